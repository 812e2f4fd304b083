"""What the window says: what was done and how it is taken back, what was refused and why, what happened by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.toast import STAY_MS, Offer, place_toast

if TYPE_CHECKING:
    from db.change import Change
    from db.errors import TourError
    from desktop.app.sender import Sender
    from desktop.app.window import MainWindow


class Voice(QObject):
    """Speaks by the toast and the strip of problems; nobody in check-in mode is disturbed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def tell_done(self, change: "Change") -> None:
        """Say what was done, undone or done again, and by which key that is taken back."""
        if self._window.keeper is not None:
            return
        self._window.problem.hide()
        text, offer = self._told(change)
        self._say(text, offer)
        if self._window.view is not None:
            self._window.view.tell_step(text, offer.value)

    def tell_refused(self, error: "TourError") -> None:
        """Say what was refused and what to do; a page that fills the window says so itself."""
        keeper = self._window.keeper
        if keeper is not None and self._window.pages.currentWidget() is keeper:
            return
        if self._window.context is None:
            self._window.problem.say(*refusal_shown(error))
            return
        from desktop.correcting import tell_refusal

        tell_refusal(self._window.problem, error, self._window.context)

    def tell_failure(self, problem: Exception) -> None:
        """Say why the books cannot be opened; what nobody expected goes to the crash hook."""
        from db.errors import TourError

        if not isinstance(problem, TourError):
            raise problem
        self.tell_refused(problem)

    def announce(self, text: str) -> None:
        """Say what happened by itself, behind what is being said just now."""
        if self._window.keeper is not None:
            return
        if self._window.toast.isVisible():
            QTimer.singleShot(STAY_MS, self, lambda: self.announce(text))
            return
        self._say(text, Offer.NOTHING)

    def follow(self, sender: "Sender") -> None:
        """Say what comes of the sending by itself."""
        sender.told.connect(self.announce)
        sender.failed.connect(self.tell_failure)

    def _say(self, text: str, offer: Offer) -> None:
        toast = self._window.toast
        toast.say(text, offer)
        place_toast(toast, toast.parentWidget())

    def _told(self, change: "Change") -> tuple[str, Offer]:
        """Return what happened in words, and what would take it back."""
        what = shown(change.label)
        match change.kind.value:
            case "undo":
                return self.tr("Undone: {what}").format(what=what), Offer.REDO
            case "redo":
                return self.tr("Done again: {what}").format(what=what), Offer.UNDO
        return what, Offer.UNDO if change.is_undoable else Offer.NOTHING
