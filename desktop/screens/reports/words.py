"""How the screen names months, states and moments."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from db.clock import local
from db.model.kinds import DeliveryState, MonthState
from db.reports.month_picture import MonthPicture
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.pill import Tone


def month_name(month: Month) -> str:
    """The month alone: "ноябрь", "November"."""
    return QLocale().standaloneMonthName(month.number)


def of_month(month: Month) -> str:
    """The month as it stands behind "of": "ноября", "November"."""
    return QLocale().monthName(month.number)


def named(text: str, month: Month, **values: object) -> str:
    """Fill the places of a translated line; `{month}` and `{of_month}` name the month."""
    return begun(text.format(month=month_name(month), of_month=of_month(month), **values))


def begun(text: str) -> str:
    """Return a text that begins a line."""
    return text[:1].upper() + text[1:]


def moment(instant: datetime, picture: MonthPicture) -> str:
    """Write an instant by the wall clock of the site."""
    return formats.moment(local(instant, picture.summary.header.timezone))


def state_text(picture: MonthPicture) -> str:
    """Say how a month stands, in the words of the header."""
    match picture.state:
        case MonthState.CLOSED:
            text = QCoreApplication.translate("Reports", "{month} · closed · revision {revision}")
        case MonthState.CORRECTING:
            text = QCoreApplication.translate("Reports", "{month} · open for a correction · revision {revision}")
        case _:
            text = QCoreApplication.translate("Reports", "{month} · open · revision {revision}")
    return text.format(month=formats.month_title(picture.month.first), revision=picture.revision)


def delivery_text(state: DeliveryState) -> str:
    """Say how a package stands."""
    match state:
        case DeliveryState.QUEUED:
            return QCoreApplication.translate("Reports", "queued")
        case DeliveryState.SENDING:
            return QCoreApplication.translate("Reports", "sending")
        case DeliveryState.SENT:
            return QCoreApplication.translate("Reports", "delivered")
        case DeliveryState.ACCEPTED:
            return QCoreApplication.translate("Reports", "accepted")
        case DeliveryState.RETURNED:
            return QCoreApplication.translate("Reports", "returned")
        case DeliveryState.BY_HAND:
            return QCoreApplication.translate("Reports", "taken by hand")


DELIVERY_LOOKS = {
    DeliveryState.QUEUED: (Tone.WARNING, "send"),
    DeliveryState.SENDING: (Tone.ACCENT, "send"),
    DeliveryState.SENT: (Tone.SUCCESS, "done"),
    DeliveryState.ACCEPTED: (Tone.SUCCESS, "done"),
    DeliveryState.RETURNED: (Tone.DANGER, "remark"),
    DeliveryState.BY_HAND: (Tone.SUCCESS, "folder"),
}
DELIVERED = frozenset({DeliveryState.SENT, DeliveryState.ACCEPTED, DeliveryState.BY_HAND})
"""States in which a package is at the agency, or on its way in somebody's hand."""
WAITING = frozenset({DeliveryState.SENT, DeliveryState.RETURNED})
"""States in which the agency may still say something."""
