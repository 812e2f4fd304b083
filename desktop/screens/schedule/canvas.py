"""Paints a board: the ground once, over it what comes and goes."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QRegion

from desktop.kit.icons import is_loaded
from desktop.kit.look import look, px
from desktop.kit.painting import hairline
from desktop.kit.sizes import RADIUS_CARD
from desktop.screens.schedule.choice import View
from desktop.screens.schedule.ground import SLICE, Aspect, Ground, aspect_of
from desktop.screens.schedule.paint_block import drawn_block
from desktop.screens.schedule.paint_day import paint_over_day
from desktop.screens.schedule.paint_month import paint_over_month
from desktop.screens.schedule.paint_week import paint_over_week
from desktop.screens.schedule.scene import Scene
from desktop.screens.schedule.strokes import paint_cell_ring, paint_lasso, paint_rings

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board

OVER = {View.DAY: paint_over_day, View.WEEK: paint_over_week, View.MONTH: paint_over_month}


class Canvas(QObject):
    """Belongs to a board. The ground is kept as long as it looks the same, so that a drag paints only what moves.

    A new one is complete after some frames, or at once after `finish`. Until then what was there stands if it shows
    the same place; another place is seen while it fills. `completed` says that a picture is.
    """

    completed = Signal()

    def __init__(self, board: "Board") -> None:
        super().__init__(board)
        self._board = board
        self._ground: Ground | None = None
        self._seen: Ground | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    @property
    def is_complete(self) -> bool:
        """Whether all is painted as it must look now."""
        scene, ground = self._board.scene, self._ground
        return scene is None or (ground is not None and ground.is_complete and ground.aspect == self._aspect(scene))

    def finish(self) -> None:
        """Complete the picture now, for somebody who takes it away."""
        if self._board.scene is not None:
            self._show(self._wanted(self._board.scene), math.inf)

    def paint(self, part: QRect) -> None:
        """Paint a part of the viewport, with the edge of the card."""
        scene = self._board.scene
        if scene is not None and not self._wanted(scene).is_complete:
            self._idle.start()
        painter = QPainter(self._board.viewport())
        if scene is None or self._seen is None:
            painter.fillRect(self._board.viewport().rect(), look().colour("surface"))
        else:
            painter.drawPixmap(0, 0, self._seen.layer)
            if self._seen.aspect.where == self._aspect(scene).where:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_over(painter, scene)
        if self._is_at_edge(part):
            self._paint_edge(painter)
        painter.end()

    def _wanted(self, scene: Scene) -> Ground:
        """Return the ground as it must look; one that is merely scrolled, or has a block lifted, is painted at once."""
        before, aspect = self._ground, self._aspect(scene)
        if before is None or before.aspect != aspect:
            window, ratio = self._board.sight.window(), self._board.devicePixelRatio()
            if before is not None and before.is_complete and before.aspect.state == aspect.state:
                self._ground = before.turned(aspect, window, ratio)
                self._show(self._ground, math.inf)
            else:
                self._ground = Ground.begun(scene, aspect, window, ratio)
        assert self._ground is not None
        return self._ground

    def _aspect(self, scene: Scene) -> Aspect:
        across, down = self._board.horizontalScrollBar().value(), self._board.verticalScrollBar().value()
        return aspect_of(scene, (across, down), self._board.sight.window(), self._board.devicePixelRatio())

    def _go_on(self) -> None:
        """Paint on what is not complete; then blocks out of sight, so that scrolling finds them ready."""
        ground = self._ground
        if ground is None or ground.scene is not self._board.scene or not self._board.isVisible():
            self._idle.stop()
        elif not ground.is_awaited:
            ground.is_awaited = True  # this frame paints all that stands around it
        elif not ground.is_complete:
            before, painted = self._seen, self._show(ground, SLICE)
            if self._seen is not before:
                self._board.viewport().update()
            elif self._seen is ground:
                self._board.viewport().update(painted)
        else:
            self._prepare(ground)

    def _show(self, ground: Ground, seconds: float) -> QRegion:
        painted = ground.paint(seconds)
        if ground.is_complete or self._seen is None or self._seen.aspect.where != ground.aspect.where:
            self._seen = ground
        if ground.is_complete:
            self.completed.emit()
        return painted

    def _prepare(self, ground: Ground) -> None:
        block, scene = next(ground.unseen, None), ground.scene
        if block is None or not is_loaded():
            self._idle.stop()
        else:
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

    def _is_at_edge(self, part: QRect) -> bool:
        """Say whether a part of the viewport touches the line around the card, or a corner of it."""
        card, radius = self._board.viewport().rect(), px(RADIUS_CARD)
        beside, between = card.adjusted(radius, 1, -radius, -1), card.adjusted(1, radius, -1, -radius)
        return not beside.contains(part) and not between.contains(part)

    def _paint_edge(self, painter: QPainter) -> None:
        rect, radius = QRectF(self._board.viewport().rect()), px(RADIUS_CARD)
        corners, card = QPainterPath(), QPainterPath()
        corners.addRect(rect)
        card.addRoundedRect(rect, radius, radius)
        painter.fillPath(corners.subtracted(card), look().colour("canvas"))
        painter.setPen(hairline())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
