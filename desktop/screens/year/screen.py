"""A year from its twelve months: what is closed, what may change, what is missing; as workbook, PDF and tables."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.clock import local
from db.queries.presence import only_site
from db.reports.shelf import Shelf
from db.reports.year import Standing, YearPicture
from db.reports.year_beside import YearBeside, read_beside
from db.reports.year_words import notices
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_12
from desktop.kit.tasks import Tasks
from desktop.latest import LatestReading
from desktop.printing.year_forms import year_form
from desktop.saving import FileSaver
from desktop.screen import Screen
from desktop.screens.year.lines import language
from desktop.screens.year.page import YearPage

FORMS: Final = ("xlsx", "pdf", "csv", "json")


class YearScreen(Screen):
    """Subject: a year, or nothing for the present one. `read` tells that another picture stands."""

    name: ClassVar[str] = "year"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"enterprise", "site", "route", "request", "visit", "tour", "assignment", "declared_count", "composition"}
        | {"presence_event", "visitor", "briefing", "feedback", "incident", "monthly_report", "monthly_revision"}
        | {"correction", "setting", "guide", "slot_template"}
    )
    shown = Signal()

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._shelf = Shelf()
        self._reading = LatestReading(context, tasks, self)
        self._reading.read.connect(self._take)
        self.picture: YearPicture | None = None
        self.two: YearBeside | None = None
        self.year = context.read(lambda session: local(context.store.clock.now(), only_site(session).zone)).year
        self.saver = FileSaver(context, tasks, self)
        self.saver.saved.connect(self._tell_saved)
        self.previous = self.add_step("previous_year", "Ctrl+PgUp", self._back)
        self.following = self.add_step("next_year", "Ctrl+PgDown", self._on)
        self.saves = {form: self.add_step(f"save_year_{form}", "", partial(self.ask_file, form)) for form in FORMS}
        self.saves["pdf"].setShortcut(QKeySequence("Ctrl+P"))
        self.back = Button(kind=Kind.GHOST, sign="back")
        self.forward = Button(kind=Kind.GHOST, sign="forward")
        self.workbook = Button(sign="download")
        self.document = Button(sign="print")
        for button, action in (
            (self.back, self.previous),
            (self.forward, self.following),
            (self.workbook, self.saves["xlsx"]),
            (self.document, self.saves["pdf"]),
        ):
            button.clicked.connect(action.trigger)
            button.setAutoDefault(True)  # Enter presses it, as Space does
        self.notice, self.standing = ProblemBar(), ProblemBar()
        self.page = YearPage()
        self._bars = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.page.months)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the year."""
        return self.tr("Year {year}").format(year=self.year)

    def subtitle(self) -> str:
        """Return how many months are closed."""
        if self.picture is None:
            return self.tr("The months are being read")
        return self.tr("%n month(s) of 12 closed", "", len(self.picture.standing(Standing.CLOSED)))

    def tools(self) -> Sequence[QWidget]:
        """Return the way to other years, and the files."""
        return (self.back, self.forward, self.document, self.workbook)

    def show_subject(self, subject: object) -> None:
        """Show a year."""
        if isinstance(subject, int):
            self.show_year(subject)

    def show_year(self, year: int) -> None:
        """Show another year; what stands is shown until it is read."""
        self.year = year
        self.renamed.emit()
        self.refresh()

    def refresh(self) -> None:
        """Read the year anew, away from the window."""
        now, year, shelf = self.context.store.clock.now(), self.year, self._shelf

        self._reading.begin(lambda session, report: read_beside(session, only_site(session), year, now, shelf, report))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for action, text, tip in (
            (self.previous, self.tr("Previous year"), self.tr("Show the year before")),
            (self.following, self.tr("Next year"), self.tr("Show the year after")),
            (self.saves["xlsx"], self.tr("Save the year as XLSX"), self.tr("A workbook with charts")),
            (self.saves["pdf"], self.tr("Save the year as PDF"), self.tr("The report to print")),
            (self.saves["csv"], self.tr("Save the year as CSV"), self.tr("One long table of months and year")),
            (self.saves["json"], self.tr("Save the year as JSON"), self.tr("The months and the year for machines")),
        ):
            action.setText(text)
            action.setStatusTip(tip)
        self.back.set_name(self.previous.text())
        self.forward.set_name(self.following.text())
        self.workbook.setText(self.tr("XLSX"))
        self.document.setText(self.tr("PDF"))
        for button, form in ((self.workbook, "xlsx"), (self.document, "pdf")):
            button.setToolTip(self.saves[form].text())
            button.setAccessibleName(self.saves[form].text())
        self._show()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._bars.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), 0)
        self._bars.setSpacing(px(SPACE_12))

    def ask_file(self, form: str) -> None:
        """Ask where to save a form of the year, then save it."""
        if self.picture is not None:
            name = f"{self.picture.stem}.{form}"
            self.saver.ask(self.saves[form].text(), name, partial(year_form, form, self.picture, language(), shown))

    def _take(self, read: tuple[YearPicture, YearBeside | None]) -> None:
        self.picture, self.two = read
        self._show()
        self.renamed.emit()
        self.shown.emit()

    def _show(self) -> None:
        if self.picture is None:
            return
        self.page.show_year(self.picture, self.two)
        lines = [shown(notice) for notice in notices(self.picture)]
        if lines:
            may_change = self.picture.standing(Standing.PRELIMINARY, Standing.CORRECTING, Standing.MISSING)
            self.standing.say(lines[0], "\n".join(lines[1:]), (), Tone.WARNING if may_change else Tone.NEUTRAL)
        else:
            self.standing.dismiss()

    def _back(self) -> None:
        self.show_year(self.year - 1)

    def _on(self) -> None:
        self.show_year(self.year + 1)

    def _tell_saved(self, file: Path) -> None:
        self.notice.say(self.tr("Saved: {file}").format(file=file.name), str(file.parent), (), Tone.SUCCESS)

    def _lay_out(self) -> None:
        self._bars.addWidget(self.notice)
        self._bars.addWidget(self.standing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        column.addLayout(self._bars)
        column.addWidget(self.page, 1)
