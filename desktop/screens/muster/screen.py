"""The muster list: opens in a reading state; an evacuation or a drill starts the clock and counts who is here."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.change import Change
from db.rules.muster import GroupRoll
from desktop.context import Context
from desktop.kit.look import look
from desktop.kit.tasks import Tasks
from desktop.opening import OpeningScreen
from desktop.printing.muster_keeper import MusterKeeper
from desktop.screens.muster.desk import MusterDesk
from desktop.screens.muster.ending import CallEnding
from desktop.screens.muster.group_card import GroupCard
from desktop.screens.muster.lines import Line, LineKind
from desktop.screens.muster.opening import MusterOpening
from desktop.screens.muster.parts import MusterParts
from desktop.screens.muster.reports import ReportWriter
from desktop.screens.muster.telling import MusterTelling
from desktop.screens.muster.unwritten import RollUnwritten
from desktop.screens.muster.watch import MusterWatch


class MusterScreen(OpeningScreen):
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
        self.build(self._build(context, tasks, folder), by_steps=by_steps)

    def _build(self, context: Context, tasks: Tasks, folder: Path) -> Iterator[None]:
        self.telling = MusterTelling(self.desk, self.keeper, self)
        self.bar = self.telling.bar
        self.parts = MusterParts(self.telling)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.parts)
        yield
        self.ending = CallEnding(self.desk, ReportWriter(context, tasks, folder, self), self)
        self.opening: MusterOpening = MusterOpening(self, tasks)
        self.watch = MusterWatch(self, tasks)
        self.unwritten = RollUnwritten(self)
        self._make_actions()
        yield
        yield from self.parts.build({action.objectName(): action for action in self.actions()})
        self.summary, self.found, self.board = self.parts.summary, self.parts.found, self.parts.board
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
        self.parts.restyle()

    def finish_painting(self) -> None:
        """Show the whole list."""
        self.opening.finish()

    def may_leave(self) -> bool:
        """Say whether the window may close: a roll call that is here only would be lost."""
        return self.desk.write_kept() or not self.unwritten.hold()

    def refresh(self) -> None:
        """Read who is inside and show it; what cannot be read falls back to the list on disk."""
        is_read = self.desk.read()
        self._show(is_read=is_read)

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
        self.watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop it; what is shown grows old."""
        super().hideEvent(event)
        self.watch.rest()
        self._is_stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many buttons and cards side by side as fit."""
        super().resizeEvent(event)
        self.parts.fit(self.width())

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

    def _show(self, *, is_read: bool) -> None:
        self.show_head(is_read=is_read)
        for _ in self.show_cards():
            pass

    def show_all(self, *, is_read: bool) -> None:
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
            self.show_all(is_read=True)
            self._focus_list()

    def _withdraw(self) -> None:
        self.desk.withdraw()
        self.show_all(is_read=True)

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
        self.finished.emit()
