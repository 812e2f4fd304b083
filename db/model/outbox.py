"""Packages waiting for a network, and what became of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, LargeBinary, Text
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, one_of
from db.model.kinds import DeliveryState


class Delivery(Row, table=True):
    """A signed package on its way. `idempotency_key` lets the receiver store it once however often it arrives."""

    __table_args__ = (
        CheckConstraint("attempts >= 0", name="attempts"),
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
    )

    revision_id: UUID = Field(foreign_key="monthly_revision.id", index=True)
    file_name: str = Field(max_length=120)
    content: bytes = Field(sa_type=LargeBinary)
    sha256: str = Field(max_length=64)
    idempotency_key: str = Field(max_length=64, unique=True)
    state: DeliveryState = Field(default=DeliveryState.QUEUED, sa_type=one_of(DeliveryState, "state"))
    queued_at: datetime = Field(sa_type=UtcDateTime)
    destination: str = Field(default="", max_length=400)
    attempts: int = Field(default=0)
    next_attempt_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_problem: str = Field(default="", max_length=400)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    receipt: str = Field(default="", sa_type=Text)
    receipt_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
