"""What is done on the page beyond showing a month: closing, correcting, delivering, saving, going to a view."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.model.kinds import ActivityFlag, ApproverRole, CorrectionReason
from desktop.screens.reports.export import Form
from desktop.screens.reports.steps import StepKey
from desktop.screens.reports.views import View

if TYPE_CHECKING:
    from desktop.screens.reports.screen import ReportsScreen


class Doing(QObject):
    """One method for each thing a person asks of the page."""

    def __init__(self, screen: "ReportsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._acts = screen.actions_of_month

    def previous(self) -> None:
        """Show the month before."""
        self._turn(-1)

    def next(self) -> None:
        """Show the month after."""
        self._turn(1)

    def _turn(self, months: int) -> None:
        if self._screen.picture is not None:
            self._screen.show_month(self._screen.picture.month.shifted(months))

    def ask_to_close(self) -> None:
        """Bring the keyboard to the question, or to the correction of a closed month."""
        self._screen.choose_step(StepKey.CLOSED)
        self._screen.panel.closing.ask()

    def check(self) -> None:
        """Show what the agency would say."""
        self._screen.choose_step(StepKey.FIGURES)
        self._screen.steps.focus_chosen()

    def close_month(self, role: object, activity: object) -> None:
        """Close the month that is shown."""
        if self._screen.picture is not None and isinstance(role, ApproverRole):
            self._screen.step = None
            flag = activity if isinstance(activity, ActivityFlag) else None
            self._acts.close(self._screen.picture, role, flag)

    def correct(self, reason: object, note: str) -> None:
        """Open the month that is shown for a correction."""
        if self._screen.picture is not None and isinstance(reason, CorrectionReason):
            self._screen.step = None
            self._acts.correct(self._screen.picture.month, reason, note)

    def deliver(self) -> None:
        """Send what waits."""
        if self._screen.picture is not None:
            self._acts.send(self._screen.picture.folder)

    def export(self) -> None:
        """Save the summary in the form whose action was triggered."""
        form = self._triggered(self._acts.exports)
        if form is not None and self._screen.picture is not None:
            self._acts.ask_file(Form(form), self._screen.picture)

    def save_view(self) -> None:
        """Ask where to save the table of the view that is shown."""
        views = self._screen.summary.views
        page = views.page()
        table = page.table() if page is not None else None
        if table is not None and self._screen.picture is not None:
            self._acts.ask_table_file(table, views.view, self._screen.picture)

    def show_view(self) -> None:
        """Show the view whose action was triggered, with the keyboard in it."""
        view = self._triggered(self._acts.views)
        if view is not None and self._screen.picture is not None:
            self._screen.summary.views.show_view(view)
            page = self._screen.summary.views.page()
            self._bring(page.first_stop() if page is not None else self._screen.summary.first_figure())

    def show_difference(self, before: int, after: int) -> None:
        """Show what tells two revisions apart."""
        views = self._screen.summary.views
        views.show_view(View.REVISIONS)
        views.revisions.compare_revisions(before, after)
        self._bring(views.revisions.first_stop())

    def _bring(self, stop: QWidget) -> None:
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._screen.area.ensureWidgetVisible(self._screen.summary.views)

    def _triggered(self, actions: dict[Form, QAction] | dict[View, QAction]) -> str | None:
        sender = self.sender()
        return next((str(key) for key, action in actions.items() if action is sender), None)
