"""The commands of the roster: each a QAction, so that keys and palette know the same ones."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction

from db.errors import QT_TRANSLATE_NOOP
from desktop.kit.shortcuts import shortcuts
from desktop.screens.roster.choice import View

if TYPE_CHECKING:
    from desktop.screens.roster.screen import RosterScreen

COMMANDS: Final[tuple[tuple[str, str, str], ...]] = (
    ("view_month", QT_TRANSLATE_NOOP("RosterCommands", "Roster: month"), "M"),
    ("view_week", QT_TRANSLATE_NOOP("RosterCommands", "Roster: week"), "W"),
    ("view_shares", QT_TRANSLATE_NOOP("RosterCommands", "Fair shares of the quarter"), "Q"),
    ("go_today", QT_TRANSLATE_NOOP("RosterCommands", "Roster: today"), "T"),
    ("earlier", QT_TRANSLATE_NOOP("RosterCommands", "Roster: earlier"), "PgUp"),
    ("later", QT_TRANSLATE_NOOP("RosterCommands", "Roster: later"), "PgDown"),
    ("next_open", QT_TRANSLATE_NOOP("RosterCommands", "Next visit without a guide"), "F8"),
    ("previous_open", QT_TRANSLATE_NOOP("RosterCommands", "Previous visit without a guide"), "Shift+F8"),
    ("choose_row", QT_TRANSLATE_NOOP("RosterCommands", "Choose the guide's row, to accept a part"), "R"),
    ("choose_day", QT_TRANSLATE_NOOP("RosterCommands", "Choose the day, to accept a part"), "D"),
    ("swap_tabs", QT_TRANSLATE_NOOP("RosterCommands", "Before, after, difference"), "B"),
    ("accept", QT_TRANSLATE_NOOP("RosterCommands", "Accept the plan"), "Ctrl+Return"),
    ("discard", QT_TRANSLATE_NOOP("RosterCommands", "Discard the plan"), ""),
    ("calls", QT_TRANSLATE_NOOP("RosterCommands", "Whom to call about the plan"), "C"),
    ("ill", QT_TRANSLATE_NOOP("RosterCommands", "The guide is ill…"), "I"),
    ("wishes", QT_TRANSLATE_NOOP("RosterCommands", "What matters when the month is filled…"), "G"),
    ("help_1", QT_TRANSLATE_NOOP("RosterCommands", "First remedy for the visit without a guide"), "1"),
    ("help_2", QT_TRANSLATE_NOOP("RosterCommands", "Second remedy for the visit without a guide"), "2"),
    ("help_3", QT_TRANSLATE_NOOP("RosterCommands", "Third remedy for the visit without a guide"), "3"),
)
"""Name, text and keys."""


class RosterCommands(QObject):
    """Adds the actions to the screen."""

    def __init__(self, screen: "RosterScreen") -> None:
        super().__init__(screen)
        self.actions: dict[str, QAction] = {}
        acts = self._acts(screen)
        for name, _text, keys in COMMANDS:
            action = QAction(screen)
            action.setObjectName(f"roster_{name}")
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcuts(shortcuts(keys))
            action.triggered.connect(lambda _checked=False, act=acts[name]: act())
            screen.addAction(action)
            self.actions[name] = action

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for name, text, _keys in COMMANDS:
            self.actions[name].setText(QCoreApplication.translate("RosterCommands", text))

    def _acts(self, screen: "RosterScreen") -> dict[str, Callable[[], object]]:
        doing, board = screen.doing, screen.board
        return {
            "view_month": lambda: doing.view(View.MONTH),
            "view_week": lambda: doing.view(View.WEEK),
            "view_shares": lambda: doing.view(View.SHARES),
            "go_today": doing.go_today,
            "earlier": lambda: doing.turn(-1),
            "later": lambda: doing.turn(1),
            "next_open": lambda: doing.walk_open(1),
            "previous_open": lambda: doing.walk_open(-1),
            "choose_row": board.toggle_row,
            "choose_day": board.toggle_day,
            "swap_tabs": screen.swap_tabs,
            "accept": doing.accept,
            "discard": doing.discard,
            "calls": doing.show_calls,
            "ill": doing.mark_ill,
            "wishes": screen.ask_wishes,
            "help_1": lambda: doing.help(0),
            "help_2": lambda: doing.help(1),
            "help_3": lambda: doing.help(2),
        }
