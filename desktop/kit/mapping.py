"""Which column of the file is read as what: shown for every title, changed with a choice."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from desktop.kit.card import Panel
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column of a file: how it is named, and the key of the field it is read as, empty for none."""

    key: Hashable
    letter: str
    title: str
    field: str


class MappingPanel(Panel):
    """`changed(columns)` tells the field of each key; a field that is chosen twice is taken from the other column."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Text("", Type.ROW_TITLE, wraps=True)
        self._grid = QGridLayout()
        self.body.addWidget(self.title)
        self.body.addLayout(self._grid)
        self.choices: dict[Hashable, QComboBox] = {}
        self._header: tuple[MappedColumn, ...] = ()
        self._fields: tuple[tuple[str, str], ...] = ()
        look().changed.connect(self._again)
        self.hide()

    def show_header(self, header: Sequence[MappedColumn], title: str, fields: Sequence[tuple[str, str]]) -> None:
        """Show the columns of a file, and `fields` (key, word) to choose from; nothing for a file without columns."""
        self._fields = tuple(fields)
        self.title.setText(title)
        self.setVisible(bool(header))
        self._header = tuple(header)
        self._again()

    def columns(self) -> Mapping[Hashable, str]:
        """The field of each column as it is chosen."""
        return {title: str(choice.currentData() or "") for title, choice in self.choices.items()}

    def _again(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setHorizontalSpacing(px(SPACE_12))
        self._grid.setVerticalSpacing(px(SPACE_8))
        self.choices = {}
        for place, cell in enumerate(self._header):
            row, column = divmod(place, 2)
            name = ElidedText(f"{cell.letter} · {cell.title}" if cell.title else cell.letter, Type.CONTROL)
            choice = self._choice(cell)
            self._grid.addWidget(name, row, column * 2)
            self._grid.addWidget(choice, row, column * 2 + 1)
            self.choices[cell.key] = choice
        for column in range(4):
            self._grid.setColumnStretch(column, 3 if column % 2 else 2)

    def _choice(self, cell: MappedColumn) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Column “{title}” is read as").format(title=cell.title or cell.letter))
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(8)
        choice.addItem(self.tr("leave out"), "")
        for key, word in self._fields:
            choice.addItem(word, key)
        choice.setCurrentIndex(max(choice.findData(cell.field), 0))
        choice.activated.connect(self._tell)
        return choice

    def _tell(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QComboBox) and chosen.currentData():
            for other in self.choices.values():
                if other is not chosen and other.currentData() == chosen.currentData():
                    with QSignalBlocker(other):
                        other.setCurrentIndex(0)
        self.changed.emit(self.columns())
