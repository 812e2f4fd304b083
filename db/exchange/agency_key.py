"""The agency's public key out of whatever the agency sent: a receipt, a key file, or a line of text."""

import re
from typing import Final

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.receipts import LARGEST_RECEIPT, NotAReceipt, signer_of

_HEX: Final = re.compile(r"[0-9a-fA-F]{64}")
_PRINTED: Final = 8
"""Groups of four signs that a fingerprint has."""


class NoKeyThere(TourError):
    """A text or a file that holds no public key."""

    message = QT_TRANSLATE_NOOP("db", "No public key of an agency stands there.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Give the 64 signs of the key, a key file (.pem) or any receipt of the agency. Nothing was changed."
    )


class OnlyAFingerprint(NoKeyThere):
    """A fingerprint was given where the key is wanted."""

    message = QT_TRANSLATE_NOOP("db", "This is the fingerprint of a key, not the key.")


def public_key_in(content: bytes) -> bytes:
    """Return the public key (32 bytes) that a text, a key file or a receipt holds; raise `NoKeyThere`."""
    if len(content) > LARGEST_RECEIPT:
        raise NoKeyThere
    text = content.decode("utf-8", "replace").strip().lstrip("\ufeff")
    if "-----BEGIN" in text:
        return _from_pem(text.encode())
    bare = "".join(text.split()).replace(":", "")
    if _HEX.fullmatch(bare):
        return bytes.fromhex(bare)
    if re.fullmatch(r"[0-9a-fA-F]{32}", bare) and len(text.split()) in (1, _PRINTED):
        raise OnlyAFingerprint
    try:
        return signer_of(content)
    except NotAReceipt as reason:
        raise NoKeyThere from reason


def _from_pem(content: bytes) -> bytes:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(content)
    except (ValueError, TypeError, UnsupportedAlgorithm) as reason:
        raise NoKeyThere from reason
    if not isinstance(key, Ed25519PublicKey):
        raise NoKeyThere
    return key.public_bytes_raw()
