"""How the sheet comes to show a visit: read in a worker, then filled and painted part by part."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from db.commands.visit_sheet import SheetDraft
from db.queries.visit_card import SheetChoices, VisitCard, sheet_choices, visit_card
from desktop.context import Context
from desktop.kit.by_steps import Steps
from desktop.kit.tasks import Tasks
from desktop.opening import Opening
from desktop.screens.visit.drafts import subject_of
from desktop.screens.visit.form import next_slot
from desktop.subjects import NewVisit

if TYPE_CHECKING:
    from desktop.screens.visit.screen import VisitSheet

Subject = UUID | NewVisit


@dataclass(frozen=True, slots=True)
class Read:
    """What the books say of a subject: the lists, the visit if there is one, what was typed and not saved."""

    choices: SheetChoices
    card: VisitCard | None
    kept: SheetDraft | None


class VisitOpening(Opening):
    """Belongs to the sheet."""

    def __init__(self, sheet: "VisitSheet", context: Context, tasks: Tasks) -> None:
        super().__init__(sheet, tasks)
        self._sheet = sheet
        self._context = context

    def parts(self) -> Iterable[QWidget]:
        """Return all of the sheet, from top to bottom."""
        return self._sheet.parts.veiled()

    def read(self, subject: Subject) -> Read:
        """Read the lists, the visit, and what was typed and not saved."""
        visit_id = subject if isinstance(subject, UUID) else None
        request_id = subject.request_id if isinstance(subject, NewVisit) else None
        choices = self._context.read(lambda session: sheet_choices(session, self._context.store.clock.now()))
        card = self._context.read(lambda session: visit_card(session, visit_id)) if visit_id is not None else None
        return Read(choices, card, self._sheet.drafts.kept(subject_of(visit_id, request_id)))

    def fill(self, subject: Subject, read: Read) -> Steps:
        """Fill the form, then paint."""
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
        yield from self.unveil()
        sheet.think()
