"""Which screens the window has, built over the books."""

from pathlib import Path

from db.store import Store
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.phrases import use_labels
from desktop.labels import label
from desktop.screens.reports.screen import ReportsScreen
from desktop.screens.today.screen import TodayScreen


def build_places(window: MainWindow, store: Store, folder: Path) -> None:
    """Give the window its screens."""
    use_labels(label)
    context = Context(store, window)
    window.attach(context, [TodayScreen(context), ReportsScreen(context, window.tasks, folder)])
