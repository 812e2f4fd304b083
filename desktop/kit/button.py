"""Push buttons: one primary action a view, the rest quieter; the key that does the same is printed on them."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, sign, smooth, square
from desktop.kit.pressable import shows_ring
from desktop.kit.sizes import (
    BUTTON,
    ICON_BUTTON,
    ICON_PILL,
    KEYCAP,
    RADIUS_CONTROL,
    SEARCH_BUTTON,
    SMALL_BUTTON,
    SPACE_8,
    SPACE_10,
    SPACE_12,
    SPACE_16,
)
from desktop.kit.typefaces import Type


@dataclass(frozen=True, slots=True)
class Paint:
    """Tokens of a kind of button at rest and under the pointer."""

    fill: str
    fill_hover: str
    border: str
    ink: str
    sign: str
    key_fill: str
    key_border: str


class Kind(Enum):
    """How loudly a button speaks."""

    PRIMARY = Paint("accent", "accent_hover", "", "on_accent", "on_accent", "", "on_accent")
    SECONDARY = Paint("surface", "hover", "border", "text", "text2", "surface", "border")
    GHOST = Paint("", "hover", "", "text2", "text2", "", "border")
    SOFT = Paint("accent_soft", "accent_soft", "", "accent", "accent", "", "accent")
    DANGER_SOFT = Paint("danger_soft", "danger_soft", "", "danger", "danger", "surface", "border")
    FIELD = Paint("surface", "hover", "border", "text3", "text3", "surface", "border")


class Button(QPushButton):
    """A button of a kind, with an optional sign at the left and an optional keycap at the right.

    Without text it is a square with a sign only: then give it `name`, which the reader speaks and the tooltip shows.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        *,
        sign: str = "",
        keys: str = "",
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self._sign = sign
        self._small = small
        self._keys = ""
        self._hovered = False
        self._ringed = False
        self._is_compact = False
        self._has_key = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)
        if name:
            self.set_name(name)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font(Type.CAPTION_STRONG if self._small else Type.CONTROL))
        self.updateGeometry()

    def set_keys(self, keys: str) -> None:
        """Print another key on the button; it does not bind the key."""
        self._keys = key_text(keys) if keys else ""
        self.setAccessibleDescription(self._keys)
        self.updateGeometry()

    def set_sign(self, meaning: str) -> None:
        """Show another sign."""
        self._sign = meaning
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Speak louder or quieter."""
        self.kind = kind
        self.update()

    def set_name(self, name: str) -> None:
        """Name a button that has no text."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_compact(self, *, is_compact: bool) -> None:
        """Show the sign alone, for want of room; the words are spoken and stand in the tooltip."""
        is_compact = is_compact and bool(self._sign)
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            if not self.accessibleName() or self.accessibleName() == self.text():
                self.setToolTip(self.text().replace("&", "") if is_compact else "")
            self.updateGeometry()
            self.update()

    def set_key_shown(self, *, is_shown: bool) -> None:
        """Print its key, or leave it out for want of room; it is spoken either way."""
        if is_shown != self._has_key:
            self._has_key = is_shown
            self.updateGeometry()
            self.update()

    def words_width(self) -> int:
        """How wide it is with its words, its key left out."""
        return self._full_width() - self._key_room()

    def key_width(self) -> int:
        """How much its key adds to that."""
        return px(SPACE_10) + keycap_width(self._keys) if self._keys else 0

    def _full_width(self) -> int:
        height = px(SMALL_BUTTON if self._small else BUTTON)
        if not self.text() and not self._keys:
            return height
        width = 2 * self._padding() + self._content_width()
        return max(width, px(SEARCH_BUTTON) if self.kind is Kind.FIELD else height)

    def least_width(self) -> int:
        """How narrow it can be: a square if it has a sign."""
        return px(SMALL_BUTTON if self._small else BUTTON) if self._sign else self._full_width()

    def sizeHint(self) -> QSize:
        """Room for sign, text and key."""
        height = px(SMALL_BUTTON if self._small else BUTTON)
        return QSize(height if self._is_compact else self._full_width(), height)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut, but the key may go; one that looks like a field may shrink to two thirds."""
        wanted = self.sizeHint()
        if self.kind is Kind.FIELD:
            return QSize(wanted.width() * 2 // 3, wanted.height())
        return QSize(wanted.width() - (0 if self._is_compact else self._key_room()), wanted.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Calm down."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.autoDefault():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, unless it was the pointer that brought the focus."""
        self._ringed = shows_ring(event.reason(), before=self._ringed)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw body, sign, text and key."""
        painter = smooth(self)
        self._paint_body(painter)
        paint = self.kind.value
        ink = paint.ink if self.isEnabled() else "text3"
        left, right = self._paint_key(painter, ink), self._start()
        if self._sign:
            size = self._icon_size()
            at = square(right, self.height() // 2, size)
            sign(painter, self._sign, paint.sign if self.isEnabled() else "text3", at)
            right += size + px(SPACE_8)
        if self.text() and not self._is_compact:
            painter.setFont(self.font())
            painter.setPen(look().colour(ink))
            room = QRect(right, 0, left - right, self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.drawText(room.adjusted(0, 0, 2, 0), flags, shown)
        painter.end()

    def _paint_body(self, painter: QPainter) -> None:
        paint = self.kind.value
        rect = QRectF(self.rect())
        radius = float(px(RADIUS_CONTROL))
        lit = self.isEnabled() and (self._hovered or self.isDown() or self.isChecked())
        fill = paint.fill_hover if lit else paint.fill
        if not self.isEnabled() and fill not in ("", "surface"):
            fill = "hover"
        if self.hasFocus() and self._ringed:
            rect = focus_ring(painter, rect, radius)
            radius -= px(SPACE_8) / 4
        if fill or paint.border:
            box(painter, rect, radius, fill, paint.border if not self.hasFocus() or not self._ringed else "")

    def _paint_key(self, painter: QPainter, ink: str) -> int:
        """Draw the keycap; returns where the room of the text ends."""
        end = self.width() - self._padding()
        if not self._has_room_for_key():
            return end
        paint = self.kind.value
        width = keycap_width(self._keys)
        rect = QRect(end - width, (self.height() - px(KEYCAP)) // 2, width, px(KEYCAP))
        muted = ink if self.kind in (Kind.PRIMARY, Kind.SOFT) else "text2"
        paint_keycap(painter, rect, self._keys, muted, paint.key_fill, paint.key_border)
        return rect.left() - px(SPACE_8)

    def _start(self) -> int:
        """Where the content begins: centred, but at the left in a field and in a wide button with a key."""
        if self._is_compact or (not self.text() and not self._keys):
            return (self.width() - self._icon_size()) // 2
        if self.kind is Kind.FIELD or (self._keys and self.width() > self.sizeHint().width()):
            return self._padding()
        return max((self.width() - self._content_width()) // 2, self._padding())

    def _content_width(self) -> int:
        width = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 1 if self.text() else 0
        if self._sign:
            width += self._icon_size() + (px(SPACE_8) if self.text() else 0)
        return width + self._key_room()

    def _key_room(self) -> int:
        return self.key_width() if self._has_key else 0

    def _has_room_for_key(self) -> bool:
        return (
            bool(self._keys)
            and self._has_key
            and not self._is_compact
            and self.width() >= self._content_width() + 2 * self._padding()
        )

    def _icon_size(self) -> int:
        return px(ICON_PILL if self._small else ICON_BUTTON)

    def _padding(self) -> int:
        return px(SPACE_10 if self._keys else SPACE_12 if self._small or self._sign else SPACE_16)
