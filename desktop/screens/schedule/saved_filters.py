"""Filters kept under a name: chosen from the bar or the palette, renamed, deleted."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop.kit.pill import Tone
from desktop.screens.schedule.ask import choices
from desktop.screens.schedule.choice import Filters
from desktop.screens.schedule.words import filters_title
from desktop.settings import WindowSettings

if TYPE_CHECKING:
    from desktop.screens.schedule.screen import ScheduleScreen

KEPT: Final = "schedule_filters"
LONGEST: Final = 60


class SavedFilters(QObject):
    """Belongs to the screen; each of the kept filters is an action of it."""

    def __init__(self, screen: "ScheduleScreen", kept: WindowSettings | None) -> None:
        super().__init__(screen)
        self._screen = screen
        self._kept = kept
        self._actions: list[QAction] = []
        self._known = _read(kept) if kept is not None else {}
        self._offer()

    def names(self) -> list[str]:
        """Return the names, in their order."""
        return sorted(self._known, key=str.casefold)

    def show_choice(self) -> None:
        """Show in the bar which of them is in force."""
        filters = self._screen.choice.filters
        name = next((name for name, known in self._known.items() if known == filters), "")
        self._screen.filter_bar.show_saved(name, is_wanted=bool(self._known) or not filters.is_empty)
        commands = self._screen.commands.actions
        commands["save_filters"].setEnabled(not filters.is_empty)
        for each in ("rename_filters", "delete_filters"):
            commands[each].setEnabled(bool(self._known))
        for action in self._actions:
            action.setChecked(action.data() == name)

    def open_menu(self) -> None:
        """Offer them below the button."""
        commands, bar = self._screen.commands.actions, self._screen.filter_bar
        menu = QMenu(self._screen)
        menu.addActions(self._actions)
        menu.addSeparator()
        for name in ("save_filters", "rename_filters", "delete_filters"):
            if commands[name].isEnabled():
                menu.addAction(commands[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(bar.saved.mapToGlobal(QPoint(0, bar.saved.height())))

    def ask_name(self) -> None:
        """Ask under which name to keep the filters in force; a name that is known gets the new ones."""
        screen = self._screen
        filters, schedule = screen.choice.filters, screen.schedule
        if filters.is_empty or schedule is None:
            return
        usual = filters_title(filters, schedule)[:LONGEST]
        field = _name_field(usual)
        self._ask(
            self.tr("Keep the filters"),
            ((self.tr("Name"), field),),
            self.tr("Keep"),
            lambda: self.keep(field.text().strip() or usual, filters),
        )

    def ask_rename(self) -> None:
        """Ask for another name of one of them."""
        if not self._known:
            return
        which, field = choices([(name, name) for name in self.names()], self._name_in_force()), _name_field("")
        field.setText(which.currentText())
        field.selectAll()
        which.currentTextChanged.connect(field.setText)
        self._ask(
            self.tr("Rename kept filters"),
            ((self.tr("Which"), which), (self.tr("New name"), field)),
            self.tr("Rename"),
            lambda: self.rename(which.currentText(), field.text().strip()),
        )

    def ask_delete(self) -> None:
        """Ask which of them to delete."""
        if self._known:
            which = choices([(name, name) for name in self.names()], self._name_in_force())
            self._ask(
                self.tr("Delete kept filters"),
                ((self.tr("Which"), which),),
                self.tr("Delete"),
                lambda: self.delete(which.currentText()),
            )

    def keep(self, name: str, filters: Filters) -> None:
        """Keep filters under a name."""
        self._known[name] = filters
        self._write(self.tr("Kept as “{name}”").format(name=name))

    def rename(self, name: str, new: str) -> None:
        """Give filters another name; one that others have already is refused."""
        if not new or new == name or name not in self._known:
            return
        if new in self._known:
            text = self.tr("Filters named “{name}” are kept already. Choose another name.")
            self._screen.notices.tell(text.format(name=new), Tone.WARNING)
            return
        self._known[new] = self._known.pop(name)
        self._write(self.tr("Now called “{name}”").format(name=new))

    def delete(self, name: str) -> None:
        """Forget filters; what is shown stays as it is."""
        if self._known.pop(name, None) is not None:
            self._write(self.tr("“{name}” is deleted").format(name=name))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._offer()

    def _ask(
        self, title: str, fields: Sequence[tuple[str, QWidget]], action: str, accept: Callable[[], object]
    ) -> None:
        screen = self._screen
        button = screen.filter_bar.saved if screen.filter_bar.saved.isVisible() else screen.filter_bar.more
        around = QRect(button.mapTo(screen, QPoint(0, 0)), button.size())
        screen.doing.forms.popover.ask(title, fields, action, accept, around)

    def _name_in_force(self) -> str:
        return next((name for name, known in self._known.items() if known == self._screen.choice.filters), "")

    def _write(self, told: str) -> None:
        if self._kept is not None:
            texts = {name: json.dumps(filters.kept()) for name, filters in self._known.items()}
            self._kept.keep_page(KEPT, texts)
        self._offer()
        self.show_choice()
        self._screen.board.say(told)

    def _offer(self) -> None:
        for action in self._actions:
            self._screen.removeAction(action)
            action.deleteLater()
        self._actions = [self._action(number, name) for number, name in enumerate(self.names())]

    def _action(self, number: int, name: str) -> QAction:
        action = QAction(self.tr("Filter: {name}").format(name=name.replace("&", "&&")), self._screen)
        action.setObjectName(f"schedule_filter_{number}")
        action.setData(name)
        action.setCheckable(True)
        action.triggered.connect(lambda: self._screen.filter_by(self._known[name]))
        self._screen.addAction(action)
        return action


def _read(kept: WindowSettings) -> dict[str, Filters]:
    """Return what is kept; what is damaged is left out."""
    found: dict[str, Filters] = {}
    for name, text in kept.page(KEPT).items():
        try:
            values = json.loads(text)
            found[name] = Filters.restored({str(key): str(value) for key, value in values.items()})
        except (ValueError, AttributeError):
            continue
    return found


def _name_field(text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setMaxLength(LONGEST)
    field.selectAll()
    return field
