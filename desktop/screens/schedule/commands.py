"""The commands of the schedule: each a QAction, so that keys, menu and palette know the same ones."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from db.errors import QT_TRANSLATE_NOOP
from desktop.kit.shortcuts import shortcuts

COMMANDS: Final[tuple[tuple[str, str, str], ...]] = (
    ("view_day", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: day"), "D"),
    ("view_week", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: week"), "W"),
    ("view_month", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: month"), "M"),
    ("view_agenda", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: agenda"), "A"),
    ("go_today", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: today"), "T"),
    ("earlier", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: earlier"), "PgUp"),
    ("later", QT_TRANSLATE_NOOP("ScheduleCommands", "Schedule: later"), "PgDown"),
    ("go_to_date", QT_TRANSLATE_NOOP("ScheduleCommands", "Go to a date…"), "Ctrl+G"),
    ("swap_lanes", QT_TRANSLATE_NOOP("ScheduleCommands", "Lanes by routes or guides"), "Shift+L"),
    ("open", QT_TRANSLATE_NOOP("ScheduleCommands", "Open the visit"), ""),
    ("new", QT_TRANSLATE_NOOP("ScheduleCommands", "New visit here"), "N"),
    ("move_to", QT_TRANSLATE_NOOP("ScheduleCommands", "Move to…"), "R"),
    ("late", QT_TRANSLATE_NOOP("ScheduleCommands", "The group is late…"), "L"),
    ("move_by", QT_TRANSLATE_NOOP("ScheduleCommands", "Move by days…"), "Shift+R"),
    ("give", QT_TRANSLATE_NOOP("ScheduleCommands", "Change the guide…"), "G"),
    ("reroute", QT_TRANSLATE_NOOP("ScheduleCommands", "Change the route…"), "U"),
    ("assign", QT_TRANSLATE_NOOP("ScheduleCommands", "Guides of the visit…"), "Shift+G"),
    ("ill", QT_TRANSLATE_NOOP("ScheduleCommands", "The guide is ill…"), "I"),
    ("confirm", QT_TRANSLATE_NOOP("ScheduleCommands", "Confirm"), "C"),
    ("rename", QT_TRANSLATE_NOOP("ScheduleCommands", "Rename…"), "F2"),
    ("cancel", QT_TRANSLATE_NOOP("ScheduleCommands", "Call off with a reason…"), "Del"),
    ("copy_to", QT_TRANSLATE_NOOP("ScheduleCommands", "Copy to another date…"), "Ctrl+D"),
    ("copy_day", QT_TRANSLATE_NOOP("ScheduleCommands", "Copy the day to another date…"), "Ctrl+Shift+D"),
    ("copy_week", QT_TRANSLATE_NOOP("ScheduleCommands", "Copy the week to another week…"), "Ctrl+Alt+D"),
    ("copy_rows", QT_TRANSLATE_NOOP("ScheduleCommands", "Copy as rows for a spreadsheet"), "Ctrl+C"),
    ("paste_rows", QT_TRANSLATE_NOOP("ScheduleCommands", "Paste visits out of a spreadsheet…"), "Ctrl+V"),
    ("next_problem", QT_TRANSLATE_NOOP("ScheduleCommands", "Next problem"), "F8"),
    ("previous_problem", QT_TRANSLATE_NOOP("ScheduleCommands", "Previous problem"), "Shift+F8"),
    ("tray", QT_TRANSLATE_NOOP("ScheduleCommands", "Place a request…"), "Q"),
    ("filter", QT_TRANSLATE_NOOP("ScheduleCommands", "Filter the schedule…"), "Ctrl+F"),
    ("clear_filters", QT_TRANSLATE_NOOP("ScheduleCommands", "Clear filters"), ""),
    ("save_filters", QT_TRANSLATE_NOOP("ScheduleCommands", "Keep the filters under a name…"), ""),
    ("rename_filters", QT_TRANSLATE_NOOP("ScheduleCommands", "Rename kept filters…"), ""),
    ("delete_filters", QT_TRANSLATE_NOOP("ScheduleCommands", "Delete kept filters…"), ""),
    ("print", QT_TRANSLATE_NOOP("ScheduleCommands", "Print the schedule"), "Ctrl+P"),
)
"""Name, text and keys."""
OF_A_VISIT: Final = (
    "open",
    "late",
    "move_to",
    "move_by",
    "give",
    "reroute",
    "assign",
    "ill",
    "confirm",
    "rename",
    "copy_to",
    "copy_rows",
    "",
    "cancel",
)
OF_A_PLACE: Final = ("new", "", "copy_day", "copy_week", "", "tray", "swap_lanes", "go_to_date", "print")
OF_A_GUIDE: Final = ("new", "ill", *OF_A_PLACE[1:])
"""What the menu offers on a visit, elsewhere, and in a guide's lane; an empty name draws a line."""


class ScheduleCommands(QObject):
    """Adds the actions to a screen; `bind` says what each does."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.actions: dict[str, QAction] = {}
        for name, _text, keys in COMMANDS:
            action = QAction(screen)
            action.setObjectName(f"schedule_{name}")
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcuts(shortcuts(keys))
            screen.addAction(action)
            self.actions[name] = action
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for name, text, _keys in COMMANDS:
            self.actions[name].setText(QCoreApplication.translate("ScheduleCommands", text))

    def bind(self, acts: dict[str, Callable[[], object]]) -> None:
        """Say what the actions do; every one of them must be named."""
        for name, action in self.actions.items():
            action.triggered.connect(lambda _checked=False, act=acts[name]: act())

    def menu(self, host: QWidget, names: tuple[str, ...]) -> QMenu:
        """Return a menu of some actions."""
        made = QMenu(host)
        for name in names:
            if name:
                made.addAction(self.actions[name])
            else:
                made.addSeparator()
        return made
