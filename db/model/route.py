"""Routes, what they ask of visitors and guides, when they are offered and when they are closed."""

from datetime import date, time
from uuid import UUID

from pydantic import NaiveDatetime
from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.model.base import Row, one_of
from db.model.kinds import BlackoutReason, DocumentRule, PhotoRule, PpeKind, VisitorClass, Weekday


class Route(Row, table=True):
    """An approved path through the site.

    `capacity` is the size from which a group is split, `hard_capacity` the size no run may exceed. Minutes: `duration`
    is the tour itself, `briefing` comes before it, `buffer` must lie free between two runs. `children_per_adult` is
    how many children one adult may answer for.
    """

    __table_args__ = (
        UniqueConstraint("site_id", "code"),
        CheckConstraint("duration_min > 0 and briefing_min >= 0 and buffer_min >= 0", name="minutes"),
        CheckConstraint("capacity > 0 and hard_capacity >= capacity", name="capacity"),
        CheckConstraint("min_people > 0 and min_people <= capacity", name="min_people"),
        CheckConstraint("min_age between 0 and 99", name="min_age"),
        CheckConstraint("children_per_adult > 0", name="children_per_adult"),
        CheckConstraint("parallel_runs > 0", name="parallel_runs"),
    )

    site_id: UUID = Field(foreign_key="site.id", index=True)
    code: str = Field(max_length=20)
    title: str = Field(max_length=120)
    title_en: str = Field(default="", max_length=120)
    industry_code: str = Field(default="", max_length=8)
    duration_min: int = Field(default=90)
    briefing_min: int = Field(default=15)
    buffer_min: int = Field(default=15)
    capacity: int = Field(default=15)
    hard_capacity: int = Field(default=20)
    min_people: int = Field(default=6)
    min_age: int = Field(default=12)
    children_per_adult: int = Field(default=10)
    parallel_runs: int = Field(default=1)
    document_rule: DocumentRule = Field(default=DocumentRule.NAME_LIST, sa_type=one_of(DocumentRule, "document_rule"))
    is_adapted: bool = Field(default=False)
    programme_route_code: str = Field(default="", max_length=20)
    offered_from: date | None = Field(default=None)
    offered_until: date | None = Field(default=None)


class RouteLanguage(Row, table=True):
    """A language (ISO 639-1) in which a route is led."""

    __table_args__ = (UniqueConstraint("route_id", "language"), CheckConstraint("length(language) = 2", name="iso639"))

    route_id: UUID = Field(foreign_key="route.id", index=True)
    language: str = Field(max_length=2)


class Stop(Row, table=True):
    """A place of showing, in the order of the walk. `zone_capacity` is how many people fit there, 0 for no limit."""

    __table_args__ = (
        UniqueConstraint("route_id", "ordinal"),
        CheckConstraint("minutes >= 0", name="minutes"),
        CheckConstraint("zone_capacity >= 0", name="zone_capacity"),
    )

    route_id: UUID = Field(foreign_key="route.id", index=True)
    ordinal: int
    title: str = Field(max_length=120)
    title_en: str = Field(default="", max_length=120)
    minutes: int
    zone_capacity: int = Field(default=0)
    photo_rule: PhotoRule = Field(default=PhotoRule.FORBIDDEN, sa_type=one_of(PhotoRule, "photo_rule"))
    is_optional: bool = Field(default=False)


class RoutePpe(Row, table=True):
    """Equipment each visitor of a route wears."""

    __table_args__ = (UniqueConstraint("route_id", "kind"), CheckConstraint("per_person > 0", name="per_person"))

    route_id: UUID = Field(foreign_key="route.id", index=True)
    kind: PpeKind = Field(sa_type=one_of(PpeKind, "kind"))
    per_person: int = Field(default=1)


class LeadTime(Row, table=True):
    """How early a class of visitors must ask. A row without a route holds for the whole site.

    `min_days` counts working days if `in_working_days`, calendar days otherwise; `max_days` is the booking window.
    """

    __table_args__ = (
        UniqueConstraint("site_id", "route_id", "visitor_class"),
        CheckConstraint("min_days >= 0 and max_days >= min_days", name="days"),
    )

    site_id: UUID = Field(foreign_key="site.id", index=True)
    route_id: UUID | None = Field(default=None, foreign_key="route.id", index=True)
    visitor_class: VisitorClass = Field(sa_type=one_of(VisitorClass, "visitor_class"))
    min_days: int
    max_days: int = Field(default=90)
    in_working_days: bool = Field(default=True)


class SlotTemplate(Row, table=True):
    """A weekly offered start of a route with its seats."""

    __table_args__ = (
        UniqueConstraint("route_id", "weekday", "starts_at", "valid_from"),
        CheckConstraint("seats > 0", name="seats"),
    )

    route_id: UUID = Field(foreign_key="route.id", index=True)
    weekday: Weekday = Field(sa_type=one_of(Weekday, "weekday"))
    starts_at: time
    seats: int
    valid_from: date
    valid_until: date | None = Field(default=None)


class Blackout(Row, table=True):
    """A time without tours: of the whole site, of a route, or of one stop. Wall-clock, half-open."""

    __table_args__ = (CheckConstraint("ends_local > starts_local", name="order"),)

    site_id: UUID = Field(foreign_key="site.id", index=True)
    route_id: UUID | None = Field(default=None, foreign_key="route.id", index=True)
    stop_id: UUID | None = Field(default=None, foreign_key="stop.id", index=True)
    starts_local: NaiveDatetime = Field(index=True)
    ends_local: NaiveDatetime
    reason: BlackoutReason = Field(sa_type=one_of(BlackoutReason, "reason"))
    note: str = Field(default="", max_length=200)


class CalendarDay(Row, table=True):
    """A day of the production calendar that differs from the plain week."""

    __table_args__ = (UniqueConstraint("site_id", "day"),)

    site_id: UUID = Field(foreign_key="site.id", index=True)
    day: date
    is_working: bool
    title: str = Field(default="", max_length=120)
