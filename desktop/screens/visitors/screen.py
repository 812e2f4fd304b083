"""Visitors: the log of presences, one person among everybody ever logged, and who must not be admitted."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.clock import local
from db.commands.erasing import destroy_expired, erase_people, hold_person, lift_hold, show_document
from db.commands.presence import correct_time
from db.commands.stop_list import lift_stop, stop_person
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.exchange.files import write_whole
from db.exchange.person_export import person_json
from db.model.kinds import VisitorCategory
from db.queries.people_search import VisitorHit, find_visitors
from db.queries.person_card import PersonCard, person_card
from db.queries.presence import only_site
from db.queries.stop_list import StopRow, stop_list
from db.queries.users import current_role
from db.queries.visitor_log import MOST, LogFilter, LogOrder, LogRow, log_ids, log_rows
from db.rules.privacy import may_see_stop_reasons, may_see_visitors
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.card import Card
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.table import PagedTable
from desktop.labels import label
from desktop.printing.person_sheet import lines_pdf
from desktop.screen import Screen
from desktop.screens.visitors.card import PersonPanel
from desktop.screens.visitors.columns import log_columns, people_columns, stop_columns
from desktop.screens.visitors.questions import EraseQuestion, HoldQuestion, StopQuestion, TimeQuestion

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks

LOG, PEOPLE, STOP = "log", "people", "stop"
PERIODS: Final = (1, 7, 31, 366, 0)
"""Days shown, today among them; 0 shows all."""
FOUND: Final = 200
WAIT_MS: Final = 60
PANEL: Final = 360
BESIDE: Final = 880
"""From this width on (at 100 %) a person stands beside the list, below it in its place."""


class VisitorsScreen(Screen):
    """A visit's key as the subject narrows the log to it."""

    name: ClassVar[str] = "visitors"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"presence_event", "visitor", "visit", "briefing", "ppe_issue", "stop_entry", "legal_hold", "document_view"}
        | {"setting", "destruction_act"}
    )

    def __init__(self, context: Context, tasks: "Tasks", folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self._folder = folder
        self._visit: UUID | None = None
        self._order, self._descending = LogOrder.CAME, True
        self._hits: dict[UUID, VisitorHit] = {}
        self._stops: dict[UUID, StopRow] = {}
        self.tabs = SegmentedControl([(LOG, ""), (PEOPLE, ""), (STOP, "")])
        self.period, self.category = QComboBox(), QComboBox()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.notice = ProblemBar()
        self.log = PagedTable[LogRow](log_columns(), self._log_rows)
        self.people = PagedTable[VisitorHit](people_columns(), self._people_rows)
        self.stops = PagedTable[StopRow](stop_columns(), self._stop_rows)
        self.panel = PersonPanel()
        self.add_stop = Button(sign="new")
        self.stack = QStackedWidget()
        self._typing = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._lay_out()
        self._connect()
        self._add_actions()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Visitors")

    def subtitle(self) -> str:
        """Return how much is shown."""
        shown_rows = len(self.log.rows.ids())
        if shown_rows >= MOST:
            return self.tr("the newest %n line(s); narrow the days for older ones", "", shown_rows)
        return self.tr("%n line(s) of the log", "", shown_rows)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_16))
        self._column.setSpacing(px(CARD_GAP))
        self._head.setSpacing(px(SPACE_12))
        self._body.setSpacing(px(CARD_GAP))
        self._filters.setSpacing(px(SPACE_12))
        self.search.setMinimumWidth(px(120))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the person beside the list or in its place."""
        super().resizeEvent(event)
        self._arrange()

    def close_person(self) -> None:
        """Put the person away; the list takes the keyboard."""
        self.panel.hide()
        self._arrange()
        self._tables()[self.stack.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tables(self) -> tuple[QWidget, ...]:
        return (self.log, self.people, self.stops)

    def _arrange(self) -> None:
        is_beside = self.width() >= px(BESIDE)
        self.panel.setMinimumWidth(px(PANEL) if is_beside else 0)
        self.panel.setMaximumWidth(px(PANEL) if is_beside else 16_777_215)
        self._list.setVisible(is_beside or self.panel.isHidden())

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.tabs.set_choices([(LOG, self.tr("Log")), (PEOPLE, self.tr("People")), (STOP, self.tr("Not to admit"))])
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.search.setPlaceholderText(self.tr("Find a person by name"))
        self.search.setAccessibleName(self.tr("Find a person by name"))
        for box, name in ((self.period, self.tr("Days")), (self.category, self.tr("Category"))):
            box.setAccessibleName(name)
        words = (self.tr("today"), self.tr("7 days"), self.tr("31 days"), self.tr("a year"), self.tr("all days"))
        _refill(self.period, list(zip(words, PERIODS, strict=True)), 2)
        _refill(self.category, [(self.tr("all categories"), None), *((label(one), one) for one in VisitorCategory)], 0)
        for table, name in (
            (self.log, self.tr("Log of presences")),
            (self.people, self.tr("People found")),
            (self.stops, self.tr("Persons not to admit")),
        ):
            table.setAccessibleName(name)
        self.add_stop.setText(self.tr("Put on the list…"))
        self.panel.retranslate()
        for action, text in (
            (self.find_action, self.tr("Find a person")),
            (self.correct, self.tr("Correct the time of arrival…")),
            (self.correct_leaving, self.tr("Correct the time of leaving…")),
            (self.clearances, self.tr("Clearance by the pass office…")),
            (self.lift, self.tr("Take off the list of persons not to admit")),
            (self.destroy_action, self.tr("Destroy data whose time is over")),
        ):
            action.setText(text)

    def show_subject(self, subject: object) -> None:
        """Narrow the log to a visit."""
        if isinstance(subject, UUID):
            self._visit = subject
            self.tabs.choose(LOG)
            self.period.setCurrentIndex(self.period.count() - 1)
            self._turn()

    def refresh(self) -> None:
        """Read what is shown."""
        role = self.context.read(current_role)
        if not may_see_visitors(role):
            self.notice.say(self.tr("Names of visitors are not shown to your role."), tone=Tone.NEUTRAL)
            self._body_box.hide()
            return
        self._read_log()
        self._read_stops()
        self._seek()
        if self.panel.card is not None and self.panel.isVisible():
            self.open_person(self.panel.card.visitor_id)
        self.add_stop.setVisible(may_see_stop_reasons(role) and self.tabs.choice() == STOP)

    def open_person(self, visitor_id: UUID) -> None:
        """Show a person beside the list."""
        card = self._card(visitor_id)
        if card.name:
            self.panel.show_card(card)
        else:
            self.panel.hide()
        self._arrange()

    # reading --------------------------------------------------------------------------------------------------

    def _today(self) -> date:
        site = self.context.read(only_site)
        return local(self.context.store.clock.now(), site.zone).date()

    def _card(self, visitor_id: UUID) -> PersonCard:
        today = self._today()
        return self.context.read(lambda session: person_card(session, visitor_id, today))

    def _wanted(self) -> LogFilter:
        days = self.period.currentData()
        today = self._today()
        first = today - timedelta(days=days - 1) if days else None
        return LogFilter(first, today if days else None, self._visit, self.category.currentData())

    def _read_log(self) -> None:
        wanted = self._wanted()
        ids = self.context.read(
            lambda session: log_ids(session, only_site(session), wanted, self._order, descending=self._descending)
        )
        self.log.show_ids(ids)
        self.renamed.emit()

    def _read_stops(self) -> None:
        self._stops = {row.id: row for row in self.context.read(stop_list)}
        self.stops.show_ids(list(self._stops))

    def _seek(self) -> None:
        typed = self.search.text().strip()
        hits = self.context.read(lambda session: find_visitors(session, typed, FOUND)) if typed else []
        self._hits = {hit.id: hit for hit in hits}
        self.people.show_ids(list(self._hits))

    def _log_rows(self, ids: Sequence[Hashable]) -> Mapping[Any, LogRow]:
        keys = [key for key in ids if isinstance(key, UUID)]
        return self.context.read(lambda session: log_rows(session, only_site(session), keys))

    def _people_rows(self, ids: Sequence[Hashable]) -> Mapping[Any, VisitorHit]:
        return {key: self._hits[key] for key in ids if isinstance(key, UUID) and key in self._hits}

    def _stop_rows(self, ids: Sequence[Hashable]) -> Mapping[Any, StopRow]:
        return {key: self._stops[key] for key in ids if isinstance(key, UUID) and key in self._stops}

    # doing ----------------------------------------------------------------------------------------------------

    def _open_log_row(self, key: object) -> None:
        row = self._log_row(key)
        if row is not None and row.visitor_id is not None and row.name:
            self.open_person(row.visitor_id)

    def _log_row(self, key: object) -> LogRow | None:
        return self._log_rows([key]).get(key) if isinstance(key, UUID) else None

    def _open_found(self, key: object) -> None:
        if isinstance(key, UUID):
            self.open_person(key)

    def _ask_erase(self) -> None:
        card = self.panel.card
        if card is None:
            return
        question = EraseQuestion(card, self)
        if question.exec() == QDialog.DialogCode.Accepted:
            today, ids = self._today(), card.visitor_ids
            if self._do(say(QT_TRANSLATE_NOOP("db", "Person erased")), lambda unit: erase_people(unit, ids, today)):
                self.panel.card = None
                self.close_person()
                self._tasks.data(lambda _report: self.context.store.forget_traces())

    def _show_document(self) -> None:
        card = self.panel.card
        if card is not None:
            try:
                label_ = say(QT_TRANSLATE_NOOP("db", "Document number looked at"))
                document = self.context.attempt(label_, lambda unit: show_document(unit, card.visitor_id))
            except TourError as error:
                self.notice.say(*refusal_shown(error))
                return
            self.panel.show_card(self._card(card.visitor_id), document)

    def _hold(self) -> None:
        card = self.panel.card
        if card is None:
            return
        if card.holds:
            holds = [hold.id for hold in card.holds]

            def lift(unit: Any) -> None:  # noqa: ANN401  (screens do not know the unit of work)
                for one in holds:
                    lift_hold(unit, one)

            self._do(say(QT_TRANSLATE_NOOP("db", "Hold by law lifted")), lift)
            return
        question = HoldQuestion(self)
        if question.exec() == QDialog.DialogCode.Accepted:
            reason, ids = question.reason.text().strip(), card.visitor_ids
            text = say(QT_TRANSLATE_NOOP("db", "Data held by law"))
            self._do(text, lambda unit: [hold_person(unit, one, reason) for one in ids])

    def _correct(self, *, is_leaving: bool) -> None:
        row = self._log_row(self.log.current_id())
        if row is None or (is_leaving and (row.left is None or row.left_id is None)):
            return
        known = row.left if is_leaving and row.left is not None else row.came
        event = row.left_id if is_leaving and row.left_id is not None else row.id
        question = TimeQuestion(known, self)
        if question.exec() == QDialog.DialogCode.Accepted:
            zone = ZoneInfo(self.context.read(only_site).zone)
            at = question.value().replace(tzinfo=zone)
            self._do(say(QT_TRANSLATE_NOOP("db", "Time corrected")), lambda unit: correct_time(unit, event, at))

    def _add_stop(self) -> None:
        question = StopQuestion(self)
        if question.exec() == QDialog.DialogCode.Accepted and question.draft is not None:
            draft, today = question.draft, self._today()
            text = say(QT_TRANSLATE_NOOP("db", "Put on the list of persons not to admit"))
            self._do(text, lambda unit: stop_person(unit, draft, today))

    def _lift_stop(self) -> None:
        key = self.stops.current_id()
        if isinstance(key, UUID):
            text = say(QT_TRANSLATE_NOOP("db", "Taken off the list of persons not to admit"))
            self._do(text, lambda unit: lift_stop(unit, key))

    def _destroy(self) -> None:
        today = self._today()
        text = say(QT_TRANSLATE_NOOP("db", "Data destroyed whose time was over"))
        try:
            gone = self.context.attempt(text, lambda unit: destroy_expired(unit, today))
        except TourError as error:
            self.notice.say(*refusal_shown(error))
            return
        if gone.act_id is None:
            self.notice.say(self.tr("Nothing has outlived its time."), tone=Tone.SUCCESS)
            return
        title = self.tr("Act of destruction of personal data")
        names = self.tr("Names erased: {count}").format(count=formats.number(gone.names))
        documents = self.tr("Document numbers erased: {count}").format(count=formats.number(gone.documents))
        way = self.tr("Erased in the program's database beyond recovery. Counts stay.")
        lines = [formats.long_day(today), "", names, documents, way, "", self.tr("Signature: ______________")]
        self._save(lines_pdf(title, lines, *self._stamp()), f"act-{today.isoformat()}.pdf")
        self._tasks.data(lambda _report: self.context.store.forget_traces())

    def _export_json(self) -> None:
        card = self.panel.card
        if card is not None:
            content = self.context.read(lambda session: person_json(session, card, shown))
            self._ask_where(content, "person.json")

    def _export_pdf(self) -> None:
        card = self.panel.card
        if card is not None:
            title = self.tr("Personal data kept")
            lines = [card.name, "", *self.panel.lines(card)]
            self._ask_where(lines_pdf(title, lines, *self._stamp()), "person.pdf")

    def _stamp(self) -> tuple[Any, str, str]:
        now = self.context.store.clock.now()
        here = local(now, self.context.read(only_site).zone)
        printed = self.tr("Printed {moment}").format(moment=formats.moment(here))
        return now, printed, self.tr("page {page} of {pages}")

    def _ask_where(self, content: bytes, name: str) -> None:
        path, _kind = QFileDialog.getSaveFileName(self, self.tr("Where to save the file"), name)
        if path:
            self.save(content, Path(path))

    def save(self, content: bytes, path: Path) -> None:
        """Write an export; a disk that refuses is told."""
        try:
            write_whole(path, content)
        except OSError as problem:
            self.notice.say(self.tr("The file could not be written."), problem.strerror or str(problem))
            return
        self.notice.say(self.tr("Saved: {path}").format(path=str(path)), tone=Tone.SUCCESS)

    def _save(self, content: bytes, name: str) -> None:
        self.save(content, self._folder / "papers" / name)

    def _do(self, text: Phrase, command: Callable[[Any], object]) -> bool:
        try:
            self.context.attempt(text, command)
        except TourError as error:
            self.notice.say(*refusal_shown(error))
            return False
        self.notice.hide()
        return True

    # building -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.tabs)
        self._head.addStretch(1)
        self._head.addWidget(self.search, 1)
        self._filters = QHBoxLayout()
        for part in (self.period, self.category, self.add_stop):
            self._filters.addWidget(part)
        self._filters.addStretch(1)
        for table in (self.log, self.people, self.stops):
            self.stack.addWidget(table)
        self._list = Card(padding=SPACE_8, gap=0)
        self._list.body.addWidget(self.stack)
        self._body_box = QWidget()
        self._body = QHBoxLayout(self._body_box)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self._list, 1)
        self._body.addWidget(self.panel)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._filters)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._body_box, 1)
        self.add_stop.hide()
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.period.activated.connect(self._narrow)
        self.category.activated.connect(self._narrow)
        self.search.textChanged.connect(self._typed)
        self._typing.timeout.connect(self._seek)
        self.search.returnPressed.connect(self._enter_list)
        self.log.opened.connect(self._open_log_row)
        self.log.sort_wanted.connect(self._sort)
        self.people.opened.connect(self._open_found)
        self.add_stop.clicked.connect(self._add_stop)
        self.panel.close_button.clicked.connect(self.close_person)
        self.panel.show_button.clicked.connect(self._show_document)
        self.panel.export_button.clicked.connect(self._export_json)
        self.panel.pdf_button.clicked.connect(self._export_pdf)
        self.panel.hold_button.clicked.connect(self._hold)
        self.panel.erase_button.clicked.connect(self._ask_erase)
        self.log.show_sort(self._order, descending=self._descending)

    def _add_actions(self) -> None:
        self.find_action = self._action("find_person", "Ctrl+F", self._focus_search)
        self.correct = self._action("correct_time", "F2", lambda: self._correct(is_leaving=False))
        self.correct_leaving = self._action("correct_leaving", "Shift+F2", lambda: self._correct(is_leaving=True))
        self.clearances = self._action("clearances", "", lambda: self.context.navigate("clearance"))
        self.lift = self._action("lift_stop", "", self._lift_stop)
        self.destroy_action = self._action("destroy_expired", "", self._destroy)

    def _action(self, name: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _typed(self) -> None:
        if self.search.text().strip() and self.tabs.choice() != PEOPLE:
            self.tabs.choose(PEOPLE)
            self._turn()
        self._typing.start()

    def _enter_list(self) -> None:
        self._typing.stop()
        self._seek()
        if self._hits:
            self.people.choose(next(iter(self._hits)))
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        self._visit = None
        self._read_log()

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = LogOrder(key), descending
        self.log.show_sort(key, descending=descending)
        self._read_log()

    def _turn(self) -> None:
        place = (LOG, PEOPLE, STOP).index(self.tabs.choice())
        self.stack.setCurrentIndex(place)
        for box in (self.period, self.category):
            box.setVisible(place == 0)
        self.add_stop.setVisible(place == 2 and may_see_stop_reasons(self.context.read(current_role)))
        if place == 0:
            self._read_log()


def _refill(box: QComboBox, choices: Sequence[tuple[str, object]], first: int) -> None:
    chosen = box.currentIndex() if box.count() else first
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(chosen)
