"""What needs care, sorted by when it must be done, and what tomorrow brings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.model.kinds import Severity
from db.queries.concerns import Care, Concern
from db.queries.today import NextDay
from desktop.kit import formats
from desktop.kit.card import Card, CardHeader
from desktop.kit.link import Link
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.pill import Pill, Tone
from desktop.kit.sign import Sign
from desktop.kit.sizes import SPACE_2, SPACE_8, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.tile import Tile
from desktop.kit.typefaces import Type

SIGNS = {
    Care.NO_GUIDE: "assign",
    Care.PROBLEM: "warning",
    Care.LIST: "list",
    Care.HOLD: "held",
    Care.OVERDUE: "expected",
    Care.REQUEST: "requests",
    Care.WAITING: "planned",
    Care.CLEARANCE: "agency_check",
    Care.OFFER: "guides",
    Care.LAPSE: "guides",
    Care.EQUIPMENT: "equipment",
    Care.BRIEFING: "briefing",
    Care.DELIVERY: "send",
}


class ConcernItem(QWidget):
    """One thing: what, the fact, and the remedy as a link."""

    cured = Signal(object)

    def __init__(self, concern: Concern, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.concern = concern
        tone = Tone.DANGER if concern.severity is Severity.BLOCKS else Tone.WARNING
        if concern.care is Care.LIST:
            tone = Tone.ACCENT
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(Text(shown(concern.what), Type.CONTROL_STRONG, wraps=True))
        words.addWidget(Text(shown(concern.fact), Type.CAPTION, "text2", wraps=True))
        self.link: Link | None = None
        if concern.remedy is not None:
            self.link = Link(shown(concern.remedy.label))
            self.link.clicked.connect(self._tell)
            words.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_12))
        row.addWidget(Tile(tone=tone, meaning=SIGNS[concern.care]), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _tell(self) -> None:
        self.cured.emit(self.concern)


class AttentionCard(Card):
    """At most seven things; `cured(concern)` asks for the remedy of one."""

    cured = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = CardHeader()
        self._count = Pill("", Tone.DANGER)
        self._head.right.addWidget(self._count)
        self._items = QVBoxLayout()
        self._items.setSpacing(px(SPACE_12))
        self._calm = Text("", Type.NOTE, "text2", wraps=True)
        self.body.addWidget(self._head)
        self.body.addWidget(self._calm)
        self.body.addLayout(self._items)

    def show_concerns(self, concerns: Sequence[Concern], count: int) -> None:
        """Show them in the order given; `count` tells how many there are in all."""
        self._head.set_words(self.tr("Needs attention"))
        self._calm.setText(self.tr("Nothing needs you right now."))
        self._calm.setVisible(not concerns)
        self._count.show_state(str(count), Tone.DANGER)
        self._count.setVisible(bool(concerns))
        while (item := self._items.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # one that waits to be shown would become a window of its own
                old.setParent(None)
                old.deleteLater()
        for concern in concerns:
            entry = ConcernItem(concern, self)
            entry.cured.connect(self.cured)
            self._items.addWidget(entry)
            entry.show()

    def items(self) -> list[ConcernItem]:
        """The things shown."""
        widgets = (item.widget() for place in range(self._items.count()) if (item := self._items.itemAt(place)))
        return [widget for widget in widgets if isinstance(widget, ConcernItem)]


class TomorrowCard(Card):
    """How many visits and people the next day brings, and its conflicts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = CardHeader()
        self._day = Text("", Type.CAPTION, "text2")
        self._head.right.addWidget(self._day)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(SPACE_8))
        self.body.addWidget(self._head)
        self.body.addLayout(self._lines)

    def show_day(self, day: NextDay) -> None:
        """Show a day."""
        self._head.set_words(self.tr("Tomorrow"))
        self._day.setText(formats.day(day.day))
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # one that waits to be shown would become a window of its own
                old.setParent(None)
                old.deleteLater()
        if not day.visits:
            self._add("planned", "text3", self.tr("No visits"))
            return
        visits, people = self.tr("%n visit(s)", "", day.visits), self.tr("%n people", "", day.people)
        self._add("planned", "text3", self.tr("{visits}, {people}").format(visits=visits, people=people))
        for sentence in day.conflicts[:3]:
            self._add("warning", "danger", shown(sentence))

    def _add(self, meaning: str, ink: str, text: str) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_8))
        row.addWidget(Sign(meaning, ink))
        row.addWidget(ElidedText(text, Type.NOTE), 1)
        self._lines.addWidget(line)
        line.show()
