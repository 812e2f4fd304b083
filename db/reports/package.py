"""The signed package: what is sent to the agency, and how anyone verifies it offline."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.checks import findings
from db.reports.container import DOCUMENT, MANIFEST, SIGNATURE, TABLE, pack, unpack
from db.reports.document import build_document, canonical, parse_canonical, read_document
from db.reports.findings import FigureFinding
from db.reports.keys import SigningKey, fingerprint, is_signed, key_id
from db.reports.names import file_stem
from db.reports.schemas import check_schema
from db.reports.summary import Summary, header_cells
from db.reports.table import build_table

PACKAGE_FORMAT = "opi-package-1.0"
_ASK_AGAIN = QT_TRANSLATE_NOOP("db", "Ask the enterprise to send the package again, as the program wrote it.")


class NotFinal(TourError):
    """A draft was to be signed."""

    message = QT_TRANSLATE_NOOP("db", "The summary of {period} is a draft and cannot be signed.")
    remedy = QT_TRANSLATE_NOOP("db", "Close the month first.")


class FiguresRefused(TourError):
    """A summary that breaks a rule of the dictionary: the first finding stands for all."""

    message = QT_TRANSLATE_NOOP("db", "The figures are refused: {finding}")
    remedy = QT_TRANSLATE_NOOP("db", "Correct the records behind this figure and close the month anew.")


class WrongSignature(TourError):
    """The manifest was not signed with the key that the package shows."""

    message = QT_TRANSLATE_NOOP("db", "The signature does not belong to this manifest.")
    remedy = _ASK_AGAIN


class UnknownKey(TourError):
    """A key that the receiver has not enrolled for this enterprise."""

    message = QT_TRANSLATE_NOOP("db", "The key {fingerprint} is not enrolled for the enterprise {enterprise}.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Compare the fingerprint with the enterprise over the telephone, then enrol the key."
    )


class AlteredMember(TourError):
    """A member whose size or digest is not what the manifest says."""

    message = QT_TRANSLATE_NOOP("db", "The member {name} was altered after signing.")
    remedy = _ASK_AGAIN


class OtherHeader(TourError):
    """A manifest that speaks of another summary than the one beside it."""

    message = QT_TRANSLATE_NOOP("db", "The manifest and the summary have different headers.")
    remedy = _ASK_AGAIN


class OtherOrder(TourError):
    """Figures that are not in the canonical order."""

    message = QT_TRANSLATE_NOOP("db", "The figures are not in the order of block, field, dimension and key.")
    remedy = _ASK_AGAIN


class OtherTable(TourError):
    """A CSV that does not say what the JSON says."""

    message = QT_TRANSLATE_NOOP("db", "The table and the document of the summary differ.")
    remedy = _ASK_AGAIN


@dataclass(frozen=True, slots=True)
class Verified:
    """A package that passed every check. `warnings` are doubts that do not block; `checksum` names the revision."""

    summary: Summary
    checksum: str
    key_id: str
    public_key: bytes
    warnings: tuple[FigureFinding, ...]

    @property
    def stem(self) -> str:
        """The name that the file should have, without `.zip`."""
        return file_stem(self.summary.header)


def build_package(summary: Summary, key: SigningKey) -> bytes:
    """Return the signed package of a final summary. Raises NotFinal, or FiguresRefused for what a receiver refuses."""
    if not summary.header.is_final:
        raise NotFinal(period=summary.header.period)
    _judge(summary)
    members = {DOCUMENT: build_document(summary), TABLE: build_table(summary)}
    manifest = canonical(_manifest(summary, members))
    return pack({MANIFEST: manifest, SIGNATURE: canonical(_signature(manifest, key)), **members})


def verify_package(content: bytes, *, enrolled: Mapping[str, Collection[bytes]] | None = None) -> Verified:
    """Return what a package says, if every check passes; otherwise raise the TourError of the first that does not.

    Checks run from the outside inwards: container, manifest, signature, digests, document, header, figures, table.
    `enrolled` gives the public keys (32 bytes each) by enterprise code; without it any key is accepted and only shows
    that the package is whole.
    """
    members = unpack(content)
    manifest = parse_canonical(members[MANIFEST], MANIFEST)
    check_schema("manifest-1.0", manifest, MANIFEST)
    public = _check_signature(members)
    if enrolled is not None:
        _check_enrolled(public, manifest["header"]["enterprise_code"], enrolled)
    _check_members(manifest, members)
    summary = read_document(members[DOCUMENT])
    if header_cells(summary.header) != manifest["header"]:
        raise OtherHeader
    if build_document(summary) != members[DOCUMENT]:
        raise OtherOrder
    if not summary.header.is_final:
        raise NotFinal(period=summary.header.period)
    warnings = _judge(summary)
    if build_table(summary) != members[TABLE]:
        raise OtherTable
    return Verified(summary, sha256(members[DOCUMENT]).hexdigest(), key_id(public), public, warnings)


def _manifest(summary: Summary, members: Mapping[str, bytes]) -> dict[str, Any]:
    listed = [
        {"name": name, "sha256": sha256(members[name]).hexdigest(), "size": len(members[name])}
        for name in (DOCUMENT, TABLE)
    ]
    return {"format": PACKAGE_FORMAT, "header": header_cells(summary.header), "members": listed}


def _signature(manifest: bytes, key: SigningKey) -> dict[str, str]:
    public = key.public
    return {
        "algorithm": "Ed25519",
        "key_id": key_id(public),
        "public_key": public.hex(),
        "signature": key.sign(manifest).hex(),
    }


def _check_signature(members: Mapping[str, bytes]) -> bytes:
    """Return the public key that signed the manifest."""
    signature = parse_canonical(members[SIGNATURE], SIGNATURE)
    check_schema("signature-1.0", signature, SIGNATURE)
    public = bytes.fromhex(signature["public_key"])
    is_right = is_signed(public, bytes.fromhex(signature["signature"]), members[MANIFEST])
    if not is_right or signature["key_id"] != key_id(public):
        raise WrongSignature
    return public


def _check_enrolled(public: bytes, enterprise: str, enrolled: Mapping[str, Collection[bytes]]) -> None:
    if public not in enrolled.get(enterprise, ()):
        raise UnknownKey(fingerprint=fingerprint(public), enterprise=enterprise)


def _check_members(manifest: Mapping[str, Any], members: Mapping[str, bytes]) -> None:
    for listed, name in zip(manifest["members"], (DOCUMENT, TABLE), strict=True):
        content = members[name]
        if listed != {"name": name, "sha256": sha256(content).hexdigest(), "size": len(content)}:
            raise AlteredMember(name=name)


def _judge(summary: Summary) -> tuple[FigureFinding, ...]:
    """Return the warnings; the first blocking finding is raised."""
    found = findings(summary)
    for finding in found:
        if finding.blocks:
            raise FiguresRefused(finding=finding.sentence)
    return tuple(found)
