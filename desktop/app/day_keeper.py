"""Asks about visits that were left open: when the day is over, and when the window is to close."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from db.queries.day_end import DayEnd, day_end
from desktop.app.hold_keeper import is_typing
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.pill import Tone
from desktop.kit.problem import Remedy
from desktop.kit.question import Question

if TYPE_CHECKING:
    from datetime import date

    from desktop.app.window import MainWindow
    from desktop.context import Context

MINUTE_MS: Final = 60_000
NAMED: Final = 4
"""So many open visits are named, the others only counted."""


class LeavingQuestion(Question):
    """Names what is open; Enter closes the day, the program may also end all the same."""

    def __init__(self, day: DayEnd, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("The day is not closed"))
        titles = formats.listed(one.title for one in day.open[:NAMED])
        lines = [self.tr("%n visit(s) are not closed: {titles}.", "", len(day.open)).format(titles=titles)]
        inside = sum(one.inside for one in day.open)
        if inside:
            lines.append(
                self.tr("%n person(s) are still counted as on site; closing marks them as assumed out.", "", inside)
            )
        self.words.setText("\n\n".join(lines))
        self.accept_button.setText(self.tr("Close the day"))
        self.accept_button.setDefault(True)
        self.end = Button(self.tr("Quit all the same"))
        self.buttons.addButton(self.end, QDialogButtonBox.ButtonRole.DestructiveRole)


class DayKeeper(QObject):
    """Belongs to a window. Each day is spoken of once, never amid somebody's work."""

    def __init__(self, context: "Context", window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._told: date | None = None
        self._is_ending = False
        self.question: LeavingQuestion | None = None
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()
        window.problem.chosen.connect(self._go)

    def stop(self) -> None:
        """Look no more."""
        self._minute.stop()

    def look(self) -> None:
        """Say that the day is over, where Today does not say it already."""
        window = self._window
        if window.keeper is not None or window.overlay() is not None or window.is_busy() or is_typing():
            return
        day = self._day()
        if day is None or not day.is_over or day.day == self._told:
            return
        self._told = day.day
        if any(screen.name == "today" for screen in window.shown_screens()):
            return
        text = self.tr("The day is over: %n visit(s) are not closed", "", len(day.open))
        names = formats.listed(one.title for one in day.open[:NAMED])
        window.problem.say(text, names, [Remedy("closing", self.tr("Close the day"), primary=True)], Tone.ACCENT)

    def may_end(self) -> bool:
        """Say whether the window may close; visits left open of a day that is over are asked about first."""
        day = self._day()
        if self._is_ending or day is None or not day.is_over:
            return True
        if self.question is None:
            self.question = LeavingQuestion(day, self._window)
            self.question.accepted.connect(self._close_day)
            self.question.end.clicked.connect(self._end)
            self.question.finished.connect(self._forget)
            self.question.open()
        return False

    def _day(self) -> DayEnd | None:
        now = self._context.store.clock.now()
        try:
            return self._context.read(lambda session: day_end(session, now))
        except LookupError:  # nothing is set up yet
            return None

    def _close_day(self) -> None:
        self._window.go("closing")

    def _end(self) -> None:
        self._is_ending = True
        if self.question is not None:
            self.question.reject()
        self._window.close()

    def _forget(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None

    def _go(self, place: str) -> None:
        self._window.problem.hide()
        self._window.go(place)
