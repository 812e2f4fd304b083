"""A list of 1,000 people brought in with its preview, against the bare reading of the same file."""

import io
import random
import time
from datetime import date, timedelta
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
from desktop.sweeping import take_over
from tests.benchmarks.measure import RUNS, best, report
from tests.benchmarks.ten_years import fill
from tests.benchmarks.test_search import GIVEN, PATRONYMICS, SURNAMES

PEOPLE = 1000
ALLOWANCE = 0.5
"""Seconds allowed beside three times the bare reading."""


def made_list(group: int) -> bytes:
    """Return a workbook with a header and so many people, others for each group."""
    chance = random.Random(group)
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["№", "Фамилия", "Имя", "Отчество", "Дата рождения", "Класс"])
        for number in range(1, PEOPLE + 1):
            born = date(2008, 1, 1) + timedelta(days=PEOPLE * group + number)
            name = [chance.choice(SURNAMES), chance.choice(GIVEN), chance.choice(PATRONYMICS)]
            sheet.write_row(number, 0, [number, *name, f"{born:%d.%m.%Y}", "9 Б"])
    return out.getvalue()


def test_bringing_a_list_in(tmp_path: Path) -> None:
    take_over()  # as the program does: memory is swept while nothing is to be done
    fill(tmp_path)
    store = open_store(tmp_path, clock=SystemClock())
    contents = [made_list(group) for group in range(RUNS + 1)]
    with store.read() as session:
        query = select(Visit.id).where(col(Visit.state).in_([VisitState.CLOSED, VisitState.CONFIRMED]))
        visits = list(session.exec(query.order_by(col(Visit.starts_local).desc()).limit(RUNS + 1)).all())

    def bare() -> None:
        CalamineWorkbook.from_filelike(io.BytesIO(contents[0])).get_sheet_by_index(0).to_python()

    def bring_in(visit: UUID, content: bytes) -> None:
        with store.read() as session:
            found = preview_list(session, visit, content, "list.xlsx", date(2026, 11, 24))
        with store.write(say("List brought in")) as unit:
            change_list(unit, visit, [row.draft for row in found.rows if row.draft and row.can_tick])

    groups = iter(zip(visits, contents, strict=True))
    bring_in(*next(groups))
    started = time.perf_counter()
    read, ours = best(bare, lambda: bring_in(*next(groups)))
    whole = (time.perf_counter() - started) / RUNS
    store.close()
    what = f"a list of {PEOPLE} people"
    report(f"{what}, seconds of the processor", ours, 3 * read + ALLOWANCE, 1)
    report(f"{what}, seconds by the clock with both readings", whole, 3 * read + ALLOWANCE, 1)
