"""The groups of figures, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.kit.card import Caption
from desktop.kit.link import FigureLink
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_6, SPACE_8, SPACE_16, SPACE_28
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.figure_row import ROW, FigureRow
from desktop.screens.reports.lines import FigureGroup, FigureLine

COLUMN = 215
MOST_COLUMNS = 3


class GroupColumn(QWidget):
    """A group: its title, its figures, what they add up to, and which keys have none."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title = Caption()
        self.title.setWordWrap(True)
        self._group: FigureGroup | None = None
        self._rows: list[FigureRow] = []
        self._figures = QVBoxLayout()
        self._figures.setSpacing(0)
        self._total_row = QWidget()
        self._total_label, self.total = Text("", Type.ROW_TITLE), FigureLink(is_plain=True)
        self._whole: FigureLine | None = None
        self.total.clicked.connect(self._tell_total)
        total = QHBoxLayout(self._total_row)
        total.setContentsMargins(0, 0, 0, 0)
        total.addWidget(self._total_label)
        total.addStretch(1)
        total.addWidget(self.total)
        self._nought = Text("", Type.CAPTION, "text3", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(px(SPACE_6))
        column.addLayout(self._figures)
        column.addWidget(self._total_row)
        column.addWidget(self._nought)
        column.addStretch(1)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._total_row.setFixedHeight(px(ROW))
        self._nought.setContentsMargins(0, px(SPACE_8), 0, 0)

    def show_group(self, group: FigureGroup) -> None:
        """Show other figures; rows that are there already take them, and the same figures are not drawn again."""
        if group == self._group:
            return
        self._group = group
        self.setObjectName(f"group_{group.key}")
        self.title.setText(group.title)
        for place, line in enumerate(group.lines):
            if place < len(self._rows):
                self._rows[place].show_line(line)
            else:
                self._add(line)
            self._rows[place].setVisible(True)
        for row in self._rows[len(group.lines) :]:
            row.hide()
        self._shown = len(group.lines)
        self._total_label.setText(self.tr("Total"))
        self._whole = group.total
        if group.total is not None:
            self.total.show_figure(group.total.value, group.total.spoken)
            self.total.setToolTip(group.total.hint)
        self._total_row.setVisible(group.total is not None)
        nothing = "" if group.lines else self.tr("Nothing to count in this month.")
        nought = self.tr("None: {kinds}").format(kinds=group.nought) if group.nought else nothing
        self._nought.setText(nought)
        self._nought.setVisible(bool(nought))

    def rows(self) -> list[FigureRow]:
        """The rows shown, from top to bottom."""
        return self._rows[: self._shown]

    def _tell_total(self) -> None:
        if self._whole is not None:
            self.opened.emit(self._whole)

    def _add(self, line: FigureLine) -> None:
        row = FigureRow(line, self)
        row.link.clicked.connect(self._tell)
        self._rows.append(row)
        self._figures.addWidget(row)

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureLink):
            row = sender.parentWidget()
            if isinstance(row, FigureRow):
                self.opened.emit(row.line)


class FigureBoard(QWidget):
    """All groups; `opened(line)` asks for the rows behind a figure."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[GroupColumn] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, px(SPACE_8))
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setHorizontalSpacing(px(SPACE_28))
        self._grid.setVerticalSpacing(px(SPACE_16))
        self._arrange()

    def show_groups(self, groups: Sequence[FigureGroup]) -> None:
        """Show the figures of another month, or other figures of the same."""
        while len(self._groups) < len(groups):
            column = GroupColumn(self)
            column.opened.connect(self.opened)
            self._groups.append(column)
            self._columns = 0
        for column, group in zip(self._groups, groups, strict=True):
            column.show_group(group)
        self._arrange()

    def group(self, key: str) -> GroupColumn | None:
        """A group by its key."""
        return next((one for one in self._groups if one.objectName() == f"group_{key}"), None)

    def rows(self) -> list[FigureRow]:
        """All rows shown."""
        return [row for group in self._groups for row in group.rows()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many columns fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the letters are others."""
        if event.type() == QEvent.Type.FontChange:
            self._columns = 0
        super().changeEvent(event)

    def _arrange(self) -> None:
        room = self.width() + px(SPACE_28)
        columns = min(max(room // (px(COLUMN) + px(SPACE_28)), 1), MOST_COLUMNS)
        if columns == self._columns:
            return
        self._columns = columns
        for place, group in enumerate(self._groups):
            self._grid.addWidget(group, *divmod(place, columns))
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
