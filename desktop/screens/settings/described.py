"""A group that draws itself from described business settings; each change applies at once."""

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.commands.settings import change_setting
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import SettingType
from db.queries.settings import SettingRow, settings
from db.rules.policy import SETTINGS, Described
from desktop.context import Context
from desktop.correcting import ask_correction, closed_month, complain, opened_words
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_4, SPACE_8, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen

if TYPE_CHECKING:
    from db.rules.calendar import Month


class SettingLine(QWidget):
    """One setting: its field, what it means, where its value comes from, and the way back to the default."""

    def __init__(self, described: Described, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.described = described
        self.field = _field(described)
        self.labelled = Labelled(self.field)
        self.meaning = Text("", Type.NOTE, "text2", wraps=True)
        self.origin = Text("", Type.CAPTION, "text3")
        self.back = Button(kind=Kind.GHOST, sign="undo", small=True)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_4))
        words.addWidget(self.meaning)
        words.addWidget(self.origin)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_16))
        row.addWidget(self.labelled, 2)
        row.addLayout(words, 3)
        row.addWidget(self.back)

    def typed(self) -> str:
        """What the field says, as a setting is kept."""
        if isinstance(self.field, QCheckBox):
            return str(self.field.isChecked()).lower()
        if isinstance(self.field, QComboBox):
            return str(self.field.currentData())
        return self.field.text()

    def is_being_typed(self) -> bool:
        """Whether somebody stands in the field and has typed what is not kept yet."""
        return isinstance(self.field, QLineEdit) and self.field.hasFocus() and self.field.isModified()

    def settle(self) -> None:
        """What is typed is kept now."""
        self.labelled.complain("")
        if isinstance(self.field, QLineEdit):
            self.field.setModified(False)

    def show_row(self, row: SettingRow) -> None:
        """Show the value in force; what is being typed just now is left alone."""
        self.labelled.set_name(shown(row.described.title))
        self.meaning.setText(shown(row.described.explanation))
        if row.is_default:
            self.origin.setText(self.tr("default"))
        elif row.changed_on is not None:
            self.origin.setText(self.tr("changed {day}").format(day=formats.day_month(row.changed_on)))
        else:
            self.origin.setText(self.tr("changed"))
        self.back.set_name(self.tr("Default of “{title}”").format(title=shown(row.described.title)))
        self.back.setEnabled(not row.is_default)
        if self.labelled.problem() or self.is_being_typed():
            return
        if isinstance(self.field, QCheckBox):
            self.field.blockSignals(True)
            self.field.setChecked(bool(row.value))
            self.field.blockSignals(False)
        elif isinstance(self.field, QComboBox):
            self.field.setCurrentIndex(self.field.findData(str(row.value)))
        else:
            self.field.setText(str(row.value))


def _field(described: Described) -> QCheckBox | QComboBox | QLineEdit:
    if described.kind is SettingType.BOOL:
        return QCheckBox()
    if not described.choices:
        return QLineEdit()
    choice = QComboBox()
    for word in described.choices:
        choice.addItem(word, word)
    return choice


class DescribedGroup(Screen):
    """The settings named by `keys`; one that cannot be says so beside its field and keeps nothing.

    `column` takes what a group shows beside them.
    """

    topics: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(self, context: Context, keys: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._closed: Month | None = None
        self.lines = {one.key: SettingLine(one) for one in SETTINGS if one.key in keys}
        self.card = Card(gap=SPACE_16)
        for key, line in self.lines.items():
            self.card.body.addWidget(line)
            if isinstance(line.field, QCheckBox):
                line.field.toggled.connect(partial(self._keep, key))
            elif isinstance(line.field, QComboBox):
                line.field.activated.connect(partial(self._keep, key))
            else:
                line.field.editingFinished.connect(partial(self._keep, key))
            line.back.clicked.connect(partial(self._reset, key))
            line.labelled.mended.connect(partial(self._correct, line))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, px(SPACE_8), 0)
        self.column.setSpacing(px(SPACE_16))
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        self.setFocusProxy(next(iter(self.lines.values())).field)

    def refresh(self) -> None:
        """Read the values in force."""
        for row in self.context.read(settings):
            if row.described.key in self.lines:
                self.lines[row.described.key].show_row(row)

    def retranslate(self) -> None:
        """The rows carry the texts."""
        self.refresh()

    def write(self, line: SettingLine, value: str) -> None:
        """Set a value, or say beside its field why it cannot be."""
        label = say(QT_TRANSLATE_NOOP("db", "Setting changed: {title}"), title=line.described.title)
        try:
            self.context.attempt(label, lambda unit: change_setting(unit, line.described.key, value))
        except TourError as error:
            complain(line.labelled, error)
            self._closed = closed_month(error)
        else:
            line.settle()
            self.refresh()

    def _correct(self, line: SettingLine) -> None:
        """Open the correction that the value wants; what is typed stays until it is kept."""
        month = self._closed
        if month is not None:
            ask_correction(self, self.context, month, lambda: line.labelled.complain(" ".join(opened_words(month))))

    def _keep(self, key: str, _on: object = None) -> None:
        line = self.lines[key]
        known = next(row for row in self.context.read(settings) if row.described.key == key)
        value = str(known.value).lower() if isinstance(known.value, bool) else str(known.value)
        if line.typed() != value or line.labelled.problem():
            self.write(line, line.typed())

    def _reset(self, key: str, _on: bool = False) -> None:
        line = self.lines[key]
        self.write(line, line.described.default_text)
