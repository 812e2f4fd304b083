"""What all views paint alike: bands that stay in sight, words, people of a day, closed times, ghosts of a move.

Whatever paints a whole view does so in steps, each far shorter than a frame, and tells where in the viewport it has
painted: between two of them the painter may be ended and begun again, so it stands on the viewport then, with nothing
saved.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from db.queries.schedule import ClosedTime, Schedule
from db.rules.trial import Judgement, Tone
from desktop.kit import formats
from desktop.kit.hatch import hatch
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, hairline, sign, square
from desktop.kit.phrases import shown
from desktop.kit.sizes import BAR, RADIUS_BLOCK, RADIUS_CONTROL, SPACE_2, SPACE_4, SPACE_6, SPACE_8
from desktop.kit.typefaces import Type
from desktop.screens.schedule.layout import Block, Box, Cell, LaneKey, days_of
from desktop.screens.schedule.paint_block import paint_block
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.words import closed_title, until

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
SIGN = 15


def rect_of(at: Box) -> QRectF:
    """A box as Qt has it."""
    return QRectF(at.left, at.top, at.width, at.height)


def write(painter: QPainter, room: QRectF, text: str, role: Type, ink: str, flags: Qt.AlignmentFlag = LEFT) -> float:
    """Write one line, elided to its room; returns how wide it is."""
    style = look()
    painter.setFont(style.font(role))
    painter.setPen(style.ink(ink))
    line, taken = style.elided(role, text, max(int(room.width()) + 1, 0))
    painter.drawText(
        QRect(round(room.left()), round(room.top()), int(room.width()) + 1, round(room.height())), flags, line
    )
    return taken


def lines(painter: QPainter, strokes: list[QLineF], role: str = "border") -> None:
    """Draw hairlines, crisp."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(hairline(role))
    painter.drawLines(strokes)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def people_bar(painter: QPainter, room: QRectF, people: int, most: int) -> None:
    """Draw how many people a day has against the site's norm."""
    height = px(BAR)
    track = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
    box(painter, track, height / 2, "border")
    if people:
        part = min(people / max(most, 1), 1.0)
        filled = QRectF(track.left(), track.top(), max(track.width() * part, height), height)
        box(painter, filled, height / 2, "warning" if people > most else "accent")


def closures_on(schedule: Schedule, lane: LaneKey, day: date, *, by_route: bool) -> Iterator[ClosedTime]:
    """Yield the closed times of a lane on a day; those of the whole site touch every lane, those of a stop none."""
    for closed in schedule.closed:
        is_of_lane = closed.route_id is None or (by_route and closed.route_id == lane)
        if is_of_lane and not closed.stop and day in days_of(closed.span):
            yield closed


def paint_closed(painter: QPainter, rect: QRectF, closed: ClosedTime, *, is_told: bool = True) -> None:
    """Hatch a closed time and say why."""
    inner = rect.adjusted(px(SPACE_6), px(SPACE_6), -px(SPACE_6), -px(SPACE_6))
    if inner.width() < 4 or inner.height() < 4:
        return
    box(painter, inner, px(RADIUS_BLOCK), "sunken")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hatch("control", 0.4, painter.device().devicePixelRatio()))
    painter.drawRoundedRect(inner, px(RADIUS_BLOCK), px(RADIUS_BLOCK))
    if not is_told or inner.width() < px(72):
        return
    height = 2 * look().metrics(Type.CAPTION_STRONG).height() + px(SPACE_8)
    label = QRectF(inner.left() + px(SPACE_8), inner.top() + px(SPACE_8), inner.width() - 2 * px(SPACE_8), height)
    label.setHeight(min(label.height(), inner.height() - px(SPACE_8)))
    box(painter, label, px(RADIUS_BLOCK), "surface")
    middle = label.top() + label.height() * 0.3
    sign(painter, "closed_route", "text2", square(round(label.left() + px(SPACE_6)), round(middle), px(SIGN)))
    left = label.left() + px(SPACE_6) + px(SIGN) + px(SPACE_4)
    room = QRectF(left, label.top() + px(SPACE_2), label.right() - left - px(SPACE_4), label.height() / 2)
    write(painter, room, closed_title(closed.reason, closed.note), Type.CAPTION_STRONG, "text2")
    room.translate(0, label.height() / 2 - px(SPACE_2))
    write(painter, room, until(closed.span.ends), Type.CAPTION, "text3")


@contextmanager
def on_content(painter: QPainter, scene: Scene, window: Window) -> Iterator[None]:
    """Let the painter stand on the content, held within the bands that stay in sight."""
    picture = scene.picture
    painter.save()
    painter.setClipRect(QRectF(picture.side, picture.head, window.width, window.height - picture.head - picture.foot))
    painter.translate(window.origin)
    yield
    painter.restore()


def paint_blocks(painter: QPainter, scene: Scene, window: Window, *, is_line: bool = False) -> Iterator[QRectF]:
    """Paint the blocks in sight, one a step; the one that is carried is pale."""
    for block in blocks_in_sight(scene, window):
        with on_content(painter, scene, window):
            is_lifted = scene.moving is not None and scene.moving.entry.key == block.entry.key
            painter.setOpacity(0.4 if is_lifted else 1)
            paint_block(painter, block.box, scene.face(block), is_line=is_line)
        yield in_viewport(block.box, window)


def in_viewport(at: Box, window: Window) -> QRectF:
    """Return where a box of the content lies in the viewport, with the edges that may be painted around it."""
    return rect_of(at).translated(window.origin).adjusted(-1, -1, 1, 1)


def rows_in_sight(scene: Scene, window: Window) -> Iterator[Sequence[Cell]]:
    """Yield the lanes that are seen."""
    for row in scene.picture.cells:
        if row and row[0].box.top <= window.seen.bottom() and row[0].box.bottom >= window.seen.top():
            yield row


def blocks_in_sight(scene: Scene, window: Window) -> Iterator[Block]:
    """Yield the blocks of the cells that are seen."""
    seen = Box(window.seen.left(), window.seen.top(), window.seen.width(), window.seen.height())
    for row in rows_in_sight(scene, window):
        for cell in row:
            if cell.box.meets(seen):
                yield from cell.blocks


def paint_rings(painter: QPainter, scene: Scene, window: Window) -> None:
    """Draw rings around the blocks that are selected or hold the keyboard."""
    if not scene.has_focus and not scene.selected:
        return
    for block in blocks_in_sight(scene, window):
        is_current = scene.has_focus and scene.is_at_cursor(block)
        is_selected = block.entry.visit.id in scene.selected
        if not is_current and not is_selected:
            continue
        ring, radius = rect_of(block.box).adjusted(-3, -3, 3, 3), px(RADIUS_BLOCK) + 3
        if is_selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("accent"), 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(ring, radius, radius)
        if is_current:
            focus_ring(painter, ring, radius)


def paint_carried(painter: QPainter, rect: QRectF, scene: Scene) -> None:
    """Paint the visit that is carried, as it would look in a place."""
    moving = scene.moving
    if moving is not None:
        place = Box(rect.left(), rect.top(), rect.width(), rect.height())
        entry = replace(moving.entry, span=moving.span, lane=moving.lane)
        block = Block(entry, moving.span.starts.date(), place)
        painter.setOpacity(0.85)
        paint_block(painter, place, scene.look_of(block))
        painter.setOpacity(1)


def paint_cell_ring(painter: QPainter, scene: Scene) -> None:
    """Show the keyboard in an empty cell."""
    cursor = scene.cursor
    if not scene.has_focus or cursor is None or cursor.visit_id is not None:
        return
    for row in scene.picture.cells:
        for cell in row:
            if cell.lane == cursor.lane and cell.day == cursor.day:
                focus_ring(painter, rect_of(cell.box).adjusted(2, 2, -2, -2), px(RADIUS_BLOCK))


def paint_ghost(painter: QPainter, rect: QRectF, judgement: Judgement | None, *, is_target: bool) -> None:
    """Draw where a visit would stand: dashed where it fits, solid with the sentence where it does not."""
    role = "accent" if judgement is None else "success" if judgement.fits else "danger_solid"
    is_solid = judgement is not None and not judgement.fits
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(look().colour(role), 2 if is_target else 1.3)
    pen.setStyle(Qt.PenStyle.SolidLine if is_solid else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRoundedRect(rect, px(RADIUS_CONTROL), px(RADIUS_CONTROL))
    if judgement is not None and is_solid and not is_target:
        bad = next((reason for reason in judgement.reasons if reason.tone is Tone.BAD), None)
        if bad is not None:
            room = rect.adjusted(px(SPACE_6), px(SPACE_2), -px(SPACE_6), -px(SPACE_2))
            room.setHeight(min(room.height(), look().metrics(Type.CAPTION).height() + px(SPACE_2)))
            room.moveBottom(rect.bottom() - px(SPACE_2))
            write(painter, room, shown(bad.sentence), Type.CAPTION, "danger")


def paint_lasso(painter: QPainter, scene: Scene) -> None:
    """Draw the frame that selects."""
    if scene.lasso is not None:
        fill = look().colour("accent")
        fill.setAlphaF(0.12)
        painter.setBrush(fill)
        painter.setPen(QPen(look().colour("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(scene.lasso)


def paint_more(painter: QPainter, room: QRectF, text: str) -> None:
    """Write the line that opens the day."""
    write(painter, room.adjusted(px(SPACE_6), 0, -px(SPACE_4), 0), text, Type.LINK, "accent")


def day_number(painter: QPainter, at: QPointF, day: date, *, is_today: bool) -> float:
    """Write the number of a day, today's on the accent; returns where it ends."""
    text = formats.number(day.day)
    metrics = look().metrics(Type.NAME)
    width = metrics.horizontalAdvance(text) + 2 * px(SPACE_6)
    room = QRectF(at.x(), at.y() - px(13), width, px(26))
    if is_today:
        box(painter, room, px(RADIUS_CONTROL), "accent")
    write(painter, room, text, Type.NAME, "on_accent" if is_today else "text", CENTRE)
    return room.right()
