"""Many rows written at once: as one by one they would be, and as quick to take back."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import event
from sqlmodel import select

from db.change import RowChange
from db.commands.lists import PersonDraft, receive_list
from db.commands.visits import VisitDraft, plan_visit
from db.ids import uuid7
from db.journal import first_broken, told_entries
from db.model.journal import JournalEntry
from db.model.kinds import GroupKind, VisitorCategory
from db.model.visitor import Visitor, VisitorList
from db.store import Store
from tests.db.makers import LABEL, make_route, rows, the_site, write

NAMES = ("Щукин", "Артёмова", "О’Коннор-Ли")


def make_visit(store: Store) -> UUID:
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=make_route(store, capacity=60),
        title="Школа № 12",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.fromisoformat("2026-11-24 11:00"),
        declared={VisitorCategory.SCHOOL_5_9: 40},
    )
    return write(store, plan_visit, draft)


def put_in(store: Store, visit: UUID, key: UUID | None = None) -> tuple[RowChange, ...]:
    with store.write(LABEL) as unit:
        people = [{"visit_id": visit, "surname": name, "birth_date": date(2010, 5, 3)} for name in NAMES]
        unit.add_many(Visitor, people if key is None else [{**people[0], "id": key}])
    assert unit.change is not None
    return unit.change.rows


def test_rows_written_together_are_told_as_those_written_one_by_one(store: Store) -> None:
    visit, first, second = make_visit(store), uuid7(), uuid7()
    together = put_in(store, visit, first)
    with store.write(LABEL) as unit:
        unit.add(Visitor(id=second, visit_id=visit, surname=NAMES[0], birth_date=date(2010, 5, 3)))
    assert unit.change is not None
    [one], [other] = together, unit.change.rows
    assert one.before is None
    assert one.after == {**dict(other.after or {}), "id": first}
    with store.read() as session:
        kept, alone = session.get_one(Visitor, first), session.get_one(Visitor, second)
        assert kept.model_dump(exclude={"id"}) == alone.model_dump(exclude={"id"})
        assert kept.surname_folded == "щукин"


def test_rows_written_together_are_undone_and_redone(store: Store) -> None:
    visit = make_visit(store)
    with store.write(LABEL) as unit:
        unit.add_many(Visitor, [{"visit_id": visit, "surname": name} for name in NAMES])
    assert unit.change is not None
    before = [person.model_dump(exclude={"version"}) for person in rows(store, Visitor)]
    undone = store.undo(unit.change)
    assert rows(store, Visitor) == []
    store.redo(undone)
    assert [person.model_dump(exclude={"version"}) for person in rows(store, Visitor)] == before


def test_names_written_together_stand_beside_the_chain_and_it_holds(store: Store) -> None:
    put_in(store, make_visit(store))
    with store.read() as session:
        last = session.exec(select(JournalEntry).order_by(JournalEntry.sequence.desc())).first()  # type: ignore[attr-defined]  # a column
        assert last is not None
        assert not any(name in last.body for name in NAMES)
        [entry] = told_entries(session, [last.sequence])
        assert [(row.after or {})["surname"] for row in entry.rows] == list(NAMES)
        assert first_broken(session) is None


def test_a_row_altered_after_it_was_written_with_others_is_told_once(store: Store) -> None:
    visit, key = make_visit(store), uuid7()
    with store.write(LABEL) as unit:
        unit.add_many(Visitor, [{"id": key, "visit_id": visit, "surname": "Щукин"}])
        unit.one(Visitor, key).surname = "Щукина"
    assert unit.change is not None
    [told] = unit.change.rows
    assert told.before is None
    assert told.after is not None
    assert told.after["surname"] == "Щукина"


def test_nobody_to_write_writes_nothing(store: Store) -> None:
    with store.write(LABEL) as unit:
        unit.add_many(Visitor, [])
    assert unit.change is not None
    assert unit.change.rows == ()


def test_what_rows_point_to_is_written_before_them(store: Store) -> None:
    visit = make_visit(store)
    written: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.lower().startswith("insert"):
            written.append(statement.split()[2])

    event.listen(store.engine, "before_cursor_execute", note)
    with store.write(LABEL) as unit:
        version = VisitorList(visit_id=visit, list_version=7, received_at=unit.now(), people=1)
        unit.add(Visitor(visit_id=visit, surname="Щукин", list_id=version.id))
        unit.add(version)
    event.remove(store.engine, "before_cursor_execute", note)
    assert written.index("visitor_list") < written.index("visitor")


def test_a_list_is_taken_back_by_few_statements(store: Store) -> None:
    visit = make_visit(store)
    with store.write(LABEL) as unit:
        receive_list(unit, visit, [PersonDraft(surname=f"Орлов{chr(1072 + n)}", given="Иван") for n in range(30)])
    assert unit.change is not None
    asked: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    store.undo(unit.change)
    assert len(asked) < 30
    assert rows(store, Visitor) == []
