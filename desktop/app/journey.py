"""Where somebody has been in the window, to go back and forward among the places."""

from PySide6.QtCore import QObject, Signal


class Journey(QObject):
    """A list of places and where one stands in it; going somewhere new drops what lay ahead."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[str] = []
        self._here = -1

    def arrive(self, place: str) -> None:
        """Note that somebody went to a place; staying is no step."""
        if self._places[self._here : self._here + 1] != [place]:
            self._places = [*self._places[: self._here + 1], place]
            self._here = len(self._places) - 1
            self.moved.emit()

    def ahead(self, step: int) -> str:
        """Return the place some steps back (-1) or forward (1), empty where there is none."""
        wanted = self._here + step
        return self._places[wanted] if 0 <= wanted < len(self._places) else ""

    def step(self, step: int) -> None:
        """Stand some steps back or forward."""
        if self.ahead(step):
            self._here += step
            self.moved.emit()
