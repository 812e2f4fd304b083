"""The end of a day: open visits are asked about, on any page and when the program is to end."""

from datetime import time
from uuid import UUID

from PySide6.QtCore import Qt

from db.commands.presence import begin_tours, check_in_counts
from db.commands.visit_steps import confirm_visit
from db.model.kinds import VisitState
from db.model.visit import Visit
from db.queries.presence import counted
from desktop.app.window import MainWindow
from desktop.screens.closing.screen import ClosingSheet
from tests.db.makers import row, write
from tests.stories.hands import CTRL, go, press
from tests.stories.plant import ADULTS, PUPILS, Plant


def left_open(plant: Plant, hour: int = 12) -> UUID:
    """A school came, and nobody noted that it left."""
    visit = plant.plan({PUPILS: 10, ADULTS: 1}, at=time(hour))
    write(plant.store, confirm_visit, visit)
    plant.clock.set(plant.moment(hour))
    write(plant.store, check_in_counts, visit, {PUPILS: 10, ADULTS: 1})
    write(plant.store, begin_tours, visit)
    return visit


def test_the_day_that_is_over_is_told_once_on_any_page(plant: Plant, window: MainWindow) -> None:
    left_open(plant)
    go(window, "visits")
    assert window.days is not None
    plant.clock.set(plant.moment(15))
    window.days.look()
    assert not window.problem.isVisible()
    plant.clock.set(plant.moment(18))
    window.days.look()
    assert "1 visit" in window.problem.accessibleName()
    window.problem.buttons()[0].setFocus()
    press(Qt.Key.Key_Space)
    assert isinstance(window.shown_screens()[0], ClosingSheet)
    assert window.leave_sheet()
    window.days.look()
    assert not window.problem.isVisible()


def test_quitting_asks_first_and_the_rest_is_marked_as_assumed_out(plant: Plant, window: MainWindow) -> None:
    visit = left_open(plant)
    plant.clock.set(plant.moment(19))
    press(Qt.Key.Key_Q, CTRL)
    assert window.isVisible()
    assert window.days is not None
    question = window.days.question
    assert question is not None
    assert "Школа № 12" in question.words.text()
    assert "11 people" in question.words.text()
    press(Qt.Key.Key_Return)
    assert isinstance(window.shown_screens()[0], ClosingSheet)
    press(Qt.Key.Key_Return, CTRL)
    assert row(plant.store, Visit, visit).state is VisitState.CLOSED
    with plant.store.read() as session:
        known = counted(session, visit)
    assert (known.inside.total(), known.assumed_out) == (0, 11)
    press(Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_quitting_all_the_same_leaves_the_visit_open(plant: Plant, window: MainWindow) -> None:
    visit = left_open(plant)
    plant.clock.set(plant.moment(19))
    press(Qt.Key.Key_Q, CTRL)
    assert window.days is not None
    assert window.days.question is not None
    press(Qt.Key.Key_Escape)
    assert window.isVisible()
    press(Qt.Key.Key_Q, CTRL)
    assert window.days.question is not None
    window.days.question.end.setFocus()
    press(Qt.Key.Key_Space)
    assert not window.isVisible()
    assert row(plant.store, Visit, visit).state is VisitState.IN_PROGRESS


def test_amid_the_day_the_program_ends_without_a_question(plant: Plant, window: MainWindow) -> None:
    left_open(plant)
    press(Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_the_visits_are_counted_on_as_they_are_closed(plant: Plant, window: MainWindow) -> None:
    for hour in (10, 12, 14):
        left_open(plant, hour)
    plant.clock.set(plant.moment(19))
    go(window, "closing")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ClosingSheet)
    told = [sheet.page.note.text()]
    for _ in range(2):
        press(Qt.Key.Key_Return, CTRL)
        told.append(sheet.page.note.text())
    assert told == ["1 of 3", "2 of 3", "3 of 3"]
