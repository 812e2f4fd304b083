"""What the parts of the incidents' sheet share: rows that are shown anew as a whole, and choosing by what is meant."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_12


class Rows(QWidget):
    """Rows of small widgets, the second column taking what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()
        self._column.addWidget(self._shown)

    def show_rows(self, rows: Sequence[Sequence[QWidget]]) -> None:
        """Show these in place of what was shown."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(rows):
            for across, cell in enumerate(row):
                grid.addWidget(cell, place, across)
        self._column.replaceWidget(self._shown, made)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = made


def choose(box: QComboBox, value: object) -> None:
    """Choose the entry that means a value, if there is one."""
    places = [place for place in range(box.count()) if box.itemData(place) == value]
    if places:
        box.setCurrentIndex(places[0])
