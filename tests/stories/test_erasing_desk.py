"""Names that go, by keys alone (DOMAIN §6): with a cancelled visit, and at the wish of a parent."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.closing import close_visit
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import begin_tours, check_in_group, check_out_group
from db.commands.safety import brief
from db.commands.visit_steps import confirm_visit
from db.model.enterprise import Site
from db.model.kinds import (
    ApproverRole,
    ListedRole,
    VisitState,
)
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.months import revisions
from db.reports.closing import close_month
from db.reports.count import count_month
from db.reports.keys import signing_key
from db.rules.calendar import Month
from db.store import Store
from desktop.app.term_keeper import TermKeeper
from desktop.app.window import MainWindow
from desktop.screens.visit.screen import VisitSheet
from desktop.screens.visitors.screen import VisitorsScreen
from tests.db.makers import row, rows, write
from tests.stories.hands import CTRL, answer, ask_for, press, tab_to, type_in
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

NOVEMBER = Month(2026, 11)


def test_21_names_of_a_cancelled_visit_are_destroyed_on_time_and_the_count_stays(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    write(store, receive_list, visit, [PersonDraft(surname="Незабудкина", given="Анна"), PersonDraft(surname="Вербин")])
    write(store, confirm_visit, visit)
    ask_for(window, qtbot, "Школа № 12")
    assert isinstance(window.shown_screens()[0], VisitSheet)
    ask_for(window, qtbot, "Cancel with a reason")
    for _field in ("cause", "reason", "back"):
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert row(store, Visit, visit).state is VisitState.CANCELLED
    press(Qt.Key.Key_Escape)
    clock.set(plant.moment(6, day=TODAY + timedelta(days=60)))
    keeper = TermKeeper(store, window.tasks, window)
    window.wait_for_tasks()
    assert {one.surname for one in rows(store, Visitor) if one.visit_id == visit} == {""}
    assert len([one for one in rows(store, Visitor) if one.visit_id == visit]) == 2
    press(Qt.Key.Key_5, CTRL)
    answer(Qt.Key.Key_Return)
    ask_for(window, qtbot, "Act of destruction")
    assert list((tmp_path / "papers").glob("act-*.pdf"))
    keeper.deleteLater()
    assert held("Незабудкин", tmp_path) == []


def test_24_a_parent_wishes_to_erase_and_a_closed_month_does_not_move(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, tmp_path: Path
) -> None:
    visit = plant.plan({PUPILS: 2, ADULTS: 1})
    listed = [
        PersonDraft(surname="Незабудкин", given="Илья", birth_date=date(2012, 5, 1), grade="9 Б"),
        PersonDraft(surname="Орлов", given="Павел", birth_date=date(2012, 6, 1), grade="9 Б"),
        PersonDraft(surname="Котова", given="Елена", role=ListedRole.CHAPERONE),
    ]
    write(store, receive_list, visit, listed)
    write(store, confirm_visit, visit)
    clock.set(plant.moment(12))
    write(store, check_in_group, visit)
    write(store, brief, visit, people=3, text_version="1", language="ru", instructor="ОТ")
    write(store, begin_tours, visit)
    clock.set(plant.moment(14))
    write(store, check_out_group, visit)
    write(store, close_visit, visit)
    clock.set(plant.moment(9, day=date(2026, 12, 2)))
    site = row(store, Site, plant.site)
    write(store, close_month, site, NOVEMBER, ApproverRole.COORDINATOR, signing_key(tmp_path / "key"))
    before = figures(store, plant)
    with store.read() as session:
        digest = revisions(session, plant.site, NOVEMBER)[0].sha256
    press(Qt.Key.Key_5, CTRL)
    page = window.screen_named("visitors")
    assert isinstance(page, VisitorsScreen)
    press(Qt.Key.Key_F, CTRL)
    type_in("незабудкин")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert page.panel.card is not None
    assert "Школа № 12" in page.panel.shown_text()
    tab_to(page.panel.erase_button)
    answer(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    window.wait_for_tasks()
    assert sorted(one.surname for one in rows(store, Visitor)) == ["", "Котова", "Орлов"]
    assert figures(store, plant) == before
    with store.read() as session:
        assert [one.sha256 for one in revisions(session, plant.site, NOVEMBER)] == [digest]
    assert held("Незабудкин", tmp_path) == []
    press(Qt.Key.Key_Z, CTRL)
    assert "" in {one.surname for one in rows(store, Visitor)}, "what was erased does not come back"


def held(text: str, folder: Path) -> list[str]:
    """Return the files of a folder in which a text stands, in the encodings that could hide it."""
    sought = [text.encode(code) for code in ("utf-8", "utf-16-le", "cp1251")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(one in file.read_bytes() for one in sought)]


def figures(store: Store, plant: Plant) -> list[object]:
    """Count November anew, but for the number of corrections."""
    site = row(store, Site, plant.site)
    with store.read() as session:
        counted = count_month(session, site, NOVEMBER, now=plant.clock.now()).summary.figures
    return [one for one in counted if one.field != "corrections_since_rev0"]
