"""What all tables share: keys, versions, and the column types that keep values right on every server."""

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import ConfigDict
from sqlalchemy import CheckConstraint, DateTime, Dialect, MetaData, String, TypeDecorator, text
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import declared_attr
from sqlmodel import AutoString, Field, SQLModel

from db.ids import uuid7

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

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805  (a declared attribute takes the class)
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  (a declared attribute takes the class)
        table = getattr(cls, "__table__", None)
        return {} if table is None else {"version_id_col": table.c.version}


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
