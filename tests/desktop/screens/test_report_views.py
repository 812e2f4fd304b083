"""The views of a month beside its figures: its groups, a comparison, its load, what tells revisions apart."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook
from sqlmodel import col, select

from db.clock import SetClock
from db.commands.closing import close_visit, reopen_visit
from db.commands.presence import check_in_counts, check_out_counts
from db.commands.requests import refuse_request
from db.commands.visit_steps import mark_no_show
from db.model.journal import JournalEntry
from db.model.kinds import RefusalReason, VisitorCategory
from db.model.visit import Visit
from db.store import Store, UnitOfWork
from desktop.app.theme import apply_theme
from desktop.screens.reports.load_panel import TABLE
from desktop.screens.reports.screen import ReportsScreen
from desktop.screens.reports.steps import StepKey
from desktop.screens.reports.views import View
from desktop.subjects import OneRequest
from tests.db.makers import write
from tests.db.month_made import MadeMonth
from tests.desktop.screens.test_reports import (
    NOVEMBER,
    STUDENTS,
    Shown,
    clock,
    closed,
    migrated,
    month,
    press,
    read_again,
    shown,
    store,
)

__all__ = ["clock", "migrated", "month", "shown", "store"]


def show_view(screen: ReportsScreen, view: View) -> None:
    """Go to a view by its command."""
    screen.actions_of_month.views[view].trigger()
    QCoreApplication.processEvents()


def wanted(screen: ReportsScreen) -> list[tuple[str, object]]:
    """Keep where the screen wants to go."""
    places: list[tuple[str, object]] = []
    screen.context.wanted.connect(lambda place, subject: places.append((place, subject)))
    return places


def add_students(visit: UUID, people: int) -> Callable[[UnitOfWork], None]:
    """Log some people of a closed visit afterwards."""

    def command(unit: UnitOfWork) -> None:
        moment = unit.one(Visit, visit).ends_at
        reopen_visit(unit, visit)
        check_in_counts(unit, visit, {VisitorCategory.UNIVERSITY: people}, at=moment)
        check_out_counts(unit, visit, {VisitorCategory.UNIVERSITY: people}, moment)
        close_visit(unit, visit)

    return command


def last_entry(store: Store) -> str:
    """What the journal says of the newest change."""
    with store.read() as session:
        return session.exec(select(JournalEntry.body).order_by(col(JournalEntry.sequence).desc())).first() or ""


def refuse(month: MadeMonth, title: str, reason: RefusalReason) -> UUID:
    """A request of November, refused in November."""
    month.clock.set(month.clock.now().replace(month=11, day=20))
    request = month.asked(title, 9)
    write(month.store, refuse_request, request, reason)
    month.end()
    return request


def test_each_group_opens_its_visit_or_request_by_enter(month: MadeMonth, shown: Shown) -> None:
    visit = month.came("School 1", 3, STUDENTS)
    request = refuse(month, "School 5", RefusalReason.CAPACITY)
    screen = shown()
    places = wanted(screen)
    show_view(screen, View.VISITS)
    groups = screen.summary.views.groups
    assert groups.ways.table.hasFocus()
    groups.ways.choose(0)
    press(Qt.Key.Key_Return)
    groups.ways.choose(1)
    press(Qt.Key.Key_Return)
    assert places == [("visit", visit), ("visits", OneRequest(request))]


def test_sums_at_the_foot_agree_with_the_summary_and_say_so(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    write(month.store, mark_no_show, month.confirmed("School 2", 4, STUDENTS))
    screen = shown()
    show_view(screen, View.VISITS)
    groups = screen.summary.views.groups
    assert groups.ways.foot.texts()[3:7] == ("24", "24", "12", "12")
    assert groups.agreement.text() == "As in the summary: visitors admitted 12; declared of visits held 12."


def test_only_differences_leaves_the_groups_that_agree_out_and_keeps_the_sums(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    write(month.store, mark_no_show, month.confirmed("School 2", 4, STUDENTS))
    screen = shown()
    show_view(screen, View.VISITS)
    groups = screen.summary.views.groups
    sums = groups.ways.foot.texts()
    groups.only_differing.setFocus()
    press(Qt.Key.Key_Space)
    assert [row.title for row in groups.ways.rows()] == ["School 2"]
    assert groups.ways.foot.texts() == sums
    groups.ways.choose(0)
    assert groups.in_words.text() == "visit 0002: nobody came"


def test_a_view_is_copied_and_saved_as_a_workbook_with_its_sums(
    month: MadeMonth, shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    show_view(screen, View.VISITS)
    groups = screen.summary.views.groups
    groups.copy_button.click()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][3:7] == ["Requested", "Confirmed", "Arrived", "Reported"]
    assert lines[1][2:7] == ["School 1", "12", "12", "12", "12"]
    assert lines[2][3:7] == ["12", "12", "12", "12"]
    groups.save_button.click()
    dialog = screen.findChildren(QFileDialog)[-1]
    file = tmp_path / "groups.xlsx"
    with qtbot.waitSignal(screen.actions_of_month.saved):
        dialog.fileSelected.emit(str(file))
        dialog.close()
    cells = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert next(row for row in cells if row[2] == "School 1")[3:7] == [12, 12, 12, 12]
    assert cells[-1][2:7] == ["Total", 12, 12, 12, 12]


@pytest.mark.parametrize("view", [View.COMPARISON, View.LOAD])
def test_the_other_views_are_saved_too(
    month: MadeMonth, shown: Shown, qtbot: QtBot, tmp_path: Path, view: View
) -> None:
    month.came("School 1", 3, STUDENTS)
    refuse(month, "School 5", RefusalReason.CAPACITY)
    screen = shown()
    show_view(screen, view)
    screen.actions_of_month.save_view.trigger()
    dialog = screen.findChildren(QFileDialog)[-1]
    file = tmp_path / "view.xlsx"
    with qtbot.waitSignal(screen.actions_of_month.saved):
        dialog.fileSelected.emit(str(file))
        dialog.close()
    cells = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert len(cells) > 5
    page = screen.summary.views.page()
    assert page is not None
    page.copy_button.click()
    assert "12" in QGuiApplication.clipboard().text()


def test_a_month_without_forerunners_says_no_data_and_not_nought(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    show_view(screen, View.COMPARISON)
    comparison = screen.summary.views.comparison
    assert comparison.note.text() == "October 2026: no data. November 2025: no data."
    model = comparison.figures.table.rows
    assert {model.index(place, 3).data() for place in range(model.rowCount())} == {"no data"}


def test_figures_stand_beside_the_month_before_with_their_change(
    month: MadeMonth, shown: Shown, qtbot: QtBot, clock: SetClock
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    month.came("School 2", 32, {VisitorCategory.UNIVERSITY: 15})
    clock.set(clock.now().replace(year=2027, month=1, day=2))
    read_again(screen, qtbot, lambda: screen.show_month(NOVEMBER.shifted(1)))
    show_view(screen, View.COMPARISON)
    comparison = screen.summary.views.comparison
    model = comparison.figures.table.rows
    told = {model.index(place, 0).data(): place for place in range(model.rowCount())}
    cells = [model.index(told["Visitors admitted"], column).data() for column in range(1, 7)]
    assert cells == ["person-visits", "15", "12", "+3, +25%", "no data", ""]
    assert comparison.note.text().startswith("November 2026 is not closed: counted as it stands.")


def test_a_compared_figure_opens_to_its_rows_with_the_earlier_months(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    show_view(screen, View.COMPARISON)
    figures = screen.summary.views.comparison.figures
    place = next(at for at, row in enumerate(figures.rows()) if row.figure.field == "visitors_total")
    figures.choose(place)
    press(Qt.Key.Key_Return)
    assert [row.title for row in screen.sheet.rows()] == ["School 1"]
    assert screen.sheet.behind is not None
    assert screen.sheet.behind.compared == "October 2026: no data\nNovember 2025: no data"


def test_rows_behind_a_figure_lead_on_to_their_visit(month: MadeMonth, shown: Shown) -> None:
    visit = month.came("School 1", 3, STUDENTS)
    screen = shown()
    places = wanted(screen)
    screen.summary.board.rows()[0].link.click()
    press(Qt.Key.Key_Return)
    assert places == [("visit", visit)]


def test_totals_below_the_groups_open_too(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    group = screen.summary.board.group("by_category")
    assert group is not None
    group.total.click()
    assert (screen.sheet.title.text(), screen.sheet.total.text()) == ("Visitors admitted", "12")


def test_turned_away_demand_opens_to_the_requests_that_were_refused(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    request = refuse(month, "School 5", RefusalReason.CAPACITY)
    screen = shown()
    places = wanted(screen)
    show_view(screen, View.LOAD)
    demand = screen.summary.views.load.turned_away
    assert demand.chart.hasFocus()
    assert demand.chart.accessibleDescription() == "No places: 20 people · requests: 1"
    press(Qt.Key.Key_Return)
    assert [row.title for row in screen.sheet.rows()] == ["School 5"]
    assert screen.sheet.total.text() == "20"
    press(Qt.Key.Key_Return)
    assert places == [("visits", OneRequest(request))]


def test_each_chart_has_its_numbers_behind_it_as_a_table(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    show_view(screen, View.LOAD)
    routes = screen.summary.views.load.routes
    routes.show_as(TABLE)
    assert routes.values.isVisible()
    model = routes.values.table.rows
    assert [model.index(0, column).data() for column in range(6)] == ["Foundry", "1", "1.5", "12", "15", "80%"]
    routes.values.opened.emit(routes.lines()[0])
    assert "person-tours" in screen.sheet.definition.text()


def test_arrows_walk_the_bars_of_a_chart(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    month.came("School 2", 4, {VisitorCategory.UNIVERSITY: 7})
    screen = shown()
    show_view(screen, View.LOAD)
    days = screen.summary.views.load.days
    days.chart.setFocus()
    for _ in range(3):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert screen.sheet.total.text() == "7"
    press(Qt.Key.Key_Escape)
    assert days.chart.hasFocus()


def test_a_month_with_one_revision_says_that_there_is_nothing_to_compare(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    show_view(screen, View.REVISIONS)
    assert screen.summary.views.revisions.note.text().startswith("November has one revision so far.")
    assert not screen.summary.views.revisions.in_words.isVisible()


def test_a_correction_says_in_words_what_it_changes_before_it_is_closed_and_afterwards(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot
) -> None:
    visit = month.came("School 1", 3, STUDENTS)
    screen = shown()
    closed(screen, qtbot)
    screen.actions_of_month.correct_month.trigger()
    screen.panel.closing.correction.note.setFocus()
    QTest.keyClicks(screen.panel.closing.correction.note, "two were forgotten")
    read_again(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    write(store, add_students(visit, 2))
    read_again(screen, qtbot, screen.refresh)
    screen.choose_step(StepKey.CLOSED)
    note = screen.panel.closing.difference
    assert note.isVisible()
    assert note.sentences()[0] == "+2 university students in visit 0001"
    views = screen.summary.views.revisions
    with qtbot.waitSignal(views.compared):
        note.all_button.click()
    assert views.in_words.rows()[0].sentence == "+2 university students in visit 0001"
    closed(screen, qtbot)
    assert "Month closed: {month}, revision {n}: {difference}" in last_entry(store)
    assert "visitors {before} → {after}" in last_entry(store)
    screen.choose_step(StepKey.SIGNED)
    panel = screen.panel.signing.revisions()[0]
    with qtbot.waitSignal(views.compared):
        panel.what_differs.click()
    assert views.before.currentText() == "Revision 0"
    assert views.after.currentText() == "Revision 1"
    assert views.headline.text() == "Visitors 12 → 14, visits held 1 → 1"
    places = wanted(screen)
    views.in_words.choose(0)
    views.in_words.table.setFocus()
    press(Qt.Key.Key_Return)
    assert places == [("visit", visit)]
    views.kind.choose("blocks")
    views.kind.chosen.emit("blocks")
    sums = {line.title: (line.before, line.after, line.change) for line in views.in_figures.rows()}
    assert sums["Visitors admitted"] == ("12", "14", "+2")


@pytest.mark.parametrize("view", list(View))
def test_no_view_is_wider_than_a_narrow_window_at_200_percent(
    month: MadeMonth, shown: Shown, view: View, qapp: object
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    apply_theme(qapp, "dark", 2.0)  # type: ignore[arg-type]
    screen.resize(1024 - 64, 620)
    show_view(screen, view)
    QCoreApplication.processEvents()
    views = screen.summary.views
    assert views.minimumSizeHint().width() <= views.width()
    page: QWidget | None = views.page()
    if page is not None:
        layout = page.layout()
        assert layout is not None
        assert layout.totalMinimumSize().width() <= page.width()
