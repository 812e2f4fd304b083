"""What stands on the badges of visitors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import Name
from db.model.kinds import ListedRole
from db.model.route import Route
from db.model.visit import Visit
from db.model.visitor import Badge, Visitor
from db.queries.people import full_name


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One badge: the name as the list has it, the group, the day, the route, the language, and the code."""

    visitor_id: UUID
    name: str
    group: str
    day: date
    route: Name
    language: str
    is_leader: bool
    code: str
    prints: int

    @property
    def is_reprint(self) -> bool:
        """Whether the badge was printed before."""
        return self.prints > 1


def day_of_pass(session: Session, code: str) -> date | None:
    """Return for which day a pass was made. Whose it is, is not told: the pass opens nothing here."""
    query = (
        select(col(Visit.starts_local))
        .join(Visitor, col(Visitor.visit_id) == col(Visit.id))
        .join(Badge, col(Badge.visitor_id) == col(Visitor.id))
        .where(col(Badge.code) == code)
    )
    starts = session.exec(query).first()
    return starts.date() if starts else None


def badges(session: Session, visitor_ids: Sequence[UUID]) -> list[BadgeRow]:
    """Return the badges of visitors who have a pass, in the order asked for."""
    query = (
        select(Visitor, Visit, Route, Badge)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .join(Route, col(Route.id) == col(Visit.route_id))
        .join(Badge, col(Badge.visitor_id) == col(Visitor.id))
        .where(col(Visitor.id).in_(visitor_ids), col(Visitor.erased_at).is_(None))
    )
    rows = {
        person.id: BadgeRow(
            visitor_id=person.id,
            name=full_name(person.surname, person.given, person.patronymic),
            group=visit.title,
            day=visit.starts_local.date(),
            route=Name(route.title, route.title_en),
            language=visit.language,
            is_leader=person.role is ListedRole.LEADER,
            code=badge.code,
            prints=badge.prints,
        )
        for person, visit, route, badge in session.exec(query)
    }
    return [rows[key] for key in visitor_ids if key in rows]
