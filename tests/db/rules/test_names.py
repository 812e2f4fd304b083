"""Keys that find a name however it was typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.rules.names import fold_name, latin_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("О’Коннор  АРТЁМ", "оконнор артем"),
        ("Тер-Петросян", "терпетросян"),
        ("Йоффе", "иоффе"),
        ("Müller", "muller"),
        ("Łukasz", "lukasz"),
        ("Nguyễn", "nguyen"),
        ("İnan", "inan"),
        ("Straße", "strasse"),
    ],
)
def test_a_name_is_folded(typed: str, key: str) -> None:
    assert fold_name(typed) == key


@pytest.mark.parametrize(
    "spellings",
    [
        "Юсупов Александр|YUSUPOV ALEKSANDR|Iusupov Alexander|Jusupov Aleksandr",
        "Юрий|Yuri|Iurii|Yury|Yuriy|Jurij",
        "Елена|Elena|Yelena",
        "Пётр|Petr|Pyotr|Piotr",
        "Хабибуллин|Khabibullin|Habibulin",
        "Щербаков|Shcherbakov|Scherbakov",
        "Жуковский|Zhukovskii|Zhukovsky|Zhukovskiy",
        "Цой|Tsoi|Tsoy",
        "Семён|Semen|Semyon",
        "Фёдор|Fedor|Fyodor",
        "Илья|Ilia|Ilya",
        "Максим|Maksim|Maxim",
        "Кристина|Kristina|Christina",
        "Соловьёв|Solovev|Solovyov|Soloviev",
        "Евгений|Evgenii|Yevgeny",
        "Яшин|Iashin|Yashin",
        "Вячеслав|Viacheslav|Vyacheslav",
        "Зайцев|Zaitsev|Zaytsev",
    ],
)
def test_usual_spellings_in_both_alphabets_share_a_key(spellings: str) -> None:
    assert len({latin_key(spelling) for spelling in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Жанна", "Яна"), ("Иванов", "Иванова"), ("Ким", "Кимов"), ("Олег", "Ольга")]
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert latin_key(one) != latin_key(other)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text)
    assert latin_key(fold_name(text)) == latin_key(text)
