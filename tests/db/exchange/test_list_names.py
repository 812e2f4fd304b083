"""Whole names told apart, and columns recognised by their headers."""

import pytest

from db.exchange.lists.columns import Column, recognise
from db.exchange.lists.grades import grade_in_title, grade_of_sheet
from db.exchange.lists.names import NameOrder, recase, split_full_name, tidy
from db.exchange.lists.roles import chaperone_heading


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("1. Иванов Иван Иванович", "Иванов|Иван|Иванович"),
        ("12.Петров  Пётр", "Петров|Пётр|"),
        ("Оглы Артём Фёдорович", "Оглы|Артём|Фёдорович"),
        ("Мамедов Али Гусейн оглы", "Мамедов|Али|Гусейн оглы"),
        ("МАМЕДОВА ЛЕЙЛА ГУСЕЙН КЫЗЫ", "Мамедова|Лейла|Гусейн кызы"),
        ("Тер - Петросян Артём Матвеевич", "Тер-Петросян|Артём|Матвеевич"),
        ("Иван Петрович Сидоров", "Сидоров|Иван|Петрович"),
        ("Иван Петрович Абрамович", "Абрамович|Иван|Петрович"),
        ("Петрович Иван Петрович", "Петрович|Иван|Петрович"),
        ("Иванов И.И.", "Иванов|И.|И."),
        ("И. И. Иванов", "Иванов|И.|И."),
        ("Smith, John", "Smith|John|"),
        ("SMITH John", "Smith|John|"),
        ("John SMITH", "Smith|John|"),
        ("van der Berg Jan", "van der Berg|Jan|"),
        ("Jan van der Berg", "van der Berg|Jan|"),
        ("VAN DER BERG JAN", "van der Berg|Jan|"),
        ("Nguyễn Văn An", "Nguyễn|Văn An|"),
        ("Ли Мин Хо", "Ли|Мин Хо|"),
        ("Салтыков Щедрин Михаил Евграфович", "Салтыков Щедрин|Михаил|Евграфович"),
        ("Иванова Анна Мария Петровна", "Иванова|Анна Мария|Петровна"),
        ("Мария Ивановна", "|Мария|Ивановна"),
        ("Suharto", "Suharto||"),
        ("иванов иван иванович", "Иванов|Иван|Иванович"),
        ("McDONALD RONALD", "McDonald|Ronald|"),
        ("Д’АРТАНЬЯН ШАРЛЬ", "Д'Артаньян|Шарль|"),
        ("Ma'ruf Omar", "Ma'ruf|Omar|"),
        ("John F. Kennedy", "Kennedy|John F.|"),
        ("张伟", "张|伟|"),
    ],
)
def test_a_whole_name_falls_into_its_parts(typed: str, parts: str) -> None:
    name = recase(split_full_name(tidy(typed)))
    assert f"{name.surname}|{name.given}|{name.patronymic}" == parts


def test_the_order_of_the_column_decides_where_the_name_does_not() -> None:
    assert split_full_name("Taylor Morgan", NameOrder.GIVEN_FIRST).surname == "Morgan"
    assert split_full_name("Taylor Morgan", NameOrder.SURNAME_FIRST).surname == "Taylor"


@pytest.mark.parametrize(
    ("label", "column"),
    [
        ("№ п/п", Column.NUMBER),
        ("Ф.И.О. учащегося", Column.FULL_NAME),
        ("Фамилия, имя, отчество (полностью)", Column.FULL_NAME),
        ("Отчество (при наличии)", Column.PATRONYMIC),
        ("Дата, месяц, год рождения", Column.BIRTH_DATE),
        ("Дата рожд.", Column.BIRTH_DATE),
        ("ДР", Column.BIRTH_DATE),
        ("Date of Birth (DD/MM/YYYY)", Column.BIRTH_DATE),
        ("Дата выдачи", Column.OTHER),
        ("Место рождения", Column.OTHER),
        ("ФИО родителя", Column.OTHER),
        ("ФИО сопровождающего", Column.CHAPERONE),
        ("Класс/группа", Column.GRADE),
        ("Паспорт/свид-во о рождении", Column.DOCUMENT),
        ("Серия и номер паспорта", Column.DOCUMENT),
        ("Серия паспорта", Column.DOCUMENT_SERIES),
        ("Passport No.", Column.DOCUMENT_NUMBER),
        ("Nationality", Column.CITIZENSHIP),
        ("Имя, отчество", Column.GIVEN_AND_PATRONYMIC),
        ("Имя и фамилия", Column.FULL_NAME_GIVEN_FIRST),
        ("Family name", Column.SURNAME),
        ("Given name(s)", Column.GIVEN),
        ("Тел.", Column.PHONE),
        ("Директор школы", None),
        ("Список группы на экскурсию", None),
        ("Класс: 9 «Б»", None),
    ],
)
def test_a_header_is_recognised(label: str, column: Column | None) -> None:
    assert recognise(label) is column


@pytest.mark.parametrize(
    ("title", "grade"),
    [
        ("Класс: 9 «Б»", "9 Б"),
        ("Лицей № 3, 10 класс, математический", "10"),
        ("Список учеников 9 класса «А»", "9 А"),
        ("МБОУ «Средняя школа № 12»", ""),
        ("Экскурсия для 9-11 классов", ""),
        ("7А и 7Б классы", ""),
    ],
)
def test_a_title_names_a_grade_only_if_there_is_one(title: str, grade: str) -> None:
    assert grade_in_title(title) == grade


def test_a_sheet_is_named_after_its_grade() -> None:
    assert [grade_of_sheet(name) for name in ("7А", "9 Б класс", "Лист1", "2026")] == ["7 А", "9 Б", "", ""]


def test_words_that_announce_adults_are_split_from_their_names() -> None:
    assert chaperone_heading("Сопровождающие от школы: Орлова Н.П.") == ("Сопровождающие", "Орлова Н.П.")
    assert chaperone_heading("Group leader – Ann Black") == ("Group leader", "Ann Black")
    assert chaperone_heading("Учительская") is None
