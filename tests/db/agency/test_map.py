"""The map of the regions: one tile for each, neighbours near, levels by fixed bounds, honest where there is nothing."""

import io
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from db.agency.combining import Combined
from db.agency.indicators import INDICATORS
from db.agency.map_measures import BOUNDS, INVOLVEMENT, LEVELS, MEASURE_BY_CODE, MEASURES, ON_PAPER, RegionShade, shades
from db.agency.map_words import level_words, mark_of, shade_words
from db.agency.region_tiles import grid_size, region_tiles
from db.agency.workbook import build_overview
from db.reports.codes import code_list
from tests.db.agency.regions import several_regions

NEIGHBOURS = (
    *("KR LEN", "SPE LEN", "PSK NGR", "NGR TVE", "TVE SMO", "SMO BRY", "MOW MOS", "MOS TUL", "KLU ORL", "TUL LIP"),
    *("VOR BEL", "ROS VOR", "ROS VGG", "KDA AD", "KDA ROS", "STA KL", "SE IN", "IN CE", "DA CE", "AST VGG", "RYA TAM"),
    *("NIZ IVA", "KIR NIZ", "ME CU", "TA UD", "TA ULY", "SAM ULY", "BA ORE", "PER SVE", "SVE CHE", "CHE KGN"),
    *("TYU KHM", "KHM YAN", "KO NEN", "OMS NVS", "NVS ALT", "ALT AL", "KEM KK", "KYA IRK", "IRK BU", "BU ZAB"),
    *("ZAB AMU", "AMU KHA", "KHA PRI", "SA MAG", "MAG KAM", "KAM CHU"),
)


@pytest.fixture(scope="module")
def overview() -> Combined:
    return several_regions()


def shade(overview: Combined, measure: str, region: str) -> RegionShade:
    return next(one for one in shades(overview, MEASURE_BY_CODE[measure]) if one.tile.code == region)


def test_every_region_has_exactly_one_tile_and_no_two_lie_on_one_another() -> None:
    tiles = region_tiles()
    assert list(tiles) == list(code_list("regions"))
    assert len({(tile.column, tile.row) for tile in tiles.values()}) == len(tiles)
    across, down = grid_size()
    assert {tile.column for tile in tiles.values()} <= set(range(across))
    assert {tile.row for tile in tiles.values()} == set(range(down))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_letters_tell_the_tiles_apart_and_fit(language: str) -> None:
    labels = [tile.label(language) for tile in region_tiles().values()]
    assert len(set(labels)) == len(labels)
    assert all(1 <= len(label) <= 4 for label in labels)


@pytest.mark.parametrize("pair", NEIGHBOURS)
def test_neighbours_stay_neighbours(pair: str) -> None:
    one, other = (region_tiles()[f"RU-{name}"] for name in pair.split())
    assert max(abs(one.column - other.column), abs(one.row - other.row)) == 1


def test_the_tiles_hang_together_save_the_exclave() -> None:
    places = {(tile.column, tile.row) for tile in region_tiles().values()}
    exclave = (region_tiles()["RU-KGD"].column, region_tiles()["RU-KGD"].row)
    reached, edge = set(), [next(iter(places - {exclave}))]
    while edge:
        column, row = edge.pop()
        reached.add((column, row))
        around = {(column + right, row + below) for right in (-1, 0, 1) for below in (-1, 0, 1)}
        edge.extend((around & places) - reached)
    assert places - reached == {exclave}


def test_every_indicator_may_be_mapped_and_its_bounds_rise() -> None:
    assert {one.code for one in INDICATORS} == set(BOUNDS)
    assert {one.code for one in INDICATORS} < {one.code for one in MEASURES}
    for measure in MEASURES:
        assert len(measure.bounds) == LEVELS - 1
        assert sorted(set(measure.bounds)) == list(measure.bounds)


def test_a_region_is_shaded_by_its_own_figure(overview: Combined) -> None:
    che, tom = (shade(overview, "visitors", code) for code in ("RU-CHE", "RU-TOM"))
    assert (che.reading.value, che.reading.cases, che.level) == (Decimal(24_000), 2, 3)
    assert (tom.reading.value, tom.level) == (Decimal(240), 1)
    assert shade(overview, "sites", "RU-CHE").reading.value == 2
    assert shade(overview, "visitors_per_site", "RU-CHE").reading.value == 12_000
    assert shade(overview, INVOLVEMENT, "RU-CHE").level == 4
    for code in BOUNDS:
        row = next(row for row in overview.regions if row.code == "RU-CHE")
        assert shade(overview, code, "RU-CHE").reading == row.readings[code]


def test_a_level_begins_at_its_bound() -> None:
    measure = MEASURE_BY_CODE["visitors"]
    assert [int(one) for one in measure.bounds_over(12)] == [5000, 20000, 50000]
    assert [int(one) for one in measure.bounds_over(6)] == [2500, 10000, 25000]
    assert MEASURE_BY_CODE["foreign_share"].bounds_over(1) == MEASURE_BY_CODE["foreign_share"].bounds


def test_regions_without_a_figure_have_no_level(overview: Combined) -> None:
    nobody, silent, late = (shade(overview, "visitors", code) for code in ("RU-MOW", "RU-PER", "RU-SVE"))
    assert (nobody.row, nobody.level, mark_of(nobody)) == (None, None, "–")
    assert (silent.level, silent.is_seldom, mark_of(silent)) == (None, True, "*")
    assert (late.level, mark_of(late)) == (None, "*")
    discipline = shade(overview, "reporting_discipline", "RU-SVE")
    assert (discipline.reading.value, discipline.level) == (Decimal("0.0"), 1)
    assert shade(overview, "school_reach", "RU-CHE").level is None


def test_a_tile_says_its_name_its_figure_and_its_cases(overview: Combined) -> None:
    measure = MEASURE_BY_CODE["visitors"]

    def said(code: str) -> str:
        return str(shade_words(shade(overview, "visitors", code), measure, code, str))

    assert said("RU-CHE") == "RU-CHE. Visitors: 24000, level 3 (sites that reported: 2)"
    assert said("RU-SVE") == "RU-SVE. Visitors: 12000 (sites that reported: 1); reports too seldom to be compared"
    assert said("RU-MOW") == "RU-MOW. Visitors: no data"
    words = [str(level_words(measure, level, 12, str)) for level in range(1, LEVELS + 1)]
    assert words == ["under 5000", "from 5000 to under 20000", "from 20000 to under 50000", "from 50000 on"]
    assert str(level_words(MEASURE_BY_CODE[INVOLVEMENT], 4, 12, str)) == "Leader"


def test_the_workbook_has_the_maps_as_cells(overview: Combined) -> None:
    content = build_overview(overview)
    assert content == build_overview(overview)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Map").to_python()
    cells = [str(cell) for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith("CHE")] == ["CHE\n4", "CHE\n3", "CHE\n4"]
    assert cells.count("SVE\n*") == len(ON_PAPER)
    assert "from 20,000 to under 50,000" in cells
