"""Translated names of the codes that screens show."""

from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from db.errors import QT_TRANSLATE_NOOP
from db.model.kinds import (
    AbsenceKind,
    AnswerSource,
    AssignmentRole,
    AssignmentState,
    BlackoutReason,
    CertificateKind,
    ClearanceState,
    ControlPoint,
    DocumentRule,
    Employment,
    ExitReason,
    GroupKind,
    IncidentKind,
    IncidentSeverity,
    ListedRole,
    OfferChannel,
    PaperKind,
    PhotoRule,
    PpeKind,
    Purpose,
    RequestState,
    SendingChannel,
    UserRole,
    VisitorClass,
    VisitState,
    Weekday,
)
from db.reports import titles
from db.reports.codes import CodeName
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.wordings import worded

STATES = {
    VisitState.DRAFT: QT_TRANSLATE_NOOP("Labels", "draft"),
    VisitState.REQUESTED: QT_TRANSLATE_NOOP("Labels", "requested"),
    VisitState.HELD: QT_TRANSLATE_NOOP("Labels", "held"),
    VisitState.LIST_RECEIVED: QT_TRANSLATE_NOOP("Labels", "list received"),
    VisitState.IN_CLEARANCE: QT_TRANSLATE_NOOP("Labels", "in clearance"),
    VisitState.CONFIRMED: QT_TRANSLATE_NOOP("Labels", "confirmed"),
    VisitState.CHECKED_IN: QT_TRANSLATE_NOOP("Labels", "checked in"),
    VisitState.IN_PROGRESS: QT_TRANSLATE_NOOP("Labels", "on site"),
    VisitState.COMPLETED: QT_TRANSLATE_NOOP("Labels", "left"),
    VisitState.CLOSED: QT_TRANSLATE_NOOP("Labels", "closed"),
    VisitState.REFUSED: QT_TRANSLATE_NOOP("Labels", "refused"),
    VisitState.CANCELLED: QT_TRANSLATE_NOOP("Labels", "cancelled"),
    VisitState.NO_SHOW: QT_TRANSLATE_NOOP("Labels", "no-show"),
    VisitState.INTERRUPTED: QT_TRANSLATE_NOOP("Labels", "interrupted"),
}
KINDS = {
    GroupKind.SCHOOL: QT_TRANSLATE_NOOP("Labels", "Schools"),
    GroupKind.STUDENT: QT_TRANSLATE_NOOP("Labels", "Students"),
    GroupKind.FOREIGN: QT_TRANSLATE_NOOP("Labels", "Foreign guests"),
    GroupKind.TOURIST: QT_TRANSLATE_NOOP("Labels", "Tourists"),
    GroupKind.CORPORATE: QT_TRANSLATE_NOOP("Labels", "Corporate"),
}
ROLES = {
    UserRole.COORDINATOR: QT_TRANSLATE_NOOP("Labels", "coordinator"),
    UserRole.GATE: QT_TRANSLATE_NOOP("Labels", "gate"),
    UserRole.GUIDE: QT_TRANSLATE_NOOP("Labels", "guide"),
    UserRole.VIEWER: QT_TRANSLATE_NOOP("Labels", "viewer"),
    UserRole.ADMINISTRATOR: QT_TRANSLATE_NOOP("Labels", "administrator"),
}
REQUESTS = {
    RequestState.OPEN: QT_TRANSLATE_NOOP("Labels", "open"),
    RequestState.WAITING: QT_TRANSLATE_NOOP("Labels", "on the waiting list"),
    RequestState.CONVERTED: QT_TRANSLATE_NOOP("Labels", "became a visit"),
    RequestState.REFUSED: QT_TRANSLATE_NOOP("Labels", "refused"),
    RequestState.WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "withdrawn"),
}
BLACKOUTS = {
    BlackoutReason.PRODUCTION: QT_TRANSLATE_NOOP("Labels", "production"),
    BlackoutReason.REPAIR: QT_TRANSLATE_NOOP("Labels", "repair"),
    BlackoutReason.SHUTDOWN: QT_TRANSLATE_NOOP("Labels", "shutdown"),
    BlackoutReason.AUDIT: QT_TRANSLATE_NOOP("Labels", "audit"),
    BlackoutReason.VIP: QT_TRANSLATE_NOOP("Labels", "delegation"),
    BlackoutReason.HOLIDAY: QT_TRANSLATE_NOOP("Labels", "holiday"),
    BlackoutReason.SAFETY: QT_TRANSLATE_NOOP("Labels", "safety"),
    BlackoutReason.OTHER: QT_TRANSLATE_NOOP("Labels", "other reason"),
}
PURPOSES = {
    Purpose.SIGHTSEEING: QT_TRANSLATE_NOOP("Labels", "sightseeing"),
    Purpose.CAREER_GUIDANCE: QT_TRANSLATE_NOOP("Labels", "career guidance"),
    Purpose.EDUCATION_PROGRAMME: QT_TRANSLATE_NOOP("Labels", "education programme"),
    Purpose.BUSINESS: QT_TRANSLATE_NOOP("Labels", "business"),
    Purpose.EXCHANGE_OF_EXPERIENCE: QT_TRANSLATE_NOOP("Labels", "exchange of experience"),
    Purpose.OPEN_DAY: QT_TRANSLATE_NOOP("Labels", "open day"),
    Purpose.OTHER: QT_TRANSLATE_NOOP("Labels", "other purpose"),
}
LEAVING = {
    ExitReason.ILLNESS: QT_TRANSLATE_NOOP("Labels", "illness"),
    ExitReason.TRANSPORT: QT_TRANSLATE_NOOP("Labels", "transport"),
    ExitReason.CHANGE_OF_PLANS: QT_TRANSLATE_NOOP("Labels", "change of plans"),
    ExitReason.WEATHER: QT_TRANSLATE_NOOP("Labels", "weather"),
    ExitReason.QUARANTINE: QT_TRANSLATE_NOOP("Labels", "quarantine"),
    ExitReason.PRODUCTION: QT_TRANSLATE_NOOP("Labels", "production"),
    ExitReason.GUIDE: QT_TRANSLATE_NOOP("Labels", "no guide"),
    ExitReason.CLEARANCE: QT_TRANSLATE_NOOP("Labels", "no clearance"),
    ExitReason.SAFETY: QT_TRANSLATE_NOOP("Labels", "safety"),
    ExitReason.CAPACITY: QT_TRANSLATE_NOOP("Labels", "no places"),
    ExitReason.LATE: QT_TRANSLATE_NOOP("Labels", "came too late"),
    ExitReason.NO_CALL: QT_TRANSLATE_NOOP("Labels", "nobody called"),
    ExitReason.ORDER: QT_TRANSLATE_NOOP("Labels", "order of the authorities"),
    ExitReason.OTHER: QT_TRANSLATE_NOOP("Labels", "other reason"),
}
PPE = {
    PpeKind.HARD_HAT: QT_TRANSLATE_NOOP("Labels", "hard hat"),
    PpeKind.SAFETY_GLASSES: QT_TRANSLATE_NOOP("Labels", "safety glasses"),
    PpeKind.VEST: QT_TRANSLATE_NOOP("Labels", "vest"),
    PpeKind.EAR_PLUGS: QT_TRANSLATE_NOOP("Labels", "ear plugs"),
    PpeKind.SAFETY_SHOES: QT_TRANSLATE_NOOP("Labels", "safety shoes"),
    PpeKind.SHOE_COVERS: QT_TRANSLATE_NOOP("Labels", "shoe covers"),
    PpeKind.GOWN: QT_TRANSLATE_NOOP("Labels", "gown"),
}
PAPERS = {
    PaperKind.CONFIRMATION: QT_TRANSLATE_NOOP("Labels", "Confirmation"),
    PaperKind.REFUSAL: QT_TRANSLATE_NOOP("Labels", "Refusal"),
    PaperKind.REMINDER: QT_TRANSLATE_NOOP("Labels", "Reminder"),
    PaperKind.DAY_SHEET: QT_TRANSLATE_NOOP("Labels", "Day sheet"),
    PaperKind.GATE_LIST: QT_TRANSLATE_NOOP("Labels", "Gate list"),
    PaperKind.BRIEFING_SHEET: QT_TRANSLATE_NOOP("Labels", "Briefing sheet"),
    PaperKind.THANKS: QT_TRANSLATE_NOOP("Labels", "Thanks"),
    PaperKind.CERTIFICATE: QT_TRANSLATE_NOOP("Labels", "Certificate of visit"),
    PaperKind.INVOICE: QT_TRANSLATE_NOOP("Labels", "Invoice data"),
}
CLEARANCES = {
    ClearanceState.NOT_NEEDED: QT_TRANSLATE_NOOP("Labels", "not needed"),
    ClearanceState.PENDING: QT_TRANSLATE_NOOP("Labels", "awaits an answer"),
    ClearanceState.CLEARED: QT_TRANSLATE_NOOP("Labels", "cleared"),
    ClearanceState.REFUSED: QT_TRANSLATE_NOOP("Labels", "not cleared"),
}
SENDING = {
    SendingChannel.EMAIL: QT_TRANSLATE_NOOP("Labels", "by e-mail"),
    SendingChannel.MESSENGER: QT_TRANSLATE_NOOP("Labels", "by messenger"),
    SendingChannel.POST: QT_TRANSLATE_NOOP("Labels", "by post"),
    SendingChannel.BY_HAND: QT_TRANSLATE_NOOP("Labels", "by hand"),
}
LISTED = {
    ListedRole.VISITOR: QT_TRANSLATE_NOOP("Labels", "visitor"),
    ListedRole.CHAPERONE: QT_TRANSLATE_NOOP("Labels", "chaperone"),
    ListedRole.LEADER: QT_TRANSLATE_NOOP("Labels", "group leader"),
}
GUIDES: dict[type[Enum], Mapping[Any, str]] = {
    Employment: {
        Employment.STAFF: QT_TRANSLATE_NOOP("Labels", "staff"),
        Employment.CONTRACT: QT_TRANSLATE_NOOP("Labels", "contract"),
        Employment.OUTSIDE: QT_TRANSLATE_NOOP("Labels", "from outside"),
        Employment.VOLUNTEER: QT_TRANSLATE_NOOP("Labels", "volunteer"),
    },
    CertificateKind: {
        CertificateKind.GUIDE_CERTIFICATE: QT_TRANSLATE_NOOP("Labels", "guide's certificate"),
        CertificateKind.RETRAINING_DIPLOMA: QT_TRANSLATE_NOOP("Labels", "retraining diploma"),
        CertificateKind.FIRST_AID: QT_TRANSLATE_NOOP("Labels", "first aid"),
        CertificateKind.SAFETY: QT_TRANSLATE_NOOP("Labels", "safety at work"),
    },
    AbsenceKind: {
        AbsenceKind.ILLNESS: QT_TRANSLATE_NOOP("Labels", "illness"),
        AbsenceKind.LEAVE: QT_TRANSLATE_NOOP("Labels", "leave"),
        AbsenceKind.TRIP: QT_TRANSLATE_NOOP("Labels", "business trip"),
        AbsenceKind.OTHER_DUTY: QT_TRANSLATE_NOOP("Labels", "other duty"),
        AbsenceKind.OTHER: QT_TRANSLATE_NOOP("Labels", "other reason"),
    },
    AssignmentRole: {
        AssignmentRole.LEAD: QT_TRANSLATE_NOOP("Labels", "lead"),
        AssignmentRole.INTERPRETER: QT_TRANSLATE_NOOP("Labels", "interpreter"),
        AssignmentRole.ESCORT: QT_TRANSLATE_NOOP("Labels", "escort"),
        AssignmentRole.STAND_BY: QT_TRANSLATE_NOOP("Labels", "stand-by"),
    },
    AssignmentState: {
        AssignmentState.PROPOSED: QT_TRANSLATE_NOOP("Labels", "proposed"),
        AssignmentState.OFFERED: QT_TRANSLATE_NOOP("Labels", "offered"),
        AssignmentState.ACCEPTED: QT_TRANSLATE_NOOP("Labels", "accepted"),
        AssignmentState.DECLINED: QT_TRANSLATE_NOOP("Labels", "declined"),
        AssignmentState.LAPSED: QT_TRANSLATE_NOOP("Labels", "lapsed"),
        AssignmentState.CONFIRMED: QT_TRANSLATE_NOOP("Labels", "settled"),
        AssignmentState.DONE: QT_TRANSLATE_NOOP("Labels", "done"),
        AssignmentState.RELEASED: QT_TRANSLATE_NOOP("Labels", "taken back"),
    },
    OfferChannel: {
        OfferChannel.EMAIL: QT_TRANSLATE_NOOP("Labels", "e-mail"),
        OfferChannel.PRINTED: QT_TRANSLATE_NOOP("Labels", "printed sheet"),
        OfferChannel.PHONE: QT_TRANSLATE_NOOP("Labels", "telephone"),
        OfferChannel.MESSENGER: QT_TRANSLATE_NOOP("Labels", "messenger"),
        OfferChannel.IN_PERSON: QT_TRANSLATE_NOOP("Labels", "in person"),
    },
    AnswerSource: {
        AnswerSource.CALENDAR_REPLY: QT_TRANSLATE_NOOP("Labels", "calendar reply"),
        AnswerSource.TOLD: QT_TRANSLATE_NOOP("Labels", "told"),
    },
}
"""What the words about guides are called, by their list."""
SEVERITIES = {
    IncidentSeverity.NEAR_MISS: QT_TRANSLATE_NOOP("Labels", "near miss"),
    IncidentSeverity.FIRST_AID: QT_TRANSLATE_NOOP("Labels", "first aid"),
    IncidentSeverity.MEDICAL: QT_TRANSLATE_NOOP("Labels", "medical help"),
    IncidentSeverity.SERIOUS: QT_TRANSLATE_NOOP("Labels", "serious"),
}
INCIDENTS = {
    IncidentKind.INJURY: QT_TRANSLATE_NOOP("Labels", "injury"),
    IncidentKind.ILLNESS: QT_TRANSLATE_NOOP("Labels", "illness"),
    IncidentKind.LOST_PERSON: QT_TRANSLATE_NOOP("Labels", "lost person"),
    IncidentKind.RULE_BREACH: QT_TRANSLATE_NOOP("Labels", "breach of rules"),
    IncidentKind.PROPERTY: QT_TRANSLATE_NOOP("Labels", "damage to property"),
    IncidentKind.EVACUATION: QT_TRANSLATE_NOOP("Labels", "evacuation"),
    IncidentKind.SECURITY: QT_TRANSLATE_NOOP("Labels", "security"),
}
POINTS = {
    ControlPoint.START: QT_TRANSLATE_NOOP("Labels", "at the start"),
    ControlPoint.TRANSFER: QT_TRANSLATE_NOOP("Labels", "at a transfer"),
    ControlPoint.END: QT_TRANSLATE_NOOP("Labels", "at the end"),
}
PHOTOS = {
    PhotoRule.ALLOWED: QT_TRANSLATE_NOOP("Labels", "allowed"),
    PhotoRule.MARKED_POINT: QT_TRANSLATE_NOOP("Labels", "from a marked point"),
    PhotoRule.FORBIDDEN: QT_TRANSLATE_NOOP("Labels", "forbidden"),
}
DOCUMENTS = {
    DocumentRule.NONE: QT_TRANSLATE_NOOP("Labels", "no documents"),
    DocumentRule.NAME_LIST: QT_TRANSLATE_NOOP("Labels", "a list of names"),
    DocumentRule.PASSPORT: QT_TRANSLATE_NOOP("Labels", "passports"),
}
CLASSES = {
    VisitorClass.DOMESTIC: QT_TRANSLATE_NOOP("Labels", "Guests of this country"),
    VisitorClass.FOREIGN: QT_TRANSLATE_NOOP("Labels", "Guests from abroad"),
}
NAMED: dict[type[Enum], Mapping[Any, str]] = {
    GroupKind: KINDS,
    BlackoutReason: BLACKOUTS,
    PpeKind: PPE,
    ExitReason: LEAVING,
    Purpose: PURPOSES,
    IncidentSeverity: SEVERITIES,
    IncidentKind: INCIDENTS,
    ControlPoint: POINTS,
    PhotoRule: PHOTOS,
    DocumentRule: DOCUMENTS,
    VisitorClass: CLASSES,
    ClearanceState: CLEARANCES,
    SendingChannel: SENDING,
    ListedRole: LISTED,
    **GUIDES,
}
LANGUAGES = {
    "ru": QT_TRANSLATE_NOOP("Labels", "Russian"),
    "en": QT_TRANSLATE_NOOP("Labels", "English"),
    "zh": QT_TRANSLATE_NOOP("Labels", "Chinese"),
    "de": QT_TRANSLATE_NOOP("Labels", "German"),
    "ko": QT_TRANSLATE_NOOP("Labels", "Korean"),
    "fr": QT_TRANSLATE_NOOP("Labels", "French"),
    "es": QT_TRANSLATE_NOOP("Labels", "Spanish"),
    "ja": QT_TRANSLATE_NOOP("Labels", "Japanese"),
}


def label(member: object) -> str:
    """Return what people call a member of the lists in `db.model.kinds`: the enterprise's words before the program's.

    Its code where no name is known.
    """
    return worded(member) or own_label(member)


def own_label(member: object) -> str:
    """Return what the program calls a member of the lists, whatever the enterprise calls it."""
    match member:
        case Month():
            return formats.month(member.first)
        case CodeName():
            return member.in_language("ru" if formats.is_russian() else "en")
        case Weekday():
            return QLocale().dayName(list(Weekday).index(member) + 1)
        case Enum() if type(member) in OWN:
            return OWN[type(member)](member)
        case Enum() if type(member) in NAMED:
            return QCoreApplication.translate("Labels", NAMED[type(member)][member])
        case Enum():
            return _reported(member)
    return str(member)


def _reported(member: Enum) -> str:
    """Return the name that the summary gives to a code."""
    for names in (
        titles.CATEGORIES,
        titles.AGES,
        titles.ORIGINS,
        titles.PAYMENTS,
        titles.CHANNELS,
        titles.CAUSES,
        titles.REASONS,
    ):
        if str(member.value) in names:
            return shown(names[str(member.value)])
    return str(member.value)


def language_name(code: str) -> str:
    """Return the name of a language (ISO 639-1) in the language of the screens."""
    if code in LANGUAGES:
        return QCoreApplication.translate("Labels", LANGUAGES[code])
    return QLocale(code).nativeLanguageName() or code


def state_title(state: VisitState) -> str:
    """Return the name of a visit's state."""
    return QCoreApplication.translate("Labels", STATES[state])


def kind_title(kind: GroupKind) -> str:
    """Return the name of a kind of groups."""
    return label(kind)


def role_title(role: UserRole) -> str:
    """Return the name of a user's role."""
    return QCoreApplication.translate("Labels", ROLES[role])


def request_title(state: RequestState) -> str:
    """Return the name of a request's state."""
    return QCoreApplication.translate("Labels", REQUESTS[state])


def blackout_title(reason: BlackoutReason) -> str:
    """Return the name of a reason for a closed date."""
    return label(reason)


def ppe_title(kind: PpeKind) -> str:
    """Return the name of a piece of equipment."""
    return label(kind)


def paper_title(kind: PaperKind) -> str:
    """Return the name of a letter or sheet."""
    return QCoreApplication.translate("Labels", PAPERS[kind])


OWN: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        VisitState: state_title,
        UserRole: role_title,
        RequestState: request_title,
        PaperKind: paper_title,
    }
)
"""Lists whose names are asked for one by one too."""
