"""Mends the gaps of a month: each cure that the list of gaps names is one step."""

from uuid import UUID

from db.commands.closing import close_visit
from db.commands.presence import check_out_group
from db.commands.safety import brief
from db.commands.visit_steps import mark_no_show
from db.commands.visits import compose
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import Dimension, VisitState
from db.model.visit import Visit
from db.queries.gaps import Cure, Gap
from db.queries.reports import briefing_basis, countries_with
from db.store import UnitOfWork


class GapNeedsAnswer(TourError):
    """A gap that only somebody who knows can mend."""

    message = QT_TRANSLATE_NOOP("db", "Nobody has said what is missing: {gap}.")
    remedy = QT_TRANSLATE_NOOP("db", "Say it where the gap is listed, or leave it as unknown.")


def mend_gap(unit: UnitOfWork, gap: Gap) -> None:
    """Do what a gap proposes; raise `GapNeedsAnswer` where a person has to say more first.

    Those who have not left are assumed to have left at the planned end, or when they came if that was later; the visit
    is closed then, as far as its state allows.
    """
    match gap.cure:
        case Cure.ASSUME_OUT:
            _assume_out(unit, gap)
        case Cure.CLOSE:
            _close(unit, gap.visit_id)
        case Cure.RECORD_NO_SHOW:
            mark_no_show(unit, gap.visit_id)
        case Cure.RECORD_BRIEFING:
            _brief(unit, gap)
        case _:
            raise GapNeedsAnswer(gap=gap.sentence)


def tell_country(unit: UnitOfWork, visit_id: UUID, country: str, people: int) -> None:
    """Say that `people` of those of a visit whose country is not told come from `country` (alpha-2)."""
    compose(unit, visit_id, Dimension.COUNTRY, countries_with(unit.session, visit_id, country, people))


def _assume_out(unit: UnitOfWork, gap: Gap) -> None:
    came = unit.one(Visit, gap.visit_id).actual_starts_at
    check_out_group(unit, gap.visit_id, max(gap.ends_at, came or gap.ends_at), assumed=True)
    _close(unit, gap.visit_id)


def _close(unit: UnitOfWork, visit_id: UUID) -> None:
    visit = unit.one(Visit, visit_id)
    if visit.state in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS):
        visit.state = VisitState.COMPLETED
    close_visit(unit, visit_id)


def _brief(unit: UnitOfWork, gap: Gap) -> None:
    basis = briefing_basis(unit.session, gap.visit_id, unit.actor)
    brief(
        unit,
        gap.visit_id,
        people=gap.people,
        text_version=basis.text_version,
        language=basis.language,
        instructor=basis.instructor,
        at=basis.at,
    )
