"""Judges of guides: may this guide lead this tour, and is there time for it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.ids import uuid7
from db.model.kinds import AssignmentRole, AssignmentState, Employment, GroupKind, Severity
from db.rules.eligibility import (
    assigned_guides,
    by_load,
    certified,
    employed,
    guide_findings,
    is_eligible,
    is_free,
    is_there,
    knows_route,
    rested,
    speaks,
    takes_group,
    within_caps,
    without_guide,
)
from db.rules.facts import AssignedGuide, ClearanceFacts, Duty, GuideFacts, TourFacts
from db.rules.findings import Finding, RemedyAction
from tests.db.rules.makers import (
    ROUTE,
    a_case,
    a_duty,
    a_guide,
    a_route,
    a_tour,
    a_visit,
    actions_of,
    at,
    led_by,
    rules_of,
    span,
)

KIND = GroupKind.CORPORATE
TOUR = a_tour()


def only(found: list[Finding]) -> Finding:
    (finding,) = found
    return finding


def is_refusal(finding: Finding, guide: GuideFacts) -> bool:
    """Say whether a finding blocks, speaks of the guide, and can be overruled for the guide alone."""
    last = finding.remedies[-1]
    return (
        finding.severity is Severity.BLOCKS
        and finding.subject == str(guide.id)
        and last.action is RemedyAction.OVERRULE
        and last.values == {"rule": finding.rule, "subject": str(guide.id)}
    )


def test_nothing_speaks_against_a_cleared_guide_who_is_free() -> None:
    guide = a_guide()
    assert guide_findings(guide, TOUR, KIND) == []
    assert is_eligible(guide, TOUR, KIND)


# on the list


@pytest.mark.parametrize(
    ("since", "until", "may"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), True),
        (date(2026, 11, 25), None, False),
        (None, date(2026, 11, 23), False),
        (None, None, True),
    ],
)
def test_a_guide_leads_from_the_first_to_the_last_day_on_the_list(
    since: date | None, until: date | None, may: bool
) -> None:
    guide = a_guide(active_from=since, active_until=until)
    found = list(employed(guide, TOUR, KIND))
    assert rules_of(found) == ([] if may else ["guide_inactive"])
    assert all(is_refusal(finding, guide) for finding in found)


# clearance


def cleared(*clearances: tuple[str, date | None], languages: tuple[str, ...] = ("ru", "en")) -> GuideFacts:
    return a_guide(
        languages=frozenset(languages),
        clearances=tuple(ClearanceFacts(ROUTE.id, code, date(2026, 1, 1), until) for code, until in clearances),
    )


def test_a_clearance_counts_on_its_last_day_and_not_after() -> None:
    assert list(knows_route(cleared(("ru", date(2026, 11, 24))), TOUR, KIND)) == []
    guide = cleared(("ru", date(2026, 11, 23)))
    finding = only(list(knows_route(guide, TOUR, KIND)))
    assert finding.rule == "clearance_expired"
    assert "2026-11-23" in str(finding.sentence)
    assert is_refusal(finding, guide)


def test_a_clearance_that_begins_later_does_not_count_yet() -> None:
    guide = a_guide(clearances=(ClearanceFacts(ROUTE.id, "ru", date(2026, 11, 25), None),))
    assert not is_eligible(guide, TOUR, KIND)


def test_a_renewed_clearance_counts_though_the_old_one_lapsed() -> None:
    assert list(knows_route(cleared(("ru", date(2026, 6, 30)), ("ru", None)), TOUR, KIND)) == []


def test_a_guide_without_any_clearance_for_the_route_is_stopped() -> None:
    guide = a_guide(a_route(id=TOUR.id))
    finding = only(list(knows_route(guide, TOUR, KIND)))
    assert finding.rule == "clearance"
    assert is_refusal(finding, guide)


def test_a_clearance_holds_for_its_language_only() -> None:
    guide = cleared(("ru", None))
    finding = only(list(knows_route(guide, a_tour(language="en"), KIND)))
    assert finding.rule == "clearance_language"
    assert is_refusal(finding, guide)


def test_a_guide_who_does_not_speak_the_language_is_told_so_once() -> None:
    guide = cleared(("ru", None), languages=("ru",))
    assert rules_of(guide_findings(guide, a_tour(language="en"), KIND)) == ["language"]


# language


def test_a_guide_speaks_the_language_of_the_tour() -> None:
    guide = a_guide(languages=frozenset({"ru", "zh"}))
    assert list(speaks(guide, TOUR, KIND)) == []
    finding = only(list(speaks(guide, a_tour(language="de"), KIND)))
    assert finding.rule == "language"
    assert is_refusal(finding, guide)


# kinds of groups


def test_a_guide_may_take_only_some_kinds_of_groups() -> None:
    guide = a_guide(group_kinds=frozenset({GroupKind.TOURIST, GroupKind.FOREIGN}))
    assert list(takes_group(guide, TOUR, GroupKind.FOREIGN)) == []
    finding = only(list(takes_group(guide, TOUR, GroupKind.SCHOOL)))
    assert finding.rule == "group_kind"
    assert is_refusal(finding, guide)


@pytest.mark.parametrize("kind", GroupKind)
def test_a_guide_without_kinds_takes_every_group(kind: GroupKind) -> None:
    assert list(takes_group(a_guide(), TOUR, kind)) == []


# certificate


@pytest.mark.parametrize("employment", [Employment.STAFF, Employment.CONTRACT, Employment.VOLUNTEER])
def test_the_sites_own_guides_need_no_certificate(employment: Employment) -> None:
    assert list(certified(a_guide(employment=employment), TOUR, KIND)) == []


@pytest.mark.parametrize(("until", "may"), [(None, False), (date(2026, 11, 23), False), (date(2026, 11, 24), True)])
def test_a_guide_from_outside_needs_a_valid_certificate(until: date | None, may: bool) -> None:
    guide = a_guide(employment=Employment.OUTSIDE, certificate_until=until)
    found = list(certified(guide, TOUR, KIND))
    assert rules_of(found) == ([] if may else ["certificate"])
    assert all(is_refusal(finding, guide) for finding in found)


# presence


def test_an_absent_guide_leads_no_tour() -> None:
    guide = a_guide(absences=(span("00:00", "2026-11-25 00:00"),))
    finding = only(list(is_there(guide, TOUR, KIND)))
    assert finding.rule == "absent"
    assert is_refusal(finding, guide)


@pytest.mark.parametrize(("starts", "ends"), [("08:00", "10:00"), ("11:30", "18:00")])
def test_an_absence_that_only_touches_the_tour_does_not_matter(starts: str, ends: str) -> None:
    assert list(is_there(a_guide(absences=(span(starts, ends),)), TOUR, KIND)) == []


def test_a_guide_whose_hours_end_with_the_tour_is_there() -> None:
    guide = a_guide(windows={at("00:00").date(): (span("10:00", "11:30"),)})
    assert list(is_there(guide, TOUR, KIND)) == []


@pytest.mark.parametrize("windows", [(), (span("08:00", "11:15"),), (span("10:15", "18:00"),)])
def test_a_guide_who_is_not_on_duty_for_the_whole_tour_is_stopped(windows: tuple[object, ...]) -> None:
    guide = a_guide(windows={at("00:00").date(): windows})
    finding = only(list(is_there(guide, TOUR, KIND)))
    assert finding.rule == "off_duty"
    assert is_refusal(finding, guide)


def test_two_windows_that_touch_are_no_gap() -> None:
    guide = a_guide(windows={at("00:00").date(): (span("08:00", "11:00"), span("11:00", "18:00"))})
    assert list(is_there(guide, TOUR, KIND)) == []


def test_hours_that_nobody_has_set_are_pointed_out_and_stop_nothing() -> None:
    guide = a_guide(windows={})
    finding = only(list(is_there(guide, TOUR, KIND)))
    assert (finding.rule, finding.severity) == ("hours_unknown", Severity.WARNS)
    assert is_eligible(guide, TOUR, KIND)


# one place at a time


def test_a_guide_is_in_one_place_at_a_time() -> None:
    guide = a_guide(duties=(a_duty("11:00", "12:30"),))
    finding = only(list(is_free(guide, TOUR, KIND)))
    assert finding.rule == "guide_busy"
    assert actions_of(finding) == [RemedyAction.MOVE, RemedyAction.OVERRULE]
    assert finding.remedies[0].values == {"starts": at("12:45")}
    assert is_refusal(finding, guide)


def test_the_walk_between_two_tours_takes_its_time() -> None:
    guide = a_guide(duties=(a_duty("11:40", "13:00"),))
    finding = only(list(is_free(guide, TOUR, KIND)))
    assert finding.rule == "turnaround"
    assert str(finding.sentence) == "О. Лебедева: the walk takes 15 minutes, 10 are left."
    assert is_refusal(finding, guide)


def test_tours_that_touch_are_enough_for_a_guide_who_needs_no_walk() -> None:
    duties = (a_duty("08:30", "10:00"), a_duty("11:30", "13:00"))
    assert list(is_free(a_guide(duties=duties, turnaround_min=0), TOUR, KIND)) == []


def test_exactly_the_turnaround_is_enough() -> None:
    duties = (a_duty("08:15", "09:45"), a_duty("11:45", "13:15"))
    assert list(is_free(a_guide(duties=duties), TOUR, KIND)) == []


def test_the_tour_itself_is_no_obstacle() -> None:
    own = Duty(TOUR.span, "Завод «Вектор»", TOUR.id, a_tour().id, ROUTE.id)
    assert guide_findings(a_guide(duties=(own,)), TOUR, KIND) == []


def test_another_duty_takes_its_time_but_needs_no_walk() -> None:
    meeting = Duty(span("11:30", "12:00"), "Совещание")
    assert list(is_free(a_guide(duties=(meeting,)), TOUR, KIND)) == []
    during = Duty(span("11:00", "12:00"), "Совещание")
    assert rules_of(is_free(a_guide(duties=(during,)), TOUR, KIND)) == ["guide_busy"]


# caps


def test_a_day_may_be_filled_to_its_cap() -> None:
    guide = a_guide(duties=(a_duty("12:00", "16:30"),), max_day_min=360)
    assert list(within_caps(guide, TOUR, KIND)) == []


def test_a_day_above_its_cap_is_stopped() -> None:
    guide = a_guide(duties=(a_duty("12:00", "16:31"),), max_day_min=360)
    finding = only(list(within_caps(guide, TOUR, KIND)))
    assert finding.rule == "day_hours"
    assert str(finding.sentence) == "О. Лебедева: would reach 6.0 of 6.0 hours this day."
    assert is_refusal(finding, guide)


def test_the_iso_week_ends_on_sunday() -> None:
    sunday = a_duty("2026-11-22 10:00", "2026-11-22 15:00")
    monday = a_duty("2026-11-23 10:00", "2026-11-23 15:00")
    assert list(within_caps(a_guide(duties=(sunday,), max_week_min=300), TOUR, KIND)) == []
    assert rules_of(within_caps(a_guide(duties=(monday,), max_week_min=300), TOUR, KIND)) == ["week_hours"]


def test_a_week_across_the_new_year_is_one_week() -> None:
    friday = a_tour(span("2027-01-01 10:00", "2027-01-01 11:30"))
    monday = a_duty("2026-12-28 10:00", "2026-12-28 15:00")
    guide = a_guide(day=date(2027, 1, 1), duties=(monday,), max_week_min=300, max_month_min=300)
    assert rules_of(within_caps(guide, friday, KIND)) == ["week_hours"]


def test_the_same_week_number_of_another_year_does_not_count() -> None:
    last_year = a_duty("2025-11-25 10:00", "2025-11-25 15:00")
    guide = a_guide(duties=(last_year,), max_week_min=300, max_month_min=300)
    assert list(within_caps(guide, TOUR, KIND)) == []


def test_the_month_ends_at_its_last_day() -> None:
    monday = a_tour(span("2026-11-30 10:00", "2026-11-30 11:30"))
    tuesday = a_duty("2026-12-01 10:00", "2026-12-01 15:00")
    first = a_duty("2026-11-01 10:00", "2026-11-01 15:00")
    assert list(within_caps(a_guide(duties=(tuesday,), max_month_min=300), monday, KIND)) == []
    assert rules_of(within_caps(a_guide(duties=(first,), max_month_min=300), monday, KIND)) == ["month_hours"]


def test_a_tour_across_midnight_belongs_to_the_day_it_starts() -> None:
    night = a_duty("2026-11-23 23:10", "2026-11-24 00:40")
    assert list(within_caps(a_guide(duties=(night,), max_day_visits=1), TOUR, KIND)) == []


def capped(cap: str, most: int) -> GuideFacts:
    """Return a guide with two tours in the afternoon and one cap on their number."""
    caps: dict[str, Any] = {cap: most}
    return a_guide(duties=(a_duty("13:00", "13:30"), a_duty("14:00", "14:30")), **caps)


@pytest.mark.parametrize("period", ["day", "week", "month"])
def test_tours_are_counted_too(period: str) -> None:
    assert list(within_caps(capped(f"max_{period}_visits", 3), TOUR, KIND)) == []
    guide = capped(f"max_{period}_visits", 2)
    finding = only(list(within_caps(guide, TOUR, KIND)))
    assert finding.rule == f"{period}_visits"
    assert "3 of 2 tours" in str(finding.sentence)
    assert is_refusal(finding, guide)


def test_a_cap_of_nought_is_no_cap() -> None:
    duties = tuple(a_duty(f"2026-11-24 {hour:02}:00", f"2026-11-24 {hour:02}:50") for hour in range(12, 20))
    guide = a_guide(duties=duties, max_day_min=0, max_week_min=0)
    assert list(within_caps(guide, TOUR, KIND)) == []


def test_another_duty_is_no_tour_work() -> None:
    guide = a_guide(duties=(Duty(span("12:00", "18:00"), "Дежурство"),), max_day_visits=1)
    assert list(within_caps(guide, TOUR, KIND)) == []


# rest


def test_between_two_days_lies_the_guides_rest() -> None:
    late = a_duty("2026-11-23 21:00", "2026-11-23 23:01")
    guide = a_guide(duties=(late,))
    finding = only(list(rested(guide, TOUR, KIND)))
    assert finding.rule == "rest"
    assert "11 hours" in str(finding.sentence)
    assert is_refusal(finding, guide)


def test_exactly_the_rest_is_enough() -> None:
    assert list(rested(a_guide(duties=(a_duty("2026-11-23 21:00", "2026-11-23 23:00"),)), TOUR, KIND)) == []


def test_the_rest_before_the_next_day_counts_too() -> None:
    evening = a_tour(span("20:00", "21:30"))
    morning = a_duty("2026-11-25 08:00", "2026-11-25 09:30")
    assert rules_of(rested(a_guide(duties=(morning,)), evening, KIND)) == ["rest"]


def test_a_tour_that_ends_after_midnight_needs_rest_before_the_morning() -> None:
    night = a_duty("2026-11-23 23:10", "2026-11-24 00:40")
    assert rules_of(rested(a_guide(duties=(night,)), TOUR, KIND)) == ["rest"]


def test_two_tours_of_one_day_need_no_nights_rest() -> None:
    assert list(rested(a_guide(duties=(a_duty("12:00", "13:30"),)), TOUR, KIND)) == []


def test_another_duty_breaks_no_rest() -> None:
    shift = Duty(span("2026-11-23 22:00", "2026-11-24 06:00"), "Дежурство")
    assert list(rested(a_guide(duties=(shift,)), TOUR, KIND)) == []


# roles


def spoilt() -> GuideFacts:
    """Return a guide who may do nothing but walk along."""
    return a_guide(
        languages=frozenset({"zh"}),
        clearances=(),
        employment=Employment.OUTSIDE,
        group_kinds=frozenset({GroupKind.SCHOOL}),
    )


@pytest.mark.parametrize(
    ("role", "rules"),
    [
        (AssignmentRole.LEAD, ["clearance", "language", "group_kind", "certificate"]),
        (AssignmentRole.INTERPRETER, ["language"]),
        (AssignmentRole.ESCORT, []),
        (AssignmentRole.STAND_BY, []),
    ],
)
def test_escorts_need_only_time_and_interpreters_the_language(role: AssignmentRole, rules: list[str]) -> None:
    assert rules_of(guide_findings(spoilt(), TOUR, KIND, role)) == rules


@pytest.mark.parametrize("role", AssignmentRole)
def test_nobody_is_in_two_places_whatever_the_role(role: AssignmentRole) -> None:
    guide = a_guide(duties=(a_duty("10:30", "12:00"),))
    assert rules_of(guide_findings(guide, TOUR, KIND, role)) == ["guide_busy"]


def test_being_stand_by_counts_for_no_limit_but_takes_the_time() -> None:
    capped = a_guide(max_day_visits=1, max_day_min=90)
    waiting = a_duty("13:00", "14:30", is_stand_by=True)
    assert guide_findings(replace(capped, duties=(waiting,)), TOUR, KIND) == []
    assert rules_of(guide_findings(replace(capped, duties=(a_duty("13:00", "14:30"),)), TOUR, KIND)) == [
        "day_hours",
        "day_visits",
    ]
    busy = replace(capped, duties=(a_duty("13:00", "14:30"),))
    assert guide_findings(busy, TOUR, KIND, AssignmentRole.STAND_BY) == []
    assert rules_of(guide_findings(busy, TOUR, KIND, AssignmentRole.ESCORT)) == ["day_hours", "day_visits"]
    here = replace(capped, duties=(a_duty("10:30", "12:00", is_stand_by=True),))
    assert rules_of(guide_findings(here, TOUR, KIND)) == ["guide_busy"]


# assigned guides and substitutes


def with_guide(guide: GuideFacts, *candidates: GuideFacts) -> tuple[TourFacts, list[Finding]]:
    tour = a_tour(guides=(led_by(guide),))
    return tour, list(assigned_guides(a_case(a_visit(tour), candidates=(guide, *candidates))))


def test_an_assigned_guide_who_may_lead_is_passed_over_in_silence() -> None:
    assert with_guide(a_guide())[1] == []


def test_substitutes_are_offered_for_a_guide_who_fell_ill() -> None:
    ill = a_guide(absences=(span("00:00", "2026-11-25 00:00"),))
    free, busy = a_guide(name="М. Гусева"), a_guide(name="П. Орлов", duties=(a_duty("10:30", "12:00"),))
    tour, found = with_guide(ill, free, busy)
    finding = only(found)
    assert actions_of(finding) == [RemedyAction.ASSIGN, RemedyAction.OVERRULE]
    assert finding.remedies[0].values == {"tour": str(tour.id), "guide": str(free.id), "instead_of": str(ill.id)}
    assert str(finding.remedies[0].label) == "Assign: М. Гусева"


def test_no_substitute_is_offered_for_a_mere_warning() -> None:
    finding = only(with_guide(a_guide(windows={}), a_guide())[1])
    assert RemedyAction.ASSIGN not in actions_of(finding)


def test_at_most_three_substitutes_are_offered_those_with_least_work_first() -> None:
    ill = a_guide(absences=(span("00:00", "2026-11-25 00:00"),))
    others = [
        a_guide(name=name, duties=(a_duty(f"2026-11-0{count + 2} 10:00", f"2026-11-0{count + 2} {11 + count}:00"),))
        for count, name in enumerate(("D", "C", "B", "A"))
    ]
    finding = only(with_guide(ill, *reversed(others))[1])
    offered = [str(remedy.label) for remedy in finding.remedies if remedy.action is RemedyAction.ASSIGN]
    assert offered == ["Assign: D", "Assign: C", "Assign: B"]


def test_equal_loads_are_ordered_by_name_and_another_month_does_not_count() -> None:
    october = a_duty("2026-10-30 10:00", "2026-10-30 16:00")
    guides = [a_guide(name="B"), a_guide(name="A", duties=(october,))]
    assert [guide.name for guide in by_load(guides, TOUR.span)] == ["A", "B"]


# a tour without a guide


def test_a_tour_without_a_guide_is_pointed_out_with_those_who_could_lead_it() -> None:
    free, busy = a_guide(), a_guide(duties=(a_duty("10:30", "12:00"),))
    tour = a_tour()
    finding = only(list(without_guide(a_case(a_visit(tour), candidates=(busy, free)))))
    assert (finding.rule, finding.severity, finding.subject) == ("no_guide", Severity.WARNS, str(tour.id))
    assert [remedy.values for remedy in finding.remedies] == [{"tour": str(tour.id), "guide": str(free.id)}]


def test_an_escort_alone_does_not_lead() -> None:
    tour = a_tour(guides=(led_by(a_guide(), AssignmentRole.ESCORT),))
    assert rules_of(without_guide(a_case(a_visit(tour)))) == ["no_guide"]


def test_a_tour_with_a_lead_is_passed_over() -> None:
    assert list(without_guide(a_case())) == []


def test_each_tour_of_a_visit_needs_its_own_guide() -> None:
    second = a_tour(span("12:00", "13:30"), ordinal=2)
    visit = a_visit(a_tour(guides=(led_by(a_guide()),)), second)
    assert [finding.subject for finding in without_guide(a_case(visit))] == [str(second.id)]


def test_a_guide_with_another_group_that_is_merely_held_is_a_possible_clash() -> None:
    held = Duty(TOUR.span, "Школа № 3", uuid7(), uuid7(), ROUTE.id, is_tentative=True)
    guide = AssignedGuide(a_guide(duties=(held,)), AssignmentRole.LEAD, AssignmentState.CONFIRMED)
    (found,) = assigned_guides(a_case(a_visit(replace(TOUR, guides=(guide,)))))
    assert (found.rule, found.blocks, found.is_possible) == ("guide_busy", True, True)
    firm = replace(guide, guide=a_guide(duties=(replace(held, is_tentative=False),)))
    (found,) = assigned_guides(a_case(a_visit(replace(TOUR, guides=(firm,)))))
    assert not found.is_possible
