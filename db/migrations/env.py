"""Runs migrations on the connection that `db.opening` hands over."""

from typing import Literal

from alembic import context
from sqlmodel import AutoString

from db.model.base import UtcDateTime
from db.model.tables import metadata


def plain(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write column types of ours as plain ones, so that a migration never changes with today's classes."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime()"
    if kind == "type" and isinstance(item, AutoString):
        return f"sa.String(length={item.length})"
    return False


connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, render_item=plain)
with context.begin_transaction():
    context.run_migrations()
