"""A factory's month, from the first request to the delivered summary, by the command line."""

import json
from pathlib import Path

import pytest

from main import main
from tests.shared import shared_demo


@pytest.fixture(scope="module")
def plant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample plant that has worked its month through."""
    return shared_demo(tmp_path_factory)


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object]]:
    code = main([*arguments, "--json", "--lang", "en"])
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return code, answer


STEM = "OPI_E01234_01_2026-10_r0"


def test_the_demo_writes_every_form_and_delivers_the_package(plant: Path) -> None:
    assert {f"{STEM}.{kind}" for kind in ("pdf", "xlsx", "csv", "json", "zip")} <= {one.name for one in plant.iterdir()}
    assert (plant / "agency" / f"{STEM}.zip").read_bytes() == (plant / f"{STEM}.zip").read_bytes()


def test_a_delivered_package_is_verified_offline(plant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(["verify", str(plant / f"{STEM}.zip")], capsys)
    assert (code, answer["valid"], answer["period"]) == (0, True, "2026-10")


def test_the_figures_of_the_forms_agree(plant: Path) -> None:
    document = json.loads((plant / f"{STEM}.json").read_text(encoding="utf-8"))
    total = next(row["value"] for row in document["figures"] if row["field"] == "visitors_total")
    assert f"visitors_total,,,{total},person_visit," in (plant / f"{STEM}.csv").read_text(encoding="utf-8")


def test_a_report_of_a_closed_month_is_the_same_twice(plant: Path, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        command = [
            "report",
            "2026-10",
            "--format",
            "json",
            "--out",
            str(tmp_path / name),
            "--data",
            str(plant / "data"),
        ]
        assert main(command) == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.json").read_bytes() == (plant / f"{STEM}.json").read_bytes()


def test_a_closed_month_is_not_closed_again(plant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(["close", "2026-10", "--data", str(plant / "data")], capsys)
    assert code == 1
    assert "already closed" in str(answer["error"])


def test_an_open_month_lists_its_gaps_with_their_cures(plant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(["check", "2026-11", "--data", str(plant / "data")], capsys)
    assert code == 1
    gaps = answer["gaps"]
    assert isinstance(gaps, list)
    assert {"not_closed", "briefing", "country"} <= {gap["kind"] for gap in gaps}
    assert all(gap["remedy"] for gap in gaps)


def test_sending_again_delivers_nothing_twice(plant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(["sync", "--to", str(plant / "agency"), "--data", str(plant / "data")], capsys)
    assert (code, answer["delivered"]) == (0, [])


def test_an_unknown_visit_is_refused_with_a_remedy(plant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(plant / "inbox" / "list.xlsx")
    code, answer = told(["import", "visitors", file, "--visit", "9999", "--data", str(plant / "data")], capsys)
    assert code == 1
    assert "no visit 9999" in str(answer["error"])


def test_a_folder_without_books_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(["check", "2026-10", "--data", str(tmp_path / "nothing")], capsys)
    assert code == 1
    assert "no Gatehouse database" in str(answer["error"])
    assert not (tmp_path / "nothing").exists()


def test_a_month_that_is_none_is_bad_usage(tmp_path: Path) -> None:
    assert main(["check", "October", "--data", str(tmp_path)]) == 2


def test_a_file_that_is_no_list_is_refused(plant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(["import", "visitors", str(plant / "inbox" / "prices.xlsx"), "--dry-run"], capsys)
    assert code == 1
    assert "error" in answer


def test_a_stand_alone_instance_is_solved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    instance = Path(__file__).parents[1] / "data" / "roster" / "f_12_300_s1.json.xz"
    out = tmp_path / "roster.json"
    code, answer = told(["roster", "--solve", str(instance), "--out", str(out), "--budget", "0"], capsys)
    assert code == 0, answer
    assert json.loads(out.read_text(encoding="utf-8"))["assignments"]


def test_neither_a_month_nor_an_instance_is_bad_usage() -> None:
    assert main(["roster"]) == 2


def test_a_year_is_written_with_what_may_change_and_what_is_missing(
    plant: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["report", "--year", "2026", "--format", "json", "--out", str(tmp_path / "year.json")]
    code, answer = told([*command, "--data", str(plant / "data")], capsys)
    months = answer["months"]
    assert isinstance(months, dict)
    assert answer["comparison"] is None  # the books begin in this year
    assert (code, answer["final"], months["2026-10"], months["2026-01"]) == (0, False, "closed", "missing")
    document = json.loads((tmp_path / "year.json").read_text(encoding="utf-8"))
    october = next(month for month in document["months"] if month["period"] == "2026-10")
    signed = json.loads((plant / f"{STEM}.json").read_text(encoding="utf-8"))
    assert (october["header"], october["figures"]) == (signed["header"], signed["figures"])


def test_a_report_of_neither_or_of_both_is_bad_usage(tmp_path: Path) -> None:
    wanted = ["--format", "csv", "--out", str(tmp_path / "x.csv")]
    assert main(["report", *wanted]) == 2
    assert main(["report", "2026-10", "--year", "2026", *wanted]) == 2
