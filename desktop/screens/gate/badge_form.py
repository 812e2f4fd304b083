"""Which badges are printed, on which paper, from which label on."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from db.commands.passes import print_badges
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.files import write_whole
from db.queries.badges import BadgeRow, badges
from db.queries.gate_rows import GateGroup, GatePerson
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.stepper import Stepper
from desktop.kit.tasks import Tasks
from desktop.printing.badges import LAYOUTS, Labels, badges_pdf
from desktop.printing.opening import open_with_system
from desktop.screens.gate.form_panel import FormPanel, named

_FOLDER: list[QTemporaryDir] = []


class BadgeForm(FormPanel):
    """Each print is noted before it is made, so that a second one is marked as such."""

    failed = Signal(str)

    def __init__(
        self, host: QWidget, context: Context, tasks: Tasks, group: GateGroup, here: GatePerson | None
    ) -> None:
        super().__init__(host, self.tr("Badges: {visit}").format(visit=group.title), self.tr("Print"))
        self.setObjectName("badge_form")
        self._context = context
        self._tasks = tasks
        self._group = group
        self.who = named(QComboBox(), "badge_who")
        if here is not None:
            self.who.addItem(self.tr("Only {name}").format(name=here.name), [here.id])
        fresh = [one.id for one in group.people if not one.code]
        if fresh and len(fresh) < len(group.people):
            self.who.addItem(self.tr("%n without a badge", "", len(fresh)), fresh)
        self.who.addItem(self.tr("All %n of the list", "", len(group.people)), [one.id for one in group.people])
        self.paper = named(QComboBox(), "badge_paper")
        for labels in LAYOUTS:
            self.paper.addItem(shown(labels.title), labels.key)
        self.start = Stepper(24)
        self.start.field.setObjectName("badge_start")
        self.start.set_value(1)
        self.add(self.who, self.tr("Who"))
        self.add(self.paper, self.tr("Paper"))
        self.add(self.start, self.tr("First free label"))

    def make(self) -> None:
        """Note the prints, make the file in a worker, open it; raise ValueError for a label that is not there."""
        labels = next(one for one in LAYOUTS if one.key == self.paper.currentData())
        start = self.start.value() if labels.count > 1 else 1
        if not 1 <= start <= labels.count:
            raise ValueError(self.tr("The sheet has %n label(s).", "", labels.count))
        chosen = list(self.who.currentData())
        label = say(QT_TRANSLATE_NOOP("db", "Badges printed: {visit}"), visit=self._group.title)
        self._context.attempt(label, lambda unit: print_badges(unit, chosen))
        rows = self._context.read(lambda session: badges(session, chosen))
        now = self._context.store.clock.now()
        is_english = not formats.is_russian()
        task = self._tasks.free(
            lambda _report: _write(badges_pdf(rows, labels, now, start=start, is_english=is_english), rows, labels)
        )
        task.done.connect(_open)
        task.failed.connect(lambda problem: self.failed.emit(str(problem)))


def _write(content: bytes, rows: list[BadgeRow], labels: Labels) -> Path:
    if not _FOLDER:
        _FOLDER.append(QTemporaryDir())
    file = Path(_FOLDER[0].filePath(f"badges-{labels.key}-{len(rows)}-{sum(row.prints for row in rows)}.pdf"))
    write_whole(file, content)
    return file


def _open(file: object) -> None:
    if isinstance(file, Path):
        open_with_system(file)
