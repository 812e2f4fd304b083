"""Closing a visit the same day with all that is asked: numbers, tours walked, who was assumed out, answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from pydantic import Field

from db.commands.closing import close_visit
from db.commands.draft import Draft
from db.commands.presence import check_in_counts, check_out_group
from db.commands.presence_lines import void_events
from db.commands.safety import FeedbackDraft, record_feedback
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import PresenceKind, VisitorCategory
from db.model.visit import Tour, Visit
from db.queries.presence import counted, events
from db.queries.visits import number_of
from db.rules.presence import effective
from db.store import UnitOfWork


class NamedCount(TourError):
    """A number that is less than those logged by name."""

    message = QT_TRANSLATE_NOOP(
        "db", "Visit {number}: {named} of this category are logged by name, {people} are given."
    )
    remedy = QT_TRANSLATE_NOOP("db", "Take the arrival of somebody back first, or correct the number.")


class WalkedTour(Draft):
    """How a tour really went; without people it was not held."""

    tour_id: UUID
    is_held: bool = True
    people: int = 0
    route_id: UUID | None = None


class FinishDraft(Draft):
    """What is told of a visit at the end of its day. `people` holds the categories whose numbers are corrected."""

    people: dict[VisitorCategory, int] = Field(default_factory=dict)
    tours: list[WalkedTour] = Field(default_factory=list)
    feedback: FeedbackDraft | None = None


def finish_visit(unit: UnitOfWork, visit_id: UUID, draft: FinishDraft, left_at: datetime | None = None) -> None:
    """Close a visit in one step: those still inside are assumed out at `left_at` or at the planned end."""
    visit = unit.one(Visit, visit_id)
    if draft.people:
        correct_numbers(unit, visit_id, draft.people)
    if counted(unit.session, visit_id).inside.total():
        started = visit.actual_starts_at or visit.ends_at
        check_out_group(unit, visit_id, min(left_at or max(visit.ends_at, started), unit.now()), assumed=True)
    for walked in draft.tours:
        tour = unit.one(Tour, walked.tour_id)
        tour.is_held = walked.is_held
        tour.route_id = walked.route_id or tour.route_id
    if draft.feedback is not None:
        record_feedback(unit, visit_id, draft.feedback)
    unit.session.flush()
    close_visit(unit, visit_id, {one.tour_id: one.people if one.is_held else 0 for one in draft.tours})


def correct_numbers(unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int]) -> None:
    """Make the log say how many of a category came: more are added, the lines of those without names are said anew."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    log = effective(events(unit.session, [visit_id])[visit_id])
    named = {one.visitor_id: one.category for one in log if one.visitor_id in known.named_admitted}
    for category, wanted in people.items():
        if wanted == known.admitted[category]:
            continue
        by_name = sum(one is category for one in named.values())
        if wanted < by_name:
            raise NamedCount(number=number_of(visit), named=by_name, people=wanted)
        lines = [one for one in log if one.visitor_id is None and one.category is category]
        came = [one.at for one in lines if one.kind is PresenceKind.IN]
        void_events(unit, [one.id for one in lines])
        unit.session.flush()
        check_in_counts(unit, visit_id, {category: wanted - by_name}, _first(unit, visit, came))
    unit.session.flush()


def _first(unit: UnitOfWork, visit: Visit, came: Sequence[datetime]) -> datetime:
    """Return when people came: as the lines said, as the others of the group, or as planned."""
    return min([*came[:1], visit.actual_starts_at or visit.starts_at, unit.now()])
