"""The groups of the settings, in order: a group of one's own is one line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.errors import QT_TRANSLATE_NOOP
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screen import Screen

if TYPE_CHECKING:
    from desktop.settings import WindowSettings


@dataclass(frozen=True, slots=True)
class Given:
    """What a group is built with; `closed_times` makes the one screen by which times are closed."""

    context: Context
    tasks: Tasks
    remembered: "WindowSettings"
    closed_times: Callable[[], Screen]


@dataclass(frozen=True, slots=True)
class Group:
    """A group: its name, its title, other words under which it is found, its sign, and how it is made."""

    name: str
    title: str
    words: str
    sign: str
    make: Callable[[Given], Screen]


def _site(given: Given) -> Screen:
    from desktop.screens.settings.site import SiteGroup

    return SiteGroup(given.context)


def _routes(given: Given) -> Screen:
    from desktop.screens.settings.routes import RoutesGroup

    return RoutesGroup(given.context)


def _calendar(given: Given) -> Screen:
    from desktop.screens.settings.calendar import CalendarGroup

    return CalendarGroup(given.context, given.tasks)


def _closed(given: Given) -> Screen:
    return given.closed_times()


def _limits(given: Given) -> Screen:
    from desktop.screens.settings.limits import LimitsGroup

    return LimitsGroup(given.context)


def _codes(given: Given) -> Screen:
    from desktop.screens.settings.codes import CodesGroup

    return CodesGroup(given.context)


def _equipment(given: Given) -> Screen:
    from desktop.screens.settings.doors import EquipmentGroup

    return EquipmentGroup(given.context)


def _briefings(given: Given) -> Screen:
    from desktop.screens.settings.doors import BriefingGroup

    return BriefingGroup(given.context)


def _rooms(given: Given) -> Screen:
    from desktop.screens.settings.doors import RoomsGroup

    return RoomsGroup(given.context)


def _passes(given: Given) -> Screen:
    from desktop.screens.settings.passes import PassOfficeGroup

    return PassOfficeGroup(given.context)


def _letters(given: Given) -> Screen:
    from desktop.screens.settings.limits import LETTERS, PlainGroup

    return PlainGroup(given.context, LETTERS)


def _agency(given: Given) -> Screen:
    from desktop.screens.settings.limits import AGENCY, PlainGroup

    return PlainGroup(given.context, AGENCY)


def _retention(given: Given) -> Screen:
    from desktop.screens.settings.retention import RetentionGroup

    return RetentionGroup(given.context)


def _appearance(given: Given) -> Screen:
    from desktop.screens.settings.appearance import AppearanceGroup

    return AppearanceGroup(given.context, given.remembered)


GROUPS: Final = (
    Group(
        "site",
        QT_TRANSLATE_NOOP("SettingsGroups", "Site and gates"),
        QT_TRANSLATE_NOOP("SettingsGroups", "enterprise code name region zone hours opens closes people per day"),
        "factory",
        _site,
    ),
    Group(
        "routes",
        QT_TRANSLATE_NOOP("SettingsGroups", "Routes"),
        QT_TRANSLATE_NOOP("SettingsGroups", "stops capacity ages languages equipment slots lead times retire"),
        "route",
        _routes,
    ),
    Group(
        "calendar",
        QT_TRANSLATE_NOOP("SettingsGroups", "Working calendar"),
        QT_TRANSLATE_NOOP("SettingsGroups", "holidays working Saturdays days off import"),
        "schedule",
        _calendar,
    ),
    Group(
        "closed",
        QT_TRANSLATE_NOOP("SettingsGroups", "Closed times"),
        QT_TRANSLATE_NOOP("SettingsGroups", "close reopen repair shutdown route stop site"),
        "closed_route",
        _closed,
    ),
    Group(
        "limits",
        QT_TRANSLATE_NOOP("SettingsGroups", "Limits and lead times"),
        QT_TRANSLATE_NOOP("SettingsGroups", "minutes days answer hold list clearance grace opening hours how early"),
        "expected",
        _limits,
    ),
    Group(
        "codes",
        QT_TRANSLATE_NOOP("SettingsGroups", "Categories and reasons"),
        QT_TRANSLATE_NOOP(
            "SettingsGroups", "words titles codes purposes kinds incidents absences refusals retire offer"
        ),
        "list",
        _codes,
    ),
    Group(
        "equipment",
        QT_TRANSLATE_NOOP("SettingsGroups", "Equipment"),
        QT_TRANSLATE_NOOP("SettingsGroups", "stock pieces sizes helmets vests shoes"),
        "equipment",
        _equipment,
    ),
    Group(
        "briefings",
        QT_TRANSLATE_NOOP("SettingsGroups", "Briefing texts"),
        QT_TRANSLATE_NOOP("SettingsGroups", "safety versions languages"),
        "briefing",
        _briefings,
    ),
    Group(
        "rooms",
        QT_TRANSLATE_NOOP("SettingsGroups", "Rooms"),
        QT_TRANSLATE_NOOP("SettingsGroups", "seats hall museum canteen"),
        "place",
        _rooms,
    ),
    Group(
        "passes",
        QT_TRANSLATE_NOOP("SettingsGroups", "Pass office"),
        QT_TRANSLATE_NOOP("SettingsGroups", "columns layout file xlsx csv dates clearance"),
        "badge",
        _passes,
    ),
    Group(
        "letters",
        QT_TRANSLATE_NOOP("SettingsGroups", "Letters"),
        QT_TRANSLATE_NOOP("SettingsGroups", "templates signature bank details address telephone mail"),
        "letter",
        _letters,
    ),
    Group(
        "agency",
        QT_TRANSLATE_NOOP("SettingsGroups", "Agency"),
        QT_TRANSLATE_NOOP("SettingsGroups", "summary delivery destination key receipt due"),
        "send",
        _agency,
    ),
    Group(
        "retention",
        QT_TRANSLATE_NOOP("SettingsGroups", "Retention"),
        QT_TRANSLATE_NOOP("SettingsGroups", "names documents personal data days destroy erase keep"),
        "archive",
        _retention,
    ),
    Group(
        "appearance",
        QT_TRANSLATE_NOOP("SettingsGroups", "Appearance"),
        QT_TRANSLATE_NOOP("SettingsGroups", "language theme light dark text size"),
        "light",
        _appearance,
    ),
)
