"""Who may report: the agency's register of sites and their keys, kept as a table that a spreadsheet can open.

`register.csv` has a row for each site: `enterprise_code`, `site_code`, `name`, `region_code`, `since` and `until`
(months as `YYYY-MM`; `until` may be empty), `keys` (public keys, 64 hexadecimal signs each, a space between).
`regions.csv`, which may be missing, has `region_code`, `residents`, `pupils` and `career_age` (pupils of grades 6 to
11 and students of colleges) as whole numbers; its source is for the agency to choose.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole
from db.reports.codes import code_list
from db.reports.table import guard, unguard
from db.rules.calendar import Month

REGISTER_FILE: Final = "register.csv"
REGIONS_FILE: Final = "regions.csv"
COLUMNS: Final = ("enterprise_code", "site_code", "name", "region_code", "since", "until", "keys")
REGION_COLUMNS: Final = ("region_code", "residents", "pupils", "career_age")
_KEY = re.compile(r"[0-9a-f]{64}")
_ENTERPRISE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")
_SITE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,9}")

SiteCode = tuple[str, str]
"""Enterprise and site."""


class NoRegister(TourError):
    """A folder without a register."""

    message = QT_TRANSLATE_NOOP("db", "There is no register of enterprises: {file} is missing.")
    remedy = QT_TRANSLATE_NOOP(
        "db",
        "Put the table there, or run consolidate with --enrol: it writes one from the packages, for you to compare the "
        "fingerprints over the telephone.",
    )


class BadRegister(TourError):
    """A register with a row that cannot be used."""

    message = QT_TRANSLATE_NOOP("db", "{file}, line {line}, column {column}: “{text}” cannot be used.")
    remedy = QT_TRANSLATE_NOOP("db", "Correct this cell and run the job again. Nothing was combined.")


class BadColumns(TourError):
    """A register without its columns."""

    message = QT_TRANSLATE_NOOP("db", "{file} does not have the columns {columns}.")
    remedy = QT_TRANSLATE_NOOP("db", "Name the columns in the first line, in any order, and save the table as UTF-8.")


@dataclass(frozen=True, slots=True)
class Site:
    """A registered site: since when it reports, until when, and the public keys (32 bytes) it may sign with."""

    enterprise_code: str
    site_code: str
    name: str
    region_code: str
    since: Month
    until: Month | None = None
    keys: frozenset[bytes] = frozenset()

    @property
    def code(self) -> SiteCode:
        """What no second site may share."""
        return self.enterprise_code, self.site_code

    def reports_in(self, month: Month) -> bool:
        """Say whether a summary of a month is expected."""
        return self.since <= month and (self.until is None or month <= self.until)


@dataclass(frozen=True, slots=True)
class RegionData:
    """People of a region: residents, pupils, and those of an age for career guidance; None where nobody told."""

    residents: int | None = None
    pupils: int | None = None
    career_age: int | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """All registered sites by their code, and what is known of their regions."""

    sites: Mapping[SiteCode, Site]
    regions: Mapping[str, RegionData] = field(default_factory=dict)

    def expected(self, months: Iterable[Month]) -> Iterator[tuple[Site, Month]]:
        """Yield each site with each month for which it owes a summary."""
        for month in months:
            for site in self.sites.values():
                if site.reports_in(month):
                    yield site, month


def read_register(folder: Path) -> Register:
    """Return the register kept in a folder; raise `NoRegister`, `BadColumns` or `BadRegister`."""
    path = folder / REGISTER_FILE
    if not path.exists():
        raise NoRegister(file=REGISTER_FILE)
    sites: dict[SiteCode, Site] = {}
    for line, cells in _rows(path, COLUMNS):
        site = _site(path.name, line, cells)
        if site.code in sites:
            raise BadRegister(file=path.name, line=line, column="site_code", text=site.site_code)
        sites[site.code] = site
    regions = folder / REGIONS_FILE
    known = (
        dict(_region(regions.name, line, cells) for line, cells in _rows(regions, REGION_COLUMNS))
        if (regions.exists())
        else {}
    )
    return Register(MappingProxyType(sites), MappingProxyType(known))


def write_register(folder: Path, sites: Iterable[Site]) -> None:
    """Write the register, in the order of codes. Raises OSError."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for site in sorted(sites, key=lambda one: one.code):
        keys = " ".join(sorted(key.hex() for key in site.keys))
        span = (str(site.since), "" if site.until is None else str(site.until))
        writer.writerow([guard(cell) for cell in (*site.code, site.name, site.region_code, *span, keys)])
    write_whole(folder / REGISTER_FILE, b"\xef\xbb\xbf" + out.getvalue().encode())


def write_regions(folder: Path, regions: Mapping[str, RegionData]) -> None:
    """Write what is known of regions. Raises OSError."""
    lines = [",".join(REGION_COLUMNS)]
    for code, data in sorted(regions.items()):
        numbers = ("" if one is None else str(one) for one in (data.residents, data.pupils, data.career_age))
        lines.append(",".join((code, *numbers)))
    write_whole(folder / REGIONS_FILE, b"\xef\xbb\xbf" + "\r\n".join([*lines, ""]).encode())


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a table with their line, cells by column; comma or semicolon, as spreadsheets write it."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise BadColumns(file=path.name, columns=", ".join(columns)) from reason
    head = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if not set(columns) <= set(names):
            raise BadColumns(file=path.name, columns=", ".join(columns))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                padded = [*cells, *[""] * (len(names) - len(cells))]
                yield reader.line_num, {name: unguard(cell.strip()) for name, cell in zip(names, padded, strict=False)}
    except csv.Error as reason:
        raise BadColumns(file=path.name, columns=", ".join(columns)) from reason


def _site(file: str, line: int, cells: Mapping[str, str]) -> Site:
    def refuse(column: str) -> BadRegister:
        return BadRegister(file=file, line=line, column=column, text=cells[column][:40])

    if not _ENTERPRISE.fullmatch(cells["enterprise_code"]):
        raise refuse("enterprise_code")
    site_code = cells["site_code"].zfill(2) if cells["site_code"].isdigit() else cells["site_code"]
    if not _SITE.fullmatch(site_code):
        raise refuse("site_code")
    if cells["region_code"] not in code_list("regions"):
        raise refuse("region_code")
    keys = cells["keys"].lower().split()
    if not all(_KEY.fullmatch(key) for key in keys):
        raise refuse("keys")
    spans: dict[str, Month | None] = {}
    for column in ("since", "until"):
        try:
            spans[column] = Month.parse(cells[column]) if cells[column] else None
        except TourError as reason:
            raise refuse(column) from reason
    since, until = spans["since"], spans["until"]
    if since is None or (until is not None and until < since):
        raise refuse("since" if since is None else "until")
    code = (cells["enterprise_code"], site_code)
    return Site(*code, cells["name"], cells["region_code"], since, until, frozenset(map(bytes.fromhex, keys)))


def _region(file: str, line: int, cells: Mapping[str, str]) -> tuple[str, RegionData]:
    if cells["region_code"] not in code_list("regions"):
        raise BadRegister(file=file, line=line, column="region_code", text=cells["region_code"][:40])
    numbers: list[int | None] = []
    for column in REGION_COLUMNS[1:]:
        text = cells[column].replace(" ", "").replace("\u00a0", "")
        if text and not (text.isascii() and text.isdigit()):
            raise BadRegister(file=file, line=line, column=column, text=cells[column][:40])
        numbers.append(int(text) if text else None)
    return cells["region_code"], RegionData(*numbers)
