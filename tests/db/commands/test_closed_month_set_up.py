"""What a closed month was counted with stays as it is, whatever part of the settings would change it."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.closing import close_visit
from db.commands.closures import ClosureDraft, close_with_moves
from db.commands.enterprise import SiteDraft, edit_site
from db.commands.months import correct_month
from db.commands.presence import check_in_counts, check_out_group
from db.commands.routes import RouteDraft, close_dates, edit_route, set_calendar_day
from db.commands.safety import brief
from db.commands.settings import change_setting
from db.commands.short_days import shorten_day
from db.errors import TourError
from db.guard import CountedWithThis, MonthClosed
from db.model.enterprise import Site
from db.model.kinds import ApproverRole, BlackoutReason, CorrectionReason, VisitorCategory
from db.model.route import Route
from db.model.visit import Tour, Visit
from db.queries.cases import policy
from db.reports.closing import close_month
from db.reports.keys import signing_key
from db.rules.calendar import Month
from db.store import Store, UnitOfWork
from tests.db.makers import make_route, row, rows, write
from tests.db.month_made import MadeMonth

CLOSED = Month(2026, 11)
PUPILS = {VisitorCategory.SCHOOL_5_9: 12, VisitorCategory.CHAPERONE: 2}


class ClosedMonth(MadeMonth):
    """`held` is a visit of it."""

    held: UUID


@pytest.fixture
def month(store: Store, clock: SetClock, tmp_path: Path) -> ClosedMonth:
    """November with a group, and one that was typed long afterwards; closed."""
    made = ClosedMonth(store, clock)
    made.held = made.came("School 12", 10, PUPILS)
    late = made.confirmed("School 14", 11, PUPILS)
    planned = row(store, Visit, late)

    def type_afterwards(unit: UnitOfWork) -> None:
        check_in_counts(unit, late, PUPILS, at=planned.starts_at)
        brief(unit, late, people=14, text_version="1", language="ru", instructor="Guide", at=planned.starts_at)
        check_out_group(unit, late, at=planned.ends_at)
        close_visit(unit, late)

    write(store, type_afterwards)
    write(store, close_month, row(store, Site, made.site), CLOSED, ApproverRole.COORDINATOR, signing_key(tmp_path))
    return made


def edited_route(store: Store, month: ClosedMonth, **named: Any) -> Callable[[UnitOfWork], None]:
    known = row(store, Route, month.route)
    values = known.model_dump(exclude={"id", "version"}) | named
    return lambda unit: edit_route(unit, month.route, RouteDraft.model_validate(values), known.version)


def edited_site(store: Store, month: ClosedMonth, **named: Any) -> Callable[[UnitOfWork], None]:
    known = row(store, Site, month.site)
    values = known.model_dump(exclude={"id", "version", "enterprise_id"}) | named
    return lambda unit: edit_site(unit, month.site, SiteDraft.model_validate(values), known.version)


def test_the_code_of_a_route_that_was_reported_stays(store: Store, month: ClosedMonth) -> None:
    with pytest.raises(CountedWithThis) as told:
        write(store, edited_route(store, month, code="OTHER"))
    assert told.value.cure.text
    assert row(store, Route, month.route).code == "CAST"
    write(store, edited_route(store, month, title="Foundry and museum", capacity=12))
    unused = make_route(store, title="Store", code="STORE")
    values = row(store, Route, unused).model_dump(exclude={"id", "version"}) | {"code": "STORE-2"}
    write(store, edit_route, unused, RouteDraft.model_validate(values), row(store, Route, unused).version)


def test_the_region_from_which_origins_were_counted_stays(store: Store, month: ClosedMonth) -> None:
    with pytest.raises(CountedWithThis):
        write(store, edited_site(store, month, region_code="RU-CHE"))
    write(store, edited_site(store, month, people_per_day=90, closes_at=time(17)))


def test_the_limit_by_which_late_entries_were_counted_stays(store: Store, month: ClosedMonth) -> None:
    with pytest.raises(CountedWithThis):
        write(store, change_setting, "late_entry_days", "30")
    write(store, change_setting, "grace_min", "30")
    with store.read() as session:
        assert (policy(session).late_entry_days, policy(session).grace_min) == (3, 30)


def test_a_closed_time_is_noted_in_a_closed_month_and_moves_no_visit_of_it(store: Store, month: ClosedMonth) -> None:
    other = make_route(store, title="Museum", code="MUS")
    starts, ends = datetime.fromisoformat("2026-11-10 00:00"), datetime.fromisoformat("2026-11-11 00:00")
    write(store, close_dates, month.site, starts, ends, BlackoutReason.REPAIR, route_id=month.route)
    draft = ClosureDraft(
        site_id=month.site, starts=starts, ends=ends, reason=BlackoutReason.REPAIR, route_id=month.route
    )
    before = [tour.route_id for tour in rows(store, Tour)]
    with pytest.raises(TourError) as told:
        write(store, close_with_moves, draft, {month.held: other})
    assert told.value.cure.text
    assert [tour.route_id for tour in rows(store, Tour)] == before
    with pytest.raises(MonthClosed) as closed:
        write(store, lambda unit: setattr(unit.one(Tour, rows(store, Tour)[0].id), "route_id", other))
    assert "correction" in closed.value.cure.text


def test_the_calendar_of_a_closed_month_may_still_be_put_right(store: Store, month: ClosedMonth) -> None:
    write(store, set_calendar_day, month.site, date(2026, 11, 3), is_working=False, title="Moved holiday")
    write(store, shorten_day, month.site, date(2026, 11, 30), time(16))


def test_a_correction_opens_the_month_and_lets_the_change_through(store: Store, month: ClosedMonth) -> None:
    write(store, correct_month, month.site, CLOSED, CorrectionReason.OTHER, "the route was reported by a wrong code")
    write(store, edited_route(store, month, code="OTHER"))
    assert row(store, Route, month.route).code == "OTHER"
