"""A list of 1,000 people brought in with its preview, against the bare reading of the same file."""

import io
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from python_calamine import CalamineWorkbook
from sqlmodel import col, select
from xlsxwriter import Workbook

from db.clock import SystemClock
from db.commands.lists import change_list
from db.errors import say
from db.exchange.list_preview import preview_list
from db.model.kinds import VisitState
from db.model.visit import Visit
from db.opening import open_store
from tests.benchmarks.measure import RUNS, middle, report
from tests.benchmarks.ten_years import fill
from tests.benchmarks.test_search import GIVEN, PATRONYMICS, SURNAMES

PEOPLE = 1000
ALLOWANCE = 0.5
"""Seconds allowed beside three times the bare reading."""


def made_list() -> bytes:
    """Return a workbook with a header and so many people."""
    chance = random.Random(5)
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["№", "Фамилия", "Имя", "Отчество", "Дата рождения", "Класс"])
        for number in range(1, PEOPLE + 1):
            born = date(2008, 1, 1) + timedelta(days=number)
            name = [chance.choice(SURNAMES), chance.choice(GIVEN), chance.choice(PATRONYMICS)]
            sheet.write_row(number, 0, [number, *name, f"{born:%d.%m.%Y}", "9 Б"])
    return out.getvalue()


def test_bringing_a_list_in(tmp_path: Path) -> None:
    fill(tmp_path)
    store = open_store(tmp_path, clock=SystemClock())
    content = made_list()
    with store.read() as session:
        query = select(Visit.id).where(col(Visit.state).in_([VisitState.CLOSED, VisitState.CONFIRMED]))
        visits = list(session.exec(query.order_by(col(Visit.starts_local).desc()).limit(RUNS + 1)).all())

    def bare() -> None:
        CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()

    def bring_in(visit: UUID) -> None:
        with store.read() as session:
            found = preview_list(session, visit, content, "list.xlsx", date(2026, 11, 24))
        with store.write(say("List brought in")) as unit:
            change_list(unit, visit, [row.draft for row in found.rows if row.draft and row.can_tick])

    reads, ours = [], []
    for visit in visits:
        reads.append(seconds_of(bare))
        ours.append(seconds_of(partial(bring_in, visit)))
    store.close()
    report(f"a list of {PEOPLE} people, seconds", middle(ours[1:]), 3 * middle(reads[1:]) + ALLOWANCE, 1)


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
