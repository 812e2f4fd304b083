"""The visits inside a time that is to be closed, each with where it could go instead."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from db.commands.closures import Touched
from desktop.kit import formats
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.rows import lines
from desktop.kit.sizes import SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class TouchedVisits(QWidget):
    """`moves` are the routes chosen so far, by visit; a visit without one stays and is told as a conflict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.touched: list[Touched] = []
        self.moves: dict[UUID, UUID] = {}
        self._inside, self._rows = Caption(), QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_16))
        for part in (self._inside, self._rows):
            self._column.addWidget(part)

    def show_touched(self, touched: list[Touched]) -> None:
        """List visits; what was chosen for those that are still inside is kept."""
        self.touched = touched
        inside = {one.visit.id for one in touched}
        self.moves = {visit: route for visit, route in self.moves.items() if visit in inside}
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        count = len(self.touched)
        self._inside.setText(self.tr("%n visit(s) inside", "", count) if count else self.tr("No visit lies inside."))
        self._rows = lines(self._column, self._rows, [self._line(one) for one in self.touched], wide=1)

    def _line(self, one: Touched) -> Sequence[QWidget]:
        words = Text(f"{formats.moment(one.visit.starts)} · {one.visit.title}", Type.CONTROL_STRONG)
        choice = QComboBox()
        choice.setAccessibleName(words.text())
        choice.addItem(self.tr("stays, as a conflict"), None)
        for other in one.fallbacks:
            choice.addItem(self.tr("instead: {route}").format(route=formats.named(other.title)), other.route_id)
        wanted = self.moves.get(one.visit.id)
        places = [place for place in range(choice.count()) if choice.itemData(place) == wanted]
        choice.setCurrentIndex(places[0] if places else 0)
        choice.currentIndexChanged.connect(partial(self._send, one.visit.id, choice))
        return words, choice

    def _send(self, visit_id: UUID, choice: QComboBox, _place: int) -> None:
        route = choice.currentData()
        if route is None:
            self.moves.pop(visit_id, None)
        else:
            self.moves[visit_id] = route
