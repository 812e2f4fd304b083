"""The head of the muster list: what runs, since when, and for how long; red while it does."""

from datetime import timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_EMPTY, PAGE_MARGIN, SPACE_2, SPACE_16, SPACE_20, TOP_BAR
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class Banner(QFrame):
    """Shows a title, a line below it, a stamp for a drill, and the stop-watch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self._sign = Sign("muster", "text", ICON_EMPTY)
        self.title = Text("", Type.DISPLAY)
        self.line = Text("", Type.BODY, wraps=True)
        self.caption = Text("", Type.CAPTION_STRONG)
        self.watch = Text("", Type.DISPLAY)
        for one in (self.caption, self.watch):
            one.setAlignment(Qt.AlignmentFlag.AlignRight)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(self.title)
        words.addWidget(self.line)
        clock = QVBoxLayout()
        clock.setSpacing(0)
        clock.addWidget(self.caption)
        clock.addWidget(self.watch)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(PAGE_MARGIN), px(SPACE_16), px(PAGE_MARGIN), px(SPACE_16))
        row.setSpacing(px(SPACE_20))
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addLayout(clock)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.setMinimumHeight(px(TOP_BAR))

    def show_call(self, title: str, line: str, *, is_running: bool) -> None:
        """Show what runs, or that one only reads."""
        self._is_running = is_running
        ink = "on_danger_solid" if is_running else "text"
        self._sign.show_sign("muster", ink)
        for one in (self.title, self.line, self.caption, self.watch):
            one.set_colour(ink)
        self.title.setText(title)
        self.line.setText(line)
        self.setAccessibleName(f"{title}. {line}")
        for one in (self.caption, self.watch):
            one.setVisible(is_running)
        self.update()

    def show_time(self, caption: str, taken: timedelta) -> None:
        """Show the stop-watch."""
        seconds = max(int(taken.total_seconds()), 0)
        hours, minutes = divmod(seconds // 60, 60)
        self.caption.setText(caption)
        self.watch.setText(f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes:02}:{seconds % 60:02}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        if self._is_running:
            box(painter, QRectF(self.rect()), 0, "danger_solid")
        else:
            box(painter, QRectF(self.rect()), 0, "surface")
        painter.end()
