"""The coordinator's scenarios (DOMAIN §6) that need no further screen, one story each."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db.clock import SetClock, local
from db.commands.assignments import assign_guide
from db.commands.closing import change_cause, close_visit, reopen_visit
from db.commands.guides import mark_absent
from db.commands.months import correct_month
from db.commands.presence import WalkInDraft, add_walk_in, begin_tours, check_in_counts, check_in_group, check_out_group
from db.commands.presence_lines import void_events
from db.commands.routes import close_dates, set_lead_time
from db.commands.safety import brief
from db.commands.tours import NoSuchHour
from db.commands.visit_steps import TooEarlyForNoShow, cancel_visit, confirm_visit, mark_no_show, overrule
from db.commands.visits import VisitDraft, declare, edit_visit, move_visit, split_visit
from db.errors import EditedElsewhere
from db.guard import MonthClosed
from db.model.enterprise import Site
from db.model.kinds import (
    AbsenceKind,
    ApproverRole,
    BlackoutReason,
    Cause,
    CorrectionReason,
    ExitReason,
    GroupKind,
    VisitorCategory,
    VisitorClass,
    VisitState,
)
from db.model.visit import Tour, Visit
from db.queries.month import counted_visits
from db.queries.months import revisions
from db.queries.presence import counted, events, on_site
from db.reports.closing import close_month, closed_summary
from db.reports.keys import signing_key
from db.rules.calendar import Month
from db.rules.counting import age_on
from db.rules.judges import PlanRefused
from db.store import Store
from tests.db.makers import LABEL, ZONE, row, rows, write
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

NOVEMBER = Month(2026, 11)


def tours(store: Store, visit: UUID) -> list[Tour]:
    return sorted((tour for tour in rows(store, Tour) if tour.visit_id == visit), key=lambda tour: tour.ordinal)


def inside(store: Store, visit: UUID) -> int:
    with store.read() as session:
        return counted(session, visit).inside.total()


def run_through(plant: Plant, visit: UUID, *, hours: int = 2) -> None:
    """Let a confirmed group come, be briefed, walk and leave."""
    starts = row(plant.store, Visit, visit).starts_at
    plant.clock.set(starts)
    write(plant.store, check_in_group, visit)
    write(plant.store, brief, visit, people=99, text_version="1", language="ru", instructor="ОТ")
    write(plant.store, begin_tours, visit)
    plant.clock.set(starts + timedelta(hours=hours))
    write(plant.store, check_out_group, visit)
    write(plant.store, close_visit, visit)


def test_01_47_arrive_where_30_were_declared(plant: Plant, store: Store) -> None:
    visit = plant.plan({PUPILS: 27, ADULTS: 3})
    assert [tour.people for tour in tours(store, visit)] == [15, 15]
    write(store, confirm_visit, visit)
    write(store, declare, visit, {PUPILS: 42, ADULTS: 5})
    parts = tours(store, visit)
    assert [tour.people for tour in parts] == [12, 12, 12, 11]
    assert len({tour.starts_local for tour in parts}) == 2, "two runs at once, the next two later"
    write(store, split_visit, visit, 3)
    assert [tour.people for tour in tours(store, visit)] == [16, 16, 15]


def test_02_a_bus_is_40_minutes_late(plant: Plant, store: Store, clock: SetClock) -> None:
    visit = plant.plan(at=time(11))
    write(store, confirm_visit, visit)
    clock.set(plant.moment(11, 40))
    write(store, check_in_group, visit)
    started = row(store, Visit, visit).actual_starts_at
    assert started == plant.moment(11, 40)


def test_03_a_guide_is_ill_in_the_morning(plant: Plant, store: Store) -> None:
    visit = plant.plan()
    tour = tours(store, visit)[0]
    write(store, assign_guide, tour.id, plant.guides[0])
    morning = datetime.combine(TODAY, time(0))
    write(store, mark_absent, plant.guides[0], morning, morning + timedelta(days=1), AbsenceKind.ILLNESS)
    ill = next(finding for finding in plant.findings(visit) if finding.rule == "absent")
    offered = {remedy.values["guide"] for remedy in ill.remedies if "guide" in remedy.values}
    assert offered == {str(guide) for guide in plant.guides[1:]}


def test_04_a_shop_is_closed(plant: Plant, store: Store) -> None:
    visit = plant.plan()
    day = datetime.combine(TODAY, time(0))
    write(store, close_dates, plant.site, day, day + timedelta(days=1), BlackoutReason.PRODUCTION, route_id=plant.route)
    closed = next(finding for finding in plant.findings(visit) if finding.rule == "blackout")
    assert closed.blocks
    with pytest.raises(PlanRefused):
        write(store, confirm_visit, visit)


def test_09_a_mistake_is_found_in_a_closed_month(plant: Plant, store: Store, clock: SetClock, tmp_path: Path) -> None:
    visit = plant.plan({VisitorCategory.TOURIST_ORGANISED: 12})
    write(store, confirm_visit, visit)
    run_through(plant, visit)
    clock.set(plant.moment(9, day=date(2026, 12, 2)))
    site, key = row(store, Site, plant.site), signing_key(tmp_path)
    write(store, close_month, site, NOVEMBER, ApproverRole.COORDINATOR, key)

    def mend() -> None:
        with store.write(LABEL) as unit:
            reopen_visit(unit, visit)
            log = counted(unit.session, visit)
            assert log.admitted.total() == 12
            void_events(unit, [event.id for event in events(unit.session, [visit])[visit]])
            unit.session.flush()
            check_in_counts(unit, visit, {PUPILS: 12}, at=plant.moment(12))
            check_out_group(unit, visit, at=plant.moment(14))
            unit.one(Visit, visit).state = VisitState.CLOSED

    with pytest.raises(MonthClosed):
        mend()
    write(store, correct_month, plant.site, NOVEMBER, CorrectionReason.WRONG_CATEGORY, "pupils were booked as adults")
    mend()
    write(store, close_month, site, NOVEMBER, ApproverRole.COORDINATOR, key)
    with store.read() as session:
        first, second = revisions(session, plant.site, NOVEMBER)
        summary = closed_summary(session, site, NOVEMBER)
    assert summary is not None
    assert summary.header.supersedes_sha256 == first.sha256 != second.sha256
    assert summary.counts("by_category")["school_5_9"] == 12
    assert "tourist_organised" in first.document


def test_10_the_site_s_zone_decides(plant: Plant, store: Store) -> None:
    visit = row(store, Visit, plant.plan(at=time(10)))
    assert (visit.starts_at.hour, visit.zone) == (5, ZONE)
    assert local(visit.starts_at, "Europe/Berlin").hour == 6


def test_10_an_hour_that_does_not_exist_is_refused(plant: Plant, store: Store) -> None:
    visit = plant.plan()
    with store.write(LABEL) as unit:
        unit.one(Visit, visit).zone = "Europe/Berlin"
    with pytest.raises(NoSuchHour):
        write(store, move_visit, visit, datetime.combine(date(2026, 3, 29), time(2, 30)))


def test_11_someone_born_on_29_february() -> None:
    born = date(2012, 2, 29)
    assert (age_on(born, date(2026, 2, 28)), age_on(born, date(2026, 3, 1))) == (13, 14)
    assert Month(2028, 2).last == date(2028, 2, 29)


def test_12_a_night_tour_over_the_end_of_the_month_counts_where_it_began(
    plant: Plant, store: Store, clock: SetClock
) -> None:
    visit = plant.plan(starts=datetime.combine(date(2026, 11, 30), time(23, 10)))
    write(store, overrule, visit, "opening_hours", role="deputy director", reason="night shift")
    write(store, confirm_visit, visit)
    clock.set(plant.moment(23, 10, day=date(2026, 11, 30)))
    write(store, check_in_group, visit)
    clock.set(plant.moment(0, 20, day=date(2026, 12, 1)))
    with store.read() as session:
        assert [group.inside for group in on_site(session)] == [11]
    write(store, check_out_group, visit)
    write(store, close_visit, visit)
    site = row(store, Site, plant.site)
    with store.read() as session:
        assert len(counted_visits(session, site, NOVEMBER)) == 1
        assert counted_visits(session, site, Month(2026, 12)) == []


def test_13_the_second_save_of_a_stale_visit_is_refused(plant: Plant, store: Store) -> None:
    visit = plant.plan()
    before = row(store, Visit, visit)
    draft = VisitDraft(
        site_id=plant.site,
        route_id=plant.route,
        title="Школа № 12, 9 «Б»",
        group_kind=GroupKind.SCHOOL,
        starts=before.starts_local,
        declared={PUPILS: 10, ADULTS: 1},
    )
    write(store, edit_visit, visit, draft, before.version)
    with pytest.raises(EditedElsewhere):
        write(store, edit_visit, visit, draft.model_copy(update={"title": "Лицей"}), before.version)
    assert row(store, Visit, visit).title == "Школа № 12, 9 «Б»"


def test_15_a_chaperone_is_missing(plant: Plant, store: Store) -> None:
    visit = plant.plan({PUPILS: 13, ADULTS: 1})
    with pytest.raises(PlanRefused):
        write(store, confirm_visit, visit)
    write(store, overrule, visit, "adults", role="deputy director", reason="the second teacher comes by car")
    write(store, confirm_visit, visit)
    assert row(store, Visit, visit).state is VisitState.CONFIRMED


def test_16_a_child_below_the_age_of_the_route(plant: Plant) -> None:
    assert "age" in plant.rules(plant.plan(youngest_age=11))
    assert "age" not in plant.rules(plant.plan(youngest_age=12, at=time(15)))


def test_18_a_family_joins_at_the_gate(plant: Plant, store: Store, clock: SetClock) -> None:
    visit = plant.plan({VisitorCategory.TOURIST_INDIVIDUAL: 8}, title="Сборная группа")
    write(store, confirm_visit, visit)
    clock.set(plant.moment(12))
    write(store, check_in_group, visit)
    for _ in range(4):
        write(store, add_walk_in, visit, WalkInDraft(surname="Лосев", category=VisitorCategory.TOURIST_INDIVIDUAL))
    assert inside(store, visit) == 12


def test_19_nobody_comes_and_calls_the_next_day(plant: Plant, store: Store, clock: SetClock) -> None:
    visit = plant.plan()
    write(store, confirm_visit, visit)
    clock.set(plant.moment(12, 10))
    with pytest.raises(TooEarlyForNoShow):
        write(store, mark_no_show, visit)
    clock.set(plant.moment(12, 30))
    write(store, mark_no_show, visit)
    assert row(store, Visit, visit).state is VisitState.NO_SHOW
    clock.set(plant.moment(9, day=TODAY + timedelta(days=1)))
    write(store, change_cause, visit, Cause.FORCE_MAJEURE, ExitReason.TRANSPORT)
    assert row(store, Visit, visit).state is VisitState.CANCELLED


def test_20_a_delegation_asks_too_late(plant: Plant, store: Store) -> None:
    write(store, set_lead_time, plant.site, VisitorClass.FOREIGN, 30, in_working_days=False)
    visit = plant.plan(
        {VisitorCategory.BUSINESS: 9},
        country="CN",
        region_code="",
        requested_at=plant.moment(9, day=date(2026, 11, 15)),
    )
    late = next(finding for finding in plant.findings(visit) if finding.rule == "lead_time")
    assert late.sentence.values["date"] == date(2026, 12, 15)
    write(store, overrule, visit, "lead_time", role="director", reason="the minister's guest")
    write(store, confirm_visit, visit)


def test_21_a_cancelled_visit_frees_its_guide(plant: Plant, store: Store) -> None:
    visit = plant.plan()
    write(store, assign_guide, tours(store, visit)[0].id, plant.guides[0])
    write(store, cancel_visit, visit, Cause.VISITOR, ExitReason.QUARANTINE)
    other = plant.plan(title="Лицей")
    write(store, assign_guide, tours(store, other)[0].id, plant.guides[0])
