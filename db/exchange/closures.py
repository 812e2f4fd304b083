"""A production calendar as proposals: when the site is closed, and which day off is worked."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from db.exchange.incoming_calendars import Report, read_events
from db.model.kinds import BlackoutReason


class ProposedKind(StrEnum):
    """What an entry of a production calendar becomes."""

    CLOSED = "closed"
    WORKING = "working"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class ClosureProposal:
    """An entry of a calendar, wall-clock at the site, half-open; nothing is written before somebody accepts it.

    `kind` and `reason` are guessed from the summary. `days` are the days touched, for an entry of whole days.
    """

    uid: str
    summary: str
    starts: datetime
    ends: datetime
    is_all_day: bool
    kind: ProposedKind
    reason: BlackoutReason

    @property
    def days(self) -> tuple[date, ...]:
        """The days the entry touches."""
        last = (self.ends - timedelta(seconds=1)).date()
        count = (last - self.starts.date()).days + 1
        return tuple(self.starts.date() + timedelta(days=step) for step in range(count))


_SHORT = re.compile(r"сокращ|предпраздн|\bshort(ened|er)? (working )?day|half[- ]day|early closing", re.IGNORECASE)
_NOT_WORKING = re.compile(r"\b(не\s?рабоч|non[- ]?working|not working|выходн|day off)", re.IGNORECASE)
_WORKING = re.compile(r"\b(рабоч|working (day|saturday|sunday)|workday)", re.IGNORECASE)
_REASONS = (
    (BlackoutReason.REPAIR, re.compile(r"ремонт|\bппр\b|repair|maintenance|техобслуж", re.IGNORECASE)),
    (BlackoutReason.SHUTDOWN, re.compile(r"останов|простой|shut ?down|standstill", re.IGNORECASE)),
    (BlackoutReason.AUDIT, re.compile(r"аудит|проверк|инвентариз|audit|inspection|stocktak", re.IGNORECASE)),
    (BlackoutReason.VIP, re.compile(r"делегац|\bvip\b|губернатор|delegation", re.IGNORECASE)),
    (BlackoutReason.SAFETY, re.compile(r"учени|тревог|эвакуац|безопасност|drill|safety", re.IGNORECASE)),
    (BlackoutReason.HOLIDAY, re.compile(r"праздн|каникул|выходн|не\s?рабоч|holiday|day off|new year", re.IGNORECASE)),
    (BlackoutReason.PRODUCTION, re.compile(r"производ|пуск|испытани|production|trial", re.IGNORECASE)),
)


def read_closures(
    data: bytes,
    zone: str,
    first: date | None = None,
    last: date | None = None,
    report: Report = lambda _step, _total: None,
) -> list[ClosureProposal]:
    """Return what a production calendar (.ics) proposes from `first` to `last`, by the wall clock of `zone`, in time.

    Repeating entries are written out within these days, without them for two years from the first entry on. Cancelled
    ones are left out. Raises a subclass of `CalendarRefused`; nothing is changed either way.
    """
    return [
        ClosureProposal(
            uid=one.uid,
            summary=one.summary,
            starts=one.starts,
            ends=one.ends,
            is_all_day=one.is_all_day,
            kind=_kind(one.summary),
            reason=_reason(one.summary),
        )
        for one in read_events(data, zone, first, last, report)
        if not one.is_cancelled
    ]


def _kind(summary: str) -> ProposedKind:
    if _SHORT.search(summary):
        return ProposedKind.SHORT
    is_working = _WORKING.search(summary) and not _NOT_WORKING.search(summary)
    return ProposedKind.WORKING if is_working else ProposedKind.CLOSED


def _reason(summary: str) -> BlackoutReason:
    return next((reason for reason, words in _REASONS if words.search(summary)), BlackoutReason.OTHER)
