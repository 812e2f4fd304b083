"""A page inside a scroll area that is as high as its wrapped lines need."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class TallPage(QWidget):
    """Scroll areas ask for the least height without asking at which width; this page answers for its width."""

    def event(self, event: QEvent) -> bool:
        """Measure anew when the width or the content is another."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._measure()
        return done

    def _measure(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))
