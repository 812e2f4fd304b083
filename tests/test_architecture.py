"""Imports point downwards only, and what is heavy is imported where the work is done."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from pytest_archon import archrule

HOME = Path(__file__).resolve().parents[1]

LAYERS: dict[str, tuple[str, ...]] = {
    "errors": (),
    "ids": (),
    "clock": (),
    "change": ("errors", "ids"),
    "model": ("errors", "ids"),
    "rules": ("errors", "model.kinds"),
    "derived": ("model", "rules"),
    "sqlite": (),
    "prepared": ("sqlite",),
    "journal": ("change", "errors", "ids", "model", "prepared"),
    "recording": ("change", "derived", "model", "prepared", "sqlite"),
    "reversing": ("change", "errors", "model"),
    "store": ("change", "clock", "derived", "errors", "ids", "journal", "model", "recording", "reversing"),
    "queries": ("change", "clock", "errors", "journal", "model", "prepared", "rules", "store"),
    "guard": ("change", "clock", "errors", "model", "prepared", "queries", "rules"),
    "commands": ("change", "clock", "errors", "ids", "model", "prepared", "queries", "rules", "store"),
    "opening": ("clock", "commands", "errors", "guard", "model.tables", "sqlite", "store"),
    "reports": ("clock", "commands", "errors", "model", "queries", "rules", "store"),
    "roster": ("clock", "commands", "errors", "model", "queries", "rules", "store"),
    "exchange": ("clock", "commands", "errors", "ids", "model", "queries", "reports", "rules", "store"),
    "agency": ("clock", "errors", "model.kinds", "reports", "rules", "exchange.files"),
    "migrations": ("derived", "model", "rules"),
    "demo": (
        *(
            "agency",
            "clock",
            "commands",
            "errors",
            "exchange",
            "model",
            "queries",
            "reports",
            "roster",
            "rules",
            "store",
        ),
    ),
}
"""What each part of `db` may import beside itself."""

HEAVY = (
    *("alembic", "xlsxwriter", "cryptography", "python_calamine", "charset_normalizer", "fastjsonschema", "rfc8785"),
    *("icalendar", "dateutil", "highspy", "numpy", "httpx", "paramiko", "minio", "keyring", "segno", "argon2"),
)
"""Packages that would slow the start and are needed by single jobs only."""


def exists(package: str) -> bool:
    place = HOME.joinpath(*package.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def modules(package: str) -> list[str]:
    """Return all modules of a package by their dotted names; nothing while the package is missing."""
    files = sorted(HOME.joinpath(*package.split(".")).rglob("*.py"))
    return [".".join(file.relative_to(HOME).with_suffix("").parts).removesuffix(".__init__") for file in files]


def screens() -> list[str]:
    return sorted(folder.parent.name for folder in (HOME / "desktop" / "screens").glob("*/__init__.py"))


@cache
def calls(package: str) -> frozenset[tuple[str, str]]:
    """Return each module with the text of what it calls."""
    return frozenset(
        (file.relative_to(HOME).as_posix(), ast.unparse(node.func))
        for file in HOME.joinpath(package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )


def test_every_part_of_db_has_its_place_in_the_layers() -> None:
    known = {name for name in LAYERS if exists(f"db.{name}")}
    there = {file.stem for file in (HOME / "db").iterdir() if file.suffix == ".py" or (file / "__init__.py").exists()}
    assert there - {"__init__"} == known


@pytest.mark.parametrize("layer", [name for name in LAYERS if exists(f"db.{name}")])
def test_imports_of_db_point_downwards(layer: str) -> None:
    allowed = "|".join(name.replace(".", r"\.") for name in (layer, *LAYERS[layer]))
    archrule(f"db.{layer} imports what lies below it", use_regex=True).match(rf"^db\.{layer}(\.|$)").should_not_import(
        rf"^db\.(?!({allowed}|model)(\.|$))", *_tables_but(layer)
    ).check("db", only_direct_imports=True)


def _tables_but(layer: str) -> tuple[str, ...]:
    """Return what forbids single tables where only the kinds, or all tables together, are allowed."""
    return (r"^db\.model\.(?!(kinds|tables)$)",) if "model" not in (layer, *LAYERS[layer]) else ()


def test_db_stands_alone() -> None:
    archrule("db knows no screen").match("db*").should_not_import(
        "PySide6*", "shiboken6*", "desktop*", "qtawesome*"
    ).check("db")


def test_rules_know_neither_sessions_nor_the_clock() -> None:
    archrule("rules are functions of values").match("db.rules.*").should_not_import(
        "sqlmodel*", "sqlalchemy*", "alembic*", "db.store", "db.clock", "db.journal", "db.opening", "time", "random"
    ).check("db", only_direct_imports=True)
    asked = [(module, call) for module, call in calls("db/rules") if call.endswith((".now", ".today", ".utcnow"))]
    assert asked == []


def test_only_the_store_makes_engines_and_sessions() -> None:
    makers = {"Session", "create_engine", "sessionmaker", "sqlmodel.Session", "sqlmodel.create_engine"}
    found = {module for folder in ("db", "desktop") for module, call in calls(folder) if call in makers}
    assert found <= {"db/store.py", "db/sqlite.py"}


def test_only_commands_change_data() -> None:
    changes = (
        "unit.add",
        "unit.session.add",
        "unit.session.add_all",
        "unit.session.delete",
        "session.add",
        "session.delete",
    )
    found = {module for folder in ("db", "desktop") for module, call in calls(folder) if call in changes}
    assert {module for module in found if not module.startswith("db/commands/")} <= {"db/store.py", "db/reversing.py"}


def test_only_migrations_and_the_making_of_a_new_file_make_tables() -> None:
    makers = ("create_all", "drop_all", "create_table", "drop_table", "batch_alter_table")
    found = {module for module, call in calls("db") if call.rpartition(".")[2] in makers}
    assert {module for module in found if not module.startswith("db/migrations/versions/")} == {"db/opening.py"}


@pytest.mark.skipif(not exists("desktop.kit"), reason="there is no kit yet")
def test_the_kit_knows_nothing_of_the_work() -> None:
    archrule("kit knows errors only", use_regex=True).match(r"^desktop\.kit(\.|$)").should_not_import(
        r"^db\.(?!errors$)", r"^desktop\.(?!kit(\.|$))"
    ).check("desktop", only_direct_imports=True)


@pytest.mark.parametrize("screen", screens())
def test_screens_know_neither_each_other_nor_tables(screen: str) -> None:
    archrule("screens show rows and drafts", use_regex=True).match(
        rf"^desktop\.screens\.{screen}(\.|$)"
    ).should_not_import(
        r"^db\.model\.(?!kinds$)",
        r"^db\.(store|journal|opening|guard)$",
        r"^desktop\.(app|cli|jobs)(\.|$)",
        rf"^desktop\.screens\.(?!{screen}(\.|$))",
        r"^(sqlmodel|sqlalchemy)(\.|$)",
    ).check("desktop", only_direct_imports=True)


def test_what_screens_share_lies_below_them() -> None:
    shared = [
        name for name in ("context", "history", "screen", "settings", "labels", "printing") if exists(f"desktop.{name}")
    ]
    for name in shared:
        archrule(f"desktop.{name} lies below the screens", use_regex=True).match(
            rf"^desktop\.{name}(\.|$)"
        ).should_not_import(r"^desktop\.(app|cli|jobs|screens)(\.|$)").check("desktop", only_direct_imports=True)


def _imported(names: list[str], wanted: tuple[str, ...]) -> set[str]:
    """Return which of `wanted` a fresh interpreter has loaded after importing modules by name."""
    script = (
        f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
        f"print(*(name for name in {wanted!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_opening_the_books_loads_nothing_heavy() -> None:
    needed = ["db.opening", *modules("db.rules"), *modules("db.queries"), *modules("db.commands")]
    assert _imported(needed, (*HEAVY, "PySide6", "qtawesome", "hypothesis")) == set()


def test_reports_and_lists_load_nothing_heavy_before_they_work() -> None:
    needed = [name for package in ("db.reports", "db.exchange", "db.roster", "db.demo") for name in modules(package)]
    assert _imported(needed, (*HEAVY, "PySide6", "qtawesome", "highspy")) == set()


@pytest.mark.skipif(not exists("desktop.app.window"), reason="there is no window yet")
def test_the_window_loads_nothing_heavy() -> None:
    needed = ["desktop.app.window", *(name for name in modules("desktop.screens"))]
    assert _imported(needed, HEAVY) == set()


def test_the_agency_combines_packages_without_waiting_for_the_tables() -> None:
    assert _imported(["db.agency.round"], ("sqlmodel", "sqlalchemy", "pydantic", "numpy")) == set()


def test_the_frame_of_the_window_does_not_wait_for_the_tables() -> None:
    assert _imported(["desktop.app.window"], ("sqlmodel", "sqlalchemy", "pydantic", "qtawesome", *HEAVY)) == set()
