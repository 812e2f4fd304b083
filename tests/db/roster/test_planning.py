"""Rosters of stand-alone instances: within the rules, complete where they can be, the same every time."""

import json
import lzma
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.roster.check import Verdict, check_roster
from db.roster.problem import Instance, Pair, read_instance
from db.roster.solve import LockedPairsClash, Solution, solve
from tests.db.roster.makers import a_guide, a_random_instance, a_visit, an_instance, as_file, at

MONTH = Path(__file__).parents[2] / "data" / "roster" / "f_12_300_s1.json.xz"
BUDGET = 0.05
INSTANCES = st.builds(a_random_instance, st.integers(0, 10_000), st.integers(1, 6), st.integers(1, 30))


def pairs_of(solution: Solution) -> list[Pair]:
    return [(visit, guide) for visit, guide in json.loads(solution.text)["assignments"]]


def planned(instance: Instance, budget: float = BUDGET) -> tuple[list[Pair], Verdict]:
    solution = solve(as_file(instance), "small.json", budget=budget)
    assert isinstance(solution.verdict, Verdict)
    assert solution.verdict.open_slots >= solution.bound
    return pairs_of(solution), solution.verdict


@settings(deadline=None, max_examples=60)
@given(INSTANCES)
def test_every_roster_passes_the_verifier(instance: Instance) -> None:
    pairs, verdict = planned(instance)
    assert check_roster(instance, pairs) == verdict
    assert verdict.violations == ()


@settings(deadline=None, max_examples=40)
@given(INSTANCES, st.integers(1, 5))
def test_locked_pairs_stay(instance: Instance, step: int) -> None:
    locked = tuple(planned(instance)[0][::step])
    pairs, verdict = planned(replace(instance, locked=locked))
    assert set(locked) <= set(pairs)
    assert verdict.violations == ()


@settings(deadline=None, max_examples=30)
@given(INSTANCES)
def test_more_effort_never_opens_slots(instance: Instance) -> None:
    assert planned(instance, BUDGET)[1].open_slots <= planned(instance, 0)[1].open_slots


def test_a_month_is_covered_whole_and_better_than_by_greed_alone() -> None:
    content = MONTH.read_bytes()
    greedy, solution = solve(content, MONTH.name, budget=0), solve(content, MONTH.name, budget=1)
    assert isinstance(greedy.verdict, Verdict)
    assert isinstance(solution.verdict, Verdict)
    assert solution.verdict.open_slots == solution.bound == 0
    assert solution.is_at_bound
    assert solution.verdict.score < greedy.verdict.score - 1000 * greedy.verdict.open_slots
    assert set(read_instance(content, MONTH.name).locked) <= set(pairs_of(solution))


def test_the_same_file_gives_the_same_bytes_thrice() -> None:
    content = MONTH.read_bytes()
    assert len({solve(content, MONTH.name, budget=0.3).text for _ in range(3)}) == 1


def test_a_packed_file_gives_the_roster_of_the_plain_one() -> None:
    content = MONTH.read_bytes()
    plain = solve(lzma.decompress(content), MONTH.stem, budget=0.1)
    assert plain.text == solve(content, MONTH.name, budget=0.1).text


def test_a_guide_gives_a_visit_up_for_one_that_nobody_else_can_lead() -> None:
    anna = a_guide("Anna", languages=frozenset({"ru", "en"}), max_day_min=60)
    boris = a_guide("Boris", windows=((at(0, 9), at(0, 10)),))
    visits = [a_visit("V1", at(0, 9), prefer_guide="Anna"), a_visit("V2", at(0, 12))]
    pairs, _verdict = planned(an_instance([anna, boris], visits))
    assert pairs == [("V1", "Boris"), ("V2", "Anna")]


def test_a_visit_nobody_can_lead_stays_open_and_is_known_to() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 12), language="ko", need=2)]
    solution = solve(as_file(an_instance([a_guide("Anna")], visits)), "small.json", budget=BUDGET)
    assert solution.bound == 2
    assert solution.is_at_bound
    assert pairs_of(solution) == [("V1", "Anna")]


def test_a_coverage_that_is_not_proven_is_not_called_so() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9))]
    solution = solve(as_file(an_instance([a_guide("Anna")], visits)), "small.json", budget=0)
    assert not solution.is_at_bound


def test_the_fairer_roster_is_preferred() -> None:
    visits = [a_visit(f"V{day}", at(day, 9)) for day in range(4)]
    _pairs, verdict = planned(an_instance([a_guide("Anna"), a_guide("Boris")], visits))
    assert verdict.unfair_minutes == 0


def test_locked_pairs_that_break_a_rule_are_told() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9, 30))]
    instance = an_instance([a_guide("Anna")], visits, locked=(("V1", "Anna"), ("V2", "Anna")))
    with pytest.raises(LockedPairsClash, match="H7"):
        planned(instance)


def test_an_empty_month_has_an_empty_roster() -> None:
    assert planned(an_instance([a_guide()], []))[0] == []
    assert planned(an_instance([], [a_visit("V1", at(0, 9))]))[0] == []
