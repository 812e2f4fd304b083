"""Paints the roster: heads that stay in sight, chips of days, rings of what a plan changes."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from db.roster.month_board import DayCell, OpenDay
from desktop.kit import formats
from desktop.kit.hatch import hatch
from desktop.kit.look import look, px
from desktop.kit.painting import box, disc, hairline, sign, square
from desktop.kit.sizes import (
    RADIUS_BLOCK,
    RADIUS_CARD,
    RADIUS_CONTROL,
    RING,
    SPACE_2,
    SPACE_4,
)
from desktop.kit.typefaces import Type
from desktop.screens.roster.layout import Spot
from desktop.screens.roster.paint_names import paint_names
from desktop.screens.roster.scene import CENTRE, Scene, moved, write

SATURDAY = 5
BADGE = 13


def paint_roster(painter: QPainter, scene: Scene, size: QRectF) -> None:
    """Paint all of it onto a card of that size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout = scene.layout
    painter.save()
    painter.setClipRect(QRectF(layout.side, layout.head, size.width() - layout.side, size.height() - layout.head))
    _paint_ground(painter, scene, size)
    for spot in _in_sight(scene, size):
        _paint_spot(painter, scene, spot)
    _paint_cursor(painter, scene)
    painter.restore()
    _paint_days(painter, scene, size)
    paint_names(painter, scene, size)
    _paint_lines(painter, scene, size)
    _paint_edge(painter, size)


def _in_sight(scene: Scene, size: QRectF) -> Iterator[Spot]:
    for row in range(scene.layout.rows):
        for column in range(scene.layout.columns):
            spot = Spot(row, column)
            if moved(scene, scene.layout.cell(spot)).intersects(size):
                yield spot


def _paint_ground(painter: QPainter, scene: Scene, size: QRectF) -> None:
    for column, day in enumerate(scene.table.days):
        cell = moved(scene, scene.layout.cell(Spot(0, column)))
        whole = QRectF(cell.left(), 0, cell.width(), size.height())
        if column in scene.columns:
            painter.fillRect(whole, look().colour("accent_soft"))
        elif day.weekday() >= SATURDAY:
            painter.fillRect(whole, look().colour("canvas"))
    for row in scene.rows:
        cell = moved(scene, scene.layout.cell(Spot(row, 0)))
        painter.fillRect(QRectF(0, cell.top(), size.width(), cell.height()), look().colour("accent_soft"))


def _paint_spot(painter: QPainter, scene: Scene, spot: Spot) -> None:
    chip = moved(scene, scene.layout.chip(spot))
    if spot.row == 0:
        _paint_open(painter, chip, scene.table.open[spot.column], scene.has_changes)
        return
    cell = scene.table.lines[spot.row - 1].cells[spot.column]
    if cell.is_off and not cell.count:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hatch("control", 0.5, scene.ratio))
        painter.drawRoundedRect(chip, px(RADIUS_BLOCK), px(RADIUS_BLOCK))
    if cell.count:
        _paint_count(painter, chip, cell, scene.ratio)
    if scene.has_changes:
        _paint_changes(painter, chip, cell)
    if cell.is_pinned:
        size = px(BADGE)
        at = QRect(round(chip.left() - size * 0.4), round(chip.bottom() - size * 0.7), size, size)
        disc(painter, QRectF(at).adjusted(-1, -1, 1, 1), "surface")
        sign(painter, "pinned", "accent", at, filled=True)


def _paint_count(painter: QPainter, chip: QRectF, cell: DayCell, ratio: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look().tokens.roster[cell.load]))
    painter.drawRoundedRect(chip, px(RADIUS_BLOCK), px(RADIUS_BLOCK))
    if cell.is_off:
        painter.setBrush(hatch("control", 0.5, ratio))
        painter.drawRoundedRect(chip, px(RADIUS_BLOCK), px(RADIUS_BLOCK))
    write(painter, chip, str(cell.count), Type.CONTROL_STRONG, "text", CENTRE)


def _paint_changes(painter: QPainter, chip: QRectF, cell: DayCell) -> None:
    if cell.removed:
        if not cell.count:
            write(painter, chip, str(len(cell.removed)), Type.CONTROL_STRONG, "text2", CENTRE)
        _ring(painter, chip, "danger", is_dashed=True)
        _badge(painter, QPointF(chip.right(), chip.bottom() if cell.added else chip.top()), "less", "danger")
    if cell.added:
        if not cell.removed:
            _ring(painter, chip, "success", is_dashed=False)
        _badge(painter, chip.topRight(), "new", "success")


def _ring(painter: QPainter, chip: QRectF, role: str, *, is_dashed: bool) -> None:
    pen = QPen(look().colour(role), px(RING))
    if is_dashed:
        pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(chip, px(RADIUS_BLOCK), px(RADIUS_BLOCK))


def _badge(painter: QPainter, middle: QPointF, meaning: str, role: str) -> None:
    size = px(BADGE)
    at = QRect(round(middle.x() - size / 2), round(middle.y() - size / 2), size, size)
    disc(painter, QRectF(at), role)
    inner = at.adjusted(px(SPACE_2), px(SPACE_2), -px(SPACE_2), -px(SPACE_2))
    sign(painter, meaning, "surface", inner)


def _paint_open(painter: QPainter, chip: QRectF, open_day: OpenDay, has_changes: bool) -> None:
    if open_day.tours:
        box(painter, chip, px(RADIUS_BLOCK), "danger_solid")
        write(painter, chip, str(len(open_day.tours)), Type.CONTROL_STRONG, "on_danger_solid", CENTRE)
    elif open_day.filled and has_changes:
        pen = QPen(look().colour("control"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip, px(RADIUS_BLOCK), px(RADIUS_BLOCK))
        at = square(round(chip.center().x() - px(BADGE) / 2), round(chip.center().y()), px(BADGE))
        sign(painter, "done", "success", at)


def _paint_cursor(painter: QPainter, scene: Scene) -> None:
    if not scene.has_focus or scene.cursor.row < 0 or scene.cursor.column < 0:
        return
    chip = moved(scene, scene.layout.chip(scene.cursor))
    out = px(SPACE_4)
    painter.setPen(QPen(look().colour("focus"), px(RING)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(chip.adjusted(-out, -out, out, out), px(RADIUS_CONTROL), px(RADIUS_CONTROL))


def _paint_days(painter: QPainter, scene: Scene, size: QRectF) -> None:
    layout = scene.layout
    painter.save()
    painter.setClipRect(QRectF(layout.side, 0, size.width() - layout.side, layout.head))
    painter.fillRect(QRectF(layout.side, 0, size.width(), layout.head), look().colour("surface"))
    for column, day in enumerate(scene.table.days):
        cell = moved(scene, layout.cell(Spot(0, column)))
        room = QRectF(cell.left(), px(SPACE_4), cell.width(), layout.head / 2 - px(SPACE_4))
        is_free = day.weekday() >= SATURDAY
        if column in scene.columns:
            painter.fillRect(QRectF(cell.left(), 0, cell.width(), layout.head), look().colour("accent_soft"))
        ink = "accent" if day == scene.today else "text2" if is_free else "text"
        role = Type.NOTE if is_free and day != scene.today else Type.CONTROL_STRONG
        write(painter, room, str(day.day), role, ink, CENTRE)
        below = room.translated(0, room.height() - px(SPACE_2))
        write(painter, below, _weekday(day, cell.width()), Type.AXIS, "text3", CENTRE)
        if column < scene.table.past:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hatch("control", 0.35, scene.ratio))
            painter.drawRect(QRectF(cell.left(), layout.head - px(SPACE_4), cell.width(), px(SPACE_4)))
    painter.restore()


def _weekday(day: date, width: float) -> str:
    """Write the day of the week, in two letters where there is no room for three."""
    word = formats.day(day).split()[0]
    return word if look().width(Type.AXIS, word) < width - px(SPACE_4) else word[:2]


def _paint_lines(painter: QPainter, scene: Scene, size: QRectF) -> None:
    layout = scene.layout
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(hairline())
    tops = [layout.head, *(moved(scene, layout.cell(Spot(row, 0))).bottom() for row in range(layout.rows))]
    painter.drawLines([QLineF(0, top, size.width(), top) for top in tops if layout.head <= top < size.height() - 1])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_edge(painter: QPainter, size: QRectF) -> None:
    corners, card = QPainterPath(), QPainterPath()
    corners.addRect(size)
    card.addRoundedRect(size, px(RADIUS_CARD), px(RADIUS_CARD))
    painter.fillPath(corners.subtracted(card), look().colour("canvas"))
    painter.setPen(hairline())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(size.adjusted(0.5, 0.5, -0.5, -0.5), px(RADIUS_CARD), px(RADIUS_CARD))
