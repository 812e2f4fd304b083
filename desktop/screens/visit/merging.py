"""What two people made of one visit: which fields differ, and whose value stands where."""

from collections.abc import Mapping
from typing import Final

from db.commands.crew import CrewMember
from db.commands.visit_sheet import SheetDraft
from db.commands.visits import VisitDraft
from db.queries.visit_card import VisitCard
from db.rules.states import ENGAGED

OF_THE_SHEET: Final = ("leads", "crew", "rooms")
COMPARED: Final = (
    *(name for name in VisitDraft.model_fields if name not in ("site_id", "request_id", "contact_id", "requested_at")),
    *OF_THE_SHEET,
)
FORM_NAMES: Final[Mapping[str, str]] = {
    "route_id": "route",
    "duration_min": "duration",
    "organiser_id": "organiser",
    "leads": "guide",
}
"""What the form calls a field of the draft where the names differ."""


def sheet_of(card: VisitCard) -> SheetDraft:
    """Return a visit of the books as its sheet would save it."""
    values = {name: value for name, value in card.values.items() if name in VisitDraft.model_fields}
    visit = VisitDraft.model_validate(
        values
        | {
            "site_id": card.site_id,
            "route_id": card.route_id,
            "starts": card.starts,
            "declared": card.declared,
            "duration_min": card.duration_min,
        }
    )
    return SheetDraft(
        visit=visit,
        leads=[tour.guide_id for tour in card.tours],
        crew=[
            CrewMember(
                tour=row.tour, guide_id=row.guide_id, role=row.role, from_min=row.from_min, until_min=row.until_min
            )
            for row in card.crew
            if row.state in ENGAGED and not row.leads
        ],
        rooms=list(card.rooms),
        version=card.version,
    )


def differing(one: SheetDraft, other: SheetDraft) -> frozenset[str]:
    """Return the fields in which two drafts differ; a length that is not told is that of the route, and no field."""
    return frozenset(name for name in COMPARED if not _same(name, value_of(one, name), value_of(other, name)))


def value_of(draft: SheetDraft, name: str) -> object:
    """Return the value of a field of a draft."""
    return getattr(draft if name in OF_THE_SHEET else draft.visit, name)


def form_names(names: frozenset[str]) -> set[str]:
    """Return what the form calls fields of the draft."""
    return {FORM_NAMES.get(name, name) for name in names}


def _same(name: str, one: object, other: object) -> bool:
    if name == "duration_min" and None in (one, other):
        return True
    if name in ("rooms", "crew") and isinstance(one, list) and isinstance(other, list):
        return sorted(map(str, one)) == sorted(map(str, other))
    return one == other
