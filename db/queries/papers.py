"""What the lists of a day show that are written on: at the gate, at the briefing, and to be typed in afterwards."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import Name
from db.model.kinds import ClearanceState, ListedRole, VisitorCategory
from db.model.presence import BriefingText
from db.model.route import Route
from db.model.visit import DeclaredCount, Visit
from db.model.visitor import Visitor
from db.queries.people import full_name
from db.queries.sheets import SheetHead, guides_of, sheet_head
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class PaperPerson:
    """A person of a list. `is_barred`: the pass office said no, or has not answered."""

    id: UUID
    name: str
    category: VisitorCategory
    role: ListedRole
    grade: str
    needs: str
    badge: str
    is_barred: bool


@dataclass(frozen=True, slots=True)
class PaperVisit:
    """A visit with its people; `declared` by category stands for those without names."""

    id: UUID
    number: int
    title: str
    starts: datetime
    ends: datetime
    route: Name
    leader: str
    phone: str
    vehicle: str
    language: str
    gate_note: str
    guides: tuple[str, ...]
    declared: tuple[tuple[VisitorCategory, int], ...]
    people: tuple[PaperPerson, ...]
    briefing_version: str

    @property
    def expected(self) -> int:
        """How many people were declared."""
        return sum(people for _, people in self.declared)


@dataclass(frozen=True, slots=True)
class DayPapers:
    """The visits of a day that take place, in time."""

    head: SheetHead
    day: date
    visits: tuple[PaperVisit, ...]


def day_papers(session: Session, site_id: UUID, day: date, now: datetime, numbers: Sequence[int] = ()) -> DayPapers:
    """Return the visits of a day with their people, or those of them whose numbers are given."""
    starts = datetime.combine(day, time())
    query = (
        select(Visit, Route)
        .join(Route, col(Route.id) == col(Visit.route_id))
        .where(
            Visit.site_id == site_id,
            col(Visit.starts_local) >= starts,
            col(Visit.starts_local) < starts + timedelta(days=1),
            col(Visit.state).not_in(EXITS),
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    found = [(visit, route) for visit, route in session.exec(query) if not numbers or visit.number in numbers]
    keys = [visit.id for visit, _ in found]
    people, declared = _people(session, keys), _declared(session, keys)
    guides, versions = guides_of(session, keys), _versions(session, site_id, day)
    return DayPapers(
        sheet_head(session, site_id, now),
        day,
        tuple(
            PaperVisit(
                visit.id,
                visit.number,
                visit.title,
                visit.starts_local,
                visit.ends_local,
                Name(route.title, route.title_en),
                visit.leader_name,
                visit.leader_phone,
                visit.vehicle,
                visit.language,
                " ".join(visit.gate_note.split()),
                guides.get(visit.id, ()),
                tuple(sorted(declared[visit.id].items())),
                tuple(people[visit.id]),
                versions.get(visit.language, ""),
            )
            for visit, route in found
        ),
    )


def _people(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[PaperPerson]]:
    found: dict[UUID, list[PaperPerson]] = defaultdict(list)
    query = (
        select(Visitor)
        .where(col(Visitor.visit_id).in_(keys), col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None))
        .order_by(col(Visitor.surname_folded), col(Visitor.given_folded), col(Visitor.id))
    )
    barred = (ClearanceState.REFUSED, ClearanceState.PENDING)
    for row in session.exec(query):
        name = full_name(row.surname, row.given, row.patronymic)
        person = PaperPerson(
            row.id, name, row.category, row.role, row.grade, row.needs, row.badge, row.clearance in barred
        )
        found[row.visit_id].append(person)
    return found


def _declared(session: Session, keys: Sequence[UUID]) -> dict[UUID, dict[VisitorCategory, int]]:
    found: dict[UUID, dict[VisitorCategory, int]] = defaultdict(dict)
    for row in session.exec(select(DeclaredCount).where(col(DeclaredCount.visit_id).in_(keys))):
        found[row.visit_id][row.category] = row.people
    return found


def _versions(session: Session, site_id: UUID, day: date) -> dict[str, str]:
    """Return the briefing text in force by language."""
    query = (
        select(BriefingText)
        .where(BriefingText.site_id == site_id, col(BriefingText.valid_from) <= day)
        .order_by(col(BriefingText.valid_from), col(BriefingText.text_version))
    )
    return {row.language: row.text_version for row in session.exec(query)}
