"""No test needs a screen; what a test leaves behind is destroyed before the next, in the thread of the tests."""

import os
import sys

import pytest
from hypothesis import settings

from desktop.sweeping import sweep, take_over

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
take_over()
settings.register_profile("suite", derandomize=True)
settings.register_profile("explore", derandomize=False, print_blob=True)
settings.load_profile("suite")
"""The suite draws the same examples each time, so that it tells of the change at hand; `make explore` draws new ones."""


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Let closed windows go: Qt itself waits for a running event loop, and themes would go on dressing them."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        for _ in range(2):  # answers of workers still find those who asked, and so does what these put off
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sweep()
