"""Big numbers in a row, each the fate of the one before: declared, admitted, on site, left."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, sign, smooth, square
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import (
    FLOW,
    ICON_PILL,
    RADIUS_CARD,
    RADIUS_CONTROL,
    RADIUS_PANEL,
    SPACE_2,
    SPACE_8,
    SPACE_10,
    SPACE_12,
    SPACE_16,
)
from desktop.kit.typefaces import Type


@dataclass(frozen=True, slots=True)
class FlowFigure:
    """A number with its word and a fact; `ink` and `fact_ink` are tokens."""

    key: str
    number: str
    word: str
    fact: str = ""
    ink: str = "text"
    fact_ink: str = "text3"


class FlowItem(Pressable):
    """One number of the strip."""

    def __init__(self, figure: FlowFigure, number_role: Type, word_role: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self._number_role, self._word_role = number_role, word_role
        self.setAccessibleName(f"{figure.number} {figure.word}")
        self.setAccessibleDescription(figure.fact)
        self.setToolTip(f"{figure.word}\n{figure.fact}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Number and words."""
        words = look().metrics(self._word_role)
        width = max(words.horizontalAdvance(self.figure.word), words.horizontalAdvance(self.figure.fact))
        return QSize(self._words_left() + width + px(SPACE_2) + 1, 2 * words.height() + px(SPACE_12))

    def minimumSizeHint(self) -> QSize:
        """The number and a few letters of its word."""
        few = look().width(self._word_role, "Mmmm…")
        return QSize(self._words_left() + few, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, word and fact."""
        painter = smooth(self)
        if self.is_lit:
            box(painter, QRectF(self.rect()), px(RADIUS_CONTROL), "hover")
        if self.is_ringed:
            focus_ring(painter, QRectF(self.rect()), px(RADIUS_CONTROL))
        painter.setFont(look().font(self._number_role))
        painter.setPen(look().colour(self.figure.ink))
        number = QRect(px(SPACE_8), 0, self.width(), self.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.figure.number)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        measures = look().metrics(self._word_role)
        left, height = self._words_left(), measures.height()
        room = self.width() - left + 1
        top = (self.height() - (2 * height if self.figure.fact else height)) // 2
        painter.setFont(look().font(self._word_role))
        lines = [(self.figure.word, "text"), (self.figure.fact, self.figure.fact_ink)]
        for number, (text, ink) in enumerate(lines):
            painter.setPen(look().colour(ink))
            shown = measures.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top + number * height, room + 1, height), Qt.AlignmentFlag.AlignLeft, shown)

    def _words_left(self) -> int:
        number = look().width(self._number_role, self.figure.number)
        return px(SPACE_8) + number + px(SPACE_10)


class Chevron(QWidget):
    """Stands between two numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(px(ICON_PILL), px(ICON_PILL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = smooth(self)
        sign(painter, "forward", "text3", square(0, self.height() // 2, px(ICON_PILL)))
        painter.end()


class FlowStrip(QWidget):
    """A card of big numbers, or (`small`) a sunken strip inside one; `opened(key)` asks for the people behind.

    Where the numbers do not fit beside each other, they go on in a second row rather than being cut.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._small = small
        self._figures: tuple[FlowFigure, ...] = ()
        self._entries: list[FlowItem] = []
        self._chevrons: list[Chevron] = []
        self._per_row = 0
        self._room: int | None = None
        self._grid = QGridLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = self._edge()
        self._grid.setContentsMargins(edge, px(SPACE_8), edge, px(SPACE_8))
        self._grid.setHorizontalSpacing(px(SPACE_2 if self._small else SPACE_12))
        self._grid.setVerticalSpacing(0)
        self._arrange()

    def show_figures(self, figures: Sequence[FlowFigure]) -> None:
        """Show other numbers, from the first to the last."""
        if tuple(figures) == self._figures:
            return
        self._figures = tuple(figures)
        focused = next((entry.figure.key for entry in self._entries if entry.hasFocus()), "")
        for old in (*self._entries, *self._chevrons):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        number, word = (Type.NUMBER_SMALL, Type.CAPTION) if self._small else (Type.NUMBER, Type.NOTE)
        self._entries = [FlowItem(figure, number, word, self) for figure in figures]
        self._chevrons = [Chevron(self) for _ in figures[1:]]
        for entry in self._entries:
            entry.clicked.connect(self._tell)
            if entry.figure.key == focused:
                entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self._per_row = 0
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest number with its words."""
        widest = max((entry.sizeHint().width() for entry in self._entries), default=0)
        return QSize(widest + 2 * self._edge(), self.height())

    def sizeHint(self) -> QSize:
        """All numbers in one row."""
        return QSize(self._width_of(len(self._entries)), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many numbers fit beside each other now."""
        super().resizeEvent(event)
        self._room = event.size().width()
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        if self._small:
            box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "sunken")
        else:
            box(painter, QRectF(self.rect()), px(RADIUS_CARD), "surface", "border")
        painter.end()

    def _arrange(self) -> None:
        count = max(len(self._entries), 1)
        rows = -(-count // self._fitting(count))
        per_row = -(-count // rows)
        self.setFixedHeight(rows * (px(FLOW) - 2 * px(SPACE_8)) + 2 * px(SPACE_8))
        if per_row != self._per_row:
            self._per_row = per_row
            self._fill_grid()

    def _fitting(self, count: int) -> int:
        """How many numbers fit beside each other; all of them until the strip has its first width."""
        if self._room is None:
            return count
        return next((number for number in range(count, 1, -1) if self._width_of(number) <= self._room), 1)

    def _fill_grid(self) -> None:
        for place, entry in enumerate(self._entries):
            row, column = divmod(place, self._per_row)
            self._grid.addWidget(entry, row, 2 * column)
            if place:
                chevron = self._chevrons[place - 1]
                chevron.setVisible(column > 0)
                self._grid.addWidget(chevron, row, 2 * column - 1 if column else 2 * self._per_row)

    def _width_of(self, count: int) -> int:
        """What `count` numbers in a row need; the widest row of that many decides."""
        gap = 2 * self._grid.horizontalSpacing() + px(ICON_PILL)
        hints = [entry.sizeHint().width() for entry in self._entries]
        starts = range(0, len(hints), max(count, 1))
        columns = [
            max(hints[start + place] for start in starts if start + place < len(hints)) for place in range(count)
        ]
        return sum(columns) + gap * (count - 1) + 2 * self._edge()

    def _edge(self) -> int:
        return px(SPACE_8 if self._small else SPACE_16)

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, FlowItem):
            self.opened.emit(sender.figure.key)
