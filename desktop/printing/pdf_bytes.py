"""Makes a PDF reproducible: no clock, no random id, no chance order in its bytes.

QPdfWriter lets the id and the XMP metadata be set. What it does not: the moment of printing in the information
dictionary, whose length depends on the computer's time zone, and the order of font objects and the tags of their
subsets, which follow a hash table with a random seed. So the dates are rewritten afterwards, the objects are numbered
anew in the order in which they are reached from the trailer, and the tags are made from these numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from PySide6.QtCore import QByteArray, QUuid

_SPACE = QUuid("{6f1d3a52-4c3e-5b6a-9a57-0c8d3f2e7b41}")
_DATE = re.compile(rb"/(CreationDate|ModDate) \([^)]*\)")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])")
_TAG = re.compile(rb"/FontName /[A-Z]{6}\+")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_STREAM = b"\nstream\n"
_XMP = """<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="application/pdf">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="{date}" xmp:ModifyDate="{date}"/>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="1" pdfaid:conformance="B"/>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>"""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the file says of itself: its title, when its content was made, what its id follows from."""

    title: str
    made_at: datetime
    seed: str


def document_id(seed: str) -> QUuid:
    """Return the id of a document that follows from its content."""
    return QUuid.createUuidV5(_SPACE, seed.encode("utf-8"))


def metadata(origin: Origin) -> QByteArray:
    """Return the XMP packet of a document of PDF/A-1b."""
    date = origin.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return QByteArray(_XMP.format(title=escape(origin.title), date=date).encode("utf-8"))


def reproducible(content: bytes, made_at: datetime) -> bytes:
    """Return a PDF of QPdfWriter with `made_at` as its date and its objects in the order they are reached.

    Raises ValueError for a file that QPdfWriter has not written.
    """
    body, mark, tail = content.rpartition(b"\nxref\n")
    trailer = tail[tail.find(b"trailer") : tail.find(b"startxref")]
    if not mark or not trailer.startswith(b"trailer"):
        raise ValueError("not a PDF as QPdfWriter writes it")
    objects = _objects(body + b"\n", tail)
    numbers = _reached(trailer, objects)
    date = made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ").encode("ascii")
    out, offsets = bytearray(body[: body.index(b"1 0 obj")]), []
    for old, new in numbers.items():
        offsets.append(len(out))
        head, stream, rest = objects[old].partition(_STREAM)
        head = _DATE.sub(lambda found: b"/" + found[1] + b" (" + date + b")", head)
        head = _TAG.sub(b"/FontName /" + _letters(new) + b"+", head)
        out += b"%d 0 obj\n" % new + _renumbered(head, numbers) + stream + rest
    return bytes(out) + _end(offsets, _renumbered(trailer, numbers), len(out))


def _objects(body: bytes, tail: bytes) -> dict[int, bytes]:
    """Return what stands in each object after its number, by number."""
    entries = [(int(entry[1]), number) for number, entry in enumerate(_ENTRY.finditer(tail)) if entry[2] == b"n"]
    starts = sorted(entries)
    ends = [start for start, _ in starts[1:]] + [len(body)]
    return {number: body[start:end].partition(b" obj\n")[2] for (start, number), end in zip(starts, ends, strict=True)}


def _reached(trailer: bytes, objects: Mapping[int, bytes]) -> dict[int, int]:
    """Return the new numbers by the old ones, in the order of first mention; what nothing mentions is left out."""
    order: dict[int, int] = {}
    waiting = _mentioned(trailer)[::-1]
    while waiting:
        number = waiting.pop()
        if number not in order:
            order[number] = len(order) + 1
            waiting += _mentioned(objects[number].partition(_STREAM)[0])[::-1]
    return order


def _mentioned(text: bytes) -> list[int]:
    return [int(found[1]) for found in _REFERENCE.finditer(text)]


def _renumbered(text: bytes, numbers: Mapping[int, int]) -> bytes:
    return _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], text)


def _letters(number: int) -> bytes:
    """Return a number as the six capitals that mark a subset of a font."""
    return bytes(ord("A") + number // 26**place % 26 for place in range(5, -1, -1))


def _end(offsets: list[int], trailer: bytes, start: int) -> bytes:
    """Return the cross-reference table and the trailer."""
    size = len(offsets) + 1
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, trailer)
    return b"xref\n0 %d\n0000000000 65535 f \n" % size + entries + trailer + b"startxref\n%d\n%%%%EOF\n" % start
