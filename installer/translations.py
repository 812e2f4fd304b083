"""The translations: texts collected into `resources/i18n/*.ts`, checked, and built into the `.qm` the program loads.

`python -m installer.translations` collects the texts of the program; with `--check` it says what is untranslated or out
of date (exit code 1 if anything is); with `--release` it builds the .qm files that are older than their .ts.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from installer import environment, plurals
from installer.speech import SetUpProblem, tell

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("db", "desktop", "main.py")
LANGUAGES: dict[str, tuple[str, ...]] = {"ru": (), "en": ("-pluralonly",)}
"""Language to what the collector is told of it: the source texts are English, so that file holds only plural forms."""


def ts_file(root: Path, language: str) -> Path:
    """The file of a language that translators work in."""
    return root / "resources" / "i18n" / f"gatehouse_{language}.ts"


def update(root: Path, language: str, target: Path) -> None:
    """Bring a .ts file up to date with the texts of the program. Raises `SetUpProblem`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    known = plurals.take_out(target)
    _collect(root, language, target, *LANGUAGES[language])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.ts"
        _collect(root, language, whole)
        plurals.settle(target, language, plurals.sources(whole), known)


def _collect(root: Path, language: str, target: Path, *options: str) -> None:
    sources = [name for name in SOURCES if (root / name).exists()]
    _tool(
        root,
        "lupdate",
        # no line numbers: a text that only moved is no change
        *("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete"),
        # a guess from a text that sounds alike would give plain texts the plural forms of others
        *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
        *("-source-language", "en", "-target-language", language, *options),
        *(*sources, "-ts", str(target)),
    )


def check(root: Path) -> list[str]:
    """What is wrong with the translations, one sentence each; empty when they are complete."""
    from installer import texts

    problems = texts.unseen(root, [root / name for name in SOURCES], ts_file(root, "ru"))
    for language in LANGUAGES:
        file = ts_file(root, language)
        if not file.exists():
            problems.append(f"{file.name} is missing. Run: make translations")
            continue
        if _differs_when_updated(root, language):
            problems.append(f"{file.name} does not hold today's texts. Run: make translations")
        problems += texts.flaws(file)
    return problems


def release(root: Path) -> None:
    """Build each .qm file that is missing or older than its .ts. Raises `SetUpProblem`."""
    for source in sorted((root / "resources" / "i18n").glob("*.ts")):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime_ns < source.stat().st_mtime_ns:
            partial = built.with_suffix(".qm.partial")
            _tool(root, "lrelease", "-silent", str(source), "-qm", str(partial))
            partial.replace(built)


def main(arguments: Sequence[str]) -> int:
    """Run one of the three jobs; the exit code is 1 when a person has something to do."""
    parser = argparse.ArgumentParser(prog="installer.translations", description="Collects, checks and builds texts.")
    parser.add_argument("--check", action="store_true", help="say what is untranslated or out of date")
    parser.add_argument("--release", action="store_true", help="build the .qm files")
    options = parser.parse_args(arguments)
    try:
        problems = check(ROOT) if options.check else _build(collect=not options.release)
    except SetUpProblem as problem:
        problems = [str(problem)]
    tell("\n".join(problems) if problems else "The translations are complete." if options.check else "Done.")
    return 1 if problems else 0


def _build(*, collect: bool) -> list[str]:
    """Update the .ts files if asked, then the .qm files; nothing is wrong when this returns."""
    for language in LANGUAGES if collect else ():
        update(ROOT, language, ts_file(ROOT, language))
    release(ROOT)
    return []


def _differs_when_updated(root: Path, language: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / ts_file(root, language).name
        shutil.copyfile(ts_file(root, language), copy)
        update(root, language, copy)
        return copy.read_text(encoding="utf-8") != ts_file(root, language).read_text(encoding="utf-8")


def _tool(root: Path, name: str, *arguments: str) -> None:
    """Run a program of Qt's wheel itself: its wrapper scripts need an environment that was never moved."""
    folder = environment.site_packages(_venv(root)) / "PySide6"
    program = folder / (f"{name}.exe" if os.name == "nt" else name)
    done = subprocess.run([str(program), *arguments], check=False, capture_output=True, text=True, cwd=root)
    if done.returncode != 0 or done.stderr.strip():
        raise SetUpProblem(f"{name} says: {done.stdout}{done.stderr}")


def _venv(root: Path) -> Path:
    """The environment in use: the one that runs this, else the checkout's own."""
    return Path(sys.prefix) if sys.prefix != sys.base_prefix else root / ".venv"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
