"""Paints who the rows of the roster are: initials, name, hours of the limit."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from db.roster.month_board import GuideLine
from desktop.kit.look import look, px
from desktop.kit.painting import box, disc, sign
from desktop.kit.sizes import AVATAR, BAR, RADIUS_CONTROL, RING, SPACE_4, SPACE_8, SPACE_10, SPACE_12
from desktop.kit.typefaces import Type
from desktop.screens.roster.layout import Spot
from desktop.screens.roster.scene import CENTRE, Scene, moved, write
from desktop.screens.roster.words import initials, of_hours


def paint_names(painter: QPainter, scene: Scene, size: QRectF) -> None:
    """Paint the names at the side, which stay in sight."""
    layout = scene.layout
    painter.save()
    painter.setClipRect(QRectF(0, layout.head, layout.side, size.height() - layout.head))
    for row in range(layout.rows):
        cell = moved(scene, layout.cell(Spot(row, 0)))
        room = QRectF(0, cell.top(), layout.side, cell.height())
        painter.fillRect(room, look().colour("accent_soft" if row in scene.rows else "surface"))
        if row == 0:
            _paint_open_name(painter, scene, room)
        else:
            _paint_name(painter, scene.table.lines[row - 1], room)
        if scene.has_focus and scene.cursor == Spot(row, -1):
            painter.setPen(QPen(look().colour("focus"), px(RING)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(4, 4, -4, -4), px(RADIUS_CONTROL), px(RADIUS_CONTROL))
    painter.restore()


def _paint_open_name(painter: QPainter, scene: Scene, room: QRectF) -> None:
    words = _beside_avatar(painter, room, "warning_soft")
    size = px(AVATAR)
    inner = px(SPACE_4) + 1
    at = QRect(px(SPACE_12), round(room.center().y() - size / 2), size, size)
    sign(painter, "assign", "warning", at.adjusted(inner, inner, -inner, -inner))
    half = words.height() / 2
    write(painter, _upper(words, half), scene.open_title, Type.CONTROL_STRONG, "warning")
    write(painter, _lower(words, half), scene.open_note, Type.CAPTION, "text2")


def _paint_name(painter: QPainter, line: GuideLine, room: QRectF) -> None:
    words = _beside_avatar(painter, room, "hover", initials(line.name))
    half = words.height() / 2
    write(painter, _upper(words, half), line.name, Type.CONTROL_STRONG, "text")
    lower = _lower(words, half)
    text = of_hours(line)
    width = look().width(Type.AXIS, text)
    bar = max(lower.width() - width - px(SPACE_8), 0)
    ink = "danger" if line.is_over else "text2"
    write(painter, lower.adjusted(bar + px(SPACE_8), 0, 0, 0), text, Type.AXIS, ink)
    if bar >= px(SPACE_12):
        track = QRectF(lower.left(), lower.center().y() - px(BAR) / 2, bar, px(BAR))
        box(painter, track, track.height() / 2, "border")
        part = min(line.minutes / line.cap, 1.0) if line.cap else 0
        if part:
            filled = QRectF(track.left(), track.top(), max(track.width() * part, track.height()), track.height())
            box(painter, filled, track.height() / 2, "danger" if line.is_over else "accent")


def _beside_avatar(painter: QPainter, room: QRectF, fill: str, letters: str = "") -> QRectF:
    """Paint a person's circle; return the room of the words beside it."""
    size = px(AVATAR)
    at = QRectF(px(SPACE_12), room.center().y() - size / 2, size, size)
    disc(painter, at, fill)
    if letters:
        write(painter, at, letters, Type.AXIS, "text2", CENTRE)
    left = at.right() + px(SPACE_10)
    height = min(room.height(), 2.0 * look().metrics(Type.CONTROL_STRONG).height())
    return QRectF(left, room.center().y() - height / 2, room.right() - left - px(SPACE_8), height)


def _upper(words: QRectF, half: float) -> QRectF:
    return QRectF(words.left(), words.top(), words.width(), half)


def _lower(words: QRectF, half: float) -> QRectF:
    return QRectF(words.left(), words.top() + half, words.width(), half)
