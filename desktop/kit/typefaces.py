"""The few roles of text and the fonts that draw them."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFont

INTER = "Inter"
INTER_DISPLAY = "Inter Display"
FALLBACKS = ("Segoe UI", "Noto Sans", "DejaVu Sans")


@dataclass(frozen=True, slots=True)
class Face:
    """Family, size in pixels at 100 % and weight of a role of text."""

    size: int
    weight: int
    family: str = INTER


class Type(Enum):
    """Roles of text."""

    DISPLAY = Face(34, 600, INTER_DISPLAY)
    NUMBER = Face(32, 600, INTER_DISPLAY)
    NUMBER_SMALL = Face(24, 600, INTER_DISPLAY)
    TITLE = Face(22, 600, INTER_DISPLAY)
    SCAN = Face(22, 400)
    HEADING = Face(16, 600)
    SEARCH = Face(18, 400)
    NAME = Face(15, 600)
    ROW_TITLE = Face(14, 600)
    BODY = Face(14, 400)
    BODY_STRONG = Face(14, 500)
    CONTROL = Face(13, 500)
    CONTROL_STRONG = Face(13, 600)
    NOTE = Face(13, 400)
    CAPTION = Face(12, 400)
    CAPTION_STRONG = Face(12, 500)
    LINK = Face(12, 600)
    AXIS = Face(11, 400)
    KEYCAP = Face(11, 500)


def make_font(face: Face, pixels: int) -> QFont:
    """The font of a face at a size in pixels, with figures of one width."""
    font = QFont([face.family, INTER, *FALLBACKS] if face.family != INTER else [INTER, *FALLBACKS])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(face.weight))
    # letters keep their widths at every scale, so that a layout that holds at 100 % holds at 200 %
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
