"""Counting and naming at the gate, passes, equipment, signatures: what holds whatever the screen does."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from db.clock import SetClock
from db.commands import gate
from db.commands.admission import StopListed
from db.commands.gate import CountedByName, all_here, arrive, rehearse_arrival, set_headcount, take_back_arrival
from db.commands.gate_code import BadCode, is_right_code, set_gate_code
from db.commands.lists import PersonDraft, erase_person, receive_list
from db.commands.passes import print_badges
from db.commands.safety import BadStock, add_briefing_text, brief, issue_kit, return_all_ppe, set_ppe_stock
from db.commands.stop_list import StopDraft, lift_stop, stop_person
from db.commands.visit_steps import confirm_visit
from db.model.enterprise import Gate
from db.model.kinds import BriefingSigner, ClearanceState, PpeKind, VisitorCategory, VisitState
from db.model.presence import PresenceEvent, Signature
from db.model.visit import Visit
from db.model.visitor import Badge, Visitor
from db.queries.badges import badges
from db.queries.briefings import visit_briefings
from db.queries.equipment import kit, shortages_ahead
from db.queries.presence import counted
from db.rules.gate import spread
from db.rules.passes import LENGTH, looks_scanned, pass_code, read_pass
from db.rules.presence import Counted
from db.rules.signatures import NotASignature, strokes_of, written
from db.store import Store, UnitOfWork
from tests.db.makers import LABEL, make_route, row, rows, write
from tests.stories.plant import Plant

STUDENTS = VisitorCategory.COLLEGE


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    made = Plant(store, clock)
    clock.set(made.moment(12))
    return made


def listed(plant: Plant, number: int = 4) -> tuple[UUID, list[UUID]]:
    visit = plant.plan({STUDENTS: number})
    write(plant.store, confirm_visit, visit)
    write(plant.store, receive_list, visit, [PersonDraft(surname=f"Орлов{'абвгдежзик'[n]}") for n in range(number)])
    return visit, [one.id for one in rows(plant.store, Visitor) if one.visit_id == visit]


def known(store: Store, visit: UUID) -> Counted:
    with store.read() as session:
        return counted(session, visit)


def test_a_group_counted_first_and_named_later_does_not_grow(plant: Plant, store: Store) -> None:
    visit, people = listed(plant)
    write(store, set_headcount, visit, 4 - 1)
    assert known(store, visit).unnamed_admitted == 3
    for person in people:
        write(store, arrive, person)
    assert known(store, visit).admitted.total() == 4
    assert known(store, visit).named_admitted == set(people)


def test_a_rehearsed_arrival_leaves_nothing_behind(plant: Plant, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    visit, people = listed(plant)
    rehearsed: list[UUID] = []
    changes: list[object] = []
    store.listen(changes.append)

    def come(unit: UnitOfWork, person: UUID) -> None:
        rehearsed.append(person)
        arrive(unit, person)

    monkeypatch.setattr(gate, "arrive", come)
    rehearse_arrival(store, store.clock.now())
    assert rehearsed == [people[0]]
    assert changes == rows(store, PresenceEvent) == []
    assert row(store, Visit, visit).state is VisitState.CONFIRMED


def test_a_rehearsal_without_anybody_to_come_does_nothing(store: Store) -> None:
    rehearse_arrival(store, store.clock.now())
    assert rows(store, PresenceEvent) == []


def test_the_whole_number_checks_everybody_in_by_name(plant: Plant, store: Store) -> None:
    visit, people = listed(plant)
    write(store, set_headcount, visit, 4)
    assert known(store, visit).named_inside == set(people)


def test_a_count_is_not_set_below_those_who_are_in_by_name(plant: Plant, store: Store) -> None:
    visit, people = listed(plant)
    write(store, arrive, people[0])
    write(store, set_headcount, visit, 3)
    write(store, set_headcount, visit, 1)
    with pytest.raises(CountedByName):
        write(store, set_headcount, visit, 0)
    write(store, take_back_arrival, people[0])
    assert known(store, visit).admitted.total() == 0
    assert row(store, Visit, visit).state is VisitState.CONFIRMED


def test_all_are_here_after_some_were_counted(plant: Plant, store: Store) -> None:
    visit, people = listed(plant)
    write(store, set_headcount, visit, 2)
    write(store, all_here, visit, but={people[0]})
    assert known(store, visit).named_inside == set(people[1:])
    assert known(store, visit).admitted.total() == 3


def test_who_stands_on_the_stop_list_is_not_let_in_alone_or_with_the_group(plant: Plant, store: Store) -> None:
    visit, people = listed(plant)
    name = row(store, Visitor, people[0]).surname
    entry = write(store, stop_person, StopDraft(surname=name, reason="Угрожал охране"), date(2026, 1, 1))
    with pytest.raises(StopListed) as refused:
        write(store, arrive, people[0])
    assert refused.value.values["reason"] == "Угрожал охране"
    assert "Угрожал" not in str(refused.value)
    write(store, all_here, visit)
    assert known(store, visit).named_inside == set(people[1:])
    write(store, lift_stop, entry)
    write(store, arrive, people[0])
    assert known(store, visit).named_inside == set(people)


def test_a_namesake_is_let_in_once_somebody_has_cleared_them_but_not_the_person_meant(
    plant: Plant, store: Store
) -> None:
    _visit, people = listed(plant)
    namesake, meant = (row(store, Visitor, key) for key in people[:2])
    born = date(2008, 5, 1)
    with store.write(LABEL) as unit:
        for key in people[:2]:
            unit.one(Visitor, key).clearance = ClearanceState.CLEARED
        unit.one(Visitor, meant.id).birth_date = born
    since = date(2026, 1, 1)
    write(store, stop_person, StopDraft(surname=namesake.surname, reason="x"), since)
    write(store, stop_person, StopDraft(surname=meant.surname, given=meant.given, birth_date=born, reason="x"), since)
    write(store, arrive, namesake.id)
    with pytest.raises(StopListed):
        write(store, arrive, meant.id)


@settings(max_examples=60)
@given(
    people=st.integers(0, 60),
    missing=st.dictionaries(st.sampled_from(list(VisitorCategory)), st.integers(-3, 30), max_size=5),
)
def test_a_count_is_spread_without_loss(people: int, missing: dict[VisitorCategory, int]) -> None:
    shares = spread(people, missing)
    assert sum(shares.values()) == people
    assert all(number > 0 for number in shares.values())


@given(st.integers(0, 10**12 - 1))
def test_a_pass_is_read_and_one_wrong_or_swapped_digit_is_noticed(number: int) -> None:
    code = pass_code(f"{number:012}")
    assert len(code) == LENGTH
    assert read_pass(f" {code} ") == code
    for place in range(LENGTH):
        wrong = code[:place] + str((int(code[place]) + 1) % 10) + code[place + 1 :]
        assert read_pass(wrong) == ""
    for place in range(LENGTH - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert swapped == code or read_pass(swapped) == ""


@given(st.text(max_size=200))
def test_no_text_but_a_pass_is_read_as_one(text: str) -> None:
    assert read_pass(text) in ("", text.strip())


def test_names_and_counts_are_not_taken_for_codes() -> None:
    for typed in (
        "Орлов",
        "O'Connor Sean",
        "Салтыков-Щедрин",
        "27",
        "300",
        "Иванов (ст.)",
        "Ян, 9 Б",
        ".cegjd",
        "jht[",
    ):
        assert not looks_scanned(typed), typed


def test_a_second_print_is_a_reprint_with_the_same_code(plant: Plant, store: Store) -> None:
    _, people = listed(plant)
    write(store, print_badges, people)
    codes = {badge.visitor_id: badge.code for badge in rows(store, Badge)}
    assert len(set(codes.values())) == 4
    assert write(store, print_badges, people[:1]) == {people[0]: 2}
    with store.read() as session:
        shown = badges(session, people)
    assert [one.is_reprint for one in shown] == [True, False, False, False]
    assert {one.visitor_id: one.code for one in shown} == codes


def test_a_code_of_the_gate_is_kept_as_a_hash_only(plant: Plant, store: Store) -> None:
    with store.write(LABEL) as unit:
        gate = unit.add(Gate(site_id=plant.site, name="КПП № 1")).id
    write(store, set_gate_code, gate, "4711")
    kept = row(store, Gate, gate).pin_hash
    assert kept.startswith("$argon2id$")
    assert "4711" not in kept
    assert is_right_code(kept, "4711")
    assert not is_right_code(kept, "4712")
    with pytest.raises(BadCode):
        write(store, set_gate_code, gate, "12")
    write(store, set_gate_code, gate, "")
    assert row(store, Gate, gate).pin_hash == ""


STROKES = (((10, 10), (20, 30), (60, 40)), ((100, 5), (140, 90)))


def test_a_signature_is_kept_as_strokes_and_forgotten_with_the_person(plant: Plant, store: Store) -> None:
    write(store, add_briefing_text, plant.site, "ru", "1", "Не отходить.", date(2026, 1, 1))
    write(store, add_briefing_text, plant.site, "ru", "2", "Не отходить. Каска.", date(2026, 6, 1))
    visit, people = listed(plant)
    for version, who in (("1", people[0]), ("2", people[1])):
        write(
            store,
            brief,
            visit,
            people=1,
            text_version=version,
            language="ru",
            instructor="ОТ",
            signer=BriefingSigner.PERSON,
            visitor_ids=[who],
            signature=written(STROKES),
        )
    with store.read() as session:
        state = visit_briefings(session, visit)
    assert state.people == 2
    assert [one.name for one in state.outdated] == ["Орлова"]
    assert [text.text_version for text in state.texts] == ["2"]
    assert {strokes_of(one.strokes) for one in rows(store, Signature)} == {STROKES}
    write(store, erase_person, people[0])
    assert sorted(one.strokes == "" for one in rows(store, Signature)) == [False, True]


@pytest.mark.parametrize("text", ["", "[1,2]", "[[1]]", '[["a","b"]]', "{}", "[[1,2.5]]", "x" * 50])
def test_what_is_no_signature_is_refused(text: str) -> None:
    with pytest.raises(NotASignature):
        strokes_of(text)


def test_equipment_is_needed_by_size_and_a_shortage_is_seen_ahead(plant: Plant, store: Store, clock: SetClock) -> None:
    route = make_route(store, code="HOT", title="Печь", ppe=[PpeKind.HARD_HAT], parallel_runs=2)
    visits = []
    for title in ("Первая", "Вторая"):
        visit = plant.plan({STUDENTS: 10}, title=title, route_id=route)
        write(store, confirm_visit, visit)
        visits.append(visit)
    write(store, receive_list, visits[0], [PersonDraft(surname="Орлов"), PersonDraft(surname="Ежов")])
    with store.write(LABEL) as unit:
        for person, size in zip(unit.session.exec(select(Visitor)).all(), ("M", "L"), strict=True):
            person.ppe_size = size
    write(store, set_ppe_stock, plant.site, PpeKind.HARD_HAT, "M", 8)
    write(store, set_ppe_stock, plant.site, PpeKind.HARD_HAT, "L", 7)
    with store.read() as session:
        lines = {(line.kind, line.size): line for line in kit(session, visits[0])}
        wall = row(store, Visit, visits[0]).starts_local
        short = shortages_ahead(session, plant.site, wall - timedelta(days=2), wall + timedelta(days=2))
    assert {size: line.wanted for (_, size), line in lines.items()} == {"": 8, "L": 1, "M": 1}
    assert lines[PpeKind.HARD_HAT, "M"].free == 5
    assert [(one.kind, one.needed, one.stock) for one in short] == [(PpeKind.HARD_HAT, 20, 15)]
    write(store, issue_kit, visits[0], {(PpeKind.HARD_HAT, "M"): 3})
    write(store, return_all_ppe, visits[0])
    with store.read() as session:
        line = next(one for one in kit(session, visits[0]) if one.size == "M")
    assert (line.issued, line.returned) == (3, 3)
    with pytest.raises(BadStock):
        write(store, set_ppe_stock, plant.site, PpeKind.HARD_HAT, "M", -1)
