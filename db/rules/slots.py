"""A place for a group that is not in the books yet: how its runs would lie, and whether it would fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import GroupKind, Severity, VisitorClass, VisitState
from db.rules.capacity import even_split, staggered, tours_needed
from db.rules.facts import Case, Closure, Interval, RouteFacts, SiteFacts, TourFacts, VisitFacts
from db.rules.findings import Finding
from db.rules.judges import judge
from db.rules.timing import earliest_lawful, lead_time_rule

UNBORN = UUID(int=0)
"""The key of a visit that does not stand in the books."""
FAR: int = 366
"""Days within which the first day that is not closed is looked for."""


class Fit(StrEnum):
    """How a wished time fits, best first."""

    FREE = "free"
    REMARKS = "remarks"
    NO_GUIDE = "no_guide"
    FULL = "full"
    CLOSED = "closed"
    TOO_EARLY = "too_early"
    PAST = "past"


FITS = {
    "lead_time": Fit.TOO_EARLY,
    "blackout": Fit.CLOSED,
    "route_offered": Fit.CLOSED,
    "day_off": Fit.CLOSED,
    "no_guide": Fit.NO_GUIDE,
}
"""What a finding makes of a place; others make it full if they block, and else a place with a remark."""
LATER = frozenset({"adults", "list_missing", "clearance_pending"})
"""Judges that speak of what nobody knows while the request is not answered."""
ORDER = tuple(Fit)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request says that decides where it fits. `adults` is None while nobody has told."""

    title: str
    people: int
    group_kind: GroupKind
    visitor_class: VisitorClass
    requested_on: date
    language: str
    adults: int | None = None
    youngest_age: int | None = None
    needs_adapted: bool = False


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first day on which a request may be met, and the rule that says so."""

    day: date
    reason: Phrase


@dataclass(frozen=True, slots=True)
class Judged:
    """A place as the judges see it. `sentence` says the worst, or that it is free; `shares` are the runs' people."""

    fit: Fit
    sentence: Phrase
    span: Interval
    shares: tuple[int, ...]
    guides: tuple[str, ...]
    remarks: tuple[Phrase, ...] = ()


def lay_runs(
    route: RouteFacts, briefing_min: int, starts: datetime, people: int, language: str
) -> tuple[TourFacts, ...]:
    """Return the runs of a group on a route, as planning would lay them."""
    parts = tours_needed(people, route.capacity)
    length = timedelta(minutes=route.duration_min)
    begins = staggered(
        starts + timedelta(minutes=briefing_min),
        parts,
        route.parallel_runs,
        length + timedelta(minutes=route.buffer_min),
    )
    return tuple(
        TourFacts(UUID(int=ordinal), ordinal, route, Interval(begin, begin + length), share, route.capacity, language)
        for ordinal, (begin, share) in enumerate(zip(begins, even_split(people, parts), strict=True), start=1)
    )


def asked_visit(asked: Asked, starts: datetime, tours: tuple[TourFacts, ...]) -> VisitFacts:
    """Return the visit that a request would become."""
    return VisitFacts(
        id=UNBORN,
        number=0,
        title=asked.title,
        state=VisitState.REQUESTED,
        group_kind=asked.group_kind,
        span=Interval(starts, max(tour.span.ends for tour in tours)),
        visitor_class=asked.visitor_class,
        requested_on=asked.requested_on,
        people=asked.people,
        children=0,
        adults=asked.people,
        youngest_age=asked.youngest_age,
        needs_adapted=asked.needs_adapted,
        tours=tours,
    )


def judged(case: Case, now: datetime) -> Judged:
    """Judge a place: `case` is of a visit made by `asked_visit`, `now` wall-clock at the site."""
    tours, span = case.visit.tours, case.visit.span
    shares = tuple(tour.people for tour in tours)
    if span.starts <= now:
        sentence = say(QT_TRANSLATE_NOOP("db", "This time has passed."))
        return Judged(Fit.PAST, sentence, span, shares, ())
    found = [finding for finding in judge(case) if finding.rule not in LATER]
    guides = _guides(found)
    against = sorted(
        (one for one in map(_unless_guided, found) if one is not None), key=lambda one: ORDER.index(one[0])
    )
    if not against:
        return Judged(Fit.FREE, _free(case, shares), span, shares, guides)
    fit, sentence = against[-1]
    return Judged(fit, sentence, span, shares, guides, tuple(one for _, one in against[:-1]))


def _unless_guided(finding: Finding) -> tuple[Fit, Phrase] | None:
    """Return what a finding makes of the place; a run for which somebody is free has no fault."""
    if finding.rule == "no_guide":
        if finding.remedies:
            return None
        return Fit.NO_GUIDE, say(QT_TRANSLATE_NOOP("db", "No guide is free who knows route and language"))
    otherwise = Fit.FULL if finding.severity is Severity.BLOCKS else Fit.REMARKS
    return FITS.get(finding.rule, otherwise), finding.sentence


def _guides(found: Sequence[Finding]) -> tuple[str, ...]:
    """Return those who could lead the first run, the least busy first."""
    first = next((one for one in found if one.rule == "no_guide"), None)
    return tuple(str(remedy.label.values["guide"]) for remedy in first.remedies) if first is not None else ()


def _free(case: Case, shares: tuple[int, ...]) -> Phrase:
    if len(shares) > 1:
        return split_words(shares)
    left = case.visit.tours[0].capacity - case.visit.people
    return say(QT_TRANSLATE_NOOP("db", "Free, %n place(s) to spare"), left)


def split_words(shares: Sequence[int]) -> Phrase:
    """Say into how many runs a group goes."""
    return say(
        QT_TRANSLATE_NOOP("db", "Split into {parts} tours: {shares}"),
        parts=len(shares),
        shares=" + ".join(map(str, shares)),
    )


def earliest_day(
    site: SiteFacts, routes: Sequence[RouteFacts], visitor_class: VisitorClass, requested_on: date
) -> Earliest:
    """Return the first lawful day on the best of some routes that is a working day and is not wholly closed."""
    return min((_earliest_on(site, route, visitor_class, requested_on) for route in routes), key=lambda one: one.day)


def _earliest_on(site: SiteFacts, route: RouteFacts, visitor_class: VisitorClass, requested_on: date) -> Earliest:
    rule = lead_time_rule(site, visitor_class, route.id)
    lawful = requested_on if rule is None else earliest_lawful(requested_on, rule, site)
    closures = [one for one in (*site.closures, *route.closures) if not one.stop]
    day = next(
        (
            day
            for day in (lawful + timedelta(days=count) for count in range(FAR))
            if site.is_working(day) and not any(_is_closed(site, day, one) for one in closures)
        ),
        lawful,
    )
    if rule is None:
        return Earliest(day, say(QT_TRANSLATE_NOOP("db", "No lead time is set: from {date}."), date=day))
    return Earliest(day, say(_REASONS[visitor_class, rule.in_working_days], rule.min_days, date=day))


def _is_closed(site: SiteFacts, day: date, closure: Closure) -> bool:
    hours = Interval(datetime.combine(day, site.opens_at), datetime.combine(day, site.closes_at))
    return closure.span.contains(hours)


_REASONS = {
    (VisitorClass.DOMESTIC, True): QT_TRANSLATE_NOOP(
        "db", "Earliest {date}: %n working day(s) of lead time, closed days left out."
    ),
    (VisitorClass.DOMESTIC, False): QT_TRANSLATE_NOOP(
        "db", "Earliest {date}: %n day(s) of lead time, closed days left out."
    ),
    (VisitorClass.FOREIGN, True): QT_TRANSLATE_NOOP(
        "db", "Earliest {date}: foreign guests need %n working day(s) of lead time."
    ),
    (VisitorClass.FOREIGN, False): QT_TRANSLATE_NOOP(
        "db", "Earliest {date}: foreign guests need %n day(s) of lead time."
    ),
}


def starts_on(offered: Sequence[time], wished: time | None, site: SiteFacts) -> list[time]:
    """Return the starts to look at on a day: those offered, and the one that was wished."""
    starts = sorted({*offered, *((wished,) if wished is not None else ())})
    return starts or [site.opens_at]


def nearer(place: Judged, wished: time | None) -> tuple[int, int, int, datetime]:
    """Return the order of places on a day: the better fit, then fewer remarks, then nearer to the wished time."""
    away = 0
    if wished is not None:
        away = abs(int((place.span.starts - datetime.combine(place.span.starts.date(), wished)).total_seconds() // 60))
    return ORDER.index(place.fit), len(place.remarks), away, place.span.starts
