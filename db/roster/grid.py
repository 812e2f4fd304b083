"""A rostering problem as the planner works on it: visits and guides by number, and who may lead what at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from db.roster.fields import Span
from db.roster.problem import Instance, InstanceVisit, Outage, Pair

Slot = tuple[int, int]
"""Number of a visit, number of a guide."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Something each guide may have only so much of in a period, such as minutes in a week.

    `periods[v]` and `amounts[v]` say where and how much a visit counts; `caps[g]` is the most for a guide, None for no
    limit.
    """

    periods: tuple[int, ...]
    amounts: tuple[int, ...]
    caps: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Visits and guides by their number in the instance.

    `able[v]` are the guides who pass every rule that looks at one pair only (H2-H6); of a visit that began before the
    outage only those who led it. `slots[v]` is how many of its guides can be found at best, so that the sum of
    `need - slots` is a bound of the open slots. `fixed` pairs never move (locked or begun). `counted[v]` are the
    minutes of a visit that count for the fair share of its guides.
    """

    instance: Instance
    able: tuple[tuple[int, ...], ...]
    slots: tuple[int, ...]
    fixed: frozenset[Slot]
    days: tuple[int, ...]
    weeks: tuple[int, ...]
    minutes: tuple[int, ...]
    counted: tuple[int, ...]
    measures: tuple[Measure, ...]

    @property
    def open_bound(self) -> int:
        """Open slots that no roster can avoid."""
        return sum(visit.need - slots for visit, slots in zip(self.instance.visits, self.slots, strict=True))

    def numbered(self, pairs: tuple[Pair, ...]) -> list[Slot]:
        """Return pairs of ids as numbers."""
        visits = {visit.id: number for number, visit in enumerate(self.instance.visits)}
        guides = {guide.id: number for number, guide in enumerate(self.instance.guides)}
        return [(visits[visit], guides[guide]) for visit, guide in pairs]


def lay_out(instance: Instance, outage: Outage | None = None) -> Grid:
    """Number an instance, with who is ill and what has begun if there is an outage."""
    able = tuple(_able(instance, outage))
    days = days_of(instance)
    weeks = weeks_of(instance)
    minutes = tuple(visit.end - visit.start for visit in instance.visits)
    return Grid(
        instance=instance,
        able=able,
        slots=tuple(min(visit.need, len(guides)) for visit, guides in zip(instance.visits, able, strict=True)),
        fixed=_fixed(instance, able, outage),
        days=days,
        weeks=weeks,
        minutes=minutes,
        counted=minutes,
        measures=(
            Measure(days, minutes, tuple(guide.max_day_min for guide in instance.guides)),
            Measure(weeks, minutes, tuple(guide.max_week_min for guide in instance.guides)),
        ),
    )


def restricted(grid: Grid, outage: Outage, ill: int, standing: Sequence[Slot]) -> Grid:
    """Return a grid with an outage in it: the ill guide is not able, and what has begun is fixed as it stands.

    So is what stands though a rule speaks against it: that is not what is to be repaired.
    """
    visits = grid.instance.visits
    struck = [is_struck(visit, outage) for visit in visits]
    able = tuple(
        tuple(guide for guide in guides if guide != ill) if is_hit else guides
        for guides, is_hit in zip(grid.able, struck, strict=True)
    )
    kept = {
        (visit, guide) for visit, guide in standing if visits[visit].start < outage.now or guide not in grid.able[visit]
    }
    return replace(
        grid,
        able=able,
        slots=tuple(min(visit.need, len(guides)) for visit, guides in zip(visits, able, strict=True)),
        fixed=frozenset(pair for pair in grid.fixed | kept if pair[1] != ill or not struck[pair[0]]),
    )


def days_of(instance: Instance) -> tuple[int, ...]:
    """Return the day on which each visit starts."""
    return tuple(visit.start // instance.day_minutes for visit in instance.visits)


def weeks_of(instance: Instance) -> tuple[int, ...]:
    """Return the week, from Monday, in which each visit starts."""
    return tuple((day + instance.first_weekday) // 7 for day in days_of(instance))


def _able(instance: Instance, outage: Outage | None) -> Iterator[tuple[int, ...]]:
    skilled: dict[tuple[str, str, str], tuple[int, ...]] = {}
    led = _led(instance, outage)
    free = _free_by_day(instance, outage)
    nobody: tuple[tuple[Span, ...], ...] = ((),) * len(instance.guides)
    for visit in instance.visits:
        if outage is not None and visit.start < outage.now:
            yield tuple(sorted(led[visit.id]))
            continue
        kind = (visit.route, visit.language, visit.group_type)
        if kind not in skilled:
            skilled[kind] = _skilled(instance, *kind)
        start, end = visit.start, visit.end
        today = free.get(start // instance.day_minutes, nobody)
        found = [one for one in skilled[kind] for opens, closes in today[one] if opens <= start and end <= closes]
        yield tuple(dict.fromkeys(found))


def _led(instance: Instance, outage: Outage | None) -> defaultdict[str, set[int]]:
    """Return who led each visit by the published roster."""
    guides = {guide.id: number for number, guide in enumerate(instance.guides)}
    led: defaultdict[str, set[int]] = defaultdict(set)
    for visit, guide in outage.published if outage else ():
        led[visit].add(guides[guide])
    return led


def _skilled(instance: Instance, route: str, language: str, group_type: str) -> tuple[int, ...]:
    return tuple(
        number
        for number, guide in enumerate(instance.guides)
        if route in guide.routes and language in guide.languages and group_type in guide.group_types
    )


def _free_by_day(instance: Instance, outage: Outage | None) -> dict[int, list[tuple[Span, ...]]]:
    """Return for each day the spans touching it in which each guide is there, absences taken out.

    Laid out once, since they are asked for by each visit. An illness is taken out as a whole: what began before it is
    not asked for here.
    """
    days: dict[int, list[tuple[Span, ...]]] = {}
    for number, guide in enumerate(instance.guides):
        is_ill = outage is not None and outage.guide == guide.id
        absences = (*guide.absences, outage.absence) if outage is not None and is_ill else guide.absences
        for window in guide.windows:
            for span in _without(window, absences):
                for day in range(span[0] // instance.day_minutes, span[1] // instance.day_minutes + 1):
                    today = days.setdefault(day, [()] * len(instance.guides))
                    today[number] = (*today[number], span)
    return days


def _without(window: Span, absences: Iterable[Span]) -> list[Span]:
    """Return what is left of a window between absences."""
    left = [window]
    for leaves, returns in absences:
        left = [
            (opens, closes)
            for begins, ends in left
            for opens, closes in ((begins, min(ends, leaves)), (max(begins, returns), ends))
            if opens < closes
        ]
    return left


def is_struck(visit: InstanceVisit, outage: Outage) -> bool:
    """Tell whether a visit still to come falls into the illness."""
    leaves, returns = outage.absence
    return visit.start >= outage.now and leaves < visit.end and visit.start < returns


def _fixed(instance: Instance, able: tuple[tuple[int, ...], ...], outage: Outage | None) -> frozenset[Slot]:
    guides = {guide.id: number for number, guide in enumerate(instance.guides)}
    visits = {visit.id: number for number, visit in enumerate(instance.visits)}
    locked = {
        (visits[visit], guides[guide])
        for visit, guide in instance.locked
        if outage is None or guide != outage.guide or not is_struck(instance.visits[visits[visit]], outage)
    }
    if outage is None:
        return frozenset(locked)
    begun = {
        (number, guide)
        for number, visit in enumerate(instance.visits)
        if visit.start < outage.now
        for guide in able[number]
    }
    return frozenset(locked | begun)
