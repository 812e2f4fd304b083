"""Opens figures to the rows behind them, and gives the keyboard back to where it was."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db.queries.flow import StageKey
from db.reports.findings import FigureFinding
from db.reports.month_picture import MonthPicture
from db.reports.summary import Figure
from desktop.screens.reports.behind import behind_figure, behind_stage
from desktop.screens.reports.lines import FigureLine
from desktop.screens.reports.rows_sheet import Behind, RowsSheet
from desktop.screens.reports.summary_card import REPORTED, stage_word


class FigureOpener(QObject):
    """Knows the month that stands; every way to a figure ends in the same sheet."""

    def __init__(self, sheet: RowsSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._picture: MonthPicture | None = None
        self._came_from: QWidget | None = None
        sheet.closed.connect(self._return_focus)

    def take(self, picture: MonthPicture) -> None:
        """Open the figures of another picture from now on."""
        self._picture = picture

    def open_line(self, line: FigureLine) -> None:
        """Open a figure of the board."""
        if self._picture is not None:
            self.open_behind(behind_figure(line.figure, self._picture))

    def open_finding(self, finding: FigureFinding) -> None:
        """Open the figure that the agency doubts."""
        if self._picture is not None:
            figure = self._picture.figures[finding.field, finding.dim, finding.key]
            self.open_behind(behind_figure(figure, self._picture))

    def open_figure(self, figure: Figure) -> None:
        """Open a figure of a table."""
        if self._picture is not None:
            self.open_behind(behind_figure(figure, self._picture))

    def open_stage(self, key: str) -> None:
        """Open a number of the way from requests to the summary."""
        if self._picture is None:
            return
        if key == REPORTED:
            self.open_behind(behind_figure(self._picture.figures["visitors_total", "", ""], self._picture))
            return
        stage = next(one for one in self._picture.flow if one.key == StageKey(key))
        self.open_behind(behind_stage(stage, stage_word(stage.key)))

    def open_behind(self, behind: Behind) -> None:
        """Open what stands behind a number."""
        self._came_from = QApplication.focusWidget()
        self._sheet.show_behind(behind)

    def _return_focus(self) -> None:
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None
