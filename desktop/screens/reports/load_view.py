"""Turned-away demand, the load of guides and routes, the days of the month: charts, each with its table behind it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from db.reports.month_picture import MonthPicture
from db.reports.tables import ReportTable
from desktop.kit import formats
from desktop.kit.chart import BarChart, ColumnChart
from desktop.kit.clipboard import copied_rows
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_10, SPACE_12
from desktop.screens.reports.load_lines import day_line, guide_line, guides_with_nobody, route_line, turned_away_line
from desktop.screens.reports.load_panel import LoadPanel
from desktop.screens.reports.tall import TallPage
from desktop.screens.reports.view_page import ViewPage
from desktop.screens.reports.words import named

BESIDE = 720
"""From this width on two panels stand beside each other."""


class LoadView(ViewPage):
    """Four panels; a bar, or a line of its table, opens to the rows behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turned_away = LoadPanel(BarChart(), 2)
        self.days = LoadPanel(ColumnChart(), 2)
        self.guides = LoadPanel(BarChart(), 5)
        self.routes = LoadPanel(BarChart(), 5)
        self.panels = (self.turned_away, self.days, self.guides, self.routes)
        self._inside = TallPage()
        self._grid = QGridLayout(self._inside)
        self._is_wide: bool | None = None
        self.area = QScrollArea()
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(self.area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._inside.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.column.addWidget(self.area, 1)
        for panel in self.panels:
            panel.opened.connect(self.behind_wanted)
        look().changed.connect(self._lay_out)
        self._lay_out()

    def fill(self, picture: MonthPicture) -> None:
        """Show the load of a month."""
        load = picture.views.load
        self.note.setText(self.tr("People on tours are person-tours: who walks two tours counts on both."))
        self._show_demand(picture)
        self._show_days(picture)
        columns = (self.tr("Tours"), self.tr("Hours"), self.tr("Person-tours"), self.tr("Seats"), self.tr("Filled"))
        self.guides.show_lines(
            self.tr("Load of guides"),
            self.tr("hours of leading, the most first"),
            (self.tr("Guide"), *columns),
            [guide_line(one) for one in guides_with_nobody(load.guides, load.by_nobody)],
            self.tr("No tour was led in this month."),
        )
        self.routes.show_lines(
            self.tr("Load of routes"),
            self.tr("hours of tours, and how the seats of those tours were filled"),
            (self.tr("Route"), *columns),
            [route_line(one) for one in load.routes],
            self.tr("No tour was held in this month."),
        )
        self._inside.updateGeometry()

    def table(self) -> ReportTable | None:
        """Return all four panels below each other, each with its own kinds of numbers."""
        if self.picture is None:
            return None
        titles = (
            *(self.tr("What"), self.tr("Of"), self.tr("People"), self.tr("Requests"), self.tr("Visitors")),
            *(self.tr("Visits"), *self.guides.titles()[1:]),
        )
        rows = []
        for panel, before, after in (
            (self.turned_away, 0, 7),
            (self.days, 2, 5),
            (self.guides, 4, 0),
            (self.routes, 4, 0),
        ):
            for line in panel.lines():
                blank: tuple[None, ...] = (None,) * before
                rows.append((panel.title.text(), line.bar.label, *blank, *line.cells, *((None,) * after)))
        title = named(self.tr("Load of {of_month}"), self.picture.month)
        return ReportTable(title, self.note.text(), titles, tuple(rows))

    def copied_text(self) -> str:
        """All four panels."""
        lines: list[tuple[str, ...]] = []
        for panel in self.panels:
            lines.append((panel.title.text(),))
            lines.append(panel.titles())
            lines.extend((line.bar.label, *line.texts) for line in panel.lines())
        return copied_rows(lines)

    def first_stop(self) -> QWidget:
        """The first chart with something in it."""
        return next((panel.chart for panel in self.panels if panel.lines()), self.copy_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many panels fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _show_demand(self, picture: MonthPicture) -> None:
        lines = [turned_away_line(one) for one in picture.views.load.turned_away]
        people = sum(int(row.amount) for one in picture.views.load.turned_away for row in one.people)
        text = self.tr("people of requests refused in the month: {n}")
        self.turned_away.show_lines(
            self.tr("Turned-away demand by reason"),
            text.format(n=formats.number(people)) if lines else "",
            (self.tr("Reason"), self.tr("People"), self.tr("Requests")),
            lines,
            self.tr("No request was refused in this month."),
        )

    def _show_days(self, picture: MonthPicture) -> None:
        days = picture.views.load.days
        is_empty = not any(day.visitors for day in days)
        self.days.show_lines(
            self.tr("Visitors by day"),
            self.tr("person-visits admitted"),
            (self.tr("Day"), self.tr("Visitors"), self.tr("Visits")),
            [] if is_empty else [day_line(day) for day in days],
            self.tr("Nobody came in this month."),
        )

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, px(SPACE_10), 0)
        self._grid.setSpacing(px(SPACE_12))
        self._is_wide = None
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= px(BESIDE)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        for place, panel in enumerate(self.panels):
            self._grid.removeWidget(panel)
            self._grid.addWidget(panel, *(divmod(place, 2) if is_wide else (place, 0)))
        self._grid.setRowStretch(len(self.panels), 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if is_wide else 0)
