"""Gives requests of the tray a place on the board: dropped there, or carried by the keyboard."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPointF, Qt

from db.queries.requests import RequestFilter, RequestRow, request_ids, request_rows
from db.rules.trial import Trial
from desktop.context import Context
from desktop.kit.pill import Tone
from desktop.kit.tasks import Task, Tasks
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.layout import Slot
from desktop.screens.schedule.moving import STEP, Moving, judged_in, on_grid
from desktop.screens.schedule.tray import MOST, RequestTray
from desktop.screens.schedule.trying import Trying, hovering

if TYPE_CHECKING:
    from desktop.screens.schedule.screen import ScheduleScreen


class Placing(QObject):
    """Belongs to the screen. While a request `is_carried`, Enter on the board gives it the place of the cursor."""

    def __init__(self, screen: "ScheduleScreen", context: Context, tasks: Tasks) -> None:
        super().__init__(screen)
        self._screen = screen
        self._context = context
        self._tasks = tasks
        self._reading: Task | None = None
        self._carried: UUID | None = None
        self._is_alone = False
        self.tray = RequestTray()
        self.tray.hide()
        self.tray.list.picked.connect(self.pick_up)
        self.tray.list.left.connect(self._leave)
        self.trying = Trying(context, tasks, self)
        self._hovering: tuple[Slot, QPointF | None] | None = None
        self.trying.ready.connect(self._hover_again)

    @property
    def is_carried(self) -> bool:
        """Whether a request is on its way to a place."""
        return self._carried is not None

    def toggle(self) -> None:
        """Show the tray and stand in it, or put it away."""
        is_wanted = self.tray.isHidden() or not self.tray.isAncestorOf(self._screen.focusWidget() or self._screen)
        self.let_go()
        self.tray.setVisible(is_wanted)
        self._share_room()
        if is_wanted:
            self.refresh()
            self.tray.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._screen.focus_view()

    def set_alone(self, *, is_alone: bool) -> None:
        """Say whether there is room for either the tray or the board."""
        self._is_alone = is_alone
        self._share_room()

    def _share_room(self) -> None:
        self._screen.views.setVisible(self.tray.isHidden() or not self._is_alone)

    def refresh(self) -> None:
        """Read in a worker what waits for an answer, oldest first; only while it is shown."""
        if self.tray.isHidden():
            return
        now = self._context.store.clock.now()

        def waiting() -> list[RequestRow]:
            keys = [key for key, _ in self._context.read(lambda one: request_ids(one, RequestFilter.UNANSWERED))][:MOST]
            rows = self._context.read(lambda one: request_rows(one, keys, now))
            return [rows[key] for key in keys if key in rows]

        task = self._tasks.free(lambda _report: waiting())
        task.done.connect(lambda rows: self.tray.show_requests(rows) if task is self._reading else None)
        self._reading = task

    def _leave(self) -> None:
        if self._is_alone:
            self.tray.hide()
            self._share_room()
        self._screen.focus_view()

    def pick_up(self, request_id: UUID) -> None:
        """Carry a request by the keyboard."""
        row = self.tray.row(request_id)
        if row is None:
            return
        self.tray.setVisible(not self._is_alone)
        self._share_room()
        self._carried, self._screen.board.is_placing = request_id, True
        self._screen.board.select(frozenset())
        text = self.tr("“{group}” is picked up: go to a place and press Enter. Esc puts it back.")
        self._screen.notices.tell(text.format(group=row.title), Tone.ACCENT)
        self._screen.board.say(text.format(group=row.title))
        self._screen.focus_view()
        self.follow_cursor()

    def let_go(self) -> bool:
        """Put the request back; False if none was carried."""
        was_carried, self._carried = self.is_carried, None
        self._hovering = None
        self._screen.board.reasons.show_moving(None, QPointF())
        self._screen.board.is_placing = False
        if was_carried:
            self._screen.notices.bar.dismiss()
            self._screen.board.say(self.tr("Put back"))
        return was_carried

    def place_here(self) -> None:
        """Give the request that is carried the place of the cursor."""
        slot, request_id = self._screen.board.current_slot(), self._carried
        if slot is not None and request_id is not None:
            self.let_go()
            self.place(request_id, slot)

    def hover(self, request_id: UUID, slot: Slot, at: QPointF) -> None:
        """Judge a request at the place over which it is dragged; until that is known the place is framed."""
        self._hovering = slot, at
        found = self._judged(request_id, slot)
        if found is not None:
            self._screen.board.carrying.hover(*found, at)

    def follow_cursor(self) -> None:
        """Tell what speaks for and against the place of the cursor while a request is carried by the keyboard."""
        board, slot = self._screen.board, self._screen.board.current_slot()
        if self._carried is None or slot is None:
            return
        self._hovering = slot, None
        found = self._judged(self._carried, slot)
        if found is not None and board.scene is not None:
            moving = judged_in(found[0], found[0].lane, found[1], board.scene.choice.lanes, board.picture)
            board.reasons.show_moving(moving, board.sight.ghost_point(moving))
            board.say(" ".join(board.reasons.lines()[1:]))

    def _judged(self, request_id: UUID, slot: Slot) -> tuple[Moving, Trial] | None:
        row, screen = self.tray.row(request_id), self._screen
        route_id = self._route_of(row, slot) if row is not None else None
        if row is None or route_id is None or screen.schedule is None:
            return None
        starts = self.start_at(row, slot)
        trial = self.trying.trial(row, route_id, starts, screen.schedule)
        return (hovering(trial, screen.choice.lanes, slot.lane, starts), trial) if trial is not None else None

    def _hover_again(self, request_id: UUID) -> None:
        if self._hovering is None:
            return
        slot, at = self._hovering
        if at is None:
            self.follow_cursor()
        elif self._screen.board.gestures.is_hovered:
            self.hover(request_id, slot, at)

    def _has_lanes_of_routes(self) -> bool:
        return self._screen.choice.lanes is Lanes.ROUTES and len(self._screen.board.picture.lanes) > 1

    def _route_of(self, row: RequestRow, slot: Slot) -> UUID | None:
        """Return the route of the lane, else the one the request names."""
        return slot.lane if self._has_lanes_of_routes() else row.route_id

    def place(self, request_id: UUID, slot: Slot) -> None:
        """Hold a place for a request; what is wrong there is told as soon as it is known."""
        row, screen = self.tray.row(request_id), self._screen
        if row is None or screen.schedule is None:
            return
        route_id = self._route_of(row, slot)
        if route_id is None:
            text = self.tr("“{group}” names no route: show the lanes by routes and drop it into one.")
            screen.notices.tell(text.format(group=row.title), Tone.WARNING)
            return
        guide_id = None if self._has_lanes_of_routes() else slot.lane
        made = screen.doing.acts.hold(row, route_id, self.start_at(row, slot), guide_id)
        if made is not None:
            screen.mending.watch(made)
            screen.focus_view()

    def start_at(self, row: RequestRow, slot: Slot) -> datetime:
        """Return when a request would start in a place: there, at the time it wished for, else at the opening."""
        has_axis = self._screen.board.picture.axis is not None
        if slot.at is not None and has_axis:
            return on_grid(slot.at, STEP)
        wished = [wish for wish in row.wishes if wish.starts is not None]
        wished.sort(key=lambda wish: wish.day != slot.day)
        schedule = self._screen.schedule
        assert schedule is not None
        hour = next((wish.starts for wish in wished if wish.starts is not None), schedule.opens)
        return datetime.combine(slot.day, hour)
