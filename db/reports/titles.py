"""Names that people read for the codes of the summary: enum members, units, blocks, months."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import (
    ActivityFlag,
    AgeBand,
    ApproverRole,
    Cause,
    Channel,
    CorrectionReason,
    IncidentKind,
    IncidentSeverity,
    Origin,
    Payment,
    RefusalReason,
    VisitorCategory,
)


def _titles(*texts: tuple[StrEnum | str, str]) -> Mapping[str, Phrase]:
    return MappingProxyType({str(code): say(text) for code, text in texts})


CATEGORIES = _titles(
    (VisitorCategory.PRESCHOOL, QT_TRANSLATE_NOOP("db", "Preschool children")),
    (VisitorCategory.SCHOOL_1_4, QT_TRANSLATE_NOOP("db", "School, grades 1–4")),
    (VisitorCategory.SCHOOL_5_9, QT_TRANSLATE_NOOP("db", "School, grades 5–9")),
    (VisitorCategory.SCHOOL_10_11, QT_TRANSLATE_NOOP("db", "School, grades 10–11")),
    (VisitorCategory.COLLEGE, QT_TRANSLATE_NOOP("db", "College students")),
    (VisitorCategory.UNIVERSITY, QT_TRANSLATE_NOOP("db", "University students")),
    (VisitorCategory.TOURIST_ORGANISED, QT_TRANSLATE_NOOP("db", "Tourists in groups")),
    (VisitorCategory.TOURIST_INDIVIDUAL, QT_TRANSLATE_NOOP("db", "Individual tourists")),
    (VisitorCategory.BUSINESS, QT_TRANSLATE_NOOP("db", "Business guests")),
    (VisitorCategory.PROFESSIONAL, QT_TRANSLATE_NOOP("db", "Exchange of experience")),
    (VisitorCategory.OFFICIAL, QT_TRANSLATE_NOOP("db", "Authorities")),
    (VisitorCategory.MEDIA, QT_TRANSLATE_NOOP("db", "Media")),
    (VisitorCategory.FAMILY_STAFF, QT_TRANSLATE_NOOP("db", "Families of staff")),
    (VisitorCategory.CHAPERONE, QT_TRANSLATE_NOOP("db", "Chaperones")),
    (VisitorCategory.OTHER, QT_TRANSLATE_NOOP("db", "Other")),
    (VisitorCategory.UNKNOWN, QT_TRANSLATE_NOOP("db", "Unknown")),
)
AGES = _titles(
    (AgeBand.A0_6, QT_TRANSLATE_NOOP("db", "0–6 years")),
    (AgeBand.A7_11, QT_TRANSLATE_NOOP("db", "7–11 years")),
    (AgeBand.A12_13, QT_TRANSLATE_NOOP("db", "12–13 years")),
    (AgeBand.A14_17, QT_TRANSLATE_NOOP("db", "14–17 years")),
    (AgeBand.A18_64, QT_TRANSLATE_NOOP("db", "18–64 years")),
    (AgeBand.A65, QT_TRANSLATE_NOOP("db", "65 and over")),
    (AgeBand.UNKNOWN, QT_TRANSLATE_NOOP("db", "Unknown")),
)
ORIGINS = _titles(
    (Origin.SAME_MUNICIPALITY, QT_TRANSLATE_NOOP("db", "Same municipality")),
    (Origin.SAME_REGION, QT_TRANSLATE_NOOP("db", "Same region")),
    (Origin.OTHER_REGION, QT_TRANSLATE_NOOP("db", "Other regions")),
    (Origin.FOREIGN, QT_TRANSLATE_NOOP("db", "Abroad")),
    (Origin.UNKNOWN, QT_TRANSLATE_NOOP("db", "Unknown")),
)
PAYMENTS = _titles(
    (Payment.FREE, QT_TRANSLATE_NOOP("db", "Free of charge")),
    (Payment.PAID, QT_TRANSLATE_NOOP("db", "Paid")),
    (Payment.SUBSIDISED, QT_TRANSLATE_NOOP("db", "Subsidised")),
)
CHANNELS = _titles(
    (Channel.SCHOOL, QT_TRANSLATE_NOOP("db", "Schools")),
    (Channel.UNIVERSITY, QT_TRANSLATE_NOOP("db", "Colleges and universities")),
    (Channel.TOUR_OPERATOR, QT_TRANSLATE_NOOP("db", "Tour operators")),
    (Channel.DIRECT, QT_TRANSLATE_NOOP("db", "Direct requests")),
    (Channel.CORPORATE, QT_TRANSLATE_NOOP("db", "Companies")),
    (Channel.AUTHORITY, QT_TRANSLATE_NOOP("db", "Authorities")),
    (Channel.AGENCY_PROGRAMME, QT_TRANSLATE_NOOP("db", "Programme of the agency")),
    (Channel.TOURIST_CENTRE, QT_TRANSLATE_NOOP("db", "Tourist centres")),
    (Channel.OTHER, QT_TRANSLATE_NOOP("db", "Other")),
)
REASONS = _titles(
    (RefusalReason.CAPACITY, QT_TRANSLATE_NOOP("db", "No places")),
    (RefusalReason.AGE, QT_TRANSLATE_NOOP("db", "Age")),
    (RefusalReason.LEAD_TIME, QT_TRANSLATE_NOOP("db", "Asked too late")),
    (RefusalReason.CLEARANCE, QT_TRANSLATE_NOOP("db", "No clearance")),
    (RefusalReason.PRODUCTION, QT_TRANSLATE_NOOP("db", "Production")),
    (RefusalReason.LANGUAGE, QT_TRANSLATE_NOOP("db", "Language")),
    (RefusalReason.OTHER, QT_TRANSLATE_NOOP("db", "Other")),
)
CAUSES = _titles(
    (Cause.VISITOR, QT_TRANSLATE_NOOP("db", "Visitors")),
    (Cause.ENTERPRISE, QT_TRANSLATE_NOOP("db", "Enterprise")),
    (Cause.AUTHORITY, QT_TRANSLATE_NOOP("db", "Authorities")),
    (Cause.FORCE_MAJEURE, QT_TRANSLATE_NOOP("db", "Force majeure")),
)
SEVERITIES = _titles(
    (IncidentSeverity.NEAR_MISS, QT_TRANSLATE_NOOP("db", "Near miss")),
    (IncidentSeverity.FIRST_AID, QT_TRANSLATE_NOOP("db", "First aid")),
    (IncidentSeverity.MEDICAL, QT_TRANSLATE_NOOP("db", "Medical help")),
    (IncidentSeverity.SERIOUS, QT_TRANSLATE_NOOP("db", "Serious")),
)
INCIDENTS = _titles(
    (IncidentKind.INJURY, QT_TRANSLATE_NOOP("db", "Injury")),
    (IncidentKind.ILLNESS, QT_TRANSLATE_NOOP("db", "Illness")),
    (IncidentKind.LOST_PERSON, QT_TRANSLATE_NOOP("db", "Lost person")),
    (IncidentKind.RULE_BREACH, QT_TRANSLATE_NOOP("db", "Breach of rules")),
    (IncidentKind.PROPERTY, QT_TRANSLATE_NOOP("db", "Damage to property")),
    (IncidentKind.EVACUATION, QT_TRANSLATE_NOOP("db", "Evacuation")),
    (IncidentKind.SECURITY, QT_TRANSLATE_NOOP("db", "Security")),
)
CORRECTIONS = _titles(
    (CorrectionReason.LATE_ENTRY, QT_TRANSLATE_NOOP("db", "Late entry")),
    (CorrectionReason.MISCOUNT, QT_TRANSLATE_NOOP("db", "Miscount")),
    (CorrectionReason.WRONG_CATEGORY, QT_TRANSLATE_NOOP("db", "Wrong category")),
    (CorrectionReason.DUPLICATE, QT_TRANSLATE_NOOP("db", "Counted twice")),
    (CorrectionReason.CANCELLED_AFTER, QT_TRANSLATE_NOOP("db", "Cancelled afterwards")),
    (CorrectionReason.OTHER, QT_TRANSLATE_NOOP("db", "Other")),
)
APPROVERS = _titles(
    (ApproverRole.COORDINATOR, QT_TRANSLATE_NOOP("db", "Coordinator of tours")),
    (ApproverRole.HEAD_OF_PR, QT_TRANSLATE_NOOP("db", "Head of public relations")),
    (ApproverRole.HEAD_OF_HR, QT_TRANSLATE_NOOP("db", "Head of human resources")),
    (ApproverRole.DEPUTY_DIRECTOR, QT_TRANSLATE_NOOP("db", "Deputy director")),
    (ApproverRole.OTHER, QT_TRANSLATE_NOOP("db", "Other role")),
)
ACTIVITIES = _titles(
    (ActivityFlag.ACTIVE, QT_TRANSLATE_NOOP("db", "Visits were held")),
    (ActivityFlag.NIL, QT_TRANSLATE_NOOP("db", "No visits")),
    (ActivityFlag.SUSPENDED, QT_TRANSLATE_NOOP("db", "Closed to visits")),
)
BLOCKS = _titles(
    ("activity", QT_TRANSLATE_NOOP("db", "Requests, visits, tours")),
    ("visitors", QT_TRANSLATE_NOOP("db", "Visitors")),
    ("routes", QT_TRANSLATE_NOOP("db", "Routes, guides, capacity")),
    ("safety", QT_TRANSLATE_NOOP("db", "Safety, quality, economy")),
    ("data_quality", QT_TRANSLATE_NOOP("db", "Data quality")),
)
UNITS = _titles(
    ("request", QT_TRANSLATE_NOOP("db", "requests")),
    ("visit", QT_TRANSLATE_NOOP("db", "visits")),
    ("tour", QT_TRANSLATE_NOOP("db", "tours")),
    ("minute", QT_TRANSLATE_NOOP("db", "minutes")),
    ("event", QT_TRANSLATE_NOOP("db", "events")),
    ("person_visit", QT_TRANSLATE_NOOP("db", "person-visits")),
    ("person_tour", QT_TRANSLATE_NOOP("db", "person-tours")),
    ("participant", QT_TRANSLATE_NOOP("db", "participants")),
    ("route", QT_TRANSLATE_NOOP("db", "routes")),
    ("slot", QT_TRANSLATE_NOOP("db", "slots")),
    ("seat", QT_TRANSLATE_NOOP("db", "seats")),
    ("percent", QT_TRANSLATE_NOOP("db", "%")),
    ("person", QT_TRANSLATE_NOOP("db", "persons")),
    ("year", QT_TRANSLATE_NOOP("db", "years")),
    ("day", QT_TRANSLATE_NOOP("db", "days")),
    ("hour", QT_TRANSLATE_NOOP("db", "hours")),
    ("response", QT_TRANSLATE_NOOP("db", "answers")),
    ("point", QT_TRANSLATE_NOOP("db", "points of 5")),
    ("RUB", QT_TRANSLATE_NOOP("db", "roubles")),
    ("piece", QT_TRANSLATE_NOOP("db", "pieces")),
    ("entry", QT_TRANSLATE_NOOP("db", "entries")),
    ("text", QT_TRANSLATE_NOOP("db", "text")),
    ("code", QT_TRANSLATE_NOOP("db", "code")),
)
FLAGS = _titles(
    ("", ""),
    ("estimated", QT_TRANSLATE_NOOP("db", "estimated")),
    ("suppressed", QT_TRANSLATE_NOOP("db", "small counts merged")),
    ("derived", QT_TRANSLATE_NOOP("db", "derived")),
)
YES_NO = _titles(("y", QT_TRANSLATE_NOOP("db", "yes")), ("n", QT_TRANSLATE_NOOP("db", "no")))
MONTHS = (
    QT_TRANSLATE_NOOP("db", "January {year}"),
    QT_TRANSLATE_NOOP("db", "February {year}"),
    QT_TRANSLATE_NOOP("db", "March {year}"),
    QT_TRANSLATE_NOOP("db", "April {year}"),
    QT_TRANSLATE_NOOP("db", "May {year}"),
    QT_TRANSLATE_NOOP("db", "June {year}"),
    QT_TRANSLATE_NOOP("db", "July {year}"),
    QT_TRANSLATE_NOOP("db", "August {year}"),
    QT_TRANSLATE_NOOP("db", "September {year}"),
    QT_TRANSLATE_NOOP("db", "October {year}"),
    QT_TRANSLATE_NOOP("db", "November {year}"),
    QT_TRANSLATE_NOOP("db", "December {year}"),
)


def month_title(period: str) -> Phrase:
    """Return the month of a period `YYYY-MM` in words."""
    year, month = period.split("-")
    return say(MONTHS[int(month) - 1], year=year)


MONTH_NAMES = (
    QT_TRANSLATE_NOOP("db", "January"),
    QT_TRANSLATE_NOOP("db", "February"),
    QT_TRANSLATE_NOOP("db", "March"),
    QT_TRANSLATE_NOOP("db", "April"),
    QT_TRANSLATE_NOOP("db", "May"),
    QT_TRANSLATE_NOOP("db", "June"),
    QT_TRANSLATE_NOOP("db", "July"),
    QT_TRANSLATE_NOOP("db", "August"),
    QT_TRANSLATE_NOOP("db", "September"),
    QT_TRANSLATE_NOOP("db", "October"),
    QT_TRANSLATE_NOOP("db", "November"),
    QT_TRANSLATE_NOOP("db", "December"),
)


def year_month(number: int) -> Phrase:
    """Return a month of a year in words, counted from 1."""
    return say(MONTH_NAMES[number - 1])
