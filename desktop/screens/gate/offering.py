"""What may be done next after an answer: undo, a walk-in, the coordinator, the briefing after the last one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.rules.calendar import Month
from desktop.correcting import remedy_text
from desktop.screens.gate.strip import Answer, OfferedStep, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen


class Offering(QObject):
    """Adds the buttons of the strip."""

    def __init__(self, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    def with_offers(self, told: Told) -> Told:
        """Add what may be done next."""
        undo = OfferedStep(self.tr("Undo"), "Ctrl+Z", self._screen.acts.undo)
        match told.answer:
            case Answer.ENTERED:
                offers = (*self._after_the_last(), undo)
            case Answer.LEFT:
                offers = (*self._after_leaving(), undo)
            case Answer.UNKNOWN if self._screen.field.text():
                walk_in = OfferedStep(self.tr("Add as walk-in"), "F3", self._screen.keys.walk_in.trigger)
                offers = (
                    *((walk_in,) if self._screen.group is not None else ()),
                    OfferedStep(self.tr("Search again"), "Esc", self._screen.field.clear),
                )
            case Answer.NOT_CLEARED:
                offers = (OfferedStep(self.tr("Call the coordinator"), "Alt+1", self._screen.asking.show_phone),)
            case Answer.UNDER_AGE:
                offers = (
                    OfferedStep(self.tr("Another group"), "Alt+1", self._screen.asking.ask_other_group),
                    OfferedStep(self.tr("Call the coordinator"), "Alt+2", self._screen.asking.show_phone),
                )
            case _ if told.closed is not None:
                offers = self.out_of_closed(told.closed, told.again)
            case _:
                offers = told.offers
        return Told(told.answer, told.text, told.note, offers)

    def out_of_closed(self, month: Month, opened: Callable[[], object] | None = None) -> tuple[OfferedStep, ...]:
        """Offer the correction of a closed month; behind a code that is for who may leave the mode."""
        if self._screen.lock.holds():
            return (OfferedStep(self.tr("Call the coordinator"), "Alt+1", self._screen.asking.show_phone),)
        return (OfferedStep(remedy_text(), "Alt+1", lambda: self._screen.asking.ask_correction(month, opened)),)

    def _after_the_last(self) -> tuple[OfferedStep, ...]:
        """Offer the briefing and the equipment once the last one of a group has come."""
        group = self._screen.group
        if group is None or not group.inside or group.admitted < group.expected:
            return ()
        steps = []
        if self._screen.briefed.get(group.id, 0) < group.admitted:
            steps.append(OfferedStep(self.tr("Briefing"), "Ctrl+B", self._screen.keys.briefing.trigger))
        return (*steps, self._equipment())

    def _after_leaving(self) -> tuple[OfferedStep, ...]:
        """Offer the equipment, which is counted back, once the last one of a group has left."""
        group = self._screen.group
        has_some = group is not None and group.has_left and self._screen.safety.has_equipment(group)
        return (self._equipment(),) if has_some else ()

    def _equipment(self) -> OfferedStep:
        return OfferedStep(self.tr("Equipment"), "Ctrl+E", self._screen.keys.equipment.trigger)
