"""One person beside the list: entries, terms, holds, and what can be done with the data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.queries.person_card import PersonCard, PersonVisit
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label

STEPS = 12
"""Steps of the journal shown; the export has all."""


class PersonPanel(Card):
    """Shows a card; what its buttons do is told by the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SPACE_8)
        self.card: PersonCard | None = None
        self.name = Text("", Type.HEADING, wraps=True)
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.show_button = Button(sign="show", small=True)
        self.export_button = Button(sign="download", small=True)
        self.pdf_button = Button(sign="pdf", small=True)
        self.hold_button = Button(sign="lock", small=True)
        self.erase_button = Button(kind=Kind.DANGER_SOFT, sign="delete", small=True)
        self._facts = Text("", Type.BODY, wraps=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        column.addWidget(self._facts)
        column.addStretch(1)
        for button in (self.show_button, self.export_button, self.pdf_button, self.hold_button, self.erase_button):
            column.addWidget(button)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self._page)
        for ground in (self._page, scroll.viewport()):
            ground.setAutoFillBackground(False)
        self.body.addLayout(head)
        self.body.addWidget(scroll, 1)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Name the buttons in the language in force."""
        self.close_button.set_name(self.tr("Close"))
        self.show_button.setText(self.tr("Show the document"))
        self.export_button.setText(self.tr("Export the data…"))
        self.pdf_button.setText(self.tr("Export as PDF…"))
        self.hold_button.setText(self.tr("Lift the hold") if self._is_held() else self.tr("Hold by law…"))
        self.erase_button.setText(self.tr("Erase…"))
        if self.card is not None:
            self.show_card(self.card)

    def show_card(self, card: PersonCard, document: str = "") -> None:
        """Show a person; `document` is the whole number, once somebody asked to see it."""
        self.card = card
        self.name.setText(card.name)
        self.show_button.setVisible(bool(card.document) and not document)
        self.hold_button.setText(self.tr("Lift the hold") if self._is_held() else self.tr("Hold by law…"))
        self._facts.setText("\n".join(self.lines(card, document)))
        self.show()

    def shown_text(self) -> str:
        """Return what the card says."""
        return self._facts.text()

    def lines(self, card: PersonCard, document: str = "") -> list[str]:
        """Return what is known, line by line."""
        lines = []
        if card.birth_date is not None:
            lines.append(self.tr("Born {date}").format(date=formats.numeric(card.birth_date)))
        if card.document:
            lines.append(self.tr("Document {number}").format(number=document or card.document))
        if card.citizenship:
            lines.append(self.tr("Citizenship {country}").format(country=card.citizenship))
        if card.needs:
            lines.append(card.needs)
        until = formats.numeric(card.names_until)
        lines += ["", self.tr("The name is erased after {date}.").format(date=until)]
        if card.document:
            until = formats.numeric(card.documents_until)
            lines.append(self.tr("The document number is erased after {date}.").format(date=until))
        lines += [self.tr("Held by law: {reason}").format(reason=hold.reason) for hold in card.holds]
        if card.documents_seen:
            lines.append(self.tr("The whole document was looked at %n time(s).", "", card.documents_seen))
        lines += ["", self.tr("Visits")]
        lines += [self._visit(one) for one in card.visits]
        lines += ["", self.tr("Steps")]
        lines += [f"{formats.moment(one.at)}: {shown(one.what)}" for one in card.corrections[-STEPS:]]
        return lines

    def _visit(self, one: PersonVisit) -> str:
        parts = [formats.numeric(one.starts), one.title, label(one.category)]
        if one.came is not None:
            left = formats.clock(one.left) if one.left is not None else "…"
            parts.append(f"{formats.clock(one.came)}{formats.DASH}{left}")
        if one.consent_on is not None:
            parts.append(self.tr("consent of {date}").format(date=formats.numeric(one.consent_on)))
        return " · ".join(parts)

    def _is_held(self) -> bool:
        return self.card is not None and bool(self.card.holds)
