"""Makes the files of offers away from the window: drafts of mails with their events, and the printed sheet."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from db.clock import local
from db.commands.offers import offer_tours, tell_recalled
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.exchange.calendars import Method
from db.exchange.files import write_whole
from db.exchange.offer_mails import offer_mail
from db.exchange.replies import read_reply, take_reply
from db.model.kinds import OfferChannel
from db.queries.calendar import assignment_event
from db.queries.cases import policy
from db.queries.offers import OfferRow
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.tasks import Tasks
from desktop.printing.guide_papers import offer_pdf
from desktop.printing.opening import NoViewer, Opener, open_with_system


class OfferWork(QObject):
    """Asks by mail, on paper or by word; `opened(path)` tells of each file handed to the mail program or viewer."""

    opened = Signal(object)

    def __init__(
        self, context: Context, tasks: Tasks, parent: QObject | None = None, open_file: Opener = open_with_system
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self.open_file = open_file
        self._folder = QTemporaryDir()

    def ask(self, rows: Sequence[OfferRow], channel: OfferChannel) -> bool:
        """Record the offers as one step, and make what goes out; nothing is recorded if a mail cannot be made."""
        keys = [row.assignment_id for row in rows]
        if channel is OfferChannel.EMAIL and not self._can_mail(rows, Method.REQUEST):
            return False
        label = say(QT_TRANSLATE_NOOP("db", "%n tour(s) offered"), len(keys))
        if not self._context.do(label, lambda unit: offer_tours(unit, keys, channel)):
            return False
        if channel is OfferChannel.EMAIL:
            self._mail(rows, Method.REQUEST)
        elif channel is OfferChannel.PRINTED:
            self._print(rows)
        return True

    def recall(self, rows: Sequence[OfferRow], *, by_mail: bool) -> bool:
        """Tell guides that tours are taken back."""
        keys = [row.assignment_id for row in rows]
        if by_mail and not self._can_mail(rows, Method.CANCEL):
            return False
        label = say(QT_TRANSLATE_NOOP("db", "%n tour(s) taken back, the guides told"), len(keys))
        if not self._context.do(label, lambda unit: tell_recalled(unit, keys)):
            return False
        if by_mail:
            self._mail(rows, Method.CANCEL)
        return True

    def take_reply(self, file: Path) -> str:
        """Enter the answer of a file; return whose it is. Raises what the file or the books speak against it."""
        reply = read_reply(file.read_bytes())
        label: Phrase = say(QT_TRANSLATE_NOOP("db", "Answer of a guide entered"))
        return self._context.attempt(label, lambda unit: take_reply(unit, reply))

    def _can_mail(self, rows: Sequence[OfferRow], method: Method) -> bool:
        try:
            for row in rows:
                self._draft(row, method)
        except TourError as refusal:
            self._context.refused.emit(refusal)
            return False
        return True

    def _mail(self, rows: Sequence[OfferRow], method: Method) -> None:
        def work(_report: object) -> list[Path]:
            files = []
            for row in rows:
                file = Path(self._folder.path()) / f"{row.starts:%Y-%m-%d-%H%M}-{row.assignment_id.hex[-6:]}.eml"
                write_whole(file, self._draft(row, method))
                files.append(file)
            return files

        self._run(work)

    def _print(self, rows: Sequence[OfferRow]) -> None:
        now = self._context.store.clock.now()
        site, zone = self._context.read(lambda session: (only_site(session).name, only_site(session).zone))

        def work(_report: object) -> list[Path]:
            files = []
            for guide in dict.fromkeys(row.guide_id for row in rows):
                own = [row for row in rows if row.guide_id == guide]
                file = Path(self._folder.path()) / f"offer-{guide.hex[-6:]}.pdf"
                write_whole(file, offer_pdf(own[0].guide, own, site, local(now, zone).replace(tzinfo=now.tzinfo)))
                files.append(file)
            return files

        self._run(work)

    def _run(self, work: Callable[[object], list[Path]]) -> None:
        task = self._tasks.free(work)
        task.done.connect(self._open)
        task.failed.connect(self._refuse)

    def _draft(self, row: OfferRow, method: Method) -> bytes:
        answer_to, event = self._context.read(
            lambda session: (policy(session).answer_email, assignment_event(session, row.assignment_id))
        )
        return offer_mail(row, event, method, answer_to, shown, "ru" if formats.is_russian() else "en")

    def _open(self, files: object) -> None:
        for file in files if isinstance(files, list) else []:
            if self.open_file(file):
                self.opened.emit(file)
            else:
                self._context.refused.emit(NoViewer(file=file.name))

    def _refuse(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)
