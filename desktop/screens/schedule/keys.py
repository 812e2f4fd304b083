"""What the keyboard does on the board: walks, selects, picks up, moves, drops."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from db.rules.calendar import Month
from db.rules.states import PLANNED
from db.rules.trial import Tone
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.screens.schedule.layout import Block
from desktop.screens.schedule.moving import FINE_STEP, STEP, Moving, begun, changed_lane, stepped
from desktop.screens.schedule.walking import Cursor, Way, walked

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board

WAYS: Final = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DAY: Final = timedelta(days=1)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keys:
    """Belongs to a board."""

    def __init__(self, board: "Board") -> None:
        self._board = board
        self._anchor: Cursor | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; False if it means nothing here."""
        board = self._board
        scene, key = board.scene, Qt.Key(event.key())
        if scene is None or scene.cursor is None:
            return False
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if scene.moving is not None and scene.moving.by_keys:
            return self._carry(scene.moving, key, event.modifiers())
        if key in WAYS:
            return self._walk(WAYS[key], event.modifiers())
        block = board.current()
        if board.is_placing and key in (*ENTER, Qt.Key.Key_Space):
            self._enter(block)
        elif key == Qt.Key.Key_A and event.modifiers() & CTRL:
            board.select(frozenset(one.entry.visit.id for one in board.picture.blocks()))
        elif key == Qt.Key.Key_Space and event.modifiers() & CTRL and block is not None:
            board.select(scene.selected ^ {block.entry.visit.id})
        elif key == Qt.Key.Key_Space and block is not None:
            self._pick_up(block)
        elif key in ENTER:
            self._enter(block)
        else:
            return False
        return True

    def extend_to(self, cursor: Cursor) -> None:
        """Select everything between the anchor and a cursor, in reading order."""
        board = self._board
        scene = board.scene
        assert scene is not None
        anchor = self._anchor or scene.cursor
        self._anchor = anchor
        places = [(one.entry.lane, one.day, one.entry.visit.id) for one in board.picture.blocks()]
        ends = [places.index(key) for one in (anchor, cursor) if one and (key := _key(one)) in places]
        board.choose(cursor, speaks=False)
        if ends:
            board.select(frozenset(place[2] for place in places[min(ends) : max(ends) + 1]))

    def _escape(self) -> bool:
        board = self._board
        scene = board.scene
        assert scene is not None
        if board.gestures.is_busy or scene.moving is not None:
            board.gestures.cancel()
            board.say(QCoreApplication.translate("Schedule", "Put back"))
            return True
        if scene.selected:
            board.select(frozenset())
            return True
        return False

    def _walk(self, way: Way, modifiers: Qt.KeyboardModifier) -> bool:
        scene = self._board.scene
        if scene is None or scene.cursor is None or modifiers & (CTRL | ALT):
            return False
        after = walked(scene.picture, scene.cursor, way)
        if modifiers & SHIFT:
            self.extend_to(after)
        else:
            self._anchor = after
            self._board.choose(after)
        return True

    def _enter(self, block: Block | None) -> None:
        slot = self._board.current_slot()
        if block is not None:
            self._board.opened.emit(block.entry.visit.id)
        elif slot is not None:
            self._board.created.emit(slot)

    def _pick_up(self, block: Block) -> None:
        board = self._board
        assert board.scene is not None
        visit = block.entry.visit
        if visit.state not in PLANNED or Month.of(visit.span.starts.date()) in board.scene.schedule.locked:
            board.barred.emit(visit.id)
            return
        board.trial_wanted.emit(visit.id)
        board.carrying.carry(begun(block.entry, block.day, by_keys=True))
        text = QCoreApplication.translate(
            "Schedule", "Picked up: {visit}. Arrows move it, Shift and arrows change its length, Space drops it."
        )
        board.say(text.format(visit=visit.title))

    def _carry(self, moving: Moving, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        board = self._board
        if key in (*ENTER, Qt.Key.Key_Space):
            board.carrying.carry(None)
            if moving.is_moved:
                board.dropped.emit(moving)
            else:
                board.say(QCoreApplication.translate("Schedule", "Put back"))
            return True
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            by = 1 if key == Qt.Key.Key_PageDown else -1
            after = stepped(moving, by * (DAY if board.picture.axis else 7 * DAY), resizes=False)
            board.carrying.carry(after)
            board.turned.emit(by)
        elif key in WAYS:
            after = self._stepped(moving, WAYS[key], modifiers)
            board.carrying.carry(after)
        else:
            return False
        self._tell()
        return True

    def _stepped(self, moving: Moving, way: Way, modifiers: Qt.KeyboardModifier) -> Moving:
        across, down = way.value
        step = FINE_STEP if modifiers & ALT else STEP
        picture = self._board.picture
        if modifiers & SHIFT:
            return stepped(moving, step * (across or -down), resizes=True)
        if modifiers & CTRL or (picture.axis is not None and across):
            return stepped(moving, step * (across or down), resizes=False)
        if across:
            return stepped(moving, across * DAY, resizes=False)
        if len(picture.lanes) > 1:
            return changed_lane(moving, picture, down)
        return stepped(moving, 7 * down * DAY, resizes=False)

    def _tell(self) -> None:
        """Say where what is carried is now, and what the judges think of it."""
        board = self._board
        scene = board.scene
        if scene is None or scene.moving is None:
            return
        moving = scene.moving
        when = f"{formats.day(moving.span.starts.date())}, {formats.span(moving.span.starts, moving.span.ends)}"
        parts = [when, board.voice.of_lane(moving)]
        judgement = moving.judged.get(moving.lane)
        if judgement is not None:
            bad = [shown(reason.sentence) for reason in judgement.reasons if reason.tone is Tone.BAD]
            parts += bad or [QCoreApplication.translate("Schedule", "fits")]
        board.say(", ".join(part for part in parts if part))


def _key(cursor: Cursor) -> tuple[object, object, object]:
    return cursor.lane, cursor.day, cursor.visit_id
