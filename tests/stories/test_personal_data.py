"""Forty people with unmistakable names go through the whole program; then every byte that it wrote is searched."""

import io
import logging
import sqlite3
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.clock import SetClock
from db.commands.lists import PersonDraft, decide_clearance, receive_list
from db.commands.passes import print_badges
from db.commands.safety import IncidentDraft, record_incident
from db.commands.visit_steps import confirm_visit
from db.exchange.person_export import person_json
from db.exchange.visit_export import Form, visits_file
from db.model.enterprise import Site
from db.model.kinds import (
    ApproverRole,
    ClearanceState,
    DocumentRule,
    GroupKind,
    IncidentKind,
    IncidentSeverity,
    VisitorCategory,
)
from db.model.visitor import Visitor
from db.opening import FILE_NAME
from db.queries.person_card import person_card
from db.reports.closing import close_month, closed_summary
from db.reports.document import build_document
from db.reports.keys import signing_key
from db.reports.package import build_package
from db.reports.table import build_table
from db.reports.workbook import build_workbook
from db.rules.calendar import Month
from db.store import Store
from desktop.app.crash import report_of
from desktop.app.start import _log_to
from desktop.app.term_keeper import TermKeeper
from desktop.app.window import MainWindow
from desktop.kit.phrases import shown
from desktop.screens.closing.screen import ClosingSheet
from desktop.screens.gate.screen import GateScreen
from tests.db.makers import make_route, row, rows, write
from tests.stories.hands import CTRL, go, press, type_in
from tests.stories.plant import TODAY, Plant

PEOPLE = [
    PersonDraft(
        surname=f"Коростелевский{number}",
        given=f"Евлампий{number}",
        birth_date=date(1980, 1, 1 + number % 28),
        document=f"7701 98{number:04}",
    )
    for number in range(40)
]
MARKS = [text for one in PEOPLE for text in (one.surname, one.given, one.document)]
NOVEMBER = Month(2026, 11)


def found_in(content: bytes) -> list[str]:
    """Return which of the marks a file holds: as it stands, in other encodings, and packed in an archive."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content += b"".join(archive.read(name) for name in archive.namelist())
    codes = ("utf-8", "cp1251", "utf-16-le", "ascii")
    return [mark for mark in MARKS if any(mark.encode(code, "backslashreplace") in content for code in codes)]


def names_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file with its path."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield str(file.relative_to(folder)), file.read_bytes()


def lived_through(plant: Plant, window: MainWindow, folder: Path) -> UUID:
    """A group is listed, cleared, checked in, hurt, mustered, closed."""
    route = make_route(plant.store, code="PASS", site=plant.site, document_rule=DocumentRule.PASSPORT, capacity=60)
    visit = plant.plan({VisitorCategory.BUSINESS: 40}, route_id=route, title="Партнёры", group_kind=GroupKind.CORPORATE)
    write(plant.store, receive_list, visit, PEOPLE)
    keys = [one.id for one in rows(plant.store, Visitor)]
    write(plant.store, decide_clearance, keys, ClearanceState.CLEARED, by="охрана")
    write(plant.store, confirm_visit, visit)
    write(plant.store, print_badges, keys)
    plant.clock.set(plant.moment(12))
    press(Qt.Key.Key_F4)
    gate = window.screen_named("gate")
    assert isinstance(gate, GateScreen)
    type_in(PEOPLE[0].surname)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F2)
    assert gate.group is not None
    assert gate.group.admitted == 40
    hurt = IncidentDraft(
        site_id=plant.site,
        visit_id=visit,
        visitor_id=keys[3],
        severity=IncidentSeverity.FIRST_AID,
        kind=IncidentKind.ILLNESS,
        note=f"упал {PEOPLE[3].surname}",
    )
    write(plant.store, record_incident, hurt)
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_Escape)
    plant.clock.set(plant.moment(14))
    press(Qt.Key.Key_F5)
    gate.leave()
    plant.clock.set(plant.moment(19))
    go(window, "closing")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ClosingSheet)
    press(Qt.Key.Key_Return, CTRL)
    assert window.leave_sheet()
    window.wait_for_tasks()
    return visit


def written(plant: Plant, folder: Path) -> None:
    """Everything that leaves the enterprise, and what is written when something goes wrong."""
    store, out = plant.store, folder / "out"
    out.mkdir()
    plant.clock.set(plant.moment(9, day=date(2026, 12, 2)))
    site, key = row(store, Site, plant.site), signing_key(folder / "key")
    write(store, close_month, site, NOVEMBER, ApproverRole.COORDINATOR, key)
    with store.read() as session:
        summary = closed_summary(session, site, NOVEMBER)
        assert summary is not None
        for form in Form:
            content = visits_file(session, plant.site, TODAY, TODAY, form, "ru")
            (out / f"visits.{form.value}").write_bytes(content)
    (out / "summary.csv").write_bytes(build_table(summary))
    (out / "summary.json").write_bytes(build_document(summary))
    (out / "summary.xlsx").write_bytes(build_workbook(summary, shown, "ru"))
    (out / "package.zip").write_bytes(build_package(summary, key))
    try:
        raise LookupError(PEOPLE[0].surname) from ValueError(PEOPLE[1].document)
    except LookupError as error:
        (out / "crash.txt").write_text(report_of(error, "1.0"), encoding="utf-8")


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[None]:
    """The log of the program goes to its file as when it runs."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    root.handlers = []
    _log_to(tmp_path)
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers = before
    root.setLevel(level)


@pytest.mark.usefixtures("logged", "qapp")
def test_nothing_that_leaves_names_anybody_and_after_the_term_no_byte_does(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, tmp_path: Path
) -> None:
    lived_through(plant, window, tmp_path)
    written(plant, tmp_path)
    with store.read() as session:
        card = person_card(session, rows(store, Visitor)[0].id, TODAY)
        assert PEOPLE[0].surname.encode() in person_json(session, card), "a person may have what is kept of them"
    logging.getLogger("db").info("all done")
    books = (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm")
    kept = b"".join(content for name, content in names_of(tmp_path) if name in books)
    assert len(found_in(kept)) == len(MARKS), "the search finds what is there"
    for name, content in names_of(tmp_path):
        assert found_in(name.encode()) == [], "no name stands in the name of a file"
        if name not in books:
            assert found_in(content) == [], name
    clock.set(clock.now() + timedelta(days=4000))
    TermKeeper(store, window.tasks, window)
    window.wait_for_tasks()
    assert {one.surname for one in rows(store, Visitor)} == {""}
    with sqlite3.connect(tmp_path / FILE_NAME) as now, sqlite3.connect(tmp_path / "backup.db") as copy:
        now.backup(copy)
    QApplication.processEvents()
    assert {name: found_in(content) for name, content in names_of(tmp_path) if found_in(content)} == {}
