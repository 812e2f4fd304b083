"""A school comes every week: planned in one step, changed for one, for those that follow or for all."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.routes import close_dates
from db.commands.series import NoDateLeft, SeriesDraft, SeriesOutcome, plan_series, series_from
from db.commands.series_changes import SeriesChange, cancel_following, edit_all, edit_following, edit_this
from db.commands.series_dates import PromisedAlready, restore_occurrence, skip_occurrence
from db.commands.series_members import PastIsReadOnly
from db.commands.visits import VisitDraft, plan_visit
from db.model.enterprise import Site
from db.model.kinds import BlackoutReason, Cause, ExitReason, GroupKind, VisitorCategory, VisitState
from db.model.series import Occurrence, Series
from db.model.visit import DeclaredCount, Tour, Visit
from db.queries.series import series_card, series_of
from db.store import Store
from tests.db.makers import LABEL, make_route, row, rows, the_site, write

if TYPE_CHECKING:
    from db.model.base import Row

FIRST = datetime(2026, 12, 1, 10, 0)  # noqa: DTZ001  (wall-clock: a Tuesday)
WEEKLY = "FREQ=WEEKLY;COUNT=4"


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, capacity=15)


def draft(store: Store, route: UUID, **named: Any) -> VisitDraft:
    values: dict[str, Any] = {
        "site_id": the_site(store),
        "route_id": route,
        "title": "Школа № 12, 8 «А»",
        "group_kind": GroupKind.SCHOOL,
        "starts": FIRST,
        "declared": {VisitorCategory.SCHOOL_5_9: 12, VisitorCategory.CHAPERONE: 2},
        **named,
    }
    return VisitDraft(**values)


@pytest.fixture
def series(store: Store, route: UUID) -> SeriesOutcome:
    return write(store, plan_series, SeriesDraft(visit=draft(store, route), rule=WEEKLY))


def days(store: Store) -> list[date]:
    return sorted(visit.starts_local.date() for visit in rows(store, Visit))


def contents(store: Store) -> dict[str, list[dict[str, object]]]:
    tables: tuple[type[Row], ...] = (Series, Occurrence, Visit, Tour, DeclaredCount)
    return {
        str(table.__tablename__): sorted(
            (one.model_dump(exclude={"version"}) for one in rows(store, table)), key=lambda one: str(one["id"])
        )
        for table in tables
    }


def test_every_week_four_times_becomes_four_visits_in_one_step(store: Store, series: SeriesOutcome) -> None:
    assert days(store) == [date(2026, 12, day) for day in (1, 8, 15, 22)]
    assert not series.bad
    assert {len([tour for tour in rows(store, Tour) if tour.visit_id == visit]) for visit in series.made} == {1}


def test_a_day_on_which_the_route_is_closed_is_told_and_the_others_are_made(store: Store, route: UUID) -> None:
    closed = datetime(2026, 12, 8), datetime(2026, 12, 10)  # noqa: DTZ001  (wall-clock)
    write(store, close_dates, the_site(store), *closed, BlackoutReason.REPAIR, route_id=route)
    outcome = write(store, plan_series, SeriesDraft(visit=draft(store, route), rule=WEEKLY))
    assert days(store) == [date(2026, 12, day) for day in (1, 15, 22)]
    assert [one.starts.date() for one in outcome.bad] == [date(2026, 12, 8)]
    assert "closed" in str(outcome.bad[0].problem)
    assert len(rows(store, Tour)) == 3


def test_a_time_that_the_clocks_skip_is_told_and_the_others_are_made(store: Store, route: UUID) -> None:
    with store.write(LABEL) as unit:
        unit.one(Site, the_site(store)).zone = "Europe/Berlin"
    at_night = draft(store, route, starts=datetime(2027, 3, 27, 2, 30))  # noqa: DTZ001  (wall-clock)
    outcome = write(store, plan_series, SeriesDraft(visit=at_night, rule="FREQ=DAILY;COUNT=3"))
    assert days(store) == [date(2027, 3, 27), date(2027, 3, 29)]
    assert "clocks change" in str(outcome.bad[0].problem)


def test_dates_that_have_passed_are_not_planned(store: Store, route: UUID) -> None:
    earlier = draft(store, route, starts=datetime(2026, 11, 17, 10, 0))  # noqa: DTZ001  (wall-clock)
    outcome = write(store, plan_series, SeriesDraft(visit=earlier, rule="FREQ=WEEKLY;COUNT=3"))
    assert days(store) == [date(2026, 12, 1)]
    assert [one.starts.date() for one in outcome.bad] == [date(2026, 11, 17), date(2026, 11, 24)]


def test_a_series_of_which_no_date_is_left_changes_nothing(store: Store, route: UUID) -> None:
    past = draft(store, route, starts=datetime(2026, 10, 6, 10, 0))  # noqa: DTZ001  (wall-clock)
    with pytest.raises(NoDateLeft):
        write(store, plan_series, SeriesDraft(visit=past, rule="FREQ=WEEKLY;COUNT=2"))
    assert not rows(store, Series)
    assert not rows(store, Visit)


def test_one_step_plans_a_series_and_one_undo_takes_it_back(store: Store, route: UUID) -> None:
    before = contents(store)
    with store.write(LABEL) as unit:
        plan_series(unit, SeriesDraft(visit=draft(store, route), rule=WEEKLY))
    after = contents(store)
    assert unit.change is not None
    undone = store.undo(unit.change)
    assert contents(store) == before
    store.redo(undone)
    assert contents(store) == after


def test_a_visit_that_stands_becomes_the_first_of_a_series(store: Store, route: UUID) -> None:
    visit = write(store, plan_visit, draft(store, route))
    outcome = write(store, series_from, visit, WEEKLY)
    assert outcome.made[0] == visit
    assert days(store) == [date(2026, 12, day) for day in (1, 8, 15, 22)]
    people = [(count.visit_id, count.people) for count in rows(store, DeclaredCount)]
    assert all((visit_id, 12) in people for visit_id in outcome.made)


def test_a_date_is_left_out_and_comes_back_like_its_neighbours(store: Store, series: SeriesOutcome) -> None:
    before = days(store)
    write(store, skip_occurrence, series.made[1])
    assert days(store) == [date(2026, 12, day) for day in (1, 15, 22)]
    left_out = next(one for one in rows(store, Occurrence) if one.visit_id is None)
    restored = write(store, restore_occurrence, left_out.id)
    assert days(store) == before
    assert row(store, Visit, restored).title == "Школа № 12, 8 «А»"
    assert [count.people for count in rows(store, DeclaredCount) if count.visit_id == restored] == [12, 2]


def test_what_was_promised_is_not_simply_left_out(store: Store, series: SeriesOutcome) -> None:
    with store.write(LABEL) as unit:
        unit.one(Visit, series.made[1]).state = VisitState.CONFIRMED
    with pytest.raises(PromisedAlready):
        write(store, skip_occurrence, series.made[1])
    assert len(rows(store, Visit)) == 4


def test_a_change_of_one_visit_leaves_the_others(store: Store, series: SeriesOutcome) -> None:
    write(store, edit_this, series.made[1], SeriesChange(clock=time(14), gate_note="второй автобус"))
    assert [visit.starts_local.hour for visit in rows(store, Visit)] == [10, 14, 10, 10]
    assert [visit.gate_note for visit in rows(store, Visit)] == ["", "второй автобус", "", ""]
    with store.read() as session:
        card = series_of(session, series.made[1], store.clock.now())
    assert card is not None
    assert [one.is_moved for one in card.occurrences] == [False, True, False, False]


def test_a_change_of_those_that_follow_splits_the_series(store: Store, series: SeriesOutcome) -> None:
    changed = write(store, edit_following, series.made[2], SeriesChange(clock=time(9)))
    assert changed == [series.made[2], series.made[3]]
    assert [visit.starts_local.hour for visit in rows(store, Visit)] == [10, 10, 9, 9]
    old, new = rows(store, Series)
    assert old.rule == "FREQ=WEEKLY;UNTIL=20261208T235959"
    assert new.rule == "FREQ=WEEKLY;COUNT=2"
    with store.read() as session:
        assert [series_card(session, one.id, store.clock.now()).coming for one in (old, new)] == [2, 2]


def test_editing_a_series_never_touches_the_past(store: Store, clock: SetClock, series: SeriesOutcome) -> None:
    clock.set(clock.now() + timedelta(days=15))
    past = [row(store, Visit, visit).model_dump() for visit in series.made[:2]]
    changed = write(store, edit_all, series.series_id, SeriesChange(clock=time(9), title="Школа № 12, 9 «А»"))
    assert changed == list(series.made[2:])
    assert [row(store, Visit, visit).model_dump() for visit in series.made[:2]] == past
    for command in (edit_this, edit_following):
        with pytest.raises(PastIsReadOnly):
            write(store, command, series.made[0], SeriesChange(clock=time(11)))


def test_ending_a_series_removes_drafts_and_cancels_what_was_promised(store: Store, series: SeriesOutcome) -> None:
    with store.write(LABEL) as unit:
        unit.one(Visit, series.made[3]).state = VisitState.CONFIRMED
    cancelled = write(store, cancel_following, series.made[1], Cause.VISITOR, ExitReason.CHANGE_OF_PLANS)
    assert cancelled == [series.made[3]]
    assert days(store) == [date(2026, 12, 1), date(2026, 12, 22)]
    assert row(store, Visit, series.made[3]).state is VisitState.CANCELLED


def test_every_step_of_a_series_is_taken_back_whole(store: Store, series: SeriesOutcome) -> None:
    change = SeriesChange(clock=time(15), title="Другая школа")
    for step in (
        lambda unit: skip_occurrence(unit, series.made[1]),
        lambda unit: edit_following(unit, series.made[2], change),
        lambda unit: edit_all(unit, series.series_id, change),
        lambda unit: cancel_following(unit, series.made[1], Cause.VISITOR, ExitReason.CHANGE_OF_PLANS),
    ):
        before = contents(store)
        with store.write(LABEL) as unit:
            step(unit)
        assert contents(store) != before
        assert unit.change is not None
        store.undo(unit.change)
        assert contents(store) == before
