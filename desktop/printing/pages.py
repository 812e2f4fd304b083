"""Lays pieces out on A4 pages with a head, a foot and page x of y, and writes them as PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from desktop.printing.ink import POINTS_PER_INCH, UNITS_PER_POINT, pt
from desktop.printing.pdf_bytes import Origin, document_id, metadata, reproducible
from desktop.printing.pieces import Gap, Piece


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper with its margins, in points; `head` and `foot` stand so far from its edges."""

    width: float
    height: float
    side: float
    top: float
    bottom: float
    head: float = 30
    foot: float = 34


PORTRAIT = Sheet(595, 842, side=46, top=64, bottom=58)
"""A4 for documents that are read."""


class Frame(Protocol):
    """What stands around the text of every page."""

    def paint_head(self, painter: QPainter, area: QRectF, page: int) -> None:
        """Paint the head of a page; pages count from 1."""
        ...

    def paint_foot(self, painter: QPainter, area: QRectF, page: int, pages: int) -> None:
        """Paint the foot of a page."""
        ...


@dataclass(frozen=True, slots=True)
class Item:
    """A piece in the flow. `keeps_next` holds it together with the next item; `head` is repeated on a new page."""

    piece: Piece
    keeps_next: bool = False
    head: Piece | None = None
    starts_page: bool = False


@dataclass(slots=True)
class Page:
    """Pieces of one page with their tops."""

    placed: list[tuple[float, Piece]] = field(default_factory=list)
    filled: float = 0

    def add(self, piece: Piece, width: float) -> None:
        """Put a piece below the others."""
        self.placed.append((self.filled, piece))
        self.filled += piece.height(width)


def paginate(items: Sequence[Item], width: float, height: float) -> list[Page]:
    """Return the pages of a flow; a run of items that keep together moves on as a whole, without a gap on top."""
    pages = [Page()]
    for run in _runs(items):
        needed = sum(item.piece.height(width) for item in run)
        page = pages[-1]
        if page.placed and (run[0].starts_page or page.filled + needed > height):
            page = Page()
            pages.append(page)
            if run[0].head is not None:
                page.add(run[0].head, width)
        for item in run:
            if page.placed or not isinstance(item.piece, Gap):
                page.add(item.piece, width)
    return pages


def _runs(items: Sequence[Item]) -> list[list[Item]]:
    runs: list[list[Item]] = []
    is_open = False
    for item in items:
        if is_open:
            runs[-1].append(item)
        else:
            runs.append([item])
        is_open = item.keeps_next
    return runs


def write_pdf(
    items: Sequence[Item], frame: Frame, title: str, made_at: datetime, seed: str, sheet: Sheet = PORTRAIT
) -> bytes:
    """Return the flow as PDF (A-1b). `seed` makes the document's id; the same input gives the same bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    origin = Origin(title, made_at, seed)
    painter = QPainter(writer := _writer(buffer, origin, sheet))
    try:
        _paint(items, frame, writer, painter, sheet)
    finally:
        painter.end()
    return reproducible(bytes(buffer.data().data()), made_at)


def print_pages(items: Sequence[Item], frame: Frame, device: QPagedPaintDevice, sheet: Sheet = PORTRAIT) -> None:
    """Paint the flow on a printer whose resolution is that of a document."""
    painter = QPainter(device)
    try:
        _paint(items, frame, device, painter, sheet)
    finally:
        painter.end()


def body_of(sheet: Sheet) -> QRectF:
    """Return where the pieces of a page go, in units of a document."""
    whole = QRectF(0, 0, pt(sheet.width), pt(sheet.height))
    return whole.adjusted(pt(sheet.side), pt(sheet.top), -pt(sheet.side), -pt(sheet.bottom))


def _writer(buffer: QBuffer, origin: Origin, sheet: Sheet) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(POINTS_PER_INCH * UNITS_PER_POINT)
    size = QSizeF(sheet.width, sheet.height)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "A4", QPageSize.SizeMatchPolicy.FuzzyMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(origin.title)
    writer.setDocumentId(document_id(origin.seed))
    writer.setDocumentXmpMetadata(metadata(origin))
    return writer


def _paint(items: Sequence[Item], frame: Frame, writer: QPagedPaintDevice, painter: QPainter, sheet: Sheet) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = body_of(sheet)
    pages = paginate(items, body.width(), body.height())
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        frame.paint_head(painter, QRectF(body.left(), pt(sheet.head), body.width(), pt(20)), number)
        foot = QRectF(body.left(), pt(sheet.height - sheet.foot - 10), body.width(), pt(20))
        frame.paint_foot(painter, foot, number, len(pages))
        for top, piece in page.placed:
            height = piece.height(body.width())
            piece.paint(painter, QRectF(body.left(), body.top() + top, body.width(), height))
