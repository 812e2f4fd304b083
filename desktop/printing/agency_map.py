"""The maps of the regions in the agency's overview."""

from collections.abc import Iterator
from decimal import Decimal

from db.agency.combining import Combined
from db.agency.map_measures import LEVELS, MEASURE_BY_CODE, ON_PAPER, MapMeasure, shades
from db.agency.map_words import NO_DATA, NO_DATA_MARK, SELDOM, SELDOM_MARK, level_words, mark_of
from db.errors import QT_TRANSLATE_NOOP, say
from desktop.printing import ink
from desktop.printing.figures import Writer
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pages import Item
from desktop.printing.pieces import Gap, Piece, Stack, Text
from desktop.printing.tile_map import PaperTile, TileGrid, TileLegend


def region_maps(combined: Combined, writer: Writer, letters: Letters) -> Iterator[Item]:
    """Yield a map for each measure that goes on paper, never torn from its legend."""
    heading = writer.words(say(QT_TRANSLATE_NOOP("db", "Map of the regions")))
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(Stack([Text(heading, letters.bold(12), ink.TEXT), Gap(pt(6))]), keeps_next=True)
    for code in ON_PAPER:
        yield Item(_map(combined, MEASURE_BY_CODE[code], writer, letters))
        yield Item(Gap(pt(14)))


def _map(combined: Combined, measure: MapMeasure, writer: Writer, letters: Letters) -> Piece:
    def number(value: Decimal) -> str:
        exponent = value.as_tuple().exponent
        return writer.number(value, max(-exponent, 0) if isinstance(exponent, int) else 0)

    shown, months = shades(combined, measure), len(combined.months)
    tiles = [
        PaperTile(one.tile.column, one.tile.row, one.tile.label(writer.language), mark_of(one), one.level)
        for one in shown
    ]
    levels: list[tuple[int | None, str, str]] = [
        (level, str(level), writer.words(level_words(measure, level, months, number))) for level in range(1, LEVELS + 1)
    ]
    signs: list[tuple[int | None, str, str]] = [(None, NO_DATA_MARK, writer.words(NO_DATA))]
    if any(one.is_seldom for one in shown):
        signs.append((None, SELDOM_MARK, writer.words(SELDOM)))
    return Stack(
        [
            Text(writer.words(measure.title), letters.bold(9), ink.TEXT2),
            Text(writer.words(measure.formula), letters.font(7.5), ink.TEXT3),
            Gap(pt(4)),
            TileGrid(letters, tiles),
            Gap(pt(5)),
            TileLegend(letters, [*levels, *signs]),
        ]
    )
