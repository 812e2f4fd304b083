"""Visitors: the log of presences, one person among everybody ever logged, and who must not be admitted."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.queries.person_card import person_card
from db.queries.users import current_role
from db.queries.visitor_log import MOST
from db.rules.privacy import may_see_stop_reasons, may_see_visitors
from desktop.context import Context
from desktop.kit.button import Button
from desktop.kit.card import Card
from desktop.kit.look import look, px
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.screen import Screen
from desktop.screens.visitors.card import PersonPanel
from desktop.screens.visitors.doing import VisitorsDoing
from desktop.screens.visitors.files import VisitorsFiles
from desktop.screens.visitors.lists import VisitorLists

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks

LOG, PEOPLE, STOP = "log", "people", "stop"
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
        self.tabs = SegmentedControl([(LOG, ""), (PEOPLE, ""), (STOP, "")])
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.notice = ProblemBar()
        self.lists = VisitorLists(context, self)
        self.log, self.people, self.stops = self.lists.log, self.lists.people, self.lists.stops
        self.panel = PersonPanel()
        self.add_stop = Button(sign="new")
        self.stack = QStackedWidget()
        self.doing = VisitorsDoing(self, tasks)
        self.files = VisitorsFiles(self, folder)
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

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.tabs.set_choices([(LOG, self.tr("Log")), (PEOPLE, self.tr("People")), (STOP, self.tr("Not to admit"))])
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.search.setPlaceholderText(self.tr("Find a person by name"))
        self.search.setAccessibleName(self.tr("Find a person by name"))
        self.lists.retranslate()
        self.add_stop.setText(self.tr("Put on the list…"))
        self.panel.retranslate()
        for action, text in (
            (self.find_action, self.tr("Find a person")),
            (self.correct, self.tr("Correct the time of arrival…")),
            (self.correct_leaving, self.tr("Correct the time of leaving…")),
            (self.clearances, self.tr("Clearance by the pass office…")),
            (self.lift, self.tr("Take off the list of persons not to admit")),
            (self.destroy_action, self.tr("Destroy data whose time is over")),
            (self.acts, self.tr("Act of destruction as PDF…")),
        ):
            action.setText(text)

    def show_subject(self, subject: object) -> None:
        """Narrow the log to a visit."""
        if isinstance(subject, UUID):
            self.lists.show_visit(subject)
            self.tabs.choose(LOG)
            self._turn()

    def refresh(self) -> None:
        """Read what is shown."""
        role = self.context.read(current_role)
        if not may_see_visitors(role):
            self.notice.say(self.tr("Names of visitors are not shown to your role."), tone=Tone.NEUTRAL)
            self._body_box.hide()
            return
        self.lists.read_log()
        self.lists.read_stops()
        self._seek()
        if self.panel.card is not None and self.panel.isVisible():
            self.open_person(self.panel.card.visitor_id)
        self.add_stop.setVisible(may_see_stop_reasons(role) and self.tabs.choice() == STOP)

    def open_person(self, visitor_id: object) -> None:
        """Show a person beside the list."""
        if isinstance(visitor_id, UUID):
            self.show_card(visitor_id)
            self._arrange()

    def show_card(self, visitor_id: UUID, document: str = "") -> None:
        """Show what is kept of a person, with the whole document number if it may be seen; nobody who was erased."""
        today = self.lists.today()
        card = self.context.read(lambda session: person_card(session, visitor_id, today))
        if card.name:
            self.panel.show_card(card, document)
        else:
            self.panel.hide()

    def close_person(self) -> None:
        """Put the person away; the list takes the keyboard."""
        self.panel.hide()
        self._arrange()
        self.lists.tables()[self.stack.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    # building -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.tabs)
        self._head.addStretch(1)
        self._head.addWidget(self.search, 1)
        self._filters = QHBoxLayout()
        for part in (self.lists.period, self.lists.category, self.add_stop):
            self._filters.addWidget(part)
        self._filters.addStretch(1)
        for table in self.lists.tables():
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
        self.search.textChanged.connect(self._typed)
        self._typing.timeout.connect(self._seek)
        self.search.returnPressed.connect(self._enter_list)
        self.lists.person_wanted.connect(self.open_person)
        self.lists.log_read.connect(self.renamed)
        self.add_stop.clicked.connect(self.doing.add_stop)
        self.panel.close_button.clicked.connect(self.close_person)
        self.panel.show_button.clicked.connect(self.doing.show_document)
        self.panel.export_button.clicked.connect(self.files.export_json)
        self.panel.pdf_button.clicked.connect(self.files.export_pdf)
        self.panel.hold_button.clicked.connect(self.doing.hold)
        self.panel.erase_button.clicked.connect(self.doing.erase)

    def _add_actions(self) -> None:
        self.find_action = self.add_step("find_person", "Ctrl+F", self._focus_search)
        self.correct = self.add_step("correct_time", "F2", self.doing.correct_arrival)
        self.correct_leaving = self.add_step("correct_leaving", "Shift+F2", self.doing.correct_leaving)
        self.clearances = self.add_step("clearances", "", lambda: self.context.navigate("clearance"))
        self.lift = self.add_step("lift_stop", "", self.doing.lift_stop)
        self.destroy_action = self.add_step("destroy_expired", "", self.doing.destroy)
        self.acts = self.add_step("destruction_acts", "", self.files.ask_act)

    # turning and finding --------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        is_beside = self.width() >= px(BESIDE)
        self.panel.setMinimumWidth(px(PANEL) if is_beside else 0)
        self.panel.setMaximumWidth(px(PANEL) if is_beside else 16_777_215)
        self._list.setVisible(is_beside or self.panel.isHidden())

    def _seek(self) -> None:
        self.lists.seek(self.search.text().strip())

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
        first = self.lists.first_found()
        if first is not None:
            self.people.choose(first)
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        place = (LOG, PEOPLE, STOP).index(self.tabs.choice())
        self.stack.setCurrentIndex(place)
        for box in (self.lists.period, self.lists.category):
            box.setVisible(place == 0)
        self.add_stop.setVisible(place == 2 and may_see_stop_reasons(self.context.read(current_role)))
        if place == 0:
            self.lists.read_log()
