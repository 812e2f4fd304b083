"""Packages of every schema version that was ever sent stay readable: they lie in tests/data, as they were written."""

from pathlib import Path

import pytest

from db.agency.parcels import look_into
from db.reports.dictionary import SCHEMA_VERSION
from db.reports.package import verify_package
from tests.db.reports.makers import KEY

KEPT = Path(__file__).resolve().parents[2] / "data" / "packages"
WHAT_THEY_SAY = {
    ("1.0", "month"): (847, "2026-11", 0, "a3e465493b5907d310c5c17e2b033fbdc63ee6cc4890745355bfed66a35b1843"),
    ("1.0", "correction"): (847, "2026-11", 1, "cb81d929fb712fa456c22a5205a23cf18237b0e7ca2eb87e936455f98e56aad3"),
    ("1.0", "nil"): (0, "2026-11", 0, "a00d4eae49b581c0efa1e18003f44726e01e09ccda2bcc8a32c4d34d5f55423f"),
    ("1.0", "earlier"): (749, "2026-10", 0, "8e826505a0a3a6e5c5f2efe7898a39f443d212eb66ba637fbd07f647905c0e74"),
}
"""Visitors, month, revision and checksum by version and name."""


def test_packages_of_the_version_in_use_and_of_all_before_are_kept() -> None:
    there = {(file.parent.name, file.stem) for file in KEPT.glob("*/*.zip")}
    assert there == set(WHAT_THEY_SAY)
    assert SCHEMA_VERSION in {version for version, _ in there}, "keep packages of the new version beside the old ones"


@pytest.mark.parametrize(("version", "name"), WHAT_THEY_SAY)
def test_a_package_of_any_version_says_what_it_always_said(version: str, name: str) -> None:
    content = (KEPT / version / f"{name}.zip").read_bytes()
    visitors, period, revision, checksum = WHAT_THEY_SAY[version, name]
    verified = verify_package(content)
    header = verified.summary.header
    assert (header.schema_version, header.period, header.revision) == (version, period, revision)
    assert (verified.summary.count("visitors_total"), verified.checksum) == (visitors, checksum)
    assert verified.public_key == KEY.public
    said = look_into(content).said
    assert said is not None
    assert (said.period, said.revision, said.checksum) == (period, revision, checksum)
    assert said.measured["visitors_total"] == visitors
