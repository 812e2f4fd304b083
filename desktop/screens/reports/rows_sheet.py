"""The rows behind a figure, in a sheet at the right: their sum on top, what the figure means, the visits."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.month import FigureRow
from db.queries.people import visit_number
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import SPACE_4, SPACE_12, SPACE_16, SPACE_20, SPACE_24
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

WIDTH: Final = 752
LEFT_FREE: Final = 64
NUMBER_WIDTH, DAY_WIDTH, AMOUNT_WIDTH = 92, 116, 96


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a figure: `value` as it is written in the summary, `rows` that add up to it.

    `compared` tells earlier months, `unit` what the figure counts. A figure worked out from its rows, rather than their
    sum, has not `adds_up` and says in `remark` how, with `row_unit` for what the rows count. `of_requests` says that
    the rows are requests, not visits.
    """

    title: str
    value: str
    unit: str
    definition: str
    rows: tuple[FigureRow, ...]
    compared: str = ""
    remark: str = ""
    adds_up: bool = True
    row_unit: str = ""
    of_requests: bool = False


def added(rows: Sequence[FigureRow]) -> int | Decimal:
    """Return what rows add up to."""
    total: int | Decimal = 0
    for row in rows:
        total += row.amount
    return total


def merged(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """Return one row for each visit or request, in the order of days."""
    found: dict[object, FigureRow] = {}
    for row in rows:
        known = found.get(row.id)
        found[row.id] = replace(row, amount=row.amount + known.amount) if known else row
    return sorted(found.values(), key=lambda row: (row.day, row.number))


def amount_text(amount: int | Decimal) -> str:
    """Write a whole number as such, money and days with their digits behind the point."""
    places = 0 if isinstance(amount, int) else max(-int(amount.as_tuple().exponent), 0)
    return formats.number(float(amount), places)


COLUMNS: Final = (
    Column[FigureRow](
        lambda: QCoreApplication.translate("RowsSheet", "Number"),
        lambda row: visit_number(row.number) if row.number else formats.DASH,
        width=NUMBER_WIDTH,
    ),
    Column[FigureRow](
        lambda: QCoreApplication.translate("RowsSheet", "Day"),
        lambda row: formats.day(row.day),
        width=DAY_WIDTH,
        need=Need.MUST,
    ),
    Column[FigureRow](
        lambda: QCoreApplication.translate("RowsSheet", "Visit or request"),
        lambda row: row.title,
        least=140,
        need=Need.MUST,
    ),
    Column[FigureRow](
        lambda: QCoreApplication.translate("RowsSheet", "Adds"),
        lambda row: amount_text(row.amount),
        is_number=True,
        width=AMOUNT_WIDTH,
        need=Need.MUST,
    ),
)


class RowsSheet(QWidget):
    """Lies over its parent, the scrim at the left of it; Esc, the cross and a click beside it put it away.

    `visit_wanted(key)` and `request_wanted(key)` are told by Enter, or a double click, on a row.
    """

    closed = Signal()
    visit_wanted = Signal(object)
    request_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._rows: list[FigureRow] = []
        self.behind: Behind | None = None
        self.body = QWidget(self)
        self.title = Text("", Type.HEADING, wraps=True)
        self.total = Text("", Type.NUMBER)
        self._unit = Text("", Type.NOTE, "text2")
        self._compared = Text("", Type.NOTE, "text2", wraps=True)
        self.definition = Text("", Type.BODY, "text2", wraps=True)
        self._remark = Text("", Type.BODY, "text", wraps=True)
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.close_button.clicked.connect(self.put_away)
        self.close_button.setAutoDefault(True)  # Enter presses it, as Space does
        self.table = PagedTable[FigureRow](COLUMNS, self._fetch)
        self.table.opened.connect(self._open)
        self._foot = QWidget()
        self._column = QVBoxLayout(self.body)
        self._lay_out()
        parent.installEventFilter(self)
        look().changed.connect(self.restyle)
        self.retranslate()
        self.restyle()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        sums = QHBoxLayout()
        sums.setSpacing(px(SPACE_12))
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_4))
        words.addStretch(1)
        words.addWidget(self._unit)
        words.addWidget(self._compared)
        words.addStretch(1)
        sums.addWidget(self.total)
        sums.addLayout(words, 1)
        self._column.addLayout(top)
        self._column.addLayout(sums)
        self._column.addWidget(self.definition)
        self._column.addWidget(self._remark)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._foot, 1)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_24)
        self._column.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_16))
        self._column.setSpacing(px(SPACE_12))
        self._place()

    def retranslate(self) -> None:
        """Name what has no text."""
        self.close_button.set_name(self.tr("Close"))

    def show_behind(self, behind: Behind) -> None:
        """Open the sheet; the table takes the keyboard, or the cross where there are no rows."""
        self._rows = merged(behind.rows)
        self.title.setText(behind.title)
        self.behind = behind
        is_sum = bool(behind.rows) and behind.adds_up
        self.total.setText(amount_text(added(self._rows)) if is_sum else behind.value)
        self._unit.setText(behind.unit)
        self._compared.setText(behind.compared)
        self._compared.setVisible(bool(behind.compared))
        self.definition.setText(behind.definition)
        remark = self.tr("{remark} The rows count {unit}.") if behind.row_unit else "{remark}"
        self._remark.setText(remark.format(remark=behind.remark, unit=behind.row_unit))
        self._remark.setVisible(bool(behind.remark))
        self.table.setAccessibleName(behind.title)
        self.table.show_ids(range(len(self._rows)))
        self.table.setVisible(bool(self._rows))
        self._foot.setVisible(not self._rows)
        self.setAccessibleName(behind.title)
        self._place()
        self.show()
        self.raise_()
        if self._rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.choose(0)
        else:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{behind.title}: {self.total.text()}"))

    def _open(self, place: int) -> None:
        """Go to the visit or request of a row; an event has none."""
        row = self._rows[place]
        if row.number and self.behind is not None:
            (self.request_wanted if self.behind.of_requests else self.visit_wanted).emit(row.id)

    def rows(self) -> list[FigureRow]:
        """The rows shown."""
        return list(self._rows)

    def put_away(self) -> None:
        """Close the sheet; who opened it takes the focus back."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet puts it away."""
        if not self.body.geometry().contains(event.position().toPoint()):
            self.put_away()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the sheet, for what lies below it is out of reach."""
        if self.isHidden():
            return super().focusNextPrevChild(forward)
        stops = [self.close_button, self.table] if self._rows else [self.close_button]
        place = next((number for number, stop in enumerate(stops) if stop.hasFocus()), 0)
        wanted = stops[(place + (1 if forward else -1)) % len(stops)]
        wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim and the sheet's ground."""
        painter = smooth(self)
        scrim = QColor(look().tokens.scrim)
        scrim.setAlphaF(look().tokens.scrim_opacity)
        painter.fillRect(self.rect(), scrim)
        self._paint_ground(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        box(painter, QRectF(self.body.geometry()), 0, "surface", "border")

    def _place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(px(WIDTH), host.width() - LEFT_FREE)
        self.body.setGeometry(host.width() - width, 0, width, host.height())

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, FigureRow]:
        return {place: self._rows[place] for place in ids if isinstance(place, int)}
