"""Connects what the parts of the roster tell with what is done about it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.screens.roster.choice import View

if TYPE_CHECKING:
    from desktop.screens.roster.screen import RosterScreen


def connect(screen: "RosterScreen") -> None:
    """Connect the parts of the page, once."""
    bar, draft, doing, answers = screen.tool_bar, screen.draft_bar, screen.doing, screen.answers
    bar.turned.connect(doing.turn)
    bar.today.clicked.connect(doing.go_today)
    bar.view.chosen.connect(lambda key: screen.choose(replace(screen.choice, view=View(key))))
    bar.wishes.clicked.connect(screen.ask_wishes)
    screen.places.chosen.connect(lambda key: screen.context.navigate(key) if key != screen.name else None)
    screen.fill_button.clicked.connect(screen.fill)
    screen.filling_bar.stop.clicked.connect(screen.filling.stop)
    screen.filling_bar.cancel.clicked.connect(doing.discard)
    draft.tabs.chosen.connect(lambda _key: screen.show_table())
    draft.calls.clicked.connect(doing.show_calls)
    draft.discard.clicked.connect(doing.discard)
    draft.accept.clicked.connect(doing.accept)
    screen.board.moved.connect(screen.follow_cursor)
    screen.board.chosen.connect(screen.show_all)
    screen.board.opened.connect(doing.open_spot)
    screen.board.pin_wanted.connect(doing.pin)
    screen.day_list.opened.connect(lambda visit_id: screen.context.navigate("visit", visit_id))
    screen.day_list.day_wanted.connect(doing.open_day)
    screen.side.helped.connect(doing.help)
    screen.side.opened.connect(doing.open_visit)
    screen.wishes.changed.connect(answers.take_wishes)
    screen.loading.read.connect(answers.take_page)
    screen.loading.explained.connect(answers.take_why)
    screen.loading.shared.connect(answers.take_shares)
    screen.loading.refused.connect(answers.tell_refused)
    screen.loading.took.connect(doing.took)
    screen.filling.found.connect(answers.take_progress)
    screen.filling.ended.connect(answers.take_draft)
