"""A row whose parts go below each other where there is no room beside each other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget

from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_12


class TurningRow(QWidget):
    """Turns below the width its parts need beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.row.setSpacing(px(SPACE_12))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part."""
        parts = [item.minimumSize() for item in self._items()]
        widest = max((part.width() for part in parts), default=0)
        return QSize(widest, self.row.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the parts fit beside each other."""
        super().resizeEvent(event)
        wanted = sum(item.minimumSize().width() for item in self._items())
        wanted += self.row.spacing() * max(self.row.count() - 1, 0)
        beside = QBoxLayout.Direction.LeftToRight
        direction = beside if wanted <= self.width() else QBoxLayout.Direction.TopToBottom
        if direction != self.row.direction():
            self.row.setDirection(direction)
            self.updateGeometry()

    def _items(self) -> list[QLayoutItem]:
        return [item for place in range(self.row.count()) if (item := self.row.itemAt(place)) and not item.isEmpty()]
