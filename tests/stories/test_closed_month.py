"""A closed month refuses in every form that can meet it: the sentence in place, its correction by a key, nothing lost.

The month is closed at another computer while somebody is in the middle of something here.
"""

from datetime import date, datetime, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.enterprise import GateDraft, add_gate
from db.commands.gate_code import set_gate_code
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import begin_tours, check_in, check_in_counts, check_out_group
from db.commands.series import SeriesDraft, plan_series
from db.commands.visit_steps import confirm_visit
from db.commands.visits import VisitDraft
from db.model.kinds import CorrectionReason, GroupKind, MonthState, VisitState
from db.model.month import Correction, MonthlyReport
from db.model.presence import PresenceEvent
from db.model.route import Route
from db.model.setting import Setting
from db.model.visit import Request, Visit
from db.model.visitor import Visitor
from db.store import Store
from desktop.app.window import MainWindow
from desktop.correcting import CorrectionQuestion
from desktop.kit.problem import ProblemBar
from desktop.screens.closing.screen import ClosingSheet
from desktop.screens.gate.late_form import LateForm
from desktop.screens.gate.screen import GateScreen
from desktop.screens.lists.screen import ListsSheet
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.series.screen import SeriesSheet
from desktop.screens.settings.limits import LimitsGroup
from desktop.screens.settings.routes import RoutesGroup
from desktop.screens.settings.screen import SettingsScreen
from desktop.screens.visit.screen import VisitSheet
from desktop.screens.visits.screen import VisitsScreen
from desktop.subjects import NewVisit
from tests.db.makers import row, rows, write
from tests.stories.gate import expect
from tests.stories.hands import ALT, CTRL, SHIFT, go, press, settle, type_in
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

NOVEMBER = "2026-11"
NOTE = "the group came with more adults"


def close_elsewhere(plant: Plant) -> None:
    """Another computer closes November."""
    report = MonthlyReport(site_id=plant.site, month=NOVEMBER, state=MonthState.CLOSED)
    write(plant.store, lambda unit: unit.add(report))


def held(plant: Plant) -> None:
    """A group came today, and that was typed four days later."""
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    write(plant.store, confirm_visit, visit)
    plant.clock.set(plant.moment(12, day=date(2026, 11, 28)))
    known = row(plant.store, Visit, visit)
    write(plant.store, check_in_counts, visit, {PUPILS: 10, ADULTS: 1}, at=known.starts_at)
    write(plant.store, check_out_group, visit, at=known.ends_at)


def open_again(window: MainWindow) -> None:
    """Alt+Enter, then the reason as it stands, the sentence, Enter."""
    press(Qt.Key.Key_Return, ALT)
    answer_why(window)


def answer_why(window: MainWindow) -> None:
    question = QApplication.activeModalWidget()
    assert isinstance(question, CorrectionQuestion)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert question.isVisible(), "a correction without a sentence is not opened"
    type_in(NOTE)
    press(Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    window.activateWindow()
    QApplication.processEvents()


def is_open(store: Store) -> bool:
    """Whether the correction stands with what was said of it."""
    corrections = rows(store, Correction)
    assert [(one.reason, one.note) for one in corrections] in ([], [(next(iter(CorrectionReason)), NOTE)])
    return [one.state for one in rows(store, MonthlyReport)] == [MonthState.CORRECTING]


def refuses(bar: ProblemBar) -> bool:
    return bar.isVisible() and bar.accessibleName() == ("November 2026 is closed: this change would alter its figures.")


def test_the_sheet_of_a_visit_keeps_what_was_typed(
    plant: Plant, window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    go(window, "visit", NewVisit(route_id=plant.route, starts=datetime.combine(TODAY, time(15))))
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, VisitSheet)
    for field, text in (
        (sheet.form.texts["title"], "Лицей № 3"),
        (sheet.form.counts.steppers[PUPILS].field, "9"),
        (sheet.form.counts.steppers[ADULTS].field, "1"),
    ):
        sheet.form.focus_field(field)
        press(Qt.Key.Key_A, CTRL)
        type_in(text)
    settle(window, qtbot)
    close_elsewhere(plant)
    press(Qt.Key.Key_S, CTRL)
    assert refuses(sheet.parts.bar)
    open_again(window)
    assert is_open(store)
    assert sheet.form.texts["title"].text() == "Лицей № 3"
    assert sheet.form.counts.values() == {PUPILS: 9, ADULTS: 1}
    press(Qt.Key.Key_S, CTRL)
    assert [one.title for one in rows(store, Visit)] == ["Лицей № 3"]


def test_a_visit_of_a_closed_month_is_opened_where_it_is_looked_at(
    plant: Plant, window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    close_elsewhere(plant)
    go(window, "visit", visit)
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, VisitSheet)
    settle(window, qtbot)
    assert sheet.is_locked()
    open_again(window)
    settle(window, qtbot)
    assert is_open(store)
    assert not sheet.is_locked()
    assert sheet.parts.save.isVisible()


def test_a_request_on_the_phone_stays_in_its_form(plant: Plant, window: MainWindow, store: Store, qtbot: QtBot) -> None:
    press(Qt.Key.Key_N, CTRL | SHIFT)
    page = window.screen_named("visits")
    assert isinstance(page, VisitsScreen)
    settle(window, qtbot)
    type_in("Лицей № 3")
    press(Qt.Key.Key_Tab)
    type_in("24+2")
    close_elsewhere(plant)
    press(Qt.Key.Key_Return)
    assert refuses(window.problem)
    assert rows(store, Request) == []
    open_again(window)
    assert is_open(store)
    assert (page.form.who.text(), page.form.people.text()) == ("Лицей № 3", "24+2")
    press(Qt.Key.Key_Return)
    assert [one.title for one in rows(store, Request)] == ["Лицей № 3"]


def test_a_visit_is_carried_on_the_schedule(plant: Plant, window: MainWindow, store: Store, qtbot: QtBot) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1}, starts=datetime.combine(date(2026, 12, 1), time(12)))
    go(window, "schedule", date(2026, 12, 1))
    page = window.screen_named("schedule")
    assert isinstance(page, ScheduleScreen)
    settle(window, qtbot)
    page.go_to_visit(visit)
    settle(window, qtbot)

    def carry() -> None:
        page.board.setFocus()
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Space):
            press(key)
        settle(window, qtbot)

    close_elsewhere(plant)
    carry()
    assert refuses(window.problem)
    assert row(store, Visit, visit).starts_local.month == 12
    open_again(window)
    assert is_open(store)
    page.go_to_visit(visit)
    settle(window, qtbot)
    carry()
    assert row(store, Visit, visit).starts_local.month == 11


def test_a_series_keeps_the_change_that_was_typed(plant: Plant, window: MainWindow, store: Store, qtbot: QtBot) -> None:
    draft = VisitDraft(
        site_id=plant.site,
        route_id=plant.route,
        title="Кружок",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.combine(date(2026, 11, 25), time(10)),
        declared={PUPILS: 9, ADULTS: 1},
    )
    made = write(store, plan_series, SeriesDraft(visit=draft, rule="FREQ=WEEKLY;COUNT=3")).made
    go(window, "series", made[0])
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, SeriesSheet)
    field = sheet.changes.counts[PUPILS].field
    field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_in("7")
    settle(window, qtbot)
    close_elsewhere(plant)
    sheet.dates.table.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    assert refuses(sheet.bar)
    assert len(rows(store, Visit)) == 3
    open_again(window)
    assert is_open(store)
    assert sheet.changes.counts[PUPILS].value() == 7
    press(Qt.Key.Key_Delete)
    assert len(rows(store, Visit)) == 2


def at_the_gate(window: MainWindow) -> GateScreen:
    press(Qt.Key.Key_F4)
    gate = window.screen_named("gate")
    assert isinstance(gate, GateScreen)
    gate.field.setFocus()
    return gate


def test_a_late_group_at_the_gate(plant: Plant, window: MainWindow, store: Store, clock: SetClock) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1}, starts=datetime.combine(date(2026, 11, 30), time(22)))
    write(store, confirm_visit, visit)
    clock.set(plant.moment(22, 10, day=date(2026, 11, 30)))
    gate = at_the_gate(window)
    close_elsewhere(plant)
    press(Qt.Key.Key_F7)
    form = gate.asking.form
    assert isinstance(form, LateForm)
    type_in("130")
    press(Qt.Key.Key_Return)
    assert "November 2026 is closed" in form.problem()
    assert [button.text() for button in form.ways_out] == ["Create a correction"]
    press(Qt.Key.Key_1, ALT)
    answer_why(window)
    assert is_open(store)
    assert form.minutes.value() == 130
    assert form.ways_out == []
    press(Qt.Key.Key_Return)
    assert row(store, Visit, visit).starts_local == datetime.combine(date(2026, 12, 1), time(0, 10))
    gate.leave()


def test_an_arrival_at_the_gate(plant: Plant, window: MainWindow, store: Store, clock: SetClock) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    clock.set(plant.moment(12))
    gate = at_the_gate(window)
    close_elsewhere(plant)
    type_in("орлов")
    press(Qt.Key.Key_Return)
    told = gate.strip.current()
    assert told is not None
    assert told.text == "November 2026 is closed: this change would alter its figures."
    press(Qt.Key.Key_1, ALT)
    clock.set(plant.moment(12, 4))
    answer_why(window)
    assert is_open(store)
    assert [one.at for one in rows(store, PresenceEvent)] == [plant.moment(12)], "entered with the time of the scan"
    assert row(store, Visit, visit).state is VisitState.CHECKED_IN
    gate.leave()


def test_a_list_that_says_other_birth_dates_stays_on_its_sheet(
    plant: Plant, window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    visit = plant.plan({PUPILS: 1, ADULTS: 1})
    write(store, receive_list, visit, [PersonDraft(surname="Орлов", given="Павел", birth_date=date(2012, 3, 2))])
    write(store, confirm_visit, visit)
    plant.clock.set(plant.moment(12))
    write(store, check_in, visit, [one.id for one in rows(store, Visitor)])
    go(window, "visit", visit)
    press(Qt.Key.Key_L, CTRL)
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ListsSheet)
    QGuiApplication.clipboard().setText("Фамилия\tИмя\tДата рождения\nОрлов\tПавел\t02.03.1990\n")
    press(Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: sheet.preview() is not None and sheet.form.import_button.isEnabled(), timeout=10_000)
    close_elsewhere(plant)
    settle(window, qtbot)
    press(Qt.Key.Key_Return, CTRL)
    settle(window, qtbot)
    assert refuses(sheet.form.problem)
    open_again(window)
    assert is_open(store)
    assert sheet.preview() is not None
    press(Qt.Key.Key_Return, CTRL)
    settle(window, qtbot)
    assert [one.birth_date for one in rows(store, Visitor)] == [date(1990, 3, 2)]


def test_closing_a_visit_keeps_the_numbers_that_were_typed(
    plant: Plant, window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    write(store, confirm_visit, visit)
    plant.clock.set(plant.moment(12))
    write(store, check_in_counts, visit, {PUPILS: 10, ADULTS: 1})
    write(store, begin_tours, visit)
    plant.clock.set(plant.moment(19))
    go(window, "closing")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ClosingSheet)
    assert sheet.form is not None
    sheet.form.people[PUPILS].field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_in("9")
    close_elsewhere(plant)
    press(Qt.Key.Key_Return, CTRL)
    assert refuses(sheet.bar)
    open_again(window)
    assert is_open(store)
    assert sheet.form.people[PUPILS].value() == 9
    press(Qt.Key.Key_Return, CTRL)
    assert row(store, Visit, visit).state is VisitState.CLOSED


def test_a_setting_that_the_month_was_counted_with(plant: Plant, window: MainWindow, store: Store) -> None:
    held(plant)
    close_elsewhere(plant)
    go(window, "settings", "limits")
    place = window.screen_named("settings")
    assert isinstance(place, SettingsScreen)
    limits = place.choose("limits")
    assert isinstance(limits, LimitsGroup)
    line = limits.lines["late_entry_days"]
    line.field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_in("10")
    press(Qt.Key.Key_Return)
    assert line.labelled.problem().startswith("November 2026 is closed and was counted with this")
    assert rows(store, Setting) == []
    open_again(window)
    assert is_open(store)
    assert line.typed() == "10"
    press(Qt.Key.Key_Return)
    assert [(one.key, one.value) for one in rows(store, Setting)] == [("late_entry_days", "10")]
    assert not line.labelled.problem()


def test_the_code_of_a_route_that_was_reported(plant: Plant, window: MainWindow, store: Store) -> None:
    held(plant)
    close_elsewhere(plant)
    go(window, "settings", "routes")
    place = window.screen_named("settings")
    assert isinstance(place, SettingsScreen)
    routes = place.choose("routes")
    assert isinstance(routes, RoutesGroup)
    routes.choose(plant.route)
    field = routes.form.fields.widget("code")
    field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_in("OTHER")
    press(Qt.Key.Key_S, CTRL)
    assert routes.bar.accessibleName().startswith("November 2026 is closed and was counted with this")
    open_again(window)
    assert is_open(store)
    assert isinstance(field, QLineEdit)
    assert field.text() == "OTHER"
    press(Qt.Key.Key_S, CTRL)
    assert row(store, Route, plant.route).code == "OTHER"


def test_behind_a_code_the_gate_calls_the_coordinator(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    expect(plant, ["Орлов Павел"])
    write(store, set_gate_code, write(store, add_gate, plant.site, GateDraft(name="КПП № 1")), "4711")
    clock.set(plant.moment(12))
    gate = at_the_gate(window)
    close_elsewhere(plant)
    press(Qt.Key.Key_F2)
    assert [one.text for one in gate.strip.offers()] == ["Call the coordinator"]
    press(Qt.Key.Key_1, ALT)
    assert QApplication.activeModalWidget() is None
    assert not is_open(store)
    gate.lock.is_unlocked = True
    gate.leave()
