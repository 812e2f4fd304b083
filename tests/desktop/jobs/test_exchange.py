"""Keys and servers are trusted only by a fingerprint that somebody compared."""

import json
import shutil
from pathlib import Path

import pytest

from main import main
from tests.db.exchange.servers import HOST, SSHD, ssh_server, ssh_user
from tests.shared import shared_demo


@pytest.fixture(scope="module")
def plant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample plant that has worked its month through."""
    return shutil.copytree(shared_demo(tmp_path_factory), tmp_path_factory.mktemp("exchange") / "demo")


def told(plant: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    code = main([*arguments, "--json", "--lang", "en", "--data", str(plant / "data")])
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return code, answer


def test_the_agency_is_confirmed_by_the_fingerprint_of_its_receipt(
    plant: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agency = plant / "agency"
    assert (
        main(["consolidate", str(agency), "--out", str(tmp_path / "x.json"), "--enrol", "--data", str(tmp_path)]) == 0
    )
    capsys.readouterr()
    code, answer = told(plant, capsys, "sync", "--to", str(agency))
    assert code == 1
    assert "has not been confirmed" in json.dumps(answer)
    receipt = str(next(agency.rglob("*.receipt.json")))
    code, answer = told(plant, capsys, "trust", "--receipt", receipt)
    assert (code, answer["accepted"]) == (1, False)
    code, wrong = told(plant, capsys, "trust", "--receipt", receipt, "--accept", "0000")
    assert code == 1
    assert "Nothing was accepted" in json.dumps(wrong)
    code, answer = told(plant, capsys, "trust", "--receipt", receipt, "--accept", str(answer["fingerprint"]))
    assert (code, answer["accepted"]) == (0, True)
    code, answer = told(plant, capsys, "sync", "--to", str(agency))
    assert code == 0
    answers = answer["answers"]
    assert isinstance(answers, list)
    assert all(one["accepted"] for one in answers)
    assert answers
    _, keys = told(plant, capsys, "trust")
    assert keys["agency"]


@pytest.mark.skipif(SSHD is None, reason="openssh-server is not installed")
def test_a_server_is_trusted_by_its_fingerprint_only(
    plant: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ssh_server(tmp_path) as (port, key):
        (plant / "data" / "sftp-key").write_bytes(key.read_bytes())
        address = f"sftp://{ssh_user()}@{HOST}:{port}{tmp_path}/in"
        code, answer = told(plant, capsys, "trust", address)
        assert (code, answer["accepted"]) == (1, False)
        code, _ = told(plant, capsys, "trust", address, "--accept", str(answer["fingerprint"]))
        assert code == 0
        assert main(["trust", address, "--data", str(plant / "data")]) == 0
    capsys.readouterr()
    code, _ = told(plant, capsys, "trust", str(tmp_path))
    assert code == 1
