"""Hours, visits and weekends of a quarter beside each guide's fair share."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.roster.month_quarter import Part, QuarterRow
from desktop.kit import formats
from desktop.kit.card import Caption, Card, CardHeader
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import BAR, SPACE_2, SPACE_8, SPACE_12, SPACE_16, SPACE_24
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.roster.words import hours

NEAR = 0.1
"""So far from the fair share, as a part of it, still counts as fair."""


class ShareBar(QWidget):
    """What a guide has as a bar, the fair share as a line across it; the words stand beside it."""

    def __init__(self, part: Part, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._most = part, max(most, 0.1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(SPACE_16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bar and line."""
        painter = smooth(self)
        height = px(BAR) + px(SPACE_2)
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        box(painter, track, height / 2, "border")
        filled = QRectF(track)
        filled.setWidth(self.width() * min(self._part.has / self._most, 1.0))
        if filled.width() > 0:
            box(painter, filled, height / 2, "accent")
        at = min(self.width() * self._part.share / self._most, self.width() - px(SPACE_2))
        painter.fillRect(QRectF(at, 0, px(SPACE_2), self.height()), look().colour("text"))
        painter.end()


class Shares(Card):
    """One row a guide; how far from fair is said in words and by an arrow, not by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = CardHeader()
        self.body.addWidget(self.header)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self._scroll, 1)
        self.setFocusProxy(self._scroll)

    def show_rows(self, rows: Sequence[QuarterRow], title: str, note: str) -> None:
        """Show a quarter."""
        self.header.set_words(title, note)
        self._scroll.setAccessibleName(title)
        page = QWidget()
        column = QVBoxLayout(page)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_24))
        grid.setVerticalSpacing(px(SPACE_12))
        heads = (self.tr("Guide"), self.tr("Hours"), self.tr("Visits"), self.tr("Days of weekends"))
        for across, head in enumerate(heads):
            grid.addWidget(Caption(head), 0, across)
            grid.setColumnStretch(across, 2 if across else 1)
        most = [
            max((getattr(row, name).has for row in rows), default=1) for name in ("minutes", "tours", "weekend_days")
        ]
        shares = [
            max((getattr(row, name).share for row in rows), default=1) for name in ("minutes", "tours", "weekend_days")
        ]
        for place, row in enumerate(rows, start=1):
            grid.addWidget(ElidedText(row.name, Type.CONTROL_STRONG), place, 0)
            for across, part in enumerate((row.minutes, row.tours, row.weekend_days)):
                widest = max(most[across], shares[across]) * 1.1
                grid.addWidget(
                    self._cell(row.name, heads[across + 1], part, widest, is_time=not across), place, across + 1
                )
        column.addLayout(grid)
        column.addStretch(1)
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)

    def words(self) -> list[str]:
        """Return all texts shown."""
        return [label.text() for label in self.findChildren(Text) if label.text()]

    def _cell(self, guide: str, what: str, part: Part, most: float, *, is_time: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_2))
        if is_time:
            words = self.tr("{has} h, fair {share} h").format(has=hours(part.has), share=hours(part.share))
        else:
            words = self.tr("{has}, fair {share}").format(
                has=formats.number(part.has), share=formats.number(part.share, 1)
            )
        sign, told = self._away(part)
        column.addWidget(Text(f"{sign} {words}".strip(), Type.CAPTION, "text" if sign else "text2"))
        column.addWidget(ShareBar(part, most))
        column.addSpacing(px(SPACE_8))
        made.setAccessibleName(f"{guide}, {what}: {words}, {told}")
        return made

    def _away(self, part: Part) -> tuple[str, str]:
        """Return an arrow and words for how far a guide is from the fair share."""
        if abs(part.away) <= max(NEAR * part.share, 0.5):
            return "", self.tr("fair")
        if part.away > 0:
            return "▲", self.tr("above the fair share")
        return "▼", self.tr("below the fair share")
