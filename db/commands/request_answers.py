"""A request answered with a place: held until a day, or promised at once."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from db.commands.lists import grade_category
from db.commands.moves import give_visits
from db.commands.requests import Rival, convert_request
from db.commands.visit_steps import confirm_visit, hold_visit
from db.commands.visits import VisitDraft
from db.model.kinds import GroupKind, OrganiserKind, VisitorCategory
from db.model.organiser import Contact, Organiser
from db.model.visit import Request
from db.queries.schedule import Schedule
from db.queries.trial import trial
from db.rules.trial import Trial
from db.rules.typed_requests import read_grade
from db.store import UnitOfWork

USUAL = {
    GroupKind.SCHOOL: VisitorCategory.SCHOOL_5_9,
    GroupKind.STUDENT: VisitorCategory.UNIVERSITY,
    GroupKind.FOREIGN: VisitorCategory.TOURIST_ORGANISED,
    GroupKind.TOURIST: VisitorCategory.TOURIST_ORGANISED,
    GroupKind.CORPORATE: VisitorCategory.BUSINESS,
}
UNKNOWN_COUNTRY = "XX"
"""A group of foreign guests that a domestic organiser brings: where from is asked before the month is closed."""


def hold_request(
    unit: UnitOfWork,
    request_id: UUID,
    route_id: UUID,
    starts: datetime,
    *,
    until: datetime | None = None,
    rivals: Mapping[UUID, Rival] | None = None,
    guide_id: UUID | None = None,
) -> UUID:
    """Turn a request into a visit whose slot is kept until an instant, by default as the settings say.

    The guide that is named leads it, though something may speak against that: the judges tell it.
    """
    visit_id = convert_request(unit, request_id, visit_draft(unit, request_id, route_id, starts), rivals=rivals)
    hold_visit(unit, visit_id, until)
    if guide_id is not None:
        unit.session.flush()
        give_visits(unit, [visit_id], guide_id)
    return visit_id


def try_request(unit: UnitOfWork, request_id: UUID, route_id: UUID, starts: datetime, around: Schedule) -> Trial:
    """Return the trial of the visit that a request would become; to be rehearsed, so that nothing of it is kept."""
    visit_id = hold_request(unit, request_id, route_id, starts)
    unit.session.flush()
    return trial(unit.session, visit_id, around)


def confirm_request(
    unit: UnitOfWork,
    request_id: UUID,
    route_id: UUID,
    starts: datetime,
    *,
    rivals: Mapping[UUID, Rival] | None = None,
) -> UUID:
    """Turn a request into a promised visit. Raises `PlanRefused` if a judge blocks it."""
    visit_id = convert_request(unit, request_id, visit_draft(unit, request_id, route_id, starts), rivals=rivals)
    confirm_visit(unit, visit_id)
    return visit_id


def visit_draft(unit: UnitOfWork, request_id: UUID, route_id: UUID, starts: datetime) -> VisitDraft:
    """Return the visit that a request becomes at a place, with all that the request tells."""
    request = unit.one(Request, request_id)
    organiser = unit.one(Organiser, request.organiser_id)
    contact = unit.one(Contact, request.contact_id) if request.contact_id else None
    is_foreign_group = request.group_kind is GroupKind.FOREIGN and organiser.country in ("RU", "")
    return VisitDraft(
        site_id=request.site_id,
        route_id=route_id,
        title=request.title,
        group_kind=request.group_kind,
        starts=starts,
        declared=declared_by(request, organiser.kind),
        organiser_id=organiser.id,
        contact_id=request.contact_id,
        language=request.language,
        purpose=request.purpose,
        payment=request.payment,
        country=UNKNOWN_COUNTRY if is_foreign_group else organiser.country,
        youngest_age=request.youngest_age,
        needs=request.needs,
        inside_note=request.note,
        leader_name=contact.name if contact and contact.name != organiser.name else "",
        leader_phone=contact.phone if contact else "",
    )


def declared_by(request: Request, kind: OrganiserKind) -> dict[VisitorCategory, int]:
    """Return the people of a request by category, as far as its group and grade tell."""
    usual = USUAL[request.group_kind]
    if kind is OrganiserKind.COLLEGE:
        usual = VisitorCategory.COLLEGE
    grade = (request.grade or read_grade(request.title)).split(" ")[0]
    if request.group_kind is GroupKind.SCHOOL and grade.isdecimal():
        usual = grade_category(int(grade))
    adults = request.adults or 0
    people = {usual: request.people - adults, VisitorCategory.CHAPERONE: adults}
    return {category: number for category, number in people.items() if number}
