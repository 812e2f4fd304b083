"""Papers about guides: the hours of a month, and the sheet by which tours are offered."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.guide_hours_file import ROLES
from db.model.kinds import AssignmentRole
from db.queries.guide_hours import GuideHours, HoursStatement
from db.queries.offers import OfferRow
from db.queries.people import visit_number
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Text
from desktop.printing.tables import Column, table
from desktop.printing.visit_frame import BLACK

Words = Callable[[Phrase], str]
HOUR = 60


def hours_pdf(statement: HoursStatement, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return the hours of a month as PDF: the sums of all, then a page for each guide. Needs a QGuiApplication."""
    letters = shipped_letters()
    title = words(say(QT_TRANSLATE_NOOP("db", "Hours of guides: {month}"), month=formats.month(statement.month.first)))
    name = statement.enterprise_en or statement.enterprise if is_english else statement.enterprise
    site = statement.site_en or statement.site if is_english else statement.site
    head = Letterhead(letters, name, site if site != name else "", title, ())
    items = [Item(head), Item(Gap(pt(10))), *_sums(statement, letters, words)]
    for guide in statement.guides:
        items += _guide(guide, letters, words, is_english=is_english)
    seed = f"{title} {statement.now.isoformat()} {[guide.code for guide in statement.guides]}"
    return write_pdf(items, _frame(letters, title, words), title, statement.now, seed)


def offer_pdf(guide: str, rows: Sequence[OfferRow], site: str, now: datetime, words: Words = shown) -> bytes:
    """Return a sheet that asks a guide for tours, with a box for each answer. Needs a QGuiApplication."""
    letters = shipped_letters()
    title = words(say(QT_TRANSLATE_NOOP("db", "Tours offered: {guide}"), guide=guide))
    columns = [
        Column(words(say(QT_TRANSLATE_NOOP("db", "When"))), 26),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Route"))), 20),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Group"))), 24),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Role"))), 12),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Answer by"))), 18),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Yes or no"))), 12),
    ]
    cells = [
        (
            f"{formats.day(row.starts)} {formats.span(row.starts, row.ends)}",
            row.route,
            row.title,
            words(say("{role}", role=row.role)),
            formats.moment(row.due) if row.due else "",
            "____",
        )
        for row in rows
    ]
    signed = say(QT_TRANSLATE_NOOP("db", "Date and signature: ____________________"))
    items = [
        Item(Letterhead(letters, site, "", title, ())),
        Item(Gap(pt(12))),
        *table(letters, columns, cells, 9),
        Item(Gap(pt(24))),
        Item(Text(words(signed), letters.font(10), BLACK)),
    ]
    seed = f"{title} {now.isoformat()} {[str(row.assignment_id) for row in rows]}"
    return write_pdf(items, _frame(letters, title, words), title, now, seed)


def _frame(letters: Letters, title: str, words: Words) -> RunningFrame:
    page = words(say(QT_TRANSLATE_NOOP("db", "page {page} of {pages}"), page="{page}", pages="{pages}"))
    return RunningFrame(letters, title, "", page)


def _sums(statement: HoursStatement, letters: Letters, words: Words) -> Iterator[Item]:
    columns = [
        Column(words(say(QT_TRANSLATE_NOOP("db", "Guide"))), 26),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Tours led"))), 11, is_number=True),
        *(Column(words(title), 16, is_number=True) for title in ROLES.values()),
    ]
    rows = [
        (guide.name, formats.number(guide.count(AssignmentRole.LEAD)), *(_hours(guide.minutes(role)) for role in ROLES))
        for guide in statement.guides
    ]
    if not rows:
        text = words(say(QT_TRANSLATE_NOOP("db", "No tour took place in this month.")))
        yield Item(Text(text, letters.font(10), BLACK))
        return
    total = words(say(QT_TRANSLATE_NOOP("db", "All together")))
    led = sum(guide.count(AssignmentRole.LEAD) for guide in statement.guides)
    sums = [sum(guide.minutes(role) for guide in statement.guides) for role in ROLES]
    yield from table(letters, columns, [*rows, (total, formats.number(led), *(_hours(one) for one in sums))])


def _guide(guide: GuideHours, letters: Letters, words: Words, *, is_english: bool) -> Iterator[Item]:
    if not guide.tours:
        return
    columns = [
        Column(words(say(QT_TRANSLATE_NOOP("db", "When"))), 28),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Number"))), 10),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Group"))), 26),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Route"))), 20),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Role"))), 14),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Hours"))), 10, is_number=True),
    ]
    rows = [
        (
            f"{formats.day(tour.span.starts)} {formats.span(tour.span.starts, tour.span.ends)}",
            visit_number(tour.number),
            tour.title,
            (tour.route_en or tour.route) if is_english else tour.route,
            words(say("{role}", role=tour.role)),
            _hours(tour.span.minutes),
        )
        for tour in guide.tours
    ]
    yield Item(Gap(pt(16)))
    yield Item(Text(f"{guide.name} · {guide.code}", letters.bold(11), BLACK), keeps_next=True)
    yield Item(Gap(pt(4)), keeps_next=True)
    yield from table(letters, columns, rows, 8)


def _hours(minutes: int) -> str:
    return formats.number(minutes / HOUR, 2)
