"""The page of guides and its sheets, tried by keys and mouse on the sample's books."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from db.model.guide import Absence, AvailabilityRule, Certificate, Guide, GuideClearance
from db.model.kinds import AssignmentState, CertificateKind, OfferChannel, Weekday
from db.model.setting import Setting
from db.model.visit import Assignment
from db.queries.guide_list import GuideFilter
from db.queries.offers import OfferPhase
from db.queries.today import today
from db.rules.calendar import Month
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.assign.screen import AssignSheet
from desktop.screens.guide_bringing.screen import GuideBringingSheet
from desktop.screens.guides.fields import fill_field, read_hours
from desktop.screens.guides.screen import GuidesScreen
from desktop.screens.offers.screen import OffersSheet
from desktop.screens.today.screen import TodayScreen
from desktop.subjects import NewGuide, OneGuide
from tests.db.makers import LABEL


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks()


@pytest.fixture
def screen(context: Context, tasks: Tasks, qtbot: QtBot) -> GuidesScreen:
    made = GuidesScreen(context, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def first_guide(store: Store) -> Guide:
    with store.read() as session:
        return session.exec(select(Guide).order_by(col(Guide.surname))).all()[0]


def open_visit(store: Store) -> UUID:
    with store.read() as session:
        return next(row.id for row in today(session, store.clock.now()).visits if not row.guide)


def test_the_list_is_narrowed_by_name_and_shows_the_card_of_the_guide(screen: GuidesScreen) -> None:
    assert screen.table.model().rowCount() == 10
    screen.search.setText("титова")
    screen.read()
    assert screen.table.model().rowCount() == 1
    screen.table.selectRow(0)
    assert screen.acts.card is not None
    assert screen.acts.card.name.startswith("Титова")
    screen.search.setText("nobody of that name")
    screen.read()
    assert screen.empty.isVisible()


def test_a_phone_is_changed_in_place_and_undone_by_one_step(
    screen: GuidesScreen, books: Store, context: Context, qtbot: QtBot
) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    field = screen.card.contacts.labelled["phone"].field
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, "+7 900 000-00-01")
    QTest.mouseClick(screen.card.contacts.save_button, Qt.MouseButton.LeftButton)
    assert first_guide(books).phone == "+7 900 000-00-01"
    context.undo()
    assert first_guide(books).phone == guide.phone


def test_what_is_missing_of_a_new_guide_is_said_beside_the_field(screen: GuidesScreen, books: Store) -> None:
    screen.show_subject(NewGuide())
    contacts = screen.card.contacts
    contacts.save()
    assert contacts.labelled["surname"].problem()
    assert contacts.labelled["code"].problem()
    for name, text in (("surname", "Абрамова"), ("given", "Вера"), ("code", "G77")):
        fill_field(contacts.labelled[name].field, text)
    contacts.save()
    assert screen.acts.card is not None
    assert screen.acts.card.name == "Абрамова Вера"
    contacts.save()
    with books.read() as session:
        assert len(session.exec(select(Guide).where(Guide.code == "G77")).all()) == 1


def test_a_second_save_of_what_another_changed_is_refused_in_place(
    screen: GuidesScreen, books: Store, context: Context
) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    card = screen.acts.card
    screen.card.limits.save()
    screen.acts.card = card  # what the second coordinator still sees
    fill_field(screen.card.contacts.labelled["phone"].field, "1")
    screen.card.contacts.save()
    fill_field(screen.card.contacts.labelled["phone"].field, "2")
    screen.acts.card = card
    screen.card.contacts.save()
    assert screen.card.contacts.problem.text()
    assert first_guide(books).phone == "1"


def change_elsewhere(store: Store, guide_id: UUID, **values: object) -> None:
    """Change a guide as another computer does."""
    with store.write(LABEL) as unit:
        guide = unit.one(Guide, guide_id)
        for name, value in values.items():
            setattr(guide, name, value)


def typed(field: QWidget, text: str) -> None:
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.textEdited.emit(text)


def test_what_two_changed_of_a_guide_is_chosen_field_by_field(screen: GuidesScreen, books: Store) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    contacts = screen.card.contacts
    typed(contacts.labelled["phone"].field, "+7 900 1")
    typed(contacts.labelled["email"].field, "mine@example.org")
    change_elsewhere(books, guide.id, phone="+7 900 2", latin="BELOV")
    assert contacts.values()["phone"] == "+7 900 1", "what was typed stays"
    assert contacts.values()["latin"] == "BELOV", "what only they changed is shown"
    assert list(contacts.theirs.choices) == ["phone"]
    assert contacts.problem.isVisible()
    theirs = contacts.theirs.choices["phone"].findChildren(QAbstractButton)[1]
    theirs.setFocus()
    QTest.keyClick(theirs, Qt.Key.Key_Space)
    assert contacts.values()["phone"] == "+7 900 2"
    mine = contacts.theirs.choices["phone"].findChildren(QAbstractButton)[0]
    QTest.mouseClick(mine, Qt.MouseButton.LeftButton)
    contacts.save()
    stands = first_guide(books)
    assert (stands.phone, stands.email, stands.latin) == ("+7 900 1", "mine@example.org", "BELOV")
    assert not contacts.theirs.isVisible()


def test_a_change_of_the_visits_takes_nothing_typed_away(screen: GuidesScreen, books: Store) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    fill_field(screen.card.limits.labelled["max_week_visits"].field, 7)
    typed(screen.card.contacts.labelled["phone"].field, "12345")
    screen.card.contacts.save()
    assert screen.card.limits.values()["max_week_visits"] == 7, "the other form keeps what was typed"
    change_elsewhere(books, guide.id, max_week_visits=9)
    assert list(screen.card.limits.theirs.choices) == ["max_week_visits"]
    screen.card.limits.save()
    assert first_guide(books).max_week_visits == 7


def test_a_route_is_cleared_and_the_same_one_twice_is_refused(screen: GuidesScreen, books: Store) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    part = screen.card.clearances
    before = len(part.records)
    part.add_button.click()
    fill_field(part.labelled["language"].field, "zh")
    part.save_button.click()
    assert len(part.records) == before + 1
    part.add_button.click()
    fill_field(part.labelled["language"].field, "zh")
    part.save_button.click()
    assert part.problem()
    assert not part.form.isHidden()
    with books.read() as session:
        found = session.exec(
            select(GuideClearance).where(GuideClearance.guide_id == guide.id, GuideClearance.language == "zh")
        ).all()
    assert len(found) == 1


def test_papers_absences_and_duties_are_added_and_taken_out(screen: GuidesScreen, books: Store) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    papers = screen.card.certificates
    papers.begin()
    fill_field(papers.labelled["kind"].field, CertificateKind.FIRST_AID)
    papers.save()
    assert [one.title for one in papers.records] == ["First aid"]
    away = screen.card.absences
    away.begin()
    away.save()
    assert len(away.records) == 1
    assert screen.card.absences.records[0].title == "illness"
    key = away.records[0].key
    screen.acts.drop_absence(key)
    assert not away.records
    with books.read() as session:
        assert session.exec(select(Absence).where(Absence.guide_id == guide.id)).all() == []
        assert len(session.exec(select(Certificate).where(Certificate.guide_id == guide.id)).all()) == 1


def test_an_absence_that_ends_before_it_begins_is_refused_and_the_form_stays(
    screen: GuidesScreen, books: Store
) -> None:
    screen.show_subject(OneGuide(first_guide(books).id))
    away = screen.card.absences
    away.begin()
    fill_field(away.labelled["last"].field, screen.wall().date() - timedelta(days=2))
    away.save()
    assert away.problem()
    assert away.records == ()


def test_a_week_says_unknown_off_and_hours_and_bad_hours_are_told_beside_their_day(
    screen: GuidesScreen, books: Store
) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    week = screen.card.week
    fill_field(week.kinds[Weekday.MON], "unknown")
    fill_field(week.kinds[Weekday.TUE], "off")
    fill_field(week.kinds[Weekday.WED], "hours")
    fill_field(week.hours[Weekday.WED].field, "9:00-25:00")
    week.save()
    assert "9:00-25:00" in week.hours[Weekday.WED].problem()
    fill_field(week.hours[Weekday.WED].field, "9:00–13:00, 14-18")
    week.save()
    assert screen.acts.card is not None
    known = screen.acts.card.week
    assert Weekday.MON not in known
    assert known[Weekday.TUE] == ()
    assert known[Weekday.WED] == tuple(read_hours("9:00-13:00, 14:00-18:00"))
    with books.read() as session:
        assert session.exec(select(AvailabilityRule).where(AvailabilityRule.guide_id == guide.id)).all()


def test_a_retired_guide_leaves_the_list_on_the_next_day_and_can_be_found_again(
    screen: GuidesScreen, books: Store
) -> None:
    guide = first_guide(books)
    screen.show_subject(OneGuide(guide.id))
    screen.commands.retire.trigger()
    assert first_guide(books).active_until == screen.wall().date()
    books.clock.set(books.clock.now() + timedelta(days=1))  # type: ignore[attr-defined]  # the clock of tests
    screen.refresh()
    assert not screen.table.choose(guide.id)
    screen.filter.setCurrentIndex(screen.filter.findData(GuideFilter.RETIRED))
    assert screen.table.choose(guide.id)


def test_one_key_takes_the_first_guide_who_fits(context: Context, books: Store, qtbot: QtBot) -> None:
    sheet = AssignSheet(context)
    qtbot.addWidget(sheet)
    sheet.show_subject(open_visit(books))
    sheet.show()
    assert sheet.found is not None
    best, tour = sheet.found.fitting[0], sheet.found.tour_id
    assert all(one.reasons for one in sheet.found.others)
    QTest.keyClick(sheet, Qt.Key.Key_1)
    with books.read() as session:
        made = session.exec(select(Assignment).where(Assignment.tour_id == tour)).one()
    assert (made.guide_id, made.state) == (best.guide_id, AssignmentState.CONFIRMED)
    assert [one.guide_id for one in sheet.found.on_it] == [best.guide_id]
    context.undo()
    assert sheet.found.on_it == ()


def test_a_guide_is_asked_by_mail_answers_and_is_told_when_the_tour_is_taken_back(
    context: Context, books: Store, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = open_visit(books)
    assign = AssignSheet(context)
    qtbot.addWidget(assign)
    assign.show_subject(visit)
    assign.asks.setChecked(True)
    assert assign.found is not None
    best = assign.found.fitting[0]
    assign.take(best)
    sheet = OffersSheet(context, tasks)
    qtbot.addWidget(sheet)
    sheet.show()
    opened: list[Path] = []

    def open_file(file: Path) -> bool:
        opened.append(file)
        return True

    sheet.work.open_file = open_file
    sheet.table.selectAll()
    refusals: list[object] = []
    context.refused.connect(refusals.append)
    sheet.ask(OfferChannel.EMAIL)
    assert refusals, "without addresses nothing goes out and nothing is recorded"
    with books.write(LABEL) as unit:
        guide = unit.one(Guide, best.guide_id)
        guide.email = "guide@example.org"
        unit.add(Setting(key="answer_email", value="tours@example.org"))
    sheet.table.selectAll()
    with qtbot.waitSignal(sheet.work.opened, timeout=5000):
        sheet.ask(OfferChannel.EMAIL)
    content = opened[0].read_bytes()
    assert b"X-Unsent: 1" in content
    assert b"text/calendar" in content
    sheet.table.selectAll()
    sheet.answer(accepted=True)
    sheet.table.selectAll()
    sheet.confirm()
    with books.read() as session:
        made = session.exec(select(Assignment).where(col(Assignment.offered_at).is_not(None))).one()
    assert made.state is AssignmentState.CONFIRMED
    assert assign.found is not None
    assign.refresh()
    assign.take_off(assign.found.on_it[0])
    sheet.table.selectAll()
    with qtbot.waitSignal(sheet.work.opened, timeout=5000):
        sheet.work.recall(sheet.chosen(OfferPhase.TO_TELL), by_mail=True)
    with books.read() as session:
        assert session.get_one(Assignment, made.id).recalled_at is not None


def test_a_table_of_guides_is_compared_brought_in_once_and_changes_nothing_then(
    context: Context, books: Store, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "guides.csv"
    file.write_text("Код;Фамилия;Имя;Телефон;Языки\nG99;Яшина;Ольга;+7 900;ru\nG98;Ошибка;Нина;1;qq\n", "utf-8")
    sheet = GuideBringingSheet(context, tasks)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.show_subject(file)
    qtbot.waitUntil(lambda: len(sheet.rows) == 2)
    assert sorted(row.state for row in sheet.rows.values()) == ["error", "new"]
    sheet.bring()
    qtbot.waitUntil(lambda: "same" in {row.state for row in sheet.rows.values()})
    assert not [row for row in sheet.rows.values() if row.incoming is not None]
    with books.read() as session:
        assert session.exec(select(Guide).where(Guide.code == "G99")).one().phone == "+7 900"


def test_tables_cards_and_hours_are_written(screen: GuidesScreen, tmp_path: Path, qtbot: QtBot) -> None:
    guides = [key for key in screen.table.rows.ids() if isinstance(key, UUID)]
    for name, call, begins in (
        ("guides.xlsx", screen.files.export, b"PK"),
        ("guides.csv", screen.files.export, b"\xef\xbb\xbfCode"),
        ("guides.vcf", lambda file: screen.files.export_cards(file, guides), b"BEGIN:VCARD"),
        ("hours.xlsx", lambda file: screen.files.save_hours(file, Month.of(screen.wall().date()), None), b"PK"),
        ("hours.pdf", lambda file: screen.files.save_hours(file, Month.of(screen.wall().date()), None), b"%PDF"),
    ):
        with qtbot.waitSignal(screen.files.written, timeout=10_000):
            call(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_way_to_the_roster_stands_in_the_header_where_there_is_one(
    context: Context, tasks: Tasks, qtbot: QtBot
) -> None:
    alone = GuidesScreen(context, tasks)
    beside = GuidesScreen(context, tasks, knows=lambda place: place == "roster")
    for made in (alone, beside):
        qtbot.addWidget(made)
    assert alone.tabs not in alone.tools()
    assert beside.tabs in beside.tools()
    with qtbot.waitSignal(context.wanted) as wanted:
        beside.tabs.chosen.emit("roster")
    assert wanted.args == ["roster", None]
    assert beside.tabs.choice() == "guides"


def test_a_printed_offer_is_a_sheet_for_each_guide(context: Context, books: Store, tasks: Tasks, qtbot: QtBot) -> None:
    assign = AssignSheet(context)
    qtbot.addWidget(assign)
    assign.show_subject(open_visit(books))
    assign.asks.setChecked(True)
    assert assign.found is not None
    assign.take(assign.found.fitting[0])
    sheet = OffersSheet(context, tasks)
    qtbot.addWidget(sheet)
    sheet.show()
    opened: list[Path] = []

    def open_file(file: Path) -> bool:
        opened.append(file)
        return True

    sheet.work.open_file = open_file
    sheet.table.selectAll()
    with qtbot.waitSignal(sheet.work.opened, timeout=10_000):
        sheet.ask(OfferChannel.PRINTED)
    assert [file.read_bytes()[:4] for file in opened] == [b"%PDF"]
    context.undo()
    assert [row.phase for row in sheet.chosen(*OfferPhase)] == [OfferPhase.TO_ASK]


def test_a_file_that_is_no_reply_is_refused_in_the_sheet(
    context: Context, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = OffersSheet(context, tasks)
    qtbot.addWidget(sheet)
    sheet.show()
    file = tmp_path / "reply.ics"
    file.write_text("not a calendar", "utf-8")
    sheet.read_reply(file)
    assert sheet.bar.isVisible()
    sheet.bar.dismiss()
    sheet.read_reply(tmp_path / "missing.ics")
    assert sheet.bar.isVisible()


def test_g_on_a_visit_of_today_opens_its_guides(context: Context, books: Store, qtbot: QtBot) -> None:
    today_screen = TodayScreen(context)
    qtbot.addWidget(today_screen)
    today_screen.show()
    row = today_screen.rows.rows()[0]
    with qtbot.waitSignal(context.wanted) as wanted:
        QTest.keyClick(row, Qt.Key.Key_G)
    assert wanted.args == ["assign", row.visit.id]


def test_hours_of_a_month_that_is_over_are_saved_from_the_menu(
    screen: GuidesScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "hours.xlsx"
    months = screen.commands.hours_all.menu()
    assert isinstance(months, QMenu)
    months.aboutToShow.emit()
    texts = [action.text() for action in months.actions()]
    assert texts[:2] == ["November 2026", "October 2026"]
    months.actions()[1].trigger()
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "hours-2026-10.xlsx"
    with qtbot.waitSignal(screen.files.written, timeout=10_000):
        dialog.fileSelected.emit(str(file))
    dialog.close()
    assert file.read_bytes().startswith(b"PK")
