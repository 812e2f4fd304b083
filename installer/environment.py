"""The virtual environment `.venv` and the packages of a lock file in it."""

import importlib.util
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

from installer import bootstrap, debian
from installer.speech import SetUpProblem, tell

RUN = "run"
DEV = "dev"
LOCKS = (RUN, DEV)
"""Names of the lock files; each holds everything of those before it."""
OLDEST_GLIBC = (2, 34)
"""Qt's wheels are built against it: Debian 12, Ubuntu 22.04 and later have it."""
NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Connection (?:refused|reset|broken|aborted)"
    r"|Network is unreachable|Temporary failure in name resolution|getaddrinfo failed|ProxyError"
)


def make(venv: Path) -> None:
    """Create the environment, anew when the one that is there does not work. Raises `SetUpProblem`."""
    if _works(venv):
        return
    _refuse_old_glibc()
    _ensure_ensurepip()
    tell(f"Creating {venv.name} with Python {platform.python_version()} ...")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=False)
    if made.returncode != 0 or not _works(venv):
        raise SetUpProblem(
            f"The virtual environment {venv} could not be created. Check that the disk is not full and that the folder "
            "may be written, then run the command again."
        )


def install(root: Path, lock: str) -> None:
    """Install the packages of a lock file, each checked against its hashes. Raises `SetUpProblem`."""
    tell(f"Installing the packages of installer/locks/{lock}.txt; the first time takes a minute or two ...")
    command = [str(python_of(root / ".venv")), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-input", "--require-hashes", "--only-binary=:all:"]
    command += ["--requirement", str(root / "installer" / "locks" / f"{lock}.txt")]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.stderr.write(done.stdout)
        raise SetUpProblem(explanation(done.stdout))
    tell("The packages are in place.")


def explanation(output: str) -> str:
    """What a person can do about pip's failure, told from what it printed."""
    if NO_NETWORK.search(output):
        return (
            "The packages could not be fetched: there is no connection. Set-up needs the network once; connect this "
            "computer and run the command again. Afterwards the program works offline."
        )
    if "DO NOT MATCH THE HASHES" in output:
        return (
            "A fetched package is not the one that was locked, so nothing of it was installed. Run the command again "
            "on a network you trust."
        )
    if "No space left" in output:
        return "The disk is full. About 700 MB are needed; free some space and run the command again."
    return (
        "The packages could not be installed; what pip said stands above. Packages are locked for 64-bit Linux and "
        "Windows with Python 3.11 to 3.13; check the connection and run the command again."
    )


def python_of(venv: Path) -> Path:
    """The interpreter of an environment, there or not."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def site_packages(venv: Path) -> Path:
    """Where the packages of a working environment lie."""
    if os.name == "nt":
        return venv / "Lib" / "site-packages"
    version = _version(venv)
    return venv / "lib" / f"python{version[0]}.{version[1]}" / "site-packages"


def _works(venv: Path) -> bool:
    python = python_of(venv)
    if not python.exists() or not bootstrap.fits(_version(venv)) or not (site_packages(venv) / "pip").is_dir():
        return False
    return subprocess.run([str(python), "-c", "import pip"], check=False, capture_output=True).returncode == 0


def _version(venv: Path) -> tuple[int, ...]:
    """The Python an environment was made with, as its own note says; (0, 0) when there is none."""
    try:
        note = (venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return (0, 0)
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+)\.(\d+)", note, re.MULTILINE)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _refuse_old_glibc() -> None:
    library, version = platform.libc_ver()
    if library == "glibc" and tuple(int(part) for part in version.split(".")[:2]) < OLDEST_GLIBC:
        raise SetUpProblem(
            f"This Linux has glibc {version}; Qt needs 2.34 or newer. Debian 12, Ubuntu 22.04 and later have it."
        )


def _ensure_ensurepip() -> None:
    """Debian keeps the part of Python that fills an environment in a package of its own."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not debian.is_debian():
        raise SetUpProblem("This Python lacks its modules venv and ensurepip; install them and run the command again.")
    debian.install([package], why="Python lacks its module ensurepip")
    importlib.invalidate_caches()
