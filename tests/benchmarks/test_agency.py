"""Combining the packages of a national year, against the bare time of reading those files and verifying signatures.

The reference does in one process what nobody can do without: read each file, open the archive, verify the signature of
the manifest and the digests in it. Growth is told from 240 to 24,000 packages.
"""

import json
import resource
import shutil
import sys
from pathlib import Path

import pytest

from db.demo.national.year import Plan, write_year
from tests.benchmarks.measure import ROOT, middle, python, report, seconds

BARE = """
import io, json, os, sys
from hashlib import sha256
from zipfile import ZipFile
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if not name.endswith(".zip"):
            continue
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        try:
            with ZipFile(io.BytesIO(content)) as archive:
                members = {one: archive.read(one) for one in archive.namelist()}
            signature = json.loads(members["signature.json"])
            key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature["public_key"]))
            key.verify(bytes.fromhex(signature["signature"]), members["manifest.json"])
            for member in json.loads(members["manifest.json"])["members"]:
                assert sha256(members[member["name"]]).hexdigest() == member["sha256"]
        except Exception:
            pass
"""
COMBINED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from db.agency.round import Wish, consolidate
from db.reports.keys import SigningKey
if __name__ == "__main__":
    consolidate(Path(sys.argv[1]), Wish("Agency", answers=sys.argv[2] == "answers"), SigningKey(bytes(32)),
                datetime(2027, 2, 1, tzinfo=UTC))
"""
MEGABYTE = 1024  # ru_maxrss is in KiB
BAR_MEMORY = 500


def job(folder: Path, *, answers: bool) -> list[str]:
    return python(COMBINED, str(folder), "answers" if answers else "silent")


def forget(folder: Path) -> None:
    """Let the next round be the first: nothing read, nothing answered."""
    shutil.rmtree(folder / ".consolidated", ignore_errors=True)
    for receipts in folder.glob("*/*/receipts"):
        shutil.rmtree(receipts)


def in_turn(folder: Path, runs: int) -> list[float]:
    """Return the medians of the bare work and of a first, a second and an answering round, measured in turn.

    Whatever else the computer does meanwhile then weighs on all of them alike.
    """
    taken: list[list[float]] = [[], [], [], []]
    for _ in range(runs):
        forget(folder)
        taken[0].append(seconds(python(BARE, str(folder))))
        taken[1].append(seconds(job(folder, answers=False)))
        taken[2].append(seconds(job(folder, answers=False)))
        forget(folder)
        taken[3].append(seconds(job(folder, answers=True)))
    return [middle(one) for one in taken]


@pytest.mark.parametrize("enterprises", [20, 200, 2000])
def test_a_national_year(tmp_path: Path, enterprises: int) -> None:
    written = write_year(tmp_path / "year", Plan(enterprises, enterprises * 1000))
    folder = tmp_path / "year"
    bare, ours, again, answered = in_turn(folder, 5 if enterprises < 2000 else 3)
    what = f"{written.packages} packages"
    report(f"{what} combined, seconds", ours, bare, 3)
    report(f"{what} combined again with nothing new, seconds", again, bare, 3)
    report(f"{what} combined and answered by signed receipts, seconds", answered, bare, 3)
    print(f"{what}: {1000 * ours / written.packages:.2f} ms each")  # noqa: T201


def test_the_memory_of_a_national_year(tmp_path: Path) -> None:
    write_year(tmp_path / "year", Plan())
    seconds(job(tmp_path / "year", answers=True))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE
    report("memory of the largest process of a national year, MB", children, BAR_MEMORY, 1)


def test_the_overview_of_a_national_year(tmp_path: Path) -> None:
    write_year(tmp_path / "year", Plan())
    out = [tmp_path / "overview.xlsx", tmp_path / "overview.json"]
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(tmp_path / "data"), "--json", "consolidate"]
    command += [str(tmp_path / "year"), *(f"--out={file}" for file in out)]
    taken = seconds(command)
    assert json.loads(out[1].read_bytes())["country"]["visitors_total"] > 1_800_000
    report(
        "consolidate with overview as XLSX and JSON, seconds", taken, seconds(python(BARE, str(tmp_path / "year"))), 4
    )
