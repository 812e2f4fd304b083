"""Indicators and levels: each is what its formula says, rests on cases, and is absent where it cannot be told."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.agency.combining import due_day
from db.agency.indicators import BY_CODE, INDICATORS
from db.agency.judging import Delivered
from db.agency.levels import Level, is_comparable, region_level, site_level
from db.agency.measures import Measured, measure, packed, together, unpacked
from db.agency.readings import Reading
from db.agency.register import RegionData, Site
from db.agency.scope import Scope, SiteYear
from db.rules.calendar import Month
from tests.db.reports.makers import make_nil_summary, make_summary, summaries

MONTHS = [Month(2026, number) for number in range(1, 13)]


def year(
    counts: dict[str, int] | None = None, months: int = 12, *, on_time: int | None = None, name: str = "E1", **more: str
) -> SiteYear:
    """A site that reported so many months of the year, each with the same counts."""
    codes = {key: frozenset(text.split()) for key, text in more.items() if key != "industry"}
    measured = Measured(counts or {}, industry=more.get("industry", ""), **codes)
    site = Site(name, "01", name, "RU-CHE", MONTHS[0])
    arrived = datetime(2026, 2, 3, tzinfo=UTC)
    delivered = {month: Delivered(site.code, month, 0, "", arrived, measured, 0) for month in MONTHS[:months]}
    return SiteYear(site, delivered, 12, months if on_time is None else on_time)


def read(code: str, *sites: SiteYear, people: RegionData | None = None, months: int = 12) -> Reading:
    return BY_CODE[code].read(Scope("RU", sites, months, people or RegionData()))


BUSY = {
    **{"visitors_total": 100, "visits_held": 5, "tours_held": 6, "requests_received": 10, "refused_capacity": 2},
    **{"school": 60, "career_visitors": 30, "origin_foreign": 8, "origin_other_region": 25, "briefed_total": 99},
    **{"incidents": 1, "guides_total": 4, "guides_retrained": 1, "routes_offered": 3, "seats_offered": 200},
    **{"taken": 500 * 200, "score": 46 * 10, "scored": 10},
}


@pytest.mark.parametrize(
    ("code", "value", "cases"),
    [
        ("reporting_discipline", "50.0", 24),
        ("active_share", "50.0", 2),
        ("open_regularity", "50.0", 2),
        ("visits_per_thousand", "12.00", 1200),
        ("school_reach", "3.6", 720),
        ("career_reach", "2.4", 360),
        ("foreign_share", "8.0", 1200),
        ("foreign_countries", "2", 96),
        ("interregional_pull", "25.0", 1200),
        ("language_readiness", "50.0", 2),
        ("staff_readiness", "25.0", 4),
        ("trained_sites", "1", 1),
        ("route_supply", "3.0", 1),
        ("joint_routes", "1", 1),
        ("utilisation", "50.0", 2400),
        ("turned_away", "20.0", 120),
        ("incident_rate", "100.00", 1200),
        ("briefing_rate", "99.0", 1200),
        ("satisfaction", "4.60", 120),
        ("diversity", "1", 1),
    ],
)
def test_an_indicator_is_what_its_formula_says(code: str, value: str, cases: int) -> None:
    busy = year(BUSY, countries="CN DE", languages="ru en", programmes="URAL-7", industry="24.10")
    silent = year(months=0, name="E2")
    people = RegionData(residents=100_000, pupils=20_000, career_age=15_000)
    assert read(code, busy, silent, people=people) == Reading(Decimal(value), cases)


def test_every_indicator_has_a_formula_in_words_and_a_test() -> None:
    assert len({one.code for one in INDICATORS}) == len(INDICATORS) == 21
    assert all(str(one.title) and str(one.formula) and str(one.cases) for one in INDICATORS)


@pytest.mark.parametrize("code", [one.code for one in INDICATORS])
def test_what_rests_on_nothing_is_absent_or_a_count_of_nothing(code: str) -> None:
    for reading in (read(code), read(code, year(months=0))):
        assert reading.value in (None, Decimal(0))
        assert reading.cases in (0, 1, 12)


def test_shares_of_people_are_absent_where_nobody_told_how_many_there_are() -> None:
    for code in ("visits_per_thousand", "school_reach", "career_reach"):
        assert read(code, year(BUSY)).value is None


def test_growth_compares_only_sites_that_reported_in_both_years() -> None:
    grown = replace(year(BUSY), earlier_months=12, earlier_visitors=1000)
    joined = year(BUSY, name="E2")
    assert read("growth", grown, joined) == Reading(Decimal("20.0"), 1)
    assert read("growth", grown, months=6).value is None
    assert read("growth", joined).value is None


@pytest.mark.parametrize(
    ("site", "level"),
    [
        (year(months=0), Level.NO_ENTRY),
        (year({"tours_held": 0}), Level.NO_ENTRY),
        (year({"visits_held": 1, "tours_held": 1}, 9), Level.STARTING),
        (year({"visits_held": 1, "tours_held": 1, "visitors_total": 20}, 10), Level.REGULAR),
        (year(BUSY, 12, languages="ru en"), Level.LEADER),
        (year(BUSY, 9, languages="ru en"), Level.STARTING),
    ],
)
def test_a_site_stands_on_the_level_that_its_year_shows(site: SiteYear, level: Level) -> None:
    assert site_level(site, 12) is level


def test_a_short_span_asks_for_five_months_of_six() -> None:
    assert site_level(year({"visits_held": 1, "tours_held": 1, "visitors_total": 9}, 5), 6) is Level.REGULAR
    assert site_level(year({"visits_held": 1, "tours_held": 1, "visitors_total": 9}, 4), 6) is Level.STARTING


def test_a_region_stands_where_its_sites_stand_and_leads_only_when_it_reports() -> None:
    regular, silent = year(BUSY), year(months=0, name="E2")
    assert region_level(Scope("RU-CHE", (silent,), 12)) is Level.NO_ENTRY
    assert region_level(Scope("RU-CHE", (regular, silent, silent, silent), 12)) is Level.STARTING
    assert region_level(Scope("RU-CHE", (regular, silent), 12)) is Level.REGULAR
    assert region_level(Scope("RU-CHE", (regular,), 12)) is Level.LEADER
    assert region_level(Scope("RU-CHE", (replace(regular, on_time=10),), 12)) is Level.REGULAR


def test_regions_that_report_too_seldom_are_not_compared() -> None:
    assert is_comparable(Scope("RU-CHE", (year(BUSY, on_time=9),), 12))
    assert not is_comparable(Scope("RU-CHE", (year(BUSY, on_time=8),), 12))
    assert not is_comparable(Scope("RU-CHE", (), 12))


def test_a_summary_is_due_on_the_fifth_working_day() -> None:
    assert due_day(Month(2026, 10)) == date(2026, 11, 6)
    holidays = {date(2026, 11, 4)}
    assert due_day(Month(2026, 10), lambda day: day.weekday() < 5 and day not in holidays) == date(2026, 11, 9)


def test_what_is_kept_of_a_month_comes_from_its_figures() -> None:
    measured = measure(make_summary())
    assert measured["visitors_total"] == 847
    assert measured["school"] == 12 + 61 + 245 + 141
    assert measured["incidents"] == 1
    assert measured.countries == {"CN", "DE", "KR", "KZ"}
    assert measured.languages == {"ru", "zh", "de", "en"}
    assert measured.programmes == {"URAL-7"}
    assert measure(make_nil_summary())["visitors_total"] == 0


@settings(suppress_health_check=[HealthCheck.too_slow])  # a summary has many parts, and the machine may be busy
@given(summaries())
def test_the_ledger_keeps_a_month_as_it_was_measured(summary: object) -> None:
    measured = measure(summary)  # type: ignore[arg-type]  # drawn
    assert unpacked(packed(measured)) == measured


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b"]), st.integers(0, 9)), max_size=5))
def test_counts_of_many_are_the_sum_of_each(several: list[dict[str, int]]) -> None:
    total = together(Measured(one) for one in several)
    for name in ("a", "b"):
        assert total[name] == sum(one.get(name, 0) for one in several)
