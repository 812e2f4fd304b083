"""Big numbers in a row, each the fate of the one before: declared, admitted, on site, left."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, sign, smooth, square
from desktop.kit.sizes import FLOW, ICON_PILL, RADIUS_CARD, RADIUS_CONTROL, RADIUS_PANEL, SPACE_8, SPACE_12, SPACE_16
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


class FlowItem(QAbstractButton):
    """One number of the strip."""

    def __init__(self, figure: FlowFigure, number_role: Type, word_role: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self._number_role, self._word_role = number_role, word_role
        self._hovered = False
        self.setAccessibleName(f"{figure.number} {figure.word}")
        self.setAccessibleDescription(figure.fact)
        self.setToolTip(f"{figure.word}\n{figure.fact}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Number and words."""
        words = look().metrics(self._word_role)
        width = max(words.horizontalAdvance(self.figure.word), words.horizontalAdvance(self.figure.fact))
        return QSize(self._words_left() + width + px(SPACE_8) + 1, 2 * words.height() + px(SPACE_12))

    def minimumSizeHint(self) -> QSize:
        """The number and a few letters of its word."""
        few = look().metrics(self._word_role).horizontalAdvance("Mmmm…")
        return QSize(self._words_left() + few, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Calm down."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, word and fact."""
        painter = smooth(self)
        if self._hovered:
            box(painter, QRectF(self.rect()), px(RADIUS_CONTROL), "hover")
        if self.hasFocus():
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
        room = self.width() - left - px(SPACE_8) + 1
        top = (self.height() - (2 * height if self.figure.fact else height)) // 2
        painter.setFont(look().font(self._word_role))
        lines = [(self.figure.word, "text"), (self.figure.fact, self.figure.fact_ink)]
        for number, (text, ink) in enumerate(lines):
            painter.setPen(look().colour(ink))
            shown = measures.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top + number * height, room + 1, height), Qt.AlignmentFlag.AlignLeft, shown)

    def _words_left(self) -> int:
        number = look().metrics(self._number_role).horizontalAdvance(self.figure.number)
        return px(SPACE_8) + number + px(SPACE_12)


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
    """A card of big numbers, or (`small`) a sunken strip inside one; `opened(key)` asks for the people behind."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._small = small
        self._figures: tuple[FlowFigure, ...] = ()
        self._row = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_8 if self._small else SPACE_16)
        self._row.setContentsMargins(edge, px(SPACE_8), edge, px(SPACE_8))
        self._row.setSpacing(px(SPACE_8 if self._small else SPACE_12))
        self.setFixedHeight(px(FLOW))

    def show_figures(self, figures: Sequence[FlowFigure]) -> None:
        """Show other numbers, from the first to the last."""
        if tuple(figures) == self._figures:
            return
        self._figures = tuple(figures)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        number, word = (Type.NUMBER_SMALL, Type.CAPTION) if self._small else (Type.NUMBER, Type.NOTE)
        for place, figure in enumerate(figures):
            if place:
                self._row.addWidget(Chevron(self))
            entry = FlowItem(figure, number, word, self)
            entry.clicked.connect(self._tell)
            self._row.addWidget(entry, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        if self._small:
            box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "sunken")
        else:
            box(painter, QRectF(self.rect()), px(RADIUS_CARD), "surface", "border")
        painter.end()

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, FlowItem):
            self.opened.emit(sender.figure.key)
