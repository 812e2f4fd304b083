"""The status bar: calm lines with a sign, each leading to its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, hairline, sign, smooth, square
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import ICON_PILL, KEYCAP, RADIUS_KEYCAP, SPACE_4, SPACE_8, STATUS_BAR
from desktop.kit.typefaces import Type


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A line of the status bar; `ink` is a token, and the words carry the meaning without it; `keys` follow them."""

    key: str
    text: str
    sign: str = ""
    ink: str = "text3"
    keys: str = ""


class StatusItem(Pressable):
    """One line."""

    def __init__(self, line: StatusLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setText(line.text)
        self.setAccessibleName(line.text)
        self.setToolTip(line.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Sign and words."""
        width = look().width(self._role(), self.line.text) + 2 * px(SPACE_8) + 1
        width += px(ICON_PILL) + px(SPACE_4) if self.line.sign else 0
        width += self._keys_room()
        return QSize(width, px(STATUS_BAR))

    def minimumSizeHint(self) -> QSize:
        """Some letters; the rest is in the tooltip."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), 6 * px(ICON_PILL)), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign and words."""
        painter = smooth(self)
        rect = QRectF(self.rect()).adjusted(0, px(SPACE_4), 0, -px(SPACE_4))
        if self.is_lit:
            box(painter, rect, px(RADIUS_KEYCAP), "hover")
        if self.is_ringed:
            focus_ring(painter, rect, px(RADIUS_KEYCAP))
        left = px(SPACE_8)
        if self.line.sign:
            sign(painter, self.line.sign, self.line.ink, square(left, self.height() // 2, px(ICON_PILL)))
            left += px(ICON_PILL) + px(SPACE_4)
        measures = look().metrics(self._role())
        room = self.width() - left - px(SPACE_8) - self._keys_room() + 1
        painter.setFont(look().font(self._role()))
        quiet = "text2" if self.line.sign else "text3"
        painter.setPen(look().colour(quiet if self.line.ink == "text3" else self.line.ink))
        shown = measures.elidedText(self.line.text, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, room + 1, self.height()), flags, shown)
        if self.line.keys:
            width = keycap_width(key_text(self.line.keys))
            cap = QRect(self.width() - px(SPACE_8) - width, (self.height() - px(KEYCAP)) // 2, width, px(KEYCAP))
            paint_keycap(painter, cap, key_text(self.line.keys), "text2", "surface", "border")
        painter.end()

    def _keys_room(self) -> int:
        return px(SPACE_8) + keycap_width(key_text(self.line.keys)) if self.line.keys else 0

    def _role(self) -> Type:
        return Type.CAPTION if self.line.ink == "text3" else Type.LINK


class Divider(QWidget):
    """A short vertical hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(0, px(SPACE_8), 0, -px(SPACE_8)), look().colour("border"))
        painter.end()


class StatusStrip(QWidget):
    """28 pixels at the foot of the window; `opened(key)` asks for the place behind a line."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._shown: tuple[tuple[StatusLine, ...], tuple[StatusLine, ...]] = ((), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(SPACE_8), 0, px(SPACE_8), 0)
        self._row.setSpacing(px(SPACE_4))
        self.setFixedHeight(px(STATUS_BAR))

    def show_lines(self, left: Sequence[StatusLine], right: Sequence[StatusLine] = ()) -> None:
        """Show other lines; what is the same already is not built again."""
        wanted = (tuple(left), tuple(right))
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._add(left)
        self._row.addStretch(1)
        self._add(right)

    def items(self) -> list[StatusItem]:
        """The lines, from left to right."""
        widgets = (item.widget() for place in range(self._row.count()) if (item := self._row.itemAt(place)))
        return [widget for widget in widgets if isinstance(widget, StatusItem)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with a hairline above."""
        painter = smooth(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing, False)
        painter.fillRect(self.rect(), look().colour("window"))
        painter.setPen(hairline())
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _add(self, lines: Sequence[StatusLine]) -> None:
        for place, line in enumerate(lines):
            if place:
                self._row.addWidget(Divider(self))
            entry = StatusItem(line, self)
            entry.clicked.connect(self._tell)
            self._row.addWidget(entry)

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, StatusItem):
            self.opened.emit(sender.line.key)
