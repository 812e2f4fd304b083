"""How the parts of the roster lie: bars above, the table with its panel or the fair shares below, all scrolled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.kit.look import px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SPACE_8, SPACE_12

if TYPE_CHECKING:
    from desktop.screens.roster.screen import RosterScreen

BESIDE, LOWEST = 860, 220
"""From this width on the panel stands beside the table, which is never lower than this."""


class Frame(QObject):
    """Lays a screen out once; `arrange` puts the panel beside the table or below it."""

    def __init__(self, screen: "RosterScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._views, self._tables = QStackedWidget(), QWidget()
        left = QVBoxLayout()
        left.setSpacing(px(SPACE_8))
        left.addWidget(screen.board, 1)
        left.addWidget(screen.legend)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._tables)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addLayout(left, 1)
        self._middle.addWidget(screen.side)
        self._views.addWidget(self._tables)
        self._views.addWidget(screen.shares)
        self._views.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        for part in (screen.tool_bar, screen.problem, screen.filling_bar, screen.draft_bar, screen.measures):
            self._column.addWidget(part)
        self._column.addWidget(self._views, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(whole)
        whole.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(screen)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), px(SPACE_12))
        self._column.setSpacing(px(SPACE_12))
        self._middle.setSpacing(px(CARD_GAP))
        self.arrange()

    def arrange(self) -> None:
        """Put the side panel below the table where there is no room beside it."""
        screen = self._screen
        is_wide = screen.width() - 2 * px(PAGE_MARGIN) >= px(BESIDE)
        sideways, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(sideways if is_wide else below)
        screen.side.be_narrow(is_narrow=is_wide)
        screen.board.setMinimumHeight(px(LOWEST))

    def show_table(self, *, is_table: bool) -> None:
        """Show the table, or the fair shares."""
        self._views.setCurrentWidget(self._tables if is_table else self._screen.shares)
