"""A sign standing alone, and a dot."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import disc, sign, smooth
from desktop.kit.sizes import DOT, ICON_BUTTON


class Sign(QWidget):
    """An icon beside words that say the same; not a control, so the reader skips it."""

    def __init__(
        self, meaning: str, role: str = "text2", size: int = ICON_BUTTON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._meaning = meaning
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_sign(self, meaning: str, role: str) -> None:
        """Show another sign."""
        self._meaning, self._role = meaning, role
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = smooth(self)
        sign(painter, self._meaning, self._role, self.rect())
        painter.end()


class Dot(QWidget):
    """A small filled circle of a token's colour."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_role(self, role: str) -> None:
        """Use the colour of another token."""
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(px(DOT), px(DOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = smooth(self)
        disc(painter, QRectF(self.rect()), self._role)
        painter.end()
