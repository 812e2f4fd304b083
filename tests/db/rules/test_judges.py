"""The one list of judges: order, overruling, refusal."""

from dataclasses import replace
from datetime import date

import pytest

from db.errors import say
from db.model.kinds import Severity
from db.rules.facts import Interval
from db.rules.findings import Finding
from db.rules.judges import JUDGES, PlanRefused, judge, require_clean
from tests.db.rules.makers import a_case, a_guide, a_tour, a_visit, another, led_by, rules_of, span


def test_a_plain_visit_passes_all_judges() -> None:
    assert judge(a_case()) == []


def test_each_judge_sits_once() -> None:
    assert len(set(JUDGES)) == len(JUDGES) == 17


def test_blocking_findings_come_first() -> None:
    tour = a_tour(people=30, language="zh", guides=(led_by(a_guide()),))
    found = judge(a_case(a_visit(tour, youngest_age=8)))
    severities = [finding.severity for finding in found]
    assert severities == sorted(severities, key=lambda severity: severity is Severity.WARNS)
    assert {"capacity", "age", "language", "route_language"} <= set(rules_of(found))


def test_every_blocking_finding_can_be_mended_or_overruled() -> None:
    ill = a_guide(absences=(span("00:00", "2026-11-25 00:00"),), languages=frozenset({"de"}), max_day_visits=1)
    tour = a_tour(people=30, guides=(led_by(ill),))
    visit = a_visit(tour, children=29, adults=1, youngest_age=8, clearance_needed=True, clearance_pending=1)
    found = judge(a_case(visit, others=(another(span("10:00", "11:30")),)))
    blocking = [finding for finding in found if finding.blocks]
    assert len(blocking) > 5
    assert all(finding.remedies for finding in blocking)


def test_an_overruled_finding_is_still_told_but_stops_nothing() -> None:
    case = replace(
        a_case(a_visit(a_tour(guides=(led_by(a_guide()),)), youngest_age=8)), overruled=frozenset({("age", "")})
    )
    (finding,) = judge(case)
    assert (finding.rule, finding.is_overruled, finding.blocks) == ("age", True, False)
    assert finding.severity is Severity.BLOCKS
    require_clean("0147", [finding])


def test_overruling_for_one_guide_does_not_speak_for_another() -> None:
    late, also_late = (a_guide(active_until=date(2026, 11, 1)) for _ in range(2))
    second = a_tour(span("12:00", "13:30"), ordinal=2, guides=(led_by(also_late),))
    case = a_case(
        a_visit(a_tour(guides=(led_by(late),)), second), overruled=frozenset({("guide_inactive", str(late.id))})
    )
    assert [(finding.subject, finding.blocks) for finding in judge(case)] == [
        (str(also_late.id), True),
        (str(late.id), False),
    ]


def test_overruling_without_a_subject_speaks_for_the_whole_visit() -> None:
    tours = (a_tour(people=30, guides=(led_by(a_guide()),)),)
    case = a_case(a_visit(*tours), overruled=frozenset({("capacity", "")}))
    assert [finding.blocks for finding in judge(case)] == [False]


def test_overruling_one_rule_leaves_the_others() -> None:
    tour = a_tour(people=30, guides=(led_by(a_guide()),))
    case = a_case(a_visit(tour, youngest_age=8), overruled=frozenset({("age", "")}))
    assert [(finding.rule, finding.blocks) for finding in judge(case)] == [("capacity", True), ("age", False)]


def test_a_plan_is_refused_with_its_first_blocking_sentence_and_all_findings() -> None:
    warning = Finding("day_off", Severity.WARNS, say("It is a day off."))
    stop = Finding("age", Severity.BLOCKS, say("The group has younger."))
    with pytest.raises(PlanRefused) as refused:
        require_clean("0147", [warning, stop])
    assert str(refused.value.what) == "Visit 0147: The group has younger."
    assert refused.value.findings == [warning, stop]
    assert str(refused.value.cure)


def test_warnings_alone_refuse_nothing() -> None:
    require_clean("0147", [Finding("day_off", Severity.WARNS, say("It is a day off."))])
    require_clean("0147", [])


# intervals


def test_intervals_are_half_open() -> None:
    morning, noon = span("10:00", "11:30"), span("11:30", "13:00")
    assert not morning.overlaps(noon)
    assert not noon.overlaps(morning)
    assert morning.overlaps(span("11:29", "13:00"))
    assert morning.contains(morning)
    assert not morning.contains(span("10:00", "11:31"))


def test_an_interval_may_cross_midnight_and_the_month() -> None:
    night = span("2026-10-31 23:10", "2026-11-01 00:40")
    assert night.minutes == 90
    assert night.overlaps(span("2026-11-01 00:00", "2026-11-01 01:00"))
    assert not Interval(night.ends, night.ends.replace(hour=2)).overlaps(night)
