"""What else can be done with a visit from its sheet, each one command."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from db.commands.closing import change_cause
from db.commands.visit_steps import cancel_visit, confirm_visit, hold_visit, mark_no_show, refuse_visit
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import Cause, ExitReason, VisitState
from db.rules.states import NEXT
from desktop.labels import label
from desktop.subjects import ListFor

if TYPE_CHECKING:
    from desktop.screens.visit.screen import VisitSheet

S = VisitState
BY_GUESTS = (
    *(ExitReason.CHANGE_OF_PLANS, ExitReason.ILLNESS, ExitReason.TRANSPORT, ExitReason.QUARANTINE),
    *(ExitReason.WEATHER, ExitReason.OTHER),
)
BY_US = (
    *(ExitReason.PRODUCTION, ExitReason.GUIDE, ExitReason.SAFETY, ExitReason.CAPACITY, ExitReason.CLEARANCE),
    *(ExitReason.LATE, ExitReason.ORDER, ExitReason.WEATHER, ExitReason.OTHER),
)
REFUSALS = (ExitReason.CAPACITY, ExitReason.PRODUCTION, ExitReason.CLEARANCE, ExitReason.SAFETY, ExitReason.OTHER)


class SheetActions(QObject):
    """The actions of the sheet; those that the state of the visit does not allow are grey."""

    def __init__(self, sheet: "VisitSheet") -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._then: Callable[[Cause, ExitReason], None] | None = None
        sheet.parts.leaving.given.connect(self._leave)
        self.save = self._make("visit_save", sheet.save, "Ctrl+S", "Ctrl+Return")
        self.confirm = self._make("visit_confirm", self._confirm)
        self.hold = self._make("visit_hold", self._hold)
        self.cancel = self._make("visit_cancel", self._cancel)
        self.refuse = self._make("visit_refuse", self._refuse)
        self.no_show = self._make("visit_no_show", self._no_show)
        self.earlier = self._make("visit_earlier", partial(sheet.step, -1), "Alt+Up")
        self.later = self._make("visit_later", partial(sheet.step, 1), "Alt+Down")
        self.next_problem = self._make("visit_next_problem", partial(sheet.walk, 1), "F8")
        self.last_problem = self._make("visit_last_problem", partial(sheet.walk, -1), "Shift+F8")
        self.guides = self._make("visit_guides", lambda: self._go("assign"), "Ctrl+G")
        self.names = self._make("visit_names", lambda: sheet.go_on("lists", ListFor), "Ctrl+L")
        self.clearance = self._make("visit_clearance", lambda: self._go("clearance"))
        self.letters = self._make("visit_letters", lambda: self._go("letters"))
        self.papers = self._make("visit_papers", lambda: self._go("papers"))
        self.attendance = self._make("visit_attendance", lambda: self._go("attendance"))
        self.incident = self._make("visit_incident", lambda: self._go("incident"))
        self.cause = self._make("visit_cause", self._change_cause)
        self.repeat = self._make("visit_repeat", lambda: self._go("series"))
        self._next = {
            self.confirm: S.CONFIRMED,
            self.hold: S.HELD,
            self.cancel: S.CANCELLED,
            self.refuse: S.REFUSED,
            self.no_show: S.NO_SHOW,
        }
        sheet.header.menu.addActions([self.confirm, self.hold])
        sheet.header.menu.addSeparator()
        sheet.header.menu.addActions([self.guides, self.names, self.clearance])
        sheet.header.menu.addSeparator()
        sheet.header.menu.addActions([self.repeat, self.letters, self.papers, self.attendance, self.incident])
        sheet.header.menu.addSeparator()
        sheet.header.menu.addActions([self.cancel, self.refuse, self.no_show, self.cause])
        self.retranslate()

    def retranslate(self) -> None:
        """Name the actions."""
        for action, text in (
            (self.save, self.tr("Save the visit")),
            (self.confirm, self.tr("Confirm")),
            (self.hold, self.tr("Hold the slot")),
            (self.cancel, self.tr("Cancel with a reason…")),
            (self.refuse, self.tr("Refuse with a reason…")),
            (self.no_show, self.tr("Nobody came")),
            (self.guides, self.tr("Guides and their roles…")),
            (self.names, self.tr("List of names…")),
            (self.clearance, self.tr("Clearance…")),
            (self.repeat, self.tr("Comes again…")),
            (self.letters, self.tr("Letters…")),
            (self.earlier, self.tr("The visit before")),
            (self.later, self.tr("The visit after")),
            (self.next_problem, self.tr("Next problem of the visit")),
            (self.last_problem, self.tr("Problem before")),
            (self.papers, self.tr("Lists to print…")),
            (self.attendance, self.tr("Attendance from paper…")),
            (self.incident, self.tr("Incident…")),
            (self.cause, self.tr("Another cause…")),
        ):
            action.setText(text)

    def follow(self, state: VisitState | None, *, is_read_only: bool) -> None:
        """Grey out what cannot follow a state."""
        for action, wanted in self._next.items():
            action.setEnabled(state is not None and not is_read_only and wanted in NEXT[state])
        for action in (self.letters, self.earlier, self.later, self.papers, self.incident, self.clearance):
            action.setEnabled(state is not None)
        for action in (self.guides, self.names):
            action.setEnabled(state is not None and not is_read_only)
        self.attendance.setEnabled(state is not None and not is_read_only)
        self.cause.setEnabled(state in (VisitState.NO_SHOW, VisitState.CANCELLED) and not is_read_only)
        self.repeat.setEnabled(state is not None and not is_read_only)
        self.save.setEnabled(not is_read_only)

    def _make(self, name: str, act: Callable[[], object], *keys: str) -> QAction:
        action = QAction(self._sheet)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _on=False: act())
        self._sheet.addAction(action)
        return action

    def _confirm(self) -> None:
        self._do(say(QT_TRANSLATE_NOOP("db", "Visit confirmed")), confirm_visit)

    def _hold(self) -> None:
        self._do(say(QT_TRANSLATE_NOOP("db", "Slot held")), hold_visit)

    def _no_show(self) -> None:
        self._do(say(QT_TRANSLATE_NOOP("db", "Nobody came")), mark_no_show)

    def _cancel(self) -> None:
        causes = [(cause, label(cause)) for cause in Cause]
        reasons = [(reason, label(reason)) for reason in dict.fromkeys((*BY_GUESTS, *BY_US))]

        def cancel(cause: Cause, reason: ExitReason) -> None:
            text = say(QT_TRANSLATE_NOOP("db", "Visit cancelled"))
            self._do(text, lambda unit, visit: cancel_visit(unit, visit, cause, reason))

        self._ask(self.tr("Why is the visit cancelled?"), self.tr("Cancel the visit"), causes, reasons, cancel)

    def _change_cause(self) -> None:
        causes = [(cause, label(cause)) for cause in Cause]
        reasons = [(reason, label(reason)) for reason in dict.fromkeys((*BY_GUESTS, *BY_US))]

        def change(cause: Cause, reason: ExitReason) -> None:
            text = say(QT_TRANSLATE_NOOP("db", "Cause changed"))
            self._do(text, lambda unit, visit: change_cause(unit, visit, cause, reason))

        self._ask(self.tr("Why did nobody come?"), self.tr("Change the cause"), causes, reasons, change)

    def _refuse(self) -> None:
        reasons = [(reason, label(reason)) for reason in REFUSALS]

        def refuse(_cause: Cause, reason: ExitReason) -> None:
            text = say(QT_TRANSLATE_NOOP("db", "Visit refused"))
            self._do(text, lambda unit, visit: refuse_visit(unit, visit, reason))

        cause = [(Cause.ENTERPRISE, label(Cause.ENTERPRISE))]
        self._ask(self.tr("Why is the visit refused?"), self.tr("Refuse the visit"), cause, reasons, refuse)

    def _ask(
        self,
        what: str,
        act: str,
        causes: Sequence[tuple[object, str]],
        reasons: Sequence[tuple[object, str]],
        then: Callable[[Cause, ExitReason], None],
    ) -> None:
        self._then = then
        self._sheet.parts.leaving.ask(what, act, causes, reasons)

    def _leave(self, cause: Cause, reason: ExitReason) -> None:
        if self._then is not None:
            self._then(cause, reason)

    def _do(self, text: Phrase, command: Callable[..., object]) -> None:
        self._sheet.act(text, command)

    def _go(self, place: str) -> None:
        self._sheet.go_on(place)


def step(command: Callable[..., object], visit_id: object) -> Callable[..., object]:
    """Bind a command to a visit."""
    return lambda unit: command(unit, visit_id)
