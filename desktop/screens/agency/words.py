"""What the agency's page says of values: regions, indicators, levels, how late, which months."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from db.agency.combining import Combined
from db.agency.indicators import Indicator
from db.agency.levels import Level
from db.agency.readings import Reading
from db.agency.register import Site
from db.agency.sheet import region_name
from db.errors import QT_TRANSLATE_NOOP, say
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone

NOTHING = "—"
TONES = {
    Level.NO_ENTRY: Tone.NEUTRAL,
    Level.STARTING: Tone.WARNING,
    Level.REGULAR: Tone.ACCENT,
    Level.LEADER: Tone.SUCCESS,
}


def language() -> str:
    """Return the language in force, as the code lists know it."""
    return "ru" if formats.is_russian() else "en"


def region(code: str) -> str:
    """Return what a region is called."""
    return region_name(code, language())


def month(value: Month) -> str:
    """Return a month as a title."""
    return formats.month_title(value.first)


def span(combined: Combined) -> str:
    """Return the months of an overview."""
    first, last = month(combined.first), month(combined.last)
    return last if first == last else f"{first} – {last}"


def decimal(value: Decimal | None, places: int = 0) -> str:
    """Return a figure; a dash for one that cannot be told."""
    return NOTHING if value is None else formats.number(float(value), places)


def plain(value: Decimal) -> str:
    """Return a number with the places it has."""
    exponent = value.as_tuple().exponent
    return formats.number(float(value), max(-exponent, 0) if isinstance(exponent, int) else 0)


def reading(indicator: Indicator, read: Reading) -> str:
    """Return the value of an indicator."""
    return decimal(read.value, indicator.places)


def site_code(site: Site) -> str:
    """Return the codes of enterprise and site."""
    return "/".join(site.code)


def lateness(days: int | None) -> str:
    """Return how late a summary is; None for one that is missing."""
    if days is None:
        return QCoreApplication.translate("Agency", "missing")
    if days <= 0:
        return QCoreApplication.translate("Agency", "in time")
    return shown(say(QT_TRANSLATE_NOOP("db", "%n day(s) late"), days))


def day(value: date) -> str:
    """Return a day as lists show it."""
    return formats.numeric(value)
