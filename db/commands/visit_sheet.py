"""What the visit sheet saves: the visit, who leads its tours, and what is allowed with a reason, in one step."""

from dataclasses import dataclass
from uuid import UUID

from pydantic import Field

from db.commands.crew import CrewMember, lead, staff
from db.commands.draft import Draft
from db.commands.organisers import OrganiserDraft, add_organiser
from db.commands.requests import convert_request
from db.commands.rooms import want_rooms
from db.commands.visit_steps import overrule
from db.commands.visits import VisitDraft, edit_visit, plan_visit
from db.model.kinds import Channel, GroupKind, OrganiserKind
from db.model.visit import Visit
from db.queries.cases import load_case
from db.queries.visits import number_of
from db.rules.facts import Case
from db.rules.findings import Finding
from db.rules.fitness import Fit, fits
from db.rules.judges import judge, require_clean
from db.rules.states import PLANNED
from db.store import UnitOfWork


class SheetDraft(Draft):
    """A visit with its leads: `leads` names a guide, or nobody, for each tour in their order.

    `crew` are all others on its tours, `rooms` those it wants; None leaves them as they are. `new_organiser` is a name
    that is not in the books yet; saving writes it there.
    """

    visit: VisitDraft
    leads: list[UUID | None] = Field(default_factory=list)
    crew: list[CrewMember] | None = None
    rooms: list[UUID] | None = None
    version: int = 0
    new_organiser: str = Field(default="", max_length=200)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What somebody allows although a rule blocks it: the rules with their subjects, the role, and the reason."""

    findings: tuple[tuple[str, str], ...]
    role: str
    reason: str


def save_sheet(unit: UnitOfWork, visit_id: UUID | None, draft: SheetDraft, allowed: Allowed | None = None) -> UUID:
    """Save a visit as the sheet shows it; without a key it is planned anew, from its request if it names one.

    Raises `PlanRefused` while a rule blocks it that nobody has allowed, `EditedElsewhere` for a stale version, and
    what planning raises (`NoSuchHour`, `NotPlannable`).
    """
    saved = _write(unit, visit_id, draft)
    if allowed is not None:
        for rule, subject in allowed.findings:
            overrule(unit, saved, rule, role=allowed.role, reason=allowed.reason, subject=subject)
        unit.session.flush()
    visit = unit.one(Visit, saved)
    if visit.state in PLANNED:
        require_clean(number_of(visit), judge(load_case(unit.session, saved, with_candidates=True)))
    return saved


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a draft would become: its case with every guide who might lead, what the judges find, who fits each tour."""

    case: Case
    findings: tuple[Finding, ...]
    leads: tuple[list[Fit], ...]


def rehearse_sheet(unit: UnitOfWork, visit_id: UUID | None, draft: SheetDraft) -> Rehearsal:
    """Tell what saving a draft would lead to; for `Store.rehearse`, which keeps nothing of it."""
    saved = _write(unit, visit_id, draft)
    case = load_case(unit.session, saved, with_candidates=True)
    return Rehearsal(case, tuple(judge(case)), tuple(fits(case, tour) for tour in case.visit.tours))


def _write(unit: UnitOfWork, visit_id: UUID | None, draft: SheetDraft) -> UUID:
    visit = draft.visit
    if draft.new_organiser:
        visit = visit.model_copy(update={"organiser_id": add_organiser(unit, _organiser(draft))})
    if visit_id is not None:
        edit_visit(unit, visit_id, visit, draft.version)
        saved = visit_id
    elif visit.request_id is not None:
        saved = convert_request(unit, visit.request_id, visit)
    else:
        saved = plan_visit(unit, visit)
    unit.session.flush()
    lead(unit, saved, draft.leads)
    if draft.crew is not None:
        staff(unit, saved, draft.crew)
    if draft.rooms is not None:
        want_rooms(unit, saved, draft.rooms)
    return saved


ORGANISERS = {
    GroupKind.SCHOOL: OrganiserKind.SCHOOL,
    GroupKind.STUDENT: OrganiserKind.COLLEGE,
    GroupKind.FOREIGN: OrganiserKind.FOREIGN_DELEGATION,
    GroupKind.TOURIST: OrganiserKind.TOUR_OPERATOR,
    GroupKind.CORPORATE: OrganiserKind.COMPANY,
}
"""Who most likely asks for a group of a kind."""


def _organiser(draft: SheetDraft) -> OrganiserDraft:
    visit = draft.visit
    return OrganiserDraft(
        kind=ORGANISERS[visit.group_kind],
        name=draft.new_organiser,
        country=visit.country or "RU",
        region_code=visit.region_code,
        municipality=visit.municipality,
        channel=visit.channel or Channel.DIRECT,
    )
