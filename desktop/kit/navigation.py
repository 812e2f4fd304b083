"""The sidebar: the mark, the places, and what stands at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.kit.keycap import key_text
from desktop.kit.look import look, px
from desktop.kit.mark import Mark
from desktop.kit.painting import box, disc, focus_ring, hairline, sign, smooth, square
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import (
    DOT,
    ICON_NAV,
    NAV_ROW,
    RADIUS_CONTROL,
    SIDEBAR,
    SIDEBAR_NARROW,
    SPACE_2,
    SPACE_4,
    SPACE_10,
    SPACE_12,
)
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the sidebar; `keys` is told in its tooltip."""

    key: str
    title: str
    sign: str
    keys: str = ""


class PlaceRow(Pressable):
    """One place: sign, title, count. Narrow, only the sign remains and a dot stands for the count."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._count = 0
        self._is_narrow = False
        self.setCheckable(True)
        self.setObjectName(f"place_{place.key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)
        self.rename(place)

    def rename(self, place: Place) -> None:
        """Take the title in another language."""
        self.place = place
        self.setText(place.title)
        self._name()

    def set_count(self, count: int, spoken: str = "") -> None:
        """Show a count, nought shows nothing; `spoken` tells the reader what it counts."""
        self._count = count
        self.setAccessibleDescription(spoken)
        self._name()
        self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the sign only."""
        self._is_narrow = is_narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """36 pixels high."""
        return QSize(px(NAV_ROW), px(NAV_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign, title and count."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            box(painter, rect, px(RADIUS_CONTROL), "nav_chosen", "border")
        elif self.is_lit:
            box(painter, rect, px(RADIUS_CONTROL), "hover")
        if self.is_ringed:
            focus_ring(painter, rect, px(RADIUS_CONTROL))
        left = (self.width() - px(ICON_NAV)) // 2 if self._is_narrow else px(SPACE_10)
        at = square(left, self.height() // 2, px(ICON_NAV))
        sign(painter, self.place.sign, "accent" if chosen else "text2", at, filled=chosen)
        if self._is_narrow:
            self._paint_dot(painter, at)
        else:
            self._paint_words(painter, at.right() + px(SPACE_10))
        painter.end()

    def _paint_dot(self, painter: QPainter, beside: QRect) -> None:
        if self._count:
            size = px(DOT) * 0.75
            disc(painter, QRectF(beside.right() - size / 3, beside.top() - size / 3, size, size), "accent")

    def _paint_words(self, painter: QPainter, left: int) -> None:
        chosen = self.isChecked()
        font = look().font(Type.CONTROL_STRONG if chosen else Type.CONTROL)
        right = self.width() - px(SPACE_12)
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._count:
            count = str(self._count)
            painter.setFont(look().font(Type.LINK))
            painter.setPen(look().colour("accent" if chosen else "text2"))
            painter.drawText(QRect(0, 0, right, self.height()), middle | Qt.AlignmentFlag.AlignRight, count)
            right -= look().width(Type.LINK, count) + px(SPACE_10)
        painter.setFont(font)
        painter.setPen(look().colour("text" if chosen else "text2"))
        measures = look().metrics(Type.CONTROL_STRONG if chosen else Type.CONTROL)
        shown = measures.elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, 0, right - left + 1, self.height()), middle | Qt.AlignmentFlag.AlignLeft, shown)

    def _name(self) -> None:
        self.setAccessibleName(f"{self.place.title}, {self._count}" if self._count else self.place.title)
        self.setToolTip(f"{self.place.title}  {key_text(self.place.keys)}" if self.place.keys else self.place.title)


class NavigationRail(QWidget):
    """Mark and name, the places, and a foot; `chosen(key)` tells which place a person picked.

    `foot` takes what stands at the bottom; a widget in it that has `set_narrow` is told when the rail folds.
    """

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._is_narrow = False
        self._mark = Mark()
        self._program = ElidedText("", Type.NAME)
        self._enterprise = ElidedText("", Type.CAPTION, "text2", mode=Qt.TextElideMode.ElideMiddle)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._rows = QVBoxLayout()
        self.foot = QVBoxLayout()
        self._head = self._make_head()
        self._column.addLayout(self._head)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        self._column.addLayout(self.foot)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_12)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(SPACE_12))
        beside = px(SPACE_2 if self._is_narrow else SPACE_4)
        self._head.setContentsMargins(beside, px(SPACE_2), beside, px(SPACE_4))
        self._head.setSpacing(px(SPACE_10))
        self._rows.setSpacing(px(SPACE_2))
        self.foot.setSpacing(px(SPACE_10))
        self.setFixedWidth(px(SIDEBAR_NARROW if self._is_narrow else SIDEBAR))

    def set_names(self, program: str, enterprise: str) -> None:
        """Name the program and the enterprise at the top."""
        self._program.set_text(program)
        self._enterprise.set_text(enterprise)

    def set_places(self, places: Sequence[Place]) -> None:
        """Offer places, or name the same ones in another language."""
        rows = self.rows()
        if [row.place.key for row in rows] == [place.key for place in places]:
            for row, place in zip(rows, places, strict=True):
                row.rename(place)
            return
        for row in rows:
            self._group.removeButton(row)
            self._rows.removeWidget(row)
            row.deleteLater()
        for place in places:
            row = PlaceRow(place, self)
            row.set_narrow(self._is_narrow)
            self._group.addButton(row)
            self._rows.addWidget(row)

    def rows(self) -> list[PlaceRow]:
        """The rows, from top to bottom."""
        return [button for button in self._group.buttons() if isinstance(button, PlaceRow)]

    def choose(self, key: str) -> None:
        """Show a place as chosen without telling; an unknown key leaves none chosen."""
        self._group.setExclusive(False)
        for row in self.rows():
            row.setChecked(row.place.key == key)
        self._group.setExclusive(True)

    def set_count(self, key: str, count: int, spoken: str = "") -> None:
        """Show a count beside a place."""
        for row in self.rows():
            if row.place.key == key:
                row.set_count(count, spoken)

    @property
    def is_narrow(self) -> bool:
        """Whether the rail is folded to signs."""
        return self._is_narrow

    def set_narrow(self, is_narrow: bool) -> None:
        """Fold to signs, or unfold."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._program.setVisible(not is_narrow)
        self._enterprise.setVisible(not is_narrow)
        for row in self.rows():
            row.set_narrow(is_narrow)
        for place in range(self.foot.count()):
            item = self.foot.itemAt(place)
            fold = getattr(item.widget(), "set_narrow", None) if item is not None else None
            if fold is not None:
                fold(is_narrow)
        self.restyle()
        self.folded.emit(is_narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with a hairline at its right."""
        painter = smooth(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing, False)
        painter.fillRect(self.rect(), look().colour("window"))
        painter.setPen(hairline())
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _make_head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._program)
        words.addWidget(self._enterprise)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addLayout(words, 1)
        return head

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, PlaceRow):
            self.chosen.emit(button.place.key)
