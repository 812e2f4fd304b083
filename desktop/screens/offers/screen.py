"""Offers to guides: what needs care first, asked and answered from here."""

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from db.commands.offers import confirm_assignments, enter_answers, lapse_offers
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import OfferChannel
from db.queries.offers import PENDING, OfferPhase, OfferRow, offers
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.empty import EmptyState
from desktop.kit.file_dialogs import ask_file
from desktop.kit.icons import icon
from desktop.kit.look import px
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.tasks import Tasks
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screen import Screen
from desktop.screens.offers.work import OfferWork

PHASES = {
    OfferPhase.TO_TELL: (QT_TRANSLATE_NOOP("Offers", "taken back: to be told"), Tone.DANGER, "phone"),
    OfferPhase.OVERDUE: (QT_TRANSLATE_NOOP("Offers", "no answer in time"), Tone.DANGER, "expected"),
    OfferPhase.TO_ASK: (QT_TRANSLATE_NOOP("Offers", "to be asked"), Tone.WARNING, "question"),
    OfferPhase.OPEN: (QT_TRANSLATE_NOOP("Offers", "asked"), Tone.ACCENT, "held"),
    OfferPhase.DECLINED: (QT_TRANSLATE_NOOP("Offers", "declined or lapsed"), Tone.NEUTRAL, "barred"),
    OfferPhase.ACCEPTED: (QT_TRANSLATE_NOOP("Offers", "accepted"), Tone.SUCCESS, "ticked"),
    OfferPhase.SETTLED: (QT_TRANSLATE_NOOP("Offers", "settled"), Tone.NEUTRAL, "done"),
}


class OffersSheet(Screen):
    """A guide's answer may also be dropped on it as a file."""

    name: ClassVar[str] = "offers"
    topics: ClassVar[frozenset[str]] = frozenset({"assignment", "tour", "visit", "guide"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.work = OfferWork(context, tasks, self)
        self._rows: dict[UUID, OfferRow] = {}
        self.setAcceptDrops(True)
        self._title = Text("", Type.TITLE)
        self._close = Button(kind=Kind.GHOST, sign="close")
        self._close.clicked.connect(self.finished)
        self.bar = ProblemBar()
        self.filter = QComboBox()
        self.table = PagedTable[OfferRow](_columns(), self._fetch)
        self.empty = EmptyState("letter")
        self._stack = QStackedLayout()
        self._buttons: dict[str, Button] = {}
        self._add_actions()
        self._lay_out()
        self.filter.currentIndexChanged.connect(self.refresh)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.table.opened.connect(self._open_visit)
        self.retranslate()
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read the offers anew; those selected stay so."""
        now, pending = self.context.store.clock.now(), self.filter.currentData() != "all"
        rows = self.context.read(lambda session: offers(session, now, past=not pending))
        shown_rows = [row for row in rows if not pending or row.phase in PENDING]
        self._rows = {row.assignment_id: row for row in shown_rows}
        self.table.show_ids(list(self._rows))
        self.table.refresh_rows()
        self._stack.setCurrentIndex(0 if shown_rows else 1)
        if shown_rows and self.table.current_id() is None:
            self.table.choose(shown_rows[0].assignment_id)
        self._follow()

    def chosen(self, *phases: OfferPhase) -> list[OfferRow]:
        """Return the selected offers that stand in one of these phases."""
        keys = [key for key in self.table.selected_ids() if isinstance(key, UUID)]
        return [self._rows[key] for key in keys if key in self._rows and self._rows[key].phase in phases]

    def ask(self, channel: OfferChannel) -> None:
        """Ask the guides of the selected offers."""
        rows = self.chosen(OfferPhase.TO_ASK, OfferPhase.OPEN, OfferPhase.OVERDUE, OfferPhase.DECLINED)
        if rows:
            self.work.ask(rows, channel)

    def answer(self, *, accepted: bool) -> None:
        """Enter what the guides of the selected offers have told."""
        keys = [row.assignment_id for row in self._answerable()]
        if not keys:
            return
        text = (
            say(QT_TRANSLATE_NOOP("db", "%n offer(s) accepted"), len(keys))
            if accepted
            else say(QT_TRANSLATE_NOOP("db", "%n offer(s) declined"), len(keys))
        )
        self.context.do(text, lambda unit: enter_answers(unit, keys, accepted=accepted))

    def confirm(self) -> None:
        """Settle the selected offers that were accepted."""
        keys = [row.assignment_id for row in self.chosen(OfferPhase.ACCEPTED, OfferPhase.TO_ASK)]
        if keys:
            text = say(QT_TRANSLATE_NOOP("db", "%n assignment(s) settled"), len(keys))
            self.context.do(text, lambda unit: confirm_assignments(unit, keys))

    def lapse(self) -> None:
        """Let go of all offers whose time is over."""
        self.context.do(say(QT_TRANSLATE_NOOP("db", "Offers without an answer let go")), lapse_offers)

    def read_reply(self, file: Path) -> None:
        """Enter the answer of a file that a mail brought."""
        try:
            guide = self.work.take_reply(file)
        except TourError as refusal:
            tell_refusal(self.bar, refusal, self.context)
        except OSError:
            self.bar.say(self.tr("{file} cannot be read.").format(file=file.name))
        else:
            self.bar.say(self.tr("Answer entered: {guide}").format(guide=guide), tone=Tone.SUCCESS)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the answers that were dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.read_reply(Path(url.toLocalFile()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("Offers to guides"))
        self.setAccessibleName(self._title.text())
        self._close.set_name(self.tr("Close (Esc)"))
        self.table.setAccessibleName(self._title.text())
        self.empty.set_words(self.tr("Nobody is asked or to be asked. Tick “ask first” when you assign a guide."))
        self.filter.setAccessibleName(self.tr("Which offers"))
        chosen = max(self.filter.currentIndex(), 0)
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.addItem(self.tr("open"), "pending")
        self.filter.addItem(self.tr("all"), "all")
        self.filter.setCurrentIndex(chosen)
        self.filter.blockSignals(False)
        for name, text in {
            "mail": self.tr("Ask by e-mail"),
            "paper": self.tr("Print the offer"),
            "word": self.tr("Asked by telephone"),
            "yes": self.tr("Accepted"),
            "no": self.tr("Declined"),
            "settle": self.tr("Settle"),
            "tell_mail": self.tr("Take back by e-mail"),
            "told": self.tr("Told"),
            "lapse": self.tr("Let go what is over"),
            "reply": self.tr("Read a reply…"),
        }.items():
            self._acts[name].setText(text)
            self._acts[name].setStatusTip(text)
            self._buttons[name].setText(text)
        if self.isVisible():
            self.refresh()

    def _answerable(self) -> list[OfferRow]:
        wanted = (OfferPhase.OPEN, OfferPhase.OVERDUE, OfferPhase.ACCEPTED, OfferPhase.DECLINED)
        return [row for row in self.chosen(*wanted) if row.offered is not None]

    def _add_actions(self) -> None:
        self._acts: dict[str, QAction] = {}
        told = (OfferPhase.TO_TELL,)
        for name, keys, act in (
            ("mail", "Ctrl+E", lambda: self.ask(OfferChannel.EMAIL)),
            ("paper", "Ctrl+P", lambda: self.ask(OfferChannel.PRINTED)),
            ("word", "", lambda: self.ask(OfferChannel.PHONE)),
            ("yes", "+", lambda: self.answer(accepted=True)),
            ("no", "-", lambda: self.answer(accepted=False)),
            ("settle", "", self.confirm),
            ("tell_mail", "", lambda: self.work.recall(self.chosen(*told), by_mail=True)),
            ("told", "", lambda: self.work.recall(self.chosen(*told), by_mail=False)),
            ("lapse", "", self.lapse),
            ("reply", "Ctrl+O", self._choose_reply),
        ):
            self._acts[name] = self.add_step(f"offer_{name}", keys, act)
            self._buttons[name] = Button(small=True, keys=keys)
            self._buttons[name].setObjectName(name)
            self._buttons[name].clicked.connect(self._acts[name].trigger)

    def _follow(self) -> None:
        """Offer only what can be done with what is selected."""
        askable = (OfferPhase.TO_ASK, OfferPhase.OPEN, OfferPhase.OVERDUE, OfferPhase.DECLINED)
        can = {
            **dict.fromkeys(("mail", "paper", "word"), bool(self.chosen(*askable))),
            **dict.fromkeys(("yes", "no"), bool(self._answerable())),
            "settle": bool(self.chosen(OfferPhase.ACCEPTED, OfferPhase.TO_ASK)),
            **dict.fromkeys(("tell_mail", "told"), bool(self.chosen(OfferPhase.TO_TELL))),
            "lapse": any(row.phase is OfferPhase.OVERDUE for row in self._rows.values()),
            "reply": True,
        }
        for name, is_possible in can.items():
            self._acts[name].setEnabled(is_possible)
            self._buttons[name].setVisible(is_possible)

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[UUID, OfferRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _open_visit(self, key: object) -> None:
        if isinstance(key, UUID) and key in self._rows:
            self.context.navigate("visit", self._rows[key].visit_id)

    def _choose_reply(self) -> None:
        ask_file(self, self.tr("Read a reply"), self.tr("Calendar files (*.ics)"), self.read_reply)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.filter)
        head.addWidget(self._close)
        frame = Card(padding=SPACE_8, gap=0)
        frame.body.addLayout(self._stack)  # first: what is added is shown, and would be a window without a parent
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        foot = QVBoxLayout()
        for names in (("mail", "paper", "word", "tell_mail", "told"), ("yes", "no", "settle", "lapse", "reply")):
            row = QHBoxLayout()
            row.setSpacing(px(SPACE_8))
            for name in names:
                row.addWidget(self._buttons[name])
            row.addStretch(1)
            foot.addLayout(row)
        whole = QVBoxLayout(self)
        edge = px(PAGE_MARGIN)
        whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        whole.setSpacing(px(SPACE_12))
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(frame, 1)
        whole.addLayout(foot)


def _columns() -> tuple[Column[OfferRow], ...]:
    return (
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "State"),
            lambda row: QCoreApplication.translate("Offers", PHASES[row.phase][0]),
            sign=lambda row: icon(PHASES[row.phase][2], PHASES[row.phase][1].value.ink),
            width=170,
            least=150,
            need=Need.MUST,
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "Guide"),
            lambda row: row.guide,
            width=110,
            least=90,
            need=Need.MUST,
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "When"),
            lambda row: formats.moment(row.starts),
            width=140,
            need=Need.MUST,
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "Group"), lambda row: row.title, width=130, least=90, weight=1
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "Answer by"),
            lambda row: formats.moment(row.due) if row.due else "",
            ink=lambda row: "danger" if row.phase is OfferPhase.OVERDUE else "text",
            width=140,
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "Asked by"),
            lambda row: label(row.channel) if row.channel else "",
            width=90,
            need=Need.EXTRA,
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "Answer"), _answer_shown, width=150, least=110, need=Need.EXTRA
        ),
        Column[OfferRow](
            lambda: QCoreApplication.translate("Offers", "Role"), lambda row: label(row.role), width=90, need=Need.EXTRA
        ),
    )


def _answer_shown(row: OfferRow) -> str:
    if row.answered is None or row.source is None:
        return ""
    return QCoreApplication.translate("Offers", "{time}, {source}").format(
        time=formats.moment(row.answered), source=label(row.source)
    )
