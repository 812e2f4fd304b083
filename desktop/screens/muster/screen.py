"""The muster list: opens in a reading state; an evacuation or a drill starts the clock and counts who is here."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.change import Change
from db.queries.muster import Muster
from db.rules.muster import GroupRoll
from desktop.context import Context
from desktop.kit.button import Kind
from desktop.kit.look import look, px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_12, SPACE_20
from desktop.kit.tasks import Tasks
from desktop.latest import LatestRead
from desktop.printing.muster_keeper import MusterKeeper
from desktop.screen import Screen
from desktop.screens.muster.board import CardBoard
from desktop.screens.muster.desk import MusterDesk
from desktop.screens.muster.ending import CallEnding
from desktop.screens.muster.found_form import FoundForm
from desktop.screens.muster.group_card import GroupCard
from desktop.screens.muster.lines import Line, LineKind
from desktop.screens.muster.opening import MusterOpening
from desktop.screens.muster.reports import ReportWriter
from desktop.screens.muster.summary import SummaryCard
from desktop.screens.muster.telling import MusterTelling

SECOND_MS: Final = 1000
READ_EVERY: Final = 20
"""Seconds after which the list is read again by itself: the route goes on, and another seat may write."""


class MusterScreen(Screen):
    """A mode over the whole window; Esc goes back, and a call that runs goes on."""

    name: ClassVar[str] = "muster"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"presence_event", "visitor", "visit", "tour", "assignment", "guide", "stop", "evacuation", "muster_tick"}
    )

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        folder: Path,
        keeper: MusterKeeper,
        parent: QWidget | None = None,
        *,
        by_steps: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self.desk = MusterDesk(context, self)
        self.keeper = keeper
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._ticks = 0
        self._known: Muster | None = None
        self._left = self._build(context, tasks, folder)
        if not by_steps:
            self.stand()

    def steps_left(self) -> Iterator[None]:
        """Build what is left."""
        return self._left

    def _build(self, context: Context, tasks: Tasks, folder: Path) -> Iterator[None]:
        self.telling = MusterTelling(self.desk, self.keeper, self)
        self.bar = self.telling.bar
        yield
        self.ending = CallEnding(self.desk, ReportWriter(context, tasks, folder, self), self)
        self.opening = MusterOpening(self, tasks)
        self._reading = LatestRead(tasks, self)
        self._make_actions()
        yield
        yield from self._lay_out()
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._reading.read.connect(self._take_again)
        self.board.ticked.connect(self._toggle)
        self.board.whole.connect(self.tick_group)
        self.board.counted.connect(self._count)
        self.found.named.connect(self._add_found)
        self.found.put_away.connect(self._focus_list)
        self.bar.chosen.connect(self._take_remedy)
        self.ending.ended.connect(self._show_again)
        self.ending.reported.connect(self._tell_report)
        self.telling.empty.wanted.connect(self._serve_empty)
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
        self.board.arrange(self.width())

    def come_in(self, subject: object, show: Callable[[], object]) -> None:
        """Be shown empty, and filled over the next frames."""
        if self.isVisible():
            super().come_in(subject, show)
        else:
            self.opening.begin(subject, show)

    def is_opening(self) -> bool:
        """Whether the list is still to be shown."""
        return self.opening.is_under_way

    def finish_painting(self) -> None:
        """Show the whole list."""
        self.opening.finish()

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
        self.telling.foot.retranslate()
        if self.desk.seen is not None:
            self._show(is_read=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        super().showEvent(event)
        self._second.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards side by side as fit."""
        super().resizeEvent(event)
        self.board.arrange(self.width())

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
        self.alarm = self.add_step("alarm", "Ctrl+Return", lambda: self._start(is_drill=False))
        self.drill = self.add_step("drill", "Ctrl+D", lambda: self._start(is_drill=True))
        self.mistake = self.add_step("mistake", "Ctrl+Backspace", self._withdraw)
        self.print_list = self.add_step("print_muster_list", "Ctrl+P", self.keeper.print_now)
        self.add_found = self.add_step("found", "F3", self._find)
        self.end = self.add_step("end", "Ctrl+E", self.ending.ask)
        self.leave = self.add_step("leave_muster", "Esc", self._leave)

    def _lay_out(self) -> Iterator[None]:
        self._area = QScrollArea()
        self._whole.addWidget(self.telling.banner)
        self._whole.addWidget(self._area, 1)
        self._whole.addWidget(self.telling.foot)
        yield
        page = QWidget()
        self._middle = QVBoxLayout(page)
        page.setAutoFillBackground(False)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        self.summary, self.found, self.board = SummaryCard(), FoundForm(), CardBoard(lambda: self._area)
        for part in (self.bar, self.summary, self.found, self.telling.empty):
            self._middle.addWidget(part)
        self._middle.addWidget(self.board, 1)
        yield
        for action, kind, sign in (
            (self.mistake, Kind.GHOST, "undo"),
            (self.print_list, Kind.SECONDARY, "print"),
            (self.add_found, Kind.SECONDARY, "walk_in"),
            (self.drill, Kind.SECONDARY, "assembly_point"),
            (self.alarm, Kind.DANGER_SOFT, "muster"),
            (self.end, Kind.PRIMARY, "assembly_point"),
        ):
            self.summary.add_action(action, kind, sign)
        yield

    def parts(self) -> Iterator[QWidget]:
        """Yield what is painted by steps before the cards: how many there are."""
        yield from (self.telling.banner, self.summary, self.bar, self.found, self.telling.empty, self.telling.foot)

    def _show(self, *, is_read: bool) -> None:
        self.show_head(is_read=is_read)
        for _ in self.show_cards():
            pass

    def _show_all(self, *, is_read: bool) -> None:
        """Show what changed in every group: how many there are now, the groups over the next frames."""
        self.show_head(is_read=is_read)
        self.opening.go_on(self.opening.fill_cards())

    def show_head(self, *, is_read: bool) -> None:
        """Show how many there are, and what can be done."""
        if self.desk.seen is None:
            self._show_lost()
            return
        roll = self.desk.roll()
        is_called = self.desk.call is not None
        self._offer_actions()
        self.telling.tell_call(roll)
        self.summary.show_roll(roll, is_called=is_called)
        self.telling.tell_trouble(is_read=is_read, has_report=self.ending.report is not None)
        self.telling.foot.show_keys(is_called=is_called)
        self.telling.tell_kept()
        self.telling.tell_nobody(is_empty=not roll.groups)

    def show_cards(self) -> Iterator[GroupCard]:
        """Show group by group."""
        if self.desk.seen is not None:
            is_called = self.desk.call is not None
            yield from self.board.show_roll(self.desk.roll(), self.desk.seen, self.width(), is_called=is_called)

    def _show_again(self) -> None:
        self._show(is_read=True)

    def _show_lost(self) -> None:
        """Nothing could be read since the window opened: the list on disk is what there is."""
        self.telling.tell_lost()
        self.summary.hide()
        for action in (self.alarm, self.drill, self.mistake, self.add_found, self.end):
            action.setVisible(False)

    def _offer_actions(self) -> None:
        call = self.desk.call
        self.alarm.setVisible(call is None)
        self.drill.setVisible(call is None)
        for action in (self.end, self.add_found):
            action.setVisible(call is not None)
        self.mistake.setVisible(self.desk.is_young())
        self.summary.arrange()
        if call is not None:
            self.end.setText(self.tr("End the drill") if call.is_drill else self.tr("End the evacuation"))

    def _tell_report(self, file: Path) -> None:
        self.telling.tell_report(file, has_incident=self.ending.incident is not None)

    def _start(self, *, is_drill: bool) -> None:
        if self.desk.call is None:
            self.ending.forget()
            self.desk.start(is_drill=is_drill)
            self._show_all(is_read=True)
            self._focus_list()

    def _withdraw(self) -> None:
        self.desk.withdraw()
        self._show_all(is_read=True)

    def _take_remedy(self, key: str) -> None:
        match key:
            case "report":
                self.ending.open_report()
            case "incident":
                self.context.navigate("incident", self.ending.incident)
            case "open_kept":
                self.keeper.open_kept()
            case "print":
                self.print_list.trigger()

    def _serve_empty(self) -> None:
        """Print a blank list, or open the last one where nothing can be read."""
        if self.desk.seen is None:
            self.keeper.open_kept()
        else:
            self.print_list.trigger()

    def _toggle(self, roll: GroupRoll, line: Line) -> None:
        if self.desk.call is None:
            return
        if line.kind is LineKind.COUNT and line.category is not None:
            self.desk.set_count(roll, line.category, 0 if line.here >= line.people else line.people)
        elif line.person is not None:
            self.desk.toggle(roll, line.person, is_crew=line.kind is LineKind.CREW)
        self._show_again()

    def tick_group(self, roll: GroupRoll) -> None:
        """Account for a whole group."""
        if self.desk.call is not None:
            self.desk.whole_group(roll)
            self._show_again()

    def _count(self, roll: GroupRoll, line: Line, people: int) -> None:
        if self.desk.call is not None and line.category is not None:
            self.desk.set_count(roll, line.category, people)
            self._show_again()

    def _find(self) -> None:
        if self.desk.call is not None:
            self.found.open_for(self.desk.roll().groups)

    def _add_found(self, name: str, roll: GroupRoll | None) -> None:
        self.desk.add_found(name, roll)
        self._show_again()

    def _focus_list(self) -> None:
        if not self.board.focus_first():
            self.setFocus()

    def _leave(self) -> None:
        self._second.stop()
        self.finished.emit()

    def _take_again(self, seen: Muster | None) -> None:
        """Show what was read by itself, unless something was read or written here meanwhile: then it is older."""
        if self.desk.seen is self._known and not self.desk.kept and not self.is_opening() and self.isVisible():
            self._show_all(is_read=self.desk.take(seen))

    def _tick(self) -> None:
        if not self.isVisible():
            self._second.stop()
            self._is_stale = True
            return
        self._ticks += 1
        if self._ticks % READ_EVERY == 0 and not self.is_opening():
            self._known = self.desk.seen
            self._reading.ask(self.desk.ask)
        elif self.desk.call is not None:
            self.telling.tell_time()
            self.mistake.setVisible(self.desk.is_young())
            self.summary.arrange()
