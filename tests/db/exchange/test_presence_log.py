"""Two computers without a network: any interleaving of their logs merges to the same state, twice to the same."""

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from db.clock import SetClock
from db.commands.gate import GuestsDraft, add_guests, move_to_group, take_back_arrival
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import WalkInDraft, add_walk_in, check_in, check_in_counts, check_out, check_out_counts
from db.commands.presence_lines import void_events
from db.commands.presence_log import LineAltered, join_log, settle_by_time, settle_by_void
from db.commands.visit_steps import confirm_visit
from db.errors import ChangedSince, TourError, say
from db.exchange.presence_log import LogNotRead, LogTooLarge, NewerLog, NotALog, OtherSite, export_log, read_log
from db.model.kinds import GroupKind, VisitorCategory, VisitState
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import FILE_NAME, open_store
from db.queries.presence import counted
from db.queries.presence_log import conflict_rows
from db.rules.presence_conflicts import ConflictKind
from db.store import Store
from tests.db.conftest import NOW
from tests.db.makers import row, rows, write
from tests.stories.plant import Plant

BUSINESS = VisitorCategory.BUSINESS
SINCE = NOW - timedelta(days=1)


class Pair:
    """The same books at the gate and in the office, each with a clock of its own."""

    def __init__(self, folder: Path, books: Path) -> None:
        self.folder = folder
        self.stores: dict[str, Store] = {}
        self.clocks: dict[str, SetClock] = {}
        for seat in ("gate", "office"):
            (folder / seat).mkdir(parents=True)
            shutil.copy(books, folder / seat / FILE_NAME)
            self.clocks[seat] = SetClock(NOW)
            self.stores[seat] = open_store(folder / seat, clock=self.clocks[seat], actor=seat, seat=seat)

    def close(self) -> None:
        for store in self.stores.values():
            store.close()

    def carry(self, source: str, target: str) -> tuple[int, int]:
        """Carry the log from one to the other by a stick; return what was added and what was known."""
        file = self.folder / f"{source}.jsonl"
        with self.stores[source].read() as session:
            export_log(session, file, seat=source, since=SINCE, now=self.clocks[source].now())
        with self.stores[target].read() as session:
            log = read_log(session, file)
        told = write(self.stores[target], join_log, log.visitors, log.lines)
        return told.added, told.known

    def state(self, seat: str, visit: UUID) -> object:
        with self.stores[seat].read() as session:
            log = sorted(session.exec(select(PresenceEvent.id)).all())
            known = session.get_one(Visit, visit)
            clashes = [(one.kind, one.line_id) for one in conflict_rows(session, SINCE)]
            listed = select(Visitor.id, Visitor.list_id, Visitor.replaces_id).where(col(Visitor.removed_at).is_(None))
            names = sorted(session.exec(listed).all(), key=str)
            return log, names, counted(session, visit), clashes, known.actual_starts_at, known.actual_ends_at


@pytest.fixture(scope="session")
def shared_books(tmp_path_factory: pytest.TempPathFactory, empty_books: Path) -> tuple[Path, UUID]:
    """Books with a confirmed visit of four names and one without, as both computers begin with."""
    folder = tmp_path_factory.mktemp("shared")
    shutil.copy(empty_books, folder / FILE_NAME)
    clock = SetClock(NOW)
    store = open_store(folder, clock=clock, seat="office")
    plant = Plant(store, clock)
    visit = plant.plan({BUSINESS: 6}, group_kind=GroupKind.CORPORATE)
    write(store, receive_list, visit, [PersonDraft(surname=name, given="A") for name in ("Ash", "Elm", "Fir", "Oak")])
    other = plant.plan({BUSINESS: 4}, group_kind=GroupKind.CORPORATE)
    for planned in (visit, other):
        write(store, confirm_visit, planned)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    store.close()
    return folder / FILE_NAME, visit


@pytest.fixture
def pair(tmp_path: Path, shared_books: tuple[Path, UUID]) -> Iterator[Pair]:
    made = Pair(tmp_path, shared_books[0])
    yield made
    made.close()


def inside(store: Store, visit: UUID) -> int:
    with store.read() as session:
        return counted(session, visit).inside.total()


def people(store: Store) -> list[UUID]:
    return [one.id for one in rows(store, Visitor) if not one.is_walk_in]


def test_a_second_import_changes_nothing(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit = shared_books[1]
    write(pair.stores["gate"], check_in, visit, people(pair.stores["gate"])[:2])
    write(pair.stores["gate"], add_walk_in, visit, WalkInDraft(surname="Guest", category=BUSINESS))
    assert pair.carry("gate", "office") == (3, 0)
    before = pair.state("office", visit)
    assert pair.carry("gate", "office") == (0, 3)
    assert pair.state("office", visit) == before == pair.state("gate", visit)
    assert row(pair.stores["office"], Visit, visit).state is VisitState.CHECKED_IN


def test_a_walk_in_that_was_taken_back_and_brought_back_is_listed_alike_at_both(
    pair: Pair, shared_books: tuple[Path, UUID]
) -> None:
    visit = shared_books[1]
    gate, office = pair.stores["gate"], pair.stores["office"]
    with gate.write(say("walk-in")) as unit:
        guest = add_walk_in(unit, visit, WalkInDraft(surname="Guest", category=BUSINESS))
    assert unit.change is not None
    pair.carry("gate", "office")
    assert row(office, Visitor, guest).removed_at is None
    undone = gate.undo(unit.change)
    pair.carry("gate", "office")
    assert row(office, Visitor, guest).removed_at is not None
    assert pair.state("office", visit) == pair.state("gate", visit)
    gate.redo(undone)
    pair.carry("gate", "office")
    for store in (gate, office):
        assert row(store, Visitor, guest).removed_at is None
        assert inside(store, visit) == 1


def replacement(store: Store, name: str, surname: str = "Guest") -> GuestsDraft:
    away = next(one.id for one in rows(store, Visitor) if one.surname == name)
    return GuestsDraft(surname=surname, replaces_id=away)


def listed(store: Store) -> str:
    return " ".join(sorted(one.surname for one in rows(store, Visitor) if one.removed_at is None))


def test_who_is_replaced_at_the_gate_is_expected_by_nobody(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, gate, office = shared_books[1], pair.stores["gate"], pair.stores["office"]
    with gate.write(say("replacement")) as unit:
        guest = add_guests(unit, visit, replacement(gate, "Oak"))
    assert unit.change is not None
    pair.carry("gate", "office")
    assert listed(office) == listed(gate) == "Ash Elm Fir Guest"
    assert pair.state("office", visit) == pair.state("gate", visit)
    undone = gate.undo(unit.change)
    pair.carry("gate", "office")
    assert listed(office) == listed(gate) == "Ash Elm Fir Oak"
    gate.redo(undone)
    pair.carry("gate", "office")
    assert listed(office) == listed(gate) == "Ash Elm Fir Guest"
    write(gate, take_back_arrival, guest)
    assert listed(gate) == "Ash Elm Fir Oak", "who came by mistake leaves the place to whom it belongs"
    pair.carry("gate", "office")
    assert pair.state("office", visit) == pair.state("gate", visit)


def test_who_came_elsewhere_though_replaced_at_the_gate_is_listed(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, gate, office = shared_books[1], pair.stores["gate"], pair.stores["office"]
    write(gate, add_guests, visit, replacement(gate, "Ash"))
    write(office, check_in, visit, people(office)[:1])
    pair.carry("office", "gate")
    pair.carry("gate", "office")
    assert listed(office) == listed(gate) == "Ash Elm Fir Guest Oak"
    assert pair.state("office", visit) == pair.state("gate", visit)


def test_a_log_without_replacements_is_told_them_later(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, gate, office = shared_books[1], pair.stores["gate"], pair.stores["office"]
    write(gate, add_guests, visit, replacement(gate, "Oak"))
    file = pair.folder / "log.jsonl"
    with gate.read() as session:
        export_log(session, file, seat="gate", since=SINCE, now=NOW)
        log = read_log(session, file)
    older = [one.model_copy(update={"replaces_id": None}) for one in log.visitors]
    write(office, join_log, older, log.lines)
    assert listed(office) == "Ash Elm Fir Guest Oak"
    pair.carry("gate", "office")
    assert pair.state("office", visit) == pair.state("gate", visit)


def test_somebody_taken_into_another_group_does_not_stop_the_log(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, gate, office = shared_books[1], pair.stores["gate"], pair.stores["office"]
    other = next(one.id for one in rows(gate, Visit) if one.id != visit)
    write(gate, move_to_group, people(gate)[0], other)
    assert pair.carry("gate", "office") == (1, 0)
    assert (inside(office, visit), inside(office, other)) == (0, 1)


def test_a_list_is_not_taken_back_once_one_of_it_has_come(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, store = shared_books[1], pair.stores["gate"]
    with store.write(say("list")) as unit:
        receive_list(unit, visit, [PersonDraft(surname="Yew", given="A"), PersonDraft(surname="Ivy", given="A")])
    listed = unit.change
    assert listed is not None
    yew = next(one.id for one in rows(store, Visitor) if one.surname == "Yew")
    with store.write(say("arrival")) as unit:
        check_in(unit, visit, [yew])
    assert unit.change is not None
    with pytest.raises(ChangedSince):
        store.undo(listed)
    assert inside(store, visit) == 1
    store.undo(unit.change)
    store.undo(listed)
    left = {one.surname: one.removed_at is not None for one in rows(store, Visitor) if one.surname in ("Yew", "Ivy")}
    assert left == {"Yew": True}, "of her the log speaks; the other is gone"


def test_the_same_person_at_both_gates_is_shown_and_settled(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit = shared_books[1]
    for seat, store in pair.stores.items():
        pair.clocks[seat].set(NOW + timedelta(minutes=len(seat)))
        write(store, check_in, visit, people(store)[:1])
    pair.carry("gate", "office")
    with pair.stores["office"].read() as session:
        (clash,) = conflict_rows(session, SINCE)
        assert (clash.kind, clash.who, clash.seat, clash.against_seat) == (
            ConflictKind.TWICE_IN,
            "Ash A",
            "office",
            "gate",
        )
        assert counted(session, visit).inside.total() == 1
    write(pair.stores["office"], settle_by_void, clash.line_id)
    pair.carry("office", "gate")
    for seat in pair.stores:
        with pair.stores[seat].read() as session:
            assert conflict_rows(session, SINCE) == []


def test_a_leaving_before_the_arrival_is_settled_by_the_true_time(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit = shared_books[1]
    gate, office = pair.stores["gate"], pair.stores["office"]
    pair.clocks["gate"].set(NOW + timedelta(hours=2))
    write(gate, check_in, visit, people(gate)[:1], NOW + timedelta(hours=1))
    pair.carry("gate", "office")
    pair.clocks["office"].set(NOW + timedelta(hours=3))
    with office.read() as session:
        entry = session.exec(select(PresenceEvent)).one().id
    write(gate, check_out, visit, people(gate)[:1])
    write(gate, void_events, [entry])
    pair.clocks["gate"].set(NOW + timedelta(hours=4))
    write(gate, check_in, visit, people(gate)[:1])
    with gate.read() as session:
        (clash,) = conflict_rows(session, SINCE)
        assert clash.kind is ConflictKind.OUT_BEFORE_IN
    pair.clocks["gate"].set(NOW + timedelta(hours=6))
    write(gate, settle_by_time, clash.line_id, NOW + timedelta(hours=5))
    with gate.read() as session:
        assert conflict_rows(session, SINCE) == []
        assert counted(session, visit).inside.total() == 0


def test_a_clock_that_ran_backwards_is_told(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, gate = shared_books[1], pair.stores["gate"]
    write(gate, check_in, visit, people(gate)[:1])
    pair.clocks["gate"].set(NOW - timedelta(hours=3))
    write(gate, check_in, visit, people(gate)[1:2])
    pair.carry("gate", "office")
    with pair.stores["office"].read() as session:
        assert [one.kind for one in conflict_rows(session, SINCE)] == [ConflictKind.CLOCK_BACK]


@pytest.mark.parametrize("hurt", ["cut", "flip", "text", "empty", "twice", "number"])
def test_a_damaged_or_hostile_file_is_refused_and_changes_nothing(
    pair: Pair, shared_books: tuple[Path, UUID], hurt: str
) -> None:
    visit, gate, office = shared_books[1], pair.stores["gate"], pair.stores["office"]
    write(gate, check_in, visit, people(gate)[:2])
    file = pair.folder / "log.jsonl"
    with gate.read() as session:
        export_log(session, file, seat="gate", since=SINCE, now=NOW)
    whole = file.read_bytes()
    spoilt = {
        "cut": whole[: len(whole) // 2],
        "flip": whole.replace(b'"people":1', b'"people":9', 1),
        "text": b"=cmd|' /C calc'!A0\n" * 9,
        "empty": b"",
        "twice": whole + whole,
        "number": b"[" * 5000 + b"\n1\n",
    }
    file.write_bytes(spoilt[hurt])
    with office.read() as session, pytest.raises(NotALog):
        read_log(session, file)
    assert rows(office, PresenceEvent) == []


def test_a_file_that_cannot_be_read_is_not_called_damaged(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    with pair.stores["office"].read() as session:
        with pytest.raises(LogNotRead) as told:
            read_log(session, pair.folder / "taken-away.jsonl")
        assert str(told.value.what) == "taken-away.jsonl cannot be read: there is no such file or folder."
        with pytest.raises(LogNotRead) as told:
            read_log(session, pair.folder)
        assert "it is a folder" in str(told.value.what)
        large = pair.folder / "large.jsonl"
        large.write_bytes(b"{}\n" * 9)
        monkeypatch.setattr("db.exchange.presence_log.MOST_BYTES", 20)
        with pytest.raises(LogTooLarge):
            read_log(session, large)


def test_a_log_of_a_later_version_is_named_as_such(pair: Pair) -> None:
    body = json.dumps({"head": {"format": "gatehouse-presence-log", "format_version": 99, "other": 1}}) + "\n"
    file = pair.folder / "log.jsonl"
    file.write_text(body + json.dumps({"sha256": sha256(body.encode()).hexdigest(), "lines": 0}) + "\n")
    with pair.stores["office"].read() as session, pytest.raises(NewerLog):
        read_log(session, file)


def test_a_line_that_says_something_else_of_a_known_key_is_refused(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    visit, gate = shared_books[1], pair.stores["gate"]
    write(gate, check_in_counts, visit, {BUSINESS: 2})
    file = pair.folder / "log.jsonl"
    with gate.read() as session:
        export_log(session, file, seat="gate", since=SINCE, now=NOW)
        log = read_log(session, file)
    altered = log.lines[0].model_copy(update={"people": 3})
    with pytest.raises(LineAltered):
        write(gate, join_log, log.visitors, [altered])
    assert [one.people for one in rows(gate, PresenceEvent)] == [2]


def test_the_log_of_another_site_is_refused(pair: Pair, shared_books: tuple[Path, UUID]) -> None:
    file = pair.folder / "log.jsonl"
    with pair.stores["gate"].read() as session:
        export_log(session, file, seat="gate", since=SINCE, now=NOW)
    head = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    head["head"]["site"] = "E99999/01"
    body = json.dumps(head) + "\n"
    file.write_text(body + json.dumps({"sha256": sha256(body.encode()).hexdigest(), "lines": 0}) + "\n")
    with pair.stores["office"].read() as session, pytest.raises(OtherSite):
        read_log(session, file)


STEP = st.tuples(
    st.sampled_from(["gate", "office"]),
    st.sampled_from(["in", "out", "count_in", "count_out", "walk_in", "replace", "void", "carry", "carry_back"]),
    st.integers(0, 3),
    st.integers(-3, 40),
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=2, max_size=10))
def test_any_interleaving_of_two_seats_merges_to_the_same_state(
    steps: list[tuple[str, str, int, int]],
    tmp_path_factory: pytest.TempPathFactory,
    shared_books: tuple[Path, UUID],
) -> None:
    books, visit = shared_books
    pair = Pair(tmp_path_factory.mktemp("pair"), books)
    try:
        for seat, what, which, minutes in steps:
            pair.clocks[seat].set(pair.clocks[seat].now() + timedelta(minutes=minutes))
            do(pair, seat, what, which, visit)
        for source, target in (("gate", "office"), ("office", "gate"), ("gate", "office")):
            pair.carry(source, target)
        assert pair.state("gate", visit) == pair.state("office", visit)
        assert pair.carry("office", "gate")[0] == 0
    finally:
        pair.close()


def do(pair: Pair, seat: str, what: str, which: int, visit: UUID) -> None:
    """Do one thing at one seat; what its books refuse is not done."""
    store, other = pair.stores[seat], "office" if seat == "gate" else "gate"
    person = people(store)[which : which + 1]
    with store.read() as session:
        log = sorted(session.exec(select(PresenceEvent.id)).all())
    try:
        match what:
            case "in" if is_expected(store, visit, person):
                write(store, check_in, visit, person)
            case "out":
                write(store, check_out, visit, person)
            case "count_in":
                write(store, check_in_counts, visit, {BUSINESS: which + 1})
            case "count_out":
                write(store, check_out_counts, visit, {BUSINESS: which + 1})
            case "walk_in":
                write(store, add_walk_in, visit, WalkInDraft(surname=f"Guest {which}", category=BUSINESS))
            case "replace" if is_expected(store, visit, person):
                write(store, add_guests, visit, GuestsDraft(surname=f"Guest {which}", replaces_id=person[0]))
            case "void" if log:
                write(store, settle_by_void, log[which % len(log)])
            case "carry":
                pair.carry(seat, other)
            case "carry_back":
                pair.carry(other, seat)
    except TourError:
        return


def is_expected(store: Store, visit: UUID, person: list[UUID]) -> bool:
    """Say whether a person stands in the list as a seat has it, and has not come: else the gate offers no such step."""
    with store.read() as session:
        came = counted(session, visit).named_admitted
        return all(one not in came and session.get_one(Visitor, one).removed_at is None for one in person)
