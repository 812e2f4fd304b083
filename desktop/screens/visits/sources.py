"""Where the two lists read their rows."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import Session

from db.queries.requests import RequestFilter, RequestOrder, RequestRow, request_ids, request_rows
from db.queries.visit_list import VisitFilter, VisitOrder, VisitRow, visit_ids, visit_rows
from db.rules.names import fold_name
from desktop.context import Context
from desktop.screens.visits.list_tab import Source


def request_source(context: Context) -> Source[RequestRow]:
    """Return the source of the requests, the oldest first: they are answered in this order."""

    def ids(session: Session, chosen: str, search: str, order: str, descending: bool) -> list[tuple[UUID, str]]:
        return request_ids(session, RequestFilter(chosen), search, RequestOrder(order), descending=descending)

    def rows(session: Session, keys: Sequence[UUID]) -> Mapping[UUID, RequestRow]:
        return request_rows(session, keys, context.store.clock.now())

    return Source("requests", RequestOrder.RECEIVED, ids, rows, fold_name)


def visit_source(context: Context) -> Source[VisitRow]:
    """Return the source of the visits, by their start."""

    def ids(session: Session, chosen: str, search: str, order: str, descending: bool) -> list[tuple[UUID, str]]:
        now = context.store.clock.now()
        return visit_ids(session, VisitFilter(chosen), now, search, VisitOrder(order), descending=descending)

    def rows(session: Session, keys: Sequence[UUID]) -> Mapping[UUID, VisitRow]:
        return visit_rows(session, keys, context.store.clock.now())

    return Source("visits", VisitOrder.STARTS, ids, rows, fold_name)
