"""Requests answered: places proposed, held, promised; rivals, the waiting list, undo."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.lists import ask_for_list
from db.commands.phone_requests import PhoneDraft, take_phone_request
from db.commands.request_answers import confirm_request, hold_request
from db.commands.requests import (
    RequestAnswered,
    Rival,
    TooManyAdults,
    WishDraft,
    put_on_waiting_list,
    refuse_requests,
    tell_adults,
)
from db.commands.routes import (
    add_slot_template,
    close_dates,
    set_calendar_day,
    set_lead_time,
)
from db.commands.visit_steps import cancel_visit, lapse_holds
from db.model.kinds import (
    BlackoutReason,
    Cause,
    DocumentRule,
    ExitReason,
    RefusalReason,
    RequestState,
    VisitorCategory,
    VisitorClass,
    VisitState,
    Weekday,
)
from db.model.organiser import Organiser
from db.model.visit import DeclaredCount, Hold, Request, Tour, Visit
from db.queries.asking import known_of
from db.queries.concerns import Care, deadlines
from db.queries.presence import only_site
from db.queries.requests import RequestFilter, request_counts, request_ids, request_rows
from db.queries.slots import Slot, earliest_date, other_days, slots_for
from db.queries.visit_list import Papers, VisitFilter, visit_ids, visit_rows
from db.queries.waiting import freed_slots, rivals, waiting_for
from db.rules.judges import PlanRefused
from db.rules.slots import Fit
from db.store import Store
from tests.db.makers import LABEL, make_guide, make_route, row, rows, the_site, write

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 12, 4)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def route(store: Store) -> UUID:
    """A route for 15, offered at 9:00 and 11:15 on work days, with a guide and five working days of lead time."""
    key = make_route(store, title="Литейный цех", document_rule=DocumentRule.NONE)
    site = the_site(store)
    for weekday in list(Weekday)[:5]:
        for starts in (time(9), time(11, 15)):
            write(store, add_slot_template, key, weekday, starts, 15, date(2026, 1, 1))
    write(store, set_lead_time, site, VisitorClass.DOMESTIC, 5)
    write(store, set_lead_time, site, VisitorClass.FOREIGN, 30, max_days=180, in_working_days=False)
    for _ in range(2):
        make_guide(store, cleared_for=[key])
    return key


def ask(
    store: Store,
    who: str = "Школа № 14, 8 «В»",
    people: int = 12,
    *,
    days: tuple[date, ...] = (FRIDAY,),
    starts: time | None = time(9),
    adults: int | None = 2,
    route: UUID | None = None,
    phone: str = "",
) -> UUID:
    draft = PhoneDraft(
        site_id=the_site(store),
        who=who,
        people=people,
        adults=adults,
        wishes=[WishDraft(day=day, starts=starts) for day in days],
        route_id=route,
        phone=phone,
    )
    return write(store, take_phone_request, draft)


def places(store: Store, request: UUID) -> list[Slot]:
    with store.read() as session:
        return slots_for(session, request, store.clock.now())


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute))


def test_a_wished_date_gets_its_places_best_first(store: Store, route: UUID) -> None:
    found = places(store, ask(store, route=route))
    assert [(one.starts, one.fit) for one in found] == [(at(FRIDAY, 9), Fit.FREE), (at(FRIDAY, 11, 15), Fit.FREE)]
    assert found[0].judged.guides == ("О. Лебедева", "О. Лебедева")
    assert str(found[0].judged.sentence) == "Free, 3 place(s) to spare"


def test_a_taken_start_is_full_and_the_next_one_comes_first(store: Store, route: UUID) -> None:
    write(store, hold_request, ask(store, "Школа № 1", route=route), route, at(FRIDAY, 9))
    found = places(store, ask(store, route=route))
    assert [(one.starts.hour, one.fit) for one in found] == [(11, Fit.FREE), (9, Fit.FULL)]
    assert "taken until" in str(found[1].judged.sentence)


def test_a_closed_day_and_a_day_too_early_say_so(store: Store, route: UUID) -> None:
    write(
        store,
        close_dates,
        the_site(store),
        at(FRIDAY, 0),
        at(FRIDAY, 23),
        BlackoutReason.AUDIT,
    )
    found = places(store, ask(store, route=route, days=(FRIDAY, date(2026, 11, 26), date(2026, 11, 23))))
    by_day = {one.starts.date(): one for one in found}
    assert by_day[FRIDAY].fit is Fit.CLOSED
    assert by_day[date(2026, 11, 26)].fit is Fit.TOO_EARLY
    assert "not before 2026-12-01" in str(by_day[date(2026, 11, 26)].judged.sentence)
    assert by_day[date(2026, 11, 23)].fit is Fit.PAST


def test_other_days_are_offered_where_the_wished_one_is_lost(store: Store, route: UUID) -> None:
    request = ask(store, route=route, days=(date(2026, 12, 1),))
    with store.read() as session:
        found = other_days(session, request, store.clock.now(), most=3)
    assert [one.starts for one in found] == [at(date(2026, 12, day), 9) for day in (2, 3, 4)]


def test_the_earliest_date_leaves_out_a_holiday_and_a_closed_day(store: Store, route: UUID) -> None:
    site = the_site(store)
    write(store, set_calendar_day, site, date(2026, 11, 27), is_working=False, title="Holiday")
    with store.read() as session:
        found = earliest_date(session, site, route, VisitorClass.DOMESTIC, TODAY)
    assert found is not None
    assert found.day == date(2026, 12, 2)
    write(store, close_dates, site, at(date(2026, 12, 2), 0), at(date(2026, 12, 3), 0), BlackoutReason.SHUTDOWN)
    with store.read() as session:
        found = earliest_date(session, site, route, VisitorClass.DOMESTIC, TODAY)
    assert found is not None
    assert found.day == date(2026, 12, 3)
    assert "5 working day(s)" in str(found.reason)


def test_a_delegation_that_asks_nine_days_ahead_learns_the_earliest_date(store: Store, route: UUID) -> None:
    request = ask(store, "Делегация из Циндао", days=(date(2026, 12, 3),), route=route)
    assert {one.fit for one in places(store, request)} == {Fit.TOO_EARLY}
    with store.read() as session:
        found = earliest_date(session, the_site(store), route, VisitorClass.FOREIGN, TODAY)
    assert found is not None
    assert (found.day, found.reason.count) == (date(2026, 12, 24), 30)


def test_a_class_of_47_on_a_route_for_15_becomes_four_tours(store: Store) -> None:
    route = make_route(store, parallel_runs=2, document_rule=DocumentRule.NONE)
    make_guide(store, cleared_for=[route])
    request = ask(store, people=47, adults=4, route=route)
    best = places(store, request)[0]
    assert best.judged.shares == (12, 12, 12, 11)
    visit = write(store, hold_request, request, route, best.starts)
    assert [tour.people for tour in rows(store, Tour) if tour.visit_id == visit] == [12, 12, 12, 11]


def test_a_hold_makes_a_held_visit_with_an_end_in_one_step(store: Store, route: UUID) -> None:
    request = ask(store, route=route)
    with store.write(LABEL) as unit:
        visit = hold_request(unit, request, route, at(FRIDAY, 9))
    assert unit.change is not None
    made = row(store, Visit, visit)
    assert (made.state, made.request_id, made.starts_local) == (VisitState.HELD, request, at(FRIDAY, 9))
    assert {one.category: one.people for one in rows(store, DeclaredCount)} == {
        VisitorCategory.SCHOOL_5_9: 10,
        VisitorCategory.CHAPERONE: 2,
    }
    assert rows(store, Hold)[0].until == store.clock.now() + timedelta(days=7)
    store.undo(unit.change)
    assert rows(store, Visit) == []
    assert row(store, Request, request).state is RequestState.OPEN


def test_a_hold_that_is_over_gives_its_slot_back(store: Store, clock: SetClock, route: UUID) -> None:
    visit = write(store, hold_request, ask(store, route=route), route, at(FRIDAY, 9))
    clock.set(clock.now() + timedelta(days=6, hours=1))
    with store.read() as session:
        found = list(deadlines(session, only_site(session), clock.now()))
        soon = visit_ids(session, VisitFilter.HOLDS, clock.now())
    assert [(one.care, one.visit_id) for one in found] == [(Care.HOLD, visit)]
    assert [key for key, _ in soon] == [visit]
    clock.set(clock.now() + timedelta(days=1))
    assert write(store, lapse_holds) == [visit]
    assert row(store, Visit, visit).state is VisitState.REQUESTED


def test_a_promise_without_enough_adults_is_refused_until_they_are_told(store: Store, route: UUID) -> None:
    request = ask(store, route=route, adults=None)
    with pytest.raises(PlanRefused, match="Too few adults"):
        write(store, confirm_request, request, route, at(FRIDAY, 9))
    assert row(store, Request, request).state is RequestState.OPEN
    with pytest.raises(TooManyAdults):
        write(store, tell_adults, request, 13)
    write(store, tell_adults, request, 2)
    visit = write(store, confirm_request, request, route, at(FRIDAY, 9))
    assert row(store, Visit, visit).state is VisitState.CONFIRMED


def test_rivals_for_one_slot_are_settled_in_the_same_step(store: Store, route: UUID) -> None:
    first, second, third = (ask(store, f"Школа № {number}", route=route) for number in (1, 2, 3))
    with store.read() as session:
        assert {one.request_id for one in rivals(session, first, FRIDAY, route)} == {second, third}
    with store.write(LABEL) as unit:
        hold_request(unit, first, route, at(FRIDAY, 9), rivals={second: Rival.WAIT, third: Rival.REFUSE})
    assert unit.change is not None
    assert row(store, Request, second).state is RequestState.WAITING
    refused = row(store, Request, third)
    assert (refused.state, refused.refusal_reason) == (RequestState.REFUSED, RefusalReason.CAPACITY)
    store.undo(unit.change)
    assert {one.state for one in rows(store, Request)} == {RequestState.OPEN}


def test_a_freed_slot_goes_to_those_on_the_waiting_list_who_fit_oldest_first(
    store: Store, clock: SetClock, route: UUID
) -> None:
    visit = write(store, hold_request, ask(store, "Школа № 1", route=route), route, at(FRIDAY, 9))
    large = ask(store, "Школа № 2", 30, adults=3, route=route)
    clock.set(clock.now() + MINUTE)
    older = ask(store, "Школа № 3", 10, route=route)
    clock.set(clock.now() + MINUTE)
    newer = ask(store, "Школа № 4", 15, route=route, days=(FRIDAY + timedelta(days=3),))
    for request in (newer, older, large):
        write(store, put_on_waiting_list, request)
    with store.read() as session:
        assert freed_slots(session, the_site(store), clock.now()) == []
    write(store, cancel_visit, visit, Cause.VISITOR, ExitReason.CHANGE_OF_PLANS)
    with store.read() as session:
        (freed,) = freed_slots(session, the_site(store), clock.now())
        assert [one.request_id for one in waiting_for(session, the_site(store), route, FRIDAY, 15)] == [older, newer]
        concerns = list(deadlines(session, only_site(session), clock.now()))
    assert (freed.starts, freed.places) == (at(FRIDAY, 9), 15)
    assert [(one.request_id, one.wished) for one in freed.waiting] == [(older, True), (newer, False)]
    assert [one.care for one in concerns] == [Care.WAITING]
    assert concerns[0].remedy is not None
    assert concerns[0].remedy.values["request"] == older
    write(store, hold_request, older, route, at(FRIDAY, 9))
    with store.read() as session:
        assert freed_slots(session, the_site(store), clock.now()) == []


def test_an_answer_that_is_due_needs_care(store: Store, clock: SetClock, route: UUID) -> None:
    request = ask(store, route=route)
    with store.read() as session:
        assert request_rows(session, [request], clock.now())[request].answer_due == date(2026, 11, 26)
        assert list(deadlines(session, only_site(session), clock.now())) == []
    clock.set(clock.now() + timedelta(days=3))
    with store.read() as session:
        (late,) = deadlines(session, only_site(session), clock.now())
        assert request_rows(session, [request], clock.now())[request].is_overdue
    assert (late.care, late.due.date()) == (Care.REQUEST, date(2026, 11, 26))


def test_several_requests_are_refused_together_or_not_at_all(store: Store, route: UUID) -> None:
    first, second = ask(store, "Школа № 1"), ask(store, "Школа № 2")
    write(store, hold_request, second, route, at(FRIDAY, 9))
    with pytest.raises(RequestAnswered):
        write(store, refuse_requests, [first, second], RefusalReason.PRODUCTION)
    assert row(store, Request, first).state is RequestState.OPEN


def test_a_new_caller_is_written_down_once(store: Store) -> None:
    ask(store, "Школа № 14, 8 «В»", phone="+7 343 000-14-14")
    ask(store, "школа №14, 9 «А»", phone="8 (343) 000-14-14")
    assert [one.name for one in rows(store, Organiser)] == ["Школа № 14"]
    with store.read() as session:
        by_phone = known_of(session, "", "3430001414")
        by_name = known_of(session, "ШКОЛА 14")
        by_yo = known_of(session, "артём")
    assert [one.title for one in by_phone] == ["школа №14, 9 «А»", "Школа № 14, 8 «В»"]
    assert all(one.is_open for one in by_name)
    assert by_yo == []


def test_earlier_visits_fill_what_is_asked_again(store: Store, route: UUID) -> None:
    request = ask(store, "Артёмовский лицей, 8 «В»", route=route, phone="+7 343 000-00-01")
    write(store, confirm_request, request, route, at(FRIDAY, 9))
    with store.read() as session:
        (known,) = known_of(session, "артемовский")
    assert (known.people, known.route_id, known.phone, known.day) == (12, route, "+7 343 000-00-01", FRIDAY)
    assert not known.is_open


def test_lists_wanted_asked_for_and_late_are_told_apart(store: Store, clock: SetClock) -> None:
    route = make_route(store, document_rule=DocumentRule.NAME_LIST)
    visit = write(store, hold_request, ask(store, route=route), route, at(FRIDAY, 9))
    assert papers(store, visit) == (Papers.WANTED, date(2026, 12, 1))
    assert write(store, ask_for_list, visit) == date(2026, 12, 1)
    assert papers(store, visit) == (Papers.ASKED, date(2026, 12, 1))
    clock.set(clock.now() + timedelta(days=7))
    with store.read() as session:
        found = [one for one in deadlines(session, only_site(session), clock.now()) if one.care is Care.LIST]
        assert [key for key, _ in visit_ids(session, VisitFilter.NO_LIST, clock.now())] == [visit]
    assert [one.visit_id for one in found] == [visit]


def papers(store: Store, visit: UUID) -> tuple[Papers, date | None]:
    with store.read() as session:
        one = visit_rows(session, [visit], store.clock.now())[visit]
    return one.papers, one.due


def test_requests_are_filtered_found_and_counted(store: Store, route: UUID) -> None:
    first, second = ask(store, "Лицей «Ёлка»"), ask(store, "Школа № 2")
    write(store, put_on_waiting_list, second)
    with store.read() as session:
        assert request_counts(session) == {
            RequestFilter.UNANSWERED: 1,
            RequestFilter.WAITING: 1,
            RequestFilter.ALL: 2,
        }
        assert [key for key, _ in request_ids(session, RequestFilter.ALL, "елка")] == [first]
        assert [key for key, _ in request_ids(session, RequestFilter.ALL, "0002")] == [second]
        assert [key for key, _ in request_ids(session, RequestFilter.WAITING)] == [second]
