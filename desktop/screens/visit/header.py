"""The head of the sheet: what it is, how it stands, and what else can be done with it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from db.model.kinds import GroupKind, VisitState
from db.rules.states import EXITS
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import SPACE_2, SPACE_10, SPACE_12
from desktop.kit.text import ElidedText
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title, state_title

SIGNS = {
    VisitState.CONFIRMED: "done",
    VisitState.HELD: "held",
    VisitState.CLOSED: "lock",
    VisitState.INTERRUPTED: "interrupted",
    **dict.fromkeys(EXITS, "cancelled"),
}


class SheetHeader(QWidget):
    """`closing` asks to close the sheet, `stepped` for the visit before (-1) or after; `menu` takes further actions."""

    closing = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = Tile("school")
        self._title = ElidedText("", Type.TITLE)
        self._pill = Pill()
        self._line = ElidedText("", Type.NOTE, "text2")
        self.menu = QMenu(self)
        self.more = Button(kind=Kind.GHOST, sign="more")
        self.more.setMenu(self.menu)
        self.earlier = Button(kind=Kind.GHOST, sign="up")
        self.later = Button(kind=Kind.GHOST, sign="down")
        self.earlier.clicked.connect(partial(self.stepped.emit, -1))
        self.later.clicked.connect(partial(self.stepped.emit, 1))
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.close_button.clicked.connect(self.closing)
        first = QHBoxLayout()
        first.setSpacing(px(SPACE_10))
        first.addWidget(self._title, 0)
        first.addWidget(self._pill)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addLayout(first)
        words.addWidget(self._line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.tile)
        self._row.addLayout(words, 1)
        for button in (self.earlier, self.later, self.more, self.close_button):
            self._row.addWidget(button)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setSpacing(px(SPACE_12))
        self._title.setMinimumWidth(px(SPACE_10))

    def retranslate(self) -> None:
        """Name the buttons."""
        self.earlier.set_name(self.tr("The visit before (Alt+↑)"))
        self.later.set_name(self.tr("The visit after (Alt+↓)"))
        self.more.set_name(self.tr("More actions"))
        self.close_button.set_name(self.tr("Close (Esc)"))

    def show_visit(self, title: str, line: str, kind: GroupKind, state: VisitState | None) -> None:
        """Show a visit's name, a line about it, its type and its state; a new one has none."""
        self._title.set_text(title)
        self._line.set_text(line)
        self.tile.show_kind(kind.value, kind_title(kind))
        self._pill.setVisible(state is not None)
        for button in (self.earlier, self.later, self.more):
            button.setVisible(state is not None)
        if state is not None:
            tone = Tone.NEUTRAL if state in EXITS or state is VisitState.CLOSED else Tone.ACCENT
            self._pill.show_state(state_title(state), tone, SIGNS.get(state, "list"))
