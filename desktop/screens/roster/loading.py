"""Starts the workers of the roster and hands their answers on; answers that came too late are dropped."""

from threading import Event
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.change import Change
from db.errors import TourError
from db.roster.month_page import MonthPage
from db.roster.month_taking import Taking
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit.tasks import Report, Task, Tasks
from desktop.screens.roster.choice import Wishes
from desktop.screens.roster.work import Draft, Why, explain, fill, read, shares, take


class Loading(QObject):
    """Tells `read(page)`, `explained(why)`, `shared(rows)`, `took(change)` and `refused(error)`."""

    read = Signal(object)
    explained = Signal(object)
    shared = Signal(object)
    took = Signal(object)
    refused = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._tasks = context, tasks
        self._newest: dict[str, int] = {}
        self._explaining: Task | None = None

    def read_month(self, month: Month, wishes: Wishes) -> None:
        """Read a month of the books."""
        context, number = self._context, self._number("read")
        task = self._tasks.free(lambda _report: read(context, month, wishes))
        task.done.connect(lambda page: self.read.emit(page) if self._is_newest("read", number) else None)
        task.failed.connect(self._fail)

    def explain(self, draft: Draft, tour_id: UUID) -> None:
        """Explain why a tour has no guide; an explanation that is under way is given up."""
        self.give_up_explaining()
        number = self._number("why")
        task = self._tasks.free(lambda report: explain(draft.problem, draft.plan, tour_id, report))
        self._explaining = task
        task.done.connect(lambda why: self._explained(why, number))
        task.failed.connect(self._fail)

    def give_up_explaining(self) -> None:
        """Want no explanation any more."""
        self._number("why")
        if self._explaining is not None:
            self._explaining.cancel()
            self._explaining = None

    def share(self, month: Month, draft: Draft | None) -> None:
        """Add a quarter up."""
        context, number = self._context, self._number("shares")
        task = self._tasks.free(lambda _report: shares(context, month, draft))
        task.done.connect(lambda rows: self.shared.emit(rows) if self._is_newest("shares", number) else None)
        task.failed.connect(self._fail)

    def take(self, taking: Taking) -> None:
        """Put something into the books as one step."""
        context = self._context
        task = self._tasks.data(lambda report: take(context, taking, report))
        task.done.connect(self._took)
        task.failed.connect(self._fail)

    def _took(self, change: object) -> None:
        if isinstance(change, Change) and change.rows:
            self._context.history.add(change)
            self._context.did.emit(change)
        self.took.emit(change)

    def _explained(self, why: Why, number: int) -> None:
        if self._is_newest("why", number):
            self._explaining = None
            self.explained.emit(why)

    def _fail(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        self.refused.emit(problem)

    def _number(self, what: str) -> int:
        self._newest[what] = self._newest.get(what, 0) + 1
        return self._newest[what]

    def _is_newest(self, what: str, number: int) -> bool:
        return self._newest.get(what) == number


class Filling(QObject):
    """One search at a time: `found(draft)` for each better plan, then `ended(draft)`, or `ended(None)` if cancelled."""

    found = Signal(object)
    ended = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._stop = Event()

    @property
    def is_running(self) -> bool:
        """Whether a search goes on."""
        return self._task is not None

    def start(self, page: MonthPage, wishes: Wishes) -> None:
        """Search, unless a search goes on already."""
        if self._task is not None:
            return
        stop = self._stop = Event()

        def work(report: Report) -> Draft:
            return fill(page.problem, wishes, stop, self.found.emit, report)

        self._task = task = self._tasks.free(work)
        task.done.connect(self._end)
        task.cancelled.connect(lambda: self._end(None))
        task.failed.connect(self._fail)

    def stop(self) -> None:
        """End the search with the best plan so far."""
        self._stop.set()

    def cancel(self) -> None:
        """End the search with nothing."""
        if self._task is not None:
            self._task.cancel()

    def _end(self, draft: object) -> None:
        self._task = None
        self.ended.emit(draft)

    def _fail(self, problem: Exception) -> None:
        self._end(None)
        raise problem
