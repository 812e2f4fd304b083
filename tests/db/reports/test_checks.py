"""What the receiver would say of a summary is said before it is sent."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.model.kinds import ActivityFlag, CorrectionReason
from db.reports.checks import findings
from db.reports.document import checksum
from db.reports.findings import FigureFinding
from db.reports.summary import Figure, Summary, Value
from db.reports.suppression import suppressed
from tests.db.reports.makers import (
    ROUTES,
    make_correction,
    make_header,
    make_nil_summary,
    make_previous,
    make_summary,
    summaries,
)


def altered(summary: Summary, field: str, value: Value, key: str = "") -> Summary:
    """Return the summary with one figure changed, whatever follows from it."""
    figures = tuple(
        replace(one, value=value) if (one.field, one.key) == (field, key) else one for one in summary.figures
    )
    assert figures != summary.figures
    return Summary(summary.header, figures)


def added(summary: Summary, *more: Figure) -> Summary:
    return Summary(summary.header, (*summary.figures, *more))


def rules(found: list[FigureFinding]) -> set[str]:
    return {one.rule for one in found}


def test_real_months_pass() -> None:
    for summary in (make_summary(), make_previous(), make_nil_summary()):
        assert findings(summary) == []


@settings(max_examples=60, deadline=None)
@given(summaries(), st.integers(0, 9))
def test_any_month_that_adds_up_passes_with_and_without_small_counts(summary: Summary, below: int) -> None:
    for one in (summary, suppressed(summary, below, regions_below=below)):
        assert [str(found.sentence) for found in findings(one) if found.blocks] == []


@settings(max_examples=60, deadline=None)
@given(summaries(), st.data())
def test_one_more_visitor_anywhere_is_noticed(summary: Summary, data: st.DataObject) -> None:
    groups = (
        "by_category",
        "by_age",
        "by_origin",
        "by_region",
        "by_country",
        "by_payment",
        "by_language",
        "by_channel",
    )
    field = data.draw(st.sampled_from([*groups, "foreign_children", "foreign_adults"]))
    key = data.draw(st.sampled_from(sorted(summary.counts(field))))
    assert any(one.blocks for one in findings(altered(summary, field, summary.count(field, key) + 1, key)))


@pytest.mark.parametrize(
    ("field", "key", "value", "rule"),
    [
        ("visitors_total", "", 848, "sum"),
        ("requests_refused", "", 4, "sum"),
        ("visits_cancelled", "", 2, "sum"),
        ("incidents", "", 3, "sum"),
        ("incidents", "lost_person", 1, "sum"),
        ("tours_held", "", 58, "sum"),
        ("tour_minutes", "", 4000, "sum"),
        ("by_region", "RU-PER", 32, "sum"),
        ("by_country", "CN", 19, "sum"),
        ("foreign_adults", "KR", 6, "foreign"),
        ("visits_interrupted", "", 42, "part"),
        ("briefed_total", "", 848, "part"),
        ("guides_certified", "", 11, "part"),
        ("briefing_rate", "", Decimal("99.7"), "derived"),
        ("route.avg_fill", "R1", Decimal("88.7"), "derived"),
        ("routes_active", "", 7, "routes"),
        ("visits_open", "", 1, "open"),
    ],
)
def test_figures_that_contradict_one_another_block(field: str, key: str, value: Value, rule: str) -> None:
    found = findings(altered(make_summary(), field, value, key))
    assert rule in rules([one for one in found if one.blocks])
    assert all(str(one.sentence) and str(one.remedy) for one in found)


def test_a_swap_between_countries_is_noticed() -> None:
    summary = altered(altered(make_summary(), "by_country", 17, "CN"), "by_country", 13, "DE")
    assert rules(findings(summary)) == {"foreign"}


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("visitors_total", "", -1),
        ("visitors_total", "", True),
        ("visitors_total", "", Decimal("846.0")),
        ("visitors_total", "", "847"),
        ("utilisation", "", 69),
        ("utilisation", "", Decimal("69.35")),
        ("utilisation", "", Decimal("NaN")),
        ("feedback_score", "", Decimal("5.1")),
        ("briefing_rate", "", Decimal("100.1")),
        ("route.adapted", "R1", "perhaps"),
        ("route.languages", "R1", "ru en"),
        ("route.languages", "R1", "ru ru"),
        ("route.languages", "R1", "Иванов"),
        ("route.industry", "R1", "metal"),
        ("route.title", "R1", "Звоните +7 (351) 123-45-67"),
        ("route.title", "R1", "pochta@example.org"),
        ("route.title", "R1", "строка\nещё"),
        ("route.title", "R1", "я" * 121),
        ("route.title", "R1", ""),
    ],
)
def test_a_value_of_another_form_blocks(field: str, key: str, value: Any) -> None:
    assert rules(findings(altered(make_summary(), field, value, key))) == {"value"}


@pytest.mark.parametrize(
    ("figure", "rule"),
    [
        (Figure("visitors", "by_shoe_size", "size", "42", 3, "person_visit"), "unknown_field"),
        (Figure("activity", "visitors_total", "", "", 847, "person_visit"), "unknown_field"),
        (Figure("visitors", "by_category", "category", "Ivanov", 0, "person_visit"), "key"),
        (Figure("visitors", "by_country", "country", "ZZ", 0, "person_visit"), "key"),
        (Figure("visitors", "by_country", "country", "TR", 0, "persons"), "unknown_field"),
        (Figure("visitors", "by_country", "country", "TR", 0, "person_visit", "guessed"), "unknown_field"),
        (Figure("visitors", "by_country", "country", "CN", 0, "person_visit"), "repeated"),
    ],
)
def test_what_the_dictionary_does_not_name_blocks(figure: Figure, rule: str) -> None:
    assert rule in rules(findings(added(make_summary(), figure)))


def test_a_missing_figure_blocks_and_an_optional_one_does_not() -> None:
    summary = make_summary()
    without = Summary(summary.header, tuple(one for one in summary.figures if one.field != "visits_no_show"))
    assert rules(findings(without)) == {"missing"}
    without = Summary(summary.header, tuple(one for one in summary.figures if one.field != "revenue_rub"))
    assert findings(without) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"enterprise_code": "745112233445"},
        {"enterprise_code": "Е_1"},
        {"enterprise_code": ""},
        {"site_code": "../x"},
        {"region_code": "RU-XXX"},
        {"region_code": "ZZ-A"},
        {"industry_code": "24"},
        {"timezone": "Mars/Olympus"},
        {"timezone": "../../etc/passwd"},
        {"period": "2026-13"},
        {"revision": -1},
        {"revision": 1},
        {"correction_reason": CorrectionReason.MISCOUNT},
        {"supersedes_sha256": "ab" * 32},
        {"approver_role": None},
        {"enterprise_name": "a\nb"},
        {"enterprise_name": "x" * 201},
        {"app_version": ""},
        {"schema_version": "2.0"},
    ],
)
def test_a_wrong_header_blocks(changes: dict[str, Any]) -> None:
    assert any(one.blocks for one in findings(make_summary(**changes)))


def test_a_month_without_visits_cannot_count_some() -> None:
    assert rules(findings(make_summary(activity_flag=ActivityFlag.NIL))) == {"activity"}


def test_a_correction_follows_the_revision_it_replaces() -> None:
    first = make_summary()
    second = make_correction(first, checksum(first))
    assert findings(second, previous=first) == []
    assert rules(findings(second, previous=make_previous())) == {"replaces"}
    wrong = make_correction(first, "ab" * 32)
    assert rules(findings(wrong, previous=first)) == {"replaces"}


@pytest.mark.parametrize(
    ("plain", "rule"),
    [
        ({"declared_total": 700}, "show_rate"),
        ({"visits_held": 58}, "tours"),
        ({"feedback_n": 4}, "feedback"),
    ],
)
def test_unlikely_figures_only_warn(plain: dict[str, Value], rule: str) -> None:
    found = findings(make_summary(plain=plain))
    assert rules(found) == {rule}
    assert not any(one.blocks for one in found)


def test_a_crowded_route_and_foreigners_without_a_country_warn() -> None:
    crowded = [replace(ROUTES[0], visitors=18 * 17 + 1), *ROUTES[1:]]
    assert rules(findings(make_summary(routes=crowded))) == {"crowded"}
    nowhere = make_summary(
        groups={"country": {"RU": 807, "XX": 40}},
        foreign={"foreign_children": {"XX": 15}, "foreign_adults": {"XX": 23}},
    )
    assert rules(findings(nowhere)) == {"countries"}


@pytest.mark.parametrize(
    ("mean", "is_odd"), [("282", True), ("283", False), ("2541", False), ("2542", True), ("0", False)]
)
def test_a_month_far_from_the_last_six_warns(mean: str, is_odd: bool) -> None:
    assert (rules(findings(make_summary(), mean_of_last_six=Decimal(mean))) == {"jump"}) is is_odd


def test_a_draft_may_lack_closing_and_approval() -> None:
    header = make_header(closed_at=None, approver_role=None, generated_at=datetime(2026, 11, 12, tzinfo=UTC))
    assert findings(Summary(header, make_summary().figures)) == []
