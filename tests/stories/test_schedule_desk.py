"""The coordinator's day at the schedule (DOMAIN §6): a late bus, other zones, a night tour at the end of a month."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.assignments import assign_guide
from db.commands.routes import close_dates
from db.commands.visit_steps import confirm_visit
from db.model.kinds import BlackoutReason, VisitState
from db.model.visit import Tour, Visit
from db.queries.schedule import schedule
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.fields import NumberField
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.schedule.choice import Lanes, View
from desktop.screens.schedule.layout import Picture
from desktop.screens.schedule.screen import ScheduleScreen
from tests.db.makers import row, rows, write
from tests.desktop.screens.schedule.hands import arrive
from tests.stories.plant import TODAY, Plant

NIGHT = date(2026, 11, 30)


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    drain(made)


def drain(tasks: Tasks) -> None:
    while tasks.running():
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


@pytest.fixture
def desk(plant: Plant, tasks: Tasks, qapp: QApplication, qtbot: QtBot) -> Callable[[], ScheduleScreen]:
    """Opens the schedule on the books as they stand."""

    def open_it() -> ScheduleScreen:
        use_language("en")
        apply_theme(qapp, "light")
        load_icons()
        use_labels(label)
        made = ScheduleScreen(Context(plant.store), tasks)
        qtbot.addWidget(made)
        made.resize(1300, 800)
        with qtbot.waitActive(made):
            made.show()
        made.focus_view()
        drain(tasks)
        return made

    return open_it


def confirmed(plant: Plant, guide: int, **named: object) -> UUID:
    visit = plant.plan(**named)  # type: ignore[arg-type]  # what VisitDraft takes
    for tour in rows(plant.store, Tour):
        if tour.visit_id == visit:
            write(plant.store, assign_guide, tour.id, plant.guides[guide])
    write(plant.store, confirm_visit, visit)
    return visit


def test_02_one_key_shows_what_a_late_bus_collides_with_and_the_ways_out(
    plant: Plant, desk: Callable[[], ScheduleScreen], tasks: Tasks, clock: SetClock
) -> None:
    late = confirmed(plant, 0, at=time(11), title="Школа № 12")
    confirmed(plant, 0, at=time(13), title="Лицей № 3")
    clock.set(plant.moment(11, 38))
    screen = desk()
    screen.go_to_visit(late)
    QTest.keyClick(screen.board, Qt.Key.Key_L)
    drain(tasks)
    form = screen.doing.forms.popover
    minutes = form.findChild(NumberField)
    assert minutes is not None
    assert minutes.value() == 40, "how late it is by now, in steps of five"
    minutes.setValue(90)
    assert "Белова" in form.told.text(), "the guide's next group is named"
    assert "Shorter" not in form.told.text() or "fits" in form.told.text()
    minutes.setValue(40)
    QTest.keyClick(minutes, Qt.Key.Key_Return)
    moved = row(plant.store, Visit, late)
    assert moved.starts_local.time() == time(11, 40)
    assert moved.state is VisitState.CONFIRMED
    screen.context.undo()
    assert row(plant.store, Visit, late).starts_local.time() == time(11)


def test_02_a_shorter_route_ends_as_planned(
    plant: Plant, desk: Callable[[], ScheduleScreen], tasks: Tasks, clock: SetClock
) -> None:
    late = confirmed(plant, 0, at=time(11))
    ends = row(plant.store, Visit, late).ends_local
    clock.set(plant.moment(11, 5))
    screen = desk()
    screen.go_to_visit(late)
    screen.commands.actions["late"].trigger()
    drain(tasks)
    form = screen.doing.forms.popover
    form.findChildren(NumberField)[0].setValue(20)
    _choose(screen, 1)
    form.button.click()
    moved = row(plant.store, Visit, late)
    assert (moved.starts_local.time(), moved.ends_local) == (time(11, 20), ends)


def _choose(screen: ScheduleScreen, place: int) -> None:
    from PySide6.QtWidgets import QComboBox

    screen.doing.forms.popover.findChildren(QComboBox)[-1].setCurrentIndex(place)


def test_10_the_schedule_goes_by_the_clock_of_the_site_whatever_the_computer_says(
    plant: Plant, desk: Callable[[], ScheduleScreen], clock: SetClock
) -> None:
    """19:30 UTC of the 23rd is half past midnight of the 24th at the site: today is the 24th."""
    clock.set(datetime(2026, 11, 23, 19, 30, tzinfo=UTC))
    visit = plant.plan(at=time(10))
    screen = desk()
    assert screen.schedule is not None
    assert (screen.schedule.now.date(), screen.schedule.now.hour) == (TODAY, 0)
    assert screen.choice.day == TODAY
    assert screen.go_to_visit(visit)
    assert "10:00" in screen.board.voice.of_cursor()


@pytest.fixture
def night(plant: Plant) -> UUID:
    """A tour of the night shift, from 23:10 of the last of November to 00:40."""
    return plant.plan(starts=datetime.combine(NIGHT, time(23, 10)), duration_min=90, title="Ночная смена")


def days_of(picture: Picture, visit: UUID) -> list[tuple[date, bool, bool]]:
    found = {(one.day, one.begins, one.ends) for one in picture.blocks() if one.entry.visit.id == visit}
    return sorted(found)


BOTH_DAYS = [(NIGHT, True, False), (NIGHT + timedelta(days=1), False, True)]


@pytest.mark.parametrize("by", list(Lanes))
def test_12_a_night_tour_over_the_end_of_the_month_is_drawn_on_both_days(
    night: UUID, desk: Callable[[], ScheduleScreen], by: Lanes
) -> None:
    screen = desk()
    screen.go_to_day(NIGHT)
    arrive(screen)
    if screen.choice.lanes is not by:
        screen.commands.actions["swap_lanes"].trigger()
    assert days_of(screen.board.picture, night) == BOTH_DAYS
    for day, expected in zip((NIGHT, NIGHT + timedelta(days=1)), BOTH_DAYS, strict=True):
        screen.commands.actions["view_day"].trigger()
        arrive(screen)
        screen.go_to_day(day)
        assert screen.go_to_visit(night), "beyond the hours shown it is found, and the hours are widened"
        assert days_of(screen.board.picture, night) == [expected]


def test_12_in_month_and_list_it_belongs_to_the_month_in_which_it_began(
    night: UUID, desk: Callable[[], ScheduleScreen]
) -> None:
    screen = desk()
    screen.go_to_day(NIGHT)
    arrive(screen)
    screen.commands.actions["view_month"].trigger()
    arrive(screen)
    assert days_of(screen.board.picture, night) == BOTH_DAYS
    assert screen.board.scene is not None
    assert screen.board.scene.count_on(NIGHT) == 1
    assert screen.board.scene.count_on(NIGHT + timedelta(days=1)) == 0
    screen.commands.actions["view_agenda"].trigger()
    assert screen.go_to_visit(night)
    screen.commands.actions["later"].trigger()
    arrive(screen)
    assert screen.choice.view is View.AGENDA
    assert night in {visit.id for visit in screen.shown}, "what reaches into December is not lost there either"


def test_a_blackout_of_some_hours_at_the_edge_of_a_week_leaves_the_rest_of_the_day_open(
    plant: Plant, desk: Callable[[], ScheduleScreen], tasks: Tasks
) -> None:
    friday = TODAY + timedelta(days=3)
    starts = datetime.combine(friday, time(15))
    write(
        plant.store,
        close_dates,
        plant.site,
        starts,
        starts + timedelta(days=3, hours=-6),
        BlackoutReason.REPAIR,
        route_id=plant.route,
    )
    before = plant.plan(starts=datetime.combine(friday, time(13, 30)), duration_min=75, title="До остановки")
    assert row(plant.store, Visit, before).ends_local == starts
    inside = plant.plan(starts=datetime.combine(friday, time(14, 30)), duration_min=90, title="В остановку")
    after = plant.plan(starts=datetime.combine(friday + timedelta(days=3), time(9)), title="После остановки")
    screen = desk()
    screen.go_to_day(friday)
    drain(tasks)
    assert {visit.id for visit in screen.shown} == {before, inside}
    told = {key: {one.rule for one in found.findings} for key, found in screen.verdicts.items()}
    assert "blackout" not in told[before], "touching is not overlap"
    assert "blackout" in told[inside]
    screen.commands.actions["later"].trigger()
    arrive(screen)
    drain(tasks)
    assert {visit.id for visit in screen.shown} == {after}
    assert "blackout" not in {one.rule for one in screen.verdicts[after].findings}
    assert screen.schedule is not None
    assert len(screen.schedule.closed) == 1, "the closed time that reaches over from last week is shown"
    with plant.store.read() as session:
        assert schedule(session, plant.clock.now(), friday, friday).closed == screen.schedule.closed
