"""Opens the small forms of the check-in mode, and does what they answer."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from db.clock import instant
from db.commands.gate import GroupFull, places_left
from db.commands.gate_code import is_right_code, set_gate_code
from db.commands.late import consequences, delay_visit, wait_at_the_gate
from db.commands.safety import brief, record_kit, return_all_ppe
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.briefings import visit_briefings
from db.queries.cases import policy
from db.queries.equipment import kit
from db.queries.gate_rows import GateGroup, GatePerson
from db.queries.stops import stops_of
from db.rules.gate import OPEN_STATES
from db.rules.states import PLANNED
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.gate.form_panel import FormPanel
from desktop.screens.gate.forms import CodeForm, GuestsForm, LeavingForm, TimeForm
from desktop.screens.gate.late_form import Judged, LateForm
from desktop.screens.gate.safety_forms import BriefingForm, EquipmentForm
from desktop.screens.gate.strip import Answer, Told

if TYPE_CHECKING:
    from desktop.screens.gate.screen import GateScreen

TRIES: Final = 3
SLOW_MS: Final = 15_000
"""So long no code is taken after three wrong ones, twice as long after each further one."""


class GateAsking(QObject):
    """One form at a time; while it is open the keys of the mode rest."""

    def __init__(self, context: Context, tasks: Tasks, screen: "GateScreen") -> None:
        super().__init__(screen)
        self._context = context
        self._tasks = tasks
        self._screen = screen
        self.form: FormPanel | None = None
        self.is_unlocked = False
        self._wrong = 0
        self._rests = QTimer(self, singleShot=True)

    def is_open(self) -> bool:
        """Whether something is asked."""
        return self.form is not None

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
        left = self._context.store.rehearse(lambda unit: places_left(unit, group.id))
        form = GuestsForm(self._screen, group, replaced, left, self._screen.field.text())
        self._bind(form, "Ctrl+Return", form.over_button.click)
        self._bind(form, "Alt+Return", form.wait_button.click)

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
        self._open(form, let_in)

    def ask_leaving(self) -> None:
        """Ask how many leave early of those who are counted without names."""
        group = self._screen.group
        if group is None or not group.inside:
            self._screen.tell(Told(Answer.TOLD, self.tr("Nobody of this group is on site.")))
            return
        form = LeavingForm(self._screen, group)

        def leave() -> None:
            self._screen.acts.leave_counts(group, form.people())
            self.close()

        self._open(form, leave)

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
            moment = instant(datetime.combine(day.day, form.value()), day.zone)
            if moment > self._context.store.clock.now():
                raise ValueError(self.tr("This time has not come yet."))
            self._screen.acts.true_time = moment
            self.close()
            self._screen.refresh()

        self._open(form, enter)

    def ask_late(self) -> None:
        """Ask how late a group is and show what follows."""
        group, day = self._screen.group, self._screen.day
        if group is None or day is None:
            return
        if group.state not in PLANNED | OPEN_STATES:
            self._screen.tell(Told(Answer.TOLD, self.tr("This visit is over or called off.")))
            return
        stops = self._context.read(lambda session: stops_of(session, group.route_id))

        def judge(minutes: int, chosen: Sequence[UUID]) -> Judged:
            return self._context.store.rehearse(lambda unit: consequences(unit, group.id, minutes, chosen))

        late = max(int((day.now - group.starts).total_seconds() // 60), 10)
        form = LateForm(self._screen, group, -(-late // 5) * 5, stops, judge)

        def begin_later() -> None:
            minutes, chosen = form.chosen()
            label = say(QT_TRANSLATE_NOOP("db", "Late by {minutes} min: {visit}"), minutes=minutes, visit=group.title)
            self._context.attempt(label, lambda unit: delay_visit(unit, group.id, minutes, chosen))
            self.close()
            text = self.tr("Late by %n minute(s): {visit}", "", minutes)
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
        self._open(form, begin_later)

    def ask_briefing(self) -> None:
        """Ask who briefed the group and who signed."""
        group = self._screen.group
        if group is None or not group.inside:
            self._screen.tell(Told(Answer.TOLD, self.tr("Nobody of this group is on site.")))
            return
        known = self._context.read(lambda session: visit_briefings(session, group.id))
        form = BriefingForm(self._screen, group, known)

        def record() -> None:
            text, instructor = form.chosen_text(), form.who_briefed()
            signer, visitors, people = form.signed_by()
            signature, at = form.signature(), self._screen.acts.true_time
            self._context.attempt(
                say(QT_TRANSLATE_NOOP("db", "Briefing: {visit}"), visit=group.title),
                lambda unit: brief(
                    unit,
                    group.id,
                    people=people,
                    text_version=text.text_version,
                    language=text.language,
                    instructor=instructor,
                    signer=signer,
                    visitor_ids=visitors,
                    at=at,
                    signature=signature,
                ),
            )
            self.close()
            told = self.tr("%n person(s) briefed, {visit}", "", people).format(visit=group.title)
            self._screen.tell(Told(Answer.ENTERED, told))

        self._open(form, record)

    def ask_equipment(self) -> None:
        """Ask what the group was given."""
        group = self._screen.group
        if group is None:
            return
        people = group.inside or group.expected
        lines = self._context.read(lambda session: kit(session, group.id, people))
        form = EquipmentForm(self._screen, group, lines)
        label = say(QT_TRANSLATE_NOOP("db", "Equipment: {visit}"), visit=group.title)

        def issue() -> None:
            pieces, returned = form.pieces(), form.returned()
            self._context.attempt(label, lambda unit: record_kit(unit, group.id, pieces, returned))
            self.close()
            told = self.tr("%n piece(s) issued, {visit}", "", sum(pieces.values())).format(visit=group.title)
            self._screen.tell(Told(Answer.TOLD, told))

        def back() -> None:
            self._context.attempt(label, lambda unit: return_all_ppe(unit, group.id))
            self.close()
            self._screen.tell(Told(Answer.TOLD, self.tr("All equipment is back, {visit}").format(visit=group.title)))

        form.back_all.clicked.connect(lambda: form.run(back))
        self._open(form, issue)

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
        self._open(form, make)

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

    def ask_code(self) -> None:
        """Ask for the code that leaves the mode."""
        day = self._screen.day
        if day is None or self.is_open():
            return
        form = CodeForm(self._screen, self.tr("Leave the check-in mode"), self.tr("Leave"), "")

        def leave() -> None:
            if self._rests.isActive():
                raise ValueError(self.tr("Too many wrong codes. Wait a little."))
            if not is_right_code(day.code_hash, form.typed()):
                self._slow_down()
                raise ValueError(self.tr("This is not the code."))
            self._wrong = 0
            self.is_unlocked = True
            self.close()
            self._screen.leave()

        self._open(form, leave)

    def ask_new_code(self) -> None:
        """Ask for another code; the one in force must be known, since the mode can only be left with it."""
        day = self._screen.day
        if day is None or day.gate_id is None:
            return
        gate_id = day.gate_id
        note = self.tr("4 to 12 digits. Empty lets everybody leave.")
        if day.code_hash and not self.is_unlocked:
            self._screen.tell(Told(Answer.TOLD, self.tr("Leave the mode with the code first, then set another.")))
            return
        form = CodeForm(self._screen, self.tr("Code for leaving the mode"), self.tr("Set the code"), note)

        def keep() -> None:
            label = say(QT_TRANSLATE_NOOP("db", "Code of the gate changed"))
            code = form.typed()
            self._context.attempt(label, lambda unit: set_gate_code(unit, gate_id, code))
            self.close()
            text = self.tr("The mode is left with the code now.") if code else self.tr("The mode is left by Esc alone.")
            self._screen.tell(Told(Answer.TOLD, text))

        self._open(form, keep)

    def _slow_down(self) -> None:
        self._wrong += 1
        if self._wrong >= TRIES:
            self._rests.start(SLOW_MS * 2 ** (self._wrong - TRIES))

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

    def _bind(self, form: FormPanel, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _open(self, form: FormPanel, done: Callable[[], object]) -> None:
        self.close()
        for action in self._screen.actions():
            action.setEnabled(False)
        self.form = form
        form.on_done(done)
        form.leaving.connect(self.close)
        form.ask()
