"""The sheet of clearances: lists for the pass office, its decisions person by person, its pass numbers read back."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.clock import local
from db.commands.lists import keep_passes, send_to_clearance
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, reason_of, say
from db.exchange.files import write_whole
from db.exchange.pass_files import PassRead, pass_files, read_passes
from db.model.kinds import ClearanceState
from db.queries.cases import policy
from db.queries.clearance import ClearanceRow, clearance_rows
from db.queries.people import full_name
from db.queries.presence import only_site
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.import_sheet import content_of
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.file_dialogs import ask_file, ask_folder
from desktop.kit.look import look, px
from desktop.kit.phrases import value_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_12, SPACE_16, SPACE_20, SPACE_24
from desktop.kit.table import PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.pass_decisions import PassDecisions
from desktop.screen import Screen
from desktop.screens.clearance.columns import columns, state_word

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

DECISIONS: Final = {
    ClearanceState.CLEARED: "clear",
    ClearanceState.REFUSED: "refuse",
    ClearanceState.PENDING: "wait",
}


class ClearanceSheet(Screen):
    """A visit's key as the subject narrows it to that visit; without one it shows all visits to come."""

    name: ClassVar[str] = "clearance"
    topics: ClassVar[frozenset[str]] = frozenset({"visitor", "visit", "route", "setting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._visit: UUID | None = None
        self._rows: dict[UUID, ClearanceRow] = {}
        self.heading = Text("", Type.TITLE, wraps=True)
        self.counts = Text("", Type.BODY_STRONG, wraps=True)
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.problem = ProblemBar()
        self.table = PagedTable[ClearanceRow](columns(), self._fetch)
        self.decided = Text("", Type.NOTE, "text2", wraps=True)
        self.table.picked.connect(self._tell_decided)
        self.buttons: dict[str, Button] = {}
        self.acts: dict[str, QAction] = {}
        self.decisions = PassDecisions()
        self.decisions.decided.connect(self.decide)
        for place, (state, name) in enumerate(DECISIONS.items(), start=1):
            self.acts[name] = self.add_step(name, f"Alt+{place}", partial(self.decide, state))
            self.decisions.buttons[state].set_keys(f"Alt+{place}")
        for name, sign, keys, act in (
            ("save_files", "download", "Ctrl+S", self._ask_folder),
            ("read_passes", "upload", "Ctrl+O", self._ask_file),
        ):
            self.acts[name] = self.add_step(name, keys, act)
            self.buttons[name] = Button(sign=sign, keys=keys)
            self.buttons[name].clicked.connect(self.acts[name].trigger)
        self.table.opened.connect(self._open_visit)
        self.close_button.clicked.connect(self.finished)
        self._lay_out()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Narrow the sheet to a visit."""
        self._visit = subject if isinstance(subject, UUID) else None
        self.problem.hide()
        self.refresh()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_24)
        self._column.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_16))
        self._column.setSpacing(px(SPACE_12))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.heading.setText(self.tr("Clearance by the pass office"))
        self.close_button.set_name(self.tr("Close"))
        self.table.setAccessibleName(self.tr("People who need a clearance"))
        self.decisions.retranslate()
        for state, name in DECISIONS.items():
            self.acts[name].setText(self.decisions.buttons[state].text())
        for name, text in (
            ("save_files", self.tr("Save lists for the pass office…")),
            ("read_passes", self.tr("Read pass numbers…")),
        ):
            self.acts[name].setText(text)
            self.buttons[name].setText(text)

    def refresh(self) -> None:
        """Read who is waiting."""
        today, visit = self._today(), self._visit
        rows = self.context.read(lambda session: clearance_rows(session, today, visit))
        self._rows = {row.id: row for row in rows}
        self.table.show_ids(list(self._rows))
        self._tell_decided(self.table.current_id())
        told = [
            f"{state_word(state)}: {number}"
            for state in ClearanceState
            if (number := sum(row.state is state for row in rows))
        ]
        due = min((row.due for row in rows if row.due and row.state is ClearanceState.PENDING), default=None)
        if due is not None:
            told.append(self.tr("answer due {date}").format(date=formats.day(due)))
        self.counts.setText(" · ".join(told) or self.tr("Nobody needs a clearance."))

    def decide(self, decision: ClearanceState) -> None:
        """Keep what the pass office said of the selected people, in one step."""
        ids = [key for key in self.table.selected_ids() if isinstance(key, UUID)]
        if not ids:
            self.problem.say(self.tr("Select the people of whom the office has spoken."), tone=Tone.NEUTRAL)
            return
        self._do(*self.decisions.step(ids, decision))

    def save_files(self, folder: Path) -> None:
        """Write the lists into a folder; those not asked yet await an answer from then on."""
        rows = list(self._rows.values())
        try:
            files = pass_files(rows, self.context.read(policy))
            for file in files:
                write_whole(folder / file.name, file.content)
        except TourError as error:
            tell_refusal(self.problem, error, self.context)
            return
        except OSError as problem:
            text = self.tr("The files could not be written: {reason}.").format(reason=value_shown(reason_of(problem)))
            self.problem.say(text, self.tr("Choose another folder, or free some space there."))
            return

        def send(unit: Any) -> None:  # noqa: ANN401  (screens do not know the unit of work)
            for file in files:
                for visit_id in file.visit_ids:
                    send_to_clearance(unit, visit_id)

        if self._do(say(QT_TRANSLATE_NOOP("db", "Lists handed to the pass office")), send):
            self.problem.say(self.tr("%n file(s) saved.", "", len(files)), str(folder), tone=Tone.SUCCESS)

    def read_passes(self, path: Path) -> None:
        """Keep the numbers of a file, and say what did not fit."""
        try:
            content, today = content_of(path), self._today()
            rows = self.context.read(lambda session: clearance_rows(session, today, self._visit))
            found = read_passes(content, path.name, rows, self.context.read(policy), today)
        except TourError as error:
            tell_refusal(self.problem, error, self.context)
            return
        fresh = {one.visitor_id: one.number for one in found if one.visitor_id is not None and one.is_new}
        text, by = (
            say(QT_TRANSLATE_NOOP("db", "Pass numbers read: {count}"), count=len(fresh)),
            self.decisions.by.text(),
        )
        if not fresh or self._do(text, lambda unit: keep_passes(unit, fresh, by=by)):
            self._tell_read(found, len(fresh))

    def _tell_read(self, found: Sequence[PassRead], kept: int) -> None:
        lost = [f"{one.row}: {one.name}" for one in found if one.visitor_id is None]
        other = [f"{one.name}: {one.old_number} → {one.number}" for one in found if one.is_new and one.old_number]
        refused = [
            one.name
            for one in found
            if one.visitor_id in self._rows and self._rows[one.visitor_id].state is ClearanceState.REFUSED
        ]
        parts = []
        if lost:
            parts.append(self.tr("Belong to nobody here, by row: {names}.").format(names="; ".join(lost)))
        if refused:
            text = self.tr("Have a pass, yet are not cleared, which stands until you change it: {names}.")
            parts.append(text.format(names="; ".join(refused)))
        if other:
            parts.append(self.tr("Had another number: {names}.").format(names="; ".join(other)))
        tone = Tone.WARNING if parts else Tone.SUCCESS
        self.problem.say(self.tr("%n pass number(s) kept.", "", kept), " ".join(parts), tone=tone)

    def _tell_decided(self, key: object) -> None:
        """Tell who decided about the person the keyboard is on, and when."""
        row = self._rows.get(key) if isinstance(key, UUID) else None
        told = ""
        if row is not None and row.decided is not None:
            told = self.tr("{name}: {state}, {when}").format(
                name=full_name(row.surname, row.given), state=state_word(row.state), when=formats.moment(row.decided)
            )
            if row.decided_by:
                told = self.tr("{told}, decided by {who}").format(told=told, who=row.decided_by)
        self.decided.setText(told)
        self.decided.setVisible(bool(told))

    def _today(self) -> date:
        site = self.context.read(only_site)
        return local(self.context.store.clock.now(), site.zone).date()

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Any, ClearanceRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Where to save the lists"), self.save_files)

    def _ask_file(self) -> None:
        ask_file(self, self.tr("Choose the file of the pass office"), "", self.read_passes)

    def _do(self, text: Phrase, command: Callable[[Any], object]) -> bool:
        try:
            self.context.attempt(text, command)
        except TourError as error:
            tell_refusal(self.problem, error, self.context)
            return False
        self.problem.hide()
        return True

    def _open_visit(self, row_id: object) -> None:
        row = self._rows.get(row_id) if isinstance(row_id, UUID) else None
        if row is not None:
            self.context.navigate("visit", row.visit_id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.counts)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.decided)
        self._column.addWidget(self.decisions)
        files = QHBoxLayout()
        for button in self.buttons.values():
            files.addWidget(button)
        files.addStretch(1)
        self._column.addLayout(files)
        self.setFocusProxy(self.table)
