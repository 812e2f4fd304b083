"""A month by keyboard: its gaps, the check, the closing, a correction in words, and the package of the revision."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.model.kinds import CorrectionReason, DeliveryState, VisitorCategory
from db.model.month import MonthlyRevision
from db.model.outbox import Delivery
from db.reports.package import verify_package
from db.rules.calendar import Month
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.steps import StepState
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.reports.gap_row import CountryAnswer
from desktop.screens.reports.screen import ReportsScreen
from desktop.screens.reports.steps import StepKey
from desktop.screens.reports.views import View
from tests.db.makers import rows
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
GUESTS = {VisitorCategory.BUSINESS: 14}


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


@pytest.fixture
def show(qapp: QApplication, qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[Callable[[], ReportsScreen]]:
    """Show the page of the books as they are."""
    use_language("en")
    apply_theme(qapp, "light", 1.0)
    load_icons()
    use_labels(label)
    tasks = Tasks()

    def show_it() -> ReportsScreen:
        screen = ReportsScreen(Context(store), tasks, tmp_path)
        qtbot.addWidget(screen)
        screen.resize(1204, 860)
        with qtbot.waitActive(screen), qtbot.waitSignal(screen.shown, timeout=20_000):
            screen.show()
        return screen

    yield show_it
    tasks.drain()


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def tab_to(widget: object) -> None:
    """Go on by Tab until the keyboard is where it is wanted."""
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{widget} is not reached by Tab")


def after(screen: ReportsScreen, qtbot: QtBot, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(screen.shown, timeout=20_000):
        act()
    QCoreApplication.processEvents()


def open_steps(screen: ReportsScreen) -> list[str]:
    return [one.step.key for one in screen.steps.list.rows() if one.step.state is not StepState.DONE]


def close_by_keyboard(screen: ReportsScreen, qtbot: QtBot) -> None:
    screen.actions_of_month.close_month.trigger()
    tab_to(screen.panel.closing.close_month)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.picture is not None and screen.picture.is_closed, timeout=20_000)


def test_a_month_with_gaps_becomes_a_package_and_after_a_correction_another(
    month: MadeMonth, show: Callable[[], ReportsScreen], store: Store, qtbot: QtBot
) -> None:
    month.came("School 1", 3, STUDENTS, left=False)
    month.came("School 2", 4, STUDENTS, briefed=False)
    month.came("Guests", 5, GUESTS, country="XX", region_code="")
    screen = show()
    assert open_steps(screen)[:2] == [StepKey.VISITS, StepKey.GAPS]

    # fix one by one: the time of leaving, the briefing, the country; the keyboard goes on by itself
    QTest.keyClick(screen, Qt.Key.Key_F8)
    after(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    after(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_Return)
    answer = screen.findChild(CountryAnswer)
    assert answer is not None
    QTest.keyClicks(answer.country, "Germany")
    tab_to(answer.save)
    after(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    assert open_steps(screen) == [StepKey.CLOSED, StepKey.SIGNED, StepKey.DELIVERED]

    # check as the agency would
    screen.actions_of_month.check.trigger()
    assert screen.panel.check.header.title.whole_text() == "The figures add up"

    # close: the first revision is signed and queued
    close_by_keyboard(screen, qtbot)
    (first,) = rows(store, MonthlyRevision)
    assert open_steps(screen) == [StepKey.DELIVERED]

    # a correction with its reason
    screen.actions_of_month.correct_month.trigger()
    press(Qt.Key.Key_Down)
    note = screen.panel.closing.correction.note
    tab_to(note)
    QTest.keyClicks(note, "a group was forgotten")
    after(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    month.came("School 4", 6, STUDENTS)
    after(screen, qtbot, screen.refresh)

    # the difference in words, in the step and in the view
    screen.choose_step(StepKey.CLOSED)
    assert screen.panel.closing.difference.sentences() == ["Visit 0004 came in: 12 visitors"]
    revisions = screen.summary.views.revisions
    with qtbot.waitSignal(revisions.compared, timeout=20_000):
        screen.actions_of_month.views[View.REVISIONS].trigger()
    assert revisions.headline.text() == "Visitors 38 → 50, visits held 3 → 4"

    # the revision's package names the one it replaces and why
    close_by_keyboard(screen, qtbot)
    kept, second = rows(store, MonthlyRevision)
    assert kept.document == first.document
    packages = [verify_package(one.content).summary for one in rows(store, Delivery)]
    headers = [(one.header.revision, one.header.supersedes_sha256, one.header.correction_reason) for one in packages]
    assert headers == [(0, "", None), (1, first.sha256, CorrectionReason.MISCOUNT)]
    assert [one.count("visitors_total") for one in packages] == [38, 50]
    assert second.note == "a group was forgotten"
    assert {one.state for one in rows(store, Delivery)} == {DeliveryState.QUEUED}
    assert screen.picture is not None
    assert screen.picture.month == Month(2026, 11)
