"""The requests that wait for an answer, beside the board: dragged onto it, or picked up by Enter, they hold a place."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from db.queries.requests import RequestRow
from db.rules.typed_requests import Wish
from desktop.kit import formats
from desktop.kit.card import Card, CardHeader
from desktop.kit.icons import icon
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.screens.schedule.words import people

MIME: Final = "application/x-gatehouse-request"
WIDTH: Final = 264
ICON: Final = 18
MAXIMUM: Final = 16_777_215
"""No limit, as Qt has it."""
MOST: Final = 100
"""So many requests are offered; the others stand on the page of requests."""


class TrayList(QListWidget):
    """`picked(request id)` tells that somebody wants to place one by the keyboard, `left()` that they go back."""

    picked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda item: self.picked.emit(item.data(Qt.ItemDataRole.UserRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter pick a request up, Esc goes back to the board."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the key of a request, and nothing of what it says."""
        item = self.currentItem()
        if item is not None:
            drag = QDrag(self)
            drag.setMimeData(carried(item.data(Qt.ItemDataRole.UserRole)))
            drag.exec(Qt.DropAction.CopyAction)


class RequestTray(Card):
    """A card with the list, or a sentence where nothing waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=SPACE_8, gap=SPACE_8)
        self.head, self.list = CardHeader(), TrayList()
        self._rows: Sequence[RequestRow] = ()
        self.body.addWidget(self.head)
        self.body.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.list.setAccessibleName(self.tr("Requests without an answer"))
        self.list.setToolTip(self.tr("Drag a request onto the schedule, or press Enter to place it by the keyboard."))
        self.show_requests(self._rows)

    def show_requests(self, rows: Sequence[RequestRow]) -> None:
        """Offer requests, the one chosen before stays."""
        self._rows = rows
        before = self.list.currentItem().data(Qt.ItemDataRole.UserRole) if self.list.currentItem() else None
        self.head.set_words(self.tr("Requests"), formats.number(len(rows)) if rows else self.tr("none waits"))
        self.list.clear()
        self.list.setIconSize(QSize(px(ICON), px(ICON)))
        for row in rows:
            item = QListWidgetItem(icon(row.group_kind.value, f"groups.{row.group_kind.value}.line"), told(row))
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told(row).replace("\n", ", "))
            item.setSizeHint(QSize(0, px(48)))
            self.list.addItem(item)
            if row.id == before:
                self.list.setCurrentItem(item)
        if rows and self.list.currentItem() is None:
            self.list.setCurrentRow(0)

    def row(self, request_id: UUID) -> RequestRow | None:
        """Return a request that is offered."""
        return next((row for row in self._rows if row.id == request_id), None)

    def fit(self, *, is_beside: bool, is_alone: bool) -> None:
        """Stand beside the board, under it where it is narrow, in its place where it is low."""
        has_width = is_beside and not is_alone
        self.setMinimumWidth(px(WIDTH) if has_width else 0)
        self.setMaximumWidth(px(WIDTH) if has_width else MAXIMUM)
        self.setMaximumHeight(MAXIMUM if has_width or is_alone else px(180))


def carried(request_id: UUID) -> QMimeData:
    """Return what is dragged."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(request_id).encode()))
    return data


def request_in(data: QMimeData) -> UUID | None:
    """Return the request that is dragged, if it is one."""
    try:
        return UUID(bytes(data.data(MIME).data()).decode()) if data.hasFormat(MIME) else None
    except ValueError:
        return None


def told(row: RequestRow) -> str:
    """Return a request on two lines: who; how many and when."""
    days = formats.listed(_wish(wish) for wish in row.wishes[:2])
    return f"{row.title}\n" + " · ".join(part for part in (people(row.people), days) if part)


def _wish(wish: Wish) -> str:
    day = formats.day_month(wish.day)
    return f"{day} {wish.starts:%H:%M}" if wish.starts else day
