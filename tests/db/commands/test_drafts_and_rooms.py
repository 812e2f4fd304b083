"""Drafts that outlive the program and are forgotten afterwards; rooms; clearances with who gave them; papers sent."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlmodel import select

from db.clock import SetClock
from db.commands.lists import (
    PersonDraft,
    decide_clearance,
    decide_visit,
    expect_without_refused,
    receive_list,
    set_dues,
)
from db.commands.papers import mark_sent, record_paper
from db.commands.rooms import RoomDraft, RoomKnown, add_room, give_up_room, want_rooms
from db.commands.typed import KEPT, drop_draft, keep_draft
from db.model.journal import JournalPersonal
from db.model.kinds import ClearanceState, DocumentRule, PaperKind, SendingChannel
from db.model.room import Room, VisitRoom
from db.model.typed import KeptDraft
from db.model.visit import DeclaredCount, Paper, Visit
from db.model.visitor import Visitor
from db.queries.letters import letter_facts, papers_of
from db.queries.typed import kept_draft
from db.queries.visit_people import visit_people
from db.store import Store
from tests.db.makers import make_route, row, rows, write
from tests.stories.plant import ADULTS, PUPILS, Plant

C = ClearanceState


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


def told(store: Store) -> str:
    """Everything personal that the journal holds."""
    with store.read() as session:
        return "".join(session.exec(select(JournalPersonal.value)))


def kept(store: Store) -> str | None:
    with store.read() as session:
        return kept_draft(session, "new", store.seat)


def test_a_draft_is_kept_until_it_is_dropped_and_then_forgotten_everywhere(store: Store) -> None:
    write(store, keep_draft, "new", '{"leader": "Соколова"}')
    write(store, keep_draft, "new", '{"leader": "Соколова И. В."}')
    assert kept(store) == '{"leader": "Соколова И. В."}'
    assert "Соколова" in told(store)
    write(store, drop_draft, "new")
    assert kept(store) is None
    assert "Соколова" not in told(store)


def test_a_draft_that_nobody_finishes_is_forgotten_in_time(store: Store, clock: SetClock) -> None:
    write(store, keep_draft, "visit 1", "{}")
    clock.set(clock.now() + KEPT + timedelta(days=1))
    write(store, keep_draft, "visit 2", "{}")
    assert [one.subject for one in rows(store, KeptDraft)] == ["visit 2"]


def test_a_room_holds_one_visit_at_a_time(plant: Plant, store: Store) -> None:
    room = write(store, add_room, plant.site, RoomDraft(name="Класс", seats=30))
    first, second = plant.plan(), plant.plan(title="Лицей")
    for visit in (first, second):
        write(store, want_rooms, visit, [room])
    assert "room_busy" in plant.rules(first)
    write(store, want_rooms, second, [])
    assert "room_busy" not in plant.rules(first)
    assert [one.visit_id for one in rows(store, VisitRoom)] == [first]


def test_a_room_of_the_same_name_is_refused_and_one_given_up_comes_back(plant: Plant, store: Store) -> None:
    room = write(store, add_room, plant.site, RoomDraft(name="Класс", seats=30))
    with pytest.raises(RoomKnown):
        write(store, add_room, plant.site, RoomDraft(name="Класс", seats=10))
    write(store, give_up_room, room)
    assert write(store, add_room, plant.site, RoomDraft(name="Класс", seats=12)) == room
    assert (row(store, Room, room).seats, row(store, Room, room).is_offered) == (12, True)


@pytest.fixture
def listed(plant: Plant, store: Store) -> UUID:
    route = make_route(store, code="REG", site=plant.site, document_rule=DocumentRule.PASSPORT)
    visit = plant.plan({PUPILS: 5, ADULTS: 1}, route_id=route)
    people = [PersonDraft(surname=name, grade="9", document="1") for name in ("Орлов", "Фомин", "Юдин", "Ким", "Ли")]
    write(store, receive_list, visit, [*people, PersonDraft(surname="Соколова", document="2", category=ADULTS)])
    return visit


def test_a_decision_tells_who_gave_it_and_a_refusal_lowers_the_headcount(store: Store, listed: UUID) -> None:
    people = {one.surname: one.id for one in rows(store, Visitor)}
    write(store, decide_clearance, [people["Ким"], people["Ли"]], C.REFUSED, by="бюро пропусков")
    refused = row(store, Visitor, people["Ким"])
    assert (refused.clearance, refused.clearance_by) == (C.REFUSED, "бюро пропусков")
    assert write(store, expect_without_refused, listed) == 4
    counts = {one.category: one.people for one in rows(store, DeclaredCount)}
    assert counts == {PUPILS: 3, ADULTS: 1}
    assert write(store, expect_without_refused, listed) == 4, "asking twice takes nobody off twice"


def test_a_decision_of_the_visit_answers_for_all_who_wait_but_not_for_those_refused(store: Store, listed: UUID) -> None:
    people = {one.surname: one.id for one in rows(store, Visitor)}
    write(store, decide_clearance, [people["Ким"]], C.REFUSED)
    write(store, decide_visit, listed, C.CLEARED, by="начальник бюро")
    states = {one.surname: one.clearance for one in rows(store, Visitor)}
    assert (states["Ким"], states["Орлов"]) == (C.REFUSED, C.CLEARED)
    assert row(store, Visit, listed).clearance_by == "начальник бюро"


def test_taking_a_decision_back_forgets_who_gave_it(store: Store, listed: UUID) -> None:
    someone = rows(store, Visitor)[0].id
    write(store, decide_clearance, [someone], C.CLEARED, by="бюро")
    write(store, decide_clearance, [someone], C.PENDING)
    again = row(store, Visitor, someone)
    assert (again.clearance_by, again.clearance_at) == ("", None)


def test_the_letter_names_those_refused(store: Store, clock: SetClock, listed: UUID) -> None:
    people = {one.surname: one.id for one in rows(store, Visitor)}
    write(store, decide_clearance, [people["Ким"]], C.REFUSED, by="ФСБ")
    with store.read() as session:
        facts = letter_facts(session, listed, clock.now())
    assert facts.not_admitted == ("Ким",)


def test_ages_marks_and_due_days_are_told(store: Store, clock: SetClock, listed: UUID) -> None:
    write(store, set_dues, listed, date(2026, 11, 20), date(2026, 11, 23))
    with store.read() as session:
        told = visit_people(session, listed, clock.now())
    assert (told.list_due, told.clearance_due) == (date(2026, 11, 20), date(2026, 11, 23))
    assert len(told.people) == 6
    assert told.versions[0].number == 1
    assert told.of(C.PENDING) == 6


def test_a_paper_tells_when_and_how_it_went_out(store: Store, listed: UUID) -> None:
    write(store, record_paper, listed, PaperKind.CONFIRMATION)
    paper = rows(store, Paper)[0].id
    write(store, mark_sent, [paper], SendingChannel.EMAIL)
    with store.read() as session:
        (told,) = papers_of(session, listed)
    assert told.sent_at is not None
    assert told.sent_by is SendingChannel.EMAIL
