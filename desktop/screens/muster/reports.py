"""Writes the closing report of a call into the safety file: a folder beside the books."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.clock import local
from db.errors import TourError
from db.exchange.files import write_whole
from db.queries.muster import Muster, muster_of
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.tasks import Task, Tasks
from desktop.printing.evacuation_report import evacuation_report_pdf
from desktop.printing.muster_keeper import FOLDER
from desktop.printing.opening import NoViewer, open_with_system


class ReportWriter(QObject):
    """`written(file)` tells that a report lies on disk."""

    written = Signal(object)

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        folder: Path,
        parent: QObject | None = None,
        open_file: Callable[[Path], object] = open_with_system,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._folder = folder / FOLDER
        self._open_file = open_file

    def write(self, call_id: UUID) -> Task:
        """Write the report of an ended call in a worker."""
        task = self._tasks.free(lambda _report: self._make(call_id))
        task.done.connect(self.written)
        task.failed.connect(self._refuse)
        return task

    def open(self, file: Path) -> None:
        """Open a report with the program the system has for it."""
        if not self._open_file(file):
            self._context.refused.emit(NoViewer(file=file.name))

    def _make(self, call_id: UUID) -> Path:
        seen = self._context.read(lambda session: muster_of(session, call_id))
        file = self._folder / _name(seen)
        write_whole(file, evacuation_report_pdf(seen, is_english=not formats.is_russian()))
        return file

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, TourError | OSError):
            raise problem
        if isinstance(problem, TourError):
            self._context.refused.emit(problem)


def _name(seen: Muster) -> str:
    assert seen.call is not None
    kind = "drill" if seen.call.is_drill else "evacuation"
    return f"{kind}-{local(seen.call.started_at, seen.zone):%Y-%m-%d-%H%M%S}.pdf"
