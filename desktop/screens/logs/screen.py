"""Two computers without a network: the log is carried by a folder or a stick, and conflicts are settled here."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.clock import instant
from db.commands.presence_log import Joined, join_log, settle_by_time, settle_by_void
from db.errors import QT_TRANSLATE_NOOP, TourError, reason_of, say
from db.exchange.presence_log import LogFile, export_log, file_name, read_log
from db.queries.presence import only_site
from db.queries.presence_log import ConflictRow, conflict_rows
from db.rules.presence_conflicts import ConflictKind
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import TimeField
from desktop.kit.file_dialogs import ask_file, ask_folder
from desktop.kit.look import px
from desktop.kit.phrases import value_shown
from desktop.kit.pill import Tone
from desktop.kit.sheet_page import SheetPage
from desktop.kit.sizes import SPACE_4, SPACE_8, SPACE_12
from desktop.kit.tasks import Tasks
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen

BACK: Final = timedelta(days=7)
"""How far back the log is carried: what was carried already changes nothing."""


class LogsSheet(Screen):
    """Subject: nothing."""

    name: ClassVar[str] = "logs"
    topics: ClassVar[frozenset[str]] = frozenset({"presence_event", "visitor"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.export_button = Button(kind=Kind.SECONDARY, sign="upload")
        self.import_button = Button(kind=Kind.PRIMARY, sign="download")
        self.export_button.clicked.connect(self._choose_place)
        self.import_button.clicked.connect(self._choose_file)
        self._how = Text("", Type.BODY, "text2", wraps=True)
        self._heading = Caption()
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(SPACE_12))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(SPACE_8))
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.export_button)
        buttons.addStretch(1)
        self.page.column.addWidget(self._how)
        self.page.column.addLayout(buttons)
        self.page.column.addWidget(self._heading)
        self.page.column.addWidget(self._list)
        self.page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self.setFocusProxy(self.import_button)
        self.conflicts: list[ConflictRow] = []
        self.retranslate()

    def title(self) -> str:
        """Return the name of the sheet."""
        return self.tr("Log of another computer")

    def refresh(self) -> None:
        """Read the conflicts anew."""
        since = self.context.store.clock.now() - BACK
        self.conflicts = self.context.read(lambda session: conflict_rows(session, since))
        self._show_conflicts()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.page.set_words(self.title(), self.tr("For a gate and an office without a network between them"))
        self.setAccessibleName(self.title())
        self._how.setText(
            self.tr(
                "Export the log there, bring it in here, by a stick or a shared folder. Bringing it twice is harmless."
            )
        )
        self.export_button.setText(self.tr("Export this log…"))
        self.import_button.setText(self.tr("Bring a log in…"))
        self._show_conflicts()

    def export_to(self, folder: Path) -> Path | None:
        """Write the log of the last week into a folder."""
        store, now = self.context.store, self.context.store.clock.now()
        file = folder / file_name(store.seat, now)
        try:
            lines = self.context.read(
                lambda session: export_log(session, file, seat=store.seat, since=now - BACK, now=now)
            )
        except OSError as problem:
            reason = value_shown(reason_of(problem))
            self.bar.say(
                self.tr("The log cannot be written: {reason}.").format(reason=reason),
                self.tr("Choose another folder, or free some space there."),
            )
            return None
        text = self.tr("%n line(s) written to {file}", "", lines).format(file=file.name)
        self.bar.say(text, "", (), Tone.SUCCESS)
        return file

    def bring_in(self, file: Path) -> None:
        """Read a file in a worker, then join it in one step."""
        task = self._tasks.data(lambda _report: self.context.read(lambda session: read_log(session, file)))
        task.done.connect(self._join)
        task.failed.connect(self._refuse)

    def _join(self, log: LogFile) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Log brought in from {seat}"), seat=log.head.seat)
        try:
            told = self.context.attempt(text, lambda unit: join_log(unit, log.visitors, log.lines))
        except TourError as error:
            self._refuse(error)
            return
        self.refresh()
        self.bar.say(self._told(told), self._beside(told), (), Tone.WARNING if told.strange else Tone.SUCCESS)

    def _told(self, told: Joined) -> str:
        if not told.added:
            return self.tr("Nothing new: all %n line(s) stand here already", "", told.known)
        return self.tr("%n line(s) added", "", told.added)

    def _beside(self, told: Joined) -> str:
        if told.strange:
            return self.tr("%n line(s) of visits not known here were left out", "", told.strange)
        return ""

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        tell_refusal(self.bar, problem, self.context)

    def _show_conflicts(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        count = len(self.conflicts)
        self._heading.setText(
            self.tr("%n conflict(s) to settle", "", count)
            if count
            else self.tr("The logs do not contradict each other.")
        )
        for row in self.conflicts:
            self._rows.addWidget(self._row(row))

    def _row(self, row: ConflictRow) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_8))
        grid.setVerticalSpacing(px(SPACE_4))
        who = row.who or self.tr("%n person(s) without names", "", row.people)
        grid.addWidget(Text(f"{who} · {row.visit}", Type.ROW_TITLE, wraps=True), 0, 0, 1, 4)
        grid.addWidget(Text(self._sentence(row), Type.NOTE, "text2", wraps=True), 1, 0, 1, 4)
        time = TimeField()
        time.setTime(QTime(row.at.hour, row.at.minute))
        time.setAccessibleName(self.tr("True time: {who}").format(who=who))
        correct = Button(self.tr("This is the true time"), Kind.SECONDARY, small=True)
        correct.clicked.connect(partial(self._retime, row, time))
        void = Button(self.tr("Take this line back"), Kind.SECONDARY, small=True)
        void.clicked.connect(partial(self._void, row))
        for place, part in enumerate((time, correct, void)):
            grid.addWidget(part, 2, place)
        grid.setColumnStretch(3, 1)
        return made

    def _sentence(self, row: ConflictRow) -> str:
        at = formats.moment(row.at)
        against = formats.moment(row.against_at) if row.against_at else ""
        match row.kind:
            case ConflictKind.TWICE_IN:
                text = self.tr("In twice: at {other} ({other_seat}) and at {at} ({seat}), with no leaving between")
            case ConflictKind.OUT_BEFORE_IN:
                text = self.tr("Left at {at} ({seat}) without having come in before")
            case ConflictKind.MORE_OUT:
                text = self.tr("More left at {at} ({seat}) than were inside")
            case _:
                text = self.tr("The clock of {seat} ran backwards: typed at {at}, after a line of {other}")
        return text.format(at=at, seat=row.seat or "—", other=against, other_seat=row.against_seat or "—")

    def _void(self, row: ConflictRow, _on: bool = False) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Conflict of logs settled: {visit}"), visit=row.visit)
        self._settle(lambda: self.context.attempt(text, lambda unit: settle_by_void(unit, row.line_id)))

    def _retime(self, row: ConflictRow, field: TimeField, _on: bool = False) -> None:
        zone = self.context.read(lambda session: only_site(session).zone)
        wall = row.at.replace(hour=field.time().hour(), minute=field.time().minute())
        if wall == row.at.replace(second=0, microsecond=0) and row.kind is ConflictKind.CLOCK_BACK:
            wall = row.at
        text = say(QT_TRANSLATE_NOOP("db", "Conflict of logs settled: {visit}"), visit=row.visit)
        at = instant(wall, zone)
        self._settle(lambda: self.context.attempt(text, lambda unit: settle_by_time(unit, row.line_id, at)))

    def _settle(self, settle: Callable[[], object]) -> None:
        try:
            settle()
        except TourError as error:
            self._refuse(error)
        else:
            self.bar.hide()

    def _choose_place(self) -> None:
        ask_folder(self, self.tr("Folder for the log"), self.export_to)

    def _choose_file(self) -> None:
        ask_file(self, self.tr("Log of another computer"), self.tr("Logs (*.jsonl)"), self.bring_in)
