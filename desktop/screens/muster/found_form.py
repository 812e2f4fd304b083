"""Somebody found who stands on no list: a name, and the group if it is known."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from db.rules.muster import GroupRoll
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_12

MOST = 200


class FoundForm(Card):
    """Hidden until it is wanted; `named(name, roll)` with the group or None, `put_away` when it closes."""

    named = Signal(str, object)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setMaxLength(MOST)
        self.group = QComboBox()
        self._name, self._group = Labelled(self.name), Labelled(self.group)
        self.add = Button(kind=Kind.PRIMARY, sign="walk_in", keys="Return")
        self.add.clicked.connect(self.take)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_12))
        row.addWidget(self._name, 2)
        row.addWidget(self._group, 2)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.hide()

    def open_for(self, rolls: Sequence[GroupRoll]) -> None:
        """Show the form, with the groups to choose from."""
        self.group.clear()
        self.group.addItem(self.tr("no group of ours"), None)
        for roll in rolls:
            self.group.addItem(roll.group.title, roll)
        self.name.clear()
        self._name.complain("")
        self.show()
        self.name.setFocus()

    def take(self) -> None:
        """Tell the name; without one the field says so."""
        name = self.name.text().strip()
        self._name.complain("" if name else self.tr("Write a name, or how the person can be recognised"))
        if name:
            self.named.emit(name, self.group.currentData())
            self.close_form()

    def close_form(self) -> None:
        """Put the form away."""
        self.hide()
        self.put_away.emit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._name.set_name(self.tr("Name of who was found"))
        self._group.set_name(self.tr("Group"))
        self.add.setText(self.tr("Add"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Esc puts away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)
