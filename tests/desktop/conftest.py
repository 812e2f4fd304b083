"""Whatever runs first here, there is one application, and it can have windows."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have the application that windows need, before a job makes a smaller one for its words."""
    return qapp
