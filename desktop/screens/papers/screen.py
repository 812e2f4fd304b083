"""The papers of a day: which of them, for which visits; one key makes and opens them all."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from db.clock import local
from db.queries.papers import DayPapers, day_papers
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import DateField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.pill import Tone
from desktop.kit.sheet_page import SheetPage
from desktop.kit.sizes import SEARCH_BUTTON, SPACE_8
from desktop.kit.tasks import Tasks
from desktop.printing.muster_keeper import MusterKeeper
from desktop.printing.opening import Opener, SheetPrinter, open_with_system
from desktop.printing.papers import PaperList
from desktop.screen import Screen

DAY, MUSTER = "day", "muster"


class PapersSheet(Screen):
    """Subject: a day, a visit's key, or nothing for today."""

    name: ClassVar[str] = "papers"
    topics: ClassVar[frozenset[str]] = frozenset({"visit", "visitor", "declared_count"})

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        keeper: MusterKeeper,
        parent: QWidget | None = None,
        open_file: Opener = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        self._keeper = keeper
        self._wanted: UUID | None = None
        self.papers: DayPapers | None = None
        self.printer = SheetPrinter(context, tasks, self, open_file)
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.day = DateField()
        self._day = Labelled(self.day)
        self._day.setMinimumWidth(px(SEARCH_BUTTON) // 2)
        self._which, self._whose = Caption(), Caption()
        keys = (DAY, *(one.value for one in PaperList), MUSTER)
        self.kinds = {key: QCheckBox() for key in keys}
        self.visits: dict[int, QCheckBox] = {}
        self._boxes = QVBoxLayout()
        self.print_button = Button(kind=Kind.PRIMARY, sign="print", keys="Ctrl+P")
        self.print_button.clicked.connect(self.print_chosen)
        action = QAction(self)
        action.setObjectName("print_papers")
        action.setShortcut(QKeySequence("Ctrl+P"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self.print_chosen)
        self.addAction(action)
        self._action = action
        self._lay_out()
        zone = context.read(only_site).zone
        today = local(context.store.clock.now(), zone).date()
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(today.year, today.month, today.day))
        self.day.dateChanged.connect(self.refresh)
        for key in (DAY, PaperList.GATE.value, PaperList.BRIEFING.value, MUSTER):
            self.kinds[key].setChecked(True)
        for box in self.kinds.values():
            box.toggled.connect(self._count)
        self.setFocusProxy(self.kinds[DAY])
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Show a day, or the lists of one visit."""
        if isinstance(subject, date):
            self.day.setDate(QDate(subject.year, subject.month, subject.day))
        elif isinstance(subject, UUID):
            self._wanted = subject
            self.refresh()

    def chosen_day(self) -> date:
        """Return the day of the papers."""
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day())

    def refresh(self) -> None:
        """Read the visits of the day."""
        now, day = self.context.store.clock.now(), self.chosen_day()
        self.papers = self.context.read(lambda session: day_papers(session, only_site(session).id, day, now))
        for old in self.visits.values():
            self._boxes.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.visits = {}
        for visit in self.papers.visits:
            box = QCheckBox(f"{formats.clock(visit.starts)}  {visit.title} · {visit.expected}")
            box.setChecked(self._wanted is None or self._wanted == visit.id)
            box.toggled.connect(self._count)
            self.visits[visit.number] = box
            self._boxes.addWidget(box)
        self._wanted = None
        self._count()

    def print_chosen(self) -> None:
        """Make the chosen papers in workers and open them for printing."""
        day, numbers = self.chosen_day(), [number for number, box in self.visits.items() if box.isChecked()]
        chosen = [key for key, box in self.kinds.items() if box.isChecked()]
        for key in chosen:
            if key == DAY:
                self.printer.print_day(day)
            elif key == MUSTER:
                self._keeper.print_now()
            elif numbers or not self.visits:
                self.printer.print_list(PaperList(key), day, numbers)
        self.bar.say(self.tr("%n paper(s) are opened for printing", "", len(chosen)), "", (), Tone.SUCCESS)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.page.set_words(self.tr("Papers of the day"), self.tr("A4, black and white"))
        self.setAccessibleName(self.tr("Papers of the day"))
        self._day.set_name(self.tr("Day"))
        self._which.setText(self.tr("Which papers"))
        self._whose.setText(self.tr("For which visits"))
        for key, text in {
            DAY: self.tr("Day sheet"),
            PaperList.GATE.value: self.tr("Gate list"),
            PaperList.BRIEFING.value: self.tr("Briefing sheet"),
            PaperList.ATTENDANCE.value: self.tr("Attendance list, to be typed in afterwards"),
            MUSTER: self.tr("Muster list as of now"),
        }.items():
            self.kinds[key].setText(text)
        self._action.setText(self.tr("Print the chosen papers"))
        self._count()

    def _count(self) -> None:
        count = sum(box.isChecked() for box in self.kinds.values())
        self.print_button.setText(self.tr("Print %n paper(s)", "", count))
        self.print_button.setEnabled(count > 0)
        self._action.setEnabled(count > 0)

    def _lay_out(self) -> None:
        column = self.page.column
        column.addWidget(self._day, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._which)
        kinds = QVBoxLayout()
        for layout, boxes in ((kinds, self.kinds.values()), (self._boxes, ())):
            layout.setSpacing(px(SPACE_8))
            for box in boxes:
                layout.addWidget(box)
        column.addLayout(kinds)
        column.addWidget(self._whose)
        column.addLayout(self._boxes)
        column.addStretch(1)
        self.page.foot.addWidget(self.print_button)
        self.page.foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
