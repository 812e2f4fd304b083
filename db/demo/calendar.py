"""Which groups come when: a month's programme, drawn from a seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from db.demo.groups import TYPES, GroupType
from db.rules.calendar import Month
from db.rules.capacity import adults_needed

STARTS = (time(9, 0), time(11, 15), time(13, 30), time(15, 30))
LAST_START = {"ROLL": time(15, 30), "MUSE": time(15, 30)}
RATIO = 10
"""Children per adult on the plant's routes."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One group of the programme. `lead` is how many days before the visit it asked."""

    place: int
    group: GroupType
    title: str
    route: str
    starts: datetime
    people: int
    chaperones: int
    lead: int


def programme(month: Month, visits: int, random: Random, is_working: Callable[[date], bool]) -> list[Coming]:
    """Return about `visits` groups spread over the working days of a month, no two at once on a route."""
    days = [day for day in _days(month) if is_working(day)]
    bag = [group for group in TYPES for _ in range(max(1, round(group.share * visits / 100)))]
    random.shuffle(bag)
    comings: list[Coming] = []
    for place, group in enumerate(bag[:visits]):
        day = days[place * len(days) // min(visits, len(bag))]
        free = [(route, start) for start in STARTS for route in group.routes if _is_free(comings, route, day, start)]
        if not free:
            continue
        route, start = random.choice(free)
        people = random.randint(group.least, group.most)
        is_school = group.youngest < 16 and group.country == "RU" and group.kind == "school"
        comings.append(
            Coming(
                place=len(comings),
                group=group,
                title=random.choice(group.names),
                route=route,
                starts=datetime.combine(day, start),
                people=people,
                chaperones=adults_needed(people, RATIO) if is_school else 0,
                lead=random.randint(35, 60) if group.country != "RU" else random.randint(9, 21),
            )
        )
    return sorted(comings, key=lambda one: (one.starts, one.route))


def _is_free(comings: list[Coming], route: str, day: date, start: time) -> bool:
    return all(one.route != route or one.starts != datetime.combine(day, start) for one in comings)


def _days(month: Month) -> Iterator[date]:
    day = month.first
    while day <= month.last:
        yield day
        day += timedelta(days=1)
