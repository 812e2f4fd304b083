import pytest

from db.clock import SetClock
from db.commands.requests import refuse_request, withdraw_request
from db.commands.visit_steps import cancel_visit, mark_no_show
from db.model.kinds import Cause, ExitReason, RefusalReason, VisitorCategory
from db.queries.flow import Stage, StageKey, month_flow
from db.queries.month import counted_visits
from db.queries.presence import only_site
from db.rules.calendar import Month
from db.store import Store
from tests.db.makers import write
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
NOVEMBER = Month(2026, 11)


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


def flow(store: Store) -> dict[StageKey, Stage]:
    with store.read() as session:
        site = only_site(session)
        stages = month_flow(session, site, NOVEMBER, counted_visits(session, site, NOVEMBER))
    return {stage.key: stage for stage in stages}


def test_every_group_lost_on_the_way_is_told_in_words(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    write(store, cancel_visit, month.confirmed("School 2", 4, STUDENTS), Cause.VISITOR, ExitReason.ILLNESS)
    write(store, mark_no_show, month.confirmed("School 3", 5, STUDENTS))
    month.planned("School 4", 6, STUDENTS)
    write(store, refuse_request, month.asked("School 5", 9), RefusalReason.CAPACITY)
    write(store, withdraw_request, month.asked("School 6", 10))
    found = flow(store)
    assert [stage.count for stage in found.values()] == [6, 3, 1, 12]
    assert [str(note) for note in found[StageKey.CONFIRMED].notes] == ["1 refused", "1 withdrawn", "1 undecided"]
    assert [str(note) for note in found[StageKey.HELD].notes] == ["1 cancelled", "1 did not come"]
    assert [str(note) for note in found[StageKey.ADMITTED].notes] == ["12 declared"]


def test_each_step_is_the_one_before_without_the_lost_and_with_those_who_joined(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    month.came("A family", 4, {VisitorCategory.TOURIST_INDIVIDUAL: 4}, is_walk_in=True)
    write(store, mark_no_show, month.confirmed("School 3", 5, STUDENTS))
    found = flow(store)
    asked, confirmed, held = (found[key] for key in (StageKey.ASKED, StageKey.CONFIRMED, StageKey.HELD))
    assert asked.count - confirmed.lost == confirmed.count == 2
    assert confirmed.count - held.lost + held.joined == held.count == 2
    assert str(held.notes[-1]) == "+1 without a request"


def test_a_remote_tour_is_outside_the_way(month: MadeMonth, store: Store) -> None:
    month.came("A lyceum on the screen", 3, STUDENTS, is_remote=True)
    assert [stage.count for stage in flow(store).values()] == [0, 0, 0, 0]


def test_a_request_for_another_month_is_left_out(month: MadeMonth, store: Store) -> None:
    month.asked("School 5", 45)
    assert flow(store)[StageKey.ASKED].rows == ()
