"""Requests, visits, tours, and who leads them."""

from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from pydantic import NaiveDatetime
from sqlalchemy import CheckConstraint, Numeric, UniqueConstraint, text
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, added, derived, one_of, personal
from db.model.kinds import (
    AnswerSource,
    AssignmentRole,
    AssignmentState,
    Cause,
    Channel,
    ClearanceState,
    ControlPoint,
    Dimension,
    ExitReason,
    GroupKind,
    IntakeChannel,
    OfferChannel,
    PaperKind,
    Payment,
    Permission,
    Purpose,
    RefusalReason,
    RequestState,
    SendingChannel,
    VisitorCategory,
    VisitState,
)


class Request(Row, table=True):
    """A wish to come, before a slot is fixed. `adults` are those of the people who accompany children, if known."""

    __table_args__ = (
        UniqueConstraint("site_id", "year", "number"),
        CheckConstraint("people >= 0", name="people"),
        CheckConstraint("adults between 0 and people", name="adults"),
        CheckConstraint("(state = 'refused') = (refusal_reason is not null)", name="refusal_has_reason"),
    )

    site_id: UUID = Field(foreign_key="site.id", index=True)
    year: int
    number: int
    received_at: datetime = Field(sa_type=UtcDateTime, index=True)
    intake: IntakeChannel = Field(sa_type=one_of(IntakeChannel, "intake"))
    organiser_id: UUID = Field(foreign_key="organiser.id", index=True)
    contact_id: UUID | None = Field(default=None, foreign_key="contact.id")
    title: str = Field(max_length=200)
    group_kind: GroupKind = Field(sa_type=one_of(GroupKind, "group_kind"))
    people: int
    grade: str = Field(default="", max_length=20)
    youngest_age: int | None = Field(default=None)
    language: str = Field(default="ru", max_length=2)
    purpose: Purpose = Field(default=Purpose.SIGHTSEEING, sa_type=one_of(Purpose, "purpose"))
    payment: Payment = Field(default=Payment.FREE, sa_type=one_of(Payment, "payment"))
    route_id: UUID | None = Field(default=None, foreign_key="route.id")
    needs: str = Field(default="", max_length=400)
    note: str = Field(default="", max_length=1000)
    state: RequestState = Field(default=RequestState.OPEN, sa_type=one_of(RequestState, "state"))
    refusal_reason: RefusalReason | None = Field(default=None, sa_type=one_of(RefusalReason, "refusal_reason"))
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    adults: int | None = Field(default=None)


class WishedDate(Row, table=True):
    """One of the dates a request asks for, in the order of preference."""

    __table_args__ = (UniqueConstraint("request_id", "rank"),)

    request_id: UUID = Field(foreign_key="request.id", index=True)
    rank: int
    day: date
    starts_at: time | None = Field(default=None)


class Visit(Row, table=True):
    """One coming of one group.

    Planned times are wall-clock at the site (`zone`) and the UTC instants derived from them; what happened is an
    instant. `youngest_age` is what the organiser said, `adapted_people` counts those served with an adaptation.
    `arrives_before_min` is how long before the start the group is due at the gate, so that it moves with the visit.
    `clearance` is what the pass office said of the visit as a whole, by whom and when.
    """

    __table_args__ = (
        UniqueConstraint("site_id", "year", "number"),
        CheckConstraint("ends_local > starts_local and ends_at > starts_at", name="order"),
        CheckConstraint("adapted_people >= 0", name="adapted_people"),
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("souvenirs >= 0", name="souvenirs"),
        CheckConstraint("arrives_before_min between -600 and 720", name="arrives_before_min"),
        CheckConstraint("length(country) = 2", name="country_alpha2"),
        CheckConstraint("length(language) = 2", name="language_iso639"),
        CheckConstraint(
            "(state in ('refused', 'cancelled', 'no_show', 'interrupted')) <= "
            "(exit_cause is not null and exit_reason is not null)",
            name="exit_has_reason",
        ),
    )

    site_id: UUID = Field(foreign_key="site.id", index=True)
    year: int
    number: int
    request_id: UUID | None = Field(default=None, foreign_key="request.id", index=True)
    organiser_id: UUID | None = Field(default=None, foreign_key="organiser.id", index=True)
    contact_id: UUID | None = Field(default=None, foreign_key="contact.id")
    route_id: UUID = Field(foreign_key="route.id", index=True)
    title: str = Field(max_length=200)
    group_kind: GroupKind = Field(sa_type=one_of(GroupKind, "group_kind"))
    state: VisitState = Field(default=VisitState.DRAFT, sa_type=one_of(VisitState, "state"), index=True)
    starts_local: NaiveDatetime = Field(index=True)
    ends_local: NaiveDatetime
    zone: str = Field(max_length=64)
    starts_at: datetime = Field(sa_type=UtcDateTime, index=True)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    requested_at: datetime = Field(sa_type=UtcDateTime)
    language: str = Field(default="ru", max_length=2)
    purpose: Purpose = Field(default=Purpose.SIGHTSEEING, sa_type=one_of(Purpose, "purpose"))
    programme_code: str = Field(default="", max_length=20)
    payment: Payment = Field(default=Payment.FREE, sa_type=one_of(Payment, "payment"))
    price: Decimal = Field(default=Decimal(0), sa_type=Numeric(12, 2))
    channel: Channel = Field(default=Channel.DIRECT, sa_type=one_of(Channel, "channel"))
    country: str = Field(default="RU", max_length=2)
    region_code: str = Field(default="", max_length=8)
    municipality: str = Field(default="", max_length=120)
    youngest_age: int | None = Field(default=None)
    needs: str = Field(default="", max_length=400, sa_column_kwargs=personal())
    adapted_people: int = Field(default=0)
    leader_name: str = Field(default="", max_length=200, sa_column_kwargs=personal())
    leader_phone: str = Field(default="", max_length=40, sa_column_kwargs=personal())
    vehicle: str = Field(default="", max_length=40, sa_column_kwargs=personal())
    gate_note: str = Field(default="", max_length=1000)
    inside_note: str = Field(default="", max_length=1000)
    is_walk_in: bool = Field(default=False)
    is_open_day: bool = Field(default=False)
    is_remote: bool = Field(default=False)
    is_estimated: bool = Field(default=False)
    souvenirs: int = Field(default=0)
    list_due: date | None = Field(default=None)
    clearance_due: date | None = Field(default=None)
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    actual_starts_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    actual_ends_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    interrupted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    exit_cause: Cause | None = Field(default=None, sa_type=one_of(Cause, "exit_cause"))
    exit_reason: ExitReason | None = Field(default=None, sa_type=one_of(ExitReason, "exit_reason"))
    search_text: str = Field(default="", max_length=1200, sa_column_kwargs=derived("words", "title", is_added=True))
    list_asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    arrives_before_min: int | None = Field(default=None)
    driver_phone: str = Field(default="", max_length=40, sa_column_kwargs=added(personal()))
    clearance: ClearanceState = Field(
        default=ClearanceState.NOT_NEEDED,
        sa_type=one_of(ClearanceState, "clearance"),
        sa_column_kwargs={"server_default": text("'not_needed'")},
    )
    clearance_by: str = Field(default="", max_length=80, sa_column_kwargs=added())
    clearance_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Hold(Row, table=True):
    """A slot kept for a visit until an instant; released by confirming, by hand or by lapsing."""

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    until: datetime = Field(sa_type=UtcDateTime)
    released_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DeclaredCount(Row, table=True):
    """How many people of a category the organiser declared."""

    __table_args__ = (UniqueConstraint("visit_id", "category"), CheckConstraint("people >= 0", name="people"))

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    category: VisitorCategory = Field(sa_type=one_of(VisitorCategory, "category"))
    people: int


class Composition(Row, table=True):
    """How those of a visit who are counted without names split by age, origin, country or region."""

    __table_args__ = (
        UniqueConstraint("visit_id", "dimension", "key"),
        CheckConstraint("people >= 0", name="people"),
    )

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    dimension: Dimension = Field(sa_type=one_of(Dimension, "dimension"))
    key: str = Field(max_length=20)
    people: int


class Tour(Row, table=True):
    """One run of a route. `capacity` is the route's at the time of planning, so that history keeps it.

    `people` is planned; `people_actual` is counted, nothing until the visit is closed.
    """

    __table_args__ = (
        UniqueConstraint("visit_id", "ordinal"),
        CheckConstraint("ends_local > starts_local and ends_at > starts_at", name="order"),
        CheckConstraint("people >= 0", name="people"),
        CheckConstraint("people_actual >= 0", name="people_actual"),
        CheckConstraint("capacity > 0", name="capacity"),
    )

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    ordinal: int
    route_id: UUID = Field(foreign_key="route.id", index=True)
    starts_local: NaiveDatetime = Field(index=True)
    ends_local: NaiveDatetime
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    language: str = Field(default="ru", max_length=2)
    people: int
    capacity: int
    people_actual: int | None = Field(default=None)
    actual_starts_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    actual_ends_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    is_held: bool | None = Field(default=None)


class SkippedStop(Row, table=True):
    """A stop that a tour leaves out, so that a group that came late still ends in time."""

    __table_args__ = (UniqueConstraint("tour_id", "stop_id"),)

    tour_id: UUID = Field(foreign_key="tour.id", index=True)
    stop_id: UUID = Field(foreign_key="stop.id")


class Assignment(Row, table=True):
    """A guide on a tour, in a role; for part of it where minutes from the start of the tour are set.

    `offered_at` stays once the guide was asked. `recalled_at` is when a guide was told that the tour is taken back.
    """

    __table_args__ = (
        UniqueConstraint("tour_id", "guide_id"),
        CheckConstraint("part_from_min >= 0", name="part_from"),
        CheckConstraint("part_until_min > 0", name="part_until"),
    )

    tour_id: UUID = Field(foreign_key="tour.id", index=True)
    guide_id: UUID = Field(foreign_key="guide.id", index=True)
    role: AssignmentRole = Field(default=AssignmentRole.LEAD, sa_type=one_of(AssignmentRole, "role"))
    state: AssignmentState = Field(default=AssignmentState.PROPOSED, sa_type=one_of(AssignmentState, "state"))
    is_pinned: bool = Field(default=False)
    offered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answer_due: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    offer_channel: OfferChannel | None = Field(default=None, sa_type=one_of(OfferChannel, "offer_channel"))
    answer_source: AnswerSource | None = Field(default=None, sa_type=one_of(AnswerSource, "answer_source"))
    recalled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    part_from_min: int | None = Field(default=None)
    part_until_min: int | None = Field(default=None)


class Overruling(Row, table=True):
    """A blocking finding that somebody allowed, with the permission used and the reason.

    `rule` is the judge's code, `subject` what it judged (a guide's or tour's key, or nothing for the visit).
    """

    __table_args__ = (CheckConstraint("length(reason) > 0", name="reason"),)

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    rule: str = Field(max_length=40)
    subject: str = Field(default="", max_length=40)
    permission: Permission = Field(sa_type=one_of(Permission, "permission"))
    role: str = Field(max_length=80)
    reason: str = Field(max_length=400)
    at: datetime = Field(sa_type=UtcDateTime)


class Paper(Row, table=True):
    """A letter or sheet that was made for a visit, and when and how it went out."""

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    kind: PaperKind = Field(sa_type=one_of(PaperKind, "kind"))
    at: datetime = Field(sa_type=UtcDateTime)
    text_version: str = Field(default="", max_length=20)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_by: SendingChannel | None = Field(default=None, sa_type=one_of(SendingChannel, "sent_by"))


class RequestPaper(Row, table=True):
    """A letter that was made for a request, which has no visit yet or never will."""

    request_id: UUID = Field(foreign_key="request.id", index=True)
    kind: PaperKind = Field(sa_type=one_of(PaperKind, "kind"))
    at: datetime = Field(sa_type=UtcDateTime)
    text_version: str = Field(default="", max_length=20)


class Headcount(Row, table=True):
    """People counted at a control point of a tour, beside those expected."""

    __table_args__ = (CheckConstraint("counted >= 0 and expected >= 0", name="people"),)

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    point: ControlPoint = Field(sa_type=one_of(ControlPoint, "point"))
    at: datetime = Field(sa_type=UtcDateTime)
    expected: int
    counted: int


class Feedback(Row, table=True):
    """Answered forms of a visit, as counts: the sum of scores 1-5, and the two effect questions."""

    __table_args__ = (
        UniqueConstraint("visit_id"),
        CheckConstraint("responses > 0 and score_sum between responses and 5 * responses", name="scores"),
        CheckConstraint("recommend_yes between 0 and recommend_answered", name="recommend"),
        CheckConstraint("career_yes between 0 and career_answered", name="career"),
    )

    visit_id: UUID = Field(foreign_key="visit.id")
    responses: int
    score_sum: int
    recommend_yes: int = Field(default=0)
    recommend_answered: int = Field(default=0)
    career_yes: int = Field(default=0)
    career_answered: int = Field(default=0)
