import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.crash import CrashDialog, CrashHook, report_of
from desktop.kit.button import Button

SECRET = "Aurelia Nightingale"


def fail_with_a_name() -> None:
    visitor = SECRET
    try:
        int(visitor)
    except ValueError as error:
        raise LookupError(f"no visitor {visitor}") from error


def caught() -> LookupError:
    try:
        fail_with_a_name()
    except LookupError as error:
        return error
    raise AssertionError


@pytest.fixture
def hook(qapp: QApplication) -> Iterator[CrashHook]:
    hook = CrashHook("1.2.3", qapp)
    yield hook
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, CrashDialog):
            dialog.close()
            dialog.deleteLater()
    hook.deleteLater()


def dialogs() -> list[CrashDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()]


def test_a_report_says_where_and_what_kind_but_no_value_and_no_name() -> None:
    report = report_of(caught(), "1.2.3")
    assert "Gatehouse 1.2.3" in report
    assert "builtins.LookupError" in report
    assert "builtins.ValueError" in report
    assert "tests/desktop/app/test_crash.py:" in report
    assert "in fail_with_a_name" in report
    assert SECRET not in report
    assert "no visitor" not in report


def test_paths_of_the_users_computer_are_cut_from_the_report() -> None:
    try:
        compile("raise KeyError('x')", "/home/nightingale/plugins/own.py", "exec")
        exec(compile("raise KeyError('x')", "/home/nightingale/plugins/own.py", "exec"))
    except KeyError as error:
        report = report_of(error, "1.2.3")
    assert "own.py:1" in report
    assert "nightingale" not in report


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_bug_costs_one_dialog_and_the_session_goes_on(
    hook: CrashHook, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    error = caught()
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(hook.happened):
        hook.handle(type(error), error, error.__traceback__)
    hook.handle(type(error), error, error.__traceback__)
    (dialog,) = dialogs()
    assert "in fail_with_a_name" in caplog.text
    assert SECRET not in caplog.text
    copy = dialog.findChildren(Button)[0]
    copy.click()
    assert QGuiApplication.clipboard().text().count("builtins.LookupError") == 2


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_bug_in_a_worker_is_shown_by_the_window(hook: CrashHook, qtbot: QtBot) -> None:
    error = caught()
    worker = threading.Thread(target=lambda: hook.handle(type(error), error, error.__traceback__))
    with qtbot.waitSignal(hook.happened):
        worker.start()
    worker.join()
    assert len(dialogs()) == 1
