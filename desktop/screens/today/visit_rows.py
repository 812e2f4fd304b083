"""The visits of the day: one row each, with one next action."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.today import DayVisit
from desktop.kit.card import Rule
from desktop.screens.today.visit_row import VisitRow


class VisitRows(QWidget):
    """The rows with hairlines between; the signals come from any of them, with the visit."""

    stepped = Signal(object)
    given = Signal(object)
    ill = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_visits(self, visits: Sequence[DayVisit]) -> None:
        """Show visits in the order given; the keyboard stays on the visit it was on."""
        focused = self.focusWidget()
        kept = focused.visit.id if isinstance(focused, VisitRow) and focused.hasFocus() else None
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # one that waits to be shown would become a window of its own
                old.setParent(None)
                old.deleteLater()
        for place, visit in enumerate(visits):
            if place:
                self._column.addWidget(Rule(self))
            row = VisitRow(visit, self)
            row.stepped.connect(self.stepped)
            row.given.connect(self.given)
            row.ill.connect(self.ill)
            row.opened.connect(self.opened)
            self._column.addWidget(row)
            row.show()
            if visit.id == kept:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[VisitRow]:
        """The rows, from top to bottom."""
        widgets = (item.widget() for place in range(self._column.count()) if (item := self._column.itemAt(place)))
        return [widget for widget in widgets if isinstance(widget, VisitRow)]

    def go_to(self, visit_id: UUID) -> VisitRow | None:
        """Put the keyboard on a visit's row and return it."""
        row = next((one for one in self.rows() if one.visit.id == visit_id), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row
