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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rival: RivalRow | None = None
        self._title = Link("")
        self._title.clicked.connect(self._open)
        self._fact = Text("", Type.CAPTION, "text2", wraps=True)
        self.choices = SegmentedControl()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._fact, self.choices):
            self._column.addWidget(part)

    @property
    def rival(self) -> RivalRow:
        """The request shown."""
        assert self._rival is not None
        return self._rival

    def show_rival(self, rival: RivalRow) -> None:
        """Show another request, left as it is."""
        self._rival, wanting = rival, rival.wanting
        self._title.setText(wanting.title)
        people = self.tr("%n people", "", wanting.people)
        fact = self.tr("No. {number} · {people} · {dates}").format(
            number=visit_number(wanting.number), people=people, dates=wishes_shown(wanting.wishes)
        )
        self._fact.setText(fact)
        self._column.setSpacing(px(SPACE_4))
        self.choices.set_choices(
            [
                (LEAVE, self.tr("Leave")),
                (Rival.WAIT.value, self.tr("Waiting list")),
                (Rival.REFUSE.value, self.tr("Refuse")),
            ]
        )
        self.choices.setAccessibleName(self.tr("What becomes of {group}").format(group=wanting.title))
        self.choices.choose(LEAVE)

    def step(self) -> Rival | None:
        """What was chosen; None leaves it as it is."""
        choice = self.choices.choice()
        return None if choice == LEAVE else Rival(choice)

    def _open(self) -> None:
        self.opened.emit(self.rival.wanting.request_id)
