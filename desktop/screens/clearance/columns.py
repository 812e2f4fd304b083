"""What a row of the sheet of clearances shows."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from db.model.kinds import ClearanceState
from db.queries.clearance import ClearanceRow
from db.queries.people import full_name, visit_number
from db.rules.privacy import masked
from desktop.kit import formats
from desktop.kit.icons import icon
from desktop.kit.table import Column, Need

SIGNS: Final = {
    ClearanceState.NOT_NEEDED: ("info", "text3"),
    ClearanceState.PENDING: ("held", "warning"),
    ClearanceState.CLEARED: ("ticked", "success"),
    ClearanceState.REFUSED: ("barred", "danger"),
}


def state_word(state: ClearanceState) -> str:
    """Return what the pass office said, in a word."""
    match state:
        case ClearanceState.NOT_NEEDED:
            return QCoreApplication.translate("Clearance", "not asked")
        case ClearanceState.PENDING:
            return QCoreApplication.translate("Clearance", "no answer yet")
        case ClearanceState.CLEARED:
            return QCoreApplication.translate("Clearance", "cleared")
        case ClearanceState.REFUSED:
            return QCoreApplication.translate("Clearance", "not cleared")


def columns() -> tuple[Column[ClearanceRow], ...]:
    """Return the columns of the sheet."""
    return (
        Column[ClearanceRow](
            lambda: QCoreApplication.translate("Clearance", "Answer"),
            lambda row: state_word(row.state),
            sign=lambda row: icon(*SIGNS[row.state]),
            width=160,
            need=Need.MUST,
        ),
        Column[ClearanceRow](
            lambda: QCoreApplication.translate("Clearance", "Person"),
            lambda row: full_name(row.surname, row.given, row.patronymic),
            width=180,
            least=130,
            need=Need.MUST,
        ),
        Column[ClearanceRow](
            lambda: QCoreApplication.translate("Clearance", "Born"),
            lambda row: formats.numeric(row.birth_date) if row.birth_date else formats.DASH,
            width=112,
        ),
        Column[ClearanceRow](
            lambda: QCoreApplication.translate("Clearance", "Document"),
            lambda row: masked(row.document) or formats.DASH,
            width=112,
            need=Need.EXTRA,
        ),
        Column[ClearanceRow](
            lambda: QCoreApplication.translate("Clearance", "Pass"),
            lambda row: row.pass_number or formats.DASH,
            width=76,
        ),
        Column[ClearanceRow](
            lambda: QCoreApplication.translate("Clearance", "Visit"),
            lambda row: f"{formats.day_month(row.starts.date())} {visit_number(row.number)} {row.visit}",
            least=130,
        ),
    )
