"""What lies where in the viewport of a board."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.look import px
from desktop.screens.schedule.choice import View
from desktop.screens.schedule.layout import Block, Box, Cell, More
from desktop.screens.schedule.moving import Moving
from desktop.screens.schedule.scene import Window
from desktop.screens.schedule.walking import cell_of

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board


class Sight:
    """Belongs to a board: turns points of the viewport into places of the picture, and back."""

    def __init__(self, board: "Board") -> None:
        self._board = board

    def content_point(self, at: QPointF) -> QPointF | None:
        """Return a point of the viewport in the content; None on the bands that stay in sight."""
        picture = self._board.picture
        over = self._board.viewport().height() - picture.foot
        if at.x() < picture.side or not picture.head <= at.y() < over:
            return None
        return at - self.origin()

    def lane_at(self, at: QPointF) -> Cell | None:
        """Return the first cell of the lane whose name lies under a point of the viewport."""
        picture = self._board.picture
        y = at.y() - self.origin().y()
        if at.x() >= picture.side or at.y() < picture.head:
            return None
        return next((row[0] for row in picture.cells if row and row[0].box.top <= y < row[0].box.bottom), None)

    def block_at(self, at: QPointF) -> Block | None:
        """Return the block under a point of the viewport."""
        inside = self.content_point(at) if self._board.scene else None
        return self._board.picture.block_at(inside.x(), inside.y()) if inside is not None else None

    def more_at(self, at: QPointF) -> More | None:
        """Return the line that opens a day under a point of the viewport."""
        inside = self.content_point(at) if self._board.scene else None
        cell = self._board.picture.cell_at(inside.x(), inside.y()) if inside is not None else None
        more = cell.more if cell is not None else None
        return more if more is not None and inside is not None and more.box.holds(inside.x(), inside.y()) else None

    def head_day_at(self, at: QPointF) -> date | None:
        """Return the day whose name in the header lies under a point."""
        if self._board.scene is None or at.y() >= self._board.picture.head or at.x() < self._board.picture.side:
            return None
        if self._board.scene.choice.view is not View.WEEK:
            return None
        place = int((at.x() - self.origin().x()) // (self._board.picture.width / len(self._board.picture.days)))
        return self._board.picture.days[place] if 0 <= place < len(self._board.picture.days) else None

    def box_in_view(self, box: Box) -> QRectF:
        """Return a box of the content in the viewport."""
        origin = self.origin()
        return QRectF(box.left + origin.x(), box.top + origin.y(), box.width, box.height)

    def bring_into_sight(self) -> None:
        """Scroll so that the cursor's block or cell is seen."""
        scene = self._board.scene
        block = self._board.current()
        cell = cell_of(scene.picture, scene.cursor) if scene else None
        if scene is None or (block is None and cell is None):
            return
        box = block.box if block else cell.box if cell else Box(0, 0, 0, 0)
        across, down = self._board.horizontalScrollBar(), self._board.verticalScrollBar()
        width = self._board.viewport().width() - self._board.picture.side
        height = self._board.viewport().height() - self._board.picture.head - self._board.picture.foot
        margin = px(8)
        if box.left < across.value():
            across.setValue(int(box.left) - margin)
        elif box.right > across.value() + width:
            across.setValue(int(min(box.right - width + margin, box.left)))
        if box.top < down.value():
            down.setValue(int(box.top) - margin)
        elif box.bottom > down.value() + height:
            down.setValue(int(min(box.bottom - height + margin, box.top)))

    def origin(self) -> QPointF:
        """Return where the content begins in the viewport."""
        picture = self._board.picture
        return QPointF(
            picture.side - self._board.horizontalScrollBar().value(),
            picture.head - self._board.verticalScrollBar().value(),
        )

    def window(self) -> Window:
        """Return the part of the content in sight."""
        view, picture = self._board.viewport(), self._board.picture
        origin = self.origin()
        seen = QRectF(picture.side, picture.head, view.width(), view.height() - picture.head - picture.foot)
        return Window(origin, seen.translated(-origin), view.width(), view.height())

    def ghost_point(self, moving: Moving | None) -> QPointF:
        """Return where the reasons stand when no pointer carries a visit: below the place it would take."""
        if moving is None or self._board.scene is None:
            return QPointF()
        for row in self._board.picture.cells:
            for cell in row:
                is_lane = cell.lane == moving.lane or len(self._board.picture.lanes) == 1
                if is_lane and cell.day == moving.span.starts.date():
                    box, axis = self.box_in_view(cell.box), self._board.picture.axis
                    left = box.left() + axis.x_of(moving.span.starts) if axis else box.center().x()
                    return QPointF(left, box.center().y())
        return QPointF(self._board.viewport().width() / 2, self._board.viewport().height() / 2)
