"""What the frame of the window tells on every screen: whose books, who works, who is inside, what is queued."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, func, select

from db.model.enterprise import Enterprise
from db.model.kinds import DeliveryState, UserRole
from db.model.presence import PresenceEvent
from db.queries.months import DeliveryRow, deliveries
from db.queries.presence import on_site, only_site
from db.queries.requests import unanswered
from db.queries.users import current_user


@dataclass(frozen=True, slots=True)
class FrameRow:
    """The frame's values; times are UTC, None before the first event or delivery."""

    enterprise: str
    enterprise_en: str
    zone: str
    city: str
    user: str
    user_en: str
    role: UserRole
    inside: int
    groups: int
    guides: int
    last_event: datetime | None
    unanswered: int
    queued: int
    returned: int
    last_sent: DeliveryRow | None


def frame(session: Session) -> FrameRow:
    """Return what the frame shows; raise LookupError before a site is set up."""
    site = only_site(session)
    enterprise = session.get_one(Enterprise, site.enterprise_id)
    user = current_user(session)
    groups = on_site(session)
    outbox = deliveries(session)
    sent = [row for row in outbox if row.sent_at is not None]
    return FrameRow(
        enterprise=enterprise.name,
        enterprise_en=enterprise.name_en or enterprise.name,
        zone=site.zone,
        city=site.municipality,
        user=user.name if user else "",
        user_en=(user.name_en or user.name) if user else "",
        role=user.role if user else UserRole.COORDINATOR,
        inside=sum(group.inside for group in groups),
        groups=len(groups),
        guides=sum(group.guides for group in groups),
        last_event=session.exec(select(func.max(PresenceEvent.recorded_at))).one(),
        unanswered=unanswered(session),
        queued=sum(row.state in (DeliveryState.QUEUED, DeliveryState.SENDING) for row in outbox),
        returned=sum(row.state is DeliveryState.RETURNED for row in outbox),
        last_sent=max(sent, key=lambda row: (str(row.month), row.revision)) if sent else None,
    )
