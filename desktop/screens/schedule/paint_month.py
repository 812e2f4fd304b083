"""Paints a month: for each day its number, its visits, its people, and as many titles as fit."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.kit import formats
from desktop.kit.hatch import hatch
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign, square
from desktop.kit.sizes import RADIUS_BLOCK, RADIUS_KEYCAP, SPACE_2, SPACE_4, SPACE_6, SPACE_8
from desktop.kit.typefaces import Type
from desktop.screens.schedule.faces import Trouble
from desktop.screens.schedule.layout import Cell
from desktop.screens.schedule.paint_week import more_text
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.strokes import (
    CENTRE,
    RIGHT,
    SIGN,
    closures_on,
    day_number,
    in_viewport,
    lines,
    on_content,
    paint_blocks,
    paint_ghost,
    paint_more,
    people_bar,
    rect_of,
    rows_in_sight,
    write,
)
from desktop.screens.schedule.words import closed_title, visits

TOP = 28


def paint_month(painter: QPainter, scene: Scene, window: Window) -> Iterator[QRectF]:
    """Paint all of it, by steps; the painter stands on the viewport."""
    picture = scene.picture
    _paint_names(painter, scene, window)
    yield QRectF(0, 0, window.width, picture.head)
    for cell in (cell for row in rows_in_sight(scene, window) for cell in row):
        with on_content(painter, scene, window):
            _paint_cell(painter, scene, cell)
            if cell.more is not None:
                paint_more(painter, rect_of(cell.more.box), more_text(len(cell.more.entries)))
        yield in_viewport(cell.box, window)
    with on_content(painter, scene, window):
        strokes = [QLineF(0, row[0].box.bottom, picture.width, row[0].box.bottom) for row in picture.cells]
        strokes += [QLineF(cell.box.right, 0, cell.box.right, picture.height) for cell in picture.cells[0][:-1]]
        lines(painter, strokes)
    yield QRectF(0, 0, window.width, window.height)
    yield from paint_blocks(painter, scene, window, is_line=True)


def paint_over_month(painter: QPainter, scene: Scene) -> None:
    """Paint what comes and goes over the month; the painter stands on the content."""
    _paint_ghost(painter, scene)


def _paint_names(painter: QPainter, scene: Scene, window: Window) -> None:
    picture = scene.picture
    painter.fillRect(QRectF(0, 0, window.width, picture.head), look().colour("surface"))
    for place, cell in enumerate(picture.cells[0]):
        width = picture.width / 7
        room = QRectF(window.origin.x() + place * width, 0, width, picture.head)
        write(painter, room, formats.day(cell.day).split()[0], Type.CAPTION_STRONG, "text2", CENTRE)
    lines(painter, [QLineF(0, picture.head, window.width, picture.head)])


def _paint_cell(painter: QPainter, scene: Scene, cell: Cell) -> None:
    schedule, rect = scene.schedule, rect_of(cell.box)
    today, is_off = schedule.now.date(), cell.day in schedule.days_off
    is_other = cell.day.month != scene.choice.day.month
    if is_off or is_other:
        painter.fillRect(rect, look().colour("sunken"))
    if cell.day == today:
        tint = look().colour("accent_soft")
        tint.setAlphaF(0.5)
        painter.fillRect(rect, tint)
    painter.setOpacity(0.6 if is_other else 1)
    middle = rect.top() + px(TOP) / 2 + px(SPACE_2)
    end = day_number(painter, QPointF(rect.left() + px(SPACE_4), middle), cell.day, is_today=cell.day == today)
    if scene.is_locked(cell.day):
        sign(painter, "lock", "text3", square(round(end + px(SPACE_2)), round(middle), px(SIGN)))
    right = _paint_badge(painter, scene, cell, QPointF(rect.right() - px(SPACE_6), middle))
    count = scene.count_on(cell.day)
    if count:
        room = QRectF(end + px(SIGN), middle - px(10), right - end - px(SIGN) - px(SPACE_4), px(20))
        write(painter, room, visits(count), Type.CAPTION, "text2", RIGHT)
        bar = QRectF(
            rect.left() + px(SPACE_8), rect.top() + px(TOP) + px(SPACE_4), rect.width() - 2 * px(SPACE_8), px(6)
        )
        people_bar(painter, bar, scene.people.get(cell.day, 0), schedule.people_per_day)
    _paint_closed(painter, scene, cell, rect)
    painter.setOpacity(1)


def _paint_badge(painter: QPainter, scene: Scene, cell: Cell, at: QPointF) -> float:
    """Draw a badge if a visit of the day has a problem; returns where the words must end."""
    trouble = scene.troubles.get(cell.day)
    if trouble is None:
        return at.x()
    size = px(18)
    is_grave = trouble is Trouble.CONFLICT
    badge = QRectF(at.x() - size, at.y() - size / 2, size, size)
    box(painter, badge, px(RADIUS_KEYCAP), "danger_solid" if is_grave else "warning_soft")
    ink = "on_danger_solid" if is_grave else "warning"
    sign(painter, "conflict", ink, square(round(badge.center().x() - px(13) / 2), round(badge.center().y()), px(13)))
    return badge.left() - px(SPACE_4)


def _paint_closed(painter: QPainter, scene: Scene, cell: Cell, rect: QRectF) -> None:
    """Hatch a day on which the whole site is closed, and say why."""
    for closed in closures_on(scene.schedule, None, cell.day, by_route=False):
        inner = rect.adjusted(px(SPACE_4), px(TOP) + px(SPACE_2), -px(SPACE_4), -px(SPACE_4))
        painter.fillRect(inner, hatch("control", 0.3, painter.device().devicePixelRatio()))
        if not cell.blocks:
            label = QRectF(inner.left() + px(SPACE_4), inner.center().y() - px(11), inner.width() - px(SPACE_8), px(22))
            box(painter, label, px(RADIUS_BLOCK), "surface")
            room = label.adjusted(px(SPACE_6) + px(SIGN) + px(SPACE_4), 0, -px(SPACE_4), 0)
            at = square(round(label.left() + px(SPACE_6)), round(label.center().y()), px(SIGN))
            sign(painter, "closed_route", "text2", at)
            write(painter, room, closed_title(closed.reason, closed.note), Type.CAPTION, "text2")


def _paint_ghost(painter: QPainter, scene: Scene) -> None:
    moving = scene.moving
    if moving is None:
        return
    for row in scene.picture.cells:
        for cell in row:
            if cell.day == moving.span.starts.date():
                rect = rect_of(cell.box).adjusted(px(SPACE_2), px(SPACE_2), -px(SPACE_2), -px(SPACE_2))
                paint_ghost(painter, rect, moving.judged.get(moving.lane), is_target=True)
