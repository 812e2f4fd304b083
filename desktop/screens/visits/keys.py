"""The page's actions with their keys: on buttons, in the palette, by hand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from db.model.kinds import Cause, ExitReason, RefusalReason
from desktop.kit.clipboard import is_table
from desktop.labels import label
from desktop.screens.visits.overlook import REQUESTS, VISITS
from desktop.screens.visits.words import EXITS, REFUSALS, refusal_title
from desktop.subjects import PastedVisits
from desktop.wordings import is_offered

if TYPE_CHECKING:
    from desktop.screens.visits.screen import VisitsScreen


class VisitsKeys(QObject):
    """Makes the actions and adds them to the screen."""

    def __init__(self, screen: "VisitsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.phone = self._make("request_by_phone", "")
        self.paste = self._make("paste_requests", "Ctrl+V")
        self.search = self._make("filter_list", "Ctrl+F")
        self.turn = self._make("other_list", "Ctrl+Tab")
        self.columns = self._make("choose_columns", "")
        self.hold = self._make("hold_request", "Ctrl+H")
        self.confirm = self._make("confirm", "Ctrl+Return")
        self.wait = self._make("waiting_list", "Ctrl+W")
        self.refuse = self._make("refuse_requests", "Del")
        self.withdraw = self._make("withdraw_requests", "")
        self.ask_list = self._make("ask_for_lists", "Ctrl+L")
        self.cancel = self._make("cancel_visits", "Del")
        self.lapse = self._make("lapse_holds", "")
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for action, text in (
            (self.phone, self.tr("New request by phone")),
            (self.paste, self.tr("Paste rows")),
            (self.search, self.tr("Filter the list")),
            (self.turn, self.tr("Other list")),
            (self.columns, self.tr("Choose columns")),
            (self.hold, self.tr("Hold the best place")),
            (self.confirm, self.tr("Confirm")),
            (self.wait, self.tr("Waiting list")),
            (self.refuse, self.tr("Refuse…")),
            (self.withdraw, self.tr("Withdrawn")),
            (self.ask_list, self.tr("Ask for the list")),
            (self.cancel, self.tr("Cancel…")),
            (self.lapse, self.tr("Let lapsed holds go")),
        ):
            action.setText(text)
            action.setStatusTip(text)

    def show_tab(self, *, is_requests: bool) -> None:
        """Enable what belongs to the list that is shown: two of the actions share a key."""
        for action in (self.hold, self.wait, self.refuse, self.withdraw):
            action.setEnabled(is_requests)
        for action in (self.ask_list, self.cancel):
            action.setEnabled(not is_requests)

    def connect_to(self, screen: "VisitsScreen") -> None:
        """Say what each does on the page."""
        for action, act in (
            (self.phone, lambda: screen.begin_request()),
            (self.paste, self._paste),
            (self.search, self._search),
            (self.turn, self._turn_over),
            (self.columns, self._offer_columns),
            (self.hold, screen.answering.hold_best),
            (self.confirm, screen.deciding.confirm),
            (self.wait, screen.deciding.wait),
            (self.refuse, screen.deciding.ask_refusal),
            (self.withdraw, screen.deciding.withdraw),
            (self.ask_list, screen.deciding.ask_lists),
            (self.cancel, screen.deciding.ask_cancel),
            (self.lapse, screen.acts.lapse),
        ):
            action.triggered.connect(_plainly(act))

    def bulk(self, *, is_requests: bool) -> list[QAction]:
        """Return what can be done with ticked rows."""
        return [self.wait, self.refuse, self.withdraw] if is_requests else [self.confirm, self.ask_list, self.cancel]

    def refusal_menu(self, chosen: Callable[[RefusalReason], object]) -> QMenu:
        """Return the reasons for a refusal, each with a figure as its key."""
        menu = QMenu(self._screen)
        menu.setAccessibleName(self.tr("Reason of the refusal"))
        for figure, reason in enumerate(filter(is_offered, REFUSALS), start=1):
            action = menu.addAction(f"&{figure}  {refusal_title(reason)}")
            action.setObjectName(reason.value)
            action.triggered.connect(_with(chosen, reason))
        return menu

    def cancel_menu(self, chosen: Callable[[Cause, ExitReason], object]) -> QMenu:
        """Return the reasons for calling visits off, by who caused it."""
        menu = QMenu(self._screen)
        menu.setAccessibleName(self.tr("Reason of the cancellation"))
        for cause, title in ((Cause.VISITOR, self.tr("The visitors")), (Cause.ENTERPRISE, self.tr("Our side"))):
            menu.addSection(title)
            for reason in filter(is_offered, EXITS[cause]):
                action = menu.addAction(label(reason))
                action.setObjectName(f"{cause.value}.{reason.value}")
                action.triggered.connect(_with_both(chosen, cause, reason))
        return menu

    def _search(self) -> None:
        field = self._screen.list_in_front().search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _paste(self) -> None:
        """Look at the rows of the clipboard before they become requests, or visits."""
        if self._screen.shows_requests():
            self._screen.intake.paste()
            return
        text = QGuiApplication.clipboard().text()
        if is_table(text):
            self._screen.context.navigate("bringing", PastedVisits(text))

    def _turn_over(self) -> None:
        self._screen.turn_to(VISITS if self._screen.shows_requests() else REQUESTS)
        self._screen.list_in_front().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_columns(self) -> None:
        table = self._screen.list_in_front().table
        self._screen.pop(table.columns.menu(table), table)

    def _make(self, name: str, keys: str) -> QAction:
        action = QAction(self._screen)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._screen.addAction(action)
        return action


def _plainly(act: Callable[[], object]) -> Callable[..., object]:
    """Leave out what the action tells of its tick."""
    return lambda *_checked: act()


def _with(chosen: Callable[[RefusalReason], object], reason: RefusalReason) -> Callable[[], object]:
    return lambda: chosen(reason)


def _with_both(chosen: Callable[[Cause, ExitReason], object], cause: Cause, reason: ExitReason) -> Callable[[], object]:
    return lambda: chosen(cause, reason)
