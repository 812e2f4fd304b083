"""Pictures of every screen of the sample plant, made by the program itself."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from db.clock import SetClock
from db.demo.build import make_sample
from db.errors import QT_TRANSLATE_NOOP, say
from db.opening import open_store
from db.queries.today import today
from db.reports.keys import signing_key
from db.rules.calendar import Month
from desktop.app.headless import offscreen_application
from desktop.app.language import language_in_use, use_language
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.jobs.sample import SEAT, fresh_store, present_of, remember_present
from desktop.jobs.setting import JobSetting
from desktop.kit.icons import load_icons
from desktop.settings import WindowSettings

SIZE = (1440, 900)
MONTH = Month(2026, 10)
SHEETS = (
    *("visit", "series", "closures", "letters", "bringing", "ill", "lists", "clearance"),
    *("assign", "offers", "guide_bringing", "briefing_texts", "ppe", "rooms", "exchange"),
    *("incident", "attendance", "closing", "papers", "logs", "muster", "wall"),
)
ABOUT_A_VISIT = frozenset({"visit", "series", "letters", "assign", "attendance"})
THINKING = 0.4
"""Seconds within which a screen has begun what it does behind its first picture."""
ARRANGING = 0.1
"""Seconds in which what was found is laid out."""


def _settings(folder: Path, name: str) -> WindowSettings:
    """Return settings nobody has changed: what a person set in the program is not for these pictures."""
    return WindowSettings(QSettings(str(folder / f"{name}.ini"), QSettings.Format.IniFormat))


def take_all(setting: JobSetting, out: Path, language: str, theme: str) -> int:
    """Picture every screen in `language` and `theme`, or in both where one is not named."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        store, clock = fresh_store(folder)
        make_sample(store, clock, MONTH, signing_key(folder))
        store.close()
        remember_present(folder, clock)
        languages = (language,) if language else ("ru", "en")
        made = picture_all(folder, out, languages=languages, themes=(theme,) if theme else ("light", "dark"))
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Screenshots: {count}"), count=made))
    setting.output.result({"out": out, "count": made})
    return 0


def picture_all(folder: Path, out: Path, *, languages: Sequence[str], themes: Sequence[str]) -> int:
    """Picture every screen of a sample's books at its present; return how many pictures were written."""
    app = offscreen_application()
    now = present_of(folder)
    out.mkdir(parents=True, exist_ok=True)
    made, before = 0, language_in_use()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for language in languages:
            for theme in themes:
                use_language(language)
                apply_theme(app, "dark" if theme == "dark" else "light", 1.0)
                load_icons()
                store = open_store(folder, clock=SetClock(now), seat=SEAT)
                window = MainWindow(_settings(Path(name), f"{language}-{theme}"))
                window.resize(*SIZE)
                window.show()
                build_places(window, store, folder)
                with store.read() as session:
                    visit = next(row.id for row in today(session, now).visits if not row.guide)
                for place in (*window.screens.places(), *SHEETS, *window.screens.modes()):
                    if place in SHEETS:  # not over whatever page was pictured last
                        window.go("today")
                    window.go(place, visit if place in ABOUT_A_VISIT else None)
                    _settle(window)
                    window.grab().save(str(out / f"{place}-{theme}-{language}.png"))
                    made += 1
                window.close()
                window.deleteLater()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                store.close()
    use_language(before)
    return made


def _settle(window: MainWindow) -> None:
    """Let work that the screen waits for, or begins in a moment, come to its end and its results find their places."""
    ends = monotonic() + THINKING
    while monotonic() < ends:
        if window.tasks.running():
            window.wait_for_tasks()
            ends = max(ends, monotonic() + ARRANGING)
        QCoreApplication.processEvents()
    for screen in window.shown_screens():
        screen.finish_painting()
