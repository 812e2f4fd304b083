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
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.icons import load_icons
from desktop.screens.muster.screen import MusterScreen
from desktop.settings import WindowSettings
from tests.benchmarks.measure import middle, report
from tests.db.conftest import clock, empty_books, store
from tests.db.makers import write
from tests.stories.plant import TODAY, Plant

__all__ = ["clock", "empty_books", "store"]
GROUPS, EACH = 20, 25
SECOND, KEY = 1.0, 0.05
"""What the list may take to open, and a key to be painted, in seconds."""


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
    build_places(window, full, tmp_path)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    window.wait_for_tasks()
    started = perf_counter()
    QTest.keyClick(window, Qt.Key.Key_F9)
    window.repaint()
    qapp.processEvents()
    opened = perf_counter() - started
    mode = window.overlay()
    assert isinstance(mode, MusterScreen)
    assert mode.desk.roll().inside == GROUPS * EACH
    report("muster list of 500 people, opened the first time, seconds", opened, SECOND, 1)
    mode.drill.trigger()
    ticks = []
    for place in range(10):
        mode.cards[0].setFocus()
        mode.cards[0].list.go_to(2)
        started = perf_counter()
        QTest.keyClick(mode.cards[0].list, Qt.Key.Key_Space)
        qapp.processEvents()
        ticks.append(perf_counter() - started)
        assert mode.desk.roll().accounted == place + 1
    report("a tick among 500 people, painted, seconds", middle(ticks), KEY, 1)
    window.wait_for_tasks()
    window.close()
