"""The muster list lies on disk before the power goes, and one key prints it."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.clock import SetClock
from db.commands.presence import check_out_group
from db.errors import say
from db.model.visit import Visit
from db.opening import FILE_NAME, open_for_reading
from db.queries.muster import muster
from db.store import Store, UnitOfWork
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.printing.muster_keeper import MusterKeeper, set_up
from tests.desktop.screens.conftest import books, context

__all__ = ["books", "context"]


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.drain()


@pytest.fixture
def keeper(context: Context, tasks: Tasks, tmp_path: Path, qtbot: QtBot) -> MusterKeeper:
    made = MusterKeeper(context, tasks, tmp_path, context, open_file=lambda _file: True, find_printer=lambda: None)
    with qtbot.waitSignal(made.kept, timeout=10_000):
        pass
    return made


def group_inside(store: Store) -> UUID:
    with store.read() as session:
        return muster(session, store.clock.now()).groups[0].visit_id


def test_the_list_is_written_anew_when_a_group_leaves(keeper: MusterKeeper, context: Context, qtbot: QtBot) -> None:
    before = keeper.file.read_bytes()
    visit = group_inside(context.store)
    with qtbot.waitSignal(keeper.kept, timeout=10_000):
        context.do(say("Left"), lambda unit: check_out_group(unit, visit))
    assert keeper.file.read_bytes() != before
    assert [file.name for file in keeper.file.parent.iterdir()] == [keeper.file.name]


def note(visit: UUID, unit: UnitOfWork) -> None:
    unit.one(Visit, visit).inside_note = "x"


def test_many_changes_make_few_lists(keeper: MusterKeeper, context: Context, qtbot: QtBot) -> None:
    written: list[object] = []
    keeper.kept.connect(written.append)
    with context.read(lambda session: session) as session:
        visits = [row.id for row in session.exec(select(Visit).limit(20))]
    for visit in visits:
        context.do(say("Note"), partial(note, visit))
    qtbot.waitUntil(lambda: bool(written), timeout=10_000)
    assert len(written) < 5


def test_one_key_prints_on_the_printer_of_the_computer(
    context: Context, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    paper = tmp_path / "paper.pdf"

    def printer() -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(paper))
        return set_up(made)

    keeper = MusterKeeper(context, tasks, tmp_path, context, find_printer=printer)
    with qtbot.waitSignal(keeper.printed):
        keeper.print_now()
    assert paper.read_bytes().startswith(b"%PDF")


def test_books_that_cannot_be_read_give_the_list_that_was_kept(
    keeper: MusterKeeper, tasks: Tasks, tmp_path: Path, qtbot: QtBot, morning: tuple[Path, datetime]
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / FILE_NAME).write_bytes(b"no database" * 500)
    opened: list[Path] = []
    dead = Context(open_for_reading(broken, SetClock(morning[1])))
    lost = MusterKeeper(dead, tasks, tmp_path, dead, open_file=opened.append)
    before = keeper.file.read_bytes()
    lost.print_now()
    qtbot.waitUntil(lambda: not tasks.running())
    assert opened == [keeper.file]
    assert keeper.file.read_bytes() == before
    assert lost.kept_at() is not None
