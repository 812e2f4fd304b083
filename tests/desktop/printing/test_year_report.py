"""The year on paper: its months with how they stand, every figure of the year, the same bytes from the same books."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from db.reports.dictionary import FIELDS
from db.reports.summary import Summary
from db.reports.year import Standing, YearMonth, YearPicture
from db.reports.year_beside import beside
from db.reports.year_sums import year_figures
from db.rules.calendar import Month
from desktop.printing.year_report import year_report_pdf
from tests.db.reports.forms_read import body_of
from tests.db.reports.makers import make_header, make_previous, make_summary
from tests.db.reports.years import ON_27_NOVEMBER, PARTLY, two_years

OCTOBER, NOVEMBER = make_previous(), make_summary(closed_at=None, approver_role=None)
STANDINGS = {10: (Standing.CLOSED, OCTOBER), 11: (Standing.PRELIMINARY, NOVEMBER), 12: (Standing.AHEAD, None)}


def make_year() -> YearPicture:
    months = tuple(
        YearMonth(Month(2026, number), *STANDINGS.get(number, (Standing.MISSING, None))) for number in range(1, 13)
    )
    totals = Summary(make_header(period="2026", closed_at=None), tuple(year_figures([OCTOBER, NOVEMBER])))
    return YearPicture(2026, "Площадка 1", "Site 1", months, totals, datetime(2026, 12, 2, 4, tzinfo=UTC))


def test_it_tells_the_months_and_what_may_change(application: QApplication, tmp_path: Path) -> None:
    text = body_of(year_report_pdf(make_year(), "en"), tmp_path)
    for words in (
        *("АО «Северный прокат»", "Year 2026", "1 of 12 months are closed", "Visitors: 1,596. Visits: 79. Tours: 114."),
        *("Preliminary, not closed yet: November.", "No records, nothing is counted: January–September."),
        *("October closed 49 38 57 749 38", "November preliminary 46 41 57 847 38", "December yet to come – – – – –"),
        *("Year 2026 95 79 114 1,596 76", "Pale columns: the month is not closed."),
    ):
        assert words in text, words


def test_every_figure_of_the_year_stands_in_it_with_how_it_is_made(application: QApplication, tmp_path: Path) -> None:
    year = make_year()
    text = body_of(year_report_pdf(year, "en"), tmp_path)
    for field in FIELDS:
        value = year.totals.number(field.name)
        if not field.dim and value is not None:
            assert f" {field.title} {value:,.{field.places}f} " in text, field.name
    assert "Guides who led – persons told by months only" in text
    assert "Guides on the list 10 persons as of the last month" in text


def test_person_tours_stand_apart_from_visitors(application: QApplication, tmp_path: Path) -> None:
    text = body_of(year_report_pdf(make_year(), "en"), tmp_path)
    assert "Code Route Tours Person-tours Average fill" in text
    assert "R1 Прокатный стан 2000 34 542" in text


def test_the_same_year_gives_the_same_bytes(application: QApplication) -> None:
    assert year_report_pdf(make_year(), "en") == year_report_pdf(make_year(), "en")


def test_the_year_before_stands_beside_it_over_the_same_months(application: QApplication, tmp_path: Path) -> None:
    year = two_years(PARTLY, today=ON_27_NOVEMBER)
    two = beside(year)
    assert two is not None
    text = body_of(year_report_pdf(year, "en"), tmp_path)
    assert "Compared with 2025 only over the months that both years have whole: January–October." in text
    held = two.of("visits_held")
    assert held is not None
    assert f"Visits held {held.now} {held.before} +{held.change} +{held.percent}" in text
    assert "The mark across a column is the year before." in text
    alone = body_of(year_report_pdf(make_year(), "en"), tmp_path)
    assert "2025 has no records, so there is nothing to compare with." in alone
