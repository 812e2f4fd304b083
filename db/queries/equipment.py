"""Equipment: what a group wears by its route, in which sizes, what is free at its time, what is out and back."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.model.kinds import PpeKind
from db.model.presence import PpeIssue, PpeStock
from db.model.route import RoutePpe
from db.model.visit import DeclaredCount, Visit
from db.model.visitor import Visitor
from db.rules.equipment import Demand, Shortage, fitting_size, most_needed, shortages
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class StockRow:
    """How many pieces of a kind and size the site has."""

    kind: PpeKind
    size: str
    pieces: int


@dataclass(frozen=True, slots=True)
class KitLine:
    """A kind and size of a group: wanted by its people, issued, back again, and free at its time.

    `free` is None for a kind whose stock is not known; sizes share what is free of their kind.
    """

    kind: PpeKind
    size: str
    wanted: int
    issued: int
    returned: int
    free: int | None


def stock(session: Session, site_id: UUID) -> list[StockRow]:
    """Return the stock of a site."""
    query = select(PpeStock).where(PpeStock.site_id == site_id).order_by(col(PpeStock.kind), col(PpeStock.size))
    return [StockRow(row.kind, row.size, row.pieces) for row in session.exec(query)]


def kit(session: Session, visit_id: UUID, people: int | None = None) -> list[KitLine]:
    """Return what a group wears: by kind and size. `people` are those who came, the declared ones if not told.

    Whose size there is not of a kind is counted without one.
    """
    visit = session.get_one(Visit, visit_id)
    per_person = _per_person(session, [visit.route_id])[visit.route_id]
    heads = people if people is not None else _people(session, [visit_id])[visit_id]
    sizes = _sizes(session, visit_id)
    issued = session.exec(select(PpeIssue).where(PpeIssue.visit_id == visit_id)).all()
    known = {(row.kind, row.size): row for row in issued}
    rows = stock(session, visit.site_id)
    free = _free(session, visit, rows)
    stocked = defaultdict(list)
    for one in rows:
        stocked[one.kind].append(one.size)
    wanted: dict[tuple[PpeKind, str], int] = {}
    for kind, each in per_person.items():
        by_size: Counter[str] = Counter()
        for told, number in sizes.items():
            if size := fitting_size(told, stocked[kind]):
                by_size[size] += number
        for size, number in by_size.items():
            wanted[kind, size] = number * each
        rest = max(heads - sum(by_size.values()), 0) * each
        if rest or not by_size:
            wanted[kind, ""] = rest
    lines = []
    for kind, size in sorted({*wanted, *known}, key=lambda key: (list(PpeKind).index(key[0]), key[1])):
        row = known.get((kind, size))
        lines.append(
            KitLine(
                kind,
                size,
                wanted.get((kind, size), 0),
                row.issued if row else 0,
                row.returned if row else 0,
                free.get(kind),
            )
        )
    return lines


def shortages_ahead(session: Session, site_id: UUID, starts: datetime, ends: datetime) -> list[Shortage]:
    """Return when a kind will be short between two wall-clock times."""
    total: Counter[PpeKind] = Counter()
    for row in stock(session, site_id):
        total[row.kind] += row.pieces
    return shortages(_demands(session, site_id, starts, ends), total) if total else []


def _free(session: Session, visit: Visit, rows: Sequence[StockRow]) -> dict[PpeKind, int]:
    """Return how much of each kind is left for a group at its time, beside what the others need."""
    total: Counter[PpeKind] = Counter()
    for row in rows:
        total[row.kind] += row.pieces
    others = [
        one
        for one in _demands(session, visit.site_id, visit.starts_local, visit.ends_local)
        if one.visit_id != visit.id
    ]
    taken = most_needed(others, visit.starts_local, visit.ends_local)
    return {kind: pieces - taken[kind] for kind, pieces in total.items()}


def _demands(session: Session, site_id: UUID, starts: datetime, ends: datetime) -> list[Demand]:
    query = select(Visit).where(
        Visit.site_id == site_id,
        col(Visit.starts_local) < ends,
        col(Visit.ends_local) > starts,
        col(Visit.state).not_in(EXITS),
        col(Visit.is_remote).is_(False),
    )
    visits = session.exec(query).all()
    keys = [visit.id for visit in visits]
    per_person = _per_person(session, [visit.route_id for visit in visits])
    people = _people(session, keys)
    lent = _lent(session, keys)
    demands = []
    for visit in visits:
        pieces = {kind: each * people[visit.id] for kind, each in per_person[visit.route_id].items()}
        if visit.id in lent:
            pieces = dict(lent[visit.id])
        demands.append(Demand(visit.id, visit.title, visit.starts_local, visit.ends_local, pieces))
    return demands


def _lent(session: Session, keys: Sequence[UUID]) -> dict[UUID, Counter[PpeKind]]:
    """Return what is still out of visits that were given something."""
    found: dict[UUID, Counter[PpeKind]] = defaultdict(Counter)
    for row in session.exec(select(PpeIssue).where(col(PpeIssue.visit_id).in_(keys))):
        found[row.visit_id][row.kind] += row.issued - row.returned
    return found


def _per_person(session: Session, routes: Sequence[UUID]) -> dict[UUID, dict[PpeKind, int]]:
    found: dict[UUID, dict[PpeKind, int]] = defaultdict(dict)
    for row in session.exec(select(RoutePpe).where(col(RoutePpe.route_id).in_(routes))):
        found[row.route_id][row.kind] = row.per_person
    return found


def _people(session: Session, keys: Sequence[UUID]) -> Counter[UUID]:
    query = (
        select(DeclaredCount.visit_id, func.sum(DeclaredCount.people))
        .where(col(DeclaredCount.visit_id).in_(keys))
        .group_by(col(DeclaredCount.visit_id))
    )
    return Counter({visit_id: int(people) for visit_id, people in session.exec(query)})


def _sizes(session: Session, visit_id: UUID) -> Counter[str]:
    """Return the sizes as a visit's list tells them, clothes and shoes of one person together."""
    query = select(Visitor.ppe_size).where(
        Visitor.visit_id == visit_id, col(Visitor.removed_at).is_(None), Visitor.ppe_size != ""
    )
    return Counter(session.exec(query).all())
