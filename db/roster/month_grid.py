"""A month of the books as a problem for the planner.

What a judge of `db.rules` says of a single pair decides who may lead what; only time and the guides' caps are left to
the planner. Duties that are not planned here (outside the month, other roles) come in as fixed visits.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from db.model.kinds import AssignmentRole, AssignmentState, GroupKind
from db.roster.goals import Present
from db.roster.grid import Grid, Measure, Slot, days_of, weeks_of
from db.roster.problem import Instance, InstanceGuide, InstanceVisit
from db.rules.calendar import Month
from db.rules.eligibility import guide_findings
from db.rules.facts import Duty, GuideFacts, TourFacts
from db.rules.findings import Finding

DAY_MINUTES = 24 * 60
USUAL_WEEK = 2400
"""Minutes a week that a guide without a cap counts as, for the fair share."""
TOLD = frozenset({AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.CONFIRMED})


class Scope(StrEnum):
    """What may change: only tours without a guide, or all that is neither pinned nor begun."""

    OPEN = "open"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class PlannedTour:
    """A tour of the month, as the planner and its screen see it."""

    visit_id: UUID
    number: int
    title: str
    kind: GroupKind
    tour: TourFacts
    overruled: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class MonthProblem:
    """A month to be filled. The visits of the grid are first `tours`, in their order, then fixed other duties.

    `present` are the pairs that stand, of tours of the month; those not in `grid.fixed` may change. `begun` are tours
    that have begun: who leads them cannot change, and one without a guide is not open any more.
    """

    month: Month
    grid: Grid
    tours: tuple[PlannedTour, ...]
    guides: tuple[GuideFacts, ...]
    present: Present
    origin: date
    begun: frozenset[int] = frozenset()

    def findings(self, tour: int, guide: GuideFacts, span: TourFacts | None = None) -> list[Finding]:
        """Return what blocks a guide, with the duties given, on a tour, but for what was overruled."""
        planned = self.tours[tour]
        subjects = ("", str(guide.id))
        allowed = {rule for rule, subject in planned.overruled if subject in subjects}
        found = guide_findings(guide, span or planned.tour, planned.kind)
        return [one for one in found if one.blocks and one.rule not in allowed]

    def unburdened(self, guide: int) -> GuideFacts:
        """Return a guide with no duties but those that count for no limit."""
        return _unburdened(self.guides[guide])

    def minute(self, moment: datetime) -> int:
        """Return a moment in minutes of the problem."""
        return _minute(self.origin, moment)


def _minute(origin: date, moment: datetime) -> int:
    return int((moment - datetime.combine(origin, datetime.min.time())).total_seconds() // 60)


def _unburdened(guide: GuideFacts) -> GuideFacts:
    return replace(guide, duties=tuple(duty for duty in guide.duties if not duty.is_work))


def lay_out_month(
    month: Month,
    tours: tuple[PlannedTour, ...],
    guides: tuple[GuideFacts, ...],
    known: dict[UUID, UUID],
    pinned: frozenset[tuple[UUID, UUID]],
    scope: Scope,
    now: datetime | None,
) -> MonthProblem:
    """Lay a month out; `known` are the guides that groups know, by visit, `pinned` pairs of tour and guide."""
    return _Laying(month, tours, guides, known).problem(scope, now, pinned)


class _Laying:
    """Numbers a month's tours and guides and lays the grid out."""

    def __init__(
        self, month: Month, tours: tuple[PlannedTour, ...], guides: tuple[GuideFacts, ...], known: dict[UUID, UUID]
    ) -> None:
        self.month, self.tours, self.guides, self.known = month, tours, guides, known
        week_before = month.first - timedelta(days=7)
        self.origin = week_before - timedelta(days=week_before.weekday())
        self.numbers = {guide.id: number for number, guide in enumerate(guides)}
        self.unburdened = [_unburdened(guide) for guide in guides]
        self.cleared = [frozenset((one.route_id, one.language) for one in guide.clearances) for guide in guides]

    def problem(self, scope: Scope, now: datetime | None, pinned: frozenset[tuple[UUID, UUID]]) -> MonthProblem:
        present, told, held = self.standing(pinned)
        able = [self.able(tour) for tour in self.tours]
        fixed: set[Slot] = set()
        begun = frozenset(
            number for number, one in enumerate(self.tours) if now is not None and one.tour.span.starts <= now
        )
        for number in begun:
            able[number] = ()
        for number, guide in present:
            if scope is Scope.OPEN or number in begun or (number, guide) in held:
                fixed.add((number, guide))
                able[number] = tuple(sorted({*able[number], guide}))
        duties = self.duties({(self.tours[number].tour.id, guide) for number, guide in present})
        visits = [self.visit(tour) for tour in self.tours]
        for guide, duty in duties:
            fixed.add((len(visits), guide))
            able.append((guide,))
            visits.append(self.commitment(len(visits), duty))
        needs = [max(one.need, sum(pair[0] == number for pair in fixed)) for number, one in enumerate(visits)]
        visits = [replace(one, need=need) for one, need in zip(visits, needs, strict=True)]
        instance = Instance(
            str(self.month), 0, DAY_MINUTES, tuple(map(self.guide, self.guides)), tuple(visits), locked=()
        )
        grid = self.grid(instance, tuple(able), frozenset(fixed))
        return MonthProblem(
            self.month, grid, self.tours, self.guides, Present(frozenset(present), frozenset(told)), self.origin, begun
        )

    def standing(self, pinned: frozenset[tuple[UUID, UUID]]) -> tuple[set[Slot], set[Slot], set[Slot]]:
        """Return the pairs that stand, those their guides know of, and those that are pinned."""
        present: set[Slot] = set()
        told: set[Slot] = set()
        held: set[Slot] = set()
        for number, planned in enumerate(self.tours):
            for one in planned.tour.guides:
                if one.role is AssignmentRole.LEAD and one.guide.id in self.numbers:
                    pair = (number, self.numbers[one.guide.id])
                    present.add(pair)
                    if one.state in TOLD:
                        told.add(pair)
                    if (planned.tour.id, one.guide.id) in pinned or one.state is AssignmentState.DONE:
                        held.add(pair)
        return present, told, held

    def able(self, planned: PlannedTour) -> tuple[int, ...]:
        subjects = frozenset(rule for rule, subject in planned.overruled if not subject)
        engaged = {one.guide.id for one in planned.tour.guides if one.role is not AssignmentRole.LEAD}
        found = []
        for number, guide in enumerate(self.guides):
            if guide.id in engaged or not (planned.overruled or self.may_lead(number, planned.tour)):
                continue
            allowed = subjects | {rule for rule, subject in planned.overruled if subject == str(guide.id)}
            against = guide_findings(self.unburdened[number], planned.tour, planned.kind)
            if all(not one.blocks or one.rule in allowed for one in against):
                found.append(number)
        return tuple(found)

    def may_lead(self, guide: int, tour: TourFacts) -> bool:
        """Tell quickly that a guide cannot lead a tour for want of a clearance or of hours, before judges are asked."""
        if (tour.route.id, tour.language) not in self.cleared[guide]:
            return False
        return self.guides[guide].windows.get(tour.span.starts.date()) != ()

    def duties(self, planned: set[tuple[UUID, int]]) -> list[tuple[int, Duty]]:
        """Return the guides' duties that are not planned here."""
        return [
            (number, duty)
            for number, guide in enumerate(self.guides)
            for duty in guide.duties
            if duty.is_work and (duty.tour_id, number) not in planned
        ]

    def visit(self, planned: PlannedTour) -> InstanceVisit:
        tour, known = planned.tour, self.known.get(planned.visit_id)
        return InstanceVisit(
            id=str(tour.id),
            start=_minute(self.origin, tour.span.starts),
            end=_minute(self.origin, tour.span.ends),
            route=str(tour.route.id),
            language=tour.language,
            group_type=planned.kind,
            need=1,
            prefer_guide=str(known) if known in self.numbers else None,
        )

    def commitment(self, number: int, duty: Duty) -> InstanceVisit:
        starts, ends = _minute(self.origin, duty.span.starts), _minute(self.origin, duty.span.ends)
        return InstanceVisit(f"duty {number}", starts, ends, str(duty.route_id), "", "", 1, None)

    def guide(self, guide: GuideFacts) -> InstanceGuide:
        days = [self.month.first + timedelta(days=day) for day in range((self.month.last - self.month.first).days + 1)]
        windows = [
            (self.day_minute(day), self.day_minute(day) + DAY_MINUTES) for day in days if guide.windows.get(day, (0,))
        ]
        absences = [(_minute(self.origin, one.starts), _minute(self.origin, one.ends)) for one in guide.absences]
        return InstanceGuide(
            id=str(guide.id),
            routes=frozenset(str(one.route_id) for one in guide.clearances),
            languages=guide.languages,
            group_types=frozenset(guide.group_kinds),
            windows=tuple(windows),
            absences=tuple(absences),
            max_day_min=guide.max_day_min,
            max_week_min=guide.max_week_min or USUAL_WEEK,
            max_days_week=7,
            turnaround_min=guide.turnaround_min,
            min_rest_min=guide.min_rest_min,
            prefer_routes=frozenset({str(planned.tour.route.id) for planned in self.tours}),
            avoid_weekdays=frozenset(),
        )

    def day_minute(self, day: date) -> int:
        return (day - self.origin).days * DAY_MINUTES

    def grid(self, instance: Instance, able: tuple[tuple[int, ...], ...], fixed: frozenset[Slot]) -> Grid:
        days, weeks = days_of(instance), weeks_of(instance)
        months = tuple(_month_of(self.origin + timedelta(days=day)) for day in days)
        minutes = tuple(visit.end - visit.start for visit in instance.visits)
        ones = (1,) * len(minutes)
        this_month = _month_of(self.month.first)
        return Grid(
            instance=instance,
            able=able,
            slots=tuple(min(visit.need, len(guides)) for visit, guides in zip(instance.visits, able, strict=True)),
            fixed=fixed,
            days=days,
            weeks=weeks,
            minutes=minutes,
            counted=tuple(length if which == this_month else 0 for length, which in zip(minutes, months, strict=True)),
            measures=tuple(
                Measure(periods, amounts, caps)
                for periods, amounts, caps in (
                    (days, minutes, _caps(guide.max_day_min for guide in self.guides)),
                    (weeks, minutes, _caps(guide.max_week_min for guide in self.guides)),
                    (months, minutes, _caps(guide.max_month_min for guide in self.guides)),
                    (days, ones, _caps(guide.max_day_visits for guide in self.guides)),
                    (weeks, ones, _caps(guide.max_week_visits for guide in self.guides)),
                    (months, ones, _caps(guide.max_month_visits for guide in self.guides)),
                )
                if any(caps)
            ),
        )


def _month_of(day: date) -> int:
    return day.year * 12 + day.month - 1


def _caps(most: Iterable[int]) -> tuple[int | None, ...]:
    """Return caps; 0 stands for none in the books."""
    return tuple(cap or None for cap in most)
