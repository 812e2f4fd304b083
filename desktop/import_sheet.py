"""The base of sheets that bring a file in: dropped or chosen, read in a worker, shown with ticks, kept as one step."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from db.change import Change
from db.errors import QT_TRANSLATE_NOOP, TourError, reason_of
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit.button import Button
from desktop.kit.file_dialogs import ask_file
from desktop.kit.import_form import ImportForm
from desktop.kit.table import Column
from desktop.screen import Screen

if TYPE_CHECKING:
    from desktop.kit.tasks import Report, Task, Tasks

Row = TypeVar("Row")


class FileNotRead(TourError):
    """The system does not give the file."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be read: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check whether the file is open elsewhere and whether you may read it.")


def content_of(file: Path) -> bytes:
    """Return what a file holds; raises `FileNotRead`."""
    try:
        return file.read_bytes()
    except OSError as problem:
        raise FileNotRead(file=file.name, reason=reason_of(problem)) from problem


class ImportSheet(Screen, Generic[Row]):
    """Reads one file at a time. A subclass says what reading shows (`show_found`) and what importing writes."""

    def __init__(
        self,
        context: Context,
        tasks: "Tasks",
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[Hashable]], Mapping[Any, Row]],
    ) -> None:
        super().__init__(context)
        self._tasks = tasks
        self._task: Task | None = None
        self._is_writing = False
        self.setAcceptDrops(True)
        self.form = ImportForm[Row](columns, fetch)
        self.form.close_button.clicked.connect(self.finished)
        self.form.cancel_button.clicked.connect(self._cancel)
        self.form.table.ticked.connect(self.toggle)
        self.form.table.clicked.connect(self._click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)
        self.choose = self.action("choose_file", "Ctrl+O", self._choose_file, self.form.choose_button)
        self.import_ = self.action("import_rows", "Ctrl+Return", self.bring_in, self.form.import_button)

    def read(self, file: Path) -> None:
        """Read a file and show what it would change."""
        raise NotImplementedError

    def toggle(self, index: object) -> None:
        """Tick a row, or take its tick away."""
        raise NotImplementedError

    def bring_in(self) -> None:
        """Keep what is ticked."""
        raise NotImplementedError

    def show_found(self, found: object) -> None:
        """Show what was read."""
        raise NotImplementedError

    def read_again(self) -> None:
        """Compare the file with the books as they stand now."""
        raise NotImplementedError

    def endings(self) -> tuple[str, str]:
        """Return the title of the dialog that chooses a file, and the filter of names."""
        raise NotImplementedError

    def may_leave(self) -> bool:
        """Nothing is half-done: what is being read or written is given up and rolled back."""
        if self._task is not None:
            self._task.cancel()
        return True

    def action(self, name: str, keys: str, act: Callable[[], object], button: Button | None = None) -> QAction:
        """Add a way to do something, with the button that does the same."""
        action = QAction(self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        if button is not None:
            button.clicked.connect(action.trigger)
        self.addAction(action)
        return action

    def start_reading(self, work: "Callable[[Report], object]", name: str) -> None:
        """Read in a worker; what was being read is given up."""
        if self._is_writing:
            return
        if self._task is not None:
            self._task.cancel()
        self.form.file.set_text(name)
        task = self._tasks.data(work)
        task.done.connect(self.show_found)
        self._watch(task)

    def start_writing(self, work: "Callable[[Report], Change | None]") -> None:
        """Write in a worker as one step; afterwards the file is compared again: what came in stands now."""
        task = self._tasks.data(work)
        task.done.connect(self._tell_done)
        self._is_writing = True
        self._watch(task)
        task.ended.connect(self.read_again)

    def _choose_file(self) -> None:
        title, names = self.endings()
        ask_file(self, title, names, self.read)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle(self.form.table.rows.id_at(index.row()))

    def _tell_done(self, change: object) -> None:
        if isinstance(change, Change) and change.rows:
            self.context.history.add(change)
            self.context.did.emit(change)

    def _watch(self, task: "Task") -> None:
        self._task = task
        task.progress.connect(self.form.show_progress)
        task.failed.connect(self._refuse)
        task.ended.connect(self._rest)
        self.form.work()

    def _rest(self) -> None:
        if self.sender() is self._task:
            self._task, self._is_writing = None, False
            self.form.rest()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _refuse(self, error: object) -> None:
        if not isinstance(error, TourError):
            raise error if isinstance(error, Exception) else TypeError(error)
        tell_refusal(self.form.problem, error, self.context)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read(files[0])
