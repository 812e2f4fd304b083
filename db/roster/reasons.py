"""Why a guide cannot lead a visit: every rule that fails, not only the first."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from db.roster.book import Book
from db.roster.grid import Grid
from db.roster.problem import Outage


class Rule(StrEnum):
    """A rule that a guide fails for a visit; the first six look at the pair alone, the others at other duties too."""

    ROUTE = "route"
    LANGUAGE = "language"
    GROUP = "group"
    AWAY = "away"
    HOURS = "hours"
    OTHER = "other"
    BUSY = "busy"
    REST = "rest"
    LIMIT = "limit"
    DAYS = "days"


SKILLS = frozenset({Rule.ROUTE, Rule.LANGUAGE, Rule.GROUP})
ALONE = frozenset({*SKILLS, Rule.AWAY, Rule.HOURS, Rule.OTHER})


@dataclass(frozen=True, slots=True)
class Against:
    """All that speaks against a guide on a visit; `visits` are those of the guide's duties that stand in the way."""

    guide: int
    rules: tuple[Rule, ...]
    visits: tuple[int, ...] = ()

    @property
    def is_near_miss(self) -> bool:
        """Tell whether exactly one rule fails."""
        return len(self.rules) == 1


Judge = Callable[[int, int, int], tuple[Rule, ...]]
"""Rules of ALONE that a guide fails for a visit moved by some minutes: visit, guide, minutes."""


def judge_of(grid: Grid, outage: Outage | None = None) -> Judge:
    """Return the judge of a stand-alone instance (H2-H6), with who is ill if there is an outage."""
    instance = grid.instance
    day_minutes = instance.day_minutes
    ill, illness = (outage.guide, (outage.absence,)) if outage else ("", ())

    def judge(number: int, guide_number: int, shift: int) -> tuple[Rule, ...]:
        visit, guide = instance.visits[number], instance.guides[guide_number]
        start, end = visit.start + shift, visit.end + shift
        failed = []
        if visit.route not in guide.routes:
            failed.append(Rule.ROUTE)
        if visit.language not in guide.languages:
            failed.append(Rule.LANGUAGE)
        if visit.group_type not in guide.group_types:
            failed.append(Rule.GROUP)
        day = start // day_minutes
        today = [span for span in guide.windows if span[0] < (day + 1) * day_minutes and day * day_minutes < span[1]]
        absences = (*guide.absences, *illness) if guide.id == ill else guide.absences
        is_absent = any(leaves < end and start < returns for leaves, returns in absences)
        if is_absent or not today:
            failed.append(Rule.AWAY)
        elif not any(opens <= start and end <= closes for opens, closes in today):
            failed.append(Rule.HOURS)
        return tuple(failed)

    return judge


def against(book: Book, judge: Judge, visit: int, guide: int, shift: int = 0) -> Against:
    """Return all that speaks against a guide on a visit moved by `shift` minutes within its day."""
    grid = book.grid
    rules = list(judge(visit, guide, shift))
    near = book.too_near(visit, guide, shift)
    if any(grid.days[one] == grid.days[visit] for one in near):
        rules.append(Rule.BUSY)
    if any(grid.days[one] != grid.days[visit] for one in near):
        rules.append(Rule.REST)
    blocking = list(near)
    for tally in book.tallies(guide):
        period = tally.periods[visit]
        if tally.used[period] + tally.amounts[visit] > tally.cap:
            rules.append(Rule.LIMIT)
            blocking.extend(one for one in book.duties(guide) if tally.periods[one] == period)
    week = grid.weeks[visit]
    if not book.works_on(guide, grid.days[visit]) and book.days_in(guide, week) >= book.most_days(guide):
        rules.append(Rule.DAYS)
        blocking.extend(one for one in book.duties(guide) if grid.weeks[one] == week)
    return Against(guide, tuple(dict.fromkeys(rules)), tuple(dict.fromkeys(blocking)))
