"""Every figure beside the month before and the same month a year before."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from db.reports.comparison import ComparedFigure, Earlier, compared
from db.reports.month_picture import MONTHS_OF_A_YEAR, MonthPicture
from db.reports.summary import Summary, Value
from db.reports.tables import ReportTable
from db.reports.units import unit_of
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.column_fit import Need
from desktop.kit.phrases import shown
from desktop.screens.reports.compare_words import change_text, earlier_text
from desktop.screens.reports.lines import figure_title, value_text
from desktop.screens.reports.view_page import ViewPage
from desktop.screens.reports.view_table import ViewColumn, ViewTable
from desktop.screens.reports.words import named

UNIT_WIDTH, NOW_WIDTH, VALUE_WIDTH, CHANGE_WIDTH = 112, 76, 110, 120


class ComparisonView(ViewPage):
    """A row for each figure; Enter opens the rows behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.with_noughts = QCheckBox()
        self.with_noughts.setObjectName("with_noughts")
        self.with_noughts.toggled.connect(self._filter)
        self.tools.insertWidget(0, self.with_noughts)
        self.figures: ViewTable[ComparedFigure] = ViewTable(self._columns())
        self.figures.opened.connect(lambda row: self.figure_wanted.emit(row.figure))
        self.column.addWidget(self.figures, 1)

    def fill(self, picture: MonthPicture) -> None:
        """Show the figures of a month and of the two it is compared with."""
        self.with_noughts.setText(self.tr("With noughts"))
        rows = compared(picture.summary, picture.before, picture.views.year_before)
        if not self.with_noughts.isChecked():
            rows = tuple(row for row in rows if row.figure.value or row.before.value or row.year_before.value)
        self.note.setText(self._state_words(picture))
        name = named(self.tr("Figures of {of_month} beside those of earlier months"), picture.month)
        self.figures.show_rows(rows, name)

    def table(self) -> ReportTable | None:
        """Return the figures shown."""
        if self.picture is None:
            return None
        title = named(self.tr("Figures of {of_month} beside those of earlier months"), self.picture.month)
        return self.figures.as_table(title, self.note.text())

    def copied_text(self) -> str:
        """The rows shown."""
        return self.figures.copy_all()

    def first_stop(self) -> QWidget:
        """The table."""
        return self.figures.table

    def _filter(self) -> None:
        if self.picture is not None:
            self.fill(self.picture)

    def _state_words(self, picture: MonthPicture) -> str:
        """Say honestly what is compared with what."""
        parts = []
        if not picture.is_over:
            day = formats.day_month(picture.today)
            parts.append(named(self.tr("{month} is not over: its figures run up to {day}."), picture.month, day=day))
        for back, earlier in ((1, picture.before), (MONTHS_OF_A_YEAR, picture.views.year_before)):
            parts.append(self._month_words(picture.month.shifted(-back), earlier))
        return " ".join(parts)

    def _month_words(self, month: Month, earlier: Summary | None) -> str:
        name = formats.month_title(month.first)
        if earlier is None:
            return self.tr("{month}: no data.").format(month=name)
        if not earlier.header.is_final:
            return self.tr("{month} is not closed: counted as it stands.").format(month=name)
        return self.tr("{month}: closed, revision {n}.").format(month=name, n=earlier.header.revision)

    def _columns(self) -> tuple[ViewColumn[ComparedFigure], ...]:
        def before(row: ComparedFigure) -> Earlier:
            return row.before

        def year_before(row: ComparedFigure) -> Earlier:
            return row.year_before

        return (
            ViewColumn(
                lambda: QCoreApplication.translate("ComparisonView", "Figure"),
                lambda row: figure_title(row.figure, self._summary()),
                least=200,
                need=Need.MUST,
            ),
            ViewColumn(
                lambda: QCoreApplication.translate("ComparisonView", "Counts"),
                lambda row: shown(unit_of(row.field)),
                width=UNIT_WIDTH,
                ink=lambda _row: "text2",
                least=80,
                need=Need.EXTRA,
            ),
            ViewColumn(
                lambda: self._month_title(0),
                lambda row: value_text(row.figure),
                is_number=True,
                width=NOW_WIDTH,
                value=lambda row: row.figure.value,
                need=Need.MUST,
            ),
            *self._earlier_columns(1, before),
            *self._earlier_columns(MONTHS_OF_A_YEAR, year_before),
        )

    def _earlier_columns(
        self, back: int, earlier: Callable[[ComparedFigure], Earlier]
    ) -> tuple[ViewColumn[ComparedFigure], ViewColumn[ComparedFigure]]:
        def value(row: ComparedFigure) -> Value:
            known = earlier(row)
            return known.value if known.value is not None else earlier_text(row.figure, known)

        return (
            ViewColumn(
                lambda: self._month_title(back),
                lambda row: earlier_text(row.figure, earlier(row)),
                is_number=True,
                width=VALUE_WIDTH,
                value=value,
                ink=lambda row: "text" if earlier(row).value is not None else "text3",
            ),
            ViewColumn(
                lambda: QCoreApplication.translate("ComparisonView", "Change"),
                lambda row: change_text(row.figure, earlier(row)),
                is_number=True,
                width=CHANGE_WIDTH,
                ink=lambda _row: "text2",
                need=Need.EXTRA,
            ),
        )

    def _month_title(self, back: int) -> str:
        if self.picture is None:
            return ""
        month = self.picture.month.shifted(-back)
        return f"{formats.short_month(month.number)} {month.year}"

    def _summary(self) -> Summary:
        assert self.picture is not None
        return self.picture.summary
