import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.model.kinds import DeliveryState, Dimension, MonthState, VisitorCategory, VisitState
from db.model.month import MonthlyReport, MonthlyRevision
from db.model.outbox import Delivery
from db.model.setting import Setting
from db.model.visit import Composition, Overruling, Visit
from db.opening import FILE_NAME, open_store
from db.reports.dictionary import BY_NAME
from db.reports.package import verify_package
from db.reports.table import read_table
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
from desktop.screens.reports.layout import GROUPS, PASSPORT, Line
from desktop.screens.reports.screen import ReportsScreen
from desktop.screens.reports.steps import StepKey
from tests.db.conftest import NOW
from tests.db.makers import row, rows
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
GUESTS = {VisitorCategory.BUSINESS: 14}
NOVEMBER = Month(2026, 11)
Shown = Callable[[], ReportsScreen]


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    store = open_store(folder)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    store.close()
    return folder / FILE_NAME


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def store(tmp_path: Path, migrated: Path, clock: SetClock) -> Iterator[Store]:
    shutil.copy(migrated, tmp_path / FILE_NAME)
    opened = open_store(tmp_path, clock=clock, actor="coordinator", seat="office")
    yield opened
    opened.close()


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


@pytest.fixture
def shown(qapp: QApplication, qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[Shown]:
    """Show the screen of the books as they are, and wait until it has read them."""
    use_language("en")
    apply_theme(qapp, "light", 1.0)
    load_icons()
    use_labels(label)
    made: list[tuple[ReportsScreen, Tasks]] = []

    def show() -> ReportsScreen:
        tasks = Tasks()
        screen = ReportsScreen(Context(store), tasks, tmp_path)
        made.append((screen, tasks))
        qtbot.addWidget(screen)
        screen.resize(1204, 860)
        with qtbot.waitActive(screen), qtbot.waitSignal(screen.shown):
            screen.show()
        QCoreApplication.processEvents()
        return screen

    yield show
    for _, tasks in made:
        tasks.drain()


def read_again(screen: ReportsScreen, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something and wait until the screen shows what came of it."""
    with qtbot.waitSignal(screen.shown):
        act()
    QCoreApplication.processEvents()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def states(screen: ReportsScreen) -> dict[str, StepState]:
    return {one.step.key: one.step.state for one in screen.steps.list.rows()}


def done(screen: ReportsScreen) -> list[str]:
    return [key for key, state in states(screen).items() if state is StepState.DONE]


def closed(screen: ReportsScreen, qtbot: QtBot) -> None:
    """Close the month by keyboard, from the question on."""
    screen.actions_of_month.close_month.trigger()
    assert screen.panel.closing.role.hasFocus()
    with qtbot.waitSignal(screen.context.did):
        screen.panel.closing.close_month.setFocus()
        press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.picture is not None and screen.picture.is_closed)


def test_the_month_that_asks_for_work_is_shown_first(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    assert screen.picture is not None
    assert screen.picture.month == NOVEMBER
    assert screen.steps.header.title.whole_text() == "Closing of November"


def test_fixing_the_last_gap_turns_step_2_green(month: MadeMonth, shown: Shown, qtbot: QtBot) -> None:
    month.came("School 1", 3, STUDENTS, briefed=False)
    month.came("School 2", 4, STUDENTS, briefed=False)
    screen = shown()
    assert StepKey.GAPS not in done(screen)
    press_on(screen, Qt.Key.Key_F8)
    assert screen.panel.gaps.rows[0].cure.hasFocus()
    read_again(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    assert screen.panel.gaps.rows[0].gap.title == "School 2"
    assert screen.panel.gaps.rows[0].cure.hasFocus()
    read_again(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    assert StepKey.GAPS in done(screen)


def press_on(screen: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(screen, key, modifiers)


def test_f8_walks_from_open_visits_to_gaps_and_back(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS, left=False)
    month.came("School 2", 4, STUDENTS, briefed=False)
    screen = shown()
    press_on(screen, Qt.Key.Key_F8)
    assert [one.gap.title for one in screen.panel.gaps.rows if one.cure.hasFocus()] == ["School 1"]
    press(Qt.Key.Key_F8)
    assert [one.gap.title for one in screen.panel.gaps.rows if one.cure.hasFocus()] == ["School 2"]
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert [one.gap.title for one in screen.panel.gaps.rows if one.cure.hasFocus()] == ["School 1"]


def test_a_group_that_nobody_saw_leave_is_checked_out_and_its_visit_closed(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot
) -> None:
    visit = month.came("School 30", 3, STUDENTS, left=False)
    screen = shown()
    assert StepKey.VISITS not in done(screen)
    press_on(screen, Qt.Key.Key_F8)
    read_again(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    assert row(store, Visit, visit).state is VisitState.CLOSED
    assert StepKey.VISITS in done(screen)


def test_a_gap_left_as_unknown_is_counted_and_can_be_undone(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot
) -> None:
    month.came("School 1", 3, STUDENTS, briefed=False)
    screen = shown()
    read_again(screen, qtbot, screen.panel.gaps.rows[0].unknown.click)
    assert len(rows(store, Overruling)) == 1
    assert StepKey.GAPS in done(screen)
    fact = next(one.step.fact for one in screen.steps.list.rows() if one.step.key == StepKey.GAPS)
    assert fact == "1 left as unknown"
    read_again(screen, qtbot, screen.context.undo)
    assert StepKey.GAPS not in done(screen)


def test_a_country_is_told_in_the_row_by_keyboard(month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot) -> None:
    visit = month.came("Guests", 3, GUESTS, country="XX", region_code="")
    screen = shown()
    press_on(screen, Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    answer = screen.findChild(CountryAnswer)
    assert answer is not None
    QTest.keyClicks(answer.country, "Nowhereland")
    answer.save.click()
    assert rows(store, Composition) == []
    answer.country.setCurrentText("")
    QTest.keyClicks(answer.country, "Germany")
    read_again(screen, qtbot, answer.save.click)
    told = [(one.visit_id, one.dimension, one.key, one.people) for one in rows(store, Composition)]
    assert told == [(visit, Dimension.COUNTRY, "DE", 14)]
    assert screen.picture is not None
    assert screen.picture.unknowns == ()


def test_esc_gives_up_telling_a_country(month: MadeMonth, shown: Shown) -> None:
    month.came("Guests", 3, GUESTS, country="XX", region_code="")
    screen = shown()
    gap = screen.panel.gaps.rows[0]
    gap.cure.click()
    press(Qt.Key.Key_Escape)
    assert gap.answer is None
    assert gap.cure.hasFocus()


def test_every_figure_opens_to_rows_that_add_up_to_it(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    month.came("School 2", 4, {VisitorCategory.UNIVERSITY: 7, VisitorCategory.UNKNOWN: 2})
    month.came("Guests", 5, GUESTS, country="DE", region_code="")
    month.asked("School 5", 9)
    screen = shown()
    opened = 0
    for line in screen.summary.board.rows():
        line.link.setFocus()
        press(Qt.Key.Key_Return)
        assert not screen.sheet.isHidden()
        if screen.sheet.rows():
            opened += 1
            assert screen.sheet.behind is not None
            if screen.sheet.behind.adds_up:
                assert sum(one.amount for one in screen.sheet.rows()) == line.line.figure.value
            else:
                assert screen.sheet.behind.remark
            assert screen.sheet.total.text() == line.line.value
        assert screen.sheet.definition.text()
        press(Qt.Key.Key_Escape)
        assert screen.sheet.isHidden()
        assert line.link.hasFocus(), line.line.label
    assert opened > 15


def test_tab_stays_in_the_open_sheet(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    screen.summary.board.rows()[0].link.click()
    assert screen.sheet.table.hasFocus()
    press(Qt.Key.Key_Tab)
    assert screen.sheet.close_button.hasFocus()
    press(Qt.Key.Key_Tab)
    assert screen.sheet.table.hasFocus()


def test_the_way_of_the_groups_opens_to_its_groups(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    month.asked("School 5", 9)
    screen = shown()
    for key, total in (("asked", "2"), ("confirmed", "1"), ("held", "1"), ("admitted", "12"), ("reported", "12")):
        screen.summary.flow.opened.emit(key)
        assert screen.sheet.total.text() == total
        screen.sheet.put_away()


def test_nothing_of_the_dictionary_is_hidden() -> None:
    told: set[tuple[str, str]] = {(name, "route") for name in PASSPORT}

    def walk(line: Line) -> None:
        told.add((line.field, line.dim))
        if line.below is not None:
            walk(line.below)

    for group in GROUPS:
        for line in group.lines:
            walk(line)
    assert told == set(BY_NAME)


def test_groups_add_up_to_the_total_below_them(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    month.came("Guests", 5, GUESTS, country="DE", region_code="")
    screen = shown()
    for key in ("by_category", "by_origin", "by_age", "by_country", "tours"):
        group = screen.summary.board.group(key)
        assert group is not None
        parts = sum(int(str(one.line.figure.value)) for one in group.rows() if not one.line.is_below)
        assert group.total.text() == str(parts)


def test_a_month_that_has_not_ended_is_not_closed(month: MadeMonth, shown: Shown, clock: SetClock) -> None:
    month.came("School 1", 3, STUDENTS)
    month.confirmed("School 2", 30, STUDENTS)
    clock.set(NOW)
    screen = shown()
    assert screen.picture is not None
    assert (screen.picture.month, screen.picture.gaps, screen.picture.to_come) == (NOVEMBER, (), 1)
    screen.actions_of_month.close_month.trigger()
    assert not screen.panel.closing.close_month.isVisible()
    assert screen.panel.closing.header.title.whole_text() == "November cannot be closed yet"
    assert (
        screen.panel.closing.text.text()
        == "The month has not ended. It can be closed from Tue 1\N{NO-BREAK SPACE}Dec on."
    )


def test_closing_locks_the_month_and_queues_the_signed_package(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    assert done(screen) == [StepKey.VISITS, StepKey.GAPS, StepKey.FIGURES]
    closed(screen, qtbot)
    (report,), (package,) = rows(store, MonthlyReport), rows(store, Delivery)
    assert (report.state, report.revision) == (MonthState.CLOSED, 0)
    assert package.state is DeliveryState.QUEUED
    assert verify_package(package.content).summary.count("visitors_total") == 12
    assert not screen.locked.isHidden()
    assert done(screen) == [key for key in StepKey if key is not StepKey.DELIVERED]
    assert screen.summary.stem.whole_text() == "OPI_E01234_01_2026-11_r0"
    assert rows(store, MonthlyRevision)[0].sha256 in screen.summary.checksum.whole_text()


def test_a_month_without_visits_is_reported_in_one_click(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot
) -> None:
    screen = shown()
    read_again(screen, qtbot, lambda: screen.show_month(NOVEMBER))
    screen.choose_step(StepKey.CLOSED)
    with qtbot.waitSignal(screen.context.did):
        screen.panel.closing.close_month.click()
    (package,) = rows(store, Delivery)
    assert verify_package(package.content).summary.header.activity_flag == "nil"


def test_a_correction_makes_revision_1_and_keeps_revision_0(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    closed(screen, qtbot)
    first = rows(store, MonthlyRevision)[0]
    screen.actions_of_month.correct_month.trigger()
    form = screen.panel.closing.correction
    assert form.reason.hasFocus()
    form.create_button.click()
    assert rows(store, MonthlyReport)[0].state is MonthState.CLOSED
    assert form.note.hasFocus()
    QTest.keyClicks(form.note, "a group was forgotten")
    read_again(screen, qtbot, lambda: press(Qt.Key.Key_Return))
    assert rows(store, MonthlyReport)[0].state is MonthState.CORRECTING
    assert screen.locked.isHidden()
    month.came("School 2", 4, STUDENTS)
    read_again(screen, qtbot, screen.refresh)
    group = screen.summary.board.group("visitors")
    assert group is not None
    assert (group.rows()[0].line.value, group.rows()[0].line.aside) == ("24", "was 12")
    closed(screen, qtbot)
    kept, second = rows(store, MonthlyRevision)
    assert (kept.sha256, kept.document) == (first.sha256, first.document)
    assert (second.revision, second.note) == (1, "a group was forgotten")
    screen.choose_step(StepKey.SIGNED)
    panels = screen.panel.signing.revisions()
    assert [one.revision.row.sha256 for one in panels] == [second.sha256, kept.sha256]
    assert panels[0].revision.supersedes == kept.sha256
    assert screen.steps.note.text.text() == "“a group was forgotten”, total 12 → 24"


def test_a_summary_is_delivered_to_the_folder_that_was_chosen(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    closed(screen, qtbot)
    agency = tmp_path / "agency"
    agency.mkdir()
    screen.panel.delivery.deliver.click()
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(screen.actions_of_month.sent):
        dialog.fileSelected.emit(str(agency))
        dialog.close()
    assert [one.name for one in agency.iterdir()] == ["OPI_E01234_01_2026-11_r0.zip"]
    assert [(one.key, one.value) for one in rows(store, Setting)] == [("outbox_folder", str(agency))]
    qtbot.waitUntil(lambda: done(screen) == list(StepKey))


def test_a_folder_that_is_gone_leaves_the_package_queued_and_says_so(
    month: MadeMonth, shown: Shown, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    closed(screen, qtbot)
    (tmp_path / "a file").write_text("not a folder", encoding="utf-8")
    with qtbot.waitSignals([screen.actions_of_month.sent, screen.context.refused]):
        screen.actions_of_month.send(str(tmp_path / "a file"))
    assert rows(store, Delivery)[0].state is DeliveryState.QUEUED
    qtbot.waitUntil(lambda: screen.picture is not None and screen.picture.deliveries[0].attempts == 1)


def test_the_summary_is_saved_where_a_person_says(month: MadeMonth, shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    assert screen.picture is not None
    for form, action in screen.actions_of_month.exports.items():
        action.trigger()
        dialog = screen.findChildren(QFileDialog)[-1]
        file = tmp_path / f"summary.{form}"
        with qtbot.waitSignal(screen.actions_of_month.saved):
            dialog.fileSelected.emit(str(file))
            dialog.close()
        assert file.stat().st_size > 0
    table = read_table((tmp_path / "summary.csv").read_bytes(), screen.picture.summary.header)
    assert table.count("visitors_total") == 12
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_told_with_its_remedy(
    month: MadeMonth, shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    assert screen.picture is not None
    (tmp_path / "a file").write_text("not a folder", encoding="utf-8")
    with qtbot.waitSignal(screen.context.refused):
        form = next(iter(screen.actions_of_month.exports))
        screen.actions_of_month.save(form, screen.picture, tmp_path / "a file" / "summary.csv")


def test_months_are_changed_by_keyboard(month: MadeMonth, shown: Shown, qtbot: QtBot) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    control = Qt.KeyboardModifier.ControlModifier
    read_again(screen, qtbot, lambda: press_on(screen, Qt.Key.Key_PageDown, control))
    assert screen.picture is not None
    assert screen.picture.month == Month(2026, 12)
    assert not screen.actions_of_month.next_month.isEnabled()
    read_again(screen, qtbot, lambda: press_on(screen, Qt.Key.Key_PageUp, control))
    assert screen.picture.month == NOVEMBER
    names = [action.text() for action in screen.bar.menu.actions()]
    assert names == ["December 2026 · open", "November 2026 · open", "", "Summary of the year…", "Own report…"]


def test_who_does_not_want_to_wait_keeps_the_month_that_stood(month: MadeMonth, shown: Shown) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    screen.show_month(Month(2026, 10))
    assert not screen.summary.isVisible()
    screen.loading.given_up.emit()
    assert screen.picture is not None
    assert screen.picture.month == NOVEMBER
    assert screen.summary.isVisible()


def test_the_check_of_the_agency_leads_to_the_figure_it_doubts(month: MadeMonth, shown: Shown) -> None:
    visit = month.came("School 1", 3, STUDENTS, closed=False)
    assert visit
    screen = shown()
    screen.summary.check.click()
    finding = screen.panel.check.rows()[0]
    assert finding.finding.field == "visits_open"
    finding.show_rows.click()
    assert [one.title for one in screen.sheet.rows()] == ["School 1"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_at_200_percent(
    month: MadeMonth, shown: Shown, qapp: QApplication, qtbot: QtBot, theme: str
) -> None:
    month.came("School 1", 3, STUDENTS, briefed=False)
    screen = shown()
    apply_theme(qapp, "dark" if theme == "dark" else "light", 2.0)
    screen.resize(1024 - 64, 620)
    for key in StepKey:
        screen.choose_step(key)
        QCoreApplication.processEvents()
        assert screen.minimumSizeHint().width() <= screen.width()
        assert screen.steps.minimumSizeHint().width() <= screen.width()
        page = screen.panel.parentWidget()
        assert page is not None
        layout = page.layout()
        assert layout is not None
        assert layout.totalMinimumSize().width() <= screen.width()
    for part in (screen.summary.board, screen.summary.passports):
        assert part.minimumSizeHint().width() <= part.width()


def test_the_language_changes_in_the_open_screen(month: MadeMonth, shown: Shown, qtbot: QtBot) -> None:
    month.came("School 1", 3, STUDENTS)
    screen = shown()
    use_language("ru")
    read_again(screen, qtbot, lambda: QCoreApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange)))
    assert screen.bar.menu.actions()[1].text().startswith("Ноябрь 2026 · ")
    use_language("en")
