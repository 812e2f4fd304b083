"""Keeps the frame true: whose books these are, who is inside, what is queued."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from db.clock import local
from db.queries.frame import FrameRow, frame
from desktop.app.language import language_in_use
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.status import StatusLine
from desktop.kit.toast import STAY_MS
from desktop.labels import role_title

if TYPE_CHECKING:
    from desktop.app.sender import SendingState
    from desktop.app.window import MainWindow


class FrameView(QObject):
    """Reads the frame's values and shows them."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._step: StatusLine | None = None
        self._sending: SendingState | None = None
        self._row: FrameRow | None = None
        self._step_stays = QTimer(self, singleShot=True, interval=STAY_MS)
        self._step_stays.timeout.connect(self._forget_step)

    def refresh(self) -> None:
        """Read and show."""
        try:
            row = self._context.read(frame)
        except LookupError:
            return
        self._row = row
        is_russian = language_in_use() == "ru"
        window = self._window
        window.rail.set_names(self.tr("Gatehouse"), row.enterprise if is_russian else row.enterprise_en)
        name = row.user if is_russian else row.user_en
        window.user.show_user("".join(part[0] for part in name.replace(".", " ").split()), name, role_title(row.role))
        window.user.setVisible(bool(name))
        self._show_inside(row)
        window.rail.set_count("visits", row.unanswered, self.tr("%n request(s) without an answer", "", row.unanswered))
        window.rail.set_count("reports", row.queued, self.tr("%n summary(s) queued", "", row.queued))
        self._show_lines(row)

    def tell_step(self, text: str, keys: str) -> None:
        """Say at the right for a while what was done and by which key it is taken back."""
        self._step = StatusLine("recent_steps", text, keys=keys)
        self._step_stays.start()
        if self._row is not None:  # the change itself was read already
            self._show_lines(self._row)

    def tell_sending(self, state: "SendingState") -> None:
        """Say how the sending by itself stands."""
        if state != self._sending:
            self._sending = state
            if self._row is not None:
                self._show_lines(self._row)

    def _forget_step(self) -> None:
        self._step = None
        self.refresh()

    def _show_lines(self, row: FrameRow) -> None:
        self._window.status.show_lines(self._left(row), self._right(row))

    def _show_inside(self, row: FrameRow) -> None:
        now = row.last_event or self._context.store.clock.now()
        lines = (self.tr("%n group(s)", "", row.groups), self.tr("%n guide(s)", "", row.guides))
        title = self.tr("On site") if row.inside else self.tr("Nobody on site")
        self._window.on_site.show_now(
            title,
            formats.number(row.inside),
            lines if row.inside else ("", ""),
            formats.hour(local(now, row.zone).time()),
            is_anyone=row.inside > 0,
        )
        self._window.on_site.show()

    def _left(self, row: FrameRow) -> list[StatusLine]:
        lines = []
        state = self._sending
        if state is not None and state.has_line is not False and row.last_sent is not None and not row.queued:
            lines.append(StatusLine("exchange", self.tr("Everything is sent"), "online"))
        elif state is None or not state.has_line:
            lines.append(StatusLine("saved", self.tr("Offline: everything is saved on this computer"), "offline"))
        if state is not None and state.total:
            text = self.tr("Sending {step} of {total}").format(step=state.step, total=state.total)
            lines.append(StatusLine("exchange", text, "send", "accent"))
        elif row.queued:
            text = self.tr("Queued: %n summary(s)", "", row.queued)
            lines.append(StatusLine("exchange", text, "send", "warning"))
        if row.returned:
            text = self.tr("Returned by the agency: %n summary(s)", "", row.returned)
            lines.append(StatusLine("exchange", text, "remark", "danger"))
        if row.last_sent is not None:
            month = formats.month(row.last_sent.month.first)
            text = self.tr("Sent: {month}, revision {revision}").format(month=month, revision=row.last_sent.revision)
            lines.append(StatusLine("reports", text))
        return lines

    def _right(self, row: FrameRow) -> list[StatusLine]:
        here = self._context.store.clock.now()
        hours = (local(here, row.zone) - here.replace(tzinfo=None)).total_seconds() / 3600
        text = self.tr("{city}, UTC{offset}").format(city=row.city or row.zone, offset=f"{hours:+g}")
        return [*([self._step] if self._step else []), StatusLine("zone", text)]
