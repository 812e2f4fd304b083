"""Judges of time: opening hours, closed dates, lead time, other runs of the route."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.model.kinds import BlackoutReason, Severity, VisitorClass
from db.rules.facts import Case, Closure, Interval, LeadTimeFacts
from db.rules.findings import Finding, RemedyAction
from db.rules.policy import Policy
from db.rules.timing import (
    blackout,
    earliest_lawful,
    lead_time,
    on_grid,
    opening_hours,
    route_busy,
    route_offered,
)
from tests.db.rules.makers import (
    ROUTE,
    SITE,
    a_case,
    a_route,
    a_tour,
    a_visit,
    actions_of,
    another,
    at,
    rules_of,
    span,
)

FIVE_WORKING_DAYS = LeadTimeFacts(None, VisitorClass.DOMESTIC, 5, 90, True)
THIRTY_DAYS = LeadTimeFacts(None, VisitorClass.FOREIGN, 30, 180, False)


def asked_on(day: str, tour_day: str, *rules: LeadTimeFacts, calendar: dict[date, bool] | None = None) -> Case:
    tour = a_tour(span(f"{tour_day} 10:00", f"{tour_day} 11:30"))
    visit = a_visit(tour, requested_on=date.fromisoformat(day))
    return a_case(visit, site=replace(SITE, lead_times=rules, calendar=calendar or {}))


def only(found: list[Finding]) -> Finding:
    (finding,) = found
    return finding


# lead time


def test_a_visit_asked_for_too_late_is_stopped_with_the_earliest_lawful_date() -> None:
    finding = only(list(lead_time(asked_on("2026-11-20", "2026-11-26", FIVE_WORKING_DAYS))))
    assert (finding.rule, finding.severity, finding.field) == ("lead_time", Severity.BLOCKS, "starts")
    assert actions_of(finding) == [RemedyAction.MOVE, RemedyAction.OVERRULE]
    assert finding.remedies[0].values == {"starts": at("2026-11-27 10:00")}
    assert "2026-11-27" in str(finding.sentence)


def test_a_visit_on_the_earliest_lawful_day_is_allowed() -> None:
    assert list(lead_time(asked_on("2026-11-20", "2026-11-27", FIVE_WORKING_DAYS))) == []


def test_lead_time_skips_a_holiday_and_counts_a_moved_working_saturday() -> None:
    calendar = {date(2026, 11, 4): False, date(2026, 11, 7): True}
    case = asked_on("2026-11-02", "2026-11-09", FIVE_WORKING_DAYS, calendar=calendar)
    assert earliest_lawful(date(2026, 11, 2), FIVE_WORKING_DAYS, case.site) == date(2026, 11, 9)
    assert list(lead_time(case)) == []
    without_saturday = asked_on("2026-11-02", "2026-11-09", FIVE_WORKING_DAYS, calendar={date(2026, 11, 4): False})
    assert rules_of(lead_time(without_saturday)) == ["lead_time"]


def test_a_delegation_that_asked_nine_days_ahead_needs_thirty() -> None:
    case = asked_on("2026-11-15", "2026-11-24", FIVE_WORKING_DAYS, THIRTY_DAYS)
    assert list(lead_time(case)) == []
    foreign = replace(case, visit=replace(case.visit, visitor_class=VisitorClass.FOREIGN))
    finding = only(list(lead_time(foreign)))
    assert finding.remedies[0].values == {"starts": at("2026-12-15 10:00")}
    assert finding.remedies[1].values == {"rule": "lead_time", "subject": ""}


def test_the_lead_time_of_the_route_goes_before_that_of_the_site() -> None:
    own = LeadTimeFacts(ROUTE.id, VisitorClass.DOMESTIC, 1, 90, True)
    assert list(lead_time(asked_on("2026-11-23", "2026-11-24", FIVE_WORKING_DAYS, own))) == []


def test_the_lead_time_of_another_route_does_not_matter() -> None:
    other = LeadTimeFacts(a_tour().id, VisitorClass.DOMESTIC, 60, 90, True)
    assert list(lead_time(asked_on("2026-11-23", "2026-11-24", other))) == []


def test_a_date_beyond_the_booking_window_is_pointed_out() -> None:
    finding = only(list(lead_time(asked_on("2026-08-01", "2026-11-24", FIVE_WORKING_DAYS))))
    assert (finding.rule, finding.severity) == ("booking_window", Severity.WARNS)
    assert list(lead_time(asked_on("2026-08-26", "2026-11-24", FIVE_WORKING_DAYS))) == []


def test_without_a_rule_any_date_is_early_enough() -> None:
    assert list(lead_time(asked_on("2026-11-24", "2026-11-24"))) == []


# opening hours


def on(when: Interval, **changes: object) -> Case:
    return a_case(a_visit(a_tour(when)), **changes)


def test_a_visit_that_fills_the_opening_hours_is_within_them() -> None:
    assert list(opening_hours(on(span("08:00", "18:00")))) == []


@pytest.mark.parametrize(("starts", "ends"), [("07:45", "09:15"), ("17:00", "18:15"), ("23:10", "2026-11-25 00:40")])
def test_a_visit_outside_the_opening_hours_is_pointed_out(starts: str, ends: str) -> None:
    finding = only(list(opening_hours(on(span(starts, ends)))))
    assert (finding.rule, finding.severity) == ("opening_hours", Severity.WARNS)
    assert "08:00:00 to 18:00:00" in str(finding.sentence)


def test_a_margin_widens_the_opening_hours() -> None:
    case = on(span("07:45", "18:15"), policy=Policy(opening_margin_min=15))
    assert list(opening_hours(case)) == []


def test_a_visit_on_a_day_off_is_pointed_out() -> None:
    saturday = on(span("2026-11-28 10:00", "2026-11-28 11:30"))
    finding = only(list(opening_hours(saturday)))
    assert (finding.rule, finding.severity) == ("day_off", Severity.WARNS)


def test_a_saturday_on_which_people_work_is_no_day_off() -> None:
    case = on(span("2026-11-28 10:00", "2026-11-28 11:30"), site=replace(SITE, calendar={date(2026, 11, 28): True}))
    assert list(opening_hours(case)) == []


# closed dates


def closed(starts: str, ends: str, **changes: str) -> Closure:
    return Closure(span(starts, ends), BlackoutReason.REPAIR, **changes)


def test_a_visit_while_the_site_is_closed_is_stopped() -> None:
    case = on(span("10:00", "11:30"), site=replace(SITE, closures=(closed("11:00", "13:00"),)))
    finding = only(list(blackout(case)))
    assert (finding.rule, finding.severity) == ("blackout", Severity.BLOCKS)
    assert finding.subject == str(case.visit.tours[0].id)
    assert actions_of(finding) == [RemedyAction.CHANGE_ROUTE, RemedyAction.MOVE, RemedyAction.OVERRULE]
    assert finding.remedies[1].values == {"starts": at("13:00")}
    assert "repair" in str(finding.sentence)


@pytest.mark.parametrize(("starts", "ends"), [("08:00", "10:00"), ("11:30", "13:00")])
def test_a_closure_that_only_touches_the_visit_does_not_matter(starts: str, ends: str) -> None:
    case = on(span("10:00", "11:30"), site=replace(SITE, closures=(closed(starts, ends),)))
    assert list(blackout(case)) == []


def test_a_closed_route_stops_only_its_own_tours() -> None:
    shut = a_route(closures=(closed("09:00", "12:00"),))
    assert rules_of(blackout(a_case(a_visit(a_tour(route=shut))))) == ["blackout"]
    assert list(blackout(a_case(a_visit(a_tour())))) == []


def test_a_closed_stop_is_pointed_out_by_name() -> None:
    shut = a_route(closures=(closed("09:00", "12:00", stop="Печь № 2"),))
    finding = only(list(blackout(a_case(a_visit(a_tour(route=shut))))))
    assert finding.severity is Severity.WARNS
    assert "Печь № 2" in str(finding.sentence)


def test_a_closure_across_midnight_reaches_the_next_morning() -> None:
    case = on(
        span("2026-11-25 01:00", "2026-11-25 02:30"),
        site=replace(SITE, closures=(closed("2026-11-24 22:00", "2026-11-25 06:00"),)),
    )
    assert rules_of(blackout(case)) == ["blackout"]


# a route that is offered


@pytest.mark.parametrize(
    ("since", "until", "speaks"),
    [
        (None, None, False),
        (date(2026, 11, 24), None, False),
        (date(2026, 11, 25), None, True),
        (None, date(2026, 11, 24), False),
        (None, date(2026, 11, 23), True),
    ],
)
def test_a_route_is_led_from_its_first_to_its_last_day(since: date | None, until: date | None, speaks: bool) -> None:
    case = a_case(a_visit(a_tour(route=a_route(offered_from=since, offered_until=until))))
    found = list(route_offered(case))
    assert rules_of(found) == (["route_offered"] if speaks else [])
    if speaks:
        assert found[0].severity is Severity.BLOCKS
        assert actions_of(found[0]) == [RemedyAction.CHANGE_ROUTE]


# other runs of the route


def test_two_runs_of_a_route_do_not_share_time() -> None:
    case = a_case(others=(another(span("11:00", "12:30")),))
    finding = only(list(route_busy(case)))
    assert (finding.rule, finding.severity) == ("route_busy", Severity.BLOCKS)
    assert actions_of(finding) == [RemedyAction.MOVE, RemedyAction.OVERRULE]
    assert finding.remedies[0].values == {"starts": at("12:45")}
    assert "Школа № 3" in str(finding.sentence)


def test_the_buffer_between_two_runs_stays_free() -> None:
    assert rules_of(route_busy(a_case(others=(another(span("11:40", "13:10")),)))) == ["route_busy"]
    assert rules_of(route_busy(a_case(others=(another(span("08:20", "09:50")),)))) == ["route_busy"]


def test_a_run_just_after_the_buffer_is_free() -> None:
    others = (another(span("11:45", "13:15")), another(span("08:15", "09:45")))
    assert list(route_busy(a_case(others=others))) == []


def test_without_a_buffer_runs_may_touch() -> None:
    route = a_route(buffer_min=0)
    case = a_case(a_visit(a_tour(route=route)), others=(another(span("11:30", "13:00"), route),))
    assert list(route_busy(case)) == []


def test_another_route_is_no_obstacle() -> None:
    other = a_route(id=a_tour().id)
    assert list(route_busy(a_case(others=(another(span("10:00", "11:30"), other),)))) == []


def test_a_route_for_two_runs_at_once_takes_two_and_not_three() -> None:
    route = a_route(parallel_runs=2)
    case = a_case(a_visit(a_tour(route=route)), others=(another(span("10:00", "11:30"), route),))
    assert list(route_busy(case)) == []
    full = replace(case, others=(*case.others, another(span("10:30", "12:00"), route)))
    assert rules_of(route_busy(full)) == ["route_busy"]


def test_tours_of_one_visit_do_not_meet_on_the_route_either() -> None:
    first, second = a_tour(span("10:00", "11:30")), a_tour(span("11:00", "12:30"), ordinal=2)
    finding = only(list(route_busy(a_case(a_visit(first, second)))))
    assert finding.subject == str(second.id)
    apart = a_tour(span("11:45", "13:15"), ordinal=2)
    assert list(route_busy(a_case(a_visit(first, apart)))) == []


def test_runs_one_after_another_are_not_two_at_once() -> None:
    route = a_route(parallel_runs=2, buffer_min=0)
    others = (another(span("09:00", "10:30"), route), another(span("10:45", "12:15"), route))
    assert list(route_busy(a_case(a_visit(a_tour(route=route)), others=others))) == []


# the grid of starts


@pytest.mark.parametrize(("moment", "start"), [("10:00", "10:00"), ("10:01", "10:15"), ("10:59", "11:00")])
def test_starts_are_offered_every_quarter_of_an_hour(moment: str, start: str) -> None:
    assert on_grid(at(moment)) == at(start)


def test_seconds_do_not_slip_before_the_grid() -> None:
    assert on_grid(at("10:15") + timedelta(seconds=1)) == at("10:30")


def test_a_clash_with_a_mere_hold_is_only_a_possible_one() -> None:
    tour = a_tour(span("2026-11-24 10:00", "2026-11-24 11:30"))
    held = replace(another(span("2026-11-24 10:30", "2026-11-24 12:00")), is_tentative=True)
    finding = only(list(route_busy(a_case(a_visit(tour), others=(held,)))))
    assert finding.blocks
    assert finding.is_possible
    firm = another(span("2026-11-24 09:00", "2026-11-24 10:30"))
    both = only(list(route_busy(a_case(a_visit(tour), others=(held, firm)))))
    assert not both.is_possible, "what is promised weighs more than what is held"


def test_a_moment_full_of_holds_is_told_beside_one_with_a_single_promise() -> None:
    route = a_route(parallel_runs=2)
    tour = a_tour(span("2026-11-24 10:00", "2026-11-24 11:30"), route=route)
    firm = another(span("2026-11-24 09:00", "2026-11-24 10:15"), route)
    holds = [replace(another(span("2026-11-24 11:00", "2026-11-24 12:00"), route), is_tentative=True) for _ in "ab"]
    assert only(list(route_busy(a_case(a_visit(tour), others=(firm, *holds))))).is_possible
