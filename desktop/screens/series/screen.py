"""A series of visits: made from one visit by a rule, changed for one date, those that follow, or all."""

from collections.abc import Callable
from datetime import time
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTime, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from db.commands.series import (
    SeriesChange,
    SeriesOutcome,
    edit_all,
    edit_following,
    edit_this,
    restore_occurrence,
    series_from,
    skip_occurrence,
)
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.series import SeriesCard, series_of
from db.queries.visit_card import visit_card
from db.rules.recurrence import rule_phrase
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.fields import TimeField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
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
        self.clock, self.scope = TimeField(), QComboBox()
        self._clock, self._scope = Labelled(self.clock), Labelled(self.scope)
        self.change = Button(kind=Kind.PRIMARY)
        self._making, self._changing = QWidget(), QWidget()
        self._thinking = QTimer(self, singleShot=True, interval=THINK_MS)
        self._lay_out()
        self._thinking.timeout.connect(self._think)
        self.form.edited.connect(self._thinking.start)
        self.make.clicked.connect(self._make)
        self.change.clicked.connect(self._change)
        self.dates.skipped.connect(self._skip)
        self.dates.restored.connect(self._restore)
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Show the series of a visit, or the form that makes one."""
        if isinstance(subject, UUID):
            self._visit_id = subject
            self.bar.hide()
            visit = self.context.read(lambda session: visit_card(session, subject))
            self._title.set_text(str(visit.values["title"]))
            self.form.begin(visit.starts)
            self.clock.setTime(QTime(visit.starts.hour, visit.starts.minute))
            self.refresh()
            (self.clock if self.card else self.form).setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.dates.show_series(self.card)
        else:
            self._sentence.set_text(self.tr("One visit so far"))
            self._think()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Series of visits"))
        self._close.set_name(self.tr("Close (Esc)"))
        self._clock.set_name(self.tr("Start"))
        self._scope.set_name(self.tr("Change"))
        chosen = max(self.scope.currentIndex(), 0)
        self.scope.clear()
        self.scope.addItems([self.tr("this visit"), self.tr("this and those that follow"), self.tr("all to come")])
        self.scope.setCurrentIndex(chosen)
        self.change.setText(self.tr("Change the start"))
        self._tell_outcome()

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
        row.addWidget(self._clock, 1)
        row.addWidget(self._scope, 3)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignBottom)
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
        if visit_id is None or self.card is not None:
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
            self.bar.say(*refusal_shown(told))
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
        lines = [f"{formats.moment(one.starts)}: {shown(one.problem)}" for one in (outcome.bad if outcome else ())]
        more = len(lines) - LISTED
        if more > 0:
            lines = [*lines[:LISTED], self.tr("and %n more", "", more)]
        self.bad.setText("\n".join((self.tr("These dates cannot be used:"), *lines)) if lines else "")
        self.bad.setVisible(bool(lines))

    def _make(self) -> None:
        visit_id, rule = self._visit_id, self.form.rule().text()
        if visit_id is not None:
            text = say(QT_TRANSLATE_NOOP("db", "Series planned"))
            self._do(lambda: self.context.attempt(text, lambda unit: series_from(unit, visit_id, rule)))

    def _change(self) -> None:
        visit_id, card = self._visit_id, self.card
        if visit_id is None or card is None:
            return
        clock = self.clock.time()
        change = SeriesChange(clock=time(clock.hour(), clock.minute()))
        scope = self.scope.currentIndex()
        text = say(QT_TRANSLATE_NOOP("db", "Series changed"))
        if scope == 0:
            self._do(lambda: self.context.attempt(text, lambda unit: edit_this(unit, visit_id, change)))
        elif scope == 1:
            self._do(lambda: self.context.attempt(text, lambda unit: edit_following(unit, visit_id, change)))
        else:
            self._do(lambda: self.context.attempt(text, lambda unit: edit_all(unit, card.id, change)))

    def _skip(self, visit_id: UUID) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Date left out"))
        if visit_id == self._visit_id and self.card is not None:
            others = [row.visit_id for row in self.card.occurrences if row.visit_id not in (None, visit_id)]
            self._visit_id = others[0] if others else None
        self._do(lambda: self.context.attempt(text, lambda unit: skip_occurrence(unit, visit_id)))

    def _restore(self, occurrence_id: UUID) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Date brought back"))
        self._do(lambda: self.context.attempt(text, lambda unit: restore_occurrence(unit, occurrence_id)))

    def _do(self, act: Callable[[], object]) -> None:
        """Run one step; a refusal is said here, since the window's own bar lies behind the sheet."""
        try:
            act()
        except TourError as error:
            self.bar.say(*refusal_shown(error))
        else:
            self.bar.hide()
            if self._visit_id is None:
                self.finished.emit()
