"""Hatches: 45 degrees, drawn once into a tile."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from desktop.kit.look import look, px

STEP = 8
STROKE = 1.2


def hatch(role: str, alpha: float, ratio: float) -> QBrush:
    """Return a brush of slanting lines in the colour of a token; `ratio` is the screen's device pixel ratio."""
    return _hatch(look().tokens.colour(role), alpha, px(STEP), ratio)


@lru_cache(maxsize=64)
def _hatch(colour: str, alpha: float, step: int, ratio: float) -> QBrush:
    tile = QPixmap(round(step * ratio), round(step * ratio))
    tile.fill(Qt.GlobalColor.transparent)
    side = tile.width()
    ink = QColor(colour)
    ink.setAlphaF(alpha)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, STROKE * ratio))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(tile)
