"""The history of a visit: who, when, and which field became what."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.assignments import assign_guide, unassign_guide
from db.commands.tours import tours_of
from db.commands.visit_steps import overrule
from db.commands.visits import VisitDraft, declare, move_visit, plan_visit, split_visit
from db.errors import Phrase
from db.journal import erase
from db.model.kinds import GroupKind, VisitorCategory, VisitState
from db.model.visit import Visit
from db.queries.history import About, FieldChange, HistoryEntry, last_change, visit_history
from db.store import Store
from tests.db.makers import LABEL, make_guide, make_route, the_site, write

C = VisitorCategory


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, title="Литейный цех")


@pytest.fixture
def visit(store: Store, route: UUID) -> UUID:
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=route,
        title="Школа № 14",
        group_kind=GroupKind.SCHOOL,
        starts=datetime(2026, 12, 9, 10),  # noqa: DTZ001  (wall-clock)
        declared={C.SCHOOL_5_9: 12, C.CHAPERONE: 2},
        leader_name="Соколова",
    )
    return write(store, plan_visit, draft)


def told(store: Store, visit: UUID) -> list[HistoryEntry]:
    with store.read() as session:
        return visit_history(session, visit)


def newest(store: Store, visit: UUID) -> Sequence[FieldChange]:
    return told(store, visit)[0].changes


def tour_of(store: Store, visit: UUID) -> UUID:
    with store.write(LABEL) as unit:
        return tours_of(unit, visit)[0].id


def test_a_move_tells_the_old_and_the_new_start(store: Store, visit: UUID) -> None:
    write(store, move_visit, visit, datetime(2026, 12, 9, 11, 15), allow_conflicts=True)  # noqa: DTZ001
    assert newest(store, visit) == (
        FieldChange("starts_local", datetime(2026, 12, 9, 10), datetime(2026, 12, 9, 11, 15)),  # noqa: DTZ001
    )


def test_who_did_it_and_when_is_told_on_the_clock_of_the_site(store: Store, visit: UUID, clock: SetClock) -> None:
    clock.set(clock.now() + timedelta(minutes=5))
    write(store, declare, visit, {C.SCHOOL_5_9: 13, C.CHAPERONE: 2})
    entry = told(store, visit)[0]
    assert (entry.at.hour, entry.at.minute, entry.actor) == (10, 47, "coordinator")
    assert entry.changes == (FieldChange(About.PEOPLE, 12, 13, C.SCHOOL_5_9),)


def test_states_and_routes_are_told_by_name(store: Store, visit: UUID) -> None:
    other = make_route(store, title="Музей завода")
    with store.write(LABEL) as unit:
        row = unit.one(Visit, visit)
        row.state, row.route_id = VisitState.REQUESTED, other
    assert set(newest(store, visit)) == {
        FieldChange("state", VisitState.DRAFT, VisitState.REQUESTED),
        FieldChange("route_id", "Литейный цех", "Музей завода"),
    }


def test_a_guide_who_came_and_went_is_told_although_the_row_is_gone(store: Store, visit: UUID, route: UUID) -> None:
    guide, tour = make_guide(store, cleared_for=[route]), tour_of(store, visit)
    write(store, assign_guide, tour, guide)
    write(store, unassign_guide, tour, guide)
    changes = [entry.changes for entry in told(store, visit)]
    assert changes[0] == (FieldChange(About.GUIDE, "О. Лебедева", None, 1),)
    assert changes[1] == (FieldChange(About.GUIDE, None, "О. Лебедева", 1),)


def test_a_reason_for_what_was_allowed_stays(store: Store, visit: UUID) -> None:
    write(store, overrule, visit, "adults", role="директор", reason="ждут внутри")
    assert newest(store, visit) == (FieldChange(About.ALLOWED, "директор", "ждут внутри", "adults"),)


def test_tours_that_are_added_are_told_with_their_people(store: Store, visit: UUID) -> None:
    write(store, split_visit, visit, 2)
    assert FieldChange(About.TOUR, None, 7, 2) in newest(store, visit)
    assert FieldChange(About.TOUR, 14, 7, 1) in newest(store, visit)


def test_other_visits_of_the_same_step_stay_out(store: Store, visit: UUID, route: UUID) -> None:
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=route,
        title="Другая",
        group_kind=GroupKind.SCHOOL,
        starts=datetime(2026, 12, 9, 14),  # noqa: DTZ001
        declared={C.SCHOOL_1_4: 8},
    )
    other = write(store, plan_visit, draft)
    with store.write(LABEL) as unit:
        declare(unit, visit, {C.SCHOOL_5_9: 13, C.CHAPERONE: 2})
        declare(unit, other, {C.SCHOOL_1_4: 9})
    assert newest(store, visit) == (FieldChange(About.PEOPLE, 12, 13, C.SCHOOL_5_9),)


def test_an_erased_name_is_told_as_erased(store: Store, visit: UUID) -> None:
    with store.write(LABEL) as unit:
        unit.one(Visit, visit).leader_name = "Иванова"
    assert newest(store, visit) == (FieldChange("leader_name", "Соколова", "Иванова"),)
    with store.write(LABEL) as unit:
        erase(unit.session, visit)
        unit.session.commit()
    (change,) = newest(store, visit)
    assert isinstance(change.old, Phrase)
    assert str(change.new) == "erased"


def test_the_last_change_is_found_without_reading_the_whole_history(store: Store, visit: UUID, clock: SetClock) -> None:
    clock.set(clock.now() + timedelta(hours=1))
    write(store, declare, visit, {C.SCHOOL_5_9: 9})
    with store.read() as session:
        last = last_change(session, visit)
    assert last is not None
    assert (last.at, last.actor) == (clock.now(), "coordinator")
