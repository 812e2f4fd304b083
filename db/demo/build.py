"""Builds the sample plant's books: a month worked through, the one before it lightly, ready to be closed."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from db.clock import SetClock, instant
from db.commands.assignments import accept_roster
from db.demo.month import MonthOfWork
from db.demo.plant import ZONE, Plant, set_up
from db.demo.present import live_to_present
from db.demo.timeline import Timeline
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import ApproverRole
from db.queries.cases import site_facts
from db.queries.presence import only_site
from db.reports.closing import close_month
from db.reports.keys import SigningKey
from db.reports.titles import month_title
from db.roster.first_plan import Roster, plan_month
from db.rules.calendar import Month
from db.store import Store, UnitOfWork

SEED = 20261
VISITS = 120
VISITS_BEFORE = 14
"""The month before is there to be compared with, so it needs fewer."""
ROUNDS = 4
"""How often a month's new tours get their guides: on the eve, then every eight days."""


@dataclass(frozen=True)
class Sample:
    """The plant, the rounds in which its month got guides, and what was worked."""

    plant: Plant
    rosters: tuple[Roster, ...]
    work: MonthOfWork


def make_sample(store: Store, clock: SetClock, month: Month, key: SigningKey) -> Sample:
    """Fill empty books: a month and the one before worked through and closed, then the weeks to the present morning."""
    plant, is_working = build_plant(store, clock, month)
    sample = work_through(store, clock, plant, month, is_working)
    with store.read() as session:
        site = only_site(session)
    for which in (month.shifted(-1), month):
        with store.write(say(QT_TRANSLATE_NOOP("db", "Month closed: {month}"), month=month_title(str(which)))) as unit:
            close_month(unit, site, which, ApproverRole.DEPUTY_DIRECTOR, key)
    live_to_present(store, clock, plant, month)
    return sample


def build_plant(store: Store, clock: SetClock, month: Month) -> tuple[Plant, Callable[[date], bool]]:
    """Set the plant up in empty books; return its keys and its working days."""
    clock.set(instant(datetime.combine(month.shifted(-5).first, time(9)), ZONE))
    with store.write(say(QT_TRANSLATE_NOOP("db", "Sample plant set up"))) as unit:
        plant = set_up(unit, month)
    with store.read() as session:
        return plant, site_facts(session, plant.site).is_working


def work_through(
    store: Store, clock: SetClock, plant: Plant, month: Month, is_working: Callable[[date], bool]
) -> Sample:
    """Work a month through, and lightly the one before, up to the third day of the next.

    Requests, roster, lists, groups at the gate, closings of visits: all in the order in which they happen.
    """
    timeline = Timeline(store, clock)
    rosters: dict[Month, list[Roster]] = defaultdict(list)

    def fill(which: Month, unit: UnitOfWork) -> None:
        plan = plan_month(unit.session, plant.site, which)
        accept_roster(unit, plan.pairs)
        rosters[which].append(plan)

    for which, visits in ((month.shifted(-1), VISITS_BEFORE), (month, VISITS)):
        work = MonthOfWork(timeline, plant, which, SEED)
        work.plan(visits, is_working, is_eventful=which == month)
        label = say(QT_TRANSLATE_NOOP("db", "Roster filled: {month}"), month=month_title(str(which)))
        for week in range(ROUNDS):
            eve = instant(which.starts, ZONE) + timedelta(days=8 * week, hours=-9)
            timeline.plan(eve, label, partial(fill, which))
    timeline.run(instant(month.ends, ZONE) + timedelta(days=2, hours=10))
    return Sample(plant, tuple(rosters[month]), work)
