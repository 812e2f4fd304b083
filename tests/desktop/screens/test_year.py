"""The page of a year: its months with how they stand, figures with what they mean, files in a worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.reports.year import Standing
from db.reports.year_beside import beside
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.year.screen import YearScreen
from tests.db.reports.years import ON_27_NOVEMBER, PARTLY, two_years


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[YearScreen]:
    tasks = Tasks()
    made = YearScreen(context, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 860)
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.show()
    yield made
    tasks.drain()


def months(page: YearScreen) -> list[tuple[str, str]]:
    rows = (page.page.months.rows.row_at(place) for place in range(page.page.months.rows.rowCount()))
    return [(row.title, row.state) for row in rows if row is not None]


def figures(page: YearScreen) -> dict[str, str]:
    rows = (page.page.figures.rows.row_at(place) for place in range(page.page.figures.rows.rowCount()))
    return {row.title: row.value for row in rows if row is not None}


def test_each_month_is_told_with_how_it_stands(page: YearScreen) -> None:
    assert page.picture is not None
    told = months(page)
    assert [title for title, _ in told] == [
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December", "The year"),
    ]
    assert dict(told)["November"] == "preliminary"
    assert dict(told)["December"] == "yet to come"
    assert page.standing.isVisible()
    assert "Preliminary, not closed yet:" in page.standing.accessibleName()
    assert (page.title(), page.subtitle()) == ("Year 2026", "0 months of 12 closed")


def test_figures_are_those_of_the_year_and_say_what_they_mean(page: YearScreen) -> None:
    assert page.picture is not None
    total = page.picture.totals.count("visitors_total")
    assert total > 0
    assert figures(page)["Visitors admitted"] == f"{total:,}"
    assert any(title.startswith("Person-tours: ") for title in figures(page))
    place = list(figures(page)).index("Guides who led")
    page.page.figures.choose(place)
    assert figures(page)["Guides who led"] == "–"
    assert "at least one tour" in page.page.definition.text()
    chart = page.page.charts["visitors_total"]
    assert sum(item.value for item in chart.items) == total
    assert "preliminary" in chart.accessibleDescription()


def test_other_years_are_a_key_away(page: YearScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.previous.trigger()
    assert page.title() == "Year 2025"
    assert page.picture is not None
    assert len(page.picture.standing(Standing.MISSING)) == 12
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.show_subject(2026)
    assert page.title() == "Year 2026"


def test_a_year_stands_beside_the_year_before_over_the_months_both_have(page: YearScreen) -> None:
    card = page.page.beside
    assert card.notices.text() == "2025 has no records, so there is nothing to compare with."
    assert not card.figures.isVisible()
    picture = two_years(PARTLY, today=ON_27_NOVEMBER)
    page.page.show_year(picture, beside(picture))
    assert card.notices.text().splitlines()[0].endswith("both years have whole: January–October.")
    rows = [card.figures.rows.row_at(place) for place in range(card.figures.rows.rowCount())]
    line = next(row for row in rows if row is not None and row.title == "Visits held")
    now, before = (
        sum(one.summary.count("visits_held") for one in months[:10] if one.summary)
        for months in (picture.months, picture.earlier)
    )
    assert (line.now, line.before, line.change) == (f"{now}", f"{before}", f"+{now - before}")
    assert line.percent == f"+{100 * (now - before) / before:.1f}"
    assert [column.title() for column in card.figures.rows.columns][1:3] == ["2026", "2025"]
    assert "a year before" in page.page.charts["visits_held"].accessibleDescription()


@pytest.mark.parametrize("form", ["xlsx", "pdf", "csv", "json"])
def test_a_year_is_saved_in_a_worker(page: YearScreen, qtbot: QtBot, tmp_path: Path, form: str) -> None:
    page.saves[form].trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == f"OPI_E01234_01_2026.{form}"
    file = tmp_path / f"year.{form}"
    with qtbot.waitSignal(page.saver.saved, timeout=20_000):
        dialog.fileSelected.emit(str(file))
    dialog.close()
    assert file.stat().st_size > 1000
    assert f"Saved: year.{form}" in page.notice.accessibleName()


def test_a_file_that_cannot_be_written_is_told(
    page: YearScreen, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_text("")
    with qtbot.waitSignal(context.refused, timeout=20_000) as told:
        page.saver.save(tmp_path / "no folder" / "year.csv", lambda: b"x")
    assert "year.csv was not saved" in str(told.args[0].what)
