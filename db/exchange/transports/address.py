"""From an address to the way there, with the secrets that belong to it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import url2pathname

from db.exchange.transports.certificates import SYSTEM, Trust, pin_file
from db.exchange.transports.folder import FolderTransport, StickTransport
from db.exchange.transports.mail import MailTransport
from db.exchange.transports.s3 import S3Transport
from db.exchange.transports.sftp import SftpTransport
from db.exchange.transports.transport import BadAddress, Transport
from db.exchange.transports.web import PostTransport, WebDavTransport

AUTHORITY_FILE: Final = "agency-certificates.pem"
"""Certificates of an agency with an authority of its own; in the folder of the books, trusted in place of others."""
KEY_FILE: Final = "sftp-key"
DRAFTS_FOLDER: Final = "drafts"
SSH_PORT: Final = 22
HTTPS_PORT: Final = 443
WITH_SECRET: Final = ("sftp", "webdavs", "webdav", "https", "http", "s3s", "s3")


@dataclass(frozen=True, slots=True)
class Ways:
    """What opening an address needs: the folder of the books, and who knows the passwords (by address, '' for none)."""

    folder: Path
    secret: Callable[[str], str] = lambda _address: ""


def transport_for(address: str, ways: Ways) -> Transport:
    """Return the way to an address; raise `BadAddress`.

    `http:`, `webdav:` and `s3:` without encryption are taken for this computer only.
    """
    parts = urlsplit(address.strip())
    if len(parts.scheme) <= 1:  # a path, on Windows with the letter of a drive
        if not address.strip():
            raise BadAddress(address=address)
        return FolderTransport(Path(address.strip()))
    opener = _OPENERS.get(parts.scheme)
    if opener is None:
        raise BadAddress(address=address)
    try:
        return opener(parts, ways)
    except ValueError as problem:
        raise BadAddress(address=address) from problem


def asks_for_secret(address: str) -> bool:
    """Say whether a destination may want a password."""
    return urlsplit(address).scheme in WITH_SECRET


def secret_name(address: str) -> str:
    """Return under which name the secret of a destination is kept: who, where, without path."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _folder(parts: SplitResult, _ways: Ways) -> Transport:
    return FolderTransport(Path(url2pathname(unquote(parts.path))))


def _stick(parts: SplitResult, _ways: Ways) -> Transport:
    name = unquote(parts.path or parts.netloc).strip("/ ")
    if not name:
        raise ValueError("a stick has a name")
    return StickTransport(name)


def _mail(parts: SplitResult, ways: Ways) -> Transport:
    if "@" not in parts.path:
        raise ValueError("an address of mail is expected")
    return MailTransport(unquote(parts.path), ways.folder / DRAFTS_FOLDER)


def _sftp(parts: SplitResult, ways: Ways) -> Transport:
    if not parts.hostname or not parts.username or parts.password:
        raise ValueError("a user, a server and no password are expected in an address")
    key = ways.folder / KEY_FILE
    return SftpTransport(
        parts.hostname,
        parts.port or SSH_PORT,
        unquote(parts.username),
        unquote(parts.path),
        ways.folder,
        password=ways.secret(secret_name(parts.geturl())),
        key=key if key.exists() else None,
    )


def _webdav(parts: SplitResult, ways: Ways) -> Transport:
    url, user = _url(parts, "https" if parts.scheme == "webdavs" else "http")
    return WebDavTransport(url, user, ways.secret(secret_name(parts.geturl())), _trust(parts, ways))


def _post(parts: SplitResult, ways: Ways) -> Transport:
    url, user = _url(parts, parts.scheme)
    return PostTransport(url, user, ways.secret(secret_name(parts.geturl())), _trust(parts, ways))


def _s3(parts: SplitResult, ways: Ways) -> Transport:
    is_secure = parts.scheme == "s3s"
    _url(parts, "https" if is_secure else "http")
    bucket, _, prefix = unquote(parts.path).strip("/").partition("/")
    if not bucket:
        raise ValueError("a bucket is expected")
    host = f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    password = ways.secret(secret_name(parts.geturl()))
    user = unquote(parts.username or "")
    return S3Transport(host, bucket, prefix, user, password, secure=is_secure, trust=_trust(parts, ways))


def _url(parts: SplitResult, scheme: str) -> tuple[str, str]:
    """Return the address of the web without the user, and the user."""
    if not parts.hostname or parts.password:
        raise ValueError("a server and no password are expected in an address")
    if scheme == "http" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
        raise ValueError("only this computer is reached without encryption")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = f":{parts.port}" if parts.port else ""
    return f"{scheme}://{host}{port}{parts.path}", unquote(parts.username or "")


def _trust(parts: SplitResult, ways: Ways) -> Trust:
    """Return by what a server may prove itself: its pinned certificate, else the agency's own authority."""
    pin = pin_file(ways.folder, str(parts.hostname), parts.port or HTTPS_PORT)
    if pin.exists():
        return Trust(pin, is_pinned=True)
    file = ways.folder / AUTHORITY_FILE
    return Trust(file) if file.exists() else SYSTEM


_OPENERS: Final[dict[str, Callable[[SplitResult, Ways], Transport]]] = {
    "file": _folder,
    "stick": _stick,
    "mailto": _mail,
    "sftp": _sftp,
    "webdavs": _webdav,
    "webdav": _webdav,
    "https": _post,
    "http": _post,
    "s3s": _s3,
    "s3": _s3,
}
