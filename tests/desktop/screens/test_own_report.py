"""The page of a report of one's own: chosen by keyboard, counted in a worker, kept by name, saved as a workbook."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.queries.own_reports import own_reports
from desktop.context import Context
from desktop.kit.chart import BarItem
from desktop.kit.tasks import Tasks
from desktop.screens.own_report.screen import OwnReportScreen


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[OwnReportScreen]:
    tasks = Tasks()
    made = OwnReportScreen(context, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 860)
    with qtbot.waitSignal(made.counted, timeout=20_000):
        made.show()
    yield made
    tasks.drain()


def choose(page: OwnReportScreen, qtbot: QtBot, dimension: str = "", **filters: str) -> None:
    """Choose a split and filters, and wait for what is counted."""
    if dimension:
        page.choices.dimension.setCurrentIndex(page.choices.dimension.findData(dimension))
    for name, key in filters.items():
        combo = page.choices.filters[name]
        assert combo.findData(key) >= 0
        combo.setCurrentIndex(combo.findData(key))
    with qtbot.waitSignal(page.counted, timeout=20_000):
        page.choices.dimension.activated.emit(page.choices.dimension.currentIndex())


def lines(page: OwnReportScreen) -> dict[str, dict[str, str]]:
    rows = (page.result.table.rows.row_at(place) for place in range(page.result.table.rows.rowCount()))
    return {row.title: row.cells for row in rows if row is not None}


def drawn(page: OwnReportScreen) -> tuple[BarItem, ...]:
    chart = page.result.columns if page.result.columns.isVisible() else page.result.bars
    return chart.items


def test_months_are_counted_before_anything_is_chosen(page: OwnReportScreen) -> None:
    assert list(lines(page))[-2:] == ["November 2026", "All together"]
    table = page.result.table_shown
    assert table is not None
    assert lines(page)["All together"]["visitors_total"] == f"{table.totals[0]:,}"
    assert sum(item.value for item in drawn(page)) == table.totals[0] > 0


def test_another_split_and_fewer_visits_are_counted(page: OwnReportScreen, qtbot: QtBot) -> None:
    choose(page, qtbot, "channel", payment="free")
    assert "Schools" in lines(page)
    assert page.result.bars.isVisible()
    assert "Only visits with payment: Free of charge" in page.result.remark.text()
    assert "Visitors admitted: " in page.result.meaning.text()


def test_what_a_split_does_not_divide_is_told_in_sum_only(page: OwnReportScreen, qtbot: QtBot) -> None:
    page.choices.measures["route.visitors"].setChecked(True)
    choose(page, qtbot, "route")
    route = next(iter(lines(page).values()))
    assert route["visitors_total"] == "–"
    assert route["route.visitors"] not in ("–", "")
    assert "does not divide them: Visitors admitted and Visits held" in page.result.remark.text()
    assert [page.result.drawn.itemData(place) for place in range(page.result.drawn.count())] == ["route.visitors"]


def test_nothing_ticked_is_told_beside_the_choices(page: OwnReportScreen, qtbot: QtBot) -> None:
    for box in page.choices.measures.values():
        box.setChecked(False)
    qtbot.waitUntil(page.notice.isVisible)
    assert page.notice.accessibleName() == "Nothing is chosen to be counted."
    with qtbot.waitSignal(page.counted, timeout=20_000):
        page.choices.measures["tours_held"].setChecked(True)
    assert not page.notice.isVisible()


def test_a_report_is_kept_opened_again_and_thrown_away(page: OwnReportScreen, context: Context, qtbot: QtBot) -> None:
    page.choices.keep.click()
    assert page.notice.accessibleName() == "The report has no name."
    choose(page, qtbot, "channel", payment="free")
    page.choices.name.setText("Бесплатные по каналам")
    with qtbot.waitSignal(page.counted, timeout=20_000):
        page.choices.keep.click()
    assert [one.name for one in context.read(own_reports)] == ["Бесплатные по каналам"]
    assert page.subtitle() == "Бесплатные по каналам"
    choose(page, qtbot, "month", payment="")
    page.choices.kept.setCurrentIndex(1)
    with qtbot.waitSignal(page.counted, timeout=20_000):
        page.choices.kept.activated.emit(1)
    assert page.choices.dimension.currentData() == "channel"
    assert page.choices.filters["payment"].currentData() == "free"
    with qtbot.waitSignal(page.counted, timeout=20_000):
        page.choices.drop.click()
    assert context.read(own_reports) == []
    with qtbot.waitSignal(page.counted, timeout=20_000):
        context.undo()
    assert page.choices.kept.findData("Бесплатные по каналам") >= 0


def test_the_report_is_saved_as_a_workbook(page: OwnReportScreen, qtbot: QtBot, tmp_path: Path) -> None:
    page.save.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    file = tmp_path / "own.xlsx"
    with qtbot.waitSignal(page.saver.saved, timeout=20_000):
        dialog.fileSelected.emit(str(file))
    dialog.close()
    assert file.read_bytes().startswith(b"PK")
