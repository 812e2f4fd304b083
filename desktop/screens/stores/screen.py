"""Equipment by kind and rooms: counted here, judged wherever a visit wants them."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from db.commands.stores import RoomDraft, add_room, give_up_room, set_stock
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import PpeKind
from db.queries.stores import RoomRow, Stores, stores
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.fields import NumberField
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.labels import ppe_title
from desktop.screen import Screen

ACROSS = 3


class StoresSheet(Screen):
    """Needs no subject. A count is written when its field is left; −1 stands for not counted."""

    name: ClassVar[str] = "stores"
    topics: ClassVar[frozenset[str]] = frozenset({"ppe_stock", "room"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.stores: Stores | None = None
        self._title = ElidedText("", Type.TITLE)
        self._note = Text("", Type.NOTE, "text2", wraps=True)
        self._close = Button(kind=Kind.GHOST, sign="close")
        self._close.clicked.connect(self.finished)
        self.bar = ProblemBar()
        self.counts = {kind: NumberField() for kind in PpeKind}
        self._labelled = {kind: Labelled(field) for kind, field in self.counts.items()}
        self._rooms_caption = Caption()
        self._rooms = QWidget()
        self.room_name, self.room_seats = QLineEdit(), NumberField()
        self._name, self._seats = Labelled(self.room_name), Labelled(self.room_seats)
        self.add_button = Button(kind=Kind.PRIMARY, sign="new")
        self._lay_out()
        for kind, field in self.counts.items():
            field.setRange(-1, 100_000)
            field.editingFinished.connect(partial(self._count, kind))
        self.room_name.setMaxLength(80)
        self.room_seats.setRange(1, 2000)
        self.room_seats.setValue(30)
        self.room_name.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.setFocusProxy(self.counts[PpeKind.HARD_HAT])
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
        self._title.set_text(self.tr("Stock and rooms"))
        self.setAccessibleName(self.tr("Stock and rooms"))
        self._note.setText(self.tr("What is not counted is not judged. A visit says so when too little is left."))
        self._close.set_name(self.tr("Close (Esc)"))
        for kind, field in self._labelled.items():
            title = ppe_title(kind)
            field.set_name(f"{title[:1].upper()}{title[1:]}")
            self.counts[kind].setSpecialValueText(self.tr("not counted"))
        self._rooms_caption.setText(self.tr("Rooms"))
        self._name.set_name(self.tr("Name of the room"))
        self._seats.set_name(self.tr("Seats"))
        self.add_button.setText(self.tr("Add the room"))
        self._show_rooms()

    def refresh(self) -> None:
        """Read what there is."""
        self.stores = self.context.read(stores)
        for kind, field in self.counts.items():
            with QSignalBlocker(field):
                field.setValue(self.stores.pieces.get(kind, -1))
        self._show_rooms()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def may_leave(self) -> bool:
        """Write the count that is being typed."""
        for kind in PpeKind:
            self._count(kind)
        return True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_12))
        for place, field in enumerate(self._labelled.values()):
            grid.addWidget(field, place // ACROSS, place % ACROSS)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self._name, 3)
        row.addWidget(self._seats, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_16))
        column.addLayout(grid)
        column.addWidget(self._rooms_caption)
        column.addWidget(self._rooms)
        column.addLayout(row)
        column.addStretch(1)
        self._room_column = QVBoxLayout(self._rooms)
        self._room_column.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
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
        for room in self.stores.rooms if self.stores else ():
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

    def _count(self, kind: PpeKind) -> None:
        known = self.stores
        if known is None:
            return
        typed = self.counts[kind].value()
        pieces = typed if typed >= 0 else None
        if pieces != known.pieces.get(kind):
            text = say(QT_TRANSLATE_NOOP("db", "Stock counted: {kind}"), kind=kind)
            self.context.do(text, lambda unit: set_stock(unit, known.site_id, {kind: pieces}))

    def _add(self) -> None:
        known = self.stores
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
