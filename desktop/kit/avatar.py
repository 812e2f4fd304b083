"""Initials in a circle beside a person's name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import disc, smooth
from desktop.kit.sizes import AVATAR
from desktop.kit.typefaces import Type

INITIALS_PART = 0.4


class Avatar(QWidget):
    """Silent to the reader: the name stands beside it."""

    def __init__(self, initials: str = "", size: int = AVATAR, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = initials
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_initials(self, initials: str) -> None:
        """Show another person."""
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and initials."""
        painter = smooth(self)
        disc(painter, QRectF(self.rect()), "hover")
        font = QFont(look().font(Type.LINK))
        font.setPixelSize(max(round(self.height() * INITIALS_PART), 1))
        painter.setFont(font)
        painter.setPen(look().colour("text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()
