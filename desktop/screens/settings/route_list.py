"""The routes to choose from; those of which something typed waits to be saved say so."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from db.queries.routes import RouteRow
from desktop.kit.look import px
from desktop.kit.sizes import NAV_ROW

KEY, TITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class RouteList(QListWidget):
    """`chosen(key)` tells which route a person chose; None is a new one that waits to be saved."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("holds", "places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[RouteRow], shown: UUID | None) -> None:
        """List the routes and stand on the one that is shown; nobody is told."""
        with QSignalBlocker(self):
            self.clear()
            for row in rows:
                self._append(row.id, row.title).setToolTip(f"{row.code} · {row.title}")
            self.stand_on(shown)

    def mark(self, waiting: Collection[UUID | None]) -> None:
        """Say of which routes something waits to be saved; a new one among them stands last."""
        with QSignalBlocker(self):
            places = self._keys()
            if None in waiting and None not in places:
                self._append(None, self.tr("New route"))
            elif None not in waiting and None in places:
                self.takeItem(places.index(None))
            for place, key in enumerate(self._keys()):
                item = self.item(place)
                title = str(item.data(TITLE))
                item.setText(self.tr("{title} · not saved").format(title=title) if key in waiting else title)

    def choose(self, route_id: UUID) -> None:
        """Go to a route as a person would."""
        if route_id in self._keys():
            self.setCurrentRow(self._keys().index(route_id))

    def stand_on(self, route_id: UUID | None) -> None:
        """Stand on the route that is shown, on nothing for a new one that does not wait; nobody is told."""
        with QSignalBlocker(self):
            keys = self._keys()
            self.setCurrentRow(keys.index(route_id) if route_id in keys else -1)

    def _append(self, route_id: UUID | None, title: str) -> QListWidgetItem:
        item = QListWidgetItem(title, self)
        item.setData(KEY, route_id)
        item.setData(TITLE, title)
        item.setSizeHint(QSize(0, px(NAV_ROW)))
        return item

    def _keys(self) -> list[UUID | None]:
        return [self.item(place).data(KEY) for place in range(self.count())]

    def _tell(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is not None:
            self.chosen.emit(item.data(KEY))
