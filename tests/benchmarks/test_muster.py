"""The muster list of 500 people by name: from F9 to what is painted, and from a tick to what is painted."""

from datetime import datetime
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import check_in_group
from db.model.kinds import GroupKind, VisitorCategory, VisitState
from db.model.visit import Visit
from db.store import Store
from desktop.app.language import use_language
from desktop.app.places import build_ahead, build_places, import_screens
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.by_steps import BySteps
from desktop.kit.icons import load_icons
from desktop.screens.muster.screen import MusterScreen
from desktop.settings import WindowSettings
from tests.benchmarks.frames import turn
from tests.benchmarks.measure import busy, middle, report
from tests.db.conftest import clock, empty_books, store
from tests.db.makers import write
from tests.stories.plant import TODAY, Plant

__all__ = ["clock", "empty_books", "store"]
GROUPS, EACH = 20, 25
SECOND, KEY, FRAME = 1.0, 0.05, 0.016
"""What the list may take to open, a key to be painted, and any step of the window, in seconds."""


@pytest.fixture
def full(store: Store, clock: SetClock) -> Store:
    """Books with 500 people inside, by name."""
    plant = Plant(store, clock)
    for group in range(GROUPS):
        visit = plant.plan(
            {VisitorCategory.BUSINESS: EACH},
            group_kind=GroupKind.CORPORATE,
            title=f"Group {group}",
            starts=datetime.combine(TODAY, datetime.min.time()).replace(hour=8 + group // 4, minute=group % 4 * 15),
        )
        people = [PersonDraft(surname=f"Person{group:02}{place:02}", given="Anna") for place in range(EACH)]
        with store.write("prepare") as unit:  # type: ignore[arg-type]  # any label
            receive_list(unit, visit, people)
            unit.one(Visit, visit).state = VisitState.CONFIRMED
    clock.set(plant.moment(15))
    for visit in [one.id for one in _visits(store)]:
        write(store, check_in_group, visit)
    return store


def _visits(store: Store) -> list[Visit]:
    from tests.db.makers import rows

    return rows(store, Visit)


def test_the_list_of_500_people_opens_within_a_second(
    full: Store, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    window = MainWindow(WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window)
    import_screens()
    build_places(window, full, tmp_path)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    assert window.context is not None
    build_ahead(window, window.context)
    is_ahead = window.findChildren(BySteps, options=Qt.FindChildOption.FindDirectChildrenOnly)
    turn(lambda: None, lambda: all(one.is_complete for one in is_ahead), window.tasks.running)

    def mode() -> MusterScreen:
        shown = window.overlay()
        assert isinstance(shown, MusterScreen)
        return shown

    def is_complete() -> bool:
        return not mode().is_opening()

    opened = turn(lambda: QTest.keyClick(window, Qt.Key.Key_F9), is_complete, window.tasks.running)
    assert mode().desk.roll().inside == GROUPS * EACH
    report("muster list of 500 people, complete the first time, seconds", opened.whole, SECOND, 1)
    report("muster list opened, the slowest step of the window, seconds", max(opened.frames), FRAME, 1)
    started = turn(mode().drill.trigger, is_complete, window.tasks.running)
    report("a drill started, the slowest step of the window, seconds", max(started.frames), FRAME, 1)
    report("a drill started, complete, seconds", started.whole, SECOND, 1)
    ticks, steps = [], []
    for place in range(10):
        mode().cards[0].setFocus()
        mode().cards[0].list.go_to(2)
        for _ in range(4):
            qapp.processEvents()
        began = perf_counter()
        steps.append(busy(lambda: QTest.keyClick(mode().cards[0].list, Qt.Key.Key_Space)))
        steps += [busy(qapp.processEvents) for _ in range(2)]
        ticks.append(perf_counter() - began)
        assert mode().desk.roll().accounted == place + 1
    report("a tick among 500 people, painted, seconds", middle(ticks), KEY, 1)
    report("a tick among 500 people, the slowest step of the window, seconds", max(steps), FRAME, 1)
    window.wait_for_tasks()
    window.close()
