"""One gap: whose it is, what is missing, what mends it; where an answer is needed, it is asked for in the row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.gaps import Cure, Gap
from db.reports.codes import code_list
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, Rule
from desktop.kit.fields import NumberField
from desktop.kit.look import look, px
from desktop.kit.phrases import shown, value_shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_BLOCK, SPACE_2, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.screens.reports.lines import language

NARROW = 600
WITHOUT_COMMAND = frozenset({Cure.TELL_CATEGORY})
"""Cures that only the list of the visit can bring; here the gap can be left as unknown."""


class GapRow(QWidget):
    """`mended(gap)` and `left(gap)` ask for the cure, or to leave it as unknown; `told(gap, country, people)` answers.

    `grown` says that the row needs another height. A row that cannot be mended any more shows no buttons.
    """

    mended = Signal(object)
    left = Signal(object)
    told = Signal(object, str, int)
    grown = Signal()

    def __init__(self, gap: Gap, route: str, *, is_locked: bool) -> None:
        super().__init__()
        self.gap = gap
        self._is_narrow: bool | None = None
        self.setObjectName(f"gap_{gap.number}_{gap.kind}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kind = value_shown(gap.group_kind)
        self._tile = Tile(gap.group_kind, name=kind)
        self._tile.setToolTip(kind)
        place = self.tr("{day} · {route}").format(day=formats.day_month(gap.day), route=route)
        self._words = _two_lines(gap.title, place)
        self._missing = _remark(shown(gap.sentence))
        self.unknown = Button(self.tr("Unknown"), Kind.GHOST, small=True)
        self.unknown.setAccessibleDescription(self.tr("Leave it: the summary counts it as unknown"))
        self.unknown.clicked.connect(self._leave)
        self.cure = Button(shown(gap.cure_label), small=True)
        self.cure.setAccessibleName(f"{gap.title}. {shown(gap.sentence)}. {shown(gap.cure_label)}")
        self.cure.clicked.connect(self._mend)
        for button in (self.unknown, self.cure):
            button.setAutoDefault(True)  # Enter presses it, as Space does
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(px(SPACE_8))
        buttons.addWidget(self.unknown)
        buttons.addWidget(self.cure)
        buttons.addStretch(1)
        self.unknown.setVisible(not gap.blocks and not is_locked)
        self.cure.setVisible(gap.cure not in WITHOUT_COMMAND and not is_locked)
        self.answer: CountryAnswer | None = None
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        self._column.addWidget(Rule())
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_8))
        self._grid.setHorizontalSpacing(px(SPACE_12))
        self._grid.setVerticalSpacing(px(SPACE_8))
        self._is_narrow = None
        self._arrange()

    @property
    def first_button(self) -> Button:
        """The button the keyboard comes to."""
        return self.unknown if self.cure.isHidden() else self.cure

    def keep_buttons_wide(self, width: int) -> None:
        """Let the buttons of all rows begin below each other."""
        self._buttons.setMinimumWidth(width)

    def buttons_width(self) -> int:
        """The room the buttons want."""
        return self._buttons.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether everything fits on a line."""
        super().resizeEvent(event)
        self._arrange()

    def ask(self) -> None:
        """Ask for the country, in the row."""
        if self.answer is None:
            self.answer = CountryAnswer(self.gap.people, self)
            self.answer.given.connect(self._tell)
            self.answer.given_up.connect(self._give_up)
            self._column.insertWidget(1, self.answer)
            self.answer.show()
            self.grown.emit()
        self.answer.country.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mend(self) -> None:
        if self.gap.cure is Cure.TELL_COUNTRY:
            self.ask()
        else:
            self.mended.emit(self.gap)

    def _leave(self) -> None:
        self.left.emit(self.gap)

    def _tell(self, country: str, people: int) -> None:
        self.told.emit(self.gap, country, people)

    def _give_up(self) -> None:
        if self.answer is not None:
            self.answer.hide()
            self._column.removeWidget(self.answer)
            self.answer.deleteLater()
            self.answer = None
            self.grown.emit()
        self.cure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        is_narrow = self.width() < px(NARROW)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for part in (self._tile, self._words, self._missing, self._buttons):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._tile, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addWidget(self._missing, *((1, 1) if is_narrow else (0, 2)))
        self._grid.addWidget(self._buttons, *((2, 1) if is_narrow else (0, 3)))
        for column, stretch in ((1, 5), (2, 0 if is_narrow else 6), (3, 0)):
            self._grid.setColumnStretch(column, stretch)


class CountryAnswer(QWidget):
    """Which country, and of how many; Enter answers, Esc gives up."""

    given = Signal(str, int)
    given_up = Signal()

    def __init__(self, people: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("country_answer")
        self.country = QComboBox()
        self.country.setEditable(True)
        self.country.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        spoken = language()
        names = sorted((name.in_language(spoken), code) for code, name in code_list("countries").items())
        for name, code in names:
            self.country.addItem(name, code)
        self.country.setCurrentIndex(-1)
        completer = QCompleter(self.country.model(), self.country)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.country.setCompleter(completer)
        self.country.setAccessibleName(self.tr("Country of residence"))
        line = self.country.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Country"))
        self.people = NumberField()
        self.people.setRange(1, people)
        self.people.setValue(people)
        self.people.setAccessibleName(self.tr("How many people"))
        self.save = Button(self.tr("Save"), small=True)
        self.save.clicked.connect(self.give)
        self.cancel = Button(self.tr("Cancel"), Kind.GHOST, small=True)
        self.cancel.clicked.connect(self.given_up)
        for button in (self.save, self.cancel):
            button.setAutoDefault(True)
        self._problem = Text("", Type.CAPTION, "danger")
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self.country, 1)
        row.addWidget(Caption(self.tr("of people")))
        row.addWidget(self.people)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._problem)

    def give(self) -> None:
        """Answer, or say what is missing."""
        place = self.country.findText(self.country.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if place < 0:
            self._problem.setText(self.tr("Choose a country of the list."))
            self._problem.show()
            self.country.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(str(self.country.itemData(place)), self.people.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Esc gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _two_lines(title: str, place: str) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(SPACE_2))
    column.addWidget(ElidedText(title, Type.ROW_TITLE))
    column.addWidget(ElidedText(place, Type.CAPTION, "text2"))
    return words


def _remark(sentence: str) -> QWidget:
    remark = QWidget()
    row = QHBoxLayout(remark)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(SPACE_8))
    row.addWidget(Sign("remark", "warning", ICON_BLOCK), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Text(sentence, Type.CONTROL, "warning", wraps=True), 1)
    return remark
