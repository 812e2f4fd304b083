"""The roster: guides by days; a plan that fills the month as a draft beside what stands; why visits have no guide."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from db.clock import local
from db.queries.presence import only_site
from db.roster.month import MonthPlan
from db.roster.month_board import RosterTable, days_of_span, lay_table
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import look
from desktop.kit.problem import ProblemBar
from desktop.kit.segmented import SegmentedControl
from desktop.kit.tasks import Tasks
from desktop.screen import Screen
from desktop.screens.roster.answers import Answers
from desktop.screens.roster.bars import DraftBar, FillingBar, ToolBar
from desktop.screens.roster.board import Board
from desktop.screens.roster.choice import Choice, View
from desktop.screens.roster.commands import RosterCommands
from desktop.screens.roster.day_popover import DayPopover
from desktop.screens.roster.doing import Doing
from desktop.screens.roster.frame import Frame
from desktop.screens.roster.legend import Legend
from desktop.screens.roster.loading import Filling, Loading
from desktop.screens.roster.measures import Measures
from desktop.screens.roster.shares import Shares
from desktop.screens.roster.why import SidePanel
from desktop.screens.roster.wiring import connect
from desktop.screens.roster.wishes import WishesPopover
from desktop.screens.roster.words import counted, month_name
from desktop.screens.roster.work import Draft, Why
from desktop.settings import WindowSettings
from desktop.subjects import FillMonth

if TYPE_CHECKING:
    from db.roster.month_page import MonthPage

PAGE = "roster"


class RosterScreen(Screen):
    """Reads and searches in workers; what stands is on screen all the while."""

    name: ClassVar[str] = PAGE
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visit", "tour", "assignment", "overruling", "site", "route", "blackout", "guide", "absence", "commitment"}
        | {"availability_rule", "availability_exception", "guide_clearance", "guide_language", "guide_group_kind"}
        | {"certificate", "calendar_day"}
    )

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        kept: WindowSettings | None = None,
        parent: QWidget | None = None,
        *,
        has_guides: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self._kept = kept
        today = context.read(lambda session: local(context.store.clock.now(), only_site(session).zone)).date()
        self.choice = Choice.restored(today, kept.page(PAGE) if kept else {})
        self.page: MonthPage | None = None
        self.draft: Draft | None = None
        self.why: Why | None = None
        self.open_tour: UUID | None = None
        self.wants_fill = False
        self.tool_bar, self.filling_bar, self.draft_bar = ToolBar(), FillingBar(), DraftBar()
        self.problem, self.measures, self.board = ProblemBar(), Measures(), Board()
        self.legend, self.side, self.shares = Legend(), SidePanel(), Shares()
        self.places = SegmentedControl()
        if not has_guides:
            self.places.hide()
        self._has_guides = has_guides
        self.fill_button = Button(kind=Kind.SOFT, sign="fill_month", keys="F7")
        self.wishes, self.day_list = WishesPopover(self), DayPopover(self)
        self.loading, self.filling = Loading(context, tasks, self), Filling(tasks, self)
        self.doing, self.answers = Doing(self), Answers(self)
        self.commands = RosterCommands(self)
        self.frame = Frame(self)
        connect(self)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the month."""
        if self.choice.view is View.SHARES:
            return self.tr("Fair shares")
        return self.tr("Roster for {month}").format(month=month_name(self.choice.month))

    def subtitle(self) -> str:
        """Return year, visits, guides, and whether a plan is shown."""
        parts = [str(self.choice.month.year)]
        if self.page is not None:
            parts.append(self.tr("%n visit(s)", "", len({one.visit_id for one in self.page.problem.tours})))
            parts.append(self.tr("%n guide(s)", "", len(self.page.problem.guides)))
        if self.draft is not None:
            parts.append(self.tr("draft plan"))
        return " · ".join(parts)

    def tools(self) -> list[QWidget]:
        """Return the buttons of the header."""
        return [self.places, self.fill_button] if self._has_guides else [self.fill_button]

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.frame.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self.frame.arrange()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.commands.retranslate()
        for part in (self.tool_bar, self.filling_bar, self.draft_bar, self.wishes, self.legend):
            part.retranslate()
        self.places.set_choices([("guides", self.tr("Guides")), ("roster", self.tr("Roster"))])
        self.places.choose("roster")
        self.board.setAccessibleName(self.tr("Roster: guides by days"))
        self.fill_button.setText(self.tr("Fill the month"))
        self.show_all()

    def refresh(self) -> None:
        """Read the month in a worker; the rest follows."""
        self.loading.read_month(self.choice.month, self.choice.wishes)
        if self.choice.view is View.SHARES:
            self.loading.share(self.choice.month, self.draft)

    def show_subject(self, subject: object) -> None:
        """Fill the month, or go to a day."""
        if isinstance(subject, FillMonth):
            self.fill()
        elif isinstance(subject, date):
            self.choose(replace(self.choice, day=subject))

    def choose(self, choice: Choice) -> None:
        """Show something else and remember it; a plan belongs to its month and goes with it."""
        is_other_month = choice.month != self.choice.month
        if is_other_month:
            self.filling.cancel()
            self.draft = self.page = None
            self.open_tour = self.why = None
        self.remember(choice)
        self.refresh()
        self.show_all()

    def remember(self, choice: Choice) -> None:
        """Keep what is shown and what matters."""
        self.choice = choice
        if self._kept is not None:
            self._kept.keep_page(PAGE, choice.kept())

    def fill(self) -> None:
        """Search for a plan of the month shown."""
        if self.filling.is_running:
            return
        if self.choice.view is View.SHARES:
            self.choose(replace(self.choice, view=View.MONTH))
        if self.page is None:
            self.wants_fill = True
            return
        self.problem.hide()
        self.draft = None
        self.filling_bar.show_progress(None)
        self.open_tour = self.why = None
        self.loading.give_up_explaining()
        self.filling.start(self.page, self.choice.wishes)
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_all()

    def plan(self) -> MonthPlan | None:
        """Return the plan in sight: the draft, or what stands."""
        if self.draft is not None:
            return self.draft.plan
        return self.page.stands if self.page is not None else None

    def shown_problem(self) -> Draft | None:
        """Return what is explained: the draft, or what stands as one."""
        if self.draft is not None:
            return self.draft
        page = self.page
        return Draft(page.problem, page.stands, 0.0, has_solver=True) if page is not None else None

    def table(self) -> RosterTable | None:
        """Return the table in sight."""
        shown, page = self.shown_problem(), self.page
        if shown is None or page is None:
            return None
        is_before = self.draft is not None and self.draft_bar.tabs.choice() == "before"
        pairs = page.stands.pairs if is_before else shown.plan.pairs
        return lay_table(shown.problem, pairs, days_of_span(*self.choice.span()), page.pinned, page.today)

    def show_all(self) -> None:
        """Show what is known, in the view chosen."""
        is_filling, draft = self.filling.is_running, self.draft
        is_table = self.choice.view is not View.SHARES
        self.tool_bar.view.choose(self.choice.view.value)
        self.frame.show_table(is_table=is_table)
        self.setFocusProxy(self.board if is_table else self.shares)
        self.filling_bar.setVisible(is_filling)
        self.draft_bar.setVisible(draft is not None and not is_filling and is_table)
        self.measures.setVisible(draft is not None and is_table)
        self.fill_button.setEnabled(not is_filling)
        if draft is not None:
            self.measures.show_plan(draft.problem, draft.plan)
            self.draft_bar.show_draft(draft, is_part=self.doing.is_part())
        self.show_table()
        self.renamed.emit()

    def follow_cursor(self) -> None:
        """Explain the visit without a guide under the cursor."""
        scene = self.board.scene
        if scene is None or scene.cursor.row != 0 or scene.cursor.column < 0:
            return
        tours = scene.table.open[scene.cursor.column].tours
        if tours and self.open_tour not in tours:
            self.explain(tours[0])

    def explain(self, tour_id: UUID) -> None:
        """Explain why a tour has no guide."""
        shown = self.shown_problem()
        if shown is None:
            return
        self.open_tour, self.why = tour_id, None
        place, count = self.doing.place_of(tour_id)
        self.side.show_waiting(shown.problem, tour_id, place, count)
        self.loading.explain(shown, tour_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up the search or the plan."""
        if event.key() == Qt.Key.Key_Escape and (self.filling.is_running or self.draft is not None):
            self.doing.discard()
        else:
            super().keyPressEvent(event)

    def show_table(self) -> None:
        """Show the table in sight, and why its visits have no guide."""
        table = self.table()
        if table is None:
            return
        before, after = (self.page.stands if self.page else None), self.plan()
        count = len(table.open_tours)
        note = counted("%n visit(s)", count) if self.draft is None else self._was_now(before, after)
        has_changes = self.draft is not None and self.draft_bar.tabs.choice() == "difference"
        today = self.page.today if self.page is not None else None
        self.board.show_table(table, (self.tr("Without a guide"), note), today, has_changes=has_changes)
        self.legend.show_changes(has_changes=has_changes)
        if self.filling.is_running or self.open_tour not in table.open_tours:
            self.open_tour = self.why = None
            self._explain_first(table)

    def _explain_first(self, table: RosterTable) -> None:
        if self.filling.is_running:
            self.side.show_searching()
        elif table.open_tours:
            self.explain(table.open_tours[0])
        elif self.draft is not None and self.draft.plan.told and self.page is not None:
            self.side.show_calls(self.draft, self.page.phones)
        else:
            self.side.show_nothing(self.tr("All visits have a guide"), self.tr("Nothing is left to explain here."))

    def _was_now(self, before: MonthPlan | None, after: MonthPlan | None) -> str:
        if before is None or after is None:
            return ""
        words = self.tr("was {before}, now {after}")
        return words.format(before=formats.number(len(before.open)), after=formats.number(len(after.open)))

    def swap_tabs(self) -> None:
        """Show what stands before the plan, after it, or the difference."""
        keys = ["before", "after", "difference"]
        at = keys.index(self.draft_bar.tabs.choice())
        self.draft_bar.tabs.choose(keys[(at + 1) % len(keys)])
        self.show_table()

    def ask_wishes(self) -> None:
        """Show what matters."""
        button = self.tool_bar.wishes
        self.wishes.show_wishes(self.choice.wishes)
        around = button.rect().translated(button.mapTo(self, QPoint(0, 0)))
        self.wishes.open_at(around, next(iter(self.wishes.sliders.values())))
