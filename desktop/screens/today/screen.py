"""Today: the flow of people, the day by route, its visits, and what needs care."""

from collections.abc import Sequence
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QScrollArea, QVBoxLayout, QWidget

from db.queries.concerns import Concern
from db.queries.day_end import DayEnd, day_end
from db.queries.today import DayVisit, Today, today
from db.rules.states import NEXT
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.card import Card, CardHeader
from desktop.kit.empty import EmptyState
from desktop.kit.flow import FlowFigure, FlowStrip
from desktop.kit.look import look, px
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SIDE_PANEL, SPACE_8, SPACE_12
from desktop.screen import Screen
from desktop.screens.today.actions import TodayActions
from desktop.screens.today.attention import AttentionCard, TomorrowCard
from desktop.screens.today.timeline import Timeline
from desktop.screens.today.visit_rows import VisitRows

MINUTE_MS: Final = 60_000
BESIDE: Final = 960
"""From this width on (at 100 %) what needs care stands beside the visits, below it under them."""
ORDER = tuple(NEXT)


class TodayScreen(Screen):
    """Reads the day each minute and at every change; the flow's numbers filter the list."""

    name: ClassVar[str] = "today"
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "tour", "assignment", "declared_count", "presence_event", "visitor", "visitor_list", "hold", "site"}
        | {
            "request",
            "wished_date",
            "route",
            "blackout",
            "guide",
            "absence",
            "guide_clearance",
            "certificate",
            "overruling",
            "setting",
            "briefing",
            "ppe_stock",
            "ppe_issue",
            "delivery",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.day: Today | None = None
        self.acts = TodayActions(context, self)
        self._filter = ""
        self.over = ProblemBar()
        self.flow = FlowStrip()
        self.timeline = Timeline()
        self.rows = VisitRows()
        self.attention = AttentionCard()
        self.tomorrow = TomorrowCard()
        self.order = QComboBox()
        self.check_in = Button(sign="check_in_mode", keys="F4")
        self.guide_ill = Button(sign="first_aid")
        self.empty = EmptyState("today", "")
        self._head = CardHeader()
        self._line = Card(padding=SPACE_12)
        self._list = Card(padding=SPACE_12, gap=0)
        self._page = QWidget()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.flow.opened.connect(self.filter_by)
        self.timeline.picked.connect(self._go_to)
        self.rows.stepped.connect(self.acts.take_step)
        self.rows.opened.connect(lambda visit: context.navigate("visit", visit.id))
        self.rows.given.connect(lambda visit: context.navigate("assign", visit.id))
        self.rows.ill.connect(lambda visit: context.navigate("ill", visit.guide_id))
        self.attention.cured.connect(self._cure)
        self.over.chosen.connect(context.navigate)
        self.order.currentIndexChanged.connect(self._show_rows)
        self.check_in.clicked.connect(lambda: context.navigate("gate"))
        self.guide_ill.clicked.connect(lambda: context.navigate("ill"))
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Today")

    def subtitle(self) -> str:
        """Return the date in full."""
        return formats.long_day(self.day.day) if self.day is not None else ""

    def tools(self) -> Sequence[QWidget]:
        """Return what to do when a guide calls in sick, and the way to the check-in mode."""
        return (self.guide_ill, self.check_in)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        layout = self._page.layout()
        if layout is not None:
            layout.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_8))
            layout.setSpacing(px(CARD_GAP))
        self._lower.setSpacing(px(CARD_GAP))
        self._arrange()

    def refresh(self) -> None:
        """Read the day and show it."""
        now = self.context.store.clock.now()
        try:
            self.day = self.context.read(lambda session: today(session, now))
        except LookupError:
            return
        self._show()
        self._tell_over(self.context.read(lambda session: day_end(session, now)))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        chosen = max(self.order.currentIndex(), 0)
        self.order.blockSignals(True)
        self.order.clear()
        self.order.addItems([self.tr("by time"), self.tr("by state")])
        self.order.setCurrentIndex(chosen)
        self.order.blockSignals(False)
        self.order.setAccessibleName(self.tr("Order of the visits"))
        self.check_in.setText(self.tr("Check-in"))
        self.guide_ill.setText(self.tr("A guide is ill…"))
        self.timeline.setAccessibleName(self.tr("Day by route"))
        if self.day is not None:
            self._show()

    def visit_at(self, where: QPoint) -> UUID | None:
        """Return the visit of a row of the list."""
        under = (one for one in self.rows.rows() if one.rect().contains(one.mapFromGlobal(where)))
        return next((one.visit.id for one in under), None)

    def filter_by(self, key: str) -> None:
        """Show only the visits behind a number of the flow; the same number again shows all."""
        self._filter = "" if key in (self._filter, "declared") else key
        self._show_rows()

    def shown_visits(self) -> list[DayVisit]:
        """Return the visits of the list, filtered and ordered."""
        if self.day is None:
            return []
        visits = [visit for visit in self.day.visits if self._is_shown(visit)]
        if self.order.currentIndex() == 1:
            visits.sort(key=lambda visit: (ORDER.index(visit.state), visit.starts))
        return visits

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what needs care beside the visits or under them."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._line.body.addWidget(self.timeline)
        self._head.right.addWidget(self.order)
        self._list.body.addWidget(self._head)
        self._list.body.addWidget(self.rows)
        self._list.body.addWidget(self.empty)
        self._list.body.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(px(CARD_GAP))
        side.addWidget(self.attention)
        side.addWidget(self.tomorrow)
        side.addStretch(1)
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._lower.addWidget(self._list, 1)
        self._lower.addWidget(self._side)
        column = QVBoxLayout(self._page)
        column.addWidget(self.over)
        column.addWidget(self.flow)
        column.addWidget(self._line)
        column.addLayout(self._lower, 1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)
        scroll.setWidget(self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _arrange(self) -> None:
        is_wide = self.width() >= px(BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(direction)
        self._side.setMaximumWidth(px(SIDE_PANEL) if is_wide else 16_777_215)
        self._side.setMinimumWidth(px(SIDE_PANEL) if is_wide else 0)

    def _show(self) -> None:
        day = self.day
        assert day is not None
        self.flow.show_figures(self._figures(day))
        self.timeline.show_day(day)
        self._line.setVisible(bool(day.runs))
        self._head.set_words(self.tr("Visits today"))
        self.attention.show_concerns(day.concerns, day.concern_count)
        self.tomorrow.show_day(day.tomorrow)
        self.empty.set_words(self._nothing(day))
        self._show_rows()

    def _tell_over(self, day: DayEnd) -> None:
        """When nobody is inside or expected any more, offer to close what is open."""
        if not day.is_over:
            self.over.hide()
            return
        text = self.tr("The day is over: %n visit(s)", "", day.visits)
        facts = self.tr("admitted {people}, not closed: {open}").format(people=day.admitted, open=len(day.open))
        self.over.say(text, facts, [Remedy("closing", self.tr("Close the day"), primary=True)], Tone.ACCENT)

    def _show_rows(self) -> None:
        visits = self.shown_visits()
        self.rows.show_visits(visits)
        self.empty.setVisible(not visits)

    def _figures(self, day: Today) -> Sequence[FlowFigure]:
        fewer = day.expected_of_arrived - day.admitted
        if fewer > 0:
            came = self.tr("%n fewer than declared", "", fewer)
        elif fewer < 0:
            came = self.tr("%n more than declared", "", -fewer)
        else:
            came = self.tr("as many as declared")
        left = self.tr("last at {time}").format(time=formats.clock(day.last_left)) if day.last_left else ""
        return (
            FlowFigure(
                "declared",
                formats.number(day.declared),
                self.tr("declared today"),
                self.tr("%n visit(s)", "", day.planned_visits),
            ),
            FlowFigure(
                "admitted", formats.number(day.admitted), self.tr("admitted at the gate"), came if day.admitted else ""
            ),
            FlowFigure(
                "inside",
                formats.number(day.inside),
                self.tr("on site now"),
                self.tr("%n group(s)", "", day.groups_inside),
                "success" if day.inside else "text",
            ),
            FlowFigure("left", formats.number(day.left), self.tr("have left"), left),
        )

    def _nothing(self, day: Today) -> str:
        if day.visits:
            return self.tr("No visit fits this number. Choose it again to see all.")
        if day.next_start is None:
            return self.tr("No visits today.")
        return self.tr("No visits today. The next one is {when}.").format(when=formats.moment(day.next_start))

    def _is_shown(self, visit: DayVisit) -> bool:
        match self._filter:
            case "admitted":
                return visit.admitted > 0
            case "inside":
                return visit.inside > 0
            case "left":
                return visit.admitted > visit.inside
        return True

    def _go_to(self, visit_id: object) -> None:
        row = next((one for one in self.rows.rows() if one.visit.id == visit_id), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cure(self, concern: Concern) -> None:
        if concern.remedy is not None:
            self.acts.take_concern(concern, concern.remedy)

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()
