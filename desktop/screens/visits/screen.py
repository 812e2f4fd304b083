"""Requests & visits: what is asked for, answered beside the list, and all visits that came of it."""

from collections.abc import Sequence
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from db.queries.overview import stored_rows
from db.queries.requests import RequestFilter, RequestRow
from db.queries.visit_list import VisitFilter, VisitRow
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.fitting_scroll import FittingScroll
from desktop.kit.look import look, px
from desktop.kit.problem import ProblemBar
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.screen import Screen
from desktop.screens.visits.actions import VisitsActions
from desktop.screens.visits.answering import Answering
from desktop.screens.visits.bulk_bar import BulkBar
from desktop.screens.visits.columns import request_columns, visit_columns
from desktop.screens.visits.deciding import Deciding
from desktop.screens.visits.intake import Intake
from desktop.screens.visits.keys import VisitsKeys
from desktop.screens.visits.list_tab import ListTab
from desktop.screens.visits.overlook import REQUESTS, VISITS, Overlook
from desktop.screens.visits.paste_preview import PastePreview
from desktop.screens.visits.phone_form import PhoneForm
from desktop.screens.visits.request_panel import RequestPanel
from desktop.screens.visits.sources import request_source, visit_source
from desktop.settings import WindowSettings
from desktop.subjects import NewRequest, OneRequest

PANEL: Final = 400
BESIDE: Final = 880
"""From this width on (at 100 %) a request stands beside the list, below it in its place."""
FORM_AND_LIST: Final = 480
"""From this height on (at 100 %) the list stays below the form for the phone."""
LONG: Final = 1_500
"""With more visits and requests than this stored, lists and counts are read in a worker."""


class VisitsScreen(Screen):
    """Two lists. `OneRequest` opens a request beside its list, `NewRequest` the form for the phone."""

    name: ClassVar[str] = "visits"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"request", "wished_date", "organiser", "contact", "visit", "tour", "hold", "declared_count", "assignment"}
        | {"visitor", "visitor_list", "presence_event", "route", "route_language", "slot_template", "lead_time"}
        | {"blackout", "calendar_day", "site", "setting", "guide", "guide_clearance", "absence", "overruling"}
    )

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        remembered: WindowSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.tasks = tasks
        self.acts = VisitsActions(context, self)
        self.keys = VisitsKeys(self)
        self.tabs = SegmentedControl([(REQUESTS, ""), (VISITS, "")])
        self.requests = ListTab[RequestRow](request_source(context), request_columns, tasks, remembered)
        self.visits = ListTab[VisitRow](visit_source(context), visit_columns, tasks, remembered)
        self.form = PhoneForm()
        self._form_box = FittingScroll(self.form)
        self.preview = PastePreview()
        self.panel = RequestPanel()
        self.notice = ProblemBar()
        self.bulk = BulkBar()
        self.answering = Answering(context, tasks, self.acts, self.panel, self)
        self.intake = Intake(context, tasks, self.acts, self.form, self.preview, self)
        self.overlook = Overlook(self)
        self.deciding = Deciding(self)
        self.stack = QStackedWidget()
        self.new_request = Button(kind=Kind.SECONDARY, sign="phone", keys="Ctrl+Shift+N")
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
        count = self.overlook.unanswered
        waiting = self.tr("%n request(s) without an answer", "", count)
        return waiting if count else self.tr("No request waits for an answer")

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
        is_long = self.context.read(stored_rows) > LONG
        for tab in (self.requests, self.visits):
            tab.set_long(is_long=is_long)
        self.overlook.read(is_long=is_long)
        self.list_in_front().read()
        self.overlook.tell_empty()
        self._offer_bulk()
        self.answering.refresh()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.keys.retranslate()
        self.new_request.setText(self.tr("New request"))
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.overlook.name_lists({}, {})

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

    def visit_at(self, where: QPoint) -> UUID | None:
        """Return the visit of a row of the list."""
        key = self.visits.table.id_under(where) if self.visits.isVisible() else None
        return key if isinstance(key, UUID) else None

    def is_busy(self) -> bool:
        """Whether a request is being taken, or pasted rows are looked at."""
        return self.form.isVisible() or self.preview.isVisible()

    def turn_to(self, tab: str) -> None:
        """Show one of the two lists."""
        self.tabs.choose(tab)
        self._turn()

    def open_request(self, request_id: UUID) -> None:
        """Show a request beside its list; a filter that hides it gives way."""
        self.form.hide()
        if not self.shows_requests() or self.stack.currentWidget() is not self.requests:
            self.turn_to(REQUESTS)
        self.requests.table.blockSignals(True)
        if not self.requests.show_row(request_id):
            self.requests.search.clear()
            self.requests.show_filter(RequestFilter.ALL.value, stand_on=request_id)
        self.requests.table.blockSignals(False)
        self.answering.open(request_id, self.requests.table.rows.known_row(request_id), focus=True)

    def close_request(self) -> None:
        """Put the request away; the list takes the keyboard."""
        self.answering.put_away()
        self.list_in_front().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_request(self, who: str = "") -> None:
        """Open the form for the phone."""
        self.answering.put_away()
        self.turn_to(REQUESTS)
        self.intake.begin(who)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the request beside the list or in its place."""
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the page stands in the list."""
        super().focusInEvent(event)
        self.list_in_front().table.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._column.addWidget(self._form_box)
        self._column.addLayout(self._body, 1)
        self.form.hide()
        self._form_box.hide()
        self.panel.hide()

    def _connect(self) -> None:
        self.new_request.clicked.connect(self.begin_request)
        self.tabs.chosen.connect(self._turn)
        self.requests.opened.connect(self._open_row)
        self.requests.picked.connect(self._follow)
        self.visits.opened.connect(self._open_visit)
        for tab in (self.requests, self.visits):
            tab.ticks_changed.connect(self._offer_bulk)
            tab.new_wanted.connect(self.overlook.cure_empty)
        self.bulk.cleared.connect(self._untick)
        self.notice.chosen.connect(self.overlook.offer_freed)
        self._connect_panel()
        self.keys.connect_to(self)

    def _connect_panel(self) -> None:
        panel = self.panel
        panel.closed.connect(self.close_request)
        panel.waited.connect(self.deciding.wait)
        panel.refused.connect(self.deciding.ask_refusal)
        panel.withdrawn.connect(self.deciding.withdraw)
        panel.opened.connect(self.open_request)
        panel.visit_wanted.connect(self._open_visit)
        self.answering.shown.connect(self._arrange)
        self.intake.taken.connect(self.open_request)
        self.intake.previewed.connect(self._show_preview)
        self.intake.left.connect(self._show_list)

    def shows_requests(self) -> bool:
        """Whether the requests are in front, not the visits."""
        return self.tabs.choice() == REQUESTS

    def list_in_front(self) -> ListTab[RequestRow] | ListTab[VisitRow]:
        """Return the list that is shown."""
        return self.requests if self.shows_requests() else self.visits

    def _turn(self) -> None:
        """Bring the chosen list to the front."""
        is_requests = self.shows_requests()
        self.keys.show_tab(is_requests=is_requests)
        self.stack.setCurrentWidget(self.list_in_front())
        if not is_requests:
            self.answering.put_away()
            self.form.hide()
        if self.isVisible():
            self.refresh()

    def _arrange(self) -> None:
        is_beside = self.width() >= px(BESIDE)
        is_open = not self.panel.isHidden()
        self.panel.setMinimumWidth(px(PANEL) if is_beside else 0)
        self.panel.setMaximumWidth(px(PANEL) if is_beside else 16_777_215)
        is_crowded = not self.form.isHidden() and self.height() < px(FORM_AND_LIST)
        self._main.setVisible((is_beside or not is_open) and not is_crowded)

    def _offer_bulk(self) -> None:
        self.bulk.offer(len(self.list_in_front().ticked), self.keys.bulk(is_requests=self.shows_requests()))

    # going about in it

    def _open_row(self, request_id: object) -> None:
        if isinstance(request_id, UUID):
            self.open_request(request_id)

    def _follow(self, request_id: object) -> None:
        """The open panel follows the row the keyboard is on."""
        is_open = self.answering.open_id is not None
        if is_open and isinstance(request_id, UUID) and request_id != self.answering.open_id:
            self.answering.open(request_id, self.requests.table.rows.known_row(request_id), focus=False)

    def _open_visit(self, visit_id: object) -> None:
        self.context.navigate("visit", visit_id)

    def _show_preview(self) -> None:
        self.form.hide()
        self.answering.put_away()
        self.stack.setCurrentWidget(self.preview)

    def _show_list(self) -> None:
        self._arrange()
        self.stack.setCurrentWidget(self.list_in_front())
        self.list_in_front().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _untick(self) -> None:
        self.list_in_front().untick()

    def pop(self, menu: QMenu, beside: QWidget) -> None:
        """Offer a menu beside something."""
        self.menu = menu
        menu.popup(beside.mapToGlobal(QPoint(0, 0)))
