"""A certificate that a visit took place: title, text, and at the foot a line to sign on and a place for the stamp."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from db.reports.letters.shelf import Letter
from desktop.printing import ink
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.letters import PAPER
from desktop.printing.pages import Item, write_pdf
from desktop.printing.pieces import Gap, Text, rule, text_height

CENTRED = Qt.AlignmentFlag.AlignHCenter
_LABEL_PART = 0.34


@dataclass(frozen=True, slots=True)
class Facts:
    """Lines `Label: value` as two columns, the values strong."""

    letters: Letters
    lines: Sequence[tuple[str, str]]

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return sum(self._line(value, width) for _, value in self.lines)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the lines, each over a hairline."""
        top, left = area.top(), area.width() * _LABEL_PART
        for label, value in self.lines:
            height = self._line(value, area.width())
            label_area = QRectF(area.left(), top + pt(4), left - pt(8), height)
            Text(label, self.letters.font(10.5), ink.TEXT2).paint(painter, label_area)
            value_area = QRectF(area.left() + left, top + pt(4), area.width() - left, height)
            Text(value, self.letters.bold(10.5), ink.TEXT).paint(painter, value_area)
            top += height
            rule(painter, area.left(), area.right(), top)

    def _line(self, value: str, width: float) -> float:
        return text_height(value, self.letters.bold(10.5), width * (1 - _LABEL_PART)) + pt(9)


@dataclass(frozen=True, slots=True)
class SignedBy:
    """Who signs at the left, a line for the hand in the middle, a ring for the stamp at the right."""

    letters: Letters
    who: str
    signature: str
    stamp: str
    tall: float = pt(96)

    def height(self, width: float) -> float:
        """Return room for a stamp."""
        return self.tall

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the three parts on one line."""
        third = area.width() / 3
        font, line = self.letters.font(10.5), area.center().y()
        wrapped = text_height(self.who, font, third)
        who = QRectF(area.left(), line - min(wrapped, self.tall / 2), third, max(wrapped, pt(14)))
        Text(self.who, font, ink.TEXT).paint(painter, who)
        left = area.left() + third + pt(16)
        right = left + third - pt(40)
        rule(painter, left, right, line, ink.TEXT, 0.6)
        below = QRectF(left, line + pt(2), right - left, pt(12))
        Text(self.signature, self.letters.font(8), ink.TEXT3, CENTRED).paint(painter, below)
        pen = QPen(ink.CONTROL, pt(0.8))
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(area.right() - self.tall / 2, line)
        painter.drawEllipse(middle, self.tall / 2, self.tall / 2)
        word = QRectF(middle.x() - self.tall / 2, line - pt(6), self.tall, pt(14))
        Text(self.stamp, self.letters.font(9), ink.TEXT3, CENTRED).paint(painter, word)


def certificate_pdf(letter: Letter, enterprise: str, place: str, day: str, made_at: datetime) -> bytes:
    """Return a certificate as PDF; see `letter_pdf`. Its last paragraph is who signs."""
    letters = shipped_letters()
    *paragraphs, who = letter.body.split("\n\n")
    signature, stamp = letter.lines or ("", "")
    items = [
        Item(Letterhead(letters, enterprise, place, letter.title, (letter.number, day))),
        Item(Gap(pt(48))),
        Item(Text(letter.title, letters.bold(22), ink.TEXT, CENTRED)),
        Item(Gap(pt(28))),
    ]
    for paragraph in paragraphs:
        facts = _facts(paragraph)
        items.append(Item(Facts(letters, facts) if facts else Text(paragraph, letters.font(11.5), ink.TEXT)))
        items.append(Item(Gap(pt(16))))
    items += [Item(Gap(pt(24)), keeps_next=True), Item(SignedBy(letters, who, signature, stamp))]
    frame = RunningFrame(letters, letter.subject, letter.number, "{page}/{pages}")
    return write_pdf(items, frame, letter.subject, made_at, f"{letter.subject}\n{letter.body}\n{day}", PAPER)


def _facts(paragraph: str) -> list[tuple[str, str]]:
    """Return the lines of a paragraph that is made of `Label: value` alone, none of a sentence."""
    lines = [line.partition(": ") for line in paragraph.split("\n")]
    is_list = len(lines) > 1 and all(mark and label and value for label, mark, value in lines)
    return [(label, value) for label, _, value in lines] if is_list else []
