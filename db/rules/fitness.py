"""Who could lead a tour: those who fit, least loaded first; then those who do not, fewest reasons first."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import AssignmentRole
from db.rules.eligibility import guide_findings
from db.rules.facts import Case, GuideFacts, TourFacts


@dataclass(frozen=True, slots=True)
class Fit:
    """A guide beside a tour: `reason` says what is in favour, or the first thing against.

    `rules` are the blocking judges with the guide as subject, to be allowed with a reason; `minutes` the tour work of
    that ISO week with this tour, `cap_min` the most of it (0: none set).
    """

    guide_id: UUID
    name: str
    fits: bool
    reason: Phrase
    rules: tuple[tuple[str, str], ...]
    minutes: int
    cap_min: int


def fits(case: Case, tour: TourFacts, role: AssignmentRole = AssignmentRole.LEAD) -> list[Fit]:
    """Rank the candidates of a case for one of its tours, in a role."""
    ranked = [_fit(case, tour, guide, role) for guide in case.candidates]
    return sorted(ranked, key=lambda one: (not one.fits, len(one.rules), one.minutes, one.name))


def _fit(case: Case, tour: TourFacts, guide: GuideFacts, role: AssignmentRole) -> Fit:
    against = [finding for finding in guide_findings(guide, tour, case.visit.group_kind, role) if finding.blocks]
    week = tour.span.starts.date().isocalendar()[:2]
    duties = [
        duty
        for duty in guide.duties
        if duty.is_work and duty.tour_id != tour.id and duty.span.starts.date().isocalendar()[:2] == week
    ]
    same_day = sorted(
        (duty.span for duty in duties if duty.span.starts.date() == tour.span.starts.date()),
        key=lambda span: span.starts,
    )
    return Fit(
        guide.id,
        guide.name,
        not against,
        against[0].sentence if against else _in_favour(tour, [span.starts for span in same_day], role),
        tuple(dict.fromkeys((finding.rule, finding.subject) for finding in against)),
        sum(duty.span.minutes for duty in duties) + tour.span.minutes,
        guide.max_week_min,
    )


def _in_favour(tour: TourFacts, others: list[datetime], role: AssignmentRole) -> Phrase:
    if role is not AssignmentRole.LEAD:
        return _free(tour, others)
    if not others:
        return say(QT_TRANSLATE_NOOP("db", "no visits that day, knows the route"))
    later = [one for one in others if one > tour.span.starts]
    if later:
        return say(QT_TRANSLATE_NOOP("db", "free until {time}, knows the route"), time=later[0].time())
    return say(QT_TRANSLATE_NOOP("db", "free from then on, knows the route"))


def _free(tour: TourFacts, others: list[datetime]) -> Phrase:
    if not others:
        return say(QT_TRANSLATE_NOOP("db", "no visits that day"))
    later = [one for one in others if one > tour.span.starts]
    if later:
        return say(QT_TRANSLATE_NOOP("db", "free until {time}"), time=later[0].time())
    return say(QT_TRANSLATE_NOOP("db", "free from then on"))
