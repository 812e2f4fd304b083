"""The shipped letters, so that a document looks the same on every computer."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop.printing.ink import pt

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FAMILY = "Inter"
# These features put glyphs in place of others that stand for no letter of their own, so that a reader of the PDF would
# neither find nor copy hyphens, figures and full stops.
_SUBSTITUTIONS = ("calt", "tnum", "case", "dlig")


@dataclass(frozen=True, slots=True)
class Letters:
    """Makes the fonts of a document from one family."""

    family: str

    def font(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return a font of a size in points whose text stays searchable in the PDF."""
        font = QFont(self.family)
        font.setPixelSize(round(pt(points)))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for feature in _SUBSTITUTIONS:
            font.setFeature(QFont.Tag(feature), 0)
        return font

    def bold(self, points: float) -> QFont:
        """Return the font of headings and leading figures."""
        return self.font(points, QFont.Weight.DemiBold)


def shipped_letters(folder: Path = SHIPPED) -> Letters:
    """Return the letters of the program; the system's own family where the shipped one is not there."""
    if FAMILY not in QFontDatabase.families():
        for path in sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf"))):
            QFontDatabase.addApplicationFont(str(path))
    return Letters(FAMILY if FAMILY in QFontDatabase.families() else QFont().defaultFamily())


def line_height(font: QFont) -> float:
    """Return the height of a line in units of a document."""
    return QFontMetricsF(font).lineSpacing()
