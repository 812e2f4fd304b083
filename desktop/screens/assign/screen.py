"""Who takes a tour: those who fit by load with a key each, the others apart with their reason."""

from collections.abc import Sequence
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.commands.assignments import assign_guide, unassign_guide
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import AssignmentRole, AssignmentState
from db.queries.assigning import Candidate, OnTour, TourToFill, next_without_guide, tour_to_fill
from db.rules.facts import Interval
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import TimeField
from desktop.kit.look import px
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_2, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type
from desktop.labels import label, language_name
from desktop.screen import Screen
from desktop.screens.assign.part import part_of, show_part
from desktop.screens.assign.rows import CandidateLine, StandingLine
from desktop.subjects import TourGuides

KEYED: Final = 9


class AssignSheet(Screen):
    """Subjects: a visit's key, or `TourGuides`; without one the next visit that nobody leads."""

    name: ClassVar[str] = "assign"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"assignment", "tour", "visit", "guide", "guide_clearance", "guide_language", "absence", "commitment"}
        | {"availability_rule", "availability_exception", "overruling", "certificate"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._visit_id: UUID | None = None
        self._tour_id: UUID | None = None
        self.found: TourToFill | None = None
        self._title, self._line = ElidedText("", Type.TITLE), ElidedText("", Type.NOTE, "text2")
        self._close = Button(kind=Kind.GHOST, sign="close")
        self._close.clicked.connect(self.finished)
        self.visit = Button(kind=Kind.GHOST, sign="edit", small=True)
        self.visit.clicked.connect(lambda: self.context.navigate("visit", self._visit_id))
        self.bar = ProblemBar()
        self.tour, self.role = QComboBox(), QComboBox()
        self.asks = QCheckBox()
        self.only_part = QCheckBox()
        self.begins, self.ends = TimeField(), TimeField()
        self._rows = QWidget()
        self._lay_out()
        self.tour.activated.connect(self._turn)
        self.role.activated.connect(self._show)
        self.only_part.toggled.connect(self._show)
        for field in (self.begins, self.ends):
            field.editingFinished.connect(self._show)
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Show a visit's tour."""
        if isinstance(subject, TourGuides):
            self._visit_id, self._tour_id = subject.visit_id, subject.tour_id
        elif isinstance(subject, UUID):
            self._visit_id, self._tour_id = subject, None
        self.only_part.setChecked(False)
        self.role.setCurrentIndex(0)
        self.refresh()

    def refresh(self) -> None:
        """Read the tour and its candidates anew."""
        if self._visit_id is None:
            now = self.context.store.clock.now()
            self._visit_id = self.context.read(lambda session: next_without_guide(session, now))
        self._show()

    def chosen_role(self) -> AssignmentRole:
        """Return the role that is offered."""
        return AssignmentRole(self.role.currentData() or AssignmentRole.LEAD)

    def take(self, candidate: Candidate) -> None:
        """Put a guide on the tour, to be asked first where that is ticked."""
        found, role = self.found, self.chosen_role()
        if found is None:
            return
        state = AssignmentState.PROPOSED if self.asks.isChecked() else AssignmentState.CONFIRMED
        part = self._part()
        span = (part.starts, part.ends) if part else None
        text = say(QT_TRANSLATE_NOOP("db", "Assigned: {guide}"), guide=candidate.name)
        instead = next((one.guide_id for one in found.on_it if role is AssignmentRole.LEAD and one.role is role), None)
        try:
            self.context.attempt(
                text,
                lambda unit: assign_guide(
                    unit, found.tour_id, candidate.guide_id, role, state, instead_of=instead, part=span
                ),
            )
        except TourError as refusal:
            tell_refusal(self.bar, refusal, self.context)
        else:
            self.bar.hide()

    def take_off(self, one: OnTour) -> None:
        """Take a guide off the tour."""
        found = self.found
        if found is not None:
            text = say(QT_TRANSLATE_NOOP("db", "Taken off: {guide}"), guide=one.name)
            self.context.do(text, lambda unit: unassign_guide(unit, found.tour_id, one.guide_id))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._close.set_name(self.tr("Close (Esc)"))
        self.visit.setText(self.tr("The visit"))
        self.setAccessibleName(self.tr("Guides of a tour"))
        self.tour.setAccessibleName(self.tr("Tour"))
        self.role.setAccessibleName(self.tr("Role"))
        chosen = max(self.role.currentIndex(), 0)
        with QSignalBlocker(self.role):
            self.role.clear()
            for role in AssignmentRole:
                self.role.addItem(label(role), role)
            self.role.setCurrentIndex(chosen)
        self.asks.setText(self.tr("ask first"))
        self.only_part.setText(self.tr("part of the tour"))
        self.begins.setAccessibleName(self.tr("Part from"))
        self.ends.setAccessibleName(self.tr("Part until"))
        if self.isVisible():
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 take a guide who fits, Esc closes."""
        place = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        elif self.found is not None and 0 <= place < min(KEYED, len(self.found.fitting)) and not event.modifiers():
            self.take(self.found.fitting[place])
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        self._tour_id = self.tour.currentData()
        self._show()

    def _part(self) -> Interval | None:
        if self.found is None or not self.only_part.isChecked():
            return None
        return part_of(self.found.span, self.begins, self.ends)

    def _show(self) -> None:
        visit, tour, role = self._visit_id, self._tour_id, self.chosen_role()
        self.visit.setVisible(visit is not None)
        if visit is None:
            self._title.set_text(self.tr("Every visit to come has its guide"))
            self._fill([])
            return
        part = self._part()
        try:
            found = self.context.read(lambda session: tour_to_fill(session, visit, tour, role, part))
        except LookupError:
            self._visit_id = self.found = None
            self._show()
            return
        is_other = self.found is None or self.found.tour_id != found.tour_id
        self.found, self._tour_id = found, found.tour_id
        if is_other:
            show_part(found.span, self.begins, self.ends)
        for field in (self.begins, self.ends):
            field.setVisible(self.only_part.isChecked())
        self._title.set_text(found.title)
        self._line.set_text(
            self.tr("{day}, {span} · {route} · {language} · {people}").format(
                day=formats.day(found.span.starts),
                span=formats.span(found.span.starts, found.span.ends),
                route=found.route,
                language=language_name(found.language),
                people=self.tr("%n people", "", found.people),
            )
        )
        self.tour.setVisible(len(found.tours) > 1)
        with QSignalBlocker(self.tour):
            self.tour.clear()
            for number, key in enumerate(found.tours, start=1):
                self.tour.addItem(self.tr("Tour {number}").format(number=number), key)
            self.tour.setCurrentIndex(found.tours.index(found.tour_id))
        rows: list[QWidget] = [StandingLine(one, self.take_off) for one in found.on_it]
        rows.append(Caption(self.tr("%n fit(s)", "", len(found.fitting))))
        rows += [self._candidate(one, place) for place, one in enumerate(found.fitting, start=1)]
        if found.others:
            rows.append(Caption(self.tr("Not possible, and why")))
            rows += [self._candidate(one, 0) for one in found.others]
        self._fill(rows)

    def _fill(self, rows: Sequence[QWidget]) -> None:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        self._scroll.setWidget(made)
        made.setAutoFillBackground(False)
        self._rows = made

    def _candidate(self, one: Candidate, place: int) -> CandidateLine:
        return CandidateLine(one, place, str(place) if 0 < place <= KEYED else "", self.take)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(self._title)
        words.addWidget(self._line)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.visit, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        choices = QHBoxLayout()
        choices.setSpacing(px(SPACE_12))
        for part in (self.tour, self.role, self.asks, self.only_part, self.begins, self.ends):
            choices.addWidget(part)
        choices.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        edge = px(PAGE_MARGIN)
        whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        whole.setSpacing(px(SPACE_12))
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addLayout(choices)
        whole.addWidget(self._scroll, 1)
