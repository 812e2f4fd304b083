"""What the judges would say if a visit were moved: tried on values alone, many times a second while it is dragged."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import AssignmentRole, AssignmentState, Severity
from db.rules.capacity import staggered
from db.rules.facts import AssignedGuide, Case, GuideFacts, Interval, OtherTour, RouteFacts, TourFacts
from db.rules.findings import Finding
from db.rules.judges import judge

OF_THE_GROUP = frozenset({"adults", "list_missing", "clearance_pending", "min_people", "no_guide", "adapted"})
"""Rules that speak of the group, not of its place: they are as they were wherever the visit stands."""
MOST = 3
"""So many reasons are told at once."""


class Tone(StrEnum):
    """What a reason means for a place."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against a place."""

    tone: Tone
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a place fits, and up to three reasons, the gravest first."""

    fits: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A place to try. Without `ends` the visit keeps its length; without a route or guide it keeps its own.

    `takes_guide` says that the guide changes: to `guide_id`, or to nobody if that is None, in the role of `instead_of`,
    as lead if nobody is named there. `tours` are those whose guide changes, all of them if none is named.
    """

    starts: datetime
    ends: datetime | None = None
    route_id: UUID | None = None
    takes_guide: bool = False
    guide_id: UUID | None = None
    tours: frozenset[UUID] = frozenset()
    instead_of: UUID | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """A visit's case with every guide as candidate, and what else happens in the days it may be moved to."""

    case: Case
    routes: Mapping[UUID, RouteFacts]
    others: tuple[OtherTour, ...]
    people: Mapping[date, int]
    briefing: Mapping[UUID, int] = field(default_factory=dict)
    _free: dict[int, GuideFacts] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Guides of this case without the visit that is moved, by identity: a drag asks for them at every step."""

    def judged(self, target: Target) -> Judgement:
        """Return what would be said of a visit at a place."""
        case = self.tried(target)
        found = [one for one in judge(case) if one.rule not in OF_THE_GROUP and not one.is_overruled]
        bad = [one for one in found if one.blocks]
        reasons = [Reason(Tone.BAD, sentence) for sentence in _once(bad)]
        if not bad:
            reasons += _for(case, target)
        reasons += [Reason(Tone.NOTE, sentence) for sentence in _once(found, Severity.WARNS)]
        return Judgement(not bad, tuple(reasons[:MOST]))

    def tried(self, target: Target) -> Case:
        """Return the case as it would be."""
        case, visit = self.case, self.case.visit
        span = Interval(target.starts, target.ends or target.starts + (visit.span.ends - visit.span.starts))
        longer = (span.ends - span.starts) - (visit.span.ends - visit.span.starts)
        tours = tuple(self._tour(tour, span.starts - visit.span.starts, longer, target) for tour in visit.tours)
        route = self.routes.get(target.route_id) if target.route_id else None
        if route is not None and tours and any(tour.route.id != route.id for tour in visit.tours):
            tours = self._rerouted(tours, route, span.starts)
            span = Interval(span.starts, max(tour.span.ends for tour in tours))
        day = span.starts.date()
        near = {day + timedelta(days=shift) for shift in (-1, 0, 1)}
        return replace(
            case,
            visit=replace(visit, span=span, tours=tours),
            others=tuple(other for other in self.others if other.span.starts.date() in near),
            people_that_day=self.people.get(day, 0),
            candidates=(),
        )

    def _tour(self, tour: TourFacts, offset: timedelta, longer: timedelta, target: Target) -> TourFacts:
        starts = tour.span.starts + offset
        ends = max(tour.span.ends + offset + longer, starts + timedelta(minutes=1))
        guides = tuple(replace(one, guide=self._freed(one.guide)) for one in tour.guides)
        if target.takes_guide and (not target.tours or tour.id in target.tours):
            guides = self._given(guides, target)
        return replace(tour, span=Interval(starts, ends), guides=guides)

    def _given(self, guides: tuple[AssignedGuide, ...], target: Target) -> tuple[AssignedGuide, ...]:
        gone = [
            one
            for one in guides
            if one.guide.id == target.instead_of or (target.instead_of is None and one.role is AssignmentRole.LEAD)
        ]
        role = gone[0].role if gone else AssignmentRole.LEAD
        left = tuple(one for one in guides if one not in gone and one.guide.id != target.guide_id)
        chosen = next((one for one in self.case.candidates if one.id == target.guide_id), None)
        if chosen is None:
            return left
        return (AssignedGuide(self._freed(chosen), role, AssignmentState.CONFIRMED), *left)

    def _freed(self, guide: GuideFacts) -> GuideFacts:
        """Return a guide without the tours of the visit that is moved."""
        if id(guide) not in self._free:
            duties = tuple(duty for duty in guide.duties if duty.visit_id != self.case.visit.id)
            self._free[id(guide)] = replace(guide, duties=duties)
        return self._free[id(guide)]

    def _rerouted(self, tours: tuple[TourFacts, ...], route: RouteFacts, starts: datetime) -> tuple[TourFacts, ...]:
        length = timedelta(minutes=route.duration_min)
        first = starts + timedelta(minutes=self.briefing.get(route.id, 0))
        begins = staggered(first, len(tours), route.parallel_runs, length + timedelta(minutes=route.buffer_min))
        return tuple(
            replace(tour, route=route, capacity=route.capacity, span=Interval(begin, begin + length))
            for tour, begin in zip(tours, begins, strict=True)
        )


def _once(found: list[Finding], severity: Severity = Severity.BLOCKS) -> list[Phrase]:
    """Return the sentences of a severity, each once."""
    sentences = {str(one.sentence): one.sentence for one in found if one.severity is severity}
    return list(sentences.values())


def _for(case: Case, target: Target) -> list[Reason]:
    """Return what speaks for a place: until when it is free, what the guide knows, how long the week gets."""
    lead = next((tour.lead for tour in case.visit.tours if tour.lead is not None), None)
    if target.takes_guide and lead is not None:
        guide, span = lead.guide, case.visit.span
        reasons = [Reason(Tone.GOOD, _guide_free(guide, span))]
        reasons.append(Reason(Tone.GOOD, say(QT_TRANSLATE_NOOP("db", "Knows the route and the language"))))
        if guide.max_week_min:
            hours = round((_week_minutes(guide, span) + sum(one.span.minutes for one in case.visit.tours)) / 60, 1)
            most = round(guide.max_week_min / 60, 1)
            text = QT_TRANSLATE_NOOP("db", "Will reach {hours} of {most} hours this week")
            reasons.append(Reason(Tone.NOTE, say(text, hours=hours, most=most)))
        return reasons
    if target.takes_guide:
        return [Reason(Tone.NOTE, say(QT_TRANSLATE_NOOP("db", "Nobody leads it yet")))]
    people = case.people_that_day + case.visit.people
    text = QT_TRANSLATE_NOOP("db", "{people} of {most} people that day")
    return [
        Reason(Tone.GOOD, _route_free(case)),
        Reason(Tone.NOTE, say(text, people=people, most=case.site.people_per_day)),
    ]


def _guide_free(guide: GuideFacts, span: Interval) -> Phrase:
    day = span.starts.date()
    later = [duty.span.starts for duty in guide.duties if duty.span.starts >= span.ends]
    ends = [window.ends for window in guide.windows.get(day, ()) if window.ends >= span.ends]
    return _until([moment for moment in (*later, *ends) if moment.date() == day])


def _route_free(case: Case) -> Phrase:
    routes = {tour.route.id for tour in case.visit.tours}
    span = case.visit.span
    closes = datetime.combine(span.starts.date(), case.site.closes_at)
    later = [one.span.starts for one in case.others if one.route_id in routes and one.span.starts >= span.ends]
    return _until([moment for moment in (*later, closes) if moment.date() == span.starts.date()])


def _until(moments: list[datetime]) -> Phrase:
    if not moments:
        return say(QT_TRANSLATE_NOOP("db", "Free at that time"))
    return say(QT_TRANSLATE_NOOP("db", "Free until {time}"), time=time(min(moments).hour, min(moments).minute))


def _week_minutes(guide: GuideFacts, span: Interval) -> int:
    week = span.starts.date().isocalendar()[:2]
    tours = [duty.span for duty in guide.duties if duty.is_work]
    return sum(one.minutes for one in tours if one.starts.date().isocalendar()[:2] == week)
