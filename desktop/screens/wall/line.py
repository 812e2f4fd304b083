"""A group on the wall: when, what kind, who, where they are, and whether they have come."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from db.queries.wall import WallRow, WallStep
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import LARGE, SPACE_2, SPACE_12, SPACE_24
from desktop.kit.text import Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type
from desktop.labels import kind_title

PILLS: Final = {
    WallStep.INSIDE: (Tone.SUCCESS, "check_in"),
    WallStep.EXPECTED: (Tone.ACCENT, "expected"),
    WallStep.LATE: (Tone.WARNING, "expected"),
    WallStep.LEFT: (Tone.NEUTRAL, "done"),
}


class WallLine(QWidget):
    """Where the letters are large, the place stands below the name."""

    def __init__(self, row: WallRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        ink = "text3" if row.step is WallStep.LEFT else "text"
        tile = Tile()
        tile.show_kind(row.kind.value, kind_title(row.kind))
        self.pill = Pill()
        tone, meaning = PILLS[row.step]
        self.pill.show_state(self._state(), tone, meaning)
        is_large = look().scale >= LARGE
        words = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight)
        words.setSpacing(px(SPACE_2 if is_large else SPACE_24))
        words.addWidget(Text(row.title, Type.TITLE, ink, wraps=True), 0 if is_large else 3)
        words.addWidget(Text(self._where(), Type.SEARCH, "text2", wraps=True), 0 if is_large else 2)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(SPACE_12 if is_large else SPACE_24))
        self._layout.addWidget(Text(formats.clock(row.starts), Type.NUMBER_SMALL, ink))
        self._layout.addWidget(tile)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)

    def height_in(self, width: int) -> int:
        """How high the line is in a width."""
        return max(self._layout.totalHeightForWidth(width), self._layout.totalMinimumSize().height())

    def leave_for_pills(self, width: int) -> None:
        """Let the pills of all lines begin at the same place."""
        self._layout.addSpacing(max(width - self.pill.sizeHint().width(), 0))

    def _state(self) -> str:
        match self.row.step:
            case WallStep.INSIDE:
                return self.tr("%n on site", "", self.row.inside)
            case WallStep.LATE:
                return self.tr("late")
            case WallStep.LEFT:
                return self.tr("have left")
        return self.tr("expected")

    def _where(self) -> str:
        route, stop = formats.named(self.row.route), formats.named(self.row.stop)
        return f"{route} · {stop}" if stop and stop != route else route
