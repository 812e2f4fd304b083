"""Paints a board: the ground once, over it what comes and goes."""

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from desktop.kit.icons import is_loaded
from desktop.kit.look import look, px
from desktop.kit.painting import hairline
from desktop.kit.sizes import RADIUS_CARD
from desktop.screens.schedule.choice import View
from desktop.screens.schedule.layout import Block
from desktop.screens.schedule.paint_block import KEPT, drawn_block
from desktop.screens.schedule.paint_day import paint_day, paint_over_day
from desktop.screens.schedule.paint_month import paint_month, paint_over_month
from desktop.screens.schedule.paint_week import paint_over_week, paint_week, paint_week_scrolled
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.strokes import paint_cell_ring, paint_lasso, paint_rings

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board

PAINTERS = {View.DAY: paint_day, View.WEEK: paint_week, View.MONTH: paint_month}
OVER = {View.DAY: paint_over_day, View.WEEK: paint_over_week, View.MONTH: paint_over_month}


class Canvas(QObject):
    """Belongs to a board. The ground is kept as long as it looks the same, so that a drag paints only what moves."""

    def __init__(self, board: "Board") -> None:
        super().__init__(board)
        self._board = board
        self._layer = QPixmap()
        self._layer_key: tuple[object, ...] | None = None
        self._painted: Scene | None = None  # held, so that no other scene gets its id
        self._unseen = iter(tuple[Block, ...]())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._prepare)

    def paint(self) -> None:
        """Paint the viewport, then the edge of the card."""
        painter = QPainter(self._board.viewport())
        scene = self._board.scene
        if scene is None:
            painter.fillRect(self._board.viewport().rect(), look().colour("surface"))
        else:
            painter.drawPixmap(0, 0, self._ground(scene))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_over(painter, scene)
        self._paint_edge(painter)
        painter.end()

    def _ground(self, scene: Scene) -> QPixmap:
        """Return the picture without what comes and goes over it; painted anew only if it looks different."""
        lifted = scene.moving.entry.key if scene.moving else None
        across, down = self._board.horizontalScrollBar().value(), self._board.verticalScrollBar().value()
        view, ratio = self._board.viewport(), self._board.devicePixelRatio()
        key = (id(scene), scene.revision, lifted, across, view.size(), ratio, is_loaded(), down)
        before = self._layer_key
        if key == before:
            return self._layer
        if before is not None and before[:-1] == key[:-1] and scene.choice.view is View.WEEK:
            self._paint_layer(paint_week_scrolled, scene)  # its bands above and below do not scroll up and down
        else:
            self._layer = QPixmap(view.size() * ratio)
            self._layer.setDevicePixelRatio(ratio)
            self._layer.fill(look().colour("surface"))
            self._paint_layer(PAINTERS[scene.choice.view], scene)
        if before is None or before[:2] != key[:2]:
            self._unseen = iter(tuple(islice(scene.picture.blocks(), KEPT)))
            self._idle.start()
        self._layer_key, self._painted = key, scene
        return self._layer

    def _paint_layer(self, paint: Callable[[QPainter, Scene, Window], None], scene: Scene) -> None:
        painter = QPainter(self._layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, scene, self._board.sight.window())
        painter.end()

    def _prepare(self) -> None:
        """Paint a block that is not in sight yet, so that scrolling finds it ready; one at a time, when idle."""
        block, scene = next(self._unseen, None), self._board.scene
        if block is None or scene is None or not is_loaded():
            self._idle.stop()
            return
        is_line = scene.choice.view is View.MONTH
        drawn_block(block.box, scene.face(block), self._board.devicePixelRatio(), is_line=is_line)

    def _paint_over(self, painter: QPainter, scene: Scene) -> None:
        picture, window = scene.picture, self._board.sight.window()
        painter.save()
        height = window.height - picture.head - picture.foot
        painter.setClipRect(QRectF(picture.side, picture.head, window.width, height))
        painter.translate(window.origin)
        paint_rings(painter, scene, window)
        paint_cell_ring(painter, scene)
        OVER[scene.choice.view](painter, scene)
        paint_lasso(painter, scene)
        painter.restore()

    def _paint_edge(self, painter: QPainter) -> None:
        rect, radius = QRectF(self._board.viewport().rect()), px(RADIUS_CARD)
        corners, card = QPainterPath(), QPainterPath()
        corners.addRect(rect)
        card.addRoundedRect(rect, radius, radius)
        painter.fillPath(corners.subtracted(card), look().colour("canvas"))
        painter.setPen(hairline())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
