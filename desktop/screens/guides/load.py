"""Paints the load of a guide's month as a thin bar below its words."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.queries.guide_list import GuideRow
from desktop.kit.look import px
from desktop.kit.painting import box
from desktop.kit.sizes import BAR, SPACE_6

LOAD_COLUMN: Final = 2


class LoadDelegate(QStyledItemDelegate):
    """`part(row)` tells how much of the whole is reached, and the token of the colour."""

    def __init__(self, part: Callable[[int], tuple[float, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the words, then the bar below them."""
        super().paint(painter, option, index)
        part, ink = self._part(index.row())
        area = QRectF(option.rect).adjusted(px(SPACE_6), 0, -px(SPACE_6), 0)
        track = QRectF(area.left(), area.bottom() - px(BAR), area.width(), px(BAR) * 0.75)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, track, track.height() / 2, "border")
        if part > 0:
            track.setWidth(max(track.width() * min(part, 1.0), track.height()))
            box(painter, track, track.height() / 2, ink)
        painter.restore()


def part_of_load(row: GuideRow, rows: Iterable[GuideRow]) -> tuple[float, str]:
    """Return how much of the cap, or of the busiest guide's load, a guide reaches, and the token of the bar."""
    most = row.most_minutes or max((one.minutes for one in rows), default=0)
    is_over = bool(row.most_minutes) and row.minutes > row.most_minutes
    return row.minutes / most if most else 0.0, "danger" if is_over else "accent"
