"""What the further tabs of the sheet have in common: they read when they are looked at, and say refusals in place."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import Phrase, TourError
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.kit.look import look, px
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16


class Tab(QWidget):
    """Subclasses fill `column` and read in `read`; a tab that is not seen reads once it is."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.visit_id: UUID | None = None
        self.is_read_only = False
        self.is_stale = True
        self.bar = ProblemBar()
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.bar)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self.column.setContentsMargins(edge, px(SPACE_8), edge, px(SPACE_16))
        self.column.setSpacing(px(SPACE_12))

    def show_visit(self, visit_id: UUID | None, *, is_read_only: bool) -> None:
        """Take another visit, or the same anew; it is read when the tab is looked at."""
        if visit_id != self.visit_id:
            self.bar.hide()
        self.visit_id, self.is_read_only, self.is_stale = visit_id, is_read_only, True
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Read what is to be shown, if that has changed since."""
        if self.is_stale and self.visit_id is not None:
            self.is_stale = False
            self.read(self.visit_id)

    def read(self, visit_id: UUID) -> None:
        """Read and show."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set the texts in the language in force."""
        raise NotImplementedError

    def attempt(self, text: Phrase, command: Callable[..., object]) -> bool:
        """Run one step; a refusal is said in the tab, since the window's own bar lies behind the sheet."""
        try:
            self.context.attempt(text, command)
        except TourError as error:
            tell_refusal(self.bar, error, self.context)
            return False
        self.bar.hide()
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_visit(self.visit_id, is_read_only=self.is_read_only)
        super().changeEvent(event)
