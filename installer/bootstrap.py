"""Prepares this checkout: `.venv`, the locked packages, Qt's system libraries, the translations.

    python3 installer/bootstrap.py          what the program needs
    python3 installer/bootstrap.py --dev    and what tests, checks and the frozen build need

A second run finds everything in place and touches no network. This file keeps to the syntax of Python 3.6, so that
an older Python can still say what is needed; everything newer is imported after that check.
"""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def fits(version: "tuple[int, ...]") -> bool:
    """Whether the locked packages are made for this Python."""
    return OLDEST <= tuple(version[:2]) <= NEWEST


def refusal(version: "tuple[int, ...]") -> str:
    """What to tell a person whose Python does not fit."""
    needed = "Python 3.11, 3.12 or 3.13" if tuple(version[:2]) > NEWEST else "Python 3.11 or newer"
    found = ".".join(str(part) for part in version[:2])
    if sys.platform == "win32":
        cure = "Install Python 3.13 for Windows, then run: py -3.13 installer\\bootstrap.py"
    else:
        cure = (
            "Install it (on Debian 12 or Ubuntu 24.04 and later: apt-get install python3 python3-venv), "
            "then run the command again; PYTHON=python3.12 make ... names another Python."
        )
    return f"{needed} is needed; this is {found}. {cure}\n"


def candidates() -> "list[list[str]]":
    """Commands that may start a Python that fits, the newest first."""
    names = [f"{major}.{minor}" for major, minor in ((OLDEST[0], m) for m in range(NEWEST[1], OLDEST[1] - 1, -1))]
    if sys.platform == "win32":
        return [["py", "-" + name] for name in names]
    return [["python" + name] for name in names]


def fitting_python() -> "list[str]":
    """The command of another Python on this computer that fits; empty when there is none."""
    for command in candidates():
        if shutil.which(command[0]) and starts(command):
            return command
    return []


def starts(command: "list[str]") -> bool:
    """Whether the command is a real Python that fits, and no stand-in that only prints advice."""
    asked = [*command, "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.check_output(asked, stderr=subprocess.DEVNULL).decode("ascii", "replace").split()
    except (OSError, subprocess.CalledProcessError):
        return False
    return len(answer) == 2 and all(part.isdigit() for part in answer) and fits(tuple(int(part) for part in answer))


def main(arguments: "list[str]") -> int:
    """Set up with this Python, or hand over to one that fits."""
    version = tuple(sys.version_info[:2])
    if not fits(version):
        other = fitting_python()
        if other:
            return subprocess.call([*other, os.path.abspath(__file__), *arguments])
        sys.stderr.write(refusal(version))
        return 1
    sys.path.insert(0, ROOT)
    from installer.preparation import run

    return run(ROOT, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
