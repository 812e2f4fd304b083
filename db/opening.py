"""Opens a data folder: recognises the file, brings it to today's schema, and puts the rules of every write in place."""

import atexit
import contextlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from db.clock import Clock, SystemClock
from db.commands.muster import void_tick
from db.commands.presence_lines import logged_visitors, void_event
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.guard import closed_months_stay
from db.model.tables import metadata
from db.sqlite import begin_writing, memory_engine, sqlite_engine, sqlite_reader
from db.store import Store

FILE_NAME = "gatehouse.db"
APPLICATION_ID = 0x47415445
"""Marks a SQLite file as ours: "GATE"."""
SCHEMA = "20261130_journal"
"""The revision this program works with: the newest file in `db/migrations/versions`."""


class NoDataFolder(TourError):
    """The data folder cannot be made or written."""

    message = QT_TRANSLATE_NOOP("db", "The data folder {folder} cannot be used: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a folder on this computer in which you may write.")


class NotOurFile(TourError):
    """The file is no database of this program, or it is damaged."""

    message = QT_TRANSLATE_NOOP("db", "{file} is not a Gatehouse database, or it is damaged. It was left untouched.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another data folder, or put back a copy of the file.")


class NewerFile(TourError):
    """A newer version of the program wrote the file."""

    message = QT_TRANSLATE_NOOP("db", "{file} was written by a newer version of Gatehouse ({found}).")
    remedy = QT_TRANSLATE_NOOP("db", "Install the newer version; the file was left untouched.")


class NoData(TourError):
    """A job that needs records was pointed at a folder without any."""

    message = QT_TRANSLATE_NOOP("db", "There is no Gatehouse database in {folder}.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Check the folder given with --data, or make the sample plant with the job “demo”."
    )


def open_store(
    folder: Path, *, clock: Clock | None = None, actor: str = "", seat: str = "", must_exist: bool = False
) -> Store:
    """Open the database of a data folder, made if it is missing unless `must_exist`.

    Raises `NoDataFolder`, `NoData`, `NotOurFile`, `NewerFile`; the file is never altered when one of them is raised.
    """
    file = folder / FILE_NAME
    if must_exist and not file.exists():
        raise NoData(folder=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / ".writable").open("w"):
            pass
        (folder / ".writable").unlink()
    except OSError as problem:
        raise NoDataFolder(folder=folder, reason=problem.strerror or problem) from problem
    engine = sqlite_engine(file)
    try:
        _recognise(engine, file)
    except BaseException:
        engine.dispose()
        raise
    return Store(
        engine,
        clock or SystemClock(),
        actor=actor,
        seat=seat,
        guards=(closed_months_stay,),
        voids={"presence_event": void_event, "muster_tick": void_tick},
        stays={"visitor": logged_visitors},
    )


def open_nothing(clock: Clock | None = None) -> Store:
    """Return a store over nothing, for pages that stand without books: the agency's officer has none."""
    return Store(memory_engine(), clock or SystemClock())


def open_for_reading(folder: Path, clock: Clock | None = None) -> Store:
    """Open books only to read them, whatever stands in the way of writing; nothing is checked, nothing is changed.

    A file whose folder cannot be written is read from a copy, for SQLite wants to write beside it. What cannot be read
    at all shows when it is read.
    """
    file = folder / FILE_NAME
    engine = sqlite_reader(file)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("select count(*) from sqlite_master")
    except DatabaseError:
        beside = Path(tempfile.mkdtemp(prefix="gatehouse-"))
        atexit.register(shutil.rmtree, beside, ignore_errors=True)
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            with contextlib.suppress(OSError):
                shutil.copyfile(folder / name, beside / name)
        engine = sqlite_reader(beside / FILE_NAME)
    return Store(engine, clock or SystemClock())


def _recognise(engine: Engine, file: Path) -> None:
    """Tell what a file is before anything is written to it, then bring it to today's schema."""
    if file.exists() and file.stat().st_size:
        with file.open("rb") as start:
            if start.read(16) != b"SQLite format 3\x00":
                raise NotOurFile(file=file)
    try:
        with engine.connect() as connection:
            mark = connection.exec_driver_sql("pragma application_id").scalar_one()
            is_new = connection.exec_driver_sql("select 1 from sqlite_master").first() is None
            found = None if is_new else _revision(connection.exec_driver_sql)
    except DatabaseError as problem:
        raise NotOurFile(file=file) from problem
    if is_new:
        create(engine)
    elif mark != APPLICATION_ID:
        raise NotOurFile(file=file)
    elif found != SCHEMA:
        migrate(engine, file, found)


def create(engine: Engine) -> None:
    """Make the tables of today's schema in an empty file, as the migrations would (a test compares both)."""
    with engine.begin() as connection:
        begin_writing(connection)
        metadata.create_all(connection)
        connection.exec_driver_sql("create table alembic_version (version_num varchar(32) not null primary key)")
        connection.execute(text("insert into alembic_version values (:revision)"), {"revision": SCHEMA})
        connection.exec_driver_sql(f"pragma application_id = {APPLICATION_ID}")


def _revision(run: Callable[..., object]) -> str | None:
    has_table = run("select 1 from sqlite_master where name = 'alembic_version'")
    if has_table.first() is None:  # type: ignore[attr-defined]  # a cursor result
        return None
    found: str | None = run("select version_num from alembic_version").scalar()  # type: ignore[attr-defined]  # same
    return found


def migrate(engine: Engine, file: Path, found: str | None, wanted: str = SCHEMA) -> None:
    """Bring a file from the revision `found` to today's schema or an earlier one.

    Raises `NewerFile` for an unknown revision.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", (Path(__file__).parent / "migrations").as_posix())
    config.set_main_option("path_separator", "os")
    if found is not None:
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if found not in known:
            raise NewerFile(file=file, found=found)
    with engine.connect() as connection:
        begin_writing(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, wanted)
        connection.execute(text(f"pragma application_id = {APPLICATION_ID}"))
        connection.commit()
