"""Shapes in which schools, firms, operators and delegations send their people."""

from datetime import date

import pytest

from db.exchange.findings import ListFindingKind
from db.exchange.visitor_lists import Column
from tests.db.exchange.lists_made import Rows, chaperones, names, ods, read, said, visitors, xls, xlsx, xlsx_book

IVANOV, PETROVA, SIDOROV = "Иванов Иван Иванович", "Петрова Анна Сергеевна", "Сидоров Пётр Петрович"
THREE = ["Иванов|Иван|Иванович", "Петрова|Анна|Сергеевна", "Сидоров|Пётр|Петрович"]
ORLOVA, TITOV = "Орлова|Нина|Павловна", "Титов|Олег|Ильич"


# headers


def test_a_header_over_two_rows_with_numbered_columns_is_read() -> None:
    result = read(
        xlsx(
            [
                ["Список учащихся 9 «Б» класса МБОУ СОШ № 5"],
                [],
                ["№", "Фамилия, имя, отчество", None, None, "Паспорт", None],
                [None, "Фамилия", "Имя", "Отчество", "серия", "номер"],
                [1, 2, 3, 4, 5, 6],
                [1, "Иванов", "Иван", "Иванович", 4512, 45678],
                [2, "Петрова", "Анна", "Сергеевна", "0512", "345678"],
                [],
                [None, None, None, None, "Директор", "Орлова Н.П."],
            ]
        )
    )
    assert visitors(result) == THREE[:2]
    assert [person.document for person in result.people] == ["4512 045678", "0512 345678"]
    assert [person.grade for person in result.people] == ["9 Б", "9 Б"]
    assert said(result) == [(6, "F", ListFindingKind.DOCUMENT_PADDED)]


def test_a_label_split_over_two_rows_is_joined() -> None:
    rows: Rows = [
        ["№", "ФИО", "Дата", "Класс"],
        ["п/п", "учащегося", "рождения", None],
        [1, IVANOV, "01.02.2010", "9Б"],
    ]
    result = read(xlsx(rows))
    assert (result.people[0].birth_date, result.people[0].grade) == (date(2010, 2, 1), "9 Б")


def test_a_header_repeated_on_every_page_is_no_person() -> None:
    result = read(xlsx([["№", "ФИО"], [1, IVANOV], ["№", "ФИО"], [2, PETROVA], ["№", "ФИО"], [3, SIDOROV]]))
    assert visitors(result) == THREE
    assert result.findings == ()


def test_two_lists_side_by_side_are_both_read() -> None:
    rows: Rows = [
        ["№", "ФИО", "Дата рождения", None, "№", "ФИО", "Дата рождения"],
        [1, IVANOV, "01.02.2010", None, 3, SIDOROV, "03.04.2011"],
        [2, PETROVA, "1.3.10"],
        ["Сопровождающие: Орлова Нина Павловна, Титов Олег Ильич (учитель физики)"],
    ]
    result = read(xlsx(rows))
    assert visitors(result) == THREE
    assert chaperones(result) == [ORLOVA, TITOV]


def test_lists_one_under_another_keep_their_grades() -> None:
    rows: Rows = [["9 А"], ["№", "ФИО"], [1, IVANOV], [], ["9 Б"], ["№", "ФИО"], [1, PETROVA]]
    assert [person.grade for person in read(xlsx(rows)).people] == ["9 А", "9 Б"]


def test_full_name_over_three_merged_columns_is_told_apart() -> None:
    rows: Rows = [["№", "ФИО", None, None, "ДР"], [1, "Иванов", "Иван", "Иванович", "01.02.2010"]]
    assert visitors(read(xlsx(rows, merge=["B1:D1"]))) == THREE[:1]


def test_the_same_names_in_two_alphabets_are_one_list() -> None:
    rows: Rows = [
        ["ФИО", "Name (Latin)", "Гражданство"],
        ["Ли Вэй", "LI WEI", "КНР"],
        ["Чжан Мин", "ZHANG MING", "Китай"],
    ]
    result = read(xlsx(rows))
    assert visitors(result) == ["Ли|Вэй|", "Чжан|Мин|"]
    assert [person.citizenship for person in result.people] == ["CN", "CN"]


def test_columns_of_parents_are_not_the_childs() -> None:
    rows: Rows = [
        ["№", "ФИО ребёнка", "Дата рождения", "ФИО родителя", "Телефон родителя"],
        [1, IVANOV, "01.02.2010", "Иванова Ольга Ивановна", "8 900 000-00-00"],
    ]
    result = read(xlsx(rows))
    assert visitors(result) == THREE[:1]
    assert result.people[0].phone == ""


# names


def test_western_lists_put_the_given_name_first() -> None:
    rows: Rows = [
        ["First name", "Last name", "Date of birth", "Nationality", "Passport No"],
        ["John", "Smith", "05/17/1980", "British", "123456789"],
        ["Jan", "van der Berg", "1981-02-03", "Dutch", "NL123"],
    ]
    result = read(xlsx(rows))
    assert visitors(result) == ["Smith|John|", "van der Berg|Jan|"]
    assert [person.birth_date for person in result.people] == [date(1980, 5, 17), date(1981, 2, 3)]
    assert [person.citizenship for person in result.people] == ["GB", "NL"]
    assert result.people[0].document == "123456789"


def test_whole_western_names_are_split_at_the_surname() -> None:
    people = ["John Smith", "Mary Ann Brown", "Ludwig van Beethoven", "SMITH-JONES Eve", "Brown, Peter"]
    result = read(xlsx([["Full name"], *([name] for name in people)]))
    assert visitors(result) == [
        "Smith|John|",
        "Brown|Mary Ann|",
        "van Beethoven|Ludwig|",
        "Smith-Jones|Eve|",
        "Brown|Peter|",
    ]


def test_chinese_and_vietnamese_surnames_stand_first() -> None:
    rows: Rows = [
        ["Name", "Passport"],
        ["ZHANG Wei", "E12345678"],
        ["Nguyễn Văn An", "C1234567"],
        ["LI Na", "E12345679"],
    ]
    assert visitors(read(xlsx(rows))) == ["Zhang|Wei|", "Nguyễn|Văn An|", "Li|Na|"]


def test_capitals_apostrophes_and_turkic_patronymics_are_kept_in_shape() -> None:
    rows: Rows = [["ФАМИЛИЯ", "ИМЯ", "ОТЧЕСТВО"], ["МАМЕДОВ", "АЛИ", "ГУСЕЙН ОГЛЫ"], ["О’КОННОР", "АННА-МАРИЯ", "-"]]
    assert visitors(read(xlsx(rows))) == ["Мамедов|Али|Гусейн оглы", "О'Коннор|Анна-Мария|"]


def test_initials_are_read_and_said() -> None:
    result = read(xlsx([["ФИО"], ["Иванов И.И."], ["А. С. Петрова"]]))
    assert visitors(result) == ["Иванов|И.|И.", "Петрова|А.|С."]
    assert [kind for _, _, kind in said(result)] == [ListFindingKind.INITIALS_ONLY] * 2


def test_latin_letters_inside_a_cyrillic_name_are_replaced_and_said() -> None:
    result = read(xlsx([["ФИО"], ["Ивaнов Пeтр Ильич"]]))
    assert visitors(result) == ["Иванов|Петр|Ильич"]
    assert said(result) == [(2, "A", ListFindingKind.MIXED_ALPHABETS)]


def test_a_single_foreign_name_is_kept_with_a_warning() -> None:
    result = read(xlsx([["Surname", "Given names", "Country"], ["Suharto", None, "Indonesia"]]))
    assert visitors(result) == ["Suharto||"]
    assert said(result) == [(2, "A", ListFindingKind.NAME_INCOMPLETE)]


def test_everything_in_one_cell_is_taken_apart() -> None:
    text = "1. Иванов Иван Иванович 01.02.2010 г.р.\n2) Петрова Анна Сергеевна 3.4.2011\n3. Сидоров Пётр Петрович\n"
    result = read(text.encode())
    assert visitors(result) == THREE
    assert [person.birth_date for person in result.people] == [date(2010, 2, 1), date(2011, 4, 3), None]


# dates


def test_bare_serial_numbers_follow_the_date_system_of_the_file() -> None:
    rows: Rows = [["ФИО", "Дата рождения"], [IVANOV, 40210], [PETROVA, None]]
    later: Rows = [["ФИО", "Дата рождения"], [IVANOV, 40210 - 1462], [PETROVA, None]]
    for content in (xlsx(rows), xlsx(later, date_1904=True), xls(rows), xls(later, date_1904=True)):
        assert read(content).people[0].birth_date == date(2010, 2, 1)


def test_a_year_alone_is_kept_as_unknown_and_said() -> None:
    result = read(xlsx([["ФИО", "Год рождения"], [IVANOV, 2010], [PETROVA, "2011 г.р."]]))
    assert [person.birth_date for person in result.people] == [None, None]
    assert [kind for _, _, kind in said(result)] == [ListFindingKind.DATE_INCOMPLETE] * 2


def test_american_dates_are_recognised_from_the_column() -> None:
    rows: Rows = [["Last name", "First name", "DOB"], ["Smith", "John", "12/31/1990"], ["Brown", "Ann", "01/02/1991"]]
    assert [person.birth_date for person in read(xlsx(rows)).people] == [date(1990, 12, 31), date(1991, 1, 2)]


def test_dates_that_may_be_read_both_ways_are_said() -> None:
    rows: Rows = [["Last name", "First name", "DOB"], ["Brown", "Ann", "01/02/1991"]]
    assert said(read(xlsx(rows))) == [(2, "C", ListFindingKind.DATE_AMBIGUOUS)]


# adults


@pytest.mark.parametrize(
    "below",
    [
        [["Сопровождающие:", "Орлова Нина Павловна"], [None, "Титов Олег Ильич"]],
        [["Сопровождающие:"], ["1", "Орлова Нина Павловна"], ["2", "Титов Олег Ильич"]],
        [["Сопровождающие:\nОрлова Нина Павловна\nТитов Олег Ильич"]],
        [["Сопровождающие: 1. Орлова Нина Павловна 2. Титов Олег Ильич, тел. 8-900-000-00-00"]],
        [["Классный руководитель: Орлова Нина Павловна"], ["Учитель физики: Титов Олег Ильич"]],
        [["Руководитель группы – Орлова Нина Павловна и Титов Олег Ильич"]],
        [["Ответственные за жизнь и здоровье детей: Орлова Нина Павловна; Титов Олег Ильич"]],
        [[None, "Сопровождающий: ОРЛОВА НИНА ПАВЛОВНА"], [None, "Сопровождающий: ТИТОВ ОЛЕГ ИЛЬИЧ"]],
    ],
)
def test_adults_below_the_list_come_along(below: list[list[str | None]]) -> None:
    result = read(xlsx([["№", "ФИО"], [1, IVANOV], [2, PETROVA], [], ["Итого: 2 чел."], *below]))
    assert visitors(result) == THREE[:2]
    assert chaperones(result) == [ORLOVA, TITOV]


def test_adults_above_the_list_come_along() -> None:
    rows: Rows = [
        ["Руководитель группы: Орлова Нина Павловна, тел. +7 900 000-00-00"],
        ["Класс:", "7 «А»"],
        ["№", "Фамилия Имя"],
        [1, "Иванов Иван"],
    ]
    result = read(xlsx(rows))
    assert chaperones(result) == [ORLOVA]
    assert result.people[-1].phone == "+7 900 000-00-00"
    assert result.people[0].grade == "7 А"


@pytest.mark.parametrize("label", ["Роль", "Класс", "Примечание", "Должность"])
def test_a_word_in_a_column_marks_the_adults(label: str) -> None:
    rows: Rows = [["ФИО", label], [IVANOV, "9 Б"], [PETROVA, "9 Б"], ["Орлова Нина Павловна", "учитель"]]
    assert chaperones(read(xlsx(rows))) == [ORLOVA]


def test_a_visit_of_teachers_is_a_list_of_visitors() -> None:
    rows: Rows = [["ФИО", "Должность"], [IVANOV, "учитель"], [PETROVA, "учитель химии"], [SIDOROV, "директор"]]
    assert visitors(read(xlsx(rows))) == THREE


def test_an_adult_who_also_stands_in_the_list_is_one_person() -> None:
    rows: Rows = [["№", "ФИО"], [1, IVANOV], [2, "Орлова Нина Павловна"], ["Сопровождающий: Орлова Нина Павловна"]]
    result = read(xlsx(rows))
    assert (visitors(result), chaperones(result)) == (THREE[:1], [ORLOVA])


def test_a_teacher_who_only_signs_is_said_and_not_taken_along() -> None:
    result = read(xlsx([["№", "ФИО"], [1, IVANOV], ["Классный руководитель _________ /Орлова Н.П./"]]))
    assert chaperones(result) == []
    assert said(result) == [(3, "A", ListFindingKind.SIGNATURE_ONLY)]


# what is no person


@pytest.mark.parametrize(
    "footer",
    [
        ["Итого: 1 чел."],
        ["Всего", 1],
        ["Директор школы ______________ / Н. П. Орлова /"],
        ["Директор", "Орлова Н.П."],
        ["М.П."],
        ["Исполнитель: Мирная О.О., тел. 8-900-000-00-00"],
        ["Total: 1"],
        ["Дата: 12.10.2026"],
        [2, None],
        ["Зам. директора по ВР", "Орлова Н.П."],
    ],
)
def test_a_footer_is_not_a_person(footer: list[str | int | None]) -> None:
    result = read(xlsx([["№", "ФИО"], [1, IVANOV], [], footer]))
    assert names(result.people) == THREE[:1]
    assert result.held == ()


def test_surnames_that_begin_like_footers_are_people() -> None:
    rows: Rows = [
        ["ФИО"],
        ["Директоренко Иван Ильич"],
        ["Автобусов Олег Ильич"],
        ["Датаев Иван Ильич"],
        ["Педагогов Иван Ильич"],
    ]
    assert len(visitors(read(xlsx(rows)))) == 4


def test_formulas_and_commands_in_texts_are_data() -> None:
    rows: Rows = [["ФИО", "Примечание"], [IVANOV, '=HYPERLINK("x")'], [PETROVA, "@SUM(1)"]]
    assert [person.note for person in read(xlsx(rows)).people] == ['=HYPERLINK("x")', "@SUM(1)"]


@pytest.mark.parametrize(
    "text",
    [
        "Наименование;Количество;Цена\nБолт М8;10;2.5\nГайка М8;20;1.5\n",
        "Name;Qty;Price\nSteel sheet;10;2.5\nCopper Wire;20;1.5\n",
        "Уважаемый Иван Петрович!\nПросим Вас организовать экскурсию для нашей школы.\nС уважением,\nДиректор Орлова\n",
        "№;ФИО;Дата рождения\n",
        "1;2;3\n4;5;6\n",
    ],
)
def test_what_is_no_list_is_refused(text: str) -> None:
    from db.exchange.visitor_lists import ListRefused

    with pytest.raises(ListRefused):
        read(text.encode())


# documents, grades, countries, duplicates


def test_documents_are_written_in_one_way() -> None:
    rows: Rows = [
        ["ФИО", "Паспорт / свидетельство"],
        [IVANOV, 512345678],
        [PETROVA, "II-АИ № 123456"],
        [SIDOROV, "серия 45 12 № 345678, выдан 01.02.2020"],
    ]
    result = read(xlsx(rows))
    assert [person.document for person in result.people] == ["0512 345678", "II-АИ 123456", "4512 345678"]
    assert said(result) == [(2, "B", ListFindingKind.DOCUMENT_PADDED)]


@pytest.mark.parametrize("text", ["9 Б", "9Б", "9-Б", "9 «Б» класс", "9б кл.", '9 "Б"', "класс 9Б"])
def test_grades_are_written_in_one_way(text: str) -> None:
    assert read(xlsx([["ФИО", "Класс"], [IVANOV, text]])).people[0].grade == "9 Б"


def test_a_grade_in_a_merged_cell_counts_for_all_its_rows() -> None:
    rows: Rows = [["Класс", "ФИО"], ["9 Б", IVANOV], [None, PETROVA], [None, SIDOROV]]
    assert [person.grade for person in read(xlsx(rows, merge=["A2:A4"])).people] == ["9 Б"] * 3


def test_an_unknown_country_is_said() -> None:
    result = read(xlsx([["ФИО", "Гражданство"], [IVANOV, "РФ"], [PETROVA, "Нарния"]]))
    assert [person.citizenship for person in result.people] == ["RU", ""]
    assert said(result) == [(3, "B", ListFindingKind.CITIZENSHIP_UNKNOWN)]


def test_duplicates_are_found_whatever_the_capitals_and_dots() -> None:
    rows: Rows = [["ФИО", "ДР"], ["Семёнов Артём Ильич", "01.02.2010"], ["СЕМЕНОВ АРТЕМ ИЛЬИЧ", "1.2.2010"]]
    result = read(xlsx([*rows, ["Семёнов Артём Ильич", "03.02.2010"]]))
    assert [person.row for person in result.people] == [2, 4]
    assert said(result) == [(3, "A", ListFindingKind.DUPLICATE)]


def test_the_same_person_on_two_sheets_is_found() -> None:
    sheets = {"1": [["ФИО", "ДР"], [IVANOV, "01.02.2010"]], "2": [["ФИО", "ДР"], [IVANOV, "01.02.2010"]]}
    result = read(xlsx_book(sheets))
    assert [(found.sheet, found.row, found.kind) for found in result.findings] == [("2", 2, ListFindingKind.DUPLICATE)]


def test_a_name_in_the_other_alphabet_may_be_the_same_person() -> None:
    rows: Rows = [["ФИО", "ДР"], ["Юсупов Александр", "01.02.1990"], ["YUSUPOV ALEKSANDR", "01.02.1990"]]
    result = read(xlsx(rows))
    assert len(result.people) == 2
    assert said(result) == [(3, "A", ListFindingKind.POSSIBLE_DUPLICATE)]


# files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_text_is_read_in_any_encoding_with_any_delimiter(encoding: str, delimiter: str) -> None:
    rows = [
        ["ФИО", "Дата рождения"],
        ["Ёлкин Юрий Ильич", "01.02.2010"],
        ["ЩЕРБАКОВА АННА ПЕТРОВНА", "03.04.2011"],
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    result = read(text.encode(encoding))
    assert visitors(result) == ["Ёлкин|Юрий|Ильич", "Щербакова|Анна|Петровна"]
    assert result.delimiter == delimiter


def test_a_chosen_encoding_is_used() -> None:
    result = read("ФИО\nИванов Иван Иванович".encode("koi8-r"), encoding="koi8-r")
    assert (visitors(result), result.encoding) == (THREE[:1], "koi8-r")


def test_chosen_columns_replace_the_guess_and_the_question() -> None:
    text = "Anna,Schmidt,1990-01-02\nPeter,Braun,1980-03-04\n"
    guessed = read(text.encode())
    chosen = read(text.encode(), columns={0: Column.SURNAME, 1: Column.GIVEN, 2: Column.BIRTH_DATE})
    assert (visitors(guessed), guessed.must_ask) == (["Schmidt|Anna|", "Braun|Peter|"], True)
    assert (visitors(chosen), chosen.must_ask) == (["Anna|Schmidt|", "Peter|Braun|"], False)


def test_open_document_spreadsheets_are_read() -> None:
    rows: Rows = [["ФИО", "Дата рождения"], [IVANOV, date(2010, 2, 1)], [PETROVA, "03.04.2011"]]
    result = read(ods(rows, title="9 Б"))
    assert visitors(result) == THREE[:2]
    assert [person.birth_date for person in result.people] == [date(2010, 2, 1), date(2011, 4, 3)]
    assert result.people[0].grade == "9 Б"


def test_line_breaks_and_nicknames_inside_quotes_do_not_break_rows() -> None:
    text = 'ФИО;Адрес\n"Иванов\nИван Иванович";"ул. Мирная, 1\nкв. 2"\n"Петрова Анна ""Аня"" Сергеевна";x\n'
    assert visitors(read(text.encode())) == THREE[:2]
