"""What an earlier month says of a figure: a value with the difference to it, or honestly that there is none."""

from PySide6.QtCore import QCoreApplication

from db.reports.comparison import Earlier, Known
from db.reports.dictionary import field_of
from db.reports.fields.field import ValueType
from db.reports.summary import Figure
from desktop.kit import formats
from desktop.screens.reports.lines import value_text


def earlier_text(figure: Figure, earlier: Earlier) -> str:
    """The value of an earlier month: "12", "no data" for a month nobody knows, a dash where it was not told."""
    match earlier.known:
        case Known.NO_MONTH:
            return QCoreApplication.translate("ReportComparison", "no data")
        case Known.NOT_TOLD:
            return formats.DASH
        case _:
            return value_text(figure, earlier.value)


def change_text(figure: Figure, earlier: Earlier) -> str:
    """By how much the figure differs: "+12, +4 %"; of shares and means the difference alone; empty if unknown."""
    if earlier.change is None:
        return ""
    field = field_of(figure.field, figure.dim)
    change = formats.signed(earlier.change, field.places)
    if field.type is ValueType.DECIMAL or earlier.part is None or not earlier.change:
        return change
    return QCoreApplication.translate("ReportComparison", "{change}, {part}").format(
        change=change, part=formats.percent_change(earlier.part)
    )


def sentence(figure: Figure, earlier: Earlier, month: str) -> str:
    """What an earlier month says, as a sentence of its own."""
    if earlier.known is Known.NO_MONTH:
        return QCoreApplication.translate("ReportComparison", "{month}: no data").format(month=month)
    if earlier.known is Known.NOT_TOLD:
        return QCoreApplication.translate("ReportComparison", "{month}: not told").format(month=month)
    text = QCoreApplication.translate("ReportComparison", "{month}: {value} ({change})")
    return text.format(month=month, value=earlier_text(figure, earlier), change=change_text(figure, earlier))
