"""Guides: what they may lead, when they are there, and how much."""

from datetime import date, time
from uuid import UUID

from pydantic import NaiveDatetime
from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.model.base import Row, one_of, personal
from db.model.kinds import AbsenceKind, AvailabilityKind, CertificateKind, Employment, GroupKind, Weekday


class Guide(Row, table=True):
    """A person who leads tours. Caps are in minutes and visits per day, ISO week and month; 0 stands for no cap."""

    __table_args__ = (
        CheckConstraint("turnaround_min >= 0 and min_rest_min >= 0", name="gaps"),
        CheckConstraint("max_day_min >= 0 and max_week_min >= 0 and max_month_min >= 0", name="minute_caps"),
        CheckConstraint("max_day_visits >= 0 and max_week_visits >= 0 and max_month_visits >= 0", name="visit_caps"),
    )

    code: str = Field(max_length=20, unique=True)
    surname: str = Field(max_length=120, sa_column_kwargs=personal())
    given: str = Field(max_length=120, sa_column_kwargs=personal())
    patronymic: str = Field(default="", max_length=120, sa_column_kwargs=personal())
    latin: str = Field(default="", max_length=120, sa_column_kwargs=personal())
    phone: str = Field(default="", max_length=40, sa_column_kwargs=personal())
    email: str = Field(default="", max_length=120, sa_column_kwargs=personal())
    employment: Employment = Field(default=Employment.STAFF, sa_type=one_of(Employment, "employment"))
    turnaround_min: int = Field(default=15)
    min_rest_min: int = Field(default=660)
    max_day_min: int = Field(default=360)
    max_week_min: int = Field(default=1200)
    max_month_min: int = Field(default=0)
    max_day_visits: int = Field(default=0)
    max_week_visits: int = Field(default=0)
    max_month_visits: int = Field(default=0)
    active_from: date | None = Field(default=None)
    active_until: date | None = Field(default=None)


class GuideLanguage(Row, table=True):
    """A language (ISO 639-1) a guide leads in."""

    __table_args__ = (UniqueConstraint("guide_id", "language"), CheckConstraint("length(language) = 2", name="iso639"))

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    language: str = Field(max_length=2)


class GuideGroupKind(Row, table=True):
    """A kind of group a guide takes; a guide without such rows takes all."""

    __table_args__ = (UniqueConstraint("guide_id", "group_kind"),)

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    group_kind: GroupKind = Field(sa_type=one_of(GroupKind, "group_kind"))


class GuideClearance(Row, table=True):
    """Leave to lead a route in a language, until it lapses. The last day counts."""

    __table_args__ = (UniqueConstraint("guide_id", "route_id", "language", "valid_from"),)

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    route_id: UUID = Field(foreign_key="route.id", index=True)
    language: str = Field(max_length=2)
    valid_from: date
    valid_until: date | None = Field(default=None)


class Certificate(Row, table=True):
    """A paper of a guide: guide's certificate, retraining diploma, first aid."""

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    kind: CertificateKind = Field(sa_type=one_of(CertificateKind, "kind"))
    number: str = Field(default="", max_length=60, sa_column_kwargs=personal())
    issued_on: date
    valid_until: date | None = Field(default=None)


class AvailabilityRule(Row, table=True):
    """A weekly rule of a guide's hours. A weekday without a rule is unknown, which differs from unavailable."""

    __table_args__ = (CheckConstraint("ends_at > starts_at", name="order"),)

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    weekday: Weekday = Field(sa_type=one_of(Weekday, "weekday"))
    starts_at: time
    ends_at: time
    kind: AvailabilityKind = Field(default=AvailabilityKind.AVAILABLE, sa_type=one_of(AvailabilityKind, "kind"))
    valid_from: date
    valid_until: date | None = Field(default=None)


class AvailabilityException(Row, table=True):
    """A guide's hours on one day; a set value beats the weekly rule."""

    __table_args__ = (CheckConstraint("ends_at > starts_at", name="order"),)

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    day: date = Field(index=True)
    starts_at: time
    ends_at: time
    kind: AvailabilityKind = Field(sa_type=one_of(AvailabilityKind, "kind"))


class Absence(Row, table=True):
    """A time a guide is away. Wall-clock, half-open."""

    __table_args__ = (CheckConstraint("ends_local > starts_local", name="order"),)

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    starts_local: NaiveDatetime
    ends_local: NaiveDatetime
    kind: AbsenceKind = Field(sa_type=one_of(AbsenceKind, "kind"))


class Commitment(Row, table=True):
    """Other duty that blocks a guide's time without counting as tour work. Wall-clock, half-open."""

    __table_args__ = (CheckConstraint("ends_local > starts_local", name="order"),)

    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    starts_local: NaiveDatetime
    ends_local: NaiveDatetime
    title: str = Field(default="", max_length=120)
