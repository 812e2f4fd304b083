"""What every way to the agency can do, and what can go wrong on any of them."""

from hashlib import sha256
from typing import Final, Protocol

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say

RECEIPTS: Final = "receipts"
"""The folder beside the packages in which receipts lie."""
CONNECT_SECONDS: Final = 15.0
READ_SECONDS: Final = 60.0


_REASONS: Final = (
    (("refused", "10061"), say(QT_TRANSLATE_NOOP("db", "nothing answers there"))),
    (("timed out", "timeout", "10060"), say(QT_TRANSLATE_NOOP("db", "no answer in time"))),
    (
        ("name or service", "name resolution", "getaddrinfo", "nodename nor servname", "no address associated"),
        say(QT_TRANSLATE_NOOP("db", "the name of the server is not known, or there is no network")),
    ),
    (("unreachable", "no route", "10051", "10065"), say(QT_TRANSLATE_NOOP("db", "there is no network"))),
    (
        ("reset", "broken pipe", "disconnected", "eof", "aborted", "closed", "incomplete"),
        say(QT_TRANSLATE_NOOP("db", "the line broke")),
    ),
)
"""What systems and libraries say of a line, by what stands in it, in words for people."""


def reason_of(problem: BaseException) -> Phrase | str:
    """Return why a line failed, in the reader's language where it is a common case."""
    text = f"{type(problem).__name__} {problem}".lower()
    found = next((said for signs, said in _REASONS if any(sign in text for sign in signs)), None)
    return found or str(problem) or type(problem).__name__


class Unreachable(TourError):
    """Nobody answers, or the line broke: worth another try by itself."""

    message = QT_TRANSLATE_NOOP("db", "{place} cannot be reached: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Nothing is lost: it stays queued and is tried again by itself.")


class RefusedAccess(TourError):
    """The other side does not let us in or does not let us write."""

    message = QT_TRANSLATE_NOOP("db", "{place} refuses access: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the user name and the password or key of this destination, then try again.")


class NotTrusted(TourError):
    """The other side cannot prove who it is."""

    message = QT_TRANSLATE_NOOP("db", "{place} cannot prove that it is the agency's server: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Nothing was sent. Call the agency and compare the fingerprint; accept it only if it is the same."
    )


class OtherPackageThere(TourError):
    """Another file lies under the name of a package."""

    message = QT_TRANSLATE_NOOP("db", "{file} already lies there with other content.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the agency which one holds; this one stays queued.")


class CopyDiffers(TourError):
    """What arrived is not what was sent."""

    message = QT_TRANSLATE_NOOP("db", "{file} did not arrive whole.")
    remedy = QT_TRANSLATE_NOOP("db", "Nothing is lost: the half copy was put aside and it is sent again by itself.")


class BadAddress(TourError):
    """An address that names no destination."""

    message = QT_TRANSLATE_NOOP("db", "Gatehouse cannot deliver to {address}.")
    remedy = QT_TRANSLATE_NOOP(
        "db",
        "Name a folder, stick:NAME, sftp://user@server/folder, webdavs://server/folder, https://server/address, "
        "s3s://server/bucket or mailto:address.",
    )


class Transport(Protocol):
    """A way to the agency. Each call opens and closes its own connection, so that it may run in any thread."""

    @property
    def name(self) -> str:
        """Where packages go, as people read it; holds no password."""
        ...

    def deliver(self, file_name: str, content: bytes) -> None:
        """Put a package there, whole and verified; delivering the same one again changes nothing.

        Raises `Unreachable`, `RefusedAccess`, `NotTrusted`, `OtherPackageThere` or `CopyDiffers`.
        """
        ...

    def receipt(self, file_name: str) -> bytes | None:
        """Return the receipt that answers a package, None while there is none. Raises as `deliver`."""
        ...

    def test(self) -> None:
        """See that one may write there, leaving nothing behind. Raises as `deliver`."""
        ...


def part_name(file_name: str, content: bytes) -> str:
    """Return the temporary name of an upload: the same for the same bytes, so that it can be taken up again."""
    return f".{file_name}.{sha256(content).hexdigest()[:12]}.part"
