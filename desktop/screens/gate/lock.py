"""The lock of the check-in mode: left by a code if there is one, and how that code is set."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from db.commands.gate_code import is_right_code, set_gate_code
from db.errors import QT_TRANSLATE_NOOP, say
from desktop.context import Context
from desktop.screens.gate.forms import CodeForm
from desktop.screens.gate.strip import Answer, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen

TRIES: Final = 3
SLOW_MS: Final = 15_000
"""So long no code is taken after three wrong ones, twice as long after each further one."""


class GateLock(QObject):
    """Wrong codes slow down; `is_unlocked` from the right code until the mode is shown again."""

    def __init__(self, context: Context, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self.is_unlocked = False
        self._wrong = 0
        self._rests = QTimer(self, singleShot=True)

    def holds(self) -> bool:
        """Say whether a code stands between the gate and the rest of the program."""
        return self._screen.day is not None and bool(self._screen.day.code_hash) and not self.is_unlocked

    def ask_code(self) -> None:
        """Ask for the code that leaves the mode."""
        day = self._screen.day
        if day is None or self._screen.asking.is_open():
            return
        form = CodeForm(self._screen, self.tr("Leave the check-in mode"), self.tr("Leave"), "")

        def leave() -> None:
            if self._rests.isActive():
                raise ValueError(self.tr("Too many wrong codes. Wait a little."))
            if not is_right_code(day.code_hash, form.typed()):
                self._slow_down()
                raise ValueError(self.tr("This is not the code."))
            self._wrong = 0
            self.is_unlocked = True
            self._screen.asking.close()
            self._screen.leave()

        self._screen.asking.open(form, leave)

    def ask_new_code(self) -> None:
        """Ask for another code; the one in force must be known, since the mode can only be left with it."""
        day = self._screen.day
        if day is None or day.gate_id is None:
            return
        gate_id = day.gate_id
        note = self.tr("4 to 12 digits. Empty lets everybody leave.")
        if day.code_hash and not self.is_unlocked:
            self._screen.tell(Told(Answer.TOLD, self.tr("Leave the mode with the code first, then set another.")))
            return
        form = CodeForm(self._screen, self.tr("Code for leaving the mode"), self.tr("Set the code"), note)

        def keep() -> None:
            label = say(QT_TRANSLATE_NOOP("db", "Code of the gate changed"))
            code = form.typed()
            self._context.attempt(label, lambda unit: set_gate_code(unit, gate_id, code))
            self._screen.asking.close()
            text = self.tr("The mode is left with the code now.") if code else self.tr("The mode is left by Esc alone.")
            self._screen.tell(Told(Answer.TOLD, text))

        self._screen.asking.open(form, keep)

    def _slow_down(self) -> None:
        self._wrong += 1
        if self._wrong >= TRIES:
            self._rests.start(SLOW_MS * 2 ** (self._wrong - TRIES))
