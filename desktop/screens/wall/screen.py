"""The wall display: today's groups, where they are and when they come; no names of persons, nothing to press.

Groups for which there is no room are shown by turns, as nobody stands there to scroll.
"""

from itertools import accumulate
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.queries.wall import WallRow, WallStep, wall
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.sizes import PAGE_MARGIN, SPACE_12, SPACE_24
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.wall.line import WallLine

EVERY_MS: Final = 15_000


class WallScreen(Screen):
    """A mode over the whole window; Esc leaves. `lines` are those in sight, `part` says which of how many they are."""

    name: ClassVar[str] = "wall"
    topics: ClassVar[frozenset[str]] = frozenset({"visit", "tour", "presence_event", "route", "stop"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: tuple[WallRow, ...] = ()
        self.lines: list[WallLine] = []
        self._first = -1
        self.head, self.clock = Text("", Type.DISPLAY, wraps=True), Text("", Type.DISPLAY)
        self.part, self._none = Text("", Type.SEARCH, "text2"), Text("", Type.TITLE, "text2")
        self._list = QWidget()
        self._held = QVBoxLayout(self._list)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()  # which is never scrolled: it keeps the window free to be low
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        self._area.installEventFilter(self)
        self._list.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.clock)
        self._top = top
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self._none)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self.part, 0, Qt.AlignmentFlag.AlignRight)  # below: its width must not change the room
        self._leave = self.add_step("leave_wall", "Esc", self.finished.emit)
        self._further = self.add_step("further_groups", "PgDown", self.turn)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the mode, for the palette."""
        return self.tr("Wall display")

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(SPACE_24))
        self._top.setSpacing(px(SPACE_24))
        self._held.setSpacing(px(SPACE_12))
        self._first = -1
        self._show()

    def refresh(self) -> None:
        """Read the day and show it."""
        now = self.context.store.clock.now()
        day = self.context.read(lambda session: wall(session, now))
        self.rows = day.rows
        self.head.setText(formats.long_day(day.now))
        self.clock.setText(formats.clock(day.now))
        self._none.setText(self.tr("No visits today."))
        self._none.setVisible(not day.rows)
        self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.title())
        self._leave.setText(self.tr("Leave the wall display"))
        self._further.setText(self.tr("Further groups"))

    def turn(self) -> None:
        """Show the groups for which there was no room; after the last ones the first again."""
        after = self._first + len(self.lines)
        self._first = after if after < len(self.rows) else 0
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin anew in another window."""
        super().resizeEvent(event)
        self._first = -1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room that is left below the day."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._show)
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        """Show as many groups as there is room for, at first from those on that have not left."""
        while (item := self._held.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = [WallLine(row) for row in self.rows]
        pills = max((line.pill.sizeHint().width() for line in lines), default=0)
        for line in lines:
            line.leave_for_pills(pills)
        self._first = self._first_of(lines)
        self.lines = lines[self._first :][: max(self._fitting(lines[self._first :]), 1)]
        for line in self.lines:
            self._held.addWidget(line)
        self._held.addStretch(1)
        self.part.setText(self._part_of(len(lines)))

    def _part_of(self, count: int) -> str:
        shown = len(self.lines)
        if shown >= count:
            return ""
        text = self.tr("{first} of {count}") if shown == 1 else self.tr("{first}–{last} of {count}")
        return text.format(first=self._first + 1, last=self._first + shown, count=count)

    def _first_of(self, lines: list[WallLine]) -> int:
        if self._fitting(lines) == len(lines):
            return 0
        if self._first < 0:
            return next((place for place, line in enumerate(lines) if line.row.step is not WallStep.LEFT), 0)
        return min(self._first, len(lines) - 1)

    def _fitting(self, lines: list[WallLine]) -> int:
        """How many of the lines, from the first on, there is room for."""
        room, gap = self._area.viewport().size(), px(SPACE_12)
        reached = accumulate(line.height_in(room.width()) + gap for line in lines)
        return sum(height - gap <= room.height() for height in reached)

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()
            self.turn()
