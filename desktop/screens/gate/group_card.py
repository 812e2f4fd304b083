"""The group the gate deals with: who they are, how many have come, and the one action for all of them."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.kit.bar import Bar
from desktop.kit.button import Button, Kind
from desktop.kit.drawn_once import DrawnOnce
from desktop.kit.keycap import keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, sign, smooth, square
from desktop.kit.pill import Pill, Tone
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import (
    GATE_ACTION,
    GATE_LOW,
    KEYCAP,
    RADIUS_PANEL,
    SPACE_6,
    SPACE_12,
    SPACE_16,
    SPACE_20,
    SPACE_24,
)
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.kit.wrapped_row import WrappedRow

LEAST_WORDS: Final = 220
"""Room that title and remarks keep beside count and action at 100 %."""


class BigCount(QWidget):
    """The headcount between − and +, which the mouse may press; the keyboard types it into the scan field."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_low = False
        self.less = Button(kind=Kind.GHOST, sign="less")
        self.more = Button(kind=Kind.GHOST, sign="new")
        self.number = Text("0", Type.DISPLAY)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = QHBoxLayout(self)
        for part, stretch in ((self.less, 0), (self.number, 1), (self.more, 0)):
            self._row.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        for button, by in ((self.less, -1), (self.more, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, by=by: self.stepped.emit(by))
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(SPACE_16), 0, px(SPACE_16), 0)
        height = px(GATE_LOW if self.is_low else GATE_ACTION)
        self.setFixedSize(px(216), height)
        for button in (self.less, self.more):
            button.setFixedSize(px(44), min(px(44), height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "surface", "control")
        painter.end()


class AllHere(Pressable):
    """The main action: what it does in large letters, that it is one action in small ones, and its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_low = False
        self.setObjectName("all_here")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._note = ""
        self._drawn = DrawnOnce("surface")

    def show_words(self, text: str, note: str) -> None:
        """Say what it does."""
        self.setText(text)
        self._note = note
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = max(
            look().width(Type.TITLE, self.text()),
            look().width(Type.NOTE, self._note),
        )
        height = px(GATE_LOW if self.is_low else GATE_ACTION)
        return QSize(px(SPACE_24) * 4 + words + keycap_width("F2") + px(SPACE_20), height)

    def minimumSizeHint(self) -> QSize:
        """The words are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show it; it is drawn again only when it looks different."""
        painter = smooth(self)
        shown = (self.text(), self._note, self.is_low, self.is_lit, self.isDown(), self.isEnabled())
        painter.drawPixmap(0, 0, self._drawn.picture(self, shown, self._draw))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        fill = "accent_hover" if self.is_lit or self.isDown() else "accent"
        ink = "on_accent" if self.isEnabled() else "text3"
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), fill if self.isEnabled() else "hover")
        sign(painter, "ticked", ink, square(px(SPACE_24), self.height() // 2, px(SPACE_24)))
        width = keycap_width("F2")
        cap = QRect(self.width() - px(SPACE_24) - width, (self.height() - px(KEYCAP)) // 2, width, px(KEYCAP))
        paint_keycap(painter, cap, "F2", ink, "", ink)
        left = px(SPACE_24) * 2 + px(SPACE_12)
        upper, lower = look().metrics(Type.TITLE), look().metrics(Type.NOTE)
        has_note = bool(self._note) and not self.is_low
        height = upper.height() + (lower.height() if has_note else 0)
        top = (self.height() - height) // 2
        painter.setPen(look().colour(ink))
        painter.setFont(look().font(Type.TITLE))
        painter.drawText(
            QRect(left, top, cap.left() - left, upper.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if has_note:
            painter.setFont(look().font(Type.NOTE))
            room = QRect(left, top + upper.height(), cap.left() - left, lower.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._note)


class GroupTop(QWidget):
    """Title, who they are, what to mind, the count, the main action and how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow = self._is_window_narrow = False
        self.title = ElidedText("", Type.TITLE, mode=Qt.TextElideMode.ElideMiddle)  # at its end stands which class
        self._who = ElidedText("", Type.BODY, "text2")
        self._pills = WrappedRow()
        self.pills: list[Pill] = []
        self._told: list[tuple[str, Tone, str]] | None = None
        self.count = BigCount()
        self.all_here = AllHere()
        self.bar = Bar()
        self._part = Text("", Type.NAME)
        self._words = QVBoxLayout()
        self._words.addWidget(self.title)
        self._words.addWidget(self._who)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.addLayout(self._words)
        self._head.addWidget(self._pills)
        self._act = QHBoxLayout()
        self._act.addWidget(self.count)
        self._act.addWidget(self.all_here)
        self._upper = QHBoxLayout()
        self._upper.addLayout(self._head, 1)
        self._upper.addLayout(self._act)
        self._far = QHBoxLayout()
        self._far.addWidget(self.bar, 1)
        self._far.addWidget(self._part)
        self._far.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._far)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._words.setSpacing(px(SPACE_6))
        self._head.setSpacing(px(SPACE_6) if not self._is_narrow else px(SPACE_16))
        self._act.setSpacing(px(SPACE_16))
        self._upper.setSpacing(px(SPACE_24))
        self._far.setSpacing(px(SPACE_16))
        self._column.setSpacing(px(SPACE_16) if not self._is_narrow else px(SPACE_6))

    def set_room(self, *, is_narrow: bool, is_low: bool) -> None:
        """Put the count and the action below the words in a narrow window, and make all lower in a low one."""
        if is_low != self.count.is_low:
            self.count.is_low = self.all_here.is_low = is_low
            self.count.restyle()
            self.all_here.updateGeometry()
            self.bar.setVisible(not is_low)
            self._pills.set_wrapping(is_wrapping=not is_low)
        self._is_window_narrow = is_narrow
        self._fit()

    def _fit(self) -> None:
        """Put the count and the action below the words, too, where they would leave these no room beside them."""
        beside = self.count.width() + self.all_here.sizeHint().width() + px(SPACE_16) + px(SPACE_24) + px(LEAST_WORDS)
        is_narrow = self._is_window_narrow or self.width() < beside
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            way = QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight
            self._upper.setDirection(way)
            self.all_here.setSizePolicy(
                QSizePolicy.Policy.Expanding if is_narrow else QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed
            )
            middle = Qt.AlignmentFlag.AlignVCenter if is_narrow else Qt.AlignmentFlag(0)
            self._head.setAlignment(self._pills, middle)
            self._who.setVisible(not is_narrow)
            self._part.setVisible(not is_narrow)
            self._head.setDirection(
                QHBoxLayout.Direction.LeftToRight if is_narrow else QHBoxLayout.Direction.TopToBottom
            )
            self.restyle()
            self._keep_title()

    def show_words(self, title: str, who: str, pills: list[tuple[str, Tone, str]]) -> None:
        """Say who the group is and what to mind about it."""
        if title != self.title.whole_text():
            self.title.set_text(title)
            self._keep_title()
        if who != self._who.whole_text():
            self._who.set_text(who)
        if pills != self._told:
            self._told = pills
            self._show_pills(pills)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title its room."""
        super().resizeEvent(event)
        self._fit()
        self._keep_title()

    def _keep_title(self) -> None:
        """Beside the words of what to mind the title goes first: they are the ones to be left out."""
        wanted = min(self.title.sizeHint().width(), self.width() * 2 // 3) if self._is_narrow else 0
        self.title.setMinimumWidth(wanted)

    def show_count(self, count: str, part: float, words: str, name: str) -> None:
        """Show how many have come, how far that is, and how the reader calls the number."""
        self.count.number.setText(count)
        self.count.number.setAccessibleName(name)
        self.bar.show_part(part, "success")
        self._part.setText(words)

    def _show_pills(self, pills: list[tuple[str, Tone, str]]) -> None:
        while len(self.pills) > len(pills):
            self._pills.remove(self.pills.pop())
        while len(self.pills) < len(pills):
            self.pills.append(Pill())
            self._pills.add(self.pills[-1])
        for pill, (text, tone, meaning) in zip(self.pills, pills, strict=True):
            pill.show_state(text, tone, meaning)
