"""Keeps a roll call going whatever becomes of the books: what cannot be written is kept here and written later."""

import contextlib
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject

from db.commands.muster import (
    EvacuationRunning,
    Seen,
    end_evacuation,
    start_evacuation,
    withdraw_evacuation,
    write_roll,
)
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.ids import uuid7
from db.model.kinds import VisitorCategory
from db.queries.muster import Muster, muster, running_call, ticks_of
from db.rules.muster import MISTAKE_SECONDS, Call, GroupRoll, Roll, Tick
from desktop.context import Context

logger = logging.getLogger(__name__)


class MusterDesk(QObject):
    """`seen` is what was read last, `call` what runs; `trouble` says why ticks are only kept here, if they are."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.seen: Muster | None = None
        self.trouble: TourError | None = None
        self.kept: list[Tick] = []
        self.is_writing = False
        self._own_call: Call | None = None

    @property
    def call(self) -> Call | None:
        """The evacuation or drill that runs, in the books or only here."""
        return self._own_call or (self.seen.call if self.seen is not None else None)

    def now(self) -> datetime:
        """Return the present instant."""
        return self._context.store.clock.now()

    def ask(self) -> Muster | None:
        """Read who is inside, in whatever thread; None if the books cannot be read."""
        now = self.now()
        try:
            return self._context.read(lambda session: muster(session, now))
        except (TourError, LookupError) as problem:
            logger.warning("the muster list cannot be read: %s", type(problem).__name__)
            return None

    def take(self, seen: Muster | None) -> bool:
        """Take what was read for what there is; False if nothing could be, then what was read last stands."""
        self.seen = seen or self.seen
        return seen is not None

    def read(self) -> bool:
        """Read who is inside; False if the books cannot be read."""
        return self.take(self.ask())

    def _read_call(self) -> None:
        """Read which call runs and its lines: who is inside did not change by it."""
        seen = self.seen
        if seen is not None:
            with contextlib.suppress(TourError):
                call = self._context.read(running_call)
                self.seen = replace(seen, call=call, ticks=())
                self.read_ticks()

    def read_ticks(self) -> None:
        """Read the lines of the call only: who is inside did not change by them."""
        call, seen = self.call, self.seen
        if call is None or seen is None or self._own_call is not None:
            return
        with contextlib.suppress(TourError):
            self.seen = replace(seen, ticks=self._context.read(lambda session: ticks_of(session, call.id)))

    def roll(self) -> Roll:
        """Return who is accounted for; LookupError before anything was read."""
        if self.seen is None:
            raise LookupError("nothing was read yet")
        return self.seen.roll(self.kept)

    def elapsed(self) -> timedelta:
        """Return for how long the call has run."""
        return self.now() - self.call.started_at if self.call is not None else timedelta()

    def is_young(self) -> bool:
        """Say whether the call can still be taken back as a mistake."""
        return self.call is not None and self.elapsed().total_seconds() <= MISTAKE_SECONDS

    def start(self, *, is_drill: bool) -> None:
        """Start the clock; in books that cannot be written it runs here."""
        if self.call is not None or self.seen is None:
            return
        site, now = self.seen.site_id, self.now()
        text = QT_TRANSLATE_NOOP("db", "Evacuation drill started")
        if not is_drill:
            text = QT_TRANSLATE_NOOP("db", "Evacuation started")
        if not self._write(say(text), lambda unit: start_evacuation(unit, site, is_drill=is_drill, at=now)):
            self._own_call = Call(uuid7(), now, None, is_drill, self.seen.inside)
        self._read_call()

    def withdraw(self) -> None:
        """Take the call back as a mistake."""
        call = self.call
        if call is None:
            return
        if self._own_call is None:
            text = QT_TRANSLATE_NOOP("db", "Evacuation taken back as started by mistake")
            self._context.do(say(text), lambda unit: withdraw_evacuation(unit, call.id))
        self._own_call = None
        self.kept.clear()
        self._read_call()

    def end(self) -> UUID | None:
        """End the call; return the incident an alarm became. What is only here stays until it can be written."""
        self._flush()
        call = self.call
        if call is None or self._own_call is not None:
            return None
        told: list[UUID | None] = []
        text = QT_TRANSLATE_NOOP("db", "Evacuation drill ended")
        if not call.is_drill:
            text = QT_TRANSLATE_NOOP("db", "Evacuation ended")
        self._write(say(text), lambda unit: told.append(end_evacuation(unit, call.id)))
        self.read()
        return told[0] if told else None

    def write_kept(self) -> bool:
        """Write what is kept here; False if something still is here only."""
        self._flush()
        return self._own_call is None and not self.kept

    def tick(self, title: str, seen: Sequence[Seen]) -> None:
        """Account for people, as one step."""
        if self.call is None or not seen:
            return
        now = self.now()
        lines = [one._replace(at=now) for one in seen]
        people = sum(one.people for one in lines)
        self.kept += [_tick_of(one, self._context.store.actor) for one in lines]
        text = say(QT_TRANSLATE_NOOP("db", "Accounted for: {visit}, {people}"), visit=title, people=people)
        if not title:
            text = say(QT_TRANSLATE_NOOP("db", "Found who stands on no list"))
        self._flush(text)
        self.read_ticks()

    def take_back(self, title: str, ticks: Iterable[Tick]) -> None:
        """Take lines back, as one step."""
        here = {one.id for one in self.kept}
        taken = list(ticks)
        gone = {one.id for one in taken} & here
        self.kept = [one for one in self.kept if one.id not in gone]
        now = self.now()
        voids = [replace(one, id=uuid7(), at=now, voids_id=one.id) for one in taken if one.id not in here]
        self.kept += voids
        if voids:
            self._flush(say(QT_TRANSLATE_NOOP("db", "No longer accounted for: {visit}"), visit=title))
        self.read_ticks()

    def whole_group(self, roll: GroupRoll) -> None:
        """Account for everybody of a group who is missing."""
        visit = roll.group.visit_id
        seen = [Seen(visit, guide_id=one.id) for one in roll.missing_crew]
        seen += [Seen(visit, visitor_id=one.id) for one in roll.missing]
        there = dict(roll.counted)
        for category, people in roll.group.unnamed:
            if people > there.get(category, 0):
                seen.append(Seen(visit, category=category, people=people - there.get(category, 0)))
        self.tick(roll.group.title, seen)

    def set_count(self, roll: GroupRoll, category: VisitorCategory, people: int) -> None:
        """Say how many without names of a category are here."""
        visit, title = roll.group.visit_id, roll.group.title
        there = dict(roll.counted).get(category, 0)
        people = min(max(people, 0), dict(roll.group.unnamed)[category])
        if people > there:
            self.tick(title, [Seen(visit, category=category, people=people - there)])
        elif people < there:
            lines = [one for one in self.roll().lines if (one.visit_id, one.category) == (visit, category)]
            self.take_back(title, lines)
            if people:
                self.tick(title, [Seen(visit, category=category, people=people)])

    def toggle(self, roll: GroupRoll, person: UUID, *, is_crew: bool) -> None:
        """Tick a person, or take the tick back."""
        title, visit = roll.group.title, roll.group.visit_id
        lines = [one for one in self.roll().lines if person in (one.visitor_id, one.guide_id)]
        if lines:
            self.take_back(title, lines)
        elif is_crew:
            self.tick(title, [Seen(visit, guide_id=person)])
        else:
            self.tick(title, [Seen(visit, visitor_id=person)])

    def add_found(self, name: str, roll: GroupRoll | None) -> None:
        """Account for somebody who stands on no list."""
        visit = roll.group.visit_id if roll is not None else None
        self.tick(roll.group.title if roll is not None else "", [Seen(visit, found=name)])

    def _flush(self, label: Phrase | None = None) -> None:
        """Write what is kept here, the start of the call before its lines."""
        own, seen = self._own_call, self.seen
        if seen is None:
            return
        if own is not None:
            text = say(QT_TRANSLATE_NOOP("db", "Evacuation started"))
            started = own.started_at
            begun = self._write(
                text, lambda unit: start_evacuation(unit, seen.site_id, is_drill=own.is_drill, at=started)
            )
            if not begun:
                return
            self._own_call = None
            self.read()
        call, kept = self.call, list(self.kept)
        if call is None or not kept:
            return

        seen_by_now = [_seen_of(one) for one in kept if one.voids_id is None]
        voided = [one.voids_id for one in kept if one.voids_id is not None]
        label = label or say(QT_TRANSLATE_NOOP("db", "Roll call written down"))
        if self._write(label, lambda unit: write_roll(unit, call.id, seen_by_now, voided)):
            self.kept.clear()

    def _write(self, label: Phrase, command: Callable[..., object]) -> bool:
        self.is_writing = True
        try:
            self._context.attempt(label, command)
        except EvacuationRunning:
            self.trouble = None
            self.kept.clear()
            return True
        except TourError as problem:
            logger.warning("the roll call cannot be written: %s", type(problem).__name__)
            self.trouble = problem
            return False
        finally:
            self.is_writing = False
        self.trouble = None
        return True


def _tick_of(seen: Seen, actor: str) -> Tick:
    assert seen.at is not None
    return Tick(
        uuid7(),
        seen.visit_id,
        seen.visitor_id,
        seen.guide_id,
        seen.category,
        seen.people,
        seen.found,
        seen.at,
        actor,
    )


def _seen_of(tick: Tick) -> Seen:
    return Seen(tick.visit_id, tick.visitor_id, tick.guide_id, tick.category, tick.people, tick.found, tick.at)
