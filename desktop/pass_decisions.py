"""What the pass office said of people: who decided, and a button for each answer. The tab of a visit and the sheet of
all visits have it in common.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.commands.lists import decide_clearance
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import ClearanceState
from desktop.kit.button import Button, Kind
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8

ANSWERS: Final = (ClearanceState.CLEARED, ClearanceState.REFUSED, ClearanceState.PENDING)
LONGEST: Final = 80


class PassDecisions(QWidget):
    """`decided(state)` tells which answer was given; `by` names who gave it."""

    decided = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by = QLineEdit()
        self.by.setMaxLength(LONGEST)
        self.by.setObjectName("clearance_by")
        self._by = Labelled(self.by)
        self.buttons = {state: Button(kind=Kind.SECONDARY, small=True) for state in ANSWERS}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._by, 1)
        for state, button in self.buttons.items():
            button.clicked.connect(partial(self.decided.emit, state))
            self.add(button)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setSpacing(px(SPACE_8))

    def retranslate(self) -> None:
        """Name the field and the buttons."""
        self._by.set_name(self.tr("Decided by"))
        self.buttons[ClearanceState.CLEARED].setText(self.tr("Cleared"))
        self.buttons[ClearanceState.REFUSED].setText(self.tr("Not cleared"))
        self.buttons[ClearanceState.PENDING].setText(self.tr("Awaits an answer"))

    def add(self, button: Button) -> None:
        """Put a further button at the end of the row."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def step(self, people: Sequence[UUID], state: ClearanceState) -> tuple[Phrase, Callable[[Any], object]]:
        """Return the command that keeps an answer about people, and what it is called."""
        by = self.by.text()
        text = say(QT_TRANSLATE_NOOP("db", "Pass office: {state} for %n person(s)"), len(people), state=state)
        return text, lambda unit: decide_clearance(unit, people, state, by=by)
