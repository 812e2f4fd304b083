"""The muster list: opens in a reading state; an evacuation or a drill starts the clock and counts who is here."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.change import Change
from db.rules.muster import GroupRoll
from desktop.context import Context
from desktop.kit.button import Kind
from desktop.kit.look import look, px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_12, SPACE_20
from desktop.kit.tasks import Tasks
from desktop.printing.muster_keeper import MusterKeeper
from desktop.screen import Screen
from desktop.screens.muster.board import CardBoard
from desktop.screens.muster.desk import MusterDesk
from desktop.screens.muster.ending import CallEnding
from desktop.screens.muster.found_form import FoundForm
from desktop.screens.muster.group_card import GroupCard
from desktop.screens.muster.lines import Line, LineKind
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
        self, context: Context, tasks: Tasks, folder: Path, keeper: MusterKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.desk = MusterDesk(context, self)
        self.keeper = keeper
        self.telling = MusterTelling(self.desk, keeper, self)
        self.bar = self.telling.bar
        self.ending = CallEnding(self.desk, ReportWriter(context, tasks, folder, self), self)
        self.summary = SummaryCard()
        self.found = FoundForm()
        self.board = CardBoard(lambda: self._area)
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
        self.telling.foot.retranslate()
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
        self.end = self._make("end", "Ctrl+E", self.ending.ask)
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
        for part in (self.bar, self.summary, self.found, self.telling.empty):
            self._middle.addWidget(part)
        self._middle.addWidget(self.board, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.telling.banner)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.telling.foot)

    def _show(self, *, is_read: bool) -> None:
        if self.desk.seen is None:
            self._show_lost()
            return
        roll = self.desk.roll()
        is_called = self.desk.call is not None
        self._offer_actions()
        self.telling.tell_call()
        self.summary.show_roll(roll, is_called=is_called)
        has_changed = self.board.show_roll(roll, self.desk.seen, is_called=is_called)
        self.board.arrange(self.width(), always=has_changed)
        self.telling.tell_trouble(is_read=is_read, has_report=self.ending.report is not None)
        self.telling.foot.show_keys(is_called=is_called)
        self.telling.tell_kept()
        self.telling.tell_nobody(is_empty=not roll.groups)

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
            self._show_again()
            self._focus_list()

    def _withdraw(self) -> None:
        self.desk.withdraw()
        self._show_again()

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
        if self.found.isVisible():
            self.found.close_form()
            return
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
            self.telling.tell_time()
            self.mistake.setVisible(self.desk.is_young())
            self.summary.arrange()
