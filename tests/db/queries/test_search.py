"""What the palette finds in real books."""

from datetime import date, datetime, time
from uuid import UUID

import pytest
from sqlalchemy import text

from db.commands.lists import PersonDraft, erase_person, receive_list, take_off_list
from db.commands.organisers import ContactDraft, OrganiserDraft, add_contact, edit_organiser
from db.commands.users import UserDraft, add_user
from db.commands.visit_steps import cancel_visit
from db.commands.visits import VisitDraft, plan_visit
from db.errors import say
from db.model.kinds import Cause, DocumentRule, ExitReason, GroupKind, OrganiserKind, UserRole, VisitorCategory
from db.model.organiser import Organiser
from db.model.visitor import Visitor
from db.queries.people_search import VisitorHit, find_visitors
from db.queries.search import ContactHit, Found, GuideHit, OrganiserHit, PersonHit, Scope, search
from db.store import Store
from tests.db.makers import make_guide, make_organiser, make_route, row, rows, the_site, write

TODAY = date(2026, 11, 24)
PEOPLE = (
    PersonDraft(surname="Юсупов", given="Александр", patronymic="Ильич", document="4509 123456"),
    PersonDraft(surname="Петрова-Водкина", given="Анна Мария", patronymic="Игоревна"),
    PersonDraft(surname="Артёмов", given="Фёдор", patronymic="Юсупович"),
)


def at(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime.combine(date(year, month, day), time(hour))


def plan(store: Store, title: str, starts: datetime, organiser: UUID | None = None) -> UUID:
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=make_route(store, document_rule=DocumentRule.PASSPORT),
        title=title,
        group_kind=GroupKind.SCHOOL,
        starts=starts,
        declared={VisitorCategory.SCHOOL_5_9: 22},
        organiser_id=organiser,
    )
    return write(store, plan_visit, draft)


def find(store: Store, typed: str, scope: Scope = Scope.ALL) -> Found:
    with store.read() as session:
        return search(session, typed, TODAY, scope)


def people(store: Store, typed: str) -> list[str]:
    with store.read() as session:
        return [hit.name for hit in find_visitors(session, typed, 10)]


@pytest.mark.parametrize("many", [1, 2, 3000])
def test_people_are_found_by_whichever_of_their_names_is_rarer(
    store: Store, listed: UUID, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.queries.people_search._MANY", many)
    alike = [PersonDraft(surname="Юсупова", given=name) for name in ("Анна", "Алина", "Мария", "Александра")]
    write(store, receive_list, plan(store, "Лицей № 3", at(2026, 11, 26, 10)), [*alike, *PEOPLE])
    assert people(store, "юсупова анн") == ["Юсупова Анна"]
    assert people(store, "мария юсуп") == ["Юсупова Мария"]
    assert sorted(people(store, "yusup alek")) == ["Юсупов Александр Ильич"] * 2 + ["Юсупова Александра"]
    assert people(store, "водкина анна петрова") == ["Петрова-Водкина Анна Мария Игоревна"] * 2
    assert people(store, "юсупова фёдор") == []


def names(found: Found, kind: type[PersonHit]) -> list[str]:
    return [hit.name for hit in found.people if isinstance(hit, kind)]


@pytest.fixture
def school(store: Store) -> UUID:
    return make_organiser(store, name="Школа № 14")


@pytest.fixture
def listed(store: Store, school: UUID) -> UUID:
    visit = plan(store, "Школа № 14, 8 «В»", at(2026, 11, 25, 10), school)
    write(store, receive_list, visit, PEOPLE)
    return visit


def test_a_visit_is_found_by_title_and_organiser_however_typed(store: Store, school: UUID, listed: UUID) -> None:
    plan(store, "Восьмой класс", at(2026, 10, 8, 10), school)
    plan(store, "Политехнический, группа М-31", at(2026, 11, 25, 12))
    for typed in ("школа 14", "irjkf 14", "14 ШКОЛ", "shkola 14"):
        assert [hit.title for hit in find(store, typed).visits] == ["Школа № 14, 8 «В»", "Восьмой класс"], typed
    assert [hit.title for hit in find(store, "м31").visits] == ["Политехнический, группа М-31"]
    hit = find(store, "8в школа").visits[0]
    assert (hit.id, hit.people, hit.organiser_id, hit.organiser) == (listed, 22, school, "Школа № 14")


def test_a_visit_is_found_by_its_number(store: Store) -> None:
    first, *_ = [plan(store, f"Группа {number}", at(2026, 11, 25, 8 + number)) for number in range(4)]
    for typed in ("1", "0001", "#1", "2026-1"):
        assert find(store, typed, Scope.NUMBERS).visits[0].id == first, typed
    assert find(store, "1").visits[0].id == first
    assert find(store, "2025-1", Scope.NUMBERS).visits == ()
    assert find(store, "school", Scope.NUMBERS).visits == ()


def test_the_nearest_in_time_comes_first_among_equals(store: Store) -> None:
    for day in (at(2026, 10, 8, 10), at(2026, 11, 25, 10), at(2027, 3, 1, 10)):
        plan(store, "Школа", day)
    assert [hit.starts.month for hit in find(store, "школа").visits] == [11, 10, 3]


def test_nothing_typed_gives_the_visits_worked_on_last(store: Store) -> None:
    first = plan(store, "Первый", at(2026, 11, 25, 10))
    plan(store, "Второй", at(2026, 11, 25, 12))
    write(store, cancel_visit, first, Cause.VISITOR, ExitReason.ILLNESS)
    assert [hit.title for hit in find(store, "").visits] == ["Первый", "Второй"]
    assert find(store, "", Scope.PEOPLE) == Found()


def test_an_organiser_comes_with_the_figures_of_the_year(store: Store, school: UUID, listed: UUID) -> None:
    plan(store, "Давний", at(2025, 11, 25, 10), school)
    assert find(store, "irjkf 14", Scope.PEOPLE).people == (OrganiserHit(school, "Школа № 14", 1, 22),)


def test_guides_and_contacts_are_found_in_both_alphabets(store: Store, school: UUID) -> None:
    make_guide(store, surname="Титова", given="Елена", latin="Elena Titova")
    write(store, add_contact, school, ContactDraft(name="Гусева Марина Львовна"))
    assert names(find(store, "titova e"), GuideHit) == ["Титова Елена"]
    assert names(find(store, "марина guseva"), ContactHit) == ["Гусева Марина Львовна"]


@pytest.mark.parametrize(
    ("typed", "surname"),
    [
        ("юсуп", "Юсупов"),
        ("Yusupov", "Юсупов"),
        (".cegjd", "Юсупов"),
        ("александр юсупов", "Юсупов"),
        ("alexander yusupov", "Юсупов"),
        ("юсупов ильич", "Юсупов"),
        ("юсупов александр ильич", "Юсупов"),
        ("петрова водкина", "Петрова-Водкина"),
        ("петрова-водк", "Петрова-Водкина"),
        ("петрова анна", "Петрова-Водкина"),
        ("мария петрова", "Петрова-Водкина"),
        ("артемов федор", "Артёмов"),
    ],
)
def test_a_visitor_is_found_by_the_beginnings_of_names(store: Store, listed: UUID, typed: str, surname: str) -> None:
    assert [name.split()[0] for name in people(store, typed)][:1] == [surname]


def test_who_has_another_name_is_not_found(store: Store, listed: UUID) -> None:
    assert people(store, "юсупов павел") == people(store, "супов") == people(store, "") == []


def test_document_numbers_are_never_searched(store: Store, listed: UUID) -> None:
    assert rows(store, Visitor)[0].document
    for typed in ("4509", "123456", "4509 123456"):
        assert find(store, typed) == Found()


@pytest.mark.parametrize("role", list(UserRole))
def test_names_of_visitors_are_for_roles_that_may_see_them(store: Store, listed: UUID, role: UserRole) -> None:
    write(store, add_user, UserDraft(name="Котова", role=role))
    shown = names(find(store, "юсупов"), VisitorHit)
    sees = {UserRole.COORDINATOR, UserRole.GATE, UserRole.ADMINISTRATOR}
    assert shown == (["Юсупов Александр Ильич"] if role in sees else [])


def test_who_was_taken_off_the_list_or_erased_is_found_no_more(store: Store, listed: UUID) -> None:
    person = {one.surname: one.id for one in rows(store, Visitor)}
    write(store, take_off_list, person["Юсупов"])
    write(store, erase_person, person["Артёмов"])
    assert people(store, "юсупов александр") == people(store, "артёмов") == []
    erased = row(store, Visitor, person["Артёмов"])
    assert (erased.surname_folded, erased.surname_latin, erased.given_latin) == ("", "", "")


def test_a_new_name_is_found_and_after_undo_the_old_one(store: Store, school: UUID) -> None:
    renamed = OrganiserDraft(kind=OrganiserKind.SCHOOL, name="Лицей Ёлкина")
    with store.write(say("Rename")) as unit:
        edit_organiser(unit, school, renamed, 1)
    assert names(find(store, "elkina"), OrganiserHit) == ["Лицей Ёлкина"]
    assert unit.change is not None
    store.undo(unit.change)
    assert names(find(store, "elkina"), OrganiserHit) == []
    assert names(find(store, "школа 14"), OrganiserHit) == ["Школа № 14"]
    assert row(store, Organiser, school).name_folded == "школа no 14"


@pytest.mark.parametrize("typed", ["%", "_", "' or 1=1 --", '"*"', "\x00", "школа%"])
def test_signs_of_query_languages_mean_nothing(store: Store, listed: UUID, typed: str) -> None:
    assert len(find(store, typed).people) <= 1


def test_a_search_of_visitors_reads_a_stretch_of_an_index(store: Store, listed: UUID) -> None:
    plans = []
    with store.read() as session:
        for column in ("surname_folded", "surname_latin", "given_folded", "given_latin"):
            query = f"explain query plan select id from visitor where {column} >= 'a' and {column} < 'b' limit 9"
            plans.append(str(session.connection().execute(text(query)).all()))
    assert all("USING INDEX ix_visitor" in plan or "USING COVERING INDEX ix_visitor" in plan for plan in plans)
