"""The columns of the agency's tables."""

from PySide6.QtCore import QCoreApplication

from db.agency.combining import Overdue
from db.agency.enrolment import Applicant
from db.agency.indicators import UNITS, Indicator
from db.agency.judging import Judged
from db.agency.levels import TITLES, Level
from db.agency.readings import Reading
from db.agency.register import Site
from db.errors import say
from db.reports.keys import fingerprint
from db.reports.receipts import REASONS
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.table import Column, Need
from desktop.screens.agency import words
from desktop.screens.agency.scopes import Arrival, Child

translate = QCoreApplication.translate
Told = tuple[Indicator, Reading]
"""An indicator with what it reads where one looks."""
Key = tuple[Site, bytes | None]
"""A site with one of its keys; None where none is enrolled yet."""


def child_columns() -> tuple[Column[Child], ...]:
    """Return the columns of regions, and of sites."""
    return (
        Column[Child](lambda: translate("Agency", "Name"), _child_name, width=280, least=150, need=Need.MUST),
        Column[Child](
            lambda: translate("Agency", "Level"), lambda row: shown(TITLES[Level(row.level)]), width=130, least=90
        ),
        Column[Child](
            lambda: translate("Agency", "Visitors"),
            lambda row: formats.number(row.visitors),
            is_number=True,
            width=120,
            least=90,
            need=Need.MUST,
        ),
        Column[Child](
            lambda: translate("Agency", "In time, %"),
            lambda row: words.decimal(row.on_time, 1),
            is_number=True,
            width=110,
        ),
        Column[Child](
            lambda: translate("Agency", "Abroad, %"),
            lambda row: words.decimal(row.foreign, 1),
            is_number=True,
            width=140,
            need=Need.EXTRA,
        ),
        Column[Child](
            lambda: translate("Agency", "Sites"),
            lambda row: formats.number(row.sites),
            is_number=True,
            width=110,
            least=70,
            need=Need.EXTRA,
        ),
    )


def arrival_columns() -> tuple[Column[Arrival], ...]:
    """Return the columns of the months of a site."""
    return (
        Column[Arrival](
            lambda: translate("Agency", "Month"),
            lambda row: words.month(row.month),
            width=170,
            least=120,
            need=Need.MUST,
        ),
        Column[Arrival](
            lambda: translate("Agency", "Received"),
            lambda row: words.NOTHING if row.received is None else words.day(row.received),
            width=130,
            least=100,
        ),
        Column[Arrival](
            lambda: translate("Agency", "In time"),
            lambda row: words.lateness(row.days_late),
            ink=lambda row: "success" if row.days_late is not None and row.days_late <= 0 else "warning",
            width=140,
            least=110,
            need=Need.MUST,
        ),
        Column[Arrival](
            lambda: translate("Agency", "Revision"),
            lambda row: words.NOTHING if row.revision is None else formats.number(row.revision),
            is_number=True,
            width=100,
            need=Need.EXTRA,
        ),
        Column[Arrival](
            lambda: translate("Agency", "Visitors"),
            lambda row: words.NOTHING if row.received is None else formats.number(row.visitors),
            is_number=True,
            width=120,
            least=90,
        ),
        Column[Arrival](
            lambda: translate("Agency", "Doubts"),
            lambda row: formats.number(row.warnings),
            is_number=True,
            width=110,
            least=80,
        ),
    )


def indicator_columns() -> tuple[Column[Told], ...]:
    """Return the columns of indicators: none without the number of cases it rests on."""
    return (
        Column[Told](
            lambda: translate("Agency", "Indicator"),
            lambda row: shown(row[0].title),
            width=330,
            least=170,
            need=Need.MUST,
        ),
        Column[Told](
            lambda: translate("Agency", "Value"),
            lambda row: words.reading(*row),
            is_number=True,
            width=110,
            need=Need.MUST,
        ),
        Column[Told](
            lambda: translate("Agency", "Unit"), lambda row: shown(UNITS[row[0].unit]), ink=_quiet, width=220, least=110
        ),
        Column[Told](
            lambda: translate("Agency", "Cases"),
            lambda row: formats.number(row[1].cases),
            is_number=True,
            width=110,
            least=80,
        ),
        Column[Told](
            lambda: translate("Agency", "Cases are"),
            lambda row: shown(row[0].cases),
            ink=_quiet,
            width=260,
            least=120,
            need=Need.EXTRA,
        ),
    )


def overdue_columns() -> tuple[Column[Overdue], ...]:
    """Return the columns of what is late or missing."""
    return (
        Column[Overdue](
            lambda: translate("Agency", "Code"), lambda row: words.site_code(row.site), width=110, need=Need.EXTRA
        ),
        Column[Overdue](
            lambda: translate("Agency", "Enterprise"), lambda row: row.site.name, width=280, least=150, need=Need.MUST
        ),
        Column[Overdue](
            lambda: translate("Agency", "Region"),
            lambda row: words.region(row.site.region_code),
            width=210,
            least=110,
        ),
        Column[Overdue](
            lambda: translate("Agency", "Month"),
            lambda row: words.month(row.month),
            width=150,
            least=110,
            need=Need.MUST,
        ),
        Column[Overdue](lambda: translate("Agency", "Due"), lambda row: words.day(row.due), width=120, need=Need.EXTRA),
        Column[Overdue](
            lambda: translate("Agency", "How late"),
            lambda row: words.lateness(row.days),
            ink=lambda row: "danger" if row.days is None else "warning",
            width=140,
            least=120,
            need=Need.MUST,
        ),
    )


def refused_columns() -> tuple[Column[Judged], ...]:
    """Return the columns of refused packages."""
    return (
        Column[Judged](
            lambda: translate("Agency", "Package"),
            lambda row: row.entry.path,
            width=390,
            least=150,
            need=Need.MUST,
            weight=1,
        ),
        Column[Judged](
            lambda: translate("Agency", "Why it was refused"), reason, width=400, least=170, need=Need.MUST, weight=1
        ),
        Column[Judged](
            lambda: translate("Agency", "Received"), lambda row: words.day(row.entry.received_at.date()), width=120
        ),
        Column[Judged](
            lambda: translate("Agency", "Details"), detail, ink=_quiet, width=240, least=110, need=Need.EXTRA
        ),
    )


def applicant_columns() -> tuple[Column[Applicant], ...]:
    """Return the columns of those who wait to be enrolled."""
    return (
        Column[Applicant](lambda: translate("Agency", "Code"), lambda row: "/".join(row.code), width=110),
        Column[Applicant](
            lambda: translate("Agency", "Enterprise"), lambda row: row.name, width=280, least=150, need=Need.MUST
        ),
        Column[Applicant](
            lambda: translate("Agency", "Region"), lambda row: words.region(row.region_code), width=200, least=110
        ),
        Column[Applicant](lambda: translate("Agency", "What is new"), _novelty, width=130, need=Need.MUST),
        Column[Applicant](
            lambda: translate("Agency", "Packages"),
            lambda row: formats.number(row.packages),
            is_number=True,
            width=90,
            need=Need.EXTRA,
        ),
        Column[Applicant](
            lambda: translate("Agency", "First month"), lambda row: words.month(row.since), width=130, need=Need.EXTRA
        ),
    )


def key_columns() -> tuple[Column[Key], ...]:
    """Return the columns of the register."""
    return (
        Column[Key](lambda: translate("Agency", "Code"), lambda row: words.site_code(row[0]), width=110),
        Column[Key](
            lambda: translate("Agency", "Enterprise"), lambda row: row[0].name, width=230, least=150, need=Need.MUST
        ),
        Column[Key](
            lambda: translate("Agency", "Region"),
            lambda row: words.region(row[0].region_code),
            width=190,
            least=100,
            need=Need.EXTRA,
        ),
        Column[Key](lambda: translate("Agency", "Reports"), _term, width=190, least=130),
        Column[Key](
            lambda: translate("Agency", "Fingerprint of the key"),
            lambda row: translate("Agency", "no key yet") if row[1] is None else fingerprint(row[1]),
            ink=lambda row: "warning" if row[1] is None else "text2",
            width=400,
            least=140,
            need=Need.MUST,
        ),
    )


def reason(row: Judged) -> str:
    """Return why a package was refused."""
    return "" if row.refusal is None else shown(say(REASONS[row.refusal][0]))


def cure(row: Judged) -> str:
    """Return what the enterprise is told to do."""
    return "" if row.refusal is None else shown(say(REASONS[row.refusal][1]))


def detail(row: Judged) -> str:
    """Return what the refusal speaks of."""
    return "; ".join(f"{name}: {text}" for name, text in row.detail)


def _quiet(_row: object) -> str:
    return "text2"


def _child_name(row: Child) -> str:
    return row.name if row.is_comparable else f"{row.name} *"


def _novelty(row: Applicant) -> str:
    return translate("Agency", "another key") if row.is_known else translate("Agency", "a new site")


def _term(row: Key) -> str:
    site = row[0]
    if site.until is None:
        return translate("Agency", "since {month}").format(month=words.month(site.since))
    return translate("Agency", "{first} – {last}").format(first=words.month(site.since), last=words.month(site.until))
