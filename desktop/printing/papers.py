"""The lists of a day that are written on: gate list, briefing sheet, attendance list. A4, black and white."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.papers import DayPapers, PaperPerson, PaperVisit
from db.queries.people import visit_number
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import label, language_name
from desktop.printing.day_sheet import PAPER, Words, running_frame, sheet_letterhead
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.list_rows import Block, Cell, ListHead, ListRow, Mark, Signature
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Text
from desktop.printing.visit_frame import BLACK

SPARE_ROWS = 3
"""Empty rows after each list, for people who stand on none."""
MOST_BLANK = 60
"""So many empty rows a group without names gets at most."""


class PaperList(StrEnum):
    """The lists of a day."""

    GATE = "gate"
    BRIEFING = "briefing"
    ATTENDANCE = "attendance"


TITLES = {
    PaperList.GATE: QT_TRANSLATE_NOOP("db", "Gate list"),
    PaperList.BRIEFING: QT_TRANSLATE_NOOP("db", "Briefing sheet"),
    PaperList.ATTENDANCE: QT_TRANSLATE_NOOP("db", "Attendance list"),
}


def paper_list_pdf(papers: DayPapers, which: PaperList, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return a list of a day as PDF: each visit on a page of its own, so that each guide takes theirs."""
    letters = shipped_letters()
    day = formats.long_day(papers.day)
    title = f"{words(say(TITLES[which]))}: {day}"
    frame = running_frame(letters, title, papers.head, words, None)
    made = _Maker(letters, words, which, is_english)
    items = list(made.items(papers, day))
    seed = f"{which} {papers.day} {papers.head.made_at.isoformat()}"
    return write_pdf(items, frame, title, papers.head.made_at, seed, PAPER)


class _Maker:
    """Makes the items of one list."""

    def __init__(self, letters: Letters, words: Words, which: PaperList, is_english: bool) -> None:
        self._letters = letters
        self._words = words
        self._which = which
        self._is_english = is_english
        columns: dict[PaperList, Callable[[], tuple[Cell, ...]]] = {
            PaperList.GATE: self._gate_columns,
            PaperList.BRIEFING: self._briefing_columns,
            PaperList.ATTENDANCE: self._attendance_columns,
        }
        self._columns = columns[which]()

    def items(self, papers: DayPapers, day: str) -> Iterator[Item]:
        """Yield the letterhead once, then each visit."""
        kind = self._say(TITLES[self._which])
        head = sheet_letterhead(self._letters, papers.head, kind, (day,), english=self._is_english)
        for place, visit in enumerate(papers.visits):
            yield Item(head, keeps_next=True, starts_page=place > 0)
            yield Item(Gap(pt(6)), keeps_next=True)
            yield from self._visit(visit)
        if not papers.visits:
            yield Item(head)
            yield Item(Gap(pt(8)))
            nothing = self._say(QT_TRANSLATE_NOOP("db", "No visits are planned for this day."))
            yield Item(Text(nothing, self._letters.font(11), BLACK))

    def _visit(self, visit: PaperVisit) -> Iterator[Item]:
        title = f"{formats.clock(visit.starts)}  {visit.title}"
        yield Item(Block(self._letters, title, tuple(self._facts(visit))), keeps_next=True)
        yield Item(Gap(pt(4)), keeps_next=True)
        head = ListHead(self._letters, self._columns)
        yield Item(head, keeps_next=True)
        rows = list(self._rows(visit))
        for place, row in enumerate(rows):
            yield Item(row, keeps_next=place == len(rows) - 1, head=head)
        yield Item(Gap(pt(6)), keeps_next=True)
        yield Item(Signature(self._letters, [self._say(text) for text in self._captions()]))

    def _facts(self, visit: PaperVisit) -> Iterator[str]:
        route = visit.route.english if self._is_english else visit.route
        number = self._say(QT_TRANSLATE_NOOP("db", "no. {number}"), number=visit_number(visit.number))
        yield f"{number} · {formats.span(visit.starts, visit.ends)} · {route} · {language_name(visit.language)}"
        leader = ", ".join(part for part in (visit.leader, visit.phone) if part)
        if leader:
            yield self._say(QT_TRANSLATE_NOOP("db", "Leader: {leader}"), leader=leader)
        guides = ", ".join(visit.guides) or self._say(QT_TRANSLATE_NOOP("db", "no guide"))
        yield self._say(QT_TRANSLATE_NOOP("db", "Guide: {guides}"), guides=guides)
        declared = ", ".join(f"{label(category)} {people}" for category, people in visit.declared)
        yield self._say(
            QT_TRANSLATE_NOOP("db", "Declared: {people} ({categories})"), people=visit.expected, categories=declared
        )
        if self._which is PaperList.GATE:
            if visit.vehicle:
                yield self._say(QT_TRANSLATE_NOOP("db", "Bus {plate}"), plate=visit.vehicle)
            if visit.gate_note:
                yield self._say(QT_TRANSLATE_NOOP("db", "Gate: {note}"), note=visit.gate_note)
        if self._which is PaperList.BRIEFING:
            version = visit.briefing_version or "____________"
            yield self._say(QT_TRANSLATE_NOOP("db", "Text of the briefing: version {version}"), version=version)

    def _rows(self, visit: PaperVisit) -> Iterator[ListRow]:
        place = 0
        for place, person in enumerate(visit.people, 1):
            yield ListRow(self._letters, self._columns, self._texts(place, person), is_struck=person.is_barred)
        blank = SPARE_ROWS if visit.people else min(visit.expected + SPARE_ROWS, MOST_BLANK)
        for empty in range(place + 1, place + 1 + blank):
            cells = [Cell(Mark.LINE, cell.width) if cell.mark is Mark.STRONG else cell for cell in self._columns]
            texts = [str(empty) if cell.mark is Mark.NUMBER else "" for cell in cells]
            yield ListRow(self._letters, cells, texts)

    def _texts(self, place: int, person: PaperPerson) -> Sequence[str]:
        note = [person.grade or label(person.category), person.needs]
        if person.is_barred:
            note = [self._say(QT_TRANSLATE_NOOP("db", "not cleared"))]
        text = ", ".join(part for part in note if part)
        filled = {Mark.NUMBER: str(place), Mark.STRONG: person.name, Mark.TEXT: text}
        return [filled.get(cell.mark, "") for cell in self._columns]

    def _gate_columns(self) -> tuple[Cell, ...]:
        return (
            Cell(Mark.NUMBER, 16, "№"),
            Cell(Mark.BOX, 14),
            Cell(Mark.STRONG, 0, self._say(QT_TRANSLATE_NOOP("db", "Full name"))),
            Cell(Mark.TEXT, 110, self._say(QT_TRANSLATE_NOOP("db", "Category, note"))),
            Cell(Mark.LINE, 46, self._say(QT_TRANSLATE_NOOP("db", "Badge"))),
            Cell(Mark.CLOCK, 50, self._say(QT_TRANSLATE_NOOP("db", "Came at"))),
        )

    def _briefing_columns(self) -> tuple[Cell, ...]:
        return (
            Cell(Mark.NUMBER, 16, "№"),
            Cell(Mark.STRONG, 0, self._say(QT_TRANSLATE_NOOP("db", "Full name"))),
            Cell(Mark.TEXT, 110, self._say(QT_TRANSLATE_NOOP("db", "Category, note"))),
            Cell(Mark.LINE, 150, self._say(QT_TRANSLATE_NOOP("db", "Briefed, signature"))),
        )

    def _attendance_columns(self) -> tuple[Cell, ...]:
        return (
            Cell(Mark.NUMBER, 16, "№"),
            Cell(Mark.BOX, 14),
            Cell(Mark.STRONG, 0, self._say(QT_TRANSLATE_NOOP("db", "Full name"))),
            Cell(Mark.CLOCK, 56, self._say(QT_TRANSLATE_NOOP("db", "Came at"))),
            Cell(Mark.CLOCK, 56, self._say(QT_TRANSLATE_NOOP("db", "Left at"))),
            Cell(Mark.LINE, 90, self._say(QT_TRANSLATE_NOOP("db", "Note"))),
        )

    def _captions(self) -> tuple[str, ...]:
        match self._which:
            case PaperList.GATE:
                return (
                    QT_TRANSLATE_NOOP("db", "admitted, number"),
                    QT_TRANSLATE_NOOP("db", "at the gate, name"),
                    QT_TRANSLATE_NOOP("db", "signature"),
                )
            case PaperList.BRIEFING:
                return (
                    QT_TRANSLATE_NOOP("db", "briefed by, name and signature"),
                    QT_TRANSLATE_NOOP("db", "time"),
                    QT_TRANSLATE_NOOP("db", "leader for __ children, signature"),
                )
        return (
            QT_TRANSLATE_NOOP("db", "kept by, name"),
            QT_TRANSLATE_NOOP("db", "signature"),
            QT_TRANSLATE_NOOP("db", "typed in, date"),
        )

    def _say(self, text: str, **values: object) -> str:
        phrase: Phrase = say(text, **values)
        return self._words(phrase)
