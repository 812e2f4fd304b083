"""The way of a month's groups: asked for, confirmed, held, admitted, with each loss in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, select

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.enterprise import Site
from db.model.kinds import RequestState, VisitState
from db.model.visit import Request, WishedDate
from db.queries.month import FigureRow
from db.rules.calendar import Month
from db.rules.counting import CountedVisit


class StageKey(StrEnum):
    """Where a group of the month stands on its way."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    HELD = "held"
    ADMITTED = "admitted"


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the way: the groups that reached it, and in words who was lost, or joined, just before it.

    `lost` and `joined` count groups: those of the step before, without the lost and with the joined, are these.
    """

    key: StageKey
    rows: tuple[FigureRow, ...]
    notes: tuple[Phrase, ...] = ()
    lost: int = 0
    joined: int = 0

    @property
    def count(self) -> int:
        """What the rows add up to: groups, or persons once they are admitted."""
        return sum(int(row.amount) for row in self.rows)


def month_flow(session: Session, site: Site, month: Month, visits: Sequence[CountedVisit]) -> tuple[Stage, ...]:
    """Return the way of the groups of a month: asked for, confirmed, held, and the persons admitted.

    It follows the groups whose day lies in the month, whenever they asked, so each step is the one before it without
    those lost and with those who joined. `visits` are those of `counted_visits`. Remote visits are outside all totals.
    """
    booked = [visit for visit in visits if not visit.is_walk_in and not visit.is_remote]
    joined = [visit for visit in visits if visit.is_walk_in and visit.is_held]
    wishes = _wishes(session, site, month)
    confirmed = [visit for visit in booked if visit.is_confirmed or visit.is_held]
    held = [visit for visit in visits if visit.is_held]
    asked = _ordered([*map(_group, booked), *(row for row, _ in wishes)])
    return (
        Stage(StageKey.ASKED, asked),
        Stage(
            StageKey.CONFIRMED,
            _rows(confirmed),
            _lost_before_confirming(booked, [state for _, state in wishes]),
            lost=len(asked) - len(confirmed),
        ),
        Stage(
            StageKey.HELD,
            _rows(held),
            _lost_after_confirming(confirmed, len(joined)),
            lost=len(confirmed) + len(joined) - len(held),
            joined=len(joined),
        ),
        Stage(StageKey.ADMITTED, _ordered(_people(visit) for visit in held), (_declared(held),)),
    )


def _wishes(session: Session, site: Site, month: Month) -> list[tuple[FigureRow, RequestState]]:
    """Return the requests that became no visit and wished for a day of the month first."""
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
    return [(FigureRow(row.id, row.number, row.title, day, 1), row.state) for row, day in session.exec(query)]


def _lost_before_confirming(booked: Iterable[CountedVisit], wishes: Sequence[RequestState]) -> tuple[Phrase, ...]:
    states = [visit.state for visit in booked if not visit.is_confirmed and not visit.is_held]
    refused = wishes.count(RequestState.REFUSED) + states.count(VisitState.REFUSED)
    withdrawn = wishes.count(RequestState.WITHDRAWN) + states.count(VisitState.CANCELLED)
    undecided = len(wishes) + len(states) - refused - withdrawn
    return _told(
        (refused, say(QT_TRANSLATE_NOOP("db", "{n} refused"), n=refused)),
        (withdrawn, say(QT_TRANSLATE_NOOP("db", "{n} withdrawn"), n=withdrawn)),
        (undecided, say(QT_TRANSLATE_NOOP("db", "{n} undecided"), n=undecided)),
    )


def _lost_after_confirming(confirmed: Iterable[CountedVisit], joined: int) -> tuple[Phrase, ...]:
    states = [visit.state for visit in confirmed if not visit.is_held]
    cancelled = states.count(VisitState.CANCELLED)
    missed = states.count(VisitState.NO_SHOW)
    to_come = len(states) - cancelled - missed
    return _told(
        (cancelled, say(QT_TRANSLATE_NOOP("db", "{n} cancelled"), n=cancelled)),
        (missed, say(QT_TRANSLATE_NOOP("db", "{n} did not come"), n=missed)),
        (to_come, say(QT_TRANSLATE_NOOP("db", "{n} still to come"), n=to_come)),
        (joined, say(QT_TRANSLATE_NOOP("db", "+{n} without a request"), n=joined)),
    )


def _told(*parts: tuple[int, Phrase]) -> tuple[Phrase, ...]:
    return tuple(phrase for count, phrase in parts if count)


def _declared(held: Iterable[CountedVisit]) -> Phrase:
    return say(QT_TRANSLATE_NOOP("db", "{n} declared"), n=sum(visit.declared for visit in held))


def _group(visit: CountedVisit) -> FigureRow:
    return FigureRow(visit.id, visit.number, visit.title, visit.day, 1)


def _people(visit: CountedVisit) -> FigureRow:
    return FigureRow(visit.id, visit.number, visit.title, visit.day, visit.total)


def _rows(visits: Iterable[CountedVisit]) -> tuple[FigureRow, ...]:
    return _ordered(map(_group, visits))


def _ordered(rows: Iterable[FigureRow]) -> tuple[FigureRow, ...]:
    return tuple(sorted(rows, key=lambda row: (row.day, row.number)))
