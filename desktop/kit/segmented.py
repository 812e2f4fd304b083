"""One choice of a few, all in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, smooth
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import BUTTON, RADIUS_BLOCK, RADIUS_CONTROL, SPACE_2, SPACE_12
from desktop.kit.typefaces import Type


class Segment(Pressable):
    """One of the choices."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        width = look().width(Type.CONTROL, self.text()) + 2 * px(SPACE_12)
        return QSize(width + 1, px(BUTTON) - 2 * px(SPACE_2))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chosen part raised."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, px(RADIUS_BLOCK), "surface", "border")
        if self.is_ringed:
            focus_ring(painter, rect, px(RADIUS_BLOCK))
        painter.setFont(look().font(Type.CONTROL))
        painter.setPen(look().colour("text" if self.isChecked() or self.is_lit else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class SegmentedControl(QWidget):
    """Choices by key; arrows walk them, `chosen(key)` is emitted when a person picks another."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]] = (), name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._row = QHBoxLayout(self)
        look().changed.connect(self.restyle)
        self.restyle()
        self.set_choices(choices)
        self._group.idClicked.connect(self._tell)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_2)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(edge)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, word) pairs; the choice stays if its key is still there, else the first is taken."""
        if [(key, word) for key, word in zip(self._keys, self.words(), strict=True)] == list(choices):
            return
        before = self.choice()
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._keys = [key for key, _ in choices]
        for number, (_, word) in enumerate(choices):
            segment = Segment(word, self)
            self._group.addButton(segment, number)
            self._row.addWidget(segment)
        if self._keys:
            self.choose(before if before in self._keys else self._keys[0])

    def choice(self) -> str:
        """The key of the chosen part; empty while there are none."""
        number = self._group.checkedId()
        return self._keys[number] if 0 <= number < len(self._keys) else ""

    def words(self) -> list[str]:
        """What stands on the parts."""
        return [button.text() for button in self._group.buttons()]

    def choose(self, key: str) -> None:
        """Choose without telling; raises ValueError for an unknown key."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_CONTROL), "sunken", "border")
        painter.end()

    def _tell(self, number: int) -> None:
        self.chosen.emit(self._keys[number])
