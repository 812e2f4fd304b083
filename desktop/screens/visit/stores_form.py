"""What the visit needs of the stores: what its people wear beside what is left, and the rooms it wants."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.queries.visit_card import RoomChoice
from db.rules.needs import Demand
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_6, SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import ppe_title

ACROSS: Final = 2


class StoresForm(QWidget):
    """`changed` tells that a room was ticked, `place_wanted(name)` that somebody wants to count the stock or rooms."""

    changed = Signal()
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rooms: dict[UUID, QCheckBox] = {}
        self._choices: tuple[RoomChoice, ...] = ()
        self._demands: tuple[Demand, ...] | None = None
        self._sign = Sign("ppe", "text3")
        self.wear = Text("", Type.NOTE, "text2", wraps=True)
        self.stock = Button(kind=Kind.GHOST, small=True)
        self.stock.clicked.connect(partial(self.place_wanted.emit, "ppe"))
        self.change_rooms = Button(kind=Kind.GHOST, small=True)
        self.change_rooms.clicked.connect(partial(self.place_wanted.emit, "rooms"))
        self._ticks = QWidget()
        self._grid = QGridLayout(self._ticks)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._first = QHBoxLayout()
        self._first.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._first.addWidget(self.wear, 1)
        for button in (self.stock, self.change_rooms):
            self._first.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addWidget(self._ticks)
        self.setFocusProxy(self.stock)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._first.setSpacing(px(SPACE_8))
        self._column.setSpacing(px(SPACE_6))

    def retranslate(self) -> None:
        """Name the button and say what is worn."""
        self.stock.setText(self.tr("Stock…"))
        self.change_rooms.setText(self.tr("Rooms…"))
        for choice in self._choices:
            self.rooms[choice.id].setText(self._room(choice))
        self._tell()

    def offer(self, rooms: Sequence[RoomChoice]) -> None:
        """Take the rooms there are; one that is given up shows only where it is ticked."""
        chosen = self.ticked()
        for tick in self.rooms.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._choices = tuple(rooms)
        self.rooms = {choice.id: QCheckBox(self._room(choice)) for choice in rooms}
        for place, tick in enumerate(self.rooms.values()):
            self._grid.addWidget(tick, place // ACROSS, place % ACROSS)
            tick.toggled.connect(self._heed)
        self.tick(chosen)

    def tick(self, rooms: Collection[UUID]) -> None:
        """Show which rooms are wanted; nobody is told."""
        for choice in self._choices:
            tick = self.rooms[choice.id]
            tick.blockSignals(True)
            tick.setChecked(choice.id in rooms)
            tick.blockSignals(False)
            tick.setVisible(choice.is_offered or choice.id in rooms)
        self._ticks.setVisible(bool(self._choices))

    def ticked(self) -> list[UUID]:
        """Return the rooms wanted."""
        return [key for key, tick in self.rooms.items() if tick.isChecked()]

    def show_demands(self, demands: Sequence[Demand]) -> None:
        """Say what the group wears beside what is left at that time."""
        self._demands = tuple(demands)
        self._tell()

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Let the rooms be seen, not changed."""
        for tick in self.rooms.values():
            tick.setEnabled(not is_read_only)
        for button in (self.stock, self.change_rooms):
            button.setVisible(not is_read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _heed(self) -> None:
        self.changed.emit()

    def _room(self, choice: RoomChoice) -> str:
        return self.tr("{room}, %n seat(s)", "", choice.seats).format(room=choice.name)

    def _tell(self) -> None:
        demands = self._demands
        if demands is None:
            self.wear.setText("")
        elif not demands:
            self.wear.setText(self.tr("Nothing is worn on this route."))
        else:
            self.wear.setText("; ".join(self._demand(one) for one in demands))
        short = any(one.is_short for one in demands or ())
        known = bool(demands) and all(one.left is not None for one in demands or ())
        ink = "danger" if short else "success" if known else "text3"
        self._sign.show_sign("conflict" if short else "ppe", ink)
        self.wear.set_colour("danger" if short else "text2")

    def _demand(self, one: Demand) -> str:
        name, wanted = ppe_title(one.kind), formats.number(one.wanted)
        if one.left is None:
            return self.tr("{kind}: {wanted}, not counted").format(kind=name, wanted=wanted)
        return self.tr("{kind}: {wanted} of {left}").format(kind=name, wanted=wanted, left=formats.number(one.left))
