"""Connects the parts of the schedule: what a person wants on one of them, and who does it."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint

from db.rules.calendar import Month
from desktop.correcting import ask_correction, opened_words
from desktop.kit.pill import Tone
from desktop.screens.schedule.choice import Filters, Lanes, View
from desktop.screens.schedule.layout import Slot

if TYPE_CHECKING:
    from desktop.screens.schedule.screen import ScheduleScreen


class Wiring(QObject):
    """Belongs to the screen, whose parts all stand when it is made."""

    def __init__(self, screen: "ScheduleScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._connect_bars()
        self._connect_board()
        self._connect_rest()
        self._bind_commands()

    def _connect_bars(self) -> None:
        screen, bar, filters = self._screen, self._screen.tool_bar, self._screen.filter_bar
        bar.turned.connect(screen.turning.turn)
        bar.today_wanted.connect(screen.turning.go_today)
        bar.view_chosen.connect(lambda key: screen.turning.view(View(key)))
        bar.lanes_chosen.connect(lambda key: screen.choose(replace(screen.turning.aim, lanes=Lanes(key))))
        bar.print_wanted.connect(self._print)
        bar.tray_wanted.connect(screen.placing.toggle)
        filters.kinds_chosen.connect(screen.turning.filter_kinds)
        filters.filters_wanted.connect(screen.turning.ask_filters)
        filters.saved.clicked.connect(screen.saved.open_menu)
        filters.cleared.connect(self._clear_filters)
        filters.problem_wanted.connect(lambda: screen.mending.walk(1))
        filters.uncovered_wanted.connect(screen.turning.swap_uncovered)

    def _connect_board(self) -> None:
        screen, board = self._screen, self._screen.board
        board.opened.connect(self._enter_visit)
        board.created.connect(self._enter_place)
        board.request_dropped.connect(screen.placing.place)
        board.request_hovers.connect(screen.placing.hover)
        board.picked.connect(screen.placing.follow_cursor)
        board.dropped.connect(screen.doing.drop)
        board.day_opened.connect(self._open_day)
        board.asked.connect(screen.mending.ask_about)
        board.trial_wanted.connect(lambda key: screen.loading.with_trial(key, board.carrying.judge_by))
        board.barred.connect(screen.doing.tell_barred)
        board.menu_wanted.connect(self._open_menu)
        board.turned.connect(screen.turning.turn)
        board.picked.connect(screen.follow_selection)
        board.scrolled.connect(screen.popover.dismiss)

    def _connect_rest(self) -> None:
        screen, notices = self._screen, self._screen.notices
        screen.agenda.opened.connect(self._open_visit)
        screen.agenda.selectionModel().selectionChanged.connect(screen.follow_selection)
        screen.loading.judged.connect(screen.judge)
        screen.board.canvas.completed.connect(screen.loading.seen)
        screen.agenda.bands.completed.connect(screen.loading.seen)
        notices.widened.connect(self._widen)
        notices.cleared.connect(self._clear_filters)
        notices.created.connect(screen.doing.create)
        notices.opened.connect(self._open_visit)
        notices.amendment_wanted.connect(self._correct_month)

    def _bind_commands(self) -> None:
        screen, doing, turning = self._screen, self._screen.doing, self._screen.turning
        screen.commands.bind(
            {
                **{f"view_{view.value}": partial(turning.view, view) for view in View},
                "go_today": turning.go_today,
                "earlier": lambda: turning.turn(-1),
                "later": lambda: turning.turn(1),
                "go_to_date": turning.ask_date,
                "swap_lanes": turning.swap_lanes,
                "open": doing.open,
                "new": doing.create,
                "move_to": doing.move_to,
                "late": doing.late,
                "move_by": doing.move_by,
                "give": doing.give,
                "ill": doing.mark_ill,
                "assign": doing.assign,
                "confirm": doing.confirm,
                "rename": doing.rename,
                "reroute": doing.reroute,
                "cancel": doing.cancel,
                "copy_to": doing.copy_to,
                "copy_day": doing.copy_day,
                "copy_week": doing.copy_week,
                "copy_rows": doing.copy_rows,
                "paste_rows": doing.paste_rows,
                "next_problem": lambda: screen.mending.walk(1),
                "previous_problem": lambda: screen.mending.walk(-1),
                "tray": screen.placing.toggle,
                "filter": turning.ask_filters,
                "clear_filters": self._clear_filters,
                "save_filters": screen.saved.ask_name,
                "rename_filters": screen.saved.ask_rename,
                "delete_filters": screen.saved.ask_delete,
                "print": self._print,
            }
        )

    def _enter_visit(self, visit_id: UUID) -> None:
        if self._screen.placing.is_carried:
            self._screen.placing.place_here()
        else:
            self._open_visit(visit_id)

    def _enter_place(self, slot: Slot) -> None:
        if self._screen.placing.is_carried:
            self._screen.placing.place_here()
        else:
            self._screen.doing.create(slot)

    def _open_visit(self, visit_id: UUID) -> None:
        self._screen.context.navigate("visit", visit_id)

    def _open_day(self, day: date) -> None:
        self._screen.choose(replace(self._screen.turning.aim, view=View.DAY, day=day))

    def _open_menu(self, at: QPoint) -> None:
        self._screen.menu_here().popup(at)

    def _clear_filters(self) -> None:
        self._screen.filter_by(Filters())

    def _correct_month(self, month: Month) -> None:
        """Open the correction of a closed month; the visits of it can be moved then."""
        screen = self._screen

        def opened() -> None:
            screen.notices.tell(" ".join(opened_words(month)), Tone.SUCCESS)

        ask_correction(screen, screen.context, month, opened)

    def _widen(self) -> None:
        screen = self._screen
        screen.board.widen()
        if screen.schedule is not None:
            screen.notices.show_state(screen.choice, screen.schedule, screen.shown, screen.board.picture)

    def _print(self) -> None:
        """Print the sheet of the day shown, or of the week in which the keyboard is."""
        screen = self._screen
        if screen.choice.view is View.DAY:
            screen.printer.print_day(screen.choice.day)
        else:
            screen.printer.print_week(screen.cursor_day())
