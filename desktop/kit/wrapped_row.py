"""Parts beside each other, in as many rows as the width needs."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8


class WrappedRow(QWidget):
    """Holds buttons and the like at the size they wish; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._is_wrapping = True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Put a part at the end."""
        part.setParent(self)
        part.show()
        self._parts.append(part)
        self.updateGeometry()

    def remove(self, part: QWidget) -> None:
        """Hold a part no more."""
        self._parts.remove(part)
        part.hide()
        part.deleteLater()
        self.updateGeometry()

    def set_wrapping(self, *, is_wrapping: bool) -> None:
        """Break the row where it is too long, or never, for a window too low for a second row.

        Of a row that is never broken, those at the end that do not fit are left out rather than cut.
        """
        if is_wrapping != self._is_wrapping:
            self._is_wrapping = is_wrapping
            policy = self.sizePolicy()
            policy.setHeightForWidth(is_wrapping)
            self.setSizePolicy(policy)
            self.updateGeometry()
            self._arrange()

    def sizeHint(self) -> QSize:
        """All in one row."""
        parts = [part.sizeHint() for part in self._shown()]
        gaps = px(SPACE_8) * max(len(parts) - 1, 0)
        return QSize(sum(part.width() for part in parts) + gaps, max((part.height() for part in parts), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest part; how high that makes it is asked by the width."""
        widest = max((part.sizeHint().width() for part in self._shown()), default=0)
        return QSize(widest, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As many rows as are needed."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row elsewhere."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Follow parts that grow, come or go."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _arrange(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        gap = px(SPACE_8)
        left = top = row = 0
        for part in self._shown():
            size = part.sizeHint()
            if self._is_wrapping and left and left + size.width() > width:
                left, top, row = 0, top + row + gap, 0
            is_left_out = not self._is_wrapping and left > 0 and left + size.width() > width
            across = 0 if is_left_out else min(size.width(), max(width - left, 0))
            yield part, QRect(left, top, across, size.height())
            left, row = left + size.width() + gap, max(row, size.height())
