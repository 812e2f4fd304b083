"""The card of the large number: how many are not yet accounted for, and what can be done."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from db.rules.muster import Roll
from desktop.kit import formats
from desktop.kit.bar import Bar
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.look import px
from desktop.kit.sizes import CARD_PADDING, PAGE_MARGIN, SPACE_4, SPACE_12, SPACE_20
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

WORDS: Final = 340
"""Room that the words keep beside the buttons at 100 %."""


def _counts(buttons: int) -> Iterator[int]:
    """Yield how many stand in a row if there is one row, if there are two, and so on."""
    yield from (ceil(buttons / rows) for rows in range(1, buttons + 1))


def _across(widths: Sequence[int], count: int) -> int:
    """Return how wide a grid of so many columns is."""
    return sum(max(widths[place::count]) for place in range(count))


class SummaryCard(Card):
    """While nobody is counted, the number is that of the people on site."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Text("", Type.DISPLAY)
        self.title = Text("", Type.HEADING, wraps=True)
        self.note = Text("", Type.BODY, "text2", wraps=True)
        self.bar = Bar()
        self.buttons = QGridLayout()
        self.buttons.setSpacing(px(SPACE_12))
        self._held: list[Button] = []
        self._room = 0
        self._arranged: tuple[bool, int, list[Button]] | None = None
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_4))
        for part in (self.title, self.note, self.bar):
            words.addWidget(part)
        told = QHBoxLayout()
        told.setSpacing(px(SPACE_20))
        told.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addLayout(words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(SPACE_20))
        self._row.addLayout(told, 1)
        self._row.addLayout(self.buttons)
        self.body.addLayout(self._row)

    def add_action(self, action: QAction, kind: Kind, sign: str) -> Button:
        """Give an action a button, which is in sight as long as the action is."""
        button = Button(kind=kind, sign=sign)
        button.setObjectName(f"button_{action.objectName()}")

        def follow() -> None:
            button.setText(action.text())
            button.set_keys(action.shortcut().toString())
            button.setVisible(action.isVisible())
            button.setEnabled(action.isEnabled())

        action.changed.connect(follow)
        button.clicked.connect(action.trigger)
        self._held.append(button)
        self.buttons.addWidget(button, 0, len(self._held))
        follow()
        return button

    def fit(self, width: int) -> None:
        """Arrange the buttons for a page so wide: the card's own width follows from how they stand."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self._room = width - 2 * px(PAGE_MARGIN) - 2 * px(CARD_PADDING) - bar
        self.arrange()

    def arrange(self) -> None:
        """Put the buttons in sight beside the words, or under them where room is short, in as few rows as can be."""
        shown = [button for button in self._held if button.isVisibleTo(self)]
        widths = [button.sizeHint().width() + px(SPACE_12) for button in shown]
        is_wide = self._room - sum(widths) > px(WORDS)
        across = next((count for count in _counts(len(shown)) if _across(widths, count) <= self._room), 1)
        if (is_wide, across, shown) == self._arranged:  # to lay out anew at every second would be in vain
            return
        self._arranged = (is_wide, across, shown)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        for place, button in enumerate(shown):
            self.buttons.addWidget(button, place // across, place % across)

    def show_roll(self, roll: Roll, *, is_called: bool) -> None:
        """Show how far everybody is accounted for."""
        self.bar.setVisible(is_called)
        if not is_called:
            self.number.setText(formats.number(roll.inside))
            self.number.set_colour("text")
            self.title.setText(self.tr("on site now"))
            groups = self.tr("%n group(s)", "", len(roll.groups))
            crew = self.tr("%n guide(s) and escort(s)", "", roll.crew)
            self.note.setText(f"{groups} · {crew}" if roll.inside else self.tr("Nobody on site"))
            return
        self.number.setText(formats.number(roll.missing))
        self.number.set_colour("danger" if roll.missing else "success")
        self.title.setText(self.tr("not yet accounted for") if roll.missing else self.tr("everybody is accounted for"))
        text = self.tr("{here} of {people} visitors and {crew_here} of {crew} guides are here").format(
            here=roll.accounted, people=roll.inside, crew_here=roll.crew_here, crew=roll.crew
        )
        found = self.tr("%n found and not listed", "", len(roll.found)) if roll.found else ""
        if roll.found:
            found = f"{found}: {formats.listed(line.found for line in roll.found)}"
        self.note.setText(f"{text} · {found}" if found else text)
        whole = roll.inside + roll.crew
        self.bar.show_part((whole - roll.missing) / whole if whole else 1, "success")
