"""The fields of a letter: kind, language, what is missing, subject and text, the buttons below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16, SPACE_20, SPACE_24
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.letters.missing_list import MissingList

LINES = 12
"""Lines of the text in sight before the sheet scrolls."""


class LetterForm(QWidget):
    """Lays the fields out; what they do is told by the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text("", Type.HEADING)
        self.about = ElidedText("", Type.NOTE, "text2")
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.problem = ProblemBar()
        self.kinds, self.languages = QComboBox(), QComboBox()
        self._kind_caption, self._language_caption = Caption(), Caption()
        self._subject_caption, self._body_caption = Caption(), Caption()
        self.missing = MissingList()
        self.receiver = Text("", Type.NOTE, "text2", wraps=True)
        self.subject = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.papers = Text("", Type.NOTE, "text2", wraps=True)
        self.mail_button = Button(kind=Kind.PRIMARY, sign="letter")
        self.save_button, self.print_button = Button(sign="pdf"), Button(sign="print")
        self._middle = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        look().changed.connect(self.restyle)
        self.restyle()

    def retranslate(self) -> None:
        """Name the fields in the language in force."""
        self.heading.setText(self.tr("Letter"))
        self.close_button.set_name(self.tr("Close"))
        for caption, field, words in (
            (self._kind_caption, self.kinds, self.tr("Kind of letter")),
            (self._language_caption, self.languages, self.tr("Language")),
            (self._subject_caption, self.subject, self.tr("Subject")),
            (self._body_caption, self.text, self.tr("Text")),
        ):
            caption.setText(words)
            field.setAccessibleName(words)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_24)
        self._column.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_16))
        self._column.setSpacing(px(SPACE_12))
        self._middle.setSpacing(px(SPACE_12))
        self.text.setMinimumHeight(look().metrics(Type.BODY).lineSpacing() * LINES)
        self.text.setFont(look().font(Type.BODY))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.about)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_8))
        for button in (self.mail_button, self.save_button, self.print_button):
            foot.addWidget(button)
        foot.addStretch(1)
        self._column.addLayout(top)
        self._column.addWidget(self.problem)
        self._column.addWidget(self._page(), 1)
        self._column.addLayout(foot)
        self.setFocusProxy(self.kinds)

    def _page(self) -> QScrollArea:
        """What scrolls where it does not fit."""
        choices = QGridLayout()
        choices.setHorizontalSpacing(px(SPACE_12))
        choices.addWidget(self._kind_caption, 0, 0)
        choices.addWidget(self._language_caption, 0, 1)
        choices.addWidget(self.kinds, 1, 0)
        choices.addWidget(self.languages, 1, 1)
        choices.setColumnStretch(0, 3)
        choices.setColumnStretch(1, 2)
        page = QWidget()
        page.setLayout(self._middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addLayout(choices)
        for part in (self.missing, self._subject_caption, self.subject, self._body_caption):
            self._middle.addWidget(part)
        self._middle.addWidget(self.text, 1)
        self._middle.addWidget(self.receiver)
        self._middle.addWidget(self.papers)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        for ground in (page, scroll.viewport()):
            ground.setAutoFillBackground(False)
        return scroll
