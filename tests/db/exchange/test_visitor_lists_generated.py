"""Generated lists: whatever shape the same people are sent in, the same people come out."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import TourError
from db.exchange.visitor_lists import read_visitor_list
from db.model.kinds import ListedRole
from tests.db.exchange.lists_made import TODAY, Rows, ods, read, xls, xlsx

SURNAMES = ["Ёлкин", "Тер-Петросян", "О'Коннор", "Ким", "Цой", "Мамин-Сибиряк", "Оглы", "Йоффе", "Щербаков", "Гайдай"]
GIVEN = ["Лев", "Илья", "Артём", "Семён", "Юрий", "Пётр", "Рустам", "Глеб"]
PATRONYMICS = ["Ильич", "Львович", "Фёдорович", "Петрович", "Юрьевич", "Тимурович"]
Cell = str | int | float | date | None
MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
DATES = (
    lambda day: day.strftime("%d.%m.%Y"),
    lambda day: f"{day.day}.{day.month}.{day.year % 100:02}",
    lambda day: day.isoformat(),
    lambda day: day.strftime("%d.%m.%Y г.р."),
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year} г.",
    lambda day: day,
)
FOOTERS = ["Итого: {count} чел.", "Директор школы ____________ / Н. П. Орлова /", "М.П.", "Исполнитель: Мирная О. О."]


@dataclass(frozen=True)
class Pupil:
    surname: str
    given: str
    patronymic: str
    born: date


@dataclass(frozen=True)
class Shape:
    """How a list is laid out."""

    titles: list[str]
    numbered: bool
    in_three: bool
    swapped: bool
    capitals: bool
    date_form: int
    gaps: list[int]
    footers: list[str]
    chaperone: bool
    as_text: str


pupils = st.lists(
    st.builds(
        Pupil,
        st.sampled_from(SURNAMES),
        st.sampled_from(GIVEN),
        st.sampled_from(PATRONYMICS),
        st.dates(date(2008, 1, 1), date(2015, 12, 31)),
    ),
    min_size=2,
    max_size=12,
    unique_by=lambda pupil: (pupil.surname, pupil.given, pupil.patronymic),
)
shapes = st.builds(
    Shape,
    st.lists(
        st.sampled_from(["МБОУ «Средняя школа № 12»", "Список группы на экскурсию", "Дата посещения: 14.10.2026"]),
        max_size=3,
    ),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(0, len(DATES) - 1),
    st.lists(st.integers(0, 12), max_size=2),
    st.lists(st.sampled_from(FOOTERS), max_size=3, unique=True),
    st.booleans(),
    st.sampled_from(["", "", "", "utf-8", "utf-8-sig", "utf-16", "cp1251"]),
)


def laid_out(people: list[Pupil], shape: Shape) -> Rows:
    """Lay a list out as a school might."""
    names = ["Фамилия", "Имя", "Отчество"] if shape.in_three else ["Ф.И.О. учащегося"]
    header: list[Cell] = [*names, "Дата рождения"]
    rows: list[list[Cell]] = [[title] for title in shape.titles]
    rows.append([])
    number_label: list[Cell] = ["№ п/п"] if shape.numbered else []
    rows.append(number_label + (header[::-1] if shape.swapped else header))
    for number, pupil in enumerate(people, start=1):
        surname = pupil.surname.upper() if shape.capitals else pupil.surname
        parts: list[Cell] = [surname, pupil.given, pupil.patronymic]
        whole: list[Cell] = [f" {surname}\u00a0{pupil.given}  {pupil.patronymic}"]
        cells = [*(parts if shape.in_three else whole), DATES[shape.date_form](pupil.born)]
        counted: list[Cell] = [number] if shape.numbered else []
        rows.append(counted + (cells[::-1] if shape.swapped else cells))
        rows += [[]] * shape.gaps.count(number)
    rows.append([])
    rows += [[footer.format(count=len(people))] for footer in shape.footers]
    if shape.chaperone:
        rows.append(["Сопровождающий: Орлова Нина Павловна"])
    return rows


def as_file(rows: Rows, shape: Shape) -> bytes:
    if not shape.as_text:
        return xlsx(rows)
    texts = [[cell.strftime("%d.%m.%Y") if isinstance(cell, date) else str(cell or "") for cell in row] for row in rows]
    return "\n".join(";".join(row) for row in texts).encode(shape.as_text)


@settings(max_examples=60, deadline=None)
@given(pupils, shapes)
def test_the_same_people_come_out_of_every_layout(people: list[Pupil], shape: Shape) -> None:
    result = read(as_file(laid_out(people, shape), shape))
    got = [person for person in result.people if person.role is ListedRole.VISITOR]
    assert [(p.surname.casefold(), p.given, p.patronymic, p.birth_date) for p in got] == [
        (p.surname.casefold(), p.given, p.patronymic, p.born) for p in people
    ]
    adults = [person.name for person in result.people if person.role is ListedRole.CHAPERONE]
    assert adults == ["Орлова Нина Павловна"] * shape.chaperone
    assert result.held == ()


@settings(max_examples=10, deadline=None)
@given(pupils)
def test_every_format_gives_the_same_people(people: list[Pupil]) -> None:
    rows: list[list[Cell]] = [["ФИО", "ДР"]]
    rows += [[f"{p.surname} {p.given} {p.patronymic}", p.born] for p in people]
    texts: Rows = [[cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in rows]
    made = [read(content).people for content in (xlsx(rows), ods(rows), xls(texts))]
    assert [[(p.name, p.birth_date) for p in one] for one in made] == [
        [(f"{p.surname} {p.given} {p.patronymic}", p.born) for p in people]
    ] * 3


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_list_or_a_refusal(content: bytes) -> None:
    read_or_refuse(content)


TEXTS = st.text(max_size=12) | st.sampled_from(
    ["ФИО", "№", "Сопровождающий:", "Иванов Иван", "Итого", "9 Б", "01.02.2010"]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(TEXTS, max_size=5), max_size=8), st.sampled_from(";,\t|"))
def test_any_table_is_a_list_or_a_refusal(rows: list[list[str]], delimiter: str) -> None:
    read_or_refuse("\n".join(delimiter.join(row) for row in rows).encode("utf-8", "replace"))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_damage_to_a_workbook_is_a_list_or_a_refusal(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([WORKBOOK, OLD_WORKBOOK, OPEN_DOCUMENT]))
    place = data.draw(st.integers(0, len(whole) - 1))
    change = data.draw(st.binary(max_size=8))
    read_or_refuse(whole[:place] + change + whole[place + data.draw(st.integers(0, 8)) :])


PEOPLE: Rows = [["ФИО", "ДР"], ["Иванов Иван Ильич", "01.02.2010"], ["Петрова Анна Ильинична", "02.03.2011"]]
WORKBOOK, OLD_WORKBOOK, OPEN_DOCUMENT = xlsx(PEOPLE), xls(PEOPLE), ods(PEOPLE)


def read_or_refuse(content: bytes) -> None:
    with suppress(TourError):
        result = read_visitor_list(content, file_name="список.csv", today=TODAY)
        assert all(found.row >= 1 and found.column and str(found.message) for found in result.findings)
        assert all(person.name for person in result.people)
