"""The grid: a row a person, two times each, filled by the keyboard from top to bottom."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import time
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from db.queries.attendance import AttendanceRow
from db.rules.typed_times import typed_time
from desktop.kit import formats
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_4, SPACE_12, STEPPER, TOP_BAR
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type
from desktop.labels import label

ABSENT: Final = ("-", "–", "0")
"""Typed for somebody who did not come."""


class MarkField(QLineEdit):
    """A time or a number; Enter and ↓ go on, ↑ goes back, leaving tidies what was typed."""

    stepped = Signal(object, int, int)
    whole_wanted = Signal(object)

    def __init__(self, column: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.setMaxLength(8)
        self.setFixedWidth(px(TOP_BAR))
        self.editingFinished.connect(self.tidy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the grid."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tidy()
            self.stepped.emit(self, 1, 0)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(self, 1 if key == Qt.Key.Key_Down else -1, 0)
        elif key == Qt.Key.Key_F2:
            self.tidy()
            self.whole_wanted.emit(self)
        else:
            super().keyPressEvent(event)

    def clock(self) -> time | None:
        """Return the time that was typed."""
        return typed_time(self.text())

    def is_absent(self) -> bool:
        """Say whether it was typed that the person did not come."""
        return self.text().strip() in ABSENT

    def tidy(self) -> None:
        """Write a time as 09:31; what is none is marked."""
        clock = self.clock()
        wrong = clock is None and bool(self.text().strip()) and not self.is_absent()
        if clock is not None and not self.is_absent():
            self.setText(formats.clock(clock))
        self.setProperty("problem", wrong)
        self.style().polish(self)


class PeopleField(MarkField):
    """A count of people without names."""

    def tidy(self) -> None:
        """Keep a whole number."""
        wrong = bool(self.text().strip()) and not self.text().strip().isdecimal()
        self.setProperty("problem", wrong)
        self.style().polish(self)

    def number(self) -> int:
        """Return the count."""
        text = self.text().strip()
        return int(text) if text.isdecimal() else 0


class GridRow:
    """The fields of a person, or of people of a category."""

    def __init__(self, known: AttendanceRow | None, name: str) -> None:
        self.known = known
        self.name: QWidget = QLineEdit() if known is None else ElidedText(name, Type.BODY)
        is_counted = known is not None and known.visitor_id is None
        self.people = PeopleField(0) if is_counted else None
        self.came, self.left = MarkField(1), MarkField(2)
        self.note = ElidedText("", Type.CAPTION, "text3")
        if known is not None:
            if self.people is not None:
                self.people.setText(str(known.people))
            self._fill(known)

    def _fill(self, known: AttendanceRow) -> None:
        """Show what is logged already: it is not typed again."""
        for field, at in ((self.came, known.came), (self.left, known.left)):
            field.setText(formats.clock(at) if at else "")
            field.setReadOnly(at is not None)
        if self.people is not None:
            self.people.setReadOnly(known.admitted > 0)
        if known.is_barred:
            self.came.setEnabled(False)
            self.left.setEnabled(False)

    def fields(self) -> list[MarkField]:
        """Return the fields in the order of the columns."""
        return [*([self.people] if self.people else []), self.came, self.left]

    def field(self, column: int) -> MarkField | None:
        """Return the field of a column that can be typed in."""
        found = next((one for one in self.fields() if one.column == column), None)
        return found if found is not None and found.isEnabled() and not found.isReadOnly() else None

    def typed(self) -> tuple[str, ...]:
        """Return what was typed and is not logged: the name and the fields; only empty texts for nothing."""
        kept = [field.text().strip() if self.field(field.column) is field else "" for field in (self.came, self.left)]
        people = self.people.text().strip() if self.people is not None and any(kept) else ""
        return (self.typed_name(), people, *kept)

    def put(self, typed: tuple[str, ...]) -> None:
        """Show again what was typed before, but where something is logged by now."""
        name, people, *times = typed
        if isinstance(self.name, QLineEdit):
            self.name.setText(name)
        if self.people is not None and people and self.field(0) is not None:
            self.people.setText(people)
        for field, text in zip((self.came, self.left), times, strict=True):
            if text and self.field(field.column) is field:
                field.setText(text)
                field.tidy()

    def lacks_coming(self) -> bool:
        """Say whether a name or a leaving was typed without the time of coming."""
        name, _people, came, left = self.typed()
        return self.field(1) is not None and not came and bool(name or left)

    def typed_name(self) -> str:
        """Return the name that was written in."""
        return self.name.text().strip() if isinstance(self.name, QLineEdit) else ""


class Grid(QWidget):
    """`wanted_save` says that Enter was pressed behind the last row."""

    wanted_save = Signal()
    reached = Signal(QWidget)

    def __init__(self, words: Callable[[AttendanceRow], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: list[GridRow] = []
        self._heads = [Caption() for _ in range(5)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(SPACE_12))
        self._grid.setVerticalSpacing(px(SPACE_4))
        self._grid.setColumnStretch(1, 1)
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)

    def set_heads(self, texts: Sequence[str]) -> None:
        """Name the columns."""
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        self._name_fields()

    def show_rows(self, rows: Sequence[AttendanceRow], spare: int) -> None:
        """Show the people of a visit and some empty rows for those written in by hand."""
        self._clear()
        for known in [*rows, *([None] * spare)]:
            self._add(known)
        self._name_fields()

    def typed(self) -> dict[object, tuple[str, ...]]:
        """Return what was typed in each row and is not logged."""
        found = {key: row.typed() for key, row in self._keyed()}
        return {key: texts for key, texts in found.items() if any(texts)}

    def put(self, typed: Mapping[object, tuple[str, ...]]) -> None:
        """Show again what was typed before."""
        for key, row in self._keyed():
            if key in typed:
                row.put(typed[key])

    def _keyed(self) -> Iterator[tuple[object, GridRow]]:
        spare = 0
        for row in self.rows:
            if row.known is not None:
                yield row.known.visitor_id or row.known.category, row
            else:
                spare += 1
                yield spare, row

    def focus_first(self) -> None:
        """Stand in the first field that is to be filled."""
        for column in (1, 2):
            for row in self.rows:
                field = row.field(column)
                if field is not None and not field.text():
                    field.setFocus(Qt.FocusReason.TabFocusReason)
                    return

    def _name_fields(self) -> None:
        """Let every field be spoken with its row and column, and head no column that nobody has."""
        heads = [head.text() for head in self._heads]
        self._heads[2].setVisible(any(row.people for row in self.rows))
        for number, row in enumerate(self.rows, start=1):
            whose = str(number)
            if isinstance(row.name, ElidedText):
                whose = row.name.whole_text()
            else:
                row.name.setAccessibleName(f"{number}, {heads[1]}")
            for field in row.fields():
                field.setAccessibleName(f"{whose}, {heads[2 + field.column]}")

    def _add(self, known: AttendanceRow | None) -> None:
        name = "" if known is None else known.name or label(known.category)
        row = GridRow(known, name)
        if known is not None:
            row.note.set_text(self._words(known))
        at = len(self.rows) + 1
        self._grid.addWidget(Caption(str(at)), at, 0)
        self._grid.addWidget(row.name, at, 1)
        for field in row.fields():
            self._grid.addWidget(field, at, 2 + field.column if field.column else 2)
            field.stepped.connect(self._step)
            field.whole_wanted.connect(self.fill_whole)
        self._grid.addWidget(row.note, at, 5)
        row.note.setMinimumWidth(px(STEPPER))
        self.rows.append(row)

    def fill_whole(self, source: MarkField) -> None:
        """Give everybody without a mark in this column the time of this field, or of the last one above it."""
        above = [one for row in self.rows if (one := self._of(row, source.column)) is not None]
        clock = source.clock() or next((one.clock() for one in above if one.clock()), None)
        if clock is None:
            return
        for row in self.rows:
            field = row.field(source.column)
            is_there = row.known is not None and not row.came.is_absent()
            if field is not None and not field.text() and is_there and self._may_leave(row, source.column):
                field.setText(formats.clock(clock))
        self._step(source, len(self.rows), 1)

    def _may_leave(self, row: GridRow, column: int) -> bool:
        return column != 2 or row.came.clock() is not None

    def _of(self, row: GridRow, column: int) -> MarkField | None:
        return next((one for one in row.fields() if one.column == column), None)

    def _step(self, source: MarkField, by: int, _across: int) -> None:
        """Go to the next row that can be typed in; behind the last one to the next column, then to saving."""
        place = next(at for at, row in enumerate(self.rows) if source in row.fields()) + by
        while 0 <= place < len(self.rows):
            row = self.rows[place]
            field = row.field(source.column)
            if field is not None and (row.known is not None or row.typed_name()):
                self._go(field)
                return
            place += 1 if by > 0 else -1
        if by > 0 and source.column < 2:
            first = next((one for row in self.rows if (one := row.field(source.column + 1)) is not None), None)
            if first is not None:
                self._go(first)
        elif by > 0:
            self.wanted_save.emit()

    def _go(self, field: MarkField) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        self.reached.emit(field)

    def _clear(self) -> None:
        self.rows = []
        while self._grid.count() > len(self._heads):
            item = self._grid.takeAt(len(self._heads))
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
