"""The views of an overview behind one choice, and what stands there while there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.kit import formats
from desktop.kit.empty import EmptyState
from desktop.kit.look import look, px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_12
from desktop.screens.agency.enrolment_page import EnrolmentPage
from desktop.screens.agency.involvement import Involvement
from desktop.screens.agency.refused_page import OverduePage, RefusedPage
from desktop.screens.agency.work import Found

INVOLVEMENT, OVERDUE, REFUSED, ENROLMENT = "involvement", "overdue", "refused", "enrolment"


class Views(QWidget):
    """`moved()` tells that something else is looked at, `wanted()` that somebody wants what is missing."""

    moved = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = SegmentedControl()
        self.involvement, self.overdue = Involvement(), OverduePage()
        self.refused, self.enrolment = RefusedPage(), EnrolmentPage()
        self.empty = EmptyState("folder")
        self._found: Found | None = None
        self._why_empty = ("", "")
        self._pages = {
            INVOLVEMENT: self.involvement,
            OVERDUE: self.overdue,
            REFUSED: self.refused,
            ENROLMENT: self.enrolment,
        }
        self._stack = QStackedWidget()
        for page in (self.empty, *self._pages.values()):
            self._stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.choice)
        self._column.addWidget(self._stack, 1)
        self.choice.chosen.connect(lambda _key: self._turn())
        self.involvement.moved.connect(lambda _spot: self._turn())
        self.empty.wanted.connect(self.wanted)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_12))

    def show_found(self, found: Found | None) -> None:
        """Show another overview, or that there is none."""
        if found is not None and found.combined is None and found.applicants and self._found is not found:
            self.choice.choose(ENROLMENT)
        self._found = found
        self._offer()
        if found is not None:
            self.overdue.show_overdue(found.combined)
            self.refused.show_refused(found.mail.post.refused())
            self.enrolment.show_register(found.applicants, found.mail.register)
            if found.combined is not None:
                self.involvement.show_combined(found.combined)
        self._turn()

    def say_empty(self, sentence: str, action: str = "") -> None:
        """Say what stands where nothing was read yet."""
        self._why_empty = (sentence, action)
        self._turn()

    @property
    def is_inside(self) -> bool:
        """Whether a region or a site is looked at."""
        return self._stack.currentWidget() is self.involvement and bool(self.involvement.spot.region)

    def _offer(self) -> None:
        found = self._found
        combined = None if found is None else found.combined
        late = 0 if combined is None else len(combined.overdue)
        refused = 0 if found is None else len(found.mail.post.refused())
        waiting = 0 if found is None else len(found.applicants)
        self.choice.setAccessibleName(self.tr("What is shown"))
        self.choice.set_choices(
            [
                (INVOLVEMENT, self.tr("Involvement")),
                (OVERDUE, self.tr("Late: {count}").format(count=formats.number(late))),
                (REFUSED, self.tr("Refused: {count}").format(count=formats.number(refused))),
                (ENROLMENT, self.tr("Enrolment: {count}").format(count=formats.number(waiting))),
            ]
        )
        self.choice.setVisible(found is not None)

    def _turn(self) -> None:
        page: QWidget = self._pages.get(self.choice.choice(), self.involvement)
        if self._found is None:
            page = self.empty
            self.empty.set_words(*self._why_empty)
        elif page is self.involvement and self._found.combined is None:
            page = self.empty
            text = self.tr("No package counts yet. See what was refused, and whose key waits to be enrolled.")
            self.empty.set_words(text)
        self._stack.setCurrentWidget(page)
        self.moved.emit()
