"""Which screens the window has: each is imported in a worker and built when somebody first goes there."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.store import Store
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.phrases import use_labels
from desktop.labels import label
from desktop.screen import Screen
from desktop.screens.today.screen import TodayScreen
from desktop.settings import WindowSettings

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks
    from desktop.settings import WindowSettings


@dataclass(frozen=True, slots=True)
class Setting:
    """What a screen is built with: the books, the workers, the folder of the books, and what the window remembers."""

    context: Context
    tasks: "Tasks"
    folder: Path
    remembered: "WindowSettings"


@dataclass(frozen=True, slots=True)
class Entry:
    """A screen by the name people go to it: where its class stands and how it is made."""

    name: str
    module: str
    make: Callable[[Setting], Screen]


def _today(setting: Setting) -> Screen:
    return TodayScreen(setting.context)


def _schedule(setting: Setting) -> Screen:
    from desktop.screens.schedule.screen import ScheduleScreen

    return ScheduleScreen(setting.context, setting.tasks, setting.remembered)


def _reports(setting: Setting) -> Screen:
    from desktop.screens.reports.screen import ReportsScreen

    return ReportsScreen(setting.context, setting.tasks, setting.folder)


def _visit(setting: Setting) -> Screen:
    from desktop.screens.visit.screen import VisitSheet

    return VisitSheet(setting.context, setting.tasks)


def _series(setting: Setting) -> Screen:
    from desktop.screens.series.screen import SeriesSheet

    return SeriesSheet(setting.context, setting.tasks)


def _closures(setting: Setting) -> Screen:
    from desktop.screens.closures.screen import ClosuresSheet

    return ClosuresSheet(setting.context, setting.tasks)


def _letters(setting: Setting) -> Screen:
    from desktop.screens.letters.screen import LettersSheet

    return LettersSheet(setting.context, setting.tasks, setting.folder)


def _bringing(setting: Setting) -> Screen:
    from desktop.screens.bringing.screen import BringingSheet

    return BringingSheet(setting.context, setting.tasks)


def _visits(setting: Setting) -> Screen:
    from desktop.screens.visits.screen import VisitsScreen

    return VisitsScreen(setting.context, setting.tasks, setting.remembered)


def _settings(setting: Setting) -> Screen:
    from desktop.screens.closures.screen import ClosuresSheet
    from desktop.screens.settings.groups import Given
    from desktop.screens.settings.screen import SettingsScreen

    closed_times = partial(ClosuresSheet, setting.context, setting.tasks, is_sheet=False)
    return SettingsScreen(Given(setting.context, setting.tasks, setting.remembered, closed_times))


PLACES: Final = (
    Entry("today", "desktop.screens.today.screen", _today),
    Entry("schedule", "desktop.screens.schedule.screen", _schedule),
    Entry("visits", "desktop.screens.visits.screen", _visits),
    Entry("reports", "desktop.screens.reports.screen", _reports),
    Entry("settings", "desktop.screens.settings.screen", _settings),
)
"""The pages, in the order of the sidebar; `WindowActions` names them. Settings stand below, beside the user."""

SHEETS: Final = (
    Entry("visit", "desktop.screens.visit.screen", _visit),
    Entry("series", "desktop.screens.series.screen", _series),
    Entry("closures", "desktop.screens.closures.screen", _closures),
    Entry("letters", "desktop.screens.letters.screen", _letters),
    Entry("bringing", "desktop.screens.bringing.screen", _bringing),
)
"""What opens at the side, over the page from which it was asked for."""


def import_screens() -> None:
    """Import every screen and the palette; slow, so that a worker does it while the first screen is read."""
    import qtawesome  # noqa: F401  (the signs of the widgets: slow to import)

    for module in (*(entry.module for entry in (*PLACES, *SHEETS)), "desktop.app.palette"):
        import_module(module)


def build_first(window: MainWindow, store: Store, folder: Path) -> Context:
    """Give the window its books and its first screen."""
    use_labels(label)
    context = Context(store, window)
    setting = Setting(context, window.tasks, folder, window.remembered)
    window.attach(context, PLACES[0].make(setting))
    return context


def build_others(window: MainWindow, context: Context, folder: Path) -> None:
    """Offer the rest of the screens; each is built when it is first wanted."""
    from desktop.kit.icons import load_icons

    load_icons()
    setting = Setting(context, window.tasks, folder, window.remembered)
    for entry in PLACES[1:]:
        window.offer_screen(entry.name, partial(entry.make, setting))
    for entry in SHEETS:
        window.offer_sheet(entry.name, partial(entry.make, setting))


def build_places(window: MainWindow, store: Store, folder: Path) -> None:
    """Give the window all its places in one go."""
    build_others(window, build_first(window, store, folder), folder)
