"""By which certificates a server may prove who it is: those of the system, of the agency, or its own, pinned."""

import hashlib
import re
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.exchange.files import write_whole
from db.exchange.transports.transport import CONNECT_SECONDS, NotTrusted, Unreachable, reason_of

if TYPE_CHECKING:
    import ssl


@dataclass(frozen=True, slots=True)
class Trust:
    """A file of certificates, None for those of the system. A pinned one is the server's own, whatever its name says:
    somebody compared its fingerprint.
    """

    file: Path | None = None
    is_pinned: bool = False

    def context(self) -> "ssl.SSLContext":
        """Return what a connection is verified by; raise `NotTrusted` for a damaged file."""
        import ssl

        try:
            context = ssl.create_default_context(cafile=str(self.file) if self.file else None)
        except (OSError, ValueError) as problem:
            raise NotTrusted(place=self.file.name if self.file else "", reason=problem) from problem
        if self.is_pinned:
            context.check_hostname = False
            context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        return context


SYSTEM: Final = Trust()


def pin_file(folder: Path, host: str, port: int) -> Path:
    """Return where the pinned certificate of a server lies in the folder of the books."""
    return folder / f"certificate-{re.sub(r'[^a-z0-9.-]', '_', host.lower())}-{port}.pem"


def certificate_shown(host: str, port: int) -> bytes:
    """Return the certificate (DER) that a server shows now, unverified; raise `Unreachable`."""
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((host, port), CONNECT_SECONDS) as line,
            context.wrap_socket(line, server_hostname=host) as shown,
        ):
            found = shown.getpeercert(binary_form=True)
    except (OSError, ValueError) as problem:
        raise Unreachable(place=f"{host}:{port}", reason=reason_of(problem)) from problem
    if not found:
        raise Unreachable(place=f"{host}:{port}", reason="no certificate")
    return found


def certificate_fingerprint(shown: bytes) -> str:
    """Return the SHA-256 of a certificate as browsers and openssl write it."""
    return hashlib.sha256(shown).digest().hex(":").upper()


def certificate_accepted(folder: Path, host: str, port: int) -> str:
    """Return the fingerprint of the certificate that was pinned for a server, empty if none was."""
    import ssl

    try:
        return certificate_fingerprint(ssl.PEM_cert_to_DER_cert(pin_file(folder, host, port).read_text("ascii")))
    except (OSError, ValueError):
        return ""


def pin_certificate(folder: Path, host: str, port: int, shown: bytes) -> None:
    """Trust a server by its own certificate from now on; one that was pinned before is replaced."""
    import ssl

    write_whole(pin_file(folder, host, port), ssl.DER_cert_to_PEM_cert(shown).encode())
