"""What is done at the gate. Each step is one command; it is written before it is answered, and answered before a sound.

A step that cannot be written, because the disk is full or another program holds the books, is kept with its time and
tried again until it can.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from db.change import Change
from db.clock import local
from db.commands.admission import NotCleared, StopListed
from db.commands.gate import (
    GroupFull,
    GuestsDraft,
    UnderAge,
    add_guests,
    all_here,
    arrive,
    move_to_group,
    set_headcount,
    take_back_arrival,
)
from db.commands.presence import AlreadyInside, check_out, check_out_counts, check_out_group
from db.commands.visit_steps import mark_no_show
from db.errors import QT_TRANSLATE_NOOP, DatabaseBusy, DiskFull, Phrase, TourError, say
from db.model.kinds import ClearanceState, VisitorCategory
from db.queries.gate_rows import GateGroup, GatePerson
from db.rules.states import StateRefused
from desktop.context import Context
from desktop.correcting import closed_month
from desktop.kit import formats
from desktop.kit.phrases import refusal_shown
from desktop.screens.gate.strip import Answer, OfferedStep, Told

RETRY_MS: Final = 3000
Step = Callable[..., object]
"""A command of a unit of work and of the time at which it happened (None for now)."""


class GateActions(QObject):
    """`stepping` says that a step begins, `answered(told)` what came of it, after it is on the disk."""

    answered = Signal(object)
    stepping = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.true_time: datetime | None = None
        self.zone = "UTC"
        self._listens = False
        self._mine: list[UUID | None] = []
        self._waiting: list[tuple[Phrase, Step, datetime, Told]] = []
        self.hindrance: TourError | None = None
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)
        context.did.connect(self._note)

    def arrive(self, person: GatePerson, group: GateGroup) -> bool:
        """Check a listed person in."""
        told = Told(Answer.ENTERED, self._came(person.name, group))
        label = say(QT_TRANSLATE_NOOP("db", "Person checked in: {visit}"), visit=group.title)

        def answer(error: TourError) -> Told:
            return self._refused(error, person)

        return self._run(label, lambda unit, at: arrive(unit, person.id, at), told, answer)

    def take_back(self, person: GatePerson, group: GateGroup) -> bool:
        """Void somebody's arrival."""
        text = self.tr("Taken back: {name}").format(name=person.name)
        label = say(QT_TRANSLATE_NOOP("db", "Arrival taken back: {visit}"), visit=group.title)
        return self._run(label, lambda unit, _at: take_back_arrival(unit, person.id), Told(Answer.TAKEN_BACK, text))

    def all_here(self, group: GateGroup, missing: Collection[UUID]) -> bool:
        """Check the whole group in, but for those who are marked as missing."""
        absent = {one for one in missing if any(person.id == one for person in group.people)}
        barred = sum(not one.may_enter and one.arrived is None for one in group.people)
        people = group.expected - group.admitted - len(absent) - barred + (group.unnamed if group.is_named else 0)
        label = say(QT_TRANSLATE_NOOP("db", "The group has come: {visit}"), visit=group.title)
        told = Told(Answer.ENTERED, self._people_came(people, group))
        return self._run(label, lambda unit, at: all_here(unit, group.id, at, but=absent), told)

    def set_headcount(self, group: GateGroup, people: int, *, over: bool = False) -> bool:
        """Say how many have come; more than there are places for only if they are let in all the same (`over`)."""
        if people == group.admitted or people < 0:
            text = self.tr("{people} of {expected} have come: {visit}")
            said = text.format(people=group.admitted, expected=group.expected, visit=group.title)
            self.answered.emit(Told(Answer.TOLD, said))
            return False
        more = people - group.admitted
        label = say(QT_TRANSLATE_NOOP("db", "Headcount {people}: {visit}"), people=people, visit=group.title)
        if more > 0:
            told = Told(Answer.ENTERED, self._people_came(more, group))
        else:
            text = self.tr("%n taken back, {visit}", "", -more).format(visit=group.title)
            told = Told(Answer.TAKEN_BACK, text)

        def answer(error: TourError) -> Told:
            said = self._refused(error, None)
            if not isinstance(error, GroupFull):
                return said
            again = partial(self.set_headcount, group, people, over=True)
            return replace(said, offers=(OfferedStep(self.tr("Let in all the same"), "Alt+1", again),))

        return self._run(label, lambda unit, at: set_headcount(unit, group.id, people, at, over=over), told, answer)

    def add_guests(self, group: GateGroup, draft: GuestsDraft, *, over: bool = False) -> None:
        """Let people in who are not on the list; `GroupFull` and others are raised for the form to show."""
        label = say(QT_TRANSLATE_NOOP("db", "Walk-in: {visit}"), visit=group.title)
        if draft.replaces_id is not None:
            label = say(QT_TRANSLATE_NOOP("db", "Replacement: {visit}"), visit=group.title)
        at = self.true_time
        self.stepping.emit()
        self._context.attempt(label, lambda unit: add_guests(unit, group.id, draft, at, over=over))
        name = f"{draft.surname} {draft.given}".strip()
        text = self._came(name, group) if draft.people == 1 else self._people_came(draft.people, group)
        self.answered.emit(Told(Answer.ENTERED, text))

    def move_to(self, person: GatePerson, group: GateGroup) -> bool:
        """Take somebody into another group and check them in there."""
        label = say(QT_TRANSLATE_NOOP("db", "Taken into another group: {visit}"), visit=group.title)
        told = Told(Answer.ENTERED, self._came(person.name, group))

        def answer(error: TourError) -> Told:
            return self._refused(error, person)

        return self._run(label, lambda unit, at: move_to_group(unit, person.id, group.id, at), told, answer)

    def leave(self, person: GatePerson, group: GateGroup) -> bool:
        """Record that one person leaves before the others."""
        text = self.tr("{name} has left, {visit}, {time}").format(
            name=person.name, visit=group.title, time=self._time()
        )
        label = say(QT_TRANSLATE_NOOP("db", "Person left: {visit}"), visit=group.title)
        return self._run(label, lambda unit, at: check_out(unit, group.id, [person.id], at), Told(Answer.LEFT, text))

    def leave_counts(self, group: GateGroup, people: dict[VisitorCategory, int]) -> None:
        """Record that some people leave who are not known by name; a refusal is raised for the form."""
        label = say(QT_TRANSLATE_NOOP("db", "People left: {visit}"), visit=group.title)
        at = self.true_time
        self._context.attempt(label, lambda unit: check_out_counts(unit, group.id, people, at))
        self.answered.emit(Told(Answer.LEFT, self._people_left(sum(people.values()), group)))

    def group_leaves(self, group: GateGroup) -> bool:
        """Record that everybody of a group leaves."""
        label = say(QT_TRANSLATE_NOOP("db", "The group has left: {visit}"), visit=group.title)
        told = Told(Answer.LEFT, self._people_left(group.inside, group))
        return self._run(label, lambda unit, at: check_out_group(unit, group.id, at), told)

    def nobody_came(self, group: GateGroup) -> None:
        """Record a no-show; a refusal within the grace time is raised for the form."""
        label = say(QT_TRANSLATE_NOOP("db", "Nobody came: {visit}"), visit=group.title)
        self._context.attempt(label, lambda unit: mark_no_show(unit, group.id))
        self.answered.emit(Told(Answer.TOLD, self.tr("No-show: {visit}").format(visit=group.title)))

    def undo(self) -> None:
        """Take the last step back if it was done here; arrivals are voided, not deleted."""
        last = self._context.history.undoable
        if last is None or last.change_id not in self._mine:
            self.answered.emit(Told(Answer.TOLD, self.tr("Nothing was done here that could be taken back.")))
            return
        self._context.undo()

    def owns(self, change: Change) -> bool:
        """Say whether a Change was made in this mode."""
        return change.change_id in self._mine or change.reverses in self._mine

    def waiting(self) -> int:
        """How many steps could not be written yet."""
        return len(self._waiting)

    def unwritten(self) -> list[str]:
        """Say what is told of the steps that could not be written yet, once they are."""
        return [told.text for _label, _step, _moment, told in self._waiting]

    def drop_waiting(self) -> None:
        """Give up the steps that could not be written."""
        self._waiting.clear()
        self._retry.stop()

    def try_again(self) -> None:
        """Write what could not be written before, in its order and with its time."""
        while self._waiting:
            label, step, moment, told = self._waiting[0]
            try:
                self._context.attempt(label, lambda unit, step=step, moment=moment: step(unit, moment))  # type: ignore[misc]  # a default binds it
            except (DiskFull, DatabaseBusy) as error:
                self.hindrance = error
                return
            except TourError as error:
                told = self._refused(error, None)
            self._waiting.pop(0)
            self.answered.emit(told)
        self._retry.stop()

    def _run(self, label: Phrase, step: Step, told: Told, refused: Callable[[TourError], Told] | None = None) -> bool:
        """Write a step, then tell what came of it; say whether it is written."""
        moment = self.true_time
        self.stepping.emit()
        try:
            self._context.attempt(label, lambda unit: step(unit, moment))
        except (DiskFull, DatabaseBusy) as error:
            self._keep(label, step, moment, told, error)
            return False
        except TourError as error:
            answer = refused(error) if refused else self._refused(error, None)
            if answer.closed is not None:
                at = moment or self._context.store.clock.now()
                answer = replace(
                    answer, again=lambda: self._run(label, lambda unit, _at: step(unit, at), told, refused)
                )
            self.answered.emit(answer)
            return False
        self.answered.emit(told)
        return True

    def _keep(self, label: Phrase, step: Step, moment: datetime | None, told: Told, error: TourError) -> None:
        now = moment or self._context.store.clock.now()
        self._waiting.append((label, step, now, told))
        self._retry.start()
        self.hindrance = error
        what, _cure = refusal_shown(error)
        text = self.tr("Not written yet, kept here and tried again: %n step(s)", "", len(self._waiting))
        self.answered.emit(Told(Answer.NOT_WRITTEN, text, what))

    def _refused(self, error: TourError, person: GatePerson | None) -> Told:
        """Return what is said of a refusal; why somebody may not enter is told apart, for staff only."""
        what, cure = refusal_shown(error)
        name = person.name if person else ""
        match error:
            case AlreadyInside() if person is not None and person.arrived is not None:
                text = self.tr("Already on site since {time}: {name}")
                return Told(Answer.INSIDE, text.format(time=formats.hour(person.arrived), name=name))
            case StopListed():
                why = self.tr("For staff: on the list of persons not to admit. Call the coordinator, give no reason.")
                return Told(Answer.NOT_CLEARED, self.tr("May not enter: {name}").format(name=name), why)
            case NotCleared():
                why = self._why_not_cleared(person)
                return Told(Answer.NOT_CLEARED, self.tr("May not enter: {name}").format(name=name), why)
            case UnderAge():
                return Told(Answer.UNDER_AGE, self.tr("Too young for this route: {name}").format(name=name), what)
            case GroupFull():
                return Told(Answer.FULL, what, cure)
            case StateRefused():
                why = self.tr("Nobody is expected of it yet, or any more. Call the coordinator.")
                return Told(Answer.NOT_CLEARED, what, why)
        return Told(Answer.REFUSED, what, cure, closed=closed_month(error))

    def _why_not_cleared(self, person: GatePerson | None) -> str:
        if person is not None and person.clearance is ClearanceState.PENDING:
            return self.tr("For staff: the pass office has not answered yet. Call the coordinator.")
        return self.tr("For staff: the pass office has refused. Call the coordinator, give no reason.")

    def _came(self, name: str, group: GateGroup) -> str:
        return self.tr("{name} is in, {visit}, {time}").format(name=name, visit=group.title, time=self._time())

    def _people_came(self, people: int, group: GateGroup) -> str:
        text = self.tr("%n person(s) in, {visit}, {time}", "", people)
        return text.format(visit=group.title, time=self._time())

    def _people_left(self, people: int, group: GateGroup) -> str:
        text = self.tr("%n person(s) left, {visit}, {time}", "", people)
        return text.format(visit=group.title, time=self._time())

    def _time(self) -> str:
        moment = self.true_time or self._context.store.clock.now()
        return formats.clock(local(moment, self.zone))

    def _note(self, change: Change) -> None:
        if self._listens:
            self._mine.append(change.change_id)

    def listen(self, *, is_on: bool) -> None:
        """Take the Changes that are made from now on for one's own, or no more."""
        self._listens = is_on
