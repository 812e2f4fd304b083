"""What the schedule says is wrong, and what it does not show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from db.model.kinds import GroupKind, MonthState
from db.model.month import MonthlyReport
from db.store import Store, UnitOfWork
from desktop.context import Context
from desktop.correcting import CorrectionQuestion
from desktop.screens.schedule.choice import Filters, Lanes, View
from desktop.screens.schedule.screen import ScheduleScreen
from tests.db.makers import the_site, write
from tests.desktop.screens.schedule.hands import WEDNESDAY, at, block_of, centre, choose, drag, plan, press, visit_of


def test_the_guide_of_the_visit_chosen_is_marked_ill_by_one_key(
    screen: ScheduleScreen, wanted: list[tuple[str, object]]
) -> None:
    visit = next(one for one in screen.shown if one.guide_ids)
    screen.go_to_visit(visit.id)
    QTest.keyClick(screen.board, Qt.Key.Key_I)
    assert wanted[-1] == ("ill", visit.guide_ids[0])


def test_a_drop_on_a_blocking_place_stays_there_says_why_and_offers_remedies(
    screen: ScheduleScreen, context: Context, books: Store, settle: Callable[[], None]
) -> None:
    busy = plan(books, "Институт связи", at(WEDNESDAY + timedelta(days=1), "09:30"), route="Прокатный стан")
    settle()
    block = block_of(screen, "Лицей № 3")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(round(screen.board.picture.width / 5), 0))
    settle()
    settle()
    moved = visit_of(context, block.entry.visit.id)
    assert moved.starts_local.date() == WEDNESDAY + timedelta(days=1)
    assert screen.verdicts[moved.id].has_conflict
    assert screen.verdicts[busy].has_conflict
    assert screen.popover.isVisible()
    assert any("is taken until" in sentence for sentence in screen.popover.said())
    assert any(row.text().startswith("Move to") for row in screen.popover.rows())


def test_a_digit_takes_the_remedy_of_its_number(
    screen: ScheduleScreen, context: Context, books: Store, settle: Callable[[], None]
) -> None:
    visit = block_of(screen, "Лицей № 3").entry.visit
    plan(books, "Институт связи", visit.span.starts, route="Прокатный стан")
    settle()
    screen.mending.walk(1)
    settle()
    assert screen.popover.isVisible()
    named = next(row for row in screen.popover.rows() if row.text().startswith("Move to"))
    asked = screen.popover.visit
    assert asked is not None
    asked_before = screen.verdicts[asked.id].blocking
    QTest.keyClick(screen.popover, Qt.Key(Qt.Key.Key_0.value + named.number))
    settle()
    assert visit_of(context, asked.id).starts_local > asked.span.starts
    before = {str(one.sentence) for one in asked_before}
    assert before - {str(one.sentence) for one in screen.verdicts[asked.id].blocking}


def test_a_conflict_is_kept_with_a_reason(screen: ScheduleScreen, books: Store, settle: Callable[[], None]) -> None:
    visit = block_of(screen, "Лицей № 3").entry.visit
    plan(books, "Институт связи", visit.span.starts, route="Прокатный стан")
    settle()
    screen.go_to_visit(visit.id)
    screen.mending.ask_about(visit.id)
    settle()
    screen.popover.rows()[-1].click()
    screen.popover.role.setText("Head of production")
    screen.popover.reason.setText("The second room is free")
    QTest.keyClick(screen.popover.reason, Qt.Key.Key_Return)
    settle()
    assert not screen.verdicts[visit.id].has_conflict


def test_f8_walks_the_problems_by_time(screen: ScheduleScreen, books: Store, settle: Callable[[], None]) -> None:
    visit = block_of(screen, "Лицей № 3").entry.visit
    other = plan(books, "Институт связи", visit.span.starts, route="Прокатный стан")
    settle()
    walked = []
    for _ in range(3):
        press(screen, Qt.Key.Key_F8)
        settle()
        block = screen.board.current()
        assert block is not None
        walked.append(block.entry.visit.id)
        screen.popover.dismiss()
    assert set(walked) == {visit.id, other}
    assert walked[0] == walked[2]


def test_a_filter_that_hides_everything_says_so_and_is_cleared(screen: ScheduleScreen) -> None:
    screen.filter_by(Filters(text="нет такого"))
    assert screen.notices.card.isVisible()
    assert not list(screen.board.picture.blocks())
    screen.notices.empty.wanted.emit()
    assert screen.choice.filters.is_empty
    assert not screen.notices.card.isVisible()
    assert list(screen.board.picture.blocks())


def test_kinds_of_groups_are_filtered_by_chips(screen: ScheduleScreen) -> None:
    chips = {chip.kind: chip for chip in screen.filter_bar.chips}
    chips[GroupKind.SCHOOL].click()
    chips[GroupKind.FOREIGN].click()
    assert {visit.group_kind for visit in screen.shown} == {GroupKind.SCHOOL, GroupKind.FOREIGN}
    chips[GroupKind.FOREIGN].click()
    assert {visit.group_kind for visit in screen.shown} == {GroupKind.SCHOOL}


def test_a_visit_at_19_is_hinted_at_and_shown_by_one_click(screen: ScheduleScreen, books: Store) -> None:
    plan(books, "Вечерняя группа", at(WEDNESDAY, "19:00"))
    choose(screen, replace(screen.choice, view=View.DAY, day=WEDNESDAY))
    assert screen.notices.hint.isVisible()
    assert screen.notices.hint.text() == "A visit at 19:00"
    screen.notices.hint.click()
    assert not screen.notices.hint.isVisible()
    assert block_of(screen, "Вечерняя группа")


def test_a_visit_of_a_closed_month_is_not_dragged_and_says_why(
    screen: ScheduleScreen, context: Context, books: Store
) -> None:
    def close(unit: UnitOfWork) -> None:
        unit.add(MonthlyReport(site_id=the_site(books), month="2026-11", state=MonthState.CLOSED))

    write(books, close)
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(200, 0))
    assert screen.notices.bar.isVisible()
    assert "is closed" in screen.notices.bar.accessibleName()
    assert visit_of(context, block.entry.visit.id).starts_local == block.entry.visit.span.starts
    screen.notices.bar.buttons()[0].click()
    question = screen.window().findChild(CorrectionQuestion)
    assert question is not None
    question.form.note.setText("it came a day later")
    question.form.send()
    assert screen.notices.bar.accessibleName().startswith("November 2026 is open for a correction")


def test_what_merely_warns_stands_on_the_block_and_is_spoken(
    screen: ScheduleScreen, settle: Callable[[], None]
) -> None:
    settle()
    block = block_of(screen, "Институт стали")
    verdict = screen.verdicts[block.entry.visit.id]
    assert [one.rule for one in verdict.remarks] == ["list_missing"]
    assert screen.board.scene is not None
    assert screen.board.scene.face(block).is_remarked
    screen.go_to_visit(block.entry.visit.id)
    assert screen.board.voice.of_cursor().endswith("1 remark")
    spoken = screen.board.list.rows
    row = next(n for n, one in enumerate(spoken.rows()) if one.entry.visit.id == block.entry.visit.id)
    described = spoken.index(row).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "The list of names has not come."
    place = QPoint(centre(screen, block))
    told = QHelpEvent(QEvent.Type.ToolTip, place, screen.board.viewport().mapToGlobal(place))
    QCoreApplication.sendEvent(screen.board.viewport(), told)
    assert QToolTip.text().split("\n")[1:] == [described]
    quiet = block_of(screen, "Круиз")
    assert not screen.board.scene.face(quiet).is_remarked


def test_on_the_name_of_a_guides_lane_the_menu_says_that_the_guide_is_ill(
    screen: ScheduleScreen, wanted: list[tuple[str, object]]
) -> None:
    choose(screen, replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES))
    line = next(row for row in screen.board.picture.cells if row[0].lane is not None and row[0].blocks)
    y = round(screen.board.sight.box_in_view(line[0].box).center().y())
    screen.board.menu_wanted.disconnect()
    QTest.mouseClick(screen.board.viewport(), Qt.MouseButton.RightButton, pos=QPoint(20, y))
    assert screen.chosen_visits() == []
    offered = [action.objectName() for action in screen.menu_here().actions()]
    assert offered[:2] == ["schedule_new", "schedule_ill"]
    screen.commands.actions["ill"].trigger()
    assert wanted == [("ill", line[0].lane)]
