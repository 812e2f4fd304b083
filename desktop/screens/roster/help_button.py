"""A remedy as a wide button: what it does, what follows, and its key."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.keycap import keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, smooth
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import KEYCAP, RADIUS_CONTROL, SPACE_2, SPACE_8, SPACE_10
from desktop.kit.typefaces import Type

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class HelpButton(Pressable):
    """As high as its words need."""

    def __init__(self, title: str, effect: str, key: str, *, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.effect, self.key, self.is_first = effect, key, is_first
        self.setText(title)
        self.setAccessibleName(f"{title}. {effect}")
        self.setAccessibleDescription(key)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look().changed.connect(self.updateGeometry)

    def heightForWidth(self, width: int) -> int:
        """Room for both texts."""
        title, effect = self._rects(width)
        return effect.bottom() + px(SPACE_8) if self.effect else title.bottom() + px(SPACE_8)

    def sizeHint(self) -> QSize:
        """As wide as a panel."""
        return QSize(px(240), self.heightForWidth(px(240)))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow."""
        return QSize(px(160), self.heightForWidth(max(self.width(), px(160))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and key."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        fill = "accent_soft" if self.is_first else "hover" if self.is_lit else "surface"
        if self.is_ringed:
            rect = focus_ring(painter, rect, px(RADIUS_CONTROL))
        box(painter, rect, px(RADIUS_CONTROL), fill, "" if self.is_first or self.is_ringed else "border")
        title, effect = self._rects(self.width())
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.setPen(look().colour("accent" if self.is_first else "text"))
        painter.drawText(title, int(WRAPPED), self.text())
        painter.setFont(look().font(Type.CAPTION))
        painter.setPen(look().colour("text2"))
        painter.drawText(effect, int(WRAPPED), self.effect)
        width = keycap_width(self.key)
        at = QRect(self.width() - width - px(SPACE_10), (self.height() - px(KEYCAP)) // 2, width, px(KEYCAP))
        ink = "accent" if self.is_first else "text2"
        paint_keycap(painter, at, self.key, ink, "", ink if self.is_first else "border")
        painter.end()

    def _rects(self, width: int) -> tuple[QRect, QRect]:
        edge = px(SPACE_10)
        room = QRect(edge, px(SPACE_8), max(width - 3 * edge - keycap_width(self.key), 1), 4000)
        title = look().metrics(Type.CONTROL_STRONG).boundingRect(room, int(WRAPPED), self.text())
        below = QRect(edge, title.bottom() + px(SPACE_2), room.width(), 4000)
        effect = look().metrics(Type.CAPTION).boundingRect(below, int(WRAPPED), self.effect)
        return title, effect
