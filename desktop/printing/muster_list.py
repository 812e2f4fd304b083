"""The muster list on paper: large letters, one group a block, boxes to tick, room for a signature."""

from collections.abc import Iterator

from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.muster import Muster
from db.rules.muster import Group, Walk
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import label
from desktop.printing.day_sheet import PAPER, Words, running_frame, sheet_letterhead
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.list_rows import LARGE_ROW, Block, Cell, ListRow, Mark, Pair, Signature
from desktop.printing.pages import Frame, Item, write_pdf
from desktop.printing.pieces import Gap, Piece, Text
from desktop.printing.visit_frame import BLACK

NAME = 14.0
"""Points of a name: read at arm's length, outdoors."""
_ONE_COLUMN = 24
"""Letters of a name from which a group is printed in one column."""
_FOUND_ROWS = 4
_ROW = (Cell(Mark.NUMBER, 16), Cell(Mark.BOX, 14), Cell(Mark.STRONG, 0))
_COUNT = (Cell(Mark.NUMBER, 16), Cell(Mark.BOX, 14), Cell(Mark.STRONG, 0), Cell(Mark.LINE, 70))


def muster_list_pdf(seen: Muster, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return who is on site as PDF, also when it is nobody: then lines to write names on."""
    items, frame, title = muster_pages(seen, words, is_english=is_english)
    return write_pdf(items, frame, title, seen.head.made_at, f"{title} {seen.head.made_at.isoformat()}", PAPER)


def muster_pages(seen: Muster, words: Words = shown, *, is_english: bool = False) -> tuple[list[Item], Frame, str]:
    """Return what stands on the pages, what stands around it, and the title."""
    letters = shipped_letters()
    title = words(say(QT_TRANSLATE_NOOP("db", "Muster list: {moment}"), moment=formats.moment(seen.now)))
    items = list(_items(seen, letters, words, is_english=is_english))
    return items, running_frame(letters, title, seen.head, words, None), title


def _items(seen: Muster, letters: Letters, words: Words, *, is_english: bool) -> Iterator[Item]:
    kind = words(say(QT_TRANSLATE_NOOP("db", "Muster list")))
    yield Item(sheet_letterhead(letters, seen.head, kind, (formats.moment(seen.now),), english=is_english))
    yield Item(Gap(pt(6)))
    crew = len({one.id for group in seen.groups for one in group.crew})
    sums = say(
        QT_TRANSLATE_NOOP("db", "On site at {time}: visitors {people}, guides and escorts {crew}."),
        time=formats.clock(seen.now),
        people=seen.inside,
        crew=crew,
    )
    yield Item(Text(words(sums), letters.bold(NAME), BLACK))
    if seen.assembly_point:
        place = say(QT_TRANSLATE_NOOP("db", "Assembly point: {place}"), place=seen.assembly_point)
        yield Item(Text(words(place), letters.bold(NAME), BLACK))
    for group in seen.groups:
        yield Item(Gap(pt(14)))
        yield from _group(group, letters, words, is_english=is_english)
    yield from _found(letters, words)


def _group(group: Group, letters: Letters, words: Words, *, is_english: bool) -> Iterator[Item]:
    head = Block(letters, f"{group.title} · {group.inside}", tuple(_facts(group, words, is_english=is_english)))
    short = Block(letters, group.title, ())
    rows = list(_rows(group, letters, words))
    yield Item(head, keeps_next=True)
    for place, row in enumerate(rows):
        yield Item(row, keeps_next=place in (0, len(rows) - 1), head=short)
    yield Item(
        Signature(
            letters,
            (
                words(say(QT_TRANSLATE_NOOP("db", "all here at, time"))),
                words(say(QT_TRANSLATE_NOOP("db", "name"))),
                words(say(QT_TRANSLATE_NOOP("db", "signature"))),
            ),
        ),
        head=short,
    )


def _facts(group: Group, words: Words, *, is_english: bool) -> Iterator[str]:
    if group.leader:
        leader = ", ".join(part for part in (group.leader, group.phone) if part)
        yield words(say(QT_TRANSLATE_NOOP("db", "Leader: {leader}"), leader=leader))
    for walk in group.walks:
        yield _timetable(walk, is_english=is_english)
    if group.needs:
        yield words(say(QT_TRANSLATE_NOOP("db", "Needs: {needs}"), needs=group.needs))
    elif group.adapted:
        yield words(say(QT_TRANSLATE_NOOP("db", "Need help to move: {people}"), people=group.adapted))


def _timetable(walk: Walk, *, is_english: bool) -> str:
    """Write where the route has the group from when on, so that the paper stays right as time goes by."""
    titles = [one.title.english if is_english else one.title for one in walk.stations]
    stops = " · ".join(f"{formats.clock(one.starts)} {title}" for one, title in zip(walk.stations, titles, strict=True))
    return f"{walk.route.english if is_english else walk.route}: {stops}"


def _rows(group: Group, letters: Letters, words: Words) -> Iterator[Piece]:
    for crew in group.crew:
        name = ", ".join(part for part in (f"{crew.name} ({label(crew.role)})", crew.phone) if part)
        yield ListRow(letters, _ROW, ("", "", name), NAME, LARGE_ROW)
    names = [f"{one.name} ({one.needs})" if one.needs else one.name for one in group.people]
    rows = [ListRow(letters, _ROW, (str(place), "", name), NAME, LARGE_ROW) for place, name in enumerate(names, 1)]
    if any(len(name) > _ONE_COLUMN for name in names):
        yield from rows
    else:
        half = (len(rows) + 1) // 2
        for place in range(half):
            yield Pair(rows[place], rows[place + half] if place + half < len(rows) else None)
    for category, people in group.unnamed:
        text = words(
            say(QT_TRANSLATE_NOOP("db", "{category}: {people}, counted"), category=label(category), people=people)
        )
        yield ListRow(letters, _COUNT, ("", "", text, ""), NAME, LARGE_ROW)


def _found(letters: Letters, words: Words) -> Iterator[Item]:
    title = words(say(QT_TRANSLATE_NOOP("db", "Found and not on the list")))
    yield Item(Gap(pt(14)))
    yield Item(Block(letters, title, ()), keeps_next=True)
    cells = (Cell(Mark.BOX, 14), Cell(Mark.LINE, 0), Cell(Mark.LINE, 90))
    for place in range(_FOUND_ROWS):
        row = ListRow(letters, cells, ("", "", ""), NAME, LARGE_ROW)
        yield Item(row, keeps_next=place < _FOUND_ROWS - 1)
