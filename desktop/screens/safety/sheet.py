"""The frame of the two sheets: a title, a problem bar, and what scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.errors import TourError
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen


class SafetySheet(Screen):
    """Subclasses fill `column` and set the title's text."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.heading = Text("", Type.TITLE)
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.close_button.clicked.connect(self.finished)
        self.bar = ProblemBar()
        self.bar.hide()
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_16))
        self.column.setSpacing(px(SPACE_12))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        top = QHBoxLayout()
        top.setContentsMargins(px(PAGE_MARGIN), px(SPACE_16), px(SPACE_16), px(SPACE_12))
        top.addWidget(self.heading, 1)
        top.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.bar)
        whole.addWidget(scroll, 1)

    def complain(self, error: TourError) -> None:
        """Say what was refused."""
        tell_refusal(self.bar, error, self.context)
        self.bar.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
