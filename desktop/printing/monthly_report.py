"""The monthly summary as a document for a director: PDF, A4."""

from collections.abc import Callable, Iterator

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.document import checksum
from db.reports.names import file_stem
from db.reports.summary import Summary
from db.reports.titles import CORRECTIONS, month_title
from desktop.printing import ink, report_tables, report_visitors
from desktop.printing.figures import Writer
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Panel, Piece, Stack, Text
from desktop.printing.report_page import ReportPage

_SHORT = 16  # signs of the checksum that people compare


def monthly_report_pdf(
    summary: Summary,
    previous: Summary | None = None,
    language: str = "ru",
    words: Callable[[Phrase], str] = str,
    *,
    site_name: str = "",
    letters: Letters | None = None,
) -> bytes:
    """Return the report as PDF; `previous` is the month before, `words` translates into `language` ("ru", "en").

    Needs a running QGuiApplication for the fonts. The same input gives the same bytes.
    """
    page = ReportPage(summary, previous, Writer(words, language), letters or shipped_letters())
    month = words(month_title(summary.header.period))
    header = summary.header
    frame = RunningFrame(
        page.letters,
        f"{header.enterprise_name} · {month}",
        words(
            say(
                QT_TRANSLATE_NOOP("db", "{file} · revision {revision} · checksum {checksum}…"),
                file=file_stem(header),
                revision=header.revision,
                checksum=checksum(summary)[:_SHORT],
            )
        ),
        words(say(QT_TRANSLATE_NOOP("db", "page {page} of {pages}"), page="{page}", pages="{pages}")),
    )
    items = [*_first_page(page, month, site_name), *report_visitors.sections(page), *report_tables.sections(page)]
    return write_pdf(items, frame, f"{header.enterprise_name}: {month}", header.generated_at, checksum(summary))


def _first_page(page: ReportPage, month: str, site_name: str) -> Iterator[Item]:
    yield Item(_letterhead(page, site_name))
    yield Item(Gap(pt(16)))
    yield Item(Text(month, page.letters.bold(24), ink.TEXT))
    yield Item(Gap(pt(4)))
    yield Item(Text(_lead(page), page.letters.font(11), ink.TEXT2))
    for notice in _notices(page):
        yield Item(Gap(pt(8)))
        yield Item(notice)
    yield Item(Gap(pt(14)))
    yield Item(page.tiles())
    if page.summary.count("visits_held"):
        yield from page.section(QT_TRANSLATE_NOOP("db", "From requests to visitors"), page.way())
        categories = page.bars("by_category", "category")
        yield from page.section(QT_TRANSLATE_NOOP("db", "Visitors by category"), categories, page.legend())


def _letterhead(page: ReportPage, site_name: str) -> Letterhead:
    header, words = page.summary.header, page.writer.words
    region = key_title(DIMENSIONS["region"], header.region_code, words, page.writer.language)
    site = site_name or words(say(QT_TRANSLATE_NOOP("db", "Site {code}"), code=header.site_code))
    revision = say(QT_TRANSLATE_NOOP("db", "Revision {revision}"), revision=header.revision)
    short = checksum(page.summary)[:_SHORT].upper()
    groups = " ".join(short[start : start + 4] for start in range(0, _SHORT, 4))
    return Letterhead(
        page.letters,
        header.enterprise_name,
        f"{site} · {region}",
        words(say(QT_TRANSLATE_NOOP("db", "Monthly summary of visits"))),
        (words(revision), words(say(QT_TRANSLATE_NOOP("db", "Checksum {checksum}"), checksum=groups))),
    )


def _lead(page: ReportPage) -> str:
    summary, number = page.summary, page.writer.number
    if not summary.count("visits_held"):
        return page.writer.words(say(QT_TRANSLATE_NOOP("db", "No visits were held this month.")))
    return page.writer.words(
        say(
            QT_TRANSLATE_NOOP("db", "Visitors: {visitors}. Visits: {visits}. Tours: {tours}."),
            visitors=number(summary.count("visitors_total")),
            visits=number(summary.count("visits_held")),
            tours=number(summary.count("tours_held")),
        )
    )


def _notices(page: ReportPage) -> Iterator[Piece]:
    header, words = page.summary.header, page.writer.words
    if not header.is_final:
        yield _notice(page, words(say(QT_TRANSLATE_NOOP("db", "Draft: the month is not closed, figures may change."))))
    if header.revision and header.correction_reason:
        reason = say(
            QT_TRANSLATE_NOOP("db", "Revision {revision} replaces revision {earlier}. Reason: {reason}."),
            revision=header.revision,
            earlier=header.revision - 1,
            reason=words(CORRECTIONS[header.correction_reason]),
        )
        yield _notice(page, words(reason))


def _notice(page: ReportPage, text: str) -> Piece:
    return Panel(Stack([Text(text, page.letters.font(9.5), ink.WARNING)]), ink.WARNING_SOFT, pt(8))
