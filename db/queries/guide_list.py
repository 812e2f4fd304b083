"""The list of guides: languages, the load of the month, what lapses, who is away."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.guide import Absence, Guide, GuideLanguage
from db.model.kinds import AssignmentRole, Employment
from db.model.visit import Assignment, Tour, Visit
from db.queries.guides import part_of
from db.queries.lapsing import Lapse, lapses
from db.queries.people import full_name
from db.rules.calendar import Month
from db.rules.facts import Interval
from db.rules.names import fold_name
from db.rules.states import ENGAGED, EXITS


class GuideFilter(StrEnum):
    """Which guides are listed."""

    ACTIVE = "active"
    AWAY = "away"
    LAPSING = "lapsing"
    RETIRED = "retired"
    ALL = "all"


class GuideOrder(StrEnum):
    """What the list is sorted by."""

    NAME = "name"
    LOAD = "load"
    EMPLOYMENT = "employment"
    LAPSE = "lapse"


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A guide of the list; minutes and tours are those of the month, `most_minutes` of 0 stands for no cap."""

    id: UUID
    code: str
    name: str
    languages: tuple[str, ...]
    employment: Employment
    phone: str
    minutes: int
    tours: int
    most_minutes: int
    lapses: tuple[Lapse, ...]
    away_until: datetime | None
    active_from: date | None
    active_until: date | None
    is_retired: bool

    @property
    def first_lapse(self) -> Lapse | None:
        """What ends first."""
        return self.lapses[0] if self.lapses else None


def guide_list(
    session: Session,
    wall: datetime,
    wanted: GuideFilter = GuideFilter.ACTIVE,
    search: str = "",
    order: GuideOrder = GuideOrder.NAME,
    *,
    descending: bool = False,
) -> list[GuideRow]:
    """Return the guides that a filter and a search leave; `wall` is the site's clock."""
    today = wall.date()
    guides = session.exec(select(Guide).order_by(col(Guide.surname), col(Guide.given))).all()
    languages: dict[UUID, list[str]] = defaultdict(list)
    for spoken in session.exec(select(GuideLanguage).order_by(col(GuideLanguage.language))):
        languages[spoken.guide_id].append(spoken.language)
    ending: dict[UUID, list[Lapse]] = defaultdict(list)
    for lapse in lapses(session, today):
        ending[lapse.guide_id].append(lapse)
    away = _away(session, wall)
    load = _load(session, Month.of(today))
    rows = [
        GuideRow(
            id=guide.id,
            code=guide.code,
            name=full_name(guide.surname, guide.given, guide.patronymic),
            languages=tuple(languages[guide.id]),
            employment=guide.employment,
            phone=guide.phone,
            minutes=load.get(guide.id, (0, 0))[0],
            tours=load.get(guide.id, (0, 0))[1],
            most_minutes=guide.max_month_min,
            lapses=tuple(ending[guide.id]),
            away_until=away.get(guide.id),
            active_from=guide.active_from,
            active_until=guide.active_until,
            is_retired=guide.active_until is not None and guide.active_until < today,
        )
        for guide in guides
    ]
    kept = [row for row in rows if _is_wanted(row, wanted) and _is_found(row, search)]
    return _sorted(kept, order, descending=descending)


def _is_wanted(row: GuideRow, wanted: GuideFilter) -> bool:
    match wanted:
        case GuideFilter.ALL:
            return True
        case GuideFilter.RETIRED:
            return row.is_retired
        case GuideFilter.AWAY:
            return not row.is_retired and row.away_until is not None
        case GuideFilter.LAPSING:
            return not row.is_retired and bool(row.lapses)
    return not row.is_retired


def _is_found(row: GuideRow, search: str) -> bool:
    words = fold_name(search).split()
    text = f"{fold_name(row.name)} {fold_name(row.code)} {' '.join(row.languages)} {row.phone}"
    return all(word in text for word in words)


def _sorted(rows: Sequence[GuideRow], order: GuideOrder, *, descending: bool) -> list[GuideRow]:
    match order:
        case GuideOrder.LOAD:
            return sorted(rows, key=lambda row: (row.minutes, fold_name(row.name)), reverse=descending)
        case GuideOrder.EMPLOYMENT:
            return sorted(rows, key=lambda row: (row.employment, fold_name(row.name)), reverse=descending)
        case GuideOrder.LAPSE:
            last = date.max
            ends = {row.id: row.first_lapse.until if row.first_lapse else last for row in rows}
            return sorted(rows, key=lambda row: (ends[row.id], fold_name(row.name)), reverse=descending)
    return sorted(rows, key=lambda row: fold_name(row.name), reverse=descending)


def _away(session: Session, wall: datetime) -> dict[UUID, datetime]:
    query = select(Absence).where(col(Absence.starts_local) <= wall, col(Absence.ends_local) > wall)
    found: dict[UUID, datetime] = {}
    for row in session.exec(query):
        found[row.guide_id] = max(found.get(row.guide_id, wall), row.ends_local)
    return found


def _load(session: Session, month: Month) -> dict[UUID, tuple[int, int]]:
    """Return minutes and tours of each guide in a month; who stands by is not at work."""
    query = (
        select(Assignment, Tour)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .where(
            col(Assignment.state).in_(ENGAGED),
            Assignment.role != AssignmentRole.STAND_BY,
            col(Visit.state).not_in(EXITS),
            col(Tour.starts_local) >= datetime.combine(month.first, time.min),
            col(Tour.starts_local) <= datetime.combine(month.last, time.max),
        )
    )
    found: dict[UUID, tuple[int, int]] = {}
    for row, tour in session.exec(query):
        span = part_of(tour, row) or Interval(tour.starts_local, tour.ends_local)
        minutes, tours = found.get(row.guide_id, (0, 0))
        found[row.guide_id] = minutes + span.minutes, tours + 1
    return found
