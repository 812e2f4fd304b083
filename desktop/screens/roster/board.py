"""The table of guides and days: walked by arrows, pinned by Space, opened by Enter, chosen by rows and days."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from db.roster.month_board import RosterTable
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.screens.roster.layout import Layout, Spot, lay_out
from desktop.screens.roster.paint import paint_roster
from desktop.screens.roster.scene import Scene
from desktop.screens.roster.words import of_hours, spoken_cell, spoken_open

STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Board(QAbstractScrollArea):
    """Tells what a person wants of a guide's day: `opened(spot)`, `pin_wanted(spot)`; `moved()` says where one is now.

    `chosen()` says that other rows or days are chosen, `spoken(text)` repeats what is told to the reader.
    """

    opened = Signal(object)
    pin_wanted = Signal(object)
    moved = Signal()
    chosen = Signal()
    spoken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumSize(QSize(320, 200))
        self.setCornerWidget(QWidget())
        look().changed.connect(self.lay_out)

    def show_table(
        self, table: RosterTable, open_words: tuple[str, str], today: date | None, *, has_changes: bool
    ) -> None:
        """Show a roster; the cursor and what is chosen stay as far as they are there."""
        before = self.scene
        layout = self._laid(table)
        is_same = before is not None and before.table.days == table.days
        cursor = before.cursor if before is not None and is_same else self._first(table, today)
        self.scene = Scene(
            table=table,
            layout=layout,
            cursor=Spot(min(cursor.row, layout.rows - 1), min(cursor.column, layout.columns - 1)),
            open_title=open_words[0],
            open_note=open_words[1],
            rows=before.rows if before is not None and is_same else frozenset(),
            columns=before.columns if before is not None and is_same else frozenset(),
            has_changes=has_changes,
            has_focus=self.hasFocus(),
            today=today,
        )
        self._range()
        self._describe()
        self.viewport().update()

    def chosen_guides(self) -> frozenset[UUID]:
        """Return the guides whose rows are chosen."""
        scene = self.scene
        return frozenset(scene.table.lines[row - 1].guide_id for row in scene.rows if row) if scene else frozenset()

    def chosen_days(self) -> frozenset[date]:
        """Return the days that are chosen."""
        return frozenset(self.scene.table.days[one] for one in self.scene.columns) if self.scene else frozenset()

    def clear_choice(self) -> None:
        """Choose nothing."""
        if self.scene is not None and (self.scene.rows or self.scene.columns):
            self.scene.rows = self.scene.columns = frozenset()
            self.chosen.emit()
            self.viewport().update()

    def toggle_row(self) -> None:
        """Choose the row of the cursor, or leave it."""
        if self.scene is not None and self.scene.cursor.row > 0:
            self._toggle(Spot(self.scene.cursor.row, -1))

    def toggle_day(self) -> None:
        """Choose the day of the cursor, or leave it."""
        if self.scene is not None:
            self._toggle(Spot(-1, self.scene.cursor.column))

    def go(self, spot: Spot) -> None:
        """Put the cursor somewhere and tell."""
        if self.scene is None:
            return
        self.scene.cursor = spot
        self._bring_into_sight(spot)
        self._describe()
        self.say(self.accessibleDescription())
        self.moved.emit()
        self.viewport().update()

    def words_at(self, spot: Spot) -> str:
        """Return what a place says."""
        scene = self.scene
        if scene is None:
            return ""
        table = scene.table
        if spot.row < 0:
            return formats.long_day(table.days[spot.column])
        if spot.row == 0:
            return spoken_open(table.open[max(spot.column, 0)], table.days[max(spot.column, 0)])
        line = table.lines[spot.row - 1]
        if spot.column < 0:
            return f"{line.name}, {of_hours(line)}"
        return spoken_cell(line, line.cells[spot.column], table.days[spot.column])

    def row_name(self, row: int) -> str:
        """Return what a row is called."""
        if self.scene is None:
            return ""
        return self.scene.table.lines[row - 1].name if row > 0 else self.scene.open_title

    def place_of(self, spot: Spot, host: QWidget) -> QRect:
        """Return where a cell is on a widget around the board."""
        if self.scene is None:
            return QRect()
        chip = self.scene.layout.chip(spot)
        left, top = chip.left - self.horizontalScrollBar().value(), chip.top - self.verticalScrollBar().value()
        corner = self.viewport().mapTo(host, QPoint(round(left), round(top)))
        return QRect(corner, QSize(round(chip.width), round(chip.height)))

    def lay_out(self) -> None:
        """Lay out anew in the room there is."""
        if self.scene is not None:
            self.scene.layout = self._laid(self.scene.table)
            self._range()
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self.viewport())
        if self.scene is None:
            painter.fillRect(self.viewport().rect(), look().colour("surface"))
        else:
            painter.fillRect(self.viewport().rect(), look().colour("surface"))
            self.scene.scroll = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            self.scene.ratio = self.devicePixelRatio()
            paint_roster(painter, self.scene, QRectF(self.viewport().rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into sight."""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a cell under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self._spot_at(event.pos())
            QToolTip.showText(event.globalPos(), self.words_at(spot) if spot else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a cell; a name chooses its row, a day its column."""
        spot = self._spot_at(event.position().toPoint())
        if spot is None:
            return
        if spot.row < 0 or (spot.column < 0 and spot.row > 0):
            self._toggle(spot)
        elif spot.column >= 0:
            self.go(spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a guide's day."""
        spot = self._spot_at(event.position().toPoint())
        if spot is not None and spot.row >= 0 and spot.column >= 0:
            self.opened.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, pin, open."""
        if self.scene is None:
            return
        key, plain = Qt.Key(event.key()), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in STEPS and plain:
            self._walk(*STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            column = 0 if key == Qt.Key.Key_Home else self.scene.layout.columns - 1
            self.go(Spot(self.scene.cursor.row, column))
        elif key == Qt.Key.Key_Space and plain:
            self.pin_wanted.emit(self.scene.cursor)
        elif key in ENTER and plain:
            self.opened.emit(self.scene.cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring(shows=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self._ring(shows=False)

    def _ring(self, *, shows: bool) -> None:
        if self.scene is not None:
            self.scene.has_focus = shows
            self.viewport().update()

    def _walk(self, rows: int, columns: int) -> None:
        scene = self.scene
        assert scene is not None
        row = min(max(scene.cursor.row + rows, 0), scene.layout.rows - 1)
        column = min(max(scene.cursor.column + columns, 0), scene.layout.columns - 1)
        self.go(Spot(row, column))

    def _toggle(self, spot: Spot) -> None:
        scene = self.scene
        assert scene is not None
        if spot.row < 0:
            scene.columns ^= {spot.column}
        else:
            scene.rows ^= {spot.row}
        is_chosen = spot.column in scene.columns if spot.row < 0 else spot.row in scene.rows
        words = self.words_at(spot)
        self.say(
            self.tr("{what}: chosen").format(what=words)
            if is_chosen
            else self.tr("{what}: left out").format(what=words)
        )
        self.chosen.emit()
        self.viewport().update()

    def _first(self, table: RosterTable, today: date | None) -> Spot:
        column = table.days.index(today) if today in table.days else 0
        return Spot(0, column)

    def _laid(self, table: RosterTable) -> Layout:
        room = self.viewport()
        return lay_out(len(table.days), len(table.lines) + 1, room.width(), room.height(), look().scale)

    def _range(self) -> None:
        assert self.scene is not None
        layout, view = self.scene.layout, self.viewport()
        width, height = view.width() - layout.side, view.height() - layout.head
        self.horizontalScrollBar().setRange(0, max(int(layout.width - width + 0.5), 0))
        self.horizontalScrollBar().setPageStep(max(int(width), 1))
        self.horizontalScrollBar().setSingleStep(px(24))
        self.verticalScrollBar().setRange(0, max(int(layout.height - height + 0.5), 0))
        self.verticalScrollBar().setPageStep(max(int(height), 1))
        self.verticalScrollBar().setSingleStep(px(24))

    def _bring_into_sight(self, spot: Spot) -> None:
        assert self.scene is not None
        layout, view = self.scene.layout, self.viewport()
        cell = layout.cell(spot)
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        left, top = cell.left - layout.side, cell.top - layout.head
        width, height = view.width() - layout.side, view.height() - layout.head
        across.setValue(min(max(across.value(), int(left + cell.width - width + 1)), int(left)))
        along.setValue(min(max(along.value(), int(top + cell.height - height + 1)), int(top)))

    def _spot_at(self, at: QPoint) -> Spot | None:
        if self.scene is None:
            return None
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return self.scene.layout.spot(at.x(), at.y(), dx, dy)

    def _describe(self) -> None:
        if self.scene is not None:
            self.setAccessibleDescription(self.words_at(self.scene.cursor))

    def say(self, text: str) -> None:
        """Tell the reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.spoken.emit(text)
