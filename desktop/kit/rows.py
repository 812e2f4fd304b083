"""Rows of words and buttons that are made anew whenever what they tell changes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_12


def lines(column: QVBoxLayout, old: QWidget, rows: Sequence[Sequence[QWidget]], wide: int = 2) -> QWidget:
    """Put rows in the place of `old` and return what holds them; the columns up to `wide` share the room."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(SPACE_12))
    grid.setVerticalSpacing(px(SPACE_8))
    for across in range(wide + 1):
        grid.setColumnStretch(across, 1)
    for place, parts in enumerate(rows):
        for across, part in enumerate(parts):
            grid.addWidget(part, place, across)
    column.replaceWidget(old, made)
    old.hide()
    old.deleteLater()
    return made


def left(*parts: QWidget) -> QWidget:
    """Return what stands at the beginning of a row, the rest of it empty."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(SPACE_12))
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return held
