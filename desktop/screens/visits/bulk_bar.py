"""What can be done with all ticked rows at once; hidden while nothing is ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.card import Panel
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class BulkBar(Panel):
    """A count, a button for each action offered, and one that takes the ticks away."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Text("", Type.CONTROL_STRONG)
        self._buttons: list[Button] = []
        self._clear = Button(kind=Kind.GHOST, small=True, keys="Esc")
        self._row = QHBoxLayout()
        self._row.setSpacing(px(SPACE_8))
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._row.addWidget(self._clear)
        self.body.addLayout(self._row)
        self._clear.clicked.connect(self.cleared)
        self.hide()

    def offer(self, count: int, actions: Sequence[QAction]) -> None:
        """Show a count and its actions; nothing ticked hides the bar."""
        self._count.setText(self.tr("%n ticked", "", count))
        self._clear.setText(self.tr("Take ticks away"))
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for place, action in enumerate(actions if count else ()):
            button = Button(action.text(), Kind.SECONDARY, small=True, keys=action.shortcut().toString())
            button.clicked.connect(action.trigger)
            self._row.insertWidget(2 + place, button)
            self._buttons.append(button)
        self.setVisible(count > 0)
