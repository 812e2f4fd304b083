"""Enrolment: sites whose packages wait because their key is not in the register, and what an officer does about it."""

from dataclasses import dataclass, replace
from pathlib import Path

from db.agency.judging import Post
from db.agency.register import REGISTER_FILE, Register, Site, SiteCode, read_register, write_register
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.keys import fingerprint
from db.reports.receipts import Refusal
from db.rules.calendar import Month


class OtherRegion(TourError):
    """A site that signs for another region than it is registered in."""

    message = QT_TRANSLATE_NOOP("db", "{site} is registered in {registered}, but its package says {said}.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask by telephone which one holds, and correct the register or have them correct.")


@dataclass(frozen=True, slots=True)
class Applicant:
    """A key that is not in the register and the site it signs for; `is_known` if only the key is new.

    `name`, `region_code` and `since` are what the earliest of its packages says.
    """

    code: SiteCode
    key: bytes
    name: str
    region_code: str
    since: Month
    packages: int
    is_known: bool

    @property
    def fingerprint(self) -> str:
        """What is read out and compared over the telephone."""
        return fingerprint(self.key)


def applicants(post: Post, register: Register) -> tuple[Applicant, ...]:
    """Return who waits to be enrolled, in the order of codes; one site may wait with several keys."""
    waiting: dict[tuple[SiteCode, bytes], Applicant] = {}
    for one in post.refused():
        said = one.entry.parcel.said
        if said is None or one.refusal not in (Refusal.UNKNOWN_ENTERPRISE, Refusal.UNKNOWN_KEY):
            continue
        code = (said.enterprise_code, said.site_code)
        month = Month.parse(said.period)
        known = waiting.get((code, said.public_key))
        if known is None or month < known.since:
            count = 0 if known is None else known.packages
            known = Applicant(
                *(code, said.public_key, said.enterprise_name, said.region_code, month, count),
                code in register.sites,
            )
        waiting[code, said.public_key] = replace(known, packages=known.packages + 1)
    return tuple(sorted(waiting.values(), key=lambda one: (one.code, one.key)))


def admit(folder: Path, applicant: Applicant) -> None:
    """Put a site into the register, or another key to it; the fingerprint was compared by who calls this.

    Doing it again changes nothing. Raises `OtherRegion`, what `read_register` raises, and OSError.
    """
    sites = dict(read_register(folder).sites)
    site = sites.get(applicant.code)
    if site is None:
        site = Site(*applicant.code, applicant.name, applicant.region_code, applicant.since)
    elif site.region_code != applicant.region_code:
        raise OtherRegion(site="/".join(applicant.code), registered=site.region_code, said=applicant.region_code)
    sites[applicant.code] = replace(site, keys=site.keys | {applicant.key})
    write_register(folder, sites.values())


def strike_key(folder: Path, code: SiteCode, key: bytes) -> None:
    """Take a key out of the register: one that was lost, or that somebody else may have.

    What was signed with it no longer counts until the site sends it anew under another key.
    """
    sites = dict(read_register(folder).sites)
    if code in sites:
        sites[code] = replace(sites[code], keys=sites[code].keys - {key})
        write_register(folder, sites.values())


def begin_register(folder: Path) -> None:
    """Write a register without sites where there is none, so that the first packages can be looked at."""
    if not (folder / REGISTER_FILE).exists():
        write_register(folder, ())
