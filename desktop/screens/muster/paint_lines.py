"""How the lines of a group's card are drawn."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.kit.icons import is_loaded
from desktop.kit.keycap import keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign, square
from desktop.kit.sizes import ICON_NAV, KEYCAP, RADIUS_CONTROL, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.typefaces import Type
from desktop.screens.muster.lines import Line, LineKind

STEP: Final = 46
"""Width of the − and + of a count."""


KEPT: Final = 192
"""More lines than are drawn again after a tick on any screen."""


def paint_line(painter: QPainter, rect: QRect, line: Line, typed: str) -> None:
    """Show a line; it is drawn once and then copied. `typed` are the digits being typed for a count."""
    here, ratio = look(), painter.device().devicePixelRatio()
    whose = (here.tokens.canvas, here.tokens.text, here.scale, is_loaded())
    painter.drawPixmap(rect.topLeft(), _picture(line, typed, rect.width(), rect.height(), ratio, whose))


@lru_cache(maxsize=KEPT)
def _picture(line: Line, typed: str, width: int, height: int, ratio: float, _whose: object) -> QPixmap:
    """Draw a line; the look in force is part of the key only."""
    pixmap = QPixmap(QSize(width, height) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(look().colour("surface"))  # that of the card below: letters on it are as crisp as on the widget
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRect(0, 0, width, height)
    match line.kind:
        case LineKind.CREW:
            _paint_crew(painter, rect, line)
        case LineKind.WHOLE:
            _paint_whole(painter, rect, line)
        case LineKind.COUNT:
            _paint_count(painter, rect, line, typed)
        case _:
            _paint_person(painter, rect, line)
    painter.end()
    return pixmap


def _paint_person(painter: QPainter, rect: QRect, line: Line) -> None:
    """Draw somebody by name: missing in red with a circle, here with a tick."""
    left = rect.left() + px(SPACE_12)
    if line.is_here is False:
        box(painter, QRectF(rect), px(RADIUS_CONTROL), "danger_soft", "danger")
        sign(painter, "unticked", "danger", square(left, rect.center().y() + 1, px(ICON_NAV)))
        inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -px(SPACE_12), 0)
        _both(painter, inner, line.text, Type.NAME, "text", line.note, "danger")
        return
    if line.is_here:
        sign(painter, "ticked", "success", square(left, rect.center().y() + 1, px(ICON_NAV)), filled=True)
    inset = px(ICON_NAV) + px(SPACE_12) if line.is_here or line.kind is LineKind.MORE else 0
    inner = rect.adjusted(px(SPACE_12) + inset, 0, -px(SPACE_12), 0)
    ink = "text3" if line.kind is LineKind.MORE else "text"
    _both(painter, inner, line.text, Type.BODY, ink, line.note, "text2")


def _paint_crew(painter: QPainter, rect: QRect, line: Line) -> None:
    """Draw a guide or an escort."""
    if line.is_here is False:
        box(painter, QRectF(rect), px(RADIUS_CONTROL), "danger_soft", "danger")
    meaning, ink = ("ticked", "success") if line.is_here else ("person", "text2")
    if line.is_here is False:
        meaning, ink = "unticked", "danger"
    sign(painter, meaning, ink, square(rect.left() + px(SPACE_12), rect.center().y() + 1, px(ICON_NAV)))
    inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -px(SPACE_12), 0)
    _both(painter, inner, line.text, Type.ROW_TITLE, "text", line.note, "text2")


def _paint_whole(painter: QPainter, rect: QRect, line: Line) -> None:
    """Draw the line that ticks the whole group."""
    box(painter, QRectF(rect), px(RADIUS_CONTROL), "sunken" if line.is_here else "surface", "border")
    sign(painter, "ticked", "text2", square(rect.left() + px(SPACE_12), rect.center().y() + 1, px(ICON_NAV)))
    inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -px(SPACE_12), 0)
    _both(painter, inner, line.text, Type.CONTROL_STRONG, "text", "", "text2")
    if not line.is_here:
        width = keycap_width("A")
        cap = QRect(inner.right() - width, rect.center().y() - px(KEYCAP) // 2 + 1, width, px(KEYCAP))
        paint_keycap(painter, cap, "A", "text2", "surface", "border")


def _paint_count(painter: QPainter, rect: QRect, line: Line, typed: str) -> None:
    """Draw a count with its − and +; digits being typed stand in place of it."""
    if line.is_here is None:
        _both(
            painter, rect.adjusted(px(SPACE_12), 0, -px(SPACE_12), 0), line.text, Type.BODY, "text", line.note, "text"
        )
        return
    fill, border = ("success_soft", "success") if line.is_here else ("danger_soft", "danger")
    box(painter, QRectF(rect), px(RADIUS_CONTROL), fill, border)
    meaning = "ticked" if line.is_here else "unticked"
    sign(painter, meaning, border, square(rect.left() + px(SPACE_12), rect.center().y() + 1, px(ICON_NAV)))
    steps = rect.adjusted(rect.width() - 2 * px(STEP), 0, 0, 0)
    for place, mark in enumerate(("less", "new")):
        middle = steps.left() + px(STEP) * place + (px(STEP) - px(ICON_NAV)) // 2
        sign(painter, mark, "text", square(middle, rect.center().y() + 1, px(ICON_NAV)))
    inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -2 * px(STEP) - px(SPACE_8), 0)
    _both(painter, inner, line.text, Type.ROW_TITLE, "text", f"{typed}…" if typed else line.note, "text")


def _both(painter: QPainter, rect: QRect, text: str, role: Type, ink: str, note: str, note_ink: str) -> None:
    """Write a text at the left and a note at the right; the text gives way."""
    room = rect.width()
    middle = Qt.AlignmentFlag.AlignVCenter
    if note:
        metrics = look().metrics(Type.CONTROL_STRONG)
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.setPen(look().colour(note_ink))
        width = min(metrics.horizontalAdvance(note) + 1, room * 2 // 3)
        shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, width)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, shown)
        room -= width + px(SPACE_16)
    painter.setFont(look().font(role))
    painter.setPen(look().colour(ink))
    shown = look().metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, shown)
