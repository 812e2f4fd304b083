"""Shift plans (SMPTSP) beside the best values known: how many are proven, and how far the others are from the bound.

The budget for each file, in seconds, may be set by the environment variable ROSTER_BUDGET.
"""

import os
import time

import pytest

from db.roster.smptsp_check import ShiftVerdict
from db.roster.solve import solve
from tests.benchmarks.measure import report
from tests.benchmarks.roster_files import ROSTERS, best_known, left_out, tell

pytestmark = left_out

BUDGET = float(os.environ.get("ROSTER_BUDGET", "30"))
PROVEN, GAP = 0.6, 0.01


@pytest.mark.parametrize("folder", ["ptask137", "smet10", "fages100"])
def test_shifts_against_the_best_known(folder: str) -> None:
    known = best_known()
    gaps, proven, better, worse = [], 0, 0, 0
    files = sorted((ROSTERS / folder).glob("*.dat.xz"))
    for file in files:
        started = time.perf_counter()
        solution = solve(file.read_bytes(), file.name, budget=BUDGET)
        took = time.perf_counter() - started
        row = known[file.name.removesuffix(".dat.xz")]
        verdict = solution.verdict
        assert isinstance(verdict, ShiftVerdict)
        assert not verdict.violations
        used, bound, best = verdict.workers_used, max(solution.bound, int(row["lb"])), int(row["ub"])
        assert bound <= used
        tell(f"{file.name}: {used}, proven bound {solution.bound}, best known {best}, {took:.1f} s")
        gaps.append((used - bound) / bound)
        proven += solution.is_at_bound
        better += used < best
        worse += used > best
    tell(f"{folder}: {proven} of {len(files)} proven, {better} better and {worse} worse than the best known")
    report(f"{folder}: share not proven", 1 - proven / len(files), 1 - PROVEN, 1.0)
    report(f"{folder}: mean gap", sum(gaps) / len(gaps), GAP, 1.0)
