"""Words and figures that lead somewhere."""

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import focus_ring, smooth
from desktop.kit.sizes import HAIR, SPACE_2
from desktop.kit.typefaces import Type


class LinkInk(Enum):
    """The token a link is written in."""

    ACCENT = "accent"
    WARNING = "warning"
    DANGER = "danger"


class Link(QAbstractButton):
    """A word that does something; underlined under the pointer."""

    always_underlined = False

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
        self._hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
        return QSize(min(wanted.width(), look().metrics(self._role).horizontalAdvance("Mmm…")), wanted.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Underline."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the underline away."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter = smooth(self)
        measures = look().metrics(self._role)
        shown = measures.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        ink = look().colour(self._ink.value if self.isEnabled() else "text3")
        painter.setFont(look().font(self._role))
        painter.setPen(ink)
        words = QRect(0, 0, self.width() + 1, measures.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if self.always_underlined or self._hovered:
            below = measures.ascent() + px(SPACE_2)
            painter.fillRect(QRectF(0, below, measures.horizontalAdvance(shown), px(HAIR)), ink)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(SPACE_2))
        painter.end()


class FigureLink(Link):
    """A figure that opens the rows behind it; in the colour of a warning if unknowns are among them."""

    always_underlined = True

    def __init__(self, figure: str = "", name: str = "", *, has_unknowns: bool = False) -> None:
        super().__init__(figure, Type.ROW_TITLE)
        self.show_figure(figure, name, has_unknowns=has_unknowns)

    def show_figure(self, figure: str, name: str, *, has_unknowns: bool = False) -> None:
        """Show a figure; `name` says with its word what it counts, for the reader."""
        self.setText(figure)
        self.setAccessibleName(name)
        self.set_ink(LinkInk.WARNING if has_unknowns else LinkInk.ACCENT)
        self.updateGeometry()
