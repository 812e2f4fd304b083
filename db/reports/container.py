"""The container of a package: a ZIP of four stored members, one way only to write it."""

import io
from collections.abc import Mapping
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from db.errors import QT_TRANSLATE_NOOP, TourError

MANIFEST, SIGNATURE, DOCUMENT, TABLE = "manifest.json", "signature.json", "summary.json", "summary.csv"
MEMBERS = (MANIFEST, SIGNATURE, DOCUMENT, TABLE)
LARGEST_PACKAGE = 4_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date that ZIP can tell
_FILE_MODE = 0o100644 << 16

_ASK_AGAIN = QT_TRANSLATE_NOOP("db", "Ask the enterprise to send the package again, as the program wrote it.")


class NotAPackage(TourError):
    """A file that is no ZIP archive, or a damaged one."""

    message = QT_TRANSLATE_NOOP("db", "This file is not a signed summary, or it is damaged.")
    remedy = _ASK_AGAIN


class PackageTooLarge(TourError):
    """A file larger than any summary."""

    message = QT_TRANSLATE_NOOP("db", "The file has {size} bytes; a signed summary has {most} at most.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose the file of the signed summary.")


class WrongMembers(TourError):
    """An archive with other members than a package has."""

    message = QT_TRANSLATE_NOOP("db", "The package holds {found} instead of its four members.")
    remedy = _ASK_AGAIN


class PackedMember(TourError):
    """A member that is compressed, encrypted or otherwise not simply stored."""

    message = QT_TRANSLATE_NOOP("db", "The member {name} is compressed or encrypted; members of a package are stored.")
    remedy = _ASK_AGAIN


class OtherContainer(TourError):
    """An archive that holds something beside or inside its members that a package does not have."""

    message = QT_TRANSLATE_NOOP("db", "The container of the package was altered, although its members can be read.")
    remedy = _ASK_AGAIN


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the container of the four members: stored, in fixed order, with fixed date and attributes."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED, allowZip64=False) as archive:
        for name in MEMBERS:
            archive.writestr(_info(name), members[name])
    return out.getvalue()


def unpack(content: bytes) -> dict[str, bytes]:
    """Return the members of a container that is exactly as `pack` writes it; nothing is written to disk.

    As members are only stored, they cannot be larger than the file, which bounds all that is read.
    """
    if len(content) > LARGEST_PACKAGE:
        raise PackageTooLarge(size=len(content), most=LARGEST_PACKAGE)
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            members = _members(archive)
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, OverflowError) as reason:
        raise NotAPackage from reason
    if pack(members) != content:
        raise OtherContainer
    return members


def _members(archive: ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if tuple(names) != MEMBERS:
        raise WrongMembers(found=", ".join(repr(name[:40]) for name in names[:8]) or "—")
    for entry in entries:
        if entry.compress_type != ZIP_STORED or entry.flag_bits & 1 or entry.file_size != entry.compress_size:
            raise PackedMember(name=entry.filename)
    return {entry.filename: archive.read(entry) for entry in entries}


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _EPOCH)
    info.create_system = 3  # otherwise the bytes would tell the system they were made on
    info.external_attr = _FILE_MODE
    return info
