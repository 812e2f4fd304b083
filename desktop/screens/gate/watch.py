"""What the mode does by itself: it reads again, asks about groups that should have left, keeps where it stood."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from db.rules.gate import leaves_over
from desktop.kit import formats
from desktop.screens.gate.strip import Answer, OfferedStep, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen

SECOND_MS: Final = 1000
READ_AGAIN: Final = 30
"""So many seconds pass at most before the day is read again: other seats write too."""
OUT_AFTER_MIN: Final = 15
QUIET: Final = 60
"""So many seconds a group stays the current one after the last step at the gate, though it is complete: its briefing
follows, and a key that is pressed twice must not let the next group in."""


class GateWatch(QObject):
    """Counts the seconds while the mode is in sight; `age` is how many passed since the day was read."""

    def __init__(self, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._asked_out: set[UUID] = set()
        self.age = 0
        self._quiet = QUIET
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)

    def note_step(self) -> None:
        """Something is done at the gate."""
        self._quiet = 0

    def is_busy(self) -> bool:
        """Say whether something was done at the gate just now."""
        return self._quiet < QUIET

    def begin(self) -> None:
        """Count."""
        self._second.start()

    def rest(self) -> None:
        """Count no more."""
        self._second.stop()

    def offer_open(self) -> None:
        """Name the groups that are still on site when the mode is entered, as after a loss of power."""
        if self._screen.day is None:
            return
        still = [group for group in self._screen.day.groups if group.inside]
        if still and not self._screen.strip.history:
            names = formats.listed(group.title for group in still[:4])
            text = self.tr("On site: %n group(s)", "", len(still))
            self._screen.strip.say(Told(Answer.TOLD, text, names))

    def _tick(self) -> None:
        screen = self._screen
        screen.head.show_now(formats.number(screen.day.inside if screen.day else 0), screen.showing.clock_text())
        self.age += 1
        self._quiet += 1
        if self.age >= READ_AGAIN:
            self.age = 0
            self._screen.read_again()

    def ask_out(self) -> None:
        """Ask once about a group that should have left."""
        day = self._screen.day
        if day is None or self._screen.strip.is_loud():
            return
        for group in day.groups:
            is_new = group.inside and group.id not in self._asked_out
            if is_new and leaves_over(group.ends, day.now, OUT_AFTER_MIN):
                self._asked_out.add(group.id)
                self._screen.choose(group.id)
                text = self.tr("%n person(s) still on site: {visit}. Have they left?", "", group.inside)
                offer = OfferedStep(self.tr("All have left"), "F5", self._screen.keys.group_leaves.trigger)
                self._screen.tell(Told(Answer.FULL, text.format(visit=group.title), "", (offer,)))
                return

    def remember(self, *, is_open: bool) -> None:
        """Keep on the disk which group was dealt with, so that a start after a loss of power goes on there."""
        current, remembered, page = self._screen.current, self._screen.remembered, self._screen.name
        wanted = {"group": current.hex if current else "", "open": str(int(is_open))}
        if remembered.page(page) != wanted:
            remembered.keep_page(page, wanted)
            remembered.save()

    def remembered_group(self) -> UUID | None:
        """Return the group that was dealt with when the program ended."""
        try:
            return UUID(self._screen.remembered.page(self._screen.name).get("group", ""))
        except ValueError:
            return None
