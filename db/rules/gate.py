"""What the gate works out from values: which group is coming, how a count is spread over categories, how old who is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from db.model.kinds import AgeBand, VisitorCategory, VisitState
from db.rules.counting import age_on

OPEN_STATES = frozenset({VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED, VisitState.INTERRUPTED})
"""States of a visit of which somebody may be inside."""
A_NIGHT = timedelta(hours=8)
"""So long after midnight an hour of the evening is that of the day before."""
_YOUNGEST_ABOVE = {
    AgeBand.A0_6: 6,
    AgeBand.A7_11: 11,
    AgeBand.A12_13: 13,
    AgeBand.A14_17: 17,
}
"""The oldest that somebody of a band of children can be."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A group of the day, as far as the choice of the current one needs it. `starts` is wall-clock at the site."""

    id: UUID
    starts: datetime
    state: VisitState
    expected: int
    admitted: int
    last_in: datetime | None


def current_group(groups: Sequence[Coming], now: datetime) -> UUID | None:
    """Return the group the gate most likely deals with: the nearest start that still has people to come.

    A group whose people are coming in (the last one within a quarter of an hour) goes before the others. `now` and
    `last_in` are wall-clock. Without anybody to come it is the latest group; nobody for a day without groups.
    """
    waiting = [group for group in groups if group.admitted < group.expected and _may_come(group)]
    arriving = [group for group in waiting if group.last_in and now - group.last_in <= timedelta(minutes=15)]
    nearest = min(arriving or waiting, key=lambda one: (abs(one.starts - now), one.starts), default=None)
    if nearest is None and groups:
        nearest = max(groups, key=lambda one: (one.starts, str(one.id)))
    return nearest.id if nearest else None


def _may_come(group: Coming) -> bool:
    return group.state not in (VisitState.CLOSED, VisitState.COMPLETED, VisitState.CANCELLED, VisitState.REFUSED)


def spread(people: int, missing: Mapping[VisitorCategory, int]) -> dict[VisitorCategory, int]:
    """Return how so many people are spread over the categories that are missing; who is too many has none known.

    The greatest category takes first, so that one more person of a class is a pupil and not a chaperone.
    """
    shares: dict[VisitorCategory, int] = {}
    for category, wanted in sorted(missing.items(), key=lambda one: (-one[1], one[0].value)):
        taken = min(people, max(wanted, 0))
        if taken:
            shares[category] = taken
            people -= taken
    if people:
        first = max(missing, key=lambda one: (missing[one], one.value), default=VisitorCategory.UNKNOWN)
        extra = first if missing and missing[first] > 0 else VisitorCategory.UNKNOWN
        shares[extra] = shares.get(extra, 0) + people
    return shares


def is_under_age(min_age: int, birth: date | None, band: AgeBand, day: date) -> bool:
    """Say whether somebody is surely younger than a route allows; what is not known is not held against anybody."""
    if birth is not None:
        return age_on(birth, day) < min_age
    if band in _YOUNGEST_ABOVE:
        return _YOUNGEST_ABOVE[band] < min_age
    return False


def may_be_under_age(birth: date | None, band: AgeBand) -> bool:
    """Say whether somebody may be younger than some route allows."""
    return birth is not None or band in _YOUNGEST_ABOVE


def told_time(moment: datetime, now: datetime) -> datetime:
    """Return an instant of which only the hour was told: after midnight, an hour of the evening is yesterday's."""
    before = moment - timedelta(days=1)
    return before if moment > now and before > now - A_NIGHT else moment


def leaves_over(ends: datetime, now: datetime, margin_min: int) -> bool:
    """Say whether a group should have left: its planned end and the margin lie behind."""
    return now >= ends + timedelta(minutes=margin_min)
