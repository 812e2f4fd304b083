"""What a person chose to see: the view, the lanes, the filters; kept between two starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self
from uuid import UUID

from db.model.kinds import GroupKind, VisitState
from db.queries.schedule import Schedule, ScheduledVisit
from db.rules.calendar import Month


class View(StrEnum):
    """How days are shown."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"


class Lanes(StrEnum):
    """What a lane stands for."""

    ROUTES = "routes"
    GUIDES = "guides"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which visits are shown; an empty part lets all through."""

    kinds: frozenset[GroupKind] = frozenset()
    state: VisitState | None = None
    route_id: UUID | None = None
    guide_id: UUID | None = None
    language: str = ""
    text: str = ""
    uncovered: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether all visits are let through."""
        return self == Filters()

    def kept(self) -> dict[str, str]:
        """Return them as texts, to be remembered."""
        return {
            "kinds": ",".join(sorted(self.kinds)),
            "state": self.state or "",
            "route_id": str(self.route_id or ""),
            "guide_id": str(self.guide_id or ""),
            "language": self.language,
            "text": self.text,
            "uncovered": "1" if self.uncovered else "",
        }

    @classmethod
    def restored(cls, kept: Mapping[str, str]) -> Self:
        """Return what was remembered. Raises ValueError for what is damaged."""
        return cls(
            kinds=frozenset(GroupKind(kind) for kind in kept.get("kinds", "").split(",") if kind),
            state=VisitState(kept["state"]) if kept.get("state") else None,
            route_id=UUID(kept["route_id"]) if kept.get("route_id") else None,
            guide_id=UUID(kept["guide_id"]) if kept.get("guide_id") else None,
            language=kept.get("language", ""),
            text=kept.get("text", ""),
            uncovered=bool(kept.get("uncovered")),
        )

    def lets(self, visit: ScheduledVisit) -> bool:
        """Say whether a visit is shown."""
        return (
            (not self.kinds or visit.group_kind in self.kinds)
            and self.state in (None, visit.state)
            and self.route_id in (None, visit.route_id)
            and (self.guide_id is None or self.guide_id in visit.guide_ids)
            and self.language in ("", visit.language)
            and (not self.uncovered or visit.is_uncovered)
            and all(word in f"{visit.title} {visit.number:04}".casefold() for word in self.text.casefold().split())
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """View, lanes, filters and the day looked at."""

    day: date
    view: View = View.WEEK
    lanes: Lanes = Lanes.ROUTES
    filters: Filters = field(default_factory=Filters)

    def span(self) -> tuple[date, date]:
        """Return the first and last day that are read."""
        match self.view:
            case View.DAY:
                return self.day, self.day
            case View.MONTH:
                month = Month.of(self.day)
                return monday_of(month.first), monday_of(month.last) + timedelta(days=6)
            case View.AGENDA:
                month = Month.of(self.day)
                return month.first, month.last
        return monday_of(self.day), monday_of(self.day) + timedelta(days=6)

    def turned(self, by: int) -> Self:
        """Return the next (1) or previous (-1) day, week or month."""
        match self.view:
            case View.DAY:
                return replace(self, day=self.day + timedelta(days=by))
            case View.WEEK:
                return replace(self, day=self.day + timedelta(days=7 * by))
        month = Month.of(self.day).shifted(by)
        return replace(self, day=min(month.last, month.first + timedelta(days=self.day.day - 1)))

    def kept(self) -> dict[str, str]:
        """Return what is remembered between two starts, as texts; what is looked for just now is not."""
        filters = replace(self.filters, text="", uncovered=False)
        return {"view": self.view, "lanes": self.lanes, **filters.kept()}

    @classmethod
    def restored(cls, day: date, kept: Mapping[str, str]) -> Self:
        """Return what was remembered; a damaged part is left out."""
        try:
            filters = Filters.restored(kept)
            return cls(day, View(kept.get("view", View.WEEK)), Lanes(kept.get("lanes", Lanes.ROUTES)), filters)
        except ValueError:
            return cls(day)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def shown_visits(schedule: Schedule, filters: Filters) -> tuple[ScheduledVisit, ...]:
    """Return the visits that the filters let through, by time."""
    return schedule.visits if filters.is_empty else tuple(one for one in schedule.visits if filters.lets(one))
