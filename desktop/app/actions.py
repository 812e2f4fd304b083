"""What can be done from anywhere: undo and redo, places, the look and the language."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from db.errors import QT_TRANSLATE_NOOP
from desktop.app.language import language_in_use, use_language
from desktop.app.theme import apply_theme
from desktop.kit.look import look
from desktop.kit.way_out import WAY_OUT, way_out_near
from desktop.settings import Language, Theme, WindowSettings
from desktop.subjects import FillMonth, NewRequest, NewVisit

if TYPE_CHECKING:
    from desktop.app.window import MainWindow

SIZES: Final = (100, 125, 150, 175, 200)
"""Text sizes in percent."""
LANGUAGES: Final[dict[Language, str]] = {"ru": "Русский", "en": "English"}
"""Each language calls itself, so that everybody finds theirs."""


PLACES: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("today", QT_TRANSLATE_NOOP("Places", "Today"), "today", "Ctrl+1"),
    ("schedule", QT_TRANSLATE_NOOP("Places", "Schedule"), "schedule", "Ctrl+2"),
    ("visits", QT_TRANSLATE_NOOP("Places", "Requests & visits"), "requests", "Ctrl+3"),
    ("guides", QT_TRANSLATE_NOOP("Places", "Guides"), "guides", "Ctrl+4"),
    ("visitors", QT_TRANSLATE_NOOP("Places", "Visitors"), "visitors", "Ctrl+5"),
    ("reports", QT_TRANSLATE_NOOP("Places", "Reports"), "reports", "Ctrl+6"),
)
"""The pages of the sidebar: name, title, sign, keys."""
BELONGS: Final = {"roster": "guides", "year": "reports", "own_report": "reports"}
"""Pages without a row of their own, and the place whose row is lit while they are shown."""


class WindowActions(QObject):
    """The window's actions, all in its menu; their texts follow the language."""

    def __init__(self, window: "MainWindow", settings: WindowSettings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.undo = self._make("undo", "Ctrl+Z", self._undo)
        self.redo = self._make("redo", "Ctrl+Shift+Z", self._redo)
        self.palette = self._make("palette", "Ctrl+K", lambda: self._window.seek())
        self.palette.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("/")])
        self.help = self._make("help", "F1", lambda: self._window.seek("?"))
        self.recent_steps = self._make("recent_steps", "Ctrl+Alt+Z", self._list_steps)
        self.new_visit = self._make("new_visit", "Ctrl+N", self._plan_visit)
        self.bring_visits = self._make("bring_visits", "", lambda: self._window.go("bringing"))
        self.rooms = self._make("rooms", "", lambda: self._window.go("rooms"))
        self.close_dates = self._make("close_dates", "", lambda: self._window.go("closures"))
        self.roster = self._make("roster", "", lambda: self._window.go("roster"))
        self.guide_ill = self._make("guide_ill", "Ctrl+Shift+I", lambda: self._window.go("ill"))
        self.fill_month = self._make("fill_month", "F7", lambda: self._window.go("roster", FillMonth()))
        self.briefing_texts = self._make("briefing_texts", "", lambda: self._window.go("briefing_texts"))
        self.equipment = self._make("equipment", "", lambda: self._window.go("ppe"))
        self.muster = self._make("muster", "F9", lambda: self._window.go("muster"))
        self.print_muster = self._make("print_muster", "Shift+F9", lambda: self._window.print_muster())
        self.wall = self._make("wall", "Ctrl+Shift+W", lambda: self._window.go("wall"))
        self.incident = self._make("incident", "Ctrl+Shift+E", lambda: self._window.go("incident"))
        self.papers = self._make("papers", "Ctrl+Shift+P", lambda: self._window.go("papers"))
        self.closing = self._make("closing", "", lambda: self._window.go("closing"))
        self.logs = self._make("logs", "", lambda: self._window.go("logs"))
        self.exchange = self._make("exchange", "", lambda: self._window.go("exchange"))
        self.agency = self._make("agency", "", lambda: self._window.go("agency"))
        self.year = self._make("year", "Ctrl+Shift+Y", lambda: self._window.go("year"))
        self.own_report = self._make("own_report", "", lambda: self._window.go("own_report"))
        self.way_out = self._make("way_out", WAY_OUT, self._take_way_out)
        self.back = self._make("back", "Alt+Left", lambda: self._window.go_step(-1))
        self.forward = self._make("forward", "Alt+Right", lambda: self._window.go_step(1))
        window.journey.moved.connect(self._follow_journey)
        self.fold = self._make("fold", "Ctrl+B", self._fold)
        self.new_request = self._make("new_request", "Ctrl+Shift+N", self._begin_request)
        self.larger = self._make("larger", QKeySequence.StandardKey.ZoomIn, lambda: self._resize_text(1))
        self.smaller = self._make("smaller", QKeySequence.StandardKey.ZoomOut, lambda: self._resize_text(-1))
        self.normal = self._make("normal", "Ctrl+0", lambda: self._set_size(100))
        self.full_screen = self._make("full_screen", "F11", self._full_screen)
        self.sizes = {size: self._make(f"text_{size}", "", self._sizing(size)) for size in SIZES}
        self.quit = self._make("quit", "Ctrl+Q", self._close)
        self.settings = self._make("settings", "Ctrl+,", self._open_settings)
        self.check_in_mode = self._make("check_in_mode", "F4", self._window.enter_gate)
        self.places = {name: self._make(f"go_{name}", keys, self._going(name)) for name, _title, _sign, keys in PLACES}
        self.languages = {code: self._make(f"language_{code}", "", self._speaking(code)) for code in LANGUAGES}
        self.themes: dict[Theme, QAction] = {
            "system": self._make("theme_system", "", self._dressing("system")),
            "light": self._make("theme_light", "", self._dressing("light")),
            "dark": self._make("theme_dark", "", self._dressing("dark")),
        }
        for actions in (list(self.languages.values()), list(self.themes.values())):
            group = QActionGroup(self)
            for action in actions:
                action.setCheckable(True)
                group.addAction(action)
        self.menu = QMenu(window)
        self._appearance = QMenu(window)
        self._language = QMenu(window)
        self._fill_menu()
        window.user.set_settings_action(self.settings, self.open_menu)
        self._follow_journey()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force, and tick what is chosen."""
        for action, text in (
            (self.undo, self.tr("Undo")),
            (self.redo, self.tr("Redo")),
            (self.palette, self.tr("Find or do…")),
            (self.help, self.tr("Keys of this screen")),
            (self.recent_steps, self.tr("Recent steps")),
            (self.new_visit, self.tr("New visit")),
            (self.close_dates, self.tr("Closed times…")),
            (self.rooms, self.tr("Rooms…")),
            (self.bring_visits, self.tr("Bring visits in from a file…")),
            (self.roster, self.tr("Roster of the month")),
            (self.fill_month, self.tr("Fill the month with guides")),
            (self.guide_ill, self.tr("A guide is ill…")),
            (self.briefing_texts, self.tr("Briefing texts…")),
            (self.equipment, self.tr("Equipment in stock…")),
            (self.muster, self.tr("Muster list")),
            (self.print_muster, self.tr("Print the muster list")),
            (self.wall, self.tr("Wall display")),
            (self.incident, self.tr("Incidents…")),
            (self.papers, self.tr("Papers of the day…")),
            (self.closing, self.tr("Close the day…")),
            (self.logs, self.tr("Log of another computer…")),
            (self.exchange, self.tr("Exchange with the agency…")),
            (self.agency, self.tr("For the agency: combine summaries…")),
            (self.year, self.tr("Summary of the year…")),
            (self.own_report, self.tr("Own report…")),
            (self.way_out, self.tr("Mend what is said to be wrong")),
            (self.back, self.tr("Back")),
            (self.forward, self.tr("Forward")),
            (self.fold, self.tr("Fold the sidebar")),
            (self.new_request, self.tr("New request")),
            (self.larger, self.tr("Larger text")),
            (self.smaller, self.tr("Smaller text")),
            (self.normal, self.tr("Normal text size")),
            (self.full_screen, self.tr("Full screen")),
            (self.quit, self.tr("Quit")),
            (self.settings, self.tr("Settings")),
            (self.check_in_mode, self.tr("Gate check-in")),
            *((action, self.tr("Text size {percent} %").format(percent=size)) for size, action in self.sizes.items()),
            *((self.places[name], title) for name, title, _sign, _keys in self.known_places()),
            (self.themes["system"], self.tr("As the system")),
            (self.themes["light"], self.tr("Light")),
            (self.themes["dark"], self.tr("Dark")),
        ):
            action.setText(text)
            action.setStatusTip(text)
        for code, name in LANGUAGES.items():
            self.languages[code].setText(name)
            self.languages[code].setChecked(language_in_use() == code)
        self.themes[self._settings.theme].setChecked(True)
        self._appearance.setTitle(self.tr("Appearance"))
        self._language.setTitle(self.tr("Language"))

    def known_places(self) -> list[tuple[str, str, str, str]]:
        """Return the pages with their titles in the language in force: name, title, sign, keys."""
        told = QCoreApplication.translate
        return [(name, told("Places", title), sign, keys) for name, title, sign, keys in PLACES]

    def rest(self, *, is_resting: bool) -> None:
        """Let no key lead out of a page that fills the window; only the look and the printed muster list stay."""
        kept = {
            *self.languages.values(),
            *self.themes.values(),
            self.larger,
            self.smaller,
            self.normal,
            self.print_muster,
        }
        for action in self._window.actions():
            if action not in {*kept, self.full_screen}:
                action.setEnabled(not is_resting)
        if not is_resting:
            self.follow_history()
            self._follow_journey()

    def follow_history(self) -> None:
        """Grey out undo and redo where there is nothing for them, and in a page that fills the window: it has its own.

        What lies over such a page has not.
        """
        context = self._window.context
        history = context.history if context is not None else None
        is_free = history is not None and (self._window.keeper is None or self._window.overlay() is not None)
        self.undo.setEnabled(is_free and history is not None and history.undoable is not None)
        self.redo.setEnabled(is_free and history is not None and history.redoable is not None)
        self.recent_steps.setEnabled(self.undo.isEnabled())

    def _follow_journey(self) -> None:
        """Grey out what leads nowhere."""
        if self._window.keeper is not None:
            return
        self.back.setEnabled(bool(self._window.journey.ahead(-1)))
        self.forward.setEnabled(bool(self._window.journey.ahead(1)))

    def _list_steps(self) -> None:
        """List what was done, to undo back to a step."""
        from desktop.app.palette_content import Ask

        self._window.seek(ask=Ask.STEPS)

    def _make(self, name: str, keys: str | QKeySequence.StandardKey, act: Callable[[], object]) -> QAction:
        action = QAction(self._window)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(act)
        self._window.addAction(action)
        return action

    def _fill_menu(self) -> None:
        self.menu.addActions([*self.places.values(), self.check_in_mode])
        self.menu.addSeparator()
        self.menu.addAction(self.new_request)
        self.menu.addSeparator()
        self.menu.addActions([self.palette, self.undo, self.redo, self.recent_steps])
        self.menu.addSeparator()
        self._language.addActions(list(self.languages.values()))
        self._appearance.addActions([*self.themes.values()])
        self._appearance.addSeparator()
        self._appearance.addActions([self.larger, self.smaller, self.normal, self.fold, self.full_screen])
        self.menu.addAction(self.settings)
        self.menu.addMenu(self._language)
        self.menu.addMenu(self._appearance)
        self.menu.addSeparator()
        self.menu.addActions([self.help, self.quit])

    def _open_settings(self) -> None:
        self._window.go("settings")

    def open_menu(self) -> None:
        """Show everything that can be done from anywhere, beside the gear."""
        self.menu.popup(self._window.user.mapToGlobal(self._window.user.rect().topRight()))

    def look_menu(self) -> QMenu:
        """Return a menu of language and appearance, for a page that stands without the rest."""
        menu = QMenu(self._window)
        for actions in (self.languages.values(), self.themes.values(), (self.larger, self.smaller, self.normal)):
            menu.addActions(list(actions))
            menu.addSeparator()
        menu.addAction(self.full_screen)
        return menu

    def _undo(self) -> None:
        if not self._in_field("undo") and self._window.context is not None:
            self._window.context.undo()

    def _redo(self) -> None:
        if not self._in_field("redo") and self._window.context is not None:
            self._window.context.redo()

    def _in_field(self, step: str) -> bool:
        """Let a text field that is being edited undo its own typing."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit):
            getattr(field, step)()
            return True
        return False

    def _take_way_out(self) -> None:
        button = way_out_near(QApplication.focusWidget() or self._window)
        if button is not None:
            button.click()

    def _plan_visit(self) -> None:
        self._window.go("visit", NewVisit())

    def _begin_request(self) -> None:
        self._window.go("visits", NewRequest())

    def _fold(self) -> None:
        self._window.toggle_sidebar()
        self._settings.is_sidebar_collapsed = self._window.rail.is_narrow

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _close(self) -> None:
        if self._window.may_end():
            self._window.close()

    def _going(self, name: str) -> Callable[[], None]:
        return lambda: self._window.go(name)

    def _speaking(self, code: Language) -> Callable[[], None]:
        def speak() -> None:
            self._settings.language = code
            use_language(code)

        return speak

    def _sizing(self, percent: int) -> Callable[[], None]:
        return lambda: self._set_size(percent)

    def _dressing(self, theme: Theme) -> Callable[[], None]:
        def dress() -> None:
            self._settings.theme = theme
            self._dress()

        return dress

    def _resize_text(self, by: int) -> None:
        now = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - look().scale * 100))
        self._set_size(SIZES[min(max(now + by, 0), len(SIZES) - 1)])

    def _set_size(self, percent: int) -> None:
        self._settings.text_size = percent
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self._settings.theme, self._settings.text_size / 100)
        self.retranslate()
