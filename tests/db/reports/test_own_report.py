"""A report of one's own: chosen figures by a chosen split, which add up, are kept by name and go into a workbook."""

import io
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook
from sqlmodel import select

from db.clock import SetClock
from db.commands.own_reports import TooManyFilters, drop_own_report, keep_own_report
from db.commands.settings import change_setting
from db.commands.visits import compose
from db.model.kinds import Channel, Dimension, Payment, VisitorCategory
from db.model.setting import Setting
from db.queries.own_reports import own_reports
from db.queries.presence import only_site
from db.reports.count import count_month
from db.reports.own_count import OwnTable, count_own, filter_keys
from db.reports.own_fields import FILTERS, MEASURES, OWN_DIMENSIONS
from db.reports.own_workbook import build_own_workbook, told
from db.rules.calendar import Month
from db.rules.own_report import NoName, NothingChosen, OwnReport, WrongPeriod, from_text, to_text
from db.store import Store
from tests.db.makers import LABEL, write
from tests.db.month_made import MadeMonth

NOVEMBER = Month(2026, 11)
PUPILS = {VisitorCategory.SCHOOL_5_9: 10, VisitorCategory.CHAPERONE: 2}
STUDENTS = {VisitorCategory.UNIVERSITY: 8}
BY_CHANNEL = OwnReport(("visitors_total", "visits_held"), "channel", Month(2026, 10), NOVEMBER)


@pytest.fixture
def made(store: Store, clock: SetClock) -> MadeMonth:
    month = MadeMonth(store, clock)
    month.came("Class", 3, PUPILS, channel=Channel.SCHOOL)
    month.came("Students", 4, STUDENTS, channel=Channel.UNIVERSITY, payment=Payment.PAID)
    month.came("More students", 10, STUDENTS, channel=Channel.UNIVERSITY)
    return month


def counted(made: MadeMonth, report: OwnReport) -> OwnTable:
    with made.store.read() as session:
        return count_own(session, only_site(session), report, lambda _step, _total: None)


def test_it_counts_what_is_chosen_by_what_is_chosen(made: MadeMonth) -> None:
    table = counted(made, BY_CHANNEL)
    assert table.rows == {"school": (12, 1), "university": (16, 2)}
    assert (table.totals, table.visits) == ((28, 3), 3)


def test_months_stand_in_their_order_and_show_their_noughts(made: MadeMonth) -> None:
    assert counted(made, replace(BY_CHANNEL, dimension="month")).rows == {"2026-10": (0, 0), "2026-11": (28, 3)}


def test_only_visits_that_were_asked_for_are_counted(made: MadeMonth) -> None:
    paid = counted(made, replace(BY_CHANNEL, filters={"payment": "paid"}))
    assert (paid.rows, paid.totals) == ({"university": (8, 1)}, (8, 1))
    with_pupils = counted(made, replace(BY_CHANNEL, filters={"category": "school_5_9", "route": "CAST"}))
    assert with_pupils.totals == (12, 1)
    with made.store.read() as session:
        assert {name: filter_keys(session, only_site(session), name)[:1] for name in FILTERS} == {
            **{"channel": ["school"], "language": ["ru"], "payment": ["free"], "route": ["CAST"]},
            "category": ["preschool"],
        }


def test_every_split_that_is_allowed_adds_up_to_the_figure_of_the_month(made: MadeMonth) -> None:
    with made.store.read() as session:
        summary = count_month(session, only_site(session), NOVEMBER, now=made.store.clock.now()).summary
    for name, measure in MEASURES.items():
        for dimension in OWN_DIMENSIONS:
            table = counted(made, OwnReport((name,), dimension, NOVEMBER, NOVEMBER))
            if name != "route.visitors":
                assert table.totals == (summary.count(name),), name
            if measure.allows(dimension):
                assert sum(cells[0] or 0 for cells in table.rows.values()) == table.totals[0], (name, dimension)


def test_visitors_are_not_split_by_route_for_they_would_be_counted_twice(made: MadeMonth) -> None:
    table = counted(made, OwnReport(("visitors_total", "route.visitors", "tours_held"), "route", NOVEMBER, NOVEMBER))
    assert table.rows == {"CAST": (None, 28, 3)}
    assert table.totals == (28, 28, 3)


def test_small_counts_by_country_stand_together(made: MadeMonth) -> None:
    visit = made.came("Guests", 12, {VisitorCategory.BUSINESS: 10}, country="CN", region_code="")
    write(made.store, compose, visit, Dimension.COUNTRY, {"CN": 7, "DE": 2, "KR": 1})
    by_country = OwnReport(("visitors_total",), "country", NOVEMBER, NOVEMBER)
    write(made.store, change_setting, "suppress_below", "0")
    assert counted(made, by_country).rows == {"RU": (28,), "CN": (7,), "DE": (2,), "KR": (1,)}
    write(made.store, change_setting, "suppress_below", "3")
    table = counted(made, by_country)
    assert table.rows == {"RU": (28,), "CN": (7,), "other": (3,)}
    assert "fewer than 3 persons" in " ".join(str(one) for one in told(table, str, "en"))
    assert "Germany" not in str(sheet_of(table, made, "Report"))


def sheet_of(table: OwnTable, made: MadeMonth, name: str) -> list[list[object]]:
    content = build_own_workbook(table, made.store.clock.now())
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(name).to_python()
    return [list(row) for row in rows]


def test_the_workbook_tells_the_table_its_choices_and_definitions(made: MadeMonth) -> None:
    table = counted(made, replace(BY_CHANNEL, name="Каналы", filters={"payment": "free"}))
    rows = sheet_of(table, made, "Report")
    assert rows[0][0] == "Каналы"
    assert rows[1][0] == "Months: October 2026 – November 2026"
    assert rows[2][0] == "Only visits with payment: Free of charge"
    assert ["Schools", 12, 1] in rows
    assert ["All together", 20, 2] in rows
    meant = sheet_of(table, made, "Definitions")
    assert ["Visitors admitted", str(MEASURES["visitors_total"].definition), "person-visits"] in meant
    assert build_own_workbook(table, made.store.clock.now()) == build_own_workbook(table, made.store.clock.now())


def test_it_is_kept_by_name_found_again_and_thrown_away(made: MadeMonth) -> None:
    write(made.store, keep_own_report, BY_CHANNEL, "  Каналы   за осень ")
    other = replace(BY_CHANNEL, dimension="month", filters={"channel": "school"})
    write(made.store, keep_own_report, other, "каналы за осень")  # the same name, so it takes its place
    with made.store.read() as session:
        assert own_reports(session) == [replace(other, name="каналы за осень")]
    write(made.store, drop_own_report, "Каналы за осень")
    with made.store.read() as session:
        assert own_reports(session) == []


def test_what_cannot_be_counted_or_kept_says_why(made: MadeMonth) -> None:
    with pytest.raises(NothingChosen):
        replace(BY_CHANNEL, measures=())
    with pytest.raises(WrongPeriod):
        replace(BY_CHANNEL, first=Month(2026, 12))
    with pytest.raises(NoName):
        write(made.store, keep_own_report, BY_CHANNEL, "  ")
    with pytest.raises(TooManyFilters):
        write(made.store, keep_own_report, replace(BY_CHANNEL, filters={"channel": "x" * 1000}), "Long")


def test_what_another_program_has_kept_does_not_hide_the_rest(made: MadeMonth) -> None:
    write(made.store, keep_own_report, BY_CHANNEL, "Ours")
    with made.store.write(LABEL) as unit:
        unit.add(Setting(key="own_report.x", value='{"version": 9}'))
    with made.store.read() as session:
        assert [one.name for one in own_reports(session)] == ["Ours"]
        assert len(session.exec(select(Setting)).all()) == 2
    assert from_text(to_text(BY_CHANNEL)) == BY_CHANNEL
