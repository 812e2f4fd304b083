"""What the marks of the roster mean, in one line below it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.hatch import hatch
from desktop.kit.look import look, px
from desktop.kit.painting import sign, smooth
from desktop.kit.sizes import ICON_PILL, RADIUS_KEYCAP, RING, SPACE_6, SPACE_16
from desktop.kit.typefaces import Type

MARK = (16, 13)


class Legend(QWidget):
    """Marks with their words; those of a plan only while one is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_changes = False
        self._words: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._words = {
            "visits": self.tr("visits that day"),
            "added": self.tr("added"),
            "removed": self.tr("removed"),
            "off": self.tr("off"),
            "pinned": self.tr("pinned"),
        }
        self._hint = self.tr("Space pins a cell")
        self.update()

    def show_changes(self, *, has_changes: bool) -> None:
        """Explain the marks of a plan too."""
        self._has_changes = has_changes
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(px(320), look().metrics(Type.CAPTION).height() + px(SPACE_6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw marks and words from left to right, as far as there is room."""
        painter = smooth(self)
        painter.setFont(look().font(Type.CAPTION))
        metrics = look().metrics(Type.CAPTION)
        hint = metrics.horizontalAdvance(self._hint)
        left = float(px(SPACE_6))
        for name, words in self._words.items():
            if name in ("added", "removed") and not self._has_changes:
                continue
            width = px(MARK[0]) + px(SPACE_6) + metrics.horizontalAdvance(words) + px(SPACE_16)
            if left + width > self.width() - hint:
                break
            mark = QRectF(left, (self.height() - px(MARK[1])) / 2, px(MARK[0]), px(MARK[1]))
            self._mark(painter, name, mark)
            painter.setPen(look().colour("text2"))
            room = QRectF(mark.right() + px(SPACE_6), 0, width, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            left += width
        painter.setPen(look().colour("text3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._hint)
        painter.end()

    def _mark(self, painter: QPainter, name: str, rect: QRectF) -> None:
        radius = px(RADIUS_KEYCAP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look().tokens.roster[1 if name == "visits" else 0]))
        if name == "pinned":
            size = px(ICON_PILL)
            at = rect.toRect()
            at.setSize(QSize(size, size))
            at.moveCenter(rect.center().toPoint())
            sign(painter, "pinned", "accent", at, filled=True)
            return
        if name == "off":
            painter.setBrush(hatch("control", 0.5, self.devicePixelRatio()))
        painter.drawRoundedRect(rect, radius, radius)
        if name in ("added", "removed"):
            pen = QPen(look().colour("success" if name == "added" else "danger"), px(RING))
            if name == "removed":
                pen.setDashPattern([2.2, 1.6])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, radius, radius)
