"""What is seen of a month below its strip: its figures, its groups, a comparison, its load, its revisions."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from db.reports.month_picture import MonthPicture
from desktop.kit.look import look, px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_12
from desktop.kit.tasks import Tasks
from desktop.screens.reports.comparison_view import ComparisonView
from desktop.screens.reports.load_view import LoadView
from desktop.screens.reports.revisions_view import RevisionsView
from desktop.screens.reports.view_page import ViewPage
from desktop.screens.reports.visits_view import VisitsView

LEAST_HEIGHT, TALLER = 300, 420
AHEAD_MS = 60
NARROW = 560
"""Below this width words need more lines, and the page is scrolled anyway: the views get more height."""


class View(StrEnum):
    """The views, in their order."""

    FIGURES = "figures"
    VISITS = "visits"
    COMPARISON = "comparison"
    LOAD = "load"
    REVISIONS = "revisions"


def view_words() -> dict[View, str]:
    """What the views are called."""
    return {
        View.FIGURES: QCoreApplication.translate("ReportViews", "Figures"),
        View.VISITS: QCoreApplication.translate("ReportViews", "Groups"),
        View.COMPARISON: QCoreApplication.translate("ReportViews", "Comparison"),
        View.LOAD: QCoreApplication.translate("ReportViews", "Demand and load"),
        View.REVISIONS: QCoreApplication.translate("ReportViews", "Revisions"),
    }


class ViewChoice(QWidget):
    """All views in sight where there is room, else a list that opens; `chosen(key)` tells a choice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = SegmentedControl()
        self.list = QComboBox()
        self.list.hide()
        self.parts.chosen.connect(self.chosen)
        self.list.activated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.parts, self.list):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        words = view_words()
        self.parts.set_choices([(str(view), text) for view, text in words.items()])
        with QSignalBlocker(self.list):
            place = max(self.list.currentIndex(), 0)
            self.list.clear()
            for view, text in words.items():
                self.list.addItem(text, str(view))
            self.list.setCurrentIndex(place)
        for part in (self.parts, self.list):
            part.setAccessibleName(self.tr("What is shown of the month"))
        self._arrange()

    def choose(self, view: View) -> None:
        """Choose without telling."""
        self.parts.choose(view)
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(list(View).index(view))

    def minimumSizeHint(self) -> QSize:
        """The list is enough."""
        return QSize(min(self.list.minimumSizeHint().width(), self.parts.minimumSizeHint().width()), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether all views fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fits = self.parts.sizeHint().width() <= self.width()
        self.parts.setVisible(fits)
        self.list.setVisible(not fits)

    def _height(self) -> int:
        return max(self.list.minimumSizeHint().height(), self.parts.minimumSizeHint().height())

    def _tell(self) -> None:
        self.chosen.emit(str(self.list.currentData()))


class Views(QWidget):
    """The choice and the view chosen; a view is filled when it is looked at.

    `changed(view)` tells another choice, `figures_wanted(picture)` that the figures, which are not its own, are to be.
    """

    changed = Signal(object)
    figures_wanted = Signal(object)

    def __init__(self, figures: QWidget, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: MonthPicture | None = None
        self._filled: set[View] = set()
        self._unseen = list(View)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._fill_ahead)
        self.view = View.FIGURES
        self.choice = ViewChoice()
        self.choice.chosen.connect(lambda key: self.show_view(View(key)))
        self.groups = VisitsView()
        self.comparison = ComparisonView()
        self.load = LoadView()
        self.revisions = RevisionsView(tasks)
        self._pages: dict[View, ViewPage] = {
            View.VISITS: self.groups,
            View.COMPARISON: self.comparison,
            View.LOAD: self.load,
            View.REVISIONS: self.revisions,
        }
        self._figures = figures
        self._stack = QStackedWidget()
        for page in (figures, *self._pages.values()):
            self._stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.choice)
        self._column.addWidget(self._stack, 1)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_12))

    def hasHeightForWidth(self) -> bool:
        """The views scroll in themselves, however much they hold."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Room for the choice and a few lines."""
        return QSize(self.choice.minimumSizeHint().width(), self._least_height())

    def sizeHint(self) -> QSize:
        """No more than that: the page gives the views what is left."""
        return QSize(super().sizeHint().width(), self._least_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more height where it is narrow."""
        super().resizeEvent(event)
        if (event.size().width() < px(NARROW)) != (event.oldSize().width() < px(NARROW)):
            self.updateGeometry()

    def pages(self) -> list[ViewPage]:
        """The views beside the figures."""
        return list(self._pages.values())

    def page(self) -> ViewPage | None:
        """The view that is shown, None for the figures."""
        return self._pages.get(self.view)

    def show_month(self, picture: MonthPicture) -> None:
        """Show another month, or the same anew."""
        self._picture = picture
        self._filled.clear()
        self.choice.retranslate()
        self._fill()
        self._ahead.start()

    def show_view(self, view: View | str) -> None:
        """Show another view; the keyboard stays where it is."""
        self.view = View(view)
        self.choice.choose(self.view)
        self._fill()  # before it is seen, so that it is laid out once
        self._stack.setCurrentWidget(self._pages.get(self.view, self._figures))
        self.changed.emit(self.view)

    def _least_height(self) -> int:
        return px(TALLER if self.width() < px(NARROW) else LEAST_HEIGHT)

    def _fill(self) -> None:
        self._fill_view(self.view)

    def _fill_ahead(self) -> None:
        """Fill each view once before it is looked at, one in a go: the first filling builds what later ones reuse."""
        if self._unseen:
            self._fill_view(self._unseen.pop())
            self._ahead.start()

    def _fill_view(self, view: View) -> None:
        page = self._pages.get(view)
        if self._picture is None or view in self._filled:
            return
        self._filled.add(view)
        if page is not None:
            page.show_month(self._picture)
        else:
            self.figures_wanted.emit(self._picture)
