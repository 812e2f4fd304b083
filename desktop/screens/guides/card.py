"""The card of one guide: who, how much, which routes, which papers, when, and what was."""

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from db.model.kinds import AbsenceKind, CertificateKind
from db.queries.guide_card import AwayRow, CertificateRow, ClearanceRow, Entry, GuideCard, LedTour, SetDay
from db.queries.lapsing import Validity
from db.queries.offers import OfferRow
from db.queries.routes import RouteRow
from desktop.kit import formats
from desktop.kit.bar import Bar
from desktop.kit.card import Card, CardHeader
from desktop.kit.fields import DateField, TimeField
from desktop.kit.look import px
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import CARD_GAP, SPACE_2, SPACE_12
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.labels import LANGUAGES, label, language_name
from desktop.retired import hide_retired
from desktop.screens.guides.actions import GuidesActions
from desktop.screens.guides.fields import OptionalDate, write_hours
from desktop.screens.guides.person import ContactsCard, LimitsCard
from desktop.screens.guides.records import Record, RecordsCard
from desktop.screens.guides.told import history_told, term_told, validity_told
from desktop.screens.guides.week import WeekCard

if TYPE_CHECKING:
    from uuid import UUID

TONES = {
    Validity.AHEAD: (Tone.NEUTRAL, "expected"),
    Validity.VALID: (Tone.SUCCESS, "done"),
    Validity.ENDING: (Tone.WARNING, "warning"),
    Validity.ENDED: (Tone.DANGER, "barred"),
}


class GuideCardView(QScrollArea):
    """Scrolls; every part is edited in place."""

    def __init__(self, acts: GuidesActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._today = date(2000, 1, 1)
        self._shown: UUID | None = None
        self.name = ElidedText("", Type.TITLE)
        self.state = Pill()
        self.load = Text("", Type.NOTE, "text2")
        self.bar = Bar()
        self.contacts = ContactsCard(acts.save_person)
        self.limits = LimitsCard(acts.save_person)
        self.route, self.language, self.paper, self.why = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.clearances = RecordsCard(
            {
                "route_id": self.route,
                "language": self.language,
                "valid_from": DateField(),
                "valid_until": OptionalDate(),
            },
            acts.save_clearance,
            acts.drop_clearance,
            2,
        )
        self.certificates = RecordsCard(
            {"kind": self.paper, "number": QLineEdit(), "issued_on": DateField(), "valid_until": OptionalDate()},
            acts.save_certificate,
            acts.drop_certificate,
            2,
        )
        self.week = WeekCard(acts.save_week)
        self.days = RecordsCard({"day": DateField(), "hours": QLineEdit()}, acts.save_day, acts.drop_day, 2)
        self.absences = RecordsCard({"kind": self.why, **_span_fields()}, acts.save_absence, acts.drop_absence, 3)
        self.duties = RecordsCard({"title": QLineEdit(), **_span_fields()}, acts.save_duty, acts.drop_duty, 3)
        self.history = Card()
        self._history_head = CardHeader()
        self._history = Text("", Type.NOTE, "text2", wraps=True)
        self._history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.retranslate()

    def parts(self) -> Sequence[QWidget]:
        """Return what only a guide who is on the list has."""
        first = self.limits, self.clearances, self.certificates, self.week
        return (*first, self.days, self.absences, self.duties, self.history)

    def stand_in(self) -> None:
        """Put the keyboard on the first field."""
        self.contacts.labelled["surname"].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_routes(self, routes: Sequence[RouteRow]) -> None:
        """Offer routes to be cleared for."""
        chosen = self.route.currentData()
        self.route.clear()
        for one in routes:
            self.route.addItem(formats.named(one.title), one.id)
        self.route.setCurrentIndex(max(self.route.findData(chosen), 0))

    def show_new(self) -> None:
        """Show an empty form for a guide to be added."""
        self._shown = None
        self.name.set_text(self.tr("New guide"))
        for part in (self.state, self.load, self.bar, *self.parts()):
            part.hide()
        self.contacts.show_values({"languages": ["ru"]})
        self.stand_in()

    def show_card(self, card: GuideCard, today: date) -> None:
        """Show a guide; of the one who is shown already, what was typed stays."""
        self._today = today
        self.name.set_text(card.name)
        self.state.show_state(self.tr("off the list"), Tone.NEUTRAL, "archive")
        self.state.setVisible(card.is_retired)
        for part in self.parts():
            part.show()
        for form in (self.contacts, self.limits):
            (form.meet_values if card.id == self._shown else form.show_values)(card.values)
        self._shown = card.id
        start = {"valid_from": today, "issued_on": today, "valid_until": None}
        self.clearances.show_records([self._clearance(row) for row in card.clearances], {"language": "ru", **start})
        self.certificates.show_records([self._certificate(row) for row in card.certificates], {"number": "", **start})
        self.week.show_week(card.week, today)
        self.days.show_records([self._day(row) for row in card.days], {"day": today, "hours": ""})
        blank = {"first": today, "last": today, "begins": time(), "ends": time()}
        self.absences.show_records([self._away(row) for row in card.absences], blank)
        self.duties.show_records(
            [self._away(row) for row in card.duties], {**blank, "title": "", "begins": time(9), "ends": time(18)}
        )

    def show_load(self, minutes: int, most: int, words: str) -> None:
        """Show the load of the month, as a bar where there is a cap."""
        self.load.setText(words)
        self.load.show()
        self.bar.setVisible(bool(most))
        if most:
            self.bar.show_part(minutes / most, "accent" if minutes <= most else "danger")

    def show_history(self, offers: Sequence[OfferRow], led: Sequence[LedTour], entries: Sequence[Entry]) -> None:
        """Tell of offers and answers, tours led, and what was changed."""
        self._history.setText("\n".join(history_told(offers, led, entries)) or self.tr("Nothing yet."))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.contacts.retranslate()
        self.limits.retranslate()
        self.week.retranslate()
        for box, members in ((self.paper, list(CertificateKind)), (self.why, list(AbsenceKind))):
            chosen = max(box.currentIndex(), 0)
            box.clear()
            for member in members:
                box.addItem(label(member), member)
            box.setCurrentIndex(chosen)
        hide_retired(self.why, AbsenceKind)
        chosen = max(self.language.currentIndex(), 0)
        self.language.clear()
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(chosen)
        term = {"valid_from": self.tr("Valid from"), "valid_until": self.tr("Valid until")}
        self.clearances.set_words(
            self.tr("Routes cleared"),
            self.tr("No route yet: this guide cannot be put on a tour."),
            self.tr("Add a route"),
            {"route_id": self.tr("Route"), "language": self.tr("Language"), **term},
        )
        self.certificates.set_words(
            self.tr("Certificates and diplomas"),
            self.tr("No papers yet."),
            self.tr("Add a paper"),
            {
                "kind": self.tr("Kind"),
                "number": self.tr("Number"),
                "issued_on": self.tr("Issued on"),
                "valid_until": term["valid_until"],
            },
        )
        self.days.set_words(
            self.tr("Days that differ"),
            self.tr("All days to come go by the week."),
            self.tr("Set a day"),
            {"day": self.tr("Day"), "hours": self.tr("Hours; empty means off")},
        )
        span = {
            "first": self.tr("From"),
            "begins": self.tr("at"),
            "last": self.tr("Until"),
            "ends": self.tr("at (0:00: the whole day)"),
        }
        self.absences.set_words(
            self.tr("Absences"),
            self.tr("No absence from today on."),
            self.tr("Add an absence"),
            {"kind": self.tr("Reason"), **span},
        )
        self.duties.set_words(
            self.tr("Other duties"),
            self.tr("None from today on. They take time and do not count as work."),
            self.tr("Add a duty"),
            {"title": self.tr("What"), **span},
        )
        self._history_head.set_words(self.tr("History"))
        for one in (self.clearances, self.certificates):
            field = one.labelled["valid_until"].field
            assert isinstance(field, OptionalDate)
            field.set_word(self.tr("no end"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, px(SPACE_12), 0)
        column.setSpacing(px(CARD_GAP))
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        top = QVBoxLayout()
        top.setSpacing(px(SPACE_2))
        top.addLayout(head)
        top.addWidget(self.load)
        top.addWidget(self.bar)
        column.addLayout(top)
        self.history.body.addWidget(self._history_head)
        self.history.body.addWidget(self._history)
        order = (self.contacts, self.clearances, self.certificates, self.week, self.days, self.absences, self.duties)
        for part in (*order, self.limits, self.history):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        for ground in (page, self.viewport()):
            ground.setAutoFillBackground(False)

    def _clearance(self, row: ClearanceRow) -> Record:
        tone, sign = TONES[row.validity]
        return Record(
            row.id,
            self.tr("{route} · {language}").format(route=row.route, language=language_name(row.language)),
            term_told(row.valid_from, row.valid_until),
            validity_told(row.validity),
            tone,
            sign,
            {
                "route_id": row.route_id,
                "language": row.language,
                "valid_from": row.valid_from,
                "valid_until": row.valid_until,
            },
        )

    def _certificate(self, row: CertificateRow) -> Record:
        tone, sign = TONES[row.validity]
        name = label(row.kind)
        number = self.tr("No. {number}").format(number=row.number) if row.number else ""
        return Record(
            row.id,
            name[:1].upper() + name[1:],
            " · ".join(part for part in (number, term_told(row.issued_on, row.valid_until)) if part),
            validity_told(row.validity),
            tone,
            sign,
            {"kind": row.kind, "number": row.number, "issued_on": row.issued_on, "valid_until": row.valid_until},
        )

    def _day(self, row: SetDay) -> Record:
        hours = write_hours(row.hours)
        return Record(row.day, formats.day(row.day), hours or self.tr("off"), values={"day": row.day, "hours": hours})

    def _away(self, row: AwayRow) -> Record:
        starts, ends = row.span.starts, row.span.ends
        whole = ends.time() == time(23, 59)
        values = {
            "first": starts.date(),
            "begins": starts.time(),
            "last": ends.date(),
            "ends": time() if whole else ends.time(),
        }
        when = self.tr("{first} – {last}").format(
            first=formats.moment(starts), last=formats.day(ends) if whole else formats.moment(ends)
        )
        if row.kind is not None:
            return Record(row.id, label(row.kind), when, values={"kind": row.kind, **values})
        return Record(row.id, row.title or self.tr("other duty"), when, values={"title": row.title, **values})


def _span_fields() -> dict[str, QWidget]:
    return {"first": DateField(), "begins": TimeField(), "last": DateField(), "ends": TimeField()}
