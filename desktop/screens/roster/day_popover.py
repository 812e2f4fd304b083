"""A guide's visits of one day, to open one of them."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.popover import Popover
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class DayPopover(Popover):
    """Arrows walk the visits; `opened(visit id)` says which one is wanted, `day_wanted()` the whole day."""

    opened = Signal(object)
    day_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, width=380)
        self.heading = Text("", Type.HEADING, wraps=True)
        self.body.addWidget(self.heading)
        self.buttons: list[Button] = []

    def show_day(self, title: str, visits: Sequence[tuple[UUID, str]], around: QRect) -> None:
        """Show visits with their words beside a cell."""
        for button in self.buttons:
            self.body.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.heading.setText(title)
        for visit_id, words in visits:
            button = Button(words, Kind.SECONDARY, small=True)
            button.clicked.connect(partial(self._open, visit_id))
            self.buttons.append(button)
        whole = Button(self.tr("The whole day in the schedule"), Kind.GHOST, small=True, sign="schedule")
        whole.clicked.connect(self._open_day)
        self.buttons.append(whole)
        for button in self.buttons:
            self.body.addWidget(button)
        self.open_at(around, self.buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next or the one before."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, visit_id: UUID, _on: bool = False) -> None:
        self.dismiss()
        self.opened.emit(visit_id)

    def _open_day(self) -> None:
        self.dismiss()
        self.day_wanted.emit()
