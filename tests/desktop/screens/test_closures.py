"""A route is closed for repair: who is touched, where they could go instead, one step and one undo."""

from datetime import datetime, time
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.commands.visits import VisitDraft, plan_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.enterprise import Site
from db.model.kinds import BlackoutReason, GroupKind, VisitorCategory
from db.model.route import Blackout, Route
from db.model.visit import Visit
from db.store import Store
from desktop.context import Context
from desktop.kit.button import Button
from desktop.kit.tasks import Tasks
from desktop.screens.closures.screen import Closed, ClosuresSheet

LABEL = say(QT_TRANSLATE_NOOP("db", "Prepare the books"))
TUESDAY = datetime(2027, 3, 16, 10)  # noqa: DTZ001  (wall-clock)


def route_of(context: Context, code: str) -> UUID:
    return context.read(lambda session: session.exec(select(Route.id).where(Route.code == code)).one())


@pytest.fixture
def visit(books: Store, context: Context) -> UUID:
    with books.write(LABEL) as unit:
        draft = VisitDraft(
            site_id=unit.session.exec(select(Site)).one().id,
            route_id=route_of(context, "MUSE"),
            title="Лицей № 3",
            group_kind=GroupKind.SCHOOL,
            starts=TUESDAY,
            youngest_age=15,
            declared={VisitorCategory.SCHOOL_10_11: 10, VisitorCategory.CHAPERONE: 1},
        )
        return plan_visit(unit, draft)


@pytest.fixture
def sheet(context: Context, tasks: Tasks, visit: UUID, qtbot: QtBot) -> ClosuresSheet:
    made = ClosuresSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 900)
    made.show()
    qtbot.waitExposed(made)
    made.show_subject(TUESDAY.date())
    choose(made.what, Closed(route_id=route_of(context, "MUSE")))
    made.reason.setCurrentIndex(list(BlackoutReason).index(BlackoutReason.REPAIR))
    settle(made, tasks, qtbot)
    return made


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(next(place for place in range(box.count()) if box.itemData(place) == value))


def settle(sheet: ClosuresSheet, tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sheet._thinking.isActive() and not tasks.running(), timeout=10_000)


def repairs(context: Context) -> int:
    """Count the closed times of that Tuesday."""
    query = select(Blackout.id).where(Blackout.starts_local == datetime.combine(TUESDAY.date(), time()))
    return len(context.read(lambda session: session.exec(query).all()))


def choices(sheet: ClosuresSheet) -> list[QComboBox]:
    return sheet.visits.findChildren(QComboBox)


def test_the_visits_inside_are_listed_with_routes_they_could_take(sheet: ClosuresSheet, visit: UUID) -> None:
    assert [one.visit.id for one in sheet.visits.touched] == [visit]
    assert sheet.visits.touched[0].fallbacks
    assert "Музей завода" not in {fallback.title for fallback in sheet.visits.touched[0].fallbacks}


def test_closing_sends_the_chosen_visits_elsewhere_in_one_step(
    sheet: ClosuresSheet, visit: UUID, context: Context
) -> None:
    fallback = sheet.visits.touched[0].fallbacks[0]
    choose(choices(sheet)[0], fallback.route_id)
    sheet.close_button.click()
    assert context.read(lambda session: session.get_one(Visit, visit).route_id) == fallback.route_id
    assert repairs(context) == 1
    context.undo()
    assert context.read(lambda session: session.get_one(Visit, visit).route_id) == route_of(context, "MUSE")
    assert repairs(context) == 0


def test_a_visit_that_nobody_sends_elsewhere_stays(sheet: ClosuresSheet, visit: UUID, context: Context) -> None:
    sheet.close_button.click()
    assert context.read(lambda session: session.get_one(Visit, visit).route_id) == route_of(context, "MUSE")


def test_an_end_before_the_beginning_is_said_and_closes_nothing(
    sheet: ClosuresSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    before = context.read(lambda session: len(session.exec(select(Blackout)).all()))
    sheet.last.setDate(QDate(2027, 3, 1))
    settle(sheet, tasks, qtbot)
    assert sheet.bar.isVisible()
    assert not sheet.close_button.isEnabled()
    sheet.close_dates()
    assert context.read(lambda session: len(session.exec(select(Blackout)).all())) == before


def test_a_visit_outside_the_hours_is_not_touched(sheet: ClosuresSheet, tasks: Tasks, qtbot: QtBot) -> None:
    sheet.last.setDate(QDate(2027, 3, 16))
    sheet.ends.setTime(QTime(9, 0))
    settle(sheet, tasks, qtbot)
    assert sheet.visits.touched == []


def test_a_closed_time_to_come_is_listed_and_reopened(
    sheet: ClosuresSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.close_button.click()
    settle(sheet, tasks, qtbot)
    known = context.read(lambda session: len(session.exec(select(Blackout)).all()))
    reopen = [button for button in sheet.times.findChildren(Button) if str(TUESDAY.day) in button.accessibleName()]
    reopen[-1].click()
    assert context.read(lambda session: len(session.exec(select(Blackout)).all())) == known - 1


def test_a_whole_site_that_is_closed_leaves_no_other_route(sheet: ClosuresSheet, tasks: Tasks, qtbot: QtBot) -> None:
    sheet.what.setCurrentIndex(0)
    settle(sheet, tasks, qtbot)
    assert [one.fallbacks for one in sheet.visits.touched] == [()]
    assert sheet.visits.touched[0].visit.starts == TUESDAY
