import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from desktop.app.theme import apply_theme
from desktop.kit import icons
from desktop.kit.icon_names import ICONS
from desktop.kit.look import look

SIZE = QSize(18, 18)


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    icons.load_icons()


def strongest(image: QImage) -> str:
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha).name()


@pytest.mark.parametrize("meaning", ICONS)
def test_every_meaning_has_a_sign(meaning: str) -> None:
    image = icons.icon(meaning).pixmap(SIZE, 1.0).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(18) for y in range(18))


def test_an_unknown_meaning_is_refused_at_once() -> None:
    with pytest.raises(KeyError):
        icons.icon("nonsense")


def test_signs_follow_the_theme_without_being_made_anew(qapp: QApplication) -> None:
    sign = icons.icon("lock", "accent", filled=True)
    apply_theme(qapp, "light")
    light = strongest(sign.pixmap(SIZE, 1.0).toImage())
    assert light == look().tokens.accent.lower()
    apply_theme(qapp, "dark")
    assert strongest(sign.pixmap(SIZE, 1.0).toImage()) == look().tokens.accent.lower() != light


def test_a_sign_is_drawn_in_device_pixels_not_stretched() -> None:
    twice = icons.icon("lock").pixmap(SIZE, 2.0)
    assert (twice.size(), twice.devicePixelRatio()) == (QSize(36, 36), 2.0)
    stretched = icons.icon("lock").pixmap(SIZE, 1.0).toImage().scaled(36, 36)
    assert twice.toImage() != stretched


def test_a_sign_that_cannot_be_used_is_greyed() -> None:
    dead = icons.icon("lock", "accent", filled=True).pixmap(SIZE, 1.0, QIcon.Mode.Disabled)
    assert strongest(dead.toImage()) == look().tokens.text3.lower()


FIRST_FRAME = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from desktop.app.theme import apply_theme
apply_theme(app, "light")
from desktop.kit.button import Button
from desktop.kit import tasks, table, chart, navigation, on_site, header, phrases
from desktop.kit.icons import is_loaded
button = Button("New visit", sign="new")
first = button.grab().toImage()
heavy = {"qtawesome", "sqlmodel", "sqlalchemy", "pydantic", "db.store", "db.model"} & set(sys.modules)
assert not heavy, heavy
assert not is_loaded()
app.processEvents()
assert is_loaded()
assert button.grab().toImage() != first
"""


def test_the_first_frame_does_not_wait_for_the_icon_font_or_the_database() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
