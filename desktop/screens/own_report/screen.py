"""A report of one's own: choose figures, split, months and visits; see table and chart; keep it by name; XLSX."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from db.clock import local
from db.commands.own_reports import drop_own_report, keep_own_report
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.own_reports import own_reports
from db.queries.presence import only_site
from db.queries.reports import reported_months
from db.reports.own_count import OwnTable, count_own, filter_keys, route_names
from db.reports.own_fields import FILTERS, is_known
from db.reports.own_workbook import build_own_workbook
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SIDE_PANEL, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.latest import LatestReading
from desktop.saving import FileSaver
from desktop.screen import Screen
from desktop.screens.own_report.choices import OwnChoices
from desktop.screens.own_report.result import OwnResult

if TYPE_CHECKING:
    from db.rules.own_report import OwnReport

BESIDE: Final = 900
"""From this width on (at 100 %) the choices stand beside the result, below it above."""
WAIT_MS: Final = 150


class OwnReportScreen(Screen):
    """`counted` tells that another report stands."""

    name: ClassVar[str] = "own_report"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "tour", "presence_event", "visitor", "declared_count", "composition", "briefing", "feedback"}
        | {"route", "site", "setting"}
    )
    counted = Signal()

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._chosen = ""
        self._kept: dict[str, OwnReport] = {}
        self._reading = LatestReading(context, tasks, self)
        self._reading.read.connect(self._take)
        self._waiting = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._waiting.timeout.connect(self.count)
        self.saver = FileSaver(context, tasks, self)
        self.saver.saved.connect(self._tell_saved)
        self.choices, self.result, self.notice = OwnChoices(), OwnResult(), ProblemBar()
        self.workbook = Button(sign="download")
        self.workbook.setAutoDefault(True)  # Enter presses it, as Space does
        self.save = QAction(self)
        self.save.setObjectName("save_own_report_xlsx")
        self.save.setShortcut(QKeySequence("Ctrl+S"))
        self.save.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save.triggered.connect(self.ask_file)
        self.addAction(self.save)
        self.workbook.clicked.connect(self.save.trigger)
        self.choices.changed.connect(self._waiting.start)
        self.choices.opened.connect(self.open_kept)
        self.choices.keep.clicked.connect(self.keep)
        self.choices.name.returnPressed.connect(self.keep)
        self.choices.drop.clicked.connect(self.drop)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bars = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.choices)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Own report")

    def subtitle(self) -> str:
        """Return the name of the kept report."""
        return self._chosen or self.tr("Figures, split, months and visits as you choose them")

    def tools(self) -> list[QWidget]:
        """Return the button of the header."""
        return [self.workbook]

    def refresh(self) -> None:
        """Offer what can be chosen, then count anew."""
        today = self.context.read(lambda session: local(self.context.store.clock.now(), only_site(session).zone)).date()
        months, keys, routes, kept = self.context.read(
            lambda session: (
                [row.month for row in reported_months(session, only_site(session), today)],
                {name: filter_keys(session, only_site(session), name) for name in FILTERS},
                route_names(session, only_site(session)),
                own_reports(session),
            )
        )
        self._kept = {one.name: one for one in kept if is_known(one)}
        self.choices.offer(months, keys, routes)
        self.choices.offer_kept(list(self._kept), self._chosen)
        self.count()

    def count(self) -> None:
        """Count what is chosen, away from the window; what stands is shown until then."""
        try:
            report = self.choices.report()
        except TourError as wrong:
            self._reading.give_up()
            self.notice.say(*refusal_shown(wrong), (), Tone.WARNING)
            return
        self.notice.dismiss()
        self._reading.begin(lambda session, progress: count_own(session, only_site(session), report, progress))

    def open_kept(self, name: str) -> None:
        """Show a kept report; an empty name begins a new one from what is chosen."""
        self._chosen = name
        if name in self._kept:
            self.choices.show_report(self._kept[name])
        else:
            self.choices.name.clear()
        self.renamed.emit()
        self.count()

    def keep(self) -> None:
        """Keep what is chosen by the name that was typed."""
        try:
            report = self.choices.report()
            label = say(QT_TRANSLATE_NOOP("db", "Report kept: {name}"), name=report.name)
            self._chosen = report.name
            self.context.attempt(label, lambda unit: keep_own_report(unit, report, report.name))
        except TourError as wrong:
            self.notice.say(*refusal_shown(wrong), (), Tone.WARNING)
            self.choices.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.renamed.emit()

    def drop(self) -> None:
        """Throw the kept report away; it can be undone."""
        name, self._chosen = self._chosen, ""
        label = say(QT_TRANSLATE_NOOP("db", "Report thrown away: {name}"), name=name)
        self.context.do(label, lambda unit: drop_own_report(unit, name))
        self.renamed.emit()

    def ask_file(self) -> None:
        """Ask where to save the workbook, then save it."""
        table = self.result.table_shown
        if table is not None:
            language, now = "ru" if formats.is_russian() else "en", self.context.store.clock.now()
            name = f"{_file_name(table.report.name) or 'report'}.xlsx"
            self.saver.ask(self.save.text(), name, partial(build_own_workbook, table, now, shown, language))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.choices.retranslate()
        self.save.setText(self.tr("Save the report as XLSX"))
        self.save.setStatusTip(self.tr("A workbook with table, charts and definitions"))
        self.workbook.setText(self.tr("XLSX"))
        self.workbook.setAccessibleName(self.save.text())
        self.workbook.setToolTip(self.save.text())

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._bars.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), 0)
        self._row.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_16))
        self._row.setSpacing(px(CARD_GAP))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices beside the result or above it."""
        super().resizeEvent(event)
        self._arrange()

    def _take(self, table: object) -> None:
        if isinstance(table, OwnTable):
            self.result.show_table(table)
            self.counted.emit()

    def _tell_saved(self, file: Path) -> None:
        self.notice.say(self.tr("Saved: {file}").format(file=file.name), str(file.parent), (), Tone.SUCCESS)

    def _arrange(self) -> None:
        is_beside = self.width() >= px(BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self.choices.setMaximumWidth(px(SIDE_PANEL) if is_beside else self.width())
        self.choices.setMinimumWidth(px(SIDE_PANEL) if is_beside else 0)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setLayout(self._row)
        page.setAutoFillBackground(False)
        self._row.addWidget(self.choices)
        self._row.addWidget(self.result, 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._bars.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        column.addLayout(self._bars)
        column.addWidget(scroll, 1)


def _file_name(name: str) -> str:
    """Return a name as files can bear it."""
    return "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in name).strip()
