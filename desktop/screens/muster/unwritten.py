"""A roll call that could not be written holds the window open: with the window it would be lost."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.kit.button import Button
from desktop.kit.phrases import refusal_shown
from desktop.kit.question import Question
from desktop.screens.muster.desk import MusterDesk

if TYPE_CHECKING:
    from desktop.screens.muster.screen import MusterScreen


class RollQuestion(Question):
    """Says what would be lost; Enter prints the list, the window may also close all the same."""

    def __init__(self, desk: MusterDesk, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("The roll call is not written"))
        lines = [self.tr("%n tick(s) are on this screen only.", "", len(desk.kept))]
        if desk.trouble is not None:
            lines.append(" ".join(refusal_shown(desk.trouble)))
        lines.append(self.tr("They are lost when the program ends: print the list first."))
        self.words.setText("\n\n".join(lines))
        self.accept_button.setText(self.tr("Print the list"))
        self.accept_button.setDefault(True)
        self.end = Button(self.tr("Quit all the same"))
        self.buttons.addButton(self.end, QDialogButtonBox.ButtonRole.DestructiveRole)


class RollUnwritten(QObject):
    """Stands between the roll call and whoever closes the window."""

    def __init__(self, screen: "MusterScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._is_given_up = False
        self.question: RollQuestion | None = None

    def hold(self) -> bool:
        """Write what waits; ask about what still cannot be written, and say whether there is such."""
        if self._is_given_up or self._screen.desk.write_kept():
            return False
        if self.question is None:
            self.question = RollQuestion(self._screen.desk, self._screen.window())
            self.question.accepted.connect(self._screen.print_list.trigger)
            self.question.end.clicked.connect(self._end)
            self.question.finished.connect(self._forget)
            self.question.open()
        return True

    def _end(self) -> None:
        self._is_given_up = True
        if self.question is not None:
            self.question.reject()
        self._screen.window().close()

    def _forget(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
