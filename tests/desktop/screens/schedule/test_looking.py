"""The schedule is looked at: days, views and lanes, walked by keys, read ahead."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from db.commands.moves import put_visit
from db.model.kinds import GroupKind
from db.queries.schedule import schedule
from db.rules.trial import Target
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.choice import Filters, Lanes, View
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.settings import WindowSettings
from desktop.subjects import NewVisit
from tests.db.makers import write
from tests.desktop.screens.schedule.hands import TUESDAY, WEDNESDAY, arrive, at, block_of, choose, plan, press


def test_the_week_of_today_is_shown_first_with_every_visit_of_it(screen: ScheduleScreen) -> None:
    assert screen.title() == "23–27 November"
    drawn = {block.entry.visit.id for block in screen.board.picture.blocks()}
    assert screen.schedule is not None
    assert drawn == {visit.id for visit in screen.schedule.visits}
    assert screen.schedule.people_on(TUESDAY) == 138


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_W, Qt.Key.Key_M, Qt.Key.Key_A])
def test_letters_choose_the_view(screen: ScheduleScreen, key: Qt.Key) -> None:
    press(screen, key)
    wanted = {Qt.Key.Key_D: View.DAY, Qt.Key.Key_W: View.WEEK, Qt.Key.Key_M: View.MONTH, Qt.Key.Key_A: View.AGENDA}
    assert screen.choice.view is wanted[key]
    shown = {visit.id for visit in screen.shown}
    if key == Qt.Key.Key_A:
        assert shown <= set(screen.agenda.rows.ids())
    else:
        picture = screen.board.picture
        assert shown == {entry.visit.id for row in picture.cells for cell in row for entry in cell.entries}


def test_letters_act_by_their_key_under_the_russian_layout(screen: ScheduleScreen) -> None:
    keys = [one.toString() for one in screen.commands.actions["view_month"].shortcuts()]
    assert keys == ["M", "Ь"]


def test_pages_turn_and_t_comes_back(screen: ScheduleScreen) -> None:
    press(screen, Qt.Key.Key_PageDown)
    assert screen.choice.day == TUESDAY + timedelta(days=7)
    press(screen, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert screen.choice.day == TUESDAY - timedelta(days=7)
    press(screen, Qt.Key.Key_T)
    assert screen.choice.day == TUESDAY


def test_view_lanes_and_filters_are_remembered(
    screen: ScheduleScreen, context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot
) -> None:
    press(screen, Qt.Key.Key_D)
    press(screen, Qt.Key.Key_L, with_=Qt.KeyboardModifier.ShiftModifier)
    screen.filter_by(Filters(kinds=frozenset({GroupKind.SCHOOL})))
    again = ScheduleScreen(context, tasks, kept)
    qtbot.addWidget(again)
    assert (again.choice.view, again.choice.lanes) == (View.DAY, Lanes.GUIDES)
    assert again.choice.filters.kinds == {GroupKind.SCHOOL}


def test_arrows_walk_the_visits_and_each_is_spoken_whole(screen: ScheduleScreen) -> None:
    spoken: list[str] = []
    screen.board.spoken.connect(spoken.append)
    screen.go_to_visit(block_of(screen, "Школа № 14").entry.visit.id)
    assert spoken[-1].startswith("Школа № 14, 8 «В», Wednesday 25 November 10:00 to 11:30, Foundry, 14 people")
    assert "guide А. Белов" in spoken[-1]
    assert screen.board.accessibleDescription() == spoken[-1]
    before = screen.board.scene.cursor if screen.board.scene else None
    press(screen, Qt.Key.Key_Down)
    assert screen.board.scene is not None
    assert screen.board.scene.cursor != before
    assert spoken[-1].startswith("Институт стали, 3 курс")


def test_enter_opens_a_visit_and_n_plans_one_at_the_cursor(
    screen: ScheduleScreen, wanted: list[tuple[str, object]]
) -> None:
    block = block_of(screen, "Школа № 14")
    screen.go_to_visit(block.entry.visit.id)
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_N)
    assert wanted == [
        ("visit", block.entry.visit.id),
        ("visit", NewVisit(at(WEDNESDAY, "10:00"), block.entry.lane)),
    ]


def test_another_view_begins_at_its_top_with_the_cursor_in_sight(screen: ScheduleScreen) -> None:
    choose(screen, replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES))
    bar = screen.board.verticalScrollBar()
    bar.setValue(bar.maximum())
    choose(screen, replace(screen.choice, view=View.WEEK, lanes=Lanes.ROUTES))
    block = screen.board.current()
    assert block is not None
    seen = screen.board.viewport().rect().toRectF()
    assert seen.contains(screen.board.sight.box_in_view(block.box))


def test_a_date_as_subject_opens_its_week(screen: ScheduleScreen) -> None:
    screen.show_subject(date(2026, 12, 9))
    arrive(screen)
    assert screen.board.picture.days[0] == date(2026, 12, 7)


def test_what_another_screen_changes_is_seen_at_once(screen: ScheduleScreen, books: Store) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    write(books, put_visit, visit.id, Target(visit.span.starts + timedelta(days=2)))
    assert block_of(screen, "Институт стали").day == WEDNESDAY + timedelta(days=2)


def test_what_was_shown_stays_until_other_days_are_read_and_the_newest_choice_wins(screen: ScheduleScreen) -> None:
    before = screen.title()
    screen.turning.turn(1)
    screen.turning.turn(1)
    assert screen.title() == before, "a worker still reads"
    assert block_of(screen, "Школа № 14").day == WEDNESDAY
    assert not screen.is_complete
    arrive(screen)
    assert screen.choice.day == TUESDAY + timedelta(days=14)
    assert screen.board.picture.days[0] == date(2026, 12, 7)
    screen.turning.turn(1)
    screen.turning.turn(-1)
    assert screen.turning.is_there, "what is shown already need not be read"
    screen.turning.turn(1)
    screen.finish_painting()
    assert screen.choice.day == TUESDAY + timedelta(days=21), "who takes a picture does not wait"


def test_a_week_is_read_by_as_many_statements_however_many_visits_there_are(books: Store) -> None:
    def count(first: date, last: date) -> int:
        statements: list[str] = []
        listener = lambda *call: statements.append(str(call[2]))  # noqa: E731
        event.listen(books.engine, "before_cursor_execute", listener)
        with books.read() as session:
            schedule(session, books.clock.now(), first, last)
        event.remove(books.engine, "before_cursor_execute", listener)
        return len(statements)

    assert count(TUESDAY, TUESDAY) == count(date(2026, 10, 1), date(2026, 10, 31)) <= 22


def test_the_next_week_is_read_ahead_and_read_anew_when_the_books_change(
    screen: ScheduleScreen, books: Store, qtbot: QtBot
) -> None:
    screen.ahead.look_around(screen.choice)
    next_week = screen.choice.turned(1)
    qtbot.waitUntil(lambda: screen.ahead.knows(next_week))
    plan(books, "Новая группа", at(next_week.day, "11:00"))
    assert not screen.ahead.knows(next_week)
    press(screen, Qt.Key.Key_PageDown)
    assert "Новая группа" in {visit.title for visit in screen.shown}
