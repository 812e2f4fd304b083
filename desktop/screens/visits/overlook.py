"""What stands around the two lists: how many rows each filter has, how many requests wait, which place became free."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.overview import Overview, overview
from db.queries.requests import RequestFilter
from db.queries.visit_list import VisitFilter
from desktop.kit import formats
from desktop.kit.pill import Tone
from desktop.kit.problem import Remedy
from desktop.latest import LatestRead
from desktop.screens.visits.words import REQUEST_FILTERS, VISIT_FILTERS, word

if TYPE_CHECKING:
    from db.queries.waiting import FreedSlot
    from desktop.screens.visits.screen import VisitsScreen

REQUESTS, VISITS = "requests", "visits"


class Overlook(QObject):
    """Belongs to the screen; `unanswered` requests wait for an answer."""

    def __init__(self, screen: "VisitsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._freed: list[FreedSlot] = []
        self.unanswered = 0
        self._latest = LatestRead(screen.tasks, self)
        self._latest.read.connect(self._show)

    def read(self, *, is_long: bool) -> None:
        """Count anew, in a worker where there is much to count."""
        if is_long:
            self._latest.ask(self._count)
        else:
            self._latest.give_up()
            self._show(self._count())

    def name_lists(self, requests: Mapping[RequestFilter, int], visits: Mapping[VisitFilter, int]) -> None:
        """Name the lists and their filters, with how many rows each has."""
        screen, tabs = self._screen, self._screen.tabs
        open_requests = requests.get(RequestFilter.UNANSWERED, 0) + requests.get(RequestFilter.WAITING, 0)
        chosen = tabs.choice()
        tabs.set_choices(
            [
                (REQUESTS, counted(self.tr("Requests"), open_requests)),
                (VISITS, counted(self.tr("Visits"), visits.get(VisitFilter.NOT_CLOSED, 0))),
            ]
        )
        tabs.choose(chosen or REQUESTS)
        screen.requests.set_words(
            self.tr("Requests"),
            self.tr("Filter requests"),
            [(key.value, counted(word(text), requests.get(key, 0))) for key, text in REQUEST_FILTERS.items()],
        )
        screen.visits.set_words(
            self.tr("Visits"),
            self.tr("Filter visits"),
            [(key.value, counted(word(text), visits.get(key, 0))) for key, text in VISIT_FILTERS.items()],
        )

    def tell_empty(self) -> None:
        """Say why the list in front has no rows, and what can be done about it."""
        screen, tab = self._screen, self._screen.list_in_front()
        if tab.has_filters():
            tab.set_empty(self.tr("Nothing fits the filter."), self.tr("Clear filters"))
        elif screen.shows_requests():
            tab.set_empty(self.tr("No requests without an answer."), self.tr("New request"))
        else:
            tab.set_empty(self.tr("No visits fit this filter."), self.tr("Show all"))

    def cure_empty(self) -> None:
        """Do what was offered there."""
        screen, tab = self._screen, self._screen.list_in_front()
        if tab.has_filters():
            tab.search.clear()
            tab.read()
        elif screen.shows_requests():
            screen.begin_request()
        else:
            tab.show_filter(VisitFilter.ALL.value)

    def offer_freed(self) -> None:
        """Open the request to which the place that became free is offered."""
        if self._freed:
            self._screen.open_request(self._freed[0].waiting[0].request_id)

    def _count(self) -> Overview:
        """Read what stands around the lists; touches no widget, so that a worker may do it."""
        context = self._screen.context
        now = context.store.clock.now()
        return context.read(lambda session: overview(session, now))

    def _show(self, found: object) -> None:
        assert isinstance(found, Overview)
        self.unanswered = found.requests[RequestFilter.UNANSWERED]
        self.name_lists(found.requests, found.visits)
        self._freed = list(found.freed)
        self._tell_freed()
        self._screen.renamed.emit()

    def _tell_freed(self) -> None:
        """Say which place became free and who on the waiting list fits it."""
        notice = self._screen.notice
        if not self._freed or not self._screen.shows_requests():
            notice.hide()
            return
        slot = self._freed[0]
        first = slot.waiting[0]
        what = self.tr("Free again: {time}, {route}, %n place(s)", "", slot.places)
        fits = self.tr("%n on the waiting list fit(s), the first is {group}", "", len(slot.waiting))
        offer = self.tr("Offer it to {group}").format(group=first.title)
        notice.say(
            what.format(time=formats.moment(slot.starts), route=slot.route),
            fits.format(group=first.title),
            [Remedy("offer", offer)],
            Tone.ACCENT,
        )


def counted(text: str, count: int) -> str:
    """Return words with a number behind them, if there is one."""
    return f"{text}  {formats.number(count)}" if count else text
