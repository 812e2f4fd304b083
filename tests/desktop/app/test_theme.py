import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.resources import resource
from desktop.app.theme import apply_theme, fill_style_sheet
from desktop.kit.look import look, px
from desktop.kit.text import Text
from desktop.kit.typefaces import INTER, INTER_DISPLAY, Type

ALPHABET = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№«»—–−\u00a0\u202f"


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_every_name_in_the_style_sheet_is_a_token(shade: str) -> None:
    filled = fill_style_sheet(look(), shade)
    assert "$" not in filled
    assert not re.search(r"#[0-9a-f]{3,6}\b", resource("app.qss").read_text(encoding="utf-8"))


def test_signs_named_in_the_style_sheet_exist() -> None:
    for shade in ("light", "dark"):
        for file in re.findall(r'url\("([^"]+)"\)', fill_style_sheet(look(), shade)):
            assert resource(file).is_file()


def test_the_theme_switches_while_windows_are_open(qapp: QApplication, qtbot: QtBot) -> None:
    label = Text("On site", Type.CAPTION, "text3")
    qtbot.addWidget(label)
    light = label.palette().color(QPalette.ColorRole.WindowText)
    apply_theme(qapp, "dark")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(look().tokens.text3) != light
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(look().tokens.canvas)


def test_text_grows_up_to_twice_and_no_further(qapp: QApplication, qtbot: QtBot) -> None:
    label = Text("On site", Type.TITLE)
    qtbot.addWidget(label)
    apply_theme(qapp, "light", 1.5)
    assert (label.font().pixelSize(), qapp.font().pixelSize(), px(28)) == (33, 21, 42)
    apply_theme(qapp, "light", 9)
    assert qapp.font().pixelSize() == 28
    apply_theme(qapp, "light", 0.1)
    assert qapp.font().pixelSize() == 14


def test_the_desktop_without_a_scheme_gets_the_light_theme(qapp: QApplication) -> None:
    assert qapp.styleHints().colorScheme() == Qt.ColorScheme.Unknown
    assert not apply_theme(qapp, "system").tokens.is_dark


def test_the_system_is_followed_only_when_asked_to(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look().tokens.is_dark
    apply_theme(qapp, "system", 1.25)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not look().tokens.is_dark
    assert look().scale == 1.25


def test_the_shipped_fonts_hold_the_russian_alphabet_and_even_figures(qapp: QApplication) -> None:
    for role in Type:
        info = QFontInfo(look().font(role))
        assert info.family() in (INTER, INTER_DISPLAY)
        assert info.weight() == role.value.weight
        metrics = QFontMetrics(look().font(role))
        assert all(metrics.inFontUcs4(ord(letter)) for letter in ALPHABET)
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_licence_of_the_fonts_travels_with_them() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_widgets_of_a_dead_window_are_not_told_of_a_new_theme(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    Text("On site", parent=window)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    apply_theme(qapp, "dark")
