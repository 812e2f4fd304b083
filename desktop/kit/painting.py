"""Strokes the widgets share: rounded boxes, hairlines, focus rings, signs."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.kit.icons import paint_sign
from desktop.kit.look import look, px
from desktop.kit.sizes import RING, SPACE_2


def smooth(widget: QWidget) -> QPainter:
    """A painter on a widget with smooth edges; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def hairline(role: str = "border") -> QPen:
    """A line of one device pixel, however the screen is scaled."""
    pen = QPen(look().ink(role))
    pen.setCosmetic(True)
    return pen


def box(painter: QPainter, rect: QRectF, radius: float, fill: str = "", border: str = "") -> None:
    """A rounded box filled with a token and framed by a hairline of another; either may be empty."""
    half = 0.5 / painter.device().devicePixelRatio()
    painter.setBrush(look().ink(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(hairline(border) if border else Qt.PenStyle.NoPen)
    inner = rect.adjusted(half, half, -half, -half) if border else rect
    painter.drawRoundedRect(inner, radius, radius)


def disc(painter: QPainter, rect: QRectF, fill: str) -> None:
    """A filled circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().ink(fill))
    painter.drawEllipse(rect)


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> QRectF:
    """The ring of the focused control along the edge of `rect`; returns what is left inside ring and gap."""
    width = float(px(RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look().colour("focus"), width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
    inset = width + px(SPACE_2)
    return rect.adjusted(inset, inset, -inset, -inset)


def sign(painter: QPainter, meaning: str, role: str, at: QRect, *, filled: bool = False) -> None:
    """A sign in a square."""
    paint_sign(painter, meaning, role, at, filled=filled)


def square(left: int, middle: int, size: int) -> QRect:
    """The square of a sign whose left edge and vertical middle are known."""
    return QRect(QPoint(left, middle - size // 2), QPoint(left + size - 1, middle - size // 2 + size - 1))
