"""Words for what the lists of requests and visits show."""

from PySide6.QtCore import QCoreApplication

from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Cause, ExitReason, IntakeChannel, RefusalReason, RequestState, VisitState
from db.queries.requests import RequestFilter, RequestRow
from db.queries.visit_list import Papers, VisitFilter, VisitRow
from db.rules.slots import Fit
from db.rules.typed_requests import Wish
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.labels import request_title, state_title
from desktop.wordings import worded

REFUSALS = {
    RefusalReason.CAPACITY: QT_TRANSLATE_NOOP("Requests", "No room"),
    RefusalReason.AGE: QT_TRANSLATE_NOOP("Requests", "Too young for the route"),
    RefusalReason.LEAD_TIME: QT_TRANSLATE_NOOP("Requests", "Asked too late"),
    RefusalReason.CLEARANCE: QT_TRANSLATE_NOOP("Requests", "No clearance"),
    RefusalReason.PRODUCTION: QT_TRANSLATE_NOOP("Requests", "Production does not allow it"),
    RefusalReason.LANGUAGE: QT_TRANSLATE_NOOP("Requests", "No guide for the language"),
    RefusalReason.OTHER: QT_TRANSLATE_NOOP("Requests", "Other reason"),
}
INTAKES = {
    IntakeChannel.EMAIL: QT_TRANSLATE_NOOP("Requests", "by mail"),
    IntakeChannel.PHONE: QT_TRANSLATE_NOOP("Requests", "by phone"),
    IntakeChannel.WEB_FORM: QT_TRANSLATE_NOOP("Requests", "by the site’s form"),
    IntakeChannel.LETTER: QT_TRANSLATE_NOOP("Requests", "by letter"),
    IntakeChannel.MESSENGER: QT_TRANSLATE_NOOP("Requests", "by messenger"),
    IntakeChannel.CONTRACT: QT_TRANSLATE_NOOP("Requests", "under a contract"),
    IntakeChannel.GUIDEBOOK: QT_TRANSLATE_NOOP("Requests", "through the guidebook"),
}
FITS = {
    Fit.FREE: (QT_TRANSLATE_NOOP("Requests", "free"), Tone.SUCCESS, "done"),
    Fit.REMARKS: (QT_TRANSLATE_NOOP("Requests", "with a remark"), Tone.WARNING, "remark"),
    Fit.NO_GUIDE: (QT_TRANSLATE_NOOP("Requests", "no guide"), Tone.WARNING, "assign"),
    Fit.FULL: (QT_TRANSLATE_NOOP("Requests", "taken"), Tone.DANGER, "barred"),
    Fit.CLOSED: (QT_TRANSLATE_NOOP("Requests", "closed"), Tone.NEUTRAL, "closed_route"),
    Fit.TOO_EARLY: (QT_TRANSLATE_NOOP("Requests", "too early"), Tone.DANGER, "expected"),
    Fit.PAST: (QT_TRANSLATE_NOOP("Requests", "has passed"), Tone.NEUTRAL, "expected"),
}
PAPERS = {
    Papers.NONE: QT_TRANSLATE_NOOP("Requests", "not needed"),
    Papers.WANTED: QT_TRANSLATE_NOOP("Requests", "no list"),
    Papers.ASKED: QT_TRANSLATE_NOOP("Requests", "list asked for"),
    Papers.RECEIVED: QT_TRANSLATE_NOOP("Requests", "list received"),
    Papers.CLEARANCE: QT_TRANSLATE_NOOP("Requests", "in clearance"),
    Papers.CLEARED: QT_TRANSLATE_NOOP("Requests", "cleared"),
}
REQUEST_FILTERS = {
    RequestFilter.UNANSWERED: QT_TRANSLATE_NOOP("Requests", "Unanswered"),
    RequestFilter.WAITING: QT_TRANSLATE_NOOP("Requests", "Waiting list"),
    RequestFilter.ALL: QT_TRANSLATE_NOOP("Requests", "All"),
}
VISIT_FILTERS = {
    VisitFilter.NOT_CLOSED: QT_TRANSLATE_NOOP("Requests", "Not closed"),
    VisitFilter.NO_LIST: QT_TRANSLATE_NOOP("Requests", "No list"),
    VisitFilter.CLEARANCE: QT_TRANSLATE_NOOP("Requests", "Awaiting clearance"),
    VisitFilter.HOLDS: QT_TRANSLATE_NOOP("Requests", "Holds expiring"),
    VisitFilter.ALL: QT_TRANSLATE_NOOP("Requests", "All"),
}
REQUEST_TONES = {
    RequestState.OPEN: (Tone.ACCENT, "requests"),
    RequestState.WAITING: (Tone.WARNING, "held"),
    RequestState.CONVERTED: (Tone.SUCCESS, "planned"),
    RequestState.REFUSED: (Tone.NEUTRAL, "cancelled"),
    RequestState.WITHDRAWN: (Tone.NEUTRAL, "cancelled"),
}
STATE_SIGNS = {
    VisitState.DRAFT: "requests",
    VisitState.REQUESTED: "requests",
    VisitState.HELD: "held",
    VisitState.LIST_RECEIVED: "list",
    VisitState.IN_CLEARANCE: "agency_check",
    VisitState.CONFIRMED: "done",
    VisitState.CHECKED_IN: "check_in",
    VisitState.IN_PROGRESS: "check_in",
    VisitState.COMPLETED: "done",
    VisitState.CLOSED: "lock",
    VisitState.REFUSED: "cancelled",
    VisitState.CANCELLED: "cancelled",
    VisitState.NO_SHOW: "cancelled",
    VisitState.INTERRUPTED: "interrupted",
}
EXITS = {
    Cause.VISITOR: (
        ExitReason.CHANGE_OF_PLANS,
        ExitReason.ILLNESS,
        ExitReason.TRANSPORT,
        ExitReason.QUARANTINE,
        ExitReason.WEATHER,
        ExitReason.OTHER,
    ),
    Cause.ENTERPRISE: (
        ExitReason.PRODUCTION,
        ExitReason.GUIDE,
        ExitReason.CAPACITY,
        ExitReason.CLEARANCE,
        ExitReason.SAFETY,
        ExitReason.OTHER,
    ),
}
"""The usual reasons why a visit is called off, by who caused it."""


def word(text: str) -> str:
    """Translate one of the words declared here."""
    return QCoreApplication.translate("Requests", text)


def refusal_title(reason: RefusalReason) -> str:
    """Return why a request is refused: in the enterprise's words, else in the program's."""
    return worded(reason) or word(REFUSALS[reason])


def wishes_shown(wishes: tuple[Wish, ...], most: int = 3) -> str:
    """Write wished dates in short: "Thu 3 Dec 9:00, Fri 4 Dec +1"; one dash where none is wished."""
    if not wishes:
        return formats.DASH
    written = ", ".join(wish_shown(wish) for wish in wishes[:most])
    return written if len(wishes) <= most else f"{written} +{len(wishes) - most}"


def wish_shown(wish: Wish) -> str:
    """Write one wished date."""
    return formats.day(wish.day) if wish.starts is None else f"{formats.day(wish.day)} {formats.hour(wish.starts)}"


def people_shown(row: RequestRow) -> str:
    """Write children and adults apart where they are known: "43 + 4"."""
    return formats.number(row.people) if row.adults is None else f"{row.people - row.adults} + {row.adults}"


def request_state(row: RequestRow) -> str:
    """Return a request's state, with the reason of a refusal."""
    if row.refusal_reason is None:
        return request_title(row.state)
    text = QCoreApplication.translate("Requests", "refused: {reason}")
    return text.format(reason=refusal_title(row.refusal_reason).lower())


def visit_state(row: VisitRow) -> str:
    """Return a visit's state, a hold with its end."""
    if row.held_until is None:
        return state_title(row.state)
    return QCoreApplication.translate("Requests", "held until {day}").format(day=formats.day_month(row.held_until))


def papers_shown(row: VisitRow) -> str:
    """Return how far a visit's papers are and by when they must be there."""
    text = word(PAPERS[row.papers])
    if row.pending:
        text = shown(say(QT_TRANSLATE_NOOP("db", "in clearance: %n"), row.pending))
    if row.due is None:
        return text
    due = QCoreApplication.translate("Requests", "{papers} · {day}")
    return due.format(papers=text, day=formats.day_month(row.due))
