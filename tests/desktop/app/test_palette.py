"""The command palette by keyboard, on the sample plant's morning."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.commands.organisers import OrganiserDraft, add_organiser
from db.commands.users import UserDraft, add_user
from db.errors import say
from db.model.kinds import OrganiserKind, UserRole
from db.queries.search import Scope, search
from desktop.app.palette import Palette
from desktop.app.palette_rows import Entry
from desktop.app.window import MainWindow
from desktop.kit.choice_list import Choice
from desktop.subjects import NewVisit
from tests.desktop.app.test_window import CTRL, today_of

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def palette_of(window: MainWindow) -> Palette:
    return window.finder()


def type_in(window: MainWindow, typed: str) -> None:
    """Open the palette by its key, type, and wait for the books to answer."""
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    palette_of(window).field.setText(typed)
    window.wait_for_tasks()


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette_of(window).field, key)


def groups(window: MainWindow) -> dict[str, list[str]]:
    """Return the titles of the rows under their headings."""
    found: dict[str, list[str]] = {}
    heading = ""
    for choice in palette_of(window).list.choices():
        if choice.value is None:
            heading = choice.title
            found[heading] = []
        else:
            found[heading].append(choice.title)
    return found


def row(window: MainWindow, title: str) -> Choice:
    return next(one for one in palette_of(window).list.choices() if one.title == title and one.value is not None)


@pytest.fixture
def asked(window: MainWindow) -> list[tuple[str, object]]:
    """Return where somebody wanted to go."""
    wanted: list[tuple[str, object]] = []
    assert window.context is not None
    window.context.wanted.connect(lambda place, subject: wanted.append((place, subject)))
    return wanted


def test_ctrl_k_opens_and_esc_gives_the_focus_back(window: MainWindow) -> None:
    window.rail.rows()[0].setFocus()
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    assert palette_of(window).isVisible()
    assert QApplication.focusWidget() is palette_of(window).field
    press(window, Qt.Key.Key_Escape)
    assert not palette_of(window).isVisible()
    assert QApplication.focusWidget() is before


def test_a_slash_opens_it_too_but_not_while_somebody_writes(window: MainWindow) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Slash)
    assert field.text() == "/"
    assert not palette_of(window).isVisible()
    window.rail.rows()[0].setFocus()
    QTest.keyClick(window, Qt.Key.Key_Slash)
    assert palette_of(window).isVisible()
    field.deleteLater()


def test_the_button_in_the_header_opens_it(window: MainWindow) -> None:
    QTest.mouseClick(window.header.search, Qt.MouseButton.LeftButton)
    assert palette_of(window).isVisible()


def test_a_click_beside_it_closes_it(window: MainWindow) -> None:
    type_in(window, "")
    QTest.mouseClick(palette_of(window), Qt.MouseButton.LeftButton, NONE, palette_of(window).rect().bottomLeft())
    assert not palette_of(window).isVisible()


def test_visits_come_first_then_actions_then_people(window: MainWindow) -> None:
    type_in(window, "irjkf 14")
    assert list(groups(window)) == ["Visits", "Actions", "People and organisations"]
    assert all("Школа № 14" in title for title in groups(window)["Visits"])
    assert groups(window)["Actions"][0] == "New visit for Школа № 14"
    assert "Школа № 14" in groups(window)["People and organisations"]


def test_a_visit_leads_to_the_day_and_to_a_new_visit(window: MainWindow, asked: list[tuple[str, object]]) -> None:
    type_in(window, "школа 14")
    first = groups(window)["Visits"][0]
    press(window, Qt.Key.Key_Tab)
    assert list(groups(window)) == [first]
    assert "Copy the number" in groups(window)[first]
    assert any("on the schedule" in title for title in groups(window)[first])
    press(window, Qt.Key.Key_Escape)
    assert "Visits" in groups(window)
    press(window, Qt.Key.Key_Tab)
    palette_of(window).list.chosen.emit(row(window, "Copy the number").value)
    assert len(QGuiApplication.clipboard().text()) == 4
    assert not palette_of(window).isVisible()


def test_arrows_go_round_and_over_headings(window: MainWindow) -> None:
    type_in(window, "школа 14")
    shown = [one for one in palette_of(window).list.choices() if one.value is not None]
    assert palette_of(window).list.current() == shown[0]
    press(window, Qt.Key.Key_Up)
    assert palette_of(window).list.current() == shown[-1]
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert palette_of(window).list.current() == shown[1]
    press(window, *[Qt.Key.Key_PageDown] * 4)
    assert palette_of(window).list.current() == shown[-1]
    press(window, *[Qt.Key.Key_PageUp] * 4)
    assert palette_of(window).list.current() == shown[0]


def test_every_action_of_the_window_and_of_the_page_is_listed_with_its_key(window: MainWindow) -> None:
    window.go("reports")
    window.wait_for_tasks()
    type_in(window, ">")
    listed = {one.title: one.keys for one in palette_of(window).list.choices() if one.value is not None}
    usable = [one for one in window.actions() if one.isEnabled() and one.isVisible() and one.text()]
    page = [one for one in window.screen_named("reports").actions() if one.isEnabled() and one.isVisible()]
    for action in (*usable, *page):
        if action.objectName() != "palette":
            assert action.text().replace("&", "") in listed, action.objectName()
    assert listed["Full screen"] == "F11"
    assert {"Русский", "Dark", "Larger text"} <= set(listed)


def test_a_command_of_another_page_goes_there_first(window: MainWindow) -> None:
    window.go("reports")
    window.wait_for_tasks()
    screen = window.screen_named("reports")
    given: list[bool] = []
    action = next(one for one in screen.actions() if one.objectName() == "previous_month")
    action.triggered.connect(lambda: given.append(window.pages.currentWidget() is screen))
    window.go("today")
    type_in(window, f">{action.text()}")
    press(window, Qt.Key.Key_Return)
    window.wait_for_tasks()
    assert given == [True]


def test_a_command_given_stands_first_next_time(window: MainWindow) -> None:
    type_in(window, ">fold")
    press(window, Qt.Key.Key_Return)
    type_in(window, ">")
    assert groups(window)["Actions"][0] == "Fold the sidebar"
    press(window, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["25.11", "завтра", "tomorrow", "gn", "ср"])
def test_a_day_jumps_the_schedule(window: MainWindow, asked: list[tuple[str, object]], typed: str) -> None:
    type_in(window, typed)
    press(window, Qt.Key.Key_Return)
    place, day = asked[-1]
    assert place == "schedule"
    assert isinstance(day, date)
    assert day == (date(2026, 11, 27) if typed == "gn" else date(2026, 11, 25))


def test_where_nothing_is_found_a_visit_can_be_made(window: MainWindow, asked: list[tuple[str, object]]) -> None:
    type_in(window, "Клуб юных металлургов")
    assert groups(window) == {"Nothing found": ["Create a visit for ‘Клуб юных металлургов’?"]}
    press(window, Qt.Key.Key_Return)
    assert asked[-1] == ("visit", NewVisit(title="Клуб юных металлургов"))


def test_numbers_and_people_are_searched_alone_by_their_signs(window: MainWindow) -> None:
    type_in(window, "#12")
    assert list(groups(window)) == ["Visits"]
    type_in(window, "@титова")
    assert list(groups(window)) == ["People and organisations"]
    assert groups(window)["People and organisations"][0].startswith("Титова")


def test_enter_typed_before_the_answer_opens_what_was_typed(
    window: MainWindow, asked: list[tuple[str, object]]
) -> None:
    type_in(window, "школа 14")
    palette_of(window).field.setText("Аквариум")
    press(window, Qt.Key.Key_Return)
    assert palette_of(window).isVisible()
    window.wait_for_tasks()
    assert asked[-1] == ("visit", NewVisit(title="Аквариум"))


def test_an_answer_to_what_was_typed_before_is_dropped(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    for typed in ("ш", "шк", "школа", "техникум"):
        palette_of(window).field.setText(typed)
    window.wait_for_tasks()
    assert {"Техникум" in title for title in groups(window)["Visits"]} == {True}


def test_an_answer_after_closing_shows_nothing(window: MainWindow) -> None:
    type_in(window, "")
    palette_of(window).field.setText("школа")
    press(window, Qt.Key.Key_Escape)
    window.wait_for_tasks()
    assert not palette_of(window).isVisible()


def test_letting_a_group_in_from_the_palette_is_one_step(window: MainWindow) -> None:
    screen = today_of(window)
    expected = next(one.visit for one in screen.rows.rows() if one.visit.title.startswith("Партнёры"))
    type_in(window, expected.title)
    title = f"Check in: {expected.title}"
    assert groups(window)["Actions"][0] == title
    palette_of(window).list.chosen.emit(row(window, title).value)
    assert screen.day is not None
    assert screen.day.inside == 63 + 9
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert screen.day.inside == 63


def test_f1_shows_the_keys_of_this_screen(window: MainWindow) -> None:
    window.go("reports")
    window.wait_for_tasks()
    QTest.keyClick(window, Qt.Key.Key_F1)
    keys = {one.title: one.keys for one in palette_of(window).list.choices() if one.value is not None}
    action = next(one for one in window.screen_named("reports").actions() if one.objectName() == "previous_month")
    assert keys[action.text()] == "Ctrl+PgUp"
    assert all(keys.values())


def test_names_of_visitors_are_not_found_by_who_may_not_see_them(window: MainWindow) -> None:
    assert window.context is not None
    window.context.do(say("User"), lambda unit: add_user(unit, UserDraft(name="А. Аа", role=UserRole.VIEWER)))
    found = window.context.read(lambda session: search(session, "а", date(2026, 11, 24), Scope.PEOPLE, 40))
    assert {type(hit).__name__ for hit in found.people} <= {"OrganiserHit", "GuideHit"}
    window.context.undo()


def test_what_undo_and_redo_did_is_told_with_the_key_that_takes_it_back(window: MainWindow) -> None:
    context = window.context
    assert context is not None
    draft = OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Гимназия № 5")
    context.do(say("Organiser added: {name}", name="Гимназия № 5"), lambda unit: add_organiser(unit, draft))
    assert told(window) == ("Organiser added: Гимназия № 5", "Ctrl+Z")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert told(window) == ("Undone: Organiser added: Гимназия № 5", "Ctrl+Shift+Z")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL_SHIFT)
    assert told(window) == ("Done again: Organiser added: Гимназия № 5", "Ctrl+Z")
    window.toast.redo_wanted.emit()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)


def told(window: MainWindow) -> tuple[str, str]:
    line = next(item.line for item in window.status.items() if item.line.key == "recent_steps")
    return line.text, line.keys


def test_the_line_of_the_last_step_leaves_the_status_bar(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    assert context is not None
    draft = OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Гимназия № 6")
    context.do(say("Organiser added: {name}", name="Гимназия № 6"), lambda unit: add_organiser(unit, draft))
    assert window.view is not None
    window.view._step_stays.timeout.emit()
    assert "recent_steps" not in [item.line.key for item in window.status.items()]
    assert [change.label.values["name"] for change in context.history.steps()] == ["Гимназия № 6"]
    context.undo()


def test_steps_are_undone_back_to_the_one_chosen(window: MainWindow) -> None:
    context = window.context
    assert context is not None
    for name in ("Первая", "Вторая", "Третья"):
        draft = OrganiserDraft(kind=OrganiserKind.SCHOOL, name=name)
        context.do(say("Organiser added: {name}", name=name), partial(add_organiser, draft=draft))
    window.acts.recent_steps.trigger()
    assert titles(palette_of(window).list.choices()) == [
        f"Organiser added: {name}" for name in ("Третья", "Вторая", "Первая")
    ]
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert [change.label.values["name"] for change in context.history.steps()] == ["Первая"]
    context.undo()


def titles(choices: Sequence[Choice]) -> list[str]:
    return [one.title for one in choices if isinstance(one.value, Entry)]


def test_alt_left_and_right_go_back_and_forward_among_the_places(window: MainWindow) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    assert not window.acts.back.isEnabled()
    window.go("reports")
    QTest.keyClick(window, Qt.Key.Key_Left, alt)
    assert window.pages.currentWidget() is window.screen_named("today")
    QTest.keyClick(window, Qt.Key.Key_Right, alt)
    assert window.pages.currentWidget() is window.screen_named("reports")
    assert not window.acts.forward.isEnabled()


def test_going_to_a_place_by_its_key_closes_it(window: MainWindow) -> None:
    type_in(window, "школа")
    QTest.keyClick(window, Qt.Key.Key_6, CTRL)
    assert not palette_of(window).isVisible()
    assert window.pages.currentWidget() is window.screen_named("reports")


def test_it_speaks_the_language_in_force(window: MainWindow) -> None:
    type_in(window, "школа 14")
    press(window, Qt.Key.Key_Escape)
    window.acts.languages["ru"].trigger()
    QCoreApplication.processEvents()
    type_in(window, "школа 14")
    assert "Школа № 14" in str(groups(window))
    window.acts.languages["en"].trigger()


def test_nothing_found_is_said_only_when_the_books_have_answered(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    palette_of(window).field.setText("Аквариум")
    assert palette_of(window).list.choices() == []
    window.wait_for_tasks()
    assert list(groups(window)) == ["Nothing found"]
