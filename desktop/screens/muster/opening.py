"""How the list comes to be shown: read in a worker, then filled and painted part by part."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.queries.muster import Muster
from desktop.kit.by_steps import PAUSE, Steps
from desktop.kit.tasks import Tasks
from desktop.opening import Opening

if TYPE_CHECKING:
    from desktop.screens.muster.group_card import GroupCard
    from desktop.screens.muster.screen import MusterScreen


class MusterOpening(Opening):
    """Whoever starts an evacuation, ticks or prints before the list is whole does it with the whole list."""

    def __init__(self, screen: "MusterScreen", tasks: Tasks) -> None:
        super().__init__(screen, tasks)
        self._screen = screen

    def parts(self) -> Iterable[QWidget]:
        """Return all of the list."""
        return (*self._screen.parts.above(), *self._screen.cards)

    def read(self, _subject: object) -> Muster | None:
        """Read who is inside; None if the books cannot be read."""
        return self._screen.desk.ask()

    def fill(self, _subject: object, read: Muster | None) -> Steps:
        """Show and paint how many there are, then group by group."""
        self._screen.show_head(is_read=self._screen.desk.take(read))
        yield PAUSE
        yield from self.unveil(self._screen.parts.above())
        yield from self.fill_cards()

    def fill_cards(self) -> Steps:
        """Show and paint the cards row by row: one that stands beside another takes its width only then."""
        row: list[GroupCard] = []
        for card in self._screen.show_cards():
            card.setUpdatesEnabled(not self.is_under_way)
            row.append(card)
            yield PAUSE  # it is laid out
            if len(row) == self._screen.board.columns:
                yield from self.unveil(row)
                row = []
        yield from self.unveil(row)
