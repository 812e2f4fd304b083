"""The smallest actions for an open tour, told with their effect and carried out as one step."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from db.commands.assignments import accept_roster, assign_guide
from db.commands.guides import give_clearance, take_kind
from db.commands.roster import Leave, lead_despite, move_and_lead
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import AssignmentRole
from db.model.visit import Tour
from db.roster.explain import ActionKind
from db.roster.month import Pair
from db.roster.month_explain import Help, OpenTour
from db.roster.month_grid import MonthProblem, PlannedTour
from db.roster.month_words import help_sentence
from db.roster.reasons import Rule
from db.rules.eligibility import guide_findings
from db.rules.facts import Duty, GuideFacts
from db.store import UnitOfWork

SHOWN = 3
"""How many actions are offered, with keys 1 to 3."""
LANGUAGE_RULES = frozenset({"language", "clearance_language", "clearance"})


@dataclass(frozen=True, slots=True)
class Offered:
    """An action: what it does and what follows; `interpreter` is who comes along."""

    way: Help
    title: Phrase
    effect: Phrase
    interpreter: UUID | None = None


def offers(problem: MonthProblem, pairs: Iterable[Pair], tour: OpenTour) -> tuple[Offered, ...]:
    """Return the smallest actions beside a roster, one of each kind before a second one of any."""
    led = frozenset(pairs)
    kinds: dict[ActionKind, int] = {}
    ranked = []
    for place, way in enumerate(tour.help):
        kinds[way.kind] = kinds.get(way.kind, -1) + 1
        ranked.append((kinds[way.kind], place, way))
    chosen = [way for _round, _place, way in sorted(ranked, key=lambda one: one[:2])[:SHOWN]]
    order = {id(way): place for place, way in enumerate(tour.help)}
    return tuple(_offer(problem, led, tour, way) for way in sorted(chosen, key=lambda one: order[id(one)]))


def carry_out(unit: UnitOfWork, problem: MonthProblem, tour: OpenTour, offered: Offered, leave: Leave) -> None:
    """Do what an action says. Raises the TourErrors of its commands."""
    way = offered.way
    match way.kind:
        case ActionKind.EXCHANGE | ActionKind.GIVE_WAY:
            accept_roster(unit, way.added, way.removed)
        case ActionKind.MOVE if way.guide_id is not None:
            starts = unit.one(Tour, tour.tour_id).starts_local + timedelta(minutes=way.minutes)
            move_and_lead(unit, tour.tour_id, way.guide_id, starts)
        case ActionKind.ASSIGN if way.guide_id is not None:
            assign_guide(unit, tour.tour_id, way.guide_id)
        case ActionKind.CALL_IN if way.guide_id is not None:
            lead_despite(unit, tour.tour_id, way.guide_id, leave)
        case ActionKind.INTERPRETER if way.guide_id is not None:
            lead_despite(unit, tour.tour_id, way.guide_id, leave, rules=LANGUAGE_RULES)
            if offered.interpreter is not None:
                assign_guide(unit, tour.tour_id, offered.interpreter, AssignmentRole.INTERPRETER)
        case ActionKind.TRAIN if way.guide_id is not None:
            _train(unit, problem, tour, way, way.guide_id)


def _train(unit: UnitOfWork, problem: MonthProblem, tour: OpenTour, way: Help, guide_id: UUID) -> None:
    planned = _planned(problem, tour)
    facts = planned.tour
    if way.rule is Rule.GROUP:
        take_kind(unit, guide_id, planned.kind)
    else:
        give_clearance(unit, guide_id, facts.route.id, facts.language, valid_from=facts.span.starts.date())
    assign_guide(unit, tour.tour_id, guide_id)


def _offer(problem: MonthProblem, led: frozenset[Pair], tour: OpenTour, way: Help) -> Offered:
    interpreter = _interpreter(problem, led, tour, way) if way.kind is ActionKind.INTERPRETER else None
    effect = _effect(problem, tour, way, interpreter)
    return Offered(way, help_sentence(problem, tour, way), effect, interpreter.id if interpreter else None)


def _effect(problem: MonthProblem, tour: OpenTour, way: Help, interpreter: GuideFacts | None) -> Phrase:
    facts = _planned(problem, tour).tour
    match way.kind:
        case ActionKind.ASSIGN:
            return say(QT_TRANSLATE_NOOP("db", "The visit is covered; nothing else changes."))
        case ActionKind.EXCHANGE:
            changes = len(way.added) + len(way.removed)
            return say(QT_TRANSLATE_NOOP("db", "%n assignment(s) change."), changes)
        case ActionKind.MOVE:
            starts = facts.span.starts + timedelta(minutes=way.minutes)
            return say(
                QT_TRANSLATE_NOOP("db", "The visit begins at {time}; the leader has to be told."), time=starts.time()
            )
        case ActionKind.GIVE_WAY:
            return say(QT_TRANSLATE_NOOP("db", "This visit is covered, that one needs a guide."))
        case ActionKind.CALL_IN:
            return say(QT_TRANSLATE_NOOP("db", "The rule is overruled for this visit, with your name and the reason."))
        case ActionKind.INTERPRETER if interpreter is not None:
            return say(QT_TRANSLATE_NOOP("db", "{guide} interprets: free at that time."), guide=interpreter.name)
        case ActionKind.INTERPRETER:
            return say(QT_TRANSLATE_NOOP("db", "An interpreter from outside has to be found."))
    if way.rule is Rule.GROUP:
        return say(QT_TRANSLATE_NOOP("db", "From now on such groups are planned for this guide too."))
    day = facts.span.starts.date()
    return say(QT_TRANSLATE_NOOP("db", "The clearance is recorded from {day} on."), day=day)


def _interpreter(problem: MonthProblem, led: frozenset[Pair], tour: OpenTour, way: Help) -> GuideFacts | None:
    """Return somebody who speaks the language and is free, the first by name."""
    planned = _planned(problem, tour)

    def busy(number: int) -> GuideFacts:
        """Return a guide with the duties that the roster gives."""
        facts = problem.unburdened(number)
        mine = [one for one in problem.tours if (one.tour.id, facts.id) in led]
        duties = [Duty(one.tour.span, one.title, one.tour.id, one.visit_id, one.tour.route.id) for one in mine]
        return replace(facts, duties=(*facts.duties, *duties))

    fitting = (
        guide
        for guide in map(busy, range(len(problem.guides)))
        if guide.id != way.guide_id
        and not any(one.blocks for one in guide_findings(guide, planned.tour, planned.kind, AssignmentRole.INTERPRETER))
    )
    return min(fitting, key=lambda guide: guide.name, default=None)


def _planned(problem: MonthProblem, tour: OpenTour) -> PlannedTour:
    return next(one for one in problem.tours if one.tour.id == tour.tour_id)
