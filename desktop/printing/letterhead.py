"""The letterhead of a document, the running head of its later pages, and its foot."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.printing import ink
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pieces import draw_line, rule


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on top of the first page: whose document, and which one."""

    letters: Letters
    name: str
    place: str
    kind: str
    marks: tuple[str, ...]

    def height(self, width: float) -> float:
        """Return the height with the line below."""
        return pt(20) + pt(11) * max(1, len(self.marks)) + pt(12)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the enterprise at the left, the document at the right, and a line of the accent."""
        half = area.width() * 0.58
        left = QRectF(area.left(), area.top(), half, pt(20))
        right = QRectF(area.left() + half, area.top(), area.width() - half, pt(20))
        draw_line(painter, self.name, self.letters.bold(13), ink.TEXT, left)
        draw_line(
            painter, self.place, self.letters.font(8.5), ink.TEXT2, QRectF(left.left(), left.bottom(), half, pt(12))
        )
        draw_line(painter, self.kind, self.letters.bold(9.5), ink.ACCENT, right, right=True)
        for index, mark in enumerate(self.marks):
            line = QRectF(right.left(), right.bottom() + index * pt(11), right.width(), pt(11))
            draw_line(painter, mark, self.letters.font(8), ink.TEXT2, line, right=True)
        rule(painter, area.left(), area.right(), area.bottom() - pt(2), ink.ACCENT, 1.4)


@dataclass(frozen=True, slots=True)
class RunningFrame:
    """The frame of all pages: `title` on top from the second page on, `trace` and the page's number at the foot.

    `page_text` has the places `{page}` and `{pages}`.
    """

    letters: Letters
    title: str
    trace: str
    page_text: str

    def paint_head(self, painter: QPainter, area: QRectF, page: int) -> None:
        """Paint the title over a hairline, but not on the first page, which has the letterhead."""
        if page > 1:
            draw_line(painter, self.title, self.letters.font(8), ink.TEXT3, area)
            rule(painter, area.left(), area.right(), area.bottom())

    def paint_foot(self, painter: QPainter, area: QRectF, page: int, pages: int) -> None:
        """Paint what identifies the document, and page x of y."""
        rule(painter, area.left(), area.right(), area.top())
        number = self.page_text.format(page=page, pages=pages)
        draw_line(painter, self.trace, self.letters.font(7.5), ink.TEXT3, area.adjusted(0, 0, -pt(80), 0))
        draw_line(painter, number, self.letters.font(7.5), ink.TEXT3, area, right=True)
