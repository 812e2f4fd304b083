"""The window as a whole, on the sample plant's morning."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.look import look, px
from desktop.screen import Screen
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.today.screen import TodayScreen


def today_of(window: MainWindow) -> TodayScreen:
    screen = window.screen_named("today")
    assert isinstance(screen, TodayScreen)
    return screen


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window, key, modifiers)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_first_place_is_today_and_there_are_no_dead_entries(window: MainWindow) -> None:
    rows = [row.place.key for row in window.rail.rows()]
    assert rows == ["today", "schedule", "visits", "guides", "visitors", "reports"]
    assert set(window.screens.places()) - set(rows) == {
        "roster",
        "settings",
        "agency",
        "year",
        "own_report",
    }  # pages of the guides' and the reports' places, the one beside the user, and the one for the agency's officer
    assert window.pages.currentWidget() is today_of(window)


def test_places_are_reached_by_their_keys(window: MainWindow) -> None:
    press(window, Qt.Key.Key_6, CTRL)
    assert window.pages.currentWidget() is window.screen_named("reports")
    press(window, Qt.Key.Key_1, CTRL)
    assert window.pages.currentWidget() is today_of(window)


def test_a_page_without_a_row_of_its_own_lights_the_place_it_belongs_to(window: MainWindow) -> None:
    class Roster(Screen):
        name = "roster"

        def refresh(self) -> None: ...

        def retranslate(self) -> None: ...

    assert window.context is not None
    context = window.context
    window.screens.offer({"roster": lambda: Roster(context)})
    for place in ("guides", "roster"):
        window.go(place)
        assert [row.place.key for row in window.rail.rows() if row.isChecked()] == ["guides"]


def test_what_was_done_is_told_and_ctrl_z_takes_it_back(window: MainWindow) -> None:
    screen = today_of(window)
    school = next(row for row in screen.rows.rows() if row.visit.inside == 25)
    screen.acts.take_step(school.visit)
    assert window.toast.isVisible()
    assert screen.day is not None
    assert screen.day.inside == 38
    press(window, Qt.Key.Key_Z, CTRL)
    assert screen.day.inside == 63
    press(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert screen.day.inside == 38
    press(window, Qt.Key.Key_Z, CTRL)


def test_a_refusal_says_what_and_what_to_do(window: MainWindow) -> None:
    screen = today_of(window)
    visit = screen.rows.rows()[0].visit
    left = next(row.visit for row in screen.rows.rows() if row.visit.inside == 25)
    screen.acts.take_step(left)
    screen.acts.take_step(left)
    assert window.problem.isVisible()
    assert visit.inside == 0
    press(window, Qt.Key.Key_Z, CTRL)


def unspoken(window: MainWindow) -> list[str]:
    """Name the stops of Tab in sight that a screen reader has no word for."""
    QCoreApplication.processEvents()
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    stops = [one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None]
    stops = [one for one in stops if one.objectName() != "qt_spinbox_lineedit"]  # its box is spoken
    return [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in stops
        if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()
    ]


def test_every_page_shows_the_number_inside_and_has_a_word_for_every_stop_of_tab(window: MainWindow) -> None:
    for place in window.screens.places():
        window.go(place)
        assert window.on_site.isVisible()
        assert "63" in window.on_site.toolTip()
        assert unspoken(window) == [], place
    window.go("today")
    for sheet in ("incident", "attendance", "closing", "papers", "logs", "lists", "clearance", "ppe"):
        window.go(sheet)
        assert unspoken(window) == [], sheet


def test_the_language_changes_while_the_window_is_open(window: MainWindow) -> None:
    window.acts.languages["ru"].trigger()
    QCoreApplication.processEvents()
    assert window.windowTitle() == "Проходная"
    titles = ["Сегодня", "Расписание", "Заявки и визиты", "Экскурсоводы", "Посетители", "Отчёты"]
    assert [row.text() for row in window.rail.rows()] == titles
    window.acts.languages["en"].trigger()
    QCoreApplication.processEvents()
    assert window.windowTitle() == "Gatehouse"


def test_light_and_dark_change_while_the_window_is_open(window: MainWindow) -> None:
    window.acts.themes["dark"].trigger()
    assert look().tokens.is_dark
    window.acts.themes["light"].trigger()
    assert not look().tokens.is_dark


def test_text_grows_to_200_percent_and_nothing_pushes_the_window_wider(window: MainWindow) -> None:
    for _ in range(6):
        window.acts.larger.trigger()
    assert look().scale == 2
    window.resize(1280, 720)
    QCoreApplication.processEvents()
    assert window.width() == 1280
    window.acts.normal.trigger()
    assert look().scale == 1


def test_the_sidebar_folds_where_room_is_short_and_by_key(window: MainWindow) -> None:
    window.resize(1100, 800)
    QCoreApplication.processEvents()
    assert window.rail.is_narrow
    window.resize(1440, 900)
    QCoreApplication.processEvents()
    assert not window.rail.is_narrow
    press(window, Qt.Key.Key_B, CTRL)
    assert window.rail.is_narrow
    press(window, Qt.Key.Key_B, CTRL)


def test_at_twice_the_text_size_the_sidebar_shows_signs_and_nothing_is_wider_than_the_window(
    window: MainWindow, qapp: QApplication
) -> None:
    window.resize(1280, 720)
    assert not window.rail.is_narrow
    apply_theme(qapp, "light", 2.0)
    QCoreApplication.processEvents()
    assert window.rail.is_narrow
    for place in ("schedule", "visits"):
        window.go(place)
        window.wait_for_tasks()
        assert window.width() == 1280
        screen = window.screen_named(place)
        assert screen.minimumSizeHint().width() <= screen.width()
    schedule = window.screen_named("schedule")
    assert isinstance(schedule, ScheduleScreen)
    picture, view = schedule.board.picture, schedule.board.viewport()
    assert view.height() - picture.head - picture.foot >= px(70), "there is room for a visit"
    apply_theme(qapp, "light", 1.0)
    QCoreApplication.processEvents()
    assert not window.rail.is_narrow


def test_a_guide_is_marked_ill_from_any_page_by_one_key(window: MainWindow) -> None:
    press(window, Qt.Key.Key_I, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert window.sheet.held is window.screen_named("ill")
    window.wait_for_tasks()
    window.leave_sheet()


def test_f7_fills_the_month_on_the_roster_from_any_page(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
    assert window.pages.currentWidget() is window.screen_named("roster")
    window.wait_for_tasks()
    assert [row.place.key for row in window.rail.rows() if row.isChecked()] == ["guides"]


def test_ctrl_comma_goes_to_the_settings_and_the_gear_opens_the_menu(window: MainWindow) -> None:
    window.acts.settings.trigger()
    assert window.pages.currentWidget() is window.screen_named("settings")
    assert window.acts.settings.shortcut().toString() == "Ctrl+,"
    listed = window.acts.menu.actions()
    assert window.acts.settings in listed
    assert {"Appearance", "Language"} <= {action.text() for action in listed}
