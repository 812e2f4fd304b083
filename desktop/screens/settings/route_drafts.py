"""What was typed about routes and not saved: kept among the books while one looks at another, or goes away."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from db.commands.typed import drop_draft, keep_draft
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.typed import kept_draft, kept_subjects

if TYPE_CHECKING:
    from desktop.context import Context

PREFIX: Final = "route "
NEW: Final = "new"
"""Stands for the key of a route that is not saved yet."""
PARTS: Final = {"version", "fields", "languages", "ppe", "stops"}


class RouteDrafts:
    """Fields of routes as they were typed, by the route's key; None is the new route."""

    def __init__(self, context: "Context") -> None:
        self._context = context

    def waiting(self) -> set[UUID | None]:
        """Return the routes of which something waits to be saved."""
        seat = self._context.store.seat
        found = self._context.read(lambda session: kept_subjects(session, PREFIX, seat))
        names = {subject.removeprefix(PREFIX) for subject in found}
        return {None if name == NEW else UUID(name) for name in names}

    def kept(self, route_id: UUID | None) -> Mapping[str, Any] | None:
        """Return what was typed; nothing if an older program kept what this one cannot read."""
        seat = self._context.store.seat
        body = self._context.read(lambda session: kept_draft(session, _subject(route_id), seat))
        try:
            found = json.loads(body) if body is not None else None
        except ValueError:
            return None
        return found if isinstance(found, dict) and found.keys() >= PARTS else None

    def keep(self, route_id: UUID | None, typed: Mapping[str, Any]) -> None:
        """Keep what is typed, in place of what was kept before."""
        body = json.dumps(typed, ensure_ascii=False)
        label = say(QT_TRANSLATE_NOOP("db", "Draft kept"))
        self._context.do(label, lambda unit: keep_draft(unit, _subject(route_id), body))

    def drop(self, route_id: UUID | None) -> None:
        """Forget what was saved or put away."""
        if route_id in self.waiting():
            label = say(QT_TRANSLATE_NOOP("db", "Draft thrown away"))
            self._context.do(label, lambda unit: drop_draft(unit, _subject(route_id)))


def _subject(route_id: UUID | None) -> str:
    return f"{PREFIX}{route_id or NEW}"
