"""Categories and reasons in the enterprise's own words; what is no longer wanted is retired, never lost."""

from enum import StrEnum
from functools import partial
from typing import ClassVar

from pydantic import ValidationError
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from db.commands.code_titles import CodeDraft, word_code
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.code_titles import uses, wordings
from db.rules.code_lists import CODE_LISTS, Wording
from desktop.context import Context
from desktop.kit.card import Caption, Card
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import own_label
from desktop.screen import Screen
from desktop.screens.settings.sentences import sentences


class CodeLine:
    """A code: what the program calls it, how often it is used, the words instead, and whether it is offered."""

    def __init__(self, code: StrEnum) -> None:
        self.code = code
        self.known = Wording()
        self.called, self.used = Text("", Type.CONTROL_STRONG, wraps=True), Text("", Type.CAPTION, "text3")
        self.title, self.title_en = QLineEdit(), QLineEdit()
        self.offered = QCheckBox()
        self.problem = Text("", Type.CAPTION, "danger", wraps=True)
        for field in (self.title, self.title_en):
            field.setMaxLength(120)

    def draft(self) -> CodeDraft:
        """Return what the fields say; raises pydantic's ValidationError."""
        return CodeDraft(title=self.title.text(), title_en=self.title_en.text(), is_offered=self.offered.isChecked())

    def show_wording(self, known: Wording) -> None:
        """Show what is kept; a field that somebody types in just now is left alone."""
        self.known = known
        for field, text in ((self.title, known.title), (self.title_en, known.title_en)):
            if not (field.hasFocus() and field.isModified()):
                field.setText(text)
        with QSignalBlocker(self.offered):
            self.offered.setChecked(known.is_offered)

    def complain(self, text: str) -> None:
        """Say below the row what is wrong; an empty text takes it away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.title.setAccessibleDescription(text)


class CodesGroup(Screen):
    """One list at a time; each field is kept when one leaves it, as a step of its own."""

    name: ClassVar[str] = "codes"
    topics: ClassVar[frozenset[str]] = frozenset({"code_title"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.choice = QComboBox()
        self._choice = Labelled(self.choice)
        for name in CODE_LISTS:
            self.choice.addItem("", name)
        self.lines: dict[StrEnum, CodeLine] = {}
        self._heads: list[Caption] = []
        self._hint = Text("", Type.NOTE, "text2", wraps=True)
        self._host = QWidget()
        self._card = Card(gap=SPACE_16)
        for part in (self._choice, self._hint, self._host):
            self._card.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(SPACE_8), 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(self._card)
        column.addStretch(1)
        self.choice.currentIndexChanged.connect(self._turn)
        look().changed.connect(self._turn)
        self.setFocusProxy(self.choice)
        self._lay_lines()
        self.retranslate()

    def refresh(self) -> None:
        """Read the wordings and how often each code is used."""
        name = self.chosen()
        kept, counted = self.context.read(lambda session: (wordings(session), uses(session, name)))
        for code, line in self.lines.items():
            line.show_wording(kept.get((name, code.value), Wording()))
            line.used.setText(self.tr("used %n time(s)", "", counted[code.value]))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._choice.set_name(self.tr("List"))
        for place, one in enumerate(CODE_LISTS.values()):
            self.choice.setItemText(place, shown(one.title))
        self._hint.setText(
            self.tr(
                "Codes are those of the monthly summary, so none is added or lost. "
                "One that is not offered cannot be chosen any more and stays where it is used."
            )
        )
        self._name_lines()

    def chosen(self) -> str:
        """The name of the list in sight."""
        return str(self.choice.currentData())

    def choose(self, name: str) -> None:
        """Show a list."""
        self.choice.setCurrentIndex(list(CODE_LISTS).index(name))

    def _turn(self) -> None:
        self._lay_lines()
        self._name_lines()
        self.refresh()

    def _lay_lines(self) -> None:
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        for column, stretch in enumerate((3, 4, 4, 0)):
            grid.setColumnStretch(column, stretch)
        self._heads = [Caption() for _ in range(4)]
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
        listed = CODE_LISTS[self.chosen()]
        self.lines = {code: CodeLine(code) for code in listed.codes}
        for place, (code, line) in enumerate(self.lines.items()):
            called = QVBoxLayout()
            called.setSpacing(0)
            called.addWidget(line.called)
            called.addWidget(line.used)
            grid.addLayout(called, 1 + place * 2, 0)
            for column, part in enumerate((line.title, line.title_en, line.offered), 1):
                grid.addWidget(part, 1 + place * 2, column)
            grid.addWidget(line.problem, 2 + place * 2, 1, 1, 3)
            line.problem.hide()
            line.offered.setEnabled(code not in listed.always)
            for field in (line.title, line.title_en):
                field.editingFinished.connect(partial(self._keep, line))
            line.offered.toggled.connect(partial(self._keep, line))
        self._card.body.replaceWidget(self._host, host)
        self._host.hide()
        self._host.deleteLater()
        self._host = host

    def _name_lines(self) -> None:
        names = (self.tr("The program says"), self.tr("We say"), self.tr("In English"), self.tr("Offered"))
        for head, name in zip(self._heads, names, strict=True):
            head.setText(name)
        for code, line in self.lines.items():
            called = own_label(code)
            line.called.setText(called)
            line.title.setPlaceholderText(called)
            for part, name in zip((line.title, line.title_en, line.offered), names[1:], strict=True):
                part.setAccessibleName(self.tr("{code}: {field}").format(code=called, field=name))

    def _keep(self, line: CodeLine, _on: bool = False) -> None:
        name, code = self.chosen(), line.code.value
        try:
            draft = line.draft()
            if draft == CodeDraft.model_validate(
                {"title": line.known.title, "title_en": line.known.title_en, "is_offered": line.known.is_offered}
            ):
                line.complain("")
                return
            for field in (line.title, line.title_en):
                field.setModified(False)
            words = say(QT_TRANSLATE_NOOP("db", "Words for “{code}” changed"), code=line.code)
            self.context.attempt(words, lambda unit: word_code(unit, name, code, draft))
        except ValidationError as error:
            line.complain(next(iter(sentences(error).values())))
        except TourError as error:
            line.complain(" ".join(refusal_shown(error)))
            with QSignalBlocker(line.offered):
                line.offered.setChecked(line.known.is_offered)
        else:
            line.complain("")
