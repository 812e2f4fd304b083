"""Connects what a person wants on the schedule with forms and commands."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QGuiApplication

from db.rules.states import PLANNED
from db.rules.trial import Target
from desktop.kit import formats
from desktop.kit.clipboard import copied_rows, is_table
from desktop.labels import kind_title, language_name, state_title
from desktop.screens.schedule.actions import ScheduleActions
from desktop.screens.schedule.choice import Lanes, monday_of
from desktop.screens.schedule.forms import Forms
from desktop.screens.schedule.lateness import Lateness
from desktop.screens.schedule.layout import Slot
from desktop.screens.schedule.loading import Loading
from desktop.screens.schedule.moving import Moving, target_of
from desktop.screens.schedule.words import days_title, guide_names, route_title
from desktop.subjects import NewVisit, PastedVisits

if TYPE_CHECKING:
    from db.queries.schedule import Schedule, ScheduledVisit
    from desktop.screens.schedule.screen import ScheduleScreen


class Doing(QObject):
    """Belongs to the screen; every public method is what one command does with the visits chosen."""

    def __init__(self, screen: "ScheduleScreen", loading: Loading) -> None:
        super().__init__(screen)
        self._screen = screen
        self._loading = loading
        self.acts = ScheduleActions(screen.context, self)
        self.forms = Forms(screen)
        self.lateness = Lateness(self.forms.popover, self)
        self.forms.popover.closed.connect(screen.focus_view)

    def open(self) -> None:
        """Open the first of the visits chosen."""
        for visit in self._chosen()[:1]:
            self._screen.context.navigate("visit", visit.id)

    def create(self, slot: Slot | None = None) -> None:
        """Plan a visit in a place, by default at the cursor."""
        screen = self._screen
        slot = slot or screen.board.current_slot()
        if slot is None or screen.is_agenda:
            screen.context.navigate("visit", NewVisit())
            return
        schedule = self._schedule()
        at = slot.at or datetime.combine(slot.day, schedule.opens)
        minute = at.minute - at.minute % 15
        starts = datetime.combine(slot.day, at.time()).replace(minute=minute, second=0, microsecond=0)
        by_route = screen.choice.lanes is Lanes.ROUTES
        new = NewVisit(starts, slot.lane if by_route else None, None if by_route else slot.lane)
        screen.context.navigate("visit", new)

    def drop(self, moving: Moving) -> None:
        """Put a visit where it was dropped; what is wrong there is told as soon as it is known."""
        screen = self._screen
        target = target_of(moving, moving.lane, screen.choice.lanes, screen.board.picture)
        visit = moving.entry.visit
        if self.acts.put(visit, target, is_copy=moving.is_copy) and not moving.is_copy:
            screen.mending.watch(visit.id)

    def tell_barred(self, visit_id: UUID) -> None:
        """Say why a visit cannot be moved."""
        visit = next((one for one in self._screen.shown if one.id == visit_id), None)
        if visit is not None:
            self._screen.notices.tell_barred(visit, self._schedule())

    def move_to(self) -> None:
        """Ask where to move the visit chosen; several are moved by days."""
        visits = self._movable()
        if len(visits) > 1:
            self.move_by()
        elif visits:
            visit = visits[0]
            self.forms.ask_place(
                visit,
                self._schedule(),
                lambda then: self._loading.with_trial(visit.id, then),
                lambda target: self._put(visit, target),
                self.around(),
            )

    def late(self) -> None:
        """Ask by how much the visit chosen is late, with what that collides with and the ways out."""
        visit = next(iter(self._movable()), None)
        if visit is not None:
            self.lateness.ask(
                visit,
                self._schedule().now,
                lambda then: self._loading.with_trial(visit.id, then),
                lambda target: self._put(visit, target),
                self.move_to,
                self.around(),
            )

    def move_by(self) -> None:
        """Ask by how many days to move what is chosen."""
        visits = self._movable()
        if visits:
            title = self.tr("Move %n visit(s)", "", len(visits))
            self.forms.ask_days(title, self.tr("Move"), lambda days: self.acts.move_by(visits, days), self.around())

    def give(self) -> None:
        """Ask for another guide."""
        visits = [visit for visit in self._chosen() if visit.comes]
        if visits:
            self.forms.ask_guide(
                visits, self._schedule(), lambda key, name: self.acts.give(visits, key, name), self.around()
            )

    def rename(self) -> None:
        """Ask for another title of the visit chosen."""
        visit = next(iter(self._chosen()), None)
        if visit is not None:
            self.forms.ask_title(visit, lambda title: self.acts.rename(visit, title), self.around())

    def reroute(self) -> None:
        """Ask for another route of the visits chosen; what is wrong there is told as soon as it is known."""
        visits = self._movable()
        if visits:
            self.forms.ask_route(
                visits, self._schedule(), lambda key, title: self._reroute(visits, key, title), self.around()
            )

    def _reroute(self, visits: list["ScheduledVisit"], route_id: UUID, title: str) -> None:
        if self.acts.reroute(visits, route_id, title):
            self._screen.mending.watch(visits[0].id)

    def mark_ill(self) -> None:
        """Say that the guide of the visit chosen, or of the lane, has fallen ill."""
        visit = next((one for one in self._chosen() if one.guide_ids), None)
        slot = self._screen.board.current_slot()
        by_guide = self._screen.choice.lanes is Lanes.GUIDES and not self._screen.is_agenda
        lane = slot.lane if slot is not None and by_guide else None
        guide = lane or (visit.guide_ids[0] if visit else None)
        self._screen.context.navigate("ill", guide)

    def assign(self) -> None:
        """Open the sheet of the guides of one visit: roles, stand-by, part of a tour."""
        visits = [visit for visit in self._chosen() if visit.comes]
        if len(visits) == 1:
            self._screen.context.navigate("assign", visits[0].id)

    def confirm(self) -> None:
        """Promise the visits chosen."""
        visits = self._chosen()
        if visits:
            self.acts.confirm(visits)

    def cancel(self) -> None:
        """Ask why the visits chosen are called off."""
        visits = [visit for visit in self._chosen() if visit.comes]
        if visits:
            self.forms.ask_reason(visits, lambda cause, reason: self.acts.cancel(visits, cause, reason), self.around())

    def copy_to(self) -> None:
        """Ask to which date to copy what is chosen; the first of the visits comes to stand there."""
        visits = self._chosen()
        if visits:
            title = self.tr("Copy %n visit(s)", "", len(visits))
            self._ask_copy(title, visits, visits[0].span.starts.date())

    def copy_day(self) -> None:
        """Ask to which date to copy the day of the cursor."""
        day = self._screen.cursor_day()
        title = self.tr("Copy {day}").format(day=formats.day(day))
        self._ask_copy(title, [one for one in self._coming() if one.span.starts.date() == day], day)

    def copy_week(self) -> None:
        """Ask to which week to copy the week of the cursor."""
        monday = monday_of(self._screen.cursor_day())
        sunday = monday + timedelta(days=6)
        visits = [one for one in self._coming() if monday <= one.span.starts.date() <= sunday]
        title = self.tr("Copy the week {days}").format(days=days_title(monday, sunday))
        self._ask_copy(title, visits, monday, in_weeks=True)

    def copy_rows(self) -> None:
        """Put the visits chosen on the clipboard, tab-separated with a header."""
        QGuiApplication.clipboard().setText(self.rows_text(self._chosen()))

    def paste_rows(self) -> None:
        """Look at the rows of the clipboard before they become visits."""
        text = QGuiApplication.clipboard().text()
        if is_table(text):
            self._screen.context.navigate("bringing", PastedVisits(text))

    def rows_text(self, visits: Sequence["ScheduledVisit"]) -> str:
        """Return visits as spreadsheets take them."""
        schedule = self._schedule()
        lines = [
            [
                self.tr("No."),
                self.tr("Date"),
                self.tr("Start"),
                self.tr("End"),
                self.tr("Group"),
                self.tr("Type"),
                self.tr("Route"),
                self.tr("Guide"),
                self.tr("Language"),
                self.tr("People in all"),
                self.tr("State"),
            ]
        ]
        lines += [
            [
                f"{visit.number:04}",
                formats.numeric(visit.span.starts.date()),
                formats.clock(visit.span.starts),
                formats.clock(visit.span.ends),
                visit.title,
                kind_title(visit.group_kind),
                route_title(visit, schedule),
                guide_names(visit, schedule, short=False),
                language_name(visit.language),
                str(visit.people),
                state_title(visit.state),
            ]
            for visit in visits
        ]
        return copied_rows(lines)

    def _ask_copy(self, title: str, visits: list["ScheduledVisit"], day: date, *, in_weeks: bool = False) -> None:
        if not visits:
            return

        def copy(to: date) -> None:
            by = ((monday_of(to) if in_weeks else to) - day).days
            if by and self.acts.copy_by(visits, by):
                self._screen.go_to_day(to)

        text = self.tr("To the week of") if in_weeks else self.tr("To the date")
        self.forms.ask_date(f"{title}. {text}:", self.tr("Copy"), day + timedelta(days=7), copy, self.around())

    def _put(self, visit: "ScheduledVisit", target: Target) -> None:
        if self.acts.put(visit, target):
            self._screen.mending.watch(visit.id)
            self._screen.go_to_day(target.starts.date())

    def _schedule(self) -> "Schedule":
        schedule = self._screen.schedule
        assert schedule is not None
        return schedule

    def _chosen(self) -> list["ScheduledVisit"]:
        return self._screen.chosen_visits()

    def _movable(self) -> list["ScheduledVisit"]:
        """Return the visits chosen that can still be replanned; one that cannot is told."""
        chosen = self._chosen()
        movable = [visit for visit in chosen if visit.state in PLANNED]
        for visit in chosen[:1] if not movable else ():
            self.tell_barred(visit.id)
        return movable

    def _coming(self) -> list["ScheduledVisit"]:
        return [visit for visit in self._screen.shown if visit.comes]

    def around(self) -> QRect:
        """Return the place of the cursor on the screen's page."""
        board, screen = self._screen.board, self._screen
        block = board.current() if not screen.is_agenda else None
        if block is None:
            middle = screen.rect().center()
            return QRect(middle - QPoint(170, 120), middle - QPoint(170, 120))
        rect = board.sight.box_in_view(block.box).toRect()
        return QRect(board.viewport().mapTo(screen, rect.topLeft()), rect.size())
