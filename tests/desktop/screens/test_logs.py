"""Logs of another computer: what stands in the way of bringing one in is told in the reader's language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.errors import reason_of
from desktop.app.language import use_language
from desktop.context import Context
from desktop.kit.phrases import value_shown
from desktop.kit.tasks import Tasks
from desktop.screens.logs.screen import LogsSheet


@pytest.fixture
def sheet(context: Context, tasks: Tasks, qtbot: QtBot) -> Iterator[LogsSheet]:
    made = LogsSheet(context, tasks)
    qtbot.addWidget(made)
    made.show()
    yield made
    use_language("en")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "log.jsonl cannot be read: there is no such file or folder."),
        ("ru", "log.jsonl не читается: такого файла или папки нет."),
    ],
)
def test_a_missing_file_is_said_to_be_missing(
    sheet: LogsSheet, tmp_path: Path, qtbot: QtBot, language: str, told: str
) -> None:
    use_language(language)
    sheet.bring_in(tmp_path / "log.jsonl")
    qtbot.waitUntil(lambda: not sheet.bar.isHidden())
    assert told in sheet.bar.accessibleName()


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "there is no such file or folder"), ("ru", "такого файла или папки нет")],
)
def test_a_folder_that_is_gone_is_said_to_be_gone(sheet: LogsSheet, tmp_path: Path, language: str, told: str) -> None:
    use_language(language)
    (tmp_path / "stick").write_text("no folder", encoding="utf-8")
    assert sheet.export_to(tmp_path / "stick" / "logs") is None
    assert told in sheet.bar.accessibleName()


def test_what_windows_tells_apart_is_told_apart_and_the_unknown_in_its_own_words() -> None:
    held = PermissionError(13, "Permission denied")
    held.winerror = 32  # type: ignore[attr-defined,unused-ignore]  # only Windows has it
    assert value_shown(reason_of(held)) == "another program holds it open"
    assert value_shown(reason_of(PermissionError(13, "Permission denied"))) == "access is denied"
    assert value_shown(reason_of(OSError(9999, "Strange"))) == "Strange"
