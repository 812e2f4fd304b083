"""The rows above the roster: where in time and how it is shown; the search that goes on, or the plan it found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from db.roster.improve import Outcome
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import ElidedText
from desktop.kit.two_sides import TwoSides
from desktop.kit.typefaces import Type
from desktop.screens.roster.choice import View
from desktop.screens.roster.words import progress, verdict
from desktop.screens.roster.work import Draft

SIGNS = {Outcome.PROVEN: ("ticked", "success"), Outcome.GOOD: ("info", "text2"), Outcome.STOPPED: ("remark", "warning")}
WHOLE = 1000


class ToolBar(TwoSides):
    """Back, today, forward; month, week or fair shares; what matters."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(sign="back")
        self.today = Button()
        self.forward = Button(sign="forward")
        self.view = SegmentedControl()
        self.wishes = Button(sign="fairness")
        for part in (self.back, self.today, self.forward):
            self.left.addWidget(part)
        self.left.addSpacing(px(SPACE_12))
        self.left.addWidget(self.view)
        self.right.addWidget(self.wishes)
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.forward.clicked.connect(lambda: self.turned.emit(1))
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.back.set_name(self.tr("Earlier (Page up)"))
        self.forward.set_name(self.tr("Later (Page down)"))
        self.today.setText(self.tr("Today"))
        self.view.setAccessibleName(self.tr("What is shown"))
        self.view.set_choices(
            [
                (View.MONTH.value, self.tr("Month")),
                (View.WEEK.value, self.tr("Week")),
                (View.SHARES.value, self.tr("Shares")),
            ]
        )
        self.wishes.setText(self.tr("What matters"))


class FillingBar(TwoSides):
    """How far the search is; it can be ended with the best so far, or given up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedText("", Type.CONTROL)
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(px(180))
        self.stop = Button()
        self.cancel = Button(keys="Esc")
        self.left.addWidget(Sign("fill_month", "accent"))
        self.left.addWidget(self.bar)
        self.left.addWidget(self.words, 1)
        self.right.addWidget(self.stop)
        self.right.addWidget(self.cancel)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.stop.setText(self.tr("Take the best so far"))
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("How much of the search is done"))

    def show_progress(self, draft: Draft | None) -> None:
        """Show the best plan so far, or that the search begins."""
        self.stop.setEnabled(draft is not None)
        if draft is None:
            self.bar.setValue(0)
            self.words.set_text(self.tr("Looking for the first plan…"))
        else:
            self.bar.setValue(round(draft.plan.share * WHOLE))
            self.words.set_text(progress(draft.plan))


class DraftBar(TwoSides):
    """Before, after, difference; how sure the plan is; accepting and discarding it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = SegmentedControl()
        self._sign = Sign("ticked", "success")
        self.words = ElidedText("", Type.CONTROL)
        self.calls = Button(sign="phone")
        self.discard = Button(keys="Esc")
        self.accept = Button(kind=Kind.PRIMARY, sign="done", keys="Ctrl+Return")
        self.left.addWidget(self.tabs)
        self.left.addSpacing(px(SPACE_8))
        self.left.addWidget(self._sign)
        self.left.addWidget(self.words, 1)
        for button in (self.calls, self.discard, self.accept):
            self.right.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.tabs.setAccessibleName(self.tr("Before or after the plan"))
        self.tabs.set_choices(
            [("before", self.tr("Before")), ("after", self.tr("After")), ("difference", self.tr("Difference"))]
        )
        self.discard.setText(self.tr("Discard"))

    def show_draft(self, draft: Draft, *, is_part: bool) -> None:
        """Show a plan."""
        meaning, role = SIGNS[draft.plan.outcome]
        is_sure = draft.has_solver or draft.plan.outcome is not Outcome.PROVEN
        self._sign.show_sign(meaning if is_sure else "info", role if is_sure else "text2")
        self.words.set_text(verdict(draft.plan, draft.seconds, has_solver=draft.has_solver))
        told = len(draft.plan.told)
        self.calls.setVisible(bool(told))
        self.calls.setText(self.tr("To call: %n", "", told))
        self.accept.setText(self.tr("Accept what is chosen") if is_part else self.tr("Accept the plan"))
        self.accept.setEnabled(bool(draft.plan.added or draft.plan.removed))
