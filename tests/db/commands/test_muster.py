"""An evacuation: who is accounted for, what stays in the books, and that it can be read when nothing can be written."""

import shutil
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.assignments import assign_guide
from db.commands.lists import PersonDraft, receive_list
from db.commands.muster import (
    EvacuationRunning,
    Seen,
    TooLateForMistake,
    account_for,
    end_evacuation,
    start_evacuation,
    take_back_ticks,
    withdraw_evacuation,
)
from db.commands.presence import begin_tours, check_in_group, check_out_group
from db.commands.stops import StopDraft, set_stops
from db.commands.visit_steps import confirm_visit
from db.model.kinds import GroupKind, IncidentKind, VisitorCategory
from db.model.presence import Evacuation, Incident, MusterTick
from db.model.visit import Tour
from db.opening import FILE_NAME, open_for_reading
from db.queries.muster import Muster, muster, muster_of
from db.store import BooksUnreadable, ReadOnlyBooks, Store
from tests.db.makers import LABEL, row, rows, write
from tests.stories.plant import ADULTS, PUPILS, Plant

NAMES = ("Ежов", "Сомова", "Абрамова")


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


@pytest.fixture
def named(plant: Plant, store: Store) -> UUID:
    """A group of three by name, on its way with a guide since noon."""
    visit = plant.plan({VisitorCategory.BUSINESS: 3}, group_kind=GroupKind.CORPORATE)
    write(store, receive_list, visit, [PersonDraft(surname=name, given="Ева") for name in NAMES])
    tour = next(one for one in rows(store, Tour) if one.visit_id == visit)
    write(store, assign_guide, tour.id, plant.guides[0])
    return come(plant, visit)


@pytest.fixture
def counted(plant: Plant) -> UUID:
    """A group of eleven without names."""
    return come(plant, plant.plan({PUPILS: 10, ADULTS: 1}))


def come(plant: Plant, visit: UUID) -> UUID:
    write(plant.store, confirm_visit, visit)
    plant.clock.set(plant.moment(12))
    write(plant.store, check_in_group, visit)
    write(plant.store, begin_tours, visit)
    return visit


def seen(store: Store) -> Muster:
    with store.read() as session:
        return muster(session, store.clock.now())


def test_people_and_guides_count_until_they_are_accounted_for(
    plant: Plant, store: Store, named: UUID, counted: UUID
) -> None:
    call = write(store, start_evacuation, plant.site, is_drill=False)
    assert seen(store).roll().missing == 3 + 1 + 11
    group = next(one for one in seen(store).groups if one.visit_id == named)
    write(
        store, account_for, call, [Seen(named, visitor_id=group.people[0].id), Seen(named, guide_id=group.crew[0].id)]
    )
    write(store, account_for, call, [Seen(counted, category=PUPILS, people=9)])
    roll = seen(store).roll()
    assert (roll.accounted, roll.crew_here, roll.missing) == (10, 1, 4)
    assert [one.name for one in roll.groups[0].missing] == ["Ежов Ева", "Сомова Ева"]


def test_more_ticks_than_people_do_not_hide_anybody_else(plant: Plant, store: Store, counted: UUID) -> None:
    call = write(store, start_evacuation, plant.site, is_drill=False)
    write(store, account_for, call, [Seen(counted, category=PUPILS, people=25)])
    assert seen(store).roll().missing == 1


def test_a_tick_is_undone_by_a_line_that_voids_it_and_redone_by_another(
    plant: Plant, store: Store, counted: UUID
) -> None:
    call = write(store, start_evacuation, plant.site, is_drill=False)
    with store.write(LABEL) as unit:
        account_for(unit, call, [Seen(counted, category=PUPILS, people=4)])
    assert unit.change is not None
    undone = store.undo(unit.change)
    assert seen(store).roll().accounted == 0
    store.redo(undone)
    assert seen(store).roll().accounted == 4
    assert len(rows(store, MusterTick)) == 3
    write(store, take_back_ticks, call, [seen(store).roll().lines[0].id])
    assert seen(store).roll().accounted == 0


def test_the_route_says_where_a_group_is_this_minute(plant: Plant, store: Store, named: UUID) -> None:
    write(
        store,
        set_stops,
        plant.route,
        [StopDraft(title="Шихтовый двор", minutes=20), StopDraft(title="Печь", minutes=40)],
    )
    walk = seen(store).groups[0].walks[0]
    first = walk.stations[0].starts
    assert walk.at(first + timedelta(minutes=19)) is walk.stations[0]
    assert walk.at(first + timedelta(minutes=20)) is walk.stations[1]
    assert walk.at(first - timedelta(minutes=1)) is None
    assert walk.is_over(first + timedelta(minutes=60))


def test_a_mistake_is_taken_back_in_its_first_half_minute_and_leaves_a_trace(
    plant: Plant, store: Store, clock: SetClock
) -> None:
    call = write(store, start_evacuation, plant.site, is_drill=False)
    clock.set(clock.now() + timedelta(seconds=29))
    write(store, withdraw_evacuation, call)
    assert row(store, Evacuation, call).withdrawn_at == clock.now()
    again = write(store, start_evacuation, plant.site, is_drill=False)
    clock.set(clock.now() + timedelta(seconds=31))
    with pytest.raises(TooLateForMistake):
        write(store, withdraw_evacuation, again)
    with pytest.raises(EvacuationRunning):
        write(store, start_evacuation, plant.site, is_drill=True)


def test_an_alarm_becomes_an_incident_and_a_drill_does_not(plant: Plant, store: Store, named: UUID) -> None:
    drill = write(store, start_evacuation, plant.site, is_drill=True)
    assert write(store, end_evacuation, drill) is None
    assert rows(store, Incident) == []
    alarm = write(store, start_evacuation, plant.site, is_drill=False)
    incident = write(store, end_evacuation, alarm)
    assert incident is not None
    assert row(store, Incident, incident).kind is IncidentKind.EVACUATION


def test_an_ended_call_is_told_as_it_stood_though_the_group_has_left_since(
    plant: Plant, store: Store, clock: SetClock, named: UUID
) -> None:
    call = write(store, start_evacuation, plant.site, is_drill=True)
    clock.set(clock.now() + timedelta(minutes=6))
    person = seen(store).groups[0].people[1]
    write(store, account_for, call, [Seen(named, visitor_id=person.id)])
    write(store, end_evacuation, call)
    clock.set(clock.now() + timedelta(hours=1))
    write(store, check_out_group, named)
    with store.read() as session:
        told = muster_of(session, call).roll()
    assert (told.inside, told.accounted) == (3, 1)
    assert [one.name for one in told.groups[0].missing] == ["Абрамова Ева", "Сомова Ева"]
    assert row(store, Evacuation, call).accounted == 1


def test_books_that_cannot_be_written_are_read_and_refuse_to_be_written(
    plant: Plant, store: Store, named: UUID, tmp_path: Path
) -> None:
    reading = open_for_reading(tmp_path, plant.clock)
    assert seen(reading).inside == 3
    with pytest.raises(ReadOnlyBooks):
        write(reading, start_evacuation, plant.site, is_drill=False)


def test_books_in_a_folder_without_a_place_to_write_are_read_from_a_copy(
    plant: Plant, store: Store, named: UUID, tmp_path: Path
) -> None:
    still = tmp_path / "still"
    still.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        shutil.copy(tmp_path / name, still / name)
    still.chmod(0o555)
    try:
        assert seen(open_for_reading(still, plant.clock)).inside == 3
    finally:
        still.chmod(0o755)


def test_books_that_are_no_database_say_so_when_they_are_read(tmp_path: Path, clock: SetClock) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(b"not a database at all" * 100)
    with pytest.raises(BooksUnreadable):
        seen(open_for_reading(folder, clock))


def test_a_category_without_anybody_inside_is_not_listed(plant: Plant, store: Store, counted: UUID) -> None:
    assert dict(seen(store).groups[0].unnamed) == {PUPILS: 10, ADULTS: 1}
    assert VisitorCategory.MEDIA not in dict(seen(store).groups[0].unnamed)
