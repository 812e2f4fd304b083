"""The groups of the day by time, the current one marked; a click makes another one current."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.model.kinds import VisitState
from db.queries.gate_rows import GateGroup
from desktop.kit import formats
from desktop.kit.drawn_once import DrawnOnce
from desktop.kit.icons import icon
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import (
    GATE_GROUP,
    ICON_NAV,
    RADIUS_CONTROL,
    RADIUS_PANEL,
    SPACE_8,
    SPACE_10,
    SPACE_12,
    SPACE_16,
)
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.kit.wrapping import broken
from desktop.labels import kind_title


class GroupRow(Pressable):
    """One group: sign of its kind, title, route and guide, start, how many of how many have come."""

    def __init__(self, group: GateGroup, route: str, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName(f"group_{group.number:04}")
        self.is_current = False
        self._drawn = DrawnOnce("canvas")
        self._lines: dict[tuple[int, float], list[str]] = {}
        self.shown, self._route, self._state = group, route, state
        self.show_group(group, route, state)

    def show_group(self, group: GateGroup, route: str, state: str) -> None:
        """Show other values of the group."""
        self._lines.clear()
        self.shown, self._route, self._state = group, route, state
        where = f"{route} · {group.guide}" if group.guide else route
        self._where = where
        said = (group.title, formats.clock(group.starts), where, self._came(), state, kind_title(group.kind))
        self.setAccessibleName(", ".join(part for part in said if part))
        self.updateGeometry()
        self.update()

    def values(self) -> tuple[GateGroup, str, str]:
        """Return what is shown."""
        return self.shown, self._route, self._state

    def set_current(self, *, is_current: bool) -> None:
        """Mark the group as the one the gate deals with."""
        self.is_current = is_current
        self.update()

    def sizeHint(self) -> QSize:
        """Room for two lines, three with a state."""
        return QSize(px(200), px(GATE_GROUP + (16 if self._state else 0)))

    def heightForWidth(self, width: int) -> int:
        """A line more for a name that needs it."""
        further = len(self._title_lines(width)) - 1
        return self.sizeHint().height() + further * look().metrics(Type.NAME).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the card; it is drawn again only when it looks different."""
        painter = smooth(self)
        painter.drawPixmap(0, 0, self._drawn.picture(self, (*self.values(), self.is_current, self.is_lit), self._draw))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        rect = QRectF(self.rect())
        if self.is_current:
            box(painter, rect, px(RADIUS_PANEL), "accent_soft")
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(RADIUS_PANEL), px(RADIUS_PANEL))
        else:
            box(painter, rect, px(RADIUS_PANEL), "hover" if self.is_lit else "surface", "border")
        self._paint_tile(painter)
        right = self._paint_numbers(painter)
        self._paint_words(painter, right)

    def _came(self) -> str:
        return f"{self.shown.admitted} / {self.shown.expected}"

    def _paint_tile(self, painter: QPainter) -> None:
        side = px(40)
        tile = QRect(px(SPACE_16), (self.height() - side) // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look().tokens.group(self.shown.kind.value).tint))
        painter.drawRoundedRect(QRectF(tile), px(RADIUS_CONTROL), px(RADIUS_CONTROL))
        at = QRect(0, 0, px(ICON_NAV + 2), px(ICON_NAV + 2))
        at.moveCenter(tile.center())
        icon(self.shown.kind.value, f"groups.{self.shown.kind.value}.on_tint").paint(painter, at)

    def _paint_numbers(self, painter: QPainter) -> int:
        time, came = formats.clock(self.shown.starts), self._came()
        upper, lower = look().font(Type.HEADING), look().font(Type.CONTROL)
        width = self._numbers_width()
        left = self.width() - px(SPACE_16) - width
        half = self.height() // 2
        flags = Qt.AlignmentFlag.AlignRight
        for font, text, ink, area, down in (
            (upper, time, "text", QRect(left, 0, width, half + px(2)), Qt.AlignmentFlag.AlignBottom),
            (lower, came, "text2", QRect(left, half + px(4), width, half), Qt.AlignmentFlag.AlignTop),
        ):
            painter.setFont(font)
            painter.setPen(look().colour(ink))
            painter.drawText(area, flags | down, text)
        return left - px(SPACE_8)

    def _numbers_width(self) -> int:
        time, came = formats.clock(self.shown.starts), self._came()
        return max(look().width(Type.HEADING, time), look().width(Type.CONTROL, came))

    def _title_lines(self, width: int) -> list[str]:
        """Break the title once for a width: whoever lays the column out asks a dozen times."""
        key = (width, look().scale)
        if key not in self._lines:
            left, right = px(SPACE_16) + px(40) + px(SPACE_12), px(SPACE_16) + self._numbers_width() + px(SPACE_8)
            self._lines[key] = broken(Type.NAME, self.shown.title, width - left - right)
        return self._lines[key]

    def _paint_words(self, painter: QPainter, right: int) -> None:
        left = px(SPACE_16) + px(40) + px(SPACE_12)
        name = look().font(Type.NAME)
        lines: list[tuple[QFont, str, str, Type]] = [
            *((name, line, "text", Type.NAME) for line in self._title_lines(self.width())),
            (look().font(Type.CAPTION), self._where, "text2", Type.CAPTION),
        ]
        if self._state:
            ink = "accent" if self.is_current else "text2"
            lines.append((look().font(Type.LINK), self._state, ink, Type.LINK))
        height = sum(look().metrics(role).height() for *_, role in lines) + px(2) * (len(lines) - 1)
        top = (self.height() - height) // 2
        for font, text, ink, role in lines:
            metrics = look().metrics(role)
            painter.setFont(font)
            painter.setPen(look().colour(ink))
            shown, _ = look().elided(role, text, right - left)
            painter.drawText(QRect(left, top, right - left, metrics.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height() + px(2)


class GroupList(QWidget):
    """`chosen(key)` tells of a click."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text("", Type.NAME)
        self._count = Text("", Type.NOTE, "text2")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rows: dict[UUID, GroupRow] = {}
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addWidget(self._count, 1)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._column.setSpacing(px(SPACE_10))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(px(SPACE_10))

    def show_words(self, heading: str, count: str) -> None:
        """Name the list."""
        self._heading.setText(heading)
        self._count.setText(count)

    def show_groups(self, groups: Sequence[tuple[GateGroup, str, str]], current: UUID | None) -> Iterator[None]:
        """Show groups by steps, each with its route and its state in words; rows that stand are kept."""
        wanted = [group.id for group, _, _ in groups]
        for key in [key for key in self._rows if key not in wanted]:
            row = self._rows.pop(key)
            self._column.removeWidget(row)
            row.deleteLater()
        for place, (group, route, state) in enumerate(groups):
            row = self._rows.get(group.id) or self._make(group, route, state)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            if row.values() != (group, route, state):
                row.show_group(group, route, state)
            if row.is_current != (group.id == current):
                row.set_current(is_current=group.id == current)
            yield
        chosen = self._rows.get(current) if current else None
        if chosen is not None:
            self._scroll.ensureWidgetVisible(chosen, 0, px(SPACE_10))

    def rows(self) -> list[GroupRow]:
        """The groups shown, in order."""
        return sorted(self._rows.values(), key=lambda row: self._column.indexOf(row))

    def _make(self, group: GateGroup, route: str, state: str) -> GroupRow:
        row = GroupRow(group, route, state)
        row.clicked.connect(lambda: self.chosen.emit(row.shown.id))
        self._rows[group.id] = row
        return row


def is_over(group: GateGroup) -> bool:
    """Say whether the gate has nothing more to do with a group."""
    return group.state is VisitState.CLOSED or group.has_left
