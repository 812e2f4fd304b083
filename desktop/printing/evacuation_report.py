"""The closing report of an evacuation or drill, for the safety file."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.muster import Muster
from db.rules.muster import Roll, Tick
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import label
from desktop.printing.day_sheet import PAPER, Words, running_frame, sheet_letterhead
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.list_rows import Signature
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Text
from desktop.printing.tables import Column, table
from desktop.printing.visit_frame import BLACK


def evacuation_report_pdf(seen: Muster, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return what happened from the start to the end of a call: who was ticked when and by whom, who was missing."""
    assert seen.call is not None
    letters = shipped_letters()
    title = words(call_title(is_drill=seen.call.is_drill))
    items = list(_items(seen, letters, words, title, is_english=is_english))
    frame = running_frame(letters, title, seen.head, words, None)
    return write_pdf(items, frame, title, seen.head.made_at, f"{title} {seen.call.id}", PAPER)


def call_title(*, is_drill: bool) -> Phrase:
    """Return what a call is named: a drill never looks like an alarm."""
    if is_drill:
        return say(QT_TRANSLATE_NOOP("db", "DRILL: closing report of an evacuation drill"))
    return say(QT_TRANSLATE_NOOP("db", "Closing report of an evacuation"))


def stop_watch(taken: timedelta) -> str:
    """Write a time taken as minutes and seconds."""
    seconds = max(int(taken.total_seconds()), 0)
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes:02}:{seconds % 60:02}"


def _items(seen: Muster, letters: Letters, words: Words, title: str, *, is_english: bool) -> Iterator[Item]:
    call, roll = seen.call, seen.roll()
    assert call is not None
    mark = formats.moment(local(call.started_at, seen.zone))
    yield Item(
        sheet_letterhead(
            letters, seen.head, words(say(QT_TRANSLATE_NOOP("db", "Safety file"))), (mark,), english=is_english
        )
    )
    yield Item(Gap(pt(8)))
    yield Item(Text(title, letters.bold(17), BLACK))
    yield Item(Gap(pt(6)))
    for phrase in _facts(seen, roll):
        yield Item(Text(words(phrase), letters.font(11), BLACK))
    yield Item(Gap(pt(10)))
    yield from _missing(roll, letters, words)
    yield Item(Gap(pt(10)))
    yield from _lines(seen, roll, letters, words)
    captions = (
        QT_TRANSLATE_NOOP("db", "led by, name"),
        QT_TRANSLATE_NOOP("db", "date"),
        QT_TRANSLATE_NOOP("db", "signature"),
    )
    yield Item(Signature(letters, [words(say(caption)) for caption in captions]))


def _facts(seen: Muster, roll: Roll) -> Iterator[Phrase]:
    call = seen.call
    assert call is not None
    started = local(call.started_at, seen.zone)
    yield say(QT_TRANSLATE_NOOP("db", "Started: {moment}"), moment=_second(started))
    if call.ended_at is not None:
        taken = stop_watch(call.ended_at - call.started_at)
        ended = _second(local(call.ended_at, seen.zone))
        yield say(QT_TRANSLATE_NOOP("db", "Ended: {moment}, after {taken}"), moment=ended, taken=taken)
    if call.withdrawn_at is not None:
        yield say(QT_TRANSLATE_NOOP("db", "Started by mistake and taken back."))
    yield say(QT_TRANSLATE_NOOP("db", "Assembly point: {place}"), place=seen.assembly_point or "—")
    yield say(
        QT_TRANSLATE_NOOP("db", "Accounted for: visitors {here} of {people}, guides and escorts {crew_here} of {crew}"),
        here=roll.accounted,
        people=roll.inside,
        crew_here=roll.crew_here,
        crew=roll.crew,
    )
    if roll.complete_at is not None:
        taken = stop_watch(roll.complete_at - call.started_at)
        yield say(QT_TRANSLATE_NOOP("db", "Everybody was accounted for after {taken}"), taken=taken)


def _second(moment: datetime) -> str:
    return f"{formats.day(moment)}, {moment:%H:%M:%S}"


def _missing(roll: Roll, letters: Letters, words: Words) -> Iterator[Item]:
    if not roll.missing:
        yield Item(Text(words(say(QT_TRANSLATE_NOOP("db", "Nobody was missing at the end."))), letters.bold(11), BLACK))
        return
    head = say(QT_TRANSLATE_NOOP("db", "Not accounted for at the end: {people}"), people=roll.missing)
    yield Item(Text(words(head), letters.bold(11), BLACK), keeps_next=True)
    for one in roll.groups:
        names = [person.name for person in one.missing_crew] + [person.name for person in one.missing]
        if one.missing_unnamed:
            names.append(words(say(QT_TRANSLATE_NOOP("db", "without a name: {people}"), people=one.missing_unnamed)))
        if names:
            yield Item(Text(f"{one.group.title}: {', '.join(names)}", letters.font(11), BLACK))


def _lines(seen: Muster, roll: Roll, letters: Letters, words: Words) -> Iterator[Item]:
    call = seen.call
    assert call is not None
    columns = (
        Column(words(say(QT_TRANSLATE_NOOP("db", "Time"))), 12),
        Column(words(say(QT_TRANSLATE_NOOP("db", "After"))), 10),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Who"))), 46),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Group"))), 34),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Ticked by"))), 22),
    )
    names = {person.id: person.name for one in seen.groups for person in one.people}
    names |= {crew.id: crew.name for one in seen.groups for crew in one.crew}
    titles = {one.visit_id: one.title for one in seen.groups}
    rows = [
        (
            f"{local(line.at, seen.zone):%H:%M:%S}",
            stop_watch(line.at - call.started_at),
            _who(line, names, words),
            titles.get(line.visit_id, "") if line.visit_id else "",
            line.actor,
        )
        for line in roll.lines
    ]
    if rows:
        yield from table(letters, columns, rows, 9)


def _who(line: Tick, names: dict[UUID, str], words: Words) -> str:
    if line.found:
        return words(say(QT_TRANSLATE_NOOP("db", "{name} (found, not listed)"), name=line.found))
    named = line.visitor_id or line.guide_id
    if named is not None:
        return str(names.get(named, "…"))
    return words(
        say(QT_TRANSLATE_NOOP("db", "{category}: {people}"), category=label(line.category), people=line.people)
    )
