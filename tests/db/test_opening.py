"""Opening a data folder: what is recognised, what is refused, and that a refused file is left as it was."""

import os
from pathlib import Path

import pytest
from sqlalchemy import inspect

from db.clock import SetClock
from db.errors import DatabaseBusy, DiskFull, say
from db.ids import uuid7
from db.journal import first_broken, told_entries, touching
from db.model.guide import Guide
from db.model.kinds import OrganiserKind
from db.model.organiser import Organiser
from db.opening import APPLICATION_ID, FILE_NAME, NewerFile, NoData, NoDataFolder, NotOurFile, migrate, open_store
from db.sqlite import begin_writing, sqlite_engine
from db.store import Store
from tests.db.makers import make_guide, make_organiser, rows


def structure(file: Path) -> dict[str, object]:
    """Return columns, keys and names of checks of each table."""
    engine = sqlite_engine(file)
    seen = inspect(engine)
    with engine.connect() as connection:
        tables = connection.exec_driver_sql("select name, sql from sqlite_master where type = 'table'")
        made = {name: sql for name, sql in tables}
    found: dict[str, object] = {
        table: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in seen.get_columns(table)],
            sorted(str(check["name"]) for check in seen.get_check_constraints(table)),
            sorted(str(unique["name"]) for unique in seen.get_unique_constraints(table)),
            sorted(str(key["name"]) for key in seen.get_foreign_keys(table)),
            sorted(str(index["name"]) for index in seen.get_indexes(table)),
            "WITHOUT ROWID" in made[table],
        )
        for table in sorted(seen.get_table_names())
    }
    engine.dispose()
    return found


def test_a_new_file_has_the_tables_that_migrations_lead_to(tmp_path: Path, empty_books: Path) -> None:
    open_store(tmp_path).close()
    assert structure(tmp_path / FILE_NAME) == structure(empty_books)


def test_books_from_before_the_search_get_its_keys(tmp_path: Path, clock: SetClock) -> None:
    file = tmp_path / FILE_NAME
    engine = sqlite_engine(file)
    migrate(engine, file, None, "20261123_first")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "insert into organiser (id, version, kind, name, name_folded, country, region_code, municipality, channel)"
            " values (?, 1, 'school', 'Школа № 14', '', 'RU', '', '', 'direct')",
            (uuid7().hex,),
        )
    engine.dispose()
    store = open_store(tmp_path, clock=clock)
    assert [row.search_text for row in rows(store, Organiser)] == [" школа 14 shkola"]
    store.close()


def test_books_from_before_the_journal_lay_by_its_keys_keep_all_it_says(tmp_path: Path, clock: SetClock) -> None:
    made = open_store(tmp_path / "made", clock=clock)
    guide = make_guide(made, surname="Орлова")
    with made.write(say("renamed")) as unit:
        unit.one(Guide, guide).surname = "Соколова"
    made.close()
    (tmp_path / "old").mkdir()
    file = tmp_path / "old" / FILE_NAME
    engine = sqlite_engine(file)
    migrate(engine, file, None, "20261129_reports")
    with engine.connect() as connection:
        connection.exec_driver_sql("attach ? as made", (str(tmp_path / "made" / FILE_NAME),))
        connection.exec_driver_sql("insert into journal_entry select * from made.journal_entry")
        connection.exec_driver_sql("insert into journal_touch select * from made.journal_touch")
        connection.exec_driver_sql(
            "insert into journal_personal select lower(hex(randomblob(16))), * from made.journal_personal"
        )
        connection.commit()
    engine.dispose()
    store = open_store(tmp_path / "old", clock=clock)
    with store.read() as session:
        assert first_broken(session) is None
        told = told_entries(session, touching(session, [guide]))
    changed = [row.after for entry in told for row in entry.rows if row.row_id == guide]
    assert [after and after["surname"] for after in changed] == ["Орлова", "Соколова"]
    store.close()


def test_books_open_again_as_they_were_left(tmp_path: Path, clock: SetClock) -> None:
    store = open_store(tmp_path, clock=clock)
    organiser = make_organiser(store)
    store.close()
    again = open_store(tmp_path, clock=clock)
    assert [row.id for row in rows(again, Organiser)] == [organiser]
    again.close()


def test_a_folder_without_books_is_not_made_for_a_job_that_needs_them(tmp_path: Path) -> None:
    with pytest.raises(NoData):
        open_store(tmp_path / "nothing", must_exist=True)
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("content", [b"a letter to the school", b"SQLite format 2\x00" + bytes(4080), os.urandom(5000)])
def test_another_file_under_the_name_is_left_untouched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(NotOurFile):
        open_store(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / FILE_NAME)
    with engine.begin() as connection:
        connection.exec_driver_sql("create table recipe (name text)")
    engine.dispose()
    with pytest.raises(NotOurFile):
        open_store(tmp_path)


def test_a_cut_file_is_explained(tmp_path: Path, empty_books: Path) -> None:
    whole = empty_books.read_bytes()
    for size in (100, 1000, 5000, 20_000):
        (tmp_path / FILE_NAME).write_bytes(whole[:size])
        with pytest.raises(NotOurFile):
            open_store(tmp_path)
        assert (tmp_path / FILE_NAME).read_bytes() == whole[:size]


def test_a_newer_file_is_refused_politely(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    engine = sqlite_engine(tmp_path / FILE_NAME)
    with engine.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '20991231_far'")
    engine.dispose()
    with pytest.raises(NewerFile) as refused:
        open_store(tmp_path)
    assert "20991231_far" in str(refused.value)
    engine = sqlite_engine(tmp_path / FILE_NAME)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("select version_num from alembic_version").scalar() == "20991231_far"
        assert connection.exec_driver_sql("pragma application_id").scalar() == APPLICATION_ID
    engine.dispose()


def test_a_file_in_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "books").write_text("not a folder", encoding="utf-8")
    with pytest.raises(NoDataFolder):
        open_store(tmp_path / "books")


def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_space(store: Store) -> None:
    make_organiser(store, name="Школа № 1")
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar_one()
    store.engine.dispose()

    def limit(most: int) -> None:
        with store.engine.connect() as connection:
            connection.exec_driver_sql(f"pragma max_page_count = {most}")

    limit(pages)
    many = [Organiser(kind=OrganiserKind.SCHOOL, name=f"Школа № {number}" + "х" * 150) for number in range(2000)]
    with pytest.raises(DiskFull), store.write(say("a long list")) as unit:
        unit.session.add_all(many)
    assert len(rows(store, Organiser)) == 1
    limit(1_000_000)
    make_organiser(store, name="Школа № 2")
    assert len(rows(store, Organiser)) == 2


def test_a_file_that_another_program_holds_is_explained(store: Store, tmp_path: Path) -> None:
    other = sqlite_engine(tmp_path / FILE_NAME)
    with other.connect() as holder:
        begin_writing(holder)
        with store.engine.connect() as connection:
            connection.exec_driver_sql("pragma busy_timeout = 50")
        with pytest.raises(DatabaseBusy):
            make_organiser(store)
    other.dispose()
    make_organiser(store)
