"""What was typed and not saved is kept among the books: on leaving, and whenever the typing pauses."""

import logging
from typing import TYPE_CHECKING, Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from db.commands.typed import drop_draft, keep_draft
from db.commands.visit_sheet import SheetDraft
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.typed import kept_draft

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.kit.tasks import Tasks

logger = logging.getLogger(__name__)
PAUSE_MS: Final = 2_000
UNNAMED: Final = "—"
"""Stands for the name of a group that nobody has typed yet."""
KEPT: Final = say(QT_TRANSLATE_NOOP("db", "Draft kept"))
DROPPED: Final = say(QT_TRANSLATE_NOOP("db", "Draft thrown away"))


class Drafts(QObject):
    """`due` asks for the draft once the typing pauses. What cannot be written is logged: the typing must go on."""

    due = Signal()

    def __init__(self, context: "Context", tasks: "Tasks", parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._asked = 0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.due)

    def begin(self) -> None:
        """Wait for a pause."""
        self._timer.start()

    def forget(self) -> None:
        """Wait no more; what is on its way to be kept is dropped."""
        self._timer.stop()
        self._asked += 1

    def kept(self, subject: str) -> SheetDraft | None:
        """Return what was typed before; nothing if an older program kept what this one cannot read."""
        seat = self._context.store.seat
        body = self._context.read(lambda session: kept_draft(session, subject, seat))
        if body is None:
            return None
        try:
            draft = SheetDraft.model_validate_json(body)
        except ValidationError:
            return None
        if draft.visit.title == UNNAMED:
            draft.visit.title = ""
        return draft

    def keep(self, subject: str, draft: SheetDraft) -> None:
        """Keep a draft now and tell it, for a sheet that is left."""
        body = draft.model_dump_json()
        self.forget()
        try:
            self._context.attempt(KEPT, lambda unit: keep_draft(unit, subject, body))
        except TourError as error:
            self._context.refused.emit(error)

    def keep_quietly(self, subject: str, draft: SheetDraft) -> None:
        """Keep a draft in a worker while somebody goes on typing."""
        body, store = draft.model_dump_json(), self._context.store
        asked = self._asked

        def work(_report: object) -> None:
            try:
                with store.write(KEPT) as unit:
                    if asked == self._asked:  # asked inside the transaction, so that no newer draft is overtaken
                        keep_draft(unit, subject, body)
            except TourError as error:
                logger.warning("draft not kept: %s", type(error).__name__)

        self._tasks.data(work)

    def drop(self, subject: str) -> None:
        """Forget a draft that was saved or thrown away."""
        self.forget()
        store = self._context.store

        def work(_report: object) -> None:
            try:
                with store.write(DROPPED) as unit:
                    drop_draft(unit, subject)
            except TourError as error:
                logger.warning("draft not dropped: %s", type(error).__name__)

        self._tasks.data(work)


def subject_of(visit_id: UUID | None, request_id: UUID | None) -> str:
    """Return by what a draft is found again."""
    return f"visit {visit_id}" if visit_id is not None else f"new {request_id or ''}".strip()
