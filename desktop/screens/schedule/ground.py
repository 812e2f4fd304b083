"""The picture of a board without what comes and goes over it, painted in slices shorter than a frame."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from desktop.kit.icons import is_loaded
from desktop.kit.look import look
from desktop.screens.schedule.choice import View
from desktop.screens.schedule.layout import Block
from desktop.screens.schedule.paint_block import KEPT
from desktop.screens.schedule.paint_day import paint_day
from desktop.screens.schedule.paint_month import paint_month
from desktop.screens.schedule.paint_week import paint_week, paint_week_scrolled
from desktop.screens.schedule.scene import Scene, Window

SLICE: Final = 0.008
"""So many seconds of a frame are given to a picture that is not complete."""
Steps = Callable[[QPainter, Scene, Window], Iterator[QRectF]]
PAINTERS: Final[dict[View, Steps]] = {View.DAY: paint_day, View.WEEK: paint_week, View.MONTH: paint_month}


@dataclass(frozen=True, slots=True)
class Aspect:
    """How a ground looks: what is shown, by which state of a scene, and which block is pale as it is carried."""

    where: tuple[object, ...]
    state: tuple[object, ...]
    lifted: object

    def is_scrolled(self, other: "Aspect") -> bool:
        """Say whether the other differs only by being further up or down."""
        return (self.where[:-1], self.state, self.lifted) == (other.where[:-1], other.state, other.lifted)


@dataclass
class Ground:
    """Belongs to a scene, which it holds so that no other gets its id. `unseen` are blocks that may be scrolled to.

    It `is_awaited` from the first frame on that could have painted of it.
    """

    scene: Scene
    aspect: Aspect
    layer: QPixmap
    steps: Iterator[QRectF]
    painter: QPainter
    unseen: Iterator[Block]
    is_awaited: bool = field(default=False, init=False)
    is_complete: bool = field(default=False, init=False)

    @classmethod
    def begun(cls, scene: Scene, aspect: Aspect, window: Window, ratio: float) -> "Ground":
        """Return a ground of which nothing is painted yet."""
        layer = QPixmap(round(window.width * ratio), round(window.height * ratio))
        layer.setDevicePixelRatio(ratio)
        layer.fill(look().colour("surface"))
        painter = QPainter()
        steps = PAINTERS[scene.choice.view](painter, scene, window)
        return cls(scene, aspect, layer, steps, painter, islice(scene.picture.blocks(), KEPT))

    def turned(self, aspect: Aspect, window: Window, ratio: float) -> "Ground":
        """Return a ground of the same scene, scrolled or with another block lifted; a week's bands stand already."""
        if self.scene.choice.view is View.WEEK and self.aspect.is_scrolled(aspect):
            painter = QPainter()
            steps = paint_week_scrolled(painter, self.scene, window)
            return replace(self, aspect=aspect, steps=steps, painter=painter)
        return replace(Ground.begun(self.scene, aspect, window, ratio), unseen=self.unseen)

    def paint(self, seconds: float) -> QRegion:
        """Paint for about so long and return where; in between the painter is closed, so that the layer can be shown,
        or dropped.
        """
        ends, painted = time.perf_counter() + seconds, QRegion()
        self.painter.begin(self.layer)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self.steps:
            painted += part.toAlignedRect()
            if time.perf_counter() >= ends:
                break
        else:
            self.is_complete = True
        self.painter.end()
        return painted


def aspect_of(scene: Scene, scrolled: tuple[int, int], window: Window, ratio: float) -> Aspect:
    """Return how a scene must look now."""
    choice = scene.choice
    where = (choice.view, choice.lanes, choice.span(), window.width, window.height, ratio, *scrolled)
    return Aspect(where, (id(scene), scene.revision, is_loaded()), scene.moving.entry.key if scene.moving else None)
