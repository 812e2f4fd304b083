"""Makes the sheet of a day or a week in a worker and opens it with the program the system has for PDF."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QLocale, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from db.commands.papers import record_papers
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.files import write_whole
from db.model.kinds import PaperKind
from db.queries.papers import DayPapers, day_papers
from db.queries.presence import only_site
from db.queries.sheets import DaySheet, WeekSheet, day_sheet, week_sheet
from desktop.context import Context
from desktop.kit.tasks import Task, Tasks
from desktop.printing.day_sheet import day_sheet_pdf
from desktop.printing.papers import PaperList, paper_list_pdf
from desktop.printing.week_sheet import week_sheet_pdf

LISTED = {PaperList.GATE: PaperKind.GATE_LIST, PaperList.BRIEFING: PaperKind.BRIEFING_SHEET}
"""Lists that are noted as papers of their visits."""
PRINTED = {
    PaperKind.DAY_SHEET: QT_TRANSLATE_NOOP("db", "Day sheet printed: {day}"),
    PaperKind.GATE_LIST: QT_TRANSLATE_NOOP("db", "Gate list printed: {day}"),
    PaperKind.BRIEFING_SHEET: QT_TRANSLATE_NOOP("db", "Briefing sheet printed: {day}"),
}
Opener = Callable[[Path], object]


class NoViewer(TourError):
    """The system has no program for a file."""

    message = QT_TRANSLATE_NOOP("db", "No program opens {file}.")
    remedy = QT_TRANSLATE_NOOP("db", "Install a PDF viewer, or write the file with the job “print”.")


def open_with_system(file: Path) -> bool:
    """Open a file with the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class SheetPrinter(QObject):
    """Prints sheets for any screen; `opened(path)` says that one was handed to the viewer, from which it is printed.

    A day sheet is recorded as a paper of its visits, as one step. Refusals are told by the context.
    """

    opened = Signal(object)

    def __init__(
        self, context: Context, tasks: Tasks, parent: QObject | None = None, open_file: Opener = open_with_system
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._open_file = open_file
        self._folder = QTemporaryDir()

    def print_day(self, day: date) -> Task:
        """Make the sheet of a day and open it."""
        now = self._context.store.clock.now()
        sheet = self._context.read(lambda session: day_sheet(session, only_site(session).id, day, now))
        task = self._tasks.free(lambda _report: self._write_day(sheet))
        task.done.connect(partial(self._show, day, tuple(visit.id for visit in sheet.visits)))
        task.failed.connect(self._refuse)
        return task

    def print_week(self, day: date) -> Task:
        """Make the sheet of the week around a day and open it."""
        now = self._context.store.clock.now()
        sheet = self._context.read(lambda session: week_sheet(session, only_site(session).id, day, now))
        task = self._tasks.free(lambda _report: self._write_week(sheet))
        task.done.connect(partial(self._show, day, ()))
        task.failed.connect(self._refuse)
        return task

    def print_list(self, which: PaperList, day: date, numbers: Sequence[int] = ()) -> Task:
        """Make a list of a day, or of some of its visits, and open it."""
        now = self._context.store.clock.now()
        papers = self._context.read(lambda session: day_papers(session, only_site(session).id, day, now, numbers))
        task = self._tasks.free(lambda _report: self._write_list(which, papers))
        visits = tuple(visit.id for visit in papers.visits) if which in LISTED else ()
        task.done.connect(partial(self._show, day, visits, kind=LISTED.get(which, PaperKind.DAY_SHEET)))
        task.failed.connect(self._refuse)
        return task

    def _write_list(self, which: PaperList, papers: DayPapers) -> Path:
        content = paper_list_pdf(papers, which, is_english=_is_english())
        stamp = f"{papers.head.printed_at:%H%M%S}"
        return self._write(f"{which.value}-{papers.day.isoformat()}-{stamp}.pdf", content)

    def _write_day(self, sheet: DaySheet) -> Path:
        content = day_sheet_pdf(sheet, is_english=_is_english())
        return self._write(f"{sheet.day.isoformat()}-{sheet.revision}.pdf", content)

    def _write_week(self, sheet: WeekSheet) -> Path:
        return self._write(f"{sheet.days[0]:%G-W%V}.pdf", week_sheet_pdf(sheet, is_english=_is_english()))

    def _write(self, name: str, content: bytes) -> Path:
        file = Path(self._folder.path()) / name
        write_whole(file, content)
        return file

    def _show(self, day: date, visits: tuple[UUID, ...], file: object, kind: PaperKind = PaperKind.DAY_SHEET) -> None:
        if not isinstance(file, Path):
            return
        if visits:
            label = say(PRINTED[kind], day=day)
            self._context.do(label, lambda unit: record_papers(unit, visits, kind))
        if self._open_file(file):
            self.opened.emit(file)
        else:
            self._context.refused.emit(NoViewer(file=file.name))

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)


def _is_english() -> bool:
    return QLocale().language() is not QLocale.Language.Russian
