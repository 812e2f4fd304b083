"""Writes a simulated national year as it would lie at the agency: a folder for each region and each enterprise."""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from db.agency.combining import due_day
from db.agency.reading import workers
from db.agency.register import Site, write_regions, write_register
from db.demo.national.enterprises import Enterprise, enterprises, region_data
from db.demo.national.months import invented_month
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.document import build_document
from db.reports.keys import SigningKey
from db.reports.names import file_stem
from db.reports.package import build_package
from db.rules.calendar import Month

Report = Callable[[int, int], None]
CHUNK: Final = 10


class FolderTaken(TourError):
    """A folder with files in it."""

    message = QT_TRANSLATE_NOOP("db", "The folder {folder} is not empty.")
    remedy = QT_TRANSLATE_NOOP("db", "Name a new folder: simulated packages must not lie among real ones.")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to simulate: how many enterprises, visitors in a year, which months, from which seed.

    With `flaws` some packages are late, missing, corrected, or wrong in the ways in which real ones go wrong.
    """

    enterprises: int = 2000
    visitors: int = 2_000_000
    first: Month = Month(2026, 1)  # noqa: RUF009  (frozen)
    months: int = 12
    seed: int = 1
    flaws: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, in numbers."""

    packages: int
    visitors: int


def write_year(folder: Path, plan: Plan, report: Report = lambda _step, _total: None) -> Written:
    """Write packages, register and numbers of people; the same plan gives the same bytes. Raises `FolderTaken`."""
    if folder.exists() and any(folder.iterdir()):
        raise FolderTaken(folder=folder)
    invented = enterprises(plan.enterprises, plan.visitors, plan.seed)
    sites = [
        Site(one.code, "01", one.name, one.region, plan.first, None, frozenset([one.key.public])) for one in invented
    ]
    write_register(folder, sites)
    write_regions(folder, dict(region_data(plan.seed)))
    chunks = [invented[start : start + CHUNK] for start in range(0, len(invented), CHUNK)]
    write = partial(_write_several, str(folder), plan)
    done = packages = visitors = 0
    with workers(len(invented) * plan.months) as pool:
        for chunk, (files, people) in zip(chunks, (map if pool is None else pool.map)(write, chunks), strict=True):
            done, packages, visitors = done + len(chunk), packages + files, visitors + people
            report(done, len(invented))
    return Written(packages, visitors)


def _write_several(folder: str, plan: Plan, several: Sequence[Enterprise]) -> tuple[int, int]:
    """Write the year of some enterprises; return the number of packages, and of the visitors in the valid ones."""
    files = people = 0
    for enterprise in several:
        for place in range(plan.months):
            wrote, admitted = _write_month(Path(folder), plan, enterprise, plan.first.shifted(place))
            files, people = files + wrote, people + admitted
    return files, people


def _write_month(folder: Path, plan: Plan, enterprise: Enterprise, month: Month) -> tuple[int, int]:
    dice = random.Random(f"{plan.seed} {enterprise.code} {month}")
    summary = invented_month(enterprise, month, dice)
    admitted = summary.count("visitors_total")
    due = datetime.combine(due_day(month), datetime.min.time(), UTC)
    arrived = max(due - timedelta(hours=dice.randrange(2, 60)), summary.header.generated_at)
    chance = dice.random() if plan.flaws else 0.5
    if chance > 0.5 + enterprise.care / 2:
        if chance > 0.97:
            return 0, 0
        arrived = due + timedelta(days=dice.randrange(2, 25))
    content = build_package(summary, enterprise.key)
    if chance < 0.002:
        content = _spoilt(content, dice)
        admitted = 0
    elif chance < 0.003:
        content = build_package(summary, SigningKey(sha256(enterprise.secret).digest()))
        admitted = 0
    place = folder / enterprise.region / enterprise.code
    _put(place / f"{file_stem(summary.header)}.zip", content, arrived)
    if admitted and 0.003 <= chance < 0.02:
        checksum = sha256(build_document(summary)).hexdigest()
        second = invented_month(enterprise, month, dice, revision=1, supersedes=checksum)
        later = replace(second.header, generated_at=arrived + timedelta(days=3), closed_at=arrived + timedelta(days=3))
        second = replace(second, header=later)
        _put(place / f"{file_stem(later)}.zip", build_package(second, enterprise.key), arrived + timedelta(days=4))
        return 2, second.count("visitors_total")
    return 1, admitted


def _spoilt(content: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def _put(path: Path, content: bytes, arrived: datetime) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (arrived.timestamp(), arrived.timestamp()))
