"""One list on a sheet: which column holds what, and in which order its names are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.exchange.lists.cells import CellValue, Line, flat
from db.exchange.lists.columns import NAME_COLUMNS, WHOLE_NAMES, Column
from db.exchange.lists.dates import DateFault, DayOrder, day_order, read_birth_date
from db.exchange.lists.names import NameOrder, column_order, is_given, is_name_like, is_patronymic, order_vote, tidy
from db.rules.names import latin_key

_SAMPLE = 400  # rows looked at


@dataclass(frozen=True, slots=True)
class Lane:
    """The columns of one list by place, the order inside whole names, the order of day and month."""

    columns: Mapping[int, Column]
    name_order: NameOrder = NameOrder.UNKNOWN
    day_order: DayOrder = DayOrder.DAY_FIRST
    places: Mapping[Column, int] = field(init=False, repr=False, compare=False)
    """The first place of each meaning: it is asked for at every cell."""
    whole_name_place: int | None = field(init=False, repr=False, compare=False)
    """The first place of whole names, if there is one."""

    def __post_init__(self) -> None:
        places = {self.columns[place]: place for place in sorted(self.columns, reverse=True)}
        object.__setattr__(self, "places", places)
        whole = [place for meaning, place in places.items() if meaning in WHOLE_NAMES]
        object.__setattr__(self, "whole_name_place", min(whole, default=None))

    @property
    def name_place(self) -> int:
        """The place of the first column of names; raises ValueError where there is none."""
        return min(place for meaning, place in self.places.items() if meaning in NAME_COLUMNS)


def settle(
    columns: Mapping[int, Column], lines: Sequence[Line], labels: Mapping[int, str], today: date, epoch: date
) -> Lane:
    """Decide what headers leave open by looking at what stands under them."""
    sample = lines[:_SAMPLE]
    settled = _spread_whole_name(_name_beside_surname(columns), sample, set(labels))
    settled = _widen_lone_part(settled)
    if Column.BIRTH_DATE not in settled.values():
        settled = _find_birth_dates(settled, sample, today, epoch)
    whole = next((place for place in sorted(settled) if settled[place] in WHOLE_NAMES), None)
    order = _name_order(settled, whole, labels, sample)
    born = next((place for place in sorted(settled) if settled[place] is Column.BIRTH_DATE), None)
    days = day_order(column_of(sample, born)) if born is not None else DayOrder.DAY_FIRST
    if days is DayOrder.UNDECIDED and not _is_latin(sample, settled):
        days = DayOrder.DAY_FIRST  # no other order is in use where names are Cyrillic
    return Lane(settled, order, days)


def column_of(lines: Sequence[Line], place: int) -> list[CellValue]:
    """Return the filled cells of a column."""
    return [line.cells[place] for line in lines if place in line.cells]


def is_other_spelling(lane: Lane, other: Lane, lines: Sequence[Line]) -> bool:
    """Say whether a second group of name columns spells the names of the first in another alphabet."""
    pairs = [
        (_key(line, lane), _key(line, other)) for line in lines[:_SAMPLE] if _key(line, lane) and _key(line, other)
    ]
    return bool(pairs) and 2 * sum(set(one.split()) & set(two.split()) != set() for one, two in pairs) >= len(pairs)


def _key(line: Line, lane: Lane) -> str:
    return latin_key(
        " ".join(flat(line.cells[p]) for p in lane.columns if lane.columns[p] in NAME_COLUMNS and p in line.cells)
    )


def _name_beside_surname(columns: Mapping[int, Column]) -> dict[int, Column]:
    """Take a "name" for the given name when a column of surnames stands beside it, else for the whole."""
    meanings = set(columns.values())
    parts = Column.SURNAME in meanings and not meanings & {Column.GIVEN, Column.GIVEN_AND_PATRONYMIC}
    parts = parts or (Column.PATRONYMIC in meanings and Column.SURNAME in meanings)
    read_as = (
        Column.GIVEN if parts else Column.OTHER if meanings & (WHOLE_NAMES | {Column.SURNAME}) else Column.FULL_NAME
    )
    return {place: read_as if meaning is Column.NAME else meaning for place, meaning in columns.items()}


def _widen_lone_part(columns: dict[int, Column]) -> dict[int, Column]:
    """A lone column of surnames or of given names holds whole names."""
    names = {place: meaning for place, meaning in columns.items() if meaning in NAME_COLUMNS}
    if len(names) != 1:
        return columns
    place, meaning = next(iter(names.items()))
    return columns if meaning in WHOLE_NAMES else {**columns, place: Column.FULL_NAME}


def _spread_whole_name(columns: dict[int, Column], lines: Sequence[Line], labelled: set[int]) -> dict[int, Column]:
    """Read "full name" written over two or three columns as their common title."""
    place = next((place for place in sorted(columns) if columns[place] in WHOLE_NAMES), None)
    if place is None:
        return columns
    run = [place]
    while run[-1] + 1 not in labelled and _is_words(lines, run[-1] + 1) and len(run) < 3:
        run.append(run[-1] + 1)
    if len(run) == 1 or not _is_words(lines, place):
        return columns
    return {**columns, **name_parts(lines, run)}


def _is_words(lines: Sequence[Line], place: int) -> bool:
    """Say whether a column holds single words of names."""
    texts = [tidy(flat(cell)) for cell in column_of(lines, place)]
    single = sum(1 for text in texts if is_name_like(text, 1) and len(text.split()) == 1)
    return bool(texts) and single > 0.6 * len(texts) and 2 * len(texts) >= len(lines)


def name_parts(lines: Sequence[Line], run: Sequence[int]) -> dict[int, Column]:
    """Tell surname, given name and patronymic apart in neighbouring columns, by what names they hold."""
    texts = {place: [tidy(flat(cell)) for cell in column_of(lines, place)] for place in run}
    left = list(run)
    parts: dict[int, Column] = {}
    if len(left) > 2:
        patronymic = max(left[1:], key=lambda place: sum(map(is_patronymic, texts[place])) / (len(texts[place]) or 1))
        parts[patronymic] = Column.PATRONYMIC
        left.remove(patronymic)
    score = {place: sum(is_given(text.split()[0]) for text in texts[place] if text) for place in left}
    given = left[0] if score[left[0]] > score[left[-1]] else left[-1]
    for place in left:
        parts[place] = Column.GIVEN if place == given else Column.SURNAME
    return parts


def _find_birth_dates(columns: dict[int, Column], lines: Sequence[Line], today: date, epoch: date) -> dict[int, Column]:
    """Take a column without a telling header for dates of birth when nearly all of it can be that."""
    for place in sorted({place for line in lines for place in line.cells} - set(columns)):
        if share_of_dates(column_of(lines, place), len(lines), today, epoch) > 0.6:
            return {**columns, place: Column.BIRTH_DATE}
    return columns


def share_of_dates(cells: Sequence[CellValue], rows: int, today: date, epoch: date) -> float:
    """Return which share of `rows` holds a date on which somebody alive can have been born."""
    count = 0
    for cell in cells:
        if isinstance(cell, float) and not cell.is_integer():
            continue
        read = read_birth_date(cell, today=today, epoch=epoch)
        old = isinstance(cell, float) and read.value is not None and (today - read.value).days < 365
        count += read.fault is None and not old and not (isinstance(cell, float) and cell < 5_000)
        count += read.fault is DateFault.FUTURE
    return count / rows if rows else 0.0


def _name_order(
    settled: Mapping[int, Column], whole: int | None, labels: Mapping[int, str], lines: Sequence[Line]
) -> NameOrder:
    """Say which part of whole names stands first: by the header, by the names, by the custom of their alphabet."""
    if whole is None:
        return NameOrder.SURNAME_FIRST
    if settled[whole] is Column.FULL_NAME_GIVEN_FIRST:
        return NameOrder.GIVEN_FIRST
    texts = [tidy(flat(cell)) for cell in column_of(lines, whole)]
    found = column_order(texts)
    if found is not NameOrder.UNKNOWN and abs(sum(order_vote(text) for text in texts)) * 4 >= len(texts):
        return found
    label = labels.get(whole, "").casefold()
    is_western = _is_latin(lines, settled) and label.isascii() and not label.startswith(("surname", "last", "family"))
    return NameOrder.GIVEN_FIRST if is_western else NameOrder.SURNAME_FIRST


def _is_latin(lines: Sequence[Line], columns: Mapping[int, Column]) -> bool:
    """Say whether most names are written in Latin letters."""
    places = [place for place, meaning in columns.items() if meaning in NAME_COLUMNS]
    texts = [tidy(flat(cell)) for place in places for cell in column_of(lines, place)]
    return 2 * sum(1 for text in texts if text and text[0] < "\u0370") > len(texts)
