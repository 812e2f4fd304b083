"""Finding the rows that name the columns: anywhere, over two rows, more than once, side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.exchange.lists.cells import Line, flat
from db.exchange.lists.columns import NAME_COLUMNS, Column, is_person_word, recognise
from db.exchange.lists.names import is_name_like, order_vote, tidy

_LANE_STARTS = frozenset({Column.NUMBER, Column.NAME, Column.FULL_NAME, Column.SURNAME})
_LOOK_AHEAD = 12  # rows in which a fuller header makes a single label a mere title


@dataclass(frozen=True, slots=True)
class Header:
    """The rows `first` to `last` (places in the sequence of lines) that name the columns."""

    first: int
    last: int
    columns: Mapping[int, Column]
    labels: Mapping[int, str]

    @property
    def is_single(self) -> bool:
        """Say whether only one column is named, which a title may do by chance."""
        return len(self.columns) == 1


def find_headers(lines: Sequence[Line]) -> list[Header]:
    """Return the headers of a sheet from top to bottom."""
    found: list[Header] = []
    place = 0
    while place < len(lines):
        header = _header_at(lines, place)
        if header:
            found.append(header)
        place = header.last + 1 if header else place + 1
    return [header for header in found if not (header.is_single and _is_title(header, found))]


def _is_title(single: Header, headers: Sequence[Header]) -> bool:
    return any(not other.is_single and 0 < other.first - single.last <= _LOOK_AHEAD for other in headers)


def _header_at(lines: Sequence[Line], place: int) -> Header | None:
    """Recognise a header that begins at `place`, with the row under it where that belongs to it."""
    line = lines[place]
    if any(not isinstance(cell, str) or cell.isdecimal() for cell in line.cells.values()):
        return None  # a row with numbers or dates names nothing
    below = lines[place + 1] if place + 1 < len(lines) and lines[place + 1].number == line.number + 1 else None
    alone = _columns(line) if _may_be_header(line) else {}
    both = _merged(line, below) if below and _is_upper_half(line) and _may_be_header(below) else {}
    if below and both == _columns(below):
        both = {}  # the upper row adds nothing: it is a title
    last = place
    if both and len(both) > len(alone) and _is_convincing(both, line, below):
        chosen, last = both, place + 1
    elif _is_convincing(alone, line, None):
        chosen = alone
    else:
        return None
    labels = {column: flat(row.cells[column]) for row in lines[place : last + 1] for column in row.cells}
    if last + 1 < len(lines) and _numbers_columns(lines[last + 1]):
        last += 1
    return Header(place, last, chosen, labels)


def _may_be_header(line: Line) -> bool:
    """Say whether a row has only texts, none of which is plainly a person's name."""
    return all(isinstance(cell, str) for cell in line.cells.values()) and not any(
        is_name_like(tidy(text)) and order_vote(tidy(text)) and recognise(text) is None for text in line.texts()
    )


def _is_upper_half(line: Line) -> bool:
    return len(line.cells) > 1 and _may_be_header(line) and not any(text.endswith(":") for text in line.texts())


def _columns(line: Line) -> dict[int, Column]:
    """Return the columns a row names, by place."""
    named = {column: recognise(flat(cell)) for column, cell in sorted(line.cells.items())}
    return {column: meaning for column, meaning in named.items() if meaning}


def _merged(top: Line, below: Line) -> dict[int, Column]:
    """Read two rows as one header: a label over several columns belongs to each of those under it."""
    columns = _columns(top)
    parent = ""
    for column in range(min(min(top.cells), min(below.cells)), max(max(top.cells), max(below.cells)) + 1):
        parent = flat(top.cells[column]) if column in top.cells else parent
        if column not in below.cells:
            continue
        child = flat(below.cells[column])
        meaning = recognise(child)
        if meaning not in NAME_COLUMNS or column in top.cells:
            joined = recognise(f"{parent} {child}")
            is_finer = meaning in NAME_COLUMNS and joined in NAME_COLUMNS and not is_person_word(child)
            meaning = meaning if joined is None or is_finer else joined
        if meaning:
            columns[column] = meaning
    return columns


def _is_convincing(columns: Mapping[int, Column], line: Line, below: Line | None) -> bool:
    """Say whether named columns make a header and not a row of data with a telling word in it."""
    cells = {**(below.cells if below else {}), **line.cells}
    sure = {
        column: meaning
        for column, meaning in columns.items()
        if not is_person_word(flat(cells.get(column, ""))) or len(columns) == len(cells)
    }
    if not any(meaning in NAME_COLUMNS for meaning in sure.values()):
        return False
    if len(columns) == 1:
        return len(cells) <= 2
    return 2 * len(columns) >= len(cells) or len(columns) >= 3


def _numbers_columns(line: Line) -> bool:
    """Recognise the row 1, 2, 3 that official forms put under their header."""
    texts = line.texts()
    return len(texts) > 1 and all(text == str(number) for number, text in enumerate(texts, start=1))


def split_lanes(columns: Mapping[int, Column]) -> list[dict[int, Column]]:
    """Split the columns of a header into lists that stand side by side."""
    lanes: list[dict[int, Column]] = [{}]
    for column in sorted(columns):
        meaning = columns[column]
        if meaning in _LANE_STARTS and meaning in lanes[-1].values() and _starts_lane(columns, column):
            lanes.append({})
        lanes[-1][column] = meaning
    return lanes


def _starts_lane(columns: Mapping[int, Column], column: int) -> bool:
    """Say whether a repeated meaning at `column` begins a new list: names must follow."""
    rest = [columns[place] for place in sorted(columns) if place >= column]
    before = [columns[place] for place in sorted(columns) if place < column]
    has_names = any(meaning in NAME_COLUMNS for meaning in rest)
    # A given name is labelled just "name" beside a surname: that is one list.
    beside_surname = columns[column] is Column.NAME and Column.SURNAME in before and before.count(Column.NAME) == 0
    return has_names and not beside_surname


def repeats(line: Line, header: Header) -> bool:
    """Say whether a row is the header once more, as on every printed page."""
    labels = header.labels.values()
    if not all(flat(cell) in labels for cell in line.cells.values()):  # the first cell of nearly every row tells
        return False
    return len({flat(cell) for cell in line.cells.values()}) > 1
