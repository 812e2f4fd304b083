"""One of the two lists: saved filters, a search, the table, and what is ticked in it."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.empty import EmptyState
from desktop.kit.look import look, px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import CARD_GAP, SPACE_8, SPACE_12
from desktop.kit.table import Column, PagedTable
from desktop.kit.tasks import Tasks
from desktop.latest import Later, LatestRead
from desktop.screens.visits.listed import Listed
from desktop.settings import WindowSettings

Row = TypeVar("Row")
WAIT_MS: Final = 120
"""The list is read anew when nothing was typed for so long."""
SEARCH: Final = 240


@dataclass(frozen=True)  # slots would refuse Source[Row](...), which notes its type on the instance
class Source(Generic[Row]):
    """What a list reads. `ids(filter, search, order, descending)` gives keys with the texts to jump to."""

    name: str
    order: str
    ids: Callable[[str, str, str, bool], list[tuple[UUID, str]]]
    rows: Callable[[Sequence[UUID]], Mapping[UUID, Row]]
    fold: Callable[[str], str]
    descending: bool = False


class ListTab(QWidget, Generic[Row]):
    """`opened(id)` is told by Enter, `picked(id)` when another row is current, `ticks_changed()` when ticks change.

    A list said to be long is read in a worker, so that typing, sorting and filtering never hold the window up.
    """

    opened = Signal(object)
    picked = Signal(object)
    ticks_changed = Signal()
    new_wanted = Signal()

    def __init__(
        self,
        source: Source[Row],
        columns: Callable[[Callable[[UUID], bool]], tuple[Column[Row], ...]],
        tasks: Tasks,
        remembered: WindowSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_long = False
        self._wanted: UUID | None = None
        self._source = source
        self._latest = LatestRead(tasks, self)
        self._remembered = remembered
        self._keys: list[tuple[UUID, str]] = []
        self._order, self._descending = source.order, source.descending
        self.ticked: dict[UUID, None] = {}
        self.filters = SegmentedControl()
        self.filter_box = QComboBox()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.table = PagedTable[Row](columns(self.is_ticked), self._fetch)
        self.table.find_row = self._find
        self.table.rows.later = Later(tasks, self)
        self.empty = EmptyState("requests")
        self._card = Card(padding=SPACE_8, gap=0)
        self._stack = QStackedLayout()
        self._typing = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._lay_out()
        self._connect()
        if remembered is not None:
            self.table.columns.restore(remembered.columns(source.name))
        self.table.show_sort(self._order, descending=self._descending)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.search.setMinimumWidth(px(SEARCH) // 2)
        self.search.setMaximumWidth(px(SEARCH))
        self._head.setSpacing(px(SPACE_12))
        self._column.setSpacing(px(CARD_GAP))

    def set_words(self, name: str, search: str, filters: Sequence[tuple[str, str]]) -> None:
        """Name the list and its search, and offer the filters."""
        self.table.setAccessibleName(name)
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.filters.set_choices(filters)
        chosen = self.filters.choice()
        self.filter_box.blockSignals(True)
        self.filter_box.clear()
        for key, word in filters:
            self.filter_box.addItem(word, key)
        self.filter_box.setCurrentIndex(self.filter_box.findData(chosen))
        self.filter_box.blockSignals(False)
        self._arrange()

    def set_long(self, *, is_long: bool) -> None:
        """Say whether everything is to be read in a worker."""
        self._is_long = is_long
        self.table.rows.is_first_read_at_once = not is_long

    def set_empty(self, sentence: str, action: str = "") -> None:
        """Say why there is nothing."""
        self.empty.set_words(sentence, action)

    def read(self) -> None:
        """Read the list anew; what is selected and ticked stays."""
        self._latest.give_up()
        chosen, search, order, descending = self._asked()

        def listed() -> Listed:
            return Listed.of(self._source.ids(chosen, search, order, descending))

        if self._is_long:
            self._latest.ask(listed)
        else:
            self._show(listed())

    def _asked(self) -> tuple[str, str, str, bool]:
        return self.filters.choice(), self.search.text(), self._order, self._descending

    def _show(self, found: object) -> None:
        assert isinstance(found, Listed)
        self._keys = found.keys
        before = len(self.ticked)
        self.ticked = {key: None for key in self.ticked if key in found.places}
        self.table.show_ids(found.ids, found.places)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.table.choose(wanted)
        self._stack.setCurrentIndex(0 if self._keys else 1)
        if before != len(self.ticked):
            self.ticks_changed.emit()

    def show_filter(self, key: str, stand_on: UUID | None = None) -> None:
        """Choose a filter and read; the keyboard stands on a row as soon as it is listed."""
        self._choose(key)
        self._wanted = stand_on
        self.read()

    def has_filters(self) -> bool:
        """Whether a search hides rows."""
        return bool(self.search.text().strip())

    def count(self) -> int:
        """How many rows are shown."""
        return len(self._keys)

    def is_ticked(self, key: UUID) -> bool:
        """Whether a row is ticked."""
        return key in self.ticked

    def chosen(self) -> list[UUID]:
        """The ticked rows in their order, else the selected ones."""
        if self.ticked:
            return [key for key, _ in self._keys if key in self.ticked]
        return [key for key in self.table.selected_ids() if isinstance(key, UUID)]

    def tick(self, key: object) -> None:
        """Tick a row or take its tick away; with several rows selected all of them follow."""
        if not isinstance(key, UUID):
            return
        selected = [one for one in self.table.selected_ids() if isinstance(one, UUID)]
        rows = selected if len(selected) > 1 and key in selected else [key]
        is_off = key in self.ticked
        for row in rows:
            if is_off:
                self.ticked.pop(row, None)
            else:
                self.ticked[row] = None
        self._repaint_ticks()

    def untick(self) -> None:
        """Take all ticks away."""
        self.ticked.clear()
        self._repaint_ticks()

    def show_row(self, key: UUID) -> bool:
        """Bring a row into sight and stand on it; False where the filter leaves it out."""
        return self.table.choose(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the filters as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The table fits itself into any width."""
        return QSize(px(SEARCH), px(SEARCH) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search, then takes the ticks away."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            self.search.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.ticked:
            self.untick()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return) and self.search.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._keys and self.table.current_id() is None:
                self.table.choose(self._keys[0][0])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.filters)
        self._head.addWidget(self.filter_box)
        self._head.addStretch(1)
        self._head.addWidget(self.search, 1)
        self._card.body.addLayout(self._stack)  # first: what is added is shown, and would be a window without a parent
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._card, 1)

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.table.picked.connect(self.picked)
        self.table.ticked.connect(self.tick)
        self.table.clicked.connect(self._click)
        self.table.sort_wanted.connect(self._sort)
        self.table.columns.changed.connect(self._keep_columns)
        self.filters.chosen.connect(self._narrow)
        self.filter_box.currentIndexChanged.connect(self._narrow_by_box)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(lambda: self.read())
        self._latest.read.connect(self._show)
        self.empty.wanted.connect(self.new_wanted)

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Any, Row]:
        keys = [key for key in ids if isinstance(key, UUID)]
        return self._source.rows(keys)

    def _find(self, typed: str, current: Hashable | None) -> Hashable | None:
        """Return the next row after the current one that begins with, else contains, what is typed."""
        wanted = self._source.fold(typed)
        place = max(self.table.rows.place_of(current), 0) if current is not None else 0
        skip = 1 if len(typed) == 1 else 0
        rows = [*self._keys[place + skip :], *self._keys[: place + skip]]
        starting = (key for key, text in rows if text.startswith(wanted))
        inside = (key for key, text in rows if f" {wanted}" in text)
        return next(starting, None) or next(inside, None)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.tick(self.table.rows.id_at(index.row()))

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = key, descending
        self.table.show_sort(key, descending=descending)
        self.read()

    def _narrow(self, key: str) -> None:
        self._choose(key)
        self.read()

    def _narrow_by_box(self, place: int) -> None:
        self._narrow(str(self.filter_box.itemData(place)))

    def _choose(self, key: str) -> None:
        self.filters.choose(key)
        self.filter_box.blockSignals(True)
        self.filter_box.setCurrentIndex(self.filter_box.findData(key))
        self.filter_box.blockSignals(False)

    def _arrange(self) -> None:
        """Offer the filters side by side where there is room for them and the search, else in a list."""
        is_wide = self.filters.sizeHint().width() + px(SEARCH) // 2 + px(SPACE_12) <= self.width()
        self.filters.setVisible(is_wide)
        self.filter_box.setVisible(not is_wide)

    def _keep_columns(self) -> None:
        if self._remembered is not None:
            self._remembered.keep_columns(self._source.name, self.table.columns.state())

    def _repaint_ticks(self) -> None:
        self.table.viewport().update()
        self.ticks_changed.emit()
