"""The key that a site signs its summaries with, and how it is told over the telephone."""

import os
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import QT_TRANSLATE_NOOP, TourError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_FILE = "signing-key.pem"


class KeyUnreadable(TourError):
    """A key file that holds no Ed25519 key."""

    message = QT_TRANSLATE_NOOP("db", "The signing key in {path} cannot be read.")
    remedy = QT_TRANSLATE_NOOP("db", "Put the key back from a backup, or move the file away and enrol a new key.")


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 key pair. `secret` is the 32-byte seed of RFC 8032 and never printed."""

    secret: bytes

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return _public(self.secret)

    def sign(self, content: bytes) -> bytes:
        """Return the signature of `content`, 64 bytes; the same content has the same signature."""
        return _loaded(self.secret).sign(content)

    def __repr__(self) -> str:
        return f"SigningKey({fingerprint(self.public)})"


def key_id(public: bytes) -> str:
    """Return the SHA-256 of a public key in hexadecimal."""
    return sha256(public).hexdigest()


def fingerprint(public: bytes) -> str:
    """Return the first 32 signs of the key's id in groups of four, to be read out and compared."""
    text = key_id(public)[:32].upper()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def is_signed(public: bytes, signature: bytes, content: bytes) -> bool:
    """Say whether a signature of `content` was made with the secret half of `public`."""
    from cryptography.exceptions import InvalidSignature

    try:
        _read_public(public).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def signing_key(folder: Path) -> SigningKey:
    """Return the key kept in a folder, made there at first use and readable by its owner only.

    Raises KeyUnreadable if the file there is damaged: a new key would make the agency refuse every package.
    """
    path = folder / KEY_FILE
    if not path.exists():
        _make(path)
    return _read(path)


def _read(path: Path) -> SigningKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as reason:
        raise KeyUnreadable(path=path.name) from reason
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyUnreadable(path=path.name)
    return SigningKey(key.private_bytes_raw())


def _make(path: Path) -> None:
    """Write a new key beside and link it into place, so that of two programs at once one key wins and none is cut."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    path.parent.mkdir(parents=True, exist_ok=True)
    text = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    except OSError:  # a medium without hard links, such as a FAT stick
        beside.replace(path)
    beside.unlink(missing_ok=True)


@lru_cache(maxsize=4096)
def _read_public(public: bytes) -> "Ed25519PublicKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    return Ed25519PublicKey.from_public_bytes(public)


@lru_cache(maxsize=4)
def _public(secret: bytes) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return _loaded(secret).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


@lru_cache(maxsize=4)
def _loaded(secret: bytes) -> "Ed25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(secret)
