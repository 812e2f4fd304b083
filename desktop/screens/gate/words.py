"""What the check-in mode says of groups and people."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from db.model.kinds import CHILD_CATEGORIES, ClearanceState, VisitorCategory, VisitState
from db.queries.gate_rows import GateGroup, GatePerson
from db.rules.states import PLANNED
from desktop.kit import formats
from desktop.kit.pill import Tone
from desktop.labels import label
from desktop.screens.gate.people import Cell, Mark
from desktop.screens.gate.strip import Answer, Told

UNCONFIRMED = PLANNED - {VisitState.CONFIRMED}
ARRIVING = timedelta(minutes=15)


def heads(group: GateGroup) -> tuple[int, int, int]:
    """Return children, accompanying adults and others who are expected."""
    if group.is_named:
        adults = sum(one.is_adult for one in group.people)
        children = sum(one.category in CHILD_CATEGORIES and not one.is_adult for one in group.people)
        return children, adults, len(group.people) - adults - children
    numbers = dict(group.declared)
    adults = numbers.pop(VisitorCategory.CHAPERONE, 0)
    children = sum(number for category, number in numbers.items() if category in CHILD_CATEGORIES)
    return children, adults, sum(numbers.values()) - children


class GateWords(QObject):
    """Says it in the language in force."""

    def who(self, group: GateGroup) -> str:
        """Return who a group is: pupils and adults, or people, and the leader."""
        children, adults, others = heads(group)
        parts = []
        if children:
            parts.append(self.tr("%n pupil(s)", "", children))
        if others:
            parts.append(self.tr("%n guest(s)", "", others))
        if adults:
            parts.append(self.tr("%n accompanying adult(s)", "", adults))
        said = " + ".join(parts)
        if group.leader:
            leader = self.tr("leader {name}").format(name=group.leader)
            said = f"{said} · {leader}" if said else leader
        return said

    def categories(self, group: GateGroup) -> str:
        """Return what is known of a group without names: how many of each category, and how they are counted."""
        inside = dict(group.inside_by)
        lines = [
            self.tr("{category}: {inside} on site, {declared} declared").format(
                category=label(category), inside=inside.pop(category, 0), declared=declared
            )
            for category, declared in group.declared
        ]
        lines += [
            self.tr("{category}: {inside} on site").format(category=label(category), inside=people)
            for category, people in inside.items()
        ]
        return "\n".join((*lines, self.tr("There is no list of names. Type how many have come, then Enter.")))

    def state_of(self, group: GateGroup, now: datetime) -> str:
        """Return in a few words what a group is doing; nothing for one that is simply expected."""
        if group.has_left and group.last_out is not None:
            return self.tr("left at {time}").format(time=formats.hour(group.last_out))
        if group.state is VisitState.NO_SHOW:
            return self.tr("nobody came")
        if group.state in UNCONFIRMED:
            return self.tr("not confirmed")
        if group.last_in is not None and group.admitted < group.expected and now - group.last_in <= ARRIVING:
            return self.tr("arriving now")
        if group.inside:
            return self.tr("on site: {people}").format(people=group.inside)
        late = int((now - group.starts).total_seconds() // 60)
        if late > 0 and not group.admitted:
            return self.tr("%n minute(s) late", "", late)
        return ""

    def not_inside(self, person: GatePerson) -> Told:
        """Return what is said where somebody should leave who is not on site."""
        if person.left is not None:
            text = self.tr("Has left already at {time}: {name}")
            return Told(Answer.INSIDE, text.format(time=formats.clock(person.left), name=person.name))
        text = self.tr("Has not come in: {name}").format(name=person.name)
        return Told(Answer.UNKNOWN, text, self.tr("Nothing was changed. Enter lets the person in."))

    def nobody_inside(self) -> Told:
        """Return what is said where a group should leave, or be briefed, of which nobody is on site."""
        return Told(Answer.TOLD, self.tr("Nobody of this group is on site."))

    def pills(self, group: GateGroup, now: datetime, briefed: int) -> list[tuple[str, Tone, str]]:
        """Return what to mind about a group: words, tone and sign."""
        found: list[tuple[str, Tone, str]] = []
        if 0 < briefed < group.admitted:
            text = self.tr("briefed: {people} of {admitted}").format(people=briefed, admitted=group.admitted)
            found.append((text, Tone.NEUTRAL if group.has_left else Tone.WARNING, "briefing"))
        elif group.briefing_min and not briefed:
            text = self.tr("%n-minute briefing", "", group.briefing_min)
            missed = group.admitted >= group.expected > 0 and not group.has_left
            found.append((text, Tone.WARNING if missed else Tone.NEUTRAL, "briefing"))
        elif briefed:
            found.append((self.tr("briefed"), Tone.SUCCESS, "briefing"))
        if group.adults_wanted:
            text = self.tr("adults: {here} of {wanted}").format(here=group.adults_here, wanted=group.adults_wanted)
            is_short = group.adults_here < group.adults_wanted and not group.has_left
            found.append((text, Tone.WARNING if is_short else Tone.NEUTRAL, "warning" if is_short else "group"))
        if group.min_age:
            found.append((self.tr("from {age} years").format(age=group.min_age), Tone.NEUTRAL, "person"))
        if any(person.needs for person in group.people):
            found.append((self.tr("special needs"), Tone.ACCENT, "wheelchair"))
        if group.state in UNCONFIRMED:
            found.append((self.tr("not confirmed"), Tone.WARNING, "warning"))
        return found

    def cell_of(self, person: GatePerson, *, is_absent: bool, group: str = "") -> Cell:
        """Return somebody as the list shows them; `group` names the group where several are shown."""
        mark, note = self._mark(person, is_absent=is_absent)
        spoken = ", ".join(part for part in (person.name, group, note or self._expected()) if part)
        if person.needs:
            spoken = f"{spoken}, {person.needs}"
        return Cell(person.id, person.name, note, mark, spoken, group)

    def _expected(self) -> str:
        return self.tr("not arrived")

    def _mark(self, person: GatePerson, *, is_absent: bool) -> tuple[Mark, str]:
        if person.left is not None:
            return Mark.LEFT, self.tr("left {time}").format(time=formats.clock(person.left))
        if person.arrived is not None:
            time = formats.clock(person.arrived)
            return Mark.HERE, self.tr("{time}, typed later").format(time=time) if person.is_late_entry else time
        if person.clearance is ClearanceState.REFUSED or person.clearance is ClearanceState.PENDING:
            return Mark.BARRED, self.tr("not cleared")
        if person.is_too_young:
            return Mark.BARRED, self.tr("too young")
        if is_absent:
            return Mark.ABSENT, self.tr("absent")
        return Mark.MISSING, self.tr("adult") if person.is_adult else ""
