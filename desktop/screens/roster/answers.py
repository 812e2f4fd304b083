"""What the roster does with the answers of its workers."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from db.errors import TourError
from db.roster.month_page import MonthPage
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.pill import Tone
from desktop.screens.roster.choice import Wishes
from desktop.screens.roster.work import Draft, Why

if TYPE_CHECKING:
    from desktop.screens.roster.screen import RosterScreen


class Answers(QObject):
    """Belongs to the screen."""

    def __init__(self, screen: "RosterScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    def take_wishes(self, wishes: Wishes) -> None:
        """Remember what matters."""
        screen = self._screen
        is_other_scope = wishes.scope is not screen.choice.wishes.scope
        screen.remember(replace(screen.choice, wishes=wishes))
        if is_other_scope:
            screen.refresh()

    def take_page(self, page: MonthPage) -> None:
        """Show a month that was read."""
        screen = self._screen
        if page.problem.month != screen.choice.month:
            return
        is_outdated = screen.draft is not None and page.stands.pairs != (
            screen.page.stands.pairs if screen.page else ()
        )
        screen.page = page
        if is_outdated:
            words = self.tr("The books have changed since this plan was made.")
            screen.problem.say(
                words, self.tr("Fill the month again (F7), or accept it if it still fits."), tone=Tone.WARNING
            )
        elif screen.draft is None:
            screen.open_tour = None
        screen.show_all()
        if screen.wants_fill:
            screen.wants_fill = False
            screen.fill()

    def take_progress(self, draft: Draft) -> None:
        """Show the best plan so far."""
        screen = self._screen
        if screen.filling.is_running and draft.problem.month == screen.choice.month:
            screen.draft = draft
            screen.draft_bar.tabs.choose("difference")
            screen.filling_bar.show_progress(draft)
            screen.show_all()

    def take_draft(self, draft: Draft | None) -> None:
        """Show the plan that was found, or what stands if the search was given up."""
        screen = self._screen
        screen.draft = draft if draft is not None and draft.problem.month == screen.choice.month else None
        screen.open_tour = None
        screen.draft_bar.tabs.choose("difference")
        screen.show_all()
        if screen.draft is not None:
            screen.board.say(screen.draft_bar.words.whole_text())
            screen.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_why(self, why: Why) -> None:
        """Show why a visit has no guide."""
        screen = self._screen
        shown = screen.shown_problem()
        if shown is None or why.tour.tour_id != screen.open_tour:
            return
        screen.why = why
        place, count = screen.doing.place_of(why.tour.tour_id)
        screen.side.show_why(shown.problem, why, place, count, takes_plan=screen.draft is not None)

    def take_shares(self, rows: object) -> None:
        """Show the fair shares."""
        screen = self._screen
        assert isinstance(rows, tuple)
        month = screen.choice.month
        first = formats.month(month.shifted(-2).first)
        note = self.tr("{first} to {last}; the line shows the fair share").format(
            first=first, last=formats.month(month.first)
        )
        if screen.draft is not None:
            note = self.tr("{note}, with the draft plan").format(note=note)
        screen.shares.show_rows(rows, self.tr("Fair shares of the quarter"), note)

    def tell_refused(self, error: TourError) -> None:
        """Say why the books did not take it."""
        screen = self._screen
        screen.doing.refused()
        tell_refusal(screen.problem, error, screen.context)
        screen.refresh()
