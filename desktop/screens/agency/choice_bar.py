"""What is combined: the folder, up to which month, over how many; and how far the work is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.agency import words

SPANS = (1, 3, 6, 12, 24)
WHOLE = 1000
BAR_WIDTH = 180
FOLDER_WIDTH = 260
"""Of a longer path the middle is left out."""


class ChoiceBar(QWidget):
    """`changed()` tells that another month or span was chosen, `given_up()` that the work is no longer wanted."""

    changed = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder_button = Button(sign="folder")
        self.folder = ElidedText("", Type.BODY, "text2", mode=Qt.TextElideMode.ElideMiddle)
        self.last, self.span = QComboBox(), QComboBox()
        self._last_word, self._span_word = Text("", Type.NOTE, "text2"), Text("", Type.NOTE, "text2")
        self._last_word.setBuddy(self.last)
        self._span_word.setBuddy(self.span)
        self.working = QWidget()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.reached = Text("", Type.NOTE, "text2")
        self.cancel = Button(kind=Kind.SECONDARY, small=True)
        self.cancel.clicked.connect(self.given_up)
        self._lay_out()
        self._months: list[Month] = []
        self.last.activated.connect(lambda _place: self.changed.emit())
        self.span.activated.connect(lambda _place: self.changed.emit())
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.show_idle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        for layout in (self._whole, self._first, self._second, self._where, self._when):
            layout.setSpacing(px(SPACE_8))
        self.progress.setFixedWidth(px(BAR_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the months below the folder where its name would be cut for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        named = min(self.folder.sizeHint().width(), px(FOLDER_WIDTH))
        wanted = self.folder_button.sizeHint().width() + named + self._when.sizeHint().width() + 2 * px(SPACE_8)
        is_row = wanted <= self.width()
        self._first.setDirection(QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.folder_button.setText(self.tr("Folder…"))
        self._last_word.setText(self.tr("Up to"))
        self._span_word.setText(self.tr("Months"))
        self.last.setAccessibleName(self.tr("Last month"))
        self.span.setAccessibleName(self.tr("How many months"))
        self.progress.setAccessibleName(self.tr("Packages read"))
        self.cancel.setText(self.tr("Cancel"))
        chosen = self.months()
        self.span.clear()
        for count in SPANS:
            self.span.addItem(self.tr("%n month(s)", "", count), count)
        self.choose_span(chosen)
        self.offer_months(self._months, self.last_month())

    def show_folder(self, folder: str) -> None:
        """Say which folder is combined."""
        self.folder.set_text(folder or self.tr("No folder is chosen"))
        self._arrange()

    def offer_months(self, months: Sequence[Month], chosen: Month | None) -> None:
        """Offer the months there are, the latest first; None stands for the latest whichever it is."""
        self._months = list(months)
        if chosen is not None and chosen not in self._months:
            self._months.append(chosen)
        self.last.clear()
        self.last.addItem(self.tr("the latest"), "")
        for month in self._months:
            self.last.addItem(words.month(month), str(month))
        self.last.setCurrentIndex(max(self.last.findData("" if chosen is None else str(chosen)), 0))

    def last_month(self) -> Month | None:
        """Return the month chosen; None for the latest."""
        text = str(self.last.currentData() or "")
        return Month.parse(text) if text else None

    def months(self) -> int:
        """Return over how many months."""
        return int(self.span.currentData() or 12)

    def choose_span(self, count: int) -> None:
        """Choose a span without telling."""
        place = self.span.findData(count)
        self.span.setCurrentIndex(place if place >= 0 else self.span.findData(12))

    def show_busy(self) -> None:
        """Say that the work has begun."""
        self.progress.setRange(0, 0)
        self.reached.setText(self.tr("Looking through the folder"))
        self.working.show()

    def show_step(self, step: int, total: int) -> None:
        """Say how far it is."""
        self.progress.setRange(0, WHOLE)
        self.progress.setValue(WHOLE * step // max(total, 1))
        self.reached.setText(
            self.tr("{step} of {total} packages").format(step=formats.number(step), total=formats.number(total))
        )

    def show_idle(self) -> None:
        """Say nothing of work."""
        self.working.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.working)
        self._where, self._when = QHBoxLayout(), QHBoxLayout()
        self._where.addWidget(self.folder_button)
        self._where.addWidget(self.folder, 1)
        for part in (self._last_word, self.last, self._span_word, self.span):
            self._when.addWidget(part)
        self._when.addStretch(1)
        self._first.addLayout(self._where, 1)
        self._first.addLayout(self._when)
        self._second.setContentsMargins(0, 0, 0, 0)
        for shown in (self.progress, self.reached, self.cancel):
            self._second.addWidget(shown)
        self._second.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._first)
        self._whole.addWidget(self.working)
