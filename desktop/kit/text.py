"""A label of one of the roles of text, in the colour of a token."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.kit.look import look
from desktop.kit.typefaces import Type
from desktop.kit.wrapping import broken


class Text(QLabel):
    """Follows theme and text size by itself; plain text always."""

    def __init__(
        self,
        text: str = "",
        role: Type = Type.BODY,
        colour: str = "text",
        parent: QWidget | None = None,
        *,
        wraps: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.role = role
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the look in force."""
        self.setFont(look().font(self.role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look().colour(self._colour))
        self.setPalette(palette)

    def set_role(self, role: Type) -> None:
        """Write in another role."""
        if role is not self.role:
            self.role = role
            self.restyle()
            self.updateGeometry()

    def set_colour(self, colour: str) -> None:
        """Use the colour of another token."""
        if colour != self._colour:
            self._colour = colour
            self.restyle()


class ElidedText(Text):
    """One line that gives up its middle or end when there is no room; the whole stays as tooltip and for the reader."""

    def __init__(
        self,
        text: str = "",
        role: Type = Type.BODY,
        colour: str = "text",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._whole = text
        self._mode = mode
        super().__init__(text, role, colour, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text, as much of it as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    def whole_text(self) -> str:
        """The text, not elided."""
        return self._whole

    def restyle(self) -> None:
        """Take font and colour, then elide anew."""
        super().restyle()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        measures = look().metrics(self.role)
        return QSize(measures.horizontalAdvance(self._whole) + 1, measures.height())

    def minimumSizeHint(self) -> QSize:
        """Room for two letters and the dots."""
        measures = look().metrics(self.role)
        wanted = measures.horizontalAdvance(self._whole) + 1
        return QSize(min(wanted, measures.horizontalAdvance("Mm…")), measures.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = look().metrics(self.role).elidedText(self._whole, self._mode, max(self.width(), 0))
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)


class BrokenText(ElidedText):
    """A name that goes on in a second line where the first has no room, and gives up its end only after that."""

    def sizeHint(self) -> QSize:
        """Room for the whole text in a line, and for the lines it has in the present width."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Room for two letters and the dots in each line."""
        return QSize(super().minimumSizeHint().width(), self._height())

    def _height(self) -> int:
        return look().metrics(self.role).height() * max(self.text().count("\n") + 1, 1)

    def _elide(self) -> None:
        before = self.text().count("\n")
        lines = broken(self.role, self._whole, max(self.width(), 0))
        self.setText("\n".join(lines))
        self.setToolTip("" if " ".join(lines) == self._whole else self._whole)
        if self.text().count("\n") != before:
            self.updateGeometry()
