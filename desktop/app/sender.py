"""Sends what is queued while the program is open and asks what the agency answered; quiet without a network."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import TourError
from db.exchange.rounds import Round, Rounds
from db.exchange.transports.address import Ways
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.phrases import refusal_shown

if TYPE_CHECKING:
    from db.change import Change
    from db.exchange.secrets import Secrets
    from db.reports.receipts import Receipt
    from desktop.kit.tasks import Task, Tasks

LOOK_MS: Final = 30_000
FIRST_MS: Final = 3_000
"""The window has other things to do when it opens."""
SOON_MS: Final = 500
HEEDED: Final = frozenset({"delivery", "setting"})


@dataclass(frozen=True, slots=True)
class SendingState:
    """How the sending stands: `has_line` is None where no network is needed or nothing had to be reached."""

    has_line: bool | None = None
    step: int = 0
    total: int = 0


class Sender(QObject):
    """Looks each half minute, and soon after something was queued; the work is done behind the window.

    `moved(state)` tells how it stands, `told(text)` what is worth a word. A problem that somebody has to mend is told
    once, until something got through.
    """

    moved = Signal(object)
    told = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self,
        context: Context,
        folder: Path,
        secrets: "Secrets",
        tasks: "Tasks",
        parent: QObject,
        *,
        rounds: Rounds | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._rounds = rounds or Rounds(context.store, Ways(folder, secrets.get))
        self._task: Task | None = None
        self._is_asked_again = False
        self._said: set[str] = set()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._soon = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._soon.timeout.connect(self.look)
        self._soon.start()
        context.changed.connect(self._heed)

    def stop(self) -> None:
        """Look no more; what is under way is given up and stays queued."""
        self._timer.stop()
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()

    def look(self) -> None:
        """Begin a round, unless one is under way."""
        if self._task is not None:
            self._is_asked_again = True
            return
        self._is_asked_again = False
        self._task = self._tasks.free(self._rounds.go)
        self._task.progress.connect(self._tell_step)
        self._task.done.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.ended.connect(self._rest)

    def _heed(self, change: "Change") -> None:
        if change.topics & HEEDED and self._timer.isActive():
            if self._task is not None:
                self._is_asked_again = True
            else:
                self._soon.start(SOON_MS)

    def _rest(self) -> None:
        self._task = None
        if self._is_asked_again and self._timer.isActive():
            self._soon.start(SOON_MS)

    def _tell_step(self, step: int, total: int) -> None:
        self.moved.emit(SendingState(True, step + 1 if step < total else 0, total if step < total else 0))

    def _take(self, made: object) -> None:
        if not isinstance(made, Round):
            return
        self.moved.emit(SendingState(made.has_line))
        if made.sent.delivered:
            self._said.clear()
            self.told.emit(self._delivered(made))
        for row, receipt in made.answered.answers:
            self.told.emit(self._answered(formats.month(row.month.first), receipt))
        for trouble in made.troubles:
            self._complain(trouble)

    def _delivered(self, made: Round) -> str:
        rows = made.sent.delivered
        if len(rows) == 1:
            return self.tr("The summary of {month} is delivered").format(month=formats.month(rows[0].month.first))
        return self.tr("%n summary(s) delivered", "", len(rows))

    def _answered(self, month: str, receipt: "Receipt") -> str:
        if receipt.is_accepted:
            return self.tr("The agency accepted the summary of {month}").format(month=month)
        return self.tr("The agency returned the summary of {month}: see Exchange").format(month=month)

    def _complain(self, trouble: TourError) -> None:
        what, _cure = refusal_shown(trouble)
        if what not in self._said:
            self._said.add(what)
            self.told.emit(what)

    def _fail(self, problem: Exception) -> None:
        """Books that are busy just now are tried again; anything that nobody expected goes to the crash hook."""
        if isinstance(problem, TourError):
            self._complain(problem)
        else:
            self.failed.emit(problem)
