"""Steps that could not be written yet hold the mode and the window open, until they are written or left."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.kit.button import Button
from desktop.kit.phrases import refusal_shown
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.gate.actions import GateActions
from desktop.screens.gate.form_panel import FormPanel

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen

NAMED: Final = 8
"""So many steps are named, the others only counted."""
LEAVE_KEYS: Final = "Ctrl+Del"


class UnwrittenForm(FormPanel):
    """Names the steps, so that they can be noted on paper; Enter tries to write them, they may also be left."""

    def __init__(self, host: QWidget, acts: GateActions) -> None:
        super().__init__(host, "", self.tr("Write them now"))
        self.setObjectName("unwritten_form")
        self._acts = acts
        self.steps = Text("", Type.BODY_STRONG, wraps=True)
        self.leave_button = Button(self.tr("Leave them unwritten"), keys=LEAVE_KEYS)
        self.leave_button.setObjectName("leave_unwritten")
        self.add(self.steps)
        self.add_button(self.leave_button)
        self.show_steps()

    def show_steps(self) -> None:
        """Show what waits, and what stands in the way."""
        said = self._acts.unwritten()
        self._title.setText(self.tr("%n step(s) not written yet", "", len(said)))
        lines = [*said[:NAMED]]
        if len(said) > NAMED:
            lines.append(self.tr("and %n more", "", len(said) - NAMED))
        self.steps.setText("\n".join(lines))
        reason = " ".join(refusal_shown(self._acts.hindrance)) if self._acts.hindrance else ""
        cure = self.tr("They are tried again by themselves. Left unwritten they are lost: note them on paper first.")
        self.tell(f"{reason} {cure}".strip())


class GateUnwritten(QObject):
    """Stands between the mode and whoever leaves it or closes the window."""

    def __init__(self, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        screen.acts.answered.connect(self._follow)

    def hold(self) -> bool:
        """Write what waits; ask about what still cannot be written, and say whether there is such."""
        self._screen.acts.try_again()
        if not self._screen.acts.waiting():
            return False
        if not isinstance(self._screen.asking.form, UnwrittenForm):
            self._ask()
        return True

    def _ask(self) -> None:
        form = UnwrittenForm(self._screen, self._screen.acts)

        def write() -> None:
            self._screen.acts.try_again()
            if self._screen.acts.waiting():
                raise ValueError(self.tr("They still cannot be written."))

        def leave() -> None:
            self._screen.acts.drop_waiting()
            self._screen.asking.close()
            self._screen.leave()

        form.leave_button.clicked.connect(leave)
        self._screen.asking.bind(form, LEAVE_KEYS, leave)
        self._screen.asking.open(form, write)

    def _follow(self) -> None:
        """Close the question once everything is written."""
        form = self._screen.asking.form
        if not isinstance(form, UnwrittenForm):
            return
        if self._screen.acts.waiting():
            form.show_steps()
        else:
            self._screen.asking.close()
