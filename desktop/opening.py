"""How a screen comes to show something: read in a worker, then filled and painted part by part."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.kit.by_steps import PAUSE, BySteps, Steps
from desktop.kit.tasks import Task, Tasks
from desktop.screen import Screen

HANDS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
)
"""By these somebody already uses the screen."""
HALF: Final = 0.004
"""So many seconds of a frame are taken to fill: the rest is needed to lay out what was filled."""
LATE_MS: Final = 400
"""So long a worker is waited for: all of them may be busy with something else."""


class OpeningScreen(Screen):
    """A screen that is built by steps, and shows itself before it is filled.

    Subclasses make their `opening` while they are built, and say at the end of their constructor what is to `build`.
    """

    opening: "Opening"

    def build(self, left: Iterator[None], *, by_steps: bool) -> None:
        """Build what is left: now, or by the steps that `steps_left` tells."""
        self._left = left
        if not by_steps:
            self.stand()

    def steps_left(self) -> Iterator[None]:
        """Build what is left."""
        return self._left

    def come_in(self, subject: object, show: Callable[[], object]) -> None:
        """Be shown empty, and filled over the next frames with what somebody came for."""
        if self.isVisible():
            super().come_in(subject, show)
        else:
            self.opening.begin(subject, show)

    def is_opening(self) -> bool:
        """Whether something is still to be shown."""
        return self.opening.is_under_way


class Opening(QObject):
    """Belongs to a screen. Who uses it before it is filled uses the filled screen: it is finished first.

    Subclasses say what to `read`, how it is filled in, by steps, and which `parts` are painted one after the other.
    """

    def __init__(self, screen: Screen, tasks: Tasks) -> None:
        super().__init__(screen)
        self._shown = screen
        self._tasks = tasks
        self._subject: Any = None
        self._reading: Task | None = None
        self._filling = BySteps(self, HALF)
        self._filling.completed.connect(self._end)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self.finish)
        self.is_under_way = False
        """Whether something is still to be shown."""

    def read(self, subject: Any) -> Any:  # noqa: ANN401 - as the subclass has it
        """Read what is to be shown, in whatever thread."""
        raise NotImplementedError

    def fill(self, subject: Any, read: Any) -> Steps:  # noqa: ANN401 - as the subclass has it
        """Show what was read, by steps each far shorter than a frame; `unveil` among them."""
        raise NotImplementedError

    def parts(self) -> Iterable[QWidget]:
        """Return what is painted by steps, in the order in which it is seen."""
        raise NotImplementedError

    def begin(self, subject: object, show: Callable[[], object]) -> None:
        """Show the empty screen, and the subject on it over the next frames."""
        self.drop()
        self._subject = subject
        self._watch()
        self.veil()
        show()
        self._shown.take_as_read()
        task = self._tasks.free(lambda _report: self.read(subject))
        task.done.connect(lambda read: self._take(task, read))
        task.failed.connect(lambda _problem: self.finish() if task is self._reading else None)
        self._reading = task
        self._late.start()

    def go_on(self, steps: Steps) -> None:
        """Show something else of what is shown already, over the next frames."""
        self.drop()
        self._watch()
        self._filling.begin(steps)

    def at_once(self, subject: object) -> None:
        """Show a subject now."""
        self.drop()
        for _ in self.fill(subject, self.read(subject)):
            pass

    def finish(self) -> None:
        """Show now what is under way."""
        if not self._filling.is_complete:
            self._filling.finish()
        elif self.is_under_way:
            self._shown.take_as_read()
            self.at_once(self._subject)

    def drop(self) -> None:
        """Show nothing more of what is under way."""
        self._filling.drop()
        for part in self.parts():
            part.setUpdatesEnabled(True)
        self._rest()

    def veil(self) -> None:
        """Paint nothing until it is unveiled; parts that came by filling need it too."""
        for part in self.parts():
            part.setUpdatesEnabled(False)

    def unveil(self, parts: Iterable[QWidget] | None = None) -> Steps:
        """Paint part by part."""
        for part in self.parts() if parts is None else parts:
            if not part.updatesEnabled():
                part.setUpdatesEnabled(True)
                part.repaint()
                yield PAUSE

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Have the screen filled before somebody uses it."""
        if event.type() in HANDS:
            self.finish()
        return False

    def _watch(self) -> None:
        self.is_under_way = True
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def _take(self, task: Task, read: object) -> None:
        if task is self._reading and self.is_under_way:
            self._late.stop()
            self._filling.begin(self.fill(self._subject, read))

    def _end(self) -> None:
        self._rest()
        if self._shown.isVisible():
            self._shown.catch_up()  # with what was written meanwhile

    def _rest(self) -> None:
        if self.is_under_way:
            self._subject, self._reading, self.is_under_way = None, None, False
            self._late.stop()
            app = QCoreApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
