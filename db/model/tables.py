"""All tables together, as a database needs them; a module of `db.model` by itself knows only its own."""

from db.model import (
    enterprise,
    guide,
    journal,
    month,
    organiser,
    outbox,
    presence,
    privacy,
    room,
    route,
    series,
    setting,
    typed,
    user,
    visit,
    visitor,
)
from db.model.base import complete, metadata

complete(metadata)

__all__ = [
    "enterprise",
    "guide",
    "journal",
    "metadata",
    "month",
    "organiser",
    "outbox",
    "presence",
    "privacy",
    "room",
    "route",
    "series",
    "setting",
    "typed",
    "user",
    "visit",
    "visitor",
]
