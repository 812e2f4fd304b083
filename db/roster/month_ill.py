"""A guide falls ill: repairs of the time side by side, what can be done about visits nobody else can lead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from db.clock import local
from db.commands.roster import Leave, fall_ill, lead_together, move_and_lead
from db.errors import TourError
from db.queries.presence import only_site
from db.queries.roster import Pair, Phone, TourWords, phones, tour_words
from db.roster.improve import Outcome
from db.roster.month import MonthPlan, repair_month
from db.roster.month_grid import MonthProblem, Scope
from db.roster.month_read import read_month
from db.roster.month_taking import take_plan
from db.rules.calendar import Month
from db.rules.facts import Duty, Interval, TourFacts
from db.store import Store, UnitOfWork

ALTERNATIVES = 2
MOST_HOSTS, MOST_DAYS = 2, 2
AHEAD = 14
"""Days within which a free day for a visit is looked for."""


@dataclass(frozen=True, slots=True)
class Together:
    """Lead a tour with another, at its time, by its guide."""

    tour_id: UUID
    host_id: UUID
    guide_id: UUID


@dataclass(frozen=True, slots=True)
class Postponed:
    """Lead a tour on another day."""

    tour_id: UUID
    guide_id: UUID
    starts: datetime


Rescue = Together | Postponed


@dataclass(frozen=True, slots=True)
class Repair:
    """One way through the time of an illness: pairs that come and go, tours nobody leads, ways to rescue each."""

    added: tuple[Pair, ...]
    removed: tuple[Pair, ...]
    open: tuple[UUID, ...]
    is_proven: bool
    rescues: Mapping[UUID, tuple[Rescue, ...]]

    @property
    def changes(self) -> int:
        """How many assignments are others."""
        return len(self.added) + len(self.removed)

    @property
    def guides(self) -> frozenset[UUID]:
        """Who has to be called among the guides."""
        return frozenset(guide for _tour, guide in (*self.added, *self.removed))


@dataclass(frozen=True, slots=True)
class Illness:
    """A guide, the time of absence, and the ways through it, fewest changes first, with words to tell them."""

    guide_id: UUID
    site_id: UUID
    span: Interval
    now: datetime
    lost: tuple[Pair, ...]
    repairs: tuple[Repair, ...]
    tours: Mapping[UUID, TourWords]
    phones: Mapping[UUID, Phone]


def plan_illness(store: Store, guide_id: UUID, until: datetime) -> Illness:
    """Find ways through a guide's absence from now on; nothing is written."""
    with store.read() as session:
        return _Planning(store, session, guide_id, until).illness()


def accept_illness(unit: UnitOfWork, illness: Illness, repair: Repair, chosen: Sequence[Rescue], leave: Leave) -> None:
    """Mark the absence, put a repair into the books and carry out what was chosen for the tours left, as one step.

    Raises `RosterOutdated`, `NotAssigned` and the TourErrors of what was chosen.
    """
    fall_ill(unit, illness.guide_id, illness.span.starts, illness.span.ends)
    unit.session.flush()
    for month in _months(illness.span):
        added, removed = (
            tuple(pair for pair in pairs if Month.of(illness.tours[pair[0]].starts.date()) == month)
            for pairs in (repair.added, repair.removed)
        )
        if added or removed:
            take_plan(unit, illness.site_id, month, added, removed, illness.now)
    for one in chosen:
        rescue(unit, one, leave)


def rescue(unit: UnitOfWork, one: Rescue, leave: Leave) -> None:
    """Carry out what was chosen for a tour that nobody leads."""
    match one:
        case Together():
            lead_together(unit, one.tour_id, one.host_id, leave)
        case Postponed():
            move_and_lead(unit, one.tour_id, one.guide_id, one.starts)


def _months(span: Interval) -> list[Month]:
    month, last = Month.of(span.starts.date()), Month.of((span.ends - timedelta(minutes=1)).date())
    found = [month]
    while found[-1] < last:
        found.append(found[-1].shifted(1))
    return found


class _Planning:
    def __init__(self, store: Store, session: Session, guide_id: UUID, until: datetime) -> None:
        self.store, self.session, self.guide_id = store, session, guide_id
        site = only_site(session)
        self.site_id = site.id
        self.now = local(store.clock.now(), site.zone)
        self.span = Interval(self.now, max(until, self.now + timedelta(minutes=1)))

    def illness(self) -> Illness:
        found = [self.month(month) for month in _months(self.span)]
        count = max((len(plans) for _problem, plans in found), default=0)
        lost = tuple(pair for problem, _plans in found for pair in self.lost(problem))
        repairs = tuple(self.joined(found, place) for place in range(count))
        shown = {tour for one in repairs for tour, _guide in (*one.added, *one.removed)}
        shown |= {tour for one in repairs for tour in one.open} | {tour for tour, _guide in lost}
        hosts = {
            way.host_id for one in repairs for ways in one.rescues.values() for way in ways if isinstance(way, Together)
        }
        return Illness(
            guide_id=self.guide_id,
            site_id=self.site_id,
            span=self.span,
            now=self.now,
            lost=lost,
            repairs=repairs,
            tours=tour_words(self.session, shown | hosts),
            phones=phones(self.session),
        )

    def month(self, month: Month) -> tuple[MonthProblem, tuple[MonthPlan, ...]]:
        problem = read_month(self.session, self.site_id, month, scope=Scope.FREE, now=self.now)
        if not problem.tours or all(one.id != self.guide_id for one in problem.guides):
            return problem, ()
        return problem, repair_month(problem, self.guide_id, self.span, self.now, alternatives=ALTERNATIVES)

    def lost(self, problem: MonthProblem) -> Iterator[Pair]:
        for tour, guide in sorted(problem.present.pairs):
            facts = problem.tours[tour].tour
            is_ahead = facts.span.starts > self.now and facts.span.overlaps(self.span)
            if problem.guides[guide].id == self.guide_id and is_ahead:
                yield facts.id, self.guide_id

    def joined(self, found: Sequence[tuple[MonthProblem, tuple[MonthPlan, ...]]], place: int) -> Repair:
        """Return the repairs of all months of the time, as the one that comes at a place."""
        chosen = [(problem, plans[min(place, len(plans) - 1)]) for problem, plans in found if plans]
        lost = {tour for problem, _plan in chosen for tour, _guide in self.lost(problem)}
        still_open = tuple(tour for _problem, plan in chosen for tour in plan.open if tour in lost)
        base = Repair(
            added=tuple(pair for _problem, plan in chosen for pair in plan.added),
            removed=tuple(pair for _problem, plan in chosen for pair in plan.removed),
            open=still_open,
            is_proven=all(plan.outcome is Outcome.PROVEN for _problem, plan in chosen),
            rescues={},
        )
        rescues = {
            tour: tuple(self.rescues(problem, plan, base, tour))
            for problem, plan in chosen
            for tour in still_open
            if tour in plan.open
        }
        return replace(base, rescues=rescues)

    def rescues(self, problem: MonthProblem, plan: MonthPlan, base: Repair, tour: UUID) -> Iterator[Rescue]:
        """Yield what can be done for a tour nobody leads, each tried on the books already."""
        for ways, most in (
            (_hosts(problem, plan, tour), MOST_HOSTS),
            (_days(problem, plan, tour, self.guide_id), MOST_DAYS),
        ):
            count = 0
            for way in ways:
                if count < most and self.works(base, way):
                    count += 1
                    yield way

    def works(self, base: Repair, way: Rescue) -> bool:
        """Tell whether a way works after the repair, by trying it without keeping anything."""
        words = tour_words(self.session, {tour for tour, _guide in (*base.added, *base.removed)})
        illness = Illness(self.guide_id, self.site_id, self.span, self.now, (), (base,), words, {})
        leave = Leave("-", "-")
        try:
            self.store.rehearse(lambda unit: accept_illness(unit, illness, base, (way,), leave))
        except TourError:
            return False
        return True


def _hosts(problem: MonthProblem, plan: MonthPlan, tour_id: UUID) -> Iterator[Together]:
    """Yield tours of the same day, route and language that have room for the group, the nearest in time first."""
    own = next(one.tour for one in problem.tours if one.tour.id == tour_id)
    leads = dict(plan.pairs)
    begun = {problem.tours[number].tour.id for number in problem.begun}

    def is_host(other: TourFacts) -> bool:
        return (
            other.id != own.id
            and other.id in leads
            and other.id not in begun
            and other.span.starts.date() == own.span.starts.date()
            and (other.route.id, other.language) == (own.route.id, own.language)
            and other.people + own.people <= other.capacity
        )

    fitting = [one.tour for one in problem.tours if is_host(one.tour)]
    for other in sorted(fitting, key=lambda one: (abs(one.span.starts - own.span.starts), one.span.starts)):
        yield Together(tour_id, other.id, leads[other.id])


def _days(problem: MonthProblem, plan: MonthPlan, tour_id: UUID, ill: UUID) -> Iterator[Postponed]:
    """Yield the next days of the month on which somebody else is free at the same hour."""
    number = next(place for place, one in enumerate(problem.tours) if one.tour.id == tour_id)
    own = problem.tours[number].tour
    spans = {one.tour.id: one for one in problem.tours}
    for away in range(1, AHEAD + 1):
        moved = timedelta(days=away)
        span = Interval(own.span.starts + moved, own.span.ends + moved)
        if Month.of(span.starts.date()) != problem.month:
            return
        for place in range(len(problem.guides)):
            facts = problem.unburdened(place)
            if facts.id == ill:
                continue
            led = [spans[tour] for tour, guide in plan.pairs if guide == facts.id]
            duties = [Duty(one.tour.span, one.title, one.tour.id, one.visit_id, one.tour.route.id) for one in led]
            burdened = replace(facts, duties=(*facts.duties, *duties))
            if not problem.findings(number, burdened, replace(own, span=span)):
                yield Postponed(tour_id, facts.id, span.starts)
                break
