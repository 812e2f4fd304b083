"""Reports: a month from its gaps to the delivered summary, each figure down to the visits behind it."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.exchange.secrets import Secrets
from db.reports.month_picture import MonthPicture
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_12, SPACE_16
from desktop.kit.tasks import Task, Tasks
from desktop.screen import Screen
from desktop.screens.reports.actions import ReportActions
from desktop.screens.reports.doing import Doing
from desktop.screens.reports.gap_walk import GapWalk
from desktop.screens.reports.loading import Loading
from desktop.screens.reports.month_bar import MonthBar
from desktop.screens.reports.opener import FigureOpener
from desktop.screens.reports.reader import MonthReader
from desktop.screens.reports.rows_sheet import RowsSheet
from desktop.screens.reports.step_panel import StepPanel
from desktop.screens.reports.steps import StepKey, first_open
from desktop.screens.reports.steps_card import StepsCard
from desktop.screens.reports.summary_card import SummaryCard
from desktop.screens.reports.tall import TallPage
from desktop.screens.reports.wiring import connect

STEPS_WIDTH: Final = 290
BESIDE: Final = 800
"""From this width on (at 100 %) the steps stand beside the figures, below it above them."""
CORRECT: Final = "correct"


class ReportsScreen(Screen):
    """Assembles bar, steps, panel and summary of a month; `shown` says that another picture of it stands."""

    name: ClassVar[str] = "reports"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"enterprise", "site", "route", "route_language", "slot_template", "guide", "guide_language", "certificate"}
        | {"blackout", "calendar_day", "request", "wished_date", "visit", "tour", "assignment", "declared_count"}
        | {"composition", "presence_event", "visitor", "briefing", "headcount", "feedback", "incident", "evacuation"}
        | {"overruling", "monthly_report", "monthly_revision", "correction", "delivery", "setting"}
    )
    shown = Signal()

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        data_folder: Path,
        parent: QWidget | None = None,
        *,
        secrets: Secrets | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.reader = MonthReader(context, tasks, self)
        self._month: Month | None = None
        self.step: StepKey | None = None
        self.picture: MonthPicture | None = None
        self.actions_of_month = ReportActions(context, tasks, data_folder, self, secrets or Secrets())
        acts = self.actions_of_month
        self.bar = MonthBar(acts.previous_month, acts.next_month)
        self.notice = ProblemBar()
        self.locked = ProblemBar()
        self._locked_month: Month | None = None
        self._bar_box = QWidget()
        self.steps = StepsCard()
        self.panel = StepPanel()
        self.summary = SummaryCard(list(acts.exports.values()), tasks)
        self.page = TallPage()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.page)
        self._right = QVBoxLayout()
        self.area = QScrollArea()
        self._lay_out()
        self.loading = Loading(self.area)
        self.sheet = RowsSheet(self)
        self.opener = FigureOpener(self.sheet)
        self.walk = GapWalk(self)
        self.doing = Doing(self)
        connect(self)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        margin = px(PAGE_MARGIN)
        self._row.setContentsMargins(margin, 0, margin, px(SPACE_16))
        self._row.setSpacing(px(CARD_GAP))
        self._right.setSpacing(px(CARD_GAP))
        self._bars.setContentsMargins(margin, 0, margin, px(SPACE_12))
        self._bars.setSpacing(px(SPACE_12))
        self._arrange()

    def refresh(self) -> None:
        """Read the month anew, away from the window; what stands is shown until then."""
        self.reader.begin_month(self._month)
        if self.picture is None or (self._month is not None and self._month != self.picture.month):
            self.page.hide()
            self.loading.setGeometry(self.area.viewport().rect())
            self.loading.begin(self._waiting_words())

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.actions_of_month.retranslate()
        self.panel.gaps.forget()
        self.bar.set_words(self.tr("Reports"))
        if self.picture is not None:
            self._show()

    def show_month(self, month: Month) -> None:
        """Show another month."""
        self._month = month
        self.step = None
        self.sheet.put_away()
        self.notice.dismiss()
        self.summary.to_top()
        self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def choose_step(self, key: str) -> None:
        """Show the panel of a step."""
        self.step = StepKey(key)
        self._show()
        QTimer.singleShot(0, self._bring_panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the steps beside the figures or above them."""
        super().resizeEvent(event)
        self._arrange()
        self.loading.setGeometry(self.area.viewport().rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the page stands at the step to work on."""
        super().focusInEvent(event)
        self.steps.focus_chosen()

    def minimumSizeHint(self) -> QSize:
        """The page scrolls in itself."""
        return QSize(px(STEPS_WIDTH), px(STEPS_WIDTH))

    def _lay_out(self) -> None:
        self._right.addWidget(self.panel)
        self._right.addWidget(self.summary, 1)
        self._row.addWidget(self.steps)
        self._row.addLayout(self._right, 1)
        self.page.setAutoFillBackground(False)
        self.page.hide()
        self.area.setWidget(self.page)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self._bars = QVBoxLayout(self._bar_box)
        self._bars.addWidget(self.notice)
        self._bars.addWidget(self.locked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._bar_box)
        column.addWidget(self.area, 1)

    def take(self, picture: MonthPicture) -> None:
        """Show what was read."""
        self.picture = picture
        self._month = picture.month
        self.opener.take(picture)
        self.loading.end()
        self._show()
        self.page.show()
        self.shown.emit()

    def give_up(self) -> None:
        """Stop reading; the month shown before stands again."""
        self.reader.give_up()
        self.loading.end()
        if self.picture is not None:
            self._month = self.picture.month
            self.page.show()

    def _show(self) -> None:
        picture = self.picture
        if picture is None:
            return
        had_focus = self.page.isAncestorOf(QApplication.focusWidget() or self)
        step = self.step or first_open(picture)
        self.bar.show_month(picture)
        self._show_lock(picture)
        self.fit_bars()
        self.steps.show_month(picture, step)
        self.panel.show_month(picture, step)
        self.summary.show_month(picture)
        acts = self.actions_of_month
        acts.close_month.setEnabled(not picture.is_closed)
        acts.correct_month.setEnabled(picture.is_closed)
        acts.next_month.setEnabled(picture.month < Month.of(picture.today))
        if had_focus and not self.page.isAncestorOf(QApplication.focusWidget() or self):
            self.steps.focus_chosen()

    def _show_lock(self, picture: MonthPicture) -> None:
        """Say once that a month is closed; a person may put that away."""
        month = picture.month if picture.is_closed else None
        if month == self._locked_month:
            return
        self._locked_month = month
        self.locked.setVisible(picture.is_closed)
        if not picture.is_closed:
            return
        text = self.tr("{month} is closed. A change becomes a correction.")
        remedy = Remedy(CORRECT, self.tr("Create a correction"))
        self.locked.say(text.format(month=formats.month_title(picture.month.first)), "", [remedy], Tone.NEUTRAL)

    def _bring_panel(self) -> None:
        """Where the steps stand above the panel, choosing one leads down to it."""
        if self._row.direction() == QBoxLayout.Direction.TopToBottom:
            self.area.verticalScrollBar().setValue(self.panel.y())

    def watch(self, task: Task) -> None:
        """While something long is under way its button rests; sending tells how far it is."""
        self.panel.closing.setEnabled(False)
        task.progress.connect(self.panel.delivery.show_progress)
        task.ended.connect(self._rest)

    def _rest(self) -> None:
        self.panel.closing.setEnabled(True)
        self.panel.delivery.deliver.setEnabled(True)

    def tell_saved(self, file: Path) -> None:
        """Say where a file stands."""
        text = self.tr("Saved: {file}").format(file=file.name)
        self.notice.say(text, str(file.parent), tone=Tone.SUCCESS)
        self.fit_bars()

    def fit_bars(self) -> None:
        """Bars that are put away leave no gap."""
        self._bar_box.setVisible(not (self.notice.isHidden() and self.locked.isHidden()))

    def _waiting_words(self) -> str:
        if self._month is None:
            return self.tr("Counting the month")
        return self.tr("Counting {month}").format(month=formats.month(self._month.first))

    def _arrange(self) -> None:
        is_beside = self.width() >= px(BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self.steps.setMaximumWidth(px(STEPS_WIDTH) if is_beside else self.width())
        self.steps.setMinimumWidth(px(STEPS_WIDTH) if is_beside else 0)
