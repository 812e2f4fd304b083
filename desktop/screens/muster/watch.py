"""What the muster list does by itself: the stop-watch runs, and who is inside is read again."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from db.queries.muster import Muster
from desktop.kit.tasks import Tasks
from desktop.latest import LatestRead

if TYPE_CHECKING:
    from desktop.screens.muster.screen import MusterScreen

SECOND_MS: Final = 1000
READ_EVERY: Final = 20
"""Seconds after which the list is read again by itself: the route goes on, and another seat may write."""


class MusterWatch(QObject):
    """Counts the seconds while the list is in sight."""

    def __init__(self, screen: "MusterScreen", tasks: Tasks) -> None:
        super().__init__(screen)
        self._screen = screen
        self._ticks = 0
        self._known: Muster | None = None
        self._reading = LatestRead(tasks, self)
        self._reading.read.connect(self._take)
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)

    def begin(self) -> None:
        """Count."""
        self._second.start()

    def rest(self) -> None:
        """Count no more."""
        self._second.stop()

    def _tick(self) -> None:
        screen = self._screen
        self._ticks += 1
        if self._ticks % READ_EVERY == 0 and not screen.is_opening():
            self._known = screen.desk.seen
            self._reading.ask(screen.desk.ask)
        elif screen.desk.call is not None:
            screen.telling.tell_time()
            screen.mistake.setVisible(screen.desk.is_young())
            screen.summary.arrange()

    def _take(self, seen: Muster | None) -> None:
        """Show what was read, unless something was read or written here meanwhile: then it is older."""
        screen = self._screen
        if screen.desk.seen is self._known and screen.isVisible() and not screen.is_opening():
            screen.show_all(is_read=screen.desk.take(seen))
