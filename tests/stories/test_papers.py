"""Calendars, tables and sheets by the command line."""

import json
from pathlib import Path

import icalendar
import pytest

from db.commands.assignments import assign_guide
from db.model.guide import Guide
from db.model.kinds import PaperKind
from db.model.visit import Paper, Tour, Visit
from db.store import Store
from main import main
from tests.db.makers import row, rows, write
from tests.stories.plant import Plant


@pytest.fixture
def plant(store: Store, clock: object) -> Plant:
    made = Plant(store, clock)  # type: ignore[arg-type]  # the clock of the books
    visit = made.plan()
    tour = next(one for one in rows(store, Tour) if one.visit_id == visit)
    write(store, assign_guide, tour.id, made.guides[0])
    return made


def run(plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, object]]:
    code = main([*words, "--data", str(tmp_path), "--lang", "en", "--json"])
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return code, answer


def test_a_guide_takes_the_tours_along_on_the_telephone(
    plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = row(plant.store, Guide, plant.guides[0]).code
    out = tmp_path / "guide.ics"
    span = ("--from", "2026-11-01", "--to", "2026-11-30")
    code, answer = run(plant, tmp_path, capsys, "calendar", "--out", str(out), "--guide", guide, *span)
    assert (code, answer["events"]) == (0, 1)
    event = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "Литейный цех · Школа № 12"
    code, answer = run(plant, tmp_path, capsys, "calendar", "--out", str(out), "--guide", "nobody", *span)
    assert (code, "nobody" in str(answer["error"])) == (1, True)


def test_one_visit_and_all_visits_become_calendars(
    plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant.plan(title="Б")
    number = str(rows(plant.store, Visit)[0].number)
    out = tmp_path / "visits.ics"
    span = ("--from", "2026-11-24", "--to", "2026-11-24")
    assert run(plant, tmp_path, capsys, "calendar", "--out", str(out), *span)[1]["events"] == 2
    year = ("--visit", f"2026-{number}")
    assert run(plant, tmp_path, capsys, "calendar", "--out", str(out), *year)[1]["events"] == 1


def test_a_printed_day_is_noted_and_the_next_print_has_the_next_revision(
    plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "day.pdf"
    for revision in (1, 2):
        code, answer = run(plant, tmp_path, capsys, "print", "day", "2026-11-24", "--out", str(out))
        assert (code, answer["revision"]) == (0, revision)
    assert out.read_bytes().startswith(b"%PDF")
    assert [one.kind for one in rows(plant.store, Paper)] == [PaperKind.DAY_SHEET] * 2
    code, answer = run(plant, tmp_path, capsys, "print", "week", "2026-11-26", "--out", str(out))
    assert (code, answer["first"], answer["visits"]) == (0, "2026-11-23", 1)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "ics"])
def test_what_was_exported_is_imported_without_a_change(
    plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    out = tmp_path / f"visits.{ending}"
    assert run(plant, tmp_path, capsys, "export", "visits", "--out", str(out))[0] == 0
    code, answer = run(plant, tmp_path, capsys, "import", "visits", str(out))
    assert (code, answer["known"], answer["visits"], answer["findings"]) == (0, 1, [], [])


def test_another_ending_is_refused(plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = run(plant, tmp_path, capsys, "export", "visits", "--out", str(tmp_path / "visits.docx"))
    assert (code, ".docx" in str(answer["error"])) == (1, True)
