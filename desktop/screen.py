"""The base of every screen: re-reads when a Change touches what it shows."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from db.change import Change
from desktop.context import Context


class Screen(QWidget):
    """A place of the program. Subclasses name the tables they show in `topics` and build themselves in `refresh`.

    A hidden screen only remembers that it is out of date. `retranslate` sets texts anew when the language changes.
    What can be done on a screen are its `actions()`, added by `add_step` and given a text: the palette lists them.
    `finished` asks to close the sheet in which the screen is shown, `renamed` tells of another title.
    """

    finished = Signal()
    renamed = Signal()

    name: ClassVar[str] = ""
    topics: ClassVar[frozenset[str]] = frozenset()
    fills_window: ClassVar[bool] = False
    """Whether the page stands alone in the window, without sidebar and status bar; `may_leave` then guards it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName(f"screen_{self.name}")
        self._is_stale = True
        context.changed.connect(self._heed)

    def refresh(self) -> None:
        """Read what the screen shows and show it."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the screen up to date before it is seen."""
        self.catch_up()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.stand()
            self.retranslate()
            self._is_stale = True
            if self.isVisible():
                self.catch_up()
        super().changeEvent(event)

    def steps_left(self) -> Iterator[None]:
        """Build what is left of the screen, by steps; most screens stand at once."""
        return iter(())

    def stand(self) -> None:
        """Be built to the end."""
        for _ in self.steps_left():
            pass

    def come_in(self, subject: object, show: Callable[[], object]) -> None:
        """Be shown, with what somebody came for; a screen that takes longer than a frame shows itself first."""
        show()
        if subject is not None:
            self.show_subject(subject)

    def show_subject(self, subject: object) -> None:
        """Show what somebody came for: each screen says which kinds of subject it knows."""

    def may_leave(self) -> bool:
        """Whether the sheet may close now; keeps or saves what was typed before it says yes."""
        return True

    def is_busy(self) -> bool:
        """Whether something is carried or filled in just now that a change from elsewhere would disturb."""
        return False

    def is_opening(self) -> bool:
        """Whether the screen shows itself empty and is being filled, so that nothing is to be read for it now."""
        return False

    def take_as_read(self) -> None:
        """What is shown is being read just now: only what is written from now on makes it old."""
        self._is_stale = False

    def catch_up(self) -> None:
        """Read and show what is shown, if it is out of date."""
        if self._is_stale and not self.is_opening():
            self._is_stale = False
            self.refresh()

    def finish_painting(self) -> None:
        """Complete what is painted over several frames, for who takes a picture."""

    def visit_at(self, where: QPoint) -> UUID | None:
        """Return the visit that lies under a place of the screen, for what is dropped there."""
        return None

    def add_step(self, name: str, keys: str = "", act: Callable[[], object] | None = None) -> QAction:
        """Add something that can be done here, found by its `name`; its text is set when the screen is translated.

        The keys work while the keyboard is on the screen.
        """
        step = QAction(self)
        step.setObjectName(name)
        step.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if keys:
            step.setShortcut(QKeySequence(keys))
        if act is not None:
            step.triggered.connect(lambda _on=False: act())
        self.addAction(step)
        return step

    def tools(self) -> Sequence[QWidget]:
        """Return the buttons that stand in the header beside the page's title."""
        return ()

    def title(self) -> str:
        """Return what the window's header calls the page; nothing where the screen has a header of its own."""
        return ""

    def subtitle(self) -> str:
        """Return the line below the title."""
        return ""

    def _heed(self, change: Change) -> None:
        if change.topics & self.topics:
            self._is_stale = True
            if self.isVisible():
                self.catch_up()
