"""What can be done in the check-in mode, each step with its key."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from db.errors import TourError

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen


OF_A_GROUP: Final = frozenset(
    f"gate_{step}"
    for step in ("all_here", "walk_in", "group_leaves", "leaves_early", "late", "briefing", "equipment", "badges")
)
"""Steps that are taken with a group of the day."""


class GateKeys(QObject):
    """The actions of the mode."""

    def __init__(self, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.all_here = self._make("gate_all_here", "F2", screen.hands.check_in_all)
        self.walk_in = self._make("gate_walk_in", "F3", screen.asking.ask_guests)
        self.group_leaves = self._make("gate_group_leaves", "F5", screen.hands.check_out_all)
        self.leaves_early = self._make("gate_leaves_early", "F6", screen.hands.check_out_one)
        self.late = self._make("gate_late", "F7", screen.asking.ask_late)
        self.not_arrived = self._make("gate_not_arrived", "F8", screen.hands.toggle_missing)
        self.muster = self._make("gate_muster", "F9", lambda: screen.context.navigate("muster"))
        self.true_time = self._make("gate_true_time", "F12", screen.asking.ask_time)
        self.briefing = self._make("gate_briefing", "Ctrl+B", screen.safety.ask_briefing)
        self.equipment = self._make("gate_equipment", "Ctrl+E", screen.safety.ask_equipment)
        self.badges = self._make("gate_badges", "Ctrl+P", screen.asking.ask_badges)
        self.set_code = self._make("gate_set_code", "", screen.lock.ask_new_code)
        self.silence = self._make("gate_sounds", "Ctrl+M", screen.hands.toggle_sounds)
        self.first_offer = self._make("gate_first_offer", "Alt+1", lambda: screen.hands.take_offer(0))
        self.second_offer = self._make("gate_second_offer", "Alt+2", lambda: screen.hands.take_offer(1))

    def texts(self) -> Sequence[tuple[QAction, str]]:
        """Return the actions with their names in the language in force."""
        return (
            (self.all_here, self.tr("The whole group is here")),
            (self.walk_in, self.tr("Walk-in or replacement…")),
            (self.group_leaves, self.tr("The group leaves")),
            (self.leaves_early, self.tr("Leaves early")),
            (self.late, self.tr("The group is late…")),
            (self.not_arrived, self.tr("Only those not arrived")),
            (self.muster, self.tr("Muster list")),
            (self.true_time, self.tr("Enter with the true time…")),
            (self.briefing, self.tr("Briefing…")),
            (self.equipment, self.tr("Equipment…")),
            (self.badges, self.tr("Print badges…")),
            (self.set_code, self.tr("Code for leaving the mode…")),
            (self.silence, self.tr("Sounds on or off")),
            (self.first_offer, self.tr("First step offered")),
            (self.second_offer, self.tr("Second step offered")),
        )

    def _take(self, act: Callable[[], object], needs_group: bool, _is_checked: bool = False) -> None:
        """Take a step, for which there must be a group or need not.

        What stands in its way, such as books that another program holds, is told in the strip.
        """
        try:
            if not needs_group or self._screen.hands.has_group():
                act()
        except TourError as error:
            self._screen.tell_refusal(error)

    def _make(self, name: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(self._screen)
        action.setObjectName(name)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(self._take, act, name in OF_A_GROUP))
        self._screen.addAction(action)
        return action
