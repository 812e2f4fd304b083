"""A list beside the stored one: sizes of equipment, and files of any kind that change nothing and never crash."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.clock import SetClock
from db.commands.lists import PersonDraft, receive_list, remember_list_columns
from db.commands.safety import set_ppe_stock
from db.errors import TourError
from db.exchange.list_preview import preview_list
from db.exchange.list_rows import Edits, ListPreview, ListRowState, Mark
from db.exchange.lists.columns import Column, recognise
from db.exchange.lists.refusals import NotAList
from db.model.kinds import PpeKind
from db.model.organiser import Organiser
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import open_store
from db.queries.equipment import kit
from db.queries.lists import shape_of
from db.store import Store
from tests.db.exchange.lists_made import Rows, ods, xls, xlsx, xlsx_book
from tests.db.makers import LABEL, make_organiser, make_route, rows, write
from tests.stories.plant import ADULTS, TODAY, Plant

Told = str | int | float | None


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


def preview(store: Store, visit: UUID, content: bytes, **named: object) -> ListPreview:
    with store.read() as session:
        return preview_list(session, visit, content, "список.xlsx", TODAY, **named)  # type: ignore[arg-type]


SIZED: Rows = [
    ["№", "Фамилия", "Имя", "Размер одежды", "Размер обуви"],
    [1, "Орлова", "Анна", "м", 42],
    [2, "Ежов", "Кирилл", "XL", 43.5],
    [3, "Титов", "Олег", "", ""],
]


@pytest.mark.parametrize(
    ("title", "is_size"),
    [
        ("Размер", True),
        ("Размер спецодежды", True),
        ("Размер каски (СИЗ)", True),
        ("Shoe size", True),
        ("Helmet size", True),
        ("PPE size", True),
        ("Размер оплаты", False),
        ("Группа", False),
    ],
)
def test_a_column_of_sizes_is_known_by_its_header(title: str, is_size: bool) -> None:
    assert (recognise(title) is Column.PPE_SIZE) is is_size


def test_sizes_of_the_list_are_kept_and_every_kind_takes_the_one_it_stocks(plant: Plant) -> None:
    route = make_route(plant.store, code="HOT", title="Печь", ppe=[PpeKind.VEST, PpeKind.SHOE_COVERS])
    visit = plant.plan({ADULTS: 3}, route_id=route)
    for kind, size in ((PpeKind.VEST, "M"), (PpeKind.VEST, "ХL"), (PpeKind.SHOE_COVERS, "42")):
        write(plant.store, set_ppe_stock, plant.site, kind, size, 5)
    found = preview(plant.store, visit, xlsx(SIZED))
    assert [row.draft.ppe_size for row in found.rows if row.draft] == ["M 42", "XL 43.5", ""]
    write(plant.store, receive_list, visit, [row.draft for row in found.rows if row.draft])
    with plant.store.read() as session:
        wanted = {(line.kind, line.size): line.wanted for line in kit(session, visit)}
    assert wanted == {
        (PpeKind.VEST, "M"): 1,
        (PpeKind.VEST, "ХL"): 1,
        (PpeKind.VEST, ""): 1,
        (PpeKind.SHOE_COVERS, "42"): 1,
        (PpeKind.SHOE_COVERS, ""): 2,
    }


def test_a_newer_list_changes_a_size_and_one_without_sizes_takes_none_away(plant: Plant) -> None:
    visit = plant.plan({ADULTS: 3})
    write(plant.store, receive_list, visit, [PersonDraft(surname="Орлова", given="Анна", ppe_size="S")])
    first, *_ = preview(plant.store, visit, xlsx(SIZED)).rows
    assert first.state is ListRowState.CHANGED
    assert [(one.field, one.old, one.new) for one in first.changes] == [("ppe_size", "S", "M 42")]
    silent = preview(plant.store, visit, xlsx([row[:3] for row in SIZED]))
    assert silent.rows[0].state is ListRowState.SAME


def test_a_size_that_cannot_be_one_is_said_and_may_be_typed(plant: Plant) -> None:
    visit = plant.plan({ADULTS: 3})
    text: Rows = [["Фамилия", "Имя", "Размер"], ["Орлова", "Анна", "как у мамы, примерно средний"]]
    found = preview(plant.store, visit, xlsx(text))
    assert any("too long for a size" in str(remark.message) for remark in found.rows[0].remarks)
    edits: Edits = {found.rows[0].key: {"ppe_size": " л "}}
    typed = preview(plant.store, visit, xlsx(text), edits=edits).rows[0]
    assert typed.draft is not None
    assert (typed.draft.ppe_size, typed.mark) == ("L", Mark.FIXED)


@pytest.mark.parametrize(
    "content",
    [xlsx_book({"Пусто": []}), xlsx_book({"А": [], "Б": [[None, None]]}), ods([]), xls([]), xlsx([["ФИО"]])],
    ids=["no row", "two empty sheets", "ods", "xls", "only a header"],
)
def test_a_workbook_without_people_is_answered_with_a_sentence(plant: Plant, content: bytes) -> None:
    visit = plant.plan()
    with pytest.raises(TourError) as refused:
        preview(plant.store, visit, content)
    assert str(refused.value.what)
    assert str(refused.value.cure)


def test_a_sheet_that_is_not_there_is_answered_with_a_sentence(plant: Plant) -> None:
    with pytest.raises(NotAList):
        preview(plant.store, plant.plan(), xlsx(SIZED), sheets=["другой"])


def test_meanings_of_columns_that_a_newer_program_kept_are_passed_over(plant: Plant) -> None:
    organiser = make_organiser(plant.store)
    visit = plant.plan(organiser_id=organiser)
    shape = shape_of(["0:№", "1:Фамилия", "2:Имя", "3:Размер одежды", "4:Размер обуви"])
    kept = {1: "surname", 2: "given", 4: "mood"}
    write(plant.store, remember_list_columns, rows(plant.store, Organiser)[0].id, shape, kept)
    found = preview(plant.store, visit, xlsx(SIZED))
    assert dict(found.columns) == {1: Column.SURNAME, 2: Column.GIVEN}
    assert [row.person.surname for row in found.rows] == ["Орлова", "Ежов", "Титов"]


@pytest.fixture(scope="module")
def one_visit(tmp_path_factory: pytest.TempPathFactory, empty_books: Path) -> Iterator[tuple[Store, UUID]]:
    """Books with a visit whose list names three people, used by all generated files: nothing may change in them."""
    import shutil

    from db.opening import FILE_NAME
    from tests.db.conftest import NOW

    folder = tmp_path_factory.mktemp("preview")
    shutil.copy(empty_books, folder / FILE_NAME)
    clock = SetClock(NOW)
    store = open_store(folder, clock=clock)
    visit = Plant(store, clock).plan({ADULTS: 3})
    people = [PersonDraft(surname="Орлова", given="Анна"), PersonDraft(surname="Ежов"), PersonDraft(surname="=1+1")]
    write(store, receive_list, visit, people)
    yield store, visit
    store.close()


CELLS: st.SearchStrategy[Told] = st.one_of(
    st.none(),
    st.text(max_size=14),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(
        [
            "ФИО",
            "Фамилия",
            "Имя",
            "Дата рождения",
            "Паспорт",
            "Размер",
            "Класс",
            "Сопровождающий:",
            "Орлова Анна",
            "Ежов",
            "=HYPERLINK(1)",
            "01.02.2010",
            "31.02.2010",
            "9 Б",
            "Итого: 3",
            "\ufeff",
            "%_%",
            "x" * 300,
        ]
    ),
)
TABLES = st.lists(st.lists(CELLS, max_size=6), max_size=9)
WHOLE = (xlsx(SIZED), xls(SIZED), ods([[str(cell) for cell in row] for row in SIZED]))
MAPPINGS = st.none() | st.dictionaries(st.integers(0, 8), st.sampled_from(Column), max_size=4)
EDITS: st.SearchStrategy[Edits] = st.dictionaries(
    st.sampled_from(["0:1:0", "0:2:0", "0:3:0", "9:9:9"]),
    st.dictionaries(st.sampled_from(["surname", "birth_date", "ppe_size", "grade", "id"]), st.text(max_size=300)),
    max_size=2,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=TABLES, delimiter=st.sampled_from(";,\t|"), columns=MAPPINGS, edits=EDITS)
def test_any_table_is_a_preview_or_a_sentence_and_the_books_stay(
    one_visit: tuple[Store, UUID], table: list[list[Told]], delimiter: str, columns: dict[int, Column], edits: Edits
) -> None:
    text = "\n".join(delimiter.join("" if cell is None else str(cell) for cell in row) for row in table)
    looked_at(one_visit, text.encode("utf-8", "replace"), columns=columns, edits=edits)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_workbook_whole_or_damaged_is_a_preview_or_a_sentence(
    one_visit: tuple[Store, UUID], data: st.DataObject
) -> None:
    whole = data.draw(st.sampled_from(WHOLE))
    place = data.draw(st.integers(0, len(whole)))
    hurt = data.draw(st.binary(max_size=6))
    looked_at(one_visit, whole[:place] + hurt + whole[place + len(hurt) :])


def looked_at(books: tuple[Store, UUID], content: bytes, **named: object) -> None:
    """Preview a file; whatever comes of it can be kept or is said, and nothing is written."""
    store, visit = books
    before = [(one.surname, one.version) for one in rows(store, Visitor)], len(rows(store, Visit))
    with suppress(TourError):
        found = preview(store, visit, content, **named)
        assert found.sheets
        assert all(row.draft is not None for row in found.rows if row.is_ticked_first and row.state is not GONE)
        with suppress(Undone, TourError), store.write(LABEL) as unit:
            receive_list(unit, visit, [row.draft for row in found.rows if row.draft is not None])
            unit.session.flush()
            raise Undone
    assert ([(one.surname, one.version) for one in rows(store, Visitor)], len(rows(store, Visit))) == before


GONE = ListRowState.GONE


class Undone(Exception):
    """What was tried is rolled back."""
