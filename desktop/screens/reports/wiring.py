"""Connects what the parts of the page tell with what is done about it."""

from typing import TYPE_CHECKING
from uuid import UUID

from desktop.screens.reports.views import View
from desktop.subjects import OneRequest

if TYPE_CHECKING:
    from desktop.screens.reports.screen import ReportsScreen


def connect(screen: "ReportsScreen") -> None:
    """Connect the parts of the page, once."""
    _connect_actions(screen)
    _connect_panels(screen)
    _connect_summary(screen)
    screen.bar.wanted.connect(screen.show_month)
    screen.bar.closing.connect(screen.actions_of_month.close_month.trigger)
    screen.bar.elsewhere.connect(screen.context.navigate)
    screen.bar.search.clicked.connect(lambda: screen.context.navigate("palette"))
    screen.locked.chosen.connect(screen.actions_of_month.correct_month.trigger)
    screen.steps.chosen.connect(screen.choose_step)
    for bar in (screen.notice, screen.locked):
        bar.closed.connect(screen.fit_bars)
    screen.loading.given_up.connect(screen.give_up)
    screen.reader.read.connect(screen.take)
    screen.reader.failed.connect(screen.give_up)


def _connect_actions(screen: "ReportsScreen") -> None:
    acts = screen.actions_of_month
    acts.previous_month.triggered.connect(screen.doing.previous)
    acts.next_month.triggered.connect(screen.doing.next)
    acts.fix_next.triggered.connect(screen.walk.forward)
    acts.fix_previous.triggered.connect(screen.walk.back)
    acts.close_month.triggered.connect(screen.doing.ask_to_close)
    acts.correct_month.triggered.connect(screen.doing.ask_to_close)
    acts.check.triggered.connect(screen.doing.check)
    acts.deliver.triggered.connect(screen.doing.deliver)
    acts.save_view.triggered.connect(screen.doing.save_view)
    acts.saved.connect(screen.tell_saved)
    acts.working.connect(screen.watch)
    for action in acts.exports.values():
        action.triggered.connect(screen.doing.export)
    for action in acts.views.values():
        action.triggered.connect(screen.doing.show_view)


def _connect_panels(screen: "ReportsScreen") -> None:
    acts, panel = screen.actions_of_month, screen.panel
    panel.gaps.mended.connect(acts.mend)
    panel.gaps.left.connect(acts.leave_unknown)
    panel.gaps.told.connect(acts.tell_country)
    panel.gaps.walked.connect(screen.walk.forward)
    panel.check.opened.connect(screen.opener.open_finding)
    panel.closing.closed.connect(screen.doing.close_month)
    panel.closing.corrected.connect(screen.doing.correct)
    panel.closing.compared.connect(screen.doing.show_difference)
    panel.signing.compared.connect(screen.doing.show_difference)
    panel.delivery.wanted.connect(screen.doing.deliver)
    panel.delivery.elsewhere.connect(acts.choose_folder)
    panel.delivery.exchange.connect(lambda: screen.context.navigate("exchange"))


def _connect_summary(screen: "ReportsScreen") -> None:
    def open_visit(visit_id: UUID) -> None:
        screen.context.navigate("visit", visit_id)

    def open_request(request_id: UUID) -> None:
        screen.context.navigate("visits", OneRequest(request_id))

    summary, opener = screen.summary, screen.opener
    summary.figure_opened.connect(opener.open_line)
    summary.stage_opened.connect(opener.open_stage)
    summary.checked.connect(screen.actions_of_month.check.trigger)
    for page in summary.views.pages():
        page.visit_wanted.connect(open_visit)
        page.request_wanted.connect(open_request)
        page.behind_wanted.connect(opener.open_behind)
        page.figure_wanted.connect(opener.open_figure)
        page.save_wanted.connect(screen.actions_of_month.save_view.trigger)
    screen.sheet.visit_wanted.connect(open_visit)
    screen.sheet.request_wanted.connect(open_request)
    summary.views.changed.connect(lambda view: screen.actions_of_month.save_view.setEnabled(view is not View.FIGURES))
    screen.actions_of_month.save_view.setEnabled(False)
