"""A state in one or two words, with its sign."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, sign, smooth, square
from desktop.kit.sizes import ICON_PILL, PILL, SPACE_6, SPACE_8
from desktop.kit.typefaces import Type


@dataclass(frozen=True, slots=True)
class Inks:
    """Tokens of a pill: ground and what is written on it."""

    fill: str
    ink: str


class Tone(Enum):
    """What a state means to the reader."""

    NEUTRAL = Inks("sunken", "text2")
    ACCENT = Inks("accent_soft", "accent")
    SUCCESS = Inks("success_soft", "success")
    WARNING = Inks("warning_soft", "warning")
    DANGER = Inks("danger_soft", "danger")


class Pill(QWidget):
    """Never wraps; without a sign it serves as a count."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.NEUTRAL, meaning: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = tone
        self._sign = meaning
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)
        self.show_state(text, tone, meaning)

    def show_state(self, text: str, tone: Tone, meaning: str = "") -> None:
        """Show another state."""
        self._text, self._tone, self._sign = text, tone, meaning
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        width = look().width(Type.CAPTION_STRONG, self._text) + 1 + 2 * px(SPACE_8)
        width += px(ICON_PILL) + px(SPACE_6) if self._sign else 0
        return QSize(max(width, px(PILL)), px(PILL))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign and words."""
        painter = smooth(self)
        inks = self._tone.value
        box(painter, QRectF(self.rect()), self.height() / 2, inks.fill)
        left = px(SPACE_8)
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._sign:
            sign(painter, self._sign, inks.ink, square(left, self.height() // 2, px(ICON_PILL)))
            left += px(ICON_PILL) + px(SPACE_6)
        elif self.width() == px(PILL):
            left, alignment = 0, Qt.AlignmentFlag.AlignCenter
        painter.setFont(look().font(Type.CAPTION_STRONG))
        painter.setPen(look().colour(inks.ink))
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), alignment, self._text)
        painter.end()
