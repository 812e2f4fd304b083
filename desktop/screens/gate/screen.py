"""Check-in at the gate: who is expected, who has come, one field for names, codes and counts."""

from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from db.change import Change, ChangeKind
from db.clock import local
from db.queries.briefings import briefed_people
from db.queries.gate import advanced, gate_day
from db.queries.gate_rows import GateDay, GateGroup, GatePerson
from db.rules.gate import current_group, leaves_over
from db.rules.passes import LONGEST_HEADCOUNT, looks_scanned, read_pass
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.awake import Awake
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, Rule
from desktop.kit.empty import EmptyState
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.sizes import CARD_GAP, GATE_ROW, GATE_SIDE, PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_20, SPACE_24
from desktop.kit.sounds import Sounds
from desktop.kit.tasks import Tasks
from desktop.screen import Screen
from desktop.screens.gate.actions import GateActions
from desktop.screens.gate.asking import GateAsking
from desktop.screens.gate.foot import KeyFoot
from desktop.screens.gate.group_card import GroupTop
from desktop.screens.gate.groups import GroupList, is_over
from desktop.screens.gate.head import GateHead
from desktop.screens.gate.keys import GateKeys
from desktop.screens.gate.offering import Offering
from desktop.screens.gate.people import PeopleView
from desktop.screens.gate.scan_field import ScanField
from desktop.screens.gate.strip import Answer, AnswerStrip, OfferedStep, Told
from desktop.screens.gate.words import GateWords
from desktop.settings import WindowSettings

SECOND_MS: Final = 1000
READ_AGAIN: Final = 30
"""So many seconds pass at most before the day is read again: other seats write too."""
NARROW: Final = 1000
"""Below this width (at 100 %) the groups of the day give way to the people of one."""
LOW: Final = 600
OUT_AFTER_MIN: Final = 15
MIN_TYPED: Final = 2


class GateScreen(Screen):
    """The focus is always in the field; Enter, a scan, or a key does one thing, and one strip says what came of it."""

    name: ClassVar[str] = "gate"
    fills_window: ClassVar[bool] = True
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "visitor", "presence_event", "tour", "assignment", "declared_count", "briefing", "badge", "gate"}
        | {"visitor_list", "route", "ppe_issue", "site"}
    )

    def __init__(
        self, context: Context, tasks: Tasks, remembered: WindowSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.remembered = remembered
        self.day: GateDay | None = None
        self.current: UUID | None = None
        self.missing: set[UUID] = set()
        self.sounds = Sounds(self, is_on=remembered.has_sounds)
        self._awake = Awake(self)
        self._is_by_hand = False
        self._only_missing = False
        self.briefed: dict[UUID, int] = {}
        self._asked_out: set[UUID] = set()
        self.refused_person: GatePerson | None = None
        self._age = 0
        self.words = GateWords(self)
        self.offering = Offering(self)
        self.acts = GateActions(context, self)
        self.asking = GateAsking(context, tasks, self)
        self._build()
        self._lay_out()
        self._connect()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    @property
    def group(self) -> GateGroup | None:
        """The group the gate deals with."""
        return self.day.group(self.current) if self.day else None

    def refresh(self) -> None:
        """Read the day and show it."""
        now = self.context.store.clock.now()
        try:
            self.day = self.context.read(lambda session: gate_day(session, now))
        except LookupError:
            return
        keys = [group.id for group in self.day.groups]
        self.briefed = self.context.read(lambda session: briefed_people(session, keys))
        self._age = 0
        self.acts.zone = self.day.zone
        self._choose()
        self._show()

    def _heed(self, change: Change) -> None:
        """Follow arrivals and leavings from what was written; read the day anew for everything else."""
        if self.day is not None and self.isVisible() and not self._is_stale:
            after = advanced(self.day, change, self.topics)
            if after is not None:
                self.day = after
                self._choose()
                self._show()
                return
        super()._heed(change)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.field.setPlaceholderText(self.tr("Scan a code or type a surname"))
        self.field.setAccessibleName(self.tr("Scan a code, type a surname or a headcount"))
        self.walk_in_button.setText(self.tr("Walk-in"))
        self.muster_button.setText(self.tr("Muster list"))
        self.people.setAccessibleName(self.tr("People of the group"))
        self.foot.show_keys(
            (
                ("↓", self.tr("to the people")),
                ("PgUp PgDn", self.tr("group")),
                ("F2", self.tr("all here")),
                ("+ −", self.tr("headcount")),
                (self.tr("Space"), self.tr("tick a person")),
                ("Del", self.tr("does not come")),
                ("F3", self.tr("walk-in")),
                ("F5", self.tr("group leaves")),
                ("F6", self.tr("leaves early")),
                ("F7", self.tr("late")),
                ("F8", self.tr("not arrived")),
                ("F12", self.tr("true time")),
            ),
            self.tr("Leave the mode: Esc"),
        )
        for action, text in self.keys.texts():
            action.setText(text)
            action.setStatusTip(text)
        if self.day is not None:
            self._show()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._body.setSpacing(px(SPACE_24))
        self._side_column.setSpacing(px(SPACE_12))
        self._side.setFixedWidth(px(GATE_SIDE))
        for button in (self.walk_in_button, self.muster_button):
            button.setFixedHeight(px(GATE_ROW))
        self._arrange()

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
        self._remember(is_open=True)
        if self.day is not None:
            self._show()

    def take(self, text: str) -> None:
        """Do what was typed or scanned and ended with Enter."""
        typed = text.strip()
        code = read_pass(typed)
        if not typed:
            self._press_current()
        elif typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST_HEADCOUNT:
            self.field.clear()
            if self.group is not None:
                self.acts.set_headcount(self.group, int(typed))
        elif code or looks_scanned(text):
            self.field.clear()
            self._take_code(code)
        else:
            self._take_name(typed)

    def arrive(self, person: GatePerson) -> None:
        """Check somebody in, and deal with their group from now on."""
        self.field.clear()
        group = self.day.group(person.visit_id) if self.day else None
        if group is None:
            return
        if group.id != self.current:
            self.choose(group.id)
        self.refused_person = person
        self.acts.arrive(person, group)

    def tell(self, told: Told) -> None:
        """Show an answer with what may be done next, then let it sound; what is told is on the disk already."""
        self.strip.say(self.offering.with_offers(told))
        if told.answer.tone is not None:
            self.sounds.play(told.answer.tone)

    def tell_problem(self, text: str) -> None:
        """Say what went wrong behind the screen."""
        self.tell(Told(Answer.REFUSED, text))

    def may_leave(self) -> bool:
        """Say whether the mode may be left; with a code it is asked for first."""
        if self.day is None or not self.day.code_hash or self.asking.is_unlocked:
            self._remember(is_open=False)
            return True
        self.asking.ask_code()
        return False

    def leave(self) -> None:
        """Leave the mode, if that may be."""
        if self.people.place >= 0:
            self.people.stand_on(-1)
        elif self.may_leave():
            self.finished.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, stay awake, and offer what was open."""
        self.asking.is_unlocked = False
        self.acts.listen(is_on=True)
        self.sounds.is_on = self.remembered.has_sounds
        self.current = self.current or self._remembered_group()
        super().showEvent(event)
        self._awake.hold()
        self._second.start()
        self._remember(is_open=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer_open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the screen sleep."""
        super().hideEvent(event)
        self._awake.release()
        self._second.stop()
        self.acts.listen(is_on=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the groups of the day room or not."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the field its focus back when nothing is asked."""
        if event.type() == QEvent.Type.FocusOut and watched is self.field:
            QTimer.singleShot(0, self, self._keep_focus)
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: object) -> None:
        """Hand the focus on to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.head = GateHead()
        self.groups = GroupList()
        self.field = ScanField()
        self.top = GroupTop()
        self.people = PeopleView()
        self.empty = EmptyState("check_in_mode", "")
        self.strip = AnswerStrip()
        self.foot = KeyFoot()
        self.walk_in_button = Button(kind=Kind.SECONDARY, sign="walk_in", keys="F3")
        self.muster_button = Button(kind=Kind.DANGER_SOFT, sign="muster", keys="F9")
        for button in (self.walk_in_button, self.muster_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._second = QTimer(self, interval=SECOND_MS)
        self.keys = GateKeys(self)

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self.groups, 1)
        self._side_column.addWidget(self.walk_in_button)
        self._side_column.addWidget(self.muster_button)
        self._card = Card(padding=SPACE_24)
        self._rule = Rule()
        self._card.body.addWidget(self.top)
        self._card.body.addWidget(self._rule)
        self._card.body.addWidget(self.people, 1)
        self._card.body.addWidget(self.empty, 1)
        self._main = QVBoxLayout()
        self._main.addWidget(self.field)
        self._main.addWidget(self._card, 1)
        self._main.addWidget(self.strip)
        self._body = QHBoxLayout()
        self._body.addWidget(self._side)
        self._body.addLayout(self._main, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(self._body, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.field.entered.connect(self.take)
        self.field.refused.connect(lambda: self._take_code(""))
        self.field.stepped.connect(self._step)
        self.field.undone.connect(self.acts.undo)
        self.field.left.connect(self.leave)
        self.field.textChanged.connect(self._show_people)
        self.field.installEventFilter(self)
        self.groups.chosen.connect(self.choose)
        self.people.chosen.connect(self._press)
        self.top.count.stepped.connect(self._count)
        self.top.all_here.clicked.connect(self.keys.all_here.trigger)
        self.walk_in_button.clicked.connect(self.keys.walk_in.trigger)
        self.muster_button.clicked.connect(self.keys.muster.trigger)
        self.acts.answered.connect(self.tell)
        self.context.refused.connect(self._tell_refusal)
        self.context.did.connect(self._tell_undone)
        self._second.timeout.connect(self._tick)

    def _arrange(self) -> None:
        is_narrow, is_low = self.width() < px(NARROW), self.height() < px(LOW)
        self._side.setVisible(not is_narrow)
        self.foot.setVisible(not is_low and not is_narrow)
        self.head.drop_words(is_narrow=is_narrow, is_low=is_low)
        self.top.set_room(is_narrow=is_narrow, is_low=is_low)
        self._rule.setVisible(not is_low and self.group is not None)
        for part in (self.field, self.strip):
            part.set_low(is_low=is_low)
        side, above, below = (SPACE_12, SPACE_8, SPACE_8) if is_low else (PAGE_MARGIN, SPACE_20, SPACE_12)
        self._body.setContentsMargins(px(side), px(above), px(side), px(below))
        self._main.setSpacing(px(SPACE_8 if is_low else CARD_GAP))
        if is_low:
            self._card.body.setContentsMargins(px(SPACE_12), px(SPACE_8), px(SPACE_12), px(SPACE_8))
            self._card.body.setSpacing(px(SPACE_8))
        else:
            self._card.restyle()

    # -- showing -------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        """Keep the group that was chosen by hand as long as it has people to come; otherwise take the nearest."""
        assert self.day is not None
        group = self.group
        is_done = group is None or (group.admitted >= group.expected and not self.missing)
        if self.current is None or group is None or (not self._is_by_hand and is_done):
            self.current = current_group([one.coming for one in self.day.groups], self.day.now)
            self._is_by_hand = False
            self._remember(is_open=self.isVisible())

    def _show(self) -> None:
        day = self.day
        assert day is not None
        self._show_head()
        is_russian = formats.is_russian()
        rows = [
            (one, one.route if is_russian else one.route_en, self.words.state_of(one, day.now))
            for one in self._in_order()
        ]
        self.groups.show_words(self.tr("Expected"), self.tr("%n group(s)", "", len(rows)))
        self.groups.show_groups(rows, self.current)
        group = self.group
        for part in (self.top, self._rule):
            part.setVisible(group is not None)
        self._rule.setVisible(group is not None and not self.top.count.is_low)
        if group is not None:
            self._show_group(group)
            self.empty.set_words(self.words.categories(group))
        else:
            self.empty.set_words(self.tr("Nobody is expected today."))
        self._show_people()

    def _in_order(self) -> list[GateGroup]:
        """Return the groups of the day by time, those that are over last."""
        return sorted(self.day.groups if self.day else (), key=lambda one: (is_over(one), one.starts, one.number))

    def _show_head(self) -> None:
        day = self.day
        assert day is not None
        duty = day.duty if formats.is_russian() else day.duty_en
        gate = self.tr("{gate} · on duty: {name}").format(gate=day.gate, name=duty) if duty else day.gate
        waiting = self.acts.waiting()
        text = self.tr("%n step(s) not written yet", "", waiting) if waiting else self.tr("Offline, recording")
        self.head.show_words(self.tr("Gate check-in"), gate, text, self.tr("On site"))
        self.head.show_now(formats.number(day.inside), self._clock_text())
        at = self.acts.true_time
        late = self.tr("Entered as of {time}").format(time=formats.clock(local(at, day.zone))) if at else ""
        self.head.show_true_time(late)

    def _show_group(self, group: GateGroup) -> None:
        assert self.day is not None
        is_briefed = self.briefed.get(group.id, 0) > 0
        self.top.show_words(
            group.title, self.words.who(group), self.words.pills(group, self.day.now, is_briefed=is_briefed)
        )
        words = self.tr("{people} of {expected}").format(people=group.admitted, expected=group.expected)
        part = group.admitted / group.expected if group.expected else 0.0
        self.top.show_count(str(group.admitted), part, words, self.tr("Have come: {count}").format(count=words))
        absent = len(self.missing)
        text = self.tr("All but %n are here", "", absent) if absent else self.tr("All %n are here", "", group.expected)
        self.top.all_here.show_words(text, self.tr("the whole group in one action"))
        self.top.all_here.setEnabled(group.admitted < group.expected or (group.is_named and group.unnamed > 0))

    def _show_people(self) -> None:
        group, day = self.group, self.day
        if day is None:
            return
        typed = self.field.text().strip()
        is_search = len(typed) >= MIN_TYPED and not typed.isdecimal()
        if is_search and not looks_scanned(typed):
            found = day.find(typed)
            titles = {one.id: one.title for one in day.groups}
            cells = [self.words.cell_of(one, is_absent=False, group=titles[one.visit_id]) for one in found]
        else:
            people = group.people if group is not None else ()
            shown = [one for one in people if one.arrived is None] if self._only_missing else people
            cells = [self.words.cell_of(one, is_absent=one.id in self.missing) for one in shown]
        self.people.show_cells(cells)
        has_names = bool(cells) or (group is not None and group.is_named)
        self.people.setVisible(has_names)
        self.empty.setVisible(not has_names and (group is None or not self.top.count.is_low))

    def _clock_text(self) -> str:
        zone = self.day.zone if self.day else "UTC"
        return formats.clock(local(self.context.store.clock.now(), zone))

    # -- keys ----------------------------------------------------------------------------------------------------

    def _step(self, step: str) -> None:
        match step:
            case "next_group" | "previous_group":
                self._walk_groups(1 if step == "next_group" else -1)
            case "more" | "less":
                self._count(1 if step == "more" else -1)
            case "tick":
                self._press_current()
            case "missing":
                self._mark_missing()
            case _:
                self.people.move(step)

    def _walk_groups(self, by: int) -> None:
        keys = [group.id for group in self._in_order()]
        if not keys:
            return
        here = keys.index(self.current) if self.current in keys else 0
        self.choose(keys[min(max(here + by, 0), len(keys) - 1)])

    def _count(self, by: int) -> None:
        if self.group is not None:
            self.acts.set_headcount(self.group, self.group.admitted + by)

    def _press_current(self) -> None:
        cell = self.people.current()
        if cell is not None:
            self._press(cell.id)

    def _press(self, key: object) -> None:
        """Tick somebody, or take the tick back."""
        person = self._person(key)
        group = self.day.group(person.visit_id) if person and self.day else None
        if person is None or group is None:
            return
        if person.arrived is not None and person.left is None and not self.field.text():
            self.acts.take_back(person, group)
        else:
            self.arrive(person)

    def _person(self, key: object) -> GatePerson | None:
        groups = self.day.groups if self.day else ()
        return next((one for group in groups for one in group.people if one.id == key), None)

    def _mark_missing(self) -> None:
        cell = self.people.current()
        person = self._person(cell.id) if cell else None
        if person is not None and person.arrived is None:
            self.missing ^= {person.id}
            self._show()

    def check_in_all(self) -> None:
        """Check the current group in, but for those marked as missing."""
        if self.group is not None and self.acts.all_here(self.group, self.missing):
            self.missing.clear()
            self._show()

    def check_out_all(self) -> None:
        """Let the current group leave."""
        if self.group is not None:
            self.acts.group_leaves(self.group)

    def check_out_one(self) -> None:
        """Let the person the keyboard is on leave early, or ask how many leave."""
        cell = self.people.current()
        person = self._person(cell.id) if cell else None
        group = self.day.group(person.visit_id) if person and self.day else None
        if person is not None and group is not None:
            self.acts.leave(person, group)
        else:
            self.asking.ask_leaving()

    def toggle_missing(self) -> None:
        """Show only those who have not arrived, or all."""
        self._only_missing = not self._only_missing
        self._show_people()
        if self._only_missing:
            self.strip.say(Told(Answer.TOLD, self.tr("Only those who have not arrived. F8 shows all.")))

    def toggle_sounds(self) -> None:
        """Silence the sounds, or let them be heard."""
        self.remembered.has_sounds = self.sounds.is_on = not self.sounds.is_on
        text = self.tr("Sounds are on") if self.sounds.is_on else self.tr("Sounds are off")
        self.strip.say(Told(Answer.TOLD, text))

    def take_offer(self, place: int) -> None:
        """Do what the newest answer offers at a place."""
        offers = self.strip.offers()
        if place < len(offers):
            offers[place].act()

    # -- answers -------------------------------------------------------------------------------------------------

    def _take_code(self, code: str) -> None:
        person = self.day.with_code(code) if code and self.day else None
        if person is not None:
            self.arrive(person)
            return
        text = self.tr("This pass is not known here") if code else self.tr("This code is not a pass of this site")
        self.tell(Told(Answer.UNKNOWN, text, self.tr("Nothing was changed. Type the surname.")))

    def _take_name(self, typed: str) -> None:
        found = self.day.find(typed) if self.day else []
        cell = self.people.current()
        if cell is not None and any(one.id == cell.id for one in found):
            self._press(cell.id)
        elif len(found) == 1:
            self.arrive(found[0])
        elif found:
            self.people.stand_on(0)
            text = self.tr("%n person(s) match: choose with ↓ and Enter", "", len(found))
            self.tell(Told(Answer.SEVERAL, text))
        else:
            text = self.tr("Not on today's lists: {name}").format(name=typed)
            self.tell(Told(Answer.UNKNOWN, text))

    def _tell_refusal(self, error: object) -> None:
        if self.isVisible():
            what, cure = refusal_shown(error)  # type: ignore[arg-type]  # the signal carries TourErrors
            self.tell(Told(Answer.REFUSED, what, cure))

    def _tell_undone(self, change: object) -> None:
        if self.isVisible() and isinstance(change, Change) and change.kind is ChangeKind.UNDO:
            self.tell(Told(Answer.TAKEN_BACK, self.tr("Taken back: {what}").format(what=shown(change.label))))

    def _offer_open(self) -> None:
        """Name the groups that are still on site when the mode is entered, as after a loss of power."""
        if self.day is None:
            return
        still = [group for group in self.day.groups if group.inside]
        if still and not self.strip.history:
            names = formats.listed(group.title for group in still[:4])
            text = self.tr("On site: %n group(s)", "", len(still))
            self.strip.say(Told(Answer.TOLD, text, names))

    def _tick(self) -> None:
        self.head.show_now(formats.number(self.day.inside if self.day else 0), self._clock_text())
        self._age += 1
        if self._age >= READ_AGAIN:
            self.refresh()
            self._ask_out()

    def _ask_out(self) -> None:
        """Ask once about a group that should have left."""
        if self.day is None or self.strip.is_loud():
            return
        for group in self.day.groups:
            if (
                group.inside
                and group.id not in self._asked_out
                and leaves_over(group.ends, self.day.now, OUT_AFTER_MIN)
            ):
                self._asked_out.add(group.id)
                self.choose(group.id)
                text = self.tr("%n person(s) still on site: {visit}. Have they left?", "", group.inside)
                offer = OfferedStep(self.tr("All have left"), "F5", self.keys.group_leaves.trigger)
                self.tell(Told(Answer.FULL, text.format(visit=group.title), "", (offer,)))
                return

    # -- remembering ---------------------------------------------------------------------------------------------

    def _remember(self, *, is_open: bool) -> None:
        """Keep on the disk which group was dealt with, so that a start after a loss of power goes on there."""
        wanted = {"group": self.current.hex if self.current else "", "open": str(int(is_open))}
        if self.remembered.page(self.name) != wanted:
            self.remembered.keep_page(self.name, wanted)
            self.remembered.save()

    def _remembered_group(self) -> UUID | None:
        try:
            return UUID(self.remembered.page(self.name).get("group", ""))
        except ValueError:
            return None

    def _keep_focus(self) -> None:
        focused = QApplication.focusWidget()
        is_ours = focused is None or self.isAncestorOf(focused)
        if is_ours and self.isVisible() and self.window().isActiveWindow() and not self.asking.is_open():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
