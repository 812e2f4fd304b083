"""Which files the frozen program holds: only what it uses of Qt, qtawesome and the other packages.

Entries are PyInstaller's: the path in the bundle, the file it comes from, and its kind.
"""

import fnmatch
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
Imports = Callable[[str], Iterable[str]]
"""File names of the libraries that a binary is linked with."""

QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")
"""Modules of PySide6 that the program or qtawesome may import; all others are left out."""
PLUGINS = (
    "platforms/*qxcb.*",
    "platforms/*qwayland*",
    "platforms/*qoffscreen.*",
    "platforms/*qwindows.*",
    "wayland-shell-integration/*xdg-shell.*",
    "wayland-decoration-client/*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*",
    "styles/*",
    "iconengines/*qsvgicon.*",
    "imageformats/*qsvg.*",
    "imageformats/*qjpeg.*",
    "imageformats/*qico.*",
    "printsupport/*",
)
"""Plug-ins of Qt that are kept: windows on X11, Wayland and Windows, drawing without a screen, pictures, printers."""
TRANSLATIONS = ("qtbase_ru.qm", "qtbase_en.qm")
LEFT_OUT = (
    "*/qtawesome/fonts/*webfont*",  # desktop.kit.icons loads Phosphor alone
    "*/qtawesome/fonts/codicon*",
    "*/qtawesome/fonts/remixicon*",
    "*/PySide6/*opengl32sw.dll",  # a software OpenGL of 20 MB; widgets are painted without OpenGL
    "*/resources/*.ts",
    "*.pyi",
)
MODULES_LEFT_OUT = (
    *("tkinter", "lib2to3", "setuptools", "pkg_resources", "pip"),
    *("PIL", "pandas", "matplotlib", "IPython", "pytest", "_pytest", "hypothesis", "mypy", "openpyxl"),
    *("sqlalchemy.testing", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql"),
    *("alembic.testing", "pydantic.mypy", "MySQLdb", "pysqlite2", "psycopg2"),
)


def modules_left_out(pyside: Path) -> list[str]:
    """Modules that must not be collected, even when something imports them if they are there."""
    there = {file.name.split(".")[0] for file in pyside.glob("Qt*.*") if file.suffix in (".so", ".pyd")}
    return [*MODULES_LEFT_OUT, *(f"PySide6.{name}" for name in sorted(there - set(QT_MODULES)))]


def kept_data(entries: Sequence[Entry], binaries: Sequence[Entry]) -> list[Entry]:
    """The data files that are used; links to libraries go with these."""
    libraries = {PurePath(entry[0]).name for entry in binaries}
    return [
        entry
        for entry in entries
        if _is_used(entry[0]) and (entry[2] != "SYMLINK" or PurePath(entry[0]).name in libraries)
    ]


def kept_binaries(entries: Sequence[Entry], imports: Imports) -> list[Entry]:
    """The modules and plug-ins that are used, and the libraries that these are linked with."""
    used = [entry for entry in entries if _is_used(entry[0])]
    wanted = [entry for entry in used if _is_loaded_by_name(entry)]
    names = {PurePath(entry[0]).name for entry in wanted}
    sources = {PurePath(entry[0]).name: entry[1] for entry in used if entry[2] != "SYMLINK"}
    waiting = sorted(names)
    while waiting:
        found = {name for name in imports(sources[waiting.pop()]) if name in sources} - names
        names |= found
        waiting += sorted(found)
    return [entry for entry in used if PurePath(entry[0]).name in names]


def _is_loaded_by_name(entry: Entry) -> bool:
    """Whether the program loads the file by itself; other libraries come only with those that are linked with them."""
    name = PurePath(entry[0]).name
    return entry[2] == "EXTENSION" or "plugins" in PurePath(entry[0]).parts or "python3" in name


def _is_used(name: str) -> bool:
    path = PurePath(name).as_posix()
    if "/plugins/" in path and "PySide6" in path:
        plugin = path.split("/plugins/", 1)[1]
        return any(fnmatch.fnmatch(plugin, pattern) for pattern in PLUGINS)
    if path.endswith(".qm") and "PySide6" in path:
        return PurePath(path).name in TRANSLATIONS
    return not any(fnmatch.fnmatch("/" + path, pattern) for pattern in LEFT_OUT)
