"""The summary of a year as a document for a director: PDF, A4."""

from collections.abc import Callable, Iterator

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.document import checksum
from db.reports.titles import year_month
from db.reports.year import Standing, YearPicture
from db.reports.year_words import notices, year_title
from desktop.printing import ink, report_tables, report_visitors, year_beside_table, year_tables
from desktop.printing.columns import Columns, Upright
from desktop.printing.figures import NOTHING, Writer
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Beside, Gap, Panel, Piece, Stack, Text
from desktop.printing.report_page import ReportPage


def year_report_pdf(
    picture: YearPicture,
    language: str = "ru",
    words: Callable[[Phrase], str] = str,
    *,
    letters: Letters | None = None,
) -> bytes:
    """Return the year as PDF. Needs a running QGuiApplication for the fonts. The same input gives the same bytes."""
    page = ReportPage(picture.totals, None, Writer(words, language), letters or shipped_letters())
    header, year = picture.totals.header, words(year_title(picture.year))
    made = page.writer.moment(picture.made_at, header.timezone)
    trace = say(QT_TRANSLATE_NOOP("db", "{file} · made {moment}"), file=picture.stem, moment=made)
    frame = RunningFrame(
        page.letters,
        f"{header.enterprise_name} · {year}",
        words(trace),
        words(say(QT_TRANSLATE_NOOP("db", "page {page} of {pages}"), page="{page}", pages="{pages}")),
    )
    items = [
        *_first_page(page, picture, year),
        *year_tables.months(page, picture),
        *year_beside_table.beside_section(page, picture),
        *report_visitors.sections(page),
        *year_tables.sections(page, picture),
        *report_tables.definitions(page),
    ]
    return write_pdf(items, frame, f"{header.enterprise_name}: {year}", picture.made_at, checksum(picture.totals))


def _first_page(page: ReportPage, picture: YearPicture, year: str) -> Iterator[Item]:
    yield Item(_letterhead(page, picture))
    yield Item(Gap(pt(16)))
    yield Item(Text(year, page.letters.bold(24), ink.TEXT))
    yield Item(Gap(pt(4)))
    yield Item(Text(_lead(page), page.letters.font(11), ink.TEXT2))
    if lines := [page.writer.words(notice) for notice in notices(picture)]:
        texts = [Text(line, page.letters.font(9.5), ink.WARNING) for line in lines]
        yield Item(Gap(pt(8)))
        yield Item(Panel(Stack(texts), ink.WARNING_SOFT, pt(8)))
    yield Item(Gap(pt(14)))
    yield Item(page.tiles())
    if page.summary.count("visits_held"):
        visitors = _by_months(page, picture, "visitors_total")
        yield from page.section(QT_TRANSLATE_NOOP("db", "Visitors by months"), visitors, _legend(page, picture))
        beside = Beside(
            [
                Stack([page.caption(page.writer.words(title)), _by_months(page, picture, name)])
                for name, title in (
                    ("visits_held", say(QT_TRANSLATE_NOOP("db", "Visits held"))),
                    ("tours_held", say(QT_TRANSLATE_NOOP("db", "Tours held"))),
                )
            ]
        )
        yield from page.section(QT_TRANSLATE_NOOP("db", "Visits and tours by months"), beside)
        yield from page.section(QT_TRANSLATE_NOOP("db", "Visitors by category"), page.bars("by_category", "category"))


def _letterhead(page: ReportPage, picture: YearPicture) -> Letterhead:
    header, words = picture.totals.header, page.writer.words
    region = key_title(DIMENSIONS["region"], header.region_code, words, page.writer.language)
    site = picture.site_name if page.writer.language == "ru" else picture.site_name_en
    known = (
        QT_TRANSLATE_NOOP("db", "All months are closed")
        if picture.is_final
        else QT_TRANSLATE_NOOP("db", "{closed} of 12 months are closed")
    )
    closed = len(picture.standing(Standing.CLOSED))
    return Letterhead(
        page.letters,
        header.enterprise_name,
        f"{site} · {region}",
        words(say(QT_TRANSLATE_NOOP("db", "Annual summary of visits"))),
        (words(say(known, closed=closed)),),
    )


def _lead(page: ReportPage) -> str:
    summary, number = page.summary, page.writer.number
    if not summary.count("visits_held"):
        return page.writer.words(say(QT_TRANSLATE_NOOP("db", "No visits were held this year.")))
    return page.writer.words(
        say(
            QT_TRANSLATE_NOOP("db", "Visitors: {visitors}. Visits: {visits}. Tours: {tours}."),
            visitors=number(summary.count("visitors_total")),
            visits=number(summary.count("visits_held")),
            tours=number(summary.count("tours_held")),
        )
    )


def _by_months(page: ReportPage, picture: YearPicture, name: str) -> Piece:
    """Return the months as columns, pale where they are not final, with a mark for the year before."""
    columns = []
    earlier = {one.month.number: one.summary.count(name) for one in picture.earlier if one.summary}
    for one in picture.months:
        value = one.summary.count(name) if one.summary else 0
        shown = NOTHING if one.summary is None else page.writer.number(value)
        label = page.writer.words(year_month(one.month.number))[:3]
        is_pale = one.standing is not Standing.CLOSED
        columns.append(Upright(label, value, shown, is_pale, earlier.get(one.month.number)))
    return Columns(page.letters, columns)


def _legend(page: ReportPage, picture: YearPicture) -> Piece:
    notes = []
    if not picture.is_final:
        notes.append(say(QT_TRANSLATE_NOOP("db", "Pale columns: the month is not closed.")))
    if any(one.summary for one in picture.earlier):
        notes.append(say(QT_TRANSLATE_NOOP("db", "The mark across a column is the year before.")))
    if not notes:
        return Gap(0)
    return Stack([Gap(pt(4)), page.note(" ".join(page.writer.words(note) for note in notes))])
