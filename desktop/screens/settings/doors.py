"""Groups whose editor stands elsewhere: what is set there now, and the way to it."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.clock import local
from db.queries.briefings import newest, texts
from db.queries.equipment import stock
from db.queries.presence import only_site
from db.queries.rooms import rooms
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label, language_name
from desktop.screen import Screen


class DoorGroup(Screen):
    """A door to the place `leads_to` and what stands behind it, so that nothing is edited in two places."""

    leads_to: ClassVar[str] = ""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.about, self.now = Text("", Type.NOTE, "text2", wraps=True), Text("", Type.BODY, wraps=True)
        self.now.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_button = Button(kind=Kind.PRIMARY)
        self.open_button.clicked.connect(self._open)
        card = Card()
        foot = QHBoxLayout()
        foot.addWidget(self.open_button)
        foot.addStretch(1)
        card.body.addWidget(self.about)
        card.body.addWidget(self.now)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(SPACE_8), 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(card)
        column.addStretch(1)
        self.setFocusProxy(self.open_button)
        self.retranslate()

    def behind(self) -> Sequence[str]:
        """Return what stands behind the door, a line each."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read what stands behind the door."""
        self.now.setText("\n".join(self.behind()) or self.tr("Nothing is set up yet."))

    def _open(self) -> None:
        self.context.navigate(self.leads_to)


class EquipmentGroup(DoorGroup):
    """What can be lent, by kind and size."""

    name: ClassVar[str] = "equipment"
    leads_to: ClassVar[str] = "ppe"
    topics: ClassVar[frozenset[str]] = frozenset({"ppe_stock", "code_title"})

    def behind(self) -> Sequence[str]:
        """Return the kinds and sizes with their pieces."""
        return [
            self.tr("{what}: {pieces}").format(what=f"{label(row.kind)} {row.size}".strip(), pieces=row.pieces)
            for row in self.context.read(lambda session: stock(session, only_site(session).id))
        ]

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.about.setText(self.tr("What the site can lend to visitors, by kind and size."))
        self.open_button.setText(self.tr("Change the stock"))


class BriefingGroup(DoorGroup):
    """What visitors are told before they enter."""

    name: ClassVar[str] = "briefings"
    leads_to: ClassVar[str] = "briefing_texts"
    topics: ClassVar[frozenset[str]] = frozenset({"briefing_text"})

    def behind(self) -> Sequence[str]:
        """Return the texts in force, one a language."""
        site = self.context.read(only_site)
        today = local(self.context.store.clock.now(), site.zone).date()
        known = self.context.read(lambda session: texts(session, site.id))
        return [
            self.tr("{language}: version {version}, in force from {day}").format(
                language=language_name(row.language), version=row.text_version, day=formats.numeric(row.valid_from)
            )
            for row in newest(known, today).values()
        ]

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.about.setText(
            self.tr(
                "What visitors are told before they enter, by language. "
                "A version stays for those who were briefed with it."
            )
        )
        self.open_button.setText(self.tr("Change the texts"))


class RoomsGroup(DoorGroup):
    """Where groups are received."""

    name: ClassVar[str] = "rooms"
    leads_to: ClassVar[str] = "rooms"
    topics: ClassVar[frozenset[str]] = frozenset({"room"})

    def behind(self) -> Sequence[str]:
        """Return the rooms with their seats."""
        known = self.context.read(rooms).rooms
        return [self.tr("{room}: %n seat(s)", "", row.seats).format(room=row.name) for row in known]

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.about.setText(self.tr("Rooms in which groups are received, and how many people have seats there."))
        self.open_button.setText(self.tr("Change the rooms"))
