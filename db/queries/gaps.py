"""What stands in the way of closing a month: each gap names the visit, what is missing, and what would mend it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.enterprise import Site
from db.model.kinds import GroupKind, VisitorCategory, VisitState
from db.model.visit import Overruling, Visit
from db.queries.cases import policy
from db.queries.month import counted_visits
from db.queries.presence import events
from db.rules.calendar import Month
from db.rules.counting import NOWHERE, CountedVisit, countries
from db.rules.presence import count
from db.rules.states import PLANNED

PREFIX = "gap_"
"""Gaps somebody accepted as unknown stand in `overruling` under this prefix."""


class GapKind(StrEnum):
    """What is missing."""

    NOT_HELD = "not_held"
    STILL_INSIDE = "still_inside"
    NOT_CLOSED = "not_closed"
    COUNTRY = "country"
    CATEGORY = "category"
    BRIEFING = "briefing"


class Cure(StrEnum):
    """What would mend a gap."""

    RECORD_NO_SHOW = "record_no_show"
    ASSUME_OUT = "assume_out"
    CLOSE = "close"
    TELL_COUNTRY = "tell_country"
    TELL_CATEGORY = "tell_category"
    RECORD_BRIEFING = "record_briefing"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap. A blocking one must be mended; another may be accepted as unknown. `ends_at` proposes a time (UTC)."""

    kind: GapKind
    visit_id: UUID
    number: int
    title: str
    group_kind: GroupKind
    day: date
    route_id: UUID
    sentence: Phrase
    cure: Cure
    cure_label: Phrase
    people: int
    ends_at: datetime
    blocks: bool = False


def month_gaps(session: Session, site: Site, month: Month) -> list[Gap]:
    """Return the gaps of a month in the order of days; those accepted as unknown are left out."""
    counted = counted_visits(session, site, month)
    rows = {visit.id: visit for visit in session.exec(select(Visit).where(col(Visit.id).in_([v.id for v in counted])))}
    logs = events(session, list(rows))
    accepted = {
        (row.visit_id, row.rule)
        for row in session.exec(select(Overruling).where(col(Overruling.visit_id).in_(list(rows))))
    }
    needs_briefing = policy(session).briefing_needed
    gaps = []
    for visit in sorted(counted, key=lambda one: (one.day, one.number)):
        row, inside = rows[visit.id], count(logs[visit.id]).inside.total()
        for gap in _of_visit(visit, row, inside, needs_briefing=needs_briefing):
            if gap.blocks or (visit.id, PREFIX + gap.kind) not in accepted:
                gaps.append(gap)
    return gaps


def _of_visit(visit: CountedVisit, row: Visit, inside: int, *, needs_briefing: bool) -> Iterator[Gap]:
    def gap(
        kind: GapKind, sentence: Phrase, cure: Cure, label: Phrase, people: int = 0, *, blocks: bool = False
    ) -> Gap:
        return Gap(
            kind,
            visit.id,
            visit.number,
            visit.title,
            row.group_kind,
            visit.day,
            row.route_id,
            sentence,
            cure,
            label,
            people,
            row.ends_at,
            blocks,
        )

    if visit.state in PLANNED:
        yield gap(
            GapKind.NOT_HELD,
            say(QT_TRANSLATE_NOOP("db", "planned, but nothing is recorded of that day")),
            Cure.RECORD_NO_SHOW,
            say(QT_TRANSLATE_NOOP("db", "Nobody came")),
            blocks=True,
        )
    elif inside:
        yield gap(
            GapKind.STILL_INSIDE,
            say(QT_TRANSLATE_NOOP("db", "no time of leaving, %n person(s)"), inside),
            Cure.ASSUME_OUT,
            say(QT_TRANSLATE_NOOP("db", "Left at {time}"), time=row.ends_local.time()),
            inside,
            blocks=True,
        )
    elif visit.state in (VisitState.COMPLETED, VisitState.INTERRUPTED, VisitState.CHECKED_IN, VisitState.IN_PROGRESS):
        yield gap(
            GapKind.NOT_CLOSED,
            say(QT_TRANSLATE_NOOP("db", "the visit is not closed")),
            Cure.CLOSE,
            say(QT_TRANSLATE_NOOP("db", "Close the visit")),
            blocks=True,
        )
    if visit.is_held:
        yield from _unknowns(visit, gap, needs_briefing=needs_briefing)


class GapMaker(Protocol):
    """Fills in whose gap it is."""

    def __call__(
        self, kind: GapKind, sentence: Phrase, cure: Cure, label: Phrase, people: int = 0, *, blocks: bool = False
    ) -> Gap:
        """Return the gap."""
        ...


def _unknowns(visit: CountedVisit, gap: GapMaker, *, needs_briefing: bool) -> Iterator[Gap]:
    nowhere = countries(visit)[NOWHERE]
    if nowhere:
        yield gap(
            GapKind.COUNTRY,
            say(QT_TRANSLATE_NOOP("db", "country not told for {n} of {total}"), n=nowhere, total=visit.total),
            Cure.TELL_COUNTRY,
            say(QT_TRANSLATE_NOOP("db", "Tell the country")),
            nowhere,
        )
    uncategorised = visit.admitted.get(VisitorCategory.UNKNOWN, 0)
    if uncategorised:
        yield gap(
            GapKind.CATEGORY,
            say(QT_TRANSLATE_NOOP("db", "category not told for {n} of {total}"), n=uncategorised, total=visit.total),
            Cure.TELL_CATEGORY,
            say(QT_TRANSLATE_NOOP("db", "Tell the category")),
            uncategorised,
        )
    if needs_briefing and visit.briefed < visit.total:
        yield gap(
            GapKind.BRIEFING,
            say(QT_TRANSLATE_NOOP("db", "no record of a briefing for %n person(s)"), visit.total - visit.briefed),
            Cure.RECORD_BRIEFING,
            say(QT_TRANSLATE_NOOP("db", "Record the briefing")),
            visit.total - visit.briefed,
        )
