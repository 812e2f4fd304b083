"""Two revisions of a month beside each other: who came in, who went out, what changed, in words and in sums."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.clock import SetClock
from db.commands.closing import close_visit, reopen_visit
from db.commands.months import correct_month
from db.commands.presence import check_in_counts, check_out_counts
from db.commands.presence_lines import void_events
from db.ids import uuid7
from db.model.kinds import ApproverRole, CorrectionReason, VisitorCategory
from db.model.month import RevisionTrace
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.queries.month import FigureRow, Place
from db.queries.presence import only_site
from db.reports.closing import close_month
from db.reports.difference import Difference, Side, compare
from db.reports.keys import signing_key
from db.reports.month_picture import MonthPicture, read_month
from db.reports.shelf import Shelf
from db.reports.trace import Source, read_trace, trace_of, write_trace
from db.rules.calendar import Month
from db.store import Store, UnitOfWork
from tests.db.makers import rows, write
from tests.db.month_made import MadeMonth

STUDENTS = VisitorCategory.UNIVERSITY
NOVEMBER = Month(2026, 11)


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


@pytest.fixture
def close(store: Store, tmp_path: Path) -> Callable[[], None]:
    def close_it() -> None:
        with store.read() as session:
            site = only_site(session)
        write(store, close_month, site, NOVEMBER, ApproverRole.COORDINATOR, signing_key(tmp_path))

    return close_it


def picture(store: Store) -> MonthPicture:
    with store.read() as session:
        return read_month(session, store.clock.now(), NOVEMBER, Shelf(), lambda _step, _all: None)


def correct(store: Store, month: MadeMonth) -> None:
    write(store, correct_month, month.site, NOVEMBER, CorrectionReason.MISCOUNT, "counted anew")


def difference(store: Store) -> Difference:
    found = picture(store).views.newest_difference
    assert found is not None
    return found


def told(found: Difference) -> list[str]:
    return [str(sentence) for row in found.rows for sentence in row.sentences]


def add_people(visit: UUID, people: int) -> Callable[[UnitOfWork], None]:
    """Log some students of a closed visit afterwards, and close it again."""

    def command(unit: UnitOfWork) -> None:
        moment = unit.one(Visit, visit).ends_at
        reopen_visit(unit, visit)
        check_in_counts(unit, visit, {STUDENTS: people}, at=moment)
        check_out_counts(unit, visit, {STUDENTS: people}, moment)
        close_visit(unit, visit)

    return command


def test_a_first_revision_has_nothing_to_be_compared_with(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    month.came("School 1", 3, {STUDENTS: 12})
    assert picture(store).views.newest_difference is None
    close()
    assert picture(store).views.newest_difference is None


def test_more_students_of_a_visit_are_told_with_its_number(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    visit = month.came("School 1", 3, {STUDENTS: 12})
    close()
    correct(store, month)
    write(store, add_people(visit, 12))
    found = difference(store)
    assert told(found)[0] == "+12 university student(s) in visit 0001"
    assert not any("by origin" in one or "by country" in one for one in told(found))
    assert str(found.headline) == "visitors 12 → 24, visits held 1 → 1"


def test_a_visit_that_was_forgotten_comes_in_with_its_people(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    month.came("School 1", 3, {STUDENTS: 12})
    close()
    correct(store, month)
    month.came("School 2", 4, {STUDENTS: 14})
    assert told(difference(store)) == ["visit 0002 came in: 14 visitor(s)"]
    sums = {one.block: {part.place[0]: part.change for part in one.sums} for one in difference(store).blocks}
    assert sums["visitors"] == {"visitors_total": 14, "declared_total": 14}
    assert (sums["activity"]["visits_held"], sums["activity"]["tours_held"]) == (1, 1)


def test_a_visit_counted_twice_goes_out(month: MadeMonth, store: Store, close: Callable[[], None]) -> None:
    month.came("School 1", 3, {STUDENTS: 12})
    twice = month.came("School 1 again", 4, {STUDENTS: 12})
    close()
    correct(store, month)
    write(store, void_events, [one.id for one in rows(store, PresenceEvent) if one.visit_id == twice])
    assert told(difference(store))[0] == "visit 0002 went out: 12 visitor(s)"
    assert difference(store).rows[0].people == -12


def test_the_fee_of_a_visit_is_told_in_roubles(month: MadeMonth, store: Store, close: Callable[[], None]) -> None:
    visit = month.came("School 1", 3, {STUDENTS: 12}, price=Decimal(4000))
    close()
    correct(store, month)

    def raise_fee(unit: UnitOfWork) -> None:
        unit.one(Visit, visit).price = Decimal(5500)

    write(store, raise_fee)
    assert told(difference(store)) == ["the fee of visit 0001: 4000.00 → 5500.00 roubles"]
    assert [one.place for one in difference(store).figures] == [("revenue_rub", "", "")]


def test_people_who_change_the_category_are_told_as_a_move(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    visit = month.came("School 1", 3, {VisitorCategory.CHAPERONE: 14})
    close()
    correct(store, month)

    def recount(unit: UnitOfWork) -> None:
        moment = unit.one(Visit, visit).starts_at
        reopen_visit(unit, visit)
        void_events(unit, [one.id for one in rows(store, PresenceEvent)])
        unit.session.flush()
        check_in_counts(unit, visit, {STUDENTS: 14}, at=moment)
        check_out_counts(unit, visit, {STUDENTS: 14}, unit.one(Visit, visit).ends_at)
        close_visit(unit, visit)

    write(store, recount)
    assert told(difference(store))[0] == "14: Chaperones → University students, in visit 0001"


def test_any_two_revisions_can_be_compared_afterwards(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    visit = month.came("School 1", 3, {STUDENTS: 12})
    close()
    for people in (3, 5):
        correct(store, month)
        write(store, add_people(visit, people))
        close()
    sides = picture(store).views.sides
    assert [(side.revision, side.is_draft) for side in sides] == [(0, False), (1, False), (2, False)]
    assert told(compare(sides[0], sides[2]))[0] == "+8 university student(s) in visit 0001"
    assert told(compare(sides[2], sides[1]))[0] == "−5 university student(s) in visit 0001"
    assert compare(sides[1], sides[1]).is_none


def test_a_revision_without_a_trace_is_compared_by_figures_and_says_so(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    visit = month.came("School 1", 3, {STUDENTS: 12})
    close()
    correct(store, month)
    write(store, add_people(visit, 3))
    before, after = picture(store).views.sides
    found = compare(Side(before.revision, before.summary, None), after)
    assert (found.is_traced, found.rows) == (False, ())
    assert ("visitors_total", "", "") in [one.place for one in found.figures]


def test_what_a_revision_was_made_of_is_kept_and_adds_up_to_it(
    month: MadeMonth, store: Store, close: Callable[[], None]
) -> None:
    month.came("School 1", 3, {STUDENTS: 12}, price=Decimal("4000.50"))
    month.came("School 2", 4, {STUDENTS: 7})
    month.asked("School 5", 9)
    close()
    (kept,) = rows(store, RevisionTrace)
    trace = read_trace(kept.body)
    (side,) = picture(store).views.sides
    assert sum(row.count("visitors_total") for row in trace.values()) == side.summary.count("visitors_total")
    assert sum(row.count("revenue_rub") for row in trace.values()) == side.summary.number("revenue_rub")
    assert "School" not in kept.body


figure_places = st.sampled_from(
    [
        ("visitors_total", "", ""),
        ("by_category", "category", "school_5_9"),
        ("by_category", "category", "chaperone"),
        ("by_country", "country", "DE"),
        ("route.tours", "route", "R1"),
        ("revenue_rub", "", ""),
        ("estimated", "", ""),
        ("requests_received", "", ""),
        ("requests_refused", "reason", "capacity"),
    ]
)
traced_rows = st.dictionaries(
    figure_places, st.lists(st.integers(min_value=0, max_value=3), min_size=1, max_size=3), max_size=6
)


@settings(max_examples=60, deadline=None)
@given(traced_rows)
def test_a_trace_is_read_back_as_it_was_written(made: dict[Place, list[int]]) -> None:
    ids = [uuid7() for _ in range(4)]
    behind = {
        place: [FigureRow(ids[at], at, "", date(2026, 11, 1 + at), at + 1) for at in numbers]
        for place, numbers in made.items()
    }
    trace = trace_of(behind)
    assert read_trace(write_trace(trace)) == trace
    assert write_trace(read_trace(write_trace(trace))) == write_trace(trace)
    for place, listed in behind.items():
        total = sum(row.amount for row in listed)
        assert total == sum(row.amounts.get(place, 0) for row in trace.values())
    assert {row.source for row in trace.values()} <= set(Source)
