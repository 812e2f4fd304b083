"""The columns of a table as they stand: fitted to its room, and as somebody wants them."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from desktop.kit.column_fit import Need, Wish, fitted
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_16, SPACE_24
from desktop.kit.table_model import Column
from desktop.kit.typefaces import Type

LEAST: Final = 2
"""Columns that stay shown."""
SHARING: Final = 100
"""The least useful width of a column that says none."""


@dataclass(slots=True)
class Choice:
    """What somebody wants: widths in the sizes of 100 %, columns put away and columns asked for, by their places."""

    widths: dict[int, float] = field(default_factory=dict)
    away: set[int] = field(default_factory=set)
    wanted: set[int] = field(default_factory=set)


class TableColumns(QObject):
    """Fits the columns into the view; `changed` tells that somebody wants them otherwise.

    The least needed columns go where there is no room, and come back. A width given by hand and what is chosen in the
    menu hold at every size of the window and of the text.
    """

    changed = Signal()

    def __init__(self, view: QTableView, columns: Sequence[Column[Any]]) -> None:
        super().__init__(view)
        self._view = view
        self._columns = tuple(columns)
        self._choice = Choice()
        self._unused: frozenset[int] = frozenset()
        self._narrowed: frozenset[int] = frozenset()
        self._is_fitting = False
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.sectionResized.connect(self._note_width)
        header.sectionMoved.connect(self.changed)
        header.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Show what has room, as wide as it may be; before the table is seen, everything as wide as it wishes."""
        order = self.used()
        wishes = [self._wish(place) for place in order]
        is_seen = self._view.isVisible()
        room = self._view.viewport().width() if is_seen else sum(max(wish.width, wish.least) for wish in wishes)
        widths = dict(zip(order, fitted(wishes, room), strict=True))
        self._narrowed = frozenset(place for place, width in widths.items() if not width)
        header = self._view.horizontalHeader()
        header.setMinimumSectionSize(px(SPACE_24))
        self._is_fitting = True
        for place in range(len(self._columns)):
            width = widths.get(place, 0)
            if header.isSectionHidden(place) == bool(width):
                header.setSectionHidden(place, not width)
            if width and header.sectionSize(place) != width:
                header.resizeSection(place, width)
        self._is_fitting = False

    def used(self) -> list[int]:
        """The columns somebody wants to see, from left to right, whether or not there is room."""
        header = self._view.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(len(self._columns)))
        return [place for place in places if place not in self._choice.away and place not in self._unused]

    def narrowed(self) -> frozenset[int]:
        """The columns that have no room now."""
        return self._narrowed

    def leave_out(self, places: Collection[int]) -> None:
        """Show nothing of columns that are of no use now, and offer them to nobody."""
        self._unused = frozenset(places)
        self.fit()

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu to choose the columns from; the last two shown stay. It tells which have no room."""
        menu = QMenu(parent)
        shown = [place for place in self.used() if place not in self._narrowed]
        for place, column in enumerate(self._columns):
            title = column.title()
            if not title or place in self._unused:
                continue
            action = menu.addAction(self._offer(title) if place in self._narrowed else title)
            action.setCheckable(True)
            action.setChecked(place in shown)
            action.setEnabled(place not in shown or len(shown) > LEAST)
            action.setData(place)
            action.toggled.connect(self._choose)
        menu.addSeparator()
        back = menu.addAction(QCoreApplication.translate("TableColumns", "As they were at first"))
        back.setEnabled(self._choice != Choice() or self._is_moved())
        back.triggered.connect(self.start_afresh)
        return menu

    def start_afresh(self) -> None:
        """Forget what somebody wanted: widths, order and choice."""
        header = self._view.horizontalHeader()
        self._choice = Choice()
        for place in range(len(self._columns)):
            header.moveSection(header.visualIndex(place), place)
        self.fit()
        self.changed.emit()

    def state(self) -> QByteArray:
        """What somebody wants, to be kept."""
        header = self._view.horizontalHeader()
        choice = self._choice
        kept = {
            "order": [header.logicalIndex(place) for place in range(len(self._columns))],
            "widths": {str(place): width for place, width in choice.widths.items()},
            "away": sorted(choice.away),
            "wanted": sorted(choice.wanted),
        }
        return QByteArray(json.dumps(kept).encode())

    def restore(self, state: QByteArray) -> None:
        """Bring back what was kept; nothing happens if it is of another table."""
        try:
            kept = json.loads(bytes(state.data()))
            order = [int(place) for place in kept["order"]]
            widths = {int(place): float(width) for place, width in kept["widths"].items()}
            choice = Choice(widths, set(map(int, kept["away"])), set(map(int, kept["wanted"])))
        except (ValueError, KeyError, TypeError, AttributeError):
            return
        if sorted(order) != list(range(len(self._columns))):
            return
        self._choice = choice
        header = self._view.horizontalHeader()
        for visual, place in enumerate(order):
            header.moveSection(header.visualIndex(place), visual)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room, or fill it, when an edge of a column is let go."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.fit()
        return super().eventFilter(watched, event)

    def _wish(self, place: int) -> Wish:
        column = self._columns[place]
        need = Need.CHOSEN if place in self._choice.wanted else column.need
        by_hand = self._choice.widths.get(place)
        if by_hand is not None:
            width = px(by_hand)
            return Wish(width, min(width, self._least(column)), need, self._weight(place), is_set=True)
        least = self._least(column)
        return Wish(max(px(column.width), least), least, need, self._weight(place))

    def _least(self, column: Column[Any]) -> int:
        """Nothing is narrower than its title, unless somebody makes it so."""
        edges = SPACE_24 + (SPACE_16 if column.key else 0)
        title = look().width(Type.CAPTION_STRONG, column.title())
        return max(px(column.least or column.width or SHARING), title + px(edges))

    def _weight(self, place: int) -> float:
        column = self._columns[place]
        if any(not one.width or one.weight for one in self._columns):
            return column.weight or (0 if column.width else 1)
        return 1 if place == self._growing() else 0

    def _growing(self) -> int:
        may_be_cut = (
            place for place, one in enumerate(self._columns) if one.need is Need.MUST and 0 < one.least < one.width
        )
        titled = (place for place, one in enumerate(self._columns) if one.title())
        return next(may_be_cut, next(titled, 0))

    def _note_width(self, place: int, _before: int, width: int) -> None:
        if not self._is_fitting and width and place < len(self._columns):
            self._choice.widths[place] = width / look().scale
            self.changed.emit()

    def _choose(self, is_shown: bool) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            place = int(sender.data())
            (self._choice.away.discard if is_shown else self._choice.away.add)(place)
            (self._choice.wanted.add if is_shown else self._choice.wanted.discard)(place)
            self.fit()
            self.changed.emit()

    def _is_moved(self) -> bool:
        header = self._view.horizontalHeader()
        return any(header.logicalIndex(place) != place for place in range(len(self._columns)))

    def _offer(self, title: str) -> str:
        return QCoreApplication.translate("TableColumns", "{column} (no room now)").format(column=title)
