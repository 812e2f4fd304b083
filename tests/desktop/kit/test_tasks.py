import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.tasks import Cancelled, Report, Tasks


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.drain()


def test_work_gives_its_result_in_the_thread_of_the_window(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[threading.Thread] = []
    task = tasks.data(lambda report: threading.current_thread())
    task.done.connect(lambda _result: heard.append(threading.current_thread()))
    with qtbot.waitSignal(task.done) as done:
        pass
    assert done.args is not None
    assert done.args[0] is not threading.current_thread()
    assert heard == [threading.current_thread()]


def test_progress_is_told_step_by_step(tasks: Tasks, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []

    def work(report: Report) -> None:
        for step in range(1, 4):
            report(step, 3)

    task = tasks.free(work)
    task.progress.connect(lambda step, total: steps.append((step, total)))
    with qtbot.waitSignal(task.ended):
        pass
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_what_the_work_raises_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    def work(report: Report) -> None:
        raise ValueError

    task = tasks.data(work)
    with qtbot.waitSignal(task.failed) as failed:
        pass
    assert failed.args is not None
    assert isinstance(failed.args[0], ValueError)


def test_cancelling_stops_the_work_at_its_next_report(tasks: Tasks, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    rolled_back = threading.Event()

    def work(report: Report) -> None:
        begun.set()
        go_on.wait()
        try:
            report(1, 2)
        except Cancelled:
            rolled_back.set()
            raise

    task = tasks.data(work)
    assert begun.wait(10)
    with qtbot.waitSignals([task.cancelled, task.ended]):
        task.cancel()
        go_on.set()
    assert rolled_back.is_set()


def test_writers_queue_one_behind_the_other(tasks: Tasks, qtbot: QtBot) -> None:
    at_work: list[int] = []
    most: list[int] = []

    def work(report: Report) -> None:
        at_work.append(1)
        most.append(len(at_work))
        at_work.pop()

    queued = [tasks.data(work) for _ in range(20)]
    qtbot.waitUntil(lambda: not tasks.running())
    assert len(queued) == len(most) == 20
    assert max(most) == 1


def test_closing_the_window_cancels_what_runs_and_what_waits(tasks: Tasks) -> None:
    begun = threading.Event()
    done: list[str] = []

    def endless(report: Report) -> None:
        begun.set()
        while True:
            report(1, 2)

    tasks.data(endless)
    tasks.data(lambda report: done.append("waited"))
    assert begun.wait(10)
    tasks.drain()
    assert done == []


def test_nothing_begins_when_the_window_is_going(qapp: object) -> None:
    done: list[str] = []
    tasks = Tasks()
    tasks.drain()
    tasks.free(lambda report: done.append("too late"))
    assert tasks.running() == []
    tasks.drain()
    assert done == []


class Holder:
    """Whoever has lanes, and work that knows them."""

    def __init__(self) -> None:
        self.tasks = Tasks()


def test_lanes_that_only_their_own_work_knows_go_with_it_once(qapp: QApplication) -> None:
    ends: list[str] = []

    def work_to_the_end() -> None:
        holder = Holder()
        task = holder.tasks.free(lambda _report: holder.tasks.objectName())
        task.destroyed.connect(lambda: ends.append("task"))
        while holder.tasks.running():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        holder.tasks.drain()

    work_to_the_end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ends == ["task"]
