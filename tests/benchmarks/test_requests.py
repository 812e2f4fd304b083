"""The page of requests with 5,000 of them and 12,000 visits: what the window's thread spends on a frame."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert, select
from sqlmodel import col

from db.clock import SetClock
from db.model.enterprise import Site
from db.model.kinds import GroupKind, IntakeChannel, RequestState
from db.model.organiser import Organiser
from db.model.route import Route
from db.model.visit import Request, WishedDate
from db.opening import open_store
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.visits.overlook import VISITS
from desktop.screens.visits.screen import VisitsScreen
from tests.benchmarks.measure import middle, report
from tests.benchmarks.ten_years import fill

REQUESTS, FRAME, FRAMES = 5_000, 0.016, 100
NOW = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)


def ask(store: Store) -> None:
    """Write down 5,000 requests, two of three without an answer, the others waiting."""
    with store.read() as session:
        site = session.connection().execute(select(col(Site.id))).scalars().one()
        organisers = session.connection().execute(select(col(Organiser.id))).scalars().all()
        routes = session.connection().execute(select(col(Route.id))).scalars().all()
    asked = [
        Request(
            number=10_000 + place,
            year=2026,
            site_id=site,
            organiser_id=organisers[place % len(organisers)],
            title=f"Школа № {place % 300}, {place % 11 + 1} «А»",
            group_kind=GroupKind.SCHOOL,
            people=10 + place % 50,
            route_id=routes[place % len(routes)],
            state=RequestState.OPEN if place % 3 else RequestState.WAITING,
            received_at=NOW - timedelta(hours=place),
            intake=IntakeChannel.PHONE,
        )
        for place in range(REQUESTS)
    ]
    wished = [
        WishedDate(request_id=one.id, rank=1, day=date(2026, 11, 25) + timedelta(days=place % 60))
        for place, one in enumerate(asked)
    ]
    with store.engine.begin() as connection:
        connection.execute(insert(Request), [one.model_dump() for one in asked])
        connection.execute(insert(WishedDate), [one.model_dump() for one in wished])


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("asked")
    fill(folder)
    store = open_store(folder, clock=SetClock(NOW), seat="office")
    ask(store)
    yield store
    store.close()


@pytest.fixture
def screen(books: Store, qapp: QApplication) -> Iterator[VisitsScreen]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    tasks = Tasks()
    made = VisitsScreen(Context(books), tasks)
    made.resize(1200, 800)
    made.show()
    settle(made)
    yield made
    settle(made)
    made.close()


def settle(screen: VisitsScreen) -> None:
    while screen.tasks.running():
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def longest_step(screen: VisitsScreen) -> float:
    """Let the workers end; return the longest time the window's thread was busy in one go with what they read."""
    longest = 0.0
    while screen.tasks.running():
        longest = max(longest, seconds(QCoreApplication.processEvents))
    return max(longest, seconds(QCoreApplication.processEvents))


def seconds(act: Callable[[], object]) -> float:
    """Return the time the window's thread spends."""
    started = time.thread_time()
    act()
    return time.thread_time() - started


def empty_paint(screen: VisitsScreen) -> float:
    """Return what painting the same table costs without a row."""
    view, target = screen.visits.table, QPixmap(screen.visits.table.size())
    ids = view.rows.ids()
    view.show_ids([])
    figure = middle([seconds(lambda: view.render(target)) for _ in range(FRAMES)])
    view.show_ids(ids)
    return figure


def test_reading_the_page_anew(screen: VisitsScreen) -> None:
    empty = empty_paint(screen)
    for name, act in (
        ("what changed is read anew", screen.refresh),
        ("the other list is shown", lambda: screen.turn_to(VISITS)),
        ("all visits are listed", lambda: screen.visits.show_filter("all")),
    ):
        figures, steps = [], []
        for _ in range(5):
            figures.append(seconds(act))
            steps.append(longest_step(screen))
        report(f"{name}, the window's thread, seconds", max(figures), empty, FRAME / empty)
        report(f"{name}, longest step with what workers read, seconds", max(steps), empty, FRAME / empty)


def test_a_request_is_opened_from_anywhere(screen: VisitsScreen, books: Store) -> None:
    with books.read() as session:
        keys = session.connection().execute(select(col(Request.id)).order_by(col(Request.number))).scalars().all()
    empty = empty_paint(screen)
    figures, steps = [], []
    for key in keys[:: REQUESTS // 5][:5]:
        figures.append(seconds(partial(screen.open_request, key)))
        steps.append(longest_step(screen))
    report("a request is opened, the window's thread, seconds", max(figures), empty, FRAME / empty)
    report("a request is opened, longest step with what workers read", max(steps), empty, FRAME / empty)


def test_scrolling_through_all_visits(screen: VisitsScreen) -> None:
    screen.turn_to(VISITS)
    settle(screen)
    screen.visits.show_filter("all")
    settle(screen)
    table, empty = screen.visits.table, empty_paint(screen)
    target, bar, frames = QPixmap(table.size()), table.verticalScrollBar(), []
    table.render(target)
    settle(screen)
    for step in range(FRAMES):
        bar.setValue(bar.maximum() * step // FRAMES)
        frames.append(seconds(lambda: table.viewport().render(target)))
        frames.append(seconds(QCoreApplication.processEvents))
    slowest = sorted(frames)[int(len(frames) * 0.99)]
    report(f"scrolling {table.rows.rowCount()} visits, 99th frame, seconds", slowest, empty, FRAME / empty)
