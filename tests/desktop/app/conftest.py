"""The window is tested in the light theme at 100 %, in English."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app.language import use_language
from desktop.app.theme import apply_theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    use_language("en")
    apply_theme(qapp, "light", 1.0)
