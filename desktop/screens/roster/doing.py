"""What a person does on the roster: walks what is open, pins, accepts, discards, takes help."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from db.commands.roster import Leave, set_pins
from db.errors import QT_TRANSLATE_NOOP, say
from db.roster.month import Pair
from db.roster.month_grid import PlannedTour
from db.roster.month_parts import part_of
from db.roster.month_taking import Taking
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.screens.roster.choice import View
from desktop.screens.roster.layout import Spot
from desktop.screens.roster.words import accepted_label

if TYPE_CHECKING:
    from desktop.screens.roster.screen import RosterScreen


class Doing(QObject):
    """Belongs to the screen; every public method is what one command does."""

    def __init__(self, screen: "RosterScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._is_accepting = False

    def turn(self, by: int) -> None:
        """Show an earlier or later month or week."""
        self._screen.choose(self._screen.choice.turned(by))

    def go_today(self) -> None:
        """Show the present day."""
        screen = self._screen
        if screen.page is not None:
            screen.choose(replace(screen.choice, day=screen.page.today))

    def view(self, view: View) -> None:
        """Look at the roster in another way, at the day the cursor is on."""
        screen = self._screen
        scene = screen.board.scene
        day = screen.choice.day
        if scene is not None and screen.choice.view is not View.SHARES:
            day = scene.table.days[max(scene.cursor.column, 0)]
        screen.choose(replace(screen.choice, view=view, day=day))

    def walk_open(self, step: int) -> None:
        """Go to the next visit without a guide, or the one before."""
        screen = self._screen
        table = screen.board.scene.table if screen.board.scene else None
        if table is None or not table.open_tours:
            screen.side.show_nothing(self.tr("All visits have a guide"), self.tr("Nothing is left to explain here."))
            return
        tours = table.open_tours
        at = tours.index(screen.open_tour) if screen.open_tour in tours else -1 if step > 0 else 0
        tour = tours[(at + step) % len(tours)]
        column = next(place for place, day in enumerate(table.open) if tour in day.tours)
        if screen.open_tour != tour:
            screen.explain(tour)
        screen.board.go(Spot(0, column))
        screen.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, tour_id: UUID) -> tuple[int, int]:
        """Return which of how many open tours one is."""
        table = self._screen.table()
        tours = table.open_tours if table is not None else ()
        return (tours.index(tour_id) + 1 if tour_id in tours else 1), max(len(tours), 1)

    def open_spot(self, spot: Spot) -> None:
        """Open the visits of a cell: one in its sheet, several as a list, none as the day in the schedule."""
        screen = self._screen
        scene = screen.board.scene
        if scene is None or spot.column < 0 or spot.row < 0:
            return
        tours = self._tours_at(spot)
        visits = {
            one.visit_id: f"{formats.span(one.tour.span.starts, one.tour.span.ends)} · {one.title}"
            for one in self._planned()
            if one.tour.id in tours
        }
        if len(visits) == 1:
            screen.context.navigate("visit", next(iter(visits)))
        elif visits:
            title = f"{screen.board.row_name(spot.row)}, {formats.day(scene.table.days[spot.column])}"
            screen.day_list.show_day(title, list(visits.items()), screen.board.place_of(spot, screen))
        else:
            self.open_day()

    def open_day(self) -> None:
        """Show the day the cursor is on in the schedule."""
        scene = self._screen.board.scene
        if scene is not None:
            self._screen.context.navigate("schedule", scene.table.days[max(scene.cursor.column, 0)])

    def mark_ill(self) -> None:
        """Say that the guide in whose row the cursor is has fallen ill."""
        scene = self._screen.board.scene
        if scene is not None and scene.cursor.row > 0:
            self._screen.context.navigate("ill", scene.table.lines[scene.cursor.row - 1].guide_id)
        else:
            self._screen.context.navigate("ill")

    def open_visit(self) -> None:
        """Open the visit that is explained."""
        tour = self._screen.open_tour
        visit = next((one.visit_id for one in self._planned() if one.tour.id == tour), None)
        if visit is not None:
            self._screen.context.navigate("visit", visit)

    def pin(self, spot: Spot) -> None:
        """Pin a guide's day, or free it: what is pinned stays when the month is filled."""
        screen = self._screen
        scene, page = screen.board.scene, screen.page
        if scene is None or page is None or spot.row < 1 or spot.column < 0:
            return
        line = scene.table.lines[spot.row - 1]
        standing = set(page.stands.pairs)
        pairs = [(tour, line.guide_id) for tour in line.cells[spot.column].tours if (tour, line.guide_id) in standing]
        if not pairs:
            screen.board.say(self.tr("Nothing stands here that could be pinned"))
            return
        is_pinned = not all(pair in page.pinned for pair in pairs)
        day = scene.table.days[spot.column]
        text = (
            QT_TRANSLATE_NOOP("db", "Pinned: {guide}, {day}")
            if is_pinned
            else QT_TRANSLATE_NOOP("db", "No longer pinned: {guide}, {day}")
        )
        screen.context.do(say(text, guide=line.name, day=day), lambda unit: set_pins(unit, pairs, is_pinned=is_pinned))

    def is_part(self) -> bool:
        """Whether rows or days are chosen, so that only part of the plan would be accepted."""
        board = self._screen.board
        return bool(board.chosen_guides() or board.chosen_days())

    def chosen_changes(self) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
        """Return what of the plan would be accepted."""
        screen = self._screen
        if screen.draft is None:
            return (), ()
        plan = screen.draft.plan
        if not self.is_part():
            return plan.added, plan.removed
        return part_of(screen.draft.problem, plan, screen.board.chosen_guides(), screen.board.chosen_days())

    def accept(self) -> None:
        """Put the plan, or what is chosen of it, into the books as one step."""
        screen = self._screen
        added, removed = self.chosen_changes()
        if screen.page is None or screen.draft is None or screen.filling.is_running or self._is_accepting:
            return
        if not added and not removed:
            screen.board.say(self.tr("Nothing of the plan lies in what is chosen"))
            return
        label = accepted_label(screen.choice.month, is_part=self.is_part())
        self._is_accepting = True
        screen.problem.hide()
        screen.loading.take(Taking(screen.page, label, added, removed, is_part=self.is_part()))

    def took(self, _change: object) -> None:
        """The plan is in the books: it is no draft any more."""
        self._is_accepting = False
        self._screen.draft = None
        self._screen.problem.hide()
        self._screen.board.clear_choice()
        self._screen.refresh()

    def refused(self) -> None:
        """The books said no: the plan is still a draft."""
        self._is_accepting = False

    def discard(self) -> None:
        """Give up the search, or the plan."""
        screen = self._screen
        screen.problem.hide()
        if screen.filling.is_running:
            screen.filling.cancel()
            return
        screen.draft = None
        screen.open_tour = None
        screen.board.clear_choice()
        screen.show_all()

    def show_calls(self) -> None:
        """List whom to call about announced assignments that change."""
        screen = self._screen
        if screen.draft is not None and screen.page is not None:
            screen.open_tour = None
            screen.loading.give_up_explaining()
            screen.side.show_calls(screen.draft, screen.page.phones)

    def help(self, number: int) -> None:
        """Take one of the actions offered for the visit that is explained."""
        screen = self._screen
        if screen.why is None or screen.page is None or number >= len(screen.why.offers) or self._is_accepting:
            return
        offered = screen.why.offers[number]
        label = say(QT_TRANSLATE_NOOP("db", "{title}: {what}"), title=screen.why.tour.title, what=offered.title)
        leave = Leave(self.tr("coordinator"), shown(offered.title))
        taking = Taking(screen.page, label, tour=screen.why.tour, offered=offered, leave=leave)
        if screen.draft is not None:
            taking = taking.with_plan(screen.draft.plan)
        self._is_accepting = True
        screen.loading.take(taking)

    def _tours_at(self, spot: Spot) -> frozenset[UUID]:
        scene = self._screen.board.scene
        if scene is None or spot.column < 0:
            return frozenset()
        if spot.row == 0:
            return frozenset(scene.table.open[spot.column].tours)
        cell = scene.table.lines[spot.row - 1].cells[spot.column]
        return frozenset(cell.tours)

    def _planned(self) -> tuple[PlannedTour, ...]:
        page = self._screen.page
        return page.problem.tours if page is not None else ()
