"""What each visit adds to the figures of a month (DOMAIN §4.3-4.7), one contribution at a time.

Every figure that counts visits or people is a sum of contributions, so that it can be opened to the rows behind it and
its splits add up to it by construction.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from db.model.kinds import (
    CHILD_CATEGORIES,
    AgeBand,
    Cause,
    Channel,
    Dimension,
    Origin,
    Payment,
    Purpose,
    RefusalReason,
    VisitorCategory,
    VisitState,
)
from db.rules.states import CAME

HOME = "RU"
NOWHERE = "XX"
"""The country code of those whose country is not known."""

ADULT_FROM = 18
AGES: tuple[tuple[int, AgeBand], ...] = (
    (6, AgeBand.A0_6),
    (11, AgeBand.A7_11),
    (13, AgeBand.A12_13),
    (17, AgeBand.A14_17),
    (64, AgeBand.A18_64),
)
FIXED_AGES = {
    VisitorCategory.PRESCHOOL: AgeBand.A0_6,
    VisitorCategory.SCHOOL_1_4: AgeBand.A7_11,
    VisitorCategory.SCHOOL_10_11: AgeBand.A14_17,
}
"""Ages that follow from the category; the others stay unknown unless somebody tells them."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one row adds to one figure."""

    field: str
    amount: int
    dim: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class CountedPerson:
    """An admitted person who is known by name, as the figures need it."""

    category: VisitorCategory
    age_band: AgeBand
    country: str


@dataclass(frozen=True, slots=True)
class CountedTour:
    """A run of a route as it was: `people` counts person-tours, `minutes` is planned if `is_duration_missing`."""

    route_code: str
    capacity: int
    people: int
    minutes: int
    is_duration_missing: bool
    lead_guides: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class CountedVisit:
    """A visit as the figures see it. `day` decides the month: actual start, or planned where nobody came."""

    id: UUID
    number: int
    title: str
    day: date
    state: VisitState
    is_confirmed: bool
    cause: Cause | None
    admitted: Mapping[VisitorCategory, int]
    declared: int
    people: tuple[CountedPerson, ...]
    typed: Mapping[Dimension, Mapping[str, int]]
    country: str
    region: str
    origin: Origin
    language: str
    payment: Payment
    channel: Channel
    purpose: Purpose
    has_programme: bool
    adapted_people: int
    is_walk_in: bool
    is_open_day: bool
    is_remote: bool
    is_estimated: bool
    was_interrupted: bool
    briefed: int
    tours: tuple[CountedTour, ...]
    lead_days: float
    responses: int = 0
    score_sum: int = 0
    recommend: tuple[int, int] = (0, 0)
    career: tuple[int, int] = (0, 0)
    price: Decimal = Decimal(0)
    souvenirs: int = 0
    late_entries: int = 0
    mismatches: int = 0

    @property
    def total(self) -> int:
        """All people admitted."""
        return sum(self.admitted.values())

    @property
    def is_held(self) -> bool:
        """Say whether somebody was admitted at the gate."""
        return self.state in CAME and self.total > 0 and not self.is_remote


@dataclass(frozen=True, slots=True)
class CountedRequest:
    """A request as the figures see it: the days on which it came and was refused, where they lie in the month.

    `people` is how many it asked for.
    """

    id: UUID
    number: int
    title: str
    received_on: date | None
    refused_on: date | None
    reason: RefusalReason | None = field(default=None)
    people: int = 0


def age_on(birth: date, day: date) -> int:
    """Return full years; someone born on 29 February comes of age on 1 March of a common year."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def age_band(age: int) -> AgeBand:
    """Return the band of an age in full years."""
    return next((band for most, band in AGES if age <= most), AgeBand.A65)


def band_of(birth: date | None, category: VisitorCategory, day: date) -> AgeBand:
    """Return a person's band on a day: by birth date, or where the category says it."""
    if birth is not None:
        return age_band(age_on(birth, day))
    return FIXED_AGES.get(category, AgeBand.UNKNOWN)


def origin_of(country: str, region: str, municipality: str, home: tuple[str, str]) -> Origin:
    """Return where people come from, seen from a site whose (region, municipality) is `home`."""
    if country not in (HOME, "", NOWHERE):
        return Origin.FOREIGN
    if not region or country == NOWHERE:
        return Origin.UNKNOWN
    if region != home[0]:
        return Origin.OTHER_REGION
    return Origin.SAME_MUNICIPALITY if municipality and municipality == home[1] else Origin.SAME_REGION


def breakdown(total: int, known: Mapping[str, int], typed: Mapping[str, int], default: str) -> Counter[str]:
    """Split `total` people: first those known one by one, then as typed for the rest, what is left under `default`."""
    result: Counter[str] = Counter()
    left = total
    for counts in (known, typed):
        for key, people in counts.items():
            taken = min(people, left)
            result[key] += taken
            left -= taken
    result[default] += left
    return +result


def contributions(visit: CountedVisit) -> Iterator[Contribution]:
    """Yield everything a visit adds to the figures of its month."""
    yield from _planning(visit)
    if visit.is_remote:
        yield Contribution("remote_events", 1)
        yield Contribution("remote_participants", visit.total)
    elif visit.is_held:
        yield from _holding(visit)
        yield from _visitors(visit)
        yield from _tours(visit)
        yield from _quality(visit)


def _planning(visit: CountedVisit) -> Iterator[Contribution]:
    if visit.is_confirmed:
        yield Contribution("visits_planned", 1)
    if visit.state is VisitState.CANCELLED and visit.is_confirmed and visit.cause is not None:
        yield Contribution("visits_cancelled", 1)
        yield Contribution("visits_cancelled", 1, "cause", visit.cause)
    if visit.state is VisitState.NO_SHOW:
        yield Contribution("visits_no_show", 1)
    if visit.state not in (VisitState.CLOSED, VisitState.CANCELLED, VisitState.REFUSED, VisitState.NO_SHOW):
        yield Contribution("visits_open", 1)


def _holding(visit: CountedVisit) -> Iterator[Contribution]:
    yield Contribution("visits_held", 1)
    yield Contribution("declared_total", visit.declared)
    if visit.was_interrupted:
        yield Contribution("visits_interrupted", 1)
    if visit.is_walk_in:
        yield Contribution("walk_in_visits", 1)
    if visit.is_open_day:
        yield Contribution("open_days", 1)
        yield Contribution("open_day_visitors", visit.total)


def _visitors(visit: CountedVisit) -> Iterator[Contribution]:
    total = visit.total
    yield Contribution("visitors_total", total)
    for category, people in visit.admitted.items():
        yield Contribution("by_category", people, "category", category)
    for key, people in ages(visit).items():
        yield Contribution("by_age", people, "age", key)
    yield from _places(visit)
    for name, dim, key in (
        ("by_payment", "payment", visit.payment),
        ("by_language", "language", visit.language),
        ("by_channel", "channel", visit.channel),
    ):
        yield Contribution(name, total, dim, key)
    yield Contribution("accessibility", min(visit.adapted_people, total))
    if visit.purpose is Purpose.CAREER_GUIDANCE:
        yield Contribution("career_visitors", total)
    if visit.has_programme:
        yield Contribution("education_programme_visitors", total)


def ages(visit: CountedVisit) -> Counter[str]:
    """Return a visit's people by age band: named ones first, then as typed, then what the category says."""
    known = Counter(str(person.age_band) for person in visit.people if person.age_band is not AgeBand.UNKNOWN)
    typed = visit.typed.get(Dimension.AGE, {})
    result = breakdown(visit.total, known, typed, AgeBand.UNKNOWN)
    unnamed = Counter(visit.admitted) - Counter(person.category for person in visit.people)
    for category, people in () if typed else unnamed.items():
        if category in FIXED_AGES:
            moved = min(people, result[AgeBand.UNKNOWN])
            result[AgeBand.UNKNOWN] -= moved
            result[FIXED_AGES[category]] += moved
    return +result


def countries(visit: CountedVisit) -> Counter[str]:
    """Return a visit's people by country of residence, `XX` for those not known."""
    known = Counter(person.country for person in visit.people if person.country)
    default = visit.country or NOWHERE
    typed = dict(visit.typed.get(Dimension.COUNTRY, {}))
    abroad = visit.typed.get(Dimension.ORIGIN, {}).get(Origin.FOREIGN, 0)
    if not typed and abroad and default == HOME:
        typed = {NOWHERE: abroad}
    return breakdown(visit.total, known, typed, default)


def origins(visit: CountedVisit, foreign: int) -> Counter[str]:
    """Return a visit's people by origin; those of another country, counted before, are foreign."""
    typed = dict(visit.typed.get(Dimension.ORIGIN, {}))
    typed.pop(Origin.FOREIGN, None)
    default = Origin.UNKNOWN if visit.origin is Origin.FOREIGN else visit.origin
    return breakdown(visit.total, {Origin.FOREIGN: foreign}, typed, default)


def _places(visit: CountedVisit) -> Iterator[Contribution]:
    by_country = countries(visit)
    unplaced = (
        visit.typed.get(Dimension.ORIGIN, {}).get(Origin.FOREIGN, 0) if not visit.typed.get(Dimension.COUNTRY) else 0
    )
    foreign = Counter({key: people for key, people in by_country.items() if key not in (HOME, NOWHERE)})
    foreign[NOWHERE] += min(unplaced, by_country[NOWHERE])
    by_origin = origins(visit, foreign.total())
    for key, people in by_country.items():
        yield Contribution("by_country", people, "country", key)
    for key, people in by_origin.items():
        yield Contribution("by_origin", people, "origin", key)
    elsewhere = by_origin[Origin.OTHER_REGION]
    default = visit.region if visit.origin is Origin.OTHER_REGION else "unknown"
    for key, people in breakdown(elsewhere, {}, visit.typed.get(Dimension.REGION, {}), default).items():
        yield Contribution("by_region", people, "region", key)
    yield from _foreign_by_age(visit, +foreign)


def _foreign_by_age(visit: CountedVisit, foreign: Counter[str]) -> Iterator[Contribution]:
    children = Counter(person.country for person in visit.people if person.category in CHILD_CATEGORIES)
    unnamed = Counter(visit.admitted) - Counter(person.category for person in visit.people)
    spare = sum(people for category, people in unnamed.items() if category in CHILD_CATEGORIES)
    for country, people in foreign.items():
        named = sum(person.country == country for person in visit.people)
        young = min(children[country], people) + min(spare, max(people - named, 0))
        spare -= min(spare, max(people - named, 0))
        yield Contribution("foreign_children", young, "country", country)
        yield Contribution("foreign_adults", people - young, "country", country)


def _tours(visit: CountedVisit) -> Iterator[Contribution]:
    for tour in visit.tours:
        yield Contribution("tours_held", 1)
        yield Contribution("tour_minutes", tour.minutes)
        yield Contribution("route.tours", 1, "route", tour.route_code)
        yield Contribution("route.visitors", tour.people, "route", tour.route_code)
        yield Contribution("route.minutes", tour.minutes, "route", tour.route_code)
        if tour.is_duration_missing:
            yield Contribution("duration_missing", 1)


def _quality(visit: CountedVisit) -> Iterator[Contribution]:
    yield Contribution("briefed_total", min(visit.briefed, visit.total))
    yield Contribution("feedback_n", visit.responses)
    yield Contribution("souvenirs_given", visit.souvenirs)
    yield Contribution("late_entries", visit.late_entries)
    yield Contribution("headcount_mismatch", visit.mismatches)
    if visit.is_estimated:
        yield Contribution("estimated", visit.total)


def request_contributions(request: CountedRequest) -> Iterator[Contribution]:
    """Yield what a request adds to the figures of a month."""
    if request.received_on is not None:
        yield Contribution("requests_received", 1)
    if request.refused_on is not None and request.reason is not None:
        yield Contribution("requests_refused", 1)
        yield Contribution("requests_refused", 1, "reason", request.reason)
