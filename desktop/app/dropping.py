"""Files dropped on the window: a list of names goes to the visit it was dropped on, a calendar to the visits."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint
from PySide6.QtGui import QDropEvent

from desktop.subjects import ListFor

if TYPE_CHECKING:
    from uuid import UUID

    from desktop.app.window import MainWindow

CALENDARS: Final = (".ics", ".ical")
DRAGS: Final = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrop(QObject):
    """Takes what no part of the window took itself; nothing while a page guards the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dragged over the window, and those dropped."""
        if event.type() in DRAGS and isinstance(event, QDropEvent) and self._may_take(event.mimeData()):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent) and self._may_take(event.mimeData()):
            event.acceptProposedAction()
            self.take(file_in(event.mimeData()), self._window.mapToGlobal(event.position().toPoint()))
            return True
        return super().eventFilter(watched, event)

    def take(self, file: Path | None, where: QPoint) -> None:
        """Open the sheet that reads a file dropped at a place of the screen."""
        if file is None:
            return
        if file.suffix.casefold() in CALENDARS:
            self._window.go("bringing", file)
        else:
            self._window.go("lists", ListFor(self._visit_at(where), file))

    def _may_take(self, what: QMimeData) -> bool:
        window = self._window
        is_open = window.keeper is None and window.overlay() is None and window.screens.knows("lists")
        return is_open and file_in(what) is not None

    def _visit_at(self, where: QPoint) -> "UUID | None":
        """Return the visit under a place: of the sheet in front, where one is, else of the page."""
        for screen in self._window.shown_screens():
            if screen.rect().contains(screen.mapFromGlobal(where)):
                return screen.visit_at(where)
        return None


def file_in(what: QMimeData) -> Path | None:
    """Return the first file of what is dragged."""
    return next((Path(url.toLocalFile()) for url in what.urls() if url.isLocalFile()), None)
