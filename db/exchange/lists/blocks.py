"""The lists on a sheet: where each begins, what its columns hold, or that there is none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.exchange.lists.cells import Line, Sheet, flat
from db.exchange.lists.columns import NAME_COLUMNS, WHOLE_NAMES, Column
from db.exchange.lists.footers import is_note
from db.exchange.lists.guesses import guess_columns, is_proven, name_text
from db.exchange.lists.headers import Header, find_headers, split_lanes
from db.exchange.lists.lanes import Lane, column_of, is_other_spelling, settle
from db.exchange.lists.names import is_name_like, tidy
from db.exchange.lists.rows import RowReader, role_columns

# Beside one of these a column headed just "name" is surely one of people, not of goods.
_TELLING = frozenset(
    {
        Column.BIRTH_DATE,
        Column.SURNAME,
        Column.PATRONYMIC,
        Column.GRADE,
        Column.CITIZENSHIP,
        Column.DOCUMENT,
        Column.DOCUMENT_SERIES,
        Column.DOCUMENT_NUMBER,
        Column.PHONE,
        Column.SEX,
        Column.AGE,
    }
)
_PLAIN = frozenset({Column.NUMBER, Column.FULL_NAME})


@dataclass(frozen=True, slots=True)
class Block:
    """A list with the rows under it; several readers stand side by side. `start` is the place of its first line."""

    start: int
    header: Header | None
    readers: tuple[RowReader, ...]
    lines: tuple[Line, ...]
    must_ask: bool = False


def blocks_of(sheet: Sheet, today: date, corrected: Mapping[int, Column] | None) -> list[Block]:
    """Return the lists of a sheet from top to bottom; `corrected` columns stand in for all that would be guessed."""
    headers = find_headers(sheet.lines)
    if corrected is not None:
        return _corrected(sheet, headers, today, corrected)
    ends = [header.first for header in headers[1:]] + [len(sheet.lines)] * bool(headers)
    blocks = [
        block
        for header, end in zip(headers, ends, strict=True)
        if (block := _headed(sheet, header, sheet.lines[header.last + 1 : end], today))
    ]
    return blocks or _guessed(sheet, today)


def _headed(sheet: Sheet, header: Header, lines: Sequence[Line], today: date) -> Block | None:
    lanes = [
        settle(columns, _columns_only(lines, columns), header.labels, today, sheet.epoch)
        for columns in split_lanes(header.columns)
    ]
    lanes = [lane for lane in lanes if _holds_people(lane, header, lines)]
    kept = [lane for lane in lanes if not any(_is_repeated(other, lane, lines) for other in lanes)]
    if not kept:
        return None
    return Block(header.first, header, tuple(_reader(sheet, lane, header, lines, today) for lane in kept), tuple(lines))


def _columns_only(lines: Sequence[Line], columns: Mapping[int, Column]) -> list[Line]:
    """Return the rows that fill a column of names: those that say something about the columns."""
    names = [place for place, meaning in columns.items() if meaning in NAME_COLUMNS]
    return [line for line in lines if any(place in line.cells for place in names)]


def _is_repeated(earlier: Lane, lane: Lane, lines: Sequence[Line]) -> bool:
    return min(earlier.columns) < min(lane.columns) and is_other_spelling(earlier, lane, lines)


def _holds_people(lane: Lane, header: Header, lines: Sequence[Line]) -> bool:
    """Say whether what stands in the columns of names are names."""
    if not any(meaning in NAME_COLUMNS for meaning in lane.columns.values()):
        return False
    place = lane.name_place
    texts = [name_text(cell) for cell in column_of(lines, place) if not is_note(flat(cell))]
    likely = [text for text in texts if is_name_like(text, 1)]
    if 2 * len(likely) < len(texts) or not (texts or _has_data(lane, lines)):
        return False
    is_sure = bool(_TELLING & set(lane.columns.values())) or header.columns.get(place) is not Column.NAME
    return is_sure or 3 * sum(map(is_proven, likely)) >= len(texts)


def _has_data(lane: Lane, lines: Sequence[Line]) -> bool:
    places = [place for place, meaning in lane.columns.items() if meaning in _TELLING]
    return any(place in line.cells for line in lines for place in places)


def _reader(sheet: Sheet, lane: Lane, header: Header | None, lines: Sequence[Line], today: date) -> RowReader:
    documents = [
        header.labels.get(place, "").casefold()
        for place, meaning in lane.columns.items()
        if header and meaning in (Column.DOCUMENT, Column.DOCUMENT_NUMBER, Column.DOCUMENT_SERIES)
    ]
    is_russian = any("паспорт" in label or "серия" in label for label in documents)
    is_russian = is_russian and not any("загран" in label for label in documents)
    return RowReader(sheet, lane, today, is_russian, role_columns(lane, lines))


def _corrected(sheet: Sheet, headers: Sequence[Header], today: date, columns: Mapping[int, Column]) -> list[Block]:
    header = headers[0] if headers else None
    start = header.last + 1 if header else _first_row(sheet.lines, columns)
    lines = sheet.lines[start:]
    lane = settle(
        columns,
        _columns_only(lines, columns),
        {place: "" for line in lines for place in line.cells},
        today,
        sheet.epoch,
    )
    lane = replace(lane, columns=dict(columns) if Column.NAME not in columns.values() else lane.columns)
    if not any(meaning in NAME_COLUMNS for meaning in lane.columns.values()) or not _columns_only(lines, columns):
        return []
    reader = _reader(sheet, lane, header, lines, today)
    return [Block(header.first if header else start, header, (reader,), tuple(lines))]


def _guessed(sheet: Sheet, today: date) -> list[Block]:
    """Propose the columns of a list without a header."""
    columns = guess_columns(sheet.lines, today, sheet.epoch)
    if not columns:
        return []
    start = _first_row(sheet.lines, columns)
    lines = sheet.lines[start:]
    lane = settle(
        columns,
        _columns_only(lines, columns),
        {place: "" for line in lines for place in line.cells},
        today,
        sheet.epoch,
    )
    proven = sum(1 for cell in column_of(lines, lane.name_place) if is_proven(name_text(cell)))
    is_plain = set(columns.values()) <= _PLAIN and 2 * proven > len(lines)
    return [Block(start, None, (_reader(sheet, lane, None, lines, today),), tuple(lines), must_ask=not is_plain)]


def _first_row(lines: Sequence[Line], columns: Mapping[int, Column]) -> int:
    """Return the place of the first row whose columns of names hold names."""
    names = [place for place in sorted(columns) if columns[place] in NAME_COLUMNS]
    is_whole = any(columns[place] in WHOLE_NAMES for place in names)
    for place, line in enumerate(lines):
        texts = [name_text(line.cells[column]) for column in names if column in line.cells]
        is_title = len(line.cells) == 1 < len(columns)
        if texts and not is_title and not is_note(texts[0]) and all(is_name_like(tidy(t), 1 + is_whole) for t in texts):
            return place
    return 0
