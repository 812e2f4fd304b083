"""The cells of a table, painted as the style sheet describes items of a table, without asking the style for each."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_2, SPACE_10
from desktop.kit.table_model import PagedModel, alignment
from desktop.kit.typefaces import Type

SELECTED: Final = QStyle.StateFlag.State_Selected.value
FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value
BESIDE: Final = 3
"""Pixels the style leaves on each side of a sign and of words."""
FLAGS: Final = {is_number: alignment(is_number).value for is_number in (False, True)}


class CellPainter(QStyledItemDelegate):
    """Paints a sign, one line of text and the line below; the style would lay each text out several times."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the cell from the row itself."""
        model: PagedModel[Any] = index.model()  # type: ignore[assignment]  # it serves no other
        column, row = model.columns[index.column()], model.row_in_sight(index.row())
        here, rect, state = look(), option.rect, option.state.value
        left, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
        if state & SELECTED:
            painter.fillRect(rect, here.ink("accent_soft"))
        if state & FOCUSED:
            _paint_focus(painter, rect)
        else:
            painter.fillRect(left, top + height - 1, width, 1, here.ink("border"))
        if row is None:
            return
        right = left + width - px(SPACE_10) - BESIDE
        left += px(SPACE_10) + BESIDE
        if column.sign is not None:
            size = option.decorationSize
            place = QRect(left, top + (height - 1) // 2 - size.height() // 2, size.width(), size.height())
            column.sign(row).paint(painter, place)
            left += size.width() + 2 * BESIDE
        text = "" if column.shows_sign_only else column.text(row)
        if text:
            painter.setPen(here.ink(column.ink(row) if column.ink is not None else "text"))
            shown, _ = here.elided(Type.BODY, text, right - left)
            painter.drawText(QRect(left, top, right - left, height), FLAGS[column.is_number], shown)


def _paint_focus(painter: QPainter, rect: QRect) -> None:
    width, ink = px(SPACE_2), look().colour("focus")
    painter.fillRect(rect.left(), rect.top(), rect.width(), width, ink)
    painter.fillRect(rect.left(), rect.bottom() - width + 1, rect.width(), width, ink)
    painter.fillRect(rect.left(), rect.top(), width, rect.height(), ink)
    painter.fillRect(rect.right() - width + 1, rect.top(), width, rect.height(), ink)
