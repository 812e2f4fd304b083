"""What an officer does: choose a folder, combine it, answer it, enrol, save; each away from the window."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.agency.enrolment import Applicant, admit, begin_register, strike_key
from db.agency.register import Site
from db.errors import QT_TRANSLATE_NOOP, TourError
from desktop.kit.tasks import Report, Task, Tasks
from desktop.screens.agency import words
from desktop.screens.agency.work import Asked, Form, Found, answer, combine_folder, save


class RegisterNotWritten(TourError):
    """The register could not be written."""

    message = QT_TRANSLATE_NOOP("db", "The register was not written: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Close the table in other programs or allow writing there, then try again.")


class AgencyDoing(QObject):
    """One piece of work at a time; `begun`, `stepped(step, total)` and `ended` tell of it, `refused` of a problem.

    `found(Found)` brings another overview, `answered(int)` the number of receipts written, `saved(Path)` a file.
    """

    begun = Signal()
    stepped = Signal(int, int)
    ended = Signal()
    refused = Signal(object)
    found = Signal(object)
    answered = Signal(int)
    saved = Signal(object)

    def __init__(self, tasks: Tasks, data_folder: Path, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._data_folder, self._now = tasks, data_folder, now
        self._task: Task | None = None

    @property
    def is_working(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def combine(self, asked: Asked, before: Callable[[Path], object] = lambda _folder: None) -> None:
        """Read and combine a folder; `before` is done first, with the register to be read."""

        def work(report: Report) -> Found:
            try:
                before(asked.folder)
            except OSError as problem:
                raise RegisterNotWritten(reason=problem.strerror or problem) from problem
            return combine_folder(asked, self._data_folder, self._now(), report)

        self._start(work, self.found.emit)

    def begin_register(self, asked: Asked) -> None:
        """Begin an empty register, then combine."""
        self.combine(asked, begin_register)

    def admit(self, asked: Asked, applicant: Applicant) -> None:
        """Enrol a key whose fingerprint was compared, then combine anew."""
        self.combine(asked, lambda folder: admit(folder, applicant))

    def strike(self, asked: Asked, site: Site, key: bytes) -> None:
        """Strike a key out, then combine anew."""
        self.combine(asked, lambda folder: strike_key(folder, site.code, key))

    def answer(self, found: Found) -> None:
        """Write the receipts that are due."""
        self._start(lambda report: answer(found, self._data_folder, report), self.answered.emit)

    def save(self, found: Found, form: Form, file: Path) -> None:
        """Save the overview."""
        if (combined := found.combined) is not None:
            self._start(lambda _report: save(combined, form, words.language(), file), self.saved.emit)

    def give_up(self) -> None:
        """Stop what is under way; what was read so far stays read."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, work: Callable[[Report], object], done: Callable[..., object]) -> None:
        if self._task is not None:
            return
        task = self._task = self._tasks.free(work)
        task.progress.connect(self.stepped)
        task.done.connect(partial(self._finish, done))
        task.failed.connect(partial(self._finish, self._fail))
        task.cancelled.connect(partial(self._finish, None))
        self.begun.emit()

    def _finish(self, tell: Callable[..., object] | None, *told: object) -> None:
        self._task = None
        self.ended.emit()
        if tell is not None:
            tell(*told)

    def _fail(self, problem: object) -> None:
        if isinstance(problem, TourError):
            self.refused.emit(problem)
        elif isinstance(problem, Exception):
            raise problem
