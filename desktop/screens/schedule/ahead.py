"""Reads ahead what is looked at next: the periods before and after, and the same day in the other views."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from db.clock import local
from db.queries.presence import only_site
from db.queries.schedule import Schedule, schedule
from desktop.context import Context
from desktop.kit.tasks import Task, Tasks
from desktop.screens.schedule.choice import Choice, View

PAUSE_MS: Final = 400
"""A person looks for so long before the next periods are read: turning pages quickly reads nothing in vain."""
MOST: Final = 12
"""So many periods are kept."""
Key = tuple[date, date, bool]


class Ahead(QObject):
    """Belongs to a schedule's screen, which forgets everything when the books change. Reads what is wanted now, too."""

    def __init__(self, context: Context, tasks: Tasks, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._tasks = tasks
        self._host = host
        self._known: dict[Key, Schedule] = {}
        self._zone: str | None = None
        self._wanted: list[Choice] = []
        self._reading: Task | None = None
        self._read_key: Key | None = None
        self._then: Callable[[], object] | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._next)

    def forget(self) -> None:
        """Let go of what was read: it is out of date."""
        self._known.clear()
        self._zone = None
        self._stop()

    def knows(self, choice: Choice) -> bool:
        """Say whether the days of a choice need not be read."""
        return key_of(choice) in self._known

    def period(self, choice: Choice) -> Schedule:
        """Return the days of a choice: as read ahead, else read now. LookupError before a site is set up."""
        key, now = key_of(choice), self._context.store.clock.now()
        known = self._known.get(key)
        if known is None:
            known = self._read(key, now)
            self._known[key] = known
        self._zone = self._zone or self._context.read(only_site).zone
        return replace(known, now=local(now, self._zone))

    def fetch(self, choice: Choice, then: Callable[[], object]) -> None:
        """Have a worker read the days of a choice; `then` they are known. What else was to be read waits.

        What cannot be read is tried once more by who asks for the period, so that they tell it.
        """
        if self._reading is None or self._read_key != key_of(choice):
            self._stop()
            self._begin(key_of(choice))
        self._then = then

    def look_around(self, choice: Choice) -> None:
        """Read what lies near a choice, one after another, when the person has stopped turning."""
        others = [replace(choice, view=view) for view in View if view is not choice.view]
        self._stop()
        self._wanted = [choice.turned(1), choice.turned(-1), *others]
        self._pause.start()

    def _stop(self) -> None:
        self._pause.stop()
        self._wanted.clear()
        if self._reading is not None:
            self._reading.cancel()
            self._reading = self._then = None

    def _next(self) -> None:
        self._wanted = [choice for choice in self._wanted if key_of(choice) not in self._known]
        if not self._wanted or not self._host.isVisible():
            return
        self._begin(key_of(self._wanted.pop(0)))

    def _begin(self, key: Key) -> None:
        now = self._context.store.clock.now()
        task = self._tasks.free(lambda _report: self._read(key, now))
        task.done.connect(lambda found: self._take(task, key, found))
        task.failed.connect(lambda _problem: self._hand_on(task))
        self._reading, self._read_key = task, key

    def _read(self, key: Key, now: datetime) -> Schedule:
        first, last, with_hours = key
        return self._context.read(lambda session: schedule(session, now, first, last, with_hours=with_hours))

    def _take(self, task: Task, key: Key, found: Schedule) -> None:
        if task is self._reading:
            self._known[key] = found
            while len(self._known) > MOST:
                del self._known[next(iter(self._known))]
        self._hand_on(task)

    def _hand_on(self, task: Task) -> None:
        if task is self._reading:
            then, self._reading, self._then = self._then, None, None
            if then is not None:
                then()
            else:
                self._next()


def key_of(choice: Choice) -> Key:
    """Return what must be read for a choice."""
    return (*choice.span(), choice.view in (View.DAY, View.WEEK))
