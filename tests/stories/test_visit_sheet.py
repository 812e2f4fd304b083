"""Scenarios of planning (DOMAIN §6) told through the visit's sheet, by keyboard, on a real store."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QEvent, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.lists import PersonDraft, receive_list
from db.commands.routes import set_lead_time
from db.commands.series import SeriesDraft, plan_series
from db.commands.series_changes import Scope, SeriesChange, change_series
from db.commands.visits import VisitDraft, declare
from db.model.kinds import GroupKind, VisitorCategory, VisitorClass, VisitState
from db.model.visit import DeclaredCount, Overruling, Tour, Visit
from db.queries.visit_people import visit_people
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.series.screen import SeriesSheet
from desktop.screens.visit.screen import VisitSheet
from desktop.subjects import NewVisit
from tests.db.makers import make_route, row, rows, write
from tests.stories.hands import ask_for, press, press_button, tab_to, type_in
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    made = Plant(store, clock)
    clock.set(made.moment(8))
    return made


@pytest.fixture
def context(store: Store, application: QApplication) -> Context:
    use_language("en")
    apply_theme(application, "light")
    load_icons()
    use_labels(label)
    return Context(store)


@pytest.fixture
def tasks(application: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.drain()


class Desk:
    """A coordinator at the keyboard with one sheet open."""

    def __init__(self, sheet: VisitSheet, tasks: Tasks, qtbot: QtBot) -> None:
        self.sheet, self.tasks, self.qtbot = sheet, tasks, qtbot

    def open(self, subject: object) -> None:
        self.sheet.show_subject(subject)
        self.wait()

    def wait(self) -> None:
        """Let the judges have their say."""
        self.qtbot.waitUntil(lambda: not self.sheet.is_judging() and not self.tasks.running(), timeout=10_000)

    def type(self, field: QWidget, text: str) -> None:
        """Type into a field in place of what stands there; QTest itself knows no Cyrillic."""
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        for letter in text:
            QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def count(self, category: VisitorCategory, people: int) -> None:
        self.type(self.sheet.form.counts.steppers[category].field, str(people))

    def save(self) -> None:
        """Ctrl+S; a key acts in the window that is in front."""
        with self.qtbot.waitActive(self.sheet.window()):
            self.sheet.activateWindow()
        QTest.keyClick(self.sheet, Qt.Key.Key_S, CTRL)

    def press(self, text: str) -> None:
        """Press the remedy in the panel whose words begin so, by Space."""
        button = next(one for one in self.sheet.parts.problems.buttons() if one.text().startswith(text))
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.wait()

    def by_keys(self, field: QWidget, text: str) -> None:
        """Go to a field by Tab and type in place of what stands there."""
        tab_to(field)
        press(Qt.Key.Key_A, CTRL)
        type_in(text)
        self.wait()

    def allow(self, role: str, reason: str) -> None:
        QTest.keyClick(self.sheet.parts.save_reasoned, Qt.Key.Key_Space)
        self.type(self.sheet.parts.allow.role, role)
        self.type(self.sheet.parts.allow.reason, reason)
        QTest.keyClick(self.sheet.parts.allow.reason, Qt.Key.Key_Return)


@pytest.fixture
def desk(plant: Plant, context: Context, tasks: Tasks, qtbot: QtBot) -> Desk:
    assert plant.route
    return alone(context, tasks, qtbot)


def alone(context: Context, tasks: Tasks, qtbot: QtBot) -> Desk:
    """A sheet without the rest of the window."""
    sheet = VisitSheet(context, tasks)
    qtbot.addWidget(sheet)
    sheet.resize(752, 1300)
    with qtbot.waitActive(sheet):
        sheet.show()
    return Desk(sheet, tasks, qtbot)


@pytest.fixture
def at_window(plant: Plant, window: MainWindow, qtbot: QtBot) -> Callable[[str], Desk]:
    """Finds a visit in the whole window and opens its sheet."""

    def find(title: str) -> Desk:
        ask_for(window, qtbot, title)
        sheet = window.shown_screens()[0]
        assert isinstance(sheet, VisitSheet)
        return Desk(sheet, window.tasks, qtbot)

    return find


def tours(store: Store, visit: UUID) -> list[Tour]:
    return sorted((one for one in rows(store, Tour) if one.visit_id == visit), key=lambda one: one.ordinal)


def counts(store: Store, visit: UUID) -> dict[VisitorCategory, int]:
    return {one.category: one.people for one in rows(store, DeclaredCount) if one.visit_id == visit}


def test_01_47_come_where_30_were_declared_and_four_groups_get_guides(plant: Plant, store: Store, desk: Desk) -> None:
    visit = plant.plan({PUPILS: 27, ADULTS: 3})
    desk.open(visit)
    desk.count(PUPILS, 42)
    desk.count(ADULTS, 5)
    desk.wait()
    form = desk.sheet.form
    assert len(form.tour_guides) == 3
    assert [one.blocks for one in desk.sheet.verdict.findings if one.rule == "capacity"] == []
    for place, guide in enumerate(plant.guides[:2]):
        form.lead(place, guide)
    desk.wait()
    desk.save()
    parts = tours(store, visit)
    assert [one.people for one in parts] == [12, 12, 12, 11]
    assert len({one.starts_local for one in parts}) == 2
    assert counts(store, visit) == {PUPILS: 42, ADULTS: 5}


def test_01_the_adults_are_judged_anew_when_more_children_come(plant: Plant, store: Store, desk: Desk) -> None:
    visit = plant.plan({PUPILS: 27, ADULTS: 3})
    desk.open(visit)
    desk.count(PUPILS, 44)
    desk.wait()
    stepper = desk.sheet.form.counts
    assert any(one.rule == "adults" for one in desk.sheet.verdict.findings if one.blocks)
    desk.press("Add 2 adults")
    assert stepper.values() == {PUPILS: 44, ADULTS: 5}
    desk.save()
    assert counts(store, visit) == {PUPILS: 44, ADULTS: 5}


def test_11_a_visit_on_29_february_and_the_age_of_one_born_on_it(plant: Plant, store: Store, desk: Desk) -> None:
    desk.open(NewVisit(title="Школа № 12", route_id=plant.route, starts=datetime(2028, 2, 29, 10)))  # noqa: DTZ001
    assert desk.sheet.form.date.date() == QDate(2028, 2, 29)
    desk.count(PUPILS, 9)
    desk.count(ADULTS, 1)
    desk.wait()
    desk.save()
    (visit,) = rows(store, Visit)
    assert visit.starts_local.date() == date(2028, 2, 29)
    write(store, receive_list, visit.id, [PersonDraft(surname="Орлов", birth_date=date(2012, 2, 29))])
    with store.read() as session:
        (person,) = visit_people(session, visit.id, plant.clock.now()).people
    assert person.age == 16


def test_11_a_yearly_wish_leaves_out_the_years_without_that_day(plant: Plant, store: Store) -> None:
    draft = VisitDraft(
        site_id=plant.site,
        route_id=plant.route,
        title="День завода",
        group_kind=GroupKind.SCHOOL,
        starts=datetime(2027, 1, 31, 10),  # noqa: DTZ001  (wall-clock)
        declared={PUPILS: 9, ADULTS: 1},
    )
    made = write(store, plan_series, SeriesDraft(visit=draft, rule="FREQ=MONTHLY;COUNT=3"))
    days = sorted(row(store, Visit, key).starts_local.date() for key in made.made)
    assert days == [date(2027, 1, 31), date(2027, 3, 31), date(2027, 5, 31)], "no 30 or 28 in place of 31"


def test_13_two_coordinators_edit_one_visit(
    plant: Plant, store: Store, desk: Desk, context: Context, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = plant.plan()
    other = alone(Context(store), tasks, qtbot)
    for one in (desk, other):
        one.open(visit)
        one.sheet.form.focus_field(one.sheet.form.texts["vehicle"])
    desk.type(desk.sheet.form.texts["gate_note"], "автобус у КПП № 1")
    other.type(other.sheet.form.texts["gate_note"], "автобус у КПП № 2")
    other.type(other.sheet.form.texts["vehicle"], "А 123 ВС")
    for one in (desk, other):
        one.wait()
    desk.save()
    other.save()
    assert row(store, Visit, visit).gate_note == "автобус у КПП № 1", "the second save overwrote nothing"
    assert list(other.sheet.parts.theirs.choices) == ["gate_note"]
    choice = other.sheet.parts.theirs.choices["gate_note"]
    theirs = choice.findChildren(QWidget)[-1]
    QTest.keyClick(theirs, Qt.Key.Key_Space)
    other.wait()
    other.save()
    saved = row(store, Visit, visit)
    assert (saved.gate_note, saved.vehicle) == ("автобус у КПП № 1", "А 123 ВС")
    for one in (desk, other):
        one.wait()


def test_13_the_gate_and_the_list_do_not_lock_planning(plant: Plant, store: Store, desk: Desk) -> None:
    visit = plant.plan()
    desk.open(visit)
    desk.type(desk.sheet.form.texts["gate_note"], "лифт открыт")
    write(store, receive_list, visit, [PersonDraft(surname="Орлов"), PersonDraft(surname="Фомин")])
    desk.wait()
    desk.save()
    assert row(store, Visit, visit).gate_note == "лифт открыт"
    assert desk.sheet.parts.theirs.choices == {}


def test_15_a_chaperone_is_missing_and_the_director_allows_it(
    plant: Plant, store: Store, window: MainWindow, at_window: Callable[[str], Desk], qtbot: QtBot
) -> None:
    visit = plant.plan({PUPILS: 22, ADULTS: 3})
    desk = at_window("Школа № 12")
    desk.by_keys(desk.sheet.form.counts.steppers[ADULTS].field, "1")
    press(Qt.Key.Key_S, CTRL)
    assert counts(store, visit)[ADULTS] == 3, "nothing is saved while it is not settled"
    tab_to(desk.sheet.parts.save_reasoned)
    press(Qt.Key.Key_Space)
    type_in("заместитель директора")
    press(Qt.Key.Key_Tab)
    type_in("второй учитель едет на машине")
    press(Qt.Key.Key_Return)
    assert counts(store, visit) == {PUPILS: 22, ADULTS: 1}
    (allowed,) = rows(store, Overruling)
    assert (allowed.rule, allowed.role) == ("adults", "заместитель директора")
    ask_for(window, qtbot, "Школа № 12")
    ask_for(window, qtbot, "Confirm")
    assert row(store, Visit, visit).state is VisitState.CONFIRMED


def test_16_a_child_below_the_age_goes_to_the_museum(
    plant: Plant, store: Store, at_window: Callable[[str], Desk]
) -> None:
    museum = make_route(store, code="MUSE", title="Музей завода", site=plant.site, min_age=6)
    visit = plant.plan()
    desk = at_window("Школа № 12")
    press_button(desk.sheet, "More fields")
    desk.by_keys(desk.sheet.form.youngest, "11")
    assert "12" in desk.sheet.form.labelled["youngest_age"].problem()
    press(Qt.Key.Key_S, CTRL)
    assert row(store, Visit, visit).youngest_age is None
    tab_to(desk.sheet.form.route)
    press(Qt.Key.Key_Down)
    desk.wait()
    assert desk.sheet.form.route.currentData() == museum
    assert not desk.sheet.form.labelled["youngest_age"].problem()
    press(Qt.Key.Key_S, CTRL)
    saved = row(store, Visit, visit)
    assert (saved.youngest_age, saved.route_id) == (11, museum)


def test_20_a_delegation_nine_days_ahead_sees_the_earliest_day_and_is_allowed(
    plant: Plant, store: Store, desk: Desk
) -> None:
    write(store, set_lead_time, plant.site, VisitorClass.FOREIGN, 30, max_days=180, in_working_days=False)
    day = TODAY + timedelta(days=9)
    desk.open(NewVisit(title="Делегация из Циндао", route_id=plant.route, starts=datetime.combine(day, time(10))))
    desk.sheet.form.focus_field(desk.sheet.form.labelled["country"])
    desk.type(desk.sheet.form.texts["country"], "CN")
    desk.sheet.form.kind.setCurrentIndex(2)
    desk.count(VisitorCategory.BUSINESS, 12)
    desk.wait()
    earliest = TODAY + timedelta(days=30)
    problem = desk.sheet.form.labelled["starts"]
    assert f"{earliest.day}" in problem.problem()
    desk.save()
    assert rows(store, Visit) == []
    desk.allow("директор", "визит согласован министерством")
    (visit,) = rows(store, Visit)
    assert visit.starts_local.date() == day
    (allowed,) = rows(store, Overruling)
    assert (allowed.rule, allowed.role, allowed.reason) == (
        "lead_time",
        "директор",
        "визит согласован министерством",
    )


def test_20_or_moves_to_the_first_lawful_day_by_one_key(plant: Plant, store: Store, desk: Desk) -> None:
    write(store, set_lead_time, plant.site, VisitorClass.FOREIGN, 30, max_days=180, in_working_days=False)
    day = TODAY + timedelta(days=9)
    desk.open(NewVisit(title="Делегация", route_id=plant.route, starts=datetime.combine(day, time(10))))
    desk.sheet.form.texts["country"].setText("CN")
    desk.count(VisitorCategory.BUSINESS, 12)
    desk.wait()
    cure = desk.sheet.form.labelled["starts"].cure()
    assert cure is not None
    QTest.keyClick(cure, Qt.Key.Key_Space)
    desk.wait()
    desk.save()
    (visit,) = rows(store, Visit)
    assert visit.starts_local.date() == TODAY + timedelta(days=30)


def test_editing_a_series_never_touches_the_past(
    plant: Plant, store: Store, clock: SetClock, context: Context, tasks: Tasks, qtbot: QtBot
) -> None:
    draft = VisitDraft(
        site_id=plant.site,
        route_id=plant.route,
        title="Кружок",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.combine(TODAY + timedelta(days=1), time(10)),
        declared={PUPILS: 9, ADULTS: 1},
    )
    made = write(store, plan_series, SeriesDraft(visit=draft, rule="FREQ=WEEKLY;COUNT=5")).made
    past, coming = made[:2], made[2:]
    clock.set(plant.moment(9, day=TODAY + timedelta(days=10)))
    write(store, declare, past[0], {PUPILS: 9, ADULTS: 1})
    before = {key: row(store, Visit, key).model_dump() for key in past}
    sheet = SeriesSheet(context, tasks)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    sheet.show_subject(coming[1])
    for scope in (2, 1):
        sheet.changes.scope.setCurrentIndex(scope)
        sheet.changes.clock.setTime(QTime(14 + scope, 0))
        sheet.changes.counts[PUPILS].set_value(9 - scope)
        QTest.keyClicks(sheet.changes.gate_note, "x")
        qtbot.waitUntil(lambda: not sheet._thinking.isActive() and not tasks.running(), timeout=10_000)
        QTest.keyClick(sheet, Qt.Key.Key_S, CTRL)
        assert {key: row(store, Visit, key).model_dump() for key in past} == before
    hours = [row(store, Visit, key).starts_local.hour for key in coming]
    assert hours == [16, 15, 15], "all to come first, then from the second on"
    sheet.show_subject(past[0])
    sheet.changes.scope.setCurrentIndex(0)
    QTest.keyClicks(sheet.changes.gate_note, "late")
    QTest.keyClick(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.bar.isVisible()
    assert {key: row(store, Visit, key).model_dump() for key in past} == before
    qtbot.waitUntil(lambda: not sheet._thinking.isActive() and not tasks.running(), timeout=10_000)


@pytest.mark.parametrize("scope", list(Scope))
def test_no_reach_of_a_change_touches_what_has_begun(plant: Plant, store: Store, clock: SetClock, scope: Scope) -> None:
    draft = VisitDraft(
        site_id=plant.site,
        route_id=plant.route,
        title="Кружок",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.combine(TODAY + timedelta(days=1), time(10)),
        declared={PUPILS: 9, ADULTS: 1},
    )
    made = write(store, plan_series, SeriesDraft(visit=draft, rule="FREQ=DAILY;COUNT=4")).made
    clock.set(plant.moment(10, 30, day=TODAY + timedelta(days=2)))
    before = {key: row(store, Visit, key).model_dump() for key in made[:2]}
    change = SeriesChange(clock=time(15), declared={PUPILS: 5, ADULTS: 1}, guide_id=plant.guides[0])
    told = write(store, change_series, made[2], scope, change)
    assert {key: row(store, Visit, key).model_dump() for key in made[:2]} == before
    assert set(told.changed) == {Scope.THIS: {made[2]}}.get(scope, set(made[2:]))
