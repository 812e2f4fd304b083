"""System packages of Debian, Ubuntu and their kin: installed when that is allowed, named when it is not."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from installer.speech import SetUpProblem, tell

QUIET = ["env", "DEBIAN_FRONTEND=noninteractive"]


def is_debian() -> bool:
    """Whether apt installs Debian packages here (ALT Linux has an apt-get for other ones)."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def install(packages: Sequence[str], why: str) -> None:
    """Install packages as root or through sudo without a password. Raises `SetUpProblem` with the one line to run."""
    prefix = _root_prefix()
    if prefix is None:
        raise SetUpProblem(f"{why}. Run this line, then the command again:\n    {line(packages)}")
    tell(f"{why}. Installing the system packages {' '.join(packages)} ...")
    command = [*prefix, *QUIET, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    done = _run(command)
    if done.returncode != 0:  # apt's lists may be missing, as in a fresh container, or older than the archive
        update()
        done = _run(command)
    if done.returncode != 0:
        raise SetUpProblem(f"{done.stdout}\napt-get could not install them. The line to try:\n    {line(packages)}")
    tell("The system packages are installed.")


def names(wanted: Iterable[Sequence[str]]) -> list[str]:
    """Of each package's several names the one that this release knows; fetches apt's lists if they lack one."""
    wanted = list(wanted)
    if not all(any(is_known(name) for name in alternatives) for alternatives in wanted):
        update()
    return sorted({next(filter(is_known, alternatives), alternatives[0]) for alternatives in wanted})


def is_known(package: str) -> bool:
    """Whether apt has a version of the package to install."""
    asked = ["apt-cache", "policy", package]
    answer = subprocess.run(
        asked, check=False, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
    ).stdout
    return "Candidate:" in answer and "Candidate: (none)" not in answer


def update() -> None:
    """Fetch the lists of packages where that is allowed; a failure shows itself when installing."""
    prefix = _root_prefix()
    if prefix is not None:
        subprocess.run([*prefix, *QUIET, "apt-get", "update", "-q"], check=False, capture_output=True)


def line(packages: Sequence[str]) -> str:
    """The one command that installs the packages."""
    sudo = "" if _is_root() else "sudo "
    return f"{sudo}apt-get install --no-install-recommends {' '.join(packages)}"


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None when that is not allowed."""
    if _is_root():
        return []
    allowed = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if allowed and allowed.returncode == 0 else None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
