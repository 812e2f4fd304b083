"""Gives back the places whose hold is over: when the books are opened, and each minute, never amid somebody's work."""

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from db.commands.visit_steps import lapse_overdue_holds
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.visits import overdue_holds
from desktop.context import Context

logger = logging.getLogger(__name__)
MINUTE_MS: Final = 60_000


class HoldKeeper(QObject):
    """Belongs to a window; `is_busy` says whether a drag or a form of it is under way."""

    def __init__(self, context: Context, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_busy = is_busy
        self._is_refused = False
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()
        QTimer.singleShot(0, self.look)

    def stop(self) -> None:
        """Look no more."""
        self._minute.stop()

    def look(self) -> None:
        """Let lapsed holds go in one step; what somebody is in the middle of is not disturbed."""
        if self._is_busy() or is_typing() or QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            return
        now = self._context.store.clock.now()
        titles = self._context.read(lambda session: overdue_holds(session, now))
        if not titles:
            self._is_refused = False
            return
        label = (
            say(QT_TRANSLATE_NOOP("db", "The hold is over, the place is free again: {group}"), group=titles[0])
            if len(titles) == 1
            else say(QT_TRANSLATE_NOOP("db", "%n hold(s) are over, the places are free again"), len(titles))
        )
        try:
            self._context.attempt(label, lapse_overdue_holds)
        except TourError as error:
            logger.warning("Lapsed holds could not be let go: %s", error)
            if not self._is_refused:
                self._is_refused = True  # said once, not each minute
                self._context.refused.emit(error)


def is_typing() -> bool:
    """Say whether somebody is in a field, a menu or a dialog."""
    field = QApplication.focusWidget()
    is_in_field = isinstance(field, (QLineEdit, QPlainTextEdit)) and not field.isReadOnly()
    has_text = is_in_field and (field.isModified() if isinstance(field, QLineEdit) else True)
    return has_text or QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None
