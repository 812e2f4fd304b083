"""The agency's overview: an officer chooses a folder, sees who reports and how, goes down to a site, saves."""

import json
import threading
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.demo.national.enterprises import Enterprise
from db.opening import FILE_NAME
from db.reports.receipts import Refusal
from db.rules.calendar import Month
from desktop.app.language import use_language
from desktop.app.places import build_agency_alone
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.tasks import Cancelled, Report, Tasks
from desktop.screens.agency.scopes import Spot
from desktop.screens.agency.screen import AgencyScreen
from desktop.screens.agency.work import Asked, Form
from desktop.settings import WindowSettings
from tests.db.agency.makers import made
from tests.desktop.screens.agency.hands import MONTHS, combined, settle


def test_before_a_folder_is_chosen_the_page_asks_for_one(screen: AgencyScreen) -> None:
    assert screen.views.empty.isVisible()
    assert not screen.acts.answer.isEnabled()
    assert not screen.acts.exports[Form.XLSX].isEnabled()


def test_a_folder_becomes_an_overview_with_everything_that_does_not_count(
    screen: AgencyScreen, folder: Path, several: list[Enterprise], qtbot: QtBot
) -> None:
    combined(screen, folder, qtbot)
    views = screen.views
    assert views.involvement.isVisible()
    people = sum(
        made(one, month).count("visitors_total")
        for one in several[:3]
        for month in MONTHS[8:]
        if not (one is several[0] and month == MONTHS[9])
    )
    assert views.involvement.figures.cards[0].number.text() == f"{people:,}"
    assert views.choice.words()[1:] == ["Late: 2", "Refused: 2", "Enrolment: 1"]
    assert {row.days is None for row in views.overdue.listing.rows()} == {True, False}
    assert {row.refusal for row in views.refused.listing.rows()} == {Refusal.UNREADABLE, Refusal.UNKNOWN_ENTERPRISE}
    assert screen.subtitle().startswith("September 2026 – December 2026")
    assert sum(item.value for item in views.involvement.months.items) == people


def test_every_indicator_stands_with_its_cases_and_its_definition(
    screen: AgencyScreen, folder: Path, qtbot: QtBot
) -> None:
    involvement = combined(screen, folder, qtbot).views.involvement
    told = {indicator.code: read for indicator, read in involvement.indicators.rows()}
    assert told["reporting_discipline"].cases == 12
    assert involvement.indicators.table.choose("foreign_share")
    assert "abroad" in involvement.definition.text().lower()


def test_enter_leads_down_to_a_site_and_alt_up_leads_back(screen: AgencyScreen, folder: Path, qtbot: QtBot) -> None:
    involvement = combined(screen, folder, qtbot).views.involvement
    table = involvement.children_list.table
    table.setFocus()
    region = str(table.current_id())
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert involvement.spot == Spot(region)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert involvement.spot.site
    assert len(involvement.arrivals_list.rows()) >= 3
    QTest.keyClick(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert involvement.spot == Spot(region)
    QTest.keyClick(involvement.children_list.table, Qt.Key.Key_Backspace)
    assert involvement.spot == Spot()
    assert table.current_id() == region
    assert not screen.acts.up.isEnabled()


@pytest.mark.parametrize("form", list(Form))
def test_the_overview_is_saved_in_each_form(
    screen: AgencyScreen, folder: Path, form: Form, tmp_path: Path, qtbot: QtBot
) -> None:
    combined(screen, folder, qtbot)
    file = tmp_path / f"overview.{form}"
    screen.save_as(form, file)
    settle(screen, qtbot)
    content = file.read_bytes()
    assert content.startswith({Form.XLSX: b"PK", Form.PDF: b"%PDF", Form.JSON: b"{"}[form])
    if form is Form.JSON:
        assert json.loads(content)["last"] == "2026-12"
    assert screen.notice.isVisible()


def test_folder_months_and_name_are_remembered(
    screen: AgencyScreen, folder: Path, remembered: WindowSettings, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    combined(screen, folder, qtbot)
    screen.bar.last.setCurrentIndex(screen.bar.last.findData("2026-11"))
    screen.bar.choose_span(3)
    screen.bar.changed.emit()
    settle(screen, qtbot)
    screen.views.enrolment.receiver.setText("Ural office")
    screen.views.enrolment.receiver.editingFinished.emit()
    settle(screen, qtbot)
    assert screen.subtitle().startswith("September 2026 – November 2026")
    again = AgencyScreen(screen.context, tasks, tmp_path / "data", remembered)
    qtbot.addWidget(again)
    again.combine_now()
    settle(again, qtbot)
    assert again.found is not None
    assert again.found.asked == Asked(folder, "Ural office", Month(2026, 11), 3)


def test_a_missing_folder_is_told(screen: AgencyScreen, tmp_path: Path, qtbot: QtBot) -> None:
    screen.take_folder(tmp_path / "gone")
    settle(screen, qtbot)
    assert screen.notice.isVisible()
    assert "cannot be read" in screen.notice.accessibleName()


def test_work_under_way_is_shown_and_can_be_given_up(
    screen: AgencyScreen, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked, ended = threading.Event(), threading.Event()

    def endless(_asked: Asked, _data: Path, _now: datetime, report: Report) -> None:
        try:
            while True:
                report(50, 200)
                asked.wait(0.01)
        except Cancelled:
            ended.set()
            raise

    monkeypatch.setattr("desktop.screens.agency.doing.combine_folder", endless)
    screen.take_folder(folder)
    qtbot.waitUntil(lambda: screen.bar.reached.text() == "50 of 200 packages")
    assert screen.bar.working.isVisible()
    assert not screen.combine_button.isEnabled()
    screen.bar.cancel.click()
    settle(screen, qtbot)
    assert ended.is_set()
    assert not screen.bar.working.isVisible()
    assert screen.combine_button.isEnabled()


def test_the_page_speaks_russian_at_once(screen: AgencyScreen, folder: Path, qtbot: QtBot) -> None:
    combined(screen, folder, qtbot)
    use_language("ru")
    QApplication.processEvents()
    assert screen.title() == "Агентство"
    assert screen.views.choice.words()[0] == "Вовлечённость"
    assert screen.views.involvement.children_list.table.rows.columns[0].title() == "Название"
    use_language("en")


def test_the_page_stands_alone_without_making_any_books(
    remembered: WindowSettings, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    use_language("en")
    apply_theme(qapp, "light")
    window = MainWindow(remembered)
    qtbot.addWidget(window)
    window.show()
    screen = build_agency_alone(window, tmp_path / "data")
    assert window.pages.currentWidget() is screen
    assert window.rail.isHidden()
    assert window.header.search.isHidden()
    assert not window.acts.new_visit.isEnabled()
    assert window.acts.languages["ru"].isEnabled()
    assert not (tmp_path / "data" / FILE_NAME).exists()
    window.close()
