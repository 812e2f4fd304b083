"""Each group of a month on its way: how many asked, were promised, came through the gate, and stand in the summary."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.enterprise import Site
from db.model.kinds import RefusalReason, RequestState, VisitState
from db.model.visit import Request, Visit, WishedDate
from db.queries.month import reporting_day
from db.queries.people import visit_number
from db.rules.calendar import Month
from db.rules.counting import CountedVisit
from db.rules.states import CAME, EXITS, PLANNED


class Weight(StrEnum):
    """How grave a difference is: all agree, it is explained, it asks for work."""

    AGREES = "agrees"
    COMING = "coming"
    EXPLAINED = "explained"
    OPEN = "open"


Note = tuple[Weight, Phrase]


@dataclass(frozen=True, slots=True)
class WayRow:
    """A visit, or a request that became none. People at each station; None where a group has no such station."""

    id: UUID
    is_request: bool
    number: int
    title: str
    day: date
    asked: int | None
    promised: int | None
    came: int | None
    reported: int | None
    notes: tuple[Phrase, ...] = ()
    weight: Weight = Weight.AGREES

    @property
    def differs(self) -> bool:
        """Whether the stations do not say the same."""
        return self.weight is not Weight.AGREES


@dataclass(frozen=True, slots=True)
class Ways:
    """All groups of a month, and what must agree with the summary: those reported, and those declared of visits held.

    `declared` counts those declared of visits held, which is not the sum of those promised.
    """

    rows: tuple[WayRow, ...]
    declared: int

    def total(self, station: str, *, only_differing: bool = False) -> int:
        """Return the people at a station (`asked`, `promised`, `came`, `reported`)."""
        return sum(getattr(row, station) or 0 for row in self.rows if row.differs or not only_differing)


def month_ways(
    session: Session,
    site: Site,
    month: Month,
    visits: Sequence[CountedVisit],
    reported: Mapping[UUID, int],
    today: date,
) -> Ways:
    """Return the way of every group of a month.

    `visits` are those of `counted_visits`; `reported` says how many of each stand in the summary that is shown.
    """
    asked = _asked(session, [visit.id for visit in visits])
    rows = [
        *(_of_visit(visit, asked.get(visit.id), reported.get(visit.id, 0), today) for visit in visits),
        *_moved_on(session, site, month),
        *_of_requests(session, site, month),
    ]
    rows.sort(key=lambda row: (row.day, row.is_request, row.number))
    return Ways(tuple(rows), sum(visit.declared for visit in visits if visit.is_held))


@dataclass(frozen=True, slots=True)
class _Asked:
    """How many a visit's request asked for; `shares_with` is the visit that shows it, where several came of one."""

    people: int | None
    shares_with: int = 0


def _asked(session: Session, ids: Sequence[UUID]) -> dict[UUID, _Asked]:
    query = (
        select(Visit.id, Visit.number, Request.id, Request.people)
        .join(Request, col(Request.id) == col(Visit.request_id))
        .where(col(Visit.id).in_(ids))
        .order_by(col(Visit.starts_at), col(Visit.number))
    )
    first: dict[UUID, int] = {}
    found = {}
    for visit, number, request, people in session.exec(query):
        shown_at = first.setdefault(request, number)
        found[visit] = _Asked(people) if shown_at == number else _Asked(None, shown_at)
    return found


def _of_visit(visit: CountedVisit, asked: _Asked | None, reported: int, today: date) -> WayRow:
    is_promised = visit.is_confirmed or (visit.is_held and not visit.is_walk_in)
    wanted = asked if asked is not None else _Asked(None if visit.is_walk_in else visit.declared)
    notes = list(_notes(visit, wanted, reported, today, is_promised=is_promised))
    is_past = visit.is_held or visit.day < today or visit.state in EXITS
    return WayRow(
        id=visit.id,
        is_request=False,
        number=visit.number,
        title=visit.title,
        day=visit.day,
        asked=wanted.people,
        promised=visit.declared if is_promised else None,
        came=visit.total if is_past and (is_promised or visit.total) else None,
        reported=reported if is_past and (is_promised or visit.total) else None,
        notes=tuple(phrase for _, phrase in notes),
        weight=max((weight for weight, _ in notes), key=list(Weight).index, default=Weight.AGREES),
    )


def _notes(visit: CountedVisit, asked: _Asked, reported: int, today: date, *, is_promised: bool) -> Iterator[Note]:
    """Yield what differs between two stations, from the first to the last."""
    if visit.is_walk_in and visit.is_held:
        yield Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "came without a request"))
    if asked.shares_with:
        text = QT_TRANSLATE_NOOP("db", "requested together with visit {number}")
        yield Weight.EXPLAINED, say(text, number=visit_number(asked.shares_with))
    if not is_promised and not visit.is_walk_in:
        yield _not_promised(visit, today)
        if not visit.total:
            return
    elif asked.people is not None and asked.people != visit.declared:
        yield Weight.EXPLAINED, _more_or_fewer(visit.declared - asked.people)
    if visit.is_held:
        yield from _gate(visit)
    elif is_promised and not visit.is_remote:
        yield _not_held(visit, today)
    if visit.is_remote:
        yield Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "remote: outside all totals"))
    elif reported != visit.total:
        text = QT_TRANSLATE_NOOP("db", "{came} at the gate, {reported} in the summary: the visit stands as “{state}”")
        yield Weight.OPEN, say(text, came=visit.total, reported=reported, state=visit.state)


def _more_or_fewer(change: int) -> Phrase:
    if change > 0:
        return say(QT_TRANSLATE_NOOP("db", "%n more confirmed than requested"), change)
    return say(QT_TRANSLATE_NOOP("db", "%n fewer confirmed than requested"), -change)


def _gate(visit: CountedVisit) -> Iterator[Note]:
    change = visit.total - visit.declared
    if change < 0:
        yield Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "%n of {all} did not come"), -change, all=visit.declared)
    elif change > 0 and not visit.is_walk_in:
        yield Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "%n more came than declared"), change)
    if visit.state is not VisitState.CLOSED:
        yield Weight.OPEN, say(QT_TRANSLATE_NOOP("db", "the visit is not closed"))


def _not_promised(visit: CountedVisit, today: date) -> Note:
    if visit.state is VisitState.REFUSED:
        return Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "refused"))
    if visit.state is VisitState.CANCELLED:
        return Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "withdrawn before it was confirmed"))
    if visit.state in CAME:
        return Weight.OPEN, say(QT_TRANSLATE_NOOP("db", "came without having been confirmed"))
    weight = Weight.OPEN if visit.day < today else Weight.COMING
    return weight, say(QT_TRANSLATE_NOOP("db", "not confirmed yet"))


def _not_held(visit: CountedVisit, today: date) -> Note:
    if visit.state is VisitState.CANCELLED and visit.cause is not None:
        return Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "called off, cause: {cause}"), cause=visit.cause)
    if visit.state in EXITS:
        return Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "nobody came"))
    if visit.state in PLANNED and visit.day >= today:
        return Weight.COMING, say(QT_TRANSLATE_NOOP("db", "still to come"))
    return Weight.OPEN, say(QT_TRANSLATE_NOOP("db", "nothing is recorded of that day"))


def _moved_on(session: Session, site: Site, month: Month) -> Iterator[WayRow]:
    """Yield the visits planned in the month that came in another one, where they are counted."""
    query = select(Visit).where(
        Visit.site_id == site.id,
        col(Visit.starts_local) >= month.starts,
        col(Visit.starts_local) < month.ends,
        col(Visit.actual_starts_at).is_not(None),
    )
    for visit in session.exec(query):
        day = reporting_day(visit)
        if Month.of(day) != month:
            text = QT_TRANSLATE_NOOP("db", "came on {day}: counted in {month}")
            note = say(text, day=day, month=Month.of(day))
            planned = visit.starts_local.date()
            yield WayRow(
                visit.id, False, visit.number, visit.title, planned, None, None, None, None, (note,), Weight.EXPLAINED
            )


def _of_requests(session: Session, site: Site, month: Month) -> Iterator[WayRow]:
    """Yield the requests that became no visit and wished for a day of the month first."""
    query = (
        select(Request, col(WishedDate.day))
        .join(WishedDate, col(WishedDate.request_id) == col(Request.id))
        .where(
            Request.site_id == site.id,
            Request.state != RequestState.CONVERTED,
            WishedDate.rank == 1,
            col(WishedDate.day) >= month.first,
            col(WishedDate.day) <= month.last,
        )
    )
    for row, day in session.exec(query):
        weight, note = _answer(row.state, row.refusal_reason)
        yield WayRow(row.id, True, row.number, row.title, day, row.people, None, None, None, (note,), weight)


def _answer(state: RequestState, reason: RefusalReason | None) -> Note:
    match state:
        case RequestState.REFUSED:
            return Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "refused: {reason}"), reason=reason)
        case RequestState.WITHDRAWN:
            return Weight.EXPLAINED, say(QT_TRANSLATE_NOOP("db", "withdrawn"))
        case RequestState.WAITING:
            return Weight.COMING, say(QT_TRANSLATE_NOOP("db", "on the waiting list"))
        case _:
            return Weight.OPEN, say(QT_TRANSLATE_NOOP("db", "not answered"))
