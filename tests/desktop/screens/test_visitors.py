"""The page of visitors: the log, one person among all, erasing, a true time, who must not be admitted."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import check_in, check_out
from db.exchange.person_export import person_json
from db.model.kinds import PresenceKind, VisitState
from db.model.presence import PresenceEvent
from db.model.privacy import DestructionAct, DocumentView, StopEntry
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.visitor_log import LogOrder
from db.store import Store
from desktop.context import Context
from desktop.kit.question import Question
from desktop.kit.tasks import Tasks
from desktop.screens.visitors.acts import ActsQuestion
from desktop.screens.visitors.questions import StopQuestion, TimeQuestion
from desktop.screens.visitors.screen import VisitorsScreen
from tests.db.makers import LABEL, rows


@pytest.fixture
def page(context: Context, tmp_path: Path, qtbot: QtBot) -> Iterator[VisitorsScreen]:
    tasks = Tasks()
    made = VisitorsScreen(context, tasks, tmp_path)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    tasks.drain()


def answer(fill: object = None, *, accepts: bool = True) -> None:
    """Answer the question that opens next."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        if callable(fill):
            fill(dialog)
        dialog.accept_button.click() if accepts else dialog.reject()

    QTimer.singleShot(0, press)


def named_out(books: Store) -> Visitor:
    """Return somebody with a document who came with a group that is inside, and left."""
    visit = next(one for one in rows(books, Visit) if one.state is VisitState.IN_PROGRESS)
    now = books.clock.now()
    with books.write(LABEL) as unit:
        receive_list(unit, visit.id, [PersonDraft(surname="Щёголева", given="Юлия", birth_date=date(1990, 5, 4))])
        unit.session.flush()
        person = unit.session.exec(select(Visitor).where(Visitor.surname == "Щёголева")).one()
        person.document = "7701 984821"
        check_in(unit, visit.id, [person.id], now - timedelta(minutes=9))
        check_out(unit, visit.id, [person.id], now - timedelta(minutes=2))
    return person


def test_the_log_shows_arrivals_newest_first_and_sorts_by_category(page: VisitorsScreen, books: Store) -> None:
    ids = page.log.rows.ids()
    ins = [one for one in rows(books, PresenceEvent) if one.kind is PresenceKind.IN]
    newest = max(ins, key=lambda one: (one.at, one.id))
    assert ids[0] == newest.id
    page.log.sort_wanted.emit(LogOrder.CATEGORY.value, False)
    row = page.log.rows.row_at(0)
    assert row is not None
    assert row.category == min(str(one.category) for one in ins if one.id in set(ids))


def test_a_person_is_found_by_typing_and_opened_by_enter(page: VisitorsScreen, books: Store) -> None:
    person = named_out(books)
    QTest.keyClicks(page.search, "schegoleva iu")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    page.people.choose(person.id)
    QTest.keyClick(page.people, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.card is not None
    assert person.surname in page.panel.name.text()


def test_erasing_takes_the_name_everywhere_and_leaves_the_lines_of_the_log(
    page: VisitorsScreen, books: Store, qtbot: QtBot
) -> None:
    person = named_out(books)
    lines = len(rows(books, PresenceEvent))
    page.open_person(person.id)
    answer()
    page.panel.erase_button.click()
    assert next(one for one in rows(books, Visitor) if one.id == person.id).surname == ""
    assert len(rows(books, PresenceEvent)) == lines
    assert not page.panel.isVisible()


def test_a_hold_by_law_leaves_no_way_to_erase(page: VisitorsScreen, books: Store) -> None:
    person = named_out(books)
    page.open_person(person.id)
    answer(lambda dialog: dialog.reason.setText("запрос суда"))
    page.panel.hold_button.click()
    assert page.panel.card is not None
    assert [hold.reason for hold in page.panel.card.holds] == ["запрос суда"]
    enabled = []
    answer(lambda dialog: enabled.append(dialog.accept_button.isEnabled()), accepts=False)
    page.panel.erase_button.click()
    assert enabled == [False]
    page.panel.hold_button.click()
    assert page.panel.card.holds == ()


def test_a_time_is_corrected_by_voiding_the_line(page: VisitorsScreen, books: Store) -> None:
    person = named_out(books)
    arrival = next(
        one for one in rows(books, PresenceEvent) if one.visitor_id == person.id and one.kind is PresenceKind.IN
    )
    page.lists.period.setCurrentIndex(page.lists.period.count() - 1)
    page.lists.period.activated.emit(page.lists.period.count() - 1)
    assert page.log.choose(arrival.id)

    def earlier(dialog: QDialog) -> None:
        assert isinstance(dialog, TimeQuestion)
        dialog.moment.setDateTime(dialog.moment.dateTime().addSecs(-60))

    answer(earlier)
    page.correct.trigger()
    mine = [one for one in rows(books, PresenceEvent) if one.visitor_id == person.id and one.kind is PresenceKind.IN]
    assert mine[-1].at == (arrival.at - timedelta(minutes=1)).replace(second=0, microsecond=0)
    assert any(one.voids_id == arrival.id for one in rows(books, PresenceEvent))
    page.context.undo()


def test_looking_at_a_whole_document_leaves_a_trace(page: VisitorsScreen, books: Store) -> None:
    person = named_out(books)
    page.open_person(person.id)
    seen = len(rows(books, DocumentView))
    assert "•••• 4821" in page.panel.shown_text()
    assert person.document not in page.panel.shown_text()
    page.panel.show_button.click()
    assert person.document in page.panel.shown_text()
    assert len(rows(books, DocumentView)) == seen + 1


def test_one_persons_data_are_saved_as_json(page: VisitorsScreen, books: Store, tmp_path: Path) -> None:
    person = named_out(books)
    page.open_person(person.id)
    card = page.panel.card
    assert card is not None
    page.files.save(page.context.read(lambda session: person_json(session, card)), tmp_path / "person.json")
    told = json.loads((tmp_path / "person.json").read_text(encoding="utf-8"))
    assert told["entries"][0]["list"]["surname"] == person.surname
    assert told["entries"][0]["presences"]


def test_a_person_not_to_admit_is_put_on_the_list_and_taken_off(page: VisitorsScreen, books: Store) -> None:
    page.tabs.choose("stop")
    page.tabs.chosen.emit("stop")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, StopQuestion)
        dialog.surname.setText("Щеглов")
        dialog.reason.setText("угрожал охране")

    answer(fill)
    page.add_stop.click()
    entry = rows(books, StopEntry)[-1]
    assert page.stops.choose(entry.id)
    page.lift.trigger()
    assert rows(books, StopEntry)[-1].lifted_at is not None


def test_an_act_of_destruction_is_printed_again_whenever_it_is_wanted(
    page: VisitorsScreen, books: Store, tmp_path: Path
) -> None:
    page.acts.trigger()
    assert "there is no act" in page.notice.accessibleName()
    with books.write(LABEL) as unit:
        for days, names in ((9, 12), (2, 3)):
            at = books.clock.now() - timedelta(days=days)
            unit.add(DestructionAct(at=at, names=names, documents=1, name_days=30, document_days=10, unused_days=5))
    offered: list[str] = []

    def older(dialog: QDialog) -> None:
        assert isinstance(dialog, ActsQuestion)
        offered.extend(dialog.acts.itemText(place) for place in range(dialog.acts.count()))
        dialog.acts.setCurrentIndex(1)

    answer(older)
    page.acts.trigger()
    assert "names 3" in offered[0]
    assert "names 12" in offered[1]
    (file,) = (tmp_path / "papers").iterdir()
    assert file.read_bytes().startswith(b"%PDF")
    assert file.name in page.notice.accessibleName()
