"""What a screen can be asked to show, beside a visit's key or a day: handed to `Context.navigate`."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:  # the window knows the subjects, and must not wait for the tables
    from pathlib import Path

    from db.model.kinds import PaperKind


@dataclass(frozen=True, slots=True)
class NewVisit:
    """A visit to be planned in the sheet “visit”; what is known already fills its fields. `starts` is wall-clock."""

    starts: datetime | None = None
    route_id: UUID | None = None
    guide_id: UUID | None = None
    request_id: UUID | None = None
    organiser_id: UUID | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class PastedVisits:
    """Rows of visits from the clipboard, tab-separated with a header, for the sheet “bringing”."""

    text: str


@dataclass(frozen=True, slots=True)
class OneRequest:
    """A request, shown on the page “visits”."""

    request_id: UUID


@dataclass(frozen=True, slots=True)
class NewRequest:
    """The form by which a request is taken on the phone, on the page “visits”."""

    organiser: str = ""


@dataclass(frozen=True, slots=True)
class OneOrganiser:
    """An organiser's requests and visits, shown on the page “visits”."""

    organiser_id: UUID


@dataclass(frozen=True, slots=True)
class OneGuide:
    """A guide, shown on the page “guides”."""

    guide_id: UUID


@dataclass(frozen=True, slots=True)
class NewGuide:
    """A guide to be added, on the page “guides”."""


@dataclass(frozen=True, slots=True)
class TourGuides:
    """The guides of a visit's tour, in the sheet “assign”; without a tour the first that nobody leads."""

    visit_id: UUID
    tour_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class VisitLetter:
    """A letter about a visit, in the sheet “letters”; without a kind the one that comes next is proposed."""

    visit_id: UUID
    kind: "PaperKind | None" = None


@dataclass(frozen=True, slots=True)
class RequestLetter:
    """The refusal of a request, in the sheet “letters”."""

    request_id: UUID


@dataclass(frozen=True, slots=True)
class FillMonth:
    """A search for the best roster of the month shown, begun on the page “roster”."""


@dataclass(frozen=True, slots=True)
class ListFor:
    """The list of names of a visit, brought in on the sheet “lists”; a file that was dropped is read at once.

    Without a visit the sheet asks for which one the file is.
    """

    visit_id: UUID | None
    file: "Path | None" = None


@dataclass(frozen=True, slots=True)
class ExchangePart:
    """A part of the sheet “exchange”: `queue`, `destination` or `keys`."""

    part: str
