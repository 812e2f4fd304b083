"""The first thing a newcomer runs: it must speak plainly to a Python that is too old."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bootstrap

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_supported_python_is_taken(version: tuple[int, int]) -> None:
    assert bootstrap.fits((*version, 1))


@pytest.mark.parametrize("version", [(2, 7), (3, 9), (3, 10), (3, 14), (4, 0)])
def test_another_python_is_not_taken(version: tuple[int, int]) -> None:
    assert not bootstrap.fits((*version, 1))


def test_an_old_python_is_told_what_is_needed_and_how_to_get_it() -> None:
    sentence = bootstrap.refusal((3, 9, 2))
    assert sentence.startswith("Python 3.11 or newer is needed; this is 3.9. Install")


def test_a_python_that_is_too_new_is_told_which_ones_fit() -> None:
    assert bootstrap.refusal((3, 14, 0)).startswith("Python 3.11, 3.12 or 3.13 is needed; this is 3.14.")


def test_an_old_python_can_read_the_file_that_tells_it() -> None:
    source = (ROOT / "installer" / "bootstrap.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert "from __future__" not in source


def test_the_newest_python_is_looked_for_first() -> None:
    assert [command[-1][-4:] for command in bootstrap.candidates()] == ["3.13", "3.12", "3.11"]


def test_a_command_that_is_no_python_is_passed_over(tmp_path: Path) -> None:
    stand_in = tmp_path / "python3.12"
    stand_in.write_text("#!/bin/sh\necho 'python3.12: command not found'\nexit 127\n", encoding="utf-8")
    stand_in.chmod(0o755)
    assert not bootstrap.starts([str(stand_in)])
    assert bootstrap.starts([sys.executable])


def test_help_is_given_without_touching_anything() -> None:
    script = ROOT / "installer" / "bootstrap.py"
    done = subprocess.run([sys.executable, str(script), "--help"], capture_output=True, text=True, check=True)
    assert "--dev" in done.stdout
