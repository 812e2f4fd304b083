"""Sheets opened from any screen: made in a worker, recorded, handed to the viewer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.clock import local
from db.model.kinds import PaperKind
from db.model.visit import Paper
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.printing.opening import NoViewer, SheetPrinter
from tests.db.makers import ZONE, rows
from tests.desktop.screens.conftest import books, context

__all__ = ["books", "context"]


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.drain()


def test_a_day_sheet_is_opened_and_recorded_and_undo_takes_the_record_back(
    context: Context, books: Store, tasks: Tasks, qtbot: QtBot
) -> None:
    opened: list[Path] = []

    def keep(file: Path) -> bool:
        opened.append(file)
        return True

    printer = SheetPrinter(context, tasks, open_file=keep)
    with qtbot.waitSignal(printer.opened):
        printer.print_day(local(books.clock.now(), ZONE).date())
    assert opened[0].read_bytes().startswith(b"%PDF")
    assert {one.kind for one in rows(books, Paper)} == {PaperKind.DAY_SHEET}
    assert len(rows(books, Paper)) == 7
    context.undo()
    assert rows(books, Paper) == []
    with qtbot.waitSignal(printer.opened):
        printer.print_week(local(books.clock.now(), ZONE).date())
    assert opened[1].name == "2026-W48.pdf"
    assert rows(books, Paper) == []


def test_a_system_without_a_viewer_is_said(context: Context, books: Store, tasks: Tasks, qtbot: QtBot) -> None:
    printer = SheetPrinter(context, tasks, open_file=lambda _file: False)
    with qtbot.waitSignal(context.refused) as refused:
        printer.print_week(local(books.clock.now(), ZONE).date())
    assert isinstance(refused.args[0], NoViewer)
