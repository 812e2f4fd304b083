"""The three lists of the page and what they read: the log, people found by name, persons not to admit."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from db.clock import local
from db.model.kinds import VisitorCategory
from db.queries.people_search import VisitorHit, find_visitors
from db.queries.presence import only_site
from db.queries.stop_list import StopRow, stop_list
from db.queries.visitor_log import LogFilter, LogOrder, LogRow, log_ids, log_rows
from desktop.context import Context
from desktop.kit.table import PagedTable
from desktop.labels import label
from desktop.screens.visitors.columns import log_columns, people_columns, stop_columns

PERIODS: Final = (1, 7, 31, 366, 0)
"""Days shown, today among them; 0 shows all."""
FOUND: Final = 200


class VisitorLists(QObject):
    """`person_wanted(id)` is told by Enter on a line that names somebody, `log_read()` when the log was read."""

    person_wanted = Signal(object)
    log_read = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._visit: UUID | None = None
        self._order, self._descending = LogOrder.CAME, True
        self._hits: dict[UUID, VisitorHit] = {}
        self._stops: dict[UUID, StopRow] = {}
        self.period, self.category = QComboBox(), QComboBox()
        self.log = PagedTable[LogRow](log_columns(), self._log_rows)
        self.people = PagedTable[VisitorHit](people_columns(), self._people_rows)
        self.stops = PagedTable[StopRow](stop_columns(), self._stop_rows)
        self.period.activated.connect(self._narrow)
        self.category.activated.connect(self._narrow)
        self.log.opened.connect(self._open_log_row)
        self.log.sort_wanted.connect(self._sort)
        self.people.opened.connect(self._open_found)
        self.log.show_sort(self._order, descending=self._descending)

    def tables(self) -> tuple[QWidget, ...]:
        """Return the lists in the order of their tabs."""
        return (self.log, self.people, self.stops)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
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

    def today(self) -> date:
        """Return the day at the site."""
        site = self.context.read(only_site)
        return local(self.context.store.clock.now(), site.zone).date()

    def show_visit(self, visit_id: UUID) -> None:
        """Narrow the log to a visit, whenever it was."""
        self._visit = visit_id
        self.period.setCurrentIndex(self.period.count() - 1)

    def read_log(self) -> None:
        """Read the log anew."""
        wanted = self._wanted()
        ids = self.context.read(
            lambda session: log_ids(session, only_site(session), wanted, self._order, descending=self._descending)
        )
        self.log.show_ids(ids)
        self.log_read.emit()

    def read_stops(self) -> None:
        """Read who must not be admitted."""
        self._stops = {row.id: row for row in self.context.read(stop_list)}
        self.stops.show_ids(list(self._stops))

    def seek(self, typed: str) -> None:
        """Find people by name."""
        hits = self.context.read(lambda session: find_visitors(session, typed, FOUND)) if typed else []
        self._hits = {hit.id: hit for hit in hits}
        self.people.show_ids(list(self._hits))

    def first_found(self) -> UUID | None:
        """Return who was found first."""
        return next(iter(self._hits), None)

    def log_row(self, key: object) -> LogRow | None:
        """Return a line of the log."""
        return self._log_rows([key]).get(key) if isinstance(key, UUID) else None

    def _wanted(self) -> LogFilter:
        days = self.period.currentData()
        today = self.today()
        first = today - timedelta(days=days - 1) if days else None
        return LogFilter(first, today if days else None, self._visit, self.category.currentData())

    def _log_rows(self, ids: Sequence[Hashable]) -> Mapping[Any, LogRow]:
        keys = [key for key in ids if isinstance(key, UUID)]
        return self.context.read(lambda session: log_rows(session, only_site(session), keys))

    def _people_rows(self, ids: Sequence[Hashable]) -> Mapping[Any, VisitorHit]:
        return {key: self._hits[key] for key in ids if isinstance(key, UUID) and key in self._hits}

    def _stop_rows(self, ids: Sequence[Hashable]) -> Mapping[Any, StopRow]:
        return {key: self._stops[key] for key in ids if isinstance(key, UUID) and key in self._stops}

    def _open_log_row(self, key: object) -> None:
        row = self.log_row(key)
        if row is not None and row.visitor_id is not None and row.name:
            self.person_wanted.emit(row.visitor_id)

    def _open_found(self, key: object) -> None:
        if isinstance(key, UUID):
            self.person_wanted.emit(key)

    def _narrow(self) -> None:
        self._visit = None
        self.read_log()

    def _sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = LogOrder(key), descending
        self.log.show_sort(key, descending=descending)
        self.read_log()


def _refill(box: QComboBox, choices: Sequence[tuple[str, object]], first: int) -> None:
    chosen = box.currentIndex() if box.count() else first
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(chosen)
