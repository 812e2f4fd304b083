"""Gives the window its screens: each is imported in a worker and built when somebody first goes there."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from db.store import Store
from desktop.app.entries import MODES, OVERLAYS, PLACES, SHEETS, Entry, Setting
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.by_steps import BySteps
from desktop.kit.phrases import use_labels
from desktop.labels import label
from desktop.screen import Screen
from desktop.wordings import use_wordings

if TYPE_CHECKING:
    from db.exchange.secrets import Secrets
    from desktop.printing.muster_keeper import MusterKeeper


def import_screens() -> None:
    """Import every screen and the palette; slow, so that a worker does it while the first screen is read."""
    import qtawesome  # noqa: F401  (the signs of the widgets: slow to import)

    for module in (*(entry.module for entry in (*PLACES, *MODES, *SHEETS, *OVERLAYS)), "desktop.app.palette"):
        import_module(module)
    from db.commands.visit_sheet import SheetDraft

    SheetDraft.model_rebuild()  # it would be built at the first visit that is opened


def build_first(window: MainWindow, store: Store, folder: Path) -> Context:
    """Give the window its books and its first screen."""
    use_labels(label)
    context = Context(store, window)
    use_wordings(context)
    setting = Setting(context, window.tasks, folder, window.remembered, window.screens.knows)
    window.attach(context, PLACES[0].make(setting))
    return context


def build_others(window: MainWindow, context: Context, folder: Path, secrets: "Secrets | None" = None) -> None:
    """Offer the rest of the screens; each is built when it is first wanted."""
    from db.exchange.secrets import Secrets
    from desktop.kit.icons import load_icons

    load_icons()
    keeper = _keep_muster(window, context, folder)
    secrets = secrets or Secrets()
    setting = Setting(context, window.tasks, folder, window.remembered, window.screens.knows, keeper, secrets)
    window.screens.offer(
        _makes(PLACES[1:], setting),
        modes=_makes(MODES, setting),
        sheets=_makes(SHEETS, setting),
        overlays=_makes(OVERLAYS, setting),
    )
    window.return_to_gate()


def build_ahead(window: MainWindow, context: Context) -> None:
    """Build by steps, while nothing else is to be done, what must be there at once or has most to build.

    What the modes ask is asked once by a worker, and an arrival rehearsed: they open, and the first person of the day
    is checked in, without waiting for their statements to be compiled.
    """
    from db.commands.gate import rehearse_arrival
    from db.queries.gate import gate_day_briefed
    from db.queries.muster import muster

    screens, now = window.screens, context.store.clock.now()
    BySteps(window).begin(
        chain(
            screens.ahead("muster", window.layers),
            screens.ahead("gate", window.pages),
            screens.ahead("visit", window.sheet.panel),
        )
    )
    for question in (muster, gate_day_briefed):
        window.tasks.free(lambda _report, ask=question: context.read(lambda session: ask(session, now)))  # type: ignore[misc]  # a default binds it
    window.tasks.free(lambda _report: rehearse_arrival(context.store, now))


def build_muster_alone(window: MainWindow, folder: Path) -> Context:
    """Offer the muster list of books that could not be opened: they may still be read, or a list lies on disk."""
    from db.opening import open_for_reading
    from desktop.kit.icons import load_icons

    use_labels(label)
    load_icons()
    context = Context(open_for_reading(folder), window)
    context.refused.connect(window.voice.tell_failure)
    keeper = _keep_muster(window, context, folder)
    setting = Setting(context, window.tasks, folder, window.remembered, window.screens.knows, keeper)
    window.screens.offer(overlays=_makes(OVERLAYS[:1], setting))
    return context


def build_agency_alone(window: MainWindow, folder: Path) -> Screen:
    """Show the agency's page over the whole window, without any books."""
    from db.opening import open_nothing
    from desktop.kit.icons import load_icons
    from desktop.screens.agency.alone import AgencyAlone

    use_labels(label)
    load_icons()
    context = Context(open_nothing(), window)
    window.header.has_search = False
    screen = AgencyAlone(context, window.tasks, folder, window.remembered, window.acts.look_menu())
    window.screens.add(screen)
    window.go(screen.name)
    return screen


def _makes(entries: Sequence[Entry], setting: Setting) -> dict[str, Callable[[], Screen]]:
    return {entry.name: partial(entry.make, setting) for entry in entries}


def _keep_muster(window: MainWindow, context: Context, folder: Path) -> "MusterKeeper":
    from desktop.printing.muster_keeper import MusterKeeper

    keeper = MusterKeeper(context, window.tasks, folder, context)
    window.offer_muster_print(keeper.print_now)
    return keeper


def build_places(window: MainWindow, store: Store, folder: Path) -> None:
    """Give the window all its places in one go."""
    build_others(window, build_first(window, store, folder), folder)
