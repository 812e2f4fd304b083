"""The painted schedule: scrolls, lays out anew when its room changes, knows what lies where."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from db.queries.schedule import Schedule, ScheduledVisit
from db.queries.verdicts import Verdict
from desktop.kit.look import look
from desktop.screens.schedule.arranging import Arranging
from desktop.screens.schedule.canvas import Canvas
from desktop.screens.schedule.carrying import Carrying
from desktop.screens.schedule.choice import Choice
from desktop.screens.schedule.gestures import Gestures
from desktop.screens.schedule.keys import Keys
from desktop.screens.schedule.layout import Block, Picture, Slot
from desktop.screens.schedule.reasons import ReasonPanel
from desktop.screens.schedule.scene import Scene
from desktop.screens.schedule.sight import Sight
from desktop.screens.schedule.spoken_list import SpokenList
from desktop.screens.schedule.tray import request_in
from desktop.screens.schedule.voice import Voice
from desktop.screens.schedule.walking import Cursor, block_of, cursor_on, first_cursor, found_again


class Board(QAbstractScrollArea):
    """Day, week or month.

    Tells what a person wants: `opened(visit id)`, `created(Slot)`, `dropped(Moving)`, `day_opened(date)`,
    `asked(visit id)` for what is wrong with a visit, `trial_wanted(visit id)` when one is taken up,
    `barred(visit id)` when it may not be moved, `menu_wanted(global point)`, `turned(days)` while one is carried by
    keys, `request_hovers(request id, Slot, point)` and `request_dropped(request id, Slot)` when one is dragged here.
    `picked()` says that cursor or selection are others now; `spoken(text)` repeats what is told to the reader.
    """

    opened = Signal(object)
    created = Signal(object)
    dropped = Signal(object)
    day_opened = Signal(object)
    asked = Signal(object)
    trial_wanted = Signal(object)
    barred = Signal(object)
    menu_wanted = Signal(object)
    turned = Signal(int)
    picked = Signal()
    spoken = Signal(str)
    scrolled = Signal()
    request_dropped = Signal(object, object)
    request_hovers = Signal(object, object, QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene | None = None
        self.is_placing = False
        self._visits: Sequence[ScheduledVisit] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumSize(QSize(320, 200))
        self.setCornerWidget(QWidget())  # the style would draw a frame where the two scroll bars meet
        self.setAcceptDrops(True)
        self.reasons = ReasonPanel(self.viewport())
        self.sight, self.voice, self.arranging = Sight(self), Voice(self), Arranging(self)
        self.canvas = Canvas(self)
        self.carrying = Carrying(self)
        self.list = SpokenList(self, self.viewport(), lambda box: self.sight.box_in_view(box).toRect())
        self.gestures = Gestures(self)
        self.keys = Keys(self)
        look().changed.connect(self.lay_out)

    def show_schedule(self, schedule: Schedule, visits: Sequence[ScheduledVisit], choice: Choice) -> None:
        """Show what the filters let through, keeping cursor, selection and what is carried as far as they are there."""
        before = self.scene
        if before is None or before.choice.day != choice.day or before.choice.view is not choice.view:
            self.arranging.is_widened = False
        self._visits = visits
        picture = self.arranging.laid_out(schedule, visits, choice)
        self.scene = Scene(schedule, choice, picture, before.verdicts if before else {}, has_focus=self.hasFocus())
        if before is not None:
            known = {visit.id for visit in visits}
            self.scene.selected = before.selected & known
            self.scene.moving = before.moving if before.moving and before.moving.by_keys else None
            if (before.choice.view, before.choice.lanes) == (choice.view, choice.lanes) or before.cursor:
                self.scene.cursor = found_again(picture, before.cursor)
        if self.scene.cursor is None:
            self.scene.cursor = first_cursor(picture, choice.day)
        self.arranging.set_ranges(picture, choice.view)
        if before is None or replace(before.choice, filters=choice.filters) != choice:
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
            self.sight.bring_into_sight()
        self._describe()
        self.viewport().update()

    def judge(self, verdicts: Mapping[UUID, Verdict]) -> None:
        """Take what the judges say of the visits shown."""
        if self.scene is not None:
            self.scene.judge(verdicts)
            self._describe()
            self.viewport().update()

    def widen(self) -> None:
        """Show all hours in which something happens."""
        self.arranging.is_widened = True
        self.lay_out()

    def lay_out(self) -> None:
        """Lay out anew in the room there is."""
        if self.scene is not None:
            picture = self.arranging.laid_out(self.scene.schedule, self._visits, self.scene.choice)
            self.scene = self.scene.laid_out(picture)
            self.arranging.set_ranges(picture, self.scene.choice.view)
            self.list.follow(self.scene)
            self.viewport().update()

    @property
    def picture(self) -> Picture:
        """What is laid out; only asked for once something is shown."""
        assert self.scene is not None
        return self.scene.picture

    def current(self) -> Block | None:
        """The block the keyboard stands on."""
        return block_of(self.scene.picture, self.scene.cursor) if self.scene else None

    def current_slot(self) -> Slot | None:
        """The place of the cursor: the start of its visit, or the opening of an empty cell's day."""
        if self.scene is None or self.scene.cursor is None:
            return None
        block, cursor = self.current(), self.scene.cursor
        axis = self.scene.picture.axis
        at = block.entry.span.starts if block else axis.opens if axis else None
        return Slot(cursor.lane, cursor.day, at)

    def chosen_ids(self) -> list[UUID]:
        """The selected visits, or the one at the cursor, in reading order."""
        block = self.current()
        wanted = (self.scene.selected if self.scene else None) or ({block.entry.visit.id} if block else frozenset())
        return [visit.id for visit in self._visits if visit.id in wanted]

    def choose(self, cursor: Cursor | None, *, selects: bool = False, speaks: bool = True) -> None:
        """Put the cursor somewhere; `selects` makes its visit the only one selected."""
        if self.scene is None or cursor is None:
            return
        self.scene.cursor = cursor
        if selects:
            self.scene.selected = frozenset({cursor.visit_id}) if cursor.visit_id else frozenset()
        self.sight.bring_into_sight()
        self._describe()
        if speaks:
            self.say(self.accessibleDescription())
        self.picked.emit()
        self.viewport().update()

    def select(self, visit_ids: frozenset[UUID]) -> None:
        """Select visits."""
        if self.scene is not None and self.scene.selected != visit_ids:
            self.scene.selected = visit_ids
            self.list.follow(self.scene)
            self.say(self.tr("%n visit(s) selected", "", len(visit_ids)))
            self.picked.emit()
            self.viewport().update()

    def go_to(self, visit_id: UUID) -> bool:
        """Put the cursor on a visit, widening the hours for it if need be; False if it is not among those shown."""
        if self.scene is not None and visit_id in {entry.visit.id for entry in self.picture.outside}:
            self.widen()
        blocks = self.picture.blocks() if self.scene is not None else iter(())
        block = next((one for one in blocks if one.entry.visit.id == visit_id), None)
        self.choose(cursor_on(block) if block is not None else None, selects=True)
        return block is not None

    def say(self, text: str) -> None:
        """Tell the reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.spoken.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view, then the edge of the card."""
        self.canvas.paint(event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.list.resize(self.viewport().size())
        if not self.arranging.fits():
            self.lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into sight."""
        self.viewport().update()
        self.scrolled.emit()

    def event(self, event: QEvent) -> bool:
        """While a visit is carried by keys, all keys belong to it."""
        is_carrying = self.scene is not None and self.scene.moving is not None
        if is_carrying and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a block under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.voice.of_place(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a visit, or plan one in an empty place."""
        self.gestures.double_click(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take requests."""
        if request_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Frame the place under the pointer."""
        request_id, slot = request_in(event.mimeData()), self.gestures.slot_at(event.position())
        if self.gestures.frame_place(event.position()):
            event.acceptProposedAction()
            self.request_hovers.emit(request_id, slot, event.position())
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Frame nothing any more."""
        self.gestures.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give a request the place under the pointer."""
        request_id, slot = request_in(event.mimeData()), self.gestures.slot_at(event.position())
        self.gestures.cancel()
        if request_id is not None and slot is not None:
            event.acceptProposedAction()
            self.request_dropped.emit(request_id, slot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is chosen."""
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, pick up, drop."""
        if not self.keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring and tell where the keyboard is."""
        super().focusInEvent(event)
        if self.scene is not None:
            self.scene.has_focus = True
            self.list.follow(self.scene)
            self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; what is carried by keys goes back."""
        super().focusOutEvent(event)
        if self.scene is not None:
            self.scene.has_focus = False
            if self.scene.moving is not None and self.scene.moving.by_keys:
                self.carrying.carry(None)
            self.viewport().update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.voice.of_cursor())
        if self.scene is not None:
            self.list.follow(self.scene)
