"""The people of a group, or those found by typing, in columns: who is missing first, who has come green with the time.

The focus stays in the scan field; the keyboard walks this list through `move`.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from time import perf_counter
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.kit.drawn_rows import DrawnRows
from desktop.kit.icons import is_loaded
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign
from desktop.kit.sizes import GATE_CELL, GATE_ROW, LARGE, RADIUS_CONTROL, RING, SPACE_8, SPACE_10, SPACE_12, SPACE_20
from desktop.kit.typefaces import Type

Index = QModelIndex | QPersistentModelIndex
A_FRAME: Final = 0.004
"""Seconds of a frame in which people are drawn who were not shown before."""
KEPT: Final = 256
LINE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Mark(Enum):
    """How somebody of the list stands: ground, frame, sign, and the inks of the sign, the name and the note."""

    MISSING = ("surface", "control", "unticked", "text2", "text", "text3")
    ABSENT = ("sunken", "control", "close", "warning", "text2", "warning")
    HERE = ("success_soft", "", "ticked", "success", "text", "success")
    LEFT = ("sunken", "", "check_out", "text2", "text2", "text2")
    BARRED = ("danger_soft", "danger", "barred", "danger", "text", "danger")


@dataclass(frozen=True, slots=True)
class Cell:
    """One person as the list shows it: name at the left, a note at the right, and what the reader says."""

    id: UUID
    name: str
    note: str
    mark: Mark
    spoken: str
    second: str = ""


class PeopleView(QListView):
    """`chosen(id)` tells of a click on a person."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self._rows = DrawnRows[Cell](lambda cell: cell.name, lambda cell: cell.spoken, self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._tell)
        self._columns = 1
        self._cell = QSize(10, 10)
        self.pictures = _Pictures()
        self.place = -1
        look().changed.connect(self._fit)

    def show_cells(self, cells: Sequence[Cell]) -> None:
        """Show other people; the keyboard stays at the place where it was."""
        if [cell.id for cell in cells] == [cell.id for cell in self._rows.values]:
            self._rows.alter(cells)
        else:
            self._rows.show(cells)
        self.place = min(self.place, len(cells) - 1)

    def cells(self) -> list[Cell]:
        """What is shown."""
        return list(self._rows.values)

    def current(self) -> Cell | None:
        """The person the keyboard is on; nobody while it is not in the list."""
        return self._rows.values[self.place] if 0 <= self.place < len(self._rows.values) else None

    def stand_on(self, place: int) -> None:
        """Put the keyboard on a place; -1 leaves the list."""
        self.place = min(place, len(self._rows.values) - 1)
        self.viewport().update()
        cell = self.current()
        if cell is not None:
            self.scrollTo(self._rows.index(self.place))
            if self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, cell.spoken))

    def follow(self, key: UUID) -> None:
        """Put the keyboard on a person, wherever that one is shown now."""
        keys = [cell.id for cell in self._rows.values]
        if self.place >= 0 and key in keys:
            self.stand_on(keys.index(key))

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        """A second click would fall on whoever took the place of the person who has just come in."""
        event.accept()

    def move(self, step: str) -> bool:  # type: ignore[override]  # nobody moves the widget itself
        """Walk by a step of the keyboard; say whether it stayed in the list."""
        by = {"down": self._columns, "up": -self._columns, "left": -1, "right": 1}.get(step, 0)
        if self.place < 0:
            if step != "down" or not self._rows.values:
                return False
            self.stand_on(0)
            return True
        wanted = self.place + by
        if step == "up" and wanted < 0:
            self.stand_on(-1)
            return False
        if step in ("first", "last"):
            wanted = 0 if step == "first" else len(self._rows.values) - 1
        self.stand_on(min(max(wanted, 0), len(self._rows.values) - 1))
        return True

    def cell_size(self) -> QSize:
        """How large a person is shown."""
        return self._cell

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width with as many columns as fit."""
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many people as a frame has time for; those who are left follow in the next."""
        self.pictures.begin()
        super().paintEvent(event)
        if self.pictures.owes:
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    def finish_painting(self) -> None:
        """Draw everybody who is in sight, for who takes a picture."""
        drawn = -1  # what a question covers is not painted, however often it is asked for
        while self.pictures.owes and self.pictures.drawn > drawn:
            drawn = self.pictures.drawn
            self.viewport().repaint()

    def _fit(self) -> None:
        # the list keeps room for the bar whether it is shown or not
        width = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        self._columns = max(1, width // px(GATE_CELL))
        row = GATE_ROW if look().scale < LARGE else GATE_ROW * 0.75
        self._cell = QSize((width - 1) // self._columns, px(row) + px(SPACE_8) // (1 if look().scale < LARGE else 2))
        self.setGridSize(self._cell)

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.values[index.row()].id)


class _Painter(QStyledItemDelegate):
    """Draws one person."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, PeopleView)
        return view.cell_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, PeopleView)
        model = index.model()
        assert isinstance(model, DrawnRows)
        rect: QRect = option.rect.adjusted(0, 0, -px(SPACE_10), -px(SPACE_8) // (1 if look().scale < LARGE else 2))
        ratio, here = painter.device().devicePixelRatio(), look()
        drawn = (rect.width(), rect.height(), ratio, here.tokens.text, here.scale, is_loaded())
        painter.drawPixmap(rect.topLeft(), view.pictures.of(model.at(index), *drawn))
        if view.place == index.row():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(here.colour("focus"), px(RING) * 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(RADIUS_CONTROL), px(RADIUS_CONTROL))
            painter.restore()


class _Pictures:
    """People as the list shows them, drawn once and then copied; `owes` says that some were left for the next frame."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Any, ...], QPixmap] = OrderedDict()
        self._spent = 0.0
        self._asked = 0
        self.owes = False
        self.drawn = 0

    def begin(self) -> None:
        """A frame begins."""
        self._spent, self._asked, self.owes = 0.0, 0, False

    def of(self, cell: Cell, *drawn: Any) -> QPixmap:  # noqa: ANN401 - passed on
        """Return a person, or the bare ground when the frame has no time left; `drawn` is what `_ground` takes."""
        self._asked += 1
        key = (cell, *drawn)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if self._spent > A_FRAME:  # only drawing counts, so that each frame comes further
            self.owes = True
            return _ground(cell.mark, *drawn)
        began = perf_counter()
        made = self._kept[key] = _picture(cell, *drawn)
        self._spent += perf_counter() - began
        self.drawn += 1
        if len(self._kept) > max(KEPT, self._asked):  # all that one frame shows are kept, or it would never be complete
            self._kept.popitem(last=False)
        return made


def _picture(cell: Cell, *drawn: Any) -> QPixmap:  # noqa: ANN401 - passed on
    pixmap = QPixmap(_ground(cell.mark, *drawn))
    painter = QPainter(pixmap)
    rect = QRect(0, 0, *drawn[:2])
    *_, ink, note_ink = cell.mark.value
    left, right = 2 * px(SPACE_12) + px(SPACE_20) - 1, rect.right() - px(SPACE_12)
    if cell.note:
        right = _write_note(painter, rect, cell, note_ink, left, right)
    if cell.second:
        half = rect.height() // 2
        _write(painter, QRect(left, px(2), right - left, half), cell.name, Type.BODY_STRONG, ink)
        _write(painter, QRect(left, half - px(2), right - left, half), cell.second, Type.CAPTION, "text2")
    else:
        _write(painter, QRect(left, 0, right - left, rect.height()), cell.name, Type.BODY_STRONG, ink)
    painter.end()
    return pixmap


@lru_cache(maxsize=32)
def _ground(mark: Mark, width: int, height: int, ratio: float, _theme: str, _scale: float, has_sign: bool) -> QPixmap:
    """Return the ground of a person with the sign: both cost more than all the letters.

    Theme and scale are part of the key only; without `has_sign` the font of the signs is still being loaded.
    """
    pixmap = QPixmap(QSize(width, height) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(look().colour("surface"))  # that of the card below: letters on it are as crisp as on the widget
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, frame, meaning, ink, *_ = mark.value
    box(painter, QRectF(0, 0, width, height), px(RADIUS_CONTROL), ground, frame)
    size = px(SPACE_20)
    at = QRect(px(SPACE_12), (height - 1) // 2 - size // 2 + 1, size, size)
    sign(painter, meaning, ink, at, filled=mark is Mark.HERE)
    painter.end()
    return pixmap


def _write_note(painter: QPainter, rect: QRect, cell: Cell, ink: str, left: int, right: int) -> int:
    """Write the note at the right, as far as the name leaves room; return where the room of the name ends."""
    whole, note = right - left, cell.note
    name = look().width(Type.BODY_STRONG, cell.name)
    room = max(min(whole - name - px(SPACE_8), whole // 2), whole // 4)
    width = min(look().width(Type.NOTE, note) + 1, room)
    _write(painter, QRect(right - width, rect.top(), width, rect.height()), note, Type.NOTE, ink)
    return right - width - px(SPACE_8)


def _write(painter: QPainter, rect: QRect, text: str, role: Type, ink: str) -> None:
    painter.setFont(look().font(role))
    painter.setPen(look().colour(ink))
    shown, _ = look().elided(role, text, rect.width() + 1)
    painter.drawText(rect, LINE, shown)
