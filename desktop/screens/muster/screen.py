"""The muster list: opens in a reading state; an evacuation or a drill starts the clock and counts who is here."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.change import Change
from db.clock import local
from db.rules.muster import GroupRoll, Roll
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Kind
from desktop.kit.empty import EmptyState
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_12, SPACE_20
from desktop.kit.tasks import Tasks
from desktop.printing.muster_keeper import MusterKeeper
from desktop.screen import Screen
from desktop.screens.muster.banner import Banner
from desktop.screens.muster.board import CardBoard
from desktop.screens.muster.desk import MusterDesk
from desktop.screens.muster.ending import EndDialog
from desktop.screens.muster.foot import Foot
from desktop.screens.muster.found_form import FoundForm
from desktop.screens.muster.group_card import GroupCard
from desktop.screens.muster.lines import Line, LineKind
from desktop.screens.muster.reports import ReportWriter
from desktop.screens.muster.summary import SummaryCard

SECOND_MS: Final = 1000
READ_EVERY: Final = 20
"""Seconds after which the list is read again by itself: the route goes on, and another seat may write."""


class MusterScreen(Screen):
    """A mode over the whole window; Esc goes back, and a call that runs goes on."""

    name: ClassVar[str] = "muster"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"presence_event", "visitor", "visit", "tour", "assignment", "guide", "stop", "evacuation", "muster_tick"}
    )
    ended = Signal()

    def __init__(
        self, context: Context, tasks: Tasks, folder: Path, keeper: MusterKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.desk = MusterDesk(context, self)
        self.keeper = keeper
        self.reports = ReportWriter(context, tasks, folder, self)
        self.banner = Banner()
        self.bar = ProblemBar()
        self.summary = SummaryCard()
        self.found = FoundForm()
        self.empty = EmptyState("muster")
        self.foot = Foot()
        self.dialog: EndDialog | None = None
        self.board = CardBoard(lambda: self._area)
        self._report: Path | None = None
        self._incident: object = None
        self._ticks = 0
        self._make_actions()
        self._lay_out()
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self.board.ticked.connect(self._toggle)
        self.board.whole.connect(self.tick_group)
        self.board.counted.connect(self._count)
        self.found.named.connect(self._add_found)
        self.found.put_away.connect(self._focus_list)
        self.bar.chosen.connect(self._take_remedy)
        self.reports.written.connect(self._told_report)
        self.empty.wanted.connect(self.print_list.trigger)
        keeper.kept.connect(self._tell_kept)
        keeper.printed.connect(self._tell_printed)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the mode, for the palette."""
        return self.tr("Muster list")

    @property
    def cards(self) -> list[GroupCard]:
        """The cards in their order."""
        return self.board.cards

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self._middle.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_12))
        self._middle.setSpacing(px(CARD_GAP))
        self.board.restyle()
        self.board.arrange(self.width(), always=True)

    def refresh(self) -> None:
        """Read who is inside and show it; what cannot be read falls back to the list on disk."""
        is_read = self.desk.read()
        self._show(is_read=is_read)
        self._second.start()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.title())
        for action, text in (
            (self.alarm, self.tr("Evacuation")),
            (self.drill, self.tr("Drill")),
            (self.mistake, self.tr("Started by mistake")),
            (self.print_list, self.tr("Print")),
            (self.add_found, self.tr("Found, not listed")),
            (self.leave, self.tr("Back")),
        ):
            action.setText(text)
            action.setStatusTip(text)
        self.found.retranslate()
        self.foot.retranslate()
        if self.desk.seen is not None:
            self._show(is_read=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards side by side as fit."""
        super().resizeEvent(event)
        self.board.arrange(self.width(), always=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any arrow enters the list."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in arrows and self.cards:
            self._focus_list()
        else:
            super().keyPressEvent(event)

    def _heed(self, change: Change) -> None:
        """What is written here is read once, when it is written."""
        if not self.desk.is_writing:
            super()._heed(change)

    def _make_actions(self) -> None:
        self.alarm = self._make("alarm", "Ctrl+Return", lambda: self._start(is_drill=False))
        self.drill = self._make("drill", "Ctrl+D", lambda: self._start(is_drill=True))
        self.mistake = self._make("mistake", "Ctrl+Backspace", self._withdraw)
        self.print_list = self._make("print_muster_list", "Ctrl+P", self.keeper.print_now)
        self.add_found = self._make("found", "F3", self._find)
        self.end = self._make("end", "Ctrl+E", self._ask_end)
        self.leave = self._make("leave_muster", "Esc", self._leave)

    def _make(self, name: str, keys: str, act: object) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        for action, kind, sign in (
            (self.mistake, Kind.GHOST, "undo"),
            (self.print_list, Kind.SECONDARY, "print"),
            (self.add_found, Kind.SECONDARY, "walk_in"),
            (self.drill, Kind.SECONDARY, "assembly_point"),
            (self.alarm, Kind.DANGER_SOFT, "muster"),
            (self.end, Kind.PRIMARY, "assembly_point"),
        ):
            self.summary.add_action(action, kind, sign)
        page = QWidget()
        self._middle = QVBoxLayout(page)
        page.setAutoFillBackground(False)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        for part in (self.bar, self.summary, self.found, self.empty):
            self._middle.addWidget(part)
        self._middle.addWidget(self.board, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.foot)

    def _show(self, *, is_read: bool) -> None:
        if self.desk.seen is None:
            self._show_lost()
            return
        roll = self.desk.roll()
        is_called = self.desk.call is not None
        self._name_call()
        self.summary.show_roll(roll, is_called=is_called)
        has_changed = self.board.show_roll(roll, self.desk.seen, is_called=is_called)
        self.board.arrange(self.width(), always=has_changed)
        self._tell_trouble(is_read=is_read)
        self.foot.show_keys(is_called=is_called)
        self._tell_kept()
        self.empty.setVisible(not roll.groups)
        self.empty.set_words(self.tr("Nobody on site."), self.tr("Print a blank list"))

    def _name_call(self) -> None:
        call, seen = self.desk.call, self.desk.seen
        assert seen is not None
        place = self.tr("Assembly point: {place}").format(place=seen.assembly_point) if seen.assembly_point else ""
        self.alarm.setVisible(call is None)
        self.drill.setVisible(call is None)
        for action in (self.end, self.add_found):
            action.setVisible(call is not None)
        self.mistake.setVisible(self.desk.is_young())
        self.summary.arrange()
        if call is None:
            time = self.tr("as of {time}").format(time=formats.clock(seen.now))
            self.banner.show_call(
                self.tr("Who is on site"), " · ".join(one for one in (place, time) if one), is_running=False
            )
            return
        self.end.setText(self.tr("End the drill") if call.is_drill else self.tr("End the evacuation"))
        title = self.tr("Evacuation DRILL") if call.is_drill else self.tr("Evacuation")
        begun = self.tr("started at {time}").format(time=f"{local(call.started_at, seen.zone):%H:%M:%S}")
        missing = self.tr("not accounted for: {people}").format(people=self.desk.roll().missing)
        self.banner.show_call(title, " · ".join(one for one in (place, begun, missing) if one), is_running=True)
        self.banner.show_time(self.tr("elapsed"), self.desk.elapsed())

    def _show_lost(self) -> None:
        """Nothing could be read since the window opened: the list on disk is what there is."""
        at = self._kept_at()
        self.banner.show_call(self.tr("The books cannot be read"), "", is_running=False)
        self.summary.hide()
        self.foot.show_keys(is_called=False)
        if at is None:
            self.empty.set_words(
                self.tr("There is no muster list on this computer. Take the one printed in the morning.")
            )
        else:
            text = self.tr("The last list was written on {moment}.").format(moment=formats.moment(at))
            self.empty.set_words(text, self.tr("Open the last list"))
        self.empty.show()
        for action in (self.alarm, self.drill, self.mistake, self.add_found, self.end):
            action.setVisible(False)

    def _tell_trouble(self, *, is_read: bool) -> None:
        if not is_read:
            text = self.tr("The books cannot be read just now: this is what was known at {time}.")
            seen = self.desk.seen
            at = formats.clock(seen.now) if seen is not None else ""
            remedy = Remedy("open_kept", self.tr("Open the last list"))
            self.bar.say(text.format(time=at), self.tr("Ticks are kept on this screen."), [remedy], Tone.WARNING)
        elif self.desk.trouble is not None:
            why = refusal_shown(self.desk.trouble)[0]
            text = self.tr("Ticks are kept on this screen only, until the books can be written.")
            self.bar.say(text, why, [Remedy("print", self.tr("Print"), "Ctrl+P")], Tone.WARNING)
        elif self._report is None:
            self.bar.hide()

    def _start(self, *, is_drill: bool) -> None:
        if self.desk.call is None:
            self._report = None
            self.desk.start(is_drill=is_drill)
            self._show(is_read=True)
            self._focus_list()

    def _withdraw(self) -> None:
        self.desk.withdraw()
        self._show(is_read=True)

    def _ask_end(self) -> None:
        call, roll = self.desk.call, self.desk.roll()
        if call is None:
            return
        end = self.tr("End the drill") if call.is_drill else self.tr("End the evacuation")
        note = self.tr("Everybody is accounted for.")
        if roll.missing:
            note = self.tr("%n not accounted for:", "", roll.missing)
        self.dialog = EndDialog(f"{end}?", note, self._missing_names(roll), end, self)
        self.dialog.accepted.connect(self._end)
        self.dialog.open()

    def _missing_names(self, roll: Roll) -> list[str]:
        found = []
        for one in roll.groups:
            found += [f"{crew.name} · {one.group.title}" for crew in one.missing_crew]
            found += [f"{person.name} · {one.group.title}" for person in one.missing]
            if one.missing_unnamed:
                people = self.tr("%n without a name", "", one.missing_unnamed)
                found.append(f"{people} · {one.group.title}")
        return found

    def _end(self) -> None:
        call = self.desk.call
        if call is None:
            return
        self._incident = self.desk.end()
        if self.desk.call is None:
            self.reports.write(call.id)
        self._show(is_read=True)

    def _told_report(self, file: Path) -> None:
        self._report = file
        remedies = [Remedy("report", self.tr("Open the report"), primary=True)]
        if self._incident is not None:
            remedies.append(Remedy("incident", self.tr("Complete the incident")))
        text = self.tr("Ended. The closing report lies in the safety file: {file}").format(file=file.name)
        self.bar.say(text, "", remedies, Tone.SUCCESS)
        self.ended.emit()

    def _take_remedy(self, key: str) -> None:
        match key:
            case "report" if self._report is not None:
                self.reports.open(self._report)
            case "incident":
                self.context.navigate("incident", self._incident)
            case "open_kept":
                self.keeper.open_kept()
            case "print":
                self.print_list.trigger()

    def _toggle(self, roll: GroupRoll, line: Line) -> None:
        if self.desk.call is None:
            return
        if line.kind is LineKind.COUNT and line.category is not None:
            self.desk.set_count(roll, line.category, 0 if line.here >= line.people else line.people)
        elif line.person is not None:
            self.desk.toggle(roll, line.person, is_crew=line.kind is LineKind.CREW)
        self._show(is_read=True)

    def tick_group(self, roll: GroupRoll) -> None:
        """Account for a whole group."""
        if self.desk.call is not None:
            self.desk.whole_group(roll)
            self._show(is_read=True)

    def _count(self, roll: GroupRoll, line: Line, people: int) -> None:
        if self.desk.call is not None and line.category is not None:
            self.desk.set_count(roll, line.category, people)
            self._show(is_read=True)

    def _find(self) -> None:
        if self.desk.call is not None:
            self.found.open_for(self.desk.roll().groups)

    def _add_found(self, name: str, roll: GroupRoll | None) -> None:
        self.desk.add_found(name, roll)
        self._show(is_read=True)

    def _focus_list(self) -> None:
        if not self.board.focus_first():
            self.setFocus()

    def _leave(self) -> None:
        self._second.stop()
        self.finished.emit()

    def _tick(self) -> None:
        if not self.isVisible():
            self._second.stop()
            self._is_stale = True
            return
        self._ticks += 1
        if self._ticks % READ_EVERY == 0:
            self.refresh()
        elif self.desk.call is not None:
            self.banner.show_time(self.tr("elapsed"), self.desk.elapsed())
            self.mistake.setVisible(self.desk.is_young())
            self.summary.arrange()

    def _tell_kept(self, _moment: object = None) -> None:
        at = self._kept_at()
        if at is None:
            self.foot.tell(self.tr("No paper copy on this computer yet"))
        else:
            text = self.tr("Paper copy refreshed at {time}, works without a network")
            self.foot.tell(text.format(time=formats.clock(at)))

    def _kept_at(self) -> datetime | None:
        """Return when the list on disk was written: by the wall of the site, of the computer where no site is known."""
        at, seen = self.keeper.kept_at(), self.desk.seen
        if at is None or seen is None:
            return at.astimezone() if at is not None else None
        return local(at, seen.zone)

    def _tell_printed(self, printer: str) -> None:
        text = self.tr("Sent to the printer {printer}").format(printer=printer)
        self.foot.tell(text if printer else self.tr("Opened for printing"))
