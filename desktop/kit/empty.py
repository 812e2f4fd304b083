"""What stands where there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_EMPTY, SPACE_12, SPACE_24
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class EmptyState(QWidget):
    """A sign, one sentence, one button; never an illustration."""

    wanted = Signal()

    def __init__(
        self, meaning: str, sentence: str = "", action: str = "", keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sentence = Text(sentence, Type.BODY, "text2", wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = Button(action, Kind.PRIMARY, keys=keys)
        self._button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        edge = px(SPACE_24)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(px(SPACE_12))
        column.addStretch(1)
        column.addWidget(Sign(meaning, "text3", ICON_EMPTY), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._button.setVisible(bool(action))

    def set_words(self, sentence: str, action: str = "") -> None:
        """Say why there is nothing and what to do; without an action there is no button."""
        if (sentence, action) == (self._sentence.text(), self._button.text()):
            return
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
