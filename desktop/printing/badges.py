"""Badges with their codes, on sheets of labels from any place on, or one on each label of a label printer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.queries.badges import BadgeRow
from db.rules.passes import shown_pass
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import language_name
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import TEXT, TEXT2, pt
from desktop.printing.pages import Item, Sheet, write_pdf
from desktop.printing.pieces import draw_line

MM: Final = 72 / 25.4
QUIET: Final = 4
"""Modules of white around a code, as its standard asks for."""


@dataclass(frozen=True, slots=True)
class Labels:
    """A kind of paper: its size, the size of a label, how many there are, where the first one begins; in mm."""

    key: str
    title: Phrase
    width: float
    height: float
    label_width: float
    label_height: float
    columns: int = 1
    rows: int = 1
    left: float = 0.0
    top: float = 0.0
    gap: float = 0.0

    @property
    def count(self) -> int:
        """How many labels there are on a sheet."""
        return self.columns * self.rows

    @property
    def sheet(self) -> Sheet:
        """The sheet of paper."""
        used = self.rows * self.label_height
        bottom = self.height - self.top - used
        # half a point more than the rows need: they must never fall over to the next page by rounding
        return Sheet(self.width * MM, self.height * MM, self.left * MM, self.top * MM, max(bottom * MM - 0.5, 0), 0, 0)


LAYOUTS: Final = (
    Labels(
        "a4_8", say(QT_TRANSLATE_NOOP("db", "A4, 8 labels of 99 × 68 mm")), 210, 297, 99.1, 67.7, 2, 4, 4.65, 13.1, 2.5
    ),
    Labels("a4_10", say(QT_TRANSLATE_NOOP("db", "A4, 10 cards of 85 × 54 mm")), 210, 297, 85, 54, 2, 5, 15, 13.5, 10),
    Labels("a4_24", say(QT_TRANSLATE_NOOP("db", "A4, 24 labels of 70 × 37 mm")), 210, 297, 70, 37, 3, 8, 0, 0.5),
    Labels("single_100", say(QT_TRANSLATE_NOOP("db", "Label printer, 100 × 62 mm")), 100, 62, 100, 62),
    Labels("single_58", say(QT_TRANSLATE_NOOP("db", "Label printer, 58 × 40 mm")), 58, 40, 58, 40),
)
"""The papers that are offered; the first is proposed."""


class _Bare:
    """A frame without head and foot."""

    def paint_head(self, painter: QPainter, area: QRectF, page: int) -> None:
        """Paint nothing."""

    def paint_foot(self, painter: QPainter, area: QRectF, page: int, pages: int) -> None:
        """Paint nothing."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of labels; an empty place stays empty."""

    badges: tuple[BadgeRow | None, ...]
    labels: Labels
    letters: Letters
    is_english: bool

    def height(self, width: float) -> float:
        """Return the height of a label."""
        return pt(self.labels.label_height * MM)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the labels of the row."""
        wide = pt(self.labels.label_width * MM)
        for place, badge in enumerate(self.badges):
            if badge is not None:
                left = area.left() + place * (wide + pt(self.labels.gap * MM))
                _paint(painter, QRectF(left, area.top(), wide, area.height()), badge, self)


def badges_pdf(
    rows: Sequence[BadgeRow], labels: Labels, made_at: datetime, *, start: int = 1, is_english: bool = False
) -> bytes:
    """Return badges as PDF, the first one on label `start` of the first sheet.

    Raises ValueError for a start that is not on the sheet. Needs a running QGuiApplication for the fonts.
    """
    if not 1 <= start <= labels.count:
        raise ValueError(f"a sheet has {labels.count} labels")
    letters = shipped_letters()
    places: list[BadgeRow | None] = [*[None] * (start - 1), *rows]
    places += [None] * (-len(places) % labels.columns)
    items = [
        Item(_Row(tuple(places[first : first + labels.columns]), labels, letters, is_english))
        for first in range(0, len(places), labels.columns)
    ]
    title = shown(say(QT_TRANSLATE_NOOP("db", "Badges")))
    seed = f"{title} {labels.key} {start} {[(row.code, row.prints) for row in rows]}"
    return write_pdf(items, _Bare(), title, made_at, seed, labels.sheet)


def _paint(painter: QPainter, area: QRectF, badge: BadgeRow, row: _Row) -> None:
    edge = area.height() * 0.07
    inner = area.adjusted(edge, edge, -edge, -edge)
    side = min(inner.height() * 0.62, inner.width() * 0.36)
    code = QRectF(inner.right() - side, inner.bottom() - side, side, side)
    _paint_code(painter, code, badge.code)
    letters, unit = row.letters, inner.height() / pt(1) / 10
    name_area = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.36)
    _paint_name(painter, name_area, badge.name, letters, unit * 2.1)
    words = QRectF(inner.left(), name_area.bottom(), code.left() - inner.left() - edge / 2, inner.height() * 0.64)
    lines = [
        (badge.group, letters.bold(unit)),
        (badge.route.english if row.is_english else badge.route, letters.font(unit * 0.9)),
        (f"{formats.numeric(badge.day)} · {language_name(badge.language)}", letters.font(unit * 0.9)),
        (_role(badge), letters.bold(unit * 0.9)),
        (shown_pass(badge.code), letters.font(unit * 0.75)),
    ]
    step = words.height() / len(lines)
    for place, (text, font) in enumerate(lines):
        at = QRectF(words.left(), words.top() + place * step, words.width(), step)
        draw_line(painter, text, _fitting(font, text, at.width(), 0.75), TEXT if place < 2 else TEXT2, at)


def _role(badge: BadgeRow) -> str:
    parts = []
    if badge.is_leader:
        parts.append(shown(say(QT_TRANSLATE_NOOP("db", "Group leader"))))
    if badge.is_reprint:
        parts.append(shown(say(QT_TRANSLATE_NOOP("db", "Reprint {number}"), number=badge.prints - 1)))
    return " · ".join(parts)


def _paint_name(painter: QPainter, area: QRectF, name: str, letters: Letters, size: float) -> None:
    """Write a name as large as it fits: on one line, or on two, in smaller letters for a long one."""
    surname, _, rest = name.partition(" ")
    lines = [surname, rest] if rest else [surname]
    widest = max(lines, key=QFontMetricsF(letters.bold(size)).horizontalAdvance)
    font = _fitting(letters.bold(size), widest, area.width(), 0.4)
    step = area.height() / 2
    for place, line in enumerate(lines):
        draw_line(painter, line, font, TEXT, QRectF(area.left(), area.top() + place * step, area.width(), step))


def _fitting(font: QFont, text: str, width: float, least: float) -> QFont:
    """Return a font in which a text fits a width, made smaller down to a part of its size."""
    wanted = QFontMetricsF(font).horizontalAdvance(text)
    if wanted <= width:
        return font
    smaller = QFont(font)
    # a hundredth less: widths do not shrink quite as the size does
    smaller.setPixelSize(max(int(font.pixelSize() * max(width / wanted * 0.99, least)), 1))
    return smaller


def _paint_code(painter: QPainter, area: QRectF, code: str) -> None:
    import segno

    matrix = list(segno.make_qr(code, error="m", boost_error=False).matrix)
    module = area.width() / (len(matrix) + 2 * QUIET)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(area, Qt.GlobalColor.white)
    for down, line in enumerate(matrix):
        for across, dark in enumerate(line):
            if dark:
                left, top = area.left() + (across + QUIET) * module, area.top() + (down + QUIET) * module
                painter.fillRect(QRectF(left, top, module * 1.02, module * 1.02), Qt.GlobalColor.black)
    painter.restore()
