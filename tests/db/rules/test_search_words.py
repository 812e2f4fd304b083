"""How what is typed finds a name or a title."""

import pytest

from db.rules.search_words import LONGEST_TEXT, distance, other_layout, readings, text_of

FOUND = [
    ("школа 14", "Школа № 14"),
    ("14 школа", "Школа №14, 8 «В»"),
    ("ШКОЛА", "школа 12"),
    ("irjkf 14", "Школа № 14"),
    ("IRJKF", "Школа"),
    ("ысрщщд 14", "School No. 14"),
    ("[fkbnjd", "Халитов"),
    ("yusupov", "Юсупов"),
    ("Iusupov", "Юсупов"),
    ("jusupow", "Юсупов"),
    ("юсупов", "YUSUPOV ALEKSANDR"),
    ("alexander", "Юсупов Александр"),
    ("щукин", "Shchukin"),
    ("schukin", "Щукин"),
    ("zhukov", "Жуков"),
    ("артем", "Артём"),
    ("артём", "АРТЕМ"),
    ("андреи", "Андрей"),
    ("oconnor", "O’Connor"),
    ("o'connor", "OConnor"),
    ("muller", "Müller"),
    ("петров водкин", "Петров-Водкин"),
    ("петров-водкин", "Петров Водкин"),
    ("петровводкин", "Петров-Водкин"),
    ("водкин", "Петров\u2010Водкин"),
    ("8б", "8-Б"),
    ("8 б", "8Б"),
    ("м-31", "Политех, группа М31"),
    ("артeм".replace("e", "е\u0308"), "Артём"),
    ("коло", "Школоведение"),
    ("", "anything"),
    (" ! ? ", "anything"),
]


@pytest.mark.parametrize(("typed", "name"), FOUND)
def test_a_name_is_found_however_it_is_typed(typed: str, name: str) -> None:
    assert distance(readings(typed), text_of(name)) is not None


@pytest.mark.parametrize(
    ("typed", "name"),
    [("школа 15", "Школа № 14"), ("ла", "Школа"), ("4", "Школа № 14"), ("иванов петр", "Иванов"), ("xyz", "Юсупов")],
)
def test_what_is_not_meant_is_not_found(typed: str, name: str) -> None:
    assert distance(readings(typed), text_of(name)) is None


def test_the_whole_word_comes_before_a_beginning_and_that_before_the_inside_of_a_word() -> None:
    names = ["Автошкола", "Школа-интернат", "Школы города", "Shkola", "Колледж"]
    far = {name: distance(readings("школ"), text_of(name)) for name in ("Школ", *names)}
    assert far["Школ"] == 0
    assert far["Школа-интернат"] == far["Школы города"] == 1
    assert far["Shkola"] == 3
    assert far["Автошкола"] == 4
    assert far["Колледж"] is None


def test_what_was_typed_comes_before_the_other_layout() -> None:
    assert (distance(readings("nfn"), text_of("NFN")) or 0) < (distance(readings("nfn"), text_of("Тат")) or 0)


def test_the_other_layout_is_what_the_same_keys_write() -> None:
    assert other_layout("irjkf 14") == "школа 14"
    assert other_layout("сщддупу") == "college"
    assert other_layout(other_layout("Школа")) == "Школа"


def test_a_pasted_page_is_cut_and_still_searched() -> None:
    text = text_of("очень длинное название " * 400 + "".join(chr(0x430 + n % 32) * 30 + " " for n in range(900)))
    assert len(text) <= LONGEST_TEXT
    assert distance(readings("длин " * 500), text) is not None
