"""No test needs a screen, and no thread but that of the tests destroys what they leave behind."""

import os

import pytest

from desktop.sweeping import sweep, take_over

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
take_over()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    sweep()
