"""By what a server proves who it is, for a person who compares it with the agency over the telephone."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from db.errors import QT_TRANSLATE_NOOP
from db.exchange.transports.address import HTTPS_PORT, Ways, transport_for
from db.exchange.transports.certificates import (
    certificate_accepted,
    certificate_fingerprint,
    certificate_shown,
    pin_certificate,
)
from db.exchange.transports.sftp import SftpTransport
from db.exchange.transports.transport import NotTrusted

WITH_CERTIFICATE = ("https", "webdavs", "s3s")


class OtherCertificate(NotTrusted):
    """A server that shows another certificate than the one that was compared."""

    message = QT_TRANSLATE_NOOP("db", "{place} shows another certificate by now: {fingerprint}.")
    remedy = QT_TRANSLATE_NOOP("db", "Nothing was accepted. Ask the agency before you go on.")


class IdentityKind(StrEnum):
    """What a server shows."""

    HOST_KEY = "host_key"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a server shows; `accepted` is the fingerprint that was accepted for it before, empty if none was."""

    kind: IdentityKind
    place: str
    fingerprint: str
    accepted: str = ""

    @property
    def was_known(self) -> bool:
        """Whether something was accepted before."""
        return bool(self.accepted)

    @property
    def is_accepted(self) -> bool:
        """Whether it is the very one that was accepted."""
        return self.accepted == self.fingerprint


def identity_of(address: str, ways: Ways) -> Identity | None:
    """Return what the server of an address shows now, None for a way without a server.

    Raises `BadAddress`, `Unreachable`.
    """
    way = transport_for(address, ways)
    if isinstance(way, SftpTransport):
        return Identity(IdentityKind.HOST_KEY, way.name, way.host_shown(), way.host_accepted())
    server = _server(address)
    if server is None:
        return None
    host, port = server
    shown = certificate_fingerprint(certificate_shown(host, port))
    return Identity(IdentityKind.CERTIFICATE, f"{host}:{port}", shown, certificate_accepted(ways.folder, host, port))


def accept_identity(address: str, ways: Ways, identity: Identity) -> None:
    """Trust the server of an address by what somebody compared.

    Raises `OtherHostKey` or `OtherCertificate` if it shows something else by now, and `Unreachable`.
    """
    way = transport_for(address, ways)
    if isinstance(way, SftpTransport):
        way.accept_host(identity.fingerprint)
        return
    server = _server(address)
    if server is None:
        return
    shown = certificate_shown(*server)
    fingerprint = certificate_fingerprint(shown)
    if fingerprint != identity.fingerprint:
        raise OtherCertificate(place=identity.place, fingerprint=fingerprint)
    pin_certificate(ways.folder, *server, shown)


def _server(address: str) -> tuple[str, int] | None:
    parts = urlsplit(address)
    if parts.scheme not in WITH_CERTIFICATE or not parts.hostname:
        return None
    return parts.hostname, parts.port or HTTPS_PORT
