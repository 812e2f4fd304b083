"""A visit on the day sheet: when, who, where, how many, what they wear, and room for a tick and a signature."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import VisitState
from db.queries.people import visit_number
from db.queries.sheets import Pieces, SheetRun, SheetVisit
from desktop.kit import formats
from desktop.labels import kind_title, language_name, ppe_title, state_title
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pieces import Text, draw_line, rule
from desktop.printing.signs import draw_sign
from desktop.printing.visit_frame import BLACK, GREY, draw_frame

_PAD = 6.0  # points above and below
_TICK, _TIME, _GROUP, _ROUTE, _PEOPLE, _PPE, _SIGN = 12.0, 30.0, 88.0, 246.0, 358.0, 392.0, 462.0
"""Left edges of the columns in points, on a sheet of 535 points."""
_GAP = 8.0
WIDTH = 535.0


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs in a column."""

    left: float
    width: float
    texts: tuple[Text, ...]

    def height(self) -> float:
        """Return the height of all paragraphs."""
        return sum(text.height(pt(self.width)) for text in self.texts)


@dataclass(frozen=True, slots=True)
class VisitPiece:
    """A visit in its frame; `scale` makes letters smaller where many have to fit, `is_english` picks the titles."""

    visit: SheetVisit
    letters: Letters
    words: Callable[[Phrase], str]
    scale: float
    is_english: bool

    def height(self, width: float) -> float:
        """Return the height of the tallest column, the note for the gate below it, and the gap to the next visit."""
        return self._inner() + self._note_height() + pt((2 * _PAD + 4) * self.scale)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint frame, columns, tick box, signature and note."""
        frame = area.adjusted(0, 0, 0, -pt(4 * self.scale))
        draw_frame(painter, frame, self.visit.state)
        top = frame.top() + pt(_PAD * self.scale)
        for block in self._blocks():
            self._paint_block(painter, block, frame.left(), top)
        size = pt(11)
        self._paint_group_sign(painter, frame.left(), top)
        if self.visit.is_off:
            self._strike(painter, frame.left(), top)
        else:
            painter.setPen(QPen(BLACK, pt(0.9)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(frame.left() + pt(_TICK), top + pt(1), size, size))
            self._paint_signature(painter, frame)
        self._paint_note(painter, frame, top + self._inner())

    def _font(self, size: float) -> QFont:
        return self.letters.font(size * self.scale)

    def _bold(self, size: float) -> QFont:
        return self.letters.bold(size * self.scale)

    def _inner(self) -> float:
        return max(max(block.height() for block in self._blocks()), pt(30 * self.scale))

    def _blocks(self) -> tuple[Block, ...]:
        visit = self.visit
        time = (
            Text(formats.clock(visit.starts), self._bold(14), BLACK),
            Text(f"{formats.DASH} {formats.clock(visit.ends)}", self._font(8.5), BLACK),
            Text(self._say(QT_TRANSLATE_NOOP("db", "no. {number}"), number=visit_number(visit.number)), *self._small()),
        )
        return (
            Block(_TIME, _GROUP - _TIME - _GAP, time),
            Block(_GROUP + 15, _ROUTE - _GROUP - 15 - _GAP, tuple(self._group())),
            Block(_ROUTE, _PEOPLE - _ROUTE - _GAP, tuple(text for run in visit.runs for text in self._run(run))),
            Block(_PEOPLE, _PPE - _PEOPLE - _GAP, tuple(self._people())),
            Block(_PPE, _SIGN - _PPE - _GAP, self._equipment()),
        )

    def _equipment(self) -> tuple[Text, ...]:
        worn = () if self.visit.is_off else self.visit.ppe
        return tuple(Text(self._ppe(one), *self._small()) for one in worn)

    def _small(self) -> tuple[QFont, QColor]:
        return self._font(7.5), BLACK

    def _group(self) -> list[Text]:
        visit = self.visit
        leader = ", ".join(part for part in (visit.leader, visit.phone) if part)
        texts = [
            Text(visit.title, self._bold(9.5), BLACK),
            Text(f"{kind_title(visit.kind)} · {self._state()} · {language_name(visit.language)}", *self._small()),
        ]
        if leader:
            texts.append(Text(leader, self._font(8.5), BLACK))
        return texts

    def _state(self) -> str:
        if self.visit.state is VisitState.HELD and self.visit.held_until is not None:
            return self._say(QT_TRANSLATE_NOOP("db", "held until {day}"), day=formats.day_month(self.visit.held_until))
        return state_title(self.visit.state)

    def _run(self, run: SheetRun) -> list[Text]:
        route = run.route.english if self.is_english else run.route
        lone = len(self.visit.runs) == 1
        head = route if lone else f"{formats.clock(run.starts)} {route}"
        guides = ", ".join(run.guides) or self._say(QT_TRANSLATE_NOOP("db", "no guide"))
        people = "" if lone else f" · {run.people}"
        return [Text(head, self._font(8.5), BLACK), Text(f"{guides}{people}", self._bold(8.5), BLACK)]

    def _people(self) -> list[Text]:
        texts = [Text(str(self.visit.people), self._bold(14), BLACK)]
        if self.visit.adults:
            adults = self._say(QT_TRANSLATE_NOOP("db", "{adults} ad."), adults=self.visit.adults)
            texts.append(Text(adults, *self._small()))
        return texts

    def _ppe(self, one: Pieces) -> str:
        named = " ".join(part for part in (ppe_title(one.kind), one.size) if part)
        return f"{named}{formats.NO_BREAK}{one.pieces}"

    def _say(self, text: str, **values: object) -> str:
        return self.words(say(text, **values))

    def _paint_block(self, painter: QPainter, block: Block, left: float, top: float) -> None:
        for text in block.texts:
            height = text.height(pt(block.width))
            text.paint(painter, QRectF(left + pt(block.left), top, pt(block.width), height))
            top += height

    def _paint_group_sign(self, painter: QPainter, left: float, top: float) -> None:
        size = pt(12 * self.scale)
        draw_sign(painter, self.visit.kind.value, QRectF(left + pt(_GROUP), top, size, size), BLACK)

    def _strike(self, painter: QPainter, left: float, top: float) -> None:
        middle = top + pt(6.5 * self.scale)
        rule(painter, left + pt(_TIME), left + pt(_ROUTE - _GAP), middle, BLACK, 0.9)

    def _paint_signature(self, painter: QPainter, frame: QRectF) -> None:
        left, right = frame.left() + pt(_SIGN), frame.right() - pt(6)
        line = frame.top() + pt(_PAD * self.scale) + self._inner() - pt(8 * self.scale)
        rule(painter, left, right, line, GREY, 0.6)
        caption = self._say(QT_TRANSLATE_NOOP("db", "signature"))
        draw_line(painter, caption, self._font(6), GREY, QRectF(left, line, right - left, pt(8 * self.scale)))

    def _note(self) -> Text | None:
        notes = []
        if self.visit.vehicle:
            notes.append(self._say(QT_TRANSLATE_NOOP("db", "Bus {plate}"), plate=self.visit.vehicle))
        if self.visit.gate_note:
            notes.append(self._say(QT_TRANSLATE_NOOP("db", "Gate: {note}"), note=self.visit.gate_note))
        return Text(" · ".join(notes), self._font(8), BLACK) if notes else None

    def _note_height(self) -> float:
        note = self._note()
        return note.height(pt(_SIGN - _TIME)) + pt(3 * self.scale) if note else 0

    def _paint_note(self, painter: QPainter, frame: QRectF, top: float) -> None:
        note = self._note()
        if note is not None:
            area = QRectF(frame.left() + pt(_TIME), top + pt(3 * self.scale), pt(_SIGN - _TIME), frame.bottom() - top)
            note.paint(painter, area)


@dataclass(frozen=True, slots=True)
class ColumnTitles:
    """The small headings over the columns of the day sheet."""

    letters: Letters
    words: Callable[[Phrase], str]

    def height(self, width: float) -> float:
        """Return the height of one line."""
        return pt(13)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint each heading at its column."""
        for left, title in (
            (_TIME, QT_TRANSLATE_NOOP("db", "Time")),
            (_GROUP, QT_TRANSLATE_NOOP("db", "Group and leader")),
            (_ROUTE, QT_TRANSLATE_NOOP("db", "Route and guide")),
            (_PEOPLE, QT_TRANSLATE_NOOP("db", "People")),
            (_PPE, QT_TRANSLATE_NOOP("db", "PPE")),
        ):
            place = QRectF(area.left() + pt(left), area.top(), pt(150), area.height())
            draw_line(painter, self.words(say(title)), self.letters.bold(7), GREY, place)
