"""What the file for the pass office holds: its columns in order, its dates and its form."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from db.commands.settings import change_setting
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.settings import settings
from db.rules.pass_layout import PASS_FIELDS, Column, read_layout, write_layout
from db.rules.policy import described
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.phrases import refusal_shown
from desktop.kit.rows import left, lines
from desktop.kit.sizes import SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.settings.described import DescribedGroup
from desktop.screens.settings.movable import move_by_keys

COLUMNS = "pass_columns"
TITLES = {
    "number": QT_TRANSLATE_NOOP("PassFields", "number of the row"),
    "surname": QT_TRANSLATE_NOOP("PassFields", "surname"),
    "given": QT_TRANSLATE_NOOP("PassFields", "given name"),
    "patronymic": QT_TRANSLATE_NOOP("PassFields", "patronymic"),
    "name": QT_TRANSLATE_NOOP("PassFields", "full name"),
    "birth_date": QT_TRANSLATE_NOOP("PassFields", "date of birth"),
    "document": QT_TRANSLATE_NOOP("PassFields", "document"),
    "citizenship": QT_TRANSLATE_NOOP("PassFields", "citizenship"),
    "visit": QT_TRANSLATE_NOOP("PassFields", "number of the visit"),
    "day": QT_TRANSLATE_NOOP("PassFields", "day of the visit"),
    "pass": QT_TRANSLATE_NOOP("PassFields", "number of the pass"),
}


class PassOfficeGroup(DescribedGroup):
    """Columns are added, named, moved by Alt and an arrow, and taken off, each a step of its own."""

    name: ClassVar[str] = "passes"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, ("pass_date_format", "pass_file_form", "pass_file_per_day"), parent)
        self.columns: list[Column] = []
        self.rows: list[tuple[QComboBox, QLineEdit, Button]] = []
        self.head = CardHeader()
        self.problem = Text("", Type.CAPTION, "danger", wraps=True)
        self.problem.hide()
        self._held = QWidget()
        self.fresh, self.add_button, self.open_button = QComboBox(), Button(sign="new", small=True), Button(small=True)
        self.back = Button(kind=Kind.GHOST, sign="undo", small=True)
        for name in PASS_FIELDS:
            self.fresh.addItem("", name)
        self._layout_card = Card(gap=SPACE_12)
        for part in (self.head, self._held, self.problem):
            self._layout_card.body.addWidget(part)
        self._layout_card.body.addWidget(left(self.fresh, self.add_button))
        self._layout_card.body.addWidget(left(self.back))
        self.column.insertWidget(0, self._layout_card)
        self.column.insertWidget(2, left(self.open_button))
        self.add_button.clicked.connect(self.add)
        self.back.clicked.connect(self._reset_columns)
        self.open_button.clicked.connect(lambda: self.context.navigate("clearance"))
        self.setFocusProxy(self.fresh)
        self.retranslate()

    def refresh(self) -> None:
        """Read the layout and the other settings."""
        super().refresh()
        known = next(row for row in self.context.read(settings) if row.described.key == COLUMNS)
        self.back.setEnabled(not known.is_default)
        try:
            self.columns = read_layout(str(known.value))
        except TourError as error:  # an older program took whatever was typed
            self.columns = []
            self._complain(error)
        if not any(title.hasFocus() and title.isModified() for _field, title, _remove in self.rows):
            self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.head.set_words(
            self.tr("Columns of the file"), self.tr("As the program of the pass office imports them, in this order")
        )
        self.add_button.setText(self.tr("Add a column"))
        self.back.setText(self.tr("Usual columns"))
        self.open_button.setText(self.tr("Go to the clearance"))
        self.fresh.setAccessibleName(self.tr("What the new column holds"))
        for place, name in enumerate(PASS_FIELDS):
            self.fresh.setItemText(place, _called(name))
        super().retranslate()

    def add(self) -> None:
        """Add the column chosen, called as the program calls what it holds."""
        name = str(self.fresh.currentData())
        taken = {title.casefold() for _field, title in self.columns}
        title = next(
            words
            for number in range(1, len(taken) + 2)
            if (words := _called(name) if number == 1 else f"{_called(name)} {number}").casefold() not in taken
        )
        self._keep_columns([*self.columns, (name, title)])
        self.rows[-1][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def shift(self, place: int, by: int) -> None:
        """Move a column on; at the ends it stays."""
        other = place + by
        if 0 <= other < len(self.columns):
            wanted = list(self.columns)
            wanted[place], wanted[other] = wanted[other], wanted[place]
            self._keep_columns(wanted)
            self.rows[other][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the column in which one stands."""
        if not move_by_keys(event, self.focusWidget(), self.rows, self.shift):
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Draw the rows anew; who stands in one stays there."""
        focused = self.focusWidget()
        stands = [(place, row.index(focused)) for place, row in enumerate(self.rows) if focused in row]
        self.rows = []
        parts = [self._row(place, field, title) for place, (field, title) in enumerate(self.columns)]
        self._held = lines(self._layout_card.body, self._held, parts, wide=1)
        for place, across in stands:
            if self.rows:
                self.rows[min(place, len(self.rows) - 1)][across].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, place: int, field: str, title: str) -> list[QWidget]:
        choice, words = QComboBox(), QLineEdit(title)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name in PASS_FIELDS:
            choice.addItem(_called(name), name)
        choice.setCurrentIndex(PASS_FIELDS.index(field))
        choice.setAccessibleName(self.tr("Column {number} holds").format(number=place + 1))
        words.setAccessibleName(self.tr("Title of column {number}").format(number=place + 1))
        remove = Button(kind=Kind.GHOST, sign="delete", small=True)
        remove.set_name(self.tr("Take column {number} off").format(number=place + 1))
        choice.activated.connect(partial(self._change, place))
        words.editingFinished.connect(partial(self._change, place))
        remove.clicked.connect(partial(self._remove, place))
        self.rows.append((choice, words, remove))
        return [choice, words, remove]

    def _change(self, place: int, _row: int = 0) -> None:
        choice, words, _remove = self.rows[place]
        wanted = list(self.columns)
        wanted[place] = (str(choice.currentData()), words.text().strip())
        if wanted != self.columns:
            words.setModified(False)
            self._keep_columns(wanted)

    def _remove(self, place: int, _on: bool = False) -> None:
        self._keep_columns([column for at, column in enumerate(self.columns) if at != place])

    def _reset_columns(self) -> None:
        self._keep_columns(read_layout(described(COLUMNS).default_text))

    def _keep_columns(self, wanted: list[Column]) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Setting changed: {title}"), title=described(COLUMNS).title)
        self.problem.hide()
        try:
            value = write_layout(wanted)
            self.context.attempt(text, lambda unit: change_setting(unit, COLUMNS, value))
        except TourError as error:
            self._complain(error)
        else:
            self.refresh()

    def _complain(self, error: TourError) -> None:
        self.problem.setText(" ".join(refusal_shown(error)))
        self.problem.show()


def _called(field: str) -> str:
    return QCoreApplication.translate("PassFields", TITLES[field])
