"""A series of visits: made from one visit by a rule, changed for one date, those that follow, or all."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.commands.series import BadDate, SeriesOutcome, series_from
from db.commands.series_changes import ChangeOutcome, Scope, change_series
from db.commands.series_dates import restore_occurrences, skip_occurrences
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.series import SeriesCard, series_of
from db.queries.visit_card import sheet_choices, visit_card
from db.rules.recurrence import rule_phrase
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.series.change_form import ChangeForm
from desktop.screens.series.dates import Dates
from desktop.screens.series.rule_form import RuleForm

THINK_MS: Final = 300
LISTED: Final = 12
"""So many dates are written out before they are made."""


class SeriesSheet(Screen):
    """Subject: the key of a visit, which becomes the first of a series or belongs to one."""

    name: ClassVar[str] = "series"
    topics: ClassVar[frozenset[str]] = frozenset({"series", "occurrence", "visit"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self._visit_id: UUID | None = None
        self._asked = 0
        self.card: SeriesCard | None = None
        self.outcome: SeriesOutcome | None = None
        self._title = ElidedText("", Type.TITLE)
        self._sentence = ElidedText("", Type.NOTE, "text2")
        self._close = Button(kind=Kind.GHOST, sign="close")
        self._close.clicked.connect(self.finished)
        self.bar = ProblemBar()
        self.form = RuleForm()
        self.preview = Text("", Type.BODY, "text", wraps=True)
        self.bad = Text("", Type.BODY, "warning", wraps=True)
        self.make = Button(kind=Kind.PRIMARY, sign="plan")
        self.dates = Dates()
        self.changes = ChangeForm()
        self.change_told: ChangeOutcome | None = None
        self.conflicts = Text("", Type.NOTE, "warning", wraps=True)
        self.change = Button(kind=Kind.PRIMARY, keys="Ctrl+S")
        self._making, self._changing = QWidget(), QWidget()
        self._thinking = QTimer(self, singleShot=True, interval=THINK_MS)
        self._lay_out()
        self._thinking.timeout.connect(self._think)
        self.form.edited.connect(self._thinking.start)
        self.changes.edited.connect(self._heed_change)
        self.make.clicked.connect(self._make)
        self.change.clicked.connect(self._change)
        self.dates.skipped.connect(self._skip)
        self.dates.restored.connect(self._restore)
        self.dates.opened.connect(self._open)
        self._keep = QAction(self)
        self._keep.setObjectName("series_change")
        self._keep.setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("Ctrl+Return")])
        self._keep.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._keep.triggered.connect(self._save)
        self.addAction(self._keep)
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Show the series of a visit, or the form that makes one."""
        if isinstance(subject, UUID):
            self._visit_id = subject
            self.bar.hide()
            now = self.context.store.clock.now()
            visit, choices = self.context.read(
                lambda session: (visit_card(session, subject), sheet_choices(session, now))
            )
            self._title.set_text(str(visit.values["title"]))
            self.form.begin(visit.starts)
            self.changes.show_visit(visit, choices)
            self.refresh()
            (self.changes if self.card else self.form).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the series anew."""
        visit_id = self._visit_id
        if visit_id is None:
            return
        now = self.context.store.clock.now()
        self.card = self.context.read(lambda session: series_of(session, visit_id, now))
        self._making.setVisible(self.card is None)
        self._changing.setVisible(self.card is not None)
        if self.card is not None:
            self._sentence.set_text(shown(self.card.sentence))
            self.dates.show_series(self.card, visit_id)
            self._think_change()
        else:
            self._sentence.set_text(self.tr("One visit so far"))
            self._think()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Series of visits"))
        self._close.set_name(self.tr("Close (Esc)"))
        self._keep.setText(self.tr("Change the series"))
        self._tell_outcome()
        self._tell_change()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        making = QVBoxLayout(self._making)
        changing = QVBoxLayout(self._changing)
        for column in (making, changing):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(SPACE_16))
        for part in (self.form, self.preview, self.bad):
            making.addWidget(part)
        making.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        making.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self.conflicts, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        changing.addWidget(self.changes)
        changing.addLayout(row)
        changing.addWidget(self.dates, 1)
        whole = QVBoxLayout(self)
        edge = px(PAGE_MARGIN)
        whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        whole.setSpacing(px(SPACE_12))
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(self._making, 1)
        whole.addWidget(self._changing, 1)

    def _think(self) -> None:
        """Ask in a worker what the rule would make; an answer that came too late is dropped."""
        visit_id, store = self._visit_id, self.context.store
        if self.card is not None:
            self._think_change()
            return
        if visit_id is None:
            return
        self._asked += 1
        asked, rule = self._asked, self.form.rule().text()

        def work(_report: object) -> tuple[int, SeriesOutcome | TourError]:
            try:
                return asked, store.rehearse(lambda unit: series_from(unit, visit_id, rule))
            except TourError as error:
                return asked, error

        self._tasks.data(work).done.connect(self._heed_answer)

    def _heed_answer(self, answer: tuple[int, SeriesOutcome | TourError]) -> None:
        asked, told = answer
        if asked != self._asked:
            return
        if isinstance(told, TourError):
            self.outcome = None
            tell_refusal(self.bar, told, self.context)
        else:
            self.outcome = told
            self.bar.hide()
        self._tell_outcome()

    def _tell_outcome(self) -> None:
        outcome = self.outcome
        made = len(outcome.made) if outcome else 0
        self.make.setEnabled(made > 1)
        self.make.setText(self.tr("Make %n visit(s)", "", max(made - 1, 0)))
        rule = shown(rule_phrase(self.form.rule()))
        self.preview.setText(self.tr("%n visit(s): {rule}", "", made).format(rule=rule) if made else "")
        bad = outcome.bad if outcome else ()
        self.bad.setText(self._dates_told(self.tr("These dates cannot be used:"), bad))
        self.bad.setVisible(bool(bad))

    def _dates_told(self, heading: str, dates: Sequence[BadDate]) -> str:
        """List dates with what speaks against them, as many as there is room for."""
        lines = [f"{formats.moment(one.starts)}: {shown(one.problem)}" for one in dates]
        more = len(lines) - LISTED
        if more > 0:
            lines = [*lines[:LISTED], self.tr("and %n more", "", more)]
        return "\n".join((heading, *lines)) if lines else ""

    def _make(self) -> None:
        visit_id, rule = self._visit_id, self.form.rule().text()
        if visit_id is not None:
            text = say(QT_TRANSLATE_NOOP("db", "Series planned"))
            self._do(lambda: self.context.attempt(text, lambda unit: series_from(unit, visit_id, rule)))

    def _heed_change(self) -> None:
        self.change_told = None
        self._tell_change()
        self._thinking.start()

    def _think_change(self) -> None:
        """Ask in a worker which visits a change would touch, and what would then block them."""
        visit_id, store, change, scope = self._visit_id, self.context.store, self.changes.change(), self.changes.reach()
        self._asked += 1
        asked = self._asked
        if visit_id is None or change.is_empty:
            self.change_told = None
            self._tell_change()
            return

        def work(_report: object) -> tuple[int, ChangeOutcome | TourError]:
            try:
                return asked, store.rehearse(lambda unit: change_series(unit, visit_id, scope, change))
            except TourError as error:
                return asked, error

        self._tasks.data(work).done.connect(self._heed_told)

    def _heed_told(self, answer: tuple[int, ChangeOutcome | TourError]) -> None:
        asked, told = answer
        if asked != self._asked:
            return
        if isinstance(told, TourError):
            self.change_told = None
            tell_refusal(self.bar, told, self.context)
        else:
            self.change_told = told
            self.bar.hide()
        self._tell_change()

    def _tell_change(self) -> None:
        told = self.change_told
        is_empty = not self.changes.touched
        self.change.setEnabled(not is_empty)
        count = len(told.changed) if told else 0
        if is_empty or not told:
            self.change.setText(self.tr("Change"))
        else:
            self.change.setText(self.tr("Change %n visit(s)", "", count))
        if is_empty:
            self.conflicts.set_colour("text2")
            self.conflicts.setText(self.tr("What is not touched stays as it is; what is past is only looked at."))
            return
        self.conflicts.set_colour("warning" if told and told.conflicts else "text2")
        self.conflicts.setText(
            self._dates_told(self.tr("These would stand as conflicting:"), told.conflicts if told else ())
        )

    def _save(self) -> None:
        if self.card is None:
            self._make()
        else:
            self._change()

    def _change(self) -> None:
        visit_id, change, scope = self._visit_id, self.changes.change(), self.changes.reach()
        if visit_id is None or self.card is None or change.is_empty:
            return
        text = say(
            {
                Scope.THIS: QT_TRANSLATE_NOOP("db", "Visit of the series changed"),
                Scope.FOLLOWING: QT_TRANSLATE_NOOP("db", "Series changed from this visit on"),
                Scope.ALL: QT_TRANSLATE_NOOP("db", "Series changed"),
            }[scope]
        )
        was, self.changes.touched = self.changes.touched, set()
        try:
            self.context.attempt(text, lambda unit: change_series(unit, visit_id, scope, change))
        except TourError as error:
            self.changes.touched = was
            tell_refusal(self.bar, error, self.context)
        else:
            self.bar.hide()
        self._tell_change()

    def _skip(self, visit_ids: list[UUID]) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Left out: %n date(s)"), len(visit_ids))
        before = self._visit_id
        if before in visit_ids and self.card is not None:
            others = [row.visit_id for row in self.card.occurrences if row.visit_id not in (None, *visit_ids)]
            self._visit_id = others[0] if others else None
        if not self._do(lambda: self.context.attempt(text, lambda unit: skip_occurrences(unit, visit_ids))):
            self._visit_id = before

    def _open(self, visit_id: UUID) -> None:
        self.context.navigate("visit", visit_id)

    def _restore(self, occurrence_ids: list[UUID]) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Brought back: %n date(s)"), len(occurrence_ids))
        self._do(lambda: self.context.attempt(text, lambda unit: restore_occurrences(unit, occurrence_ids)))

    def _do(self, act: Callable[[], object]) -> bool:
        """Run one step; a refusal is said here, since the window's own bar lies behind the sheet."""
        try:
            act()
        except TourError as error:
            tell_refusal(self.bar, error, self.context)
            return False
        self.bar.hide()
        if self._visit_id is None:
            self.finished.emit()
        return True
