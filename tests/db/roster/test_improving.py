"""Rosters made better: covered first, then as good as the weights want, and never called best without a proof."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.roster import improve as improving
from db.roster.book import Book
from db.roster.check import Verdict, check_roster
from db.roster.goals import POINT, Goals, Present, Weights, goals_of
from db.roster.grid import Slot, lay_out
from db.roster.improve import Budget, Outcome, Progress, improve
from db.roster.problem import Instance, Pair, read_instance
from tests.db.roster.makers import a_guide, a_random_instance, a_visit, an_instance, at

MONTH = Path(__file__).parents[2] / "data" / "roster" / "f_12_300_s1.json.xz"
AMPLE = Budget(2)
INSTANCES = st.builds(a_random_instance, st.integers(0, 10_000), st.integers(1, 8), st.integers(1, 40))


def improved(
    instance: Instance,
    budget: Budget = AMPLE,
    weights: Weights | None = None,
    present: Present | None = None,
    **named: Callable[..., object],
) -> Progress:
    grid = lay_out(instance)
    return improve(grid, goals_of(grid, weights or Weights(), present), budget, **named)  # type: ignore[arg-type]  # callbacks


def pairs_of(instance: Instance, pairs: tuple[Slot, ...]) -> list[Pair]:
    return [(instance.visits[visit].id, instance.guides[guide].id) for visit, guide in pairs]


def judged(instance: Instance, progress: Progress) -> Verdict:
    return check_roster(instance, pairs_of(instance, progress.pairs))


@pytest.fixture
def without_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(improving, "is_there", lambda: False)


@settings(deadline=None, max_examples=12)
@given(INSTANCES)
def test_an_improved_roster_obeys_the_rules_and_its_bounds(instance: Instance) -> None:
    found = improved(instance)
    verdict = judged(instance, found)
    assert verdict.violations == ()
    assert verdict.open_slots == found.open_slots >= found.open_bound
    assert verdict.score == pytest.approx(1000 * found.open_slots + found.score)
    assert found.bound is None or found.bound <= found.score + 1e-6


def test_a_month_is_proven_best() -> None:
    instance = read_instance(MONTH.read_bytes(), MONTH.name)
    found = improved(instance, Budget(10))
    assert (found.outcome, found.open_slots, found.score) == (Outcome.PROVEN, 0, 1057)
    assert judged(instance, found).violations == ()


def test_without_the_solver_a_roster_is_good_but_not_proven(without_solver: None) -> None:
    instance = read_instance(MONTH.read_bytes(), MONTH.name)
    found = improved(instance, Budget(0.5))
    assert (found.outcome, found.open_slots, found.bound) == (Outcome.GOOD, 0, None)
    assert judged(instance, found).violations == ()


def test_the_first_roster_is_told_before_any_search() -> None:
    instance = read_instance(MONTH.read_bytes(), MONTH.name)
    told: list[Progress] = []
    final = improved(instance, Budget(0.5), tell=told.append)
    assert told[0].share == 0
    assert len(told[0].pairs) > 300
    assert (final.open_slots, final.score) <= (told[0].open_slots, told[0].score)


def test_a_search_that_nobody_wants_keeps_the_best_roster_so_far() -> None:
    instance = read_instance(MONTH.read_bytes(), MONTH.name)
    told: list[Progress] = []
    found = improved(instance, Budget(60), tell=told.append, wanted=lambda: len(told) < 2)
    assert found.outcome is Outcome.STOPPED
    assert (found.open_slots, found.score) <= (told[0].open_slots, told[0].score)
    assert judged(instance, found).violations == ()


def test_what_the_listener_raises_ends_the_search() -> None:
    class Cancelled(Exception):
        pass

    def cancel(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        improved(an_instance([a_guide()], [a_visit("V1", at(0, 9))]), tell=cancel)


def test_slots_that_must_stay_open_are_proven_to() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9, 30)), a_visit("V3", at(0, 12))]
    found = improved(an_instance([a_guide()], visits))
    assert found.open_slots == found.open_bound == 1


def test_a_weekly_limit_keeps_slots_open_whoever_takes_what() -> None:
    visits = [a_visit(f"V{day}", at(day, 9)) for day in range(6)]
    guides = [a_guide("Anna", max_days_week=2), a_guide("Boris", max_days_week=3)]
    found = improved(an_instance(guides, visits))
    assert found.open_slots == found.open_bound == 1


@pytest.mark.parametrize(
    ("weights", "leads_all"),
    [(Weights(fairness=0, days=0), "Boris"), (Weights(fairness=9, continuity=0), None)],
    ids=["groups keep their guide", "everybody leads alike"],
)
def test_the_weights_decide_what_is_better(weights: Weights, leads_all: str | None) -> None:
    visits = [a_visit(f"V{day}", at(day, 9), prefer_guide="Boris") for day in range(4)]
    instance = an_instance([a_guide("Anna"), a_guide("Boris")], visits)
    leading = [guide for _visit, guide in pairs_of(instance, improved(instance, weights=weights).pairs)]
    assert leading.count("Boris") == (4 if leads_all else 2)


def test_what_guides_were_told_changes_last() -> None:
    visits = [a_visit(f"V{day}", at(day, 9)) for day in range(4)]
    instance = an_instance([a_guide("Anna"), a_guide("Boris")], visits)
    stands: frozenset[Slot] = frozenset((visit, 0) for visit in range(4))
    kept = improved(instance, weights=Weights(told=9), present=Present(stands, stands))
    assert kept.pairs == tuple(sorted(stands))
    fairer = improved(instance, weights=Weights(), present=Present(stands, stands))
    assert judged(instance, fairer).unfair_minutes == 0


@settings(max_examples=40, deadline=None)
@given(st.builds(a_random_instance, st.integers(0, 100_000), st.integers(1, 3), st.integers(1, 6)))
def test_what_is_called_proven_is_the_best_of_all_rosters(instance: Instance) -> None:
    found = improved(instance)
    grid = lay_out(instance)
    book, goals = Book(grid), goals_of(grid, Weights())
    for visit, guide in sorted(grid.fixed):
        book.place(visit, guide)
    best = min(every_roster(book, goals, 0))
    needs = sum(visit.need for visit in instance.visits) - sum(grid.slots)
    mine = (found.open_slots - needs, round(found.score * POINT))
    assert mine >= best
    if found.outcome is Outcome.PROVEN:
        assert mine == best


def test_the_best_choice_of_who_stays_open_is_proven_though_it_changes_what_is_fair() -> None:
    guides = [a_guide("G1", max_day_min=120), a_guide("G2", max_day_min=60)]
    visits = [a_visit("V1", at(0, 9), 60), a_visit("V2", at(0, 11), 45), a_visit("V3", at(0, 13), 60)]
    more = [a_visit("V4", at(0, 15), 60), a_visit("V5", at(0, 17), 45)]
    found = improved(an_instance(guides, [*visits, *more]))
    assert found.open_slots == 2
    assert found.outcome is Outcome.PROVEN


def every_roster(book: Book, goals: Goals, visit: int) -> Iterator[tuple[int, int]]:
    """Yield open slots and loss of every roster that obeys the rules, the visits before as they stand in the book."""
    grid = book.grid
    if visit == len(grid.able):
        yield len(book.open_slots()), goals.loss(book)
        return
    yield from every_roster(book, goals, visit + 1)
    if len(book.crews[visit]) < grid.slots[visit]:
        for guide in grid.able[visit]:
            later = not book.crews[visit] or guide > max(book.crews[visit])
            if later and guide not in book.crews[visit] and book.fits(visit, guide):
                book.place(visit, guide)
                yield from every_roster(book, goals, visit)
                book.remove(visit, guide)
