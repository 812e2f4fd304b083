"""What counts may be split by, and which keys each dimension allows."""

from types import MappingProxyType

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports import titles
from db.reports.fields.field import Dim
from db.reports.fields.routes import ROUTE_CODE

OTHER = "other"
UNKNOWN = "unknown"
NO_COUNTRY = "XX"

_unknown = say(QT_TRANSLATE_NOOP("db", "Unknown"))
_other = say(QT_TRANSLATE_NOOP("db", "Other"))

DIMENSIONS = MappingProxyType(
    {
        dim.name: dim
        for dim in (
            Dim("reason", say(QT_TRANSLATE_NOOP("db", "Reason")), titles.REASONS),
            Dim("cause", say(QT_TRANSLATE_NOOP("db", "Cause")), titles.CAUSES),
            Dim("category", say(QT_TRANSLATE_NOOP("db", "Category")), titles.CATEGORIES),
            Dim("age", say(QT_TRANSLATE_NOOP("db", "Age")), titles.AGES),
            Dim("origin", say(QT_TRANSLATE_NOOP("db", "Origin")), titles.ORIGINS),
            Dim("payment", say(QT_TRANSLATE_NOOP("db", "Payment")), titles.PAYMENTS),
            Dim("channel", say(QT_TRANSLATE_NOOP("db", "Channel")), titles.CHANNELS),
            Dim("severity", say(QT_TRANSLATE_NOOP("db", "Severity")), titles.SEVERITIES),
            Dim("kind", say(QT_TRANSLATE_NOOP("db", "Kind")), titles.INCIDENTS),
            Dim("region", say(QT_TRANSLATE_NOOP("db", "Region")), {OTHER: _other, UNKNOWN: _unknown}, "regions"),
            Dim("country", say(QT_TRANSLATE_NOOP("db", "Country")), {OTHER: _other, NO_COUNTRY: _unknown}, "countries"),
            Dim("language", say(QT_TRANSLATE_NOOP("db", "Language")), {UNKNOWN: _unknown}, "languages"),
            Dim("route", say(QT_TRANSLATE_NOOP("db", "Route")), {}, pattern=ROUTE_CODE),
        )
    }
)
