"""The agency's signed answer to a package: accepted, or refused with a reason that the enterprise can act on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.reports.document import canonical, parse_canonical
from db.reports.keys import SigningKey, fingerprint, is_signed, key_id

RECEIPT_FORMAT: Final = "opi-receipt-1.0"
LARGEST_RECEIPT: Final = 16_000
_HEX = re.compile(r"[0-9a-f]{64}")


class NotAReceipt(TourError):
    """A file that is no receipt, or a damaged one."""

    message = QT_TRANSLATE_NOOP("db", "This file is not a receipt of the agency, or it is damaged.")
    remedy = QT_TRANSLATE_NOOP("db", "Fetch the receipt again; the summary itself is not touched by this.")


class ReceiptOfAnother(TourError):
    """A receipt that somebody else signed than the agency whose key is pinned."""

    message = QT_TRANSLATE_NOOP("db", "The receipt is signed with the key {fingerprint}, which is not the agency's.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Do not rely on it. Compare the fingerprint with the agency over the telephone before you trust the key."
    )


class Refusal(StrEnum):
    """Why a package was refused."""

    UNREADABLE = "unreadable"
    ALTERED = "altered"
    WRONG_SIGNATURE = "wrong_signature"
    UNKNOWN_ENTERPRISE = "unknown_enterprise"
    UNKNOWN_KEY = "unknown_key"
    OTHER_REGION = "other_region"
    WRONG_FORM = "wrong_form"
    WRONG_FIGURES = "wrong_figures"
    EARLIER_MISSING = "earlier_missing"
    OTHER_REPLACED = "other_replaced"
    REVISION_TAKEN = "revision_taken"
    TOO_EARLY = "too_early"


_AS_WRITTEN = QT_TRANSLATE_NOOP("db", "Send the package again as the program wrote it, not opened or packed anew.")
_TELEPHONE = QT_TRANSLATE_NOOP("db", "Call the agency and read out the fingerprint of your key; then send again.")
REASONS: Final[Mapping[Refusal, tuple[str, str]]] = MappingProxyType(
    {
        Refusal.UNREADABLE: (QT_TRANSLATE_NOOP("db", "The file is damaged or not a package."), _AS_WRITTEN),
        Refusal.ALTERED: (QT_TRANSLATE_NOOP("db", "The package was altered after signing."), _AS_WRITTEN),
        Refusal.WRONG_SIGNATURE: (
            QT_TRANSLATE_NOOP("db", "The signature does not belong to the package."),
            _AS_WRITTEN,
        ),
        Refusal.UNKNOWN_ENTERPRISE: (
            QT_TRANSLATE_NOOP("db", "The agency has no enterprise and site under these codes."),
            QT_TRANSLATE_NOOP(
                "db", "Check the codes of enterprise and site in the settings against the agency's letter."
            ),
        ),
        Refusal.UNKNOWN_KEY: (QT_TRANSLATE_NOOP("db", "The agency has not enrolled the key of this site."), _TELEPHONE),
        Refusal.OTHER_REGION: (
            QT_TRANSLATE_NOOP("db", "The site is registered in another region."),
            QT_TRANSLATE_NOOP("db", "Correct the region in the settings, or have the agency correct the register."),
        ),
        Refusal.WRONG_FORM: (
            QT_TRANSLATE_NOOP("db", "The package does not follow the agreed form."),
            QT_TRANSLATE_NOOP("db", "Update the program, then send the summary again."),
        ),
        Refusal.WRONG_FIGURES: (
            QT_TRANSLATE_NOOP("db", "The figures contradict one another."),
            QT_TRANSLATE_NOOP("db", "Correct the records behind the figure named and send a correction."),
        ),
        Refusal.EARLIER_MISSING: (
            QT_TRANSLATE_NOOP("db", "It replaces a revision that the agency has not received."),
            QT_TRANSLATE_NOOP("db", "Send the earlier revision of the month too; this one is then taken up by itself."),
        ),
        Refusal.OTHER_REPLACED: (
            QT_TRANSLATE_NOOP("db", "It replaces another summary than the one that the agency has."),
            QT_TRANSLATE_NOOP("db", "Compare the checksums of both revisions with the agency."),
        ),
        Refusal.REVISION_TAKEN: (
            QT_TRANSLATE_NOOP("db", "The agency already has another summary under this revision."),
            QT_TRANSLATE_NOOP("db", "Send what changed as a correction with the next number."),
        ),
        Refusal.TOO_EARLY: (
            QT_TRANSLATE_NOOP("db", "The month was not over when it was closed."),
            QT_TRANSLATE_NOOP("db", "Send a correction after the end of the month."),
        ),
    }
)
"""What a refusal says to the enterprise, and what is to be done there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the agency says of one package.

    `package_sha256` is the digest of the file as it arrived. The codes, `period` (`YYYY-MM`), `revision` and
    `checksum` of the summary are empty, or -1, where the file could not be read so far. `refusal` is None for an
    accepted package; `detail` then names the rule, the field or the member that the refusal speaks of.
    """

    receiver: str
    file_name: str
    package_sha256: str
    enterprise_code: str = ""
    site_code: str = ""
    period: str = ""
    revision: int = -1
    checksum: str = ""
    received_at: datetime
    refusal: Refusal | None = None
    detail: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_accepted(self) -> bool:
        """Say whether the summary counts."""
        return self.refusal is None

    @property
    def sentence(self) -> Phrase:
        """What the agency says."""
        if self.refusal is None:
            return say(QT_TRANSLATE_NOOP("db", "The agency accepted the summary."))
        return say(REASONS[self.refusal][0])

    @property
    def remedy(self) -> Phrase:
        """What the enterprise can do about it."""
        if self.refusal is None:
            return say(QT_TRANSLATE_NOOP("db", "Nothing is left to do."))
        return say(REASONS[self.refusal][1])


def receipt_name(package_name: str) -> str:
    """Return the name of the receipt that answers a package file."""
    return f"{package_name.removesuffix('.zip')}.receipt.json"


def build_receipt(receipt: Receipt, key: SigningKey) -> bytes:
    """Return a signed receipt: canonical JSON of the answer and an Ed25519 signature over its canonical form."""
    answer = canonical(_cells(receipt))
    signature = canonical(_signature(key.public, key.sign(answer)))
    return b'{"receipt":' + answer + b',"signature":' + signature + b"}"  # the names stand in their order


def read_receipt(content: bytes, pinned: bytes | None = None) -> Receipt:
    """Return what a receipt says, if its signature holds; raise NotAReceipt.

    `pinned` is the agency's public key (32 bytes); a receipt of another key raises ReceiptOfAnother. Without it the
    signature only shows that the receipt is whole.
    """
    if len(content) > LARGEST_RECEIPT:
        raise NotAReceipt
    try:
        whole = parse_canonical(content, "receipt")
        answer, signature = whole["receipt"], whole["signature"]
        public, signed = bytes.fromhex(signature["public_key"]), bytes.fromhex(signature["signature"])
        is_right = (
            set(whole) == {"receipt", "signature"}
            and answer["format"] == RECEIPT_FORMAT
            and signature == _signature(public, signed)
            and is_signed(public, signed, canonical(answer))
        )
        receipt = _receipt(answer)
    except (TourError, KeyError, TypeError, ValueError, AttributeError) as reason:
        raise NotAReceipt from reason
    if not is_right:
        raise NotAReceipt
    if pinned is not None and public != pinned:
        raise ReceiptOfAnother(fingerprint=fingerprint(public))
    return receipt


def signer_of(content: bytes) -> bytes:
    """Return the public key (32 bytes) that a receipt shows; raise NotAReceipt."""
    read_receipt(content)
    return bytes.fromhex(parse_canonical(content, "receipt")["signature"]["public_key"])


def _signature(public: bytes, signed: bytes) -> dict[str, str]:
    return {
        "algorithm": "Ed25519",
        "key_id": key_id(public),
        "public_key": public.hex(),
        "signature": signed.hex(),
    }


def _cells(receipt: Receipt) -> dict[str, Any]:
    return {
        "format": RECEIPT_FORMAT,
        "receiver": receipt.receiver,
        "file_name": receipt.file_name,
        "package_sha256": receipt.package_sha256,
        "enterprise_code": receipt.enterprise_code,
        "site_code": receipt.site_code,
        "period": receipt.period,
        "revision": receipt.revision,
        "checksum": receipt.checksum,
        "received_at": receipt.received_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "verdict": "accepted" if receipt.is_accepted else "refused",
        "reason": "" if receipt.refusal is None else receipt.refusal.value,
        "detail": dict(receipt.detail),
    }


def _receipt(cells: Mapping[str, Any]) -> Receipt:
    """Return the answer of a receipt; KeyError, TypeError or ValueError for one that has another form."""
    names = ("receiver", "file_name", "package_sha256", "enterprise_code", "site_code", "period", "checksum")
    texts: dict[str, str] = {name: cells[name] for name in names}
    detail: dict[str, str] = cells["detail"]
    if not all(isinstance(text, str) for text in (*texts.values(), *detail.values())):
        raise TypeError("a text is expected")
    if type(cells["revision"]) is not int or not _HEX.fullmatch(texts["package_sha256"]):
        raise ValueError("a revision and a digest are expected")
    received_at = datetime.fromisoformat(cells["received_at"])
    if received_at.tzinfo is None:
        raise ValueError("a moment with its zone is expected")
    refusal = Refusal(cells["reason"]) if cells["reason"] else None
    if cells["verdict"] != ("accepted" if refusal is None else "refused"):
        raise ValueError("verdict and reason differ")
    return Receipt(
        **texts,
        revision=cells["revision"],
        received_at=received_at,
        refusal=refusal,
        detail=detail,
    )
