"""Walks the gaps of a month one by one, over the lists of both steps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.screens.reports.steps import StepKey, first_open

if TYPE_CHECKING:
    from desktop.screens.reports.screen import ReportsScreen


class GapWalk(QObject):
    """Goes on in the list that stands, then in that of the other step."""

    def __init__(self, screen: "ReportsScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    def forward(self) -> None:
        """Go to the next gap."""
        self._go(forward=True)

    def back(self) -> None:
        """Go to the gap before."""
        self._go(forward=False)

    def _go(self, *, forward: bool) -> None:
        screen = self._screen
        picture = screen.picture
        if picture is None:
            return
        if screen.panel.gaps.isVisible() and screen.panel.gaps.walk(forward):
            screen.area.ensureWidgetVisible(screen.panel.gaps)
            return
        here = screen.step or first_open(picture)
        for step, gaps in ((StepKey.VISITS, picture.open_visits), (StepKey.GAPS, picture.unknowns)):
            if gaps and step is not here:
                screen.choose_step(step)
                screen.panel.gaps.walk(forward)
                return
