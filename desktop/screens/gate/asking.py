"""Opens the small forms of the check-in mode, and does what those about people and times answer."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from db.clock import instant
from db.commands.gate import GroupFull, places_left
from db.commands.late import consequences, delay_visit, wait_at_the_gate
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.cases import policy
from db.queries.gate_rows import GateGroup, GatePerson
from db.queries.stops import stops_of
from db.rules.calendar import Month
from db.rules.gate import told_time
from db.rules.states import PLANNED
from db.rules.steps import INSIDE
from desktop.context import Context
from desktop.correcting import ask_correction, closed_month, opened_words
from desktop.kit.tasks import Tasks
from desktop.screens.gate.form_panel import FormPanel
from desktop.screens.gate.forms import GuestsForm, LeavingForm, TimeForm
from desktop.screens.gate.late_form import Judged, LateForm
from desktop.screens.gate.strip import Answer, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen


class GateAsking(QObject):
    """One form at a time; while it is open the keys of the mode rest."""

    def __init__(self, context: Context, tasks: Tasks, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._context = context
        self._tasks = tasks
        self._screen = screen
        self.form: FormPanel | None = None

    def is_open(self) -> bool:
        """Whether something is asked."""
        return self.form is not None

    def open(self, form: FormPanel, done: Callable[[], object]) -> None:
        """Ask with a form; `done` does what it answers and closes it, or raises what stands in the way."""
        self.close()
        for action in self._screen.actions():
            action.setEnabled(action is self._screen.keys.muster)  # that list waits for no answer
        self.form = form
        form.on_done(done)
        form.leaving.connect(self.close)
        form.refused.connect(partial(self._offer_ways, form))
        form.ask()

    def close(self) -> None:
        """Go back to the field."""
        if self.form is not None:
            form, self.form = self.form, None
            form.close_panel()
            form.deleteLater()
        for action in self._screen.actions():
            action.setEnabled(True)
        self._screen.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_guests(self) -> None:
        """Ask who came unlisted, or instead of the missing person the keyboard is on."""
        group = self._screen.group
        if group is None:
            return
        replaced = self._replaced()
        left = self._context.read(lambda session: places_left(session, group.id))
        form = GuestsForm(self._screen, group, replaced, left, self._screen.field.text())
        self.bind(form, "Ctrl+Return", form.over_button.click)
        self.bind(form, "Alt+Return", form.wait_button.click)

        def let_in(*, over: bool = False) -> None:
            draft = form.draft()
            try:
                self._screen.acts.add_guests(group, draft, over=over)
            except GroupFull:
                form.offer_more()
                raise
            self._screen.field.clear()
            self.close()

        def wait() -> None:
            draft = form.draft()
            who = f"{draft.surname} {draft.given}".strip()
            label = say(QT_TRANSLATE_NOOP("db", "On the waiting list: {who}"), who=group.title)
            self._context.attempt(label, lambda unit: wait_at_the_gate(unit, group.id, who, draft.people))
            self._screen.field.clear()
            self.close()
            self._screen.tell(Told(Answer.TOLD, self.tr("On the waiting list: {name}").format(name=who)))

        form.over_button.clicked.connect(lambda: form.run(lambda: let_in(over=True)))
        form.wait_button.clicked.connect(lambda: form.run(wait))
        self.open(form, let_in)

    def ask_leaving(self) -> None:
        """Ask how many leave early of those who are counted without names."""
        group = self._screen.group
        if group is None or not group.inside:
            self._screen.tell(self._screen.words.nobody_inside())
            return
        form = LeavingForm(self._screen, group)

        def leave() -> None:
            self._screen.acts.leave_counts(group, form.people())
            self.close()

        self.open(form, leave)

    def ask_time(self) -> None:
        """Ask for the true time of what is typed in afterwards; asked again, it is now once more."""
        day = self._screen.day
        if day is None:
            return
        if self._screen.acts.true_time is not None:
            self._screen.acts.true_time = None
            self._screen.refresh()
            self._screen.tell(Told(Answer.TOLD, self.tr("Entered with the present time again.")))
            return
        form = TimeForm(self._screen, day.now)

        def enter() -> None:
            now = self._context.store.clock.now()
            moment = told_time(instant(datetime.combine(day.day, form.value()), day.zone), now)
            if moment > now:
                raise ValueError(self.tr("This time has not come yet."))
            self._screen.acts.true_time = moment
            self.close()
            self._screen.refresh()

        self.open(form, enter)

    def ask_late(self) -> None:
        """Ask how late a group is and show what follows."""
        group, day = self._screen.group, self._screen.day
        if group is None or day is None:
            return
        has_come = group.state in INSIDE
        if group.state not in PLANNED and not has_come:
            self._screen.tell(Told(Answer.TOLD, self.tr("This visit is over or called off.")))
            return
        stops = self._context.read(lambda session: stops_of(session, group.route_id))

        def judge(minutes: int, chosen: Sequence[UUID]) -> Judged:
            return self._context.store.rehearse(lambda unit: consequences(unit, group.id, minutes, chosen))

        if has_come and not stops:
            self._screen.tell(Told(Answer.TOLD, self.tr("This group has come already.")))
            return
        late = max(int((day.now - group.starts).total_seconds() // 60), 10)
        form = LateForm(self._screen, group, -(-late // 5) * 5, stops, judge, has_come=has_come)

        def begin_later() -> None:
            minutes, chosen = form.chosen()
            label = say(QT_TRANSLATE_NOOP("db", "Late by {minutes} min: {visit}"), minutes=minutes, visit=group.title)
            text = self.tr("Late by %n minute(s): {visit}", "", minutes)
            if has_come:
                label = say(QT_TRANSLATE_NOOP("db", "Route shortened: {visit}"), visit=group.title)
                text = self.tr("Route shortened: {visit}")
            self._context.attempt(label, lambda unit: delay_visit(unit, group.id, minutes, chosen))
            self.close()
            self._screen.tell(Told(Answer.TOLD, text.format(visit=group.title)))

        def nobody() -> None:
            self._screen.acts.nobody_came(group)
            self.close()

        def rebook() -> None:
            self.close()
            if self._screen.may_leave():
                self._context.navigate("visit", group.id)

        form.no_show.clicked.connect(lambda: form.run(nobody))
        form.other_time.clicked.connect(rebook)
        self.open(form, begin_later)

    def ask_badges(self) -> None:
        """Ask for paper and place, and print badges of the group or of the person the keyboard is on."""
        from desktop.screens.gate.badge_form import BadgeForm

        group = self._screen.group
        if group is None or not group.people:
            self._screen.tell(Told(Answer.TOLD, self.tr("There are no names to print.")))
            return
        form = BadgeForm(self._screen, self._context, self._tasks, group, self._person_here())

        def make() -> None:
            form.make()
            self.close()

        form.failed.connect(self._screen.tell_problem)
        self.open(form, make)

    def ask_other_group(self) -> None:
        """Take the person who is too young for a route into the next group that allows the age."""
        day, person = self._screen.day, self._screen.refused_person
        if day is None or person is None:
            return
        others = [
            one
            for one in day.groups
            if one.id != person.visit_id and one.min_age < self._min_age(person) and not one.has_left
        ]
        later = [one for one in others if one.ends > day.now]
        if not later:
            self._screen.tell(Told(Answer.TOLD, self.tr("No group of today allows this age. Call the coordinator.")))
            return
        self._screen.acts.move_to(person, min(later, key=lambda one: (abs(one.starts - day.now), one.min_age)))

    def show_phone(self) -> None:
        """Say whom to call."""
        phone = self._context.read(policy).answer_phone
        text = self.tr("Coordinator: {phone}").format(phone=phone) if phone else self.tr("No telephone is set.")
        self._screen.tell(Told(Answer.TOLD, text))

    def ask_correction(self, month: Month, opened: Callable[[], object] | None = None) -> None:
        """Ask why a closed month is opened for a correction."""

        def tell() -> None:
            self._screen.tell(Told(Answer.TOLD, *opened_words(month)))

        ask_correction(self._screen, self._context, month, opened or tell)

    def _offer_ways(self, form: FormPanel, error: object) -> None:
        """Offer in a form what leads out of a closed month."""
        month = closed_month(error)
        if month is None:
            return
        what, cure = opened_words(month)
        for step in self._screen.offering.out_of_closed(month, lambda: form.complain(f"{what} {cure}")):
            form.offer(step.text, step.keys, step.act)

    def _replaced(self) -> GatePerson | None:
        person = self._person_here()
        return person if person is not None and person.arrived is None else None

    def _person_here(self) -> GatePerson | None:
        cell = self._screen.people.current()
        group = self._screen.group
        if cell is None or group is None:
            return None
        return next((one for one in group.people if one.id == cell.id), None)

    def _min_age(self, person: GatePerson) -> int:
        group: GateGroup | None = self._screen.day.group(person.visit_id) if self._screen.day else None
        return group.min_age if group else 0

    def bind(self, form: FormPanel, keys: str, act: Callable[[], object]) -> None:
        """Let keys take a further step of a form."""
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
