"""The gaps of a step, one below the other, to be mended or left as unknown without leaving the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.queries.gaps import Gap
from db.reports.month_picture import MonthPicture
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.gap_row import GapRow
from desktop.screens.reports.words import named

MOST_ROWS = 4


class GapsCard(Card):
    """`mended`, `left` and `told` are those of the rows; `walked` asks to go to the next gap.

    After a gap is mended the keyboard goes on to the one that takes its place.
    """

    mended = Signal(object)
    left = Signal(object)
    told = Signal(object, str, int)
    walked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows: list[GapRow] = []
        self._shown: tuple[object, ...] = ()
        self.header = CardHeader()
        self.fix = Button(kind=Kind.PRIMARY, sign="next", keys="F8")
        self.fix.setObjectName("fix_one_by_one")
        self.fix.clicked.connect(self.walked)
        self.fix.setAutoDefault(True)  # Enter presses it, as Space does
        self.header.right.addWidget(self.fix)
        self._note = Text("", Type.BODY, "text2", wraps=True)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._list)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.header)
        self.body.addWidget(self._note)
        self.body.addWidget(self._scroll)
        look().changed.connect(self.restyle_rows)
        self.restyle_rows()

    def restyle_rows(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_8))
        self._fit()

    def show_gaps(self, title: str, note: str, gaps: Sequence[Gap], picture: MonthPicture, nothing: str) -> None:
        """Show the gaps of a step, or in words that there are none."""
        self.header.set_words(title, note if gaps else "")
        is_locked = picture.is_closed
        self.fix.setText(self.tr("Fix one by one"))
        self.fix.setVisible(bool(gaps) and not is_locked)
        closed = self.tr("{month} is closed: what was not known then stays unknown.")
        self._note.setText(named(closed, picture.month) if gaps and is_locked else nothing)
        self._note.setVisible(not gaps or is_locked)
        self._scroll.setVisible(bool(gaps))
        key = (tuple(gaps), is_locked, title)
        if key != self._shown:
            self._shown = key
            self._fill(gaps, picture, is_locked=is_locked)

    def walk(self, forward: bool = True) -> bool:
        """Go to the next gap, or the one before; False if there is none beyond."""
        place = self._focused()
        wanted = place + (1 if forward else -1) if place is not None else (0 if forward else len(self.rows) - 1)
        if not 0 <= wanted < len(self.rows):
            return False
        self._go(self.rows[wanted])
        return True

    def _fill(self, gaps: Sequence[Gap], picture: MonthPicture, *, is_locked: bool) -> None:
        place = self._focused()
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [GapRow(gap, picture.routes.get(gap.route_id, ""), is_locked=is_locked) for gap in gaps]
        width = max((row.buttons_width() for row in self.rows), default=0)
        for row in self.rows:
            row.keep_buttons_wide(width)
            row.mended.connect(self.mended)
            row.left.connect(self.left)
            row.told.connect(self.told)
            row.grown.connect(self._grow)
            self._column.addWidget(row)
            row.show()
        self._fit()
        if place is not None and self.rows:
            self._go(self.rows[min(place, len(self.rows) - 1)])

    def forget(self) -> None:
        """Make the rows anew at the next showing, for the language is another."""
        self._shown = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences may need more lines now."""
        super().resizeEvent(event)
        self._fit()

    def _go(self, row: GapRow) -> None:
        row.first_button.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row)

    def _grow(self) -> None:
        self._fit()
        row = self.sender()
        if isinstance(row, GapRow):
            self._scroll.ensureWidgetVisible(row)

    def _focused(self) -> int | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((place for place, row in enumerate(self.rows) if row.isAncestorOf(focused)), None)

    def _fit(self) -> None:
        """As high as its rows, up to a few; the others are scrolled to."""
        width = self._scroll.viewport().width()
        heights = [_height(row, width) for row in self.rows]
        gap = self._column.spacing()
        few, all_rows = (sum(rows) + gap * max(len(rows) - 1, 0) for rows in (heights[:MOST_ROWS], heights))
        self._scroll.setFixedHeight(max(few, 1))
        self._list.setMinimumHeight(all_rows)


def _height(row: GapRow, width: int) -> int:
    return row.heightForWidth(width) if row.hasHeightForWidth() else row.sizeHint().height()
