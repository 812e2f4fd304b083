"""The enterprise's own words for categories and reasons, as `desktop.labels` and the choices take them.

Jobs of the command line use them too: this module knows no windows.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt

from db.queries.code_titles import wordings
from db.rules.code_lists import CODE_LISTS, Wording
from desktop.context import Context

if TYPE_CHECKING:
    from collections.abc import Mapping

TOPIC: Final = "code_title"
KEEPER: Final = "wordings"
_LISTS: Final = {one.codes: one.name for one in CODE_LISTS.values()}


class Wordings(QObject):
    """Belongs to the application: reads the words anew when they change, and lets every screen name itself again."""

    def __init__(self, context: Context, app: QCoreApplication) -> None:
        super().__init__(app)
        self.setObjectName(KEEPER)
        self._context = context
        self.known: Mapping[tuple[str, str], Wording] = context.read(wordings)
        context.changed.connect(self._heed)
        context.destroyed.connect(self.deleteLater)

    def _heed(self, change: object) -> None:
        if TOPIC in getattr(change, "topics", ()):
            from PySide6.QtWidgets import QApplication  # jobs speak without windows

            self.known = self._context.read(wordings)
            for window in QApplication.topLevelWidgets():
                QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))


def use_wordings(context: Context) -> Wordings:
    """Let the words of these books be used from now on, in place of those of others."""
    app = QCoreApplication.instance()
    if app is None:
        raise LookupError("words are spoken by an application, and there is none yet")
    forget_wordings()
    return Wordings(context, app)


def forget_wordings() -> None:
    """Let the program's own words be used again."""
    known = _keeper()
    if known is not None:
        known.setParent(None)
        known.deleteLater()


def worded(member: object) -> str:
    """Return the enterprise's words for a code in the language of the screens; nothing where it has none."""
    wording = _wording(member)
    if wording is None:
        return ""
    if QLocale().language() is QLocale.Language.Russian:
        return wording.title
    return wording.title_en or wording.title


def is_offered(member: object) -> bool:
    """Say whether a code may be chosen for something new."""
    wording = _wording(member)
    return wording is None or wording.is_offered


def _wording(member: object) -> Wording | None:
    keeper = _keeper()
    if keeper is None or not keeper.known or not isinstance(member, StrEnum):
        return None
    name = _LISTS.get(type(member))
    return keeper.known.get((name, member.value)) if name is not None else None


def _keeper() -> Wordings | None:
    app = QCoreApplication.instance()
    found = app.findChild(QObject, KEEPER, Qt.FindChildOption.FindDirectChildrenOnly) if app is not None else None
    return found if isinstance(found, Wordings) else None
