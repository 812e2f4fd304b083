"""Guides: the list with load and what lapses, and beside it the card of one, edited in place."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import datetime
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from db.clock import local
from db.queries.guide_card import guide_card, guide_history, tours_led
from db.queries.guide_list import GuideFilter, GuideOrder, GuideRow, guide_list
from db.queries.offers import offers
from db.queries.presence import only_site
from db.queries.routes import routes
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.empty import EmptyState
from desktop.kit.look import look, px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_8, SPACE_12
from desktop.kit.table import PagedTable
from desktop.kit.tasks import Tasks
from desktop.screen import Screen
from desktop.screens.guides.actions import GuidesActions
from desktop.screens.guides.card import GuideCardView
from desktop.screens.guides.columns import guide_columns, load_shown
from desktop.screens.guides.commands import GuidesCommands
from desktop.screens.guides.files import GuideFiles
from desktop.screens.guides.load import LOAD_COLUMN, LoadDelegate, part_of_load
from desktop.settings import WindowSettings
from desktop.subjects import NewGuide, OneGuide

BESIDE: Final = 1000
"""From this width on (at 100 %) the card stands beside the list, below it under it."""
WAIT_MS: Final = 120


class GuidesScreen(Screen):
    """Subjects: `OneGuide`, `NewGuide`."""

    name: ClassVar[str] = "guides"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"guide", "guide_language", "guide_group_kind", "guide_clearance", "certificate", "availability_rule"}
        | {"availability_exception", "absence", "commitment", "assignment", "tour", "visit", "route", "site"}
    )

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        remembered: WindowSettings | None = None,
        knows: Callable[[str], bool] = lambda _place: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._knows = knows
        self._rows: dict[UUID, GuideRow] = {}
        self._order, self._descending = GuideOrder.NAME, False
        self.acts = GuidesActions(context, self)
        self.files = GuideFiles(context, tasks, self)
        self.tabs = SegmentedControl()
        self.new_button = Button(sign="assign")
        self.offers_button = Button(sign="letter")
        self.more = Button(kind=Kind.GHOST, sign="more")
        self.filter = QComboBox()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.table = PagedTable[GuideRow](guide_columns(), self._fetch)
        self.empty = EmptyState("guides")
        self.card = GuideCardView(self.acts)
        self.table.setItemDelegateForColumn(LOAD_COLUMN, LoadDelegate(self.load_part, self.table))
        self._typing = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._stack = QStackedLayout()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.commands = GuidesCommands(self)
        self.more.setMenu(self.commands.menu)
        self._lay_out()
        self._connect()
        self.table.show_sort(self._order, descending=False)
        if remembered is not None:
            self.table.columns.restore(remembered.columns("guides"))
            self.table.columns.changed.connect(lambda: remembered.keep_columns("guides", self.table.columns.state()))
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.setFocusProxy(self.table)

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Guides")

    def subtitle(self) -> str:
        """Return the month whose load is shown."""
        return formats.month_title(self.wall().date())

    def tools(self) -> Sequence[QWidget]:
        """Return the way to the roster, where there is one, and the buttons of the page."""
        tabs = (self.tabs,) if self._knows("roster") else ()
        self.tabs.setVisible(bool(tabs))
        return (*tabs, self.offers_button, self.new_button, self.more)

    def wall(self) -> datetime:
        """Return the clock on the site's wall."""
        return self.context.read(lambda session: local(self.context.store.clock.now(), only_site(session).zone))

    def show_subject(self, subject: object) -> None:
        """Show a guide, or the form of a new one."""
        if isinstance(subject, NewGuide):
            self.begin_guide()
        elif isinstance(subject, OneGuide):
            if not self.table.choose(subject.guide_id):
                self.filter.setCurrentIndex(self.filter.findData(GuideFilter.ALL))
                self.search.clear()
                self.read()
                self.table.choose(subject.guide_id)
            self.show_guide(subject.guide_id)

    def refresh(self) -> None:
        """Read the list and the card anew."""
        try:
            site = self.context.read(lambda session: only_site(session).id)
        except LookupError:
            return
        self.card.show_routes(self.context.read(lambda session: routes(session, site)))
        self.read()
        if self.acts.added is not None:
            added, self.acts.added = self.acts.added, None
            self.table.choose(added)
            self.show_guide(added)
        elif self.acts.card is not None:
            self.show_guide(self.acts.card.id)

    def read(self) -> None:
        """Read the list; who is current stays so."""
        self._typing.stop()
        wanted = GuideFilter(self.filter.currentData() or GuideFilter.ACTIVE)
        search, order, wall = self.search.text(), self._order, self.wall()
        rows = self.context.read(
            lambda session: guide_list(session, wall, wanted, search, order, descending=self._descending)
        )
        self._rows = {row.id: row for row in rows}
        self.table.show_ids(list(self._rows))
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and self.acts.card is None and not self._is_adding():
            self.table.choose(rows[0].id)

    def load_part(self, place: int) -> tuple[float, str]:
        """Return how much of the cap, or of the busiest guide's load, a row reaches, and the token of its bar."""
        row = self._rows.get(self.table.rows.id_at(place))  # type: ignore[call-overload]  # ids of this table are keys
        return part_of_load(row, self._rows.values()) if row is not None else (0.0, "accent")

    def show_guide(self, key: object) -> None:
        """Show the card of a guide."""
        if not isinstance(key, UUID):
            return
        wall = self.wall()
        now = self.context.store.clock.now()
        try:
            card = self.context.read(lambda session: guide_card(session, key, wall.date()))
        except LookupError:
            self.acts.card = None
            self.read()
            return
        self.acts.card = card
        self.card.show_card(card, wall.date())
        made, led, entries = self.context.read(
            lambda session: (
                offers(session, now, key, past=True),
                tours_led(session, key),
                guide_history(session, key, only_site(session).zone),
            )
        )
        self.card.show_history(made, led, entries)
        row = self._rows.get(key)
        if row is not None:
            words = self.tr("{hours} this month, {tours}").format(
                hours=load_shown(row), tours=self.tr("%n tour(s)", "", row.tours)
            )
            self.card.show_load(row.minutes, row.most_minutes, words)
        self._follow()

    def begin_guide(self) -> None:
        """Show the form of a guide to be added."""
        self.acts.card = None
        self.table.clearSelection()
        self.card.show_new()
        self.card.verticalScrollBar().setValue(0)
        self._follow()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.tabs.set_choices([("guides", self.tr("Guides")), ("roster", self.tr("Roster"))])
        self.tabs.choose("guides")
        self.tabs.setAccessibleName(self.tr("Guides or roster"))
        self.new_button.setText(self.tr("New guide"))
        self.offers_button.setText(self.tr("Offers"))
        self.more.set_name(self.tr("More about guides"))
        self.table.setAccessibleName(self.tr("List of guides"))
        self.search.setPlaceholderText(self.tr("Name, code, language"))
        self.search.setAccessibleName(self.tr("Find a guide"))
        self.filter.setAccessibleName(self.tr("Which guides"))
        chosen = max(self.filter.currentIndex(), 0)
        self.filter.blockSignals(True)
        self.filter.clear()
        for key, text in (
            (GuideFilter.ACTIVE, self.tr("on the list")),
            (GuideFilter.LAPSING, self.tr("something ends")),
            (GuideFilter.AWAY, self.tr("away now")),
            (GuideFilter.RETIRED, self.tr("off the list")),
            (GuideFilter.ALL, self.tr("all")),
        ):
            self.filter.addItem(text, key)
        self.filter.setCurrentIndex(chosen)
        self.filter.blockSignals(False)
        self.empty.set_words(self.tr("No guide fits. Add one, or show all."), self.tr("New guide"))
        self.commands.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_8))
        self._halves.setSpacing(px(CARD_GAP))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the list or under it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= px(BESIDE)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _is_adding(self) -> bool:
        return self.card.limits.isHidden() and self.acts.card is None and self.card.contacts.isVisible()

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[UUID, GuideRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_12))
        head.addWidget(self.filter)
        head.addWidget(self.search, 1)
        frame = Card(padding=SPACE_8, gap=0)
        frame.body.addLayout(self._stack)  # first: what is added is shown, and would be a window without a parent
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(px(CARD_GAP))
        left.addLayout(head)
        left.addWidget(frame, 1)
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.card, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(self._halves)

    def _connect(self) -> None:
        self.table.picked.connect(self.show_guide)
        self.table.opened.connect(lambda _key: self.card.stand_in())
        self.table.sort_wanted.connect(self._sort)
        self.filter.currentIndexChanged.connect(self.read)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self.read)
        self.tabs.chosen.connect(self._turn)
        self.new_button.clicked.connect(self.commands.new_guide.trigger)
        self.offers_button.clicked.connect(self.commands.open_offers.trigger)
        self.empty.wanted.connect(self.commands.new_guide.trigger)
        for form in (self.card.contacts, self.card.limits):
            form.outdated.connect(lambda: self.show_guide(self.acts.card.id if self.acts.card else None))

    def _turn(self, place: str) -> None:
        self.tabs.choose("guides")
        if place != "guides":
            self.context.navigate(place)

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = GuideOrder(key), descending
        self.table.show_sort(key, descending=descending)
        self.read()

    def _follow(self) -> None:
        self.commands.follow(is_one=self.acts.card is not None)
