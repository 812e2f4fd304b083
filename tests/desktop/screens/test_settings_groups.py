"""Groups of the settings: words for codes, the pass office's file, periods that destroy, doors to other editors."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from db.commands.code_titles import CodeDraft, word_code
from db.commands.settings import change_setting
from db.errors import say
from db.model.kinds import BlackoutReason, PpeKind, VisitorClass
from db.queries.cases import policy
from db.queries.presence import only_site
from db.queries.route_card import site_lead_times
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.closures.screen import ClosuresSheet
from desktop.screens.settings.calendar import CalendarGroup
from desktop.screens.settings.codes import CodesGroup
from desktop.screens.settings.described import DescribedGroup
from desktop.screens.settings.doors import DoorGroup
from desktop.screens.settings.groups import GROUPS, Given
from desktop.screens.settings.limits import LimitsGroup
from desktop.screens.settings.passes import PassOfficeGroup
from desktop.screens.settings.retention import RetentionGroup
from desktop.screens.settings.routes import RoutesGroup
from desktop.screens.settings.screen import SettingsScreen
from desktop.settings import WindowSettings
from desktop.wordings import forget_wordings, use_wordings


@pytest.fixture
def place(context: Context, tmp_path: Path, qtbot: QtBot) -> Iterator[SettingsScreen]:
    use_wordings(context)
    tasks = Tasks()
    remembered = WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    closed_times = partial(ClosuresSheet, context, tasks, is_sheet=False)
    made = SettingsScreen(Given(context, tasks, remembered, closed_times))
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    tasks.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else the next theme dresses all dead screens
    forget_wordings()


def type_into(field: QLineEdit, text: str) -> None:
    """Type and leave the field."""
    field.setFocus()
    field.setText(text)
    field.setModified(True)
    field.clearFocus()


def test_a_code_is_reworded_and_every_screen_says_it(place: SettingsScreen) -> None:
    codes = place.choose("codes")
    assert isinstance(codes, CodesGroup)
    closed = place.choose("closed")
    assert isinstance(closed, ClosuresSheet)
    codes.choose("blackout_reason")
    line = codes.lines[BlackoutReason.AUDIT]
    type_into(line.title, "Inventory count")
    assert label(BlackoutReason.AUDIT) == "Inventory count"
    assert "Inventory count" in [closed.reason.itemText(row) for row in range(closed.reason.count())]
    place.context.undo()
    assert label(BlackoutReason.AUDIT) == "audit"
    place.choose("codes")
    assert line.title.text() == ""


def test_a_retired_code_is_offered_no_more_and_the_last_one_stays(place: SettingsScreen) -> None:
    closed = place.choose("closed")
    assert isinstance(closed, ClosuresSheet)
    codes = place.choose("codes")
    assert isinstance(codes, CodesGroup)
    codes.choose("blackout_reason")
    codes.lines[BlackoutReason.PRODUCTION].offered.click()
    place.choose("closed")
    first = closed.reason.model().index(0, 0)
    assert not closed.reason.model().flags(first) & Qt.ItemFlag.ItemIsEnabled
    assert closed.reason.currentIndex() == 1
    assert not codes.lines[BlackoutReason.OTHER].offered.isEnabled()
    place.choose("codes")
    codes.choose("ppe_kind")
    *others, last = PpeKind
    for kind in others:
        codes.lines[kind].offered.click()
    codes.lines[last].offered.click()
    assert "last code" in codes.lines[last].problem.text()
    assert codes.lines[last].offered.isChecked()


def test_two_codes_in_the_same_words_are_told_below_the_row(place: SettingsScreen) -> None:
    codes = place.choose("codes")
    assert isinstance(codes, CodesGroup)
    codes.choose("ppe_kind")
    type_into(codes.lines[PpeKind.VEST].title, "Coat")
    type_into(codes.lines[PpeKind.GOWN].title, "coat")
    assert "already stands for another code" in codes.lines[PpeKind.GOWN].problem.text()


def test_a_shorter_period_says_what_goes_and_asks(place: SettingsScreen) -> None:
    group = place.choose("retention")
    assert isinstance(group, RetentionGroup)
    line = group.lines["name_retention_days"]
    assert isinstance(line.field, QLineEdit)
    type_into(line.field, "400")
    assert not group.question.isVisible()
    type_into(line.field, "1")
    assert group.question.isVisible()
    assert "name" in group.question.accessibleName()
    assert "undone" in group.question.accessibleDescription()
    assert place.context.read(policy).name_retention_days == 400
    shorten, leave = group.question.buttons()
    assert line.back.nextInFocusChain() is shorten
    assert shorten.nextInFocusChain() is leave
    leave.click()
    assert line.field.text() == "400"
    type_into(line.field, "1")
    shorten, leave = group.question.buttons()
    shorten.click()
    assert place.context.read(policy).name_retention_days == 1
    assert not group.question.isVisible()
    place.context.undo()
    assert place.context.read(policy).name_retention_days == 400


def test_a_period_that_is_none_is_told_at_its_field(place: SettingsScreen) -> None:
    group = place.choose("retention")
    assert isinstance(group, RetentionGroup)
    line = group.lines["document_retention_days"]
    assert isinstance(line.field, QLineEdit)
    type_into(line.field, "never")
    assert "does not fit" in line.labelled.problem()
    assert not group.question.isVisible()


def test_the_columns_for_the_pass_office_are_moved_named_and_added(place: SettingsScreen) -> None:
    group = place.choose("passes")
    assert isinstance(group, PassOfficeGroup)
    before = list(group.columns)
    group.rows[0][1].setFocus()
    QTest.keyClick(group.rows[0][1], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert group.columns[:2] == [before[1], before[0]]
    type_into(group.rows[0][1], "Last name")
    assert group.columns[0] == ("surname", "Last name")
    type_into(group.rows[1][1], "last NAME")
    assert "are called" in group.problem.text()
    group.refresh()
    count = len(group.columns)
    group.add_button.click()
    assert len(group.columns) == count + 1
    group.back.click()
    assert group.columns == before
    form = group.lines["pass_file_form"].field
    assert isinstance(form, QComboBox)
    form.setCurrentIndex(1)
    form.activated.emit(1)
    assert place.context.read(policy).pass_file_form == "csv"


@pytest.mark.parametrize(
    ("name", "leads_to"), [("equipment", "ppe"), ("briefings", "briefing_texts"), ("rooms", "rooms")]
)
def test_a_door_tells_what_stands_behind_it_and_leads_there(place: SettingsScreen, name: str, leads_to: str) -> None:
    group = place.choose(name)
    assert isinstance(group, DoorGroup)
    wanted: list[str] = []
    place.context.wanted.connect(lambda where, _subject: wanted.append(where))
    assert group.now.text()
    group.open_button.click()
    assert wanted == [leads_to]


def test_the_site_has_lead_times_of_its_own(place: SettingsScreen) -> None:
    group = place.choose("limits")
    assert isinstance(group, LimitsGroup)
    form = group.lead_times.form
    form.widget("visitor_class").setCurrentIndex(list(VisitorClass).index(VisitorClass.FOREIGN))  # type: ignore[attr-defined]  # a choice
    form.line("min_days").setText("many")
    group.lead_times.set_button.click()
    assert "whole number" in form.labelled["min_days"].problem()
    form.line("min_days").setText("30")
    group.lead_times.set_button.click()
    site = place.context.read(only_site)
    found = place.context.read(lambda session: site_lead_times(session, site.id))
    assert {row.visitor_class: row.min_days for row in found}[VisitorClass.FOREIGN] == 30


def test_a_stop_is_drawn_to_another_place_and_named_in_english(place: SettingsScreen, qtbot: QtBot) -> None:
    routes = place.choose("routes")
    assert isinstance(routes, RoutesGroup)
    stops = routes.form.stops
    before = [one.title for one in stops.typed]
    handle = stops.handles[0]
    qtbot.waitUntil(lambda: stops.handles[1].y() > stops.handles[0].y() > 0)  # the rows are laid out
    page = place.pages.currentWidget()
    assert isinstance(page, QScrollArea)
    page.ensureWidgetVisible(stops.add)
    target = stops.rows[1][2]
    below = handle.mapFromGlobal(target.mapToGlobal(target.rect().bottomLeft()))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseMove(handle, QPointF(handle.rect().center().x(), below.y()).toPoint())
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPointF(handle.rect().center().x(), below.y()).toPoint())
    assert [one.title for one in stops.typed] == [before[1], before[0], *before[2:]]
    english = stops.rows[0][1]
    assert isinstance(english, QLineEdit)
    english.setText("The rolling line")
    english.textEdited.emit("The rolling line")
    routes.save()
    assert routes.form.stops.typed[0].title_en == "The rolling line"


def test_a_day_is_shortened_by_keys_and_made_whole_again(place: SettingsScreen) -> None:
    calendar = place.choose("calendar")
    assert isinstance(calendar, CalendarGroup)
    day = date(2027, 4, 30)
    calendar.grid.go(day)
    calendar.grid.setFocus()
    type_into_closing = calendar.closes.field
    assert isinstance(type_into_closing, QLineEdit)
    type_into_closing.setText("soon")
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert "is not a time" in calendar.closes.problem()
    type_into_closing.setText("3:00")
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert "no earlier closing" in calendar.closes.problem()
    type_into_closing.setText("16:00")
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert calendar.grid.short[day] == time(16)
    assert "closes at 16:00" in calendar.grid.accessibleName()
    calendar.shorten_button.click()
    assert day not in calendar.grid.short


def test_a_setting_changed_elsewhere_shows_and_no_setting_stands_in_two_groups(place: SettingsScreen) -> None:
    made = [place.choose(group.name) for group in GROUPS]
    lines = [key for group in made if isinstance(group, DescribedGroup) for key in group.lines]
    assert len(lines) == len(set(lines))
    letters = place.choose("letters")
    assert isinstance(letters, DescribedGroup)
    place.context.do(say("Setting changed"), lambda unit: change_setting(unit, "signatory", "Director"))
    assert letters.lines["signatory"].typed() == "Director"


def test_words_of_other_books_are_forgotten(place: SettingsScreen) -> None:
    draft = CodeDraft(title="Helm")
    place.context.do(say("Words"), lambda unit: word_code(unit, "ppe_kind", "hard_hat", draft))
    assert label(PpeKind.HARD_HAT) == "Helm"
    forget_wordings()
    assert label(PpeKind.HARD_HAT) == "hard hat"
