"""What is told of a guide in lines: terms of clearances and papers, times away, and what was."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from db.queries.guide_card import Entry, LedTour
from db.queries.lapsing import Validity
from db.queries.offers import OfferRow
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import label


def term_told(first: date, last: date | None) -> str:
    """Return from when until when something is valid."""
    if last is None:
        return QCoreApplication.translate("GuideCardView", "from {first}").format(first=formats.numeric(first))
    text = QCoreApplication.translate("GuideCardView", "{first} – {last}")
    return text.format(first=formats.numeric(first), last=formats.numeric(last))


def validity_told(validity: Validity) -> str:
    """Return how a term stands, in a word."""
    return {
        Validity.AHEAD: QCoreApplication.translate("GuideCardView", "not yet"),
        Validity.VALID: QCoreApplication.translate("GuideCardView", "valid"),
        Validity.ENDING: QCoreApplication.translate("GuideCardView", "ends soon"),
        Validity.ENDED: QCoreApplication.translate("GuideCardView", "ended"),
    }[validity]


def history_told(offers: Sequence[OfferRow], led: Sequence[LedTour], entries: Sequence[Entry]) -> Iterator[str]:
    """Yield offers and answers, tours led, and what was changed, a line each."""
    for offer in sorted(offers, key=lambda one: one.starts, reverse=True)[:20]:
        yield QCoreApplication.translate("GuideCardView", "{time} · {visit} · {state}").format(
            time=formats.moment(offer.starts), visit=offer.title, state=label(offer.state)
        )
    for tour in led:
        yield QCoreApplication.translate("GuideCardView", "{time} · {visit} · {route} · {role}").format(
            time=formats.moment(tour.starts), visit=tour.title, route=tour.route, role=label(tour.role)
        )
    for entry in entries:
        yield " · ".join(part for part in (formats.moment(entry.at), entry.actor, shown(entry.label)) if part)
