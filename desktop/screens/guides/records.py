"""A part of the card with rows of one kind and the small form that adds or alters one, in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import TourError
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader, Panel
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screens.guides.fields import fill_field, read_field


@dataclass(frozen=True, slots=True)
class Record:
    """A row: what it is, more about it, how it stands; `values` fill the form."""

    key: object
    title: str
    note: str = ""
    pill: str = ""
    tone: Tone = Tone.NEUTRAL
    sign: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


Keep = Callable[[object, Mapping[str, object]], "TourError | tuple[str, str] | None"]
"""Saves values under a key (None for a new one); returns a refusal, or a field's name with its problem."""


class RecordsCard(Card):
    """`keep` saves what the form holds, `drop` takes a row out. Save is never dead: the form says what is missing."""

    def __init__(
        self, fields: Mapping[str, QWidget], keep: Keep, drop: Callable[[object], object], across: int = 3
    ) -> None:
        super().__init__()
        self._keep, self._drop = keep, drop
        self.labelled = {name: Labelled(one) for name, one in fields.items()}
        self._editing: object = None
        self._blank: Mapping[str, object] = {}
        self.records: tuple[Record, ...] = ()
        self.head = CardHeader()
        self.add_button = Button(kind=Kind.GHOST, sign="new", small=True)
        self.add_button.clicked.connect(self.begin)
        self.head.right.addWidget(self.add_button)
        self._nothing = Text("", Type.NOTE, "text2", wraps=True)
        self._rows = QWidget()
        self.form = Panel()
        self.save_button = Button(kind=Kind.PRIMARY, small=True)
        self.cancel_button = Button(kind=Kind.GHOST, small=True)
        self._problem = Text("", Type.CAPTION, "danger", wraps=True)
        self._lay_out(across)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.leave)

    def set_words(self, title: str, nothing: str, add: str, fields: Mapping[str, str]) -> None:
        """Name the part, what stands where it is empty, the button and the fields."""
        self.head.set_words(title)
        self.setAccessibleName(title)
        self._nothing.setText(nothing)
        self.add_button.setText(add)
        self.save_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        for name, text in fields.items():
            self.labelled[name].set_name(text)

    def show_records(self, records: Sequence[Record], blank: Mapping[str, object]) -> None:
        """Show the rows; `blank` fills the form of a new one."""
        self.records, self._blank = tuple(records), blank
        self._nothing.setVisible(not records)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        for record in records:
            column.addWidget(self._row(record))
        self.body.replaceWidget(self._rows, made)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = made
        made.setVisible(bool(records))

    def begin(self, _on: object = None, record: Record | None = None) -> None:
        """Open the form, for a new row or to alter one."""
        self._editing = record.key if record is not None else None
        for name, value in (record.values if record is not None else self._blank).items():
            if name in self.labelled:
                fill_field(self.labelled[name].field, value)
        self._clear()
        self.form.show()
        next(iter(self.labelled.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close the form; nothing is kept."""
        self.form.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Save what the form holds; what speaks against it is said beside the field."""
        self._clear()
        told = self._keep(self._editing, {name: read_field(one.field) for name, one in self.labelled.items()})
        if told is None:
            self.leave()
        elif isinstance(told, TourError):
            self._problem.setText(" ".join(refusal_shown(told)))
            self._problem.show()
        else:
            name, text = told
            self.labelled[name].complain(text)
            self.labelled[name].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> str:
        """Return what speaks against the form."""
        beside = [one.problem() for one in self.labelled.values() if one.problem()]
        return self._problem.text() or " ".join(beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the form, Enter saves it."""
        if not self.form.isHidden() and event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not self.form.isHidden() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        self._problem.setText("")
        self._problem.hide()
        for one in self.labelled.values():
            one.complain("")

    def _lay_out(self, across: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        for place, one in enumerate(self.labelled.values()):
            grid.addWidget(one, place // across, place % across)
        foot = QHBoxLayout()
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        self.form.body.addLayout(grid)
        self.form.body.addWidget(self._problem)
        self.form.body.addLayout(foot)
        self.form.hide()
        for part in (self.head, self._nothing, self._rows, self.form):
            self.body.addWidget(part)

    def _row(self, record: Record) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_8))
        row.addWidget(ElidedText(record.title, Type.CONTROL_STRONG), 3)
        row.addWidget(ElidedText(record.note, Type.NOTE, "text2"), 3)
        if record.pill:
            row.addWidget(Pill(record.pill, record.tone, record.sign))
        change, remove = (
            Button(kind=Kind.GHOST, sign="edit", small=True),
            Button(kind=Kind.GHOST, sign="delete", small=True),
        )
        change.set_name(self.tr("Change: {what}").format(what=record.title))
        remove.set_name(self.tr("Take out: {what}").format(what=record.title))
        change.clicked.connect(partial(self.begin, record=record))
        remove.clicked.connect(partial(self._take_out, record.key))
        row.addWidget(change)
        row.addWidget(remove)
        line.setAccessibleName(", ".join(part for part in (record.title, record.note, record.pill) if part))
        return line

    def _take_out(self, key: object, _on: object = None) -> None:
        self._drop(key)
