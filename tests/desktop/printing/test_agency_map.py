"""The maps of the regions on paper: every tile with its letters, the legend, the shades of the screen."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.agency.map_measures import ON_PAPER
from db.agency.map_sheet import INKS, SHADES
from db.agency.region_tiles import region_tiles
from desktop.app.language import use_language
from desktop.app.resources import resource
from desktop.kit.phrases import shown
from desktop.kit.tokens import load_tokens
from desktop.printing import ink
from desktop.printing.agency_overview import agency_overview_pdf
from tests.db.agency.regions import several_regions
from tests.db.reports.forms_read import body_of


@pytest.mark.parametrize("language", ["en", "ru"])
def test_each_map_has_a_tile_for_every_region(application: QApplication, tmp_path: Path, language: str) -> None:
    use_language(language)
    text = body_of(agency_overview_pdf(several_regions(), language, shown), tmp_path)
    use_language("en")
    words = Counter(text.split())
    for tile in region_tiles().values():
        assert words[tile.label(language)] >= len(ON_PAPER), tile.code
    legend = {"en": "from 20,000 to under 50,000", "ru": "от 20 000 до 50 000"}[language]
    assert legend in text.replace("\N{NO-BREAK SPACE}", " ")


def test_paper_has_the_shades_of_the_light_theme() -> None:
    tokens = load_tokens(resource("themes", "light.json"))
    assert (tokens.levels, tokens.on_levels) == (SHADES, INKS)
    assert tuple(shade.name().upper() for shade in (*ink.LEVELS, *ink.ON_LEVELS)) == (*SHADES, *INKS)
