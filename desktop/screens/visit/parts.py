"""The parts of the sheet and how they stand: head, tabs, the page of details, what is asked, the foot."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.line import Line
from desktop.kit.look import look, px
from desktop.kit.problem import ProblemBar
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.kit.text import ElidedText
from desktop.kit.theirs import TheirsPanel
from desktop.kit.typefaces import Type
from desktop.screens.visit.clearance_tab import ClearanceTab
from desktop.screens.visit.day_lanes import DayLanes
from desktop.screens.visit.form import VisitForm
from desktop.screens.visit.header import SheetHeader
from desktop.screens.visit.history_tab import HistoryTab
from desktop.screens.visit.leaders import Leaders
from desktop.screens.visit.papers_tab import PapersTab
from desktop.screens.visit.problems import ProblemPanel
from desktop.screens.visit.reason import AllowForm, LeaveForm
from desktop.screens.visit.visitors_tab import VisitorsTab

if TYPE_CHECKING:
    from desktop.screens.visit.tab import Tab

TABS = ("details", "visitors", "clearance", "papers", "log")


class SheetParts(QWidget):
    """Widgets only; `VisitSheet` connects them."""

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._tasks = context, tasks
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)

    def build(self) -> Iterator[None]:
        """Build the parts by steps, from the outside in: what is full already costs most to be put into something."""
        yield from self._build_head()
        yield from self._build_page()
        yield from self._build_further()
        yield from self._build_foot()
        look().changed.connect(self.restyle)
        self.restyle()
        yield

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self._head.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_8))
        self._head.setSpacing(px(SPACE_12))
        self._body.setContentsMargins(edge, px(SPACE_8), edge, px(SPACE_16))
        self._body.setSpacing(px(SPACE_16))
        self._asked.setContentsMargins(edge, 0, edge, px(SPACE_8))
        self._foot.setContentsMargins(edge, px(SPACE_12), edge, px(SPACE_12))
        self._foot.setSpacing(px(SPACE_8))

    def retranslate(self) -> None:
        """Name the tabs and the buttons of the foot."""
        names = (
            self.tr("Details"),
            self.tr("Visitors"),
            self.tr("Clearance"),
            self.tr("Papers"),
            self.tr("History"),
        )
        current = self.tabs.choice() or TABS[0]
        self.tabs.set_choices(list(zip(TABS, names, strict=True)))
        self.tabs.setAccessibleName(self.tr("Parts of the visit"))
        self.tabs.choose(current)
        self.discard.setText(self.tr("Discard"))
        self.save_reasoned.setText(self.tr("Save with a reason…"))
        self.save.setText(self.tr("Save"))
        self.lanes_caption.setText(self.tr("That day"))

    def open_tab(self, name: str) -> None:
        """Show a part of the visit; the foot belongs to the details alone."""
        self.tabs.choose(name)
        self.pages.setCurrentIndex(TABS.index(name))
        self.footing.setVisible(name == TABS[0])
        if name in self.further:
            self.further[name].catch_up()

    def veiled(self) -> Iterator[QWidget]:
        """Yield what is painted by steps, from top to bottom."""
        yield from (self.header, self.tabs, self.bar, self.theirs, self.problems)
        yield from (part for part in self.form.children() if isinstance(part, QWidget))
        yield from (*self.further.values(), self.allow, self.leaving, self.footing)

    def _build_head(self) -> Iterator[None]:
        self.header = SheetHeader()
        self.tabs = SegmentedControl()
        self.bar = ProblemBar()
        self.theirs = TheirsPanel()
        self._head = QVBoxLayout()
        self._whole.addLayout(self._head)
        for part in (self.header, self.tabs, self.bar, self.theirs):
            self._head.addWidget(part)
            yield

    def _build_page(self) -> Iterator[None]:
        self.pages = QStackedWidget()
        self._whole.addWidget(self.pages, 1)
        self.scrolled = QScrollArea()
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages.addWidget(self.scrolled)
        page = QWidget()
        self._body = QVBoxLayout(page)
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setWidget(page)
        page.setAutoFillBackground(False)
        self.scrolled.viewport().setAutoFillBackground(False)
        self.problems, self.form = ProblemPanel(), VisitForm()
        self._body.addWidget(self.problems)
        self._body.addWidget(self.form)
        yield
        yield from self.form.build()
        self.leaders, self.lanes, self.lanes_caption = Leaders(), DayLanes(), Caption()
        self.form.between.addWidget(self.leaders)
        yield from self.leaders.build()
        self.form.below.addWidget(self.lanes_caption)
        self.form.below.addWidget(self.lanes)
        self._body.addStretch(1)
        yield

    def _build_further(self) -> Iterator[None]:
        self.further: dict[str, Tab] = {}
        for name, make in (
            ("visitors", VisitorsTab),
            ("clearance", ClearanceTab),
            ("papers", PapersTab),
            ("log", partial(HistoryTab, tasks=self._tasks)),
        ):
            self.further[name] = make(self._context)
            self.pages.addWidget(self.further[name])
            yield

    def _build_foot(self) -> Iterator[None]:
        self.allow, self.leaving = AllowForm(), LeaveForm()
        self._asked = QVBoxLayout()
        self._whole.addLayout(self._asked)
        self._asked.addWidget(self.allow)
        self._asked.addWidget(self.leaving)
        yield
        self.changed = ElidedText("", Type.NOTE, "text2")
        self.discard = Button(kind=Kind.GHOST)
        self.save_reasoned = Button(kind=Kind.SECONDARY)
        self.save = Button(kind=Kind.PRIMARY, keys="Ctrl+S")
        self.footing = QWidget()
        self._whole.addWidget(self.footing)
        below = QVBoxLayout(self.footing)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(Line())
        self._foot = QHBoxLayout()
        below.addLayout(self._foot)
        self._foot.addWidget(self.changed, 1)
        for button in (self.discard, self.save_reasoned, self.save):
            self._foot.addWidget(button)
        yield
