"""The row the keyboard is on, to be corrected before it is kept."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from db.exchange.list_rows import ListRow
from desktop.kit.button import Button
from desktop.kit.card import Panel
from desktop.kit.formats import numeric
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.screens.lists.lines import field_word

PLACES = {
    "surname": (0, 0),
    "given": (0, 1),
    "patronymic": (0, 2),
    "birth_date": (1, 0),
    "grade": (1, 1),
    "ppe_size": (1, 2),
    "document": (2, 0),
}


class RowEditor(Panel):
    """`corrected(key, values)` tells the fields that were altered, by Enter in one of them or by the button."""

    corrected = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row: ListRow | None = None
        self._before: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {}
        self._names: dict[str, Labelled] = {}
        self.apply = Button(small=True)
        self.apply.clicked.connect(self._tell)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        for name, (line, across) in PLACES.items():
            field = QLineEdit()
            field.setObjectName(name)
            field.returnPressed.connect(self._tell)
            self.fields[name] = field
            self._names[name] = Labelled(field)
            grid.addWidget(self._names[name], line, across)
        grid.addWidget(self.apply, 2, 2)
        self.body.addLayout(grid)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Name the fields in the language in force."""
        for name, labelled in self._names.items():
            word = field_word(name)
            labelled.set_name(word[:1].upper() + word[1:])
        self.apply.setText(self.tr("Correct this row"))

    def show_row(self, row: ListRow | None, *, needs_document: bool) -> None:
        """Show another row; rows that are not in the file have nothing to correct."""
        self._row = row if row is not None and row.place else None
        self.setVisible(self._row is not None)
        self._names["document"].setVisible(needs_document)
        if self._row is None:
            return
        person = self._row.person
        self._before = {
            "surname": person.surname,
            "given": person.given,
            "patronymic": person.patronymic,
            "birth_date": numeric(person.birth_date) if person.birth_date else "",
            "grade": self._row.grade,
            "document": person.document,
            "ppe_size": self._row.draft.ppe_size if self._row.draft else "",
        }
        for name, text in self._before.items():
            self.fields[name].setText(text)

    def values(self) -> Mapping[str, str]:
        """What was altered."""
        return {name: field.text() for name, field in self.fields.items() if field.text() != self._before.get(name, "")}

    def _tell(self) -> None:
        values = self.values()
        if self._row is not None and values:
            self.corrected.emit(self._row.key, values)
