"""Files about guides: tables, contact cards, hours of a month; made in a worker, told by a toast."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole
from db.exchange.guide_cards import write_cards
from db.exchange.guide_export import guides_csv, guides_table, guides_xlsx
from db.exchange.guide_hours_file import hours_xlsx
from db.queries.guide_hours import hours_statement
from db.queries.presence import only_site
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.tasks import Tasks
from desktop.printing.guide_papers import hours_pdf


class FileNotWritten(TourError):
    """A file could not be written."""

    message = QT_TRANSLATE_NOOP("db", "{file} was not saved: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder, or free some space on the disk.")


class GuideFiles(QObject):
    """`written(path)` tells that a file stands; refusals are told by the context."""

    written = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks

    def export(self, file: Path) -> None:
        """Write the guides who are on the list, as XLSX or CSV by the ending."""
        language = self._language()
        now = self._context.store.clock.now()

        def make() -> bytes:
            rows = self._context.read(
                lambda session: guides_table(session, local(now, only_site(session).zone).date(), language)
            )
            return guides_csv(rows, language) if file.suffix.lower() == ".csv" else guides_xlsx(rows, language)

        self._write(file if file.suffix else file.with_suffix(".xlsx"), make)

    def export_cards(self, file: Path, guides: Sequence[UUID]) -> None:
        """Write contact cards."""
        self._write(
            file if file.suffix else file.with_suffix(".vcf"),
            lambda: self._context.read(lambda session: write_cards(session, guides)),
        )

    def save_hours(self, file: Path, month: Month, guide_id: UUID | None) -> None:
        """Write the hours of a month, of one guide or of all, as a workbook or a PDF by the ending."""
        language, now = self._language(), self._context.store.clock.now()

        def make() -> bytes:
            statement = self._context.read(
                lambda session: hours_statement(session, only_site(session).id, month, now, guide_id)
            )
            if file.suffix.lower() == ".pdf":
                return hours_pdf(statement, is_english=language == "en")
            return hours_xlsx(statement, shown, language)

        self._write(file if file.suffix else file.with_suffix(".xlsx"), make)

    def _write(self, file: Path, make: Callable[[], bytes]) -> None:
        def work(_report: object) -> Path:
            content = make()
            try:
                write_whole(file, content)
            except OSError as problem:
                raise FileNotWritten(file=file.name, reason=problem.strerror or problem) from problem
            return file

        task = self._tasks.free(work)
        task.done.connect(self.written)
        task.failed.connect(self._refuse)

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)

    @staticmethod
    def _language() -> str:
        return "ru" if formats.is_russian() else "en"
