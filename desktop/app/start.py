"""Starts the program with its window: the frame at once, the books behind it, the screens when both are there."""

import logging
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app.crash import CrashHook
from desktop.app.language import use_language
from desktop.app.sweeper import Sweeper
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.arguments import COMMON
from desktop.settings import WindowSettings
from desktop.sweeping import settle

if TYPE_CHECKING:
    from db.store import Store

VERSION = "0.1.0"
LOG_BYTES, LOG_FILES = 1_000_000, 5


def open_window(options: Sequence[str]) -> int:
    """Open the window on the books that the options name, or on the agency's page alone; return the exit code."""
    folder, language, is_agency = _chosen(options)
    app = QApplication(["gatehouse"])
    app.setApplicationName("Gatehouse")
    app.setOrganizationName("Gatehouse")
    Sweeper(app)
    settings = WindowSettings(QSettings())
    _log_to(folder)
    hook = CrashHook(VERSION, app)
    hook.install()
    use_language(language or settings.language)
    apply_theme(app, settings.theme, settings.text_size / 100)
    window = MainWindow(settings)
    window.keep(settings.geometry, is_folded=settings.is_sidebar_collapsed)
    window.show()
    QTimer.singleShot(0, lambda: (open_agency if is_agency else open_books)(window, folder))
    code = app.exec()
    settings.geometry = window.saveGeometry()
    settings.save()
    return code


def _chosen(options: Sequence[str]) -> tuple[Path, str, bool]:
    """Return the data folder, the language if one is named, and whether the agency's page is wanted."""
    from desktop.jobs.place import data_folder

    values: dict[str, str] = {}
    waiting = iter(options)
    for option in waiting:
        name, equals, value = option.partition("=")
        values[name] = value if equals or not COMMON[name] else next(waiting, "")
    named = values.get("--data")
    return data_folder(Path(named) if named else None), values.get("--lang", ""), "--agency" in values


def _log_to(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "gatehouse.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
    logging.basicConfig(level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s %(message)s")


def open_books(window: MainWindow, folder: Path) -> None:
    """Open the books in a worker, which also imports what they need; then show Today, the other places after it."""

    def work(_report: object) -> "Store":
        import desktop.app.places
        import desktop.app.sender  # noqa: F401
        from db.opening import open_store
        from desktop.jobs.setting import actor, seat

        return open_store(folder, actor=actor(), seat=seat())

    task = window.tasks.data(work)
    task.done.connect(lambda store: _build(window, store, folder))
    task.failed.connect(lambda problem: _tell_closed(window, folder, problem))


def open_agency(window: MainWindow, folder: Path) -> None:
    """Show the agency's page alone: no books are opened, and none are made."""

    def work(_report: object) -> None:
        import desktop.screens.agency.screen  # noqa: F401  (imported here, so that the window does not wait for it)

    task = window.tasks.data(work)
    task.done.connect(lambda _nothing: _build_agency(window, folder))
    task.failed.connect(window.voice.tell_failure)


def _build_agency(window: MainWindow, folder: Path) -> None:
    from desktop.app.places import build_agency_alone

    build_agency_alone(window, folder)


def _tell_closed(window: MainWindow, folder: Path, problem: Exception) -> None:
    """Say why the books stay closed; who is on site can still be seen and printed."""
    from desktop.app.places import build_muster_alone

    window.voice.tell_failure(problem)
    build_muster_alone(window, folder)


def _build(window: MainWindow, store: "Store", folder: Path) -> None:
    from db.exchange.secrets import Secrets
    from desktop.app.places import build_ahead, build_first, build_others, import_screens
    from desktop.app.sender import Sender
    from desktop.app.term_keeper import TermKeeper

    context = build_first(window, store, folder)
    secrets = Secrets()
    task = window.tasks.free(lambda _report: import_screens())
    task.done.connect(lambda _nothing: build_others(window, context, folder, secrets))
    task.done.connect(lambda _nothing: build_ahead(window, context))
    task.ended.connect(settle)
    task.failed.connect(window.voice.tell_failure)
    TermKeeper(store, window.tasks, window).failed.connect(window.voice.tell_failure)
    window.take_sender(Sender(context, folder, secrets, window.tasks, window))
