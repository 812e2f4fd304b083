"""A summary is found by field and key, in one order, with the names of its files."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from db.reports.names import file_stem
from db.reports.summary import Summary, figure, rounded, share
from db.reports.suppression import suppressed
from tests.db.reports.makers import make_header, make_summary, summaries


def test_figures_are_found_by_field_and_key() -> None:
    summary = make_summary()
    assert summary.value("visitors", "visitors_total") == 847
    assert summary.value("activity", "visitors_total") is None
    assert summary.value("visitors", "by_country", "CN") == 18
    assert summary.count("by_country", "FR") == 0
    assert summary.number("feedback_score") == Decimal("4.7")
    assert summary.text("route.title", "R2") == "Литейный цех"
    assert summary.group("incidents", "severity")["first_aid"] == 1
    assert summary.counts("by_payment") == {"free": 497, "paid": 229, "subsidised": 121}


def test_the_order_of_figures_does_not_depend_on_the_order_they_came_in() -> None:
    summary = make_summary()
    assert Summary(summary.header, tuple(reversed(summary.figures))) == summary


def test_a_figure_takes_block_unit_and_places_from_the_dictionary() -> None:
    made = figure("utilisation", Decimal("69.25"))
    assert (made.block, made.unit, made.value) == ("routes", "percent", Decimal("69.3"))
    with pytest.raises(KeyError):
        figure("visitors_by_shoe_size", 3)


def test_halves_are_rounded_away_from_zero() -> None:
    assert rounded(Decimal("0.25"), 1) == Decimal("0.3")
    assert share(1, 8) == Decimal("12.5")
    assert share(1, 0) is None


def test_files_are_named_after_enterprise_site_month_and_revision() -> None:
    assert file_stem(make_header(revision=2)) == "OPI_E01234_01_2026-11_r2"
    assert file_stem(make_header(enterprise_code="../Е 1")) == "OPI_-----1_01_2026-11_r0"


def test_small_counts_by_country_go_into_other() -> None:
    summary = suppressed(make_summary(), 6)
    assert summary.counts("by_country") == {"RU": 807, "CN": 18, "DE": 12, "XX": 2, "other": 8}
    assert summary.header.suppress_below == 6
    flags = {one.flag for one in summary.figures if one.key == "other" and one.dim == "country"}
    assert flags == {"suppressed"}


def test_children_and_adults_of_a_country_are_merged_together() -> None:
    summary = suppressed(make_summary(), 5)
    assert "DE" not in summary.counts("foreign_children")
    assert "DE" not in summary.counts("foreign_adults")
    assert summary.counts("foreign_children") == {"CN": 11, "other": 4}


def test_without_a_threshold_nothing_is_merged() -> None:
    summary = make_summary()
    assert suppressed(summary, 0).figures == summary.figures
    assert suppressed(summary, 3, regions_below=5).counts("by_region")["other"] == 3


@settings(max_examples=50, deadline=None)
@given(summaries())
def test_merging_keeps_every_sum(summary: Summary) -> None:
    merged = suppressed(summary, 7, regions_below=7)
    for field in ("by_country", "by_region", "foreign_children", "foreign_adults"):
        assert sum(merged.counts(field).values()) == sum(summary.counts(field).values())
        kept = {
            key: count for key, count in merged.counts(field).items() if key not in ("RU", "XX", "other", "unknown")
        }
        assert all(count == 0 or count >= 7 for count in kept.values())


def test_a_header_is_told_to_the_second() -> None:
    header = make_header()
    assert replace(header, closed_at=None).is_final is False
    assert header.home_country == "RU"
