"""Makers of what most tests need, built on the commands: each writes one thing and returns its key."""

from collections.abc import Callable, Iterable
from datetime import date, time
from itertools import count
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import col, select

from db.commands.enterprise import EnterpriseDraft, SiteDraft, set_up_enterprise
from db.commands.guides import GuideDraft, add_guide, give_clearance, set_weekly_hours
from db.commands.organisers import OrganiserDraft, add_organiser
from db.commands.routes import RouteDraft, add_route
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.base import Row
from db.model.enterprise import Site
from db.model.kinds import Channel, OrganiserKind, Weekday
from db.store import Store, UnitOfWork

ZONE = "Asia/Yekaterinburg"
LABEL = say(QT_TRANSLATE_NOOP("db", "Prepare the books"))
SINCE = date(2026, 1, 1)
_numbers = count(1)

R = TypeVar("R", bound=Row)
T = TypeVar("T")


def write(store: Store, command: Callable[..., T], *args: object, **named: object) -> T:
    """Run one command in a transaction of its own."""
    with store.write(LABEL) as unit:
        return command(unit, *args, **named)


def row(store: Store, table: type[R], row_id: UUID) -> R:
    """Return a row as it stands in the file."""
    with store.read() as session:
        return session.get_one(table, row_id)


def rows(store: Store, table: type[R]) -> list[R]:
    """Return all rows of a table in the order they were made."""
    with store.read() as session:
        return list(session.exec(select(table).order_by(col(table.id))))


def make_site(store: Store, **named: Any) -> UUID:
    """Make an enterprise with one site, open from 8 to 18."""
    values: dict[str, Any] = {"name": "Северный прокат", "region_code": "RU-SVE", "zone": ZONE, **named}
    number = next(_numbers)
    return write(
        store, set_up_enterprise, EnterpriseDraft(code=f"E{number:05}", name="Северный прокат"), SiteDraft(**values)
    )


def the_site(store: Store) -> UUID:
    """Return the site of the books, made if there is none."""
    with store.read() as session:
        site = session.exec(select(Site)).first()
    return site.id if site else make_site(store)


def make_route(store: Store, *, site: UUID | None = None, **named: Any) -> UUID:
    """Make a route that is offered all year; the hard limit follows the capacity unless told."""
    capacity = int(named.get("capacity", 15))
    values: dict[str, Any] = {
        "code": f"R{next(_numbers)}",
        "title": "Прокатный стан",
        "offered_from": SINCE,
        "hard_capacity": max(20, capacity),
        **named,
    }
    return write(store, add_route, RouteDraft(site_id=site or the_site(store), **values))


def make_guide(
    store: Store, *, languages: Iterable[str] = ("ru",), cleared_for: Iterable[UUID] = (), **named: Any
) -> UUID:
    """Make a guide who works from 8 to 20 every day, cleared for routes in all the languages given."""
    spoken = list(languages)
    values: dict[str, Any] = {
        "code": f"G{next(_numbers)}",
        "surname": "Лебедева",
        "given": "Ольга",
        "active_from": SINCE,
        **named,
    }

    def make(unit: UnitOfWork) -> UUID:
        guide = add_guide(unit, GuideDraft(languages=spoken, **values))
        for route in cleared_for:
            for language in spoken:
                give_clearance(unit, guide, route, language, SINCE)
        set_weekly_hours(unit, guide, {weekday: [(time(8), time(20))] for weekday in Weekday}, SINCE)
        return guide

    return write(store, make)


def make_organiser(store: Store, **named: Any) -> UUID:
    """Make a school in the region of the site."""
    values: dict[str, Any] = {
        "kind": OrganiserKind.SCHOOL,
        "name": "Школа № 12",
        "region_code": "RU-SVE",
        "channel": Channel.SCHOOL,
        **named,
    }
    return write(store, add_organiser, OrganiserDraft(**values))
