"""The frozen program holds what it uses, and the libraries of that, and nothing else."""

import re
from pathlib import Path

import PySide6

from installer import bundle

QT = "PySide6/Qt/"
ROOT = Path(__file__).resolve().parents[2]


def entry(name: str, kind: str = "BINARY") -> bundle.Entry:
    return (name, f"/from/{name}", kind)


def linked(needs: dict[str, list[str]]) -> bundle.Imports:
    return lambda source: needs.get(source.removeprefix("/from/"), [])


def test_a_library_comes_with_the_plug_in_that_needs_it() -> None:
    entries = [
        entry(QT + "plugins/platforms/libqxcb.so"),
        entry(QT + "plugins/platforms/libqvnc.so"),
        entry(QT + "lib/libQt6XcbQpa.so.6"),
        entry(QT + "lib/libQt6DevicesOfVnc.so.6"),
        entry("libxcb-cursor.so.0"),
    ]
    needs = linked(
        {
            QT + "plugins/platforms/libqxcb.so": ["libQt6XcbQpa.so.6"],
            QT + "plugins/platforms/libqvnc.so": ["libQt6DevicesOfVnc.so.6"],
            QT + "lib/libQt6XcbQpa.so.6": ["libxcb-cursor.so.0", "libc.so.6"],
        }
    )
    kept = [Path(name).name for name, _, _ in bundle.kept_binaries(entries, needs)]
    assert kept == ["libqxcb.so", "libQt6XcbQpa.so.6", "libxcb-cursor.so.0"]


def test_modules_and_the_interpreter_are_kept_unasked() -> None:
    entries = [entry("PySide6/QtGui.abi3.so", "EXTENSION"), entry("libpython3.11.so.1.0")]
    assert bundle.kept_binaries(entries, linked({})) == entries


def test_a_link_goes_with_its_library() -> None:
    link = ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK")
    assert bundle.kept_data([link], [entry(QT + "lib/libQt6Gui.so.6")]) == [link]
    assert bundle.kept_data([link], []) == []


def test_only_the_icons_and_languages_in_use_are_kept() -> None:
    names = [
        "qtawesome/fonts/phosphor-1.3.0.ttf",
        "qtawesome/fonts/phosphor-charmap-1.3.0.json",
        "qtawesome/fonts/remixicon-2.5.0.ttf",
        "qtawesome/fonts/fontawesome6-solid-webfont-6.7.2.ttf",
        QT + "translations/qtbase_ru.qm",
        QT + "translations/qtbase_pl.qm",
        "resources/i18n/gatehouse_ru.ts",
        "resources/i18n/gatehouse_ru.qm",
    ]
    kept = [name for name, _, _ in bundle.kept_data([entry(name, "DATA") for name in names], [])]
    assert kept == [names[0], names[1], names[4], names[7]]


def test_modules_of_qt_that_nobody_uses_are_left_out() -> None:
    left_out = bundle.modules_left_out(Path(PySide6.__file__).parent)
    assert "PySide6.QtQml" in left_out
    assert not {f"PySide6.{name}" for name in bundle.QT_MODULES} & set(left_out)


def test_every_module_of_qt_that_the_program_imports_is_frozen() -> None:
    sources = [*(ROOT / "desktop").rglob("*.py"), *(ROOT / "db").rglob("*.py"), *ROOT.glob("main.py")]
    imported = {
        name for file in sources for name in re.findall(r"PySide6[. ](?:import )?(Qt\w+)", file.read_text("utf-8"))
    }
    assert "QtWidgets" in imported
    assert imported <= set(bundle.QT_MODULES)
