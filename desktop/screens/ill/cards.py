"""Ways through an illness side by side: what changes and who is called; one of them is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.roster.month_ill import Illness, Repair
from desktop.kit import formats
from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import px
from desktop.kit.painting import box, focus_ring, smooth
from desktop.kit.pill import Pill, Tone
from desktop.kit.pressable import Pressable
from desktop.kit.sizes import KEYCAP, RADIUS_PANEL, SPACE_2, SPACE_4, SPACE_6, SPACE_8, SPACE_10, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.ill.words import changes

LEAST = 200
"""So wide is a card at least beside others."""


class WayCard(Pressable):
    """One way; the chosen one is framed and ticked."""

    def __init__(self, illness: Illness, repair: Repair, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.repair = repair
        self._key = key_text(f"Alt+{number}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        title = self.tr("Way {number}").format(number=number)
        self.setText(title)
        column = self._column = QVBoxLayout(self)
        edge = px(SPACE_12)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(px(SPACE_6))
        column.addWidget(Text(title, Type.CONTROL_STRONG))
        others = len(repair.guides - {illness.guide_id})
        facts = [self.tr("%n change(s)", "", repair.changes), self.tr("%n guide(s) to call", "", others)]
        column.addWidget(Text(" · ".join(facts), Type.CAPTION, "text2", wraps=True))
        column.addWidget(self._state(repair), 0, Qt.AlignmentFlag.AlignLeft)
        rows = changes(illness, repair)
        for tour, words in rows:
            is_today = tour.starts.date() == illness.now.date()
            moment = formats.clock(tour.starts) if is_today else formats.moment(tour.starts)
            when = f"{moment} · {tour.title}"
            column.addSpacing(px(SPACE_4))
            column.addWidget(Text(when, Type.NOTE, wraps=True))
            column.addWidget(Text(words, Type.CAPTION, "text2", wraps=True))
        column.addStretch(1)
        spoken = "; ".join(f"{tour.title}: {words}" for tour, words in rows)
        self.setAccessibleName(f"{title}: {', '.join(facts)}. {spoken}")
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """What its words need."""
        return self._column.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, frame and key."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        if self.is_ringed:
            rect = focus_ring(painter, rect, px(RADIUS_PANEL))
        fill = "accent_soft" if self.isChecked() else "hover" if self.is_lit else "surface"
        box(painter, rect, px(RADIUS_PANEL), fill, "accent" if self.isChecked() else "border")
        width = keycap_width(self._key)
        at = self.rect()
        at.setRect(self.width() - width - px(SPACE_10), px(SPACE_10), width, px(KEYCAP))
        paint_keycap(painter, at, self._key, "accent" if self.isChecked() else "text2", "", "border")
        painter.end()

    def _state(self, repair: Repair) -> Pill:
        if repair.open:
            return Pill(self.tr("%n visit(s) without a guide", "", len(repair.open)), Tone.WARNING, "warning")
        if repair.is_proven:
            return Pill(self.tr("all led, proven best"), Tone.SUCCESS, "ticked")
        return Pill(self.tr("all led"), Tone.SUCCESS, "ticked")


class Ways(QWidget):
    """`chosen(number)` says which way is wanted."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[WayCard] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, px(SPACE_2))
        self._row.setSpacing(px(SPACE_8))

    def show_ways(self, illness: Illness) -> None:
        """Show the ways, the first chosen."""
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, repair in enumerate(illness.repairs, start=1):
            card = WayCard(illness, repair, number)
            card.clicked.connect(lambda _on=False, place=number - 1: self.choose(place))
            self.cards.append(card)
            self._row.addWidget(card, 1)
        self.choose(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards one below the other where three do not fit side by side."""
        super().resizeEvent(event)
        is_wide = self.width() >= len(self.cards) * px(LEAST)
        sideways, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(sideways if is_wide else below)

    def choose(self, place: int) -> None:
        """Choose a way."""
        if place >= len(self.cards):
            return
        for number, card in enumerate(self.cards):
            card.setChecked(number == place)
        self.chosen.emit(place)
