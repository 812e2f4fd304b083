"""Edited elsewhere: for each field that both changed, mine and theirs side by side, and the choice between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.kit.card import Panel
from desktop.kit.look import px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True, slots=True)
class Rivals:
    """A field of the draft with both values in words."""

    name: str
    title: str
    mine: str
    theirs: str


class TheirsPanel(Panel):
    """`taken(field, whose)` tells which value a person wants in a field."""

    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, SegmentedControl] = {}
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self.hide()

    def show_rivals(self, rivals: Sequence[Rivals]) -> None:
        """List the fields; what was typed here stands until somebody takes theirs."""
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.choices = {}
        for place, one in enumerate(rivals):
            choice = SegmentedControl([(MINE, self.tr("Mine")), (THEIRS, self.tr("Theirs"))], one.title)
            choice.chosen.connect(partial(self.taken.emit, one.name))
            self.choices[one.name] = choice
            grid.addWidget(Text(one.title, Type.CAPTION_STRONG), place, 0)
            grid.addWidget(ElidedText(one.mine, Type.NOTE), place, 1)
            grid.addWidget(ElidedText(one.theirs, Type.NOTE, "text2"), place, 2)
            grid.addWidget(choice, place, 3)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        self.setVisible(bool(rivals))
