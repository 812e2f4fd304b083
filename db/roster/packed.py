"""Text of an instance file, plain or packed with xz."""

import lzma

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say

XZ_MAGIC = b"\xfd7zXZ\x00"
MOST_BYTES = 256 * 1024 * 1024
"""No instance is larger; a packed file that grows beyond is not unpacked to the end."""


class InstanceUnreadable(TourError):
    """A stand-alone instance, a published roster or a list of cases is not what it should be."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be read as an instance: {reason}")
    remedy = QT_TRANSLATE_NOOP("db", "Give a factory-roster/1 file or an SMPTSP file, plain or packed with xz.")


def unreadable(file: str, reason: Phrase) -> InstanceUnreadable:
    """Name what is wrong with a file."""
    return InstanceUnreadable(file=file, reason=reason)


def unpacked(content: bytes, file: str) -> str:
    """Return the text of a file, unpacked if it is an xz file; raise `InstanceUnreadable`."""
    if content.startswith(XZ_MAGIC):
        content = _without_xz(content, file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise unreadable(
            file, say(QT_TRANSLATE_NOOP("db", "byte {position} is no text in UTF-8."), position=problem.start)
        ) from problem


def _without_xz(content: bytes, file: str) -> bytes:
    unpacker = lzma.LZMADecompressor()
    try:
        plain = unpacker.decompress(content, MOST_BYTES)
    except lzma.LZMAError as problem:
        raise unreadable(file, say(QT_TRANSLATE_NOOP("db", "its xz packing is damaged."))) from problem
    if not unpacker.eof:
        raise unreadable(file, say(QT_TRANSLATE_NOOP("db", "its xz packing is cut short, or it is too large.")))
    return plain
