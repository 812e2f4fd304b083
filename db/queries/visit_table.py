"""Visits as the rows of a table: what an import compares with and an export writes."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select

from db.model.kinds import GroupKind, VisitorCategory, VisitState
from db.model.organiser import Organiser
from db.model.route import Route
from db.model.visit import DeclaredCount, Tour, Visit

_BATCH = 400  # keys in one query


@dataclass(frozen=True, slots=True)
class TableRow:
    """A visit in a table; `minutes` is the length of its first tour, `people` are those without the chaperones."""

    id: UUID
    version: int
    year: int
    number: int
    state: VisitState
    starts: datetime
    minutes: int
    route_id: UUID
    route: str
    title: str
    organiser_id: UUID | None
    organiser: str
    declared: dict[VisitorCategory, int]
    kind: GroupKind
    language: str
    country: str
    leader: str
    phone: str
    gate_note: str

    @property
    def people(self) -> int:
        """People declared, chaperones not counted."""
        return sum(self.declared.values()) - self.adults

    @property
    def adults(self) -> int:
        """Chaperones declared."""
        return self.declared.get(VisitorCategory.CHAPERONE, 0)


def visit_table(session: Session, site_id: UUID, first: date, last: date) -> list[TableRow]:
    """Return a site's visits that start from the first to the last day, in time."""
    starts, ends = datetime.combine(first, time()), datetime.combine(last, time()) + timedelta(days=1)
    return _table(session, Visit.site_id == site_id, col(Visit.starts_local) >= starts, col(Visit.starts_local) < ends)


def standing(
    session: Session, site_id: UUID, ids: Collection[UUID], numbers: Collection[int], starts: Collection[datetime]
) -> list[TableRow]:
    """Return a site's visits that have one of the keys, numbers (of any year) or starts."""
    found: dict[UUID, TableRow] = {}
    wanted: list[tuple[ColumnElement[bool], ...]] = [
        *((col(Visit.id).in_(batch),) for batch in _batches(list(ids))),
        *((col(Visit.number).in_(batch),) for batch in _batches(list(numbers))),
        *((col(Visit.starts_local).in_(batch),) for batch in _batches(list(starts))),
    ]
    for conditions in wanted:
        found |= {row.id: row for row in _table(session, Visit.site_id == site_id, or_(*conditions))}
    return sorted(found.values(), key=_in_time)


def _batches(keys: Sequence[object]) -> Iterator[Sequence[object]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]


def _in_time(row: TableRow) -> tuple[datetime, int, int]:
    return row.starts, row.year, row.number


def _table(session: Session, *conditions: ColumnElement[bool] | bool) -> list[TableRow]:
    visits = session.exec(select(Visit).where(*conditions)).all()
    keys = [visit.id for visit in visits]
    routes = dict(session.exec(select(Route.id, Route.code)).all())
    organisers = _organisers(session, {visit.organiser_id for visit in visits if visit.organiser_id})
    declared: dict[UUID, dict[VisitorCategory, int]] = defaultdict(dict)
    minutes: dict[UUID, int] = {}
    for batch in _batches(keys):
        for count in session.exec(select(DeclaredCount).where(col(DeclaredCount.visit_id).in_(batch))):
            declared[count.visit_id][count.category] = count.people
        tours = select(Tour).where(col(Tour.visit_id).in_(batch), Tour.ordinal == 1)
        minutes |= {row.visit_id: _minutes(row.starts_local, row.ends_local) for row in session.exec(tours)}
    rows = [
        TableRow(
            id=visit.id,
            version=visit.version,
            year=visit.year,
            number=visit.number,
            state=visit.state,
            starts=visit.starts_local,
            minutes=minutes.get(visit.id, _minutes(visit.starts_local, visit.ends_local)),
            route_id=visit.route_id,
            route=routes[visit.route_id],
            title=visit.title,
            organiser_id=visit.organiser_id,
            organiser=organisers.get(visit.organiser_id, "") if visit.organiser_id else "",
            declared={which: people for which, people in sorted(declared[visit.id].items()) if people},
            kind=visit.group_kind,
            language=visit.language,
            country=visit.country,
            leader=visit.leader_name,
            phone=visit.leader_phone,
            gate_note=visit.gate_note,
        )
        for visit in visits
    ]
    return sorted(rows, key=_in_time)


def _organisers(session: Session, keys: set[UUID]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for batch in _batches(list(keys)):
        found |= dict(session.exec(select(Organiser.id, Organiser.name).where(col(Organiser.id).in_(batch))).all())
    return found


def _minutes(starts: datetime, ends: datetime) -> int:
    return int((ends - starts).total_seconds() // 60)
