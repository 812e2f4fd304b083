"""Paints a block: its state by pattern, its kind by colour and sign, its trouble by frame and badge.

A block that looks the same at the same size is painted once and kept.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen, QPixmap

from desktop.kit.hatch import hatch
from desktop.kit.icons import is_loaded
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign, square
from desktop.kit.sizes import ICON_BLOCK, RADIUS_BLOCK, RADIUS_KEYCAP, SPACE_2, SPACE_4, SPACE_6, SPACE_8
from desktop.kit.typefaces import Type
from desktop.screens.schedule.faces import Face, Pattern, Trouble
from desktop.screens.schedule.layout import Box

EDGE: Final = 3.5
RAIL: Final = 2.6
BADGE: Final = 18
TEXT_LEFT: Final = 11
PALE: Final = 0.55
ZIGZAG: Final = 5
KEPT: Final = 240
ONE_LINE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def paint_block(painter: QPainter, at: Box, face: Face, *, is_line: bool = False) -> None:
    """Paint a block; `is_line` is a month's single line."""
    ratio = painter.device().devicePixelRatio()
    left, top = round(at.left * ratio) / ratio, round(at.top * ratio) / ratio
    if not is_loaded():
        painter.save()
        painter.translate(left, top)
        _paint(painter, at.width, at.height, face, is_line=is_line)
        painter.restore()
        return
    painter.drawPixmap(QPointF(left, top), drawn_block(at, face, ratio, is_line=is_line))


def drawn_block(at: Box, face: Face, ratio: float, *, is_line: bool = False) -> QPixmap:
    """Return a block as a pixmap, painted when it is first asked for."""
    return _drawn(face, round(at.width), round(at.height), is_line, ratio, look().tokens.text, look().scale)


@lru_cache(maxsize=KEPT)
def _drawn(face: Face, width: int, height: int, is_line: bool, ratio: float, _theme: str, _scale: float) -> QPixmap:
    """Paint into a pixmap of its own; theme and scale are part of the key only."""
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, width, height, face, is_line=is_line)
    painter.end()
    return pixmap


def _paint(painter: QPainter, width: float, height: float, face: Face, *, is_line: bool) -> None:
    rect = QRectF(0, 0, width, height)
    painter.setClipPath(_outline(rect, face))
    ink = _paint_ground(painter, rect, face)
    painter.setClipping(False)
    _paint_frame(painter, rect, face)
    if is_line:
        _paint_line(painter, rect, face, ink)
        return
    right = _paint_badges(painter, rect, face)
    _paint_words(painter, rect, face, ink, right)
    if face.rail is not None:
        _paint_rail(painter, rect, face, face.rail)


def _outline(rect: QRectF, face: Face) -> QPainterPath:
    """The rounded box; what goes on over midnight has a straight edge there, what was broken off a torn one."""
    radius = px(RADIUS_BLOCK)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    if not face.begins:
        path = path.united(_rectangle(QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height())))
    if not face.ends:
        path = path.united(_rectangle(QRectF(rect.center().x(), rect.top(), rect.width() / 2, rect.height())))
    if face.pattern is Pattern.BROKEN_OFF:
        path = path.subtracted(_teeth(rect))
    return path


def _rectangle(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path


def _teeth(rect: QRectF) -> QPainterPath:
    step, path = float(px(ZIGZAG)), QPainterPath()
    path.moveTo(rect.topRight())
    y, is_in = rect.top(), True
    while y < rect.bottom():
        y += step
        path.lineTo(rect.right() - (step if is_in else 0), y)
        is_in = not is_in
    path.lineTo(rect.right() + step, rect.bottom())
    path.lineTo(rect.right() + step, rect.top())
    path.closeSubpath()
    return path


def _paint_ground(painter: QPainter, rect: QRectF, face: Face) -> str:
    """Fill a block by its pattern; returns the token of what is written on it."""
    group, here = f"groups.{face.kind}", look().ink
    match face.pattern:
        case Pattern.INSIDE:
            painter.fillRect(rect, here(f"{group}.line"))
            return f"{group}.on_line"
        case Pattern.CALLED_OFF:
            painter.fillRect(rect, here("surface"))
            return "text3"
        case Pattern.TENTATIVE:
            painter.fillRect(rect, here("surface"))
            painter.fillRect(rect, hatch(f"{group}.line", 0.2, painter.device().devicePixelRatio()))
            return f"{group}.on_tint"
        case Pattern.OVER | Pattern.BROKEN_OFF:
            painter.fillRect(rect, here("surface"))
            painter.setOpacity(PALE)
            painter.fillRect(rect, here(f"{group}.tint"))
            _paint_edge(painter, rect, face)
            painter.setOpacity(1)
            return "text2"
    painter.fillRect(rect, here(f"{group}.tint"))
    _paint_edge(painter, rect, face)
    return f"{group}.on_tint"


def _paint_edge(painter: QPainter, rect: QRectF, face: Face) -> None:
    if face.begins:
        edge = QRectF(rect.left(), rect.top(), max(EDGE * look().scale, 3), rect.height())
        painter.fillRect(edge, look().ink(f"groups.{face.kind}.line"))


def _paint_frame(painter: QPainter, rect: QRectF, face: Face) -> None:
    radius = px(RADIUS_BLOCK)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if face.trouble is not Trouble.NONE:
        painter.setPen(QPen(look().ink(face.trouble.value), 1.8))
        painter.drawRoundedRect(rect.adjusted(0.9, 0.9, -0.9, -0.9), radius, radius)
    elif face.pattern is Pattern.TENTATIVE:
        painter.setPen(QPen(look().ink(f"groups.{face.kind}.line"), 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
    elif face.pattern is Pattern.CALLED_OFF:
        painter.setPen(QPen(look().ink("border"), 1.2))
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)


def _paint_badges(painter: QPainter, rect: QRectF, face: Face) -> float:
    """Draw the badges from the right; returns where the title must end."""
    right = rect.right() - px(SPACE_6)
    size, top = px(BADGE), rect.top() + px(SPACE_6)
    if rect.width() < 3 * size:
        return right
    for meaning, fill, ink in _badges(face):
        at = QRectF(right - size, top, size, size)
        if fill:
            box(painter, at, px(RADIUS_KEYCAP), fill)
        inner = px(ICON_BLOCK) - px(SPACE_2)
        sign(painter, meaning, ink, square(round(at.center().x() - inner / 2), round(at.center().y()), inner))
        right -= size + px(SPACE_4)
    return right


def _badges(face: Face) -> list[tuple[str, str, str]]:
    found = []
    if face.trouble is Trouble.CONFLICT:
        found.append(("conflict", "danger_solid", "on_danger_solid"))
    elif face.trouble is Trouble.POSSIBLE:
        found.append(("conflict", "warning_soft", "warning"))
    elif face.is_remarked:
        found.append(("remark", "", "warning"))
    if face.is_uncovered:
        found.append(("assign", "warning_soft", "warning"))
    quiet = f"groups.{face.kind}.on_line" if face.pattern is Pattern.INSIDE else f"groups.{face.kind}.on_tint"
    if face.second_sign:
        found.append((face.second_sign, "", quiet))
    if face.is_pinned:
        found.append(("pinned", "", quiet))
    return found


def _paint_words(painter: QPainter, rect: QRectF, face: Face, ink: str, right: float) -> None:
    title, caption = look().metrics(Type.CONTROL_STRONG), look().metrics(Type.CAPTION)
    left = rect.left() + px(TEXT_LEFT)
    # a third line is kept free for the rail in every view, so that words stand at the same height everywhere
    top = rect.top() + max((rect.height() - title.height() - caption.height() - px(SPACE_8)) / 2, 0)
    size = px(ICON_BLOCK)
    middle = top + title.height() / 2
    if rect.width() >= 3 * size:
        sign(painter, face.sign, ink, square(round(left), round(middle), size))
        begin = left + size + px(SPACE_6)
    else:
        begin = rect.left() + px(SPACE_6)
    is_struck = face.pattern is Pattern.CALLED_OFF
    room = QRectF(begin, top, right - begin, title.height())
    _write(painter, Type.CONTROL_STRONG, ink, room, face.title, is_struck=is_struck)
    below = QRectF(left, top + title.height() + 1, rect.right() - px(SPACE_6) - left, caption.height())
    quiet = ink if face.pattern in (Pattern.INSIDE, Pattern.CALLED_OFF) else "text2"
    _write(painter, Type.CAPTION, quiet, below, face.line)


def _paint_line(painter: QPainter, rect: QRectF, face: Face, ink: str) -> None:
    left = rect.left() + px(SPACE_8)
    right = rect.right() - px(SPACE_4)
    size = px(ICON_BLOCK) - px(SPACE_2)
    for meaning, _fill, colour in _badges(face)[:1]:
        shown = "danger_solid" if face.trouble is Trouble.CONFLICT else colour
        sign(painter, meaning, shown, square(round(right - size), round(rect.center().y()), size))
        right -= size + px(SPACE_2)
    is_struck = face.pattern is Pattern.CALLED_OFF
    _write(
        painter,
        Type.CAPTION,
        ink,
        QRectF(left, rect.top(), right - left, rect.height()),
        face.title,
        is_struck=is_struck,
    )


def _write(painter: QPainter, role: Type, ink: str, room: QRectF, text: str, *, is_struck: bool = False) -> None:
    if room.width() < px(SPACE_8):
        return
    painter.setFont(_struck_out(look().font(role)) if is_struck else look().font(role))
    painter.setPen(look().ink(ink))
    shown, _ = look().elided(role, text, int(room.width()) + 1)
    painter.drawText(
        QRect(round(room.left()), round(room.top()), int(room.width()) + 2, round(room.height())), ONE_LINE, shown
    )


def _struck_out(font: QFont) -> QFont:
    """Return a font of its own; finding it costs more than a line of text, so only what is called off pays for it."""
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck


def _paint_rail(painter: QPainter, rect: QRectF, face: Face, rail: tuple[float, float]) -> None:
    height = RAIL * look().scale
    track = QRectF(
        rect.left() + px(TEXT_LEFT), rect.bottom() - px(SPACE_6) - height, rect.width() - 2 * px(TEXT_LEFT), height
    )
    ink = f"groups.{face.kind}.on_line" if face.pattern is Pattern.INSIDE else f"groups.{face.kind}.line"
    painter.setPen(Qt.PenStyle.NoPen)
    ground = look().colour(ink)
    ground.setAlphaF(0.22)
    painter.setBrush(ground)
    painter.drawRoundedRect(track, height / 2, height / 2)
    painter.setBrush(look().ink(ink))
    filled = QRectF(track)
    filled.setLeft(track.left() + rail[0] * track.width())
    filled.setWidth(max((rail[1] - rail[0]) * track.width(), height))
    painter.drawRoundedRect(filled, height / 2, height / 2)
