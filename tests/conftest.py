"""No test needs a screen; what a test leaves behind is destroyed before the next, in the thread of the tests."""

import os
import sys

import pytest

from desktop.sweeping import sweep, take_over

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
take_over()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Let closed windows go: Qt itself waits for a running event loop, and themes would go on dressing them."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        for _ in range(2):  # answers of workers still find those who asked, and so does what these put off
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sweep()
