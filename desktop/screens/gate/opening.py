"""How the mode comes to show the day: read in a worker, then filled and painted part by part."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from db.queries.gate_rows import GateDay
from desktop.kit.by_steps import PAUSE, Steps
from desktop.kit.tasks import Tasks
from desktop.opening import Opening

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen

ReadDay = tuple[GateDay, dict[UUID, int]]
"""The day, and how many of each visit were briefed."""


class GateOpening(Opening):
    """The field takes keys from the first moment on; the day is there before the first of them is."""

    def __init__(self, screen: "GateScreen", tasks: Tasks) -> None:
        super().__init__(screen, tasks)
        self._screen = screen

    def parts(self) -> Iterable[QWidget]:
        """Return all of the mode."""
        return self._screen.frame.parts()

    def read(self, _subject: object) -> ReadDay | None:
        """Read the day."""
        return self._screen.read()

    def fill(self, subject: object, read: ReadDay | None) -> Steps:
        """Show the day, deal with the visit that somebody came for, then paint."""
        if read is not None:
            self._screen.know(read, subject if isinstance(subject, UUID) else None)
            yield
            yield from self._screen.showing.show_by_steps()
        yield PAUSE  # what was filled in is laid out, and what that moved
        if self.is_under_way:
            self.veil()  # rows that came by filling too
            yield from self.unveil()
        self._screen.watch.offer_open()
