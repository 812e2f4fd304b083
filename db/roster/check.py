"""The independent verifier of a roster: hard rules H1-H13 and goals O1-O6, straight from their definitions.

It shares nothing with the planner but the problem itself, and prefers the plain way to the fast one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.roster.problem import Instance, InstanceGuide, InstanceVisit, Outage, Pair

Span = tuple[int, int]
QUARTER = 15
"""Shares and the goal of fairness are counted in quarters of an hour."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A hard rule that a roster breaks, with the rule's name H1 to H13."""

    rule: str
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a roster is worth; `unfair_minutes` is O2, `changed_pairs` is None without a published roster."""

    violations: tuple[Violation, ...]
    open_slots: int
    unfair_minutes: int
    continuity_misses: int
    guide_days: int
    dislikes: int
    changed_pairs: int | None

    @property
    def score(self) -> float:
        """1000 O1 + O2/15 + 4 O3 + 3 O4 + O5; less is better."""
        return float(
            1000 * self.open_slots
            + Fraction(self.unfair_minutes, QUARTER)
            + 4 * self.continuity_misses
            + 3 * self.guide_days
            + self.dislikes
        )


def check_roster(instance: Instance, pairs: Sequence[Pair], outage: Outage | None = None) -> Verdict:
    """Judge a roster; with an outage also what was changed against the published one."""
    return _Checker(instance, pairs, outage).verdict()


class _Checker:
    def __init__(self, instance: Instance, pairs: Sequence[Pair], outage: Outage | None) -> None:
        self.instance, self.outage = instance, outage
        self.guides = {guide.id: guide for guide in instance.guides}
        self.visits = {visit.id: visit for visit in instance.visits}
        self.pairs = list(pairs)
        self.crews: dict[str, set[str]] = defaultdict(set)
        self.duties: dict[str, list[InstanceVisit]] = defaultdict(list)
        for visit, guide in dict.fromkeys(self.pairs):
            if visit in self.visits and guide in self.guides:
                self.crews[visit].add(guide)
                self.duties[guide].append(self.visits[visit])

    def verdict(self) -> Verdict:
        found = [*self.of_ids(), *self.of_single_pairs(), *self.of_duties(), *self.of_limits(), *self.of_kept_pairs()]
        return Verdict(
            violations=tuple(found),
            open_slots=sum(max(0, visit.need - len(self.crews[visit.id])) for visit in self.visits.values()),
            unfair_minutes=self.unfair_minutes(),
            continuity_misses=sum(
                visit.prefer_guide is not None and visit.prefer_guide not in self.crews[visit.id]
                for visit in self.visits.values()
            ),
            guide_days=sum(len({self.day(visit) for visit in duties}) for duties in self.duties.values()),
            dislikes=sum(self.dislike(self.guides[guide], visit) for guide, visit in self.each()),
            changed_pairs=self.changed_pairs(),
        )

    def day(self, visit: InstanceVisit) -> int:
        return visit.start // self.instance.day_minutes

    def weekday(self, visit: InstanceVisit) -> int:
        return (self.instance.first_weekday + self.day(visit)) % 7

    def week(self, visit: InstanceVisit) -> int:
        return (self.instance.first_weekday + self.day(visit)) // 7

    def each(self) -> Iterator[tuple[str, InstanceVisit]]:
        for guide, duties in self.duties.items():
            for visit in duties:
                yield guide, visit

    def of_ids(self) -> Iterator[Violation]:
        for (visit, guide), times in Counter(self.pairs).items():
            if visit not in self.visits or guide not in self.guides:
                yield _broken("H1", QT_TRANSLATE_NOOP("db", "{visit} or {guide} is not known."), visit, guide)
            if times > 1:
                yield _broken("H1", QT_TRANSLATE_NOOP("db", "{guide} stands twice on {visit}."), visit, guide)
        for visit, crew in self.crews.items():
            if len(crew) > self.visits[visit].need:
                yield _broken("H1", QT_TRANSLATE_NOOP("db", "{visit} has more guides than it needs."), visit)

    def of_single_pairs(self) -> Iterator[Violation]:
        for name, visit in self.each():
            guide = self.guides[name]
            if visit.route not in guide.routes:
                yield _broken(
                    "H2", QT_TRANSLATE_NOOP("db", "{guide} may not lead the route of {visit}."), visit.id, name
                )
            if visit.language not in guide.languages:
                yield _broken(
                    "H3", QT_TRANSLATE_NOOP("db", "{guide} does not speak the language of {visit}."), visit.id, name
                )
            if visit.group_type not in guide.group_types:
                yield _broken(
                    "H4", QT_TRANSLATE_NOOP("db", "{guide} may not lead the group of {visit}."), visit.id, name
                )
            if not any(opens <= visit.start and visit.end <= closes for opens, closes in guide.windows):
                yield _broken("H5", QT_TRANSLATE_NOOP("db", "{guide} is not on duty during {visit}."), visit.id, name)
            if any(leaves < visit.end and visit.start < returns for leaves, returns in self.absences(guide, visit)):
                yield _broken("H6", QT_TRANSLATE_NOOP("db", "{guide} is absent during {visit}."), visit.id, name)

    def absences(self, guide: InstanceGuide, visit: InstanceVisit) -> list[Span]:
        """Return the absences that count for a visit: an illness does not reach back into what has begun."""
        outage = self.outage
        if outage is not None and outage.guide == guide.id and visit.start >= outage.now:
            return [*guide.absences, outage.absence]
        return list(guide.absences)

    def of_duties(self) -> Iterator[Violation]:
        for name, duties in self.duties.items():
            guide = self.guides[name]
            for earlier, later in pairwise(sorted(duties, key=lambda visit: (visit.start, visit.end))):
                if later.start - earlier.end < guide.turnaround_min:
                    yield _broken(
                        "H7",
                        QT_TRANSLATE_NOOP("db", "{guide} has no time to come from another visit to {visit}."),
                        later.id,
                        name,
                    )
            by_day: dict[int, list[InstanceVisit]] = defaultdict(list)
            for visit in duties:
                by_day[self.day(visit)].append(visit)
            for day, today in by_day.items():
                if day + 1 not in by_day:
                    continue
                first = min(by_day[day + 1], key=lambda visit: visit.start)
                if first.start - max(visit.end for visit in today) < guide.min_rest_min:
                    yield _broken(
                        "H11", QT_TRANSLATE_NOOP("db", "{guide} has too little rest before {visit}."), first.id, name
                    )

    def of_limits(self) -> Iterator[Violation]:
        for name, duties in self.duties.items():
            guide = self.guides[name]
            days: Counter[int] = Counter()
            weeks: Counter[int] = Counter()
            days_of_week: dict[int, set[int]] = defaultdict(set)
            for visit in duties:
                days[self.day(visit)] += visit.end - visit.start
                weeks[self.week(visit)] += visit.end - visit.start
                days_of_week[self.week(visit)].add(self.day(visit))
            for day, minutes in days.items():
                if minutes > guide.max_day_min:
                    yield _broken(
                        "H8",
                        QT_TRANSLATE_NOOP("db", "{guide} has too many minutes on day {period}."),
                        guide=name,
                        period=day,
                    )
            for week, minutes in weeks.items():
                if minutes > guide.max_week_min:
                    yield _broken(
                        "H9",
                        QT_TRANSLATE_NOOP("db", "{guide} has too many minutes in week {period}."),
                        guide=name,
                        period=week,
                    )
                if len(days_of_week[week]) > guide.max_days_week:
                    yield _broken(
                        "H10",
                        QT_TRANSLATE_NOOP("db", "{guide} has too many days in week {period}."),
                        guide=name,
                        period=week,
                    )

    def of_kept_pairs(self) -> Iterator[Violation]:
        for visit, guide in self.instance.locked:
            if guide not in self.crews[visit] and not self.is_released(visit, guide):
                yield _broken(
                    "H12", QT_TRANSLATE_NOOP("db", "{guide} is locked to {visit} but not there."), visit, guide
                )
        if self.outage is None:
            return
        for visit, guide in sorted(set(self.pairs) ^ set(self.outage.published)):
            if visit in self.visits and self.visits[visit].start < self.outage.now:
                yield _broken(
                    "H13", QT_TRANSLATE_NOOP("db", "{visit} had begun, but {guide} was changed on it."), visit, guide
                )

    def is_released(self, visit: str, guide: str) -> bool:
        outage, row = self.outage, self.visits[visit]
        if outage is None or guide != outage.guide or row.start < outage.now:
            return False
        return outage.absence[0] < row.end and row.start < outage.absence[1]

    def unfair_minutes(self) -> int:
        weights = {guide.id: guide.max_week_min * self.usable_days(guide) for guide in self.guides.values()}
        loads = {name: sum(visit.end - visit.start for visit in self.duties[name]) for name in self.guides}
        total, whole = sum(loads.values()), sum(weights.values())
        if whole == 0:
            return total
        return sum(abs(loads[name] - total * weights[name] // whole // QUARTER * QUARTER) for name in self.guides)

    def usable_days(self, guide: InstanceGuide) -> int:
        """Count the days on which a window opens that no absence covers wholly."""
        return len(
            {
                opens // self.instance.day_minutes
                for opens, closes in guide.windows
                if not _is_covered(opens, closes, guide.absences)
            }
        )

    def dislike(self, guide: InstanceGuide, visit: InstanceVisit) -> int:
        return 2 * (self.weekday(visit) in guide.avoid_weekdays) + (visit.route not in guide.prefer_routes)

    def changed_pairs(self) -> int | None:
        if self.outage is None:
            return None
        now = self.outage.now
        changed = set(self.pairs) ^ set(self.outage.published)
        return sum(visit in self.visits and self.visits[visit].start >= now for visit, _guide in changed)


def _is_covered(opens: int, closes: int, absences: Sequence[Span]) -> bool:
    for leaves, returns in sorted(absences):
        if leaves <= opens < returns:
            opens = returns
    return opens >= closes


def _broken(rule: str, text: str, visit: str = "", guide: str = "", period: int = 0) -> Violation:
    return Violation(rule, say(text, visit=visit, guide=guide, period=period))
