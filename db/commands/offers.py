"""Offers of tours to guides: asked, answered, lapsed, asked again, taken back."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.guide import Guide
from db.model.kinds import AnswerSource, AssignmentState, OfferChannel
from db.model.visit import Assignment
from db.queries.people import short_name
from db.rules.states import ENGAGED
from db.store import UnitOfWork

ANSWER_WITHIN = timedelta(days=2)
"""How long an answer is awaited unless another deadline is set."""
ASKED = frozenset({AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.CONFIRMED})


class DeadlineOver(TourError):
    """An offer whose answer would be due before it is made."""

    message = QT_TRANSLATE_NOOP("db", "The answer would be due before the offer is made.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a later day or time.")


class NotOffered(TourError):
    """An answer to what the guide was never asked."""

    message = QT_TRANSLATE_NOOP("db", "{guide} was not asked for this tour, or it was taken back.")
    remedy = QT_TRANSLATE_NOOP("db", "Make the offer first.")


def offer_tours(
    unit: UnitOfWork, assignment_ids: Sequence[UUID], channel: OfferChannel, answer_due: datetime | None = None
) -> None:
    """Record that guides were asked, how, and until when an answer is awaited; two days unless told.

    Raises `DeadlineOver`.
    """
    due = answer_due or unit.now() + ANSWER_WITHIN
    if due <= unit.now():
        raise DeadlineOver
    for assignment in unit.several(Assignment, assignment_ids).values():
        assignment.state, assignment.offer_channel = AssignmentState.OFFERED, channel
        assignment.offered_at, assignment.answer_due = unit.now(), due
        assignment.answered_at = assignment.answer_source = assignment.recalled_at = None


def enter_answer(
    unit: UnitOfWork, assignment_id: UUID, *, accepted: bool, source: AnswerSource = AnswerSource.TOLD
) -> None:
    """Record what a guide answered, from what, and when; raises `NotOffered`."""
    assignment = unit.one(Assignment, assignment_id)
    if assignment.offered_at is None or assignment.state is AssignmentState.RELEASED:
        guide = unit.one(Guide, assignment.guide_id)
        raise NotOffered(guide=short_name(guide.surname, guide.given))
    assignment.state = AssignmentState.ACCEPTED if accepted else AssignmentState.DECLINED
    assignment.answered_at, assignment.answer_source = unit.now(), source


def enter_answers(unit: UnitOfWork, assignment_ids: Sequence[UUID], *, accepted: bool) -> None:
    """Record what guides have told, the same of several offers; raises `NotOffered`."""
    for assignment_id in assignment_ids:
        enter_answer(unit, assignment_id, accepted=accepted)


def confirm_assignments(unit: UnitOfWork, assignment_ids: Sequence[UUID]) -> None:
    """Settle assignments, as the guides have accepted or are on duty anyway."""
    for assignment in unit.several(Assignment, assignment_ids).values():
        assignment.state = AssignmentState.CONFIRMED


def lapse_offers(unit: UnitOfWork) -> int:
    """Let go of offers whose deadline is over; the guides' time is free again. Return how many."""
    query = select(Assignment).where(
        Assignment.state == AssignmentState.OFFERED, col(Assignment.answer_due) <= unit.now()
    )
    lapsed = unit.session.exec(query).all()
    for assignment in lapsed:
        assignment.state = AssignmentState.LAPSED
    return len(lapsed)


def ask_again(unit: UnitOfWork, tour_ids: Iterable[UUID]) -> None:
    """Keep the guides on tours that have moved; who was asked before is to be asked again."""
    query = select(Assignment).where(
        col(Assignment.tour_id).in_(list(tour_ids)),
        col(Assignment.state).in_(ASKED),
        col(Assignment.offered_at).is_not(None),
    )
    for assignment in unit.session.exec(query):
        assignment.state = AssignmentState.PROPOSED
        assignment.answered_at = assignment.answer_source = assignment.answer_due = None


def take_off(unit: UnitOfWork, assignment: Assignment) -> None:
    """Take a guide off a tour; one who was asked stays known, so that it can be told to them."""
    if assignment.offered_at is not None and assignment.state in ENGAGED:
        assignment.state = AssignmentState.RELEASED
    elif assignment.offered_at is None:
        unit.session.delete(assignment)


def tell_recalled(unit: UnitOfWork, assignment_ids: Sequence[UUID]) -> None:
    """Record that guides were told of tours that were taken back."""
    for assignment in unit.several(Assignment, assignment_ids).values():
        assignment.recalled_at = unit.now()
