"""A second run of set-up finds its stamp and does nothing; what changed meanwhile is noticed."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer import preparation
from installer.environment import DEV, RUN
from installer.stamp import Stamp


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with lock files and an environment that holds nothing but an interpreter."""
    locks = tmp_path / "installer" / "locks"
    locks.mkdir(parents=True)
    (locks / "run.txt").write_text("a==1\n", encoding="utf-8")
    (locks / "dev.txt").write_text("a==1\nb==2\n", encoding="utf-8")
    (tmp_path / "resources" / "i18n").mkdir(parents=True)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(Path(sys.executable).resolve())
    return tmp_path


def stamp(checkout: Path) -> Stamp:
    return Stamp(checkout / ".venv")


def test_nothing_is_in_place_before_the_first_run(checkout: Path) -> None:
    assert not stamp(checkout).holds(RUN, checkout)
    assert not stamp(checkout).libraries_checked


def test_what_was_installed_is_remembered(checkout: Path) -> None:
    stamp(checkout).mark(RUN, checkout)
    assert stamp(checkout).holds(RUN, checkout)
    assert not stamp(checkout).holds(DEV, checkout)


def test_the_lock_of_the_tests_includes_that_of_the_program(checkout: Path) -> None:
    stamp(checkout).mark(DEV, checkout)
    assert stamp(checkout).holds(RUN, checkout)


def test_a_changed_lock_is_noticed(checkout: Path) -> None:
    stamp(checkout).mark(RUN, checkout)
    (checkout / "installer" / "locks" / "run.txt").write_text("a==2\n", encoding="utf-8")
    assert not stamp(checkout).holds(RUN, checkout)


def test_a_python_that_went_away_is_noticed(checkout: Path) -> None:
    stamp(checkout).mark(RUN, checkout)
    (checkout / ".venv" / "bin" / "python").unlink()
    assert not stamp(checkout).holds(RUN, checkout)


def test_new_packages_have_their_libraries_looked_at_again(checkout: Path) -> None:
    remembered = stamp(checkout)
    remembered.mark(RUN, checkout)
    remembered.mark_libraries()
    assert stamp(checkout).libraries_checked
    stamp(checkout).mark(DEV, checkout)
    assert not stamp(checkout).libraries_checked


def test_a_damaged_stamp_counts_as_none(checkout: Path) -> None:
    (checkout / ".venv" / "gatehouse-setup.json").write_text("{", encoding="utf-8")
    assert not stamp(checkout).holds(RUN, checkout)


def test_a_second_run_starts_no_other_program(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remembered = stamp(checkout)
    remembered.mark(DEV, checkout)
    remembered.mark_libraries()

    def refuse(*arguments: object, **options: object) -> None:
        raise AssertionError(arguments)

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert preparation.run(str(checkout), []) == 0
    assert preparation.run(str(checkout), ["--dev"]) == 0
