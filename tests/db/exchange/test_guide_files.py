"""Guides out and in: tables and contact cards; what was exported changes nothing when it comes back."""

from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from db.commands.guide_import import import_guides
from db.commands.guides import GuideDraft, add_guide
from db.errors import EditedElsewhere, TourError
from db.exchange.guide_cards import LARGEST, NotCards, TooManyCards, preview_cards, read_cards, write_cards
from db.exchange.guide_export import guides_csv, guides_table, guides_xlsx
from db.exchange.guide_hours_file import hours_xlsx
from db.exchange.guide_preview import GuideRowState, preview_table
from db.model.guide import Guide, GuideClearance
from db.model.kinds import Employment
from db.queries.guide_hours import hours_statement
from db.rules.calendar import Month
from db.store import Store
from tests.db.makers import make_guide, make_route, row, rows, the_site, write
from tests.stories.plant import TODAY

NAMES = st.text(st.characters(categories=("Lu", "Ll"), include_characters=" -'’"), min_size=1, max_size=30).filter(
    lambda text: bool(text.strip(" -'’"))
)
GUIDES = st.lists(
    st.builds(
        GuideDraft,
        code=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True),
        surname=NAMES,
        given=NAMES,
        patronymic=st.one_of(st.just(""), NAMES),
        phone=st.sampled_from(("", "+7 (900) 000-00-00", "-1", "=1+1", "8 900")),
        email=st.sampled_from(("", "a@example.org")),
        employment=st.sampled_from(list(Employment)),
        languages=st.lists(st.sampled_from(("ru", "en", "zh", "de")), min_size=1, max_size=3, unique=True),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda draft: draft.code.lower(),
)


def preview(store: Store, content: bytes, file: str) -> list[GuideRowState]:
    with store.read() as session:
        return [one.state for one in preview_table(session, content, file, TODAY)]


@settings(
    max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drafts=GUIDES, language=st.sampled_from(("ru", "en")), as_csv=st.booleans())
def test_importing_what_was_exported_changes_nothing(
    store: Store, drafts: list[GuideDraft], language: str, as_csv: bool
) -> None:
    with store.read() as session:
        taken = {code.lower() for code, *_ in guides_table(session, TODAY)}
    for draft in drafts:
        if draft.code.lower() not in taken:
            write(store, add_guide, draft)
    with store.read() as session:
        table = guides_table(session, TODAY, language)
    content = guides_csv(table, language) if as_csv else guides_xlsx(table, language)
    with store.read() as session:
        found = preview_table(session, content, "guides.csv" if as_csv else "guides.xlsx", TODAY)
    assert len(found) == len(table)
    assert [one for one in found if one.state is not GuideRowState.SAME] == []


def test_a_table_adds_and_alters_guides_once(store: Store) -> None:
    route = make_route(store, code="CAST", title="Литейный цех")
    known = make_guide(store, code="G01", surname="Белова", given="Анна", phone="1", max_day_min=300)
    content = (
        "Код;Фамилия;Имя;Отчество;Телефон;Языки;Маршруты\n"
        "G01;Белова;Анна;;2;;CAST\n"
        "G02;Гусева;Мария;Ивановна;;ru, английский;Литейный цех\n"
    ).encode()
    with store.read() as session:
        found = preview_table(session, content, "guides.csv", TODAY)
    assert [one.state for one in found] == [GuideRowState.CHANGED, GuideRowState.NEW]
    assert [(one.field, one.old, one.new) for one in found[0].changes] == [
        ("phone", "1", "2"),
        ("routes", "", "Литейный цех"),
    ]
    write(store, import_guides, [one.incoming for one in found if one.incoming])
    assert (row(store, Guide, known).phone, row(store, Guide, known).max_day_min) == ("2", 300)
    cleared = {(one.route_id, one.language) for one in rows(store, GuideClearance)}
    assert cleared == {(route, "ru"), (route, "en")}
    assert preview(store, content, "guides.csv") == [GuideRowState.SAME, GuideRowState.SAME]
    with pytest.raises(EditedElsewhere):
        write(store, import_guides, [found[0].incoming])


def test_a_row_that_stands_twice_or_has_a_bad_code_stays_out(store: Store) -> None:
    make_guide(store, code="G01", surname="Белова", given="Анна")
    content = "Код;Фамилия;Имя\nG01;Белова;Анна\nG01;Белова;Анна\n№;Новая;Нина\n".encode()
    assert preview(store, content, "guides.csv") == [GuideRowState.SAME, GuideRowState.ERROR, GuideRowState.ERROR]


def test_cards_come_back_as_they_went_and_are_known_by_their_key(store: Store) -> None:
    first = make_guide(
        store,
        surname="Римская-Корсакова",
        given="Анна",
        patronymic="Ивановна",
        phone="+7 900; 1",
        email="a@example.org",
    )
    second = make_guide(store, surname="Ли", given="")
    with store.read() as session:
        content = write_cards(session, [first, second])
        again = write_cards(session, [second, first])
        found = preview_cards(session, content, "guides.vcf", TODAY)
    assert content == again
    assert content.count(b"BEGIN:VCARD") == 2
    assert [one.state for one in found] == [GuideRowState.SAME, GuideRowState.SAME]


def test_a_card_of_another_program_adds_a_guide(store: Store) -> None:
    content = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Гусева;Мария;Ивановна;;\r\nFN:Мария Гусева\r\n"
        "TEL;TYPE=CELL:+7 900 000-00-02\r\nEMAIL:m@example.org\r\nEND:VCARD\r\n"
    ).encode()
    with store.read() as session:
        found = preview_cards(session, content, "one.vcf", TODAY)
    assert [one.state for one in found] == [GuideRowState.NEW]
    write(store, import_guides, [one.incoming for one in found])
    made = rows(store, Guide)[0]
    assert (made.surname, made.given, made.patronymic, made.phone) == (
        "Гусева",
        "Мария",
        "Ивановна",
        "+7 900 000-00-02",
    )
    with store.read() as session:
        assert [one.state for one in preview_cards(session, content, "one.vcf", TODAY)] == [GuideRowState.SAME]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a card",
        b"\xff\xfe\x00\x00",
        b"BEGIN:VCARD\nVERSION:3.0\nN:A;B\n",
        b"BEGIN:VCARD\n" * 300,
        b"BEGIN:VCALENDAR\nBEGIN:VCARD\nN:A;B\nFN:A\nEND:VCARD\nEND:VCALENDAR\n",
        b"BEGIN:VCARD\nEND:VEVENT\n",
        b"BEGIN:VCARD\nN:A\x00B;C\nFN:A\nEND:VCARD\n",
    ],
)
def test_what_are_no_cards_is_refused(content: bytes) -> None:
    with pytest.raises(NotCards):
        read_cards(content, "hostile.vcf")


@pytest.mark.parametrize("content", [b"x" * (LARGEST + 1), b"BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 1001])
def test_too_many_cards_are_refused(content: bytes) -> None:
    with pytest.raises(TooManyCards):
        read_cards(content, "large.vcf")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400).map(lambda data: b"BEGIN:VCARD\r\n" + data + b"\r\nEND:VCARD\r\n"))
def test_hostile_cards_are_refused_or_read_and_never_fail_otherwise(content: bytes) -> None:
    try:
        told = read_cards(content, "hostile.vcf")
    except TourError:
        return
    assert all(one.problems or one.values.get("surname") for one in told)


def test_a_card_with_endless_or_turned_names_stays_out(store: Store) -> None:
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nN:{name};B\nFN:A\nEND:VCARD\n" for name in ("А" * 500, "A\u202eB"))
    with store.read() as session:
        found = preview_cards(session, cards.encode(), "hostile.vcf", TODAY)
    assert [one.state for one in found] == [GuideRowState.ERROR, GuideRowState.ERROR]


def test_the_workbook_of_hours_is_the_same_for_the_same_month(store: Store) -> None:
    site = the_site(store)
    with store.read() as session:
        statement = hours_statement(session, site, Month.of(TODAY), store.clock.now())
    content = hours_xlsx(statement, str)
    assert content == hours_xlsx(statement, str)
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert [cell.value for cell in sheet[1]][2:5] == ["Tours led", "Led, hours", "As interpreter, hours"]
