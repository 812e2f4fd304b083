"""Signs on paper: the outlines of the Phosphor font, so that they are drawn and never taken for letters."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRawFont

from desktop.kit.icon_names import ICONS

_SIZE = 100  # pixels in which the outlines are taken; they scale without loss


def draw_sign(painter: QPainter, meaning: str, area: QRectF, colour: QColor) -> None:
    """Draw the sign of a meaning (`ICONS`) into a square; raises KeyError for an unknown one."""
    outline = _outline(meaning)
    scale = area.width() / _SIZE
    painter.save()
    painter.translate(area.left(), area.top() + area.height() * 0.875)
    painter.scale(scale, scale)
    painter.fillPath(outline, colour)
    painter.restore()


@cache
def _outline(meaning: str) -> QPainterPath:
    """Return a sign as a path. The font is opened each time: a QRawFont lives in one thread, a path in all of them."""
    names, file = _files()
    font = QRawFont(str(file), _SIZE)
    glyphs = font.glyphIndexesForString(chr(int(names[ICONS[meaning]], 16)))
    return font.pathForGlyph(glyphs[0]) if glyphs else QPainterPath()


@cache
def _files() -> tuple[dict[str, str], Path]:
    """Return the font's names and its file, as qtawesome ships them, found without importing it."""
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError("qtawesome is not installed")
    folder = Path(package.origin).parent / "fonts"
    names: dict[str, str] = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8"))
    return names, next(folder.glob("phosphor-*.ttf"))
