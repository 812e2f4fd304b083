"""Paints a week: days above, lanes at the left, people a day below, chips between."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from db.errors import QT_TRANSLATE_NOOP, say
from db.rules.facts import Interval
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.painting import sign, square
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_2, SPACE_4, SPACE_6, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.typefaces import Type
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.lane_words import lane_note
from desktop.screens.schedule.layout import Cell, LaneKey
from desktop.screens.schedule.layout_week import CHIP
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.strokes import (
    LEFT,
    RIGHT,
    SIGN,
    closures_on,
    day_number,
    lines,
    on_content,
    paint_blocks,
    paint_carried,
    paint_closed,
    paint_ghost,
    paint_more,
    people_bar,
    rect_of,
    rows_in_sight,
    write,
)
from desktop.screens.schedule.words import lane_title, visits


def paint_week(painter: QPainter, scene: Scene, window: Window) -> Iterator[QRectF]:
    """Paint all of it, by steps; the painter stands on the viewport."""
    picture = scene.picture
    _paint_days(painter, scene, window)
    yield QRectF(0, 0, window.width, picture.head)
    _paint_people(painter, scene, window)
    yield QRectF(0, window.height - picture.foot, window.width, picture.foot)
    yield from paint_week_scrolled(painter, scene, window)


def paint_week_scrolled(painter: QPainter, scene: Scene, window: Window) -> Iterator[QRectF]:
    """Paint what scrolls up and down, and the edges of the days above and the people below, which stand already."""
    picture = scene.picture
    painter.save()
    painter.setClipRect(QRectF(0, picture.head, window.width, window.height - picture.head - picture.foot))
    painter.fillRect(QRectF(0, picture.head, window.width, window.height), look().colour("surface"))
    _tint_today(painter, scene, window)
    painter.restore()
    with on_content(painter, scene, window):
        _paint_grid(painter, scene, window)
        for row in rows_in_sight(scene, window):
            for cell in row:
                if cell.more is not None:
                    paint_more(painter, rect_of(cell.more.box), more_text(len(cell.more.entries)))
    yield QRectF(0, picture.head, window.width, window.height - picture.head - picture.foot)
    _paint_lanes(painter, scene, window)
    _paint_edges(painter, scene, window)
    yield QRectF(0, 0, window.width, window.height)
    yield from paint_blocks(painter, scene, window)


def more_text(count: int) -> str:
    """Write "+2 more"."""
    return shown(say(QT_TRANSLATE_NOOP("db", "+%n more"), count))


def _day_width(scene: Scene) -> float:
    return scene.picture.width / len(scene.picture.days)


def _tint_today(painter: QPainter, scene: Scene, window: Window) -> None:
    today = scene.schedule.now.date()
    if today in scene.picture.days:
        width = _day_width(scene)
        left = window.origin.x() + scene.picture.days.index(today) * width
        tint = look().colour("accent_soft")
        tint.setAlphaF(0.5)
        painter.fillRect(QRectF(max(left, scene.picture.side), 0, width, window.height), tint)


def _paint_grid(painter: QPainter, scene: Scene, window: Window) -> None:
    picture = scene.picture
    strokes = [QLineF(0, row[0].box.bottom, picture.width, row[0].box.bottom) for row in picture.cells]
    strokes += [QLineF(cell.box.left, 0, cell.box.left, picture.height) for cell in picture.cells[0]] if strokes else []
    lines(painter, strokes)
    by_route = scene.choice.lanes is Lanes.ROUTES
    for row in rows_in_sight(scene, window):
        for cell in row:
            for closed in closures_on(scene.schedule, cell.lane, cell.day, by_route=by_route):
                rect, is_whole = _closed_part(scene, cell, closed.span)
                paint_closed(painter, rect, closed, is_told=is_whole and not cell.blocks)


def _closed_part(scene: Scene, cell: Cell, span: Interval) -> tuple[QRectF, bool]:
    """Return the part of a cell, as its rails measure the day, that is closed; and whether it is all of it."""
    opens, closes = (datetime.combine(cell.day, hour) for hour in (scene.schedule.opens, scene.schedule.closes))
    first = max((span.starts - opens) / (closes - opens), 0.0)
    last = min((span.ends - opens) / (closes - opens), 1.0)
    rect = rect_of(cell.box)
    left = rect.left() + first * rect.width()
    return QRectF(left, rect.top(), max((last - first) * rect.width(), 0), rect.height()), last - first >= 1


def _paint_days(painter: QPainter, scene: Scene, window: Window) -> None:
    picture, width = scene.picture, _day_width(scene)
    painter.save()
    painter.setClipRect(QRectF(picture.side, 0, window.width, picture.head))
    _tint_today(painter, scene, window)
    for place, day in enumerate(picture.days):
        room = QRectF(window.origin.x() + place * width, 0, width, picture.head)
        if day != scene.schedule.now.date():
            painter.fillRect(room, look().colour("surface"))
        _paint_day(painter, scene, day, room)
    painter.restore()


def _paint_day(painter: QPainter, scene: Scene, day: date, room: QRectF) -> None:
    is_today = day == scene.schedule.now.date()
    middle = room.center().y()
    end = day_number(painter, QPointF(room.left() + px(SPACE_8), middle), day, is_today=is_today)
    ink = "accent" if is_today else "text3" if day in scene.schedule.days_off else "text2"
    name = formats.day(day).split()[0]
    count = scene.count_on(day)
    right = room.right() - px(SPACE_12)
    told = visits(count) if count else ""
    taken = look().metrics(Type.CAPTION).horizontalAdvance(told)
    end += px(SPACE_4)
    end += write(painter, QRectF(end, room.top(), px(40), room.height()), name, Type.CONTROL, ink, LEFT)
    if scene.is_locked(day):
        sign(painter, "lock", "text3", square(round(end + px(SPACE_8)), round(middle), px(SIGN)))
        end += px(SPACE_8) + px(SIGN)
    if right - taken > end + px(SPACE_4):
        write(painter, QRectF(right - taken, room.top(), taken, room.height()), told, Type.CAPTION, "text3", RIGHT)


def _paint_lanes(painter: QPainter, scene: Scene, window: Window) -> None:
    picture = scene.picture
    painter.save()
    painter.setClipRect(QRectF(0, picture.head, picture.side, window.height - picture.head - picture.foot))
    strokes = []
    for row in rows_in_sight(scene, window):
        room = rect_of(row[0].box)
        room.setLeft(0)
        room.setWidth(picture.side)
        room.translate(0, window.origin.y())
        _paint_lane(painter, scene, row[0].lane, room)
        strokes.append(QLineF(0, room.bottom(), picture.side, room.bottom()))
    lines(painter, strokes)
    painter.restore()


def _paint_edges(painter: QPainter, scene: Scene, window: Window) -> None:
    """Draw the lines between the lanes, the days above and the people below."""
    picture, top = scene.picture, window.height - scene.picture.foot
    strokes = [
        QLineF(0, picture.head, window.width, picture.head),
        QLineF(picture.side, 0, picture.side, window.height),
    ]
    lines(painter, strokes + ([QLineF(0, top, window.width, top)] if picture.foot else []))


def _paint_lane(painter: QPainter, scene: Scene, lane: LaneKey, room: QRectF) -> None:
    left = room.left() + px(SPACE_16)
    width = room.width() - px(SPACE_16) - px(SPACE_6)
    height = look().metrics(Type.CONTROL_STRONG).height()
    title = lane_title(lane, scene.schedule, scene.choice.lanes)
    at = QRectF(left, room.top() + px(SPACE_12), width, height)
    write(painter, at, title, Type.CONTROL_STRONG, "warning" if lane is None else "text")
    at.translate(0, height + px(SPACE_2))
    write(painter, at, lane_note(lane, scene, short=True), Type.CAPTION, "text2")


def _paint_people(painter: QPainter, scene: Scene, window: Window) -> None:
    picture, width = scene.picture, _day_width(scene)
    if not picture.foot:
        return
    top = window.height - picture.foot
    painter.fillRect(QRectF(0, top, window.width, picture.foot), look().colour("surface"))
    for place, day in enumerate(picture.days):
        _paint_people_of(painter, scene, day, QRectF(window.origin.x() + place * width, top, width, picture.foot))
    painter.fillRect(QRectF(0, top, picture.side, picture.foot), look().colour("surface"))
    label = QRectF(px(SPACE_16), top, picture.side - px(SPACE_16), picture.foot)
    write(painter, label, QCoreApplication.translate("Schedule", "People a day"), Type.CAPTION_STRONG, "text2")
    strokes = [
        QLineF(window.origin.x() + place * width, top, window.origin.x() + place * width, window.height)
        for place in range(1, len(picture.days))
    ]
    lines(painter, strokes)


def _paint_people_of(painter: QPainter, scene: Scene, day: date, room: QRectF) -> None:
    people, most = scene.people.get(day, 0), scene.schedule.people_per_day
    if day == scene.schedule.now.date():
        tint = look().colour("accent_soft")
        tint.setAlphaF(0.5)
        painter.fillRect(room, tint)
    inner = room.adjusted(px(SPACE_12), px(SPACE_4), -px(SPACE_12), -px(SPACE_4))
    words = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.62)
    is_over = people > most
    told = formats.number(people)
    taken = write(painter, words, told, Type.CONTROL_STRONG, "warning" if is_over else "text")
    text = (
        QCoreApplication.translate("Schedule", "over the norm of {most}")
        if is_over
        else QCoreApplication.translate("Schedule", "of {most}")
    )
    words.setLeft(words.left() + taken + px(SPACE_8))
    write(painter, words, text.format(most=most), Type.CAPTION, "warning" if is_over else "text3", RIGHT)
    people_bar(
        painter, QRectF(inner.left(), words.bottom(), inner.width(), inner.bottom() - words.bottom()), people, most
    )


def paint_over_week(painter: QPainter, scene: Scene) -> None:
    """Paint where a visit that is carried would stand, in every lane; the painter stands on the content."""
    moving = scene.moving
    if moving is None:
        return
    for row in scene.picture.cells:
        for cell in row:
            if cell.day == moving.span.starts.date():
                is_target = cell.lane == moving.lane or len(scene.picture.lanes) == 1
                rect = _ghost_of(cell)
                if is_target:
                    chip = QRectF(rect.left() + px(SPACE_4), rect.bottom() - px(CHIP) - px(SPACE_4), 0, px(CHIP))
                    chip.setRight(rect.right() - px(SPACE_4))
                    paint_carried(painter, chip, scene)
                paint_ghost(painter, rect, moving.judged.get(cell.lane), is_target=is_target)


def _ghost_of(cell: Cell) -> QRectF:
    return rect_of(cell.box).adjusted(px(SPACE_2), px(SPACE_2), -px(SPACE_2), -px(SPACE_2))
