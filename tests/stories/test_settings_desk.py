"""What the coordinator sets up decides what the desk says (DOMAIN §6): a stopped line, a late delegation."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QSettings, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.closures import Touched
from db.commands.stops import StopDraft, set_stops
from db.model.kinds import BlackoutReason, GroupKind, VisitorClass
from db.model.route import Blackout
from db.model.visit import Visit
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.closures.screen import Closed, ClosuresSheet
from desktop.screens.settings.calendar import CalendarGroup
from desktop.screens.settings.groups import Given
from desktop.screens.settings.limits import LimitsGroup
from desktop.screens.settings.screen import SettingsScreen
from desktop.settings import WindowSettings
from tests.db.makers import make_route, row, rows, write
from tests.stories.plant import TODAY, Plant


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


@pytest.fixture
def place(plant: Plant, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[SettingsScreen]:
    """The settings on the books as they stand."""
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    context, tasks = Context(plant.store), Tasks()
    remembered = WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    made = SettingsScreen(Given(context, tasks, remembered, partial(ClosuresSheet, context, tasks, is_sheet=False)))
    qtbot.addWidget(made)
    made.resize(1200, 900)
    with qtbot.waitActive(made):
        made.show()
    yield made
    tasks.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(field.text())


def test_04_the_line_stops_and_the_group_is_sent_to_the_museum_in_one_step(
    plant: Plant, store: Store, place: SettingsScreen, qtbot: QtBot
) -> None:
    museum = make_route(store, code="MUSE", title="Музей завода")
    visit, other = plant.plan(), plant.plan(at=time(15), title="Лицей № 3")
    stops_shown = [StopDraft(title="Разливка", minutes=30), StopDraft(title="Музей", minutes=20)]
    write(store, set_stops, plant.route, stops_shown)
    closed = place.choose("closed")
    assert isinstance(closed, ClosuresSheet)
    line = next(at for at in range(closed.what.count()) if "Разливка" in closed.what.itemText(at))
    closed.what.setCurrentIndex(line)
    assert isinstance(closed.what.currentData(), Closed)
    closed.reason.setCurrentIndex(list(BlackoutReason).index(BlackoutReason.PRODUCTION))
    for field, day in ((closed.first, TODAY), (closed.last, TODAY)):
        field.setDate(QDate(day.year, day.month, day.day))
    closed.begins.setTime(QTime(11, 0))
    closed.ends.setTime(QTime(14, 0))

    def touched() -> list[Touched]:
        return [one for one in closed.visits.touched if one.visit.id in (visit, other)]

    qtbot.waitUntil(lambda: [one.visit.id for one in touched()] == [visit])
    assert [way.route_id for way in touched()[0].fallbacks] == [museum]
    (choice,) = [box for box in closed.findChildren(QComboBox) if "Школа № 12" in box.accessibleName()]
    QTest.keyClick(choice, Qt.Key.Key_Down)
    closed.close_button.click()
    assert row(store, Visit, visit).route_id == museum
    assert row(store, Visit, other).route_id == plant.route
    assert "blackout" not in plant.rules(visit)
    assert "blackout" not in plant.rules(other), "the afternoon is open"
    assert [one.reason for one in rows(store, Blackout)] == [BlackoutReason.PRODUCTION]
    place.context.undo()
    assert row(store, Visit, visit).route_id == plant.route
    assert rows(store, Blackout) == []


def test_20_the_rule_typed_for_the_site_is_the_earliest_day_told_at_the_visit(
    plant: Plant, store: Store, place: SettingsScreen
) -> None:
    starts = datetime.combine(TODAY + timedelta(days=9), time(12))
    visit = plant.plan(
        starts=starts,
        title="Делегация",
        group_kind=GroupKind.FOREIGN,
        country="CN",
        requested_at=plant.moment(9),
    )
    assert "lead_time" not in plant.rules(visit)
    limits = place.choose("limits")
    assert isinstance(limits, LimitsGroup)
    form = limits.lead_times.form
    who = form.widget("visitor_class")
    assert isinstance(who, QComboBox)
    who.setCurrentIndex(list(VisitorClass).index(VisitorClass.FOREIGN))
    form.widget("in_working_days").setChecked(False)  # type: ignore[attr-defined]  # a tick
    retype(form.line("min_days"), "30")
    QTest.keyClick(form.line("min_days"), Qt.Key.Key_Return)
    told = next(finding for finding in plant.findings(visit) if finding.rule == "lead_time")
    assert told.sentence.values["date"] == TODAY + timedelta(days=30)
    place.context.undo()
    assert "lead_time" not in plant.rules(visit)


def test_a_day_before_a_holiday_made_shorter_is_told_at_the_visit_that_would_end_too_late(
    plant: Plant, place: SettingsScreen
) -> None:
    eve = date(2026, 12, 31)
    visit = plant.plan(starts=datetime.combine(eve, time(16)))
    assert "blackout" not in plant.rules(visit)
    calendar = place.choose("calendar")
    assert isinstance(calendar, CalendarGroup)
    calendar.grid.go(eve)
    calendar.grid.setFocus()
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert "blackout" in plant.rules(visit)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert "blackout" not in plant.rules(visit)
