"""Requests & visits: what is asked for, answered beside the list, and all visits that came of it."""

from collections.abc import Sequence
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from db.clock import local
from db.commands.phone_requests import PhoneDraft
from db.exchange.pasted_requests import is_table, read_pasted
from db.model.kinds import Cause, ExitReason, RefusalReason
from db.queries.phone_help import phone_help, route_choices
from db.queries.presence import only_site
from db.queries.request_card import request_card
from db.queries.requests import RequestFilter, RequestRow, request_counts
from db.queries.slots import Slot, other_days
from db.queries.visit_list import VisitFilter, VisitRow, visit_counts
from db.queries.waiting import FreedSlot, freed_slots
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_16
from desktop.screen import Screen
from desktop.screens.visits.actions import VisitsActions
from desktop.screens.visits.bulk_bar import BulkBar
from desktop.screens.visits.columns import request_columns, visit_columns
from desktop.screens.visits.keys import VisitsKeys
from desktop.screens.visits.list_tab import ListTab
from desktop.screens.visits.paste_preview import PastePreview
from desktop.screens.visits.phone_form import PhoneForm
from desktop.screens.visits.request_panel import RequestPanel
from desktop.screens.visits.sources import request_source, visit_source
from desktop.screens.visits.words import REQUEST_FILTERS, VISIT_FILTERS, word
from desktop.settings import WindowSettings
from desktop.subjects import NewRequest, NewVisit, OneRequest

PANEL: Final = 400
BESIDE: Final = 880
"""From this width on (at 100 %) a request stands beside the list, below it in its place."""
REQUESTS, VISITS = "requests", "visits"


class VisitsScreen(Screen):
    """Two lists. `OneRequest` opens a request beside its list, `NewRequest` the form for the phone."""

    name: ClassVar[str] = "visits"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"request", "wished_date", "organiser", "contact", "visit", "tour", "hold", "declared_count", "assignment"}
        | {"visitor", "visitor_list", "presence_event", "route", "route_language", "slot_template", "lead_time"}
        | {"blackout", "calendar_day", "site", "setting", "guide", "guide_clearance", "absence", "overruling"}
    )

    def __init__(
        self, context: Context, remembered: WindowSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._open: UUID | None = None
        self._others: list[Slot] = []
        self._freed: list[FreedSlot] = []
        self._unanswered = 0
        self.acts = VisitsActions(context, self)
        self.keys = VisitsKeys(self)
        self.tabs = SegmentedControl([(REQUESTS, ""), (VISITS, "")])
        self.requests = ListTab[RequestRow](context, request_source(context), request_columns, remembered)
        self.visits = ListTab[VisitRow](context, visit_source(context), visit_columns, remembered)
        self.form = PhoneForm()
        self.preview = PastePreview()
        self.panel = RequestPanel()
        self.notice = ProblemBar()
        self.bulk = BulkBar()
        self.stack = QStackedWidget()
        self.new_request = Button(kind=Kind.PRIMARY, sign="phone", keys="Ctrl+Shift+N")
        self.menu: QMenu | None = None
        self._lay_out()
        self._connect()
        self.keys.show_tab(is_requests=True)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Requests & visits")

    def subtitle(self) -> str:
        """Return how many requests wait for an answer."""
        if not self._unanswered:
            return self.tr("No request waits for an answer")
        return self.tr("%n request(s) without an answer", "", self._unanswered)

    def tools(self) -> Sequence[QWidget]:
        """Return the button that opens the form for the phone."""
        return (self.new_request,)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_16))
        self._column.setSpacing(px(CARD_GAP))
        self._body.setSpacing(px(CARD_GAP))
        self._arrange()

    def refresh(self) -> None:
        """Read what is shown: the counts, the list in front, the request that is open, places that became free."""
        self._count()
        self._list().read()
        self._tell_empty()
        self._offer_bulk()
        self._show_open()
        self._tell_freed()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.keys.retranslate()
        self.new_request.setText(self.tr("New request"))
        self.tabs.setAccessibleName(self.tr("Lists"))
        self._name_lists({}, {})

    def show_subject(self, subject: object) -> None:
        """Know `OneRequest`, `NewRequest`, and the filters by their names."""
        match subject:
            case OneRequest(request_id=request_id):
                self.open_request(request_id)
            case NewRequest(organiser=organiser):
                self.begin_request(organiser)
            case RequestFilter():
                self.turn_to(REQUESTS)
                self.requests.show_filter(subject.value)
            case VisitFilter():
                self.turn_to(VISITS)
                self.visits.show_filter(subject.value)

    def turn_to(self, tab: str) -> None:
        """Show one of the two lists."""
        self.tabs.choose(tab)
        self._turn()

    def open_request(self, request_id: UUID) -> None:
        """Show a request beside its list; a filter that hides it gives way."""
        self.turn_to(REQUESTS)
        if not self.requests.show_row(request_id):
            self.requests.search.clear()
            self.requests.show_filter(RequestFilter.ALL.value)
            self.requests.show_row(request_id)
        self._open, self._others = request_id, []
        self._show_open()
        self.panel.focus_first()

    def close_request(self) -> None:
        """Put the request away; the list takes the keyboard."""
        self._open = None
        self._show_open()
        self._list().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_request(self, who: str = "") -> None:
        """Open the form for the phone."""
        self.turn_to(REQUESTS)
        self._open = None
        self._show_open()
        now = self.context.store.clock.now()
        site = self.context.read(only_site)
        routes = self.context.read(lambda session: route_choices(session, site.id))
        is_english = not formats.is_russian()
        titles = [(key, english if is_english else title) for key, title, english in routes]
        self.form.begin(site.id, local(now, site.zone).date(), titles, who)
        self._help()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the request beside the list or in its place."""
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the page stands in the list."""
        super().focusInEvent(event)
        self._list().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        for tab in (self.requests, self.visits, self.preview):
            self.stack.addWidget(tab)
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.addWidget(self.stack, 1)
        main.addWidget(self.bulk)
        self._body = QHBoxLayout()
        self._body.addWidget(self._main, 1)
        self._body.addWidget(self.panel)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.form)
        self._column.addLayout(self._body, 1)
        self.form.hide()
        self.panel.hide()

    def _connect(self) -> None:
        self.new_request.clicked.connect(self.begin_request)
        self.tabs.chosen.connect(self._turn)
        self.requests.opened.connect(self._open_row)
        self.requests.picked.connect(self._follow)
        self.visits.opened.connect(self._open_visit)
        for tab in (self.requests, self.visits):
            tab.ticks_changed.connect(self._offer_bulk)
            tab.new_wanted.connect(self._empty_pressed)
        self.bulk.cleared.connect(self._untick)
        self.notice.chosen.connect(self._offer_freed)
        self._connect_form()
        self._connect_panel()
        keys = self.keys
        keys.phone.triggered.connect(self.begin_request)
        keys.paste.triggered.connect(self._paste)
        keys.search.triggered.connect(self._search)
        keys.turn.triggered.connect(self._turn_over)
        keys.columns.triggered.connect(self._offer_columns)
        keys.hold.triggered.connect(self._hold_best)
        keys.confirm.triggered.connect(self._confirm)
        keys.wait.triggered.connect(self._wait)
        keys.refuse.triggered.connect(self._ask_refusal)
        keys.withdraw.triggered.connect(self._withdraw)
        keys.ask_list.triggered.connect(self._ask_lists)
        keys.cancel.triggered.connect(self._ask_cancel)
        keys.lapse.triggered.connect(self.acts.lapse)

    def _connect_form(self) -> None:
        self.form.taken.connect(self._take)
        self.form.closed.connect(self._close_form)
        self.form.help_wanted.connect(self._help)
        self.preview.taken.connect(self._take_rows)
        self.preview.closed.connect(self._leave_preview)

    def _connect_panel(self) -> None:
        panel = self.panel
        panel.closed.connect(self.close_request)
        panel.held.connect(self._hold)
        panel.confirmed.connect(self._confirm_slot)
        panel.planned.connect(self._plan)
        panel.waited.connect(self._wait)
        panel.refused.connect(self._ask_refusal)
        panel.withdrawn.connect(self._withdraw)
        panel.other_days.connect(self._look_further)
        panel.adults_told.connect(self._tell_adults)
        panel.opened.connect(self.open_request)
        panel.visit_wanted.connect(self._open_visit)

    # what is shown

    def _is_requests(self) -> bool:
        return self.tabs.choice() == REQUESTS

    def _list(self) -> ListTab[RequestRow] | ListTab[VisitRow]:
        return self.requests if self._is_requests() else self.visits

    def _count(self) -> None:
        now = self.context.store.clock.now()
        requests = self.context.read(request_counts)
        visits = self.context.read(lambda session: visit_counts(session, now))
        self._unanswered = requests[RequestFilter.UNANSWERED]
        self._name_lists(requests, visits)

    def _name_lists(self, requests: dict[RequestFilter, int], visits: dict[VisitFilter, int]) -> None:
        open_requests = requests.get(RequestFilter.UNANSWERED, 0) + requests.get(RequestFilter.WAITING, 0)
        chosen = self.tabs.choice()
        self.tabs.set_choices(
            [
                (REQUESTS, _counted(self.tr("Requests"), open_requests)),
                (VISITS, _counted(self.tr("Visits"), visits.get(VisitFilter.NOT_CLOSED, 0))),
            ]
        )
        self.tabs.choose(chosen or REQUESTS)
        self.requests.set_words(
            self.tr("Requests"),
            self.tr("Filter requests"),
            [(key.value, _counted(word(text), requests.get(key, 0))) for key, text in REQUEST_FILTERS.items()],
        )
        self.visits.set_words(
            self.tr("Visits"),
            self.tr("Filter visits"),
            [(key.value, _counted(word(text), visits.get(key, 0))) for key, text in VISIT_FILTERS.items()],
        )

    def _turn(self) -> None:
        """Bring the chosen list to the front."""
        is_requests = self._is_requests()
        self.keys.show_tab(is_requests=is_requests)
        self.stack.setCurrentWidget(self._list())
        if not is_requests:
            self._open = None
            self.form.hide()
        if self.isVisible():
            self.refresh()

    def _tell_empty(self) -> None:
        tab = self._list()
        if tab.has_filters():
            tab.set_empty(self.tr("Nothing fits the filter."), self.tr("Clear filters"))
        elif self._is_requests():
            tab.set_empty(self.tr("No requests without an answer."), self.tr("New request"))
        else:
            tab.set_empty(self.tr("No visits fit this filter."), self.tr("Show all"))

    def _empty_pressed(self) -> None:
        tab = self._list()
        if tab.has_filters():
            tab.search.clear()
            tab.read()
        elif self._is_requests():
            self.begin_request()
        else:
            tab.show_filter(VisitFilter.ALL.value)

    def _show_open(self) -> None:
        """Read the open request and show it; one that is gone is put away."""
        now = self.context.store.clock.now()
        key = self._open
        card = self.context.read(lambda session: request_card(session, key, now)) if key is not None else None
        if card is None:
            self._open = None
        else:
            if not card.row.is_unanswered:
                self._others = []
            self.panel.show_card(card, self._others)
        self.panel.setVisible(card is not None)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = self.width() >= px(BESIDE)
        is_open = not self.panel.isHidden()
        self.panel.setMinimumWidth(px(PANEL) if is_beside else 0)
        self.panel.setMaximumWidth(px(PANEL) if is_beside else 16_777_215)
        self._main.setVisible(is_beside or not is_open)

    def _offer_bulk(self) -> None:
        self.bulk.offer(len(self._list().ticked), self.keys.bulk(is_requests=self._is_requests()))

    def _tell_freed(self) -> None:
        """Say which place became free and who on the waiting list fits it."""
        now = self.context.store.clock.now()
        site = self.context.read(only_site)
        self._freed = self.context.read(lambda session: freed_slots(session, site.id, now))
        if not self._freed or not self._is_requests():
            self.notice.hide()
            return
        slot = self._freed[0]
        first = slot.waiting[0]
        what = self.tr("Free again: {time}, {route}, %n place(s)", "", slot.places)
        fits = self.tr("%n on the waiting list fit(s), the first is {group}", "", len(slot.waiting))
        offer = self.tr("Offer it to {group}").format(group=first.title)
        self.notice.say(
            what.format(time=formats.moment(slot.starts), route=slot.route),
            fits.format(group=first.title),
            [Remedy("offer", offer)],
            Tone.ACCENT,
        )

    # going about in it

    def _open_row(self, request_id: object) -> None:
        if isinstance(request_id, UUID):
            self.form.hide()
            self.open_request(request_id)

    def _follow(self, request_id: object) -> None:
        """The open panel follows the row the keyboard is on."""
        if self._open is not None and isinstance(request_id, UUID) and request_id != self._open:
            self._open, self._others = request_id, []
            self._show_open()

    def _open_visit(self, visit_id: object) -> None:
        self.context.navigate("visit", visit_id)

    def _plan(self, slot: object) -> None:
        if isinstance(slot, Slot) and self._open is not None:
            self.context.navigate("visit", NewVisit(slot.starts, slot.route_id, request_id=self._open))

    def _search(self) -> None:
        self._list().search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list().search.selectAll()

    def _turn_over(self) -> None:
        self.turn_to(VISITS if self._is_requests() else REQUESTS)
        self._list().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _untick(self) -> None:
        self._list().untick()

    def _offer_columns(self) -> None:
        self._pop(self._list().table.columns_menu(), self._list().table)

    def _pop(self, menu: QMenu, beside: QWidget) -> None:
        self.menu = menu
        menu.popup(beside.mapToGlobal(QPoint(0, 0)))

    # answering

    def _chosen(self) -> list[UUID]:
        """The requests an answer is for: the ticked ones, else the open one, else the selected ones."""
        if self._open is not None and not self.requests.ticked:
            return [self._open]
        return self.requests.chosen()

    def _hold(self, slot: object) -> None:
        if isinstance(slot, Slot) and self.panel.card is not None:
            self.acts.hold(self.panel.card.row, slot, self.panel.settled(slot))

    def _hold_best(self) -> None:
        if self._open is not None:
            self._hold(self.panel.best())

    def _confirm_slot(self, slot: object) -> None:
        if isinstance(slot, Slot) and self.panel.card is not None:
            self.acts.confirm(self.panel.card.row, slot, self.panel.settled(slot))

    def _confirm(self) -> None:
        """Confirm the best place of the open request, or the visits that are ticked or selected."""
        if self.stack.currentWidget() is self.preview:
            self.preview.accept()
        elif self._is_requests():
            self._confirm_slot(self.panel.best() if self._open is not None else None)
        elif self.visits.chosen():
            self.acts.confirm_visits(self.visits.chosen())

    def _wait(self) -> None:
        if self._chosen():
            self.acts.wait(self._chosen())

    def _withdraw(self) -> None:
        if self._chosen():
            self.acts.withdraw(self._chosen())

    def _ask_refusal(self) -> None:
        if self._chosen():
            beside = self.panel.refuse if self._open is not None else self.requests.table
            self._pop(self.keys.refusal_menu(self._refuse), beside)

    def _refuse(self, reason: RefusalReason) -> None:
        self.acts.refuse(self._chosen(), reason)

    def _ask_lists(self) -> None:
        if self.visits.chosen():
            self.acts.ask_for_lists(self.visits.chosen())

    def _ask_cancel(self) -> None:
        if self.visits.chosen():
            self._pop(self.keys.cancel_menu(self._cancel), self.visits.table)

    def _cancel(self, cause: Cause, reason: ExitReason) -> None:
        self.acts.cancel_visits(self.visits.chosen(), cause, reason)

    def _tell_adults(self, adults: int) -> None:
        if self.panel.card is not None:
            self.acts.tell_adults(self.panel.card.row, None if adults < 0 else adults)

    def _look_further(self) -> None:
        """Show places on days that were not wished."""
        key, now = self._open, self.context.store.clock.now()
        if key is not None:
            self._others = self.context.read(lambda session: other_days(session, key, now))
            self._show_open()
            self.panel.focus_first()

    def _offer_freed(self) -> None:
        if self._freed:
            self.open_request(self._freed[0].waiting[0].request_id)

    # taking requests

    def _help(self) -> None:
        form, now = self.form, self.context.store.clock.now()
        site = self.context.read(only_site)
        people, _ = form.headcount()
        form.show_help(
            self.context.read(
                lambda session: phone_help(
                    session,
                    site.id,
                    now,
                    who=form.who.text(),
                    phone=form.phone.text(),
                    people=people or 1,
                    wishes=form.wishes().wishes,
                    route_id=form.route_id(),
                    chosen=form.chosen,
                )
            )
        )

    def _take(self, draft: object) -> None:
        taken = self.acts.take(draft) if isinstance(draft, PhoneDraft) else None
        if taken is not None:
            self.form.hide()
            self.open_request(taken)

    def _close_form(self) -> None:
        self.form.hide()
        self._list().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not is_table(text):
            return
        now, site = self.context.store.clock.now(), self.context.read(only_site)
        today = local(now, site.zone).date()
        rows = self.context.read(lambda session: read_pasted(session, site.id, text, today))
        if rows:
            self.form.hide()
            self._open = None
            self._show_open()
            self.stack.setCurrentWidget(self.preview)
            self.preview.show_rows(rows)

    def _take_rows(self, drafts: object) -> None:
        if isinstance(drafts, list) and self.acts.take_rows(drafts):
            self._leave_preview()

    def _leave_preview(self) -> None:
        self.stack.setCurrentWidget(self.requests)
        self.requests.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _counted(text: str, count: int) -> str:
    return f"{text}  {formats.number(count)}" if count else text
