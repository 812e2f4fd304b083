"""Requests & visits, as a coordinator works with the keyboard, on the real store."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from db.commands.visit_steps import cancel_visit
from db.model.kinds import Cause, ExitReason, RefusalReason, RequestState, VisitState
from db.model.visit import Request, Visit
from db.queries.requests import RequestFilter
from db.rules.slots import Fit
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.visits.overlook import REQUESTS, VISITS
from desktop.screens.visits.request_page import FURTHER, USUAL
from desktop.screens.visits.screen import VisitsScreen
from desktop.settings import WindowSettings
from desktop.subjects import NewRequest, NewVisit, OneRequest
from tests.db.makers import LABEL

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def remembered(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def screen(context: Context, tasks: Tasks, remembered: WindowSettings, qtbot: QtBot) -> VisitsScreen:
    made = VisitsScreen(context, tasks, remembered)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, key, modifier)


def request_named(context: Context, title: str) -> Request:
    query = select(Request).where(col(Request.title).startswith(title)).order_by(col(Request.received_at).desc())
    return context.read(lambda session: session.exec(query).one())


def visit_of(context: Context, request_id: UUID) -> Visit:
    return context.read(lambda session: session.exec(select(Visit).where(Visit.request_id == request_id)).one())


def open_by_keyboard(screen: VisitsScreen, title: str, qtbot: QtBot) -> None:
    """Type to jump, Enter opens; wait for the places."""
    table = screen.requests.table
    table.setFocus()
    table.keyboardSearch(title)
    press(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.panel.card is not None and screen.panel.card.earliest is not None)


def titles(screen: VisitsScreen) -> list[str]:
    rows = screen.requests.table.rows
    found = (rows.row_at(place) for place in range(rows.rowCount()))
    return [row.title for row in found if row is not None]


def test_unanswered_requests_stand_oldest_first(screen: VisitsScreen, qtbot: QtBot) -> None:
    assert titles(screen) == [
        "Школа № 14, 9 «А»",
        "Делегация из Циндао",
        "Гимназия № 5, 8 «А»",
        "Колледж сварки, 2 курс",
    ]
    assert screen.subtitle() == "4 requests without an answer"
    QAbstractItemModelTester(screen.requests.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, screen)


def test_typing_jumps_enter_opens_and_esc_returns(screen: VisitsScreen, qtbot: QtBot) -> None:
    open_by_keyboard(screen, "гимн", qtbot)
    assert screen.panel.isVisible()
    assert screen.panel.card is not None
    assert screen.panel.card.row.title == "Гимназия № 5, 8 «А»"
    qtbot.waitUntil(lambda: any(row.hold is not None and row.hold.hasFocus() for row in screen.panel.slots))
    press(screen.panel, Qt.Key.Key_Escape)
    assert not screen.panel.isVisible()
    assert screen.requests.table.hasFocus()


def test_the_best_place_is_held_with_one_key_and_undo_takes_it_back(
    screen: VisitsScreen, context: Context, qtbot: QtBot
) -> None:
    open_by_keyboard(screen, "школа", qtbot)
    best = screen.panel.best()
    assert best is not None
    assert best.judged.shares == (24, 23)
    press(screen.panel, Qt.Key.Key_H, CTRL)
    request = request_named(context, "Школа № 14, 9")
    assert request.state is RequestState.CONVERTED
    assert visit_of(context, request.id).state is VisitState.HELD
    assert titles(screen)[0] == "Делегация из Циндао"
    context.undo()
    assert request_named(context, "Школа № 14, 9").state is RequestState.OPEN
    assert titles(screen)[0] == "Школа № 14, 9 «А»"


def test_a_rival_is_sent_to_the_waiting_list_in_the_same_step(
    screen: VisitsScreen, context: Context, qtbot: QtBot
) -> None:
    open_by_keyboard(screen, "школа", qtbot)
    rival = next(one for one in screen.panel.rivals if one.rival.wanting.title.startswith("Гимназия"))
    rival.choices.choose("wait")
    screen.keys.confirm.trigger()
    visit = visit_of(context, request_named(context, "Школа № 14, 9").id)
    assert visit.state is VisitState.CONFIRMED
    assert request_named(context, "Гимназия").state is RequestState.WAITING
    context.undo()
    assert request_named(context, "Гимназия").state is RequestState.OPEN


def test_a_delegation_too_early_is_planned_with_a_reason_in_the_visits_sheet(
    screen: VisitsScreen, context: Context, qtbot: QtBot
) -> None:
    open_by_keyboard(screen, "делегация", qtbot)
    assert {row.slot.fit for row in screen.panel.slots} == {Fit.TOO_EARLY}
    assert screen.panel.best() is None
    row = screen.panel.slots[0]
    assert row.plan is not None
    with qtbot.waitSignal(context.wanted) as told:
        row.plan.click()
    assert told.args is not None
    place, subject = told.args
    assert place == "visit"
    assert isinstance(subject, NewVisit)
    assert subject.request_id == request_named(context, "Делегация").id
    screen.panel.another.click()
    qtbot.waitUntil(lambda: screen.panel.best() is not None)


def test_a_request_is_refused_with_a_reason_and_counted(screen: VisitsScreen, context: Context, qtbot: QtBot) -> None:
    open_by_keyboard(screen, "колледж", qtbot)
    press(screen.panel, Qt.Key.Key_Delete)
    assert screen.menu is not None
    next(one for one in screen.menu.actions() if one.objectName() == "production").trigger()
    screen.menu.close()
    refused = request_named(context, "Колледж")
    assert (refused.state, refused.refusal_reason) == (RequestState.REFUSED, RefusalReason.PRODUCTION)
    context.undo()
    assert request_named(context, "Колледж").state is RequestState.OPEN


def test_ticked_requests_are_refused_together_as_one_step(screen: VisitsScreen, context: Context) -> None:
    table = screen.requests.table
    table.choose(screen.requests.table.rows.id_at(0))
    press(table, Qt.Key.Key_Space)
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Space)
    assert screen.bulk.isVisible()
    press(table, Qt.Key.Key_Delete)
    assert screen.menu is not None
    next(one for one in screen.menu.actions() if one.objectName() == "capacity").trigger()
    screen.menu.close()
    assert titles(screen) == ["Гимназия № 5, 8 «А»", "Колледж сварки, 2 курс"]
    assert not screen.bulk.isVisible()
    context.undo()
    assert len(titles(screen)) == 4


def test_a_request_is_taken_on_the_phone_by_keyboard_alone(
    screen: VisitsScreen, context: Context, qtbot: QtBot
) -> None:
    screen.show_subject(NewRequest())
    form = screen.form
    assert form.who.hasFocus()
    QTest.keyClicks(form.who, "Lyceum 7")
    press(form.who, Qt.Key.Key_Tab)
    QTest.keyClicks(form.people, "22+2")
    press(form.people, Qt.Key.Key_Tab)
    QTest.keyClicks(form.when, "3.12 10:00, fri")
    press(form.when, Qt.Key.Key_Tab)
    press(form.route, Qt.Key.Key_Tab)
    assert form.phone.hasFocus()
    QTest.keyClicks(form.phone, "+7 900 000-00-07")
    press(form.phone, Qt.Key.Key_Return)
    taken = request_named(context, "Lyceum 7")
    assert (taken.people, taken.adults, taken.state) == (24, 2, RequestState.OPEN)
    assert not form.isVisible()
    qtbot.waitUntil(lambda: screen.panel.best() is not None)
    assert screen.panel.card is not None
    assert screen.panel.card.row.id == taken.id
    context.undo()
    assert "Lyceum 7" not in titles(screen)
    assert not screen.panel.isVisible()


def test_who_asks_again_fills_the_form(screen: VisitsScreen, qtbot: QtBot) -> None:
    screen.show_subject(NewRequest())
    form = screen.form
    form.who.setText("школа 14")
    form.help_wanted.emit()
    qtbot.waitUntil(lambda: form.known.count() > 0)
    assert "not answered" in form.known.item(0).text()
    press(form.who, Qt.Key.Key_Down)
    press(form.known, Qt.Key.Key_Return)
    assert form.who.text() == "Школа № 14, 9 «А»"
    assert form.phone.text() == "+7 343 000-14-14"
    assert form.when.hasFocus()
    form.when.setText("3.12 9:00, 26.11")
    form.help_wanted.emit()
    qtbot.waitUntil(lambda: form.fit_words() == ["free", "too early"])


def test_the_form_says_what_is_missing_and_stands_there(screen: VisitsScreen, context: Context) -> None:
    screen.show_subject(NewRequest())
    form = screen.form
    press(form.who, Qt.Key.Key_Return)
    assert form.problem.isVisible()
    form.who.setText("School")
    press(form.who, Qt.Key.Key_Return)
    assert form.people.hasFocus()
    form.people.setText("20")
    form.when.setText("31.02")
    press(form.people, Qt.Key.Key_Return)
    assert form.when.hasFocus()
    assert "31.02" in form.problem.text()
    press(form.when, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_rows_of_a_spreadsheet_become_requests_in_one_step(screen: VisitsScreen, context: Context) -> None:
    rows = ("Club Vega\t12\t04.12", "School 2\tmany\t04.12", "School 3\t20\t31.02")
    QGuiApplication.clipboard().setText("\n".join(rows))
    press(screen.requests.table, Qt.Key.Key_V, CTRL)
    preview = screen.preview
    assert preview.isVisible()
    assert preview.ticked == {1}
    assert [row.is_ready for row in preview.rows] == [True, False, True]
    preview.table.choose(3)
    press(preview.table, Qt.Key.Key_Space)
    press(preview.table, Qt.Key.Key_Return, CTRL)
    assert titles(screen)[-2:] == ["Club Vega", "School 3"]
    context.undo()
    assert len(titles(screen)) == 4


def test_visits_are_confirmed_and_cancelled_together(screen: VisitsScreen, context: Context, qtbot: QtBot) -> None:
    press(screen.requests.table, Qt.Key.Key_Tab, CTRL)
    assert screen.tabs.choice() == VISITS
    table = screen.visits.table
    table.keyboardSearch("политех")
    press(table, Qt.Key.Key_Return, CTRL)
    held = next(
        row
        for row in (table.rows.row_at(place) for place in range(table.rows.rowCount()))
        if row and "М-31" in row.title
    )
    assert held.state is VisitState.CONFIRMED
    for title in ("институт", "гости из лейпцига"):
        QTest.qWait(QGuiApplication.styleHints().keyboardInputInterval() + 50)  # after a pause typing begins anew
        table.keyboardSearch(title)
        press(table, Qt.Key.Key_Space)
    press(table, Qt.Key.Key_Delete)
    assert screen.menu is not None
    next(one for one in screen.menu.actions() if one.objectName() == "visitor.illness").trigger()
    screen.menu.close()
    assert states(context, ("Институт", "Гости из Лейпцига")) == {VisitState.CANCELLED}
    context.undo()
    assert states(context, ("Институт", "Гости из Лейпцига")) == {VisitState.CONFIRMED}
    with qtbot.waitSignal(context.wanted) as told:
        press(table, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0] == "visit"


def states(context: Context, names: tuple[str, ...]) -> set[VisitState]:
    visits = context.read(lambda session: session.exec(select(Visit)).all())
    return {visit.state for visit in visits if visit.title.startswith(names)}


def test_a_list_is_asked_for_and_the_due_day_shown(screen: VisitsScreen, context: Context) -> None:
    screen.turn_to(VISITS)
    screen.visits.show_filter("no_list")
    table = screen.visits.table
    key = table.rows.id_at(table.rows.rowCount() - 1)
    table.choose(key)
    press(table, Qt.Key.Key_L, CTRL)
    row = table.rows.row_at(table.rows.place_of(key))
    assert row is not None
    assert row.papers.value == "asked"
    context.undo()
    row = table.rows.row_at(table.rows.place_of(key))
    assert row is not None
    assert row.papers.value == "wanted"


def test_a_place_that_became_free_is_offered_to_the_waiting_list(
    screen: VisitsScreen, context: Context, qtbot: QtBot
) -> None:
    open_by_keyboard(screen, "школа", qtbot)
    screen.keys.hold.trigger()
    assert not screen.notice.isVisible()
    visit = visit_of(context, request_named(context, "Школа № 14, 9").id)
    context.do(LABEL, lambda unit: cancel_visit(unit, visit.id, Cause.VISITOR, ExitReason.ILLNESS))
    assert screen.notice.isVisible()
    screen.notice.buttons()[0].click()
    qtbot.waitUntil(lambda: screen.panel.best() is not None)
    assert screen.panel.card is not None
    assert screen.panel.card.row.title == "Школа № 21, 7 «В»"
    assert screen.panel.card.freed[0].starts == visit.starts_local
    screen.answering.hold(screen.panel.card.freed[0])
    assert "Школа № 21" not in screen.notice.accessibleDescription()


def test_the_list_is_filtered_by_what_is_typed(screen: VisitsScreen, qtbot: QtBot) -> None:
    press(screen.requests.table, Qt.Key.Key_F, CTRL)
    assert screen.requests.search.hasFocus()
    screen.requests.search.setText("ГИМНАЗИЯ")
    qtbot.waitUntil(lambda: titles(screen) == ["Гимназия № 5, 8 «А»"])
    screen.requests.search.setText("nobody")
    qtbot.waitUntil(lambda: titles(screen) == [])
    assert screen.requests.empty.isVisible()
    press(screen.requests.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(screen)) == 4)


def test_chosen_columns_and_their_widths_are_remembered(
    screen: VisitsScreen, context: Context, tasks: Tasks, remembered: WindowSettings, qtbot: QtBot
) -> None:
    menu = screen.requests.table.columns.menu(screen.requests.table)
    next(one for one in menu.actions() if one.text() == "Language").trigger()
    table = screen.requests.table
    table.selectRow(0)
    press(table, Qt.Key.Key_C, CTRL)
    header, line = QGuiApplication.clipboard().text().split("\n")
    assert "Language" not in header.split("\t")
    assert "42 + 5" in line.split("\t")
    again = VisitsScreen(context, tasks, remembered)
    qtbot.addWidget(again)
    assert again.requests.table.isColumnHidden(6)


def test_a_request_that_the_filter_hides_is_shown_all_the_same(
    screen: VisitsScreen, context: Context, qtbot: QtBot
) -> None:
    waiting = request_named(context, "Клуб")
    screen.show_subject(OneRequest(waiting.id))
    assert screen.requests.filters.choice() == RequestFilter.ALL.value
    qtbot.waitUntil(lambda: screen.panel.card is not None and screen.panel.card.row.id == waiting.id)
    assert screen.tabs.choice() == REQUESTS


def test_long_lists_are_read_away_from_the_window_and_show_the_same(
    screen: VisitsScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, words = screen.requests.table.rows.ids(), screen.tabs.words()
    first = screen.requests.table.rows.index(0, 2).data()
    monkeypatch.setattr("desktop.screens.visits.screen.LONG", 0)
    screen.requests.table.show_ids([])
    screen.refresh()
    assert screen.requests.table.rows.ids() == [], "nothing is read in the window's thread"
    qtbot.waitUntil(lambda: screen.requests.table.rows.ids() == shown)
    qtbot.waitUntil(lambda: screen.requests.table.rows.index(0, 2).data() == first)
    assert screen.tabs.words() == words
    screen.requests.table.choose(shown[0])
    assert "\n" in screen.requests.table.copied_text(), "what is copied is read in full"


def test_of_many_rivals_the_first_are_shown_and_the_others_when_asked_for(screen: VisitsScreen, qtbot: QtBot) -> None:
    open_by_keyboard(screen, "школа", qtbot)
    panel = screen.panel
    card = panel.card
    assert card is not None
    first = card.rivals[0]
    wanting = [replace(first.wanting, request_id=uuid4(), number=500 + place) for place in range(20)]
    panel.show_card(replace(card, rivals=tuple(replace(first, wanting=one) for one in wanting)))
    assert len(panel.rivals) == USUAL
    panel.rivals[1].choices.choose("wait")
    panel.page.more.click()
    assert [one.rival.wanting.number for one in panel.rivals] == list(range(500, 500 + USUAL + FURTHER))
    assert panel.rivals[1].choices.choice() == "wait"
    panel.page.more.click()
    assert len(panel.rivals) == len(wanting)
    assert not panel.page.more.isVisible()
