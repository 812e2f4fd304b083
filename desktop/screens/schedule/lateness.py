"""A group is late: what its delay collides with, and the ways out, at one key."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QRect

from db.queries.schedule import ScheduledVisit
from db.rules.trial import Target, Tone, Trial
from desktop.kit.fields import NumberField
from desktop.kit.phrases import shown
from desktop.screens.schedule.ask import AskPopover, choices

USUAL: Final = 30
STEP: Final = 5
MOST: Final = 600
"""Minutes."""


class WayOut(StrEnum):
    """What is done about a delay."""

    SHIFT = "shift"
    SHORTEN = "shorten"
    REBOOK = "rebook"


class Lateness(QObject):
    """Asks beside the visit; tells of both ways what they collide with while the minutes are typed."""

    def __init__(self, popover: AskPopover, parent: QObject) -> None:
        super().__init__(parent)
        self.popover = popover

    def ask(
        self,
        visit: ScheduledVisit,
        now: datetime,
        trial: Callable[[Callable[[Trial], None]], None],
        accept: Callable[[Target], object],
        rebook: Callable[[], object],
        around: QRect,
    ) -> None:
        """Ask by how much, and what then."""
        minutes = NumberField()
        minutes.setRange(STEP, MOST)
        minutes.setSingleStep(STEP)
        minutes.setValue(delay(visit, now))
        way = choices(
            [
                (self.tr("Later, at full length"), WayOut.SHIFT),
                (self.tr("Later, a shorter route: it ends as planned"), WayOut.SHORTEN),
                (self.tr("Another time…"), WayOut.REBOOK),
            ]
        )
        known: list[Trial] = []

        def judge() -> None:
            if known:
                lines = [
                    (self.tr("At full length: {what}"), target_of(visit, minutes.value(), WayOut.SHIFT)),
                    (self.tr("Shorter: {what}"), target_of(visit, minutes.value(), WayOut.SHORTEN)),
                ]
                told = [text.format(what=self._said(known[0], target)) for text, target in lines if target is not None]
                is_good = all(known[0].judged(target).fits for _, target in lines if target is not None)
                self.popover.tell("\n".join(told), "success" if is_good else "danger")

        def take(loaded: Trial) -> None:
            known.append(loaded)
            judge()

        def done() -> None:
            chosen = WayOut(way.currentData())
            target = target_of(visit, minutes.value(), chosen)
            if chosen is WayOut.REBOOK or target is None:
                rebook()
            else:
                accept(target)

        minutes.valueChanged.connect(judge)
        title = self.tr("“{visit}” is late").format(visit=visit.title)
        fields = ((self.tr("By how many minutes"), minutes), (self.tr("What then"), way))
        self.popover.ask(title, fields, self.tr("Do it"), done, around)
        trial(take)

    def _said(self, trial: Trial, target: Target) -> str:
        found = trial.judged(target)
        bad = [shown(reason.sentence) for reason in found.reasons if reason.tone is Tone.BAD]
        return " ".join(bad) or self.tr("it fits.")


def delay(visit: ScheduledVisit, now: datetime) -> int:
    """Return how late a visit is already, rounded up to five minutes; half an hour if its time has not come."""
    late = now - visit.span.starts
    if not timedelta(0) < late < timedelta(minutes=MOST):
        return USUAL
    return max(-(-late // timedelta(minutes=STEP)) * STEP, STEP)


def target_of(visit: ScheduledVisit, minutes: int, way: WayOut) -> Target | None:
    """Return where a late visit would stand; None if no time is left before its end, or it goes elsewhere."""
    starts = visit.span.starts + timedelta(minutes=minutes)
    if way is WayOut.SHIFT:
        return Target(starts)
    is_possible = way is WayOut.SHORTEN and visit.span.ends - starts >= timedelta(minutes=STEP)
    return Target(starts, visit.span.ends) if is_possible else None
