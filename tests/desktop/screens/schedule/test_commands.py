"""What is done with visits chosen on the schedule."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from db.commands.moves import TitleMissing
from db.model.kinds import VisitState
from db.model.visit import Visit
from db.store import Store
from desktop.context import Context
from desktop.kit.formats import named
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.settings import WindowSettings
from tests.db.makers import rows
from tests.desktop.screens.schedule.hands import WEDNESDAY, block_of, drag, press, visit_of


def test_many_are_selected_by_keys_and_moved_in_one_step(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    visits = [block_of(screen, title).entry.visit for title in ("Институт стали", "Круиз")]
    screen.board.select(frozenset(visit.id for visit in visits))
    assert screen.bulk.isVisible()
    screen.doing.acts.move_by(screen.chosen_visits(), 7)
    for visit in visits:
        assert visit_of(context, visit.id).starts_local == visit.span.starts + timedelta(days=7)
    context.undo()
    for visit in visits:
        assert visit_of(context, visit.id).starts_local == visit.span.starts


def test_a_frame_drawn_on_empty_ground_selects_what_it_touches(screen: ScheduleScreen) -> None:
    board = screen.board
    cell = board.picture.cells[0][3]
    start = board.sight.box_in_view(cell.box).center().toPoint()
    end = QPoint(board.picture.side + 4, board.picture.head + 4)
    drag(screen, start, end)
    assert board.scene is not None
    touched = {block.entry.visit.id for row in board.picture.cells[:1] for cell in row[:4] for block in cell.blocks}
    assert board.scene.selected >= touched - {None}
    assert len(board.scene.selected) > 1


def test_ctrl_a_selects_all_and_ctrl_c_copies_rows_with_a_header(screen: ScheduleScreen) -> None:
    press(screen, Qt.Key.Key_A, with_=Qt.KeyboardModifier.ControlModifier)
    press(screen, Qt.Key.Key_C, with_=Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + len(screen.shown)
    assert lines[0].split("\t")[:4] == ["No.", "Date", "Start", "End"]
    assert len({line.count("\t") for line in lines}) == 1


def test_a_day_is_copied_to_another_date(screen: ScheduleScreen, context: Context, books: Store) -> None:
    before = len(rows(books, Visit))
    coming = [one for one in screen.shown if one.span.starts.date() == WEDNESDAY]
    screen.doing.acts.copy_by(coming, 14)
    assert len(rows(books, Visit)) == before + len(coming)
    context.undo()
    assert len(rows(books, Visit)) == before


def test_a_visit_is_called_off_with_a_reason_and_struck_through(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Delete)
    assert screen.doing.forms.popover.isVisible()
    screen.doing.forms.popover.button.click()
    assert visit_of(context, visit.id).state is VisitState.CANCELLED
    assert block_of(screen, "Институт стали").entry.visit.state is VisitState.CANCELLED


def test_move_to_asks_for_date_time_and_guide_and_judges_them(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_R)
    settle()
    form = screen.doing.forms.popover
    assert form.isVisible()
    assert form.told.text()
    form.button.click()
    assert visit_of(context, visit.id).starts_local == visit.span.starts


def test_the_columns_chosen_for_the_list_are_remembered(
    screen: ScheduleScreen, context: Context, kept: WindowSettings, qtbot: QtBot
) -> None:
    screen.commands.actions["view_agenda"].trigger()
    language = [column.title() for column in screen.agenda.rows.columns].index("Language")
    screen.agenda.columns.menu(screen.agenda).actions()[language].trigger()
    assert screen.agenda.isColumnHidden(language)
    again = ScheduleScreen(context, Tasks(), kept)
    qtbot.addWidget(again)
    assert again.agenda.isColumnHidden(language)
    assert not again.agenda.isColumnHidden(language - 1)


def test_f2_renames_a_visit_in_place(screen: ScheduleScreen, context: Context) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == visit.title
    field.setText("Institute of steel")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert visit_of(context, visit.id).title == "Institute of steel"
    refused: list[object] = []
    context.refused.connect(refused.append)
    screen.doing.acts.rename(visit, "   ")
    assert [type(one) for one in refused] == [TitleMissing]
    context.undo()
    assert visit_of(context, visit.id).title == visit.title


def test_several_visits_are_sent_on_another_route_in_one_step(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    chosen = [block_of(screen, title).entry.visit for title in ("Школа № 14", "Институт стали")]
    screen.board.select(frozenset(visit.id for visit in chosen))
    press(screen, Qt.Key.Key_U)
    box = screen.doing.forms.popover.findChildren(QComboBox)[-1]
    assert screen.schedule is not None
    wanted = screen.schedule.routes[-1]
    box.setCurrentText(named(wanted.title))
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle()
    assert {visit_of(context, visit.id).route_id for visit in chosen} == {wanted.id}
    context.undo()
    assert [visit_of(context, visit.id).route_id for visit in chosen] == [visit.route_id for visit in chosen]


def test_the_week_of_the_cursor_is_copied_by_keys(
    screen: ScheduleScreen, books: Store, settle: Callable[[], None]
) -> None:
    before = len(rows(books, Visit))
    coming = [visit for visit in screen.shown if visit.comes]
    press(screen, Qt.Key.Key_D, with_=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert screen.doing.forms.popover.isVisible()
    press_in = QApplication.focusWidget()
    assert press_in is not None
    QTest.keyClick(press_in, Qt.Key.Key_Return)
    settle()
    assert len(rows(books, Visit)) == before + len(coming)
