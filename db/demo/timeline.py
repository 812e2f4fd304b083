"""A month of work in the order in which it happens: each step runs when its clock strikes."""

import heapq
from collections.abc import Callable
from datetime import date, datetime, time
from itertools import count

from db.clock import SetClock, instant
from db.demo.plant import ZONE
from db.errors import Phrase
from db.store import Store, UnitOfWork

Step = Callable[[UnitOfWork], object]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return the instant of a time by the plant's clock."""
    return instant(datetime.combine(day, time(hour, minute)), ZONE)


class Timeline:
    """Steps waiting for their instant (UTC). A step may plan later ones while it runs."""

    def __init__(self, store: Store, clock: SetClock) -> None:
        self._store = store
        self._clock = clock
        self._waiting: list[tuple[datetime, int, Phrase, Step]] = []
        self._order = count()

    def plan(self, moment: datetime, label: Phrase, step: Step) -> None:
        """Let `step` run at an instant as one command."""
        heapq.heappush(self._waiting, (moment, next(self._order), label, step))

    def run(self, until: datetime) -> None:
        """Run what is due up to an instant, and set the clock there."""
        while self._waiting and self._waiting[0][0] <= until:
            moment, _, label, step = heapq.heappop(self._waiting)
            self._clock.set(max(moment, self._clock.now()))
            with self._store.write(label) as unit:
                step(unit)
        self._clock.set(max(until, self._clock.now()))
