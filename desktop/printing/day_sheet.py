"""The sheet of a day: A4 portrait, for the gate and the guides; readable from a black-and-white printer."""

from collections.abc import Callable, Iterator

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.sheets import DaySheet, SheetHead
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.pages import Item, Sheet, body_of, paginate, write_pdf
from desktop.printing.pieces import Gap, Text
from desktop.printing.visit_frame import BLACK
from desktop.printing.visit_row import ColumnTitles, VisitPiece

PAPER = Sheet(595, 842, side=30, top=38, bottom=44, head=13, foot=20)
ON_ONE_PAGE = 12
"""So many visits go on one page, in smaller letters if it must be."""
_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
Words = Callable[[Phrase], str]


def day_sheet_pdf(sheet: DaySheet, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return the sheet of a day as PDF; dates and words in the language in force, `is_english` picks the titles.

    Needs a running QGuiApplication for the fonts. The same sheet gives the same bytes.
    """
    letters = shipped_letters()
    body = body_of(PAPER)
    items: list[Item] = []
    for scale in _SCALES:
        items = list(_items(sheet, letters, words, scale, is_english=is_english))
        if len(sheet.visits) > ON_ONE_PAGE or len(paginate(items, body.width(), body.height())) == 1:
            break
    title = words(say(QT_TRANSLATE_NOOP("db", "Day sheet: {day}"), day=formats.long_day(sheet.day)))
    frame = running_frame(letters, title, sheet.head, words, sheet.revision)
    made_at = sheet.head.made_at
    return write_pdf(items, frame, title, made_at, f"{title} {sheet.revision} {made_at.isoformat()}", PAPER)


def running_frame(letters: Letters, title: str, head: SheetHead, words: Words, revision: int | None) -> RunningFrame:
    """Return the frame of a sheet: when it was printed, which revision it is, page x of y."""
    printed = say(QT_TRANSLATE_NOOP("db", "Printed {moment}"), moment=formats.moment(head.printed_at))
    marks = (
        [printed] if revision is None else [printed, say(QT_TRANSLATE_NOOP("db", "revision {number}"), number=revision)]
    )
    page = words(say(QT_TRANSLATE_NOOP("db", "page {page} of {pages}"), page="{page}", pages="{pages}"))
    return RunningFrame(letters, title, " · ".join(words(mark) for mark in marks), page)


def sheet_letterhead(
    letters: Letters, head: SheetHead, kind: str, marks: tuple[str, ...], *, english: bool
) -> Letterhead:
    """Return the letterhead of a sheet."""
    name = head.enterprise_en or head.enterprise if english else head.enterprise
    site = head.site_en or head.site if english else head.site
    return Letterhead(letters, name, site if site != name else "", kind, marks)


def _items(sheet: DaySheet, letters: Letters, words: Words, scale: float, *, is_english: bool) -> Iterator[Item]:
    revision = words(say(QT_TRANSLATE_NOOP("db", "Revision {revision}"), revision=sheet.revision))
    kind = words(say(QT_TRANSLATE_NOOP("db", "Day sheet")))
    yield Item(sheet_letterhead(letters, sheet.head, kind, (revision,), english=is_english))
    yield Item(Gap(pt(8)))
    yield Item(Text(_capital(formats.long_day(sheet.day)), letters.bold(18), BLACK))
    yield Item(Text(words(_sums(sheet)), letters.font(9.5), BLACK))
    yield Item(Gap(pt(6)))
    head = ColumnTitles(letters, words)
    if sheet.visits:
        yield Item(head, keeps_next=True)
    for visit in sheet.visits:
        yield Item(VisitPiece(visit, letters, words, scale, is_english), head=head)


def _sums(sheet: DaySheet) -> Phrase:
    expected = sheet.expected
    if not expected:
        return say(QT_TRANSLATE_NOOP("db", "No visits are planned for this day."))
    return say(
        QT_TRANSLATE_NOOP("db", "Visits: {visits}. People: {people}. First {first}, last until {last}."),
        visits=len(expected),
        people=sum(visit.people for visit in expected),
        first=formats.clock(min(visit.starts for visit in expected)),
        last=formats.clock(max(visit.ends for visit in expected)),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
