"""A question in a window of its own: words, named fields, what is done and the way back."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_16, SPACE_24
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

WIDTH = 420


class Question(QDialog):
    """Words, fields, and two buttons; Esc goes back."""

    def __init__(self, title: str, words: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.words = Text(words, Type.BODY, wraps=True)
        self.words.setMinimumWidth(px(WIDTH))
        self.column.addWidget(self.words)
        self.buttons = QDialogButtonBox()
        self.accept_button = Button(accept, Kind.PRIMARY)
        self.back_button = Button(self.tr("Back"), keys="Esc")
        self.buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.back_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        edge = px(SPACE_24)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(px(SPACE_16))

    def add_field(self, field: QWidget, name: str) -> Labelled:
        """Add a named field above the buttons."""
        labelled = Labelled(field)
        labelled.set_name(name)
        self.column.insertWidget(self.column.count() - 1, labelled)
        return labelled
