"""Repairs after a guide falls ill and explanations of what stays open, beside the best known values and the bars."""

import time

from db.roster.book import Book
from db.roster.check import check_roster
from db.roster.explain import explain, explain_all
from db.roster.goals import Weights, goals_of
from db.roster.grid import is_struck, lay_out
from db.roster.improve import Budget, improve
from db.roster.reasons import judge_of
from db.roster.repair import repair
from tests.benchmarks.measure import middle, report
from tests.benchmarks.roster_files import SIZES, cases, left_out, month, outage, tell

pytestmark = left_out

MEDIANS = {"12_300": 0.2, "30_1200": 0.2, "80_5000": 0.6}
TRAPS = ["no_language", "no_route_and_language", "outside_windows", "all_absent_or_off"]
"""Causes of the visits T001 to T004 that nobody can lead."""


def test_repairs_are_as_good_as_the_best_known() -> None:
    took: dict[str, list[float]] = {size: [] for size in SIZES}
    for number, case in enumerate(cases()):
        instance, illness = outage(number)
        started = time.perf_counter()
        best, *others = repair(lay_out(instance, illness), illness)
        took[str(case["instance"])[2:-3]].append(time.perf_counter() - started)
        pairs = [(instance.visits[visit].id, instance.guides[guide].id) for visit, guide in best.pairs]
        verdict = check_roster(instance, pairs, illness)
        known = (case["best_unfilled"], case["best_changed_pairs"])
        tell(f"case {number}: open and changed {(verdict.open_slots, verdict.changed_pairs)}, best known {known}")
        assert verdict.violations == ()
        assert (verdict.open_slots, verdict.changed_pairs) <= known
        assert not others
    for size, seconds in took.items():
        report(f"{size}: median seconds of a repair", middle(seconds), MEDIANS[size], 1.0)
        report(f"{size}: longest repair in seconds", max(seconds), 1.0, 1.0)


def test_the_right_cause_in_every_trap() -> None:
    for size in SIZES:
        instance = month(f"f_{size}_s11_t4")
        grid = lay_out(instance)
        found = improve(grid, goals_of(grid, Weights()), Budget(1))
        book = Book(grid)
        for visit, guide in found.pairs:
            book.place(visit, guide)
        causes = {instance.visits[one.visit].id: one.cause for one in explain_all(book)}
        tell(f"{size}: {causes}")
        assert [causes[f"T{number:03}"] for number in range(1, 5)] == TRAPS


def test_conflicts_are_explained_in_time() -> None:
    """Every slot a guide's illness opens is explained before anything is repaired."""
    took: list[float] = []
    for number in range(len(cases())):
        instance, illness = outage(number)
        grid = lay_out(instance, illness)
        book = Book(grid)
        for visit, guide in grid.numbered(illness.published):
            if instance.guides[guide].id != illness.guide or not is_struck(instance.visits[visit], illness):
                book.place(visit, guide)
        judge = judge_of(grid, illness)
        for visit in sorted(set(book.open_slots())):
            started = time.perf_counter()
            explain(book, visit, judge)
            took.append(time.perf_counter() - started)
    took.sort()
    report("explanations: seconds for 95 % of them", took[int(0.95 * len(took))], 1.0, 1.0)
    report("explanations: longest in seconds", took[-1], 3.0, 1.0)
