"""Asks where a file goes, then makes and writes it away from the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.errors import QT_TRANSLATE_NOOP, TourError, reason_of
from db.exchange.files import write_whole
from desktop.context import Context
from desktop.kit.file_dialogs import ask_where
from desktop.kit.tasks import Task, Tasks

Maker = Callable[[], bytes]


class NotSaved(TourError):
    """A file could not be written where a person asked for it."""

    message = QT_TRANSLATE_NOOP("db", "{file} was not saved: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder, or free some space on the disk. The figures are safe.")


class FileSaver(QObject):
    """`saved(path)` tells that a file stands; refusals are told by the context."""

    saved = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._tasks = tasks
        self._host = host

    def ask(self, title: str, name: str, make: Maker) -> None:
        """Ask where to save, a file of this name being proposed, then save what `make` returns."""
        ask_where(self._host, title, name, lambda path: self.save(path, make))

    def save(self, file: Path, make: Maker) -> Task:
        """Make and write a file whole."""

        def work(_report: object) -> Path:
            content = make()
            try:
                write_whole(file, content)
            except OSError as problem:
                raise NotSaved(file=file.name, reason=reason_of(problem)) from problem
            return file

        task = self._tasks.free(work)
        task.done.connect(self.saved)
        task.failed.connect(self._refuse)
        return task

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)
