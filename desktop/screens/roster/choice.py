"""What of the roster is shown and what counts when a month is filled; kept between two starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from math import gcd
from typing import Final, Self

from db.roster.goals import Weights
from db.roster.month import USUAL
from db.roster.month_grid import Scope
from db.rules.calendar import Month

WEEK: Final = timedelta(days=7)


class View(StrEnum):
    """How the roster is looked at."""

    MONTH = "month"
    WEEK = "week"
    SHARES = "shares"


class Goal(StrEnum):
    """A soft goal that a person can weigh."""

    FAIRNESS = "fairness"
    CONTINUITY = "continuity"
    DAYS = "days"
    WISHES = "wishes"
    CALM = "calm"


MOST: Final = 4
"""The highest level of a goal; none counts nothing."""
MIDDLE: Final = 2
FACTORS: Final = (0, 1, 2, 4, 8)
"""What a level makes of the usual weight, in halves."""
PARTS: Final[Mapping[Goal, tuple[str, ...]]] = {
    Goal.FAIRNESS: ("fairness",),
    Goal.CONTINUITY: ("continuity",),
    Goal.DAYS: ("days",),
    Goal.WISHES: ("avoided_days", "other_routes"),
    Goal.CALM: ("changes", "told"),
}
"""Weights of the planner that a goal stands for."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Levels of the goals, and whether guides who stand already may be changed."""

    levels: Mapping[Goal, int] = field(default_factory=lambda: dict.fromkeys(Goal, MIDDLE))
    scope: Scope = Scope.FREE

    def with_level(self, goal: Goal, level: int) -> Self:
        """Return the same with another level of a goal."""
        return replace(self, levels={**self.levels, goal: min(max(level, 0), MOST)})

    def weights(self) -> Weights:
        """Return the planner's weights, as small as they can be."""
        values = {
            part: getattr(USUAL, part) * FACTORS[self.levels[goal]] for goal, parts in PARTS.items() for part in parts
        }
        common = gcd(*values.values()) or 1
        return Weights(**{part: value // common for part, value in values.items()})


@dataclass(frozen=True, slots=True)
class Choice:
    """The view, a day in the time shown, and the wishes for filling."""

    day: date
    view: View = View.MONTH
    wishes: Wishes = field(default_factory=Wishes)

    @property
    def month(self) -> Month:
        """The month that is planned: that of the day."""
        return Month.of(self.day)

    def span(self) -> tuple[date, date]:
        """Return the first and the last day shown; a week is cut where the month ends."""
        month = self.month
        if self.view is not View.WEEK:
            return month.first, month.last
        monday = self.day - timedelta(days=self.day.weekday())
        return max(monday, month.first), min(monday + timedelta(days=6), month.last)

    def turned(self, by: int) -> Self:
        """Return what lies so many months or weeks later."""
        if self.view is not View.WEEK:
            return replace(self, day=self.month.shifted(by).first)
        first, last = self.span()
        return replace(self, day=last + timedelta(days=1) if by > 0 else first - timedelta(days=1))

    def kept(self) -> dict[str, str]:
        """Return what is remembered."""
        levels = {goal.value: str(level) for goal, level in self.wishes.levels.items()}
        return {"view": self.view.value, "scope": self.wishes.scope.value, **levels}

    @classmethod
    def restored(cls, day: date, values: Mapping[str, str]) -> Self:
        """Return what was remembered; what makes no sense is as usual."""
        levels = {goal: _level(values.get(goal.value, "")) for goal in Goal}
        scope = Scope.OPEN if values.get("scope") == Scope.OPEN.value else Scope.FREE
        views = [one for one in View if one.value == values.get("view")]
        return cls(day, views[0] if views else View.MONTH, Wishes(levels, scope))


def _level(text: str) -> int:
    return int(text) if text.isdecimal() and int(text) <= MOST else MIDDLE
