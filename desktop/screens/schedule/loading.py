"""Reads in workers what need not be there at the first paint: judgements, trials."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.queries.schedule import Schedule, ScheduledVisit
from db.queries.trial import trial
from db.queries.verdicts import verdicts
from db.rules.trial import Trial
from desktop.context import Context
from desktop.kit.tasks import Tasks


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

    def take(self, schedule: Schedule, visits: Sequence[ScheduledVisit]) -> None:
        """Judge the visits of a schedule that was read anew."""
        self._newest += 1
        self._trials.clear()
        self._waiting.clear()
        self._schedule = schedule
        number, ids = self._newest, [visit.id for visit in visits]
        task = self._tasks.free(lambda _report: self._context.read(lambda session: verdicts(session, ids)))
        task.done.connect(lambda found: self.judged.emit(found) if number == self._newest else None)

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
