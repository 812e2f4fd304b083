"""What Qt asks of the system is found by looking, and every answer has a package."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from installer import libraries
from installer.system_packages import PACKAGES

QT = Path(PySide6.__file__).parent
C_LIBRARY = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv)\.so\.\d+)$")

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what Qt needs")


@linux
def test_the_files_looked_at_are_those_of_the_wheel() -> None:
    assert [name for name in libraries.CHECKED if not (QT / name).exists()] == []


@linux
def test_nothing_is_missing_where_the_tests_run() -> None:
    assert libraries.missing(QT) == []


@linux
@pytest.mark.skipif(shutil.which("objdump") is None, reason="needs binutils")
def test_every_library_that_qt_names_has_a_package() -> None:
    own = {file.name for file in (QT / "Qt" / "lib").iterdir()}
    waiting, asked = [QT / name for name in libraries.CHECKED], set[str]()
    while waiting:
        dump = subprocess.check_output(["objdump", "-p", str(waiting.pop())], text=True)
        named = set(re.findall(r"NEEDED\s+(\S+)", dump)) - asked
        asked |= named
        waiting += [QT / "Qt" / "lib" / name for name in named & own]
    system = {name for name in asked - own if not C_LIBRARY.match(name)}
    assert "libxcb-cursor.so.0" in system
    assert sorted(system - PACKAGES.keys()) == []


@linux
def test_a_library_that_the_loader_does_not_find_is_named(tmp_path: Path) -> None:
    plugin = tmp_path / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    plugin.parent.mkdir(parents=True)
    shutil.copy(QT / "Qt" / "plugins" / "platforms" / "libqxcb.so", plugin)
    assert "libQt6XcbQpa.so.6" in libraries.missing(tmp_path)
