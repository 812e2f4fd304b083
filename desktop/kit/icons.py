"""Signs by meaning, drawn from the Phosphor font by qtawesome in the colours of the look in force."""

import importlib
import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, Protocol, cast

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.kit.icon_names import ICONS
from desktop.kit.look import look

# qtawesome draws a glyph at 0.875 of the square it is given; Phosphor already has its margin inside
FULL_SQUARE: Final = 1 / 0.875


class Glyphs(Protocol):
    """What we use of qtawesome's IconicFont."""

    charmap: dict[str, dict[str, str]]

    def icon(self, *names: str, **options: Any) -> QIcon:  # noqa: ANN401 - qtawesome's options are of many kinds
        """An icon of the glyphs named."""
        ...


def icon(meaning: str, role: str = "text2", *, filled: bool = False) -> QIcon:
    """The sign of a meaning in the colour of a token; it follows the theme and is crisp at any scale.

    Raises KeyError for a meaning that is not in `ICONS`. Costs nothing until it is painted.
    """
    return QIcon(ThemedSign(glyph_name(meaning, filled=filled), role))


def paint_sign(painter: QPainter, meaning: str, role: str, at: QRect, *, filled: bool = False) -> None:
    """Paint a sign without making an icon of it first, for what paints dozens of them a frame."""
    _paint(painter, glyph_name(meaning, filled=filled), role, at)


def glyph_name(meaning: str, *, filled: bool = False) -> str:
    """The name of the glyph in the font; `filled` asks for the solid one."""
    name = ICONS[meaning]
    return f"{name}-fill" if filled and not name.endswith("-fill") else name


def load_icons() -> None:
    """Load qtawesome and its Phosphor font, then have every window painted again; called after the first paint."""
    if not is_loaded():
        _glyphs()
        for widget in QApplication.allWidgets():
            widget.update()


def is_loaded() -> bool:
    """Whether signs can be painted already."""
    return _glyphs.cache_info().currsize > 0


class ThemedSign(QIconEngine):
    """Paints one glyph, asking the look for its colour each time.

    The first sign to be painted finds the font not loaded: it stays blank and has it loaded as soon as the event loop
    runs again, so that the first frame of the window does not wait for it.
    """

    def __init__(self, glyph: str, role: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint in device pixels, whatever the painter is scaled by."""
        _paint(painter, self._glyph, self._ink(mode), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The sign in a square of device pixels."""
        return _drawn(self._glyph, self._ink(mode), size, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The sign for a screen of another scale; `size` is in logical pixels (since Qt 6.8)."""
        return _drawn(self._glyph, self._ink(mode), size * scale, scale)

    def clone(self) -> QIconEngine:
        """A copy, as QIcon wants one before it changes."""
        return ThemedSign(self._glyph, self._role)

    def _ink(self, mode: QIcon.Mode) -> str:
        return "text3" if mode == QIcon.Mode.Disabled else self._role


def _paint(painter: QPainter, glyph: str, role: str, at: QRect) -> None:
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(at.topLeft(), _drawn(glyph, role, at.size() * ratio, ratio))


def _drawn(glyph: str, role: str, size: QSize, ratio: float) -> QPixmap:
    """Return a sign of so many device pixels; it is the one that is kept, and is not to be altered."""
    if not is_loaded():
        QTimer.singleShot(0, load_icons)
        return _blank(size)
    return _draw(glyph, look().tokens.colour(role), size.width(), size.height(), ratio)


def _blank(size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


@lru_cache(maxsize=600)
def _draw(glyph: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    # the colour is part of qtawesome's own cache key, so a change of theme never meets an icon of the old one
    drawn = _glyphs().icon(f"ph.{glyph}", color=colour, scale_factor=FULL_SQUARE)
    pixmap = drawn.pixmap(QSize(width, height), 1.0)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _glyphs() -> Glyphs:
    """Only the Phosphor font: `qtawesome.icon` would check and load all twelve it ships."""
    os.environ.setdefault("QT_API", "pyside6")
    package = importlib.import_module("qtawesome")
    folder = Path(package.__file__ or "").parent / "fonts"
    font = next(folder.glob("phosphor-*.ttf")).name
    charmap = next(folder.glob("phosphor-charmap-*.json")).name
    return cast("Glyphs", package.iconic_font.IconicFont(("ph", font, charmap, str(folder))))
