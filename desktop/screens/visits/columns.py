"""The columns of the two lists. The first tells what is ticked; Space and a click change it."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from db.queries.people import visit_number
from db.queries.requests import RequestOrder, RequestRow
from db.queries.visit_list import Papers, VisitOrder, VisitRow
from desktop.kit import formats
from desktop.kit.icons import icon
from desktop.kit.table import Column, Need
from desktop.labels import kind_title, language_name
from desktop.screens.visits.words import (
    REQUEST_TONES,
    STATE_SIGNS,
    papers_shown,
    people_shown,
    request_state,
    visit_state,
    wishes_shown,
)

IsTicked = Callable[[UUID], bool]
TICK: Final = 40


def _tick(is_ticked: bool) -> QIcon:
    return icon("ticked", "accent") if is_ticked else icon("unticked", "control")


def _spoken(is_ticked: bool) -> str:
    text = QCoreApplication.translate("Requests", "ticked")
    return text if is_ticked else QCoreApplication.translate("Requests", "not ticked")


def _empty() -> str:
    return ""


def _nothing(_row: object) -> str:
    return ""


def request_columns(is_ticked: IsTicked) -> tuple[Column[RequestRow], ...]:
    """Return the columns of the requests."""
    return (
        Column[RequestRow](
            _empty,
            _nothing,
            sign=lambda row: _tick(is_ticked(row.id)),
            accessible=lambda row: _spoken(is_ticked(row.id)),
            width=TICK,
            need=Need.MUST,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "State"),
            request_state,
            key=RequestOrder.STATE,
            sign=lambda row: icon(REQUEST_TONES[row.state][1], REQUEST_TONES[row.state][0].value.ink),
            width=176,
            least=150,
            need=Need.MUST,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "Received"),
            lambda row: formats.moment(row.received),
            key=RequestOrder.RECEIVED,
            width=166,
            need=Need.EXTRA,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "Organiser"),
            lambda row: row.title,
            key=RequestOrder.ORGANISER,
            sign=lambda row: icon(row.group_kind, f"groups.{row.group_kind}.line"),
            accessible=lambda row: f"{row.title}, {kind_title(row.group_kind)}",
            width=226,
            least=150,
            need=Need.MUST,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "Wished dates"),
            lambda row: wishes_shown(row.wishes),
            key=RequestOrder.WISHED,
            width=250,
            least=130,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "People"),
            people_shown,
            key=RequestOrder.PEOPLE,
            is_number=True,
            width=84,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "Language"),
            lambda row: language_name(row.language),
            key=RequestOrder.LANGUAGE,
            width=104,
            need=Need.EXTRA,
        ),
        Column[RequestRow](
            lambda: QCoreApplication.translate("Requests", "Answer due"),
            lambda row: formats.day(row.answer_due) if row.answer_due is not None else "",
            ink=lambda row: "danger" if row.is_overdue else "text",
            width=110,
            need=Need.MUST,
        ),
    )


def visit_columns(is_ticked: IsTicked) -> tuple[Column[VisitRow], ...]:
    """Return the columns of the visits."""
    return (
        Column[VisitRow](
            _empty,
            _nothing,
            sign=lambda row: _tick(is_ticked(row.id)),
            accessible=lambda row: _spoken(is_ticked(row.id)),
            width=TICK,
            need=Need.MUST,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Date"),
            lambda row: formats.day(row.starts),
            key=VisitOrder.STARTS,
            width=114,
            need=Need.MUST,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Time"),
            lambda row: formats.clock(row.starts),
            width=66,
            need=Need.MUST,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "No."),
            lambda row: visit_number(row.number),
            key=VisitOrder.NUMBER,
            width=66,
            need=Need.EXTRA,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Organiser"),
            lambda row: row.title,
            key=VisitOrder.TITLE,
            width=200,
            least=170,
            need=Need.MUST,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Type"),
            lambda row: kind_title(row.group_kind),
            key=VisitOrder.KIND,
            shows_sign_only=True,
            sign=lambda row: icon(row.group_kind, f"groups.{row.group_kind}.line"),
            width=52,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Route"),
            lambda row: formats.named(row.route),
            key=VisitOrder.ROUTE,
            width=136,
            least=90,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Guide"),
            lambda row: row.guide or formats.DASH,
            width=120,
            least=90,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Declared"),
            lambda row: formats.number(row.declared),
            is_number=True,
            width=88,
            need=Need.EXTRA,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Admitted"),
            lambda row: formats.DASH if row.admitted is None else formats.number(row.admitted),
            is_number=True,
            width=88,
            need=Need.EXTRA,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "State"),
            visit_state,
            key=VisitOrder.STATE,
            sign=lambda row: icon(STATE_SIGNS[row.state], "text2"),
            width=164,
            least=150,
            need=Need.MUST,
        ),
        Column[VisitRow](
            lambda: QCoreApplication.translate("Requests", "Papers"),
            papers_shown,
            ink=lambda row: "danger" if row.is_overdue else "text3" if row.papers is Papers.NONE else "text",
            width=176,
            least=110,
        ),
    )
