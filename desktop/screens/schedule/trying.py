"""What the judges say of a request while it hovers over the board, before it has a place.

The command that will hold the place is rehearsed once, so that the request is judged as the very visit it would become;
from then on every place is tried on values, as for a visit that is moved.
"""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.commands.request_answers import try_request
from db.model.kinds import VisitState
from db.queries.requests import RequestRow
from db.queries.schedule import Schedule, ScheduledTour, ScheduledVisit
from db.rules.facts import Interval
from db.rules.trial import Trial
from desktop.context import Context
from desktop.kit.tasks import Task, Tasks
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.layout import Entry, LaneKey
from desktop.screens.schedule.moving import Moving


class Trying(QObject):
    """Keeps the trial of the request that hovers; `ready(request id)` says that a worker has read it."""

    ready = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._request_id: UUID | None = None
        self._schedule: Schedule | None = None
        self._trial: Trial | None = None
        self._reading: Task | None = None

    def trial(self, row: RequestRow, route_id: UUID, starts: datetime, around: Schedule) -> Trial | None:
        """Return the trial of a request among what a schedule shows; None while a worker reads it."""
        if row.id != self._request_id or around is not self._schedule:
            self._request_id, self._schedule, self._trial = row.id, around, None
            store = self._context.store
            task = self._tasks.free(
                lambda _report: store.rehearse(lambda unit: try_request(unit, row.id, route_id, starts, around))
            )
            task.done.connect(lambda found: self._take(task, found))
            self._reading = task
        return self._trial

    def _take(self, task: Task, found: Trial) -> None:
        if task is self._reading:
            self._trial, self._reading = found, None
            self.ready.emit(self._request_id)


def hovering(trial: Trial, by: Lanes, lane: LaneKey, starts: datetime) -> Moving:
    """Return a request at a place, as a visit that is carried."""
    visit = trial.case.visit
    tours = tuple(ScheduledTour(one.id, one.ordinal, one.route.id, one.span, ()) for one in visit.tours)
    shown = ScheduledVisit(
        id=visit.id,
        number=visit.number,
        title=visit.title,
        group_kind=visit.group_kind,
        state=VisitState.HELD,
        span=visit.span,
        route_id=tours[0].route_id,
        language=visit.tours[0].language,
        people=visit.people,
        tours=tours,
    )
    home = shown.route_id if by is Lanes.ROUTES else None
    entry = Entry(shown, home, visit.span, tuple(tour.id for tour in tours))
    return Moving(entry, lane, Interval(starts, starts + (visit.span.ends - visit.span.starts)), starts.date())
