"""Published and sample instances, beside the best values known: run with `make bench`.

The instances lie beside the checkout in shared/roster and are not part of it; without them these tests are skipped
and say so. BUDGET, in seconds for each file, may be set by the environment variable ROSTER_BUDGET.
"""

import csv
import json
import os
from pathlib import Path

import pytest

from db.roster.check import Verdict
from db.roster.smptsp_check import ShiftVerdict
from db.roster.solve import Repair, solve

ROSTERS = Path(__file__).resolve().parents[3] / "shared" / "roster"
BUDGET = float(os.environ.get("ROSTER_BUDGET", "3"))
MONTHS = sorted(ROSTERS.glob("factory/*.json.xz"))
SHIFTS = [file for folder in ("ptask137", "smet10", "fages100") for file in sorted((ROSTERS / folder).glob("*.dat.xz"))]
CASES = ROSTERS / "repair" / "cases.json"

pytestmark = pytest.mark.skipif(not ROSTERS.is_dir(), reason="left out: no instances lie beside the checkout")


def tell(capsys: pytest.CaptureFixture[str], *figures: object) -> None:
    with capsys.disabled():
        print("", *figures, sep="  ")  # noqa: T201  (a benchmark is there to be read)


def best_known() -> dict[str, dict[str, str]]:
    with (ROSTERS / "best_known.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def cases() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(CASES.read_text(encoding="utf-8")) if CASES.exists() else []
    return found


@pytest.mark.parametrize("file", MONTHS, ids=lambda file: file.name)
def test_every_slot_of_a_month_that_can_be_filled_is(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solution = solve(file.read_bytes(), file.name, budget=BUDGET)
    verdict = solution.verdict
    assert isinstance(verdict, Verdict)
    tell(capsys, file.name, f"open {verdict.open_slots} of at least {solution.bound}", f"score {verdict.score:g}")
    assert not verdict.violations
    assert solution.is_at_bound


@pytest.mark.parametrize("case", range(len(cases())))
def test_a_repair_is_as_good_as_the_best_known(case: int, capsys: pytest.CaptureFixture[str]) -> None:
    best = cases()[case]
    name = f"{best['instance']}.json.xz"
    published = CASES.with_name(f"{best['instance']}.published.json.xz")
    repair = Repair(published.read_bytes(), published.name, CASES.read_bytes(), CASES.name, case)
    verdict = solve((ROSTERS / "factory" / name).read_bytes(), name, repair=repair, budget=BUDGET).verdict
    assert isinstance(verdict, Verdict)
    reached, known = (verdict.open_slots, verdict.changed_pairs), (best["best_unfilled"], best["best_changed_pairs"])
    tell(capsys, f"case {case}", f"open and changed {reached}, best known {known}")
    assert not verdict.violations
    assert reached[0] <= int(str(known[0]))


@pytest.mark.parametrize("file", SHIFTS, ids=lambda file: file.name)
def test_shifts_come_near_the_best_known(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = best_known()[file.name.removesuffix(".dat.xz")]
    solution = solve(file.read_bytes(), file.name, budget=BUDGET)
    verdict = solution.verdict
    assert isinstance(verdict, ShiftVerdict)
    used, bound, best = verdict.workers_used, int(known["lb"]), int(known["ub"])
    tell(
        capsys, file.name, f"workers {used}", f"{used / bound:.3f} of the bound", f"{used / best:.3f} of the best known"
    )
    assert not verdict.violations
    assert bound <= used <= 1.1 * best
