"""Anna is ill at 8:10: others lead her visits with the fewest changes, everybody is told, one step takes it back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock, instant
from db.commands.assignments import assign_guide
from db.commands.settings import change_setting
from db.commands.tours import tours_of
from db.commands.visits import VisitDraft, plan_visit
from db.model.guide import Absence
from db.model.kinds import AbsenceKind, GroupKind, PaperKind, VisitorCategory
from db.model.visit import Assignment, Overruling, Paper, Visit
from db.roster.month_ill import Postponed, Together, plan_illness
from db.store import Store, UnitOfWork
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.ill.screen import IllSheet
from desktop.subjects import OneGuide
from tests.db.makers import ZONE, make_guide, make_route, rows, the_site, write

TODAY = date(2026, 11, 24)
EVENING = datetime.combine(TODAY + timedelta(days=1), time())
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@dataclass
class Morning:
    """The sheet as a coordinator has it, with the files that were opened."""

    sheet: IllSheet
    tasks: Tasks
    bot: QtBot
    store: Store
    opened: list[Path] = field(default_factory=list)

    def settle(self) -> None:
        """Let what was asked be answered and shown."""
        self.bot.waitUntil(lambda: not self.tasks.running() and not self.sheet._thinking.isActive(), timeout=20_000)
        self.bot.wait(1)
        self.bot.waitUntil(lambda: not self.tasks.running(), timeout=20_000)

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.sheet.form.guide, key, with_)
        self.settle()

    def led(self) -> set[tuple[UUID, UUID]]:
        return {(row.tour_id, row.guide_id) for row in rows(self.store, Assignment)}


@pytest.fixture
def clock() -> SetClock:
    return SetClock(instant(datetime.combine(TODAY, time(8, 10)), ZONE))


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, parallel_runs=3, buffer_min=0, capacity=20)


@pytest.fixture
def anna(store: Store, route: UUID) -> UUID:
    return guide(store, route, "Антонова", email="anna@example.org")


@pytest.fixture
def sheet(store: Store, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[object], Morning]]:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    tasks = Tasks()

    def make(subject: object) -> Morning:
        opened: list[Path] = []

        def open_file(file: Path) -> bool:
            opened.append(file)
            return True

        made = IllSheet(Context(store), tasks, open_file)
        qtbot.addWidget(made)
        made.resize(752, 900)
        with qtbot.waitActive(made):
            made.show()
        made.show_subject(subject)
        morning = Morning(made, tasks, qtbot, store, opened)
        made.form.guide.setFocus()
        morning.settle()
        return morning

    yield make
    tasks.drain()


def guide(store: Store, route: UUID, surname: str, **named: Any) -> UUID:
    phone = named.pop("phone", "+7 900 000-00-02")
    return make_guide(store, cleared_for=[route], surname=surname, given="Вера", phone=phone, **named)


def tour(store: Store, route: UUID, hour: int, led_by: UUID | None = None, *, day: int = 0, **named: Any) -> UUID:
    """Plan a visit of one tour; return the tour."""
    starts = datetime.combine(TODAY + timedelta(days=day), time(hour))
    values: dict[str, Any] = {"title": "Школа № 12", "group_kind": GroupKind.SCHOOL, "duration_min": 60, **named}

    def make(unit: UnitOfWork) -> UUID:
        draft = VisitDraft(
            site_id=the_site(store),
            route_id=route,
            starts=starts,
            requested_at=instant(datetime.combine(date(2026, 10, 1), time(9)), ZONE),
            declared={VisitorCategory.COLLEGE: 8},
            leader_name="Петрова Н. И.",
            leader_phone="+7 900 000-00-03",
            **values,
        )
        return tours_of(unit, plan_visit(unit, draft))[0].id

    made = write(store, make)
    if led_by is not None:
        write(store, assign_guide, made, led_by)
    return made


def test_a_sick_guide_is_replaced_by_one_action_and_everybody_is_told(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    boris = guide(store, route, "Белов")
    first, second, others = tour(store, route, 9, anna), tour(store, route, 11, anna), tour(store, route, 13, boris)
    morning = sheet(OneGuide(anna))
    before = morning.led()
    assert "2 visits need another guide." in morning.sheet.form.words()
    morning.press(Qt.Key.Key_Return, CTRL)
    assert morning.led() == {(first, boris), (second, boris), (others, boris)}
    (absence,) = rows(store, Absence)
    assert (absence.guide_id, absence.kind, absence.ends_local) == (anna, AbsenceKind.ILLNESS, EVENING)
    assert [file.suffix for file in morning.opened] == [".pdf", ".pdf"], "the call list and the day sheet"
    assert all(file.read_bytes().startswith(b"%PDF") for file in morning.opened)
    assert "-1.pdf" in morning.opened[1].name, "the day sheet says its revision"
    assert {row.kind for row in rows(store, Paper)} == {PaperKind.DAY_SHEET}
    words = morning.sheet.form.words()
    assert "В. Белов" in words
    assert "+7 900 000-00-02" in words
    context = morning.sheet.context
    while context.history.undoable is not None:
        context.undo()
    assert morning.led() == before
    assert rows(store, Absence) == []


def test_two_or_three_ways_stand_side_by_side_and_one_is_taken(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    others = {guide(store, route, name) for name in ("Белов", "Власова", "Гусева")}
    lost = tour(store, route, 9, anna)
    morning = sheet(anna)
    assert morning.sheet.illness is not None
    ways = [repair.added for repair in morning.sheet.illness.repairs]
    assert len(ways) == 3
    assert len(set(ways)) == 3
    assert {pair[1] for way in ways for pair in way} == others
    morning.press(Qt.Key.Key_2, ALT)
    morning.press(Qt.Key.Key_Return, CTRL)
    assert morning.led() == set(ways[1])
    assert ways[1][0][0] == lost


def test_what_she_led_before_stays_hers(store: Store, route: UUID, anna: UUID, clock: SetClock) -> None:
    guide(store, route, "Белов")
    early, later = tour(store, route, 8, anna), tour(store, route, 11, anna)
    clock.set(instant(datetime.combine(TODAY, time(8, 30)), ZONE))
    illness = plan_illness(store, anna, EVENING)
    assert illness.lost == ((later, anna),)
    assert all(early not in (pair[0] for pair in way.removed) for way in illness.repairs)


def test_the_absence_may_last_longer_than_the_month(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    boris = guide(store, route, "Белов")
    november, december = tour(store, route, 9, anna, day=2), tour(store, route, 9, anna, day=8)
    morning = sheet(anna)
    assert "No visits are touched: only the absence is marked." in morning.sheet.form.words()
    morning.sheet.form.how_long.choose("until")
    morning.sheet.form.how_long.chosen.emit("until")
    morning.sheet.form.last.setDate(QDate(2026, 12, 2))
    morning.settle()
    morning.press(Qt.Key.Key_Return, CTRL)
    assert morning.led() == {(november, boris), (december, boris)}
    assert rows(store, Absence)[0].ends_local == datetime.combine(date(2026, 12, 3), time())


def test_with_nobody_left_two_groups_are_led_together(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    boris = guide(store, route, "Белов", max_day_visits=1)
    host = tour(store, route, 10, boris, title="Лицей № 3")
    lost = tour(store, route, 9, anna)
    morning = sheet(anna)
    assert morning.sheet.illness is not None
    (way,) = [one for one in morning.sheet.illness.repairs[0].rescues[lost] if isinstance(one, Together)]
    assert way.host_id == host
    (box,) = morning.sheet.form.boxes()
    box.setCurrentIndex(1)
    morning.settle()
    assert any("moves to" in word for word in morning.sheet.form.words()), "the leader has to be called"
    morning.press(Qt.Key.Key_Return, CTRL)
    assert morning.led() == {(host, boris), (lost, boris)}
    starts = {row.starts_local.hour for row in rows(store, Visit)}
    assert starts == {10}
    assert {row.reason for row in rows(store, Overruling)} == {"The guide is ill"}


def test_with_nobody_left_a_visit_is_postponed_to_a_day_that_fits(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    boris = guide(store, route, "Белов", active_from=TODAY + timedelta(days=1))
    lost = tour(store, route, 9, anna)
    morning = sheet(anna)
    assert morning.sheet.illness is not None
    ways = morning.sheet.illness.repairs[0].rescues[lost]
    assert ways[0] == Postponed(lost, boris, datetime.combine(TODAY + timedelta(days=1), time(9, 15)))
    (box,) = morning.sheet.form.boxes()
    box.setCurrentIndex(1)
    morning.press(Qt.Key.Key_Return, CTRL)
    assert morning.led() == {(lost, boris)}
    assert rows(store, Visit)[0].starts_local == datetime.combine(TODAY + timedelta(days=1), time(9))


def test_a_message_to_the_leader_is_ready_to_be_sent(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    lost = tour(store, route, 9, anna)
    morning = sheet(anna)
    assert "nobody is left" in " ".join(morning.sheet.form.words())
    morning.sheet.copy_letter(lost)
    text = QGuiApplication.clipboard().text()
    assert "Петрова Н. И." in text
    assert "fallen ill" in text
    assert any(word == "+7 900 000-00-03" for word in morning.sheet.form.words())


def test_guides_get_mails_with_what_they_lead_and_what_they_lead_no_longer(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    write(store, change_setting, "answer_email", "office@example.org")
    guide(store, route, "Белов", email="boris@example.org")
    tour(store, route, 9, anna)
    morning = sheet(anna)
    morning.press(Qt.Key.Key_Return, CTRL)
    morning.opened.clear()
    morning.sheet.papers.write_mails()
    morning.settle()
    drafts = {file.name: file.read_text() for file in morning.opened}
    assert len(drafts) == 2
    receivers = {line for text in drafts.values() for line in text.splitlines() if line.startswith("To:")}
    assert receivers == {"To: anna@example.org", "To: boris@example.org"}
    assert {"request" in name for name in drafts} == {True, False}
    assert all("text/calendar" in text for text in drafts.values())


def test_a_guide_without_an_address_is_named(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    write(store, change_setting, "answer_email", "office@example.org")
    guide(store, route, "Белов")
    tour(store, route, 9, anna)
    morning = sheet(anna)
    morning.press(Qt.Key.Key_Return, CTRL)
    morning.sheet.papers.write_mails()
    morning.settle()
    assert morning.sheet.form.problem.accessibleName() == "No e-mail address, so call: Белов Вера"


def test_the_way_was_found_before_another_seat_changed_the_day(
    store: Store, route: UUID, anna: UUID, sheet: Callable[[object], Morning]
) -> None:
    boris = guide(store, route, "Белов", max_day_visits=1)
    lost = tour(store, route, 9, anna)
    morning = sheet(anna)
    morning.sheet.context.changed.disconnect(morning.sheet._heed)  # the news has not come yet
    other = tour(store, route, 12, boris)
    morning.press(Qt.Key.Key_Return, CTRL)
    assert morning.led() == {(lost, anna), (other, boris)}
    assert rows(store, Absence) == []
    assert morning.sheet.form.problem.isVisible()
