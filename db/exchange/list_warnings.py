"""What the books know of the people on a list, told in the rows of its preview."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.list_rows import ListRow, ListRowState, Mark, Remark
from db.queries.lists import ListPlace
from db.queries.same_people import SeenElsewhere, seen_elsewhere
from db.queries.stop_list import StopHit, stop_hits
from db.rules.same_person import Likeness


def warned(session: Session, place: ListPlace, rows: Sequence[ListRow]) -> list[ListRow]:
    """Add what the books know of the people: who stands elsewhere that day, who came before, who must not come in."""
    people = [row.person for row in rows]
    seen = seen_elsewhere(session, place.visit_id, people)
    hits = stop_hits(session, people)
    told = []
    for row, others, hit in zip(rows, seen, hits, strict=True):
        if not others and hit is None:
            told.append(row)
            continue
        remarks = (*row.remarks, *(_elsewhere(one) for one in others[:1]), *(_stopped(hit) if hit is not None else ()))
        if hit is not None and row.state is not ListRowState.SAME:
            row = replace(row, mark=Mark.ASKS, is_ticked_first=False)
        elif any(one.is_same_day for one in others) and row.state is not ListRowState.SAME:
            row = replace(row, mark=Mark.ASKS)
        told.append(replace(row, remarks=remarks))
    return told


def _elsewhere(one: SeenElsewhere) -> Remark:
    if not one.is_same_day:
        return Remark(
            say(
                QT_TRANSLATE_NOOP("db", "Was listed before: {visit}, {date}."), visit=one.visit, date=one.starts.date()
            ),
            say(QT_TRANSLATE_NOOP("db", "Each visit is counted by itself; nothing has to be done.")),
        )
    text = (
        QT_TRANSLATE_NOOP("db", "May also stand in the list of {visit} the same day, {time}: the name agrees.")
        if one.likeness is Likeness.NAME_ONLY
        else QT_TRANSLATE_NOOP("db", "Seems to stand in the list of {visit} the same day, {time}.")
    )
    return Remark(
        say(text, visit=one.visit, time=one.starts.time()),
        say(QT_TRANSLATE_NOOP("db", "Ask the organisers with which group the person comes; both entries stay.")),
    )


def _stopped(hit: StopHit) -> tuple[Remark, ...]:
    text = (
        QT_TRANSLATE_NOOP("db", "The name agrees with a person not to admit.")
        if hit.likeness is Likeness.NAME_ONLY
        else QT_TRANSLATE_NOOP("db", "Seems to be a person not to admit.")
    )
    remedy = (
        say(QT_TRANSLATE_NOOP("db", "Reason, for staff only: {reason}"), reason=hit.reason)
        if hit.reason
        else say(QT_TRANSLATE_NOOP("db", "Ask the coordinator before the person is admitted."))
    )
    return (Remark(say(text), remedy, stops=True),)
