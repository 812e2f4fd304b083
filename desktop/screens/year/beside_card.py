"""The card that puts a year beside the year before."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from db.reports.year import YearPicture
from db.reports.year_beside import YearBeside, beside_notices
from desktop.kit.card import Card, CardHeader
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_16, TABLE_ROW
from desktop.kit.table import PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.year.beside_lines import BesideLine, beside_columns, beside_line

MOST_ROWS = 12


class BesideCard(Card):
    """Which months are compared, the figures of both years with the change, and what the chosen one means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: YearPicture | None = None
        self._two: YearBeside | None = None
        self._header = CardHeader()
        self.notices = Text("", Type.BODY, "text2", wraps=True)
        self.figures = PagedTable[BesideLine](beside_columns(self._year), self._fetch)
        self.definition = Text("", Type.NOTE, "text2", wraps=True)
        self.figures.picked.connect(self._define)
        for part in (self._header, self.notices, self.figures, self.definition):
            self.body.addWidget(part)
        look().changed.connect(self._fit)
        self.retranslate()

    def show_year(self, picture: YearPicture, two: YearBeside | None) -> None:
        """Show another year beside the one before it."""
        self._picture, self._two = picture, two
        self.figures.show_ids(list(range(self._count)))
        self.figures.refresh_rows()
        for part in (self.figures, self.definition):
            part.setVisible(self._count > 0)
        self._fit()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the card and the table."""
        title = self.tr("Beside the year before")
        if self._picture is not None:
            title = self.tr("{year} beside {before}").format(year=self._year(), before=self._year() - 1)
            lines = [shown(notice) for notice in beside_notices(self._picture, self._two)]
            self.notices.setText("\n".join(lines))
        self._header.set_words(title)
        self.figures.setAccessibleName(title)
        columns = self.figures.rows.columns
        self.figures.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self._define(self.figures.current_id())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _year(self) -> int:
        return self._picture.year if self._picture is not None else 0

    @property
    def _count(self) -> int:
        return len(self._two.figures) if self._two is not None else 0

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, BesideLine]:
        """Write the rows that are looked at, and no others: there are some hundred."""
        if self._two is None:
            return {}
        two = self._two
        return {one: beside_line(two, two.figures[one]) for one in ids if isinstance(one, int) and one < self._count}

    def _fit(self) -> None:
        """Take the height of the rows, and scroll where there are many."""
        self.figures.setFixedHeight(px(TABLE_ROW) * (min(self._count, MOST_ROWS) + 1) + px(SPACE_16))

    def _define(self, key: object) -> None:
        line = self._fetch([key]).get(key) if isinstance(key, int) else None
        self.definition.setText(line.definition if line else self.tr("Choose a figure to read what it means."))
