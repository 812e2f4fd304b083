from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.theme import ThemeName, apply_theme
from desktop.kit.icons import load_icons
from desktop.kit.look import look
from tests.desktop.kit.gallery import gallery


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_widget_paints_itself_in_both_themes_and_text_sizes(
    qapp: QApplication, qtbot: QtBot, theme: ThemeName, scale: float, tmp_path: Path
) -> None:
    apply_theme(qapp, theme, scale)
    load_icons()
    page = gallery()
    qtbot.addWidget(page)
    page.resize(page.sizeHint().expandedTo(QSize(1300, 900)))
    picture = page.grab()
    file = tmp_path / f"gallery-{theme}-{scale}.png"
    assert picture.save(str(file))
    assert colours(QImage(str(file))) >= {QColor(look().tokens.surface).name(), QColor(look().tokens.accent).name()}


def test_a_live_switch_paints_the_same_as_a_start_in_that_theme(qapp: QApplication, qtbot: QtBot) -> None:
    load_icons()
    page = gallery()
    qtbot.addWidget(page)
    page.resize(1300, 1100)
    page.grab()
    apply_theme(qapp, "dark", 1.0)
    switched = page.grab().toImage()
    fresh = gallery()
    qtbot.addWidget(fresh)
    fresh.resize(1300, 1100)
    assert different_pixels(switched, fresh.grab().toImage()) < 0.01


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def different_pixels(one: QImage, other: QImage) -> float:
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places) / len(places)
