"""The month job of the demo, against as many bare statements and commits at the same settings."""

import sys
from pathlib import Path

from tests.benchmarks.measure import ROOT, middle, python, report, seconds

COMMITS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("pragma journal_mode=wal")
connection.execute("pragma synchronous=full")
connection.execute("create table if not exists line (id integer primary key, text)")
for _ in range(600):
    connection.execute("begin immediate")
    connection.execute("insert into line (text) values ('x')")
    for _ in range(20):
        connection.execute("select id, text from line order by id desc limit 3").fetchall()
    connection.execute("commit")
"""


def test_the_month_job_of_the_demo(tmp_path: Path) -> None:
    ours = [
        seconds(
            [
                sys.executable,
                str(ROOT / "main.py"),
                *("--lang", "en", "demo", "--out", str(tmp_path / f"run{run}"), "--no-pictures", "--no-window"),
            ]
        )
        for run in range(3)
    ]
    bare = middle([seconds(python(COMMITS, str(tmp_path / f"bare{run}.db"))) for run in range(3)])
    report("month job, seconds, against the bar of 10 s", middle(ours), 10, 1)
    report("month job, seconds, against 12,000 bare statements in 600 commits", middle(ours), bare, 40)
