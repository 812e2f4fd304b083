"""Stand-alone instances: what kind a file is, the plan for it, and the verifier's word on the plan.

A budget is given in seconds of an ordinary computer, but is counted in attempts, so that the same file and budget
give the same plan everywhere.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.roster.check import Verdict, check_roster
from db.roster.effort import Effort
from db.roster.goals import Weights, goals_of
from db.roster.grid import Slot, lay_out
from db.roster.improve import Budget, Outcome, improve
from db.roster.packed import unpacked, unreadable
from db.roster.problem import Instance, Outage, Pair, read_instance, read_outage, read_roster
from db.roster.repair import repair as mend
from db.roster.smptsp import is_shift_problem, read_shift_problem
from db.roster.smptsp_check import ShiftVerdict, check_shifts
from db.roster.smptsp_plan import OutOfTime, plan_shifts

SHIFT_RATE = 900_000
"""Attempts a second at shift plans, on the slow side."""
BRAKE = 2.0
"""The search is stopped early when all takes this many times the budget in real seconds."""


class LockedPairsClash(TourError):
    """The locked pairs of an instance cannot all stay."""

    message = QT_TRANSLATE_NOOP("db", "The locked pairs of {file} break rule {rule}: {violation}")
    remedy = QT_TRANSLATE_NOOP("db", "Take one of these pairs out of the locked ones.")


class PublishedRosterBroken(TourError):
    """A published roster does not obey the rules to begin with."""

    message = QT_TRANSLATE_NOOP("db", "The published roster {file} breaks rule {rule}: {violation}")
    remedy = QT_TRANSLATE_NOOP("db", "Give the published roster that belongs to this instance.")


class UnverifiedPlan(RuntimeError):
    """The verifier found fault with a plan of ours: a bug, and the plan is not handed out."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What a repair starts from: the roster file, the list of cases, and the case's place in it, counted from 0.

    The names are those of the two files, for messages.
    """

    published: bytes
    published_name: str
    cases: bytes
    cases_name: str
    case: int


@dataclass(frozen=True, slots=True)
class Solution:
    """A verified plan as the text of its file.

    `bound` is what no plan can go below: open slots of a roster, workers of a shift plan. Of a roster with as few open
    slots, `score_bound` is what the score cannot go below, None if that is not known; `outcome` is how sure it all is.
    """

    text: str
    verdict: Verdict | ShiftVerdict
    bound: int
    outcome: Outcome
    score_bound: float | None = None

    @property
    def is_at_bound(self) -> bool:
        """Tell whether open slots (or workers) are proven to be the fewest possible."""
        if isinstance(self.verdict, ShiftVerdict):
            return self.verdict.workers_used == self.bound
        return self.verdict.open_slots == self.bound


def solve(content: bytes, name: str, *, repair: Repair | None = None, budget: float) -> Solution:
    """Plan a file of either kind within a budget (seconds, see above) and verify the plan.

    Raises `InstanceUnreadable` for a file of no known kind, `LockedPairsClash`, `PublishedRosterBroken`, `NoShiftPlan`.
    """
    if is_shift_problem(unpacked(content, name)):
        if repair is not None:
            raise unreadable(name, say(QT_TRANSLATE_NOOP("db", "a repair needs an instance of a factory's month.")))
        return _solve_shifts(content, name, budget)
    instance = read_instance(content, name)
    if repair is None:
        return _solve_month(instance, name, budget)
    return _solve_repair(instance, repair)


def _solve_shifts(content: bytes, name: str, budget: float) -> Solution:
    problem = read_shift_problem(content, name)
    end = monotonic() + max(1.0, BRAKE * budget)

    def beat() -> None:
        if monotonic() > end:
            raise OutOfTime

    plan = plan_shifts(problem, Effort(int(budget * SHIFT_RATE)), beat)
    verdict = check_shifts(problem, plan.workers)
    if verdict.violations:
        raise UnverifiedPlan(str(verdict.violations[0]))
    outcome = Outcome.PROVEN if verdict.workers_used == plan.bound else Outcome.GOOD
    return Solution("".join(f"{worker}\n" for worker in plan.workers), verdict, plan.bound, outcome)


def _solve_month(instance: Instance, name: str, budget: float) -> Solution:
    clashes = check_roster(instance, instance.locked).violations
    if clashes:
        raise LockedPairsClash(file=name, rule=clashes[0].rule, violation=clashes[0].sentence)
    grid = lay_out(instance)
    found = improve(grid, goals_of(grid, Weights()), Budget(budget, max(1.0, BRAKE * budget)))
    text, verdict = _verified(instance, found.pairs, None)
    score_bound = None if found.bound is None else found.bound + 1000 * found.open_bound
    return Solution(text, verdict, found.open_bound, found.outcome, score_bound)


def _solve_repair(instance: Instance, files: Repair) -> Solution:
    published = read_roster(files.published, files.published_name, instance)
    faults = check_roster(instance, published).violations
    if faults:
        raise PublishedRosterBroken(file=files.published_name, rule=faults[0].rule, violation=faults[0].sentence)
    outage = read_outage(files.cases, files.cases_name, files.case, instance, published)
    grid = lay_out(instance, outage)
    best = mend(grid, outage)[0]
    text, verdict = _verified(instance, best.pairs, outage)
    return Solution(text, verdict, grid.open_bound, Outcome.PROVEN if best.is_proven else Outcome.GOOD)


def _verified(instance: Instance, slots: Sequence[Slot], outage: Outage | None) -> tuple[str, Verdict]:
    pairs = [(instance.visits[visit].id, instance.guides[guide].id) for visit, guide in slots]
    verdict = check_roster(instance, pairs, outage)
    if verdict.violations:
        raise UnverifiedPlan(str(verdict.violations[0].sentence))
    return roster_text(pairs), verdict


def roster_text(pairs: Sequence[Pair]) -> str:
    """Return a roster file: one pair a line, in the order of the instance."""
    lines = ",\n".join(json.dumps(pair, ensure_ascii=False) for pair in pairs)
    return f'{{"assignments": [\n{lines}\n]}}\n'
