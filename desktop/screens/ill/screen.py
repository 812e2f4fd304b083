"""A guide is ill: one action marks the absence, repairs the time, tells whom to call, and makes the papers anew."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox

from db.change import Change
from db.clock import local
from db.commands.roster import Leave
from db.errors import TourError
from db.queries.presence import only_site
from db.queries.roster import phones
from db.roster.month_ill import Illness, Repair, Rescue
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit.pill import Tone
from desktop.kit.tasks import Report, Task, Tasks
from desktop.printing.opening import Opener, open_with_system
from desktop.screen import Screen
from desktop.screens.ill.form import Form
from desktop.screens.ill.papers import Papers
from desktop.screens.ill.words import calls, letter
from desktop.screens.ill.work import Accepted, accept, find_ways
from desktop.subjects import OneGuide

THINK_MS: Final = 150
TODAY, UNTIL = "today", "until"


class IllSheet(Screen):
    """Subject: a guide, or nothing to choose one."""

    name: ClassVar[str] = "ill"
    topics: ClassVar[frozenset[str]] = frozenset({"visit", "tour", "assignment", "guide", "absence", "guide_clearance"})

    def __init__(self, context: Context, tasks: Tasks, open_file: Opener = open_with_system) -> None:
        super().__init__(context)
        self.tasks = tasks
        self._asked = 0
        self.illness: Illness | None = None
        self.accepted: Accepted | None = None
        self.place = 0
        self.chosen: dict[UUID, Rescue] = {}
        self._is_accepting = self._is_answered = False
        self.form = Form(self)
        self.papers = Papers(self, open_file)
        self._thinking = QTimer(self, singleShot=True, interval=THINK_MS)
        self._thinking.timeout.connect(self._think)
        self._connect()
        self._add_actions()
        self.retranslate()
        self.setFocusProxy(self.form.guide)

    def show_subject(self, subject: object) -> None:
        """Begin with a guide."""
        guide = subject.guide_id if isinstance(subject, OneGuide) else subject
        self._begin_anew()
        if isinstance(guide, UUID):
            self._list_guides()
            self.form.guide.setCurrentIndex(max(self.form.guide.findData(guide), 0))
            self.form.ways.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def refresh(self) -> None:
        """Read the guides and look for ways anew, unless one was accepted."""
        if self.accepted is None and not self._is_accepting:
            self._list_guides()
            self._ask()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.form.retranslate()
        self.setAccessibleName(self.form.title.text())
        for name, text in {
            "accept": self.tr("Accept: mark the absence and repair the day"),
            "print": self.tr("Print whom to call"),
            "way_1": self.tr("First way"),
            "way_2": self.tr("Second way"),
            "way_3": self.tr("Third way"),
        }.items():
            self.acts[name].setText(text)
        self._show()

    def may_leave(self) -> bool:
        """Nothing is half-done; the next time begins anew."""
        self._begin_anew()
        return True

    def until(self) -> datetime:
        """Return when the guide comes back: at the end of today or of the day chosen."""
        day = self._now().date()
        if self.form.how_long.choice() == UNTIL:
            last = self.form.last.date()
            day = max(day, date(last.year(), last.month(), last.day()))
        return datetime.combine(day, time()) + timedelta(days=1)

    def repair(self) -> Repair | None:
        """Return the way that is chosen."""
        if self.illness is None or self.place >= len(self.illness.repairs):
            return None
        return self.illness.repairs[self.place]

    def accept(self) -> None:
        """Mark the absence and take the way, as one step; then make the papers."""
        illness, repair = self.illness, self.repair()
        if illness is None or not self._is_answered or self._is_accepting or self.accepted is not None:
            return
        repair = repair or Repair((), (), (), is_proven=True, rescues={})
        self._is_accepting = True
        self.form.problem.hide()
        context, chosen = self.context, tuple(self.chosen.values())
        leave = Leave(self.tr("coordinator"), self.tr("The guide is ill"))
        self.start(lambda report: accept(context, illness, repair, chosen, leave, report), self._take_accepted)

    def copy_letter(self, tour_id: UUID) -> None:
        """Put the message to a leader on the clipboard."""
        if self.illness is not None:
            text = letter(self.illness, tour_id, self.chosen.get(tour_id))
            QGuiApplication.clipboard().setText(text)
            self.form.problem.say(self.tr("The message is on the clipboard."), text, tone=Tone.NEUTRAL)

    def choose_rescue(self, tour_id: UUID, box: QComboBox) -> None:
        """Say what becomes of a visit that nobody leads."""
        way = box.currentData()
        if way is None:
            self.chosen.pop(tour_id, None)
        else:
            self.chosen[tour_id] = way
        self._show_calls()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _now(self) -> datetime:
        return self.context.read(lambda session: local(self.context.store.clock.now(), only_site(session).zone))

    def _begin_anew(self) -> None:
        self._asked += 1
        self.illness = self.accepted = None
        self.chosen = {}
        self.place = 0
        self.form.problem.hide()
        with QSignalBlocker(self.form.last):
            tomorrow = self._now().date() + timedelta(days=1)
            self.form.last.setDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
        self.form.how_long.choose(TODAY)
        self._show()

    def _list_guides(self) -> None:
        box = self.form.guide
        chosen = box.currentData()
        known = self.context.read(phones)
        with QSignalBlocker(box):
            box.clear()
            for key, phone in known.items():
                box.addItem(phone.name, key)
            box.setCurrentIndex(max(box.findData(chosen), 0))

    def _connect(self) -> None:
        form = self.form
        form.leave.clicked.connect(self.finished)
        form.guide.currentIndexChanged.connect(self._ask)
        form.how_long.chosen.connect(self._ask)
        form.last.dateChanged.connect(self._ask)
        form.ways.chosen.connect(self._choose)
        form.accept.clicked.connect(self.accept)
        form.print_calls.clicked.connect(self.papers.print_calls)
        form.print_day.clicked.connect(self.papers.print_days)
        form.mails.clicked.connect(self.papers.write_mails)

    def _add_actions(self) -> None:
        self.acts: dict[str, QAction] = {}
        acts: dict[str, tuple[str, Callable[[], object]]] = {
            "accept": ("Ctrl+Return", self.accept),
            "print": ("Ctrl+P", self.papers.print_calls),
            "way_1": ("Alt+1", partial(self.form.ways.choose, 0)),
            "way_2": ("Alt+2", partial(self.form.ways.choose, 1)),
            "way_3": ("Alt+3", partial(self.form.ways.choose, 2)),
        }
        for name, (keys, act) in acts.items():
            action = QAction(self)
            action.setObjectName(f"ill_{name}")
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _on=False, act=act: act())
            self.addAction(action)
            self.acts[name] = action

    def _ask(self, *_changes: object) -> None:
        self.form.last.setEnabled(self.form.how_long.choice() == UNTIL)
        if self.accepted is None:
            self._is_answered = False
            self.form.accept.setEnabled(False)
            self._thinking.start()

    def _think(self) -> None:
        """Look for ways in a worker; an answer that came too late is dropped."""
        guide = self.form.guide.currentData()
        if not isinstance(guide, UUID) or self._is_accepting or self.accepted is not None:
            return
        self._asked += 1
        asked, context, until = self._asked, self.context, self.until()
        self.form.show_waiting()

        def take(illness: object) -> None:
            if asked == self._asked and isinstance(illness, Illness):
                self._is_answered = True
                self.illness, self.chosen, self.place = illness, {}, 0
                self.form.ways.show_ways(illness)
                self._show()

        self.start(lambda report: find_ways(context, guide, until, report), take)

    def start(self, work: Callable[[Report], object], then: Callable[[object], object]) -> Task:
        """Start work in the lane of the books; its refusal is said in place."""
        task = self.tasks.data(work)
        task.done.connect(then)
        task.failed.connect(self._tell_refused)
        return task

    def _choose(self, place: int) -> None:
        self.place, self.chosen = place, {}
        self._show()

    def _take_accepted(self, accepted: object) -> None:
        assert isinstance(accepted, Accepted)
        self._is_accepting = False
        self.accepted = accepted
        if isinstance(accepted.change, Change) and accepted.change.rows:
            self.context.history.add(accepted.change)
            self.context.did.emit(accepted.change)
        self._show()
        repair = self.repair()
        if self.illness is not None and repair is not None and calls(self.illness, repair, self.chosen):
            self.papers.print_calls()
        self.papers.print_days()

    def _tell_refused(self, problem: Exception) -> None:
        self._is_accepting = False
        if not isinstance(problem, TourError):
            raise problem
        tell_refusal(self.form.problem, problem, self.context)

    def _show(self) -> None:
        self.form.show_state(self.illness, self.repair(), self.chosen, is_accepted=self.accepted is not None)
        self._show_calls()

    def _show_calls(self) -> None:
        repair = self.repair()
        listed = calls(self.illness, repair, self.chosen) if self.illness is not None and repair is not None else []
        self.form.show_calls(listed)
        self.form.mails.setEnabled(self.accepted is not None)
