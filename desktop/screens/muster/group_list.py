"""The list in a group's card: large targets for the missing, small lines for those who are here."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
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

from desktop.kit.keycap import keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, sign, square
from desktop.kit.sizes import (
    ICON_NAV,
    KEYCAP,
    RADIUS_CONTROL,
    SPACE_2,
    SPACE_8,
    SPACE_12,
    SPACE_16,
)
from desktop.kit.typefaces import Type
from desktop.screens.muster.lines import Line, LineKind

Index = QModelIndex | QPersistentModelIndex
MISSING_ROW: Final = 50
HERE_ROW: Final = 31
CREW_ROW: Final = 46
STEP: Final = 46
"""Width of the − and + of a count."""
TYPED_MS: Final = 1200
"""How long digits are taken together as one number."""
WHOLE_KEYS: Final = frozenset("aAфФ")
"""The key of the whole group, under both layouts."""


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
        self._rows = _Rows(self)
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
        self.setFixedHeight(sum(height_of(line) for line in self._rows.lines) + px(SPACE_2))

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
        return list(self._rows.lines)

    def current(self) -> Line | None:
        """The line the keyboard is on."""
        index = self.currentIndex()
        return self._rows.lines[index.row()] if index.isValid() else None

    def go_to(self, place: int) -> None:
        """Put the keyboard on a line."""
        if self._rows.lines:
            self.setCurrentIndex(self._rows.index(min(max(place, 0), len(self._rows.lines) - 1)))

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
        elif line is None or not self._act(event, line):
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole row is the target; a count has its − and + at the right."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            line, right = self._rows.lines[index.row()], self.visualRect(index).right()
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


class _Rows(QAbstractListModel):
    """The lines as Qt wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        return line.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


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
        rect = QRect(option.rect).adjusted(0, px(SPACE_2), 0, -px(SPACE_2))
        if view.hasFocus() and view.currentIndex() == index:
            focus_ring(painter, QRectF(rect), px(RADIUS_CONTROL))
            rect = rect.adjusted(2, 2, -2, -2)
        match line.kind:
            case LineKind.CREW:
                _paint_crew(painter, rect, line)
            case LineKind.WHOLE:
                _paint_whole(painter, rect, line)
            case LineKind.COUNT:
                typed = view.typed() if view.currentIndex() == index else ""
                _paint_count(painter, rect, line, typed)
            case _:
                _paint_person(painter, rect, line)
        painter.restore()


def _line(index: Index) -> Line:
    model = index.model()
    assert isinstance(model, _Rows)
    return model.lines[index.row()]


def _paint_person(painter: QPainter, rect: QRect, line: Line) -> None:
    left = rect.left() + px(SPACE_12)
    if line.is_here is False:
        box(painter, QRectF(rect), px(RADIUS_CONTROL), "danger_soft", "danger")
        sign(painter, "unticked", "danger", square(left, rect.center().y() + 1, px(ICON_NAV)))
        inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -px(SPACE_12), 0)
        _both(painter, inner, line.text, Type.NAME, "text", line.note, "danger")
        return
    if line.is_here:
        sign(painter, "ticked", "success", square(left, rect.center().y() + 1, px(ICON_NAV)), filled=True)
    inset = px(ICON_NAV) + px(SPACE_12) if line.is_here or line.kind is LineKind.MORE else 0
    inner = rect.adjusted(px(SPACE_12) + inset, 0, -px(SPACE_12), 0)
    ink = "text3" if line.kind is LineKind.MORE else "text"
    _both(painter, inner, line.text, Type.BODY, ink, line.note, "text2")


def _paint_crew(painter: QPainter, rect: QRect, line: Line) -> None:
    if line.is_here is False:
        box(painter, QRectF(rect), px(RADIUS_CONTROL), "danger_soft", "danger")
    meaning, ink = ("ticked", "success") if line.is_here else ("person", "text2")
    if line.is_here is False:
        meaning, ink = "unticked", "danger"
    sign(painter, meaning, ink, square(rect.left() + px(SPACE_12), rect.center().y() + 1, px(ICON_NAV)))
    inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -px(SPACE_12), 0)
    _both(painter, inner, line.text, Type.ROW_TITLE, "text", line.note, "text2")


def _paint_whole(painter: QPainter, rect: QRect, line: Line) -> None:
    box(painter, QRectF(rect), px(RADIUS_CONTROL), "sunken" if line.is_here else "surface", "border")
    sign(painter, "ticked", "text2", square(rect.left() + px(SPACE_12), rect.center().y() + 1, px(ICON_NAV)))
    inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -px(SPACE_12), 0)
    _both(painter, inner, line.text, Type.CONTROL_STRONG, "text", "", "text2")
    if not line.is_here:
        width = keycap_width("A")
        cap = QRect(inner.right() - width, rect.center().y() - px(KEYCAP) // 2 + 1, width, px(KEYCAP))
        paint_keycap(painter, cap, "A", "text2", "surface", "border")


def _paint_count(painter: QPainter, rect: QRect, line: Line, typed: str) -> None:
    if line.is_here is None:
        _both(
            painter, rect.adjusted(px(SPACE_12), 0, -px(SPACE_12), 0), line.text, Type.BODY, "text", line.note, "text"
        )
        return
    fill, border = ("success_soft", "success") if line.is_here else ("danger_soft", "danger")
    box(painter, QRectF(rect), px(RADIUS_CONTROL), fill, border)
    meaning = "ticked" if line.is_here else "unticked"
    sign(painter, meaning, border, square(rect.left() + px(SPACE_12), rect.center().y() + 1, px(ICON_NAV)))
    steps = rect.adjusted(rect.width() - 2 * px(STEP), 0, 0, 0)
    for place, mark in enumerate(("less", "new")):
        middle = steps.left() + px(STEP) * place + (px(STEP) - px(ICON_NAV)) // 2
        sign(painter, mark, "text", square(middle, rect.center().y() + 1, px(ICON_NAV)))
    inner = rect.adjusted(px(SPACE_12) + px(ICON_NAV) + px(SPACE_12), 0, -2 * px(STEP) - px(SPACE_8), 0)
    _both(painter, inner, line.text, Type.ROW_TITLE, "text", f"{typed}…" if typed else line.note, "text")


def _both(painter: QPainter, rect: QRect, text: str, role: Type, ink: str, note: str, note_ink: str) -> None:
    """Write a text at the left and a note at the right; the text gives way."""
    room = rect.width()
    middle = Qt.AlignmentFlag.AlignVCenter
    if note:
        metrics = look().metrics(Type.CONTROL_STRONG)
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.setPen(look().colour(note_ink))
        width = min(metrics.horizontalAdvance(note) + 1, room * 2 // 3)
        shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, width)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, shown)
        room -= width + px(SPACE_16)
    painter.setFont(look().font(role))
    painter.setPen(look().colour(ink))
    shown = look().metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, shown)
