"""The settings by keyboard: groups found by words, routes edited, days turned, limits judged at their fields."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.commands.settings import change_setting
from db.errors import say
from db.queries.presence import only_site
from db.queries.production_calendar import calendar_days
from db.queries.route_card import RouteCard, route_card
from db.queries.settings import settings
from db.queries.site_card import site_card
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.closures.screen import ClosuresSheet
from desktop.screens.settings.calendar import CalendarGroup
from desktop.screens.settings.groups import GROUPS, Given
from desktop.screens.settings.limits import LimitsGroup
from desktop.screens.settings.routes import RoutesGroup
from desktop.screens.settings.screen import SettingsScreen
from desktop.screens.settings.site import SiteGroup
from desktop.settings import WindowSettings
from tests.db.exchange.test_production_calendar import YEAR

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def place(context: Context, tmp_path: Path, qtbot: QtBot) -> Iterator[SettingsScreen]:
    tasks = Tasks()
    remembered = WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    closed_times = partial(ClosuresSheet, context, tasks, is_sheet=False)
    made = SettingsScreen(Given(context, tasks, remembered, closed_times))
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    tasks.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else the next theme dresses all dead screens


@pytest.fixture
def routes(place: SettingsScreen) -> RoutesGroup:
    group = place.choose("routes")
    assert isinstance(group, RoutesGroup)
    return group


@pytest.fixture
def calendar(place: SettingsScreen) -> CalendarGroup:
    group = place.choose("calendar")
    assert isinstance(group, CalendarGroup)
    return group


def shown(routes: RoutesGroup) -> RouteCard:
    """The card of the chosen route, as the books have it."""
    key = routes.list.currentItem().data(Qt.ItemDataRole.UserRole)
    card = routes.context.read(lambda session: route_card(session, key))
    assert card is not None
    return card


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:  # the test keyboard has Latin keys only
        field.insert(text)
        field.textEdited.emit(field.text())


def test_a_group_is_found_by_a_word_of_its_content(place: SettingsScreen) -> None:
    QTest.keyClicks(place.search, "saturdays")
    shown_rows = [row for row in range(place.list.count()) if not place.list.item(row).isHidden()]
    assert [GROUPS[row].name for row in shown_rows] == ["calendar"]
    assert place.shown_group() == "calendar"
    place.search.setFocus()
    QTest.keyClick(place.search, Qt.Key.Key_Escape)
    assert not any(place.list.item(row).isHidden() for row in range(place.list.count()))


def test_every_group_opens_and_its_fields_have_names(place: SettingsScreen) -> None:
    for group in GROUPS:
        screen = place.choose(group.name)
        lines = [
            line
            for line in screen.findChildren(QLineEdit)
            if line.isVisible() and not line.objectName().startswith("qt_")
        ]
        assert all(line.accessibleName() for line in lines), group.name


def test_a_route_is_edited_saved_by_enter_and_undone(routes: RoutesGroup) -> None:
    before = shown(routes).values["capacity"]
    field = routes.form.fields.line("capacity")
    retype(field, "12")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown(routes).values["capacity"] == 12
    routes.context.undo()
    assert shown(routes).values["capacity"] == before
    assert field.text() == str(before)


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("capacity", "many", "Give a whole number."),
        ("capacity", "0", "Give 1 or more."),
        ("min_age", "120", "Give 99 or less."),
        ("code", "цех", "Latin letters"),
        ("industry_code", "2410", "Two figures"),
        ("offered_until", "someday", "is not a day"),
    ],
)
def test_a_wrong_value_is_answered_at_its_field_while_it_is_typed(
    routes: RoutesGroup, name: str, typed: str, sentence: str
) -> None:
    before = shown(routes)
    retype(routes.form.fields.line(name), typed)
    assert sentence in routes.form.fields.labelled[name].problem()
    assert routes.save_button.isEnabled()
    routes.save()
    assert shown(routes) == before


def test_numbers_out_of_order_are_answered_at_the_capacity(routes: RoutesGroup) -> None:
    retype(routes.form.fields.line("hard_capacity"), "3")
    routes.save()
    assert "out of order" in routes.form.fields.labelled["capacity"].problem()


def test_a_stop_is_moved_by_alt_and_an_arrow(routes: RoutesGroup) -> None:
    before = [stop.title for stop in shown(routes).stops]
    assert len(before) > 1
    first = routes.form.stops.rows[0][0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, ALT)
    routes.save()
    assert [stop.title for stop in shown(routes).stops] == [before[1], before[0], *before[2:]]
    routes.context.undo()
    assert [stop.title for stop in shown(routes).stops] == before


def test_a_stop_without_a_name_is_answered_in_its_row(routes: RoutesGroup) -> None:
    routes.form.stops.add.click()
    routes.save()
    assert routes.form.stops.typed[-1].problem == "This is needed."


def test_a_new_route_is_added(routes: RoutesGroup) -> None:
    known = routes.list.count()
    routes.begin()
    retype(routes.form.fields.line("title"), "Склад")
    retype(routes.form.fields.line("code"), "STORE")
    routes.save()
    assert routes.list.count() == known + 1
    assert shown(routes).values["title"] == "Склад"


def test_a_slot_and_a_lead_time_are_set_and_judged(routes: RoutesGroup) -> None:
    offers, known = routes.offers, len(shown(routes).slots)
    retype(offers.slot.line("starts_at"), "7:45")
    offers.add_slot.click()
    assert offers.slot.labelled["seats"].problem() == "Give a whole number."
    retype(offers.slot.line("seats"), "15")
    offers.add_slot.click()
    assert len(shown(routes).slots) == known + 1
    retype(offers.lead_times.form.line("min_days"), "200")
    offers.lead_times.set_button.click()
    assert "Nobody could ask in time" in offers.lead_times.form.labelled["min_days"].problem()


def test_a_route_is_retired_and_offered_again(routes: RoutesGroup) -> None:
    routes.retire_button.click()
    assert shown(routes).values["offered_until"] is not None
    routes.retire_button.click()
    assert shown(routes).values["offered_until"] is None


def test_a_day_is_turned_by_space_and_undone(calendar: CalendarGroup) -> None:
    calendar.grid.go(date(2027, 2, 19))
    calendar.grid.setFocus()
    QTest.keyClick(calendar.grid, Qt.Key.Key_Right)
    assert "free" in calendar.grid.accessibleName()
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space)
    assert calendar.grid.is_working(date(2027, 2, 20))
    assert "working" in calendar.grid.accessibleName()
    calendar.context.undo()
    assert not calendar.grid.is_working(date(2027, 2, 20))


def test_a_day_is_turned_by_a_click(calendar: CalendarGroup) -> None:
    calendar.grid.go(date(2027, 3, 1))
    at = calendar.grid.rect_of(date(2027, 3, 8)).center().toPoint()
    QTest.mouseClick(calendar.grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert not calendar.grid.is_working(date(2027, 3, 8))


def test_a_calendar_file_is_looked_at_taken_and_changes_nothing_the_second_time(
    calendar: CalendarGroup, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "year.ics"
    file.write_bytes(YEAR)
    calendar.grid.go(date(2027, 1, 1))
    calendar.open_file(file)
    qtbot.waitUntil(lambda: calendar.preview.read is not None)
    assert calendar.preview.lines.count() == 9, "six days of holidays that are no weekend, two moved days, the repair"
    assert "working now, free by the file" in calendar.preview.lines.item(0).text()
    calendar.preview.take_button.click()
    site = calendar.context.read(lambda session: only_site(session).id)
    assert date(2027, 2, 20) in calendar.context.read(lambda session: calendar_days(session, site, 2027))
    calendar.open_file(file)
    qtbot.waitUntil(lambda: calendar.preview.read is not None)
    assert calendar.preview.about.text() == "The file changes nothing."
    assert not calendar.preview.take_button.isVisible()


def test_a_bad_calendar_file_is_said(calendar: CalendarGroup, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "year.ics"
    file.write_text("no calendar", encoding="utf-8")
    calendar.open_file(file)
    qtbot.waitUntil(calendar.bar.isVisible)
    assert calendar.preview.read is None


def test_a_half_typed_limit_stays_when_another_is_changed_elsewhere(place: SettingsScreen, qtbot: QtBot) -> None:
    group = place.choose("limits")
    assert isinstance(group, LimitsGroup)
    with qtbot.waitActive(place):
        place.activateWindow()
    field = group.lines["grace_min"].field
    assert isinstance(field, QLineEdit)
    retype(field, "45")
    place.context.do(say("Setting changed"), lambda unit: change_setting(unit, "hold_days", "9"))
    assert field.text() == "45"
    assert group.lines["hold_days"].typed() == "9"
    QTest.keyClick(field, Qt.Key.Key_Return)
    place.context.do(say("Setting changed"), lambda unit: change_setting(unit, "grace_min", "50"))
    assert field.text() == "50"


def test_a_limit_is_judged_at_its_field_and_tells_its_origin(place: SettingsScreen) -> None:
    group = place.choose("limits")
    assert isinstance(group, LimitsGroup)
    line = group.lines["grace_min"]
    assert isinstance(line.field, QLineEdit)
    assert line.origin.text() == "default"
    retype(line.field, "999")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert "does not fit" in line.labelled.problem()
    retype(line.field, "30")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert line.labelled.problem() == ""
    assert line.origin.text().startswith("changed ")
    row = next(row for row in place.context.read(settings) if row.described.key == "grace_min")
    assert row.value == 30
    line.back.click()
    assert line.field.text() == "20"


def test_the_site_is_saved_and_wrong_hours_are_said_at_the_field(place: SettingsScreen) -> None:
    group = place.choose("site")
    assert isinstance(group, SiteGroup)
    retype(group.site.line("closes_at"), "3:00")
    group.keep_site()
    assert "before it opens" in group.site.labelled["closes_at"].problem()
    retype(group.site.line("closes_at"), "19:30")
    retype(group.site.line("people_per_day"), "150")
    group.keep_site()
    kept = place.context.read(site_card).site
    assert (kept["closes_at"].hour, kept["people_per_day"]) == (19, 150)
