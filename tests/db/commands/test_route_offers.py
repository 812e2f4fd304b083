"""Slots, lead times of a route's own, and the day on which it is no longer offered."""

from datetime import date

import pytest
from pydantic import ValidationError

from db.commands.route_offers import (
    LeadTimeDraft,
    SlotDraft,
    drop_lead_time,
    drop_site_lead_time,
    offer_again,
    offer_slot,
    retire_route,
    say_lead_time,
    say_site_lead_time,
)
from db.commands.routes import EndsBeforeStart, LeadTimeOrder, RouteDraft, SlotTwice, edit_route, set_lead_time
from db.model.kinds import VisitorClass, Weekday
from db.queries.cases import site_facts
from db.queries.route_card import route_card, site_lead_times
from db.rules.timing import earliest_lawful, lead_time_rule
from db.store import Store
from tests.db.makers import make_route, make_site, the_site, write


def test_a_slot_is_offered_once_and_listed_on_the_card(store: Store) -> None:
    make_site(store)
    route = make_route(store)
    slot = SlotDraft.model_validate({"weekday": Weekday.TUE, "starts_at": "09:30", "seats": "15"})
    write(store, lambda unit: offer_slot(unit, route, slot))
    with pytest.raises(SlotTwice):
        write(store, lambda unit: offer_slot(unit, route, slot))
    with store.read() as session:
        card = route_card(session, route)
    assert card is not None
    assert [(row.weekday, row.starts_at.hour, row.seats) for row in card.slots] == [(Weekday.TUE, 9, 15)]


@pytest.mark.parametrize("wrong", [{"seats": "none"}, {"seats": "0"}, {"starts_at": "25:00"}])
def test_a_slot_that_cannot_be_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        SlotDraft.model_validate({"weekday": "mon", "starts_at": "10:00", "seats": "15", **wrong})


def test_a_route_has_a_lead_time_of_its_own_until_it_follows_the_site_again(store: Store) -> None:
    make_site(store)
    route = make_route(store)
    site = the_site(store)
    abroad = VisitorClass.FOREIGN
    write(store, lambda unit: set_lead_time(unit, site, abroad, 10))

    def days() -> dict[VisitorClass, tuple[int, bool]]:
        with store.read() as session:
            card = route_card(session, route)
        assert card is not None
        return {row.visitor_class: (row.min_days, row.is_own) for row in card.lead_times}

    assert days()[abroad] == (10, False)
    write(store, lambda unit: say_lead_time(unit, route, LeadTimeDraft(visitor_class=abroad, min_days=20)))
    assert days()[abroad] == (20, True)
    write(store, lambda unit: drop_lead_time(unit, route, abroad))
    assert days()[abroad] == (10, False)


def test_a_lead_time_beyond_the_booking_window_is_refused(store: Store) -> None:
    make_site(store)
    route = make_route(store)
    draft = LeadTimeDraft(visitor_class=VisitorClass.FOREIGN, min_days=100, max_days=90)
    with pytest.raises(LeadTimeOrder):
        write(store, lambda unit: say_lead_time(unit, route, draft))


def test_a_retired_route_keeps_its_last_day_and_can_be_offered_again(store: Store) -> None:
    make_site(store)
    route = make_route(store)

    def last() -> object:
        with store.read() as session:
            card = route_card(session, route)
        assert card is not None
        return card.values["offered_until"]

    write(store, lambda unit: retire_route(unit, route, date(2027, 1, 31)))
    assert last() == date(2027, 1, 31)
    write(store, lambda unit: offer_again(unit, route))
    assert last() is None


def test_a_route_cannot_end_before_it_is_offered(store: Store) -> None:
    make_site(store)
    route = make_route(store)
    with store.read() as session:
        card = route_card(session, route)
    assert card is not None
    draft = RouteDraft.model_validate(
        {
            **card.values,
            "site_id": the_site(store),
            "languages": list(card.languages),
            "ppe": [],
            "offered_from": date(2027, 2, 1),
        }
    )
    write(store, lambda unit: edit_route(unit, route, draft, card.version))
    with pytest.raises(EndsBeforeStart):
        write(store, lambda unit: retire_route(unit, route, date(2027, 1, 31)))


def test_the_site_has_lead_times_for_routes_that_say_nothing_and_they_move_the_earliest_lawful_day(
    store: Store,
) -> None:
    make_site(store)
    route, site = make_route(store), the_site(store)
    asked = date(2026, 11, 2)

    def earliest() -> date | None:
        with store.read() as session:
            facts = site_facts(session, site)
        rule = lead_time_rule(facts, VisitorClass.FOREIGN, route)
        return None if rule is None else earliest_lawful(asked, rule, facts)

    assert earliest() is None
    rule = LeadTimeDraft(visitor_class=VisitorClass.FOREIGN, min_days=30, in_working_days=False)
    write(store, say_site_lead_time, site, rule)
    assert earliest() == date(2026, 12, 2)
    write(store, say_lead_time, route, rule.model_copy(update={"min_days": 10}))
    assert earliest() == date(2026, 11, 12)
    write(store, drop_lead_time, route, VisitorClass.FOREIGN)
    assert earliest() == date(2026, 12, 2)
    with store.read() as session:
        assert [(row.visitor_class, row.min_days) for row in site_lead_times(session, site)] == [
            (VisitorClass.FOREIGN, 30)
        ]
    with pytest.raises(LeadTimeOrder):
        write(store, say_site_lead_time, site, rule.model_copy(update={"max_days": 3}))
    write(store, drop_site_lead_time, site, VisitorClass.FOREIGN)
    assert earliest() is None
