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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slot: Slot | None = None
        self._when, self._where = ElidedText("", Type.ROW_TITLE), ElidedText("", Type.CAPTION, "text2")
        self._pill = Pill()
        self._judged = Text("", Type.CAPTION, "text2", wraps=True)
        self._hold, self._confirm = Button(small=True), Button(small=True)
        self.plan = Link("")
        top = QHBoxLayout()
        top.setSpacing(px(SPACE_8))
        top.addWidget(self._when, 1)
        top.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addLayout(top)
        words.addWidget(self._where)
        words.addWidget(self._judged)
        self._answers = QHBoxLayout()
        self._answers.addWidget(self._hold)
        self._answers.addWidget(self._confirm)
        self._answers.addWidget(self.plan)
        self.body.addLayout(words)
        self.body.addLayout(self._answers)
        self._hold.clicked.connect(self._tell_held)
        self._confirm.clicked.connect(self._tell_confirmed)
        self.plan.clicked.connect(self._tell_planned)

    @property
    def slot(self) -> Slot:
        """The place shown."""
        assert self._slot is not None
        return self._slot

    @property
    def hold(self) -> Button | None:
        """The button that holds the place, None for one that cannot be given away."""
        return self._hold if self.slot.fit in OPEN_FITS else None

    def show_slot(self, slot: Slot, *, is_best: bool) -> None:
        """Show another place.

        One that is blocked can still be planned in the visit's sheet, where the rule is overruled by name.
        """
        self._slot = slot
        text, tone, sign = FITS[slot.fit]
        when = f"{formats.day(slot.starts)}, {formats.span(slot.starts, slot.ends)}"
        guides = formats.listed(slot.judged.guides[:2])
        self._when.set_text(when)
        self._pill.show_state(word(text), tone, sign)
        route = formats.named(slot.route)
        self._where.set_text(f"{route} · {guides}" if guides else route)
        self._judged.setText("\n".join(shown(one) for one in (slot.judged.sentence, *slot.judged.remarks)))
        self.setAccessibleName(f"{when}, {route}, {word(text)}, {shown(slot.judged.sentence)}")
        is_open = slot.fit in OPEN_FITS
        self._hold.setText(self.tr("Hold"))
        self._hold.set_kind(Kind.PRIMARY if is_best else Kind.SECONDARY)
        self._hold.set_keys("Ctrl+H" if is_best else "")
        self._confirm.setText(self.tr("Confirm"))
        self.plan.setText(self.tr("Details") if is_open else self.tr("Plan it with a reason"))
        self._hold.setVisible(is_open)
        self._confirm.setVisible(is_open)
        self._answers.setSpacing(px(SPACE_8))
        side = Qt.AlignmentFlag.AlignRight if is_open else Qt.AlignmentFlag.AlignLeft
        self._answers.setAlignment(self.plan, side | Qt.AlignmentFlag.AlignVCenter)
        self._answers.setStretchFactor(self.plan, 1)

    def _tell_held(self) -> None:
        self.held.emit(self._slot)

    def _tell_confirmed(self) -> None:
        self.confirmed.emit(self._slot)

    def _tell_planned(self) -> None:
        self.planned.emit(self._slot)
