"""The papers of an illness: whom to call, the day sheets anew, mails to guides."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir

from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.kit.tasks import Task
from desktop.printing.opening import Opener, SheetPrinter
from desktop.screens.ill.words import calls
from desktop.screens.ill.work import call_list, mails

if TYPE_CHECKING:
    from desktop.screens.ill.screen import IllSheet

SHEETS_AHEAD: Final = timedelta(days=1)
"""Day sheets of later days are not printed yet."""


class Papers(QObject):
    """Belongs to the sheet; files lie in a folder that goes with the program, for they name people."""

    def __init__(self, sheet: "IllSheet", open_file: Opener) -> None:
        super().__init__(sheet)
        self._sheet, self._open_file = sheet, open_file
        self._folder = QTemporaryDir()
        self._printer = SheetPrinter(sheet.context, sheet.tasks, self, open_file)

    def print_calls(self) -> Task | None:
        """Make the list of calls and open it."""
        illness, repair = self._sheet.illness, self._sheet.repair()
        if illness is None or repair is None:
            return None
        name = illness.phones[illness.guide_id].name
        title = self.tr("{guide} is ill: whom to call").format(guide=name)
        note = self.tr("From {starts} until {ends}").format(
            starts=formats.moment(illness.span.starts), ends=formats.moment(illness.span.ends)
        )
        file = Path(self._folder.path()) / "calls" / f"{illness.span.starts:%Y-%m-%d-%H%M}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        listed, context = calls(illness, repair, self._sheet.chosen), self._sheet.context
        is_english = not formats.is_russian()
        return self._sheet.start(
            lambda _report: call_list(context, illness, title, note, listed, file, is_english=is_english), self._open
        )

    def print_days(self) -> None:
        """Make the sheets of today and tomorrow anew, as far as they changed, with their next revisions."""
        for day in self._changed_days():
            self._printer.print_day(day)

    def _changed_days(self) -> list[date]:
        illness, repair = self._sheet.illness, self._sheet.repair()
        if illness is None or repair is None:
            return []
        tours = {tour for tour, _guide in (*repair.added, *repair.removed)} | set(self._sheet.chosen)
        days = {illness.tours[tour].starts.date() for tour in tours}
        return sorted(day for day in days if day <= illness.now.date() + SHEETS_AHEAD)

    def write_mails(self) -> None:
        """Write the mails to guides and open them with the mail program."""
        accepted = self._sheet.accepted
        if accepted is None:
            return
        folder, language = Path(self._folder.path()) / "mails", "ru" if formats.is_russian() else "en"
        self._sheet.start(lambda _report: mails(accepted, folder, shown, language), self._open_mails)

    def _open(self, file: object) -> None:
        if isinstance(file, Path) and not self._open_file(file):
            self._sheet.form.problem.say(
                self.tr("The list was saved: {file}").format(file=file.name), tone=Tone.WARNING
            )

    def _open_mails(self, made: object) -> None:
        assert isinstance(made, tuple)
        files, unsent = made
        for file in files:
            self._open_file(file)
        if unsent.without_address:
            names = formats.listed(unsent.without_address)
            self._sheet.form.problem.say(
                self.tr("No e-mail address, so call: {guides}").format(guides=names), tone=Tone.WARNING
            )
