"""Destroys the personal data whose time is over: when the books are opened, and each day while they stay open."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.clock import local
from db.commands.erasing import destroy_expired
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.presence import only_site

if TYPE_CHECKING:
    from datetime import date

    from db.store import Store
    from desktop.kit.tasks import Tasks

HOUR_MS: Final = 3_600_000


class TermKeeper(QObject):
    """Looks each hour whether another day has begun at the site; the work is done behind the window."""

    failed = Signal(Exception)

    def __init__(self, store: "Store", tasks: "Tasks", parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._tasks = store, tasks
        self._day: date | None = None
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(self.look)
        self._hour.start()
        self.look()

    def look(self) -> None:
        """Destroy what is due, unless that was done today."""
        day = self._store.clock.now().date()
        if day != self._day:
            self._day = day
            self._tasks.data(lambda _report: keep_terms(self._store)).failed.connect(self.failed)


def keep_terms(store: "Store") -> None:
    """Destroy the personal data whose time is over, with an act of how many there were."""
    try:
        with store.read() as session:
            site = only_site(session)
    except LookupError:  # nothing is set up yet
        return
    today = local(store.clock.now(), site.zone).date()
    with store.write(say(QT_TRANSLATE_NOOP("db", "Data destroyed whose time was over"))) as unit:
        gone = destroy_expired(unit, today)
    if gone.act_id is not None:
        store.forget_traces()
