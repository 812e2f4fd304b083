"""The people on the list of a visit: who they are, what is to be minded, and what the pass office said."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.kinds import AgeBand, ClearanceState, DocumentRule, ListedRole, VisitorCategory
from db.model.route import Route
from db.model.visit import Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.cases import policy, site_facts
from db.rules.calendar import working_days_before
from db.rules.counting import age_on


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody on the list. `age` is that on the day of the visit, None where only the band is known.

    `is_too_young` and `has_no_document` are the marks a coordinator must settle before the day.
    """

    id: UUID
    name: str
    role: ListedRole
    category: VisitorCategory
    age: int | None
    band: AgeBand
    grade: str
    country: str
    needs: str
    is_walk_in: bool
    is_too_young: bool
    has_no_document: bool
    clearance: ClearanceState
    clearance_by: str
    clearance_at: datetime | None


@dataclass(frozen=True, slots=True)
class ListVersion:
    """A version of the list as it came; the newest has the highest number."""

    number: int
    at: datetime
    people: int
    gaps: int


@dataclass(frozen=True, slots=True)
class VisitPeople:
    """All that the sheet tells of the people of a visit; times are wall-clock at the site.

    `is_document_asked` says whether the route asks for documents, so that the pass office must answer for each.
    """

    people: tuple[PersonRow, ...]
    versions: tuple[ListVersion, ...]
    rule: DocumentRule
    list_asked_at: datetime | None
    list_due: date | None
    clearance_due: date | None
    clearance: ClearanceState
    clearance_by: str
    clearance_at: datetime | None
    today: date

    @property
    def is_document_asked(self) -> bool:
        """Say whether the route asks for documents."""
        return self.rule is DocumentRule.PASSPORT

    def of(self, state: ClearanceState) -> int:
        """Return how many have an answer, or none yet."""
        return sum(one.clearance is state for one in self.people)


def visit_people(session: Session, visit_id: UUID, now: datetime) -> VisitPeople:
    """Return the people of a visit; raise LookupError for an unknown one. `now` is an instant."""
    visit = session.get_one(Visit, visit_id)
    route = session.get_one(Route, visit.route_id)
    days, site = policy(session), site_facts(session, visit.site_id)
    day = visit.starts_local.date()
    is_listed = route.document_rule is not DocumentRule.NONE
    is_cleared = route.document_rule is DocumentRule.PASSPORT
    usual = working_days_before(day, days.list_due_days, site.is_working) if is_listed else None
    answer = working_days_before(day, days.clearance_due_days, site.is_working) if is_cleared else None
    query = (
        select(Visitor)
        .where(Visitor.visit_id == visit_id, col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None))
        .order_by(col(Visitor.surname_folded), col(Visitor.given_folded))
    )
    lists = select(VisitorList).where(VisitorList.visit_id == visit_id).order_by(col(VisitorList.list_version).desc())
    return VisitPeople(
        tuple(_person(row, visit, route) for row in session.exec(query)),
        tuple(
            ListVersion(row.list_version, local(row.received_at, visit.zone), row.people, row.gaps)
            for row in session.exec(lists)
        ),
        route.document_rule,
        _local(visit.list_asked_at, visit.zone),
        visit.list_due or usual,
        visit.clearance_due or answer,
        visit.clearance,
        visit.clearance_by,
        _local(visit.clearance_at, visit.zone),
        local(now, visit.zone).date(),
    )


def _person(row: Visitor, visit: Visit, route: Route) -> PersonRow:
    age = age_on(row.birth_date, visit.starts_local.date()) if row.birth_date else None
    return PersonRow(
        row.id,
        " ".join(part for part in (row.surname, row.given, row.patronymic) if part),
        row.role,
        row.category,
        age,
        row.age_band,
        row.grade,
        row.country or row.citizenship,
        row.needs,
        row.is_walk_in,
        age is not None and age < route.min_age,
        route.document_rule is DocumentRule.PASSPORT and not row.document,
        row.clearance,
        row.clearance_by,
        _local(row.clearance_at, visit.zone),
    )


def _local(moment: datetime | None, zone: str) -> datetime | None:
    return local(moment, zone) if moment is not None else None
