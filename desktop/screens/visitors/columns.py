"""The columns of the log, of the people found, and of the stop-list."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.people import visit_number
from db.queries.people_search import VisitorHit
from db.queries.stop_list import StopRow
from db.queries.visitor_log import LogOrder, LogRow
from desktop.kit import formats
from desktop.kit.icons import icon
from desktop.kit.phrases import shown
from desktop.kit.table import Column, Need
from desktop.labels import label

NO_SIGN: Final = QIcon()


def who(row: LogRow) -> str:
    """Return the person, or how many came without names."""
    return row.name or shown(say(QT_TRANSLATE_NOOP("db", "%n people"), row.people))


def _yes(is_so: bool) -> str:
    return QCoreApplication.translate("Visitors", "yes") if is_so else formats.DASH


def _left(row: LogRow) -> str:
    if row.left is None:
        return formats.DASH
    text = formats.clock(row.left)
    if row.is_assumed_out:
        return QCoreApplication.translate("Visitors", "{time}, assumed").format(time=text)
    return text


def log_columns() -> tuple[Column[LogRow], ...]:
    """Return the columns of the log."""
    return (
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Came in"),
            lambda row: f"{formats.day_month(row.came.date())} {formats.clock(row.came)}",
            key=LogOrder.CAME,
            width=136,
            least=120,
            need=Need.MUST,
        ),
        Column[LogRow](lambda: QCoreApplication.translate("Visitors", "Left"), _left, width=84),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Person"), who, width=220, least=200, need=Need.MUST
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Visit"),
            lambda row: f"{visit_number(row.number)} {row.visit}",
            key=LogOrder.VISIT,
            width=190,
            least=110,
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Category"),
            lambda row: label(row.category),
            key=LogOrder.CATEGORY,
            width=132,
            least=100,
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Country"),
            lambda row: row.country or formats.DASH,
            width=76,
            need=Need.EXTRA,
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Badge"), lambda row: row.badge or formats.DASH, width=72
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Briefed"),
            lambda row: _yes(row.is_briefed),
            width=80,
            need=Need.EXTRA,
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Equipment"),
            lambda row: _yes(row.has_ppe),
            width=80,
            need=Need.EXTRA,
        ),
        Column[LogRow](
            lambda: QCoreApplication.translate("Visitors", "Entered late"),
            lambda row: _yes(row.is_late),
            sign=lambda row: icon("history", "warning") if row.is_late else NO_SIGN,
            ink=lambda row: "warning" if row.is_late else "text3",
            width=110,
            need=Need.EXTRA,
        ),
    )


def people_columns() -> tuple[Column[VisitorHit], ...]:
    """Return the columns of the people found."""
    return (
        Column[VisitorHit](
            lambda: QCoreApplication.translate("Visitors", "Person"),
            lambda row: row.name,
            width=320,
            least=160,
            need=Need.MUST,
        ),
        Column[VisitorHit](
            lambda: QCoreApplication.translate("Visitors", "Visit"), lambda row: row.visit, width=280, least=140
        ),
        Column[VisitorHit](
            lambda: QCoreApplication.translate("Visitors", "Date"),
            lambda row: formats.numeric(row.starts),
            width=120,
            need=Need.MUST,
        ),
    )


def stop_columns() -> tuple[Column[StopRow], ...]:
    """Return the columns of the list of persons not to admit."""
    return (
        Column[StopRow](
            lambda: QCoreApplication.translate("Visitors", "Person"),
            lambda row: f"{row.surname} {row.given}".strip(),
            width=260,
            least=160,
            need=Need.MUST,
        ),
        Column[StopRow](
            lambda: QCoreApplication.translate("Visitors", "Born"),
            lambda row: formats.numeric(row.birth_date) if row.birth_date else formats.DASH,
            width=110,
            need=Need.MUST,
        ),
        Column[StopRow](
            lambda: QCoreApplication.translate("Visitors", "Since"),
            lambda row: formats.numeric(row.since),
            width=110,
            need=Need.EXTRA,
        ),
        Column[StopRow](
            lambda: QCoreApplication.translate("Visitors", "Reason, for staff only"),
            lambda row: row.reason,
            least=140,
        ),
    )
