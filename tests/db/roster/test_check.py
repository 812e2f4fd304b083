"""The verifier finds every kind of fault in a roster that was good before it was damaged."""

from dataclasses import replace

import pytest

from db.roster.check import Verdict, check_roster
from db.roster.problem import Outage, Pair
from tests.db.roster.makers import DAY, a_guide, a_visit, an_instance, at

ANNA, BORIS = a_guide("Anna"), a_guide("Boris")
FIRST, SECOND, THIRD = a_visit("V1", at(0, 9)), a_visit("V2", at(0, 11)), a_visit("V3", at(1, 9), need=2)
GOOD: list[Pair] = [("V1", "Anna"), ("V2", "Anna"), ("V3", "Anna"), ("V3", "Boris")]
SMALL = an_instance([ANNA, BORIS], [FIRST, SECOND, THIRD])


def rules(verdict: Verdict) -> set[str]:
    return {violation.rule for violation in verdict.violations}


def with_anna(**named: object) -> Verdict:
    """Judge the good roster with Anna's terms changed."""
    return check_roster(replace(SMALL, guides=(replace(ANNA, **named), BORIS)), GOOD)  # type: ignore[arg-type]  # any field


def test_a_good_roster_has_no_violations() -> None:
    verdict = check_roster(SMALL, GOOD)
    assert verdict.violations == ()
    assert verdict.open_slots == 0


@pytest.mark.parametrize(
    "damage",
    [("V9", "Anna"), ("V1", "Nobody"), ("V1", "Anna"), ("V1", "Boris")],
    ids=["unknown visit", "unknown guide", "twice", "more than needed"],
)
def test_ids_and_numbers_of_guides_are_checked(damage: Pair) -> None:
    assert rules(check_roster(SMALL, [*GOOD, damage])) == {"H1"}


@pytest.mark.parametrize(
    ("rule", "terms"),
    [
        ("H2", {"routes": frozenset({"R2"})}),
        ("H3", {"languages": frozenset({"en"})}),
        ("H4", {"group_types": frozenset({"vip"})}),
        ("H5", {"windows": ((at(0, 9), at(0, 12)), (at(1, 9, 15), at(1, 12)))}),
        ("H6", {"absences": ((at(1, 9, 59), at(1, 12)),)}),
        ("H7", {"turnaround_min": 61}),
        ("H8", {"max_day_min": 119}),
        ("H9", {"max_week_min": 179}),
        ("H10", {"max_days_week": 1}),
        ("H11", {"min_rest_min": 21 * 60 + 1}),
    ],
)
def test_each_rule_of_a_guide_is_checked(rule: str, terms: dict[str, object]) -> None:
    assert rules(with_anna(**terms)) == {rule}


@pytest.mark.parametrize(
    "terms",
    [
        {"windows": ((at(0, 9), at(0, 12)), (at(1, 9), at(1, 10)))},
        {"absences": ((at(1, 10), at(1, 12)), (at(0, 8), at(0, 9)))},
        {"turnaround_min": 60},
        {"max_day_min": 120},
        {"max_week_min": 180},
        {"max_days_week": 2},
        {"min_rest_min": 21 * 60},
    ],
)
def test_a_rule_that_is_just_kept_is_not_broken(terms: dict[str, object]) -> None:
    assert with_anna(**terms).violations == ()


def test_weeks_begin_on_monday() -> None:
    sunday = replace(SMALL, first_weekday=6, guides=(replace(ANNA, max_week_min=120), BORIS))
    assert check_roster(sunday, GOOD).violations == ()


def test_overlapping_visits_of_a_guide_are_found_even_without_turnaround() -> None:
    both = an_instance([a_guide("Anna", turnaround_min=0)], [FIRST, a_visit("V2", at(0, 9, 45))])
    assert rules(check_roster(both, [("V1", "Anna"), ("V2", "Anna")])) == {"H7"}


def test_a_locked_pair_that_is_gone_is_found() -> None:
    assert rules(check_roster(replace(SMALL, locked=(("V2", "Boris"),)), GOOD)) == {"H12"}


def test_an_illness_releases_locked_pairs_still_to_come() -> None:
    locked = replace(SMALL, locked=(("V1", "Anna"), ("V2", "Anna")))
    outage = Outage("Anna", (at(0, 9, 30), DAY), at(0, 9, 30), tuple(GOOD))
    assert check_roster(locked, [pair for pair in GOOD if pair != ("V2", "Anna")], outage).violations == ()
    assert "H12" in rules(check_roster(locked, GOOD[1:], outage))


def test_what_had_begun_may_not_be_changed() -> None:
    outage = Outage("Anna", (at(1, 0), at(2, 0)), at(0, 10), tuple(GOOD))
    changed = [("V1", "Boris"), ("V2", "Anna"), ("V3", "Boris")]
    verdict = check_roster(SMALL, changed, outage)
    assert rules(verdict) == {"H13"}
    assert verdict.changed_pairs == 1


def test_the_ill_guide_may_not_lead_during_the_illness() -> None:
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), tuple(GOOD))
    assert rules(check_roster(SMALL, GOOD, outage)) == {"H6"}


def test_the_score_adds_the_goals_by_their_weights() -> None:
    anna = a_guide("Anna", avoid_weekdays=frozenset({1}), prefer_routes=frozenset())
    boris = a_guide("Boris", absences=((0, 70 * DAY),))
    visits = [replace(FIRST, prefer_guide="Boris"), SECOND, THIRD]
    verdict = check_roster(an_instance([anna, boris], visits), GOOD[:3])
    assert (verdict.open_slots, verdict.unfair_minutes, verdict.continuity_misses) == (1, 0, 1)
    assert (verdict.guide_days, verdict.dislikes) == (2, 5)
    assert verdict.score == 1000 + 4 + 6 + 5


def test_unfairness_is_the_distance_from_shares_by_weekly_minutes() -> None:
    instance = an_instance([ANNA, replace(BORIS, max_week_min=1200)], [FIRST, SECOND, a_visit("V3", at(1, 9))])
    verdict = check_roster(instance, [("V1", "Anna"), ("V2", "Anna"), ("V3", "Anna")])
    assert verdict.unfair_minutes == (180 - 120) + 60
