"""Takes requests in: from the form for the phone, and from rows pasted out of a spreadsheet."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from db.clock import local
from db.commands.phone_requests import PhoneDraft
from db.exchange.pasted_requests import read_pasted
from db.queries.phone_help import PhoneHelp, phone_help, route_choices
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.clipboard import is_table, pasted_rows
from desktop.kit.tasks import Tasks
from desktop.latest import LatestRead
from desktop.screens.visits.actions import VisitsActions
from desktop.screens.visits.paste_preview import PastePreview
from desktop.screens.visits.phone_form import PhoneForm


class Intake(QObject):
    """`taken(id)` tells a request from the phone, `previewed()` that pasted rows are looked at, `left()` the end."""

    taken = Signal(object)
    previewed = Signal()
    left = Signal()

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        acts: VisitsActions,
        form: PhoneForm,
        preview: PastePreview,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = acts
        self._form = form
        self._preview = preview
        self._help = LatestRead(tasks, self)
        self._help.read.connect(self._show_help)
        form.taken.connect(self._take)
        form.closed.connect(self._close_form)
        form.help_wanted.connect(self.help)
        preview.taken.connect(self._take_rows)
        preview.closed.connect(self.left)

    def begin(self, who: str = "") -> None:
        """Open the form for the phone."""
        now = self._context.store.clock.now()
        site = self._context.read(only_site)
        routes = self._context.read(lambda session: route_choices(session, site.id))
        is_russian = formats.is_russian()
        titles = [(key, title if is_russian else english) for key, title, english in routes]
        self._form.begin(site.id, local(now, site.zone).date(), titles, who)
        self.help()

    def help(self) -> None:
        """Look up what helps with the words typed so far."""
        form, now = self._form, self._context.store.clock.now()
        site = self._context.read(only_site)
        who, phone, route_id, chosen = form.who.text(), form.phone.text(), form.route_id(), form.chosen
        people, wishes = max(form.headcount()[0], 1), form.wishes().wishes
        self._help.ask(
            lambda: self._context.read(
                lambda session: phone_help(
                    session,
                    site.id,
                    now,
                    who=who,
                    phone=phone,
                    people=people,
                    wishes=wishes,
                    route_id=route_id,
                    chosen=chosen,
                )
            )
        )

    def paste(self) -> None:
        """Look at the rows of the clipboard before they are taken."""
        text = QGuiApplication.clipboard().text()
        if not is_table(text):
            return
        lines = pasted_rows(text)
        now, site = self._context.store.clock.now(), self._context.read(only_site)
        today = local(now, site.zone).date()
        rows = self._context.read(lambda session: read_pasted(session, site.id, lines, today))
        if rows:
            self.previewed.emit()
            self._preview.show_rows(rows)

    def _show_help(self, found: object) -> None:
        if isinstance(found, PhoneHelp):
            self._form.show_help(found)

    def _take(self, draft: object) -> None:
        taken = self._acts.take(draft) if isinstance(draft, PhoneDraft) else None
        if taken is not None:
            self._form.hide()
            self.taken.emit(taken)

    def _take_rows(self, drafts: object) -> None:
        if isinstance(drafts, list) and self._acts.take_rows(drafts):
            self.left.emit()

    def _close_form(self) -> None:
        self._form.hide()
        self.left.emit()
