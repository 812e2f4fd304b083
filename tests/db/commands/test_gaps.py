import pytest

from db.clock import SetClock
from db.commands.gaps import GapNeedsAnswer, mend_gap, tell_country
from db.model.kinds import VisitorCategory, VisitState
from db.model.presence import Briefing
from db.model.visit import Visit
from db.queries.gaps import Gap, month_gaps
from db.queries.month import counted_visits
from db.queries.presence import counted, only_site
from db.rules.calendar import Month
from db.rules.counting import countries
from db.store import Store
from tests.db.makers import row, rows, write
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
NOVEMBER = Month(2026, 11)


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


def gaps(store: Store) -> list[Gap]:
    with store.read() as session:
        return month_gaps(session, only_site(session), NOVEMBER)


def test_a_group_nobody_saw_leave_has_left_at_its_planned_end_and_is_closed(month: MadeMonth, store: Store) -> None:
    visit = month.came("School 30", 3, STUDENTS, left=False)
    (gap,) = gaps(store)
    write(store, mend_gap, gap)
    assert gaps(store) == []
    assert row(store, Visit, visit).state is VisitState.CLOSED
    with store.read() as session:
        known = counted(session, visit)
    assert (known.inside.total(), known.last_out) == (0, row(store, Visit, visit).ends_at)


def test_a_visit_that_everybody_left_is_closed(month: MadeMonth, store: Store) -> None:
    visit = month.came("School 30", 3, STUDENTS, closed=False)
    (gap,) = gaps(store)
    write(store, mend_gap, gap)
    assert row(store, Visit, visit).state is VisitState.CLOSED


def test_a_visit_of_which_nothing_is_known_becomes_a_no_show(month: MadeMonth, store: Store) -> None:
    visit = month.confirmed("School 30", 3, STUDENTS)
    (gap,) = gaps(store)
    write(store, mend_gap, gap)
    assert row(store, Visit, visit).state is VisitState.NO_SHOW


def test_a_missing_briefing_is_recorded_for_those_who_have_none(month: MadeMonth, store: Store) -> None:
    visit = month.came("School 30", 3, STUDENTS, briefed=False)
    (gap,) = gaps(store)
    write(store, mend_gap, gap)
    assert gaps(store) == []
    (briefing,) = rows(store, Briefing)
    assert (briefing.visit_id, briefing.people, briefing.instructor) == (visit, 12, "coordinator")


def test_a_country_is_told_for_some_and_then_for_the_rest(month: MadeMonth, store: Store) -> None:
    visit = month.came("Guests", 3, {VisitorCategory.BUSINESS: 14}, country="XX", region_code="")
    (gap,) = gaps(store)
    assert gap.people == 14
    with pytest.raises(GapNeedsAnswer):
        write(store, mend_gap, gap)
    write(store, tell_country, visit, "DE", 12)
    (gap,) = gaps(store)
    assert gap.people == 2
    write(store, tell_country, visit, "KR", 2)
    assert gaps(store) == []
    with store.read() as session:
        (found,) = counted_visits(session, only_site(session), NOVEMBER)
    assert countries(found) == {"DE": 12, "KR": 2}
