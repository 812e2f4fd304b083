"""Whatever a coordinator does in whatever order, the plan keeps what it promises."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from db.clock import SetClock
from db.commands.assignments import assign_guide
from db.commands.moves import copy_visit, keep_conflicts, put_visit
from db.commands.visit_steps import cancel_visit, confirm_visit, hold_visit
from db.commands.visits import VisitDraft, move_visit, plan_visit, split_visit
from db.errors import TourError
from db.model.kinds import Cause, ExitReason, GroupKind, VisitorCategory, VisitState
from db.model.visit import Tour, Visit
from db.opening import FILE_NAME, open_store
from db.queries.cases import load_cases
from db.queries.schedule import schedule
from db.rules.judges import judge
from db.rules.states import EXITS
from db.rules.trial import Target
from db.store import Store, UnitOfWork
from desktop.screens.schedule.choice import Filters, Lanes, shown_visits
from desktop.screens.schedule.layout import Picture, Room
from desktop.screens.schedule.layout_day import lay_out_day
from desktop.screens.schedule.layout_month import lay_out_month
from desktop.screens.schedule.layout_week import lay_out_week
from tests.db.conftest import NOW
from tests.db.makers import LABEL, make_guide, make_route, row, rows, the_site

if TYPE_CHECKING:
    from db.change import Change

MONDAY = datetime(2026, 12, 7, 9, 0)  # noqa: DTZ001  (wall-clock)
STARTS = st.integers(0, 5 * 32 - 1).map(lambda step: MONDAY + timedelta(days=step // 32, minutes=step % 32 * 15))


ROOM = Room(1100, 640)


def seen(picture: Picture) -> set[UUID]:
    """Return the visits of a picture: drawn, behind “+2”, beyond the hours, or listed under the grid."""
    cells = (cell for line in picture.cells for cell in line)
    return {entry.visit.id for cell in cells for entry in cell.entries} | {one.id for one in picture.undrawn}


class Planning(RuleBasedStateMachine):
    """All that can be done with visits, undone and redone, on a plant of two routes and two guides."""

    books: Path
    visits = Bundle("visits")

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp())
        shutil.copy(self.books, self._folder / FILE_NAME)
        self.store: Store = open_store(self._folder, clock=SetClock(NOW), actor="coordinator", seat="office")
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self.planned: set[UUID] = set()

    @initialize()
    def plant(self) -> None:
        self.site = the_site(self.store)
        self.routes = [make_route(self.store, capacity=15), make_route(self.store, capacity=10)]
        self.guides = [make_guide(self.store, cleared_for=self.routes) for _ in range(2)]

    def do(self, command: Callable[[UnitOfWork], object]) -> object:
        try:
            with self.store.write(LABEL) as unit:
                result = command(unit)
        except TourError:
            return None
        if unit.change is not None and unit.change.rows:
            self.done.append(unit.change)
            self.undone.clear()
        return result

    def is_there(self, visit: UUID) -> bool:
        """Say whether a visit still stands: its planning may have been undone."""
        return any(one.id == visit for one in rows(self.store, Visit))

    @rule(target=visits, starts=STARTS, people=st.integers(1, 50), route=st.integers(0, 1))
    def plan(self, starts: datetime, people: int, route: int) -> object:
        draft = VisitDraft(
            site_id=self.site,
            route_id=self.routes[route],
            title="Школа",
            group_kind=GroupKind.SCHOOL,
            starts=starts,
            declared={VisitorCategory.SCHOOL_5_9: people},
        )
        return self.do(lambda unit: plan_visit(unit, draft))

    @rule(visit=visits, starts=STARTS)
    def move(self, visit: UUID, starts: datetime) -> None:
        self.do(lambda unit: move_visit(unit, visit, starts, allow_conflicts=True))

    @rule(visit=visits, minutes=st.integers(1, 40).map(lambda steps: steps * 15))
    def resize(self, visit: UUID, minutes: int) -> None:
        if not self.is_there(visit):
            return
        starts = row(self.store, Visit, visit).starts_local
        target = Target(starts, starts + timedelta(minutes=minutes))
        self.do(lambda unit: put_visit(unit, visit, target))

    @rule(visit=visits, starts=STARTS, guide=st.integers(0, 2), copies=st.booleans())
    def drop_into_a_lane(self, visit: UUID, starts: datetime, guide: int, copies: bool) -> None:
        target = Target(starts, takes_guide=True, guide_id=[*self.guides, None][guide])
        if copies:
            self.do(lambda unit: copy_visit(unit, visit, target))
        else:
            self.do(lambda unit: put_visit(unit, visit, target))

    @rule(visit=visits)
    def hold(self, visit: UUID) -> None:
        self.do(lambda unit: hold_visit(unit, visit))

    @rule(visit=visits)
    def confirm(self, visit: UUID) -> None:
        """Whatever is promised is without a conflict, or somebody answers for it."""
        if not self.is_there(visit):
            return
        before = row(self.store, Visit, visit).state
        self.do(lambda unit: confirm_visit(unit, visit))
        if before is not row(self.store, Visit, visit).state:
            with self.store.read() as session:
                assert not [one for one in judge(load_cases(session, [visit])[visit]) if one.blocks]

    @rule(visit=visits)
    def allow(self, visit: UUID) -> None:
        if not self.is_there(visit):
            return
        with self.store.read() as session:
            blocking = [one for one in judge(load_cases(session, [visit])[visit]) if one.blocks]
        for one in blocking[:1]:
            rules = [(one.rule, one.subject)]
            self.do(partial(keep_conflicts, visit_id=visit, rules=rules, role="Директор", reason="Дело"))

    @rule(visit=visits, parts=st.integers(1, 4))
    def split(self, visit: UUID, parts: int) -> None:
        self.do(lambda unit: split_visit(unit, visit, parts))

    @rule(visit=visits, guide=st.integers(0, 1), ordinal=st.integers(0, 3))
    def assign(self, visit: UUID, guide: int, ordinal: int) -> None:
        tours = [tour.id for tour in rows(self.store, Tour) if tour.visit_id == visit]
        if tours:
            self.do(lambda unit: assign_guide(unit, tours[ordinal % len(tours)], self.guides[guide]))

    @rule(visit=visits)
    def cancel(self, visit: UUID) -> None:
        self.do(lambda unit: cancel_visit(unit, visit, Cause.VISITOR, ExitReason.CHANGE_OF_PLANS))

    @rule()
    def undo(self) -> None:
        if self.done:
            self.undone.append(self.store.undo(self.done.pop()))

    @rule()
    def redo(self) -> None:
        if self.undone:
            self.done.append(self.store.redo(self.undone.pop()))

    @invariant()
    def no_view_loses_a_visit(self) -> None:
        """Day, week and month in both kinds of lanes, and the list, show every visit of their days."""
        known = {visit.id: visit for visit in rows(self.store, Visit)}
        days = sorted({visit.starts_local.date() for visit in known.values()})
        with self.store.read() as session:
            month = schedule(session, NOW, date(2026, 11, 30), date(2027, 1, 3))  # whole weeks
            shown = {day: schedule(session, NOW, day, day) for day in days}
            week = schedule(session, NOW, MONDAY.date(), MONDAY.date() + timedelta(days=6))
        assert {visit.id for visit in shown_visits(month, Filters())} == set(known)
        assert seen(lay_out_month(month, month.visits, ROOM)) == set(known)
        for by in Lanes:
            assert seen(lay_out_week(week, week.visits, by, ROOM)) == set(known)
            drawn = [seen(lay_out_day(one, one.visits, by, ROOM)) for one in shown.values()]
            assert set[UUID]().union(*drawn) == set(known)

    @invariant()
    def a_guide_in_two_places_and_a_tour_too_large_are_always_told(self) -> None:
        standing = [visit for visit in rows(self.store, Visit) if visit.state not in EXITS]
        with self.store.read() as session:
            cases = load_cases(session, [visit.id for visit in standing])
        told = {visit_id: {finding.rule for finding in judge(case)} for visit_id, case in cases.items()}
        held = [
            (guide.guide.id, tour.span, visit_id)
            for visit_id, case in cases.items()
            for tour in case.visit.tours
            for guide in tour.guides
        ]
        for place, (guide, span, visit_id) in enumerate(held):
            for other, other_span, other_visit in held[place + 1 :]:
                if guide == other and span.overlaps(other_span):
                    assert "guide_busy" in told[visit_id] & told[other_visit], "a guide in two places, untold"
        for visit_id, case in cases.items():
            if any(tour.people > tour.capacity for tour in case.visit.tours):
                assert "capacity" in told[visit_id], "a tour above its capacity, untold"

    @invariant()
    def the_tours_of_a_visit_hold_its_people(self) -> None:
        shares: Counter[UUID] = Counter()
        for tour in rows(self.store, Tour):
            shares[tour.visit_id] += tour.people
        with self.store.read() as session:
            cases = load_cases(session, [visit.id for visit in rows(self.store, Visit)])
        assert {visit_id: case.visit.people for visit_id, case in cases.items()} == dict(shares)

    @invariant()
    def what_was_called_off_keeps_its_reason(self) -> None:
        for visit in rows(self.store, Visit):
            assert (visit.state is VisitState.CANCELLED) == (visit.exit_reason is not None)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self._folder)


def test_a_plan_keeps_what_it_promises_in_any_order_of_steps(empty_books: Path) -> None:
    machine = type("PlanningOnBooks", (Planning,), {"books": empty_books})
    try:
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=12,
                stateful_step_count=18,
                deadline=None,
                derandomize=True,
                suppress_health_check=list(HealthCheck),
            ),
        )
    except AssertionError as broken:
        pytest.fail(str(broken))
