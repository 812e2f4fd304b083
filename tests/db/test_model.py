"""The tables: what the database itself refuses, and that the migrations lead to the same tables."""

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Table
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import AutoString, SQLModel

from db.change import Change
from db.commands.organisers import ContactDraft, add_contact
from db.errors import say
from db.ids import uuid7
from db.model.base import Row, UtcDateTime
from db.model.enterprise import Gate
from db.model.kinds import OrganiserKind
from db.model.organiser import Contact, Organiser
from db.model.tables import metadata
from db.opening import APPLICATION_ID, FILE_NAME, SCHEMA
from db.sqlite import sqlite_engine
from db.store import Store
from tests.db.makers import make_organiser, make_site, row

TABLES = sorted(metadata.tables.values(), key=lambda table: table.name)
LABEL = say("Edit")


def columns(kind: type[Any]) -> list[Any]:
    return [
        pytest.param(column, id=f"{table.name}.{column.name}")
        for table in TABLES
        for column in table.columns
        if isinstance(column.type, kind)
    ]


@pytest.fixture(scope="module")
def books(empty_books: Path) -> dict[str, str]:
    """Return the CREATE statement of each table in the migrated file."""
    return statements(empty_books)


def statements(file: Path) -> dict[str, str]:
    engine = sqlite_engine(file)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("select name, sql from sqlite_master where type = 'table'").all()
    engine.dispose()
    return {str(name): str(sql) for name, sql in found}


def named_checks(statement: str) -> dict[str, str]:
    """Return the named CHECKs of a CREATE TABLE with their conditions, spaces levelled."""
    found = {}
    for match in re.finditer(r"CONSTRAINT \"?(\w+)\"? CHECK \(", statement, re.IGNORECASE):
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(statement[end], 0)
            end += 1
        found[match.group(1)] = " ".join(statement[match.end() : end - 1].split())
    return found


@pytest.mark.parametrize("column", columns(AutoString))
def test_every_text_is_bounded_and_the_bound_is_checked(books: dict[str, str], column: Column[Any]) -> None:
    assert isinstance(column.type, AutoString)
    assert column.type.length, "a text needs a length, or the type Text"
    conditions = named_checks(books[column.table.name])
    assert conditions[f"ck_{column.table.name}_{column.name}_max"] == f"length({column.name}) <= {column.type.length}"


@pytest.mark.parametrize("column", columns(SqlEnum))
def test_the_codes_of_a_list_are_checked(books: dict[str, str], column: Column[Any]) -> None:
    assert isinstance(column.type, SqlEnum)
    codes = ", ".join(f"'{code}'" for code in column.type.enums)
    conditions = named_checks(books[column.table.name])
    assert conditions[f"ck_{column.table.name}_{column.name}"] == f"{column.name} IN ({codes})"


@pytest.mark.parametrize(
    ("column", "value", "check"),
    [("kind", "zoo", "ck_organiser_kind"), ("name", "x" * 201, "ck_organiser_name_max")],
)
def test_the_database_itself_refuses_what_does_not_fit(store: Store, column: str, value: str, check: str) -> None:
    organiser = make_organiser(store)
    with pytest.raises(IntegrityError, match=check), store.engine.begin() as connection:
        connection.exec_driver_sql(f"update organiser set {column} = ? where id = ?", (value, organiser.hex))


@pytest.mark.parametrize("column", columns(SqlEnum))
def test_a_code_is_stored_as_its_value(column: Column[Any]) -> None:
    kind = column.type
    assert isinstance(kind, SqlEnum)
    assert kind.enum_class is not None
    assert kind.enums == [member.value for member in kind.enum_class]


def test_every_constraint_has_a_name() -> None:
    for table in TABLES:
        assert all(constraint.name for constraint in table.constraints), table.name


def test_every_row_has_a_key_and_a_version() -> None:
    for mapper in SQLModel._sa_registry.mappers:
        if issubclass(mapper.class_, Row):
            assert mapper.version_id_col is not None, mapper.class_
            assert [column.name for column in mapper.primary_key] == ["id"]


def test_a_row_of_nowhere_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), store.write(LABEL) as unit:
        unit.add(Gate(site_id=uuid7(), name="КПП № 1"))


def test_a_row_that_others_need_is_not_deleted(store: Store) -> None:
    organiser = make_organiser(store)
    with store.write(LABEL) as unit:
        add_contact(unit, organiser, ContactDraft(name="А. Смирнова"))
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), store.write(LABEL) as unit:
        unit.session.delete(unit.one(Organiser, organiser))
    assert row(store, Organiser, organiser).name == "Школа № 12"


def test_foreign_keys_are_looked_at_only_at_the_end(store: Store) -> None:
    organiser = Organiser(kind=OrganiserKind.SCHOOL, name="Школа № 12")
    with store.write(LABEL) as unit:
        unit.add(Contact(organiser_id=organiser.id, name="А. Смирнова"))
        unit.session.flush()
        unit.add(organiser)
    assert isinstance(unit.change, Change)


def test_two_gates_of_one_name_are_refused(store: Store) -> None:
    site = make_site(store)
    with pytest.raises(IntegrityError, match="UNIQUE"), store.write(LABEL) as unit:
        unit.session.add_all([Gate(site_id=site, name="КПП № 1"), Gate(site_id=site, name="КПП № 1")])


def test_an_instant_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime.fromisoformat("2026-11-24 10:42")
    with pytest.raises(ValueError, match="zone"):
        UtcDateTime().process_bind_param(naive, sqlite.dialect())
    table = metadata.tables["hold"]
    with pytest.raises(StatementError, match="zone"), store.engine.connect() as connection:
        connection.execute(table.insert(), {"visit_id": uuid7(), "until": naive})


def test_an_instant_is_stored_in_utc_and_comes_back_with_its_zone() -> None:
    kind, dialect = UtcDateTime(), sqlite.dialect()
    moment = datetime(2026, 11, 24, 10, 42, tzinfo=timezone(timedelta(hours=5)))
    stored = kind.process_bind_param(moment, dialect)
    assert stored == datetime.fromisoformat("2026-11-24 05:42")
    assert kind.process_result_value(stored, dialect) == moment
    assert (kind.process_result_value(stored, dialect) or moment).tzinfo is UTC
    assert kind.process_bind_param(None, dialect) is None
    assert kind.process_result_value(None, dialect) is None


def test_the_upgrade_from_nothing_equals_the_models(empty_books: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = sqlite_engine(empty_books)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_upgrade_makes_the_same_checks_as_the_models(books: dict[str, str], table: Table, tmp_path: Path) -> None:
    fresh = sqlite_engine(tmp_path / FILE_NAME)
    with fresh.begin() as connection:
        metadata.create_all(connection, tables=[table])
    fresh.dispose()
    assert named_checks(books[table.name]) == named_checks(statements(tmp_path / FILE_NAME)[table.name])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_upgrade_lets_keys_be_checked_at_the_commit(books: dict[str, str], table: Table) -> None:
    found = books[table.name].upper()
    assert found.count("DEFERRABLE INITIALLY DEFERRED") == len(table.foreign_key_constraints)


def test_the_file_is_marked_as_ours(empty_books: Path) -> None:
    engine = sqlite_engine(empty_books)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("pragma application_id").scalar() == APPLICATION_ID
        assert connection.exec_driver_sql("select version_num from alembic_version").scalar() == SCHEMA
    engine.dispose()


def test_the_schema_named_at_opening_is_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    home = Path(__file__).resolve().parents[2] / "db" / "migrations"
    config.set_main_option("script_location", home.as_posix())
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA]
