"""When names and document numbers have had their time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Terms:
    """The last days on which names and document numbers of a visit may be kept."""

    names_until: date
    documents_until: date


def terms_of(day: date, policy: Policy, *, is_called_off: bool) -> Terms:
    """Return the terms of a visit on `day`; who never came is not kept longer than needed to take the step back."""
    if is_called_off:
        until = day + timedelta(days=policy.unused_retention_days)
        return Terms(until, until)
    return Terms(day + timedelta(days=policy.name_retention_days), day + timedelta(days=policy.document_retention_days))


def is_held(holds: Iterable[date | None], today: date) -> bool:
    """Say whether a duty to keep data is in force: one without an end, or whose last day has not passed."""
    return any(until is None or until >= today for until in holds)
