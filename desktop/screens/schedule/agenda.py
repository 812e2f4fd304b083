"""The visits of a month as a table, grouped by day."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from db.errors import QT_TRANSLATE_NOOP
from db.queries.schedule import Schedule, ScheduledVisit
from db.queries.verdicts import Verdict
from desktop.kit import formats
from desktop.kit.bands import Bands
from desktop.kit.icons import icon
from desktop.kit.table import Column, Need, PagedTable
from desktop.labels import kind_title, language_name, state_title
from desktop.screens.schedule.faces import Trouble, trouble_of
from desktop.screens.schedule.words import (
    conflict_count,
    guide_names,
    people,
    remark_count,
    route_title,
    visits,
    written,
)

TIME = QT_TRANSLATE_NOOP("Schedule", "Time")
NUMBER = QT_TRANSLATE_NOOP("Schedule", "No.")
GROUP = QT_TRANSLATE_NOOP("Schedule", "Group")
KIND = QT_TRANSLATE_NOOP("Schedule", "Type")
ROUTE = QT_TRANSLATE_NOOP("Schedule", "Route")
GUIDE = QT_TRANSLATE_NOOP("Schedule", "Guide")
LANGUAGE = QT_TRANSLATE_NOOP("Schedule", "Language")
PEOPLE = QT_TRANSLATE_NOOP("Schedule", "People")
STATE = QT_TRANSLATE_NOOP("Schedule", "State")


@dataclass(frozen=True, slots=True)
class Line:
    """A visit, or the heading of a day with its counts."""

    visit: ScheduledVisit | None
    day: date
    count: int = 0
    people: int = 0


class Agenda(PagedTable[Line]):
    """Ids are keys of visits, and days for their headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._schedule: Schedule | None = None
        self._verdicts: Mapping[UUID, Verdict] = {}
        self._lines: dict[Hashable, Line] = {}
        super().__init__(self._columns(), self._fetch, parent=parent)
        self.bands = Bands(self)

    def show_visits(self, schedule: Schedule, shown: Sequence[ScheduledVisit]) -> None:
        """Show visits by day, in the order of time."""
        self._schedule = schedule
        days: dict[date, list[ScheduledVisit]] = {}
        for visit in shown:
            days.setdefault(visit.span.starts.date(), []).append(visit)
        self._lines = {}
        for day, same in days.items():
            self._lines[day] = Line(None, day, len(same), sum(one.people for one in same if one.comes))
            self._lines |= {visit.id: Line(visit, day) for visit in same}
        ids = list(self._lines)
        if ids == self.rows.ids():
            self.rows.forget_rows(is_told=False)
            self.bands.begin(is_blank=False)
            return
        self.bands.begin(is_blank=True)
        self.clearSpans()
        self.show_ids(ids)
        for place, row_id in enumerate(ids):
            if not isinstance(row_id, UUID):
                self.setSpan(place, 0, 1, len(self.rows.columns))

    def judge(self, verdicts: Mapping[UUID, Verdict]) -> None:
        """Take what the judges say of the visits shown."""
        self._verdicts = verdicts
        self.bands.begin(is_blank=False)

    def chosen_ids(self) -> list[UUID]:
        """The selected visits, from top to bottom."""
        return [row_id for row_id in self.selected_ids() if isinstance(row_id, UUID)]

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        self.bands.begin(is_blank=True)
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows whose turn has come."""
        due = self.bands.due(event.rect())
        if not due.isEmpty():
            super().paintEvent(event if due == event.rect() else QPaintEvent(due))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into sight."""
        super().scrollContentsBy(dx, dy)
        self.bands.follow_scroll()

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, Line]:
        return {row_id: self._lines[row_id] for row_id in ids if row_id in self._lines}

    def _columns(self) -> tuple[Column[Line], ...]:
        def told(text: str) -> Callable[[], str]:
            return lambda: QCoreApplication.translate("Schedule", text)

        return (
            Column[Line](told(TIME), self._time, sign=self._sign, ink=self._ink, width=148, need=Need.MUST),
            Column[Line](told(NUMBER), _of(lambda visit: f"{visit.number:04}"), width=66, need=Need.EXTRA),
            Column[Line](told(GROUP), _of(lambda visit: visit.title), width=196, least=120, need=Need.MUST),
            Column[Line](
                told(KIND), _of(lambda visit: kind_title(visit.group_kind)), width=124, least=90, need=Need.EXTRA
            ),
            Column[Line](told(ROUTE), self._route, width=146, least=90),
            Column[Line](told(GUIDE), self._guide, width=120, least=90),
            Column[Line](
                told(LANGUAGE), _of(lambda visit: language_name(visit.language)), width=98, least=70, need=Need.EXTRA
            ),
            Column[Line](told(PEOPLE), _of(lambda visit: str(visit.people)), is_number=True, width=58),
            Column[Line](told(STATE), self._state, width=170, least=120, need=Need.MUST),
        )

    def _time(self, line: Line) -> str:
        if line.visit is None:
            return f"{written(line.day, 'dddd, d MMMM')} · {visits(line.count)} · {people(line.people)}"
        span = line.visit.span
        if span.ends.date() != span.starts.date():
            over = f"{formats.day_month(span.ends.date())}, {formats.clock(span.ends)}"
            return f"{formats.clock(span.starts)} {formats.DASH} {over}"
        return formats.span(span.starts, span.ends)

    def _route(self, line: Line) -> str:
        return route_title(line.visit, self._schedule) if line.visit and self._schedule else ""

    def _guide(self, line: Line) -> str:
        if line.visit is None or self._schedule is None:
            return ""
        names = guide_names(line.visit, self._schedule, short=False)
        return names or (QCoreApplication.translate("Schedule", "no guide") if line.visit.is_uncovered else "")

    def _state(self, line: Line) -> str:
        if line.visit is None:
            return ""
        verdict = self._verdicts.get(line.visit.id)
        parts = [state_title(line.visit.state)]
        if verdict is not None and verdict.has_conflict:
            parts.append(conflict_count(verdict))
        if verdict is not None and verdict.remarks:
            parts.append(remark_count(verdict))
        return ", ".join(parts)

    def _trouble(self, line: Line) -> Trouble:
        visit = line.visit
        return trouble_of(visit.state, self._verdicts.get(visit.id)) if visit else Trouble.NONE

    def _sign(self, line: Line) -> QIcon:
        if line.visit is None:
            return icon("schedule", "text3")
        trouble = self._trouble(line)
        if trouble is not Trouble.NONE:
            return icon("conflict", "danger" if trouble is Trouble.CONFLICT else "warning")
        return icon(line.visit.group_kind.value, f"groups.{line.visit.group_kind.value}.line")

    def _ink(self, line: Line) -> str:
        if line.visit is None:
            return "text2"
        return "text" if line.visit.comes else "text3"


def _of(read: Callable[[ScheduledVisit], str]) -> Callable[[Line], str]:
    """Return what a column shows: something of a visit, nothing in the heading of a day."""
    return lambda line: read(line.visit) if line.visit is not None else ""
