"""Has a table painted a few rows a frame, where painting all rows in sight would take several frames."""

from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QTableView

ROWS: Final = 3
"""So many rows take about half a frame."""


class Bands(QObject):
    """Belongs to a table, which asks what of its viewport is `due` at a paint. `completed` says that all is painted."""

    completed = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._top = 0
        self._is_blank = False
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    @property
    def is_complete(self) -> bool:
        """Whether all rows in sight are painted as they must look."""
        return not self._idle.isActive()

    def begin(self, *, is_blank: bool) -> None:
        """Paint the rows in sight from the top; until then they stand as they were, or none does if it `is_blank`."""
        self._is_blank = is_blank or (self._is_blank and not self.is_complete)
        self._top = 0
        self._idle.start()

    def finish(self) -> None:
        """Have all rows painted at once."""
        self._idle.stop()
        self._table.viewport().update()

    def follow_scroll(self) -> None:
        """Begin again where other rows came into sight."""
        if not self.is_complete:
            self._top = 0

    def due(self, wanted: QRect) -> QRect:
        """Return the part of what is to be painted whose turn has come."""
        if self.is_complete or not self._is_blank:
            return wanted
        return wanted.intersected(QRect(0, 0, self._table.viewport().width(), self._top))

    def _go_on(self) -> None:
        view = self._table.viewport()
        if not self._table.isVisible() or self._top >= view.height():
            self._idle.stop()
            self.completed.emit()
            return
        band = QRect(0, self._top, view.width(), ROWS * self._table.verticalHeader().defaultSectionSize())
        self._top = band.bottom() + 1
        view.update(band)
