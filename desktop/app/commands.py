"""Every command of the program: the actions of the window, of the page in sight, and of the other pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from db.rules.search_words import Reading, distance, text_of

if TYPE_CHECKING:
    from desktop.app.window import MainWindow

SIGNS: Final = {
    "undo": "undo",
    "redo": "redo",
    "recent_steps": "history",
    "back": "back",
    "forward": "forward",
    "settings": "settings",
    "full_screen": "full_screen",
    "fold": "sidebar",
    "theme_light": "light",
    "theme_dark": "dark",
    "help": "keyboard",
    "close": "lock",
    "print": "print",
    "muster": "muster",
    "print_muster": "print",
    "wall": "full_screen",
    "incident": "first_aid",
    "papers": "print",
    "closing": "lock",
    "logs": "folder",
    "exchange": "send",
    "agency": "agency_check",
}
"""Signs of actions by name; pages have theirs."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action and where it belongs: `place` is the page to go to first, empty for here; `where` says it in words."""

    action: QAction
    title: str
    where: str
    place: str
    sign: str

    @property
    def keys(self) -> str:
        """The first key, as the program writes it."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)

    @property
    def name(self) -> str:
        """The name by which it is remembered."""
        return f"{self.place}/{self.action.objectName()}"


def commands_of(window: "MainWindow", hidden: Iterable[str] = ()) -> list[Command]:
    """Return what can be done: here first, then in the window, then on other pages that stand already."""
    titles = {name: title for name, title, _sign, _keys in window.acts.known_places()}
    signs = {f"go_{name}": sign for name, _title, sign, _keys in window.acts.known_places()}
    here, others = window.shown_screens(), window.screens.pages
    found = [_command(action, screen.title(), "") for screen in here for action in _usable(screen)]
    for action in sorted(_usable(window), key=lambda action: not action.objectName().startswith("go_")):
        if action.objectName() not in hidden:
            found.append(_command(action, _menu_of(action), "", signs))
    for name, screen in others.items():
        if screen not in here:
            found += [_command(action, titles.get(name, screen.title()), name) for action in _usable(screen)]
    return found


def nearest_commands(commands: Iterable[Command], wanted: tuple[Reading, ...]) -> list[Command]:
    """Return the commands that hold what was typed, the nearest first; those equally near stay in their order."""
    ranked = [(distance(wanted, text_of(f"{one.title} {one.where}")), place, one) for place, one in enumerate(commands)]
    hits = [(far, place, one) for far, place, one in ranked if far is not None]
    return [one for _far, _place, one in sorted(hits, key=lambda hit: hit[:2])]


def with_keys(commands: Iterable[Command]) -> list[Command]:
    """Return the commands that have a key and can be given here."""
    return [one for one in commands if one.keys and not one.place]


def _usable(owner: QWidget) -> Iterator[QAction]:
    for action in owner.actions():
        if action.isEnabled() and action.isVisible() and action.text() and not action.isSeparator():
            yield action


def _command(action: QAction, where: str, place: str, signs: dict[str, str] | None = None) -> Command:
    name = action.objectName()
    title = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return Command(action, title, where, place, (signs or {}).get(name) or SIGNS.get(name, "next"))


def _menu_of(action: QAction) -> str:
    """Return the title of the menu that holds the action, which says what a word like “Dark” is about."""
    menus = (owner for owner in action.associatedObjects() if isinstance(owner, QMenu))
    return next((menu.title() for menu in menus if menu.title()), "")
