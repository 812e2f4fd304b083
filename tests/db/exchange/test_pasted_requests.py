"""Rows of a spreadsheet, pasted as requests."""

from datetime import date, time
from uuid import UUID

import pytest

from db.commands.phone_requests import take_requests
from db.commands.requests import WishDraft
from db.exchange.pasted_requests import PastedRow, read_pasted
from db.model.visit import Request
from db.store import Store
from tests.db.makers import LABEL, make_route, rows, the_site

TODAY = date(2026, 11, 24)


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, code="CAST", title="Литейный цех")


def read(store: Store, text: str) -> list[PastedRow]:
    lines = [line.split("\t") for line in text.splitlines() if line]
    with store.read() as session:
        return read_pasted(session, the_site(store), lines, TODAY)


def test_rows_without_a_header_are_read_as_the_form_is_filled(store: Store, route: UUID) -> None:
    (row,) = read(store, "Школа № 14, 8 «В»\t25+3\t04.12 10:00\tлитейный цех\t+7 343 000-14-14\n")
    assert row.is_clean
    assert row.draft is not None
    assert (row.draft.people, row.draft.adults, row.draft.route_id) == (28, 3, route)
    assert row.draft.wishes == [WishDraft(day=date(2026, 12, 4), starts=time(10))]


def test_a_header_puts_columns_in_any_order(store: Store, route: UUID) -> None:
    found = read(store, "Дата\tКол-во\tОрганизация\tОрганизатор\r\n04.12\t20\tx\tЛицей № 3\r\n\r\n5.12\t12\t\tКлуб\r\n")
    assert [(one.number, one.draft.who if one.draft else "") for one in found] == [(2, "Лицей № 3"), (3, "Клуб")]


def test_bad_rows_say_what_is_wrong_and_good_ones_are_taken_in_one_step(store: Store, route: UUID) -> None:
    found = read(store, "Школа № 1\tmany\t04.12\n\t20\t04.12\nШкола № 2\t20\t04.12\nШкола № 3\t18\t31.02\tCASTLE\n")
    assert [one.is_ready for one in found] == [False, False, True, True]
    assert str(found[0].problems[0]) == "“many” is no number of people: write 25 or 25+3."
    assert str(found[1].problems[0]) == "Who asks is not said."
    assert [str(one) for one in found[3].remarks] == [
        "“31.02” is no day: write 25.11 or 25.11 10:00.",
        "There is no route “CASTLE”.",
    ]
    with store.write(LABEL) as unit:
        take_requests(unit, [one.draft for one in found if one.draft is not None])
    assert unit.change is not None
    assert [one.title for one in rows(store, Request)] == ["Школа № 2", "Школа № 3"]
    again = read(store, "школа 2\t20\t04.12")
    assert [str(one) for one in again[0].remarks] == ["The same group asks already."]
    store.undo(unit.change)
    assert rows(store, Request) == []
