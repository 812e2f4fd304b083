from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from desktop.settings import WindowSettings


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "window.ini")


def opened(file: str) -> WindowSettings:
    return WindowSettings(QSettings(file, QSettings.Format.IniFormat))


def test_a_first_start_has_sensible_choices(file: str) -> None:
    settings = opened(file)
    assert (settings.language, settings.theme, settings.text_size) == ("ru", "system", 100)
    assert not settings.is_sidebar_collapsed
    assert settings.geometry.isEmpty()
    assert settings.place == ""


def test_what_the_window_remembers_survives_a_restart(file: str) -> None:
    settings = opened(file)
    settings.language, settings.theme, settings.text_size = "en", "dark", 150
    settings.is_sidebar_collapsed = settings.is_compact = True
    settings.geometry = QByteArray(b"geometry")
    settings.place = "reports"
    settings.keep_columns("visits", QByteArray(b"columns"))
    settings.save()
    again = opened(file)
    assert (again.language, again.theme, again.text_size) == ("en", "dark", 150)
    assert (again.is_sidebar_collapsed, again.is_compact, again.place) == (True, True, "reports")
    assert (again.geometry, again.columns("visits")) == (QByteArray(b"geometry"), QByteArray(b"columns"))


def test_damaged_values_read_as_their_defaults(file: str) -> None:
    Path(file).write_text(
        "[General]\nlanguage=xx\ntheme=7\ntext_size=huge\nsidebar_collapsed=maybe\n", encoding="utf-8"
    )
    settings = opened(file)
    assert (settings.language, settings.theme, settings.text_size) == ("ru", "system", 100)
    assert not settings.is_sidebar_collapsed


def test_a_text_size_beyond_what_is_drawn_is_held_back(file: str) -> None:
    settings = opened(file)
    settings.text_size = 900
    assert settings.text_size == 200
