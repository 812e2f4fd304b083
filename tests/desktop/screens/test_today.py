"""Today, as a coordinator uses it, on the real store."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from db.model.kinds import VisitState
from db.model.visit import Visit
from db.queries.today import Step, today
from db.store import Store
from desktop.context import Context
from desktop.kit.text import BrokenText, ElidedText
from desktop.screens.today.layout import lay_out
from desktop.screens.today.screen import TodayScreen
from desktop.screens.today.visit_row import VisitRow


@pytest.fixture
def screen(context: Context, qtbot: QtBot) -> TodayScreen:
    made = TodayScreen(context)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def row_of(screen: TodayScreen, title: str) -> VisitRow:
    return next(row for row in screen.rows.rows() if row.visit.title.startswith(title))


def state_of(context: Context, row: VisitRow) -> VisitState:
    return context.read(lambda session: session.get_one(Visit, row.visit.id).state)


def test_declared_admitted_inside_and_left_are_four_numbers(screen: TodayScreen) -> None:
    day = screen.day
    assert day is not None
    assert (day.declared, day.admitted, day.inside, day.left) == (138, 87, 63, 24)


def test_each_visit_offers_the_one_thing_to_do_next(screen: TodayScreen) -> None:
    steps = [row.visit.step for row in screen.rows.rows()]
    assert steps == [
        Step.CLOSE,
        Step.CHECK_OUT,
        Step.CHECK_OUT,
        Step.CHECK_OUT,
        Step.ASSIGN,
        Step.CHECK_IN,
        Step.CONFIRM,
    ]


def test_space_does_the_next_action_and_undo_takes_it_back(screen: TodayScreen, context: Context) -> None:
    row = row_of(screen, "Школа № 12")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    again = row_of(screen, "Школа № 12")
    assert (again.visit.inside, again.visit.step) == (0, Step.CLOSE)
    context.undo()
    assert row_of(screen, "Школа № 12").visit.inside == 25


def test_a_tour_without_a_guide_is_assigned_by_one_click(screen: TodayScreen) -> None:
    item = next(one for one in screen.attention.items() if one.link is not None)
    assert item.link is not None
    item.link.click()
    assert row_of(screen, "Сборная группа").visit.guide
    assert all(one.link is None for one in screen.attention.items())


def test_a_closed_visit_offers_nothing_more(screen: TodayScreen, context: Context) -> None:
    row = row_of(screen, "Школа № 8")
    assert row.step is not None
    row.step.click()
    assert state_of(context, row) is VisitState.CLOSED
    assert row_of(screen, "Школа № 8").step is None


def test_a_group_inside_with_too_few_adults_needs_attention(screen: TodayScreen) -> None:
    facts = [str(one.concern.fact) for one in screen.attention.items()]
    assert "Too few adults: 1 for 24 children, 3 needed." in facts


def test_a_number_of_the_flow_shows_the_visits_behind_it(screen: TodayScreen) -> None:
    screen.filter_by("inside")
    assert sum(visit.inside for visit in screen.shown_visits()) == 63
    assert len(screen.rows.rows()) == 3
    screen.filter_by("inside")
    assert len(screen.rows.rows()) == 7


def test_arrows_walk_the_rows(screen: TodayScreen) -> None:
    first, second = screen.rows.rows()[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert screen.focusWidget() is second


def test_every_run_of_the_day_is_drawn_and_spoken(screen: TodayScreen) -> None:
    day = screen.day
    assert day is not None
    blocks = screen.timeline.blocks()
    assert {block.run.visit_id for block in blocks} == {visit.id for visit in day.visits}
    assert all(block.left < block.right for block in blocks)
    assert "no guide" in next(screen.timeline.spoken(one) for one in blocks if not one.run.has_guide)


def test_runs_that_overlap_on_a_route_stand_in_rows_of_their_own(screen: TodayScreen) -> None:
    day = screen.day
    assert day is not None
    opens, closes = day.now.replace(hour=8, minute=0), day.now.replace(hour=18, minute=0)
    doubled = [*day.runs, *day.runs]
    _, placed = lay_out(doubled, [lane[:2] for lane in day.lanes], opens, closes)
    for one in placed:
        twins = [other for other in placed if other is not one and other.row == one.row]
        assert all(other.right <= one.left or other.left >= one.right for other in twins)


def test_today_is_read_by_as_many_statements_however_many_visits_there_are(books: Store) -> None:
    statements: list[str] = []
    event.listen(books.engine, "before_cursor_execute", lambda *call: statements.append(str(call[2])))
    with books.read() as session:
        day = today(session, books.clock.now())
    assert len(day.visits) == 7
    assert len(statements) < 62


def test_a_day_without_visits_names_the_next_one(screen: TodayScreen, books: Store) -> None:
    with books.read() as session:
        day = today(session, books.clock.now().replace(day=21))
    assert day.visits == ()
    assert day.next_start is not None


def test_who_is_ill_is_told_from_the_header_the_row_and_its_menu(screen: TodayScreen, context: Context) -> None:
    asked: list[tuple[str, object]] = []
    context.wanted.connect(lambda place, subject: asked.append((place, subject)))
    QTest.mouseClick(screen.guide_ill, Qt.MouseButton.LeftButton)
    row = row_of(screen, "Школа № 12")
    assert row.visit.guide_id is not None
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_I)
    row.menu().actions()[-1].trigger()
    assert asked == [("ill", None), *[("ill", row.visit.guide_id)] * 2]
    uncovered = row_of(screen, "Сборная группа")
    QTest.keyClick(uncovered, Qt.Key.Key_I)
    assert len(uncovered.menu().actions()) == 2, "nobody leads it who could be ill"
    assert len(asked) == 3


def test_where_room_is_short_the_row_says_below_the_names_what_its_columns_would(screen: TodayScreen) -> None:
    row = row_of(screen, "Школа № 12")
    assert row.state.isVisible()
    assert row.people.isVisible()
    row.resize(440, row.height())
    assert not row.state.isVisible()
    assert not row.people.isVisible()
    assert row.step is not None
    assert row.step.mapTo(row, row.step.rect().topRight()).x() <= row.width()
    told = row.findChildren(ElidedText)
    assert any(one.whole_text().startswith("on site · 25 of 27 · ") for one in told)


def test_a_long_name_goes_on_in_a_second_line(screen: TodayScreen) -> None:
    row = row_of(screen, "Техникум")
    row.resize(620, row.height())
    QApplication.processEvents()
    name = row.findChild(BrokenText)
    assert name is not None
    assert name.text().replace("\n", " ") == row.visit.title
    assert name.text().count("\n") == 1
    assert name.height() >= name.sizeHint().height()
    assert not name.toolTip()


def test_routes_are_called_as_the_reader_calls_them(screen: TodayScreen) -> None:
    row = row_of(screen, "Делегация")
    assert row.visit.route == "Прокатный стан"
    assert "Rolling mill" in row.spoken()
    assert "Rolling mill" in {lane.title for lane in screen.timeline.lanes}
