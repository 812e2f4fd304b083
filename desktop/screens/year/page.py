"""How a year lies on the page: visitors by months beside the list of months, visits and tours, every figure."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from db.reports.year import YearPicture
from db.reports.year_beside import YearBeside
from desktop.kit.card import Card, CardHeader
from desktop.kit.chart import ColumnChart
from desktop.kit.look import look, px
from desktop.kit.sizes import CARD_GAP, FLOW, PAGE_MARGIN, SPACE_16, TABLE_ROW
from desktop.kit.table import PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.year.beside_card import BesideCard
from desktop.screens.year.lines import (
    FIGURE_TABLE,
    MONTH_TABLE,
    FigureLine,
    MonthLine,
    YearFigures,
    month_bars,
    month_lines,
)

BESIDE = 980
"""From this width on (at 100 %) cards stand side by side."""
CHARTED = ("visitors_total", "visits_held", "tours_held")
LEAST_FIGURES = 12
CHART_PART, MONTHS_PART = 2, 3
"""How the list of months and the chart beside it share the width."""


class YearPage(QScrollArea):
    """Charts and tables of a year; persons, visits and tours have a chart each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._months: dict[Hashable, MonthLine] = {}
        self._figures: YearFigures | None = None
        self._has_earlier = False
        self.charts = {name: ColumnChart() for name in CHARTED}
        self._cards = {name: Card() for name in (*CHARTED, "months", "figures")}
        self._headers = {name: CardHeader() for name in self._cards}
        self.months = PagedTable[MonthLine](MONTH_TABLE, lambda _ids: self._months)
        self.figures = PagedTable[FigureLine](FIGURE_TABLE, self._fetch)
        self.beside = BesideCard()
        self.definition = Text("", Type.NOTE, "text2", wraps=True)
        self.figures.picked.connect(self._define)
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._lay_out()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def show_year(self, picture: YearPicture, two: YearBeside | None) -> None:
        """Show another year, and it beside the year before."""
        for name, chart in self.charts.items():
            chart.show_items(month_bars(picture, name))
        self._months = dict(enumerate(month_lines(picture)))
        self._figures = YearFigures(picture)
        for table, count in ((self.months, len(self._months)), (self.figures, len(self._figures))):
            table.show_ids(list(range(count)))
            table.refresh_rows()
        self._define(self.figures.current_id())
        self.beside.show_year(picture, two)
        self._has_earlier = any(one.summary for one in picture.earlier)
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_16))
        self._column.setSpacing(px(CARD_GAP))
        for row in self._rows:
            row.setSpacing(px(CARD_GAP))
        for chart in self.charts.values():
            chart.setMinimumHeight(px(FLOW) * 2)
        self.months.setFixedHeight(px(TABLE_ROW) * (len(self._months or range(13)) + 1) + px(SPACE_16))
        self.figures.setMinimumHeight(px(TABLE_ROW) * LEAST_FIGURES)
        self._arrange()

    def retranslate(self) -> None:
        """Name cards, charts and tables."""
        grey = self.tr("Grey columns are not closed yet")
        marked = self.tr("Grey columns are not closed yet. The mark across a column is the year before.")
        for name, title, note in (
            ("visitors_total", self.tr("Visitors by months"), self.tr("Person-visits counted at the gate")),
            ("visits_held", self.tr("Visits by months"), self.tr("Groups that came")),
            ("tours_held", self.tr("Tours by months"), self.tr("Runs of a route with a guide")),
            ("months", self.tr("The months"), marked if self._has_earlier else grey),
            ("figures", self.tr("All figures of the year"), self.tr("Persons and person-tours are told apart")),
        ):
            self._headers[name].set_words(title, note)
            if name in self.charts:
                self.charts[name].setAccessibleName(title)
        self.months.setAccessibleName(self.tr("The months"))
        self.figures.setAccessibleName(self.tr("All figures of the year"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = self.viewport().width() >= px(BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(direction)

    def _lay_out(self) -> None:
        for name, card in self._cards.items():
            card.body.addWidget(self._headers[name])
            if name in self.charts:
                card.body.addWidget(self.charts[name], 1)
        self._cards["months"].body.addWidget(self.months)
        self._cards["figures"].body.addWidget(self.figures, 1)
        self._cards["figures"].body.addWidget(self.definition)
        for row, names in zip(self._rows, (("visitors_total", "months"), ("visits_held", "tours_held")), strict=True):
            for name in names:
                row.addWidget(self._cards[name], MONTHS_PART if name == "months" else CHART_PART)
            self._column.addLayout(row)
        self._column.addWidget(self.beside)
        self._column.addWidget(self._cards["figures"])
        self._page.setAutoFillBackground(False)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, FigureLine]:
        if self._figures is None:
            return {}
        known = range(len(self._figures))
        return {one: self._figures.line(one) for one in ids if isinstance(one, int) and one in known}

    def _define(self, key: object) -> None:
        line = self._fetch([key]).get(key) if isinstance(key, int) else None
        text = line.definition if line else self.tr("Choose a figure to read what it means.")
        self.definition.setText(text)
