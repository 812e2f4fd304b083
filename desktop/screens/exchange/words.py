"""How the sheet names ways, states, attempts and what is behind a refusal."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.clock import local
from db.exchange.destinations import Way
from db.model.kinds import DeliveryState
from db.queries.months import DeliveryRow
from db.queries.outbox import MAIL, STICK, Attempt
from db.reports.receipts import Receipt, Refusal
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone

translate = QCoreApplication.translate

LOOKS: Final = {
    DeliveryState.QUEUED: (Tone.WARNING, "send"),
    DeliveryState.SENDING: (Tone.ACCENT, "send"),
    DeliveryState.SENT: (Tone.SUCCESS, "done"),
    DeliveryState.ACCEPTED: (Tone.SUCCESS, "done"),
    DeliveryState.RETURNED: (Tone.DANGER, "remark"),
    DeliveryState.BY_HAND: (Tone.NEUTRAL, "folder"),
}
QUEUE, DESTINATION, KEYS = "queue", "destination", "keys"
"""The parts of the sheet."""
SITE, MONTH, AGAIN = "settings", "reports", "again"
CURES: Final = {
    Refusal.UNKNOWN_KEY: KEYS,
    Refusal.UNKNOWN_ENTERPRISE: SITE,
    Refusal.OTHER_REGION: SITE,
    Refusal.WRONG_FIGURES: MONTH,
    Refusal.TOO_EARLY: MONTH,
    Refusal.REVISION_TAKEN: MONTH,
    Refusal.OTHER_REPLACED: MONTH,
}
"""Where a refusal is settled; the others are sent again."""


def way_name(way: Way) -> str:
    """Say how packages get to the agency."""
    match way:
        case Way.FOLDER:
            return translate("Exchange", "Folder or network share")
        case Way.STICK:
            return translate("Exchange", "Memory stick")
        case Way.HTTPS:
            return translate("Exchange", "Agency's address on the web (HTTPS)")
        case Way.WEBDAV:
            return translate("Exchange", "WebDAV folder")
        case Way.SFTP:
            return translate("Exchange", "SFTP server")
        case Way.S3:
            return translate("Exchange", "S3-compatible store")
        case Way.MAIL:
            return translate("Exchange", "E-mail, sent by a person")


def state_word(state: DeliveryState) -> str:
    """Say how a package stands."""
    match state:
        case DeliveryState.QUEUED:
            return translate("Exchange", "queued")
        case DeliveryState.SENDING:
            return translate("Exchange", "being sent")
        case DeliveryState.SENT:
            return translate("Exchange", "delivered")
        case DeliveryState.ACCEPTED:
            return translate("Exchange", "accepted")
        case DeliveryState.RETURNED:
            return translate("Exchange", "returned")
        case DeliveryState.BY_HAND:
            return translate("Exchange", "taken by hand")


def package_name(row: DeliveryRow) -> str:
    """Name a package by its month."""
    text = translate("Exchange", "{month}, revision {revision}")
    return text.format(month=formats.month_title(row.month.first), revision=row.revision)


def place_name(destination: str) -> str:
    """Name a destination as people would."""
    if destination.startswith(STICK):
        return translate("Exchange", "stick “{name}”").format(name=destination.removeprefix(STICK))
    return destination.removeprefix(MAIL)


def moment(instant: datetime, zone: str) -> str:
    """Write an instant by the wall clock of the site."""
    return formats.moment(local(instant, zone))


def attempt_words(one: Attempt, zone: str) -> str:
    """Tell one attempt: when, where to, and what came of it."""
    when = moment(one.at, zone)
    if one.problem is None:
        text = translate("Exchange", "{when} · {place} · went through")
        return text.format(when=when, place=place_name(one.destination))
    return translate("Exchange", "{when} · {outcome}").format(when=when, outcome=shown(one.problem.what))


def detail_name(name: str) -> str:
    """Name what a refusal speaks of; a name that is not known here stands as the agency wrote it."""
    match name:
        case "fingerprint":
            return translate("Exchange", "Fingerprint of the key")
        case "enterprise":
            return translate("Exchange", "Code of the enterprise")
        case "registered":
            return translate("Exchange", "Region registered")
        case "said":
            return translate("Exchange", "Region in the summary")
        case "closed_at":
            return translate("Exchange", "Closed at (UTC)")
        case "checksum":
            return translate("Exchange", "Checksum at the agency")
        case "revision":
            return translate("Exchange", "Revision")
        case "finding":
            return translate("Exchange", "Remark")
        case "name" | "path":
            return translate("Exchange", "Part of the package")
    return name


def receipt_lines(receipt: Receipt, zone: str) -> list[tuple[str, str]]:
    """Return what a receipt says, as names and values."""
    lines = [
        (translate("Exchange", "Receiver"), receipt.receiver),
        (translate("Exchange", "Received"), moment(receipt.received_at, zone)),
        (translate("Exchange", "Answer"), shown(receipt.sentence)),
        *((detail_name(name), value) for name, value in sorted(receipt.detail.items())),
        (translate("Exchange", "Checksum of the package"), receipt.package_sha256),
        (translate("Exchange", "Checksum of the summary"), receipt.checksum),
    ]
    return [(name, " ".join(value.split())[:200]) for name, value in lines if value]
