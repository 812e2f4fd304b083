"""Recognises a package that is, byte for byte, what the program writes; whatever else goes the long way.

`verify_package` reads, checks and writes a package anew, member by member, and can say what is wrong with it. Nearly
all packages are right, though, and a right one has one form only: its container, its manifest, its table and all of a
figure but the value follow from what is already known. So they are compared instead of parsed, and each spelling of a
figure is judged once for all the packages in which it stands. Values, sums and doubts are judged by the same rules.
"""

import csv
import io
import json
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from itertools import islice
from operator import lt
from typing import Any, Final
from zlib import crc32

from db.reports.container import DOCUMENT, LARGEST_PACKAGE, MEMBERS, TABLE
from db.reports.dictionary import BY_NAME, FLAGS, allows
from db.reports.document import read_header
from db.reports.doubts import doubts
from db.reports.fields.field import Field, ValueType
from db.reports.fields.header import HEADER
from db.reports.form import fits, missing_findings
from db.reports.header_checks import header_findings
from db.reports.keys import is_signed, key_id
from db.reports.package import PACKAGE_FORMAT, Verified
from db.reports.summary import Figure, Header, Summary, Value
from db.reports.sums import sum_findings
from db.reports.table import COLUMNS, guard

MOST_KNOWN: Final = 60_000
"""How many rows are kept: those of common counts fit, and no flood of them fills the memory."""
MOST_FIGURES: Final = 5000
Place = tuple[str, str, str, str]
NUMBERS: Final = frozenset(field.name for field in HEADER if field.is_number)

_LOCAL = struct.Struct("<4s2B4HL2L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_DATE = 33  # 1 January 1980, the one date that a package has
_SIGNATURE = re.compile(
    rb'\{"algorithm":"Ed25519","key_id":"([0-9a-f]{64})","public_key":"([0-9a-f]{64})","signature":"([0-9a-f]{128})"\}'
)
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}")  # up to the largest count that the dictionary allows
_OPENING, _TURN, _VALUE = '{"figures":[{', '}],"header":', '"value":'


@dataclass(frozen=True, slots=True)
class _Spelling:
    """What stands before a value: whose value it is, and how the table writes what is around it."""

    field: Field
    place: Place
    flag: str
    before: str
    after: str


class Recogniser:
    """Keeps the spellings seen so far; one serves a whole run in one thread."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[Place, Figure, str]] = {}
        self._spellings: dict[str, _Spelling] = {}

    def recognise(self, content: bytes) -> Verified | None:
        """Return what a right package says; None if it must be looked at more closely, which says nothing against it.

        What it returns is what `verify_package` returns for the same bytes without enrolled keys.
        """
        members = _members(content)
        if members is None:
            return None
        manifest, signature, document, table = members
        signed = _SIGNATURE.fullmatch(signature)
        if signed is None:
            return None
        public = bytes.fromhex(signed[2].decode())
        if key_id(public) != signed[1].decode() or not is_signed(public, bytes.fromhex(signed[3].decode()), manifest):
            return None
        checksum = sha256(document).hexdigest()
        parts = _parts(document)
        if parts is None or manifest != _manifest(parts[1], checksum, len(document), table):
            return None
        header = _header(parts[1])
        if header is None:
            return None
        figures = self._figures(parts[0], header, table)
        return None if figures is None else _judged(Summary(header, figures), checksum, public)

    def _figures(self, body: str, header: Header, table: bytes) -> tuple[Figure, ...] | None:
        """Return the figures if each is as the dictionary allows, in order, and the table says the same."""
        pieces = body.split("},{")
        if len(pieces) > MOST_FIGURES:
            return None
        rows = [row for piece in pieces if (row := self._rows.get(piece) or self._learn(piece)) is not None]
        places = [place for place, _, _ in rows]
        if len(rows) != len(pieces) or not all(map(lt, places, islice(places, 1, None))):
            return None
        own = f"\r\n{header.period},{header.enterprise_code},{header.site_code},{header.revision},"
        lines = own.join([",".join(COLUMNS), *(line for _, _, line in rows)])
        return tuple(figure for _, figure, _ in rows) if f"{lines}\r\n".encode() == table else None

    def _learn(self, piece: str) -> tuple[Place, Figure, str] | None:
        """Return a row of the document with its place and its line in the table; None if the dictionary has no such."""
        head, _, tail = piece.rpartition(_VALUE)
        spelling = self._spellings.get(head) or _spelling(head)
        read = None if spelling is None else _value(spelling.field, tail)
        if spelling is None or read is None:
            return None
        for known in (self._rows, self._spellings):
            if len(known) >= MOST_KNOWN:
                known.clear()
        self._spellings[head] = spelling
        figure = Figure(*spelling.place, read[0], spelling.field.unit, spelling.flag)
        row = self._rows[piece] = (spelling.place, figure, spelling.before + read[1] + spelling.after)
        return row


def _judged(summary: Summary, checksum: str, public: bytes) -> Verified | None:
    """Return the package if nothing blocks it."""
    if not summary.header.is_final or any(missing_findings(summary)) or any(sum_findings(summary)):
        return None
    return Verified(summary, checksum, key_id(public), public, tuple(doubts(summary, None)))


def _members(content: bytes) -> tuple[bytes, bytes, bytes, bytes] | None:
    """Return the four members of a container that is exactly as `pack` writes it."""
    if len(content) > LARGEST_PACKAGE:
        return None
    found, start = [], 0
    for name in MEMBERS:
        begins = start + _LOCAL.size + len(name)
        if begins > len(content):
            return None
        size = int.from_bytes(content[start + 22 : start + 26], "little")
        found.append(content[begins : begins + size])
        start = begins + size
    if b"".join(_container(found)) != content:
        return None
    manifest, signature, document, table = found
    return manifest, signature, document, table


def _container(members: list[bytes]) -> Iterator[bytes]:
    """Yield what a container of these members is made of."""
    start, directory = 0, []
    for name, content in zip(MEMBERS, members, strict=True):
        label, sum_of, size = name.encode(), crc32(content), len(content)
        local = _LOCAL.pack(b"PK\x03\x04", 20, 0, 0, 0, 0, _DATE, sum_of, size, size, len(label), 0)
        yield from (local, label, content)
        central = (b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, _DATE, sum_of, size, size, len(label), 0, 0, 0, 0)
        directory += [_CENTRAL.pack(*central, 0o100644 << 16, start), label]
        start += len(local) + len(label) + size
    yield from directory
    count = len(members)
    yield _END.pack(b"PK\x05\x06", 0, 0, count, count, sum(map(len, directory)), start, 0)


def _parts(document: bytes) -> tuple[str, str] | None:
    """Return the rows of the figures, without the outer braces, and the header of a document."""
    try:
        text = document.decode()
    except UnicodeDecodeError:
        return None
    turn = text.rfind(_TURN)
    if turn < 0 or not text.startswith(_OPENING) or not text.endswith("}}"):
        return None
    return text[len(_OPENING) : turn], text[turn + len(_TURN) : -1]


def _manifest(header: str, checksum: str, size: int, table: bytes) -> bytes:
    members = (
        f'{{"name":"{DOCUMENT}","sha256":"{checksum}","size":{size}}},'
        f'{{"name":"{TABLE}","sha256":"{sha256(table).hexdigest()}","size":{len(table)}}}'
    )
    return f'{{"format":"{PACKAGE_FORMAT}","header":{header},"members":[{members}]}}'.encode()


def _header(text: str) -> Header | None:
    cells = _object(text)
    if cells is None or set(cells) != {field.name for field in HEADER}:
        return None
    if any(type(cell) is not (int if name in NUMBERS else str) for name, cell in cells.items()):
        return None
    try:
        header = read_header(cells)
    except ValueError:
        return None
    return None if any(header_findings(header, cells)) else header


def _spelling(head: str) -> _Spelling | None:
    row = _object(f'{{{head}"value":0}}')
    if row is None or set(row) != {"block", "dim", "field", "flag", "key", "unit", "value"}:
        return None
    names = {name: cell for name, cell in row.items() if isinstance(cell, str)}
    if len(names) < 6:
        return None
    field = BY_NAME.get((names["field"], names["dim"]))
    if field is None or (names["block"], names["unit"]) != (field.block, field.unit) or names["flag"] not in FLAGS:
        return None
    if not allows(names["dim"], names["key"]):
        return None
    place = (field.block, field.name, field.dim, names["key"])
    return _Spelling(field, place, names["flag"], _line(*place) + ",", "," + _line(field.unit, names["flag"]))


def _value(field: Field, tail: str) -> tuple[Value, str] | None:
    """Return a value and how the table writes it, None for one that the field does not allow."""
    if field.type is ValueType.COUNT:
        return (int(tail), tail) if _COUNT.fullmatch(tail) else None
    return _text(field, tail)


def _text(field: Field, tail: str) -> tuple[Value, str] | None:
    row = _object(f'{{"value":{tail}}}')
    text = None if row is None or set(row) != {"value"} else row["value"]
    if not isinstance(text, str):
        return None
    try:
        value: Value = Decimal(text) if field.type is ValueType.DECIMAL else text
    except ArithmeticError:
        return None
    if not fits(field, value) or (isinstance(value, Decimal) and format(value, "f") != text):
        return None
    return value, _line(text)


def _object(text: str) -> dict[str, Any] | None:
    """Return a flat JSON object of texts and whole numbers, None unless it is spelt canonically (RFC 8785).

    Python's own writer spells such an object as the RFC wants it, but for names outside the first plane of Unicode,
    which are sorted otherwise and which no part of a package has.
    """
    try:
        value = json.loads(text)
        spelt = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    except (ValueError, RecursionError):
        return None
    if spelt != text or not isinstance(value, dict) or not all(type(one) in (str, int) for one in value.values()):
        return None
    return value


def _line(*cells: str) -> str:
    """Return cells as the table writes them."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="", quoting=csv.QUOTE_MINIMAL).writerow([guard(cell) for cell in cells])
    return out.getvalue()


def container_of(members: Mapping[str, bytes]) -> bytes:
    """Return the container as it is recognised here; it must be what `pack` writes."""
    return b"".join(_container([members[name] for name in MEMBERS]))
