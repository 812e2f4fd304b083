"""The job that plans a stand-alone instance file."""

import json
from pathlib import Path

import pytest

from db.clock import SystemClock
from db.roster.packed import InstanceUnreadable
from db.roster.problem import Outage
from desktop.jobs.month import FileUnreadable
from desktop.jobs.output import Output
from desktop.jobs.setting import JobSetting
from desktop.jobs.solve import CasesMissing, RepairIncomplete, solve_file
from tests.db.roster.makers import DAY, a_guide, a_visit, an_instance, as_file, at, cases_file, roster_file

SIX_JOBS = Path(__file__).parents[2] / "data" / "roster" / "six_jobs.dat"
OUTAGE = Outage("Anna", (at(0, 8), DAY), at(0, 8), (("V1", "Anna"),))


@pytest.fixture
def month(tmp_path: Path) -> Path:
    file = tmp_path / "small.json"
    file.write_bytes(as_file(an_instance([a_guide("Anna"), a_guide("Boris")], [a_visit("V1", at(0, 9))])))
    return file


@pytest.fixture
def published(tmp_path: Path) -> Path:
    file = tmp_path / "small.published.json"
    file.write_bytes(roster_file(list(OUTAGE.published)))
    return file


def a_setting(tmp_path: Path, *, as_json: bool = False) -> JobSetting:
    return JobSetting(tmp_path / "books", "en", Output(str, as_json), SystemClock())


def test_a_month_is_planned_and_written_without_any_books(
    tmp_path: Path, month: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "roster.json"
    assert solve_file(a_setting(tmp_path), month, out, published=None, case=None, budget=0.1) == 0
    assert json.loads(out.read_text())["assignments"] == [["V1", "Anna"]]
    told = capsys.readouterr().out
    assert "Open slots: 0." in told
    assert "not proven best" in told
    assert not (tmp_path / "books").exists()


def test_a_machine_reads_the_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    setting = a_setting(tmp_path, as_json=True)
    assert solve_file(setting, SIX_JOBS, tmp_path / "plan.txt", published=None, case=None, budget=0.1) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["workers"], told["workers_bound"], told["proven"]) == ("smptsp", 2, 2, True)
    assert len((tmp_path / "plan.txt").read_text().splitlines()) == 6


def test_a_repair_takes_its_case_from_the_list_beside_the_published_roster(
    tmp_path: Path, month: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cases.json").write_bytes(cases_file(OUTAGE))
    out = tmp_path / "repaired.json"
    assert solve_file(a_setting(tmp_path), month, out, published=published, case=0, budget=0.1) == 0
    assert json.loads(out.read_text())["assignments"] == [["V1", "Boris"]]
    assert "Changed pairs: 2." in capsys.readouterr().out


def test_what_a_repair_lacks_is_told(tmp_path: Path, month: Path, published: Path) -> None:
    setting, out = a_setting(tmp_path), tmp_path / "repaired.json"
    with pytest.raises(CasesMissing):
        solve_file(setting, month, out, published=published, case=0, budget=0.1)
    with pytest.raises(RepairIncomplete):
        solve_file(setting, month, out, published=published, case=None, budget=0.1)
    with pytest.raises(RepairIncomplete):
        solve_file(setting, month, out, published=None, case=0, budget=0.1)


def test_a_file_that_is_no_instance_leaves_nothing_behind(tmp_path: Path) -> None:
    setting, out = a_setting(tmp_path), tmp_path / "roster.json"
    (tmp_path / "letter.txt").write_text("Dear Anna")
    with pytest.raises(InstanceUnreadable, match="letter"):
        solve_file(setting, tmp_path / "letter.txt", out, published=None, case=None, budget=None)
    with pytest.raises(FileUnreadable):
        solve_file(setting, tmp_path / "nothing.json", out, published=None, case=None, budget=None)
    assert not out.exists()
