"""Visits and guides come in from spreadsheets, by the command line."""

import json
from pathlib import Path

import pytest

from db.model.guide import Guide, GuideClearance
from db.model.visit import Tour, Visit
from db.store import Store
from main import main
from tests.db.makers import rows
from tests.stories.plant import Plant

VISITS = """План визитов;;;;;
Дата;Время;Маршрут;Группа;Человек;Сопровождающих
01.12.2026;9:30;CAST;Школа № 12;24;3
02.12.2026;12.00;Литейный цех;Клуб «Горизонт»;14;
"""
GUIDES = "ФИО;Код;Языки;Маршруты\nОрлов Павел Ильич;G11;русский, английский;CAST\nЮдина Софья;G12;ru;CAST\n"


@pytest.fixture
def folder(store: Store, clock: object, tmp_path: Path) -> Path:
    Plant(store, clock)  # type: ignore[arg-type]  # the clock of the books
    return tmp_path


def run(
    folder: Path, kind: str, text: str, capsys: pytest.CaptureFixture[str], *more: str
) -> tuple[int, dict[str, object]]:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    code = main(["import", kind, str(file), "--data", str(folder), "--lang", "en", "--json", *more])
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return code, answer


def test_visits_of_a_table_are_planned_with_their_tours(
    folder: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    code, answer = run(folder, "visits", VISITS, capsys)
    assert (code, answer["known"], answer["findings"]) == (0, 0, [])
    assert [(visit.title, f"{visit.starts_local:%d.%m %H:%M}") for visit in rows(store, Visit)] == [
        ("Школа № 12", "01.12 09:30"),
        ("Клуб «Горизонт»", "02.12 12:00"),
    ]
    assert sorted(tour.people for tour in rows(store, Tour)) == [13, 14, 14]


def test_a_second_import_changes_nothing(folder: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "visits", VISITS, capsys)
    code, answer = run(folder, "visits", VISITS, capsys)
    assert (code, answer["known"], answer["visits"]) == (0, 2, [])
    assert len(rows(store, Visit)) == 2


def test_a_row_that_cannot_be_read_stops_the_whole_import(
    folder: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = VISITS.replace("02.12.2026", "31.02.2026").replace("Литейный цех", "Сад")
    code, answer = run(folder, "visits", broken, capsys)
    assert code == 1
    assert rows(store, Visit) == []
    code, answer = run(folder, "visits", broken, capsys, "--dry-run")
    findings = answer["findings"]
    assert isinstance(findings, list)
    assert code == 0
    assert [(one["row"], one["column"], one["kind"]) for one in findings] == [
        (4, "A", "unreadable"),
        (4, "C", "route_unknown"),
    ]
    assert all(one["remedy"] for one in findings)


def test_guides_of_a_table_are_on_the_list_with_their_clearances(
    folder: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    before = len(rows(store, Guide))
    code, _ = run(folder, "guides", GUIDES, capsys)
    assert code == 0
    added = rows(store, Guide)[before:]
    assert [guide.surname for guide in added] == ["Орлов", "Юдина"]
    cleared = [one.language for one in rows(store, GuideClearance) if one.guide_id == added[0].id]
    assert sorted(cleared) == ["en", "ru"]


def test_a_table_without_a_header_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = run(folder, "visits", "1;2;3\n4;5;6\n", capsys)
    assert code == 1
    assert "no header row" in str(answer["error"])
