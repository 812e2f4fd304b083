"""What the map of regions says: its legend, and each tile with figure and number of cases."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from db.agency.levels import TITLES, Level
from db.agency.map_measures import INVOLVEMENT, LEVELS, MapMeasure, RegionShade
from db.errors import QT_TRANSLATE_NOOP, Phrase, say


def level_words(measure: MapMeasure, level: int, months: int, number: Callable[[Decimal], str]) -> Phrase:
    """Return what a level from 1 to 4 means; `number` writes a bound."""
    if measure.code == INVOLVEMENT:
        return TITLES[list(Level)[level - 1]]
    bounds = measure.bounds_over(months)
    if level == 1:
        return say(QT_TRANSLATE_NOOP("db", "under {bound}"), bound=number(bounds[0]))
    if level == LEVELS:
        return say(QT_TRANSLATE_NOOP("db", "from {bound} on"), bound=number(bounds[-1]))
    low, high = bounds[level - 2 : level]
    return say(QT_TRANSLATE_NOOP("db", "from {low} to under {high}"), low=number(low), high=number(high))


NO_DATA: Final = say(QT_TRANSLATE_NOOP("db", "no data"))
SELDOM: Final = say(QT_TRANSLATE_NOOP("db", "reports too seldom to be compared"))
NO_DATA_MARK, SELDOM_MARK = "–", "*"


def mark_of(shade: RegionShade) -> str:
    """Return what stands in a tile below its letters: the level's number, or a sign for why there is none."""
    if shade.level is not None:
        return str(shade.level)
    return SELDOM_MARK if shade.is_seldom else NO_DATA_MARK


def shade_words(shade: RegionShade, measure: MapMeasure, name: str, number: Callable[[Decimal], str]) -> Phrase:
    """Return what a tile says: the region's name, the figure, on how many cases it rests, the level."""
    if shade.row is None or shade.reading.value is None:
        text = QT_TRANSLATE_NOOP("db", "{region}. {measure}: no data")
        return say(text, region=name, measure=measure.title)
    told = {"region": name, "measure": measure.title, "figure": _figure(shade, measure, number)}
    told |= {"what": measure.cases, "cases": number(Decimal(shade.reading.cases))}
    if shade.is_seldom:
        text = QT_TRANSLATE_NOOP(
            "db", "{region}. {measure}: {figure} ({what}: {cases}); reports too seldom to be compared"
        )
        return say(text, **told)
    text = QT_TRANSLATE_NOOP("db", "{region}. {measure}: {figure}, level {level} ({what}: {cases})")
    return say(text, **told, level=shade.level)


def _figure(shade: RegionShade, measure: MapMeasure, number: Callable[[Decimal], str]) -> Phrase | str:
    assert shade.row is not None
    assert shade.reading.value is not None
    if measure.code == INVOLVEMENT:
        return TITLES[shade.row.level]
    written = number(shade.reading.value)
    return say(QT_TRANSLATE_NOOP("db", "{number} %"), number=written) if measure.is_percent else written
