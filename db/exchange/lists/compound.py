"""Old binary workbooks (OLE compound files): enough of them to tell what they are before a reader opens them.

Layout after the published formats [MS-CFB] and [MS-XLS].
"""

import struct
from dataclasses import dataclass, field

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_END_OF_CHAIN = 0xFFFFFFFA  # this and everything above it is no sector
_DIRECTORY_ENTRY = 128
_MINI_LIMIT = 4096  # streams below this size lie in the small sectors
_BLOCK_END, _DATE_MODE, _PASSWORD, _SHEET, _SHARED_TEXTS, _DIMENSIONS = 0x000A, 0x0022, 0x002F, 0x0085, 0x00FC, 0x0200
_ROW_OF_NUMBERS = 0x00BD
_ROWS, _COLUMNS, _SHEETS = 65_536, 256, 400
# Cell records begin with row and column: formula, blank row, number, label, boolean, string, small number, shared text
_CELLS = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x00D6, 0x027E, 0x00FD, 0x00BD, 0x0002, 0x0003, 0x0004, 0x0005})


class BrokenCompound(ValueError):
    """The chains of sectors do not hold together."""


@dataclass(frozen=True, slots=True)
class OldWorkbook:
    """What was found out about a binary workbook."""

    is_encrypted: bool
    is_workbook: bool
    is_date_1904: bool
    span: int  # cells between the first and the last filled one, the largest of the sheets


def inspect(content: bytes) -> OldWorkbook:
    """Look into a compound file without trusting a single number in it. Raises BrokenCompound."""
    try:
        compound = _Compound(content)
        names = compound.streams
        encrypted = "EncryptedPackage" in names
        book = next((names[name] for name in ("Workbook", "Book", "WORKBOOK", "BOOK") if name in names), None)
        if book is None:
            return OldWorkbook(encrypted, False, False, 0)
        return _records(compound.read(*book), encrypted)
    except (struct.error, IndexError) as broken:
        raise BrokenCompound from broken


class _Compound:
    def __init__(self, content: bytes) -> None:
        self._content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise BrokenCompound
        self._size = 1 << shift
        directory, _, self._cutoff, mini_fat, _, extra, extra_count = struct.unpack_from("<7I", content, 48)
        self._fat = self._read_fat(extra, extra_count)
        entries = self._chain(directory)
        self.streams: dict[str, tuple[int, int]] = {}
        root = 0
        for offset in range(0, len(entries) - _DIRECTORY_ENTRY + 1, _DIRECTORY_ENTRY):
            kind, start, size = self._entry(entries, offset)
            if kind == 5:
                root = start
            elif kind == 2:
                length = struct.unpack_from("<H", entries, offset + 64)[0]
                name = entries[offset : offset + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                self.streams[name] = (start, size)
        self._mini_stream = self._chain(root) if any(size < _MINI_LIMIT for _, size in self.streams.values()) else b""
        mini = self._chain(mini_fat) if mini_fat < _END_OF_CHAIN else b""
        self._mini_fat = struct.unpack(f"<{len(mini) // 4}I", mini[: len(mini) // 4 * 4])

    @staticmethod
    def _entry(entries: bytes, offset: int) -> tuple[int, int, int]:
        start, size = struct.unpack_from("<II", entries, offset + 116)
        return entries[offset + 66], start, size

    def _sector(self, number: int) -> bytes:
        sector = self._content[(number + 1) * self._size : (number + 2) * self._size]
        if not sector:
            raise BrokenCompound
        return sector

    def _read_fat(self, extra: int, extra_count: int) -> tuple[int, ...]:
        tables = list(struct.unpack_from("<109I", self._content, 76))
        for _ in range(min(extra_count, len(self._content) // self._size)):
            if extra >= _END_OF_CHAIN:
                break
            *more, extra = struct.unpack(f"<{self._size // 4}I", self._sector(extra))
            tables += more
        fat: list[int] = []
        for number in tables:
            if number < _END_OF_CHAIN:
                sector = self._sector(number)
                fat += struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4])
        return tuple(fat)

    def _chain(self, start: int) -> bytes:
        pieces, seen = [], 0
        while start < _END_OF_CHAIN:
            pieces.append(self._sector(start))
            seen += 1
            if seen > len(self._fat):
                raise BrokenCompound  # a chain that bites its tail
            start = self._fat[start]
        return b"".join(pieces)

    def read(self, start: int, size: int) -> bytes:
        """Return the stream that begins in sector `start`."""
        if size >= _MINI_LIMIT:
            return self._chain(start)[:size]
        pieces = []
        while start < _END_OF_CHAIN:
            pieces.append(self._mini_stream[start * 64 : start * 64 + 64])
            if len(pieces) > len(self._mini_fat):
                raise BrokenCompound
            start = self._mini_fat[start]
        return b"".join(pieces)[:size]


@dataclass(slots=True)
class _Walk:
    """What the records of a workbook stream say; sheets begin wherever the stream claims they do."""

    book: bytes
    is_encrypted: bool = False
    is_date_1904: bool = False
    span: int = 0
    starts: list[int] = field(default_factory=list)

    def follow(self, position: int) -> None:
        """Walk the records from `position` to the end of their block."""
        first, last, width = 1 << 20, 0, 0
        while position + 4 <= len(self.book):
            kind, length = struct.unpack_from("<HH", self.book, position)
            if kind == _BLOCK_END:
                return
            body = position + 4
            if kind in _CELLS and length >= 4:
                row, column = struct.unpack_from("<HH", self.book, body)
                if kind == _ROW_OF_NUMBERS:
                    column = max(column, *struct.unpack_from("<H", self.book, body + length - 2))
                first, last, width = min(first, row), max(last, row), max(width, column + 1)
                self.span = max(self.span, (last - first + 1) * width)
            else:
                self._note(kind, length, body)
            position = body + length

    def _note(self, kind: int, length: int, body: int) -> None:
        if kind == _PASSWORD:
            self.is_encrypted = True
        elif kind == _DATE_MODE and length >= 2:
            self.is_date_1904 = self.book[body : body + 2] == b"\x01\x00"
        elif kind == _SHEET and length >= 4:
            self.starts.append(*struct.unpack_from("<I", self.book, body))
        elif kind == _SHARED_TEXTS and max(struct.unpack_from("<II", self.book, body)) > len(self.book):
            raise BrokenCompound  # more texts than bytes: a reader would set memory aside for all of them
        elif kind == _DIMENSIONS and length >= 10:
            form = "<HHHH" if length < 14 else "<IIHH"
            top, bottom, left, right = struct.unpack_from(form, self.book, body)
            if not (top <= bottom <= _ROWS and left <= right <= _COLUMNS):
                raise BrokenCompound  # a reader sets memory aside for as many cells


def _records(book: bytes, encrypted: bool) -> OldWorkbook:
    """Walk the records that are common to the workbook, then those of each sheet."""
    walk = _Walk(book, encrypted)
    walk.follow(0)
    for start in set(walk.starts[:_SHEETS]):
        walk.follow(start)
    return OldWorkbook(walk.is_encrypted, True, walk.is_date_1904, walk.span)
