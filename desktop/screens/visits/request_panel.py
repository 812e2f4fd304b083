"""A request beside the list: its facts, the places for it, its rivals, and the ways to answer."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.commands.requests import Rival
from db.queries.people import visit_number
from db.queries.request_card import RequestCard, RivalRow
from db.queries.requests import RequestRow
from db.queries.slots import OPEN_FITS, Slot
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, Card, Rule
from desktop.kit.fields import NumberField
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sizes import SPACE_4, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import language_name
from desktop.screens.visits.rival_row import RivalChoice
from desktop.screens.visits.slot_row import SlotRow
from desktop.screens.visits.words import INTAKES, REQUEST_TONES, request_state, wishes_shown, word

SHORT: Final = 420
ADULTS: Final = 112


class RequestPanel(Card):
    """Tells what a person wants; the screen does it. Esc asks to close."""

    closed = Signal()
    held = Signal(object)
    confirmed = Signal(object)
    planned = Signal(object)
    waited = Signal()
    refused = Signal()
    withdrawn = Signal()
    other_days = Signal()
    adults_told = Signal(int)
    opened = Signal(object)
    visit_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=SPACE_16)
        self.card: RequestCard | None = None
        self.slots: list[SlotRow] = []
        self.rivals: list[RivalChoice] = []
        self._others: tuple[Slot, ...] = ()
        self._is_short = False
        self._title = Text("", Type.HEADING, wraps=True)
        self._close = Button(kind=Kind.GHOST, sign="close", small=True)
        self._pill = Pill()
        self.another = Button(kind=Kind.SECONDARY, small=True)
        self.wait = Button(kind=Kind.SECONDARY, small=True)
        self.refuse = Button(kind=Kind.SECONDARY, small=True, keys="Del")
        self.withdraw = Button(kind=Kind.GHOST, small=True)
        self.visit = Button(kind=Kind.PRIMARY, small=True)
        self.adults = NumberField()
        self._content = QWidget()
        self._scroll = QScrollArea()
        self._foot = QWidget()
        self._rule = Rule()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._close.set_name(self.tr("Close"))
        self.another.setText(self.tr("Another day"))
        self.wait.setText(self.tr("Waiting list"))
        self.refuse.setText(self.tr("Refuse"))
        self.withdraw.setText(self.tr("Withdrawn"))
        self.visit.setText(self.tr("Open the visit"))
        self.adults.setAccessibleName(self.tr("Adults among them"))
        self.adults.setSpecialValueText(self.tr("not told"))
        if self.card is not None:
            self.show_card(self.card, self._others)

    def show_card(self, card: RequestCard, others: Sequence[Slot] = ()) -> None:
        """Show a request; `others` are places on days that were not wished."""
        chosen = {one.rival.wanting.request_id: one.choices.choice() for one in self.rivals} if self._is(card) else {}
        self.card, self._others = card, tuple(others)
        row = card.row
        tone, sign = REQUEST_TONES[row.state]
        self._title.setText(row.title)
        self._pill.show_state(request_state(row), tone, sign)
        self.setAccessibleName(self.tr("Request {number}").format(number=visit_number(row.number)))
        self._renew()
        self._fill(card)
        for one in self.rivals:
            if one.rival.wanting.request_id in chosen:
                one.choices.choose(chosen[one.rival.wanting.request_id])
        for button in (self.another, self.wait, self.refuse, self.withdraw):
            button.setVisible(row.is_unanswered)
        self.wait.setVisible(row.is_unanswered and row.state.value == "open")
        self.visit.setVisible(row.visit_id is not None)

    def best(self) -> Slot | None:
        """The first place that can be given away."""
        return next((row.slot for row in self.slots if row.slot.fit in OPEN_FITS), None)

    def settled(self, slot: Slot) -> Mapping[UUID, Rival]:
        """What becomes of the rivals for a place."""
        steps = ((one.rival, one.step()) for one in self.rivals)
        return {rival.wanting.request_id: step for rival, step in steps if step is not None and rival.wants(slot)}

    def focus_first(self) -> None:
        """Stand on the best place, else on the first way to answer."""
        first = next((row.hold for row in self.slots if row.hold is not None), None)
        for button in (first, self.another, self.visit, self._close):
            if button is not None and button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def focus_others(self) -> None:
        """Stand on the first of the days that were not wished."""
        first = next((row.hold for row in self.slots if row.slot in self._others and row.hold is not None), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the ways to answer scroll with the rest where the panel is low."""
        super().resizeEvent(event)
        if (self.height() < px(SHORT)) is not self._is_short:
            QTimer.singleShot(0, self._dress)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _is(self, card: RequestCard) -> bool:
        return self.card is not None and self.card.row.id == card.row.id

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self.adults.setMinimum(-1)
        answers = QHBoxLayout()
        answers.setSpacing(px(SPACE_8))
        answers.addWidget(self.wait)
        answers.addWidget(self.refuse)
        answers.addWidget(self.withdraw)
        answers.addWidget(self.visit)
        answers.addStretch(1)
        answers.setContentsMargins(0, 0, 0, 0)
        self._foot.setLayout(answers)
        self.body.addLayout(top)
        self.body.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.another.clicked.connect(self.other_days)
        self.wait.clicked.connect(self.waited)
        self.refuse.clicked.connect(self.refused)
        self.withdraw.clicked.connect(self.withdrawn)
        self.visit.clicked.connect(self._tell_visit)
        self.adults.editingFinished.connect(self._tell_adults)
        look().changed.connect(self._dress)

    def _dress(self) -> None:
        if self.card is not None:
            self.show_card(self.card, self._others)

    def _renew(self) -> None:
        """Have an empty page; the widgets that stay are taken off it first."""
        for part in (self.adults, self.another, self._foot):
            part.setParent(self)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, px(SPACE_8), 0)
        self._column.setSpacing(px(SPACE_8))
        self._scroll.setWidget(self._content)
        self._content.setAutoFillBackground(False)  # which setWidget turns on
        self.slots, self.rivals = [], []

    def _fill(self, card: RequestCard) -> None:
        row = card.row
        for name, value in self._facts(row):
            self._add_fact(name, value)
        self._add_people(row)
        if row.is_unanswered:
            self._add_places(card)
            self._add_rivals(card.rivals)
        else:
            self.another.hide()
            self.adults.setVisible(False)
        self._is_short = self.height() < px(SHORT)
        if self._is_short:  # the ways to answer would leave no room for what they answer
            self._column.addWidget(self._foot)
        else:
            self.body.addWidget(self._foot)
        self._foot.show()
        self._rule.setVisible(not self._is_short)
        self._column.addStretch(1)

    def _facts(self, row: RequestRow) -> list[tuple[str, str]]:
        received = self.tr("{when}, {how}").format(when=formats.moment(row.received), how=word(INTAKES[row.intake]))
        number = self.tr("No. {number}").format(number=visit_number(row.number))
        caller = " · ".join(part for part in (row.contact, row.phone) if part)
        due = formats.day(row.answer_due) if row.answer_due is not None else ""
        facts = [
            (number, received),
            (self.tr("Answer due"), due),
            (self.tr("Organiser"), row.organiser),
            (self.tr("Phone"), caller),
            (self.tr("Wished"), wishes_shown(row.wishes, 12)),
            (self.tr("Route"), row.route or self.tr("any")),
            (self.tr("Language"), language_name(row.language)),
            (self.tr("Needs"), row.needs),
            (self.tr("Note"), row.note),
        ]
        return [(name, value) for name, value in facts if value]

    def _add_fact(self, name: str, value: str, field: QWidget | None = None) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(SPACE_12))
        caption = Text(name, Type.CAPTION, "text3")
        caption.setFixedWidth(px(96))
        line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(value, Type.NOTE, wraps=True), 1)
        if field is not None:
            line.addWidget(field)
        self._column.addLayout(line)

    def _add_people(self, row: RequestRow) -> None:
        people = self.tr("%n, of them adults:", "", row.people) if row.is_unanswered else formats.number(row.people)
        self.adults.blockSignals(True)
        self.adults.setFixedWidth(px(ADULTS))
        self.adults.setMaximum(row.people)
        self.adults.setValue(-1 if row.adults is None else row.adults)
        self.adults.blockSignals(False)
        self.adults.setVisible(row.is_unanswered)
        self._add_fact(self.tr("People"), people, self.adults if row.is_unanswered else None)

    def _add_places(self, card: RequestCard) -> None:
        self._add_heading(self.tr("Places"))
        if card.earliest is not None:
            self._column.addWidget(Text(shown(card.earliest.reason), Type.CAPTION, "text2", wraps=True))
        if card.earliest is not None and not card.slots and not card.freed:
            self._column.addWidget(Text(self.tr("No date was named that could be looked at."), Type.NOTE, wraps=True))
        self._add_slots((*card.freed, *card.slots))
        if self._others:
            self._add_heading(self.tr("Other days that are free"))
            self._add_slots(self._others)
        self._column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_slots(self, slots: Sequence[Slot]) -> None:
        for slot in slots:
            is_best = slot.fit in OPEN_FITS and self.best() is None
            row = SlotRow(slot, is_best=is_best)
            row.held.connect(self.held)
            row.confirmed.connect(self.confirmed)
            row.planned.connect(self.planned)
            self.slots.append(row)
            self._column.addWidget(row)

    def _add_rivals(self, rivals: Sequence[RivalRow]) -> None:
        if not rivals:
            return
        self._add_heading(self.tr("They ask for the same days"))
        for rival in rivals:
            choice = RivalChoice(rival)
            choice.opened.connect(self.opened)
            self.rivals.append(choice)
            self._column.addWidget(choice)

    def _add_heading(self, text: str) -> None:
        self._column.addSpacing(px(SPACE_4))
        self._column.addWidget(Caption(text))

    def _tell_adults(self) -> None:
        if self.card is None or not self.card.row.is_unanswered:
            return
        told = -1 if self.card.row.adults is None else self.card.row.adults
        if self.adults.value() != told:
            self.adults_told.emit(self.adults.value())

    def _tell_visit(self) -> None:
        if self.card is not None and self.card.row.visit_id is not None:
            self.visit_wanted.emit(self.card.row.visit_id)
