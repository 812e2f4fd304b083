"""When packages cannot be installed, a person learns what to do."""

from pathlib import Path

import pytest

from installer import environment
from installer.speech import SetUpProblem


def test_no_network_is_told_as_such() -> None:
    said = "WARNING: Retrying after NewConnectionError: Failed to establish a new connection"
    assert "there is no connection" in environment.explanation(said)


def test_a_package_that_was_tampered_with_is_told_as_such() -> None:
    said = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
    assert "not the one that was locked" in environment.explanation(said)


def test_a_full_disk_is_told_as_such() -> None:
    assert "The disk is full" in environment.explanation("OSError: [Errno 28] No space left on device")


def test_a_lock_that_cannot_be_installed_stops_set_up(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    locks = tmp_path / "installer" / "locks"
    locks.mkdir(parents=True)
    (locks / "run.txt").write_text("gatehouse-without-a-hash==1\n", encoding="utf-8")
    environment.make(tmp_path / ".venv")
    with pytest.raises(SetUpProblem, match="could not be installed"):
        environment.install(tmp_path, "run")
    assert "hash" in capfd.readouterr().err
