"""The steps of set-up in their order; each is skipped when the stamp says that it was done."""

import argparse
import sys
from pathlib import Path

from installer import environment, translations
from installer.speech import SetUpProblem
from installer.stamp import Stamp


def run(root: str, arguments: list[str]) -> int:
    """Prepare the checkout at `root`; the exit code is 1 when a person has to do something first."""
    options = _options(arguments)
    try:
        prepare(Path(root), environment.DEV if options.dev else environment.RUN)
    except SetUpProblem as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def prepare(root: Path, lock: str) -> None:
    """Bring the environment, the libraries of Qt and the translations up to date. Raises `SetUpProblem`."""
    stamp = Stamp(root / ".venv")
    if not stamp.holds(lock, root):
        environment.make(root / ".venv")
        environment.install(root, lock)
        stamp.mark(lock, root)
    if sys.platform == "linux" and not stamp.libraries_checked:
        from installer import libraries

        libraries.ensure(environment.site_packages(root / ".venv") / "PySide6")
        stamp.mark_libraries()
    translations.release(root)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Prepares this checkout of Gatehouse.")
    parser.add_argument("--dev", action="store_true", help="also what tests, checks and the frozen build need")
    return parser.parse_args(arguments)
