"""The journal: a chain that shows every alteration, and personal values that can be forgotten."""

import hashlib
import json
from datetime import date, datetime, time
from itertools import pairwise
from uuid import UUID

import pytest
from sqlmodel import select

from db.commands.organisers import ContactDraft, add_contact
from db.errors import say
from db.journal import FIRST, chained, erase, first_broken, history
from db.model.guide import Guide
from db.model.journal import JournalEntry, JournalPersonal
from db.model.kinds import IncidentKind
from db.model.organiser import Organiser
from db.reports.titles import month_title
from db.store import Store
from tests.db.makers import make_guide, make_organiser

LABEL = say("Edit")


def entries(store: Store) -> list[JournalEntry]:
    with store.read() as session:
        return list(session.exec(select(JournalEntry).order_by("sequence")))


def broken(store: Store) -> int | None:
    with store.read() as session:
        return first_broken(session)


def run_sql(store: Store, statement: str, *values: object) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("pragma defer_foreign_keys=on")
        connection.exec_driver_sql(statement, tuple(values))


@pytest.fixture
def chain(store: Store) -> Store:
    """Books with five entries in the journal."""
    organiser = make_organiser(store)
    for name in ("Лицей № 1", "Лицей № 2", "Лицей № 3", "Лицей № 4"):
        with store.write(LABEL) as unit:
            unit.one(Organiser, organiser).name = name
    return store


def test_an_empty_journal_is_whole(store: Store) -> None:
    assert broken(store) is None


def test_every_write_adds_one_entry_to_the_chain(chain: Store) -> None:
    kept = entries(chain)
    assert [entry.sequence for entry in kept] == [1, 2, 3, 4, 5]
    assert kept[0].previous == FIRST
    assert all(later.previous == earlier.hash for earlier, later in pairwise(kept))
    assert all(entry.hash == chained(entry.previous, entry.body) for entry in kept)
    assert broken(chain) is None


def test_the_hash_can_be_checked_by_anybody(chain: Store) -> None:
    entry = entries(chain)[0]
    assert entry.hash == hashlib.sha256(f"{'0' * 64}\n{entry.body}".encode()).hexdigest()


def test_a_write_that_changes_nothing_adds_no_entry(chain: Store) -> None:
    with chain.write(LABEL):
        pass
    assert len(entries(chain)) == 5


def _swap(text: str, place: int) -> str:
    return text[:place] + ("x" if text[place] != "x" else "y") + text[place + 1 :]


@pytest.mark.parametrize("sequence", range(1, 6))
def test_an_altered_letter_of_any_entry_is_noticed(chain: Store, sequence: int) -> None:
    body = entries(chain)[sequence - 1].body
    for place in (0, len(body) // 3, len(body) // 2, len(body) - 1):
        run_sql(chain, "update journal_entry set body = ? where sequence = ?", _swap(body, place), sequence)
        assert broken(chain) == sequence
        run_sql(chain, "update journal_entry set body = ? where sequence = ?", body, sequence)
    assert broken(chain) is None


@pytest.mark.parametrize("column", ["hash", "previous"])
def test_an_altered_hash_is_noticed(chain: Store, column: str) -> None:
    value = getattr(entries(chain)[2], column)
    run_sql(chain, f"update journal_entry set {column} = ? where sequence = 3", _swap(value, 7))
    assert broken(chain) == 3


def test_an_entry_forged_with_a_fitting_hash_breaks_the_next(chain: Store) -> None:
    entry = entries(chain)[2]
    body = entry.body.replace("Лицей № 2", "Лицей № 9")
    assert body != entry.body
    run_sql(
        chain,
        "update journal_entry set body = ?, hash = ? where sequence = 3",
        body,
        chained(entry.previous, body),
    )
    assert broken(chain) == 4


def test_a_removed_entry_is_noticed(chain: Store) -> None:
    run_sql(chain, "delete from journal_touch where sequence = 3")
    run_sql(chain, "delete from journal_entry where sequence = 3")
    assert broken(chain) == 4


def test_a_removed_entry_is_noticed_even_if_the_rest_is_chained_anew(chain: Store) -> None:
    second, fourth, fifth = (entries(chain)[number] for number in (1, 3, 4))
    run_sql(chain, "delete from journal_touch where sequence = 3")
    run_sql(chain, "delete from journal_entry where sequence = 3")
    hash_4 = chained(second.hash, fourth.body)
    hash_5 = chained(hash_4, fifth.body)
    rechain = "update journal_entry set previous = ?, hash = ? where sequence = ?"
    run_sql(chain, rechain, second.hash, hash_4, 4)
    run_sql(chain, rechain, hash_4, hash_5, 5)
    assert broken(chain) == 4


@pytest.mark.parametrize("sequence", [1, 3])
@pytest.mark.parametrize("column", ["at", "change_id"])
def test_an_altered_time_or_key_beside_the_body_is_noticed(chain: Store, sequence: int, column: str) -> None:
    value = "2026-01-01 00:00:00.000000" if column == "at" else "0" * 32
    run_sql(chain, f"update journal_entry set {column} = ? where sequence = ?", value, sequence)
    assert broken(chain) == sequence


def guide_renamed(store: Store) -> UUID:
    guide = make_guide(store, surname="Орлова", phone="+7 900 000-00-00")
    with store.write(LABEL) as unit:
        unit.one(Guide, guide).surname = "Соколова"
    return guide


def personal(store: Store, row_id: UUID) -> list[JournalPersonal]:
    with store.read() as session:
        query = select(JournalPersonal).where(JournalPersonal.row_id == row_id)
        return list(session.exec(query.order_by("sequence", "path")))


def test_personal_values_lie_beside_the_chain(store: Store) -> None:
    guide = guide_renamed(store)
    bodies = "".join(entry.body for entry in entries(store))
    for value in ("Орлова", "Соколова", "Ольга", "900 000"):
        assert value not in bodies
    kept = {(one.path, json.loads(one.value)) for one in personal(store, guide)}
    assert ("before.surname", "Орлова") in kept
    assert ("after.surname", "Соколова") in kept
    assert ("after.phone", "+7 900 000-00-00") in kept


def test_the_chain_holds_a_salted_digest_of_a_personal_value(store: Store) -> None:
    guide = guide_renamed(store)
    kept = next(one for one in personal(store, guide) if one.path == "before.surname")
    body = json.loads(entries(store)[-1].body)
    told = next(changed for changed in body["rows"] if changed["id"] == guide.hex)
    assert told["before"]["surname"] == {"digest": hashlib.sha256(f"{kept.salt}{kept.value}".encode()).hexdigest()}


def test_equal_names_have_different_digests(store: Store) -> None:
    first, second = make_guide(store), make_guide(store)
    salts = {one.salt for key in (first, second) for one in personal(store, key)}
    assert len(salts) == len(personal(store, first)) + len(personal(store, second))


def test_values_that_are_not_personal_stand_in_the_body(store: Store) -> None:
    make_organiser(store, name="Школа № 12")
    assert "Школа № 12" in entries(store)[-1].body


def test_empty_personal_values_need_no_digest(store: Store) -> None:
    guide = make_guide(store)
    assert "after.email" not in {one.path for one in personal(store, guide)}


def test_erasing_a_person_leaves_the_chain_whole(store: Store) -> None:
    guide = guide_renamed(store)
    other = make_guide(store)
    count = len(personal(store, guide))
    with store.write(LABEL) as unit:
        assert erase(unit.session, guide) == count > 0
        assert erase(unit.session, guide) == 0
    assert personal(store, guide) == []
    assert personal(store, other) != []
    assert broken(store) is None


def test_a_unit_that_erases_a_row_forgets_what_it_writes_itself(store: Store) -> None:
    guide = guide_renamed(store)
    with store.write(LABEL) as unit:
        unit.one(Guide, guide).surname = "—"
        unit.erased.append(guide)
        unit.is_undoable = False
    assert personal(store, guide) == []
    assert broken(store) is None


def test_an_erased_value_is_nowhere_in_the_file(store: Store) -> None:
    guide = guide_renamed(store)
    with store.write(LABEL) as unit:
        found = unit.one(Guide, guide)
        found.surname, found.given, found.phone = "—", "—", ""
        unit.erased.append(guide)
    with store.engine.connect() as connection:
        dump = "\n".join(connection.connection.driver_connection.iterdump())  # type: ignore[union-attr]  # sqlite3's own
    assert "Орлова" not in dump
    assert "Соколова" not in dump


def test_history_tells_who_changed_which_columns(store: Store) -> None:
    guide = guide_renamed(store)
    with store.read() as session:
        made, renamed = history(session, guide)
    assert made.columns[0] < made.columns[-1]
    assert "surname" in made.columns
    assert (renamed.actor, renamed.kind, renamed.columns, renamed.label) == ("coordinator", "do", ("surname",), LABEL)
    assert renamed.at == store.clock.now()


def test_history_tells_only_of_the_row_that_is_asked_for(store: Store) -> None:
    organiser = make_organiser(store)
    other = make_organiser(store, name="Лицей")
    with store.write(LABEL) as unit:
        add_contact(unit, other, ContactDraft(name="А. Смирнова"))
    with store.read() as session:
        assert len(list(history(session, organiser))) == 1


def test_history_tells_of_undo(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(LABEL) as unit:
        unit.one(Organiser, organiser).name = "Лицей"
    assert unit.change is not None
    store.redo(store.undo(unit.change))
    with store.read() as session:
        assert [line.kind for line in history(session, organiser)] == ["do", "do", "undo", "redo"]
    assert broken(store) is None


def test_a_body_is_canonical(chain: Store) -> None:
    for entry in entries(chain):
        again = json.dumps(json.loads(entry.body), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert again == entry.body


def test_history_says_values_as_they_were_said_and_not_as_they_are_stored(store: Store) -> None:
    organiser = make_organiser(store)
    values = {
        "kind": IncidentKind.ILLNESS,
        "day": date(2026, 11, 24),
        "at": datetime(2026, 11, 24, 12, 5),  # noqa: DTZ001  (wall-clock)
        "until": time(14, 30),
        "people": 12,
        "month": month_title("2026-11"),
    }
    with store.write(say("Written down", 3, **values)) as unit:
        unit.one(Organiser, organiser).name = "Лицей № 5"
    with store.read() as session:
        *_, line = history(session, organiser)
    assert line.label == say("Written down", 3, **values)
    assert str(line.label.values["month"]) == "November 2026"
    assert broken(store) is None


def test_a_member_that_the_program_no_longer_knows_is_told_by_its_bare_text(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(say("Written down", kind=IncidentKind.ILLNESS, thing="{plain}")) as unit:
        unit.one(Organiser, organiser).name = "Лицей № 5"
    run_sql(store, 'update journal_entry set body = replace(body, \'"value":"illness"\', \'"value":"hay fever"\')')
    with store.read() as session:
        *_, line = history(session, organiser)
    assert line.label.values == {"kind": "hay fever", "thing": "{plain}"}
