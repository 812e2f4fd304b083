"""A request beside the list: its facts, the places for it, its rivals, and the ways to answer."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from db.commands.requests import Rival
from db.queries.people import visit_number
from db.queries.request_card import RequestCard
from db.queries.slots import Slot
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, Rule
from desktop.kit.fields import NumberField
from desktop.kit.look import look, px
from desktop.kit.pill import Pill
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.visits.request_page import RequestPage
from desktop.screens.visits.rival_row import RivalChoice
from desktop.screens.visits.slot_row import SlotRow
from desktop.screens.visits.words import REQUEST_TONES, request_state

SHORT: Final = 420


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
        self.page = RequestPage(self.adults, self.another)
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
        self.page.show_card(card, others)
        self._place_answers()
        for one in self.rivals:
            if one.rival.wanting.request_id in chosen:
                one.choices.choose(chosen[one.rival.wanting.request_id])
        for button in (self.wait, self.refuse, self.withdraw):
            button.setVisible(row.is_unanswered)
        self.wait.setVisible(row.is_unanswered and row.state.value == "open")
        self.visit.setVisible(row.visit_id is not None)

    @property
    def slots(self) -> list[SlotRow]:
        """The places shown."""
        return self.page.slots

    @property
    def rivals(self) -> list[RivalChoice]:
        """The rivals shown."""
        return self.page.rivals

    def best(self) -> Slot | None:
        """The first place that can be given away."""
        return self.page.best()

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
            QTimer.singleShot(0, self, self._dress)

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
        self._scroll.setWidget(self.page)
        self.page.setAutoFillBackground(False)  # which setWidget turns on
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
        self.page.held.connect(self.held)
        self.page.confirmed.connect(self.confirmed)
        self.page.planned.connect(self.planned)
        self.page.opened.connect(self.opened)
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

    def _place_answers(self) -> None:
        """Where the panel is low the ways to answer would leave no room for what they answer: they scroll with it."""
        self._is_short = self.height() < px(SHORT)
        (self.page.column if self._is_short else self.body).addWidget(self._foot)
        self._rule.setVisible(not self._is_short)

    def _tell_adults(self) -> None:
        if self.card is None or not self.card.row.is_unanswered:
            return
        told = -1 if self.card.row.adults is None else self.card.row.adults
        if self.adults.value() != told:
            self.adults_told.emit(self.adults.value())

    def _tell_visit(self) -> None:
        if self.card is not None and self.card.row.visit_id is not None:
            self.visit_wanted.emit(self.card.row.visit_id)
