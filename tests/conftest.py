"""No test needs a screen; what a test leaves behind is destroyed before the next, in the thread of the tests."""

import os
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine
from sqlmodel import create_engine

from db import sqlite
from desktop.sweeping import sweep, take_over

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
take_over()
untimed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no fault of the program."""
settings.register_profile("suite", untimed, derandomize=True)
settings.register_profile("explore", untimed, derandomize=False, print_blob=True)
settings.load_profile("suite")
"""The same examples each time, so that the suite tells of the change at hand; `make explore` draws new ones."""


def pytest_configure() -> None:
    """Let the many databases of the tests share what SQLAlchemy makes of a statement, as one long program would.

    It keeps that with an engine, and a test opens its own: a third of the time of the commands' tests went there.
    """
    first = create_engine("sqlite+books://", query_cache_size=10_000)
    first.connect().close()  # the dialect asks a database once what it is

    def sharing(url: str, **wishes: Any) -> Engine:
        engine = create_engine(url, **wishes)
        if url.startswith("sqlite+books:"):
            engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
        return engine

    pytest.MonkeyPatch().setattr(sqlite, "create_engine", sharing)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Let closed windows go: Qt itself waits for a running event loop, and themes would go on dressing them."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        for _ in range(2):  # answers of workers still find those who asked, and so does what these put off
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sweep()
