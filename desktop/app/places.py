"""Which screens the window has, built over the books: Today at once, the others when they are imported."""

from pathlib import Path

from db.store import Store
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.labels import label
from desktop.screens.today.screen import TodayScreen


def build_first(window: MainWindow, store: Store) -> Context:
    """Give the window its books and its first screen."""
    use_labels(label)
    context = Context(store, window)
    window.attach(context, TodayScreen(context))
    return context


def build_others(window: MainWindow, context: Context, folder: Path) -> None:
    """Give the window the rest of its screens."""
    from desktop.screens.reports.screen import ReportsScreen

    load_icons()
    window.add_screen(ReportsScreen(context, window.tasks, folder))


def build_places(window: MainWindow, store: Store, folder: Path) -> None:
    """Give the window all its screens in one go."""
    build_others(window, build_first(window, store), folder)
