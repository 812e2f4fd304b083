"""Zipped spreadsheets checked before anything reads them.

A reader gets a new archive with only the checked parts, so that neither sizes that lie nor entities reach it.
"""

import re
import zipfile
import zlib
from datetime import date
from io import BytesIO
from xml.parsers import expat

from db.exchange.lists.extent import SPAN_LIMIT, StrangeMarkup, check_markup, filled_span
from db.exchange.lists.refusals import (
    DamagedFile,
    DocumentNotTable,
    PasswordProtected,
    TooLarge,
    UnknownFormat,
    UnsafeFile,
)

UNPACKED_LIMIT = 300_000_000  # bytes; 1,048,576 formatted but empty rows of five columns take 150 million
PART_COUNT_LIMIT = 5_000
ELEMENT_LIMIT = 3_000_000

EPOCH_1900 = date(1899, 12, 30)
EPOCH_1904 = date(1904, 1, 1)

_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DATE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904=[\"'](?:1|true)[\"']")
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def checked_archive(content: bytes, file: str) -> tuple[bytes, date]:
    """Return a spreadsheet archive of verified parts, and the day of its serial number 0.

    Raises TooLarge, UnsafeFile, PasswordProtected, DocumentNotTable, UnknownFormat or DamagedFile.
    """
    try:
        parts = _parts(content, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, IndexError) as broken:
        raise DamagedFile(file=file) from broken
    except RuntimeError as locked:  # what zipfile raises for an encrypted member
        raise PasswordProtected(file=file) from locked
    if any(_is_suspect(data) for data in parts.values()):
        raise UnsafeFile(file=file)
    if "content.xml" in parts:
        epoch = _check_open_document(parts, file)
    elif "xl/workbook.xml" in parts:
        epoch = _check_workbook(parts, file)
    else:
        known = any(name.startswith(("word/", "ppt/", "visio/")) for name in parts)
        raise DocumentNotTable(file=file) if known else UnknownFormat(file=file)
    return _packed(parts), epoch


def _parts(content: bytes, file: str) -> dict[str, bytes]:
    """Unpack the XML parts, never more than the limit, whatever sizes the archive claims."""
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = archive.infolist()
        if len(members) > PART_COUNT_LIMIT or sum(member.file_size for member in members) > UNPACKED_LIMIT:
            raise TooLarge(file=file)
        for member in members:
            name = member.filename.replace("\\", "/").lstrip("/")
            if name.endswith((".xml", ".rels")) or name == "mimetype":
                parts[name] = archive.read(member)
    return parts


def _is_suspect(data: bytes) -> bool:
    """Say whether a part declares entities, or hides its text from such checks in another encoding."""
    return b"\0" in data or b"<!ENTITY" in data or _DECLARATION.search(data[:4096]) is not None


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()


def _check_workbook(parts: dict[str, bytes], file: str) -> date:
    sheets = [data for name, data in parts.items() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
    for data in sheets:
        try:
            check_markup(data)
        except StrangeMarkup as strange:
            raise UnsafeFile(file=file) from strange
        except (expat.ExpatError, LookupError, ValueError) as broken:  # an unknown encoding is a LookupError
            raise DamagedFile(file=file) from broken
    if any(filled_span(data) > SPAN_LIMIT for data in sheets):
        raise TooLarge(file=file)
    return EPOCH_1904 if _DATE_1904.search(parts["xl/workbook.xml"]) else EPOCH_1900


def _check_open_document(parts: dict[str, bytes], file: str) -> date:
    kind = parts.get("mimetype", b"").strip()
    if kind and b"spreadsheet" not in kind:
        raise DocumentNotTable(file=file)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise PasswordProtected(file=file)
    extent = _OpenDocumentExtent()
    try:
        extent.read(parts["content.xml"])
    except (expat.ExpatError, LookupError, ValueError) as broken:
        raise DamagedFile(file=file) from broken
    if extent.is_too_large:
        raise TooLarge(file=file)
    return extent.epoch


class _OpenDocumentExtent:
    """How far the tables of an OpenDocument reach when repeated rows and cells are laid out."""

    def __init__(self) -> None:
        self.epoch = EPOCH_1900
        self.is_too_large = False
        self._elements = 0
        self._rows = 0
        self._last_filled_row = 0
        self._width = 0
        self._widest = 0
        self._repeat = 1
        self._is_filled = False
        self._cell: tuple[int, bool] | None = None

    def read(self, content: bytes) -> None:
        """Parse `content`, stopping early when a limit is passed."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        for offset in range(0, len(content), 65536):
            parser.Parse(content[offset : offset + 65536], False)
            if self.is_too_large:
                return
        parser.Parse(b"", True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        space, _, tag = name.rpartition(" ")
        if self._elements > ELEMENT_LIMIT:
            self.is_too_large = True
        if space != _TABLE:
            return
        if tag == "table":
            self._rows = self._last_filled_row = self._widest = 0
        elif tag == "table-row":
            self._repeat, self._width, self._is_filled = _count(attributes, "rows"), 0, False
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell = (_count(attributes, "columns"), any("value" in key for key in attributes))
        elif tag == "null-date" and attributes.get(f"{_TABLE} date-value", "").startswith("1904"):
            self.epoch = EPOCH_1904

    def _text(self, data: str) -> None:
        if self._cell and data.strip():
            self._cell = (self._cell[0], True)

    def _end(self, name: str) -> None:
        space, _, tag = name.rpartition(" ")
        if space != _TABLE:
            return
        if tag in ("table-cell", "covered-table-cell") and self._cell:
            repeat, is_filled = self._cell
            self._width += repeat
            if is_filled:
                self._is_filled, self._widest = True, max(self._widest, self._width)
            self._cell = None
        elif tag == "table-row":
            self._rows += self._repeat
            if self._is_filled:
                self._last_filled_row = self._rows
                self.is_too_large |= self._last_filled_row * self._widest > SPAN_LIMIT


def _count(attributes: dict[str, str], what: str) -> int:
    text = attributes.get(f"{_TABLE} number-{what}-repeated", "1")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else 10**12
