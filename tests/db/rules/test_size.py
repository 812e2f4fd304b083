"""Judges of size and age, needs, language and papers of a group."""

from dataclasses import replace

import pytest

from db.model.kinds import Severity
from db.rules.facts import Case
from db.rules.findings import Finding, RemedyAction
from db.rules.size import adaptation, adults, group_size, language_offered, least_number, papers, people_a_day, youngest
from tests.db.rules.makers import ROUTE, a_case, a_route, a_tour, a_visit, actions_of, rules_of, span


def only(found: list[Finding]) -> Finding:
    (finding,) = found
    return finding


def group(people: int, **changes: object) -> Case:
    return a_case(a_visit(a_tour(people=people), **changes))


# capacity


@pytest.mark.parametrize("people", [0, 1, 20])
def test_a_group_up_to_the_capacity_fits(people: int) -> None:
    assert list(group_size(group(people))) == []


@pytest.mark.parametrize(("people", "severity"), [(21, Severity.WARNS), (25, Severity.WARNS), (26, Severity.BLOCKS)])
def test_a_group_above_the_capacity_is_pointed_out_and_above_the_hard_limit_stopped(
    people: int, severity: Severity
) -> None:
    finding = only(list(group_size(group(people))))
    assert (finding.rule, finding.severity, finding.field) == ("capacity", severity, "people")
    assert str(finding.sentence) == f"The group has {people}, the route takes 20."
    assert actions_of(finding) == [RemedyAction.SPLIT, RemedyAction.OVERRULE]


def test_the_split_that_is_offered_says_its_shares() -> None:
    route = a_route(capacity=15, hard_capacity=20)
    tour = a_tour(people=47, capacity=15, route=route)
    finding = only(list(group_size(a_case(a_visit(tour)))))
    assert finding.subject == str(tour.id)
    assert str(finding.remedies[0].label) == "Split into 4 tours: 12 + 12 + 12 + 11"
    assert finding.remedies[0].values == {"parts": 4}


def test_a_tour_keeps_the_capacity_it_was_planned_with() -> None:
    tour = a_tour(people=30, capacity=30, route=a_route(capacity=15, hard_capacity=30))
    assert list(group_size(a_case(a_visit(tour)))) == []


# least number


@pytest.mark.parametrize(("people", "speaks"), [(5, True), (6, False), (0, True)])
def test_a_group_below_the_least_number_is_pointed_out(people: int, speaks: bool) -> None:
    found = list(least_number(group(people)))
    assert rules_of(found) == (["min_people"] if speaks else [])
    assert all(finding.severity is Severity.WARNS for finding in found)


def test_the_least_number_is_of_the_whole_visit_and_said_once() -> None:
    tours = (a_tour(people=4), a_tour(span("12:00", "13:30"), people=4, ordinal=2))
    assert list(least_number(a_case(a_visit(*tours)))) == []
    fewer = tuple(replace(tour, people=2) for tour in tours)
    assert rules_of(least_number(a_case(a_visit(*fewer)))) == ["min_people"]


# adults for children


def class_of(children: int, adults_coming: int) -> Case:
    return group(children + adults_coming, children=children, adults=adults_coming)


@pytest.mark.parametrize(("children", "adults_coming"), [(10, 1), (20, 2), (0, 0), (0, 20), (11, 2)])
def test_enough_adults_answer_for_the_children(children: int, adults_coming: int) -> None:
    assert list(adults(class_of(children, adults_coming))) == []


def test_22_pupils_with_one_adult_are_stopped_and_two_more_adults_offered() -> None:
    finding = only(list(adults(class_of(22, 1))))
    assert (finding.rule, finding.severity, finding.field) == ("adults", Severity.BLOCKS, "people")
    assert str(finding.sentence) == "Too few adults: 1 for 22 children, 3 needed."
    assert actions_of(finding) == [RemedyAction.ADD_ADULTS, RemedyAction.OVERRULE]
    assert finding.remedies[0].values == {"count": 2}
    assert finding.remedies[1].values == {"rule": "adults", "subject": ""}


def test_the_strictest_route_of_the_visit_decides() -> None:
    strict = a_tour(span("12:00", "13:30"), ordinal=2, people=10, route=a_route(children_per_adult=5))
    case = a_case(a_visit(a_tour(people=10), strict, children=18, adults=2))
    assert rules_of(adults(case)) == ["adults"]


# age


@pytest.mark.parametrize(("age", "speaks"), [(11, True), (12, False), (40, False), (None, False), (0, True)])
def test_nobody_is_younger_than_the_route_allows(age: int | None, speaks: bool) -> None:
    found = list(youngest(group(20, youngest_age=age)))
    assert rules_of(found) == (["age"] if speaks else [])
    if speaks:
        assert found[0].severity is Severity.BLOCKS
        assert actions_of(found[0]) == [RemedyAction.CHANGE_ROUTE, RemedyAction.OVERRULE]


def test_the_age_is_judged_on_every_route_of_the_visit() -> None:
    museum = a_tour(route=a_route(id=a_tour().id, min_age=6))
    rolling_mill = a_tour(span("12:00", "13:30"), ordinal=2)
    assert rules_of(youngest(a_case(a_visit(museum, rolling_mill, youngest_age=8)))) == ["age"]


# people a day


def test_the_norm_of_people_a_day_is_pointed_out_when_passed() -> None:
    case = replace(group(20), people_that_day=100)
    assert list(people_a_day(case)) == []
    finding = only(list(people_a_day(replace(case, people_that_day=101))))
    assert (finding.rule, finding.severity) == ("people_per_day", Severity.WARNS)
    assert str(finding.sentence) == "121 people that day, the norm is 120."


# needs


def test_somebody_in_a_wheelchair_is_not_sent_on_a_route_with_stairs() -> None:
    finding = only(list(adaptation(group(20, needs_adapted=True))))
    assert (finding.rule, finding.severity) == ("adapted", Severity.WARNS)
    assert actions_of(finding) == [RemedyAction.CHANGE_ROUTE]


def test_an_adapted_route_suits_everybody() -> None:
    assert list(adaptation(a_case(a_visit(a_tour(route=a_route(is_adapted=True)), needs_adapted=True)))) == []
    assert list(adaptation(group(20))) == []


# language


def test_a_language_in_which_the_route_is_not_led_is_pointed_out() -> None:
    tour = a_tour(language="zh")
    finding = only(list(language_offered(a_case(a_visit(tour)))))
    assert (finding.rule, finding.severity, finding.subject) == ("route_language", Severity.WARNS, str(tour.id))
    assert list(language_offered(a_case(a_visit(a_tour(language="en"))))) == []
    assert ROUTE.languages == {"ru", "en"}


# papers


def test_a_list_that_has_not_come_is_pointed_out() -> None:
    finding = only(list(papers(group(20, list_needed=True))))
    assert (finding.rule, finding.severity, finding.field) == ("list_missing", Severity.WARNS, "list")
    assert list(papers(group(20, list_needed=True, list_received=True))) == []
    assert list(papers(group(20))) == []


def test_people_the_pass_office_has_not_answered_for_stop_the_visit() -> None:
    finding = only(list(papers(group(20, clearance_needed=True, clearance_pending=2))))
    assert (finding.rule, finding.severity) == ("clearance_pending", Severity.BLOCKS)
    assert str(finding.sentence) == "The pass office has not answered for 2 person(s)."
    assert actions_of(finding) == [RemedyAction.OVERRULE]
    assert list(papers(group(20, clearance_needed=True))) == []
    assert list(papers(group(20, clearance_pending=2))) == []
