"""Whatever runs first here, there is one application, and it can have windows."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.shared import shared_morning


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have the application that windows need, before a job makes a smaller one for its words."""
    return qapp


@pytest.fixture(scope="session")
def morning(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """Books of the sample plant on a Tuesday at 10:42, with three groups inside; and that instant. To be copied."""
    return shared_morning(tmp_path_factory)
