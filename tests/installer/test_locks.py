"""The lock files: complete, hashed, and silent about where packages were fetched."""

import re
import tomllib
from pathlib import Path

import pytest

from installer import bootstrap

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"^([A-Za-z0-9._-]+)")
BOTH = pytest.mark.parametrize("lock", ["run", "dev"])


def text_of(lock: str) -> str:
    return (ROOT / "installer" / "locks" / f"{lock}.txt").read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """Package to its whole entry: version, markers and hashes."""
    entries = re.split(r"\n(?=[a-z0-9])", text_of(lock).split("\n", 2)[2])
    return {canonical(entry): entry for entry in entries if "==" in entry}


def canonical(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[1]).lower()


def project() -> dict[str, dict[str, list[str]]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


@BOTH
def test_every_package_is_pinned_with_hashes(lock: str) -> None:
    assert pins(lock)
    for name, entry in pins(lock).items():
        assert re.match(r"[a-z0-9-]+==\S+", entry), name
        assert entry.count("--hash=sha256:") >= 1, name


@BOTH
def test_a_lock_names_no_address_and_no_folder(lock: str) -> None:
    assert not re.search(r"https?:|file:|index-url|find-links|@ |/home/|/tmp/|/work/", text_of(lock))


def test_everything_the_program_declares_is_locked() -> None:
    declared = {canonical(requirement) for requirement in project()["project"]["dependencies"]}
    assert declared <= pins("run").keys()


def test_everything_the_tests_declare_is_locked() -> None:
    declared = {canonical(requirement) for requirement in project()["dependency-groups"]["dev"]}
    assert declared <= pins("dev").keys()


def test_the_tests_run_with_the_packages_of_the_program() -> None:
    everything = pins("dev")
    for name, entry in pins("run").items():
        assert everything[name].split("# via")[0] == entry.split("# via")[0]


def test_windows_gets_its_time_zones() -> None:
    marker = pins("run")["tzdata"].partition(";")[2].partition("\\")[0]
    assert not marker or "sys_platform == 'win32'" in marker


def test_set_up_accepts_the_pythons_that_the_project_declares() -> None:
    assert str(project()["project"]["requires-python"]) == (
        f">={bootstrap.OLDEST[0]}.{bootstrap.OLDEST[1]},<{bootstrap.NEWEST[0]}.{bootstrap.NEWEST[1] + 1}"
    )
