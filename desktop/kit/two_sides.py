"""A row of controls at both ends, in two rows where room is short."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8, SPACE_16


class TwoSides(QWidget):
    """Two groups of controls at the ends of a row, one above the other where room is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self.left)
        self._row.addStretch(1)
        self._row.addLayout(self.right)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        for layout in (self.left, self.right, self._row):
            layout.setSpacing(px(SPACE_8))
        self.arrange()

    def arrange(self) -> None:
        """Put the groups side by side if they fit."""
        for layout in (self.left, self.right):
            layout.invalidate()
        needed = self.left.sizeHint().width() + self.right.sizeHint().width() + px(SPACE_16)
        is_wide = not self.isVisible() or needed <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            side = Qt.AlignmentFlag.AlignRight if is_wide else Qt.AlignmentFlag.AlignLeft
            self._row.setAlignment(self.right, side)
            self._row.setAlignment(self.left, Qt.AlignmentFlag.AlignLeft)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self.arrange()
