"""The parts of a sheet that brings a file in: its columns, the rows with their ticks, progress and button."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.mapping import MappingPanel
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16, SPACE_20, SPACE_24, TABLE_ROW
from desktop.kit.table import Column, PagedTable
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type

Row = TypeVar("Row")
LEAST_ROWS = 7
"""Rows of the table in sight, its header among them, before the sheet scrolls."""


class ImportForm(QWidget, Generic[Row]):
    """Lays the parts out; what they do is told by the sheet."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[Hashable]], Mapping[Any, Row]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = Text("", Type.TITLE, wraps=True)
        self.file = ElidedText("", Type.NOTE, "text2")
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.choose_button = Button(sign="folder")
        self.problem = ProblemBar()
        self.mapping = MappingPanel()
        self.counts = Text("", Type.BODY_STRONG, wraps=True)
        self.table = PagedTable[Row](columns, fetch)
        self.detail = Text("", Type.NOTE, "text2", wraps=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel_button = Button(small=True)
        self.import_button = Button(kind=Kind.PRIMARY, sign="download")
        self._is_allowed, self._is_working = True, False
        self._middle = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        look().changed.connect(self.restyle)
        self.restyle()
        self.rest()

    def retranslate(self) -> None:
        """Name the parts in the language in force."""
        self.close_button.set_name(self.tr("Close"))
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.cancel_button.setText(self.tr("Cancel"))

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_24)
        self._column.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_16))
        self._column.setSpacing(px(SPACE_12))
        self._middle.setSpacing(px(SPACE_12))
        self.table.setMinimumHeight(px(TABLE_ROW) * LEAST_ROWS)

    def add_row(self, caption: Caption, *fields: QWidget) -> QHBoxLayout:
        """Add fields in a row of their own above the table."""
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_12))
        row.addWidget(caption)
        for field in fields:
            row.addWidget(field, 1)
        self._middle.insertLayout(self._middle.indexOf(self.counts), row)
        return row

    def add_below(self, part: QWidget) -> None:
        """Add something below the table."""
        self._middle.addWidget(part)

    def work(self) -> None:
        """Show that something is under way."""
        self.progress.setRange(0, 0)
        self._show_working(is_working=True)

    def rest(self) -> None:
        """Show that nothing is under way."""
        self._show_working(is_working=False)

    def allow(self, *, is_allowed: bool) -> None:
        """Say whether there is anything to bring in."""
        self._is_allowed = is_allowed
        self._allow()

    def show_progress(self, step: int, total: int) -> None:
        """Show how far the work is."""
        self.progress.setRange(0, total)
        self.progress.setValue(step)

    def _allow(self) -> None:
        self.import_button.setEnabled(self._is_allowed and not self._is_working)

    def _show_working(self, *, is_working: bool) -> None:
        self.progress.setVisible(is_working)
        self.cancel_button.setVisible(is_working)
        self._is_working = is_working
        self._allow()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.file)
        top = QHBoxLayout()
        top.setSpacing(px(SPACE_8))
        top.addLayout(words, 1)
        top.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_12))
        foot.addWidget(self.import_button)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        self._column.addLayout(top)
        self._column.addWidget(self.problem)
        self._column.addWidget(self._page(), 1)
        self._column.addLayout(foot)
        self.setFocusProxy(self.choose_button)

    def _page(self) -> QScrollArea:
        """What scrolls where it does not fit."""
        page = QWidget()
        page.setLayout(self._middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.mapping)
        self._middle.addWidget(self.counts)
        self._middle.addWidget(self.table, 1)
        self._middle.addWidget(self.detail)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        for ground in (page, scroll.viewport()):
            ground.setAutoFillBackground(False)
        return scroll
