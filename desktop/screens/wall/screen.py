"""The wall display: today's groups, where they are and when they come; no names of persons, nothing to press."""

from datetime import datetime
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.queries.wall import WallRow, WallStep, wall
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import LARGE, PAGE_MARGIN, SPACE_12, SPACE_24
from desktop.kit.text import Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title
from desktop.screen import Screen

EVERY_MS: Final = 15_000
PILLS: Final = {
    WallStep.INSIDE: (Tone.SUCCESS, "check_in"),
    WallStep.EXPECTED: (Tone.ACCENT, "expected"),
    WallStep.LATE: (Tone.WARNING, "expected"),
    WallStep.LEFT: (Tone.NEUTRAL, "done"),
}


class WallScreen(Screen):
    """A mode over the whole window; Esc leaves."""

    name: ClassVar[str] = "wall"
    topics: ClassVar[frozenset[str]] = frozenset({"visit", "tour", "presence_event", "route", "stop"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: tuple[WallRow, ...] = ()
        self.head, self.clock = Text("", Type.DISPLAY), Text("", Type.DISPLAY)
        self._none = Text("", Type.TITLE, "text2")
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        self._list.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.clock)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self._none)
        self._column.addWidget(area, 1)
        self._grid.setColumnStretch(2, 3)
        self._grid.setColumnStretch(3, 2)
        leave = QAction(self)
        leave.setObjectName("leave_wall")
        leave.setShortcut(QKeySequence("Esc"))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self.finished)
        self.addAction(leave)
        self._leave = leave
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
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(SPACE_24 if look().scale < LARGE else SPACE_12))
        self._grid.setVerticalSpacing(px(SPACE_12))

    def refresh(self) -> None:
        """Read the day and show it."""
        now = self.context.store.clock.now()
        day = self.context.read(lambda session: wall(session, now))
        self.rows = day.rows
        self.head.setText(formats.long_day(day.now))
        self.clock.setText(formats.clock(day.now))
        self._none.setText(self.tr("No visits today."))
        self._none.setVisible(not day.rows)
        self._show(day.now)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.title())
        self._leave.setText(self.tr("Leave the wall display"))

    def _show(self, now: datetime) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, row in enumerate(self.rows):
            ink = "text3" if row.step is WallStep.LEFT else "text"
            tile = Tile()
            tile.show_kind(row.kind.value, kind_title(row.kind))
            pill = Pill()
            tone, meaning = PILLS[row.step]
            pill.show_state(self._state(row), tone, meaning)
            parts = (
                Text(formats.clock(row.starts), Type.NUMBER_SMALL, ink),
                tile,
                Text(row.title, Type.TITLE, ink, wraps=True),
                Text(self._where(row), Type.SEARCH, "text2", wraps=True),
                pill,
            )
            for across, part in enumerate(parts):
                self._grid.addWidget(part, place, across, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowStretch(len(self.rows), 1)

    def _state(self, row: WallRow) -> str:
        match row.step:
            case WallStep.INSIDE:
                return self.tr("%n on site", "", row.inside)
            case WallStep.LATE:
                return self.tr("late")
            case WallStep.LEFT:
                return self.tr("have left")
        return self.tr("expected")

    def _where(self, row: WallRow) -> str:
        route, stop = (row.route, row.stop) if formats.is_russian() else (row.route_en, row.stop_en)
        return f"{route} · {stop}" if stop and stop != route else route

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()
