"""Rules of the header: codes, revisions, closing."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.codes import code_list
from db.reports.dictionary import codes_of
from db.reports.document import checksum
from db.reports.fields.header import HEADER
from db.reports.findings import FigureFinding, blocking
from db.reports.summary import Header, Summary, header_cells

_TITLES = {field.name: field.title for field in HEADER}


def header_findings(header: Header, cells: Mapping[str, int | str] | None = None) -> Iterator[FigureFinding]:
    """Yield what is wrong with a header taken alone; `cells` are those it was read of, as they were spelt."""
    cells = header_cells(header) if cells is None else cells
    for field in HEADER:
        cell = cells[field.name]
        if not (isinstance(cell, int) and 0 <= cell <= 9999 if field.is_number else _matches(field.pattern, str(cell))):
            yield _bad_cell(field.name, field.title, cell)
    yield from _bad_codes(header)
    yield from _bad_revision(header)


@lru_cache(maxsize=20_000)
def _matches(pattern: str, cell: str) -> bool:
    """Say whether a cell has its form; most cells of many headers are the same."""
    return re.fullmatch(pattern, cell) is not None


def _bad_codes(header: Header) -> Iterator[FigureFinding]:
    if header.region_code not in codes_of("regions") and header.home_country in {
        code.split("-")[0] for code in code_list("regions")
    }:
        yield _bad_cell("region_code", _TITLES["region_code"], header.region_code)
    if header.home_country not in codes_of("countries"):
        yield _bad_cell("region_code", _TITLES["region_code"], header.region_code)
    if not _is_zone(header.timezone):
        yield _bad_cell("timezone", _TITLES["timezone"], header.timezone)


def _bad_revision(header: Header) -> Iterator[FigureFinding]:
    is_first = header.revision == 0
    if is_first and (header.supersedes_sha256 or header.correction_reason):
        yield blocking(
            "revision",
            say(QT_TRANSLATE_NOOP("db", "Revision 0 replaces nothing, yet a replaced revision or a reason is given.")),
            say(QT_TRANSLATE_NOOP("db", "Number the correction, or leave both empty.")),
            "revision",
        )
    if not is_first and not (header.supersedes_sha256 and header.correction_reason):
        yield blocking(
            "revision",
            say(
                QT_TRANSLATE_NOOP("db", "Revision {revision} does not say what it replaces and why."),
                revision=header.revision,
            ),
            say(QT_TRANSLATE_NOOP("db", "Give the checksum of the earlier revision and the reason.")),
            "revision",
        )
    if header.is_final and header.approver_role is None:
        yield blocking(
            "approver",
            say(QT_TRANSLATE_NOOP("db", "The month is closed, but the role that approved it is missing.")),
            say(QT_TRANSLATE_NOOP("db", "Choose the role that approves the summary.")),
            "approver_role",
        )


def replacing_findings(summary: Summary, previous: Summary) -> Iterator[FigureFinding]:
    """Yield what keeps a summary from replacing an earlier revision."""
    new, old = summary.header, previous.header
    same = (new.enterprise_code, new.site_code, new.period) == (old.enterprise_code, old.site_code, old.period)
    if not same or new.revision != old.revision + 1 or new.supersedes_sha256 != checksum(previous):
        yield blocking(
            "replaces",
            say(
                QT_TRANSLATE_NOOP(
                    "db", "Revision {revision} does not follow revision {earlier} that it should replace."
                ),
                revision=new.revision,
                earlier=old.revision,
            ),
            say(QT_TRANSLATE_NOOP("db", "Correct the month anew, starting from the latest revision.")),
            "supersedes_sha256",
        )


def _bad_cell(name: str, title: Phrase, cell: int | str) -> FigureFinding:
    return blocking(
        "header",
        say(QT_TRANSLATE_NOOP("db", "“{title}” cannot be “{value}”."), title=title, value=cell),
        say(QT_TRANSLATE_NOOP("db", "Correct it in the settings of the enterprise.")),
        name,
    )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
