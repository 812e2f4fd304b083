"""Published and sample instances of rosters, which lie beside the checkout in shared/roster and are not part of it.

The environment variable ROSTER_FILES may name another folder.
"""

import csv
import json
import os
import sys
from functools import cache
from pathlib import Path

import pytest

from db.roster.goals import Weights, goals_of
from db.roster.grid import lay_out
from db.roster.improve import Budget, Progress, improve
from db.roster.problem import Instance, Outage, Pair, read_instance, read_outage, read_roster

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "roster"
ROSTERS = Path(os.environ.get("ROSTER_FILES", BESIDE))
SIZES = ("12_300", "30_1200", "80_5000")
CASES = ROSTERS / "repair" / "cases.json"
left_out = pytest.mark.skipif(not ROSTERS.is_dir(), reason="left out: no instances lie beside the checkout")


def tell(*figures: object) -> None:
    """Print a line past pytest's capture."""
    print("", *figures, sep="  ", file=sys.__stdout__, flush=True)


@cache
def month(name: str) -> Instance:
    """Return an instance of a month."""
    file = ROSTERS / "factory" / f"{name}.json.xz"
    return read_instance(file.read_bytes(), file.name)


def planned(name: str, budget: Budget) -> Progress:
    """Return the roster of a month."""
    grid = lay_out(month(name))
    return improve(grid, goals_of(grid, Weights()), budget)


def named(instance: Instance, found: Progress) -> list[Pair]:
    """Return pairs by the ids of the instance."""
    return [(instance.visits[visit].id, instance.guides[guide].id) for visit, guide in found.pairs]


@cache
def published(name: str) -> tuple[Pair, ...]:
    """Return the published roster of a month."""
    file = CASES.with_name(f"{name}.published.json.xz")
    return read_roster(file.read_bytes(), file.name, month(name))


@cache
def cases() -> list[dict[str, object]]:
    """Return the cases of illness with their best known values."""
    found: list[dict[str, object]] = json.loads(CASES.read_text(encoding="utf-8")) if CASES.exists() else []
    return found


def outage(number: int) -> tuple[Instance, Outage]:
    """Return the month and the illness of a case."""
    name = str(cases()[number]["instance"])
    return month(name), read_outage(CASES.read_bytes(), CASES.name, number, month(name), published(name))


def best_known() -> dict[str, dict[str, str]]:
    """Return the best values known of shift plans, by name."""
    with (ROSTERS / "best_known.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}
