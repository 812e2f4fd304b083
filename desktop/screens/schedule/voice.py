"""What the board says: to the reader, and beside the pointer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from desktop.screens.schedule.moving import Moving
from desktop.screens.schedule.words import lane_title, said_of, spoken_cell, spoken_visit

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board


class Voice:
    """Belongs to a board."""

    def __init__(self, board: "Board") -> None:
        self._board = board

    def of_cursor(self) -> str:
        """Return the cursor's place in words."""
        scene = self._board.scene
        if scene is None or scene.cursor is None:
            return ""
        block = self._board.current()
        if block is None:
            named = len(scene.picture.lanes) > 1
            return spoken_cell(scene.cursor.lane, scene.cursor.day, scene.schedule, scene.choice.lanes, named=named)
        return spoken_visit(block.entry, scene.schedule, scene.verdicts.get(block.entry.visit.id))

    def of_lane(self, moving: Moving) -> str:
        """Return what the lane of a visit that is carried is called; nothing where there is only one."""
        scene = self._board.scene
        if scene is None or len(scene.picture.lanes) == 1:
            return ""
        return lane_title(moving.lane, scene.schedule, scene.choice.lanes)

    def of_place(self, at: QPointF) -> str:
        """Return the whole of the block under a point of the viewport; nothing while one is carried."""
        scene, block = self._board.scene, self._board.sight.block_at(at)
        if scene is None or block is None or scene.moving is not None:
            return ""
        verdict = scene.verdicts.get(block.entry.visit.id)
        return "\n".join([spoken_visit(block.entry, scene.schedule, verdict), *said_of(verdict)])
