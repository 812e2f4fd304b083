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
        QT_TRANSLATE_NOOP("SettingsGroups", "minutes days answer hold list clearance retention briefing letters"),
        "expected",
        _limits,
    ),
    Group(
        "appearance",
        QT_TRANSLATE_NOOP("SettingsGroups", "Appearance"),
        QT_TRANSLATE_NOOP("SettingsGroups", "language theme light dark text size"),
        "light",
        _appearance,
    ),
)
