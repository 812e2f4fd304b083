"""The cap of a key, printed on a control or standing alone."""

import re
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import KEYCAP, RADIUS_KEYCAP, SPACE_4
from desktop.kit.typefaces import Type

_BETWEEN: Final = re.compile(r"\+(?=.)")
"""A plus between keys; one at the end is a key itself."""


def key_text(keys: str) -> str:
    """A key sequence as people read it: "Ctrl+K" becomes "Ctrl K" in the names of this system."""
    written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return _BETWEEN.sub(" ", written).replace("Return", "Enter") or keys  # as keyboards have it


def keycap_width(text: str) -> int:
    """How much room the cap of a text takes."""
    return max(look().width(Type.KEYCAP, text) + 2 * px(SPACE_4), px(KEYCAP))


def paint_keycap(painter: QPainter, rect: QRect, text: str, ink: str, fill: str, border: str) -> None:
    """Draw a cap; names of tokens say with what."""
    box(painter, QRectF(rect), px(RADIUS_KEYCAP), fill, border)
    painter.setFont(look().font(Type.KEYCAP))
    painter.setPen(look().colour(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class KeyCap(QWidget):
    """A key standing beside words."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = key_text(keys)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Wide enough for the text."""
        return QSize(keycap_width(self._text), px(KEYCAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = smooth(self)
        paint_keycap(painter, self.rect(), self._text, "text2", "surface", "border")
        painter.end()
