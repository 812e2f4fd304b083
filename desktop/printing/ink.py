"""Colours and lengths of printed documents: the light theme always, whatever the screen shows."""

from PySide6.QtGui import QColor

UNITS_PER_POINT = 10  # documents are laid out in tenths of a point, so that letters keep their exact widths
POINTS_PER_INCH = 72

TEXT = QColor("#161B22")
TEXT2 = QColor("#434D5B")
TEXT3 = QColor("#5D6876")
SURFACE = QColor("#FFFFFF")
SUNKEN = QColor("#F1F3F6")
BORDER = QColor("#DFE4EA")
CONTROL = QColor("#7C8797")
ACCENT = QColor("#2450C4")
ACCENT_SOFT = QColor("#E6ECFB")
ACCENT_PALE = QColor("#92A8E2")
LEVELS = tuple(QColor(shade) for shade in ("#DCE4F8", "#A9BCEB", "#6F8EDB", "#2450C4"))
ON_LEVELS = tuple(QColor(shade) for shade in ("#161B22", "#161B22", "#0B1226", "#FFFFFF"))
SUCCESS = QColor("#12693A")
WARNING = QColor("#835000")
WARNING_SOFT = QColor("#FCEFD6")
DANGER = QColor("#B0231B")


def pt(points: float) -> float:
    """Return a length in points as units of a document."""
    return points * UNITS_PER_POINT
