"""A month's report out of ten years, against the bare aggregate over the same rows and the start of an interpreter."""

import sys
from pathlib import Path

from tests.benchmarks.measure import ROOT, RUNS, middle, python, report, seconds
from tests.benchmarks.ten_years import fill

AGGREGATE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute(
    "select v.state, p.kind, p.category, count(*), sum(p.people) from presence_event p"
    " join visit v on v.id = p.visit_id group by 1, 2, 3"
).fetchall()
"""
START = "import sqlmodel"
"""The libraries any program on these tables has to load."""


def test_a_report_out_of_ten_years(tmp_path: Path) -> None:
    fill(tmp_path)
    file = str(tmp_path / "gatehouse.db")
    job = [
        sys.executable,
        str(ROOT / "main.py"),
        *("--data", str(tmp_path), "--lang", "en", "report", "2024-03", "--format", "json"),
        *("--out", str(tmp_path / "report.json")),
    ]
    ours, bare, start = [], [], []
    for _ in range(RUNS):
        ours.append(seconds(job))
        bare.append(seconds(python(AGGREGATE, file)))
        start.append(seconds(python(START)))
    allowed = 3 * middle(bare) + middle(start)
    report("report of a month out of ten years, seconds", middle(ours), allowed, 1)
