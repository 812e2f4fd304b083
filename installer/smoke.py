"""Tries the frozen program out: it runs a whole month in an empty home, and verifies what came of it."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.speech import SetUpProblem, tell

FORMS = (".xlsx", ".csv", ".json", ".pdf", ".zip")
"""What a closed month leaves behind, each named OPI_..."""
TIME_LIMIT = 600
"""Seconds after which a job counts as hanging."""
WINDOW_SECONDS = 8
"""How long the window has to stay open; one that cannot be shown ends at once."""


def run(program: Path) -> None:
    """Run the month job and verify its package. Raises `SetUpProblem` naming what failed."""
    with tempfile.TemporaryDirectory(prefix="gatehouse-smoke-") as folder:
        home = Path(folder)
        out = home / "out"
        started = time.perf_counter()
        _job(program, ["demo", "--no-window", "--out", str(out)], offscreen(home))
        tell(f"The frozen program ran the sample month in {time.perf_counter() - started:.1f} s.")
        packages = check_files(out)
        for package in packages:
            _job(program, ["verify", str(package)], offscreen(home))
        tell(f"It wrote {', '.join(FORMS)} and verified {', '.join(package.name for package in packages)}.")
        _open_on_a_screen(program, home)


def check_files(out: Path) -> list[Path]:
    """The signed packages among what the month job wrote. Raises `SetUpProblem` when a form is missing or empty."""
    found = {form: [file for file in sorted(out.rglob(f"OPI_*{form}")) if file.stat().st_size] for form in FORMS}
    lacking = [form for form, files in found.items() if not files]
    if lacking:
        raise SetUpProblem(f"The frozen program wrote no OPI_* file of the form {', '.join(lacking)}.")
    return found[".zip"]


def offscreen(home: Path) -> dict[str, str]:
    """The surroundings of somebody who has neither Python, nor a screen, nor any data yet."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LOCALAPPDATA": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }


def _open_on_a_screen(program: Path, home: Path) -> None:
    """Open the window through the X11 plug-in, where a virtual display is at hand; it has to stay open."""
    server = shutil.which("xvfb-run")
    if server is None:
        return
    with (home / "window.log").open("w+", encoding="utf-8") as log:
        command = [server, "-a", str(program), "--data", str(home / "books")]
        surroundings = offscreen(home) | {"QT_QPA_PLATFORM": "xcb"}
        opened = subprocess.Popen(command, stdout=log, stderr=log, env=surroundings, cwd=home, start_new_session=True)
        try:
            code = opened.wait(timeout=WINDOW_SECONDS)
        except subprocess.TimeoutExpired:
            tell("Its window opened on a virtual display.")
            return
        finally:
            _end(opened)
        log.seek(0)
        raise SetUpProblem(f"The window did not stay open; it ended with exit code {code}:\n{log.read()}")


def _end(opened: subprocess.Popen[bytes]) -> None:
    """End the window together with its display."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(opened.pid, signal.SIGTERM)
    opened.wait(timeout=TIME_LIMIT)


def _job(program: Path, arguments: Sequence[str], surroundings: Mapping[str, str]) -> None:
    try:
        done = subprocess.run(
            [str(program), *arguments],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=surroundings,
            cwd=surroundings["HOME"],
            timeout=TIME_LIMIT,
        )
    except subprocess.TimeoutExpired as hanging:
        raise SetUpProblem(f"{program.name} {arguments[0]} did not end within {TIME_LIMIT} s.") from hanging
    if done.returncode != 0:
        raise SetUpProblem(f"{program.name} {arguments[0]} ended with exit code {done.returncode}:\n{done.stdout}")
