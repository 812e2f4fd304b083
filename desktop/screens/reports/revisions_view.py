"""Two revisions of the month beside each other: what differs visit by visit, in the sums of blocks, in each figure."""

from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from db.reports.difference import Difference, Side, compare
from db.reports.month_picture import MonthPicture
from db.reports.tables import ReportTable
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_8
from desktop.kit.tasks import Report, Task, Tasks
from desktop.kit.text import Text
from desktop.kit.turning import TurningRow
from desktop.kit.typefaces import Type
from desktop.screens.reports.difference_tables import FigureLine, RowLine, figure_table, figures, row_lines, words_table
from desktop.screens.reports.view_page import ViewPage
from desktop.screens.reports.words import named


class Kind(StrEnum):
    """How a difference is told."""

    WORDS = "words"
    BLOCKS = "blocks"
    FIGURES = "figures"


class RevisionsView(ViewPage):
    """Any two revisions, or the last against the draft; comparing runs in a worker. `compared` tells it is shown."""

    compared = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self.difference: Difference | None = None
        self.before, self.after = QComboBox(), QComboBox()
        self.before.setObjectName("revision_before")
        self.after.setObjectName("revision_after")
        for box in (self.before, self.after):
            box.activated.connect(self._compare)
        self._with = Caption()
        self.kind = SegmentedControl()
        self.kind.chosen.connect(self._show)
        self.headline = Text("", Type.ROW_TITLE, wraps=True)
        self.honest = Text("", Type.NOTE, "warning", wraps=True)
        self.in_words = words_table()
        self.in_words.opened.connect(self._open)
        self.in_figures = figure_table()
        self.in_figures.opened.connect(self._open_figure)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.in_words)
        self._stack.addWidget(self.in_figures)
        pair = QHBoxLayout()
        pair.setSpacing(px(SPACE_8))
        for part in (self.before, self._with, self.after):
            pair.addWidget(part)
        pair.addStretch(1)
        chosen = TurningRow()
        chosen.row.addLayout(pair, 1)
        chosen.row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(chosen)
        self.column.addWidget(self.headline)
        self.column.addWidget(self.honest)
        self.column.addWidget(self._stack, 1)

    def fill(self, picture: MonthPicture) -> None:
        """Offer the revisions of a month; the newest difference is shown first."""
        self._with.setText(self.tr("against"))
        self.before.setAccessibleName(self.tr("The earlier revision"))
        self.after.setAccessibleName(self.tr("The later revision"))
        self.kind.setAccessibleName(self.tr("How the difference is told"))
        self.kind.set_choices(
            [
                (Kind.WORDS, self.tr("In words")),
                (Kind.BLOCKS, self.tr("Sums of blocks")),
                (Kind.FIGURES, self.tr("Figures")),
            ]
        )
        sides = picture.views.sides
        chosen = self.before.currentData(), self.after.currentData()
        for box in (self.before, self.after):
            with QSignalBlocker(box):
                box.clear()
                for side in sides:
                    box.addItem(self._side_words(side), side.revision)
        has_two = len(sides) > 1
        for part in (self.before, self._with, self.after, self.kind, self._stack, self.copy_button, self.save_button):
            part.setVisible(has_two)
        self.headline.setVisible(has_two)
        self.honest.hide()
        if not has_two:
            self.difference = None
            text = self.tr("{month} has one revision so far. A correction makes another, told against this one here.")
            self.note.setText(named(text, picture.month))
            return
        self.note.setText(self.tr("What one revision says and the other does not. Enter opens the visit."))
        known = [side.revision for side in sides]
        is_kept = chosen[0] in known and chosen[1] in known and chosen[0] != chosen[1]
        self.compare_revisions(*(chosen if is_kept else known[-2:]))

    def compare_revisions(self, before: int, after: int) -> None:
        """Compare two revisions by their numbers."""
        for box, number in ((self.before, before), (self.after, after)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(number))
        self._compare()

    def table(self) -> ReportTable | None:
        """Return what is shown."""
        if self.picture is None or self.difference is None:
            return None
        title = named(self.tr("{month}: what differs between two revisions"), self.picture.month)
        note = f"{self.before.currentText()} → {self.after.currentText()}. {self.headline.text()}"
        shown_one = self.in_words if self._kind() is Kind.WORDS else self.in_figures
        return shown_one.as_table(title, note)

    def copied_text(self) -> str:
        """The rows shown."""
        return (self.in_words if self._kind() is Kind.WORDS else self.in_figures).copy_all()

    def first_stop(self) -> QWidget:
        """The choice of revisions, or nothing to choose."""
        return self.after if self.after.isVisible() else self.note

    def _kind(self) -> Kind:
        return Kind(self.kind.choice() or Kind.WORDS)

    def _side_words(self, side: Side) -> str:
        if side.is_draft:
            return self.tr("Draft of revision {n}").format(n=side.revision)
        return self.tr("Revision {n}").format(n=side.revision)

    def _compare(self) -> None:
        if self.picture is None:
            return
        known = {side.revision: side for side in self.picture.views.sides}
        before, after = known[self.before.currentData()], known[self.after.currentData()]

        def work(_report: Report) -> Difference:
            return compare(before, after)

        self._task = self._tasks.free(work)
        self._task.done.connect(self._take)

    def _take(self, difference: object) -> None:
        if self.sender() is self._task and isinstance(difference, Difference):
            self._task = None
            self.difference = difference
            self._show()
            self.compared.emit()

    def _show(self) -> None:
        found = self.difference
        if found is None:
            return
        text = shown(found.headline)
        self.headline.setText(text[:1].upper() + text[1:])
        kind = self._kind()
        self.honest.setVisible(not found.is_traced and kind is Kind.WORDS)
        self.honest.setText(
            self.tr(
                "One of these revisions was closed before the program kept what each visit added: only the figures "
                "can be compared."
            )
        )
        if kind is Kind.WORDS:
            self.in_words.show_rows(row_lines(found), self.tr("What differs, visit by visit"))
        else:
            name = self.kind.words()[list(Kind).index(kind)]
            self.in_figures.show_rows(figures(found, only_sums=kind is Kind.BLOCKS), name)
        self._stack.setCurrentWidget(self.in_words if kind is Kind.WORDS else self.in_figures)

    def _open(self, line: RowLine) -> None:
        if line.is_request:
            self.request_wanted.emit(line.id)
        elif line.number:
            self.visit_wanted.emit(line.id)

    def _open_figure(self, line: FigureLine) -> None:
        """Open a figure of the summary that is shown; one of an older revision has no rows of its own."""
        figure = self.picture.figures.get(line.place) if self.picture is not None else None
        if figure is not None:
            self.figure_wanted.emit(figure)
