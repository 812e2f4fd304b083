"""Closed revisions as summaries: each document is read and verified once, for it never changes."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session

from db.queries.months import DeliveryRow, RevisionRow, package_of, revisions, trace_body
from db.reports.document import reopen_document
from db.reports.keys import fingerprint
from db.reports.package import verify_package
from db.reports.summary import Summary
from db.reports.trace import Trace, read_trace
from db.rules.calendar import Month

MONTHS_COMPARED = 6


class Shelf:
    """Keeps summaries and signers by the digests that name them, traces by the revisions they are of."""

    def __init__(self) -> None:
        self._summaries: dict[str, Summary] = {}
        self._signers: dict[str, str] = {}
        self._traces: dict[UUID, Trace | None] = {}

    def summary(self, row: RevisionRow) -> Summary:
        """Return what a revision says."""
        if row.sha256 not in self._summaries:
            self._summaries[row.sha256] = reopen_document(row.document)
        return self._summaries[row.sha256]

    def trace(self, session: Session, row: RevisionRow) -> Trace | None:
        """Return what each visit added to a revision, None for one closed before that was kept."""
        if row.id not in self._traces:
            body = trace_body(session, row.id)
            self._traces[row.id] = read_trace(body) if body else None
        return self._traces[row.id]

    def newest(self, session: Session, site_id: UUID, month: Month) -> Summary | None:
        """Return the newest revision of a month, None while it was never closed."""
        known = revisions(session, site_id, month)
        return self.summary(known[-1]) if known else None

    def mean_before(self, session: Session, site_id: UUID, month: Month) -> Decimal | None:
        """Return the mean of visitors in the closed months among the six before, None without any."""
        earlier = [self.newest(session, site_id, month.shifted(-back)) for back in range(1, MONTHS_COMPARED + 1)]
        totals = [one.count("visitors_total") for one in earlier if one is not None]
        return Decimal(sum(totals)) / len(totals) if totals else None

    def signer(self, session: Session, sent: Sequence[DeliveryRow]) -> str:
        """Return the fingerprint of the key that signed the last package, empty without one.

        Raises the TourError of the first check that a package does not pass.
        """
        if not sent:
            return ""
        last = sent[-1]
        if last.sha256 not in self._signers:
            self._signers[last.sha256] = fingerprint(verify_package(package_of(session, last.id)).public_key)
        return self._signers[last.sha256]
