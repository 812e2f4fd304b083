"""The trial of the frozen program notices what is missing."""

from pathlib import Path

import pytest

from installer import smoke
from installer.speech import SetUpProblem


def write(folder: Path, *forms: str) -> None:
    for form in forms:
        (folder / f"OPI_NRM_A_2026-10_r0{form}").write_text("x", encoding="utf-8")


def test_the_package_is_found_among_the_files_of_the_month(tmp_path: Path) -> None:
    write(tmp_path, *smoke.FORMS)
    assert [file.name for file in smoke.check_files(tmp_path)] == ["OPI_NRM_A_2026-10_r0.zip"]


def test_a_missing_or_empty_form_is_named(tmp_path: Path) -> None:
    write(tmp_path, ".xlsx", ".csv", ".json", ".zip")
    (tmp_path / "OPI_NRM_A_2026-10_r0.pdf").touch()
    with pytest.raises(SetUpProblem, match=r"of the form \.pdf"):
        smoke.check_files(tmp_path)


def test_a_program_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    program = tmp_path / "gatehouse"
    program.write_text("#!/bin/sh\necho 'a module is missing'\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(SetUpProblem, match=r"exit code 1:\na module is missing"):
        smoke.run(program)
