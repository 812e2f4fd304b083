"""Check-in at the gate: who is expected, who has come, one field for names, codes and counts."""

from collections.abc import Iterator
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.change import Change, ChangeKind
from db.queries.gate import gate_day_briefed
from db.queries.gate_groups import advanced
from db.queries.gate_rows import GateDay, GateGroup, GatePerson
from db.rules.gate import current_group
from desktop.context import Context
from desktop.correcting import closed_month
from desktop.kit.awake import Awake
from desktop.kit.look import look
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.sounds import Sounds
from desktop.kit.tasks import Tasks
from desktop.latest import LatestReading
from desktop.opening import OpeningScreen
from desktop.screens.gate.actions import GateActions
from desktop.screens.gate.asking import GateAsking
from desktop.screens.gate.frame import GateFrame
from desktop.screens.gate.hands import GateHands
from desktop.screens.gate.keys import GateKeys
from desktop.screens.gate.lock import GateLock
from desktop.screens.gate.offering import Offering
from desktop.screens.gate.opening import GateOpening, ReadDay
from desktop.screens.gate.safety_asking import SafetyAsking
from desktop.screens.gate.showing import GateShowing
from desktop.screens.gate.strip import Answer, Told
from desktop.screens.gate.unwritten import GateUnwritten
from desktop.screens.gate.watch import GateWatch
from desktop.screens.gate.words import GateWords
from desktop.settings import WindowSettings


class GateScreen(OpeningScreen):
    """The focus is always in the field; Enter, a scan, or a key does one thing, and one strip says what came of it."""

    name: ClassVar[str] = "gate"
    fills_window: ClassVar[bool] = True
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "visitor", "presence_event", "tour", "assignment", "declared_count", "briefing", "badge", "gate"}
        | {"visitor_list", "route", "ppe_issue", "site"}
    )

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        remembered: WindowSettings,
        parent: QWidget | None = None,
        *,
        by_steps: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self._known: GateDay | None = None
        self.remembered = remembered
        self.day: GateDay | None = None
        self.current: UUID | None = None
        self.missing: set[UUID] = set()
        self._is_by_hand = False
        self.briefed: dict[UUID, int] = {}
        self.refused_person: GatePerson | None = None
        self.frame = GateFrame()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.build(self._build(context, tasks), by_steps=by_steps)

    def _build(self, context: Context, tasks: Tasks) -> Iterator[None]:
        yield from self.frame.build()
        self.head, self.groups, self.field = self.frame.head, self.frame.groups, self.frame.field
        self.top, self.people, self.empty = self.frame.top, self.frame.people, self.frame.empty
        self.strip = self.frame.strip
        self._reading = LatestReading(context, tasks, self)
        self.sounds = Sounds(self, is_on=self.remembered.has_sounds)
        self._awake = Awake(self)
        self.words = GateWords(self)
        self.offering = Offering(self)
        self.acts = GateActions(context, self)
        self.asking = GateAsking(context, tasks, self)
        self.safety = SafetyAsking(context, self)
        self.lock = GateLock(context, self)
        self.unwritten = GateUnwritten(self)
        yield
        self.showing = GateShowing(self)
        self.hands = GateHands(self)
        self.watch = GateWatch(self)
        self.keys = GateKeys(self)
        self.opening = GateOpening(self, tasks)
        self._connect()
        yield
        look().changed.connect(self.frame.restyle)
        self.frame.restyle()
        self.retranslate()

    @property
    def group(self) -> GateGroup | None:
        """The group the gate deals with."""
        return self.day.group(self.current) if self.day else None

    def refresh(self) -> None:
        """Read the day and show it."""
        self._take(self.read())

    def read(self) -> ReadDay | None:
        """Read the day, in whatever thread; None before a site is set up."""
        now = self.context.store.clock.now()
        return self.context.read(lambda session: gate_day_briefed(session, now))

    def read_again(self) -> None:
        """Read the day in a worker and show it, for other seats write too."""
        self._known, now = self.day, self.context.store.clock.now()
        self._reading.begin(lambda session, _report: gate_day_briefed(session, now))

    def _take_again(self, read: ReadDay | None) -> None:
        """Show what was read, unless something was written here meanwhile: then it is older than what is shown."""
        is_newest = self.day is self._known and not self._is_stale and not self.is_opening()
        if self.isVisible() and is_newest:
            self._take(read)
            self.watch.ask_out()

    def _take(self, read: ReadDay | None) -> None:
        if read is not None:
            self.know(read)
            self.showing.show_day()

    def know(self, read: ReadDay, wanted: UUID | None = None) -> None:
        """Take a day that was read for what there is; it is still to be shown."""
        self.day, self.briefed = read
        self.watch.age = 0
        self.acts.zone = self.day.zone
        if wanted is not None and wanted != self.current:
            self.missing.clear()
            self.current, self._is_by_hand = wanted, True
        self._choose()

    def _heed(self, change: Change) -> None:
        """Follow arrivals and leavings from what was written; read the day anew for everything else."""
        if self.day is not None and self.isVisible() and not self._is_stale and not self.is_opening():
            after = advanced(self.day, change, self.topics)
            if after is not None:
                self.day = after
                self._choose()
                self.showing.show_day()
                return
        super()._heed(change)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.frame.retranslate()
        self.showing.forget_words()
        for action, text in self.keys.texts():
            action.setText(text)
            action.setStatusTip(text)
        if self.day is not None:
            self.showing.show_day()

    def show_subject(self, subject: object) -> None:
        """Make a visit of the day the current group."""
        if isinstance(subject, UUID):
            self.choose(subject)

    def choose(self, visit_id: UUID | None, *, is_by_hand: bool = True) -> None:
        """Deal with another group."""
        if visit_id != self.current:
            self.missing.clear()
            self.people.stand_on(-1)
        self.current, self._is_by_hand = visit_id, is_by_hand
        self.watch.remember(is_open=True)
        if self.day is not None:
            self.showing.show_day()

    def tell(self, told: Told) -> None:
        """Show an answer with what may be done next, then let it sound; what is told is on the disk already."""
        self.strip.say(self.offering.with_offers(told))
        if told.answer.tone is not None:
            self.sounds.play(told.answer.tone)

    def tell_problem(self, text: str) -> None:
        """Say what went wrong behind the screen."""
        self.tell(Told(Answer.REFUSED, text))

    def may_leave(self) -> bool:
        """Say whether the mode may be left: with a code it is asked for first, and nothing may wait to be written.

        Before the day is read no code is known.
        """
        self.opening.finish()
        if self.lock.holds():
            self.lock.ask_code()
            return False
        if self.unwritten.hold():
            return False
        self.watch.remember(is_open=False)
        return True

    def leave(self) -> None:
        """Leave the mode, if that may be."""
        if self.people.place >= 0:
            self.people.stand_on(-1)
        elif self.may_leave():
            self.finished.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, stay awake, and offer what was open."""
        self.lock.is_unlocked = False
        self.acts.listen(is_on=True)
        self.sounds.is_on = self.remembered.has_sounds
        self.current = self.current or self.watch.remembered_group()
        super().showEvent(event)
        self._awake.hold()
        self.watch.begin()
        self.watch.remember(is_open=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.is_opening():
            self.watch.offer_open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the screen sleep."""
        super().hideEvent(event)
        self._awake.release()
        self.watch.rest()
        self.acts.listen(is_on=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the field its focus back when nothing is asked."""
        if event.type() == QEvent.Type.FocusOut and watched is self.field:
            QTimer.singleShot(0, self, self._keep_focus)
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: object) -> None:
        """Hand the focus on to what is asked, or to the field."""
        if self.asking.form is not None:
            self.asking.form.take_focus()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_painting(self) -> None:
        """Show the whole day, and draw all the people in sight."""
        self.opening.finish()
        self.people.finish_painting()

    def _connect(self) -> None:
        self._reading.read.connect(self._take_again)
        self.field.entered.connect(self.hands.take)
        self.field.refused.connect(lambda: self.hands.take_code(""))
        self.field.stepped.connect(self.hands.step)
        self.field.undone.connect(self.acts.undo)
        self.field.left.connect(self.leave)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.groups.chosen.connect(self.choose)
        self.people.chosen.connect(self.hands.press)
        self.top.count.stepped.connect(self.hands.count)
        self.top.all_here.clicked.connect(self.keys.all_here.trigger)
        self.frame.walk_in_button.clicked.connect(self.keys.walk_in.trigger)
        self.frame.muster_button.clicked.connect(self.keys.muster.trigger)
        self.acts.stepping.connect(self.watch.note_step)
        self.acts.answered.connect(self.tell)
        self.context.refused.connect(self.tell_refusal)
        self.context.did.connect(self._tell_undone)

    def _search(self) -> None:
        """Show whom other letters find; nobody of them is chosen yet."""
        self.people.stand_on(-1)
        self.showing.show_people()

    def _choose(self) -> None:
        """Keep a group chosen by hand, dealt with, or with people to come; otherwise take the nearest."""
        assert self.day is not None
        group = self.group
        is_done = group is None or (group.admitted >= group.expected and not self.missing)
        may_move = not self._is_by_hand and not self.watch.is_busy()
        if self.current is None or group is None or (may_move and is_done):
            self.current = current_group([one.coming for one in self.day.groups], self.day.now)
            self._is_by_hand = False
            self.watch.remember(is_open=self.isVisible())

    def tell_refusal(self, error: object) -> None:
        """Say what was refused, and what helps."""
        if self.isVisible():
            what, cure = refusal_shown(error)  # type: ignore[arg-type]  # the signal carries TourErrors
            self.tell(Told(Answer.REFUSED, what, cure, closed=closed_month(error)))

    def _tell_undone(self, change: object) -> None:
        if self.isVisible() and isinstance(change, Change) and change.kind is ChangeKind.UNDO:
            self.tell(Told(Answer.TAKEN_BACK, self.tr("Taken back: {what}").format(what=shown(change.label))))

    def _keep_focus(self) -> None:
        focused = QApplication.focusWidget()
        is_ours = focused is None or self.isAncestorOf(focused)
        if is_ours and self.isVisible() and self.window().isActiveWindow() and not self.asking.is_open():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
