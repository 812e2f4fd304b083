"""Makers of small rostering problems: a guide who may do everything, a visit anybody can lead, weeks of them."""

import json
from dataclasses import asdict
from random import Random
from typing import Any

from db.roster.problem import FORMAT, Instance, InstanceGuide, InstanceVisit, Outage, Pair

DAY = 24 * 60
ALWAYS = ((0, 60 * DAY),)


def at(day: int, hour: int, minute: int = 0) -> int:
    return day * DAY + hour * 60 + minute


def a_guide(name: str = "G1", **named: Any) -> InstanceGuide:
    values: dict[str, Any] = {
        "routes": frozenset({"R1"}),
        "languages": frozenset({"ru"}),
        "group_types": frozenset({"school"}),
        "windows": ALWAYS,
        "absences": (),
        "max_day_min": 480,
        "max_week_min": 2400,
        "max_days_week": 6,
        "turnaround_min": 15,
        "min_rest_min": 660,
        "prefer_routes": frozenset({"R1"}),
        "avoid_weekdays": frozenset(),
        **named,
    }
    return InstanceGuide(id=name, **values)


def a_visit(name: str, start: int, minutes: int = 60, **named: Any) -> InstanceVisit:
    values: dict[str, Any] = {
        "route": "R1",
        "language": "ru",
        "group_type": "school",
        "need": 1,
        "prefer_guide": None,
        **named,
    }
    return InstanceVisit(id=name, start=start, end=start + minutes, **values)


def an_instance(
    guides: list[InstanceGuide], visits: list[InstanceVisit], locked: tuple[Pair, ...] = (), first_weekday: int = 0
) -> Instance:
    return Instance("small", first_weekday, DAY, tuple(guides), tuple(visits), locked)


def a_random_instance(seed: int, guides: int, visits: int) -> Instance:
    """Return up to two weeks in which every rule can bind."""
    random = Random(seed)
    staff = [_random_guide(random, f"G{number}") for number in range(guides)]
    days = random.choice([2, 5, 9, 14])
    plan = [
        a_visit(
            f"V{number}",
            at(random.randrange(days), random.randrange(6, 22), random.choice([0, 15, 30])),
            random.choice([45, 60, 90, 180]),
            route=random.choice(["R1", "R2"]),
            language=random.choice(["ru", "ru", "en"]),
            group_type=random.choice(["school", "school", "vip"]),
            need=random.choice([1, 1, 1, 2, 3]),
            prefer_guide=random.choice([None, *(guide.id for guide in staff)]),
        )
        for number in range(visits)
    ]
    return an_instance(staff, plan, first_weekday=random.randrange(7))


def _random_guide(random: Random, name: str) -> InstanceGuide:
    opens = random.choice([6, 8, 12])
    off = random.randrange(14)
    return a_guide(
        name,
        routes=frozenset(random.choice([("R1",), ("R1", "R2")])),
        languages=frozenset(random.choice([("ru",), ("ru", "en")])),
        group_types=frozenset(random.choice([("school",), ("school", "vip")])),
        windows=tuple((at(day, opens), at(day, opens + random.choice([6, 12]))) for day in range(14)),
        absences=random.choice([(), ((at(off, 0), at(off + 2, 0)),)]),
        max_day_min=random.choice([120, 300, 480]),
        max_week_min=random.choice([300, 900, 2400]),
        max_days_week=random.choice([1, 3, 5]),
        turnaround_min=random.choice([0, 15, 45]),
        min_rest_min=random.choice([0, 660, 900]),
        prefer_routes=frozenset(random.choice([(), ("R1",), ("R2",)])),
        avoid_weekdays=frozenset(random.choice([(), (0,), (5, 6)])),
    )


def as_file(instance: Instance, **changed: Any) -> bytes:
    """Return an instance in its file format, with some of the fields replaced."""
    values = {**asdict(instance), "format": FORMAT, **changed}
    return json.dumps(values, default=sorted).encode()


def roster_file(pairs: list[Pair]) -> bytes:
    return json.dumps({"assignments": pairs}).encode()


def cases_file(outage: Outage, instance: str = "small") -> bytes:
    case = {"instance": instance, "guide": outage.guide, "absence": outage.absence, "now": outage.now}
    return json.dumps([case]).encode()


def a_shift_file(seed: int, jobs: int, workers: int) -> bytes:
    """Return an SMPTSP file in which every job can be done: it is drawn around a plan."""
    random = Random(seed)
    able: list[set[int]] = [set() for _ in range(workers)]
    free_at = [0] * workers
    spans: list[tuple[int, int]] = []
    for job in range(jobs):
        worker = random.randrange(workers)
        start = free_at[worker] + random.randrange(30)
        free_at[worker] = start + random.randrange(10, 90)
        spans.append((start, free_at[worker]))
        able[worker].add(job)
        for other in range(workers):
            if random.random() < 0.3:
                able[other].add(job)
    lines = ["# drawn around a plan", "Type = 1", f"Jobs = {jobs}"]
    lines += [f" {start} {end}" for start, end in spans]
    lines += [f"Qualifications = {workers}"]
    lines += [f" {len(one)}: {' '.join(map(str, sorted(one)))}" for one in able]
    return "\n".join(lines).encode()
