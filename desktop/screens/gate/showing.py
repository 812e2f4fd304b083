"""Puts the day that was read on the parts of the mode."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from db.clock import local
from db.queries.gate_rows import GateGroup, GatePerson
from db.rules.passes import looks_scanned
from desktop.kit import formats
from desktop.kit.by_steps import PAUSE, Steps
from desktop.screens.gate.groups import is_over
from desktop.screens.gate.people import Cell

if TYPE_CHECKING:
    from uuid import UUID

    from desktop.screens.gate.screen import GateScreen

MIN_TYPED: Final = 2
AT_ONCE: Final = 60
"""So many people are put into words in a step."""


class GateShowing(QObject):
    """Reads nothing itself; `only_missing` hides those who have come."""

    def __init__(self, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.only_missing = False
        self._cells: dict[UUID, tuple[GatePerson, bool, str, Cell]] = {}

    def show_day(self) -> None:
        """Show the whole day as it was read."""
        for _ in self._show():
            pass
        self.show_people()

    def show_by_steps(self) -> Steps:
        """Show it part by part."""
        yield from self._show()
        group = self._screen.group
        for place, person in enumerate(group.people if group is not None else ()):
            self._cell_of(person, is_absent=person.id in self._screen.missing)
            if place % AT_ONCE == 0:
                yield
        yield PAUSE
        self.show_people()
        yield PAUSE

    def _show(self) -> Steps:
        day = self._screen.day
        assert day is not None
        self._show_head()
        yield
        rows = [(one, formats.named(one.route), self._screen.words.state_of(one, day.now)) for one in self.in_order()]
        self._screen.groups.show_words(self.tr("Expected"), self.tr("%n group(s)", "", len(rows)))
        yield from self._screen.groups.show_groups(rows, self._screen.current)
        group = self._screen.group
        self._screen.frame.show_group(has_group=group is not None)
        if group is not None:
            self._show_group(group)
        yield

    def in_order(self) -> list[GateGroup]:
        """Return the groups of the day by time, those that are over last."""
        return sorted(
            self._screen.day.groups if self._screen.day else (), key=lambda one: (is_over(one), one.starts, one.number)
        )

    def _show_head(self) -> None:
        day = self._screen.day
        assert day is not None
        duty = formats.named(day.duty)
        gate = self.tr("{gate} · on duty: {name}").format(gate=day.gate, name=duty) if duty else day.gate
        waiting = self._screen.acts.waiting()
        text = self.tr("%n step(s) not written yet", "", waiting) if waiting else self.tr("Offline, recording")
        self._screen.head.show_words(self.tr("Gate check-in"), gate, text, self.tr("On site"), owes=waiting > 0)
        self._screen.head.show_now(formats.number(day.inside), self.clock_text())
        at = self._screen.acts.true_time
        late = self.tr("Entered as of {time}").format(time=formats.clock(local(at, day.zone))) if at else ""
        self._screen.head.show_true_time(late)

    def _show_group(self, group: GateGroup) -> None:
        assert self._screen.day is not None
        self._screen.top.show_words(
            group.title,
            self._screen.words.who(group),
            self._screen.words.pills(group, self._screen.day.now, self._screen.briefed.get(group.id, 0)),
        )
        words = self.tr("{people} of {expected}").format(people=group.admitted, expected=group.expected)
        part = group.admitted / group.expected if group.expected else 0.0
        self._screen.top.show_count(str(group.admitted), part, words, self.tr("Have come: {count}").format(count=words))
        absent = len(self._screen.missing)
        barred = sum(not one.may_enter and one.arrived is None for one in group.people)
        whole = self.tr("All %n are here", "", group.expected - barred)
        text = self.tr("All but %n are here", "", absent) if absent else whole
        self._screen.top.all_here.show_words(text, self.tr("the whole group in one action"))
        self._screen.top.all_here.setEnabled(group.admitted < group.expected or (group.is_named and group.unnamed > 0))

    def show_people(self) -> None:
        """Show the people of the group, or whom the typed letters find."""
        group, day = self._screen.group, self._screen.day
        if day is None:
            return
        typed = self._screen.field.text().strip()
        is_search = len(typed) >= MIN_TYPED and not typed.isdecimal()
        if is_search and not looks_scanned(typed):
            found = day.find(typed)
            titles = {one.id: one.title for one in day.groups}
            cells = [self._cell_of(one, is_absent=False, group=titles[one.visit_id]) for one in found]
        else:
            people = group.people if group is not None else ()
            shown = [one for one in people if one.arrived is None] if self.only_missing else people
            cells = [self._cell_of(one, is_absent=one.id in self._screen.missing) for one in shown]
        self._screen.people.show_cells(cells)
        if not cells:
            self._screen.empty.set_words(self._words_without_people(group, has_typed=is_search))
        self._screen.people.setVisible(bool(cells))
        self._screen.empty.setVisible(not cells and (group is None or not self._screen.top.count.is_low))

    def _words_without_people(self, group: GateGroup | None, *, has_typed: bool) -> str:
        """Return what stands where no person is shown."""
        if has_typed:
            return self.tr("Nobody on today's lists is called so.")
        if group is None:
            return self.tr("Nobody is expected today.")
        if group.is_named:
            return self.tr("Everybody on the list has come. F8 shows all.")
        return self._screen.words.categories(group)

    def forget_words(self) -> None:
        """Say everything anew: the language is another."""
        self._cells.clear()

    def clock_text(self) -> str:
        """Return the time at the site."""
        zone = self._screen.day.zone if self._screen.day else "UTC"
        return formats.clock(local(self._screen.context.store.clock.now(), zone))

    def _cell_of(self, person: GatePerson, *, is_absent: bool, group: str = "") -> Cell:
        """Return a person as the list shows them; whoever stands as before is not put into words again."""
        kept = self._cells.get(person.id)
        if kept is not None and kept[0] is person and kept[1:3] == (is_absent, group):
            return kept[3]
        cell = self._screen.words.cell_of(person, is_absent=is_absent, group=group)
        self._cells[person.id] = person, is_absent, group, cell
        return cell
