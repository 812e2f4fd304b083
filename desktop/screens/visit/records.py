"""What stands beside the fields of a saved visit: its people, its papers, its history."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from db.clock import local
from db.queries.visit_card import VisitCard
from desktop.kit import formats
from desktop.kit.empty import EmptyState
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.labels import label


class Records(QScrollArea):
    """Rows of words in columns; without any it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.lines: list[tuple[str, ...]] = []

    def show_people(self, card: VisitCard) -> None:
        """List those who are on the list of the visit."""
        rows = [(one.name, label(one.category), one.country) for one in card.people]
        self._show(rows, self.tr("No list has come yet."), "visitors")

    def show_papers(self, card: VisitCard) -> None:
        """List the letters and sheets that were made."""
        rows = [(label(one.kind), formats.moment(one.at)) for one in card.papers]
        self._show(rows, self.tr("No paper was made for this visit yet."), "document")

    def show_history(self, card: VisitCard) -> None:
        """List what was done, the newest first."""
        rows = [
            (formats.moment(local(one.at, card.zone)), shown(one.label), one.actor) for one in reversed(card.history)
        ]
        self._show(rows, self.tr("Nothing was recorded yet."), "history")

    def _show(self, rows: Sequence[tuple[str, ...]], nothing: str, meaning: str) -> None:
        self.lines = list(rows)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, px(SPACE_8), 0, 0)
        if not rows:
            empty = EmptyState(meaning, nothing)
            column.addWidget(empty)
        else:
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(SPACE_16))
            grid.setVerticalSpacing(px(SPACE_8))
            for place, row in enumerate(rows):
                for across, words in enumerate(row):
                    if across == 0:
                        grid.addWidget(Text(words, Type.CONTROL_STRONG), place, across)
                    else:
                        grid.addWidget(ElidedText(words, Type.NOTE, "text2"), place, across)
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
