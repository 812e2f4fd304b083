"""What a coordinator does on the screen, each as one QAction or one command."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.change import Change
from db.commands.gaps import mend_gap, tell_country
from db.commands.months import accept_unknown
from db.commands.settings import change_setting
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.outbox import Sent, fetch_receipts, send_queued
from db.exchange.secrets import Secrets
from db.exchange.transports.address import Ways
from db.model.kinds import ActivityFlag, ApproverRole, CorrectionReason
from db.queries.gaps import Gap
from db.queries.people import visit_number
from db.queries.presence import only_site
from db.reports.closing import close_month
from db.reports.keys import signing_key
from db.reports.month_picture import MonthPicture
from db.reports.names import file_stem
from db.reports.tables import ReportTable
from db.reports.titles import month_title
from db.rules.calendar import Month
from desktop.context import Context
from desktop.correcting import open_correction
from desktop.kit.file_dialogs import ask_folder, ask_where
from desktop.kit.tasks import Report, Task, Tasks
from desktop.screen import Screen
from desktop.screens.reports.export import Form, save_form, save_table
from desktop.screens.reports.lines import language
from desktop.screens.reports.views import View, view_words


class ReportActions(QObject):
    """The commands of the screen; what takes long runs in a lane of `tasks`.

    `working(task)` is told of each longer piece of work, `saved(file)` of a form that was written, `sent(sent)` of a
    round of deliveries.
    """

    working = Signal(object)
    saved = Signal(object)
    sent = Signal(object)

    def __init__(self, context: Context, tasks: Tasks, data_folder: Path, host: Screen, secrets: Secrets) -> None:
        super().__init__(host)
        self._context = context
        self._tasks = tasks
        self._folder = data_folder
        self._secrets = secrets
        self._host, add = host, host.add_step
        self.previous_month = add("previous_month", "Ctrl+PgUp")
        self.next_month = add("next_month", "Ctrl+PgDown")
        self.fix_next = add("fix_next_gap", "F8")
        self.fix_previous = add("fix_previous_gap", "Shift+F8")
        self.close_month = add("close_month")
        self.correct_month = add("correct_month")
        self.check = add("check_as_agency")
        self.deliver = add("deliver_queued")
        self.exports = {
            Form.CSV: add("save_csv"),
            Form.XLSX: add("save_xlsx"),
            Form.JSON: add("save_json"),
            Form.PDF: add("save_pdf", "Ctrl+P"),
        }
        self.views = {view: add(f"show_{view}") for view in View}
        self.save_view = add("save_view")
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts of the actions."""
        for action, text, tip in (
            (self.previous_month, self.tr("Previous month"), self.tr("Show the summary of the month before")),
            (self.next_month, self.tr("Next month"), self.tr("Show the summary of the month after")),
            (self.fix_next, self.tr("Next gap"), self.tr("Go to the next gap of the month")),
            (self.fix_previous, self.tr("Previous gap"), self.tr("Go back to the gap before")),
            (self.close_month, self.tr("Close the month"), self.tr("Fix the figures of the month and sign them")),
            (self.correct_month, self.tr("Create a correction"), self.tr("Open a closed month with a reason")),
            (self.check, self.tr("Check as the agency would"), self.tr("Run the rules of the receiver")),
            (self.deliver, self.tr("Deliver summaries"), self.tr("Send what waits in the outbox")),
            (self.exports[Form.CSV], self.tr("Save the summary as CSV"), self.tr("One long table")),
            (self.exports[Form.XLSX], self.tr("Save the summary as XLSX"), self.tr("A workbook for people")),
            (self.exports[Form.JSON], self.tr("Save the summary as JSON"), self.tr("The document checksums are of")),
            (self.exports[Form.PDF], self.tr("Save the summary as PDF"), self.tr("The report to print and sign")),
        ):
            action.setText(text)
            action.setStatusTip(tip)
            action.setToolTip(tip)
        for form, action in self.exports.items():
            action.setIconText(form.upper())
        for view, word in view_words().items():
            self.views[view].setText(self.tr("Month: {view}").format(view=word))
        self.save_view.setText(self.tr("Save this table as XLSX"))
        self.save_view.setStatusTip(self.tr("The groups, the comparison, the load or the difference that is shown"))

    def mend(self, gap: Gap) -> None:
        """Do what mends a gap, as one step."""
        label = say(QT_TRANSLATE_NOOP("db", "Gap mended: visit {number}"), number=visit_number(gap.number))
        self._context.do(label, lambda unit: mend_gap(unit, gap))

    def leave_unknown(self, gap: Gap) -> None:
        """Leave a gap: what is missing is counted as unknown."""
        label = say(QT_TRANSLATE_NOOP("db", "Left as unknown: visit {number}"), number=visit_number(gap.number))
        self._context.do(label, lambda unit: accept_unknown(unit, gap.visit_id, gap.kind))

    def tell_country(self, gap: Gap, country: str, people: int) -> None:
        """Say where those of a gap come from."""
        label = say(QT_TRANSLATE_NOOP("db", "Country told: visit {number}"), number=visit_number(gap.number))
        self._context.do(label, lambda unit: tell_country(unit, gap.visit_id, country, people))

    def correct(self, month: Month, reason: CorrectionReason, note: str) -> bool:
        """Open a closed month; False if that was refused."""
        try:
            open_correction(self._context, month, reason, note)
        except TourError as problem:
            self._context.refused.emit(problem)
            return False
        return True

    def close(self, picture: MonthPicture, role: ApproverRole, activity: ActivityFlag | None) -> Task:
        """Count, check, sign, lock and queue a month; the journal says what a correction has changed."""
        month, difference = picture.month, picture.views.newest_difference
        label = say(QT_TRANSLATE_NOOP("db", "Month closed: {month}"), month=month_title(str(month)))
        if difference is not None:
            text = QT_TRANSLATE_NOOP("db", "Month closed: {month}, revision {n}: {difference}")
            label = say(text, month=month_title(str(month)), n=picture.revision, difference=difference.headline)

        def work(report: Report) -> Change | None:
            key = signing_key(self._folder)
            with self._context.store.write(label) as unit:
                close_month(unit, only_site(unit.session), month, role, key, activity=activity)
            return unit.change

        return self._begun(self._tasks.data(work), self._tell_change)

    def send(self, folder: str) -> None:
        """Deliver what is queued to the destination of the settings, and ask what was answered to what is there.

        Where there is no destination yet, a folder is asked for.
        """
        if not folder:
            self.choose_folder()
            return
        store, ways = self._context.store, Ways(self._folder, self._secrets.get)

        def work(report: Report) -> Sent:
            sent = send_queued(store, folder, report, ways=ways)
            answered = fetch_receipts(store, folder, ways=ways)
            return Sent(sent.delivered, (*sent.failed, *answered.failed))

        self._begun(self._tasks.free(work), self._tell_sent)

    def choose_folder(self) -> None:
        """Ask for the folder, keep it in the settings and deliver there."""
        ask_folder(self._host, self.tr("Folder for the agency"), lambda folder: self._keep_folder(str(folder)))

    def ask_file(self, form: Form, picture: MonthPicture) -> None:
        """Ask where to save a form, then save it."""
        name = f"{file_stem(picture.summary.header)}.{form}"
        ask_where(self._host, self.exports[form].text(), name, lambda path: self.save(form, picture, path))

    def ask_table_file(self, table: ReportTable, view: str, picture: MonthPicture) -> None:
        """Ask where to save a table of the screen, then save it."""
        spoken = language()

        def save(path: Path) -> None:
            task = self._tasks.free(lambda _report: save_table(table, picture, spoken, path))
            self._begun(task, self.saved.emit)

        name = f"{file_stem(picture.summary.header)}_{view}.{Form.XLSX}"
        ask_where(self._host, self.save_view.text(), name, save)

    def save(self, form: Form, picture: MonthPicture, file: Path) -> None:
        """Write a form of the summary, beside the month before."""
        spoken = language()
        task = self._tasks.free(lambda _report: save_form(form, picture, spoken, file))
        self._begun(task, self.saved.emit)

    def _keep_folder(self, folder: str) -> None:
        label = say(QT_TRANSLATE_NOOP("db", "Folder for the agency chosen"))
        if self._context.do(label, lambda unit: change_setting(unit, "outbox_folder", folder)):
            self.send(folder)

    def _begun(self, task: Task, done: Callable[[object], None]) -> Task:
        task.done.connect(done)
        task.failed.connect(self._refuse)
        self.working.emit(task)
        return task

    def _tell_change(self, change: object) -> None:
        if isinstance(change, Change):
            self._context.did.emit(change)

    def _tell_sent(self, sent: object) -> None:
        if isinstance(sent, Sent):
            for _row, problem in sent.failed[:1]:
                self._context.refused.emit(problem)
            self.sent.emit(sent)

    def _refuse(self, problem: Exception) -> None:
        """A refusal is told like any other; anything else is a bug and goes its way."""
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)
