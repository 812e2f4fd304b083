"""The list in a group's card: large targets for the missing, small lines for those who are here."""

from collections.abc import Sequence
from typing import Any, Final

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
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.kit.drawn_rows import DrawnRows
from desktop.kit.look import look, px
from desktop.kit.painting import focus_ring
from desktop.kit.sizes import (
    RADIUS_CONTROL,
    SPACE_2,
)
from desktop.screens.muster.lines import Line, LineKind
from desktop.screens.muster.paint_lines import STEP, paint_line

Index = QModelIndex | QPersistentModelIndex
MISSING_ROW: Final = 50
HERE_ROW: Final = 31
CREW_ROW: Final = 46
TYPED_MS: Final = 1200
"""How long digits are taken together as one number."""
WHOLE_KEYS: Final = frozenset("aAфФ")
"""The key of the whole group, under both layouts."""


COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""A key with one of these is a command: Ctrl+Enter starts the clock and, pressed twice, accounts for nobody."""


class GroupList(QListView):
    """`pressed_line(line)` asks to tick or untick, `whole_wanted` for the group, `counted(line, people)` for a number,
    `left(step)` for the neighbouring card, `reached(rect)` tells which line has to be in sight.
    """

    pressed_line = Signal(object)
    whole_wanted = Signal()
    counted = Signal(object, int)
    left = Signal(int)
    reached = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = DrawnRows[Line](lambda line: line.text, lambda line: line.spoken, self)
        self._typed = ""
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)
        self._forget = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._forget.timeout.connect(self._forget_typed)
        look().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure the rows anew."""
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(height_of_all(self._rows.values))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the keyboard stays where it was, or goes to the next line there."""
        before = self.current()
        place = self.currentIndex().row()
        self._rows.show(lines)
        keys = [line.key for line in lines]
        if before is not None and lines:
            kept = keys.index(before.key) if before.key in keys and not self._moved(before, lines) else place
            self.setCurrentIndex(self._rows.index(min(max(kept, 0), len(lines) - 1)))
        self.restyle()

    def lines(self) -> list[Line]:
        """What is shown."""
        return list(self._rows.values)

    def current(self) -> Line | None:
        """The line the keyboard is on."""
        index = self.currentIndex()
        return self._rows.values[index.row()] if index.isValid() else None

    def go_to(self, place: int) -> None:
        """Put the keyboard on a line."""
        if self._rows.values:
            self.setCurrentIndex(self._rows.index(min(max(place, 0), len(self._rows.values) - 1)))

    def typed(self) -> str:
        """The digits typed so far for a count."""
        return self._typed

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand somewhere."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0)
        self._tell_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, tick, count."""
        key, line = event.key(), self.current()
        if event.text() in WHOLE_KEYS and event.text():
            self.whole_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.left.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.go_to(self.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1))
            self._tell_place()
        elif line is None or event.modifiers() & COMMANDS or not self._act(event, line):
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole row is the target; a count has its − and + at the right."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            line, right = self._rows.values[index.row()], self.visualRect(index).right()
            from_right = right - event.position().x()
            if line.kind is LineKind.COUNT and line.is_here is not None and from_right < 2 * px(STEP):
                self.counted.emit(line, line.here + (1 if from_right < px(STEP) else -1))
            else:
                self._press(line)
        super().mouseReleaseEvent(event)

    def _act(self, event: QKeyEvent, line: Line) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not self._take_typed(line):
                self._press(line)
        elif line.kind is not LineKind.COUNT or line.is_here is None:
            return False
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.counted.emit(line, line.here + (-1 if key == Qt.Key.Key_Minus else 1))
        elif event.text().isdecimal() and event.text():
            self._typed = (self._typed + event.text())[-4:]
            self._forget.start()
            self.viewport().update()
        else:
            return False
        return True

    def _press(self, line: Line) -> None:
        if line.kind is LineKind.WHOLE:
            self.whole_wanted.emit()
        else:
            self.pressed_line.emit(line)

    def _take_typed(self, line: Line) -> bool:
        if not self._typed or line.kind is not LineKind.COUNT:
            return False
        people, self._typed = int(self._typed), ""
        self.counted.emit(line, people)
        return True

    def _forget_typed(self) -> None:
        """Take the digits as the number when nothing follows."""
        line = self.current()
        if line is not None:
            self._take_typed(line)
        self._typed = ""

    def _moved(self, before: Line, lines: Sequence[Line]) -> bool:
        """Say whether the line left its place because it was ticked: then the next one is wanted."""
        now = next(line for line in lines if line.key == before.key)
        return before.is_here is False and now.is_here is True and before.kind is LineKind.PERSON

    def _tell_place(self) -> None:
        self.reached.emit(self.visualRect(self.currentIndex()))


def height_of_all(lines: Sequence[Line]) -> int:
    """Return how tall a list of these lines is."""
    return sum(height_of(line) for line in lines) + px(SPACE_2)


def height_of(line: Line) -> int:
    """Return how tall a line is drawn."""
    match line.kind:
        case LineKind.CREW:
            return px(CREW_ROW)
        case LineKind.WHOLE | LineKind.COUNT:
            return px(MISSING_ROW)
        case LineKind.PERSON if line.is_here is False:
            return px(MISSING_ROW)
    return px(HERE_ROW)


class _Painter(QStyledItemDelegate):
    """Draws the lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(MISSING_ROW), height_of(_line(index)))

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:  # noqa: ANN401 - as Qt has it
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = _line(index)
        view = self.parent()
        assert isinstance(view, GroupList)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRect(option.rect).adjusted(0, px(SPACE_2), 0, -px(SPACE_2))
        is_focused = view.hasFocus() and view.currentIndex() == index
        typed = view.typed() if line.kind is LineKind.COUNT and view.currentIndex() == index else ""
        paint_line(painter, whole.adjusted(2, 2, -2, -2) if is_focused else whole, line, typed)
        if is_focused:  # last: the corners of the line lie below it
            focus_ring(painter, QRectF(whole), px(RADIUS_CONTROL))
        painter.restore()


def _line(index: Index) -> Line:
    model = index.model()
    assert isinstance(model, DrawnRows)
    found: Line = model.at(index)
    return found
