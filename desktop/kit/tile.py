"""A sign on a pale ground: a group type, or the tone of a problem."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.icons import icon
from desktop.kit.look import look, px
from desktop.kit.painting import sign, smooth
from desktop.kit.pill import Tone
from desktop.kit.sizes import ICON_NAV, RADIUS_CONTROL, TILE


class Tile(QWidget):
    """A square of 34 pixels; `kind` is the code of a group type, whose tint and sign it shows."""

    def __init__(
        self,
        kind: str = "",
        *,
        tone: Tone = Tone.NEUTRAL,
        meaning: str = "",
        size: int = TILE,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)
        self._kind, self._tone, self._sign = kind, tone, meaning
        self.setAccessibleName(name)

    def show_kind(self, kind: str, name: str) -> None:
        """Show another group type; its name is for the reader and the tooltip."""
        self._kind = kind
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def show_tone(self, tone: Tone, meaning: str) -> None:
        """Show a sign on the ground of a tone."""
        self._kind, self._tone, self._sign = "", tone, meaning
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and sign."""
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        inks = self._tone.value
        ground = look().tokens.group(self._kind).tint if self._kind else look().tokens.colour(inks.fill)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), px(RADIUS_CONTROL), px(RADIUS_CONTROL))
        middle = self.rect().center()
        at = self.rect()
        at.setSize(QSize(px(ICON_NAV), px(ICON_NAV)))
        at.moveCenter(middle)
        if self._kind:
            icon(self._sign or self._kind, f"groups.{self._kind}.on_tint").paint(painter, at)
        elif self._sign:
            sign(painter, self._sign, inks.ink, at)
        painter.end()
