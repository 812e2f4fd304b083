"""The only door to the database: what a write records, how it is taken back, and who is asked and told."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from db.change import Change, ChangeKind, RowChange
from db.clock import SetClock
from db.commands.organisers import ContactDraft, OrganiserDraft, add_contact, add_organiser, edit_organiser
from db.commands.routes import add_slot_template
from db.commands.stops import StopDraft, set_stops
from db.errors import ChangedSince, EditedElsewhere, Phrase, TourError, say
from db.ids import uuid7
from db.journal import history
from db.model.enterprise import Gate, Site
from db.model.kinds import OrganiserKind, Weekday
from db.model.organiser import Contact, Organiser
from db.model.route import RouteLanguage, SlotTemplate, Stop
from db.reversing import table_class
from db.store import CannotUndo, NotThere, Store, UnitOfWork
from tests.db.makers import make_organiser, make_route, make_site, row, rows, write

RENAME = say("Rename {name}", name="Школа № 12")


def rename(store: Store, organiser: UUID, name: str) -> Change:
    with store.write(RENAME) as unit:
        unit.one(Organiser, organiser).name = name
    assert unit.change is not None
    return unit.change


def only(change: Change) -> RowChange:
    (found,) = change.rows
    return found


def name_of(store: Store, organiser: UUID) -> str:
    return row(store, Organiser, organiser).name


def test_a_change_says_who_did_what_and_when(store: Store) -> None:
    change = rename(store, make_organiser(store), "Лицей № 12")
    assert (change.label, change.actor, change.seat) == (RENAME, "coordinator", "office")
    assert change.at == datetime(2026, 11, 24, 5, 42, tzinfo=UTC)
    assert (change.kind, change.is_undoable, change.reverses) == (ChangeKind.DO, True, None)


def test_a_change_holds_the_row_before_and_after(store: Store) -> None:
    organiser = make_organiser(store)
    change = only(rename(store, organiser, "Лицей № 12"))
    assert change.before is not None
    assert change.after is not None
    assert (change.table, change.row_id) == ("organiser", organiser)
    assert (change.before["name"], change.after["name"]) == ("Школа № 12", "Лицей № 12")
    assert change.before["kind"] is OrganiserKind.SCHOOL
    assert set(change.altered) == {"name", "version"}


def test_a_new_row_has_no_before_and_a_deleted_one_no_after(store: Store) -> None:
    with store.write(RENAME) as unit:
        organiser = add_organiser(unit, OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Школа № 3"))
    assert unit.change is not None
    assert only(unit.change).before is None
    with store.write(RENAME) as unit:
        unit.session.delete(unit.one(Organiser, organiser))
    assert unit.change is not None
    assert only(unit.change).after is None
    assert (only(unit.change).before or {})["name"] == "Школа № 3"


def test_a_row_that_is_flushed_twice_keeps_its_first_before(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(RENAME) as unit:
        found = unit.one(Organiser, organiser)
        found.name = "first"
        unit.session.flush()
        found.name = "second"
    assert unit.change is not None
    change = only(unit.change)
    assert ((change.before or {})["name"], (change.after or {})["name"]) == ("Школа № 12", "second")


def test_a_row_that_comes_and_goes_leaves_no_trace(store: Store) -> None:
    with store.write(RENAME) as unit:
        key = add_organiser(unit, OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Школа № 3"))
        unit.session.delete(unit.one(Organiser, key))
    assert unit.change is not None
    assert unit.change.rows == ()


def test_saving_the_same_values_changes_nothing(store: Store) -> None:
    organiser = make_organiser(store)
    assert rename(store, organiser, "Школа № 12").rows == ()
    with store.read() as session:
        assert [line.columns for line in history(session, organiser)] != []
        assert len(list(history(session, organiser))) == 1


def test_topics_and_ids_name_what_was_touched(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(RENAME) as unit:
        contact = add_contact(unit, organiser, ContactDraft(name="А. Смирнова"))
        unit.one(Organiser, organiser).name = "Лицей"
    assert unit.change is not None
    assert unit.change.topics == {"organiser", "contact"}
    assert unit.change.ids("contact") == {contact}
    assert unit.change.ids("visit") == frozenset()


def test_an_added_row_is_taken_out_by_undo_and_put_back_by_redo(store: Store) -> None:
    with store.write(RENAME) as unit:
        organiser = add_organiser(unit, OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Школа № 3"))
    assert unit.change is not None
    undone = store.undo(unit.change)
    assert rows(store, Organiser) == []
    assert (undone.kind, undone.reverses) == (ChangeKind.UNDO, unit.change.change_id)
    redone = store.redo(undone)
    assert redone.kind is ChangeKind.REDO
    assert name_of(store, organiser) == "Школа № 3"


def test_an_edit_is_undone_and_redone(store: Store) -> None:
    organiser = make_organiser(store)
    change = rename(store, organiser, "Лицей № 12")
    undone = store.undo(change)
    assert name_of(store, organiser) == "Школа № 12"
    store.redo(undone)
    assert name_of(store, organiser) == "Лицей № 12"


def test_a_deleted_row_comes_back_with_all_its_values(store: Store) -> None:
    route = make_route(store)
    with store.write(RENAME) as unit:
        slot = add_slot_template(unit, route, Weekday.MON, time(9, 30), 15, date(2026, 1, 1), date(2026, 12, 31))
    before = row(store, SlotTemplate, slot).model_dump(exclude={"version"})
    with store.write(RENAME) as unit:
        unit.session.delete(unit.one(SlotTemplate, slot))
    assert unit.change is not None
    store.undo(unit.change)
    assert row(store, SlotTemplate, slot).model_dump(exclude={"version"}) == before


def test_one_undo_takes_back_rows_of_several_tables(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(RENAME) as unit:
        old = add_contact(unit, organiser, ContactDraft(name="А. Смирнова"))
    with store.write(RENAME) as unit:
        unit.one(Organiser, organiser).name = "Лицей"
        unit.session.delete(unit.one(Contact, old))
        other = add_organiser(unit, OrganiserDraft(kind=OrganiserKind.COLLEGE, name="Техникум"))
        add_contact(unit, other, ContactDraft(name="Б. Орлов"))
    assert unit.change is not None
    undone = store.undo(unit.change)
    assert [one.name for one in rows(store, Organiser)] == ["Школа № 12"]
    assert [one.id for one in rows(store, Contact)] == [old]
    store.redo(undone)
    assert {one.name for one in rows(store, Organiser)} == {"Лицей", "Техникум"}
    assert [one.name for one in rows(store, Contact)] == ["Б. Орлов"]


def test_a_parent_and_its_child_are_put_back_in_any_order(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(RENAME) as unit:
        contact = add_contact(unit, organiser, ContactDraft(name="А. Смирнова"))
    with store.write(RENAME) as unit:
        unit.session.delete(unit.one(Organiser, organiser))
        unit.session.delete(unit.one(Contact, contact))
    assert unit.change is not None
    store.undo(unit.change)
    assert row(store, Contact, contact).organiser_id == organiser


def test_a_row_replaced_by_one_with_the_same_code_comes_back(store: Store) -> None:
    site = make_site(store)
    with store.write(RENAME) as unit:
        old = unit.add(Gate(site_id=site, name="КПП № 1")).id
    with store.write(RENAME) as unit:
        unit.session.delete(unit.one(Gate, old))
        unit.session.flush()
        new = unit.add(Gate(site_id=site, name="КПП № 1")).id
    assert unit.change is not None
    undone = store.undo(unit.change)
    assert [gate.id for gate in rows(store, Gate)] == [old]
    store.redo(undone)
    assert [gate.id for gate in rows(store, Gate)] == [new]


def test_a_new_order_of_stops_is_undone_and_redone(store: Store) -> None:
    route = make_route(store, stops=[StopDraft(title=title, minutes=10) for title in ("A", "B", "C")])
    first = {stop.title: stop.id for stop in rows(store, Stop)}
    with store.write(RENAME) as unit:
        set_stops(unit, route, [StopDraft(id=first[title], title=title, minutes=10) for title in ("C", "A", "B")])
    assert unit.change is not None

    def order() -> str:
        with store.read() as session:
            query = select(Stop).where(Stop.route_id == route).order_by(col(Stop.ordinal))
            return "".join(stop.title for stop in session.exec(query))

    assert order() == "CAB"
    undone = store.undo(unit.change)
    assert order() == "ABC"
    store.redo(undone)
    assert order() == "CAB"


def test_undo_is_refused_if_the_row_was_changed_meanwhile(store: Store) -> None:
    organiser = make_organiser(store)
    change = rename(store, organiser, "Лицей")
    rename(store, organiser, "Гимназия")
    with pytest.raises(ChangedSince) as refused:
        store.undo(change)
    assert name_of(store, organiser) == "Гимназия"
    assert str(refused.value.cure)


def test_undo_is_refused_if_the_row_is_gone(store: Store) -> None:
    organiser = make_organiser(store)
    change = rename(store, organiser, "Лицей")
    with store.write(RENAME) as unit:
        unit.session.delete(unit.one(Organiser, organiser))
    with pytest.raises(ChangedSince):
        store.undo(change)


def test_a_refused_undo_leaves_all_rows_alone(store: Store) -> None:
    one, two = make_organiser(store), make_organiser(store, name="Школа № 3")
    with store.write(RENAME) as unit:
        unit.one(Organiser, one).name = "Лицей № 1"
        unit.one(Organiser, two).name = "Лицей № 2"
    change = unit.change
    assert change is not None
    rename(store, one, "Гимназия")
    with pytest.raises(ChangedSince):
        store.undo(change)
    assert (name_of(store, one), name_of(store, two)) == ("Гимназия", "Лицей № 2")


def test_an_earlier_change_can_be_undone_after_a_later_one_was(store: Store) -> None:
    organiser = make_organiser(store)
    first = rename(store, organiser, "Лицей")
    second = rename(store, organiser, "Гимназия")
    redo_second = store.undo(second)
    redo_first = store.undo(first)
    assert name_of(store, organiser) == "Школа № 12"
    store.redo(redo_first)
    store.redo(redo_second)
    assert name_of(store, organiser) == "Гимназия"


def test_an_earlier_change_of_another_row_can_be_undone_alone(store: Store) -> None:
    one, two = make_organiser(store), make_organiser(store, name="Школа № 3")
    first = rename(store, one, "Лицей")
    rename(store, two, "Гимназия")
    store.undo(first)
    assert (name_of(store, one), name_of(store, two)) == ("Школа № 12", "Гимназия")


def test_an_undone_add_can_be_redone_and_its_later_edit_too(store: Store) -> None:
    with store.write(RENAME) as unit:
        organiser = add_organiser(unit, OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Школа № 3"))
    added = unit.change
    assert added is not None
    edited = rename(store, organiser, "Лицей")
    redo_edit, redo_add = store.undo(edited), store.undo(added)
    store.redo(redo_add)
    store.redo(redo_edit)
    assert name_of(store, organiser) == "Лицей"


def test_what_must_stay_cannot_be_undone(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(RENAME) as unit:
        unit.one(Organiser, organiser).name = "Лицей"
        unit.is_undoable = False
    assert unit.change is not None
    with pytest.raises(CannotUndo) as refused:
        store.undo(unit.change)
    assert "Rename Школа № 12" in str(refused.value)
    assert name_of(store, organiser) == "Лицей"


def test_a_save_of_a_row_that_was_edited_elsewhere_is_refused(store: Store) -> None:
    organiser = make_organiser(store)
    version = row(store, Organiser, organiser).version
    rename(store, organiser, "Лицей")
    draft = OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Гимназия")
    with pytest.raises(EditedElsewhere), store.write(RENAME) as unit:
        edit_organiser(unit, organiser, draft, version)
    assert name_of(store, organiser) == "Лицей"


def test_each_save_raises_the_version(store: Store) -> None:
    organiser = make_organiser(store)
    first = row(store, Organiser, organiser).version
    rename(store, organiser, "Лицей")
    assert row(store, Organiser, organiser).version == first + 1


def test_a_row_altered_behind_the_sessions_back_is_noticed(store: Store) -> None:
    organiser = make_organiser(store)

    def rename_late(unit: UnitOfWork) -> None:
        found = unit.one(Organiser, organiser)
        unit.session.connection().exec_driver_sql("update organiser set version = version + 1")
        found.name = "Лицей"

    with pytest.raises(EditedElsewhere):
        write(store, rename_late)
    assert name_of(store, organiser) == "Школа № 12"


def test_an_exception_rolls_everything_back(store: Store) -> None:
    units: list[UnitOfWork] = []

    def fail(unit: UnitOfWork) -> None:
        units.append(unit)
        add_organiser(unit, OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Школа № 3"))
        raise RuntimeError("midway")

    with pytest.raises(RuntimeError, match="midway"):
        write(store, fail)
    assert rows(store, Organiser) == []
    assert units[0].change is None


def test_a_broken_constraint_rolls_everything_back(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write(RENAME) as unit:
        unit.add(Contact(organiser_id=uuid7(), name="Никто"))
    assert rows(store, Contact) == []


class Refused(TourError):
    """What the guard of these tests raises."""


def guarded(store: Store) -> Store:
    def no_lycees(before: Session, after: Session, change: Change) -> None:
        for touched in change.rows:
            was = before.get(Organiser, touched.row_id)
            will_be = after.get(Organiser, touched.row_id)
            if (
                was is not None
                and will_be is not None
                and will_be.name.startswith("Лицей")
                and was.name != will_be.name
            ):
                raise Refused

    return Store(store.engine, SetClock(datetime(2026, 11, 24, tzinfo=UTC)), guards=(no_lycees,))


def test_a_guard_sees_the_books_before_and_after_and_may_refuse(store: Store) -> None:
    organiser = make_organiser(store)
    strict = guarded(store)
    rename(strict, organiser, "Гимназия")
    with pytest.raises(Refused):
        rename(strict, organiser, "Лицей")
    assert name_of(store, organiser) == "Гимназия"


def test_a_guard_may_refuse_an_undo_too(store: Store) -> None:
    organiser = make_organiser(store, name="Лицей")
    strict = guarded(store)
    change = rename(strict, organiser, "Гимназия")
    with pytest.raises(Refused):
        strict.undo(change)
    assert name_of(store, organiser) == "Гимназия"


def test_listeners_are_told_after_the_commit(store: Store) -> None:
    organiser = make_organiser(store)
    heard: list[tuple[str, frozenset[str]]] = []

    def listener(change: Change) -> None:
        heard.append((name_of(store, organiser), change.topics))

    store.listen(listener)
    change = rename(store, organiser, "Лицей")
    store.undo(change)
    assert heard == [("Лицей", frozenset({"organiser"})), ("Школа № 12", frozenset({"organiser"}))]


def test_listeners_hear_nothing_of_what_was_refused_or_changed_nothing(store: Store) -> None:
    organiser = make_organiser(store)
    heard: list[Change] = []
    store.listen(heard.append)
    rename(store, organiser, "Школа № 12")
    with pytest.raises(RuntimeError), store.write(RENAME):
        raise RuntimeError("midway")
    assert heard == []


def test_a_label_may_hold_another_phrase(store: Store) -> None:
    inner = say("%n visitor(s)", 3)
    label = say("Check in {who}", who=inner)
    organiser = make_organiser(store)
    with store.write(label) as unit:
        unit.one(Organiser, organiser).name = "Лицей"
    with store.read() as session:
        told = list(history(session, organiser))[-1].label
    assert isinstance(told, Phrase)
    assert str(label) == "Check in 3 visitor(s)"
    assert told == label


def test_a_label_keeps_its_dates(store: Store) -> None:
    label = say("Close {month}", month=date(2026, 10, 1))
    organiser = make_organiser(store)
    with store.write(label) as unit:
        unit.one(Organiser, organiser).name = "Лицей"
    with store.read() as session:
        assert str(list(history(session, organiser))[-1].label) == "Close 2026-10-01"


def test_a_missing_row_is_said_with_a_remedy(store: Store) -> None:
    with pytest.raises(NotThere) as missing, store.write(RENAME) as unit:
        unit.one(Site, uuid7())
    assert str(missing.value.what)
    assert str(missing.value.cure)


def test_reading_keeps_nothing(store: Store) -> None:
    organiser = make_organiser(store)
    with store.read() as session:
        session.get_one(Organiser, organiser).name = "Лицей"
    assert name_of(store, organiser) == "Школа № 12"


def test_a_name_of_a_table_finds_its_class() -> None:
    assert table_class("route_language") is RouteLanguage
    with pytest.raises(KeyError):
        table_class("no_such_table")
