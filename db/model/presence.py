"""What happened at the gate and on the site: an append-only log, briefings, equipment, incidents."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, one_of, personal
from db.model.kinds import (
    BriefingSigner,
    IncidentKind,
    IncidentSeverity,
    PpeKind,
    PresenceKind,
    VisitorCategory,
)


class PresenceEvent(Row, table=True):
    """One line of the presence log, never changed: in, out, assumed out, or the void of another line.

    A named visitor has `visitor_id` and counts one; others of the group are counted by `category`. `at` is when it
    happened, `recorded_at` when it was typed. Seat and counter order the lines of one computer even if its clock is
    wrong; with the nonce they make a line recognisable when two logs are merged.
    """

    __table_args__ = (
        UniqueConstraint("seat", "counter", "nonce"),
        CheckConstraint("people > 0", name="people"),
        CheckConstraint("visitor_id is null or people = 1", name="named_is_one"),
        CheckConstraint("(kind = 'void') = (voids_id is not null)", name="void_names_its_event"),
    )

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    visitor_id: UUID | None = Field(default=None, foreign_key="visitor.id", index=True)
    kind: PresenceKind = Field(sa_type=one_of(PresenceKind, "kind"))
    category: VisitorCategory = Field(sa_type=one_of(VisitorCategory, "category"))
    people: int = Field(default=1)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    seat: str = Field(max_length=40)
    counter: int
    nonce: str = Field(max_length=32)
    voids_id: UUID | None = Field(default=None, foreign_key="presence_event.id")


class BriefingText(Row, table=True):
    """A version of the safety briefing in a language (ISO 639-1)."""

    __table_args__ = (UniqueConstraint("site_id", "language", "text_version"),)

    site_id: UUID = Field(foreign_key="site.id", index=True)
    language: str = Field(max_length=2)
    text_version: str = Field(max_length=20)
    body: str = Field(max_length=20000)
    valid_from: date


class Briefing(Row, table=True):
    """A safety briefing: of one named visitor, or of `people` for whom the leader signed."""

    __table_args__ = (
        CheckConstraint("people > 0", name="people"),
        CheckConstraint("visitor_id is null or people = 1", name="named_is_one"),
    )

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    visitor_id: UUID | None = Field(default=None, foreign_key="visitor.id", index=True)
    people: int = Field(default=1)
    at: datetime = Field(sa_type=UtcDateTime)
    text_version: str = Field(max_length=20)
    language: str = Field(max_length=2)
    instructor: str = Field(max_length=120, sa_column_kwargs=personal())
    signer: BriefingSigner = Field(sa_type=one_of(BriefingSigner, "signer"))


class Signature(Row, table=True):
    """How somebody signed for a briefing on the screen: strokes as JSON. A briefing without one was signed on paper."""

    __table_args__ = (UniqueConstraint("briefing_id"),)

    briefing_id: UUID = Field(foreign_key="briefing.id")
    strokes: str = Field(max_length=40000, sa_column_kwargs=personal())


class PpeStock(Row, table=True):
    """How many pieces of a kind and size the site has to lend."""

    __table_args__ = (UniqueConstraint("site_id", "kind", "size"), CheckConstraint("pieces >= 0", name="pieces"))

    site_id: UUID = Field(foreign_key="site.id", index=True)
    kind: PpeKind = Field(sa_type=one_of(PpeKind, "kind"))
    size: str = Field(default="", max_length=10)
    pieces: int


class PpeIssue(Row, table=True):
    """Equipment lent to a group and what came back."""

    __table_args__ = (
        UniqueConstraint("visit_id", "kind", "size"),
        CheckConstraint("issued >= 0 and returned between 0 and issued", name="pieces"),
    )

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    kind: PpeKind = Field(sa_type=one_of(PpeKind, "kind"))
    size: str = Field(default="", max_length=10)
    issued: int
    returned: int = Field(default=0)


class Incident(Row, table=True):
    """Something that went wrong. The note stays on this computer and is never reported."""

    site_id: UUID = Field(foreign_key="site.id", index=True)
    visit_id: UUID | None = Field(default=None, foreign_key="visit.id", index=True)
    visitor_id: UUID | None = Field(default=None, foreign_key="visitor.id")
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    severity: IncidentSeverity = Field(sa_type=one_of(IncidentSeverity, "severity"))
    kind: IncidentKind = Field(sa_type=one_of(IncidentKind, "kind"))
    note: str = Field(default="", max_length=1000, sa_column_kwargs=personal())


class Evacuation(Row, table=True):
    """An alarm or drill with visitors inside, with how many were accounted for and when the last one was."""

    __table_args__ = (CheckConstraint("inside >= 0 and accounted >= 0", name="people"),)

    site_id: UUID = Field(foreign_key="site.id", index=True)
    started_at: datetime = Field(sa_type=UtcDateTime, index=True)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    is_drill: bool
    inside: int
    accounted: int = Field(default=0)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class MusterTick(Row, table=True):
    """One line of a roll call, never changed: who or how many were accounted for, or the void of another line.

    A line is of a named visitor, of a guide, or of `people` of a visit without names; with a `found` name it is
    somebody who stands on no list.
    """

    __table_args__ = (
        CheckConstraint("people > 0", name="people"),
        CheckConstraint("(visitor_id is null and guide_id is null) or people = 1", name="named_is_one"),
    )

    evacuation_id: UUID = Field(foreign_key="evacuation.id", index=True)
    visit_id: UUID | None = Field(default=None, foreign_key="visit.id", index=True)
    visitor_id: UUID | None = Field(default=None, foreign_key="visitor.id", index=True)
    guide_id: UUID | None = Field(default=None, foreign_key="guide.id")
    category: VisitorCategory | None = Field(default=None, sa_type=one_of(VisitorCategory, "category"))
    people: int = Field(default=1)
    found: str = Field(default="", max_length=200, sa_column_kwargs=personal())
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = Field(default="", max_length=120, sa_column_kwargs=personal())
    voids_id: UUID | None = Field(default=None, foreign_key="muster_tick.id")
