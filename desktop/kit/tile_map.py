"""A map of tiles of equal size: each has a few letters, the number of its level, and a button's manners."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.hatch import hatch
from desktop.kit.look import look, px
from desktop.kit.painting import focus_ring, hairline, smooth
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import RADIUS_KEYCAP, SPACE_2, SPACE_4
from desktop.kit.typefaces import Type

TILE_WIDE, TILE_HIGH = 52, 42
"""The largest tile at 100 %; where there is less room tiles become narrower."""
LEAST_WIDE = 32
NAMED_AT_ONCE = 12


@dataclass(frozen=True, slots=True)
class MapTile:
    """A tile: where it stands, its letters, its mark, its level from 1 or None; whether it opens."""

    key: str
    column: int
    row: int
    label: str
    mark: str
    level: int | None
    opens: bool = True


def paint_tile(painter: QPainter, rect: QRectF, level: int | None, *, lit: bool = False) -> QColor:
    """Paint the ground of a tile, hatched without a level; return the colour of what is written on it."""
    tokens, radius = look().tokens, px(RADIUS_KEYCAP)
    painter.setPen(hairline("control" if lit else "border"))
    painter.setBrush(look().colour("sunken") if level is None else QColor(tokens.levels[level - 1]))
    painter.drawRoundedRect(rect, radius, radius)
    if level is not None:
        return QColor(tokens.on_levels[level - 1])
    inset = px(SPACE_2) / 2  # a plain rectangle inside the frame: rounded ones are slow to fill with a pattern
    painter.fillRect(
        rect.adjusted(inset, inset, -inset, -inset), hatch("control", 0.35, painter.device().devicePixelRatio())
    )
    return look().colour("text2")


class TileButton(Pressable):
    """One tile."""

    def __init__(self, tile: MapTile, parent: "TileMap") -> None:
        super().__init__(parent)
        self._map = parent
        self.tile = tile
        self._is_named = False
        self.show_tile(tile)

    def show_tile(self, tile: MapTile) -> None:
        """Show something else at the same place; what it says is asked for later."""
        self.tile = tile
        self._is_named = False
        shape = Qt.CursorShape.PointingHandCursor if tile.opens else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        self.update()

    def take_name(self) -> None:
        """Say what the map says of this tile."""
        if not self._is_named:
            self._is_named = True
            said = self._map.words(self.tile.key)
            self.setAccessibleName(said)
            self.setToolTip(said)

    def event(self, event: QEvent) -> bool:
        """Have a name before anybody is told it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.ToolTip):
            self.take_name()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead to the next tile in their direction, Home and End to the ends of the row."""
        if not self._map.walk(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the tile that Tab comes back to."""
        super().focusInEvent(event)
        self._map.stand_on(self.tile.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, letters and mark."""
        painter = smooth(self)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.is_ringed:  # the ring stands off the tile, for it may have its colour
            rect = focus_ring(painter, QRectF(self.rect()), px(RADIUS_KEYCAP))
        ink = paint_tile(painter, rect, self.tile.level, lit=self.is_lit)
        painter.setPen(ink)
        half = self.height() / 2
        for text, kind, top in ((self.tile.label, Type.AXIS, px(SPACE_2)), (self.tile.mark, Type.CONTROL_STRONG, half)):
            painter.setFont(look().font(kind))
            room = QRectF(0, top, self.width(), half - px(SPACE_2))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class TileMap(QWidget):
    """`opened(key)` tells of a click or Enter on a tile, `reached(key)` where the keyboard stands.

    `words(key)` is asked what a tile says, a few tiles at a time, so that a new map is seen at once.
    """

    opened = Signal(str)
    reached = Signal(str)

    def __init__(self, words: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._unnamed: list[str] = []
        self._naming = QTimer(self)
        self._naming.setInterval(0)
        self._naming.timeout.connect(self._name_some)
        self.buttons: dict[str, TileButton] = {}
        self.current = ""
        self._across, self._down = 1, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self._arrange)

    def show_tiles(self, tiles: Sequence[MapTile]) -> None:
        """Show other tiles; the same keys keep their buttons, and with them the keyboard's place."""
        for gone in self.buttons.keys() - {tile.key for tile in tiles}:
            self.buttons.pop(gone).deleteLater()
        for tile in tiles:
            if tile.key in self.buttons:
                self.buttons[tile.key].show_tile(tile)
            else:
                self.buttons[tile.key] = self._button(tile)
        self._across = max((tile.column for tile in tiles), default=0) + 1
        self._down = max((tile.row for tile in tiles), default=0) + 1
        if self.current not in self.buttons:
            self.current = min(tiles, key=lambda tile: (tile.row, tile.column)).key if tiles else ""
        self._unnamed = list(self.buttons)
        self._naming.start()
        self._let_tab_in()
        self._arrange()

    def stand_on(self, key: str) -> None:
        """Make a tile the one that the keyboard is on."""
        if key != self.current:
            self.current = key
            self._let_tab_in()
        self.reached.emit(key)

    def walk(self, key: Qt.Key) -> bool:
        """Go to the next tile in a direction; False for a key that leads nowhere."""
        here = self.buttons[self.current].tile
        ends = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key in ends:
            row = [one.tile for one in self.buttons.values() if one.tile.row == here.row]
            self._go(max(row, key=lambda tile: tile.column * ends[key]))
        elif key in steps:
            across, down = steps[key]
            ahead = [
                (abs(right) + abs(below), abs(right if down else below), one.tile)
                for one in self.buttons.values()
                for right, below in [(one.tile.column - here.column, one.tile.row - here.row)]
                if right * across + below * down > 0
            ]
            if ahead:
                self._go(min(ahead, key=lambda one: one[:2])[2])
        return key in ends or key in steps

    def sizeHint(self) -> QSize:
        """All tiles at their largest."""
        return QSize(self._across * px(TILE_WIDE), self._down * px(TILE_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Tiles so narrow that their letters can just be read."""
        return QSize(self._across * px(LEAST_WIDE), self._down * px(TILE_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _name_some(self) -> None:
        some, self._unnamed = self._unnamed[:NAMED_AT_ONCE], self._unnamed[NAMED_AT_ONCE:]
        for key in some:
            if key in self.buttons:
                self.buttons[key].take_name()
        if not self._unnamed:
            self._naming.stop()

    def _go(self, tile: MapTile) -> None:
        self.buttons[tile.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, tile: MapTile) -> TileButton:
        button = TileButton(tile, self)
        button.clicked.connect(lambda: self._open(button.tile))
        button.show()
        return button

    def _open(self, tile: MapTile) -> None:
        if tile.opens:
            self.opened.emit(tile.key)

    def _let_tab_in(self) -> None:
        """Let Tab stop once on the map, on the tile where one was last."""
        for key, button in self.buttons.items():
            is_current = key == self.current
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)
        if self.current in self.buttons:
            self.setFocusProxy(self.buttons[self.current])

    def _arrange(self) -> None:
        gap = px(SPACE_4)
        wide = min(self.width() / self._across, float(px(TILE_WIDE)))
        for button in self.buttons.values():
            left, right = round(button.tile.column * wide), round((button.tile.column + 1) * wide)
            top = button.tile.row * px(TILE_HIGH)
            button.setGeometry(QRect(left, top, right - left - gap, px(TILE_HIGH) - gap))
        self.updateGeometry()
