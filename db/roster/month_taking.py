"""A plan, or part of it, put into the books as one step, judged once more against the books as they stand."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from db.commands.assignments import accept_roster
from db.commands.roster import Leave
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError
from db.queries.people import visit_number
from db.roster.month import MonthPlan, Pair, judged_part
from db.roster.month_explain import OpenTour
from db.roster.month_grid import MonthProblem, Scope
from db.roster.month_help import Offered, carry_out
from db.roster.month_page import MonthPage
from db.roster.month_read import read_month
from db.rules.calendar import Month
from db.store import UnitOfWork


class RosterOutdated(TourError):
    """A plan does not fit the books any more."""

    message = QT_TRANSLATE_NOOP("db", "The books have changed since: {guide} cannot lead visit {number} any more.")
    remedy = QT_TRANSLATE_NOOP("db", "Fill the month again; nothing was changed.")


class PartDoesNotFit(TourError):
    """Part of a plan was chosen that a rule forbids without the rest."""

    message = QT_TRANSLATE_NOOP("db", "Without the rest of the plan {guide} cannot lead visit {number}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose more rows or days, or accept the whole plan.")


@dataclass(frozen=True, slots=True)
class Taking:
    """What goes into the books as one step: pairs of a plan, and help for a tour that goes with it."""

    page: MonthPage
    label: Phrase
    added: tuple[Pair, ...] = ()
    removed: tuple[Pair, ...] = ()
    is_part: bool = False
    tour: OpenTour | None = None
    offered: Offered | None = None
    leave: Leave | None = None

    def with_plan(self, plan: MonthPlan) -> "Taking":
        """Return the same with a whole plan."""
        return replace(self, added=plan.added, removed=plan.removed)

    def write(self, unit: UnitOfWork) -> None:
        """Do it; raises the TourErrors of the commands."""
        page = self.page
        if self.added or self.removed:
            month, now = page.problem.month, page.now
            take_plan(unit, page.site_id, month, self.added, self.removed, now, is_part=self.is_part)
        if self.tour is not None and self.offered is not None and self.leave is not None:
            carry_out(unit, page.problem, self.tour, self.offered, self.leave)


def take_plan(
    unit: UnitOfWork,
    site_id: UUID,
    month: Month,
    added: Collection[Pair],
    removed: Collection[Pair],
    now: datetime,
    *,
    is_part: bool = False,
) -> None:
    """Put the pairs of a plan into the books. Raises `RosterOutdated`, `PartDoesNotFit`, `NotAssigned`."""
    problem = read_month(unit.session, site_id, month, scope=Scope.FREE, now=now)
    _require_known(problem, added)
    allowed = judged_part(problem, added, [pair for pair in removed if _is_known(problem, pair)])
    for pair in added:
        if pair not in allowed:
            raise (PartDoesNotFit if is_part else RosterOutdated)(**_told(problem, pair))
    accept_roster(unit, added, removed)


def _is_known(problem: MonthProblem, pair: Pair) -> bool:
    tour, guide = pair
    return any(one.tour.id == tour for one in problem.tours) and any(one.id == guide for one in problem.guides)


def _require_known(problem: MonthProblem, added: Collection[Pair]) -> None:
    begun = {problem.tours[tour].tour.id for tour, _guide in problem.grid.fixed if tour < len(problem.tours)}
    for pair in added:
        if not _is_known(problem, pair) or pair[0] in begun:
            raise RosterOutdated(**_told(problem, pair))


def _told(problem: MonthProblem, pair: Pair) -> dict[str, object]:
    number = next((one.number for one in problem.tours if one.tour.id == pair[0]), 0)
    guide = next((one.name for one in problem.guides if one.id == pair[1]), "?")
    return {"guide": guide, "number": visit_number(number)}
