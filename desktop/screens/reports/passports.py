"""What the routes of a month are, as a table: duration, capacity, age, languages, codes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from db.reports.codes import code_list
from db.reports.dictionary import field_of
from db.reports.fields.field import ValueType
from db.reports.month_picture import MonthPicture
from db.reports.titles import YES_NO
from desktop.kit import formats
from desktop.kit.card import Caption, Rule
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_6, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.layout import PASSPORT
from desktop.screens.reports.lines import language


class Passports(QWidget):
    """A row for each route, a column for each field that says what the route is; scrolls sideways in itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Caption()
        self._cells: list[QWidget] = []
        self._shown: tuple[tuple[str, ...], ...] = ()
        self._hints: tuple[str, ...] = ()
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, px(SPACE_12))
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._table)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_6))
        column.addWidget(self.title)
        column.addWidget(self._scroll)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setHorizontalSpacing(px(SPACE_16))
        self._grid.setVerticalSpacing(px(SPACE_8))

    def show_month(self, picture: MonthPicture) -> None:
        """Show the routes of a month."""
        self.title.setText(self.tr("Routes"))
        self._scroll.setAccessibleName(self.title.text())
        fields = [name for name in PASSPORT if any(key for field, _, key in picture.figures if field == name)]
        head = tuple(shown(field_of(name, "route").title) for name in fields)
        self._hints = tuple(shown(field_of(name, "route").definition) for name in fields)
        rows = tuple(tuple(_cell(picture, name, code) for name in fields) for code in picture.summary.routes)
        self.setVisible(bool(rows))
        if (head, *rows) != self._shown:
            self._shown = (head, *rows)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles may need more lines now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the table is at this width, with room for the bar below it."""
        width = max(self._scroll.viewport().width(), self._grid.totalMinimumSize().width())
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(max(self._grid.totalHeightForWidth(width), 1) + bar)

    def _fill(self) -> None:
        for old in self._cells:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cells = []
        for row, texts in enumerate(self._shown):
            for column, text in enumerate(texts):
                label = Text(text, Type.CAPTION if row == 0 else Type.NOTE, "text3" if row == 0 else "text", wraps=True)
                label.setToolTip(self._hints[column])
                label.setAccessibleDescription(self._hints[column])
                self._put(label, 2 * row, column, 1)
            self._put(Rule(), 2 * row + 1, 0, max(len(texts), 1))
        self._grid.setColumnStretch(0, 2)
        self._fit()

    def _put(self, widget: QWidget, row: int, column: int, width: int) -> None:
        self._cells.append(widget)
        if width > 1:
            self._grid.addWidget(widget, row, column, 1, width)
        else:
            self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)


def _cell(picture: MonthPicture, name: str, code: str) -> str:
    value = picture.summary.found(name, code)
    field = field_of(name, "route")
    if value is None:
        return formats.DASH
    if not isinstance(value, str):
        return formats.number(float(value), field.places)
    if field.codes == "yes_no":
        return shown(YES_NO[value])
    if field.type is ValueType.CODES:
        names = code_list(field.codes)
        return formats.listed(names[one].in_language(language()) for one in value.split())
    return value
