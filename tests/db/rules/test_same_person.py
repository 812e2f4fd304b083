"""Who may be one person, found among many as by looking at each."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from db.rules.names import latin_key
from db.rules.same_person import Crowd, Likeness, Named, likeness, name_key

PARTS = ["Юсупов", "Yusupov", "Артём", "Артем", "Иванов-Петров", "Иванов", "Петров", "Щука", ""]
PEOPLE = st.builds(
    Named,
    surname=st.sampled_from(PARTS),
    given=st.sampled_from(PARTS),
    patronymic=st.sampled_from(["", "Ильич", "Львович"]),
    birth_date=st.sampled_from([None, date(2010, 5, 3), date(2011, 5, 3)]),
    document=st.sampled_from(["", "45 08 123456", "4508123456", "II-ВО 777"]),
)


@given(PEOPLE, st.lists(PEOPLE, max_size=12))
def test_a_crowd_finds_whom_looking_at_each_would_find(person: Named, others: list[Named]) -> None:
    found = Crowd(zip(others, range(len(others)), strict=True)).alike(person)
    each = [(how, place) for place, other in enumerate(others) if (how := likeness(person, other)) is not None]
    assert sorted(found) == sorted(each)


@given(st.sampled_from(PARTS), st.sampled_from(PARTS))
def test_the_key_of_a_name_is_that_of_its_parts_in_any_order(surname: str, given_name: str) -> None:
    assert name_key(surname, given_name) == name_key(given_name, surname)
    assert name_key(surname, given_name) == " ".join(sorted(latin_key(f"{surname} {given_name}").split()))


def test_a_document_finds_a_person_under_another_name() -> None:
    crowd = Crowd([(Named("Иванова", "Анна", document="45 08 123456"), "married")])
    assert crowd.alike(Named("Петрова", "Анна", document="4508123456")) == [(Likeness.DOCUMENT, "married")]
