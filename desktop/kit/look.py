"""The look in force: colours, sizes and fonts, as the widgets ask for them."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop.kit.tokens import Tokens
from desktop.kit.typefaces import Type, make_font

NAME = "look"
_KEPT = 4096
"""Texts whose elided form is held: a board writes the same ones in every frame."""
_ANY = 100_000
"""More pixels than any line has."""


class Look(QObject):
    """Belongs to the application; `changed` says that colours or sizes are others now."""

    changed = Signal()

    def __init__(self, app: QApplication, tokens: Tokens, scale: float) -> None:
        super().__init__(app)
        self.setObjectName(NAME)
        self.tokens = tokens
        self.scale = scale
        self._sizes: dict[float, int] = {}
        self._fonts: dict[Type, QFont] = {}
        self._metrics: dict[Type, QFontMetrics] = {}
        self._inks: dict[str, QColor] = {}
        self._elided: dict[tuple[Type, str, int], tuple[str, int]] = {}

    def become(self, tokens: Tokens, scale: float) -> None:
        """Take other colours or another text size; who shows itself is told by `announce`."""
        self.tokens = tokens
        self.scale = scale
        self._sizes.clear()
        self._fonts.clear()
        self._metrics.clear()
        self._inks.clear()
        self._elided.clear()

    def announce(self) -> None:
        """Let every widget dress itself anew."""
        self.changed.emit()

    def px(self, size: float) -> int:
        """A size of `sizes.py` at the text size in force; at least one pixel."""
        found = self._sizes.get(size)
        if found is None:
            found = self._sizes[size] = max(1, round(size * self.scale))
        return found

    def font(self, role: Type) -> QFont:
        """The font of a role of text at the text size in force."""
        if role not in self._fonts:
            self._fonts[role] = make_font(role.value, self.px(role.value.size))
        return self._fonts[role]

    def metrics(self, role: Type) -> QFontMetrics:
        """Measures of a role of text."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetrics(self.font(role))
        return self._metrics[role]

    def elided(self, role: Type, text: str, width: int) -> tuple[str, int]:
        """Return a line as far as it has room, and how wide that is."""
        found = self._elided.get((role, text, width))
        if found is None:
            metrics = self.metrics(role)
            found = text, metrics.horizontalAdvance(text)  # nearly all fit, and to measure once is half the work
            if found[1] > width:
                line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
                found = line, metrics.horizontalAdvance(line)
            if len(self._elided) >= _KEPT:
                self._elided.clear()
            self._elided[role, text, width] = found
        return found

    def width(self, role: Type, text: str) -> int:
        """Return how wide a line is."""
        return self.elided(role, text, _ANY)[1]

    def colour(self, role: str) -> QColor:
        """The colour of a token by its name."""
        return QColor(self.tokens.colour(role))

    def ink(self, role: str) -> QColor:
        """The same for what is painted many times a frame: one object for all, not to be altered."""
        if role not in self._inks:
            self._inks[role] = self.colour(role)
        return self._inks[role]


_found: Look | None = None


def look() -> Look:
    """The look of the running application; raises LookupError before a theme was applied."""
    global _found  # asked for many times at every paint, and searching the application for it is slow
    if _found is None or not isValid(_found):
        _found = _searched()
    return _found


def _searched() -> Look:
    app = QApplication.instance()
    found = app.findChild(Look, NAME) if app is not None else None
    if found is None:
        raise LookupError("no theme was applied to the application yet")
    return found


def px(size: float) -> int:
    """Shorten `look().px(size)`."""
    return look().px(size)
