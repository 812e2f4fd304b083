"""The counted report: a chart of one figure at a time, the table of all of them, what each means."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from db.reports.own_count import OwnTable, key_words
from db.reports.own_fields import MEASURES, OF_TIME, OWN_DIMENSIONS
from db.reports.own_workbook import told
from desktop.kit import formats
from desktop.kit.card import Card, CardHeader
from desktop.kit.chart import BarChart, BarItem, Chart, ColumnChart
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sizes import CARD_GAP, FLOW, SPACE_16, TABLE_ROW
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

if TYPE_CHECKING:
    from collections.abc import Hashable

MOST_BARS = 20
"""So many bars are drawn; the table has all rows."""
MOST_ROWS = 24
"""So many rows are in sight before the table scrolls in itself."""


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A row as it is shown: what it is called, and the numbers by measure."""

    title: str
    cells: dict[str, str]


def _number(name: str) -> Column[OwnLine]:
    return Column[OwnLine](
        lambda: shown(MEASURES[name].title),
        lambda row: row.cells.get(name, ""),
        is_number=True,
        width=176,
        least=90,
        need=Need.MUST,
    )


COLUMNS = (
    Column[OwnLine](
        lambda: QCoreApplication.translate("OwnReport", "Split"),
        lambda row: row.title,
        width=220,
        least=130,
        need=Need.MUST,
    ),
    *(_number(name) for name in MEASURES),
)


class OwnResult(QWidget):
    """Persons, person-tours, visits and minutes never share a chart: one figure is drawn at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_shown: OwnTable | None = None
        self._lines: dict[Hashable, OwnLine] = {}
        self.drawn = QComboBox()
        self.drawn.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.drawn.activated.connect(self._draw)
        self.columns, self.bars = ColumnChart(), BarChart()
        self.table = PagedTable[OwnLine](COLUMNS, lambda _ids: self._lines)
        self.remark = Text("", Type.NOTE, "text2", wraps=True)
        self.meaning = Text("", Type.NOTE, "text2", wraps=True)
        self._chart_card, self._table_card = Card(), Card()
        self._chart_header, self._table_header = CardHeader(), CardHeader()
        self._column = QVBoxLayout(self)
        self._lay_out()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def show_table(self, table: OwnTable) -> None:
        """Show another report."""
        self.table_shown = table
        report, language = table.report, "ru" if formats.is_russian() else "en"
        lines = [
            OwnLine(
                key_words(table, key, shown, language), dict(zip(report.measures, map(_written, cells), strict=True))
            )
            for key, cells in table.rows.items()
        ]
        total = QCoreApplication.translate("OwnReport", "All together")
        lines.append(OwnLine(total, dict(zip(report.measures, map(_written, table.totals), strict=True))))
        self._lines = dict(enumerate(lines))
        self.table.show_ids(list(self._lines))
        self.table.refresh_rows()
        self.table.columns.leave_out([place for place, name in enumerate(MEASURES, 1) if name not in report.measures])
        self._table_header.set_words(
            shown(OWN_DIMENSIONS[report.dimension].title), self.tr("%n visit(s) held", "", table.visits)
        )
        self.remark.setText("\n".join([*(shown(phrase) for phrase in told(table, shown, language)), *self._unsplit()]))
        self.meaning.setText("\n".join(_meaning(name) for name in report.measures))
        self._offer_drawn()
        self._draw()
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(CARD_GAP))
        self.columns.setMinimumHeight(3 * px(FLOW))
        rows = min(len(self._lines) + 1, MOST_ROWS)
        self.table.setFixedHeight(rows * px(TABLE_ROW) + px(SPACE_16))  # with room for what scrolls it sideways

    def retranslate(self) -> None:
        """Name charts and table."""
        self._chart_header.set_words(self.tr("Chart"), "")
        self.drawn.setAccessibleName(self.tr("Figure that is drawn"))
        self.table.setAccessibleName(self.tr("Table of the report"))
        if self.table_shown is not None:
            self.show_table(self.table_shown)

    def _unsplit(self) -> list[str]:
        """Say which figures cannot be split so, for somebody would be counted twice."""
        assert self.table_shown is not None
        report = self.table_shown.report
        names = [shown(MEASURES[one].title) for one in report.measures if not MEASURES[one].allows(report.dimension)]
        if not names:
            return []
        text = self.tr("Told in sum only, for this split does not divide them: {figures}.")
        return [text.format(figures=formats.listed(names))]

    def _offer_drawn(self) -> None:
        assert self.table_shown is not None
        report, wanted = self.table_shown.report, self.drawn.currentData()
        with QSignalBlocker(self.drawn):
            self.drawn.clear()
            for name in report.measures:
                if MEASURES[name].allows(report.dimension):
                    self.drawn.addItem(shown(MEASURES[name].title), name)
            self.drawn.setCurrentIndex(max(self.drawn.findData(wanted), 0))
        self._chart_card.setVisible(self.drawn.count() > 0)

    def _draw(self) -> None:
        if self.table_shown is None or self.drawn.currentData() is None:
            return
        report, name = self.table_shown.report, str(self.drawn.currentData())
        place = report.measures.index(name)
        bars = [
            BarItem(self._lines[row].title, cells[place] or 0, _written(cells[place]))
            for row, cells in enumerate(self.table_shown.rows.values())
        ]
        chart: Chart = self.columns if report.dimension in OF_TIME else self.bars
        for one in (self.columns, self.bars):
            one.setVisible(one is chart)
        chart.show_items(bars if chart is self.columns else bars[:MOST_BARS])
        chart.setAccessibleName(shown(MEASURES[name].title))
        self._chart_header.set_words(shown(MEASURES[name].title), shown(MEASURES[name].unit))

    def _lay_out(self) -> None:
        self._chart_header.right.addWidget(self.drawn, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._chart_header, self.columns, self.bars):
            self._chart_card.body.addWidget(part)
        self._table_card.body.addWidget(self._table_header)
        self._table_card.body.addWidget(self.remark)
        self._table_card.body.addWidget(self.table)
        self._table_card.body.addWidget(self.meaning)
        self._column.addWidget(self._chart_card)
        self._column.addWidget(self._table_card)
        self._column.addStretch(1)


def _written(number: int | None) -> str:
    return formats.DASH if number is None else formats.number(number)


def _meaning(name: str) -> str:
    text = QCoreApplication.translate("OwnReport", "{figure}: {definition}")
    return text.format(figure=shown(MEASURES[name].title), definition=shown(MEASURES[name].definition))
