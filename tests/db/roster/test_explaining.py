"""Why a slot stays open, and what would fill it."""

from dataclasses import replace
from typing import Any

import pytest

from db.roster.book import Book
from db.roster.check import check_roster
from db.roster.explain import Action, ActionKind, Cause, Explanation, explain, explain_all
from db.roster.grid import lay_out
from db.roster.problem import Instance, InstanceGuide, InstanceVisit, Outage, Pair
from db.roster.reasons import Rule, judge_of
from tests.db.roster.makers import DAY, a_guide, a_visit, an_instance, at


def the_book(instance: Instance, *pairs: Pair) -> Book:
    grid = lay_out(instance)
    book = Book(grid)
    for visit, guide in grid.numbered(pairs):
        book.place(visit, guide)
    return book


def the_only(instance: Instance, *pairs: Pair) -> Explanation:
    (found,) = explain_all(the_book(instance, *pairs))
    return found


def actions(found: Explanation, kind: ActionKind) -> list[Action]:
    return [action for action in found.actions if action.kind is kind]


@pytest.mark.parametrize(
    ("cause", "guides", "visit"),
    [
        (Cause.NO_LANGUAGE, [{}, {"routes": frozenset({"R2"})}], {"language": "ko"}),
        (Cause.NO_ROUTE, [{}, {}], {"route": "R9"}),
        (Cause.NO_GROUP, [{}, {}], {"group_type": "vip"}),
        (
            Cause.NO_COMBINATION,
            [{"languages": frozenset({"en"}), "routes": frozenset({"R2"})}, {}],
            {"language": "en"},
        ),
        (Cause.OUTSIDE_HOURS, [{"windows": ((at(0, 10), at(0, 18)),)}, {"routes": frozenset({"R2"})}], {}),
        (Cause.ALL_AWAY, [{"windows": ((at(1, 8), at(1, 18)),)}, {"absences": ((0, DAY),)}], {}),
    ],
    ids=lambda value: value.value if isinstance(value, Cause) else "",
)
def test_the_binding_cause_is_named(cause: Cause, guides: list[dict[str, Any]], visit: dict[str, Any]) -> None:
    staff = [a_guide(f"G{number}", **terms) for number, terms in enumerate(guides)]
    assert the_only(an_instance(staff, [a_visit("V1", at(0, 9), **visit)])).cause is cause


def test_all_rules_a_guide_fails_are_told_and_near_misses_come_first() -> None:
    far = a_guide("Far", routes=frozenset({"R2"}), languages=frozenset({"en"}), absences=((0, DAY),))
    near = a_guide("Near", languages=frozenset({"en"}))
    found = the_only(an_instance([far, near], [a_visit("V1", at(0, 9))]))
    assert [one.rules for one in found.guides] == [(Rule.LANGUAGE,), (Rule.ROUTE, Rule.LANGUAGE, Rule.AWAY)]
    assert [one.guide for one in found.near_misses] == [1]
    assert [action.guide for action in actions(found, ActionKind.INTERPRETER)] == [1]


def test_other_duties_speak_against_a_guide_too() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9, 30))]
    found = the_only(an_instance([a_guide("Anna")], visits), ("V1", "Anna"))
    assert found.guides[0].rules == (Rule.BUSY,)
    assert found.guides[0].visits == (0,)


def test_one_of_those_who_compete_must_give_way() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9)), a_visit("V3", at(0, 9)), a_visit("V4", at(0, 15))]
    guides = [a_guide("Anna"), a_guide("Boris")]
    found = the_only(an_instance(guides, visits), ("V1", "Anna"), ("V2", "Boris"), ("V4", "Anna"))
    assert found.cause is Cause.TAKEN
    assert sorted(found.conflict) == [(0,), (1,)]
    assert found.is_complete


def test_nobody_can_give_way_to_a_visit_that_is_led_by_all_who_could_lead_it() -> None:
    anna = a_guide("Anna", languages=frozenset({"en"}))
    visits = [a_visit("V1", at(0, 9), language="en", need=2), a_visit("V2", at(0, 9))]
    found = the_only(an_instance([anna, a_guide("Boris")], visits), ("V1", "Anna"), ("V2", "Boris"))
    assert (found.conflict, found.is_complete) == ((), True)
    assert actions(found, ActionKind.GIVE_WAY) == []


def test_a_guide_who_was_given_too_much_by_hand_is_no_obstacle_to_an_explanation() -> None:
    visits = [a_visit("V1", at(0, 9), 120), a_visit("V2", at(0, 12)), a_visit("V3", at(0, 12))]
    found = the_only(an_instance([a_guide("Anna", max_day_min=90)], visits), ("V1", "Anna"), ("V2", "Anna"))
    assert found.cause is Cause.TAKEN
    assert found.guides[0].rules == (Rule.BUSY, Rule.LIMIT)


def test_an_exchange_that_fills_the_slot_is_found() -> None:
    anna = a_guide("Anna", languages=frozenset({"ru", "en"}))
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 9), language="en")]
    instance = an_instance([anna, a_guide("Boris")], visits)
    found = the_only(instance, ("V1", "Anna"))
    (exchange,) = actions(found, ActionKind.EXCHANGE)
    assert (exchange.out, exchange.into) == (((0, 0),), ((0, 1), (1, 0)))
    assert found.conflict == ()


def test_what_a_week_is_full_of_gives_way_when_nothing_on_the_day_helps() -> None:
    visits = [a_visit(f"V{day}", at(day, 9)) for day in range(3)]
    found = the_only(an_instance([a_guide("Anna", max_days_week=2)], visits), ("V0", "Anna"), ("V1", "Anna"))
    assert sorted(found.conflict) == [(0,), (1,)]
    assert found.guides[0].rules == (Rule.DAYS,)


def test_a_quarter_of_an_hour_later_somebody_is_free() -> None:
    visits = [a_visit("V1", at(0, 9)), a_visit("V2", at(0, 10))]
    found = the_only(an_instance([a_guide("Anna")], visits), ("V1", "Anna"))
    assert [(move.minutes, move.guide) for move in actions(found, ActionKind.MOVE)][:1] == [(15, 0)]


def test_who_is_ill_is_not_proposed() -> None:
    visits = [a_visit("V1", at(0, 9))]
    instance = an_instance([a_guide("Anna")], visits)
    outage = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),))
    grid = lay_out(instance, outage)
    found = explain(Book(grid), 0, judge_of(grid, outage))
    assert found.cause is Cause.ALL_AWAY
    assert actions(found, ActionKind.ASSIGN) == []


def test_what_is_proposed_can_be_done() -> None:
    guides: list[InstanceGuide] = [
        a_guide("Anna", max_day_min=120),
        a_guide("Boris", languages=frozenset({"ru", "en"})),
        a_guide("Vera", max_days_week=1),
    ]
    visits: list[InstanceVisit] = [
        a_visit(f"V{number}", at(number % 2, 9 + number // 2), language="en" if number % 5 == 0 else "ru")
        for number in range(16)
    ]
    instance = an_instance(guides, visits)
    book = the_book(instance, ("V2", "Anna"), ("V4", "Boris"), ("V1", "Vera"), ("V8", "Anna"), ("V3", "Boris"))
    pairs = set(book.pairs())

    def verdict_of(changed: Instance, slots: set[tuple[int, int]]) -> int:
        named = [(visits[visit].id, guides[guide].id) for visit, guide in sorted(slots)]
        verdict = check_roster(changed, named)
        assert verdict.violations == ()
        return verdict.open_slots

    before = verdict_of(instance, pairs)
    for found in explain_all(book):
        for action in found.actions:
            if action.kind in (ActionKind.EXCHANGE, ActionKind.GIVE_WAY):
                assert verdict_of(instance, (pairs - set(action.out)) | set(action.into)) <= before
            elif action.kind in (ActionKind.ASSIGN, ActionKind.MOVE):
                assert action.guide is not None
                moved = [
                    replace(one, start=one.start + action.minutes, end=one.end + action.minutes)
                    if number == found.visit
                    else one
                    for number, one in enumerate(visits)
                ]
                changed = replace(instance, visits=tuple(moved))
                assert verdict_of(changed, pairs | {(found.visit, action.guide)}) == before - 1
