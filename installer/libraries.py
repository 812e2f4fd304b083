"""The system libraries that Qt's wheel asks for: looked up by the loader, not guessed."""

import shutil
import subprocess
from pathlib import Path

from installer import debian
from installer.speech import SetUpProblem, tell
from installer.system_packages import PACKAGES

CHECKED = (
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/imageformats/libqjpeg.so",
    *(f"Qt/lib/libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "PrintSupport", "Svg", "Network", "DBus")),
    "Qt/lib/libQt6Test.so.6",
)
"""What the program, its documents and its tests load, below the package's folder."""


def ensure(qt: Path) -> None:
    """Make sure that everything Qt loads is on this computer, installing it where that is allowed.

    Raises `SetUpProblem` with the one line to run, or with the names of the missing libraries.
    """
    wanted = missing(qt)
    if not wanted:
        return
    why = f"Qt lacks these libraries of the system: {', '.join(wanted)}"
    if not debian.is_debian():
        raise SetUpProblem(f"{why}. Install them with the package manager of this system, then run the command again.")
    unknown = [name for name in wanted if name not in PACKAGES]
    if unknown:
        raise SetUpProblem(f"{why}. Which packages hold {', '.join(unknown)} is not known here; install them first.")
    debian.install(debian.names(PACKAGES[name] for name in wanted), why)
    if left := missing(qt):
        raise SetUpProblem(f"After installing, Qt still lacks: {', '.join(left)}. Install the packages that hold them.")
    tell("Qt finds all its libraries.")


def missing(qt: Path) -> list[str]:
    """Names of the shared libraries that the loader does not find for the files of Qt that we use."""
    files = [str(qt / name) for name in CHECKED if (qt / name).exists()]
    if shutil.which("ldd") is None:
        return []
    listing = subprocess.run(["ldd", *files], check=False, capture_output=True, text=True).stdout
    return sorted({line.split()[0] for line in listing.splitlines() if "=> not found" in line})
