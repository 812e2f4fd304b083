"""What is carried over the board: judged in its own lane at once, in the others while nothing else is to be done."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QTimer

from db.rules.trial import Trial
from desktop.screens.schedule.layout import LaneKey
from desktop.screens.schedule.moving import Moving, judged_in, lanes_nearest

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board

SLICE: Final = 0.003
"""So many seconds of a frame are given to the lanes beside the one under the pointer."""


class Carrying(QObject):
    """Belongs to a board. A lane shows what was known of it until it is judged anew, a few frames later at most."""

    def __init__(self, board: "Board") -> None:
        super().__init__(board)
        self._board = board
        self._trial: Trial | None = None
        self._waiting: dict[LaneKey, None] = {}
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._judge_on)

    def judge_by(self, trial: Trial) -> None:
        """Judge what is carried, or is taken up next, from now on."""
        moving = self._board.scene.moving if self._board.scene else None
        if moving is None or moving.entry.visit.id == trial.case.visit.id:
            self._take_trial(trial)
            if moving is not None:
                self.carry(moving)

    def hover(self, moving: Moving, trial: Trial, at: QPointF | None = None) -> None:
        """Show where something from elsewhere would stand, judged in every lane."""
        if self._board.scene is not None:
            self._board.scene.lasso = None
            self._take_trial(trial)
            self.carry(moving, at)

    def carry(self, moving: Moving | None, at: QPointF | None = None) -> None:
        """Show where a visit would stand, judged in every lane; None puts it back."""
        scene = self._board.scene
        if scene is None:
            return
        before = scene.moving
        if moving is None:
            self._take_trial(None)
        elif before is not None and before.entry.visit.id == moving.entry.visit.id:
            moving = moving.knowing(before.judged)
        if moving is not None and self._is_of(moving):
            for lane in lanes_nearest(moving, self._board.picture):
                self._waiting.setdefault(lane)  # those that wait already come first, or the last never came to turn
            moving = self._judged(moving, moving.lane)
            self._idle.start()
        scene.moving = moving
        self._board.reasons.show_moving(moving, at or self._board.sight.ghost_point(moving))
        self._board.viewport().update()

    def _take_trial(self, trial: Trial | None) -> None:
        if trial is not self._trial:
            self._trial = trial
            self._waiting.clear()

    def _is_of(self, moving: Moving) -> bool:
        return self._trial is not None and self._trial.case.visit.id == moving.entry.visit.id

    def _judged(self, moving: Moving, lane: LaneKey) -> Moving:
        assert self._trial is not None
        assert self._board.scene is not None
        self._waiting.pop(lane, None)
        return judged_in(moving, lane, self._trial, self._board.scene.choice.lanes, self._board.picture)

    def _judge_on(self) -> None:
        """Judge lanes that wait, for as long as a frame has time."""
        scene = self._board.scene
        ends = time.perf_counter() + SLICE
        while scene is not None and scene.moving is not None and self._is_of(scene.moving) and self._waiting:
            scene.moving = self._judged(scene.moving, next(iter(self._waiting)))
            self._board.viewport().update()
            if time.perf_counter() >= ends:
                return
        self._idle.stop()
