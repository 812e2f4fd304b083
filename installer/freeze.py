"""Builds the frozen program into `dist/gatehouse`, then has it do a month's work as a proof that nothing is missing."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from installer import debian, smoke, translations
from installer.speech import SetUpProblem, tell

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Build and try; the exit code is 1 when either fails."""
    try:
        translations.release(ROOT)
        program = build(ROOT)
        tell(f"Built Gatehouse {version(ROOT)}: {program.parent.relative_to(ROOT)}, {megabytes(program.parent)} MB")
        smoke.run(program)
    except SetUpProblem as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def build(root: Path) -> Path:
    """Freeze the program and return the file that starts it. Raises `SetUpProblem`."""
    if sys.platform == "linux":
        ensure_tools()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(root / "dist"), "--workpath", str(root / "build")]
    command.append(str(root / "installer" / "gatehouse.spec"))
    if subprocess.run(command, check=False, cwd=root).returncode != 0:
        raise SetUpProblem("The program could not be frozen; what PyInstaller said stands above.")
    folder = root / "dist" / "gatehouse"
    (folder / "VERSION").write_text(version(root) + "\n", encoding="utf-8")
    return folder / ("gatehouse.exe" if os.name == "nt" else "gatehouse")


def ensure_tools() -> None:
    """Have the system's tools for PyInstaller, installing them where that is allowed. Raises `SetUpProblem`."""
    wanted: list[tuple[str, ...]] = []
    if not (shutil.which("objdump") and shutil.which("strip")):
        wanted.append(("binutils",))
    if not _has_python_library():
        library = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
        wanted.append((f"{library}t64", library))
    if not wanted:
        return
    if not debian.is_debian():
        raise SetUpProblem("Freezing needs objdump and strip of binutils, and a Python with its shared library.")
    debian.install(debian.names(wanted), why="The frozen build needs tools of the system")


def _has_python_library() -> bool:
    """Whether the library of this Python is there to be bundled; Debian keeps it in a package of its own."""
    # PyInstaller ships no types
    from PyInstaller.depend.bindepend import get_python_library_path  # type: ignore[import-untyped]
    from PyInstaller.exceptions import PythonLibraryNotFoundError  # type: ignore[import-untyped]

    try:
        return bool(get_python_library_path())
    except PythonLibraryNotFoundError:
        return False


def version(root: Path) -> str:
    """The version that pyproject.toml states."""
    with (root / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def megabytes(folder: Path) -> int:
    """Size of a folder on disk."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return round(sum(file.stat().st_size for file in files) / 1e6)


if __name__ == "__main__":
    sys.exit(main())
