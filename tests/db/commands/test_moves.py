"""Visits put in other places keep what they are; undo brings back every byte."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from db.change import Change
from db.commands.assignments import assign_guide
from db.commands.moves import (
    TooShort,
    cancel_visits,
    copy_visit,
    copy_visits,
    give_visits,
    keep_conflicts,
    move_visits,
    put_visit,
)
from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import Cause, ExitReason, GroupKind, VisitorCategory, VisitState
from db.model.visit import Assignment, Overruling, Tour, Visit
from db.queries.verdicts import verdict
from db.rules.trial import Target
from db.store import Store
from tests.db.makers import LABEL, make_guide, make_route, row, rows, the_site, write

START = datetime.fromisoformat("2026-12-01 10:00")


def make_visit(store: Store, route: UUID, starts: datetime = START, people: int = 12) -> UUID:
    return write(
        store,
        plan_visit,
        VisitDraft(
            site_id=the_site(store),
            route_id=route,
            title="Школа № 14, 8 «В»",
            group_kind=GroupKind.STUDENT,
            starts=starts,
            declared={VisitorCategory.UNIVERSITY: people},
        ),
    )


def tables(store: Store) -> list[dict[str, object]]:
    """Return every row of the tables a move touches, versions left out."""
    kinds = (Visit, Tour, Assignment, Overruling)
    return [one.model_dump(exclude={"version"}) for kind in kinds for one in rows(store, kind)]


def lead_of(store: Store, visit: UUID) -> UUID | None:
    tour = next(one for one in rows(store, Tour) if one.visit_id == visit)
    return next((one.guide_id for one in rows(store, Assignment) if one.tour_id == tour.id), None)


def test_a_moved_visit_keeps_its_length_its_tours_and_its_guide(store: Store) -> None:
    route = make_route(store)
    guide = make_guide(store, cleared_for=[route])
    visit = make_visit(store, route)
    tour = rows(store, Tour)[0]
    write(store, assign_guide, tour.id, guide)
    write(store, put_visit, visit, Target(START + timedelta(days=1, hours=2)))
    moved = row(store, Visit, visit)
    assert moved.starts_local == START + timedelta(days=1, hours=2)
    assert moved.ends_local - moved.starts_local == timedelta(minutes=105)
    assert rows(store, Tour)[0].starts_local == moved.starts_local + timedelta(minutes=15)
    assert lead_of(store, visit) == guide


def test_a_longer_visit_has_a_longer_tour_and_starts_where_it_did(store: Store) -> None:
    visit = make_visit(store, make_route(store))
    write(store, put_visit, visit, Target(START, START + timedelta(minutes=150)))
    tour = rows(store, Tour)[0]
    assert tour.ends_local - tour.starts_local == timedelta(minutes=135)
    with pytest.raises(TooShort):
        write(store, put_visit, visit, Target(START, START + timedelta(minutes=15)))


def test_a_visit_may_be_put_where_it_conflicts_and_says_why(store: Store) -> None:
    route = make_route(store)
    first, second = make_visit(store, route), make_visit(store, route, START + timedelta(hours=5))
    write(store, put_visit, second, Target(START + timedelta(minutes=30)))
    with store.read() as session:
        found = verdict(session, second)
        assert verdict(session, first).has_conflict
    assert [finding.rule for finding in found.blocking] == ["route_busy"]
    assert found.blocking[0].remedies


def test_a_guide_is_given_and_taken_though_a_rule_speaks_against_it(store: Store) -> None:
    route = make_route(store)
    able, unable = make_guide(store, cleared_for=[route]), make_guide(store, surname="Титова")
    visit = make_visit(store, route)
    write(store, put_visit, visit, Target(START, takes_guide=True, guide_id=unable))
    assert lead_of(store, visit) == unable
    write(store, put_visit, visit, Target(START, takes_guide=True, guide_id=able, instead_of=unable))
    assert lead_of(store, visit) == able
    write(store, put_visit, visit, Target(START, takes_guide=True, guide_id=None, instead_of=able))
    assert lead_of(store, visit) is None


def test_undo_and_redo_of_a_move_leave_the_same_bytes(store: Store) -> None:
    route, other = make_route(store), make_route(store, duration_min=60)
    guide = make_guide(store, cleared_for=[route, other])
    visit = make_visit(store, route)
    before = tables(store)
    target = Target(START + timedelta(hours=3), route_id=other, takes_guide=True, guide_id=guide)
    with store.write(LABEL) as unit:
        put_visit(unit, visit, target)
    change = unit.change
    assert isinstance(change, Change)
    after = tables(store)
    undone = store.undo(change)
    assert tables(store) == before
    store.redo(undone)
    assert tables(store) == after


def test_a_copy_has_the_same_group_and_guide_and_is_a_draft(store: Store) -> None:
    route = make_route(store)
    guide = make_guide(store, cleared_for=[route])
    visit = make_visit(store, route)
    write(store, give_visits, [visit], guide)
    copied = write(store, copy_visit, visit, Target(START + timedelta(days=7)))
    twin = row(store, Visit, copied)
    assert (twin.title, twin.state, twin.starts_local) == (
        "Школа № 14, 8 «В»",
        VisitState.DRAFT,
        START + timedelta(days=7),
    )
    assert twin.number != row(store, Visit, visit).number
    assert lead_of(store, copied) == guide


def test_a_day_is_copied_and_moved_as_a_whole(store: Store) -> None:
    route = make_route(store)
    day = [make_visit(store, route), make_visit(store, route, START + timedelta(hours=4))]
    copies = write(store, copy_visits, day, timedelta(days=7))
    assert [row(store, Visit, key).starts_local - timedelta(days=7) for key in copies] == [
        row(store, Visit, key).starts_local for key in day
    ]
    write(store, move_visits, day, timedelta(days=2))
    assert row(store, Visit, day[0]).starts_local == START + timedelta(days=2)


def test_many_are_called_off_for_one_reason(store: Store) -> None:
    route = make_route(store)
    day = [make_visit(store, route), make_visit(store, route, START + timedelta(hours=4))]
    write(store, cancel_visits, day, Cause.ENTERPRISE, ExitReason.PRODUCTION)
    assert {row(store, Visit, key).state for key in day} == {VisitState.CANCELLED}


def test_a_conflict_that_is_kept_with_a_reason_blocks_no_more(store: Store) -> None:
    route = make_route(store)
    visit = make_visit(store, route)
    make_visit(store, route, START + timedelta(minutes=30))
    with store.read() as session:
        found = verdict(session, visit).blocking
    rules = [(one.rule, one.subject) for one in found]
    write(store, keep_conflicts, visit, rules, role="Head of production", reason="The second shop is free")
    with store.read() as session:
        assert not verdict(session, visit).has_conflict
