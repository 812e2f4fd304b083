"""Invented enterprises over all regions: how big they are, what they show, how well they report."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from db.agency.register import RegionData
from db.reports.codes import code_list
from db.reports.keys import SigningKey

BUSY: Final = {"RU-NIZ": 5, "RU-PER": 5, "RU-CHE": 5, "RU-SVE": 4, "RU-TA": 4, "RU-BA": 3, "RU-MOW": 3, "RU-KEM": 3}
"""Regions in which more enterprises than elsewhere receive visitors: the mentors of the programme among them."""
KINDS: Final = ("Завод", "Комбинат", "Фабрика", "Мануфактура", "Станция", "Верфь", "Пекарня", "Обогатительная фабрика")
WORDS: Final = (
    "Северный",
    "Речной",
    "Степной",
    "Горный",
    "Лесной",
    "Полярный",
    "Южный",
    "Озёрный",
    "Береговой",
    "Новый",
)
INDUSTRIES: Final = (
    *("10.71", "10.82", "11.01", "13.20", "16.10", "17.12", "20.13", "22.11", "23.13", "23.49", "24.10", "24.51"),
    *("25.11", "26.11", "27.11", "28.49", "29.10", "30.11", "30.30", "31.01", "32.40", "35.11", "49.20", "71.20"),
)
ZONES: Final = {"RU-KGD": "Europe/Kaliningrad", "RU-KAM": "Asia/Kamchatka", "RU-PRI": "Asia/Vladivostok"}


@dataclass(frozen=True, slots=True)
class Enterprise:
    """An invented enterprise with one site.

    `size` is the number of visitors that its average month would have in a year of equal months; `breadth` from 0 to 1
    tells how much it offers beside tours for schools; `care` from 0 to 1 how reliably it reports.
    """

    number: int
    code: str
    name: str
    region: str
    industry: str
    timezone: str
    size: float
    breadth: float
    care: float
    routes: int
    guides: int
    secret: bytes

    @property
    def key(self) -> SigningKey:
        """The key that it signs with."""
        return SigningKey(self.secret)


def enterprises(count: int, visitors: int, seed: int) -> list[Enterprise]:
    """Return `count` enterprises that together receive about `visitors` people in a year; the same for one seed."""
    dice = random.Random(f"{seed} enterprises")
    regions = sorted(code_list("regions"))
    weights = [BUSY.get(code, 1) for code in regions]
    sizes = [dice.lognormvariate(0, 1.1) for _ in range(count)]
    scale = visitors / 12 / sum(sizes) if sizes else 0
    return [
        _enterprise(number, dice, dice.choices(regions, weights)[0], size * scale, seed)
        for number, size in enumerate(sizes, start=1)
    ]


def _enterprise(number: int, dice: random.Random, region: str, size: float, seed: int) -> Enterprise:
    code = f"E{number:05}"
    return Enterprise(
        number=number,
        code=code,
        name=f"{dice.choice(KINDS)} «{dice.choice(WORDS)}-{number}»",
        region=region,
        industry=dice.choice(INDUSTRIES),
        timezone=ZONES.get(region, "Europe/Moscow"),
        size=size,
        breadth=dice.betavariate(1.5, 3),
        care=dice.betavariate(9, 1),
        routes=1 + min(int(size / 120) + dice.randrange(2), 7),
        guides=1 + int(size / 100) + dice.randrange(3),
        secret=sha256(f"{seed} {code}".encode()).digest(),
    )


def region_data(seed: int) -> Iterator[tuple[str, RegionData]]:
    """Yield invented numbers of people by region; their order is that of real ones, the numbers are not."""
    dice = random.Random(f"{seed} regions")
    for code in sorted(code_list("regions")):
        residents = int(dice.lognormvariate(14, 0.7))
        yield code, RegionData(residents, residents * 12 // 100, residents * 9 // 100)
