"""Chips above the schedule: kinds of groups to filter by, and counts of what needs care."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.model.kinds import GroupKind
from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, sign, smooth, square
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import ICON_BLOCK, KEYCAP, SPACE_6, SPACE_8, SPACE_10, TARGET
from desktop.kit.typefaces import Type
from desktop.labels import kind_title
from desktop.screens.schedule.strokes import CENTRE, write


class Chip(Pressable):
    """A pill of sign and words, with a key if one does the same; `fill`, `ink` name tokens."""

    def __init__(self, meaning: str, fill: str, ink: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._fill, self._ink = meaning, fill, ink
        self._keys = key_text(keys) if keys else ""
        self._is_quiet = self._is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_quiet(self, is_quiet: bool) -> None:
        """Step back behind the chips that are chosen."""
        self._is_quiet = is_quiet
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Show the sign alone where room is short; the words stay as tooltip and for the reader."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.setToolTip(self.text() if is_compact else "")
            self.updateGeometry()

    def full_width(self) -> int:
        """How wide sign, words and key are."""
        width = look().metrics(Type.CONTROL).horizontalAdvance(self.text()) + 2 * px(SPACE_10) + 2
        width += px(ICON_BLOCK) + px(SPACE_6)
        return width + (keycap_width(self._keys) + px(SPACE_8) if self._keys else 0)

    def sizeHint(self) -> QSize:
        """As wide as its words, or as its sign."""
        width = px(ICON_BLOCK) + 2 * px(SPACE_10) if self._is_compact else self.full_width()
        return QSize(width, px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign, words and key."""
        painter = smooth(self)
        rect, ink = QRectF(self.rect()), "text3" if self._is_quiet else self._ink
        radius = rect.height() / 2
        box(painter, rect, radius, "sunken" if self._is_quiet else self._fill, "border" if self.is_lit else "")
        if self.isChecked():
            painter.setPen(QPen(look().colour(ink), 1.5))
            painter.setBrush(look().colour(self._fill))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        if self.is_ringed:
            focus_ring(painter, rect, radius)
        left = px(SPACE_10)
        sign(painter, self._sign, ink, square(left, self.height() // 2, px(ICON_BLOCK)))
        if self._is_compact:
            painter.end()
            return
        left += px(ICON_BLOCK) + px(SPACE_6)
        width = look().metrics(Type.CONTROL).horizontalAdvance(self.text()) + 2
        write(painter, QRectF(left, 0, width, rect.height()), self.text(), Type.CONTROL, ink, CENTRE)
        if self._keys:
            cap = square(left + width + px(SPACE_6), self.height() // 2, px(KEYCAP))
            cap.setWidth(keycap_width(self._keys))
            paint_keycap(painter, cap, self._keys, "text2", "surface", "border")
        painter.end()


class KindChip(Chip):
    """Lets a kind of groups through."""

    def __init__(self, kind: GroupKind, parent: QWidget | None = None) -> None:
        group = f"groups.{kind.value}"
        super().__init__(kind.value, f"{group}.tint", f"{group}.on_tint", parent=parent)
        self.kind = kind
        self.setCheckable(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the kind in the language in force."""
        self.show_words(kind_title(self.kind))
