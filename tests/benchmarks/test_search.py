"""Finding among ten years of visits and half a million people, against counting the same names in SQL."""

import random
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert
from sqlmodel import select

from db.clock import SystemClock
from db.ids import uuid7
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import FILE_NAME, open_store
from db.queries.people_search import find_visitors
from db.queries.search import search
from db.rules.names import fold_name, latin_key
from db.rules.search_words import text_of
from tests.benchmarks.measure import RUNS, middle, report
from tests.benchmarks.ten_years import fill

PEOPLE = 500_000
STEMS = ("Иван", "Петр", "Юсуп", "Щук", "Алекс", "Жук", "Мал", "Во", "Ки", "Гр")
MIDDLES = ("", "ал", "ет", "ин", "ос", "ун", "яр", "иев", "ош", "ач", "ек", "уб")
ENDS = ("ов", "ова", "ин", "ина", "енко", "ский", "ская", "ко", "чук", "ев")
SURNAMES = [f"{stem}{part}{end}" for stem in STEMS for part in MIDDLES for end in ENDS]
GIVEN = ["Александр", "Анна", "Алексей", "Мария", "Иван", "Ольга", "Пётр", "Юлия", "Жанна", "Тимур", "Елена", "Фёдор"]
PATRONYMICS = ["Ильич", "Ивановна", "Петрович", "Юсуповна", "Алексеевич", "Львовна"]
TYPED = ("а", "юсуп", "yusupov", ".cegjd fktrcfylh", "щукина мария львовна", "ю а", "алекс", "zhuk ol", "нет такого")
HARDER = ("иванов пётр ильич", "ivanov ivan petrovich", "мария юсупова", "ол", "иванов и", "петрова анна ивановна")
FRAME = 0.016


def add_people(folder: Path) -> None:
    """Write people into the visits of a folder's books."""
    store = open_store(folder, clock=SystemClock())
    chance = random.Random(14)
    keys = {name: (fold_name(name), latin_key(name)) for name in (*SURNAMES, *GIVEN)}
    with store.read() as session:
        visits = list(session.exec(select(Visit.id, Visit.title)))
    defaults = Visitor(visit_id=visits[0][0], surname="").model_dump(exclude={"id", "visit_id"})
    with store.engine.begin() as connection:
        rows = []
        for number in range(PEOPLE):
            surname, given = chance.choice(SURNAMES), chance.choice(GIVEN)
            folded = dict(zip(("surname_folded", "surname_latin"), keys[surname], strict=True))
            folded |= dict(zip(("given_folded", "given_latin"), keys[given], strict=True))
            named = {"surname": surname, "given": given, "patronymic": chance.choice(PATRONYMICS), **folded}
            rows.append({**defaults, "id": uuid7(), "visit_id": visits[number % len(visits)][0], **named})
        connection.execute(insert(Visitor), rows)
        for key, title in visits:
            connection.exec_driver_sql("update visit set search_text = ? where id = ?", (text_of(title), key.hex))
    store.close()


def test_finding_while_typing(tmp_path: Path) -> None:
    fill(tmp_path)
    add_people(tmp_path)
    store = open_store(tmp_path, clock=SystemClock())
    file = sqlite3.connect(tmp_path / FILE_NAME)
    counted = seconds_of(
        lambda: file.execute("select count(*) from visitor where surname_folded like '%ю%'").fetchall()
    )
    today = datetime.now(UTC).date()
    with store.read() as session:
        for typed in TYPED:
            gate = seconds_of(lambda typed=typed: find_visitors(session, typed, 20))  # type: ignore[misc]  # a default binds it
            report(f"one of {PEOPLE} people by “{typed}”, seconds", gate, counted, 0.35)
        taken = sorted(
            time_of(lambda typed=typed: find_visitors(session, typed, 20))  # type: ignore[misc]  # same
            for typed in (*TYPED, *HARDER) * 20
        )
        percentile = taken[int(len(taken) * 0.99)]
        report(f"one of {PEOPLE}, 99th percentile, seconds of the processor", percentile, FRAME, 1)
        for typed in ("school 14", "irjkf", "o", "147"):
            palette = seconds_of(lambda typed=typed: search(session, typed, today))  # type: ignore[misc]  # same
            report(f"everything by “{typed}”, seconds", palette, counted, 1)
    file.close()
    store.close()


def time_of(work: Callable[[], object]) -> float:
    """Return the processor time of a piece of work: the neighbours on the machine add none to it."""
    started = time.process_time()
    work()
    return time.process_time() - started


def seconds_of(work: Callable[[], object]) -> float:
    """Return the median time of a piece of work, the first run not counted."""
    work()
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return middle(taken)
