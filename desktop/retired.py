"""Codes that the enterprise has retired are not offered for something new."""

from enum import StrEnum

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QListView

from desktop.wordings import is_offered


def hide_retired(choice: QComboBox, codes: type[StrEnum]) -> None:
    """Take retired codes out of what can be chosen; one that is set already keeps its place and its name."""
    model, view = choice.model(), choice.view()
    if not isinstance(model, QStandardItemModel) or not isinstance(view, QListView):
        return
    known = {code.value for code in codes}
    offered = [
        not isinstance(data, str) or data not in known or is_offered(codes(data))  # Qt keeps a code as a plain text
        for data in map(choice.itemData, range(choice.count()))
    ]
    for place, is_shown in enumerate(offered):
        model.item(place).setEnabled(is_shown)
        view.setRowHidden(place, not is_shown)
    if choice.currentIndex() == 0 and offered and not offered[0]:
        choice.setCurrentIndex(offered.index(True))
