"""How much of a whole is reached, as a thin bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import BAR, SPACE_24


class Bar(QWidget):
    """The words with the two numbers stand beside it; the bar itself is silent unless it is named."""

    def __init__(self, part: float = 0, role: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_part(self, part: float, role: str = "accent") -> None:
        """Fill to a part of 1 (more is shown as full) in the colour of a token."""
        self._part, self._role = min(max(part, 0.0), 1.0), role
        self.update()

    def sizeHint(self) -> QSize:
        """Thin."""
        return QSize(2 * px(SPACE_24), px(BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and fill."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        box(painter, rect, radius, "border")
        if self._part > 0:
            rect.setWidth(max(rect.width() * self._part, rect.height()))
            box(painter, rect, radius, self._role)
        painter.end()
