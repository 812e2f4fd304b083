"""The page of a side sheet: a title with its way out, a problem bar, and a column that scrolls."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class SheetPage(QWidget):
    """`column` takes the content, `foot` what stays in sight below it; `closed` says that Esc or ✕ was pressed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", Type.TITLE, wraps=True)
        self.note = Text("", Type.NOTE, "text2", wraps=True)
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.close_button.clicked.connect(self.closed)
        self.bar = ProblemBar()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.note)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, px(SPACE_8), 0)
        self.column.setSpacing(px(SPACE_16))
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(page)
        page.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(px(SPACE_12))
        whole = QVBoxLayout(self)
        edge = px(PAGE_MARGIN)
        whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        whole.setSpacing(px(SPACE_12))
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(self.area, 1)
        whole.addLayout(self.foot)

    def set_words(self, title: str, note: str = "") -> None:
        """Name the sheet."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.close_button.set_name(self.tr("Close (Esc)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
