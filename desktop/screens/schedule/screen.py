"""The schedule: one period by day, week or month, or as a list; what is chosen is remembered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from db.queries.schedule import Schedule, ScheduledVisit
from db.queries.verdicts import Verdict
from desktop.context import Context
from desktop.kit.look import look, px
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12
from desktop.kit.tasks import Tasks
from desktop.printing.opening import SheetPrinter
from desktop.screen import Screen
from desktop.screens.schedule.agenda import Agenda
from desktop.screens.schedule.ahead import Ahead
from desktop.screens.schedule.bars import BulkBar, FilterBar, ToolBar
from desktop.screens.schedule.board import Board
from desktop.screens.schedule.choice import Choice, Filters, Lanes, View, shown_visits
from desktop.screens.schedule.commands import OF_A_GUIDE, OF_A_PLACE, OF_A_VISIT, ScheduleCommands
from desktop.screens.schedule.doing import Doing
from desktop.screens.schedule.loading import Loading
from desktop.screens.schedule.mending import Mending
from desktop.screens.schedule.notices import Notices
from desktop.screens.schedule.placing import Placing
from desktop.screens.schedule.saved_filters import SavedFilters
from desktop.screens.schedule.turning import Turning
from desktop.screens.schedule.wiring import Wiring
from desktop.screens.schedule.words import page_note, page_title
from desktop.settings import WindowSettings

PAGE, AGENDA = "schedule", "schedule_agenda"
SHORT: Final = 340
"""Below this height (at 100 %) only what is needed stands above the board, and the tray in its place."""
BESIDE: Final = 760
"""From this width on (at 100 %) the tray of requests stands beside the board, below it under the board."""


class ScheduleScreen(Screen):
    """Shows what the filters let through; the judges' badges come a moment after the visits."""

    name: ClassVar[str] = PAGE
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "tour", "assignment", "declared_count", "hold", "overruling", "site", "route", "blackout", "setting"}
        | {"guide", "absence", "commitment", "availability_rule", "availability_exception", "guide_clearance"}
        | {"guide_language", "guide_group_kind", "certificate", "calendar_day", "lead_time", "monthly_report", "stop"}
        | {"visitor", "visitor_list", "presence_event", "request", "wished_date"}
    )

    def __init__(
        self, context: Context, tasks: Tasks, kept: WindowSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._kept = kept
        self.schedule: Schedule | None = None
        self.shown: tuple[ScheduledVisit, ...] = ()
        self.verdicts: Mapping[UUID, Verdict] = {}
        self.choice = Choice.restored(context.store.clock.now().date(), kept.page(PAGE) if kept else {})
        self.tool_bar, self.filter_bar, self.bulk = ToolBar(), FilterBar(), BulkBar()
        self.board, self.agenda = Board(), Agenda()
        self.notices = Notices()
        self.views = QStackedWidget()
        self.loading = Loading(context, tasks, self)
        self.ahead = Ahead(context, tasks, self)
        self.commands = ScheduleCommands(self)
        self.doing = Doing(self, self.loading)
        self.mending = Mending(self, self.loading, self.doing.acts)
        self.popover = self.mending.popover
        self.placing = Placing(self, context, tasks)
        self.turning = Turning(self)
        self.saved = SavedFilters(self, kept)
        self.printer = SheetPrinter(context, tasks, self)
        self._lay_out()
        self.wiring = Wiring(self)
        if kept is not None:
            self.agenda.columns.restore(kept.columns(AGENDA))
            self.agenda.columns.changed.connect(lambda: kept.keep_columns(AGENDA, self.agenda.columns.state()))
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    @property
    def is_agenda(self) -> bool:
        """Whether the visits are shown as a list."""
        return self.choice.view is View.AGENDA

    def title(self) -> str:
        """Return the days shown."""
        return page_title(self.choice, self.board.picture.days if self.board.scene else ())

    def subtitle(self) -> str:
        """Return year, week, visits, and whether the month is open."""
        return page_note(self.choice, self.schedule, len(self.shown)) if self.schedule else ""

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_12))
        self._column.setSpacing(px(SPACE_8))
        self._middle.setSpacing(px(SPACE_8))
        self._arrange()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.commands.retranslate()
        self.placing.tray.retranslate()
        self.saved.retranslate()
        self.board.setAccessibleName(self.tr("Schedule"))
        self.board.list.setAccessibleName(self.tr("Visits shown"))
        self.agenda.setAccessibleName(self.tr("Visits by day"))
        acts = self.doing
        self.bulk.offer(
            [
                (self.tr("Move by days…"), acts.move_by),
                (self.tr("Change the guide…"), acts.give),
                (self.tr("Change the route…"), acts.reroute),
                (self.tr("Confirm"), acts.confirm),
                (self.tr("Copy…"), acts.copy_to),
                (self.tr("Call off…"), acts.cancel),
            ]
        )
        if self.schedule is not None:
            self._show()

    def refresh(self) -> None:
        """Read the period anew and show it; what the judges say of it follows."""
        self.ahead.forget()
        self.turning.read()

    def choose(self, choice: Choice) -> None:
        """Show something else, and remember it; days that are not read yet are shown when a worker has read them."""
        if self._kept is not None:
            self._kept.keep_page(PAGE, choice.kept())
        self.turning.choose(choice)

    def show_period(self, schedule: Schedule, choice: Choice) -> None:
        """Show days that were read anew."""
        self.schedule = schedule
        self.show_choice(choice)
        self.placing.refresh()
        self.loading.take(schedule, schedule.visits)

    def show_choice(self, choice: Choice) -> None:
        """Show the same days otherwise."""
        self.choice = choice
        self._show()
        self.ahead.look_around(choice)

    def show_subject(self, subject: object) -> None:
        """Go to a day, or to a visit that stands in the days shown."""
        if isinstance(subject, date):
            self.go_to_day(subject)
        elif isinstance(subject, UUID):
            self.go_to_visit(subject)

    def go_to_day(self, day: date) -> None:
        """Show a day."""
        if day != self.turning.aim.day:
            self.choose(replace(self.turning.aim, day=day))

    def go_to_visit(self, visit_id: UUID) -> bool:
        """Put the keyboard on a visit; False if it is not shown. Days that were chosen are read now."""
        self.turning.arrive()
        return self.agenda.choose(visit_id) if self.is_agenda else self.board.go_to(visit_id)

    def chosen_visits(self) -> list[ScheduledVisit]:
        """Return the visits selected, or the one the keyboard is on."""
        ids = set(self.agenda.chosen_ids() if self.is_agenda else self.board.chosen_ids())
        return [visit for visit in self.shown if visit.id in ids]

    def cursor_day(self) -> date:
        """Return the day the keyboard is on, or is on its way to."""
        if not self.turning.is_there:
            return self.turning.aim.day
        slot = self.board.current_slot() if not self.is_agenda else None
        chosen = self.chosen_visits()[:1] if self.is_agenda else []
        return slot.day if slot else chosen[0].span.starts.date() if chosen else self.choice.day

    def filter_by(self, filters: Filters) -> None:
        """Let other visits through."""
        self.choose(replace(self.turning.aim, filters=filters))

    def visit_at(self, where: QPoint) -> UUID | None:
        """Return the visit of a block of the board."""
        at = QPointF(self.board.viewport().mapFromGlobal(where))
        block = self.board.sight.block_at(at) if self.board.isVisible() and self.board.scene is not None else None
        return block.entry.visit.id if block is not None else None

    def is_busy(self) -> bool:
        """Whether a visit is being carried, or a form over the board is filled in."""
        moving = self.board.scene.moving if self.board.scene else None
        is_carrying = self.placing.is_carried or self.board.gestures.is_busy or moving is not None
        return is_carrying or self.popover.isVisible() or self.doing.forms.popover.isVisible()

    @property
    def is_complete(self) -> bool:
        """Whether what was chosen is painted; after another view or period that takes some frames."""
        painted = self.agenda.bands.is_complete if self.is_agenda else self.board.canvas.is_complete
        return painted and self.turning.is_there

    def finish_painting(self) -> None:
        """Paint now what would be painted in the next frames."""
        self.turning.arrive()
        self.board.canvas.finish()
        self.agenda.bands.finish()

    def focus_view(self) -> None:
        """Give the keyboard to what is shown."""
        (self.agenda if self.is_agenda else self.board).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What points at a block goes away when the blocks move."""
        super().resizeEvent(event)
        self._arrange()
        self.popover.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc on the board puts back a request that is carried."""
        if event.key() == Qt.Key.Key_Escape and self.placing.let_go():
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        """Put the tray beside the board, or under it where room is short."""
        is_beside = self.width() >= px(BESIDE)
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(way)
        is_short = self.height() < px(SHORT)
        self.tool_bar.set_short(is_short=is_short)
        self.filter_bar.set_short(is_short=is_short)
        self.placing.set_alone(is_alone=is_short)
        self.placing.tray.fit(is_beside=is_beside, is_alone=is_short)

    def _lay_out(self) -> None:
        self.views.addWidget(self.board)
        self.views.addWidget(self.agenda)
        self._column = QVBoxLayout(self)
        for part in (self.tool_bar, self.filter_bar, self.bulk, self.notices.above):
            self._column.addWidget(part)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self.views, 1)
        self._middle.addWidget(self.placing.tray)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self.notices.below)
        self.notices.lie_over(self.views)
        self.setFocusProxy(self.board)

    def _show(self) -> None:
        period = self.schedule
        assert period is not None
        self.shown = shown_visits(period, self.choice.filters)
        self.tool_bar.show_choice(self.choice)
        self.filter_bar.show_choice(self.choice)
        self.saved.show_choice()
        view = self.agenda if self.is_agenda else self.board
        had_focus = self.board.hasFocus() or self.agenda.hasFocus()
        self.views.setCurrentWidget(view)
        self.setFocusProxy(view)
        if had_focus:
            self.focus_view()
        if self.is_agenda:
            self.agenda.show_visits(period, self.shown)
        else:
            self.board.show_schedule(period, self.shown, self.choice)
        self._count()
        self.notices.show_state(self.choice, period, self.shown, None if self.is_agenda else self.board.picture)
        self.follow_selection()
        self.renamed.emit()

    def judge(self, found: Mapping[UUID, Verdict]) -> None:
        """Take what the judges say of the visits shown."""
        self.verdicts = found
        self.board.judge(found)
        self.agenda.judge(found)
        self._count()
        self.mending.heed(found)

    def _count(self) -> None:
        found = (self.verdicts.get(visit.id) for visit in self.shown)
        conflicts = sum(one is not None and one.has_conflict for one in found)
        uncovered = sum(visit.is_uncovered for visit in self.schedule.visits) if self.schedule else 0
        self.filter_bar.show_counts(conflicts, uncovered)

    def menu_here(self) -> QMenu:
        """Return what can be done with what is chosen, or at the place of the cursor."""
        slot = self.board.current_slot() if not self.is_agenda else None
        is_guide = slot is not None and slot.lane is not None and self.choice.lanes is Lanes.GUIDES
        names = OF_A_VISIT if self.chosen_visits() else OF_A_GUIDE if is_guide else OF_A_PLACE
        return self.commands.menu(self, names)

    def follow_selection(self, *_changes: object) -> None:
        """Offer what can be done with several visits if several are selected."""
        selected = self.board.scene.selected if self.board.scene else frozenset()
        self.bulk.show_count(len(self.agenda.chosen_ids() if self.is_agenda else selected))
