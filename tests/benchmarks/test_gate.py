"""The gate: a durable arrival against a bare commit, and its screen with 300 people against the empty paint."""

import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlmodel import select

from db.clock import SetClock
from db.commands.gate import arrive, rehearse_arrival
from db.commands.lists import PersonDraft, receive_list
from db.model.kinds import VisitState
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import FILE_NAME, open_store
from db.sqlite import PRAGMAS
from db.store import Store
from desktop.app.language import use_language
from desktop.app.places import build_ahead, build_places, import_screens
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.by_steps import BySteps
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.gate.screen import GateScreen
from desktop.settings import WindowSettings
from desktop.sweeping import sweep, take_over
from tests.benchmarks.frames import turn
from tests.benchmarks.measure import busy, report
from tests.db.makers import LABEL
from tests.desktop.books import make_morning

if TYPE_CHECKING:
    from db.change import Change

PEOPLE = 300
FRAME, WHOLE = 0.016, 0.1
STEPS = 3
"""So many steps of the event loop follow a key until all is shown: layouts, what was put off, the paint."""


@pytest.fixture
def expecting(tmp_path: Path) -> tuple[Store, UUID, list[UUID]]:
    """Books of the sample's morning with a group of 300 names to come."""
    folder = tmp_path / "books"
    now = make_morning(folder)
    store = open_store(folder, clock=SetClock(now), seat="gate")
    with store.write(LABEL) as unit:
        visit = unit.session.exec(select(Visit).where(Visit.state == VisitState.CONFIRMED)).first()
        assert visit is not None
        visit_id = visit.id
        names = [f"Орлов{chr(1072 + n // 30)}{chr(1072 + n % 30)}" for n in range(PEOPLE)]
        receive_list(unit, visit_id, [PersonDraft(surname=name, given="Иван") for name in names])
    with store.read() as session:
        people = list(session.exec(select(Visitor.id).where(Visitor.visit_id == visit_id)))
    return store, visit_id, people


def worst(taken: list[float], part: float = 0.99) -> float:
    """Return the 99th percentile."""
    return sorted(taken)[min(int(len(taken) * part), len(taken) - 1)]


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def test_a_durable_arrival(expecting: tuple[Store, UUID, list[UUID]], tmp_path: Path) -> None:
    store, _, people = expecting
    shutil.copy(tmp_path / "books" / FILE_NAME, tmp_path / "bare.db")
    bare = sqlite3.connect(tmp_path / "bare.db", isolation_level=None)
    for pragma in PRAGMAS:
        bare.execute(f"pragma {pragma}")
    bare.execute("create table line (id blob primary key, at text)")
    arrivals, commits = [], []

    def come(person: UUID) -> None:
        with store.write(LABEL) as unit:
            arrive(unit, person)

    def commit() -> None:
        bare.execute("begin immediate")
        bare.execute("insert into line values (?, ?)", (secrets.token_bytes(16), "2026-11-24"))
        bare.execute("commit")

    take_over()  # as the program does: memory is swept while nothing is to be done
    rehearse_arrival(store, store.clock.now())
    for person in people:  # in turn, so that both meet the same disk and the same neighbours
        commits.append(timed(commit))
        arrivals.append(timed(lambda person=person: come(person)))  # type: ignore[misc]  # a default binds it
    sweep()
    bare.close()
    store.close()
    report("durable arrival, 99th percentile, seconds", worst(arrivals), worst(commits), 3)
    report("durable arrival, median, seconds", worst(arrivals, 0.5), worst(commits, 0.5), 3)


def dressed() -> QApplication:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    use_language("ru")
    apply_theme(app, "light")
    load_icons()
    use_labels(label)
    return app


def test_the_mode_opens_in_the_window(expecting: tuple[Store, UUID, list[UUID]], tmp_path: Path) -> None:
    store, visit_id, _ = expecting
    app = dressed()
    import_screens()
    settings = WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    settings.has_sounds = False
    window = MainWindow(settings)
    build_places(window, store, tmp_path)
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    assert window.context is not None
    build_ahead(window, window.context)
    is_ahead = window.findChildren(BySteps, options=Qt.FindChildOption.FindDirectChildrenOnly)
    turn(lambda: None, lambda: all(one.is_complete for one in is_ahead), window.tasks.running)

    def is_complete() -> bool:
        screen = window.screens.pages["gate"]
        return isinstance(screen, GateScreen) and not screen.is_opening() and not screen.people.pictures.owes

    first = turn(lambda: window.go("gate", visit_id), is_complete, window.tasks.running)
    window.go("today")
    app.processEvents()
    again = turn(lambda: window.go("gate"), is_complete, window.tasks.running)
    report("the mode opened, the slowest step of the window, seconds", max(first.frames), FRAME, 1)
    report("the mode opened, complete picture, seconds", first.whole, FRAME, WHOLE / FRAME)
    report("the mode opened once more, the slowest step of the window, seconds", max(again.frames), FRAME, 1)
    report("the mode opened once more, complete picture, seconds", again.whole, FRAME, WHOLE / FRAME)
    window.close()
    store.close()


def test_the_screen_with_300_people(expecting: tuple[Store, UUID, list[UUID]], tmp_path: Path) -> None:
    store, visit_id, _ = expecting
    app = dressed()
    settings = WindowSettings(QSettings(str(tmp_path / "gate.ini"), QSettings.Format.IniFormat))
    context, tasks = Context(store), Tasks()
    screen = GateScreen(context, tasks, settings)
    screen.sounds.is_on = False
    screen.resize(1440, 900)
    screen.show()
    screen.choose(visit_id)
    for _ in range(STEPS):
        app.processEvents()
    screen.finish_painting()
    empty = QWidget()
    empty.resize(1440, 900)
    empty.show()
    canvas = QPixmap(1440, 900)
    nothing = [busy(lambda: empty.render(canvas)) for _ in range(20)]
    paint = [busy(lambda: screen.render(canvas)) for _ in range(20)]
    shown, painted = [], []
    group = screen.group
    assert group is not None
    changes: list[Change] = []
    store.listen(changes.append)

    for person in group.people[:60]:
        context.blockSignals(True)  # the screen hears of the Change when it is looked at
        with store.write(LABEL) as unit:
            arrive(unit, person.id)
        context.blockSignals(False)
        shown.append(busy(lambda: context.changed.emit(changes[-1])))
        painted.append(busy(app.processEvents))
    typing = []
    for _ in range(5):
        for letter in "jhkjdf":
            typing.append(busy(lambda letter=letter: QTest.keyClick(screen.field, letter)))  # type: ignore[misc]
            typing += [busy(app.processEvents) for _ in range(STEPS)]
        screen.field.clear()  # Esc so soon after letters would be taken for a scanner's
        typing += [busy(app.processEvents) for _ in range(STEPS)]
    report("the whole screen painted, 99th percentile, seconds", worst(paint), FRAME, 1)
    report("the whole screen painted against an empty one", worst(paint, 0.5), worst(nothing, 0.5), 60)
    report("an arrival shown, 99th percentile, seconds", worst(shown), FRAME, 1)
    report("an arrival painted, 99th percentile, seconds", worst(painted), FRAME, 1)
    report("a letter typed, the slowest step of the window, seconds", max(typing), FRAME, 1)
    tasks.drain()
    screen.close()
    store.close()
