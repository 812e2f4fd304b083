"""Paints a day: hours above, lanes at the left, blocks with their caps, times nobody can lead, the now-line."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from db.rules.facts import Interval
from desktop.kit import formats
from desktop.kit.hatch import hatch
from desktop.kit.look import look, px
from desktop.kit.painting import box, disc, sign, square
from desktop.kit.sizes import AVATAR_NAV, RADIUS_BLOCK, SPACE_2, SPACE_4, SPACE_6, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.typefaces import Type
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.lane_words import guide_of, lane_note, load_of
from desktop.screens.schedule.layout import Axis, Block, Cell, LaneKey, part_of_day
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.strokes import (
    CENTRE,
    SIGN,
    blocks_in_sight,
    closures_on,
    in_viewport,
    lines,
    on_content,
    paint_blocks,
    paint_carried,
    paint_closed,
    paint_ghost,
    people_bar,
    rect_of,
    rows_in_sight,
    write,
)
from desktop.screens.schedule.words import away_title, lane_title

BAR_WIDTH: Final = 56
HOUR: Final = timedelta(hours=1)
COVERED: Final = timedelta(minutes=24)
"""An hour so close to now is covered by the pill of the now-line."""


def paint_day(painter: QPainter, scene: Scene, window: Window) -> Iterator[QRectF]:
    """Paint all of it, by steps; the painter stands on the viewport."""
    axis, whole = scene.picture.axis, QRectF(0, 0, window.width, window.height)
    assert axis is not None
    with on_content(painter, scene, window):
        for waiting in (row[0] for row in scene.picture.cells if row[0].lane is None):
            _tint_waiting(painter, rect_of(waiting.box))
        _paint_grid(painter, scene, axis)
    yield whole
    for row in rows_in_sight(scene, window):
        with on_content(painter, scene, window):
            _paint_grounds(painter, scene, row[0], axis)
        yield in_viewport(row[0].box, window)
    with on_content(painter, scene, window):
        _paint_now(painter, scene, axis)
    _paint_hours(painter, scene, window, axis)
    yield whole
    yield from _paint_lanes(painter, scene, window)
    for block in blocks_in_sight(scene, window):
        with on_content(painter, scene, window):
            _paint_cap(painter, block)
        yield in_viewport(block.box, window).adjusted(0, 0, block.caps[1], 0)
    yield from paint_blocks(painter, scene, window)


def _paint_grounds(painter: QPainter, scene: Scene, cell: Cell, axis: Axis) -> None:
    """Hatch when a lane is closed and its guide is away."""
    by_route = scene.choice.lanes is Lanes.ROUTES
    for closed in closures_on(scene.schedule, cell.lane, cell.day, by_route=by_route):
        paint_closed(painter, _between(cell, closed.span, axis), closed)
    guide = None if by_route else guide_of(cell.lane, scene)
    for away in guide.away if guide else ():
        if away.span.overlaps(Interval(axis.opens, axis.closes)):
            _paint_away(painter, _between(cell, away.span, axis), away_title(away))


def _tint_waiting(painter: QPainter, rect: QRectF) -> None:
    tint = look().colour("warning_soft")
    tint.setAlphaF(0.55)
    painter.fillRect(rect, tint)


def _between(cell: Cell, span: Interval, axis: Axis) -> QRectF:
    left, right = axis.x_of(span.starts), axis.x_of(span.ends)
    return QRectF(left, cell.box.top, right - left, cell.box.height)


def _paint_away(painter: QPainter, rect: QRectF, text: str) -> None:
    if rect.width() < 1:
        return
    painter.fillRect(rect, hatch("control", 0.28, painter.device().devicePixelRatio()))
    metrics = look().metrics(Type.CONTROL)
    width = metrics.horizontalAdvance(text) + 2 * px(SPACE_6)
    if width > rect.width():
        return
    label = QRectF(rect.center().x() - width / 2, rect.center().y() - px(11), width, px(22))
    box(painter, label, px(RADIUS_BLOCK), "surface")
    write(painter, label, text, Type.CONTROL, "text3", CENTRE)


def _paint_grid(painter: QPainter, scene: Scene, axis: Axis) -> None:
    picture = scene.picture
    halves: list[QLineF] = []
    hours: list[QLineF] = []
    moment = axis.opens
    while moment <= axis.closes:
        x = axis.x_of(moment)
        (halves if moment.minute else hours).append(QLineF(x, 0, x, picture.height))
        moment += HOUR / 2
    painter.setOpacity(0.5)
    lines(painter, halves)
    painter.setOpacity(1)
    rows = [QLineF(0, row[0].box.bottom, picture.width, row[0].box.bottom) for row in picture.cells]
    lines(painter, [*hours, *rows])


def _paint_now(painter: QPainter, scene: Scene, axis: Axis) -> None:
    now = scene.schedule.now
    if axis.opens <= now <= axis.closes:
        x = axis.x_of(now)
        painter.setPen(QPen(look().colour("now"), 1.6))
        painter.drawLine(QPointF(x, 0), QPointF(x, scene.picture.height))


def _paint_cap(painter: QPainter, block: Block) -> None:
    """Hatch the time that must lie free behind a block."""
    width = block.caps[1]
    if width >= 2:
        at = block.box
        rect = QRectF(
            at.right - px(RADIUS_BLOCK), at.top + px(SPACE_6), width + px(RADIUS_BLOCK), at.height - px(SPACE_12)
        )
        painter.save()
        box(painter, rect, px(SPACE_4), "sunken")
        painter.setPen(QPen(look().colour("border"), 1))
        painter.setBrush(hatch("control", 0.4, painter.device().devicePixelRatio()))
        painter.drawRoundedRect(rect, px(SPACE_4), px(SPACE_4))
        painter.restore()


def _paint_hours(painter: QPainter, scene: Scene, window: Window, axis: Axis) -> None:
    picture, now = scene.picture, scene.schedule.now
    painter.fillRect(QRectF(0, 0, window.width, picture.head), look().colour("surface"))
    painter.save()
    painter.setClipRect(QRectF(picture.side - px(SPACE_16), 0, window.width, picture.head))
    is_now = axis.opens <= now <= axis.closes
    moment = axis.opens
    while moment <= axis.closes:
        if not (is_now and abs(moment - now) < COVERED):
            x = window.origin.x() + axis.x_of(moment)
            room = QRectF(x - px(30), 0, px(60), picture.head)
            if moment == axis.closes:
                room.moveRight(x)
            write(painter, room, _hour(moment, axis), Type.CAPTION_STRONG, "text2", CENTRE)
        moment += HOUR
    if is_now:
        x = window.origin.x() + axis.x_of(now)
        text = formats.clock(now)
        width = look().metrics(Type.LINK).horizontalAdvance(text) + 2 * px(SPACE_8)
        pill = QRectF(x - width / 2, (picture.head - px(20)) / 2, width, px(20))
        box(painter, pill, px(10), "now")
        write(painter, pill, text, Type.LINK, "on_now", CENTRE)
    painter.restore()
    lines(painter, [QLineF(0, picture.head, window.width, picture.head)])


def _hour(moment: datetime, axis: Axis) -> str:
    return "24:00" if moment == axis.closes and moment.hour == 0 else formats.clock(moment)


def _paint_lanes(painter: QPainter, scene: Scene, window: Window) -> Iterator[QRectF]:
    picture = scene.picture
    band = QRectF(0, picture.head, picture.side, window.height - picture.head)
    painter.fillRect(band, look().colour("surface"))
    for row in rows_in_sight(scene, window):
        painter.save()
        painter.setClipRect(band)
        room = rect_of(row[0].box)
        room.setLeft(0)
        room.setWidth(picture.side)
        room.translate(0, window.origin.y())
        if row[0].lane is None:
            _tint_waiting(painter, room)
        _paint_lane(painter, scene, row[0].lane, room)
        lines(painter, [QLineF(0, room.bottom(), picture.side, room.bottom())])
        painter.restore()
        yield room
    lines(painter, [QLineF(picture.side - 1, picture.head, picture.side - 1, window.height)])
    yield band


def _paint_lane(painter: QPainter, scene: Scene, lane: LaneKey, room: QRectF) -> None:
    by_route = scene.choice.lanes is Lanes.ROUTES
    left = room.left() + px(SPACE_16)
    height, middle = look().metrics(Type.CONTROL_STRONG).height(), room.center().y()
    title = lane_title(lane, scene.schedule, scene.choice.lanes)
    if not by_route:
        _paint_disc(painter, title, QRectF(left, middle - px(AVATAR_NAV) / 2, px(AVATAR_NAV), px(AVATAR_NAV)), lane)
        left += px(AVATAR_NAV) + px(SPACE_12) - px(SPACE_2)
    at = QRectF(left, middle - height - 1, room.right() - left - px(SPACE_8), height)
    write(painter, at, title, Type.CONTROL_STRONG, "warning" if lane is None else "text")
    at.translate(0, height + px(SPACE_2))
    taken = write(painter, at, lane_note(lane, scene), Type.CAPTION, "text2")
    guide = None if by_route else guide_of(lane, scene)
    part = load_of(guide, scene.picture.days[0]) if guide else None
    if part is not None and at.width() - taken > px(BAR_WIDTH):
        bar = QRectF(at.right() - px(BAR_WIDTH), at.top(), px(BAR_WIDTH), at.height())
        people_bar(painter, bar, round(part * 1000), 1000 if part <= 0.9 else max(round(part * 999), 1))


def _paint_disc(painter: QPainter, name: str, rect: QRectF, lane: LaneKey) -> None:
    disc(painter, rect, "warning_soft" if lane is None else "hover")
    if lane is None:
        size = px(SIGN)
        sign(painter, "assign", "warning", square(round(rect.center().x() - size / 2), round(rect.center().y()), size))
        return
    initials = "".join(part[0] for part in name.split() if part)
    write(painter, rect, initials, Type.KEYCAP, "text2", CENTRE)


def paint_over_day(painter: QPainter, scene: Scene) -> None:
    """Paint where a visit that is carried would stand, in every lane; the painter stands on the content."""
    moving, axis = scene.moving, scene.picture.axis
    if moving is None or axis is None:
        return
    part = part_of_day(moving.span, scene.picture.days[0])
    if part.ends <= part.starts:
        return
    for row in scene.picture.cells:
        rect = _between(row[0], part, axis)
        rect.adjust(0, px(SPACE_6), 0, -px(SPACE_6))
        rect.setWidth(max(rect.width(), px(SPACE_16)))
        is_target = row[0].lane == moving.lane
        if is_target:
            paint_carried(painter, rect.adjusted(3, 3, -3, -3), scene)
        paint_ghost(painter, rect, moving.judged.get(row[0].lane), is_target=is_target)
