"""Has a draft judged in a worker while it is typed; an answer that comes too late is dropped."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from db.commands.visit_sheet import Rehearsal, SheetDraft, rehearse_sheet
from db.errors import TourError
from desktop.context import Context
from desktop.kit.tasks import Tasks

THINK_MS: Final = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a draft: which question it answers, and whether a reason is asked for next."""

    asked: int
    told: Rehearsal | TourError
    then_ask: bool


class Judging(QObject):
    """`due` asks for the draft once nobody types any more; `judged` and `refused` tell what became of it."""

    due = Signal()
    judged = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._asked = 0
        self._timer = QTimer(self, singleShot=True, interval=THINK_MS)
        self._timer.timeout.connect(self.due)

    def begin(self) -> None:
        """Wait until nobody types any more."""
        self._timer.start()

    def is_waiting(self) -> bool:
        """Whether somebody still types."""
        return self._timer.isActive()

    def forget(self) -> None:
        """Ask nothing more, and drop the answer that is under way."""
        self._timer.stop()
        self._asked += 1

    def ask(self, visit_id: UUID | None, draft: SheetDraft, *, then_ask: bool = False) -> None:
        """Have a draft judged now."""
        self.forget()
        asked, store = self._asked, self._context.store

        def work(_report: object) -> Answer:
            try:
                told: Rehearsal | TourError = store.rehearse(lambda unit: rehearse_sheet(unit, visit_id, draft))
            except TourError as error:
                told = error
            return Answer(asked, told, then_ask)

        task = self._tasks.data(work)
        task.done.connect(self._heed_answer)
        task.failed.connect(self._heed_failure)

    def _heed_answer(self, answer: Answer) -> None:
        if answer.asked != self._asked:
            return
        if isinstance(answer.told, TourError):
            self.refused.emit(answer.told)
        else:
            self.judged.emit(answer.told, answer.then_ask)

    def _heed_failure(self, problem: Exception) -> None:
        raise problem
