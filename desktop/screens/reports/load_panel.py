"""A chart with its numbers behind it: the same bars as a table, for the reader and the keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from db.reports.summary import Value
from desktop.kit.card import Panel
from desktop.kit.chart import BarItem, Chart
from desktop.kit.column_fit import Need
from desktop.kit.look import px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_2, SPACE_8, TABLE_ROW
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.rows_sheet import Behind
from desktop.screens.reports.view_table import ViewColumn, ViewTable

CHART, TABLE = "chart", "table"
MOST_LINES = 8
VALUE_WIDTH = 96


@dataclass(frozen=True)
class LoadLine:
    """A bar, its cells in the table, and what opens behind it."""

    bar: BarItem
    cells: tuple[Value, ...]
    texts: tuple[str, ...]
    behind: Callable[[], Behind]


class LoadPanel(Panel):
    """`opened(behind)` asks for the rows behind a bar or a line of its table."""

    opened = Signal(object)

    def __init__(self, chart: Chart, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lines: tuple[LoadLine, ...] = ()
        self._titles: tuple[str, ...] = ("",) * (columns + 1)
        self.title = Text("", Type.ROW_TITLE, wraps=True)
        self.note = Text("", Type.CAPTION, "text2", wraps=True)
        self.choice = SegmentedControl()
        self.chart = chart
        chart.let_open()
        chart.opened.connect(self._open_place)
        self.values: ViewTable[LoadLine] = ViewTable(self._columns(columns))
        self.values.opened.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self._stack.addWidget(self.values)
        self._nothing = Text("", Type.NOTE, "text2", wraps=True)
        self.choice.chosen.connect(self.show_as)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(self.title)
        words.addWidget(self.note)
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_8))
        head.addLayout(words, 1)
        head.addWidget(self.choice)
        self.body.addLayout(head)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)

    def show_lines(self, title: str, note: str, titles: Sequence[str], lines: Sequence[LoadLine], nothing: str) -> None:
        """Show other bars; `titles` name the columns of the table, `nothing` says that there are none."""
        self._lines, self._titles = tuple(lines), tuple(titles)
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.choice.setAccessibleName(title)
        self.choice.set_choices([(CHART, self.tr("Chart")), (TABLE, self.tr("Table"))])
        self.chart.setAccessibleName(title)
        self.chart.show_items([line.bar for line in lines])
        self._nothing.setText(nothing)
        self._nothing.setVisible(not lines)
        self._stack.setVisible(bool(lines))
        self.choice.setVisible(bool(lines))
        self.show_as(self.choice.choice())

    def show_as(self, kind: str) -> None:
        """Show the bars, or the table behind them; it is filled when somebody looks at it."""
        is_table = kind == TABLE
        if is_table:
            self.values.show_rows(self._lines, self.title.text())
        self._stack.setCurrentWidget(self.values if is_table else self.chart)
        rows = min(len(self._lines), MOST_LINES) + 1
        wanted = rows * px(TABLE_ROW) + px(SPACE_8) if is_table else self.chart.sizeHint().height()
        self._stack.setFixedHeight(max(wanted, 1))

    def lines(self) -> tuple[LoadLine, ...]:
        """The bars shown."""
        return self._lines

    def titles(self) -> tuple[str, ...]:
        """The names of the table's columns."""
        return self._titles

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        super().restyle()
        if hasattr(self, "_stack"):
            self.show_as(self.choice.choice())

    def _columns(self, columns: int) -> list[ViewColumn[LoadLine]]:
        def column(place: int) -> ViewColumn[LoadLine]:
            return ViewColumn(
                lambda: self._titles[place + 1], lambda line: line.texts[place], is_number=True, width=VALUE_WIDTH
            )

        return [
            ViewColumn(lambda: self._titles[0], lambda line: line.bar.label, least=120, need=Need.MUST),
            *map(column, range(columns)),
        ]

    def _open_place(self, place: int) -> None:
        self._open(self._lines[place])

    def _open(self, line: LoadLine) -> None:
        self.opened.emit(line.behind())
