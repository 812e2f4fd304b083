"""Rooms where groups are briefed, wait or eat; a visit that wants one is judged by them."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from db.commands.rooms import RoomDraft, add_room, give_up_room
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.queries.rooms import RoomRow, Rooms, rooms
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.fields import NumberField
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen


class RoomsSheet(Screen):
    """Needs no subject; a room that is offered no more stays with the visits that have it."""

    name: ClassVar[str] = "rooms"
    topics: ClassVar[frozenset[str]] = frozenset({"room"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rooms: Rooms | None = None
        self._title = ElidedText("", Type.TITLE)
        self._note = Text("", Type.NOTE, "text2", wraps=True)
        self._close = Button(kind=Kind.GHOST, sign="close")
        self._close.clicked.connect(self.finished)
        self.bar = ProblemBar()
        self._lines = QWidget()
        self.room_name, self.room_seats = QLineEdit(), NumberField()
        self._name, self._seats = Labelled(self.room_name), Labelled(self.room_seats)
        self.add_button = Button(kind=Kind.PRIMARY, sign="new")
        self._lay_out()
        self.room_name.setMaxLength(80)
        self.room_seats.setRange(1, 2000)
        self.room_seats.setValue(30)
        self.room_name.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.setFocusProxy(self.room_name)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(PAGE_MARGIN)
        self._whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        self._whole.setSpacing(px(SPACE_12))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.set_text(self.tr("Rooms"))
        self.setAccessibleName(self.tr("Rooms"))
        self._note.setText(self.tr("A room holds one group at a time; a visit says so when it is taken or too small."))
        self._close.set_name(self.tr("Close (Esc)"))
        self._name.set_name(self.tr("Name of the room"))
        self._seats.set_name(self.tr("Seats"))
        self.add_button.setText(self.tr("Add the room"))
        self._show_rooms()

    def refresh(self) -> None:
        """Read what there is."""
        self.rooms = self.context.read(rooms)
        self._show_rooms()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self._name, 3)
        row.addWidget(self._seats, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(self._lines)
        column.addLayout(row)
        column.addStretch(1)
        self._room_column = QVBoxLayout(self._lines)
        self._room_column.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(head)
        self._whole.addWidget(self._note)
        self._whole.addWidget(self.bar)
        self._whole.addWidget(scroll, 1)

    def _show_rooms(self) -> None:
        while self._room_column.count():
            item = self._room_column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for room in self.rooms.rooms if self.rooms else ():
            self._room_column.addWidget(self._room(room))

    def _room(self, room: RoomRow) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedText(room.name, Type.CONTROL_STRONG), 1)
        row.addWidget(Text(self.tr("%n seat(s)", "", room.seats), Type.NOTE, "text2"))
        off = Button(self.tr("Offer no more"), Kind.GHOST, small=True)
        off.setAccessibleName(f"{off.text()}: {room.name}")
        off.clicked.connect(partial(self._give_up, room.id))
        row.addWidget(off)
        return line

    def _add(self) -> None:
        known = self.rooms
        try:
            draft = RoomDraft(name=self.room_name.text(), seats=self.room_seats.value())
        except ValidationError:
            self._name.complain(self.tr("Say what the room is called."))
            self.room_name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if known is None:
            return
        try:
            text = say(QT_TRANSLATE_NOOP("db", "Room added: {room}"), room=draft.name)
            self.context.attempt(text, lambda unit: add_room(unit, known.site_id, draft))
        except TourError as error:
            what, cure = refusal_shown(error)
            self._name.complain(f"{what} {cure}")
        else:
            self._name.complain("")
            self.room_name.clear()
        self.room_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self, room_id: UUID) -> None:
        self.context.do(
            say(QT_TRANSLATE_NOOP("db", "Room no longer offered")), lambda unit: give_up_room(unit, room_id)
        )
