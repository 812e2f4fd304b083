"""A place that could be offered, with the buttons that give it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.slots import OPEN_FITS, Slot
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Panel
from desktop.kit.link import Link
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill
from desktop.kit.sizes import SPACE_2, SPACE_8
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.visits.words import FITS, word


class SlotRow(Panel):
    """When, where, who could lead, how it fits; `held`, `confirmed` and `planned` tell what is wanted with it."""

    held = Signal(object)
    confirmed = Signal(object)
    planned = Signal(object)

    def __init__(self, slot: Slot, *, is_best: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        text, tone, sign = FITS[slot.fit]
        when = f"{formats.day(slot.starts)}, {formats.span(slot.starts, slot.ends)}"
        top = QHBoxLayout()
        top.setSpacing(px(SPACE_8))
        top.addWidget(ElidedText(when, Type.ROW_TITLE), 1)
        top.addWidget(Pill(word(text), tone, sign), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addLayout(top)
        guides = formats.listed(slot.judged.guides[:2])
        words.addWidget(ElidedText(f"{slot.route} · {guides}" if guides else slot.route, Type.CAPTION, "text2"))
        for sentence in (slot.judged.sentence, *slot.judged.remarks):
            words.addWidget(Text(shown(sentence), Type.CAPTION, "text2", wraps=True))
        self.body.addLayout(words)
        self.setAccessibleName(f"{when}, {slot.route}, {word(text)}, {shown(slot.judged.sentence)}")
        self.hold: Button | None = None
        self.confirm: Button | None = None
        self.plan: Link | None = None
        if slot.fit in OPEN_FITS:
            self._offer(is_best=is_best)
        else:
            self._offer_reason()

    def _offer(self, *, is_best: bool) -> None:
        self.hold = Button(self.tr("Hold"), Kind.PRIMARY if is_best else Kind.SECONDARY, small=True)
        self.confirm = Button(self.tr("Confirm"), Kind.SECONDARY, small=True)
        if is_best:
            self.hold.set_keys("Ctrl+H")
        self.hold.clicked.connect(self._tell_held)
        self.confirm.clicked.connect(self._tell_confirmed)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self.hold)
        row.addWidget(self.confirm)
        row.addStretch(1)
        self.plan = Link(self.tr("Details"))
        self.plan.clicked.connect(self._tell_planned)
        row.addWidget(self.plan)
        self.body.addLayout(row)

    def _offer_reason(self) -> None:
        """A place that is blocked can still be planned in the visit's sheet, where the rule is overruled by name."""
        self.plan = Link(self.tr("Plan it with a reason"))
        self.plan.clicked.connect(self._tell_planned)
        self.body.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeft)

    def _tell_held(self) -> None:
        self.held.emit(self.slot)

    def _tell_confirmed(self) -> None:
        self.confirmed.emit(self.slot)

    def _tell_planned(self) -> None:
        self.planned.emit(self.slot)
