"""A small form beside the schedule: some fields, what is said of them, and one button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.popover import Popover
from desktop.kit.sizes import SPACE_4, SPACE_6, SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class AskPopover(Popover):
    """Asks one thing at a time; Enter in a field accepts."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 300)
        self._content = QWidget(self)
        self._accept: Callable[[], object] = bool
        self.body.addWidget(self._content)
        self.told = Text("", Type.CAPTION, "text2", wraps=True)
        self.button = Button()
        self.setObjectName("ask")

    def ask(
        self,
        title: str,
        fields: Sequence[tuple[str, QWidget]],
        action: str,
        accept: Callable[[], object],
        around: QRect,
    ) -> None:
        """Show fields under a title; `accept` is called when the button or Enter is pressed."""
        self._accept = accept
        old, self._content = self._content, QWidget(self)
        self.body.replaceWidget(old, self._content)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_4))
        column.addWidget(Text(title, Type.NAME, wraps=True))
        for caption, field in fields:
            label = Text(caption, Type.CAPTION_STRONG, "text2")
            label.setBuddy(field)
            field.setAccessibleName(caption)
            column.addSpacing(px(SPACE_6))
            column.addWidget(label)
            column.addWidget(field)
        self.told = Text("", Type.CAPTION, "text2", wraps=True)
        self.told.hide()
        column.addWidget(self.told)
        self.button = Button(action, Kind.PRIMARY)
        self.button.clicked.connect(self._take)
        column.addSpacing(px(SPACE_8))
        column.addWidget(self.button)
        self._content.show()
        self.setAccessibleName(title)
        self.open_at(around, fields[0][1] if fields else self.button)

    def tell(self, text: str, ink: str) -> None:
        """Say what is thought of the fields as they stand."""
        self.told.setText(text)
        self.told.set_colour(ink)
        self.told.setVisible(bool(text))
        self.body.activate()
        self.resize(self.width(), max(self.body.totalHeightForWidth(self.width()), self.body.totalSizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """What is asked belongs to a language; another one puts it away."""
        if event.type() == QEvent.Type.LanguageChange:
            self.dismiss()
        super().changeEvent(event)

    def _take(self) -> None:
        self.dismiss()
        self._accept()


def choices(options: Sequence[tuple[str, object]], chosen: object = None) -> QComboBox:
    """Return a combo box of words and what they stand for."""
    made = QComboBox()
    for text, value in options:
        made.addItem(text, value)
    values = [value for _, value in options]
    made.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    return made
