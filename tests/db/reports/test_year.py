"""A year is what its twelve months say: closed ones as signed, open ones preliminary, missing ones told."""

import csv
import io
import json
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from db.clock import SetClock, instant
from db.commands.closing import reopen_visit
from db.commands.day_end import FinishDraft, finish_visit
from db.commands.months import correct_month
from db.model.kinds import ApproverRole, CorrectionReason, VisitorCategory
from db.queries.presence import only_site
from db.reports.closing import close_month
from db.reports.dictionary import BY_NAME, FIELDS, field_of
from db.reports.shelf import Shelf
from db.reports.summary import Summary
from db.reports.titles import BLOCKS
from db.reports.year import NotAYear, Standing, YearPicture, read_year
from db.reports.year_files import build_year_document, build_year_table, build_year_workbook
from db.reports.year_sheets import YEAR_COLUMN
from db.reports.year_sums import Adding, adding_of, year_figures
from db.reports.year_words import notices
from db.rules.calendar import Month
from db.store import Store, UnitOfWork
from tests.db.makers import LABEL, ZONE, write
from tests.db.month_made import MadeMonth
from tests.db.reports.makers import KEY, make_header, make_previous, make_summary, summaries

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
GUESTS = {VisitorCategory.BUSINESS: 14}
NOVEMBER = Month(2026, 11)


def year_of(store: Store, year: int = 2026) -> YearPicture:
    with store.read() as session:
        site, now = only_site(session), store.clock.now()
        return read_year(session, site, year, now, Shelf(), lambda _step, _total: None)


def close(store: Store) -> None:
    with store.write(LABEL) as unit:
        close_month(unit, only_site(unit.session), NOVEMBER, ApproverRole.COORDINATOR, KEY)


def totals(*months: Summary) -> Summary:
    return Summary(make_header(period="2026"), tuple(year_figures(months)))


@pytest.fixture
def made(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


def test_persons_and_events_are_added_up_and_shares_worked_out_anew() -> None:
    year = totals(make_previous(), make_summary())
    assert year.count("visitors_total") == 749 + 847
    assert year.counts("by_country")["CN"] == 36
    assert year.number("revenue_rub") == Decimal("366400.00")
    assert year.number("briefing_rate") == Decimal("99.9")  # 749 and 845 of 1,596
    assert year.number("route.avg_fill", "R2") == Decimal("91.3")
    assert year.count("routes_active") == 6


def test_guides_on_the_list_are_not_added_and_active_ones_told_by_months_only() -> None:
    year = totals(make_previous(), make_summary())
    assert year.count("guides_total") == 10
    assert year.counts("guides_by_language") == {"ru": 10, "en": 3, "zh": 2}
    assert year.found("guides_active") is None
    assert year.found("lead_time_median") is None


def test_scores_are_weighed_by_answers_and_use_of_places_by_places() -> None:
    quiet = make_summary(plain={"feedback_n": 7, "feedback_score": Decimal("3.0"), "seats_offered": 0})
    year = totals(quiet, make_summary())
    assert year.number("feedback_score") == Decimal("4.5")  # 7 × 3.0 and 63 × 4.7
    assert year.number("utilisation") == Decimal("69.3")


def test_a_sum_with_an_estimate_in_it_is_an_estimate() -> None:
    year = totals(make_summary())
    flags = {one.field: one.flag for one in year.figures if not one.dim}
    assert (flags["open_day_visitors"], flags["visits_held"]) == ("estimated", "")


def test_every_field_of_the_dictionary_has_its_rule() -> None:
    assert {adding_of(field) for field in FIELDS} == set(Adding)
    assert all(adding_of(field) is Adding.SUM for field in FIELDS if field.block == "visitors")


@settings(max_examples=20, deadline=None)
@given(st.lists(summaries(), min_size=1, max_size=4))
def test_the_parts_of_any_year_add_up_to_their_totals(months: list[Summary]) -> None:
    year = totals(*months)
    for field in FIELDS:
        if field.total is not None and adding_of(field) is Adding.SUM:
            assert sum(year.counts(field.name, field.dim).values()) == year.count(*field.total), field.name
        if field.within:
            assert year.count(field.name) <= year.count(field.within)
    assert year.count("visitors_total") == sum(month.count("visitors_total") for month in months)
    assert sum(year.counts("route.tours").values()) == year.count("tours_held")


def test_each_month_says_how_it_stands(store: Store, made: MadeMonth, clock: SetClock) -> None:
    made.came("University", 3, STUDENTS)
    assert [one.month.number for one in year_of(store).standing(Standing.PRELIMINARY)] == [11, 12]
    close(store)
    year = year_of(store)
    assert [one.month.number for one in year.standing(Standing.CLOSED)] == [11]
    assert [one.month.number for one in year.standing(Standing.MISSING)] == list(range(1, 11))
    assert [str(one) for one in notices(year)] == [
        "Preliminary, not closed yet: December.",
        "No records, nothing is counted: January–October.",
    ]
    assert (year.is_final, year.stem) == (False, "OPI_E01234_01_2026")
    clock.set(instant(datetime.combine(date(2026, 3, 2), time(9)), ZONE))
    assert [one.month.number for one in year_of(store).standing(Standing.AHEAD)] == [4, 5, 6, 7, 8, 9, 10, 12]


def test_a_closed_month_is_told_as_it_was_signed_until_it_is_closed_anew(store: Store, made: MadeMonth) -> None:
    visit = made.came("University", 3, STUDENTS)
    close(store)

    def correct(unit: UnitOfWork) -> None:
        correct_month(unit, only_site(unit.session).id, NOVEMBER, CorrectionReason.MISCOUNT)

    write(store, correct)
    write(store, reopen_visit, visit)
    write(store, finish_visit, visit, FinishDraft(people={VisitorCategory.UNIVERSITY: 15}))
    assert year_of(store).totals.count("visitors_total") == 12
    assert [one.month for one in year_of(store).standing(Standing.CORRECTING)] == [NOVEMBER]
    close(store)
    again = year_of(store)
    assert again.totals.count("visitors_total") == 15
    assert [one.revision for one in again.standing(Standing.CLOSED)] == [1]


def test_a_year_without_any_month_says_so(store: Store, made: MadeMonth) -> None:
    year = year_of(store, 2024)
    assert (year.told, year.totals.figures) == ((), ())
    assert len(build_year_workbook(year)) > 1000
    with pytest.raises(NotAYear):
        year_of(store, 26)


def test_workbook_table_and_document_of_a_year_tell_the_same(store: Store, made: MadeMonth, tmp_path: Path) -> None:
    made.came("University", 3, STUDENTS)
    made.came("Guests", 4, GUESTS, country="CN", region_code="")
    close(store)
    year = year_of(store)
    wanted = {
        (one.field, one.dim, one.key): Decimal(one.value)
        for one in year.totals.figures
        if not isinstance(one.value, str)
    }
    document = json.loads(build_year_document(year))
    assert {
        (row["field"], row["dim"], row["key"]): Decimal(row["value"])
        for row in document["totals"]
        if row["unit"] not in ("text", "code")
    } == wanted
    assert [month["standing"] for month in document["months"]][10] == "closed"
    rows = list(csv.DictReader(io.StringIO(build_year_table(year).decode("utf-8"), newline="")))
    assert {
        (row["field"], row["dim"], row["key"]): Decimal(row["value"])
        for row in rows
        if row["period"] == "2026" and row["unit"] not in ("text", "code")
    } == wanted
    book = build_year_workbook(year)
    assert book == build_year_workbook(year)
    for place, value in wanted.items():
        field = BY_NAME[place[0], place[1]]
        if not field.dim:
            assert year_cell(book, str(BLOCKS[field.block]), str(field.title)) == value, place
    assert sum(name.startswith("xl/charts/") for name in ZipFile(io.BytesIO(book)).namelist()) >= 8


def year_cell(book: bytes, sheet: str, title: str) -> Decimal:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_name(sheet[:31]).to_python()
    return next(Decimal(str(row[YEAR_COLUMN])) for row in rows if row[0] == title and row[YEAR_COLUMN] != "")


def test_person_tours_are_never_called_visitors(store: Store, made: MadeMonth) -> None:
    made.came("University", 3, STUDENTS)
    book = CalamineWorkbook.from_filelike(io.BytesIO(build_year_workbook(year_of(store))))
    heads = [row for row in book.get_sheet_by_name("Routes").to_python() if row[0] == "Code"]
    assert "Person-tours" in heads[0]
    assert str(field_of("route.visitors", "route").title) not in heads[0]
    overview = book.get_sheet_by_name("Year").to_python()
    assert not any("Person-tours" in row for row in overview)
