"""Statements that are made once read and write what SQLAlchemy's own do."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import BindParameter, bindparam, insert, inspect, or_
from sqlalchemy import select as columns
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import col, select

from db.commands.visits import VisitDraft, plan_visit
from db.ids import uuid7
from db.model.journal import JournalTouch
from db.model.kinds import GroupKind, Payment, VisitorCategory
from db.model.visit import Visit
from db.prepared import Prepared
from db.store import Store
from tests.db.makers import LABEL, make_route, the_site, write

COLUMNS = [each.key for each in inspect(Visit).column_attrs]


def plan(store: Store) -> Visit:
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=make_route(store, capacity=60),
        title="Школа № 12",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.fromisoformat("2026-11-24 11:00"),
        payment=Payment.PAID,
        price=Decimal("1250.50"),
        declared={VisitorCategory.SCHOOL_5_9: 40},
    )
    visit_id = write(store, plan_visit, draft)
    with store.write(LABEL) as unit:
        visit = unit.one(Visit, visit_id)
        visit.list_due, visit.actual_starts_at = date(2026, 11, 20), unit.now()
    with store.read() as session:
        return session.get_one(Visit, visit_id)


def test_every_column_of_a_visit_comes_back_as_the_object_has_it(store: Store) -> None:
    visit = plan(store)
    query = Prepared(columns(*(getattr(Visit, name) for name in COLUMNS)).where(col(Visit.id) == bindparam("visit_id")))
    with store.read() as session:
        [found] = query.rows(session, {"visit_id": visit.id})
    wanted = [getattr(visit, name) for name in COLUMNS]
    assert list(found) == wanted
    assert [type(value) for value in found] == [type(value) for value in wanted]


def test_a_value_may_stand_in_the_statement_and_a_parameter_twice(store: Store) -> None:
    visit = plan(store)
    wanted = BindParameter[object]("wanted")
    query = Prepared(
        select(Visit.id).where(
            Visit.state == visit.state, or_(col(Visit.id) == wanted, col(Visit.organiser_id) == wanted)
        )
    )
    with store.read() as session:
        assert query.rows(session, {"wanted": visit.id}) == [(visit.id,)]
        assert query.rows(session, {"wanted": uuid7()}) == []


def test_a_refusal_names_the_statement_and_none_of_its_values(store: Store) -> None:
    insertion = Prepared(insert(JournalTouch), ("sequence", "row_id"))
    row_id = uuid7()
    with store.write(LABEL) as unit:
        insertion.write(unit.session, [])
        insertion.write(unit.session, [{"sequence": 1, "row_id": row_id}])
        with pytest.raises(IntegrityError) as refused:
            insertion.write(unit.session, [{"sequence": 1, "row_id": row_id}])
        unit.session.rollback()
    assert "journal_touch" in str(refused.value).casefold()
    assert row_id.hex not in str(refused.value)


def test_a_table_that_is_missing_is_told_as_always(store: Store) -> None:
    query = Prepared(select(JournalTouch.sequence))
    with store.write(LABEL) as unit:
        unit.session.connection().exec_driver_sql("drop table journal_touch")
        with pytest.raises(OperationalError, match="journal_touch"):
            query.rows(unit.session)
        unit.session.rollback()
