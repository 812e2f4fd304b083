"""The parts of the muster list and how they stand: what runs, how many there are, the groups, the foot."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.kit.button import Kind
from desktop.kit.look import px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_12, SPACE_20
from desktop.screens.muster.board import CardBoard
from desktop.screens.muster.found_form import FoundForm
from desktop.screens.muster.summary import SummaryCard
from desktop.screens.muster.telling import MusterTelling

BUTTONS = {
    "mistake": (Kind.GHOST, "undo"),
    "print_muster_list": (Kind.SECONDARY, "print"),
    "found": (Kind.SECONDARY, "walk_in"),
    "drill": (Kind.SECONDARY, "assembly_point"),
    "alarm": (Kind.DANGER_SOFT, "muster"),
    "end": (Kind.PRIMARY, "assembly_point"),
}
"""The actions with a button, in its order, by their names."""


class MusterParts(QWidget):
    """Widgets only; `MusterScreen` connects them."""

    def __init__(self, telling: MusterTelling, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = telling
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)

    def build(self, actions: Mapping[str, QAction]) -> Iterator[None]:
        """Build the parts by steps, from the outside in."""
        self._area = QScrollArea()
        self._whole.addWidget(self._telling.banner)
        self._whole.addWidget(self._area, 1)
        self._whole.addWidget(self._telling.foot)
        yield
        page = QWidget()
        self._middle = QVBoxLayout(page)
        page.setAutoFillBackground(False)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        self.summary, self.found, self.board = SummaryCard(), FoundForm(), CardBoard(lambda: self._area)
        for part in (self._telling.bar, self.summary, self.found, self._telling.empty):
            self._middle.addWidget(part)
        self._middle.addWidget(self.board, 1)
        yield
        for name, (kind, sign) in BUTTONS.items():
            self.summary.add_action(actions[name], kind, sign)
        yield

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self._middle.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_12))
        self._middle.setSpacing(px(CARD_GAP))
        self.board.restyle()
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Put as many buttons and cards side by side as fit into a width."""
        self.summary.fit(width)
        self.board.arrange(width)

    def above(self) -> Iterator[QWidget]:
        """Yield what is painted by steps before the cards: how many there are."""
        telling = self._telling
        yield from (telling.banner, self.summary, telling.bar, self.found, telling.empty, telling.foot)
