"""The gate's papers and its log by the command line: the same as the screens make."""

import json
from pathlib import Path
from uuid import UUID

import pytest

from db.clock import SetClock
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import check_in_group
from db.commands.visit_steps import confirm_visit
from db.model.kinds import GroupKind, PaperKind, VisitorCategory
from db.model.presence import PresenceEvent
from db.model.visit import Paper
from db.queries.papers import day_papers
from db.store import Store
from desktop.cli.run import run
from tests.db.makers import rows, write
from tests.stories.plant import TODAY, Plant


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


@pytest.fixture
def visit(plant: Plant) -> UUID:
    made = plant.plan({VisitorCategory.BUSINESS: 6}, group_kind=GroupKind.CORPORATE)
    write(plant.store, receive_list, made, [PersonDraft(surname=name, given="A") for name in ("Elm", "Ash")])
    write(plant.store, confirm_visit, made)
    return made


def job(folder: Path, *arguments: str) -> int:
    return run(["--data", str(folder), "--lang", "en", *arguments])


@pytest.mark.parametrize("kind", ["gate", "briefing", "attendance", "muster"])
def test_each_paper_of_a_day_is_written_and_noted(kind: str, visit: UUID, store: Store, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    assert job(tmp_path, "print", kind, TODAY.isoformat(), "--out", str(out)) == 0
    assert out.read_bytes().startswith(b"%PDF")
    noted = {"gate": [PaperKind.GATE_LIST], "briefing": [PaperKind.BRIEFING_SHEET]}.get(kind, [])
    assert [paper.kind for paper in rows(store, Paper)] == noted


def test_a_paper_of_one_visit_needs_a_visit_of_that_day(visit: UUID, store: Store, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    assert job(tmp_path, "print", "gate", TODAY.isoformat(), "--out", str(out), "--visit", "1") == 0
    assert job(tmp_path, "print", "gate", TODAY.isoformat(), "--out", str(out), "--visit", "77") == 1


def test_a_list_names_its_people_in_order_and_who_is_not_cleared(visit: UUID, plant: Plant, store: Store) -> None:
    with store.read() as session:
        papers = day_papers(session, plant.site, TODAY, plant.clock.now())
    (shown,) = papers.visits
    assert [(one.name, one.is_barred) for one in shown.people] == [("Ash A", False), ("Elm A", False)]
    assert shown.expected == 6


def test_the_log_is_carried_by_the_command_line_and_twice_is_harmless(
    visit: UUID, plant: Plant, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant.clock.set(plant.moment(12))
    write(store, check_in_group, visit)
    far = "9999"
    file = tmp_path / "stick.jsonl"
    assert job(tmp_path, "logs", "export", str(file), "--days", far) == 0
    capsys.readouterr()
    assert job(tmp_path, "--json", "logs", "import", str(file), "--days", far) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["added"], told["known"], told["conflicts"]) == (0, 2, [])
    assert len(rows(store, PresenceEvent)) == 2
    file.write_bytes(b"nothing of the kind\n")
    assert job(tmp_path, "logs", "import", str(file)) == 1
