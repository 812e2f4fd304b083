"""Organisers and their contacts."""

import pytest
from pydantic import ValidationError

from db.commands.organisers import (
    ContactDraft,
    OrganiserDraft,
    add_contact,
    add_organiser,
    edit_contact,
    edit_organiser,
)
from db.errors import EditedElsewhere
from db.ids import uuid7
from db.model.kinds import OrganiserKind
from db.model.organiser import Contact, Organiser
from db.queries.organisers import contacts, organisers
from db.store import NotThere, Store
from tests.db.makers import make_organiser, row, rows, write


def found(store: Store, search: str) -> list[str]:
    with store.read() as session:
        return [one.name for one in organisers(session, search)]


@pytest.mark.parametrize("search", ["артек", "АРТЁК", "ар-тёк", "  артек "])
def test_an_organiser_is_found_however_the_name_is_typed(store: Store, search: str) -> None:
    make_organiser(store, name="Лагерь «Артёк»")
    make_organiser(store, name="Школа № 12")
    assert found(store, search) == ["Лагерь «Артёк»"]


def test_a_sign_of_a_pattern_is_searched_as_it_stands(store: Store) -> None:
    make_organiser(store, name="Школа № 12")
    assert found(store, "_") == found(store, "")
    assert found(store, "шко_а") == []


def test_an_empty_search_lists_all_by_name(store: Store) -> None:
    for name in ("Школа № 3", "Гимназия", "Лицей"):
        make_organiser(store, name=name)
    assert found(store, "") == ["Гимназия", "Лицей", "Школа № 3"]


def test_a_renamed_organiser_is_found_by_the_new_name(store: Store) -> None:
    organiser = make_organiser(store, name="Школа № 12")
    write(store, edit_organiser, organiser, OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Лицей «Ёлка»"), 1)
    assert found(store, "елка") == ["Лицей «Ёлка»"]
    assert found(store, "школа") == []


def test_a_name_that_grows_when_folded_still_fits(store: Store) -> None:
    name = "ß" * 200
    organiser = write(store, add_organiser, OrganiserDraft(kind=OrganiserKind.COMPANY, name=name, country="DE"))
    assert row(store, Organiser, organiser).name == name


@pytest.mark.parametrize("changes", [{"name": " "}, {"name": "x" * 201}, {"country": "RUS"}, {"region_code": "66"}])
def test_what_does_not_fit_is_refused_at_its_field(changes: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as refused:
        OrganiserDraft.model_validate({"kind": "school", "name": "Школа", **changes})
    assert refused.value.errors()[0]["loc"] == tuple(changes)


def test_contacts_belong_to_their_organiser(store: Store) -> None:
    school, other = make_organiser(store), make_organiser(store, name="Лицей")
    contact = write(store, add_contact, school, ContactDraft(name="Смирнова А. П.", phone="+7 900 000-00-00"))
    with store.read() as session:
        assert [one.id for one in contacts(session, school)] == [contact]
        assert contacts(session, other) == []


def test_a_contact_of_nobody_is_refused(store: Store) -> None:
    with pytest.raises(NotThere):
        write(store, add_contact, uuid7(), ContactDraft(name="Смирнова А. П."))
    assert rows(store, Contact) == []


def test_a_stale_edit_of_a_contact_is_refused(store: Store) -> None:
    contact = write(store, add_contact, make_organiser(store), ContactDraft(name="Смирнова А. П."))
    write(store, edit_contact, contact, ContactDraft(name="Смирнова А. П.", email="a@example.org"), 1)
    with pytest.raises(EditedElsewhere):
        write(store, edit_contact, contact, ContactDraft(name="Смирнова А. П."), 1)
    assert row(store, Contact, contact).email == "a@example.org"
