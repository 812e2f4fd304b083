"""Routes with their stops, weekly slots, lead times and closed dates."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from db.commands.codes import CodeTaken
from db.commands.routes import (
    CapacityOrder,
    EndsBeforeStart,
    LeadTimeOrder,
    RouteDraft,
    SlotTwice,
    add_route,
    add_slot_template,
    close_dates,
    edit_route,
    end_slot_template,
    reopen_dates,
    set_calendar_day,
    set_lead_time,
)
from db.commands.stops import StopDraft, StopHasClosedDates, set_stops
from db.commands.visit_steps import cancel_visit
from db.commands.visits import VisitDraft, plan_visit
from db.errors import EditedElsewhere
from db.ids import uuid7
from db.model.kinds import (
    BlackoutReason,
    Cause,
    ExitReason,
    GroupKind,
    PpeKind,
    VisitorCategory,
    VisitorClass,
    Weekday,
)
from db.model.route import Blackout, CalendarDay, LeadTime, Route, SlotTemplate
from db.model.visit import Tour
from db.queries.cases import site_facts
from db.queries.routes import closures, ppe, routes, stops, touched_by
from db.rules.facts import Interval
from db.store import NotThere, Store
from tests.db.makers import make_route, make_site, row, rows, the_site, write

NEXT_WEEK = Interval(datetime.fromisoformat("2026-12-01 00:00"), datetime.fromisoformat("2026-12-08 00:00"))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def draft(site: UUID, **changes: object) -> RouteDraft:
    return RouteDraft.model_validate({"site_id": site, "code": "ROLL", "title": "Прокатный стан", **changes})


def titles(store: Store, route: UUID) -> list[str]:
    with store.read() as session:
        return [stop.title for stop in stops(session, route)]


def plan(store: Store, route: UUID, starts: str, people: int = 12) -> UUID:
    site = row(store, Route, route).site_id
    return write(
        store,
        plan_visit,
        VisitDraft(
            site_id=site,
            route_id=route,
            title="Завод «Вектор»",
            group_kind=GroupKind.CORPORATE,
            starts=at(starts),
            declared={VisitorCategory.BUSINESS: people},
        ),
    )


# the route itself


def test_a_new_route_is_offered_from_today_on_the_wall_of_the_site(store: Store) -> None:
    site = make_site(store, zone="Asia/Vladivostok")
    route = write(store, add_route, draft(site))
    assert row(store, Route, route).offered_from == date(2026, 11, 24)


def test_a_route_may_be_offered_from_another_day(store: Store) -> None:
    route = write(store, add_route, draft(make_site(store), offered_from=date(2027, 1, 11)))
    assert row(store, Route, route).offered_from == date(2027, 1, 11)


def test_a_route_is_listed_with_its_languages_and_stops(store: Store) -> None:
    site = make_site(store)
    first, last = StopDraft(title="Печь", minutes=30), StopDraft(title="Стан", minutes=45)
    write(store, add_route, draft(site, languages=["ru", "en", "ru"], stops=[first, last]))
    with store.read() as session:
        (found,) = routes(session, site)
    assert (found.code, found.languages, found.stops) == ("ROLL", ("en", "ru"), 2)


def test_a_kind_of_equipment_named_twice_is_lent_twice(store: Store) -> None:
    site = make_site(store)
    kinds = [PpeKind.HARD_HAT, PpeKind.SHOE_COVERS, PpeKind.SHOE_COVERS]
    route = write(store, add_route, draft(site, ppe=kinds))
    with store.read() as session:
        assert ppe(session, route) == {PpeKind.HARD_HAT: 1, PpeKind.SHOE_COVERS: 2}
    write(store, edit_route, route, draft(site, ppe=[PpeKind.VEST, PpeKind.SHOE_COVERS]), 1)
    with store.read() as session:
        assert ppe(session, route) == {PpeKind.VEST: 1, PpeKind.SHOE_COVERS: 1}


@pytest.mark.parametrize(
    "numbers",
    [
        {"capacity": 15, "hard_capacity": 14},
        {"capacity": 15, "min_people": 16},
        {"capacity": 4},
    ],
)
def test_least_number_capacity_and_hard_limit_are_in_order(store: Store, numbers: dict[str, int]) -> None:
    with pytest.raises(CapacityOrder) as refused:
        write(store, add_route, draft(make_site(store), **numbers))
    assert str(refused.value.cure)
    assert rows(store, Route) == []


def test_a_route_does_not_end_before_it_begins(store: Store) -> None:
    with pytest.raises(EndsBeforeStart):
        write(store, add_route, draft(make_site(store), offered_until=date(2026, 11, 23)))


def test_two_routes_of_a_site_do_not_share_a_code(store: Store) -> None:
    site = make_site(store)
    write(store, add_route, draft(site))
    with pytest.raises(CodeTaken) as refused:
        write(store, add_route, draft(site, title="Литейный цех"))
    assert "Прокатный стан" in str(refused.value.what)


@pytest.mark.parametrize(
    "changes",
    [
        {"languages": []},
        {"languages": ["rus"]},
        {"duration_min": 0},
        {"capacity": 0},
        {"min_age": 100},
        {"code": "Стан 1"},
        {"title": ""},
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        draft(uuid7(), **changes)
    assert refused.value.errors()[0]["loc"][0] == next(iter(changes))


def test_a_route_with_another_capacity_leaves_planned_tours_as_they_were(store: Store) -> None:
    route = make_route(store, code="ROLL", capacity=20, hard_capacity=25)
    plan(store, route, "2026-12-01 10:00", people=20)
    site = the_site(store)
    write(store, edit_route, route, draft(site, capacity=10, hard_capacity=12), 1)
    assert row(store, Route, route).capacity == 10
    assert [(tour.capacity, tour.people) for tour in rows(store, Tour)] == [(20, 20)]


def test_an_edited_route_keeps_its_first_day_its_stops_and_its_own_code(store: Store) -> None:
    site = make_site(store)
    stop = StopDraft(title="Печь", minutes=30)
    route = write(store, add_route, draft(site, offered_from=date(2026, 1, 1), stops=[stop]))
    write(store, edit_route, route, draft(site, title="Новый стан"), 1)
    edited = row(store, Route, route)
    assert (edited.title, edited.offered_from, titles(store, route)) == ("Новый стан", date(2026, 1, 1), ["Печь"])


def test_a_stale_edit_of_a_route_is_refused(store: Store) -> None:
    site = make_site(store)
    route = write(store, add_route, draft(site))
    write(store, edit_route, route, draft(site, title="Новый стан"), 1)
    with pytest.raises(EditedElsewhere):
        write(store, edit_route, route, draft(site, title="Старый стан"), 1)


# stops


def three_stops(store: Store) -> tuple[UUID, dict[str, StopDraft]]:
    route = make_route(store, stops=[StopDraft(title=title, minutes=10) for title in "ABC"])
    with store.read() as session:
        known = {stop.title: StopDraft(id=stop.id, title=stop.title, minutes=10) for stop in stops(session, route)}
    return route, known


@pytest.mark.parametrize("order", ["ABC", "CBA", "CAB", "AB", "CA", "B", ""])
def test_stops_stand_in_the_order_of_the_walk(store: Store, order: str) -> None:
    route, known = three_stops(store)
    write(store, set_stops, route, [known[title] for title in order])
    assert titles(store, route) == list(order)
    write(store, set_stops, route, [known[title] for title in sorted(order, reverse=True)])
    assert titles(store, route) == sorted(order, reverse=True)


def test_a_new_stop_may_stand_anywhere(store: Store) -> None:
    route, known = three_stops(store)
    new = StopDraft(title="D", minutes=5)
    write(store, set_stops, route, [known["A"], new, known["B"], known["C"]])
    assert titles(store, route) == ["A", "D", "B", "C"]


def test_a_stop_of_another_route_is_not_taken(store: Store) -> None:
    _, known = three_stops(store)
    other = make_route(store)
    with pytest.raises(NotThere):
        write(store, set_stops, other, [known["A"]])


def test_a_stop_with_closed_dates_stays_on_the_route(store: Store) -> None:
    route, known = three_stops(store)
    write(
        store,
        close_dates,
        the_site(store),
        NEXT_WEEK.starts,
        NEXT_WEEK.ends,
        BlackoutReason.REPAIR,
        stop_id=known["B"].id,
    )
    with pytest.raises(StopHasClosedDates) as refused:
        write(store, set_stops, route, [known["A"], known["C"]])
    assert "“B”" in str(refused.value.what)
    assert titles(store, route) == ["A", "B", "C"]


# weekly slots


def test_a_slot_is_offered_from_today_unless_told(store: Store) -> None:
    slot = write(store, add_slot_template, make_route(store), Weekday.TUE, time(10), 15)
    assert row(store, SlotTemplate, slot).valid_from == date(2026, 11, 24)


def test_a_slot_is_not_offered_twice_at_once(store: Store) -> None:
    route = make_route(store)
    first = write(store, add_slot_template, route, Weekday.TUE, time(10), 15, date(2026, 1, 1))
    with pytest.raises(SlotTwice):
        write(store, add_slot_template, route, Weekday.TUE, time(10), 20, date(2026, 12, 1))
    write(store, add_slot_template, route, Weekday.WED, time(10), 15)
    write(store, add_slot_template, route, Weekday.TUE, time(12), 15)
    write(store, end_slot_template, first, date(2026, 11, 30))
    write(store, add_slot_template, route, Weekday.TUE, time(10), 20, date(2026, 12, 1))
    assert len(rows(store, SlotTemplate)) == 4


def test_a_slot_before_one_that_begins_later_is_allowed_up_to_its_eve(store: Store) -> None:
    route = make_route(store)
    write(store, add_slot_template, route, Weekday.TUE, time(10), 15, date(2026, 12, 1))
    with pytest.raises(SlotTwice):
        write(store, add_slot_template, route, Weekday.TUE, time(10), 15, date(2026, 11, 1), date(2026, 12, 1))
    write(store, add_slot_template, route, Weekday.TUE, time(10), 15, date(2026, 11, 1), date(2026, 11, 30))


def test_a_slot_that_never_began_is_taken_out(store: Store) -> None:
    slot = write(store, add_slot_template, make_route(store), Weekday.TUE, time(10), 15, date(2026, 12, 1))
    write(store, end_slot_template, slot, date(2026, 11, 30))
    assert rows(store, SlotTemplate) == []


def test_a_slot_does_not_end_before_it_begins(store: Store) -> None:
    with pytest.raises(EndsBeforeStart):
        write(
            store,
            add_slot_template,
            make_route(store),
            Weekday.TUE,
            time(10),
            15,
            date(2026, 12, 1),
            date(2026, 11, 30),
        )


# lead times


def test_a_lead_time_replaces_the_one_before(store: Store) -> None:
    site = make_site(store)
    write(store, set_lead_time, site, VisitorClass.FOREIGN, 30, in_working_days=False)
    write(store, set_lead_time, site, VisitorClass.FOREIGN, 45, max_days=180)
    write(store, set_lead_time, site, VisitorClass.DOMESTIC, 5)
    kept = {lead.visitor_class: lead for lead in rows(store, LeadTime)}
    assert len(rows(store, LeadTime)) == 2
    foreign = kept[VisitorClass.FOREIGN]
    assert (foreign.min_days, foreign.max_days, foreign.in_working_days) == (45, 180, True)


def test_a_route_may_have_its_own_lead_time(store: Store) -> None:
    route = make_route(store)
    site = the_site(store)
    write(store, set_lead_time, site, VisitorClass.DOMESTIC, 5)
    write(store, set_lead_time, site, VisitorClass.DOMESTIC, 10, route_id=route)
    assert {(lead.route_id, lead.min_days) for lead in rows(store, LeadTime)} == {(None, 5), (route, 10)}


@pytest.mark.parametrize(("least", "most"), [(91, 90), (-1, 90)])
def test_a_lead_time_leaves_days_to_ask_on(store: Store, least: int, most: int) -> None:
    with pytest.raises(LeadTimeOrder):
        write(store, set_lead_time, make_site(store), VisitorClass.DOMESTIC, least, max_days=most)


# closed dates


def test_closed_dates_tell_which_visits_they_touch(store: Store) -> None:
    route, other = make_route(store), make_route(store)
    site = the_site(store)
    inside = plan(store, route, "2026-12-02 10:00")
    elsewhere = plan(store, other, "2026-12-02 12:00")
    plan(store, route, "2026-12-09 10:00")
    called_off = plan(store, route, "2026-12-03 10:00")
    write(store, cancel_visit, called_off, Cause.VISITOR, ExitReason.ILLNESS)
    with store.read() as session:
        assert [visit.id for visit in touched_by(session, site, NEXT_WEEK)] == [inside, elsewhere]
        assert [visit.id for visit in touched_by(session, site, NEXT_WEEK, route_id=route)] == [inside]


def test_a_visit_that_only_touches_the_closed_time_is_not_listed(store: Store) -> None:
    route = make_route(store, briefing_min=0, duration_min=90)
    plan(store, route, "2026-12-02 10:00")
    before = Interval(at("2026-12-02 08:00"), at("2026-12-02 10:00"))
    after = Interval(at("2026-12-02 11:30"), at("2026-12-02 13:00"))
    with store.read() as session:
        assert touched_by(session, the_site(store), before) == []
        assert touched_by(session, the_site(store), after) == []


def test_a_visit_of_several_tours_is_listed_once(store: Store) -> None:
    visit = plan(store, make_route(store), "2026-12-02 10:00", people=47)
    assert len(rows(store, Tour)) == 4
    with store.read() as session:
        assert [one.id for one in touched_by(session, the_site(store), NEXT_WEEK)] == [visit]


def test_a_closed_stop_closes_a_part_of_its_route(store: Store) -> None:
    route, known = three_stops(store)
    site = the_site(store)
    visit = plan(store, route, "2026-12-02 10:00")
    write(
        store,
        close_dates,
        site,
        NEXT_WEEK.starts,
        NEXT_WEEK.ends,
        BlackoutReason.PRODUCTION,
        stop_id=known["B"].id,
        note="Ремонт печи",
    )
    with store.read() as session:
        (closed,) = closures(session, site, NEXT_WEEK)
        assert (closed.route, closed.stop, closed.note) == ("Прокатный стан", "B", "Ремонт печи")
        assert [one.id for one in touched_by(session, site, NEXT_WEEK, stop_id=known["B"].id)] == [visit]


def test_a_closed_time_ends_after_it_begins(store: Store) -> None:
    with pytest.raises(EndsBeforeStart):
        write(store, close_dates, make_site(store), NEXT_WEEK.starts, NEXT_WEEK.starts, BlackoutReason.HOLIDAY)


def test_reopened_dates_are_open(store: Store) -> None:
    site = make_site(store)
    write(store, close_dates, site, NEXT_WEEK.starts, NEXT_WEEK.ends, BlackoutReason.SHUTDOWN)
    (blackout,) = rows(store, Blackout)
    write(store, reopen_dates, blackout.id)
    with store.read() as session:
        assert closures(session, site, NEXT_WEEK) == []
    with pytest.raises(NotThere):
        write(store, reopen_dates, blackout.id)


# the production calendar


def is_working(store: Store, site: UUID, day: date) -> bool:
    with store.read() as session:
        return site_facts(session, site).is_working(day)


def test_a_holiday_and_a_moved_saturday_are_set(store: Store) -> None:
    site = make_site(store)
    write(store, set_calendar_day, site, date(2026, 11, 4), is_working=False, title="День единства")
    write(store, set_calendar_day, site, date(2026, 11, 7), is_working=True)
    assert not is_working(store, site, date(2026, 11, 4))
    assert is_working(store, site, date(2026, 11, 7))
    assert is_working(store, site, date(2026, 11, 5))


def test_what_the_plain_week_says_anyway_is_not_kept(store: Store) -> None:
    site = make_site(store)
    write(store, set_calendar_day, site, date(2026, 11, 5), is_working=True)
    assert rows(store, CalendarDay) == []
    write(store, set_calendar_day, site, date(2026, 11, 4), is_working=False)
    write(store, set_calendar_day, site, date(2026, 11, 4), is_working=False, title="День единства")
    assert [day.title for day in rows(store, CalendarDay)] == ["День единства"]
    write(store, set_calendar_day, site, date(2026, 11, 4), is_working=True)
    assert rows(store, CalendarDay) == []
