"""Visits in and out as files: compared row by row, all or nothing, and nothing changed by bringing them in again."""

import io
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from db.change import Change
from db.clock import SetClock
from db.commands.closing import close_visit
from db.commands.importing import BroughtInMeanwhile, import_visits
from db.commands.presence import check_in_counts, check_out_group
from db.commands.visit_steps import cancel_visit
from db.errors import QT_TRANSLATE_NOOP, EditedElsewhere, TourError, say
from db.exchange.visit_columns import VisitColumn
from db.exchange.visit_export import Form, NoSuchForm, visits_csv, visits_file, visits_xlsx
from db.exchange.visit_preview import RowState, VisitPreview, preview_visits
from db.model.kinds import Cause, ExitReason, OrganiserKind, VisitorCategory
from db.model.organiser import Organiser
from db.model.setting import Setting
from db.model.visit import DeclaredCount, Tour, Visit
from db.queries.visit_table import visit_table
from db.store import Store
from tests.db.makers import row, rows, write
from tests.stories.plant import ADULTS, PUPILS, Plant

LABEL = say(QT_TRANSLATE_NOOP("db", "Prepare the books"))
HEAD = "Дата;Время;Маршрут;Группа;Организатор;Человек;Сопровождающих;Тип\n"
FILE = HEAD + (
    "01.12.2026;9:30;CAST;8 «В»;Школа № 12;24;3;школьники\n02.12.2026;12.00;Литейный цех;Клуб «Горизонт»;;14;;\n"
)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


def preview(
    plant: Plant, content: bytes | str, columns: Mapping[str, str] | None = None, route: UUID | None = None
) -> VisitPreview:
    data = content.encode("utf-8") if isinstance(content, str) else content
    with plant.store.read() as session:
        return preview_visits(session, plant.site, data, "visits.csv", columns=columns, route_id=route)


def bring_in(plant: Plant, found: VisitPreview) -> Change | None:
    incoming = [one.incoming for one in found.rows if one.incoming]
    with plant.store.write(LABEL) as unit:
        import_visits(unit, incoming, found.columns)
    return unit.change


def states(found: VisitPreview) -> list[RowState]:
    return [one.state for one in found.rows]


def test_what_is_new_comes_in_and_the_second_time_nothing_changes(plant: Plant) -> None:
    found = preview(plant, FILE)
    assert states(found) == [RowState.NEW, RowState.NEW]
    bring_in(plant, found)
    assert [(one.title, f"{one.starts_local:%d.%m %H:%M}") for one in rows(plant.store, Visit)] == [
        ("8 «В»", "01.12 09:30"),
        ("Клуб «Горизонт»", "02.12 12:00"),
    ]
    assert [(one.name, one.kind) for one in rows(plant.store, Organiser)] == [("Школа № 12", OrganiserKind.SCHOOL)]
    again = preview(plant, FILE)
    assert states(again) == [RowState.SAME, RowState.SAME]
    change = bring_in(plant, again)
    assert change is not None
    assert change.rows == ()


def test_a_changed_cell_is_shown_with_what_stood_before_and_empty_cells_say_nothing(plant: Plant) -> None:
    bring_in(plant, preview(plant, FILE))
    altered = FILE.replace("24;3;школьники", "30;;").replace("Тип\n", "Телефон\n").replace("14;;\n", "14;;+7 900 000\n")
    found = preview(plant, altered)
    assert [[(one.column, one.old, one.new) for one in row.changes] for row in found.rows] == [
        [(VisitColumn.PEOPLE, 24, 30)],
        [(VisitColumn.PHONE, "", "+7 900 000")],
    ]
    bring_in(plant, found)
    first, second = rows(plant.store, Visit)
    counts = {one.category: one.people for one in rows(plant.store, DeclaredCount) if one.visit_id == first.id}
    assert counts == {PUPILS: 30, ADULTS: 3}
    assert sum(tour.people for tour in rows(plant.store, Tour) if tour.visit_id == first.id) == 33
    assert second.leader_phone == "+7 900 000"


def test_a_visit_named_by_its_number_moves_with_its_length(plant: Plant) -> None:
    visit = plant.plan(duration_min=50)
    number = row(plant.store, Visit, visit).number
    table = f"Номер;Дата;Время\n2026-{number:04};03.12.2026;14:00\n"
    found = preview(plant, table)
    assert [(one.column, one.new) for one in found.rows[0].changes] == [
        (VisitColumn.DAY, date(2026, 12, 3)),
        (VisitColumn.TIME, time(14)),
    ]
    bring_in(plant, found)
    moved = row(plant.store, Visit, visit)
    assert moved.starts_local == datetime.combine(date(2026, 12, 3), time(14))
    tour = rows(plant.store, Tour)[0]
    assert (tour.ends_local - tour.starts_local).total_seconds() == 50 * 60


def test_the_import_is_one_step_that_can_be_undone(plant: Plant) -> None:
    found = preview(plant, FILE)
    change = bring_in(plant, found)
    assert change is not None
    plant.store.undo(change)
    assert (rows(plant.store, Visit), rows(plant.store, Organiser), rows(plant.store, Setting)) == ([], [], [])


def test_the_same_preview_cannot_be_brought_in_twice(plant: Plant) -> None:
    found = preview(plant, FILE)
    bring_in(plant, found)
    with pytest.raises(BroughtInMeanwhile):
        bring_in(plant, found)
    altered = preview(plant, FILE.replace("школьники", "студенты"))
    bring_in(plant, altered)
    with pytest.raises(EditedElsewhere):
        bring_in(plant, altered)
    assert len(rows(plant.store, Visit)) == 2


def test_a_visit_that_is_over_is_not_altered(plant: Plant) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    plant.clock.set(plant.moment(12))
    write(plant.store, check_in_counts, visit, {PUPILS: 10, ADULTS: 1})
    plant.clock.set(plant.moment(14))
    write(plant.store, check_out_group, visit)
    write(plant.store, close_visit, visit)
    number = row(plant.store, Visit, visit).number
    table = f"Номер;Дата;Человек\n{number};24.11.2026;%s\n"
    assert states(preview(plant, table % 10)) == [RowState.SAME]
    found = preview(plant, table % 12)
    assert states(found) == [RowState.ERROR]
    assert "is not altered by an import" in str(found.rows[0].findings[0].message)


def test_wrong_rows_are_named_and_the_others_can_come_in(plant: Plant) -> None:
    wrong = HEAD + (
        "31.02.2026;9:30;CAST;А;;24;3;\n"
        "01.12.2026;25:00;CAST;Б;;24;3;\n"
        "01.12.2026;9:30;Сад;В;;24;3;\n"
        "01.12.2026;9:30;CAST;;;24;3;\n"
        "01.12.2026;9:30;CAST;Г;;много;3;\n"
        "01.12.2026;9:30;CAST;Д;;24;3;цирк\n"
        "01.12.2026;9:30;CAST;Д;;24;3;\n"
    )
    found = preview(plant, wrong)
    assert [(one.row, [(note.column, note.kind) for note in one.findings]) for one in found.rows] == [
        (2, [("A", "unreadable")]),
        (3, [("B", "unreadable")]),
        (4, [("C", "route_unknown")]),
        (5, [("D", "missing")]),
        (6, [("F", "unreadable")]),
        (7, [("H", "kind_unknown")]),
        (8, [("", "twice")]),
    ]
    bring_in(plant, found)
    assert [one.title for one in rows(plant.store, Visit)] == ["Д"]


def test_numbers_that_are_nowhere_are_said(plant: Plant) -> None:
    found = preview(plant, "Номер;Дата;Время\n77;01.12.2026;9:00\n78;;9:00\nx-1;01.12.2026;9:00\n")
    assert [[note.kind for note in one.findings] for one in found.rows][:2] == [["number_unknown"]] * 2
    assert states(found) == [RowState.ERROR] * 3


def test_columns_that_nobody_knows_are_mapped_once_and_remembered(plant: Plant) -> None:
    odd = "Когда;Во сколько;Куда;Кто едет;Сколько душ\n01.12.2026;9:30;CAST;Школа № 12;24\n"
    found = preview(plant, odd)
    assert [(cell.title, cell.field) for cell in found.header] == [
        (title, "") for title in ("Когда", "Во сколько", "Куда", "Кто едет", "Сколько душ")
    ]
    chosen = dict(zip(found.columns, ["day", "time", "route", "title", "people"], strict=True))
    bring_in(plant, preview(plant, odd, chosen))
    assert [one.title for one in rows(plant.store, Visit)] == ["Школа № 12"]
    found = preview(plant, odd.replace("01.12", "08.12"))
    assert (dict(found.columns), states(found)) == (chosen, [RowState.NEW])


def test_a_column_can_be_left_out(plant: Plant) -> None:
    found = preview(plant, FILE, {"сопровождающих": ""})
    assert found.columns["сопровождающих"] == ""
    bring_in(plant, found)
    assert {one.category for one in rows(plant.store, DeclaredCount)} == {PUPILS, VisitorCategory.UNKNOWN}


@pytest.mark.parametrize("form", [Form.XLSX, Form.CSV, Form.ICS])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_was_written_comes_back_as_it_stands(plant: Plant, form: Form, language: str) -> None:
    bring_in(plant, preview(plant, FILE))
    plant.plan({PUPILS: 5, VisitorCategory.SCHOOL_10_11: 20, ADULTS: 2}, title="=СУММ(A1)", gate_note="-1\nворота")
    with plant.store.read() as session:
        written = visits_file(session, plant.site, *YEAR, form, language)
        assert visits_file(session, plant.site, *YEAR, form, language) == written
    assert states(preview(plant, written)) == [RowState.SAME] * 3


def test_a_changed_cell_of_an_export_changes_that_visit_only(plant: Plant) -> None:
    bring_in(plant, preview(plant, FILE))
    with plant.store.read() as session:
        book = openpyxl.load_workbook(io.BytesIO(visits_xlsx(visit_table(session, plant.site, *YEAR), "ru")))
    sheet = book.active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("Группа") + 1).value = "9 «А»"
    out = io.BytesIO()
    book.save(out)
    found = preview(plant, out.getvalue())
    assert states(found) == [RowState.CHANGED, RowState.SAME]
    bring_in(plant, found)
    assert [one.title for one in rows(plant.store, Visit)] == ["9 «А»", "Клуб «Горизонт»"]


def test_a_table_opens_in_a_spreadsheet_and_holds_no_formula(plant: Plant) -> None:
    plant.plan(title="=HYPERLINK(1)")
    with plant.store.read() as session:
        table = visit_table(session, plant.site, *YEAR)
    assert visits_csv(table, "ru").startswith("\ufeffНомер;Дата;Время".encode())
    assert ",'=HYPERLINK(1)," in visits_csv(table, "en").decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(visits_xlsx(table, "en")))
    assert [cell.data_type for line in book.active.iter_rows() for cell in line if cell.value == "=HYPERLINK(1)"] == [
        "s"
    ]


def test_a_calendar_of_somebody_else_becomes_visits_on_the_route_chosen(plant: Plant) -> None:
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        "BEGIN:VEVENT\r\nUID:a@x\r\nSUMMARY:Школа № 3\r\nDTSTART:20261201T040000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:b@x\r\nSUMMARY:Отменена\r\nSTATUS:CANCELLED\r\nDTSTART:20261201T040000Z\r\nDURATION:PT1H\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert states(preview(plant, calendar)) == [RowState.ERROR]
    found = preview(plant, calendar, route=plant.route)
    assert states(found) == [RowState.NEW]
    bring_in(plant, found)
    (visit,) = rows(plant.store, Visit)
    assert (visit.title, visit.starts_local.hour) == ("Школа № 3", 9)
    assert states(preview(plant, calendar, route=plant.route)) == [RowState.SAME]


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04broken", b"%PDF-1.7", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"1;2;3\n4;5;6\n"]
)
def test_a_hostile_file_changes_nothing(plant: Plant, content: bytes) -> None:
    plant.plan()
    before = [one.version for one in rows(plant.store, Visit)]
    with pytest.raises(TourError):
        preview(plant, content)
    assert [one.version for one in rows(plant.store, Visit)] == before


def test_a_visit_called_off_is_not_planned_anew(plant: Plant) -> None:
    bring_in(plant, preview(plant, FILE))
    write(plant.store, cancel_visit, rows(plant.store, Visit)[0].id, Cause.VISITOR, ExitReason.ILLNESS)
    assert states(preview(plant, FILE)) == [RowState.SAME, RowState.SAME]


def test_only_known_endings_are_written() -> None:
    assert Form.of(Path("Visits.XLSX")) is Form.XLSX
    with pytest.raises(NoSuchForm):
        Form.of(Path("visits.docx"))


def test_the_headcount_of_a_calendar_of_ours_comes_into_the_books(plant: Plant) -> None:
    plant.plan({PUPILS: 20, ADULTS: 2}, title="Кружок")
    with plant.store.read() as session:
        written = visits_file(session, plant.site, *YEAR, Form.ICS, "ru")
    more = written.replace(b"PEOPLE:22", b"PEOPLE:27").replace(b"ADULTS:2\r", b"ADULTS:3\r")
    found = preview(plant, more)
    assert {one.column: (one.old, one.new) for one in found.rows[0].changes} == {
        VisitColumn.PEOPLE: (20, 24),
        VisitColumn.ADULTS: (2, 3),
    }
    bring_in(plant, found)
    assert {one.category: one.people for one in rows(plant.store, DeclaredCount)} == {PUPILS: 24, ADULTS: 3}
