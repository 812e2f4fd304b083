"""A published roster after a guide falls ill."""

import json
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from db.roster import repair as repairing
from db.roster.check import Verdict
from db.roster.grid import lay_out
from db.roster.packed import InstanceUnreadable
from db.roster.problem import Instance, Outage, Pair
from db.roster.repair import repair
from db.roster.solve import PublishedRosterBroken, Repair, solve
from tests.db.roster.makers import (
    DAY,
    a_guide,
    a_random_instance,
    a_visit,
    an_instance,
    as_file,
    at,
    cases_file,
    roster_file,
)

BUDGET = 1


def repair_of(outage: Outage, **named: object) -> Repair:
    values = Repair(roster_file(list(outage.published)), "published.json", cases_file(outage), "cases.json", 0)
    return replace(values, **named)  # type: ignore[arg-type]  # any field


def repaired(instance: Instance, outage: Outage) -> tuple[list[Pair], Verdict]:
    solution = solve(as_file(instance), "small.json", repair=repair_of(outage), budget=BUDGET)
    assert isinstance(solution.verdict, Verdict)
    return [(visit, guide) for visit, guide in json.loads(solution.text)["assignments"]], solution.verdict


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000), st.integers(2, 6), st.integers(5, 30), st.integers(0, 9), st.integers(6, 18))
def test_every_repair_passes_the_verifier(seed: int, guides: int, visits: int, day: int, hour: int) -> None:
    instance = a_random_instance(seed, guides, visits)
    solution = solve(as_file(instance), "small.json", budget=0.05)
    pairs: list[Pair] = [(visit, guide) for visit, guide in json.loads(solution.text)["assignments"]]
    assume(pairs)
    ill = pairs[seed % len(pairs)][1]
    instance = replace(instance, locked=tuple(pairs[::4]))
    _pairs, verdict = repaired(instance, Outage(ill, (at(day, hour), at(day + 1, 0)), at(day, hour), tuple(pairs)))
    assert verdict.violations == ()


def test_nothing_changes_when_the_ill_guide_had_nothing_to_do() -> None:
    instance = an_instance([a_guide("Anna"), a_guide("Boris")], [a_visit("V1", at(0, 9))])
    pairs, verdict = repaired(instance, Outage("Boris", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),)))
    assert pairs == [("V1", "Anna")]
    assert verdict.changed_pairs == 0


def test_a_free_guide_takes_over_and_nobody_else_is_moved() -> None:
    guides = [a_guide("Anna"), a_guide("Boris"), a_guide("Vera")]
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9))]
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"), ("V2", "Boris")))
    pairs, verdict = repaired(an_instance(guides, visits), outage)
    assert pairs == [("V1", "Vera"), ("V2", "Boris")]
    assert verdict.changed_pairs == 2


def test_a_chain_of_guides_closes_the_gap_when_nobody_is_free() -> None:
    anna = a_guide("Anna", languages=frozenset({"en"}))
    boris = a_guide("Boris", languages=frozenset({"en", "ru"}))
    visits = [a_visit("V1", at(0, 9), language="en"), a_visit("V2", at(0, 9))]
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"), ("V2", "Boris")))
    pairs, verdict = repaired(an_instance([anna, boris, a_guide("Vera")], visits), outage)
    assert pairs == [("V1", "Boris"), ("V2", "Vera")]
    assert (verdict.open_slots, verdict.changed_pairs) == (0, 4)


def test_one_visit_is_left_open_rather_than_two_guides_moved_for_nothing() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9))]
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"), ("V2", "Boris")))
    pairs, verdict = repaired(an_instance([a_guide("Anna"), a_guide("Boris")], visits), outage)
    assert pairs == [("V2", "Boris")]
    assert verdict.changed_pairs == 1


def test_what_has_begun_stays_with_the_ill_guide() -> None:
    visits = [a_visit("V1", at(0, 8)), a_visit("V2", at(0, 10))]
    outage = Outage("Anna", (at(0, 8, 30), DAY), at(0, 8, 30), (("V1", "Anna"), ("V2", "Anna")))
    pairs, _verdict = repaired(an_instance([a_guide("Anna"), a_guide("Boris")], visits), outage)
    assert pairs == [("V1", "Anna"), ("V2", "Boris")]


def test_only_the_ill_guides_locked_pairs_are_released() -> None:
    guides = [a_guide("Anna"), a_guide("Boris"), a_guide("Vera", windows=((at(0, 12), at(0, 13)),))]
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9))]
    published: tuple[Pair, ...] = (("V1", "Anna"), ("V2", "Boris"))
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), published)
    pairs, verdict = repaired(an_instance(guides, visits, locked=published), outage)
    assert pairs == [("V2", "Boris")]
    assert verdict.open_slots == 1


def test_a_case_that_is_not_there_or_of_another_instance_is_told() -> None:
    instance = an_instance([a_guide("Anna")], [a_visit("V1", at(0, 9))])
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),))
    with pytest.raises(InstanceUnreadable, match="there is no case 7"):
        solve(as_file(instance), "small.json", repair=repair_of(outage, case=7), budget=0)
    other = repair_of(outage, cases=cases_file(outage, "large"))
    with pytest.raises(InstanceUnreadable, match="belongs to large"):
        solve(as_file(instance), "small.json", repair=other, budget=0)


def test_a_published_roster_that_breaks_the_rules_is_told() -> None:
    instance = an_instance([a_guide("Anna")], [a_visit("V1", at(0, 9), language="ko")])
    with pytest.raises(PublishedRosterBroken, match="H3"):
        repaired(instance, Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),)))


def test_other_repairs_as_good_are_offered() -> None:
    guides = [a_guide("Anna"), a_guide("Boris"), a_guide("Vera")]
    instance = an_instance(guides, [a_visit("V1", at(0, 9))])
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),))
    found = repair(lay_out(instance, outage), outage, alternatives=2)
    assert sorted(one.added for one in found) == [((0, 1),), ((0, 2),)]
    assert all((one.open_slots, one.changes, one.is_proven) == (0, 2, True) for one in found)


def test_other_repairs_do_without_what_the_first_one_does_even_if_others_have_to_move_too() -> None:
    anna = a_guide("Anna", languages=frozenset({"en"}))
    guides = [anna, a_guide("Boris", languages=frozenset({"en"})), a_guide("Vera", languages=frozenset({"en", "ru"}))]
    visits = [a_visit("V1", at(0, 9), language="en"), a_visit("V2", at(0, 9))]
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"), ("V2", "Vera")))
    found = repair(lay_out(an_instance([*guides, a_guide("Galina")], visits), outage), outage, alternatives=2)
    assert [(one.added, one.changes) for one in found] == [(((0, 1),), 2), (((0, 2), (1, 3)), 4)]


def test_a_slot_that_nobody_could_ever_fill_takes_nothing_from_the_proof() -> None:
    guides = [a_guide("Anna"), a_guide("Boris")]
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 12), language="ko")]
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),))
    (found,) = repair(lay_out(an_instance(guides, visits), outage), outage)
    assert (found.added, found.open_slots, found.is_proven) == (((0, 1),), 1, True)


def test_the_rest_of_the_week_moves_only_where_the_day_is_not_enough() -> None:
    boris = a_guide("Boris", max_days_week=1)
    vera = a_guide("Vera", windows=((at(1, 0), at(2, 0)),))
    anna = a_guide("Anna", windows=((0, DAY),))
    instance = an_instance([anna, boris, vera], [a_visit("V1", at(0, 9)), a_visit("V2", at(1, 9))])
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"), ("V2", "Boris")))
    (found,) = repair(lay_out(instance, outage), outage)
    assert found.pairs == ((0, 1), (1, 2))


def test_without_the_solver_a_repair_is_found_but_not_called_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repairing, "is_there", lambda: False)
    anna = a_guide("Anna", languages=frozenset({"en"}))
    boris = a_guide("Boris", languages=frozenset({"en", "ru"}))
    visits = [a_visit("V1", at(0, 9), language="en"), a_visit("V2", at(0, 9))]
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"), ("V2", "Boris")))
    instance = an_instance([anna, boris, a_guide("Vera")], visits)
    (found,) = repair(lay_out(instance, outage), outage)
    assert found.pairs == ((0, 1), (1, 2))
    assert not found.is_proven
