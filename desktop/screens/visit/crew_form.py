"""Who else is on the tours: interpreters, escorts, those on stand-by, those who lead a part."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.commands.crew import CrewMember
from db.model.kinds import AssignmentRole, AssignmentState
from db.queries.visit_card import CrewRow
from db.rules.states import ENGAGED
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_6
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.visit.crew_line import CrewLine, Span

SETTLED = frozenset({AssignmentState.CONFIRMED, AssignmentState.DONE})


class CrewForm(QWidget):
    """`changed` tells that a person was put on, taken off, or given another role or part."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[CrewLine] = []
        self._guides: tuple[tuple[UUID, str], ...] = ()
        self._spans: list[Span] = []
        self._tours = 1
        self._rows: tuple[CrewRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.told = Text("", Type.NOTE, "text2", wraps=True)
        self.add_button = Button(kind=Kind.GHOST, small=True, sign="assign")
        self.add_button.clicked.connect(self._add_next)
        self._column.addWidget(self.told)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add_button)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_6))

    def retranslate(self) -> None:
        """Name the button."""
        self.add_button.setText(self.tr("Interpreter, escort, stand-by…"))
        self._tell()

    def offer(self, guides: Sequence[tuple[UUID, str]]) -> None:
        """Take who can be named."""
        self._guides = tuple(guides)

    def show_crew(self, rows: Sequence[CrewRow]) -> None:
        """Show those of the books; leads of whole tours stand in fields of their own."""
        self._rows = tuple(rows)
        self._clear()
        for row in rows:
            if row.state in ENGAGED and not row.leads:
                self._put(_member(row), row.state)
        self._tell()

    def show_members(self, members: Sequence[CrewMember]) -> None:
        """Show those of a draft."""
        self._clear()
        for one in members:
            self._put(one, self._state_of(one))

    def members(self) -> list[CrewMember]:
        """Return who stands there now."""
        return [line.member() for line in self.lines if line.guide.currentData() is not None]

    def add(self, guide_id: UUID, role: AssignmentRole, tour: int) -> None:
        """Put somebody on a tour (from 1) in a role."""
        line = self._put(CrewMember(tour=tour, guide_id=guide_id, role=role), None)
        line.guide.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def set_tours(self, count: int) -> None:
        """Take how many tours there are."""
        self._tours = count

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Take when the tours run."""
        if list(spans) != self._spans:
            self._spans = list(spans)
            for line in self.lines:
                line.set_spans(self._spans)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Hide what changes the crew."""
        self.add_button.setVisible(not is_read_only)
        for line in self.lines:
            line.setEnabled(not is_read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add_next(self) -> None:
        taken = {one.guide_id for one in self.members()} | {row.guide_id for row in self._rows if row.leads}
        free = next((key for key, _ in self._guides if key not in taken), None)
        if free is not None:
            self.add(free, AssignmentRole.ESCORT, 1)

    def _put(self, member: CrewMember, state: AssignmentState | None) -> CrewLine:
        known = {key for key, _ in self._guides}
        gone = [(row.guide_id, row.name) for row in self._rows if row.guide_id not in known]
        line = CrewLine([*self._guides, *dict.fromkeys(gone)])
        line.set_spans(self._spans)
        line.show_member(member, state)
        line.changed.connect(self.changed)
        line.removed.connect(partial(self._remove, line))
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 2, line)
        return line

    def _remove(self, line: CrewLine) -> None:
        self._drop(line)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, line: CrewLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _clear(self) -> None:
        for line in list(self.lines):
            self._drop(line)

    def _state_of(self, member: CrewMember) -> AssignmentState | None:
        same = (row for row in self._rows if row.state in ENGAGED and _member(row) == member)
        return next((row.state for row in same), None)

    def _tell(self) -> None:
        """Say what became of offers that no line shows: of leads who have not settled, of those who said no."""
        told = [
            self.tr("{guide}: {role}, {state}").format(guide=row.name, role=label(row.role), state=_state(row))
            for row in self._rows
            if (row.leads and row.state not in SETTLED) or row.state not in ENGAGED
        ]
        self.told.setText("\n".join(told))
        self.told.setVisible(bool(told))


def _member(row: CrewRow) -> CrewMember:
    return CrewMember(
        tour=row.tour, guide_id=row.guide_id, role=row.role, from_min=row.from_min, until_min=row.until_min
    )


def _state(row: CrewRow) -> str:
    due = f" · {formats.moment(row.answer_due)}" if row.answer_due and row.state is AssignmentState.OFFERED else ""
    return f"{label(row.state)}{due}"
