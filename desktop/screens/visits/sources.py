"""Where the two lists read their rows."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from db.queries.requests import RequestFilter, RequestOrder, RequestRow, request_ids, request_rows
from db.queries.visit_list import VisitFilter, VisitOrder, VisitRow, visit_ids, visit_rows
from db.rules.names import fold_name
from desktop.context import Context
from desktop.screens.visits.list_tab import Source


def request_source(context: Context) -> Source[RequestRow]:
    """Return the source of the requests, the oldest first: they are answered in this order."""

    def ids(chosen: str, search: str, order: str, descending: bool) -> list[tuple[UUID, str]]:
        wanted, by = RequestFilter(chosen), RequestOrder(order)
        return context.read(lambda session: request_ids(session, wanted, search, by, descending=descending))

    def rows(keys: Sequence[UUID]) -> Mapping[UUID, RequestRow]:
        now = context.store.clock.now()
        return context.read(lambda session: request_rows(session, keys, now))

    return Source("requests", RequestOrder.RECEIVED, ids, rows, fold_name)


def visit_source(context: Context) -> Source[VisitRow]:
    """Return the source of the visits, by their start."""

    def ids(chosen: str, search: str, order: str, descending: bool) -> list[tuple[UUID, str]]:
        wanted, by, now = VisitFilter(chosen), VisitOrder(order), context.store.clock.now()
        return context.read(lambda session: visit_ids(session, wanted, now, search, by, descending=descending))

    def rows(keys: Sequence[UUID]) -> Mapping[UUID, VisitRow]:
        now = context.store.clock.now()
        return context.read(lambda session: visit_rows(session, keys, now))

    return Source("visits", VisitOrder.STARTS, ids, rows, fold_name)
