"""What was done with the visit, the newest first; read in a worker, since journals grow."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from db.queries.history import HistoryEntry, visit_history
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.visit.records import Records
from desktop.screens.visit.tab import Tab


class HistoryTab(Tab):
    """`records` holds the lines; an answer about another visit is dropped."""

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self.records = Records()
        self.column.addWidget(self.records, 1)
        self.setFocusProxy(self.records)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the list."""
        self.records.setAccessibleName(self.tr("History of the visit"))

    def read(self, visit_id: UUID) -> None:
        """Have the history read."""
        store = self.context.store

        def work(_report: object) -> tuple[UUID, list[HistoryEntry]]:
            with store.read() as session:
                return visit_id, visit_history(session, visit_id)

        task = self._tasks.data(work)
        task.done.connect(self._show)
        task.failed.connect(self._heed_failure)

    def _show(self, told: tuple[UUID, list[HistoryEntry]]) -> None:
        if told[0] == self.visit_id:
            self.records.show_history(told[1])

    def _heed_failure(self, problem: Exception) -> None:
        if not isinstance(problem, LookupError):  # the visit may be gone by now
            raise problem
