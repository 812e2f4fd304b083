"""What is shown while a month is being read: nothing at first, then grey lines, at last words and a way out."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import LIST_ROW, PAGE_MARGIN, RADIUS_CARD, RADIUS_KEYCAP, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

LINES_AFTER_MS: Final = 150
WORDS_AFTER_MS: Final = 2000
LINE_WIDTHS: Final = (0.34, 0.86, 0.78, 0.9, 0.62, 0.82, 0.7)


class Loading(QWidget):
    """Lies over the page while it is empty; `given_up` when a person does not want to wait."""

    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_lines = False
        self._text = Text("", Type.NOTE, "text2")
        self._cancel = Button(kind=Kind.SECONDARY, small=True)
        self._cancel.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_12))
        row.addWidget(self._text)
        row.addWidget(self._cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(PAGE_MARGIN), px(SPACE_12), px(PAGE_MARGIN), px(SPACE_12))
        column.addStretch(1)
        column.addLayout(row)
        self._lines_timer = QTimer(self, singleShot=True, interval=LINES_AFTER_MS)
        self._lines_timer.timeout.connect(self._show_lines)
        self._words_timer = QTimer(self, singleShot=True, interval=WORDS_AFTER_MS)
        self._words_timer.timeout.connect(self._show_words)
        self.hide()

    def begin(self, text: str) -> None:
        """Begin to wait; `text` says what is being read, should it take long."""
        self._has_lines = False
        self._text.setText(text)
        self._cancel.setText(self.tr("Cancel"))
        self._text.hide()
        self._cancel.hide()
        self.show()
        self._lines_timer.start()
        self._words_timer.start()

    def end(self) -> None:
        """There is something to show now."""
        self._lines_timer.stop()
        self._words_timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card of grey lines."""
        if not self._has_lines:
            return
        painter = smooth(self)
        margin = px(PAGE_MARGIN)
        card = QRectF(margin, 0, self.width() - 2 * margin, self.height() - 2 * px(LIST_ROW))
        box(painter, card, px(RADIUS_CARD), "surface", "border")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("border"))
        for place, part in enumerate(LINE_WIDTHS):
            top = card.top() + px(SPACE_16) + place * px(LIST_ROW) * 0.6
            line = QRectF(card.left() + px(SPACE_16), top, (card.width() - 2 * px(SPACE_16)) * part, px(SPACE_12))
            painter.drawRoundedRect(line, px(RADIUS_KEYCAP), px(RADIUS_KEYCAP))
        painter.end()

    def _show_lines(self) -> None:
        self._has_lines = True
        self.update()

    def _show_words(self) -> None:
        self._text.show()
        self._cancel.show()
