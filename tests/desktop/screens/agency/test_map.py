"""The map on the agency's page: walked by arrows, spoken tile by tile, a region is opened by Enter or a click."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.agency.map_measures import MEASURES
from db.agency.region_tiles import region_tiles
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tile_map import TileMap
from desktop.labels import label
from desktop.screens.agency.involvement import Involvement
from desktop.screens.agency.scopes import Spot
from tests.db.agency.regions import several_regions


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> Iterator[Involvement]:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    made = Involvement()
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show_combined(several_regions())
    named(made, qtbot)
    with qtbot.waitActive(made):
        made.show()
    yield made
    use_language("en")


def named(page: Involvement, qtbot: QtBot) -> None:
    """Wait until every tile has said what it says."""
    qtbot.waitUntil(lambda: all(button.accessibleName() for button in page.map.map.buttons.values()))


def standing(tiles: TileMap, code: str) -> None:
    tiles.buttons[code].setFocus(Qt.FocusReason.TabFocusReason)


def press(tiles: TileMap, key: Qt.Key) -> str:
    QTest.keyClick(tiles.buttons[tiles.current], key)
    return tiles.current


def test_every_region_has_a_button_that_says_name_figure_and_cases(page: Involvement, qtbot: QtBot) -> None:
    page.map.choose("visitors")
    buttons = page.map.map.buttons
    assert set(buttons) == set(region_tiles())
    said = "Chelyabinsk Region. Visitors: 24,000, level 3 (sites that reported: 2)"
    qtbot.waitUntil(lambda: "Visitors" in buttons["RU-ZAB"].accessibleName())
    assert buttons["RU-CHE"].accessibleName() == buttons["RU-CHE"].toolTip() == said
    assert buttons["RU-MOW"].accessibleName() == "Moscow. Visitors: no data"
    assert "too seldom" in buttons["RU-SVE"].accessibleName()
    assert [buttons[code].tile.mark for code in ("RU-CHE", "RU-TOM", "RU-SVE", "RU-MOW")] == ["3", "1", "*", "–"]
    assert page.map.legend.texts[2].text() == "from 20,000 to under 50,000"


def test_no_tile_covers_another_however_narrow_the_page_is(page: Involvement, qtbot: QtBot) -> None:
    tiles = page.map.map
    for width in (1200, 620):
        page.resize(width, 900)
        qtbot.waitUntil(lambda: all(tiles.rect().contains(button.geometry()) for button in tiles.buttons.values()))
        frames = [button.geometry() for button in tiles.buttons.values()]
        assert not any(one.intersects(other) for at, one in enumerate(frames) for other in frames[:at])


def test_arrows_walk_from_neighbour_to_neighbour_and_over_gaps(page: Involvement) -> None:
    tiles = page.map.map
    standing(tiles, "RU-CHE")
    assert press(tiles, Qt.Key.Key_Right) == "RU-KGN"
    assert press(tiles, Qt.Key.Key_Up) == "RU-TYU"
    assert press(tiles, Qt.Key.Key_End) == "RU-TY"
    assert press(tiles, Qt.Key.Key_Home) == "RU-PSK"
    assert press(tiles, Qt.Key.Key_Left) == "RU-SMO"
    standing(tiles, "RU-SMO")
    assert press(tiles, Qt.Key.Key_Left) == "RU-KGD"
    assert press(tiles, Qt.Key.Key_Right) == "RU-SMO"
    assert "Smolensk" in page.map.told.text()
    reached = {tiles.current}
    for _ in range(40):
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            reached.add(press(tiles, key))
    assert len(reached) > 10


def test_tab_stops_once_on_the_map(page: Involvement) -> None:
    tiles = page.map.map
    standing(tiles, "RU-CHE")
    stops = [code for code, button in tiles.buttons.items() if button.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == ["RU-CHE"]
    QTest.keyClick(tiles.buttons["RU-CHE"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in tiles.buttons.values()


def test_enter_or_a_click_opens_a_region_and_one_without_sites_stays_shut(page: Involvement) -> None:
    tiles = page.map.map
    standing(tiles, "RU-MOW")
    QTest.keyClick(tiles.buttons["RU-MOW"], Qt.Key.Key_Return)
    assert page.spot == Spot()
    standing(tiles, "RU-CHE")
    QTest.keyClick(tiles.buttons["RU-CHE"], Qt.Key.Key_Return)
    assert page.spot == Spot("RU-CHE")
    assert {row.key for row in page.children_list.rows()} == {"E1/01", "E2/01"}
    assert not page.map.isVisible()
    page.go_up()
    QTest.mouseClick(tiles.buttons["RU-TOM"], Qt.MouseButton.LeftButton)
    assert page.spot == Spot("RU-TOM")


def test_each_measure_may_be_chosen_and_stays_chosen_in_the_other_language(page: Involvement) -> None:
    card = page.map
    assert [card.measure.itemData(place) for place in range(card.measure.count())] == [one.code for one in MEASURES]
    for one in MEASURES:
        card.choose(one.code)
        assert card.formula.text() == str(one.formula)
    card.choose("sites")
    use_language("ru")
    QApplication.processEvents()
    assert card.measure.currentText() == "Участвующие площадки"
    assert card.map.buttons["RU-CHE"].tile.label == "Чел"
    standing(card.map, "RU-CHE")  # one that gets the focus has its name at once
    assert card.map.buttons["RU-CHE"].accessibleName().startswith("Челябинская область. Участвующие площадки: 2")
