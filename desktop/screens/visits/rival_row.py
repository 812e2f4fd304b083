"""Another request for the same place, and what becomes of it when the place is given away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.commands.requests import Rival
from db.queries.people import visit_number
from db.queries.request_card import RivalRow
from desktop.kit.link import Link
from desktop.kit.look import px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_4
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.visits.words import wishes_shown

LEAVE = "leave"


class RivalChoice(QWidget):
    """Left as it is unless somebody chooses; `opened(id)` shows the other request."""

    opened = Signal(object)

    def __init__(self, rival: RivalRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rival = rival
        wanting = rival.wanting
        self._title = Link(wanting.title)
        self._title.clicked.connect(self._open)
        people = self.tr("%n people", "", wanting.people)
        fact = self.tr("No. {number} · {people} · {dates}").format(
            number=visit_number(wanting.number), people=people, dates=wishes_shown(wanting.wishes)
        )
        self.choices = SegmentedControl(
            [
                (LEAVE, self.tr("Leave")),
                (Rival.WAIT.value, self.tr("Waiting list")),
                (Rival.REFUSE.value, self.tr("Refuse")),
            ],
            self.tr("What becomes of {group}").format(group=wanting.title),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_4))
        column.addWidget(self._title)
        column.addWidget(Text(fact, Type.CAPTION, "text2", wraps=True))
        column.addWidget(self.choices)

    def step(self) -> Rival | None:
        """What was chosen; None leaves it as it is."""
        choice = self.choices.choice()
        return None if choice == LEAVE else Rival(choice)

    def _open(self) -> None:
        self.opened.emit(self.rival.wanting.request_id)
