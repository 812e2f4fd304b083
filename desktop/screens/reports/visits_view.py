"""Each group of the month from the request to the summary, what differs coloured and in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QWidget

from db.queries.people import visit_number
from db.queries.reconciliation import WayRow, Weight
from db.reports.month_picture import MonthPicture
from db.reports.tables import ReportTable
from desktop.kit import formats
from desktop.kit.column_fit import Need
from desktop.kit.icons import icon
from desktop.kit.phrases import shown
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.view_page import ViewPage
from desktop.screens.reports.view_table import ViewColumn, ViewTable
from desktop.screens.reports.words import named

NUMBER_WIDTH, DAY_WIDTH, STATION_WIDTH, WIDE_STATION, GATE_WIDTH = 66, 78, 84, 112, 100
WORDS_WEIGHT = 1.5
LOOKS: Final[Mapping[Weight, tuple[str, str]]] = MappingProxyType(
    {
        Weight.AGREES: ("", "text"),
        Weight.COMING: ("expected", "text2"),
        Weight.EXPLAINED: ("remark", "warning"),
        Weight.OPEN: ("conflict", "danger"),
    }
)
"""The sign and the ink of a difference; its words always stand beside them."""
ORDER: Final = ("asked", "promised", "came", "reported")


def _station(name: str) -> Callable[[WayRow], int | None]:
    return lambda row: getattr(row, name)


def _written(name: str) -> Callable[[WayRow], str]:
    return lambda row: formats.DASH if getattr(row, name) is None else formats.number(getattr(row, name))


def _ink(name: str) -> Callable[[WayRow], str]:
    """A station that says another number than the one before it takes the ink of the difference."""
    before = ORDER[max(ORDER.index(name) - 1, 0)]
    return lambda row: LOOKS[row.weight][1] if getattr(row, name) != getattr(row, before) else "text"


def _sign(row: WayRow) -> QIcon:
    sign, ink = LOOKS[row.weight]
    return icon(sign, ink) if sign else QIcon()


def difference_words(row: WayRow) -> str:
    """What differs, in words."""
    if not row.notes:
        return QCoreApplication.translate("VisitsView", "all agree")
    return "; ".join(shown(note) for note in row.notes)


def _columns() -> tuple[ViewColumn[WayRow], ...]:
    def station(name: str, title: Callable[[], str], width: int = STATION_WIDTH) -> ViewColumn[WayRow]:
        return ViewColumn(title, _written(name), is_number=True, width=width, value=_station(name), ink=_ink(name))

    return (
        ViewColumn(
            lambda: QCoreApplication.translate("VisitsView", "No."),
            lambda row: visit_number(row.number),
            width=NUMBER_WIDTH,
            accessible=_spoken_number,
            need=Need.EXTRA,
        ),
        ViewColumn(
            lambda: QCoreApplication.translate("VisitsView", "Day"),
            lambda row: formats.day_month(row.day),
            width=DAY_WIDTH,
            accessible=lambda row: formats.long_day(row.day),
            need=Need.MUST,
        ),
        ViewColumn(
            lambda: QCoreApplication.translate("VisitsView", "Group"), lambda row: row.title, least=130, need=Need.MUST
        ),
        station("asked", lambda: QCoreApplication.translate("VisitsView", "Requested")),
        station("promised", lambda: QCoreApplication.translate("VisitsView", "Confirmed"), WIDE_STATION),
        station("came", lambda: QCoreApplication.translate("VisitsView", "Arrived"), GATE_WIDTH),
        station("reported", lambda: QCoreApplication.translate("VisitsView", "Reported")),
        ViewColumn(
            lambda: QCoreApplication.translate("VisitsView", "Difference"),
            difference_words,
            sign=_sign,
            ink=lambda row: LOOKS[row.weight][1] if row.differs else "text3",
            weight=WORDS_WEIGHT,
            least=130,
            need=Need.MUST,
        ),
    )


def _spoken_number(row: WayRow) -> str:
    if row.is_request:
        return QCoreApplication.translate("VisitsView", "request {number}").format(number=visit_number(row.number))
    return QCoreApplication.translate("VisitsView", "visit {number}").format(number=visit_number(row.number))


class VisitsView(ViewPage):
    """A row for each group; Enter opens its visit or request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only_differing = QCheckBox()
        self.only_differing.setObjectName("only_differences")
        self.only_differing.toggled.connect(self._filter)
        self.tools.insertWidget(0, self.only_differing)
        self.ways: ViewTable[WayRow] = ViewTable(_columns())
        self.ways.opened.connect(self._open)
        self.ways.picked.connect(self._tell)
        self.in_words = Text("", Type.NOTE, "text", wraps=True)
        self.agreement = Text("", Type.NOTE, "text2", wraps=True)
        self.column.addWidget(self.ways, 1)
        self.column.addWidget(self.in_words)
        self.column.addWidget(self.agreement)

    def fill(self, picture: MonthPicture) -> None:
        """Show the groups of a month with their sums."""
        ways = picture.views.ways
        self.only_differing.setText(self.tr("Only differences"))
        rows = [row for row in ways.rows if row.differs or not self.only_differing.isChecked()]
        differing = sum(row.differs for row in ways.rows)
        note = self.tr("Groups: {all}, with differences: {n}. The numbers are people; Enter opens the visit.")
        self.note.setText(note.format(all=formats.number(len(ways.rows)), n=formats.number(differing)))
        name = named(self.tr("Groups of {of_month}, people from request to summary"), picture.month)
        self.ways.show_rows(rows, name, self._foot())
        text, is_wrong = agreement_words(picture)
        self.agreement.setText(text)
        self.agreement.set_colour("danger" if is_wrong else "text2")
        self._tell(None)

    def table(self) -> ReportTable | None:
        """Return the groups shown with the sums of all."""
        if self.picture is None:
            return None
        title = named(self.tr("Groups of {of_month}, people from request to summary"), self.picture.month)
        ways = self.picture.views.ways
        totals = (ways.total(name) for name in ORDER)
        return self.ways.as_table(title, self.agreement.text(), ("", "", self._all_groups(), *totals, ""))

    def copied_text(self) -> str:
        """The rows shown, and their sums."""
        return "\n".join((self.ways.copy_all(), "\t".join(self._foot())))

    def first_stop(self) -> QWidget:
        """The table."""
        return self.ways.table

    def _foot(self) -> list[str]:
        if self.picture is None:
            return []
        ways = self.picture.views.ways
        return ["", "", self._all_groups(), *(formats.number(ways.total(name)) for name in ORDER), ""]

    def _all_groups(self) -> str:
        return self.tr("Total")

    def _filter(self) -> None:
        if self.picture is not None:
            self.fill(self.picture)

    def _open(self, row: WayRow) -> None:
        (self.request_wanted if row.is_request else self.visit_wanted).emit(row.id)

    def _tell(self, row: WayRow | None) -> None:
        """The whole sentence of the row the keyboard is on; in the table it may be cut."""
        self.in_words.setVisible(row is not None and row.differs)
        if row is not None:
            self.in_words.setText(f"{_spoken_number(row)}: {difference_words(row)}")


def agreement_words(picture: MonthPicture) -> tuple[str, bool]:
    """Say whether the sums agree with the summary that is shown; True if they do not."""
    ways, summary = picture.views.ways, picture.summary
    pairs = (
        (ways.total("reported"), summary.count("visitors_total")),
        (ways.declared, summary.count("declared_total")),
    )
    told = [formats.number(value) for pair in pairs for value in pair]
    if all(rows == figure for rows, figure in pairs):
        text = QCoreApplication.translate(
            "VisitsView",
            "As in the summary: visitors admitted {visitors}; declared of visits held {declared}.",
        )
        return text.format(visitors=told[0], declared=told[2]), False
    text = QCoreApplication.translate(
        "VisitsView",
        "The rows do not agree with the summary: visitors {rows} and {figure}, declared of visits held "
        "{rows_declared} and {figure_declared}. Open the rows that differ; a closed month needs a correction.",
    )
    values = dict(zip(("rows", "figure", "rows_declared", "figure_declared"), told, strict=True))
    return text.format(**values), True
