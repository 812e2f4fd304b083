"""Months of tours: coverage, score, determinism, cancel, first roster and memory, each beside its bar.

Run with `make bench`. Times are real seconds beside the bar as reference; only the quality is asserted. Not on
Windows: the memory of a process is asked of /proc.
"""

import time

import pytest

from db.roster.check import check_roster
from db.roster.goals import Weights, goals_of
from db.roster.grid import lay_out
from db.roster.improve import Budget, Outcome, Progress, improve
from tests.benchmarks.measure import python, report, told
from tests.benchmarks.roster_files import left_out, month, named, planned, tell

pytestmark = left_out

COVERED = {"12_300": 2.0, "30_1200": 10.0, "80_5000": 45.0}
"""Seconds within which every slot is to be filled."""
SCORES = [("12_300", 5.0, 1057.0), ("30_1200", 60.0, 2900.0), ("80_5000", 120.0, 13500.0)]
"""Budget in seconds, and the score to be reached within."""
TRAPS = 4
MEGABYTES = 500
LARGEST = """
from pathlib import Path
from db.roster.improve import Budget
from tests.benchmarks.roster_files import planned
planned("f_80_5000_s1", Budget(60))
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
"""A process that fills the largest month and tells the most memory it ever had, in kilobytes.

Not what `getrusage` says: that begins with the memory of the process that started this one.
"""


@pytest.mark.parametrize("size", COVERED)
@pytest.mark.parametrize("kind", ["s1", "s11_t4"])
def test_every_slot_that_can_be_filled_is_filled_in_time(size: str, kind: str) -> None:
    name = f"f_{size}_{kind}"
    instance = month(name)
    grid = lay_out(instance)
    started = time.perf_counter()
    covered: list[float] = []

    def note(progress: Progress) -> None:
        if progress.open_slots == progress.open_bound and not covered:
            covered.append(time.perf_counter() - started)

    found = improve(grid, goals_of(grid, Weights()), Budget(5), tell=note, wanted=lambda: not covered)
    report(f"{name}: seconds until covered", covered[0], COVERED[size], 1.0)
    assert found.open_slots == (TRAPS if kind != "s1" else 0)
    assert check_roster(instance, named(instance, found)).violations == ()


@pytest.mark.parametrize(("size", "seconds", "bar"), SCORES)
def test_the_score_after_the_budget(size: str, seconds: float, bar: float) -> None:
    name = f"f_{size}_s1"
    instance = month(name)
    started = time.perf_counter()
    found = planned(name, Budget(seconds, seconds))
    took = time.perf_counter() - started
    verdict = check_roster(instance, named(instance, found))
    tell(f"{name}: {took:.1f} s, {found.outcome}, bound {found.bound}, gap {found.gap}")
    report(f"{name}: score", verdict.score, bar, 1.0)
    assert verdict.violations == ()
    assert verdict.score <= bar
    assert size != "12_300" or found.outcome is Outcome.PROVEN


@pytest.mark.parametrize(("size", "seconds"), [("12_300", 5.0), ("30_1200", 5.0), ("80_5000", 3.0)])
def test_the_same_roster_thrice(size: str, seconds: float) -> None:
    assert len({planned(f"f_{size}_s1", Budget(seconds)).pairs for _ in range(3)}) == 1


@pytest.mark.parametrize("size", COVERED)
def test_a_first_roster_at_once_and_the_end_when_it_is_wanted(size: str) -> None:
    grid = lay_out(month(f"f_{size}_s1"))
    goals = goals_of(grid, Weights())
    for patience in (0.1, 1.0, 3.0):
        started = time.perf_counter()
        first: list[float] = []

        def note(_progress: Progress, first: list[float] = first, started: float = started) -> None:
            first.append(time.perf_counter() - started)

        def wanted(started: float = started, patience: float = patience) -> bool:
            return time.perf_counter() - started < patience

        improve(grid, goals, Budget(60), tell=note, wanted=wanted)
        late = max(0.0, time.perf_counter() - started - patience)
        report(f"{size}: seconds from cancel after {patience} s to the end", late, 0.5, 1.0)
        if first:
            report(f"{size}: seconds to the first roster", first[0], 1.0, 1.0)


def test_memory_of_the_largest_month() -> None:
    """In a process of its own: what the other months here once took is not this one's."""
    ((_seconds, (kilobytes,)),) = told(python(LARGEST))
    report("80_5000: megabytes", int(kilobytes) / 1024, MEGABYTES, 1.0)
