"""A year beside the year before: only like months, per cent only of something, and what is missing is said."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from python_calamine import CalamineWorkbook

from db.clock import SetClock
from db.queries.presence import only_site
from db.reports.shelf import Shelf
from db.reports.summary import Summary, figure
from db.reports.year import Standing, YearMonth, YearPicture, read_year
from db.reports.year_beside import FigureBeside, YearBeside, beside, beside_notices, leading_changes
from db.reports.year_files import build_year_document, build_year_table, build_year_workbook
from db.rules.calendar import Month
from db.store import Store
from tests.db.month_made import MadeMonth
from tests.db.reports.makers import make_header
from tests.db.reports.years import ON_27_NOVEMBER, PARTLY, months_of, two_years

Told = tuple[str, str, str, int | str]
"""A figure's field, dimension, key and value; a value given as text stands for merged small counts."""


def compared(picture: YearPicture) -> YearBeside:
    two = beside(picture)
    assert two is not None
    return two


def one(two: YearBeside, name: str, key: str = "") -> FigureBeside:
    found = two.of(name, key)
    assert found is not None
    return found


def told(found: FigureBeside) -> tuple[object, ...]:
    return found.now, found.before, found.change, found.percent


def notes(picture: YearPicture) -> list[str]:
    return [str(notice) for notice in beside_notices(picture, beside(picture))]


def visitors(months: tuple[YearMonth, ...], numbers: range) -> int:
    return sum(one.summary.count("visitors_total") for one in months if one.summary and one.month.number in numbers)


def with_figures(now: Sequence[Told], before: Sequence[Told]) -> YearPicture:
    """A year whose only month is January, with these figures (field, dim, key, value or a flagged value)."""

    def january(year: int, rows: Sequence[Told]) -> tuple[YearMonth, ...]:
        figures = tuple(
            figure(name, int(value), dim=dim, key=key, flag="suppressed" if isinstance(value, str) else "")
            for name, dim, key, value in rows
        )
        summary = Summary(make_header(period=f"{year}-01"), figures)
        return (YearMonth(Month(year, 1), Standing.CLOSED, summary), *months_of(year, {})[1:])

    return replace(two_years(), months=january(2026, now), earlier=january(2025, before))


def test_two_whole_years_are_compared_figure_by_figure() -> None:
    picture = two_years()
    two = compared(picture)
    now, before = (visitors(months, range(1, 13)) for months in (picture.months, picture.earlier))
    found = one(two, "visitors_total")
    assert told(found)[:3] == (now, before, now - before)
    assert found.percent == (Decimal(100 * (now - before)) / before).quantize(Decimal("0.1"))
    assert notes(picture) == ["Compared with 2025: all twelve months."]


def test_part_of_a_year_is_compared_with_the_same_part_only() -> None:
    picture = two_years(PARTLY, today=ON_27_NOVEMBER)
    found = one(compared(picture), "visitors_total")
    assert told(found)[:2] == tuple(visitors(m, range(1, 11)) for m in (picture.months, picture.earlier))
    assert notes(picture) == [
        "Compared with 2025 only over the months that both years have whole: January–October.",
        "2026, not over yet: November.",
        "2026, yet to come: December.",
    ]


def test_months_that_the_year_before_lacks_are_named_and_left_out() -> None:
    picture = two_years(before={**dict.fromkeys(range(6, 12), Standing.CLOSED), 12: Standing.PRELIMINARY})
    two = compared(picture)
    assert two.months == tuple(range(6, 13))
    assert one(two, "visits_held").now == sum(m.summary.count("visits_held") for m in picture.months[5:] if m.summary)
    assert notes(picture)[1:] == ["2025, no records: January–May.", "2025, not closed yet: December."]


def test_without_a_year_before_nothing_is_made_up() -> None:
    picture = two_years(before={})
    assert beside(picture) is None
    assert notes(picture) == ["2025 has no records, so there is nothing to compare with."]
    assert json.loads(build_year_document(picture))["comparison"] is None
    apart = two_years({1: Standing.CLOSED}, {2: Standing.CLOSED})
    assert compared(apart).figures == ()
    assert notes(apart)[0] == "No month is whole in both years, so nothing is compared with 2025."


def test_of_nought_there_is_no_per_cent() -> None:
    picture = with_figures(
        [("visits_held", "", "", 5), ("visits_no_show", "", "", 0)],
        [("visits_held", "", "", 0), ("visits_no_show", "", "", 0)],
    )
    held, absent = one(compared(picture), "visits_held"), one(compared(picture), "visits_no_show")
    assert (*told(held), held.is_from_nought) == (5, 0, 5, None, True)
    assert (*told(absent), absent.is_from_nought) == (0, 0, 0, None, False)


def test_the_leading_figures_are_told_as_sentences() -> None:
    picture = two_years()
    held = one(compared(picture), "visits_held")
    wanted = f"Visits held: {held.now}, in 2025 {held.before} (+{held.change}, +{held.percent} %)"
    sentences = [str(sentence) for sentence in leading_changes(beside(picture))]
    assert len(sentences) == 3
    assert sentences[1] == wanted
    nothing = with_figures([("visits_held", "", "", 5)], [("visits_held", "", "", 0)])
    assert [str(sentence) for sentence in leading_changes(beside(nothing))] == [
        "Visits held: 5, in 2025 0, so no per cent can be told"
    ]


def test_shares_and_means_differ_in_points_not_in_per_cent() -> None:
    two = compared(two_years())
    for name in ("briefing_rate", "utilisation", "feedback_score"):
        assert one(two, name).change is not None
        assert one(two, name).percent is None
    assert two.of("guides_active") is None
    assert one(two, "guides_total").before == one(two, "guides_total").now


def test_a_country_that_may_stand_among_the_others_is_not_taken_for_nobody() -> None:
    hidden: list[Told] = [("by_country", "country", "RU", 50), ("by_country", "country", "other", "4")]
    seen: list[Told] = [("by_country", "country", "RU", 40), ("by_country", "country", "CN", 12)]
    china = one(compared(with_figures(seen, hidden)), "by_country", "CN")
    assert told(china) == (12, None, None, None)
    assert compared(with_figures(hidden, seen)).of("by_country", "CN") is None
    plain: list[Told] = [("by_country", "country", "RU", 50)]
    gone = one(compared(with_figures(plain, seen)), "by_country", "CN")
    assert told(gone) == (0, 12, -12, -100)


def test_workbook_table_and_document_tell_the_same_comparison() -> None:
    picture = two_years(PARTLY, today=ON_27_NOVEMBER)
    two = compared(picture)
    document = json.loads(build_year_document(picture))["comparison"]
    assert document["months"] == list(range(1, 11))
    assert {"period": "2026-11", "why": "running"} in document["not_compared"]
    rows = {
        (row["field"], row["dim"], row["key"]): row
        for row in csv.DictReader(io.StringIO(build_year_table(picture).decode(), newline=""))
        if row["period"] == "2026"
    }
    for figure_of, wanted in zip(document["figures"], two.figures, strict=True):
        row = rows[wanted.field.name, wanted.field.dim, wanted.key]
        for name, column, number in (
            ("value", "compared_value", wanted.now),
            ("before", "year_before_value", wanted.before),
            ("change", "change", wanted.change),
            ("percent", "change_percent", wanted.percent),
        ):
            assert figure_of[name] == (None if number is None else str(number))
            assert row[column] == ("" if number is None else str(number))
        assert row["compared_months"] == "1 2 3 4 5 6 7 8 9 10"
    cells = CalamineWorkbook.from_filelike(io.BytesIO(build_year_workbook(picture)))
    table = {row[0]: row for row in cells.get_sheet_by_name("Year before").to_python()}
    held = one(two, "visits_held")
    assert [Decimal(str(cell)) for cell in table["Visits held"][1:5]] == [
        *(held.now, held.before, held.change, held.percent),
    ]
    assert table["Figure"][1:3] == ["Year 2026", "Year 2025"]


def test_the_books_are_read_for_both_years(store: Store, clock: SetClock) -> None:
    MadeMonth(store, clock)
    steps: list[tuple[int, int]] = []
    with store.read() as session:
        picture = read_year(
            session, only_site(session), 2026, clock.now(), Shelf(), lambda step, total: steps.append((step, total))
        )
    assert [month.month for month in picture.earlier] == [Month(2025, number) for number in range(1, 13)]
    assert steps[-1] == (24, 24)
    assert beside(picture) is None
