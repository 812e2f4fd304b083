"""What the keys, the typed text and the scanner do in the mode."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.badges import day_of_pass
from db.queries.gate_rows import GatePerson
from db.rules.passes import LONGEST_HEADCOUNT, looks_scanned, read_pass
from desktop.kit import formats
from desktop.screens.gate.strip import Answer, OfferedStep, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen


class GateHands(QObject):
    """Each method does one thing with the group or the person the keyboard is on."""

    def __init__(self, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    def take(self, text: str) -> None:
        """Do what was typed or scanned and ended with Enter."""
        typed = text.strip()
        code = read_pass(typed)
        if not typed:
            self._let_in_current()
        elif typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST_HEADCOUNT:
            self._screen.field.clear()
            if self.has_group() and self._screen.group is not None:
                self._screen.acts.set_headcount(self._screen.group, int(typed))
        elif code or looks_scanned(text):
            self._screen.field.clear()
            self.take_code(code)
        else:
            self._take_name(typed)

    def arrive(self, person: GatePerson) -> None:
        """Check somebody in, and deal with their group from now on."""
        self._screen.field.clear()
        group = self._screen.day.group(person.visit_id) if self._screen.day else None
        if group is None:
            return
        if group.id != self._screen.current:
            self._screen.choose(group.id)
        self._screen.refused_person = person
        self._screen.acts.arrive(person, group)
        here = self._screen.people.current()
        following = self._person(here.id) if here is not None else None
        if following is None or following.arrived is not None:  # nobody else to come stands where the person stood
            self._screen.people.follow(person.id)

    def step(self, step: str) -> None:
        """Take a step that a key of the field stands for."""
        match step:
            case "next_group" | "previous_group":
                self._walk_groups(1 if step == "next_group" else -1)
            case "more" | "less":
                self.count(1 if step == "more" else -1)
            case "tick":
                self._press_current()
            case "missing":
                self._mark_missing()
            case _:
                self._screen.people.move(step)

    def _walk_groups(self, by: int) -> None:
        keys = [group.id for group in self._screen.showing.in_order()]
        if not keys:
            return
        here = keys.index(self._screen.current) if self._screen.current in keys else 0
        self._screen.choose(keys[min(max(here + by, 0), len(keys) - 1)])

    def count(self, by: int) -> None:
        """Set the headcount of the group so many higher or lower."""
        if self.has_group() and self._screen.group is not None:
            self._screen.acts.set_headcount(self._screen.group, self._screen.group.admitted + by)

    def has_group(self) -> bool:
        """Say whether there is a group to deal with; on a day without one it is told who can make a visit."""
        if self._screen.group is None:
            call = OfferedStep(self.tr("Call the coordinator"), "Alt+1", self._screen.asking.show_phone)
            note = self.tr("Who comes unannounced needs a visit first: the coordinator makes one.")
            self._screen.tell(Told(Answer.REFUSED, self.tr("Nobody is expected today."), note, (call,)))
        return self._screen.group is not None

    def _let_in_current(self) -> None:
        """Let in whom the keyboard is on; Enter takes nothing back, however often it is pressed."""
        cell = self._screen.people.current()
        person = self._person(cell.id) if cell else None
        if person is not None:
            self.arrive(person)

    def _press_current(self) -> None:
        cell = self._screen.people.current()
        if cell is not None:
            self.press(cell.id)

    def press(self, key: object) -> None:
        """Tick somebody, or take the tick back."""
        person = self._person(key)
        group = self._screen.day.group(person.visit_id) if person and self._screen.day else None
        if person is None or group is None:
            return
        if person.arrived is not None and person.left is None and not self._screen.field.text():
            self._screen.acts.take_back(person, group)
            self._screen.people.follow(person.id)
        else:
            self.arrive(person)

    def _person(self, key: object) -> GatePerson | None:
        groups = self._screen.day.groups if self._screen.day else ()
        return next((one for group in groups for one in group.people if one.id == key), None)

    def _mark_missing(self) -> None:
        cell = self._screen.people.current()
        person = self._person(cell.id) if cell else None
        if person is not None and person.arrived is None:
            self._screen.missing ^= {person.id}
            self._screen.showing.show_day()

    def check_in_all(self) -> None:
        """Check the current group in, but for those marked as missing."""
        if self._screen.group is not None and self._screen.acts.all_here(self._screen.group, self._screen.missing):
            self._screen.missing.clear()
            self._screen.showing.show_day()

    def check_out_all(self) -> None:
        """Let the current group leave."""
        group = self._screen.group
        if group is not None and not group.inside:
            self._screen.tell(self._screen.words.nobody_inside())
        elif group is not None:
            self._screen.acts.group_leaves(group)

    def check_out_one(self) -> None:
        """Let the person the keyboard is on leave early, or ask how many leave."""
        cell = self._screen.people.current()
        person = self._person(cell.id) if cell else None
        group = self._screen.day.group(person.visit_id) if person and self._screen.day else None
        if person is None or group is None:
            self._screen.asking.ask_leaving()
        elif person.is_inside:
            self._screen.acts.leave(person, group)
        else:
            self._screen.tell(self._screen.words.not_inside(person))

    def toggle_missing(self) -> None:
        """Show only those who have not arrived, or all."""
        self._screen.showing.only_missing = not self._screen.showing.only_missing
        self._screen.showing.show_people()
        is_on = self._screen.showing.only_missing
        text = self.tr("Only those who have not arrived. F8 shows all.") if is_on else self.tr("All are shown again.")
        self._screen.strip.say(Told(Answer.TOLD, text))

    def toggle_sounds(self) -> None:
        """Silence the sounds, or let them be heard."""
        self._screen.remembered.has_sounds = self._screen.sounds.is_on = not self._screen.sounds.is_on
        text = self.tr("Sounds are on") if self._screen.sounds.is_on else self.tr("Sounds are off")
        self._screen.strip.say(Told(Answer.TOLD, text))

    def take_offer(self, place: int) -> None:
        """Do what the newest answer offers at a place."""
        offers = self._screen.strip.offers()
        if place < len(offers):
            offers[place].act()

    def take_code(self, code: str) -> None:
        """Check in whose pass it is; say so if it is none."""
        person = self._screen.day.with_code(code) if code and self._screen.day else None
        if person is not None:
            self.arrive(person)
            return
        text = self._of_what(code) if code else self.tr("This code is not a pass of this site")
        self._screen.tell(Told(Answer.UNKNOWN, text, self.tr("Nothing was changed. Type the surname.")))

    def _of_what(self, code: str) -> str:
        """Say of a pass that is expected by no group of today where it belongs."""
        known = self._screen.context.read(lambda session: day_of_pass(session, code))
        if known is None or self._screen.day is None:
            return self.tr("This pass is not known here")
        if known != self._screen.day.day:
            return self.tr("This pass is for another day: {day}").format(day=formats.long_day(known))
        return self.tr("This pass is of somebody who is no longer expected today")

    def _take_name(self, typed: str) -> None:
        found = self._screen.day.find(typed) if self._screen.day else []
        cell = self._screen.people.current()
        if cell is not None and any(one.id == cell.id for one in found):
            self.press(cell.id)
        elif len(found) == 1:
            self.arrive(found[0])
        elif found:
            self._screen.people.stand_on(0)
            text = self.tr("%n person(s) match: choose with ↓ and Enter", "", len(found))
            self._screen.tell(Told(Answer.SEVERAL, text))
        else:
            text = self.tr("Not on today's lists: {name}").format(name=typed)
            self._screen.tell(Told(Answer.UNKNOWN, text))
            self._screen.field.selectAll()  # the next name takes its place
