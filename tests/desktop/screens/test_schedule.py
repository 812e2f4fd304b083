"""The schedule, as a coordinator uses it, on the real store."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QInputDevice, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from db.commands.moves import TitleMissing, put_visit
from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import GroupKind, MonthState, VisitorCategory, VisitState
from db.model.month import MonthlyReport
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.queries.schedule import schedule
from db.rules.states import PLANNED
from db.rules.trial import Target
from db.store import Store, UnitOfWork
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.ahead import key_of
from desktop.screens.schedule.choice import Filters, Lanes, View
from desktop.screens.schedule.layout import Block
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.settings import WindowSettings
from desktop.subjects import NewVisit
from tests.db.makers import rows, the_site, write

TUESDAY = date(2026, 11, 24)
WEDNESDAY = TUESDAY + timedelta(days=1)


@pytest.fixture
def kept(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.drain()


@pytest.fixture
def screen(context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot) -> ScheduleScreen:
    made = ScheduleScreen(context, tasks, kept)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not tasks.running())
    made.board.setFocus()
    return made


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Let what workers read be shown."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not tasks.running())
        qtbot.wait(1)

    return wait


@pytest.fixture
def wanted(context: Context) -> list[tuple[str, object]]:
    """What was asked of the window: places and what to show there."""
    asked: list[tuple[str, object]] = []
    context.wanted.connect(lambda name, subject: asked.append((name, subject)))
    return asked


def block_of(screen: ScheduleScreen, title: str) -> Block:
    return next(one for one in screen.board.picture.blocks() if one.entry.visit.title.startswith(title))


def centre(screen: ScheduleScreen, block: Block) -> QPoint:
    return screen.board.sight.box_in_view(block.box).center().toPoint()


def press(screen: ScheduleScreen, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(screen.board, key, with_)


def visit_of(context: Context, visit_id: UUID) -> Visit:
    return context.read(lambda session: session.get_one(Visit, visit_id))


def drag(screen: ScheduleScreen, start: QPoint, end: QPoint, *, drops: bool = True) -> None:
    """Drag with the left button, through a point on the way."""
    view = screen.board.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in (0.2, 0.6, 1.0):
        at = start + (end - start) * part
        QTest.mouseMove(view, at)
        _move(view, at)
    if drops:
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def _move(view: object, at: QPoint) -> None:
    """Tell a move with the button held: the offscreen platform tells moves without buttons."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    assert isinstance(view, QWidget)
    where, buttons = QPointF(at), Qt.MouseButton.LeftButton
    everywhere = view.mapToGlobal(where)
    plain = Qt.KeyboardModifier.NoModifier
    told = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, Qt.MouseButton.NoButton, buttons, plain)
    QCoreApplication.sendEvent(view, told)


def plan(store: Store, title: str, starts: datetime, *, people: int = 12, route: str = "") -> UUID:
    """Plan a visit of students on a route, by default the first one."""
    with store.read() as session:
        from sqlmodel import col, select

        routes = session.exec(select(Route).order_by(col(Route.code))).all()
    chosen = next((one for one in routes if one.title == route), routes[0])
    return write(
        store,
        plan_visit,
        VisitDraft(
            site_id=the_site(store),
            route_id=chosen.id,
            title=title,
            group_kind=GroupKind.STUDENT,
            starts=starts,
            declared={VisitorCategory.UNIVERSITY: people},
            requested_at=datetime(2026, 10, 1, tzinfo=UTC),
        ),
    )


def at(day: date, text: str) -> datetime:
    return datetime.fromisoformat(f"{day} {text}")


def tables(store: Store) -> list[dict[str, object]]:
    return [one.model_dump(exclude={"version"}) for kind in (Visit, Tour, Assignment) for one in rows(store, kind)]


def test_the_guide_of_the_visit_chosen_is_marked_ill_by_one_key(
    screen: ScheduleScreen, wanted: list[tuple[str, object]]
) -> None:
    visit = next(one for one in screen.shown if one.guide_ids)
    screen.go_to_visit(visit.id)
    QTest.keyClick(screen.board, Qt.Key.Key_I)
    assert wanted[-1] == ("ill", visit.guide_ids[0])


def test_the_week_of_today_is_shown_first_with_every_visit_of_it(screen: ScheduleScreen) -> None:
    assert screen.title() == "23–27 November"
    drawn = {block.entry.visit.id for block in screen.board.picture.blocks()}
    assert screen.schedule is not None
    assert drawn == {visit.id for visit in screen.schedule.visits}
    assert screen.schedule.people_on(TUESDAY) == 138


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_W, Qt.Key.Key_M, Qt.Key.Key_A])
def test_letters_choose_the_view(screen: ScheduleScreen, key: Qt.Key) -> None:
    press(screen, key)
    wanted = {Qt.Key.Key_D: View.DAY, Qt.Key.Key_W: View.WEEK, Qt.Key.Key_M: View.MONTH, Qt.Key.Key_A: View.AGENDA}
    assert screen.choice.view is wanted[key]
    shown = {visit.id for visit in screen.shown}
    if key == Qt.Key.Key_A:
        assert shown <= set(screen.agenda.rows.ids())
    else:
        picture = screen.board.picture
        assert shown == {entry.visit.id for row in picture.cells for cell in row for entry in cell.entries}


def test_letters_act_by_their_key_under_the_russian_layout(screen: ScheduleScreen) -> None:
    keys = [one.toString() for one in screen.commands.actions["view_month"].shortcuts()]
    assert keys == ["M", "Ь"]


def test_pages_turn_and_t_comes_back(screen: ScheduleScreen) -> None:
    press(screen, Qt.Key.Key_PageDown)
    assert screen.choice.day == TUESDAY + timedelta(days=7)
    press(screen, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert screen.choice.day == TUESDAY - timedelta(days=7)
    press(screen, Qt.Key.Key_T)
    assert screen.choice.day == TUESDAY


def test_view_lanes_and_filters_are_remembered(
    screen: ScheduleScreen, context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot
) -> None:
    press(screen, Qt.Key.Key_D)
    press(screen, Qt.Key.Key_L, with_=Qt.KeyboardModifier.ShiftModifier)
    screen.filter_by(Filters(kinds=frozenset({GroupKind.SCHOOL})))
    again = ScheduleScreen(context, tasks, kept)
    qtbot.addWidget(again)
    assert (again.choice.view, again.choice.lanes) == (View.DAY, Lanes.GUIDES)
    assert again.choice.filters.kinds == {GroupKind.SCHOOL}


def test_arrows_walk_the_visits_and_each_is_spoken_whole(screen: ScheduleScreen) -> None:
    spoken: list[str] = []
    screen.board.spoken.connect(spoken.append)
    screen.go_to_visit(block_of(screen, "Школа № 14").entry.visit.id)
    assert spoken[-1].startswith("Школа № 14, 8 «В», Wednesday 25 November 10:00 to 11:30, Литейный цех, 14 people")
    assert "guide А. Белов" in spoken[-1]
    assert screen.board.accessibleDescription() == spoken[-1]
    before = screen.board.scene.cursor if screen.board.scene else None
    press(screen, Qt.Key.Key_Down)
    assert screen.board.scene is not None
    assert screen.board.scene.cursor != before
    assert spoken[-1].startswith("Институт стали, 3 курс")


def test_enter_opens_a_visit_and_n_plans_one_at_the_cursor(
    screen: ScheduleScreen, wanted: list[tuple[str, object]]
) -> None:
    block = block_of(screen, "Школа № 14")
    screen.go_to_visit(block.entry.visit.id)
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_N)
    assert wanted == [
        ("visit", block.entry.visit.id),
        ("visit", NewVisit(at(WEDNESDAY, "10:00"), block.entry.lane)),
    ]


def test_a_visit_is_moved_by_the_keyboard_alone(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    spoken: list[str] = []
    screen.board.spoken.connect(spoken.append)
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Space)
    settle()
    assert spoken[-1].startswith("Picked up: Институт стали")
    press(screen, Qt.Key.Key_Right)
    assert spoken[-1].startswith("Thu 26")
    press(screen, Qt.Key.Key_Right, with_=Qt.KeyboardModifier.ControlModifier)
    assert "14:15–15:30" in spoken[-1]
    press(screen, Qt.Key.Key_Space)
    moved = visit_of(context, visit.id)
    assert moved.starts_local == visit.span.starts + timedelta(days=1, minutes=15)
    assert moved.ends_local - moved.starts_local == visit.span.ends - visit.span.starts
    block = screen.board.current()
    assert block is not None
    assert block.entry.visit.id == visit.id


def test_escape_puts_a_visit_back(screen: ScheduleScreen, context: Context, settle: Callable[[], None]) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert visit_of(context, visit.id).starts_local == visit.span.starts


def test_a_visit_picked_up_gets_longer_by_shift_and_arrows(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Space)
    settle()
    press(screen, Qt.Key.Key_Right, with_=Qt.KeyboardModifier.ShiftModifier)
    press(screen, Qt.Key.Key_Return)
    moved = visit_of(context, visit.id)
    assert moved.starts_local == visit.span.starts
    assert moved.ends_local == visit.span.ends + timedelta(minutes=15)


def test_a_drag_undo_and_redo_leave_the_same_bytes(
    screen: ScheduleScreen, context: Context, books: Store, settle: Callable[[], None]
) -> None:
    before = tables(books)
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(round(screen.board.picture.width / 5), 0))
    settle()
    after = tables(books)
    assert visit_of(context, block.entry.visit.id).starts_local == block.entry.span.starts + timedelta(days=1)
    context.undo()
    assert tables(books) == before
    context.redo()
    assert tables(books) == after


def test_a_press_that_goes_five_pixels_is_no_drag(screen: ScheduleScreen, context: Context) -> None:
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(3, 2))
    assert visit_of(context, block.entry.visit.id).starts_local == block.entry.span.starts
    assert screen.board.scene is not None
    assert screen.board.scene.selected == {block.entry.visit.id}


def test_while_a_visit_is_dragged_every_lane_is_judged(
    screen: ScheduleScreen, settle: Callable[[], None], qtbot: QtBot
) -> None:
    screen.choose(replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES, day=WEDNESDAY))
    settle()
    screen.go_to_visit(block_of(screen, "Институт стали").entry.visit.id)
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(0, -120), drops=False)
    settle()
    scene, lanes = screen.board.scene, set(screen.board.picture.lanes)
    assert scene is not None
    qtbot.waitUntil(lambda: scene.moving is not None and set(scene.moving.judged) == lanes)
    moving = scene.moving
    assert moving is not None
    assert {one.fits for one in moving.judged.values()} == {True, False}
    assert screen.board.reasons.isVisible()
    assert len(screen.board.reasons.lines()) > 1
    press(screen, Qt.Key.Key_Escape)
    assert screen.board.scene is not None
    assert screen.board.scene.moving is None


def test_edges_of_a_day_block_resize_it(screen: ScheduleScreen, context: Context, settle: Callable[[], None]) -> None:
    screen.choose(replace(screen.choice, view=View.DAY, day=WEDNESDAY))
    settle()
    block, axis = block_of(screen, "Институт стали"), screen.board.picture.axis
    assert axis is not None
    rect = screen.board.sight.box_in_view(block.box)
    start = QPoint(round(rect.right()) - 3, round(rect.center().y()))
    drag(screen, start, start + QPoint(round(30 * axis.per_minute), 0))
    moved = visit_of(context, block.entry.visit.id)
    assert moved.starts_local == block.entry.visit.span.starts
    assert moved.ends_local == block.entry.visit.span.ends + timedelta(minutes=30)


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
    screen.choose(replace(screen.choice, view=View.DAY, day=WEDNESDAY))
    assert screen.notices.hint.isVisible()
    assert screen.notices.hint.text() == "A visit at 19:00"
    screen.notices.hint.click()
    assert not screen.notices.hint.isVisible()
    assert block_of(screen, "Вечерняя группа")


def test_a_visit_of_a_closed_month_is_not_dragged_and_says_why(
    screen: ScheduleScreen, context: Context, books: Store, wanted: list[tuple[str, object]]
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
    assert wanted[-1][0] == "reports"


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


def test_another_view_begins_at_its_top_with_the_cursor_in_sight(screen: ScheduleScreen) -> None:
    screen.choose(replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES))
    bar = screen.board.verticalScrollBar()
    bar.setValue(bar.maximum())
    screen.choose(replace(screen.choice, view=View.WEEK, lanes=Lanes.ROUTES))
    block = screen.board.current()
    assert block is not None
    seen = screen.board.viewport().rect().toRectF()
    assert seen.contains(screen.board.sight.box_in_view(block.box))


def test_a_date_as_subject_opens_its_week(screen: ScheduleScreen) -> None:
    screen.show_subject(date(2026, 12, 9))
    assert screen.board.picture.days[0] == date(2026, 12, 7)


def test_what_another_screen_changes_is_seen_at_once(screen: ScheduleScreen, books: Store) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    write(books, put_visit, visit.id, Target(visit.span.starts + timedelta(days=2)))
    assert block_of(screen, "Институт стали").day == WEDNESDAY + timedelta(days=2)


def test_a_week_is_read_by_as_many_statements_however_many_visits_there_are(books: Store) -> None:
    def count(first: date, last: date) -> int:
        statements: list[str] = []
        listener = lambda *call: statements.append(str(call[2]))  # noqa: E731
        event.listen(books.engine, "before_cursor_execute", listener)
        with books.read() as session:
            schedule(session, books.clock.now(), first, last)
        event.remove(books.engine, "before_cursor_execute", listener)
        return len(statements)

    assert count(TUESDAY, TUESDAY) == count(date(2026, 10, 1), date(2026, 10, 31)) <= 22


def test_the_next_week_is_read_ahead_and_read_anew_when_the_books_change(
    screen: ScheduleScreen, books: Store, qtbot: QtBot
) -> None:
    screen.ahead.look_around(screen.choice)
    next_week = key_of(screen.choice.turned(1))
    qtbot.waitUntil(lambda: next_week in screen.ahead.known())
    plan(books, "Новая группа", at(next_week[0], "11:00"))
    assert next_week not in screen.ahead.known()
    QTest.keyClick(screen.board, Qt.Key.Key_PageDown)
    assert "Новая группа" in {visit.title for visit in screen.shown}


def _touch(screen: ScheduleScreen, kind: QEvent.Type, at: QPointF) -> None:
    """Tell what a finger does, as the platform makes a mouse of it."""
    view = screen.board.viewport()
    released = kind is QEvent.Type.MouseButtonRelease
    held = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    told = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, plain, FINGER)
    QCoreApplication.sendEvent(view, told)


FINGER = QPointingDevice(
    "finger",
    77,
    QInputDevice.DeviceType.TouchScreen,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Position,
    1,
    0,
)


def test_a_finger_drags_only_after_it_rested(
    screen: ScheduleScreen, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = next(one for one in screen.board.picture.blocks() if one.entry.visit.state in PLANNED)
    start = screen.board.sight.box_in_view(block.box).center()
    _touch(screen, QEvent.Type.MouseButtonPress, start)
    _touch(screen, QEvent.Type.MouseMove, start + QPointF(0, -40))
    assert not screen.board.gestures.is_busy
    _touch(screen, QEvent.Type.MouseButtonRelease, start + QPointF(0, -40))
    assert context.history.steps() == []
    monkeypatch.setattr("desktop.screens.schedule.gestures.TOUCH_MS", 0)
    start = screen.board.sight.box_in_view(block.box).center()
    _touch(screen, QEvent.Type.MouseButtonPress, start)
    _touch(screen, QEvent.Type.MouseMove, start + QPointF(0, 20))
    assert screen.board.gestures.is_busy
    QTest.keyClick(screen.board, Qt.Key.Key_Escape)
    assert not screen.board.gestures.is_busy
    assert context.history.steps() == []


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


def test_a_finger_that_rests_and_is_lifted_opens_the_menu(
    screen: ScheduleScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[QPoint] = []
    screen.board.menu_wanted.disconnect()
    screen.board.menu_wanted.connect(wanted.append)
    block = block_of(screen, "Институт стали")
    at_block = screen.board.sight.box_in_view(block.box).center()
    _touch(screen, QEvent.Type.MouseButtonPress, at_block)
    _touch(screen, QEvent.Type.MouseButtonRelease, at_block)
    assert wanted == [], "a short touch chooses"
    monkeypatch.setattr("desktop.screens.schedule.gestures.TOUCH_MS", 0)
    _touch(screen, QEvent.Type.MouseButtonPress, at_block)
    _touch(screen, QEvent.Type.MouseButtonRelease, at_block)
    assert len(wanted) == 1
    assert screen.board.chosen_ids() == [block.entry.visit.id]


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
    assert screen.board.spoken_cursor().endswith("1 remark")
    spoken = screen.board.list.rows
    row = next(n for n, one in enumerate(spoken.rows) if one.entry.visit.id == block.entry.visit.id)
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
    screen.choose(replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES))
    line = next(row for row in screen.board.picture.cells if row[0].lane is not None and row[0].blocks)
    y = round(screen.board.sight.box_in_view(line[0].box).center().y())
    screen.board.menu_wanted.disconnect()
    QTest.mouseClick(screen.board.viewport(), Qt.MouseButton.RightButton, pos=QPoint(20, y))
    assert screen.chosen_visits() == []
    offered = [action.objectName() for action in screen.menu_here().actions()]
    assert offered[:2] == ["schedule_new", "schedule_ill"]
    screen.commands.actions["ill"].trigger()
    assert wanted == [("ill", line[0].lane)]


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
    box.setCurrentText(wanted.title)
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
