"""Keeps the muster list on disk, so that it exists before the power goes, and prints it by one key."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from db.change import Change
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole
from db.queries.muster import Muster, muster
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.tasks import Report, Tasks
from desktop.printing.day_sheet import PAPER
from desktop.printing.ink import POINTS_PER_INCH, UNITS_PER_POINT
from desktop.printing.muster_list import muster_list_pdf, muster_pages
from desktop.printing.opening import NoViewer, Opener, open_with_system
from desktop.printing.pages import print_pages

logger = logging.getLogger(__name__)
TOPICS: Final = frozenset({"presence_event", "visitor", "visit", "tour", "assignment", "guide", "stop", "site"})
SOON_MS: Final = 250
"""A whole class that comes in one by one makes a few lists, not thirty."""
FOLDER, FILE = "muster", "muster-list.pdf"


class NoListYet(TourError):
    """The books cannot be read and no list was ever written."""

    message = QT_TRANSLATE_NOOP("db", "The books cannot be read, and there is no muster list on this computer yet.")
    remedy = QT_TRANSLATE_NOOP("db", "Take the list printed in the morning.")


class MusterKeeper(QObject):
    """Writes the list anew after every arrival and departure, in a worker, one writing at a time.

    `kept(moment)` tells the time of the list that now lies on disk, `printed(to)` where a list was sent: the name of a
    printer, or nothing for the viewer.
    """

    kept = Signal(object)
    printed = Signal(str)

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        folder: Path,
        parent: QObject | None = None,
        open_file: Opener = open_with_system,
        find_printer: Callable[[], QPrinter | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._open_file = open_file
        self._find_printer = find_printer or default_printer
        self.file = folder / FOLDER / FILE
        self._is_writing = False
        self._is_stale = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.keep)
        context.changed.connect(self._heed)
        self._soon.start()

    def keep(self) -> None:
        """Write the list in a worker; one that is asked for meanwhile follows."""
        if self._is_writing:
            self._is_stale = True
            return
        self._is_writing, self._is_stale = True, False
        task = self._tasks.free(self._write)
        task.done.connect(self.kept)
        task.failed.connect(self._fail)
        task.ended.connect(self._written)

    def kept_at(self) -> datetime | None:
        """Return when the list on disk was written (UTC); None if there is none."""
        try:
            return datetime.fromtimestamp(self.file.stat().st_mtime, UTC)
        except OSError:
            return None

    def print_now(self) -> None:
        """Print who is on site at once; from books that cannot be read, the last list that was kept."""
        try:
            seen = self._seen()
        except (TourError, LookupError):
            self.open_kept()
            return
        printer = self._find_printer()
        if printer is None:
            self._open_new(seen)
            return
        items, frame, title = muster_pages(seen, is_english=not formats.is_russian())
        printer.setDocName(title)
        print_pages(items, frame, printer, PAPER)
        self.printed.emit(printer.printerName())

    def open_kept(self) -> None:
        """Open the list that lies on disk."""
        if not self.file.exists():
            self._context.refused.emit(NoListYet())
        else:
            self._open()

    def _open_new(self, seen: Muster) -> None:
        try:
            write_whole(self.file, muster_list_pdf(seen, is_english=not formats.is_russian()))
        except OSError:
            logger.warning("the muster list cannot be written; the last one is opened")
        self.open_kept()

    def _open(self) -> None:
        if self._open_file(self.file):
            self.printed.emit("")
        else:
            self._context.refused.emit(NoViewer(file=self.file.name))

    def _seen(self) -> Muster:
        now = self._context.store.clock.now()
        return self._context.read(lambda session: muster(session, now))

    def _write(self, _report: Report) -> object:
        try:
            seen = self._seen()
        except LookupError:
            return None
        write_whole(self.file, muster_list_pdf(seen, is_english=not formats.is_russian()))
        return seen.now

    def _written(self) -> None:
        self._is_writing = False
        if self._is_stale:
            self._soon.start()

    def _fail(self, problem: Exception) -> None:
        if not isinstance(problem, OSError | TourError):
            raise problem
        logger.warning("the muster list on disk could not be refreshed: %s", type(problem).__name__)

    def _heed(self, change: Change) -> None:
        if change.topics & TOPICS and not self._soon.isActive():
            self._soon.start()


def default_printer() -> QPrinter | None:
    """Return the printer of this computer, set for A4; None where there is none."""
    found = QPrinterInfo.defaultPrinter()
    return None if found.isNull() else set_up(QPrinter(found))


def set_up(printer: QPrinter) -> QPrinter:
    """Give a printer the paper and the resolution of a document."""
    printer.setResolution(POINTS_PER_INCH * UNITS_PER_POINT)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    printer.setFullPage(True)
    return printer
