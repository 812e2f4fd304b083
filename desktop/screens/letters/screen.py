"""A letter about a visit: kind and language, what is still missing, the text, and the ways out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTemporaryDir
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

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
from db.reports.letters.shelf import KINDS, Letter, LetterShelf, has_gaps
from db.rules.policy import described
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16, SPACE_20, SPACE_24
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.labels import language_name, paper_title
from desktop.printing.letters import file_name
from desktop.printing.opening import Opener, open_with_system
from desktop.screen import Screen
from desktop.screens.letters.making import LetterJob
from desktop.screens.letters.missing_list import MissingList
from desktop.subjects import OneRequest, RequestLetter, VisitLetter

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks

CALLED_OFF = frozenset({VisitState.REFUSED, VisitState.CANCELLED, VisitState.NO_SHOW})
BEEN = frozenset({VisitState.COMPLETED, VisitState.CLOSED, VisitState.INTERRUPTED})


def proposed(state: VisitState | None, papers: Sequence[PaperRow]) -> PaperKind:
    """Return the letter that comes next for a visit."""
    if state in CALLED_OFF:
        return PaperKind.REFUSAL
    if state in BEEN:
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
        self._build()
        self._add_actions()
        look().changed.connect(self.restyle)
        self.retranslate()
        self.restyle()

    def show_subject(self, subject: object) -> None:
        """Show a visit's next letter, the kind that is named, or the refusal of a request."""
        wanted = VisitLetter(subject) if isinstance(subject, UUID) else subject
        if isinstance(wanted, VisitLetter | RequestLetter):
            self._subject = wanted
            self._kind = wanted.kind if isinstance(wanted, VisitLetter) else PaperKind.REFUSAL
            self._language, self._letter = "", None
            self.problem.hide()
            self.refresh()

    def refresh(self) -> None:
        """Read the visit and write the letter anew, unless somebody has altered its text."""
        if self._subject is None:
            return
        self._facts, papers = self._read(self._subject)
        self._kind = self._kind or proposed(self._facts.state, papers)
        self._language = self._language or self._facts.language
        self._show_choices()
        self._write()
        self._show_papers(papers)

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
        self.heading.setText(self.tr("Letter"))
        self.close_button.set_name(self.tr("Close"))
        for caption, words in (
            (self._kind_caption, self.tr("Kind of letter")),
            (self._language_caption, self.tr("Language")),
            (self._subject_caption, self.tr("Subject")),
            (self._body_caption, self.tr("Text")),
        ):
            caption.setText(words)
        for field, words in (
            (self.kinds, self.tr("Kind of letter")),
            (self.languages, self.tr("Language")),
            (self.subject, self.tr("Subject")),
            (self.text, self.tr("Text")),
        ):
            field.setAccessibleName(words)
        for action, button, words in (
            (self.mail, self.mail_button, self.tr("Open in the mail program")),
            (self.save, self.save_button, self.tr("Save PDF…")),
            (self.print_, self.print_button, self.tr("Open PDF to print")),
        ):
            action.setText(words)
            button.setText(words)
        if self._facts is not None:
            self.refresh()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_24)
        self._column.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_16))
        self._column.setSpacing(px(SPACE_12))
        self._middle.setSpacing(px(SPACE_12))
        self.text.setMinimumHeight(look().metrics(Type.BODY).lineSpacing() * 12)
        self.text.setFont(look().font(Type.BODY))

    def letter(self) -> Letter | None:
        """The letter as it would go out, with what was typed."""
        if self._letter is None:
            return None
        return replace(self._letter, subject=self.subject.text().strip(), body=self.text.toPlainText().strip())

    def save_as(self, file: Path) -> None:
        """Write the letter as PDF and record it."""
        self._make(lambda job: job.save_pdf(file), self._tell_saved)

    # making -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = Text("", Type.HEADING)
        self._of = ElidedText("", Type.NOTE, "text2")
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.close_button.clicked.connect(self.finished)
        self.problem = ProblemBar()
        self.kinds, self.languages = QComboBox(), QComboBox()
        self._kind_caption, self._language_caption = Caption(), Caption()
        self._subject_caption, self._body_caption = Caption(), Caption()
        self.missing = MissingList()
        self.missing.filled.connect(self._fill_setting)
        self.missing.place_wanted.connect(self._lead)
        self.receiver = Text("", Type.NOTE, "text2", wraps=True)
        self.subject = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.papers = Text("", Type.NOTE, "text2", wraps=True)
        self.mail_button = Button(kind=Kind.PRIMARY, sign="letter")
        self.save_button, self.print_button = Button(sign="pdf"), Button(sign="print")
        self.kinds.activated.connect(self._choose)
        self.languages.activated.connect(self._choose)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self._of)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        choices = QGridLayout()
        choices.setHorizontalSpacing(px(SPACE_12))
        choices.addWidget(self._kind_caption, 0, 0)
        choices.addWidget(self._language_caption, 0, 1)
        choices.addWidget(self.kinds, 1, 0)
        choices.addWidget(self.languages, 1, 1)
        choices.setColumnStretch(0, 3)
        choices.setColumnStretch(1, 2)
        page = QWidget()
        self._middle = QVBoxLayout(page)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addLayout(choices)
        for part in (self.missing, self._subject_caption, self.subject, self._body_caption):
            self._middle.addWidget(part)
        self._middle.addWidget(self.text, 1)
        self._middle.addWidget(self.receiver)
        self._middle.addWidget(self.papers)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_8))
        foot.addWidget(self.mail_button)
        foot.addWidget(self.save_button)
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.problem)
        self._column.addWidget(scroll, 1)
        self._column.addLayout(foot)
        self.setFocusProxy(self.kinds)

    def _add_actions(self) -> None:
        self.mail = self._action("letter_mail", "Ctrl+Return", self._mail, self.mail_button)
        self.save = self._action("letter_save", "Ctrl+S", self._save, self.save_button)
        self.print_ = self._action("letter_print", "Ctrl+P", self._print, self.print_button)

    def _action(self, name: str, keys: str, act: Callable[[], None], button: Button) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        button.clicked.connect(action.trigger)
        self.addAction(action)
        return action

    # showing ----------------------------------------------------------------------------------------------------

    def _show_choices(self) -> None:
        assert self._facts is not None
        assert self._kind is not None
        facts = self._facts
        place = (
            self.tr("Request {number} · {title}") if facts.is_request else self.tr("Visit {number} · {title} · {day}")
        )
        number, day = visit_number(facts.number), formats.day(facts.day) if facts.day else ""
        self._of.set_text(place.format(number=number, title=facts.title, day=day))
        kinds = (PaperKind.REFUSAL,) if facts.is_request else KINDS
        with QSignalBlocker(self.kinds), QSignalBlocker(self.languages):
            self.kinds.clear()
            for kind in kinds:
                self.kinds.addItem(paper_title(kind), kind)
            self.kinds.setCurrentIndex(kinds.index(self._kind))
            self.languages.clear()
            for code in self._shelf.languages():
                self.languages.addItem(language_name(code), code)
            spoken = self._shelf.language_for(self._kind, self._language)
            self.languages.setCurrentIndex(self.languages.findData(spoken))

    def _write(self) -> None:
        assert self._facts is not None
        assert self._kind is not None
        try:
            written = self._shelf.write(self._kind, self._facts, self._language, shown)
        except TourError as error:
            self.problem.say(*refusal_shown(error))
            return
        before, now = self._letter, self.letter()
        is_altered = before is not None and now is not None and (now.subject, now.body) != (before.subject, before.body)
        self._letter = written if not is_altered or before is None else replace(before, missing=written.missing)
        if not is_altered:
            self.subject.setText(written.subject)
            self.text.setPlainText(written.body)
        self.missing.show_missing(written.missing, self.tr("The letter needs these before it goes out:"))
        email = self._facts.email
        to = (
            self.tr("To: {address}").format(address=email)
            if email
            else self.tr("The mail program asks for the address.")
        )
        self.receiver.setText(to)

    def _show_papers(self, papers: Sequence[PaperRow]) -> None:
        lines = [f"{paper_title(paper.kind)} · {formats.moment(paper.at)}" for paper in papers[:4]]
        self.papers.setText(self.tr("Made: {papers}").format(papers="; ".join(lines)))
        self.papers.setVisible(bool(lines))

    def _choose(self) -> None:
        kind, language = self.kinds.currentData(), self.languages.currentData()
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
        dialog = QFileDialog(self, self.tr("Save the letter"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{file_name(self._letter, self._facts)}.pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_chosen)
        dialog.open()

    def _save_chosen(self, path: str) -> None:
        self.save_as(Path(path))

    def _draft_file(self, job: LetterJob, ending: str) -> Path:
        return Path(self._drafts.path()) / f"{file_name(job.letter, job.facts)}.{ending}"

    def _is_ready(self) -> bool:
        """Say whether nothing is missing; else lead to it."""
        letter = self.letter()
        if letter is None:
            return False
        if has_gaps(f"{letter.subject}\n{letter.body}"):
            what = self.tr("The letter does not go out with gaps.")
            self.problem.say(what, self.tr("Fill in what is missing, or write over the words in ⟨angle brackets⟩."))
            self.missing.focus_first()
            return False
        self.problem.hide()
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
            self.problem.say(self.tr("No program opens {file}.").format(file=file.name), str(file), tone=Tone.WARNING)

    def _tell_saved(self, file: Path) -> None:
        self.problem.say(self.tr("Saved: {file}").format(file=file.name), str(file.parent), tone=Tone.SUCCESS)

    def _refuse(self, error: object) -> None:
        if isinstance(error, TourError):
            self.problem.say(*refusal_shown(error))
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
