"""The columns of the list of guides."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from db.queries.guide_list import GuideOrder, GuideRow
from desktop.kit import formats
from desktop.kit.icons import icon
from desktop.kit.table import Column, Need
from desktop.labels import label, language_name

HOUR = 60


def load_shown(row: GuideRow) -> str:
    """Return the hours of the month, with the cap where there is one."""
    hours = formats.number(row.minutes / HOUR, 1)
    if not row.most_minutes:
        return QCoreApplication.translate("Guides", "{hours} h").format(hours=hours)
    most = formats.number(row.most_minutes / HOUR)
    return QCoreApplication.translate("Guides", "{hours} of {most} h").format(hours=hours, most=most)


def warning_shown(row: GuideRow) -> str:
    """Return what should be known first: away, off the list, or what ends."""
    if row.is_retired and row.active_until is not None:
        return QCoreApplication.translate("Guides", "off the list since {date}").format(
            date=formats.day_month(row.active_until)
        )
    if row.away_until is not None:
        return QCoreApplication.translate("Guides", "away until {time}").format(time=formats.moment(row.away_until))
    lapse = row.first_lapse
    if lapse is None:
        return ""
    what = lapse.route or label(lapse.certificate)
    if lapse.is_over:
        return QCoreApplication.translate("Guides", "{what}: ended {date}").format(
            what=what, date=formats.day_month(lapse.until)
        )
    return QCoreApplication.translate("Guides", "{what}: until {date}").format(
        what=what, date=formats.day_month(lapse.until)
    )


def warning_ink(row: GuideRow) -> str:
    """Return the token the warning is written in."""
    if row.is_retired:
        return "text3"
    if row.away_until is not None:
        return "text2"
    return "danger" if row.first_lapse is not None and row.first_lapse.is_over else "warning"


def _sign(row: GuideRow) -> str:
    if row.is_retired:
        return "archive"
    return "expected" if row.away_until is not None else "warning"


def guide_columns() -> tuple[Column[GuideRow], ...]:
    """Return the columns."""
    return (
        Column[GuideRow](
            lambda: QCoreApplication.translate("Guides", "Guide"),
            lambda row: row.name,
            key=GuideOrder.NAME,
            ink=lambda row: "text3" if row.is_retired else "text",
            width=180,
            least=130,
            need=Need.MUST,
        ),
        Column[GuideRow](
            lambda: QCoreApplication.translate("Guides", "Languages"),
            lambda row: ", ".join(row.languages),
            accessible=lambda row: formats.listed(language_name(code) for code in row.languages),
            width=98,
            least=80,
        ),
        Column[GuideRow](
            lambda: QCoreApplication.translate("Guides", "This month"),
            load_shown,
            key=GuideOrder.LOAD,
            is_number=True,
            width=96,
        ),
        Column[GuideRow](
            lambda: QCoreApplication.translate("Guides", "To know"),
            warning_shown,
            key=GuideOrder.LAPSE,
            sign=lambda row: icon(_sign(row), warning_ink(row)) if warning_shown(row) else QIcon(),
            ink=warning_ink,
            width=190,
            least=130,
            need=Need.MUST,
        ),
        Column[GuideRow](
            lambda: QCoreApplication.translate("Guides", "Employment"),
            lambda row: label(row.employment),
            key=GuideOrder.EMPLOYMENT,
            width=96,
            least=80,
            need=Need.EXTRA,
        ),
        Column[GuideRow](lambda: QCoreApplication.translate("Guides", "Telephone"), lambda row: row.phone, width=130),
    )
