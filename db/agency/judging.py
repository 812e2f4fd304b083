"""Which packages count: enrolment, region, sequence of revisions. Judged anew at each run: the register may change."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from db.agency.ledger import Entry
from db.agency.measures import Measured
from db.agency.parcels import Said
from db.agency.register import Register, Site, SiteCode
from db.reports.keys import fingerprint
from db.reports.receipts import Refusal
from db.rules.calendar import Month

EARLIEST_ZONE = timedelta(hours=14)
"""How long before UTC a month ends where it ends first."""
Detail = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A file and the agency's verdict: accepted if `refusal` is None."""

    entry: Entry
    refusal: Refusal | None
    detail: Detail = ()


@dataclass(frozen=True, slots=True)
class Delivered:
    """A month of a site as it counts: the latest valid revision, and when its first one arrived."""

    site: SiteCode
    month: Month
    revision: int
    checksum: str
    first_received_at: datetime
    measured: Measured
    warnings: int


@dataclass(frozen=True, slots=True)
class Post:
    """All that arrived: the verdict on each file in the order of paths, and the months that count."""

    judged: tuple[Judged, ...]
    delivered: Mapping[SiteCode, Mapping[Month, Delivered]]

    def refused(self) -> tuple[Judged, ...]:
        """Return the files that were refused."""
        return tuple(one for one in self.judged if one.refusal is not None)


def judge(entries: Iterable[Entry], register: Register) -> Post:
    """Return the verdict on every file. Among files of one revision the first received counts."""
    judged: list[Judged] = []
    months: dict[tuple[SiteCode, Month], list[tuple[Entry, Said]]] = defaultdict(list)
    for entry in entries:
        said = entry.parcel.said
        if said is None:
            judged.append(Judged(entry, entry.parcel.refusal, entry.parcel.detail))
        elif (verdict := _enrolled(entry, said, register)).refusal is not None:
            judged.append(verdict)
        else:
            months[(said.enterprise_code, said.site_code), _month(said.period)].append((entry, said))
    delivered: dict[SiteCode, dict[Month, Delivered]] = defaultdict(dict)
    for (site, month), arrived in months.items():
        verdicts, latest = _in_sequence(site, month, arrived)
        judged += verdicts
        if latest is not None:
            delivered[site][month] = latest
    judged.sort(key=lambda one: one.entry.path)
    return Post(tuple(judged), delivered)


@cache
def _month(period: str) -> Month:
    return Month.parse(period)


def _enrolled(entry: Entry, said: Said, register: Register) -> Judged:
    site = register.sites.get((said.enterprise_code, said.site_code))
    if site is None:
        return Judged(entry, Refusal.UNKNOWN_ENTERPRISE, (("enterprise", said.enterprise_code),))
    return _of_site(entry, said, site)


def _of_site(entry: Entry, said: Said, site: Site) -> Judged:
    if said.public_key not in site.keys:
        return Judged(entry, Refusal.UNKNOWN_KEY, (("fingerprint", fingerprint(said.public_key)),))
    if said.region_code != site.region_code:
        return Judged(entry, Refusal.OTHER_REGION, (("registered", site.region_code), ("said", said.region_code)))
    month_ends = _month(said.period).ends.replace(tzinfo=UTC)
    if said.closed_at < month_ends - EARLIEST_ZONE:
        return Judged(entry, Refusal.TOO_EARLY, (("closed_at", said.closed_at.strftime("%Y-%m-%dT%H:%M:%SZ")),))
    return Judged(entry, None)


def _in_sequence(
    site: SiteCode, month: Month, arrived: Sequence[tuple[Entry, Said]]
) -> tuple[list[Judged], Delivered | None]:
    """Return the verdicts on the revisions of a month, and the latest that counts."""
    accepted: dict[int, tuple[Entry, Said]] = {}
    judged = []
    for entry, said in sorted(arrived, key=lambda one: (one[1].revision, one[0].received_at, one[0].path)):
        refusal, detail = _follows(said, {revision: kept.checksum for revision, (_, kept) in accepted.items()})
        judged.append(Judged(entry, refusal, detail))
        if refusal is None:
            accepted.setdefault(said.revision, (entry, said))
    if not accepted:
        return judged, None
    last, first = accepted[max(accepted)][1], min(entry.received_at for entry, _ in accepted.values())
    return judged, Delivered(site, month, last.revision, last.checksum, first, last.measured, last.warnings)


def _follows(said: Said, accepted: Mapping[int, str]) -> tuple[Refusal | None, Detail]:
    """Say whether a revision may stand behind those accepted so far, given by their checksums."""
    if said.revision in accepted:
        taken = accepted[said.revision]
        return (None, ()) if taken == said.checksum else (Refusal.REVISION_TAKEN, (("checksum", taken),))
    if said.revision == 0:
        return None, ()
    replaced = accepted.get(said.revision - 1)
    if replaced is None:
        return Refusal.EARLIER_MISSING, (("revision", str(said.revision - 1)),)
    if replaced != said.supersedes:
        return Refusal.OTHER_REPLACED, (("checksum", replaced),)
    return None, ()
