"""The window: its frame is there at once, the screens come when the books are open."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop.app.actions import BELONGS, WindowActions
from desktop.app.frame import lay_out
from desktop.app.journey import Journey
from desktop.app.screens import Screens
from desktop.app.voice import Voice
from desktop.kit.button import Button, Kind
from desktop.kit.header import PageHeader
from desktop.kit.look import look, px
from desktop.kit.navigation import NavigationRail, Place
from desktop.kit.on_site import OnSiteCard
from desktop.kit.problem import ProblemBar
from desktop.kit.side_sheet import SideSheet
from desktop.kit.status import StatusStrip
from desktop.kit.tasks import Tasks
from desktop.kit.toast import Toast, place_toast
from desktop.kit.user_row import UserRow
from desktop.settings import WindowSettings

if TYPE_CHECKING:
    from desktop.app.day_keeper import DayKeeper
    from desktop.app.frame_view import FrameView
    from desktop.app.hold_keeper import HoldKeeper
    from desktop.app.palette import Palette
    from desktop.app.palette_content import Ask
    from desktop.app.sender import Sender, SendingState
    from desktop.context import Context
    from desktop.screen import Screen

NARROW_BELOW: Final = 1200
"""Below this width, at 100 % of the text size, the sidebar shows signs only."""
LEAST: Final = (1024, 680)
MINUTE_MS: Final = 60_000


class MainWindow(QMainWindow):
    """Sidebar, page and status strip. `opened` tells that the books are open and the first screen stands."""

    opened = Signal()

    def __init__(self, settings: WindowSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(*LEAST)
        self.tasks = Tasks(self)
        self.context: Context | None = None
        self.screens = Screens(self)
        self._print_muster: Callable[[], None] | None = None
        self.view: FrameView | None = None
        self._finder: Palette | None = None
        self._holds: HoldKeeper | None = None
        self._sender: Sender | None = None
        self.days: DayKeeper | None = None
        self.journey = Journey(self)
        self.rail = NavigationRail()
        self.on_site = OnSiteCard()
        self.user = UserRow()
        self.header = PageHeader()
        self.plan_button = Button(kind=Kind.PRIMARY, sign="new")
        self.problem = ProblemBar()
        self.pages = QStackedWidget()
        self.status = StatusStrip()
        self._is_folded_by_hand = False
        self._is_frame_old = False
        self._awaited = ""
        self.keeper: Screen | None = None
        self.layers = QStackedWidget()
        lay_out(self)
        self.sheet = SideSheet(self.centralWidget())
        self.sheet.leaving.connect(self.leave_sheet)
        self.toast = Toast(self.centralWidget())
        self.voice = Voice(self)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self.remembered = settings or WindowSettings(QSettings())
        self.acts = WindowActions(self, self.remembered)
        look().changed.connect(self._fold)
        self.rail.chosen.connect(self.go)
        self.plan_button.clicked.connect(self.acts.new_visit.trigger)
        self.screens.page_built.connect(self._place_page)
        self.screens.sheet_built.connect(lambda screen: screen.finished.connect(self.leave_sheet))
        self.screens.overlay_built.connect(self._place_overlay)
        self.screens.offered.connect(self._take_offer)
        self.header.search.clicked.connect(lambda: self.seek())
        self.status.opened.connect(self._open_line)
        self.retranslate()

    def attach(self, context: "Context", first: "Screen") -> None:
        """Show the books, with the screen that stands first."""
        from desktop.app.day_keeper import DayKeeper
        from desktop.app.dropping import FileDrop
        from desktop.app.frame_view import FrameView
        from desktop.app.hold_keeper import HoldKeeper

        self.context = context
        context.setParent(self)
        context.knows = self.screens.knows
        self.view = FrameView(context, self)
        context.did.connect(self.voice.tell_done)
        context.refused.connect(self.voice.tell_refused)
        context.changed.connect(self._heed)
        context.wanted.connect(self._want)
        context.history.moved.connect(self.acts.follow_history)
        self.acts.follow_history()
        self.toast.undo_wanted.connect(context.undo)
        self.toast.redo_wanted.connect(context.redo)
        self._minute.timeout.connect(self._heed)
        self._minute.start()
        self._holds = HoldKeeper(context, self.is_busy, self)
        self.days = DayKeeper(context, self)
        FileDrop(self)
        self.screens.add(first)
        self.go(first.name)
        self.opened.emit()

    def _place_page(self, screen: "Screen") -> None:
        screen.renamed.connect(self._name_page)
        screen.finished.connect(self._leave_page)
        self.pages.addWidget(screen)

    def _place_overlay(self, screen: "Screen") -> None:
        screen.finished.connect(self.leave_overlay)
        self.layers.addWidget(screen)

    def _take_offer(self) -> None:
        """Show the new places; one that somebody already asked for is gone to."""
        self.plan_button.setVisible(self.screens.is_sheet("visit"))
        self.retranslate()
        if self.screens.knows(self._awaited):
            self.go(self._awaited)

    def screen_named(self, name: str) -> "Screen":
        """Return a screen, built if need be; KeyError for an unknown name."""
        return self.screens.named(name)

    def leave_overlay(self) -> None:
        """Go back to what was there before."""
        if self.overlay() is not None:
            self.layers.setCurrentIndex(0)
            if self._is_frame_old:
                self._heed()
            self.acts.follow_history()
            (self.pages.currentWidget() or self.pages).setFocus(Qt.FocusReason.OtherFocusReason)

    def overlay(self) -> "Screen | None":
        """Return the screen that lies over the window, if one does."""
        shown_now = self.layers.currentWidget()
        return next((screen for screen in self.screens.overlays.values() if screen is shown_now), None)

    def offer_muster_print(self, print_now: Callable[[], None]) -> None:
        """Say how the muster list is printed without opening it."""
        self._print_muster = print_now
        self.on_site.set_muster_action(self.acts.muster)

    def print_muster(self) -> None:
        """Print the muster list at once."""
        if self._print_muster is not None:
            self._print_muster()

    def go(self, name: str, subject: object = None) -> None:
        """Show a place or open a sheet, with what is wanted there."""
        self._awaited = ""
        if name == "palette":
            self.seek(subject if isinstance(subject, str) else "")
            return
        if self._finder is not None:
            self._finder.put_away()
        if self.screens.is_sheet(name):
            self._open_sheet(name, subject)
            return
        if self.screens.is_overlay(name):
            self._enter_overlay(name, subject)
            return
        if not self.screens.is_page(name):
            self._awaited = name
            return
        if not self.leave_sheet() or not self._may_leave_for(name):
            return
        self.leave_overlay()
        screen = self.screen_named(name)
        screen.come_in(subject, lambda: self._show_page(screen))

    def _show_page(self, screen: "Screen") -> None:
        self.problem.hide()
        if screen.fills_window or self.keeper is None:
            self._fill_with(screen)
        self.rail.choose(BELONGS.get(screen.name, screen.name))
        if not screen.fills_window:
            self.journey.arrive(screen.name)
        self.pages.setCurrentWidget(screen)
        self._name_page()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_gate(self) -> None:
        """Go to the check-in mode and give it the whole screen."""
        self.go("gate")
        if self.keeper is not None:
            self.showFullScreen()

    def _want(self, name: str, subject: object) -> None:
        """Go where a screen asks to go; what fills the window then has the whole screen."""
        self.go(name, subject)
        if self.screens.is_mode(name) and self.keeper is not None:
            self.showFullScreen()

    def return_to_gate(self) -> None:
        """Go on in the check-in mode if the program ended there, as after a loss of power."""
        if self.remembered.page("gate").get("open") == "1":
            self.enter_gate()

    def go_step(self, step: int) -> None:
        """Go back (-1) or forward (1) among the places where one has been."""
        place = self.journey.ahead(step)
        if place and self.leave_sheet():
            self.journey.step(step)
            self.go(place)

    def _may_leave_for(self, name: str) -> bool:
        """Ask a page that fills the window whether it may be left; the muster list is always open to everybody."""
        keeper = self.keeper
        if keeper is None or name in (keeper.name, "muster"):
            return True
        if not keeper.may_leave():
            self.leave_overlay()  # what it asks must be in sight
            self.pages.setCurrentWidget(keeper)
            return False
        self.keeper = None
        return True

    def _fill_with(self, screen: "Screen") -> None:
        """Show a page with the frame of the window or without it."""
        was_filled = self.rail.isHidden()
        self.keeper = screen if screen.fills_window else None
        self.rail.setVisible(not screen.fills_window)
        self.status.setVisible(not screen.fills_window)
        if screen.fills_window:
            self.toast.hide()
        if was_filled != screen.fills_window:
            self.acts.rest(is_resting=screen.fills_window)
        if was_filled and not screen.fills_window:
            if self.isFullScreen():
                self.showNormal()
            self._heed()

    def _leave_page(self) -> None:
        """Go from a page that fills the window to where one was before."""
        self.go(self.journey.ahead(0) or next(iter(self.screens.pages)))

    def seek(self, typed: str = "", ask: "Ask | None" = None) -> None:
        """Open the command palette, with something typed already or with a list of its own."""
        if self.context is not None:
            self.finder().seek(typed, ask)

    def finder(self) -> "Palette":
        """Return the command palette, built when it is first wanted; raise LookupError before the books are open."""
        from desktop.app.palette import Palette

        if self.context is None:
            raise LookupError("the palette finds things in books, and none are open")
        if self._finder is None:
            self._finder = Palette(self, self.context)
        return self._finder

    def shown_screens(self) -> "list[Screen]":
        """Return the screens in sight: what the open sheet holds, then the page."""
        held = [screen for screen in self.screens.sheets.values() if screen is self.sheet.held]
        over = self.overlay()
        if over is not None:
            return [*held, over]
        return [*held, *(screen for screen in self.screens.pages.values() if screen is self.pages.currentWidget())]

    def is_busy(self) -> bool:
        """Say whether somebody is in the middle of something: a sheet, a form, a drag, a search."""
        is_seeking = self._finder is not None and self._finder.isVisible()
        return self.sheet.held is not None or is_seeking or any(screen.is_busy() for screen in self.shown_screens())

    def leave_sheet(self) -> bool:
        """Close the sheet that is open; return whether none is open any more."""
        held = next((screen for screen in self.screens.sheets.values() if screen is self.sheet.held), None)
        if held is not None and not held.may_leave():
            return False
        self.sheet.close_sheet()
        return True

    def _enter_overlay(self, name: str, subject: object) -> None:
        if not self.leave_sheet():
            return
        screen = self.screen_named(name)
        screen.come_in(subject, lambda: self._lay_over(screen))

    def _lay_over(self, screen: "Screen") -> None:
        self.toast.hide()
        self.layers.setCurrentWidget(screen)
        self.acts.follow_history()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sheet(self, name: str, subject: object) -> None:
        screen = self.screen_named(name)
        if self.sheet.held is not None and self.sheet.held is not screen and not self.leave_sheet():
            return
        screen.come_in(subject, lambda: self.sheet.open(screen))

    def wait_for_tasks(self) -> None:
        """Let running work come to its end; for pictures and tests."""
        while self.tasks.running():
            QCoreApplication.processEvents()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setWindowTitle(self.tr("Gatehouse"))
        self.rail.setAccessibleName(self.tr("Places"))
        self.plan_button.setText(self.tr("New visit"))
        self.rail.set_places([Place(*place) for place in self.acts.known_places()])
        if self.screens.pages:
            current = self.pages.currentWidget()
            shown_name = next(name for name, screen in self.screens.pages.items() if screen is current)
            self.rail.choose(BELONGS.get(shown_name, shown_name))
        if self.view is not None:
            self.view.refresh()
        self._name_page()
        self.acts.retranslate()

    def keep(self, geometry: QByteArray, *, is_folded: bool) -> None:
        """Take place, size and folding as they were left."""
        self._is_folded_by_hand = is_folded
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)
        self._fold()

    def toggle_sidebar(self) -> None:
        """Fold the sidebar to signs, or unfold it."""
        self._is_folded_by_hand = not self.rail.is_narrow
        self.rail.set_narrow(not self.rail.is_narrow)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where room is short."""
        super().resizeEvent(event)
        self._fold()
        place_toast(self.toast, self.toast.parentWidget())

    def may_end(self) -> bool:
        """Ask about what the day left open before a person ends the program."""
        return self.days is None or self.days.may_end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing run on behind a closed window; a page that fills it may keep it open."""
        if self.keeper is not None and not self.keeper.may_leave():
            self.leave_overlay()  # what the page asks must be in sight
            event.ignore()
            return
        if not all(screen.may_leave() for screen in self.screens.overlays.values()):
            event.ignore()
            return
        if event.spontaneous() and not self.may_end():
            event.ignore()
            return
        self._minute.stop()
        for keeper in (self._sender, self._holds, self.days):
            if keeper is not None:
                keeper.stop()
        self.tasks.drain()
        super().closeEvent(event)

    def _open_line(self, key: str) -> None:
        """Go where a line of the status bar leads."""
        if key == "recent_steps":
            self.acts.recent_steps.trigger()
        elif self.screens.knows(key):
            self.go(key)

    def _fold(self) -> None:
        self.rail.set_narrow(self._is_folded_by_hand or self.width() < px(NARROW_BELOW))

    def _name_page(self) -> None:
        screen = self.pages.currentWidget()
        titled = next((one for one in self.screens.pages.values() if one is screen), None)
        if titled is not None:
            self.header.set_words(titled.title(), titled.subtitle())
            self.header.set_tools(titled.tools())
            self.header.setVisible(bool(titled.title()))

    def _heed(self) -> None:
        """Keep the frame true; where something lies over it, it is read when it is seen again."""
        self._is_frame_old = self.overlay() is not None
        if self._is_frame_old:
            return
        if self.view is not None and self.keeper is None:
            self.view.refresh()
        self._name_page()

    def take_sender(self, sender: "Sender") -> None:
        """Show how the sending by itself stands, and stop it when the window closes."""
        self._sender = sender
        sender.moved.connect(self._tell_sending)
        self.voice.follow(sender)

    def _tell_sending(self, state: "SendingState") -> None:
        if self.view is not None and self.keeper is None:
            self.view.tell_sending(state)
