"""Many rows in the order of their ids, read a page at a time when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from desktop.kit.column_fit import Need
from desktop.kit.look import look
from desktop.kit.typefaces import Type

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 50
KEPT_PAGES: Final = 80
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ANSWERED: Final = frozenset(
    {
        Qt.ItemDataRole.DisplayRole.value,
        Qt.ItemDataRole.ToolTipRole.value,
        Qt.ItemDataRole.AccessibleTextRole.value,
        Qt.ItemDataRole.DecorationRole.value,
        Qt.ItemDataRole.ForegroundRole.value,
    }
)
"""What depends on the row; a view asks for as much else while it paints, which needs no look at the row."""
Later = Callable[[Callable[[], object], Callable[[Any], None]], None]
"""Runs the first away from the window and hands what it found to the second."""


@dataclass(frozen=True)  # slots would refuse Column[Row](...), which notes its type on the instance
class Column(Generic[Row]):
    """What a column shows of a row.

    `title` is called anew when the language changes. `accessible` is what the reader speaks where it differs from the
    text; `ink` names a token; `key` is told when the header is clicked to sort, empty for a column that cannot be. One
    that `shows_sign_only` has its text as the tooltip and in what is copied.

    `width` is what it takes where there is room, `least` the narrowest that is of use, the width itself where nothing
    is said: times and figures must not be cut, names may be. `need` says which goes first where there is no room for
    all. Room that is left is shared by `weight` among the columns that have one or no width; where there is none, the
    first that may be cut and must be seen takes it.
    """

    title: Callable[[], str]
    text: Callable[[Row], str]
    key: str = ""
    is_number: bool = False
    accessible: Callable[[Row], str] | None = None
    sign: Callable[[Row], QIcon] | None = None
    ink: Callable[[Row], str] | None = None
    width: int = 0
    least: int = 0
    need: Need = Need.USUAL
    weight: float = 0
    shows_sign_only: bool = False


class PagedModel(QAbstractTableModel, Generic[Row]):
    """A flat model over ids; `fetch` gives the rows of some of them, and may leave out what is gone.

    With `later` set the first page that is painted is read at once, so that a list is not empty at first sight, unless
    `is_first_read_at_once` says otherwise; the others, as somebody scrolls to them, away from the window.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[Hashable]], Mapping[Any, Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: list[Hashable] = []
        self._places: dict[Hashable, int] = {}
        self._pages: OrderedDict[int, Mapping[Any, Row]] = OrderedDict()
        self._awaited: set[int] = set()
        self._turn = 0
        self.later: Later | None = None
        self.is_first_read_at_once = True

    def set_ids(self, ids: Sequence[Hashable], places: dict[Hashable, int] | None = None) -> None:
        """Show other rows, or the same in another order; everything is read anew.

        `places` says where each stands, for who has worked it out away from the window: it takes long for many.
        """
        self.beginResetModel()
        self._ids = list(ids)
        self._places = places if places is not None else places_of(self._ids)
        self._forget()
        self.endResetModel()

    def forget_rows(self, *, is_told: bool = True) -> None:
        """Read the rows anew when they are painted next, keeping which they are; views are told, and paint them all."""
        self._forget()
        if self._ids and is_told:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def ids(self) -> list[Hashable]:
        """The ids in order."""
        return list(self._ids)

    def id_at(self, place: int) -> Hashable:
        """The id of the row at a place; raises IndexError beyond the last."""
        return self._ids[place]

    def place_of(self, row_id: Hashable) -> int:
        """Where an id stands; -1 if it is not shown."""
        return self._places.get(row_id, -1)

    def known_row(self, row_id: Hashable) -> Row | None:
        """The row of an id if it was read already."""
        place = self.place_of(row_id)
        return self._pages.get(place // PAGE, {}).get(row_id) if place >= 0 else None

    def row_at(self, place: int) -> Row | None:
        """The row at a place; None if it is gone from the store."""
        page = place // PAGE
        if page not in self._pages:
            self._keep(page, self._fetch(self._ids_of(page)))
        return self._pages[page].get(self._ids[place])

    def row_in_sight(self, place: int) -> Row | None:
        """The row at a place; None also while it is being read, which is told as changed data when it is there."""
        page = place // PAGE
        if page in self._pages or self.later is None or (self.is_first_read_at_once and not self._pages):
            return self.row_at(place)
        if page not in self._awaited:
            self._awaited.add(page)
            ids, turn = self._ids_of(page), self._turn
            self.later(lambda: self._fetch(ids), lambda rows: self._take(turn, page, rows))
        return None

    def _ids_of(self, page: int) -> list[Hashable]:
        return self._ids[page * PAGE : (page + 1) * PAGE]

    def _keep(self, page: int, rows: Mapping[Any, Row]) -> None:
        self._pages[page] = rows
        if len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)

    def _take(self, turn: int, page: int, rows: Mapping[Any, Row]) -> None:
        if turn != self._turn:
            return
        self._awaited.discard(page)
        self._keep(page, rows)
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _forget(self) -> None:
        self._pages.clear()
        self._awaited.clear()
        self._turn += 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Number of rows; a row itself has none below it."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell answers for a role."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column.is_number)
        if role not in ANSWERED or (role == Qt.ItemDataRole.ForegroundRole and column.ink is None):
            return None
        row = self.row_in_sight(index.row())
        if row is None:
            return None
        return _answer(column, row, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[section].is_number)
        if role == Qt.ItemDataRole.FontRole:
            return look().font(Type.CAPTION_STRONG)
        return None


def places_of(ids: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return where each id stands."""
    return {row_id: place for place, row_id in enumerate(ids)}


def alignment(is_number: bool) -> Qt.AlignmentFlag:
    """Numbers stand at the right."""
    return RIGHT if is_number else LEFT


def _answer(column: Column[Row], row: Row, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole and column.shows_sign_only:
        return None
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        return column.text(row)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return (column.accessible or column.text)(row)
    if role == Qt.ItemDataRole.DecorationRole and column.sign is not None:
        return column.sign(row)
    if role == Qt.ItemDataRole.ForegroundRole and column.ink is not None:
        return look().colour(column.ink(row))
    return None
