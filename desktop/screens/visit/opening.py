"""How the sheet comes to show a visit: read in a worker, then filled and painted part by part."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from db.commands.visit_sheet import SheetDraft
from db.queries.visit_card import SheetChoices, VisitCard, sheet_choices, visit_card
from desktop.context import Context
from desktop.kit.by_steps import BySteps
from desktop.kit.tasks import Task, Tasks
from desktop.screens.visit.drafts import subject_of
from desktop.screens.visit.form import next_slot
from desktop.subjects import NewVisit

if TYPE_CHECKING:
    from desktop.screens.visit.screen import VisitSheet

Subject = UUID | NewVisit
HANDS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
)
"""By these somebody already uses the sheet."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the books say of a subject: the lists, the visit if there is one, what was typed and not saved."""

    choices: SheetChoices
    card: VisitCard | None
    kept: SheetDraft | None


class Opening(QObject):
    """Belongs to the sheet. Who types before it is filled types into the filled sheet: it is finished first."""

    def __init__(self, sheet: "VisitSheet", context: Context, tasks: Tasks) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._context, self._tasks = context, tasks
        self._subject: Subject | None = None
        self._reading: Task | None = None
        self._filling = BySteps(self)
        self._filling.completed.connect(self._rest)

    @property
    def is_under_way(self) -> bool:
        """Whether a visit is still to be shown."""
        return self._subject is not None

    def begin(self, subject: Subject, show: Callable[[], object]) -> None:
        """Show the empty sheet, and the subject on it over the next frames."""
        self.drop()
        self._subject = subject
        self._sheet.parts.veil()
        show()
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        task = self._tasks.free(lambda _report: self._read(subject))
        task.done.connect(lambda read: self._take(task, read))
        task.failed.connect(lambda _problem: self.finish() if task is self._reading else None)
        self._reading = task

    def at_once(self, subject: Subject) -> None:
        """Show a subject now."""
        self.drop()
        for _ in self._steps(subject, self._read(subject)):
            pass

    def finish(self) -> None:
        """Show now what is under way."""
        if self._subject is not None:
            self.at_once(self._subject)

    def drop(self) -> None:
        """Show nothing more of what is under way."""
        self._filling.drop()
        self._rest()
        for part in self._sheet.parts.veiled():
            part.setUpdatesEnabled(True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Have the sheet filled before somebody uses it."""
        if event.type() in HANDS:
            self.finish()
        return False

    def _rest(self) -> None:
        if self._subject is not None:
            self._subject = self._reading = None
            app = QCoreApplication.instance()
            if app is not None:
                app.removeEventFilter(self)

    def _read(self, subject: Subject) -> Read:
        visit_id = subject if isinstance(subject, UUID) else None
        request_id = subject.request_id if isinstance(subject, NewVisit) else None
        choices = self._context.read(lambda session: sheet_choices(session, self._context.store.clock.now()))
        card = self._context.read(lambda session: visit_card(session, visit_id)) if visit_id is not None else None
        return Read(choices, card, self._sheet.drafts.kept(subject_of(visit_id, request_id)))

    def _take(self, task: Task, read: Read) -> None:
        if task is self._reading and self._subject is not None:
            self._filling.begin(self._steps(self._subject, read))

    def _steps(self, subject: Subject, read: Read) -> Iterator[None]:
        sheet = self._sheet
        sheet.form.offer(read.choices)
        yield
        sheet.put_questions_away()
        sheet.parts.open_tab("details")
        yield
        sheet.visit_id = subject if isinstance(subject, UUID) else None
        sheet.new = subject if isinstance(subject, NewVisit) else NewVisit()
        sheet.card = None
        if isinstance(subject, NewVisit):
            sheet.standing.begin(subject, next_slot(read.choices.now) if subject.starts is None else subject.starts)
        elif read.card is not None:
            yield from sheet.show_card(read.card)
        yield
        if read.kept is not None:
            sheet.take_kept(read.kept)
        sheet.standing.show_head()
        yield
        yield from sheet.parts.unveil()
        sheet.think()
