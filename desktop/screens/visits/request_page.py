"""What a panel tells of a request: its facts, the places for it, its rivals. Built once, filled for each request."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.people import visit_number
from db.queries.request_card import RequestCard, RivalRow
from db.queries.requests import RequestRow
from db.queries.slots import OPEN_FITS, Slot
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import NumberField
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_4, SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import language_name
from desktop.screens.visits.rival_row import RivalChoice
from desktop.screens.visits.slot_row import SlotRow
from desktop.screens.visits.words import INTAKES, wishes_shown, word

if TYPE_CHECKING:
    from uuid import UUID

ADULTS: Final = 112
NAMES: Final = 96
USUAL: Final = 6
"""So many places and rivals are built ahead, one in a go; no more rivals are shown until somebody asks."""
FURTHER: Final = 10
Part = TypeVar("Part", bound=QWidget)


class FactLine(QWidget):
    """What a fact is called, and what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Text("", Type.CAPTION, "text3")
        self.value = Text("", Type.NOTE, wraps=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self.value, 1)

    def show_fact(self, name: str, value: str) -> None:
        """Show another."""
        self.row.setSpacing(px(SPACE_12))
        self.name.setFixedWidth(px(NAMES))
        self.name.setText(name)
        self.value.setText(value)


class RequestPage(QWidget):
    """`held`, `confirmed` and `planned` tell what is wanted with a place, `opened` that a rival is to be shown."""

    held = Signal(object)
    confirmed = Signal(object)
    planned = Signal(object)
    opened = Signal(object)

    def __init__(self, adults: NumberField, another: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adults, self._another = adults, another
        self._people = FactLine(self)
        self._people.row.addWidget(adults)
        self._headings = [Caption(parent=self) for _ in range(3)]
        self._earliest = Text("", Type.CAPTION, "text2", self, wraps=True)
        self._unknown = Text("", Type.NOTE, parent=self, wraps=True)
        self._boxes = [QVBoxLayout() for _ in range(4)]
        self._facts: list[FactLine] = []
        self._wished: list[SlotRow] = []
        self._further: list[SlotRow] = []
        self._rivals: list[RivalChoice] = []
        self.slots: list[SlotRow] = []
        self.rivals: list[RivalChoice] = []
        self._contest: tuple[RivalRow, ...] = ()
        self._request_id: UUID | None = None
        self.more = Button(kind=Kind.GHOST, small=True)
        self.more.clicked.connect(self._show_further)
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._build_ahead)
        self._ahead.start()
        facts, wished, further, rivals = self._boxes
        places, others, contest = self._headings
        self.column = QVBoxLayout(self)
        for part in (facts, self._people, places, self._earliest, self._unknown, wished, others, further):
            self._add(part)
        self.column.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (contest, rivals):
            self._add(part)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_card(self, card: RequestCard, others: Sequence[Slot]) -> None:
        """Show a request; `others` are places on days that were not wished."""
        self._dress()
        row, is_unanswered = card.row, card.row.is_unanswered
        facts = self._facts_of(row)
        for line, (name, value) in zip(self._fitting(self._facts, len(facts), self._new_fact), facts, strict=True):
            line.show_fact(name, value)
        self._show_people(row)
        self._show_places(card, others if is_unanswered else ())
        count = len(self.rivals) if row.id == self._request_id else 0
        self._request_id = row.id
        self._show_rivals(card.rivals if is_unanswered else (), max(count, USUAL))
        self._another.setVisible(is_unanswered)

    def best(self) -> Slot | None:
        """The first place that can be given away."""
        return next((row.slot for row in self.slots if row.slot.fit in OPEN_FITS), None)

    def _add(self, part: QWidget | QVBoxLayout) -> None:
        if isinstance(part, QWidget):
            self.column.addWidget(part)
        else:
            self.column.addLayout(part)

    def _dress(self) -> None:
        self.column.setContentsMargins(0, 0, px(SPACE_8), 0)
        for column in (self.column, *self._boxes):
            column.setSpacing(px(SPACE_8))
        for heading in self._headings:
            heading.setContentsMargins(0, px(SPACE_4), 0, 0)

    def _facts_of(self, row: RequestRow) -> list[tuple[str, str]]:
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

    def _show_people(self, row: RequestRow) -> None:
        people = self.tr("%n, of them adults:", "", row.people) if row.is_unanswered else formats.number(row.people)
        self._people.show_fact(self.tr("People"), people)
        self._adults.blockSignals(True)
        self._adults.setFixedWidth(px(ADULTS))
        self._adults.setMaximum(row.people)
        self._adults.setValue(-1 if row.adults is None else row.adults)
        self._adults.blockSignals(False)
        self._adults.setVisible(row.is_unanswered)

    def _show_places(self, card: RequestCard, others: Sequence[Slot]) -> None:
        is_unanswered = card.row.is_unanswered
        wished = (*card.freed, *card.slots) if is_unanswered else ()
        places, further, _ = self._headings
        places.setText(self.tr("Places"))
        places.setVisible(is_unanswered)
        self._earliest.setText(shown(card.earliest.reason) if card.earliest is not None else "")
        self._earliest.setVisible(is_unanswered and card.earliest is not None)
        self._unknown.setText(self.tr("No date was named that could be looked at."))
        self._unknown.setVisible(is_unanswered and card.earliest is not None and not wished)
        further.setText(self.tr("Other days that are free"))
        further.setVisible(bool(others))
        self.slots = []
        self._show_slots(self._wished, wished, lambda: self._new_slot(1))
        self._show_slots(self._further, others, lambda: self._new_slot(2))

    def _show_slots(self, pool: list[SlotRow], slots: Sequence[Slot], make: Callable[[], SlotRow]) -> None:
        for row, slot in zip(self._fitting(pool, len(slots), make), slots, strict=True):
            row.show_slot(slot, is_best=slot.fit in OPEN_FITS and self.best() is None)
            self.slots.append(row)

    def _show_rivals(self, rivals: Sequence[RivalRow], count: int) -> None:
        """Show the first of them, as many as `count`; the button brings more."""
        heading = self._headings[2]
        heading.setText(self.tr("They ask for the same days"))
        heading.setVisible(bool(rivals))
        self._contest = tuple(rivals)
        self.rivals = self._fitting(self._rivals, min(count, len(rivals)), self._new_rival)
        for choice, rival in zip(self.rivals, rivals, strict=False):
            choice.show_rival(rival)
        self._offer_more()

    def _show_further(self) -> None:
        """Show more rivals below those that are there; the keyboard goes on with the first of them."""
        before = len(self.rivals)
        self.rivals = self._fitting(self._rivals, min(before + FURTHER, len(self._contest)), self._new_rival)
        for choice, rival in zip(self.rivals[before:], self._contest[before:], strict=False):
            choice.show_rival(rival)
        self.rivals[before].choices.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer_more()

    def _offer_more(self) -> None:
        left = len(self._contest) - len(self.rivals)
        self.more.setText(self.tr("%n more", "", left))
        self.more.setVisible(left > 0)

    def _fitting(self, pool: list[Part], count: int, make: Callable[[], Part]) -> list[Part]:
        """Return so many parts of a pool, shown; the others are hidden, those that lack are made."""
        while len(pool) < count:
            pool.append(make())
        for place, part in enumerate(pool):
            part.setVisible(place < count)
        return pool[:count]

    def _build_ahead(self) -> None:
        if len(self._wished) < USUAL:
            row = self._new_slot(1)
            self._wished.append(row)
            row.hide()
        elif len(self._rivals) < USUAL:
            choice = self._new_rival()
            self._rivals.append(choice)
            choice.hide()
        else:
            self._ahead.stop()

    def _new_fact(self) -> FactLine:
        line = FactLine(self)
        self._boxes[0].addWidget(line)
        return line

    def _new_slot(self, box: int) -> SlotRow:
        row = SlotRow(self)
        row.held.connect(self.held)
        row.confirmed.connect(self.confirmed)
        row.planned.connect(self.planned)
        self._boxes[box].addWidget(row)
        return row

    def _new_rival(self) -> RivalChoice:
        choice = RivalChoice(self)
        choice.opened.connect(self.opened)
        self._boxes[3].addWidget(choice)
        return choice
