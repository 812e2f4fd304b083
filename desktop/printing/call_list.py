"""The list of whom to call when guides change: A4 portrait, a tick box for each call."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.sheets import SheetHead
from desktop.kit.phrases import shown
from desktop.printing.day_sheet import PAPER, running_frame, sheet_letterhead
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Text
from desktop.printing.tables import Column, table
from desktop.printing.visit_frame import BLACK

BOX = "☐"
Words = Callable[[Phrase], str]


@dataclass(frozen=True, slots=True)
class Call:
    """A call: to whom, at which number, and what to say."""

    name: str
    phone: str
    what: str


@dataclass(frozen=True, slots=True)
class CallList:
    """Calls in the order in which they should be made: guides first, then leaders of groups."""

    head: SheetHead
    title: str
    note: str
    calls: tuple[Call, ...]


def call_list_pdf(sheet: CallList, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return the list as PDF. Needs a running QGuiApplication for the fonts. The same list gives the same bytes."""
    letters = shipped_letters()
    frame = running_frame(letters, sheet.title, sheet.head, words, None)
    made_at = sheet.head.made_at
    items = list(_items(sheet, letters, words, is_english=is_english))
    return write_pdf(items, frame, sheet.title, made_at, f"{sheet.title} {made_at.isoformat()}", PAPER)


def _items(sheet: CallList, letters: Letters, words: Words, *, is_english: bool) -> Iterator[Item]:
    kind = words(say(QT_TRANSLATE_NOOP("db", "Call list")))
    yield Item(sheet_letterhead(letters, sheet.head, kind, (), english=is_english))
    yield Item(Gap(pt(8)))
    yield Item(Text(sheet.title, letters.bold(16), BLACK))
    yield Item(Text(sheet.note, letters.font(9.5), BLACK))
    yield Item(Gap(pt(8)))
    columns = (
        Column(words(say(QT_TRANSLATE_NOOP("db", "Whom"))), 0.22),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Phone"))), 0.2),
        Column(words(say(QT_TRANSLATE_NOOP("db", "What to say"))), 0.48),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Reached"))), 0.1),
    )
    yield from table(letters, columns, _rows(sheet.calls), 10)


def _rows(calls: Sequence[Call]) -> list[list[str]]:
    return [[call.name, call.phone, call.what, BOX] for call in calls]
