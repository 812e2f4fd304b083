"""What the pointer does on the board: clicks, drags, resizes, selects with a frame."""

from dataclasses import replace
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent

from db.rules.calendar import Month
from db.rules.states import PLANNED
from desktop.kit.look import px
from desktop.screens.schedule.layout import Block, Box, Slot
from desktop.screens.schedule.moving import FINE_STEP, STEP, Grip, begun, carried
from desktop.screens.schedule.walking import Cursor, cursor_on, entered

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board

THRESHOLD: Final = 6
"""So far the pointer must go before a press becomes a drag."""
EDGE: Final = 7
NEAR_EDGE: Final = 28
TOUCH_MS: Final = 400
"""So long a finger must rest before it drags a visit, or is lifted to a menu; one that moves at once scrolls."""
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Stage(Enum):
    """How far a gesture has come."""

    IDLE = "idle"
    PRESSED = "pressed"
    CARRYING = "carrying"
    FRAMING = "framing"
    PANNING = "panning"


class Gestures:
    """Belongs to a board. Only what the board tells by its signals changes data.

    `is_hovered` while something from elsewhere is dragged over a place.
    """

    def __init__(self, board: "Board") -> None:
        self._board = board
        self._stage = Stage.IDLE
        self._from = QPointF()
        self._block: Block | None = None
        self._grip = Grip.WHOLE
        self._held = timedelta(0)
        self._is_touch = False
        self.is_hovered = False
        self._pressed = QElapsedTimer()

    @property
    def is_busy(self) -> bool:
        """Whether something is being dragged or framed."""
        return self._stage in (Stage.CARRYING, Stage.FRAMING)

    def cancel(self) -> None:
        """Put everything back as it was."""
        scene = self._board.scene
        self._stage = Stage.IDLE
        self.is_hovered = False
        if scene is not None:
            scene.lasso = None
        self._board.carrying.carry(None)

    def frame_place(self, at: QPointF) -> bool:
        """Frame the cell under something that is dragged here from elsewhere; False where there is none."""
        board = self._board
        inside = board.sight.content_point(at) if board.scene is not None else None
        cell = board.picture.cell_at(inside.x(), inside.y()) if inside is not None else None
        self.is_hovered = cell is not None
        if board.scene is not None:
            board.scene.lasso = QRectF(*cell.box) if cell is not None else None
            board.viewport().update()
        return cell is not None

    def press(self, event: QMouseEvent) -> None:
        """Take up what lies under the pointer; the rest is decided when it moves or is let go."""
        board, at = self._board, event.position()
        if event.button() is not LEFT or board.scene is None:
            self._choose_for_menu(at)
            return
        more, day = board.sight.more_at(at), board.sight.head_day_at(at)
        if more is not None or day is not None:
            board.day_opened.emit(more.day if more else day)
            return
        self._from, self._block = at, board.sight.block_at(at)
        self._stage = Stage.PRESSED
        self._is_touch = is_touch(event)
        self._pressed.start()
        self._grip = self._grip_at(at) if self._block else Grip.WHOLE
        if self._block is not None and self._block.entry.visit.state in PLANNED:
            board.trial_wanted.emit(self._block.entry.visit.id)

    def move(self, event: QMouseEvent) -> None:
        """Begin a drag after six pixels, then follow the pointer."""
        board, at = self._board, event.position()
        if board.scene is None:
            return
        if not event.buttons() & LEFT:
            self._show_shape(at)
            return
        if self._stage is Stage.PRESSED and (at - self._from).manhattanLength() >= THRESHOLD:
            if self._is_touch and self._pressed.elapsed() < TOUCH_MS:
                self._stage = Stage.PANNING
            else:
                self._begin()
        if self._stage is Stage.PANNING:
            self._pan(at)
        elif self._stage is Stage.CARRYING:
            self._scroll_at_edge(at)
            self._carry(at, event.modifiers())
        elif self._stage is Stage.FRAMING:
            self._frame(at, event.modifiers())

    def release(self, event: QMouseEvent) -> None:
        """Drop, end the frame, or take the press for a click."""
        board, stage = self._board, self._stage
        self._stage = Stage.IDLE
        scene = board.scene
        if event.button() is not LEFT or scene is None:
            return
        if stage is Stage.CARRYING and scene.moving is not None:
            moving = scene.moving
            board.carrying.carry(None)
            if moving.is_moved:
                board.dropped.emit(moving)
        elif stage is Stage.FRAMING:
            scene.lasso = None
            board.viewport().update()
            board.picked.emit()
        elif stage is Stage.PRESSED and self._is_touch and self._pressed.elapsed() >= TOUCH_MS:
            self._choose_for_menu(event.position())
            board.menu_wanted.emit(event.globalPosition().toPoint())
        elif stage is Stage.PRESSED:
            self._click(event)

    def double_click(self, event: QMouseEvent) -> None:
        """Open a visit; plan one in an empty place."""
        board, at = self._board, event.position()
        block = board.sight.block_at(at) if board.scene else None
        slot = self.slot_at(at)
        if block is not None:
            board.opened.emit(block.entry.visit.id)
        elif slot is not None:
            board.created.emit(slot)

    def _begin(self) -> None:
        board, block = self._board, self._block
        assert board.scene is not None
        if block is None:
            self._stage = Stage.FRAMING
            return
        visit = block.entry.visit
        if visit.state not in PLANNED or Month.of(visit.span.starts.date()) in board.scene.schedule.locked:
            self._stage = Stage.IDLE
            board.barred.emit(visit.id)
            return
        board.choose(cursor_on(block), speaks=False)
        slot = self.slot_at(self._from)
        self._held = slot.at - block.entry.span.starts if slot is not None and slot.at is not None else timedelta(0)
        board.carrying.carry(begun(block.entry, block.day, self._grip), self._from)
        self._stage = Stage.CARRYING

    def _carry(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        board = self._board
        scene, slot = board.scene, self.slot_at(at)
        if scene is None or scene.moving is None or slot is None or self._block is None:
            return
        step = FINE_STEP if modifiers & Qt.KeyboardModifier.AltModifier else STEP
        fresh = begun(self._block.entry, self._block.day, self._grip)
        moving = carried(fresh, slot, self._held, scene.picture, step)
        before = scene.moving
        if (moving.span, moving.lane) == (before.span, before.lane) and bool(modifiers & CTRL) == before.is_copy:
            board.reasons.show_moving(before, at)
            return
        board.carrying.carry(replace(moving, is_copy=bool(modifiers & CTRL)), at)
        board.viewport().setCursor(
            Qt.CursorShape.DragCopyCursor if modifiers & CTRL else Qt.CursorShape.ClosedHandCursor
        )

    def _pan(self, at: QPointF) -> None:
        """Scroll with the finger."""
        by, self._from = at - self._from, at
        for bar, distance in (
            (self._board.horizontalScrollBar(), by.x()),
            (self._board.verticalScrollBar(), by.y()),
        ):
            bar.setValue(bar.value() - round(distance))

    def _frame(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        board = self._board
        scene = board.scene
        assert scene is not None
        origin = board.sight.box_in_view(Box(0, 0, 0, 0)).topLeft()
        rect = QRectF(self._from - origin, at - origin).normalized()
        scene.lasso = rect
        frame = Box(rect.left(), rect.top(), max(rect.width(), 1), max(rect.height(), 1))
        caught = frozenset(one.entry.visit.id for one in scene.picture.blocks() if one.box.meets(frame))
        before = scene.selected if modifiers & (CTRL | SHIFT) else frozenset()
        scene.selected = before | caught
        board.viewport().update()

    def _click(self, event: QMouseEvent) -> None:
        board, block = self._board, self._block
        scene = board.scene
        assert scene is not None
        if block is None:
            self._choose_cell(event.position())
            return
        visit_id = block.entry.visit.id
        if event.modifiers() & CTRL:
            board.choose(cursor_on(block), speaks=False)
            board.select(scene.selected ^ {visit_id})
        elif event.modifiers() & SHIFT:
            board.keys.extend_to(cursor_on(block))
        else:
            board.choose(cursor_on(block), selects=True)
            board.asked.emit(visit_id)

    def _choose_for_menu(self, at: QPointF) -> None:
        block = self._board.sight.block_at(at) if self._board.scene else None
        scene = self._board.scene
        if scene is None:
            return
        if block is None:
            self._choose_cell(at)
        elif block.entry.visit.id not in scene.selected:
            self._board.choose(cursor_on(block), selects=True, speaks=False)

    def _choose_cell(self, at: QPointF) -> None:
        """Put the keyboard in the cell under a point, or in the lane whose name it is; nothing is selected any more."""
        board = self._board
        inside = board.sight.content_point(at)
        lane = board.sight.lane_at(at)
        cell = board.picture.cell_at(inside.x(), inside.y()) if inside is not None else lane
        if cell is not None and board.scene is not None:
            board.select(frozenset()) if board.scene.selected else None
            board.choose(Cursor(cell.lane, cell.day) if cell is lane else entered(cell))

    def slot_at(self, at: QPointF) -> Slot | None:
        """Return the place under a point of the viewport."""
        inside = self._board.sight.content_point(at)
        return self._board.picture.slot_at(inside.x(), inside.y()) if inside is not None else None

    def _grip_at(self, at: QPointF) -> Grip:
        """Return which part of the pressed block is held: its edges only where there is an axis of hours."""
        block = self._block or self._board.sight.block_at(at)
        if block is None or self._board.picture.axis is None or block.entry.visit.state not in PLANNED:
            return Grip.WHOLE
        rect, edge = self._board.sight.box_in_view(block.box), px(EDGE)
        if block.ends and rect.right() - at.x() <= edge:
            return Grip.END
        if block.begins and at.x() - rect.left() <= edge:
            return Grip.START
        return Grip.WHOLE

    def _show_shape(self, at: QPointF) -> None:
        self._block = None
        block = self._board.sight.block_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if block is not None:
            is_edge = self._grip_at(at) is not Grip.WHOLE
            shape = Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.PointingHandCursor
        elif self._board.sight.more_at(at) is not None or self._board.sight.head_day_at(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self._board.viewport().setCursor(shape)

    def _scroll_at_edge(self, at: QPointF) -> None:
        board, near = self._board, px(NEAR_EDGE)
        view, picture = board.viewport(), board.picture
        for bar, place, first, last in (
            (board.horizontalScrollBar(), at.x(), picture.side, view.width()),
            (board.verticalScrollBar(), at.y(), picture.head, view.height() - picture.foot),
        ):
            if place < first + near:
                bar.setValue(bar.value() - bar.singleStep())
            elif place > last - near:
                bar.setValue(bar.value() + bar.singleStep())


def is_touch(event: QMouseEvent) -> bool:
    """Say whether a finger presses, not a mouse."""
    device = event.device()
    return device is not None and device.type() is QInputDevice.DeviceType.TouchScreen
