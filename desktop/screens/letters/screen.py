"""A letter about a visit: kind and language, what is still missing, the text, and the ways out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, QTemporaryDir
from PySide6.QtWidgets import QVBoxLayout

from db.commands.papers import record_paper, record_request_paper
from db.commands.settings import change_setting
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import PaperKind, VisitState
from db.queries.calendar import visit_event
from db.queries.letters import (
    LetterFacts,
    PaperRow,
    letter_facts,
    papers_of,
    papers_of_request,
    request_letter_facts,
)
from db.queries.people import visit_number
from db.reports.letters.fields import FillIn
from db.reports.letters.shelf import Letter, LetterShelf, has_gaps, kinds_for
from db.rules.policy import described
from db.rules.states import OVER
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.file_dialogs import ask_where
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.pill import Tone
from desktop.labels import language_name, paper_title
from desktop.printing.letters import file_name
from desktop.printing.opening import Opener, open_with_system
from desktop.screen import Screen
from desktop.screens.letters.form import LetterForm
from desktop.screens.letters.making import LetterJob
from desktop.subjects import OneRequest, RequestLetter, VisitLetter

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks

CALLED_OFF = frozenset({VisitState.REFUSED, VisitState.CANCELLED, VisitState.NO_SHOW})


def proposed(state: VisitState | None, papers: Sequence[PaperRow]) -> PaperKind:
    """Return the letter that comes next for a visit."""
    if state in CALLED_OFF:
        return PaperKind.REFUSAL
    if state in OVER:
        return PaperKind.THANKS
    is_confirmed = any(paper.kind is PaperKind.CONFIRMATION for paper in papers)
    return PaperKind.REMINDER if is_confirmed else PaperKind.CONFIRMATION


class LettersSheet(Screen):
    """Knows a visit's key, a `VisitLetter` or a `RequestLetter` as its subject; what goes out is recorded as a paper.

    A text that was altered by hand stays until another kind or language is chosen.
    """

    name = "letters"
    topics = frozenset(
        {"visit", "request", "setting", "contact", "organiser", "paper", "request_paper", "gate", "declared_count"}
    )

    def __init__(
        self, context: Context, tasks: "Tasks", folder: Path | None = None, open_file: Opener = open_with_system
    ) -> None:
        super().__init__(context)
        self._tasks = tasks
        self._shelf = LetterShelf(folder)
        self._open_file = open_file
        self._drafts = QTemporaryDir()
        self._subject: VisitLetter | RequestLetter | None = None
        self._kind: PaperKind | None = None
        self._language = ""
        self._facts: LetterFacts | None = None
        self._letter: Letter | None = None
        self.form = LetterForm()
        self.form.close_button.clicked.connect(self.finished)
        self.form.missing.filled.connect(self._fill_setting)
        self.form.missing.place_wanted.connect(self._lead)
        self.form.kinds.activated.connect(self._choose)
        self.form.languages.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)
        self._add_actions()
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Show a visit's next letter, the kind that is named, or the refusal of a request."""
        wanted = VisitLetter(subject) if isinstance(subject, UUID) else subject
        if isinstance(wanted, VisitLetter | RequestLetter):
            self._subject = wanted
            self._kind = wanted.kind if isinstance(wanted, VisitLetter) else PaperKind.REFUSAL
            self._language, self._letter = "", None
            self.form.problem.hide()
            self.refresh()

    def refresh(self) -> None:
        """Read the visit and write the letter anew, unless somebody has altered its text."""
        if self._subject is None:
            return
        self._facts, papers = self._read(self._subject)
        if self._kind is not None and self._kind not in kinds_for(self._facts):
            self._refuse_kind()
        self._kind = self._kind or proposed(self._facts.state, papers)
        self._language = self._language or self._facts.language
        self._show_choices()
        self._write()
        self._show_papers(papers)

    def _refuse_kind(self) -> None:
        """Say why the letter asked for cannot be written, and propose another."""
        self._kind, self._letter = None, None
        self.form.problem.say(
            self.tr("A certificate is given only for a visit that took place."),
            self.tr("Record at the gate who came and close the visit, then come back."),
            tone=Tone.WARNING,
        )

    def _read(self, subject: VisitLetter | RequestLetter) -> tuple[LetterFacts, list[PaperRow]]:
        now = self.context.store.clock.now()
        if isinstance(subject, VisitLetter):
            key = subject.visit_id
            return self.context.read(lambda session: (letter_facts(session, key, now), papers_of(session, key)))
        request = subject.request_id
        return self.context.read(
            lambda session: (request_letter_facts(session, request, now), papers_of_request(session, request))
        )

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.form.retranslate()
        for action, button, words in (
            (self.mail, self.form.mail_button, self.tr("Open in the mail program")),
            (self.save, self.form.save_button, self.tr("Save PDF…")),
            (self.print_, self.form.print_button, self.tr("Open PDF to print")),
        ):
            action.setText(words)
            button.setText(words)
        if self._facts is not None:
            self.refresh()

    def letter(self) -> Letter | None:
        """The letter as it would go out, with what was typed."""
        if self._letter is None:
            return None
        return replace(
            self._letter, subject=self.form.subject.text().strip(), body=self.form.text.toPlainText().strip()
        )

    def save_as(self, file: Path) -> None:
        """Write the letter as PDF and record it."""
        self._make(lambda job: job.save_pdf(file), self._tell_saved)

    # ways to do it ---------------------------------------------------------------------------------------------

    def _add_actions(self) -> None:
        self.mail = self.add_step("letter_mail", "Ctrl+Return", self._mail)
        self.form.mail_button.clicked.connect(self.mail.trigger)
        self.save = self.add_step("letter_save", "Ctrl+S", self._save)
        self.form.save_button.clicked.connect(self.save.trigger)
        self.print_ = self.add_step("letter_print", "Ctrl+P", self._print)
        self.form.print_button.clicked.connect(self.print_.trigger)

    # showing ----------------------------------------------------------------------------------------------------

    def _show_choices(self) -> None:
        assert self._facts is not None
        assert self._kind is not None
        facts = self._facts
        place = (
            self.tr("Request {number} · {title}") if facts.is_request else self.tr("Visit {number} · {title} · {day}")
        )
        number, day = visit_number(facts.number), formats.day(facts.day) if facts.day else ""
        self.form.about.set_text(place.format(number=number, title=facts.title, day=day))
        kinds = kinds_for(facts)
        with QSignalBlocker(self.form.kinds), QSignalBlocker(self.form.languages):
            self.form.kinds.clear()
            for kind in kinds:
                self.form.kinds.addItem(paper_title(kind), kind)
            self.form.kinds.setCurrentIndex(kinds.index(self._kind))
            self.form.languages.clear()
            for code in self._shelf.languages():
                self.form.languages.addItem(language_name(code), code)
            spoken = self._shelf.language_for(self._kind, self._language)
            self.form.languages.setCurrentIndex(self.form.languages.findData(spoken))

    def _write(self) -> None:
        assert self._facts is not None
        assert self._kind is not None
        try:
            written = self._shelf.write(self._kind, self._facts, self._language, shown)
        except TourError as error:
            self.form.problem.say(*refusal_shown(error))
            return
        before, now = self._letter, self.letter()
        is_altered = before is not None and now is not None and (now.subject, now.body) != (before.subject, before.body)
        self._letter = written if not is_altered or before is None else replace(before, missing=written.missing)
        if not is_altered:
            self.form.subject.setText(written.subject)
            self.form.text.setPlainText(written.body)
        self.form.missing.show_missing(written.missing, self.tr("The letter needs these before it goes out:"))
        email = self._facts.email
        to = (
            self.tr("To: {address}").format(address=email)
            if email
            else self.tr("The mail program asks for the address.")
        )
        self.form.receiver.setText(to)

    def _show_papers(self, papers: Sequence[PaperRow]) -> None:
        lines = [f"{paper_title(paper.kind)} · {formats.moment(paper.at)}" for paper in papers[:4]]
        self.form.papers.setText(self.tr("Made: {papers}").format(papers="; ".join(lines)))
        self.form.papers.setVisible(bool(lines))

    def _choose(self) -> None:
        kind, language = self.form.kinds.currentData(), self.form.languages.currentData()
        if isinstance(kind, str) and isinstance(language, str):
            self._kind, self._language = PaperKind(kind), language
            self._letter = None
            self.refresh()

    # ways out ---------------------------------------------------------------------------------------------------

    def _mail(self) -> None:
        self._make(lambda job: job.save_mail(self._draft_file(job, "eml")), self._open)

    def _print(self) -> None:
        self._make(lambda job: job.save_pdf(self._draft_file(job, "pdf")), self._open)

    def _save(self) -> None:
        if not self._is_ready() or self._letter is None or self._facts is None:
            return
        ask_where(self, self.tr("Save the letter"), f"{file_name(self._letter, self._facts)}.pdf", self.save_as)

    def _draft_file(self, job: LetterJob, ending: str) -> Path:
        return Path(self._drafts.path()) / f"{file_name(job.letter, job.facts)}.{ending}"

    def _is_ready(self) -> bool:
        """Say whether nothing is missing; else lead to it."""
        letter = self.letter()
        if letter is None:
            return False
        if has_gaps(f"{letter.subject}\n{letter.body}"):
            what = self.tr("The letter does not go out with gaps.")
            self.form.problem.say(
                what, self.tr("Fill in what is missing, or write over the words in ⟨angle brackets⟩.")
            )
            self.form.missing.focus_first()
            return False
        self.form.problem.hide()
        return True

    def _make(self, write: Callable[[LetterJob], Path], told: Callable[[Path], None]) -> None:
        letter, facts = self.letter(), self._facts
        if letter is None or facts is None or not self._is_ready():
            return
        event = None
        if letter.kind is PaperKind.CONFIRMATION:
            event = self.context.read(lambda session: visit_event(session, facts.key))
        job = LetterJob(letter, facts, self._shelf.day(letter.language, facts.today), event)
        task = self._tasks.free(lambda _report: write(job))
        task.done.connect(partial(self._record, letter, facts, told))
        task.failed.connect(self._refuse)

    def _record(self, letter: Letter, facts: LetterFacts, told: Callable[[Path], None], file: object) -> None:
        if not isinstance(file, Path):
            return
        label = say(QT_TRANSLATE_NOOP("db", "Letter made: {kind}"), kind=letter.kind)
        record = record_request_paper if facts.is_request else record_paper
        self.context.do(label, lambda unit: record(unit, facts.key, letter.kind, letter.version))
        told(file)

    def _open(self, file: Path) -> None:
        if not self._open_file(file):
            self.form.problem.say(
                self.tr("No program opens {file}.").format(file=file.name), str(file), tone=Tone.WARNING
            )

    def _tell_saved(self, file: Path) -> None:
        self.form.problem.say(self.tr("Saved: {file}").format(file=file.name), str(file.parent), tone=Tone.SUCCESS)

    def _refuse(self, error: object) -> None:
        if isinstance(error, TourError):
            self.form.problem.say(*refusal_shown(error))
        elif isinstance(error, Exception):
            raise error

    def _fill_setting(self, key: str, value: str) -> None:
        label = say(QT_TRANSLATE_NOOP("db", "Setting changed: {title}"), title=described(key).title)
        self.context.do(label, lambda unit: change_setting(unit, key, value))

    def _lead(self, place: object) -> None:
        if place is FillIn.ENTERPRISE:
            self.context.navigate("settings")
        else:
            self._lead_to_subject()

    def _lead_to_subject(self) -> None:
        if isinstance(self._subject, VisitLetter):
            self.context.navigate("visit", self._subject.visit_id)
        elif self._subject is not None:
            self.context.navigate("visits", OneRequest(self._subject.request_id))
