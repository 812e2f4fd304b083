"""Words and figures that lead somewhere."""

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import HAIR, RING, SPACE_2
from desktop.kit.typefaces import Type


class LinkInk(Enum):
    """The token a link is written in."""

    ACCENT = "accent"
    PLAIN = "text"
    WARNING = "warning"
    DANGER = "danger"


class Link(Pressable):
    """A word that does something; underlined under the pointer."""

    always_underlined = False
    stands_right = False

    def __init__(
        self,
        text: str = "",
        role: Type = Type.LINK,
        ink: LinkInk = LinkInk.ACCENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._role = role
        self._ink = ink
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_ink(self, ink: LinkInk) -> None:
        """Write it in another colour."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """The words and room for the underline."""
        measures = look().metrics(self._role)
        return QSize(measures.horizontalAdvance(self.text()) + 1, measures.height() + px(SPACE_2))

    def minimumSizeHint(self) -> QSize:
        """It may be elided down to a few letters."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), look().width(self._role, "Mmm…")), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter = smooth(self)
        measures = look().metrics(self._role)
        shown = measures.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        ink = look().colour(self._ink.value if self.isEnabled() else "text3")
        words = self._words()
        if self.is_ringed:
            box(painter, QRectF(words.left(), 0, words.width(), self.height()), px(SPACE_2), "accent_soft")
        painter.setFont(look().font(self._role))
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if self.is_ringed or self.is_lit or self.always_underlined:
            # a ring would cross the letters of a link, which stands flush with the text above: a thick line instead
            width = px(RING) if self.is_ringed else px(HAIR)
            below = measures.ascent() + px(SPACE_2)
            painter.fillRect(QRectF(words.left(), below, words.width() - 1, width), ink)
        painter.end()

    def hitButton(self, pos: QPoint) -> bool:
        """Only the words are the link, however wide its cell is."""
        return self._words().contains(pos)

    def _words(self) -> QRect:
        """Where the words stand, with a pixel to spare at the right."""
        measures = look().metrics(self._role)
        width = min(measures.horizontalAdvance(self.text()), self.width()) + 1
        left = max(self.width() - width, 0) if self.stands_right else 0
        return QRect(left, 0, width, self.height())


class FigureLink(Link):
    """A figure that opens the rows behind it; in the colour of a warning if unknowns are among them.

    One that `is_plain`, a total below its parts, is written as a text and underlined only under the pointer.
    """

    always_underlined = True
    stands_right = True

    def __init__(self, figure: str = "", name: str = "", *, has_unknowns: bool = False, is_plain: bool = False) -> None:
        super().__init__(figure, Type.ROW_TITLE)
        self._ink_of_known = LinkInk.PLAIN if is_plain else LinkInk.ACCENT
        self.always_underlined = not is_plain
        self.show_figure(figure, name, has_unknowns=has_unknowns)

    def show_figure(self, figure: str, name: str, *, has_unknowns: bool = False) -> None:
        """Show a figure; `name` says with its word what it counts, for the reader."""
        self.setText(figure)
        self.setAccessibleName(name)
        self.set_ink(LinkInk.WARNING if has_unknowns else self._ink_of_known)
        self.updateGeometry()
