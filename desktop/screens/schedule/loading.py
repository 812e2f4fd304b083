"""Reads in workers what need not be there at the first paint: judgements, trials."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.queries.schedule import Schedule, ScheduledVisit
from db.queries.trial import trial
from db.queries.verdicts import verdicts
from db.rules.trial import Trial
from desktop.context import Context
from desktop.kit.tasks import Report, Task, Tasks

PATIENCE: Final = 0.3
"""So many seconds at most the judges wait for a picture to be complete."""


class Loading(QObject):
    """Tells `judged(verdicts)` for the newest schedule only; what is asked for an older one is dropped."""

    judged = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._newest = 0
        self._trials: dict[UUID, Trial] = {}
        self._waiting: dict[UUID, list[Callable[[Trial], None]]] = {}
        self._schedule: Schedule | None = None
        self._judging: Task | None = None
        self._seen = Event()

    def take(self, schedule: Schedule, visits: Sequence[ScheduledVisit]) -> None:
        """Judge the visits of a schedule that was read anew, as soon as it is `seen`.

        The worker waits for that: while it judges it keeps taking the interpreter from whoever paints.
        """
        self._newest += 1
        self._trials.clear()
        self._waiting.clear()
        self._schedule = schedule
        number, ids = self._newest, [visit.id for visit in visits]
        if self._judging is not None:
            self._judging.cancel()
        self._seen.set()
        self._seen = seen = Event()

        def judge(report: Report) -> object:
            seen.wait(PATIENCE)
            report(0, 0)
            return self._context.read(lambda session: verdicts(session, ids))

        self._judging = self._tasks.free(judge)
        self._judging.ended.connect(lambda: self._forget(number))
        self._judging.done.connect(lambda found: self.judged.emit(found) if number == self._newest else None)

    def seen(self) -> None:
        """Take note that the picture is complete."""
        self._seen.set()

    def _forget(self, number: int) -> None:
        if number == self._newest:
            self._judging = None

    def with_trial(self, visit_id: UUID, then: Callable[[Trial], None]) -> None:
        """Call `then` with the trial of a visit: at once if it is known, else when a worker has read it."""
        schedule = self._schedule
        if schedule is None:
            return
        if visit_id in self._trials:
            then(self._trials[visit_id])
            return
        waiting = self._waiting.setdefault(visit_id, [])
        waiting.append(then)
        if len(waiting) == 1:
            number = self._newest
            task = self._tasks.free(
                lambda _report: self._context.read(lambda session: trial(session, visit_id, schedule))
            )
            task.done.connect(lambda found: self._hand_on(number, visit_id, found))

    def _hand_on(self, number: int, visit_id: UUID, found: Trial) -> None:
        if number == self._newest:
            self._trials[visit_id] = found
            for then in self._waiting.pop(visit_id, []):
                then(found)
