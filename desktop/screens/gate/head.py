"""The top of the check-in mode: which gate, who is on duty, that all is recorded, how many are on site, the time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, hairline, sign, smooth
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import (
    GATE_LOW,
    PAGE_MARGIN,
    RADIUS_PANEL,
    SPACE_2,
    SPACE_8,
    SPACE_16,
    SPACE_20,
    SPACE_24,
    TOP_BAR,
)
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type


class GateMark(QWidget):
    """The house on the accent's ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        side = px(SPACE_20) * 2
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "accent")
        at = self.rect()
        at.setSize(at.size() * 0.55)
        at.moveCenter(self.rect().center())
        sign(painter, "today", "on_accent", at)
        painter.end()


class GateHead(QWidget):
    """As high as the top bar of every page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_low = self._is_narrow = self._owes = False
        self._title = ElidedText("", Type.TITLE)
        self._gate = ElidedText("", Type.NOTE, "text2")
        self.pill = Pill("", Tone.NEUTRAL, "offline")
        self._late = Pill("", Tone.WARNING, "history")
        self._late.hide()
        self.site_name = Text("", Type.CAPTION, "text2")
        self.on_site = Text("0", Type.NUMBER_SMALL, "success")
        self.clock = Text("", Type.DISPLAY)
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._gate)
        self._words.addStretch(1)
        self._counts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._counts.addStretch(1)
        self._counts.addWidget(self.site_name)
        self._counts.addWidget(self.on_site)
        self._counts.addStretch(1)
        self._mark = GateMark()
        self._row.addWidget(self._mark)
        self._row.addLayout(self._words, 1)
        for part in (self._late, self.pill):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._counts)
        self._row.addWidget(self.clock)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), 0)
        self._row.setSpacing(px(SPACE_24))
        self._words.setSpacing(px(SPACE_2))
        self.setFixedHeight(px(GATE_LOW if self._is_low else TOP_BAR + 4))

    def show_words(self, title: str, gate: str, recording: str, site: str, *, owes: bool = False) -> None:
        """Name the mode, the gate with who is on duty, that all is recorded or what is still owed, and the count."""
        self._title.set_text(title)
        self._gate.set_text(gate)
        self._owes = owes
        self.pill.show_state(recording, Tone.DANGER if owes else Tone.NEUTRAL, "backup" if owes else "offline")
        self.pill.setVisible(owes or not self._is_narrow)
        self.site_name.setText(site)

    def show_now(self, inside: str, clock: str) -> None:
        """Show the count and the time."""
        self.on_site.setText(inside)
        self.clock.setText(clock)

    def show_true_time(self, text: str) -> None:
        """Warn that arrivals are entered with another time than now; an empty text takes the warning away."""
        self._late.setVisible(bool(text))
        if text:
            self._late.show_state(text, Tone.WARNING, "history")

    def drop_words(self, *, is_narrow: bool, is_low: bool) -> None:
        """Leave out what a narrow or low window has no room for."""
        self._is_narrow = is_narrow
        self.pill.setVisible(self._owes or not is_narrow)
        self._gate.setVisible(not is_low)
        self._mark.setVisible(not is_low)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._counts.setDirection(beside if is_low else down)
        self._counts.setSpacing(px(SPACE_8) if is_low else 0)
        self._is_low = is_low
        self.clock.role = Type.TITLE if is_low else Type.DISPLAY
        self.clock.restyle()
        self.restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line below it."""
        painter = smooth(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.setPen(hairline())
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        gap = px(SPACE_16)
        for left in (self.site_name.x() - gap * 3 // 4, self.clock.x() - gap * 3 // 4):
            painter.drawLine(left, self.height() // 4, left, self.height() * 3 // 4)
        painter.end()
