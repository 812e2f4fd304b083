"""Carries out the remedy a judge offers."""

from datetime import datetime
from uuid import UUID

from sqlmodel import select

from db.commands.assignments import assign_guide, unassign_guide
from db.commands.visit_steps import overrule
from db.commands.visits import change_route, declare, move_visit, split_visit
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import VisitorCategory
from db.model.visit import DeclaredCount
from db.rules.findings import Remedy, RemedyAction
from db.store import UnitOfWork


class NeedsAnswer(TourError):
    """A remedy that a person must complete first."""

    message = QT_TRANSLATE_NOOP("db", "“{label}” needs an answer first.")
    remedy = QT_TRANSLATE_NOOP("db", "Open the visit and choose there.")


def apply_remedy(
    unit: UnitOfWork, visit_id: UUID, remedy: Remedy, *, role: str = "", reason: str = "", route_id: UUID | None = None
) -> None:
    """Do what a remedy says; overruling takes the role and reason, another route its key."""
    values = remedy.values
    match remedy.action:
        case RemedyAction.MOVE:
            starts = values["starts"]
            assert isinstance(starts, datetime)
            move_visit(unit, visit_id, starts, allow_conflicts=True)
        case RemedyAction.ASSIGN:
            instead = UUID(str(values["instead_of"])) if "instead_of" in values else None
            assign_guide(unit, UUID(str(values["tour"])), UUID(str(values["guide"])), instead_of=instead)
        case RemedyAction.UNASSIGN:
            unassign_guide(unit, UUID(str(values["tour"])), UUID(str(values["guide"])))
        case RemedyAction.SPLIT:
            split_visit(unit, visit_id, int(str(values["parts"])))
        case RemedyAction.ADD_ADULTS:
            _add_adults(unit, visit_id, int(str(values["count"])))
        case RemedyAction.OVERRULE:
            rule, subject = str(values["rule"]), str(values.get("subject", ""))
            overrule(unit, visit_id, rule, role=role, reason=reason, subject=subject)
        case RemedyAction.CHANGE_ROUTE if route_id is not None:
            change_route(unit, visit_id, route_id)
        case _:
            raise NeedsAnswer(label=remedy.label)


def _add_adults(unit: UnitOfWork, visit_id: UUID, count: int) -> None:
    rows = unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id))
    people = {row.category: row.people for row in rows}
    people[VisitorCategory.CHAPERONE] = people.get(VisitorCategory.CHAPERONE, 0) + count
    declare(unit, visit_id, people)
