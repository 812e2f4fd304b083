"""What the roster's workers do: read a month, fill it, explain, put a plan into the books. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Final
from uuid import UUID

from db.change import Change
from db.errors import Phrase
from db.roster.improve import Budget
from db.roster.month import MonthPlan, fill_month
from db.roster.month_explain import OpenTour, explain_tour
from db.roster.month_grid import MonthProblem
from db.roster.month_help import Offered, offers
from db.roster.month_page import MonthPage, read_page, read_shares
from db.roster.month_quarter import QuarterRow
from db.roster.month_taking import Taking
from db.roster.month_words import cause_sentence, conflict_sentence
from db.roster.solver import is_there
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit.tasks import Cancelled, Report
from desktop.screens.roster.choice import Wishes

BUDGET: Final = Budget(30.0, at_most=90.0)
"""How long a month is searched, at most; the search ends when the plan is proven best."""
BETWEEN: Final = 0.15
"""Seconds between two plans that are shown while a search goes on."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan that is not in the books, for the problem it was made for."""

    problem: MonthProblem
    plan: MonthPlan
    seconds: float
    has_solver: bool


@dataclass(frozen=True, slots=True)
class Why:
    """Why a tour has no guide, in one sentence, with what could be done."""

    tour: OpenTour
    cause: Phrase
    conflict: Phrase | None
    offers: tuple[Offered, ...]


def read(context: Context, month: Month, wishes: Wishes) -> MonthPage:
    """Read a month."""
    now = context.store.clock.now()
    return context.read(lambda session: read_page(session, month, wishes.scope, now))


def fill(problem: MonthProblem, wishes: Wishes, stop: Event, tell: Callable[[Draft], None], report: Report) -> Draft:
    """Search for the best plan; `stop` ends the search with the best so far, cancelling the task with nothing."""
    began = monotonic()
    has_solver = is_there()
    last = 0.0

    def told(plan: MonthPlan) -> None:
        nonlocal last
        report(0, 0)
        if monotonic() - last >= BETWEEN:
            last = monotonic()
            tell(Draft(problem, plan, last - began, has_solver))

    def wanted() -> bool:
        try:
            report(0, 0)
        except Cancelled:
            return False
        return not stop.is_set()

    plan = fill_month(problem, weights=wishes.weights(), budget=BUDGET, tell=told, wanted=wanted)
    report(0, 0)
    return Draft(problem, plan, monotonic() - began, has_solver)


def explain(problem: MonthProblem, plan: MonthPlan, tour_id: UUID, report: Report) -> Why:
    """Explain why a tour of a plan has no guide."""
    tour = explain_tour(problem, plan, tour_id, beat=lambda: report(0, 0))
    return Why(tour, cause_sentence(problem, tour), conflict_sentence(tour), offers(problem, plan.pairs, tour))


def shares(context: Context, month: Month, draft: Draft | None) -> tuple[QuarterRow, ...]:
    """Return the fair shares of the quarter that ends with a month, as it stands or as a draft has it."""
    planned = {month: draft.plan.pairs} if draft is not None else None
    return context.read(lambda session: read_shares(session, month, planned))


def take(context: Context, taking: Taking, report: Report) -> Change | None:
    """Put it into the books as one step and return the Change."""
    report(0, 0)
    with context.store.write(taking.label) as unit:
        taking.write(unit)
    return unit.change
