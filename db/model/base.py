"""What all tables share: keys, versions, and the column types that keep values right on every server."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, partial
from typing import Any, cast
from uuid import UUID

from pydantic import ConfigDict
from sqlalchemy import CheckConstraint, DateTime, Dialect, MetaData, String, TypeDecorator, event, inspect, text
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import Mapper, declared_attr
from sqlalchemy.orm.attributes import set_attribute
from sqlmodel import AutoString, Field, SQLModel

from db.ids import uuid7, uuid7s

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata: MetaData = SQLModel.metadata


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: stored in UTC, returned with its zone; a time without a zone is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC without a zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return UTC with its zone."""
        return None if value is None else value.replace(tzinfo=UTC)


class Row(SQLModel):
    """A row with a key that never collides and a version that betrays a stale save."""

    # tables do not validate, so their validators are built only if somebody asks for them: a third of the start-up
    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # SQLModel narrows it

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    version: int = Field(default=1, nullable=False)

    def __init__(self, **values: Any) -> None:  # noqa: ANN401  (as SQLModel has it)
        """Make a row of values and defaults: what SQLModel does for tables, without asking pydantic for each column."""
        if not values:  # so it is called before a validation, too
            super().__init__()
            return
        given, defaults = _defaults(type(self))
        made = {name: values[name] if name in values else make() for name, make in defaults}
        made |= {name: values[name] for name in given if name in values}
        self.__dict__.update(made)  # there is nothing yet whose change would have to be noted
        object.__setattr__(self, "__pydantic_fields_set__", set(values))

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401  (same)
        """Set a column: tables validate nothing, so pydantic has no part in it."""
        if name in _column_names(type(self)):
            if name not in self.__dict__ or self.__dict__[name] is not value:  # what is said again alters nothing
                set_attribute(self, name, value)
        else:
            super().__setattr__(name, value)

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805  (a declared attribute takes the class)
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  (a declared attribute takes the class)
        table = getattr(cls, "__table__", None)
        return {} if table is None else {"version_id_col": table.c.version}


def defaults_of(table: type[Row], count: int) -> list[dict[str, Any]]:
    """Return what the columns of so many new rows have unless it is said, the keys too."""
    fixed, made = _fixed_defaults(table)
    return [{**fixed, "id": key, **{name: make() for name, make in made}} for key in uuid7s(count)]


@cache
def _fixed_defaults(table: type[Row]) -> tuple[dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    """Return what is the same in every new row, and what has to be made for each beside its key."""
    both = _defaults(table)[1]
    fixed = {name: make() for name, make in both if isinstance(make, partial)}
    return fixed, [(name, make) for name, make in both if name not in fixed and make is not uuid7]


@cache
def _defaults(table: type[Row]) -> tuple[tuple[str, ...], tuple[tuple[str, Callable[[], Any]], ...]]:
    """Return the columns without a default, and those with one beside what makes it."""
    given: list[str] = []
    made: list[tuple[str, Callable[[], Any]]] = []
    for name, field in table.model_fields.items():
        if field.is_required():
            given.append(name)
        else:
            factory = cast("Callable[[], Any] | None", field.default_factory)
            made.append((name, factory or partial(_same, field.default)))
    return tuple(given), tuple(made)


def _same(value: object) -> object:
    return value


@cache
def _column_names(table: type[Row]) -> frozenset[str]:
    return frozenset(each.key for each in inspect(table).column_attrs)


@event.listens_for(Mapper, "after_configured")
def _parents_first() -> None:
    """Let a flush write rows after those that they point to.

    SQLite checks keys at the commit, but while a row waits for the one it points to, every further row is searched for
    others that wait for it, in whole tables where no index helps.
    """
    places = {table.name: place for place, table in enumerate(metadata.sorted_tables)}
    for mapper in SQLModel._sa_registry.mappers:  # noqa: SLF001  (SQLModel offers no other way to its registry)
        mapper._sort_key = f"{places[mapper.class_.__tablename__]:04}"  # noqa: SLF001  (SQLAlchemy has no open way without relationships)


def complete(metadata: MetaData) -> None:
    """Give every bounded text column a CHECK and let foreign keys be checked at the commit.

    SQLite does not heed the length of a VARCHAR. Keys checked late let a Change be put back in any order of rows.
    """
    for table in metadata.tables.values():
        for key in table.foreign_key_constraints:
            key.deferrable, key.initially = True, "DEFERRED"
        for column in table.columns:
            if isinstance(column.type, AutoString) and column.type.length:
                limit = f"length({column.name}) <= {column.type.length}"
                table.append_constraint(CheckConstraint(limit, name=f"{column.name}_max"))


def one_of(kind: type[StrEnum], column: str) -> SqlEnum:
    """Return a column type that stores the value of `kind` as text and checks it in the database."""
    length = max(len(member.value) for member in kind)
    return SqlEnum(
        kind,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        create_constraint=True,
        name=column,
        length=max(length, 20),
    )


def personal(kind: str = "text") -> dict[str, Any]:
    """Mark a column whose values point at a person: kept out of the journal's chain, erasable.

    `kind` says how an erased value looks: "text" becomes an empty text, "null" becomes nothing.
    """
    return {"info": {"personal": kind}}


def added(marks: dict[str, Any] | None = None) -> dict[str, Any]:
    """Mark a text column added to a table that had rows, which needs a default in the database; `marks` says more."""
    return {**(marks or {}), "server_default": text("''")}


def derived(fold: str, *sources: str, is_personal: bool = False, is_added: bool = False) -> dict[str, Any]:
    """Mark a column that follows others of its row and is never set by hand: the store fills it when it flushes.

    `fold` names the function in `db.derived`, which gets the sources' texts joined by a space. A derived column is no
    part of a Change or of the journal. `is_added` is for a column added to a table that had rows, which then needs a
    default in the database.
    """
    info = {"derived": (fold, sources), **({"personal": "text"} if is_personal else {})}
    return {"info": info, "server_default": text("''")} if is_added else {"info": info}


def key_type(length: int) -> AutoString:
    """Return the type of a column whose beginnings are looked up: ordered by code points on every server."""
    return AutoString(length).with_variant(String(length, collation="C"), "postgresql")
