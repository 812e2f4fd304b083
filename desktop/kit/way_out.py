"""The one key that takes the first way out of what is said to be wrong, wherever it is said."""

from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.kit.button import Button
from desktop.kit.labelled import Labelled
from desktop.kit.problem import ProblemBar

WAY_OUT: Final = "Alt+Return"
WAY_OUT_SHOWN: Final = "Alt+Enter"


def way_out_near(place: QWidget | None) -> Button | None:
    """Return the first button of the problem that is said nearest to a widget: beside it first, then farther out."""
    while place is not None:
        for part in (place, *place.findChildren(QWidget)):
            button = _offered(part)
            if button is not None and button.isVisible() and button.isEnabled():
                return button
        place = None if place.isWindow() else place.parentWidget()
    return None


def _offered(part: QWidget) -> Button | None:
    match part:
        case Labelled():
            return part.cure()
        case ProblemBar():
            return next(iter(part.buttons()), None)
    return None
