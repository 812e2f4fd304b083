"""Why tours of a month stay open, in the words of the judges, and what would fill them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from db.errors import Phrase
from db.roster.book import Book
from db.roster.explain import Action, ActionKind, Cause, Explanation, explain
from db.roster.grid import Slot
from db.roster.month import MonthPlan, Pair, book_of
from db.roster.month_grid import MonthProblem
from db.roster.reasons import Judge, Rule
from db.rules.facts import Duty, GuideFacts, Interval

RULES = {
    "clearance": Rule.ROUTE,
    "clearance_expired": Rule.ROUTE,
    "clearance_language": Rule.ROUTE,
    "language": Rule.LANGUAGE,
    "group_kind": Rule.GROUP,
    "guide_inactive": Rule.AWAY,
    "absent": Rule.AWAY,
    "off_duty": Rule.HOURS,
    "guide_busy": Rule.HOURS,
}
"""Rules of the planner by those of the judges; whatever is not named here is OTHER, such as a missing certificate."""


@dataclass(frozen=True, slots=True)
class GuideReasons:
    """All that speaks against a guide, as sentences; a near miss fails exactly one rule."""

    guide_id: UUID
    name: str
    sentences: tuple[Phrase, ...]
    rules: tuple[Rule, ...]
    is_near_miss: bool


@dataclass(frozen=True, slots=True)
class Help:
    """One way to fill the tour, see `Action`; `visits` are visit numbers, the pairs tours and guides."""

    kind: ActionKind
    guide_id: UUID | None
    minutes: int
    visits: tuple[int, ...]
    removed: tuple[Pair, ...]
    added: tuple[Pair, ...]
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class OpenTour:
    """Why a tour stays open. To fill it, one of the `conflict` sets of visits (by number) must give way."""

    tour_id: UUID
    visit_id: UUID
    number: int
    title: str
    cause: Cause
    guides: tuple[GuideReasons, ...]
    conflict: tuple[tuple[int, ...], ...]
    is_complete: bool
    help: tuple[Help, ...]


def explain_month(
    problem: MonthProblem, plan: MonthPlan, *, beat: Callable[[], None] = lambda: None
) -> tuple[OpenTour, ...]:
    """Explain every open tour of a plan; what `beat` raises ends it."""
    book = book_of(problem, plan)
    return tuple(_explain(problem, book, tour_id, beat) for tour_id in plan.open)


def explain_tour(
    problem: MonthProblem, plan: MonthPlan, tour_id: UUID, *, beat: Callable[[], None] = lambda: None
) -> OpenTour:
    """Explain one open tour of a plan."""
    return _explain(problem, book_of(problem, plan), tour_id, beat)


def _explain(problem: MonthProblem, book: Book, tour_id: UUID, beat: Callable[[], None]) -> OpenTour:
    number = next(one for one, planned in enumerate(problem.tours) if planned.tour.id == tour_id)
    found = explain(book, number, _judge(problem), beat=beat)
    planned = problem.tours[number]
    numbers = [one.number for one in problem.tours]
    reasons = [_reasons(problem, book, found, number, one.guide) for one in found.guides]
    reasons.sort(key=lambda one: (not one.is_near_miss, len(one.rules), len(one.sentences), one.name))
    return OpenTour(
        tour_id=tour_id,
        visit_id=planned.visit_id,
        number=planned.number,
        title=planned.title,
        cause=found.cause,
        guides=tuple(reasons),
        conflict=tuple(tuple(sorted({numbers[one] for one in visits})) for visits in found.conflict),
        is_complete=found.is_complete,
        help=tuple(_help(problem, action) for action in found.actions),
    )


def _judge(problem: MonthProblem) -> Judge:
    def judge(visit: int, guide: int, shift: int) -> tuple[Rule, ...]:
        tour = problem.tours[visit].tour
        if shift:
            away = timedelta(minutes=shift)
            tour = replace(tour, span=Interval(tour.span.starts + away, tour.span.ends + away))
        facts = problem.unburdened(guide)
        found = (RULES.get(one.rule, Rule.OTHER) for one in problem.findings(visit, facts, tour))
        return tuple(dict.fromkeys(_off_that_day(facts, tour.span, rule) for rule in found))

    return judge


def _off_that_day(guide: GuideFacts, span: Interval, rule: Rule) -> Rule:
    """Somebody who is not there at all that day is away, not only outside the hours."""
    windows = guide.windows.get(span.starts.date())
    return Rule.AWAY if rule is Rule.HOURS and windows == () else rule


def _reasons(problem: MonthProblem, book: Book, found: Explanation, number: int, guide: int) -> GuideReasons:
    facts = problem.guides[guide]
    duties = [duty for duty in facts.duties if not duty.is_work]
    for visit in book.duties(guide):
        if visit < len(problem.tours):
            planned = problem.tours[visit]
            tour = planned.tour
            duties.append(Duty(tour.span, planned.title, tour.id, planned.visit_id, tour.route.id))
    mine = {planned.tour.id for planned in problem.tours}
    duties.extend(duty for duty in facts.duties if duty.is_work and duty.tour_id not in mine)
    findings = problem.findings(number, replace(facts, duties=tuple(duties)))
    against = next(one for one in found.guides if one.guide == guide)
    return GuideReasons(
        guide_id=facts.id,
        name=facts.name,
        sentences=tuple(one.sentence for one in findings),
        rules=against.rules,
        is_near_miss=against.is_near_miss,
    )


def _help(problem: MonthProblem, action: Action) -> Help:
    def pairs(slots: tuple[Slot, ...]) -> tuple[Pair, ...]:
        return tuple((problem.tours[visit].tour.id, problem.guides[guide].id) for visit, guide in slots)

    return Help(
        kind=action.kind,
        guide_id=None if action.guide is None else problem.guides[action.guide].id,
        minutes=action.minutes,
        visits=tuple(problem.tours[visit].number for visit in action.visits),
        removed=pairs(action.out),
        added=pairs(action.into),
        rule=action.rule,
    )
