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
from db.rules.trial import Trial
from desktop.kit.look import look, px
from desktop.screens.schedule.canvas import Canvas
from desktop.screens.schedule.carrying import Carrying
from desktop.screens.schedule.choice import Choice, View
from desktop.screens.schedule.gestures import Gestures
from desktop.screens.schedule.keys import Keys
from desktop.screens.schedule.layout import Block, Picture, Room, Slot
from desktop.screens.schedule.layout_day import lay_out_day
from desktop.screens.schedule.layout_month import lay_out_month
from desktop.screens.schedule.layout_week import lay_out_week
from desktop.screens.schedule.moving import Moving
from desktop.screens.schedule.reasons import ReasonPanel
from desktop.screens.schedule.scene import Scene
from desktop.screens.schedule.sight import Sight
from desktop.screens.schedule.spoken_list import SpokenList
from desktop.screens.schedule.tray import request_in
from desktop.screens.schedule.walking import Cursor, block_of, cursor_on, first_cursor, found_again
from desktop.screens.schedule.words import lane_title, said_of, spoken_cell, spoken_visit


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
        self.is_widened = False
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
        self.sight = Sight(self)
        self.canvas = Canvas(self)
        self._carrying = Carrying(self)
        self.list = SpokenList(self, self.viewport(), lambda box: self.sight.box_in_view(box).toRect())
        self.gestures = Gestures(self)
        self.keys = Keys(self)
        look().changed.connect(self.lay_out)

    def show_schedule(self, schedule: Schedule, visits: Sequence[ScheduledVisit], choice: Choice) -> None:
        """Show what the filters let through, keeping cursor, selection and what is carried as far as they are there."""
        before = self.scene
        if before is None or before.choice.day != choice.day or before.choice.view is not choice.view:
            self.is_widened = False
        self._visits = visits
        picture = self._laid_out(schedule, choice)
        self.scene = Scene(schedule, choice, picture, before.verdicts if before else {}, has_focus=self.hasFocus())
        if before is not None:
            known = {visit.id for visit in visits}
            self.scene.selected = before.selected & known
            self.scene.moving = before.moving if before.moving and before.moving.by_keys else None
            if (before.choice.view, before.choice.lanes) == (choice.view, choice.lanes) or before.cursor:
                self.scene.cursor = found_again(picture, before.cursor)
        if self.scene.cursor is None:
            self.scene.cursor = first_cursor(picture, choice.day)
        self._range()
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
        self.is_widened = True
        self.lay_out()

    def lay_out(self) -> None:
        """Lay out anew in the room there is."""
        if self.scene is not None:
            self.scene = Scene(
                self.scene.schedule,
                self.scene.choice,
                self._laid_out(self.scene.schedule, self.scene.choice),
                self.scene.verdicts,
                self.scene.cursor,
                self.scene.selected,
                self.scene.has_focus,
                self.scene.moving,
            )
            self._range()
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
        if self.scene is None:
            return []
        block = self.current()
        wanted = self.scene.selected or ({block.entry.visit.id} if block else frozenset())
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
        if self.scene is None:
            return False
        if visit_id in {entry.visit.id for entry in self.picture.outside}:
            self.widen()
        block = next((one for one in self.picture.blocks() if one.entry.visit.id == visit_id), None)
        if block is None:
            return False
        self.choose(cursor_on(block), selects=True)
        return True

    def carry(self, moving: Moving | None, at: QPointF | None = None) -> None:
        """Show where a visit would stand, judged in every lane; None puts it back."""
        self._carrying.carry(moving, at)

    def hover(self, moving: Moving, trial: Trial, at: QPointF | None = None) -> None:
        """Show where something from elsewhere would stand, judged in every lane."""
        if self.scene is not None:
            self.scene.lasso = None
            self._carrying.take_trial(trial)
            self.carry(moving, at)

    def take_trial(self, trial: Trial) -> None:
        """Judge what is carried from now on."""
        moving = self.scene.moving if self.scene else None
        if moving is None or moving.entry.visit.id == trial.case.visit.id:
            self._carrying.take_trial(trial)
            if moving is not None:
                self.carry(moving)

    def say(self, text: str) -> None:
        """Tell the reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.spoken.emit(text)

    def spoken_cursor(self) -> str:
        """Return the cursor's place in words."""
        scene = self.scene
        if scene is None or scene.cursor is None:
            return ""
        block = self.current()
        if block is None:
            named = len(scene.picture.lanes) > 1
            return spoken_cell(scene.cursor.lane, scene.cursor.day, scene.schedule, scene.choice.lanes, named=named)
        verdict = scene.verdicts.get(block.entry.visit.id)
        return spoken_visit(block.entry, scene.schedule, verdict)

    def lane_name(self, moving: Moving) -> str:
        """Return what the lane of a visit that is carried is called."""
        assert self.scene is not None
        if len(self.picture.lanes) == 1:
            return ""
        return lane_title(moving.lane, self.scene.schedule, self.scene.choice.lanes)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view, then the edge of the card."""
        self.canvas.paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.list.resize(self.viewport().size())
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
            block = self.sight.block_at(QPointF(event.pos()))
            if block is not None and self.scene is not None and self.scene.moving is None:
                verdict = self.scene.verdicts.get(block.entry.visit.id)
                lines = [spoken_visit(block.entry, self.scene.schedule, verdict), *said_of(verdict)]
                QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            else:
                QToolTip.hideText()
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
                self.carry(None)
            self.viewport().update()

    def _laid_out(self, schedule: Schedule, choice: Choice) -> Picture:
        room = Room(self.viewport().width(), self.viewport().height(), look().scale)
        match choice.view:
            case View.DAY:
                return lay_out_day(schedule, self._visits, choice.lanes, room, is_widened=self.is_widened)
            case View.MONTH:
                return lay_out_month(schedule, self._visits, room)
        return lay_out_week(schedule, self._visits, choice.lanes, room, choice.day)

    def _range(self) -> None:
        picture = self.picture
        width = self.viewport().width() - picture.side
        height = self.viewport().height() - picture.head - picture.foot
        self.horizontalScrollBar().setRange(0, max(int(picture.width - width + 0.5), 0))
        self.horizontalScrollBar().setPageStep(max(width, 1))
        self.verticalScrollBar().setRange(0, max(int(picture.height - height + 0.5), 0))
        self.verticalScrollBar().setPageStep(max(height, 1))
        self.horizontalScrollBar().setSingleStep(px(24))
        self.verticalScrollBar().setSingleStep(px(24))

    def _describe(self) -> None:
        self.setAccessibleDescription(self.spoken_cursor())
        if self.scene is not None:
            self.list.follow(self.scene)
