"""The boxes of the sheet of lists: for which visit, in which encoding, from which sheet of the workbook."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from db.exchange.list_rows import ListPreview, ListRowState
from db.queries.lists import visits_for_lists
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.card import Caption
from desktop.kit.import_form import ImportForm
from desktop.kit.pill import Tone

ENCODINGS = ("utf-8", "cp1251", "koi8-r", "cp866", "utf-16")


class ListChoices(QObject):
    """Each box is shown only where there is something to choose."""

    visit_chosen = Signal(object)
    encoding_chosen = Signal(str)
    sheet_chosen = Signal(object)

    def __init__(self, context: Context, form: ImportForm[Any], parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._bar, self._doubts = form.problem, False
        self.visits, self.encodings, self.sheets = QComboBox(), QComboBox(), QComboBox()
        self._captions = {box: Caption() for box in (self.visits, self.encodings, self.sheets)}
        for box, caption in self._captions.items():
            form.add_row(caption, box)
        self.visits.activated.connect(self._tell_visit)
        self.encodings.activated.connect(lambda: self.encoding_chosen.emit(str(self.encodings.currentData())))
        self.sheets.activated.connect(lambda: self.sheet_chosen.emit(self.sheets.currentData()))
        self.ask_visit(is_asked=False)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for box, text in (
            (self.visits, self.tr("Visit")),
            (self.encodings, self.tr("Encoding")),
            (self.sheets, self.tr("Sheet")),
        ):
            self._captions[box].setText(text)
            box.setAccessibleName(text)

    def ask_visit(self, *, is_asked: bool) -> None:
        """Ask for which visit the list is, or do not; the box then has the keyboard."""
        self._show(self.visits, is_shown=is_asked)
        if not is_asked:
            return
        now = self.context.store.clock.now()
        with QSignalBlocker(self.visits):
            self.visits.clear()
            self.visits.addItem(self.tr("choose the visit"), None)
            for one in self.context.read(lambda session: visits_for_lists(session, now)):
                known = self.tr("has a list") if one.has_list else self.tr("no list yet")
                self.visits.addItem(f"{formats.moment(one.starts)} · {one.title} · {known}", one.id)
        self.visits.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, found: ListPreview | None, sheets: Collection[str] | None) -> None:
        """Offer encodings for a text, and sheets where there are several; ask whether it is the list of this visit."""
        self._doubt(found)
        used = found.encoding if found is not None else ""
        names = [*(one.name for one in found.sheets), *found.skipped] if found is not None else []
        self._show(self.encodings, is_shown=bool(used))
        self._show(self.sheets, is_shown=len(names) > 1)
        with QSignalBlocker(self.encodings), QSignalBlocker(self.sheets):
            self.encodings.clear()
            for code in dict.fromkeys((used, *ENCODINGS)):
                self.encodings.addItem(code, code)
            self.sheets.clear()
            self.sheets.addItem(self.tr("all that hold a list"), None)
            for name in names:
                self.sheets.addItem(name, name)
            self.sheets.setCurrentIndex(0 if not sheets else max(self.sheets.findData(next(iter(sheets))), 0))

    def _doubt(self, found: ListPreview | None) -> None:
        """Ask about a list that has nobody in common with the one that stands."""
        had_doubts, self._doubts = self._doubts, found is not None and _is_other(found)
        if found is not None and self._doubts:
            text = self.tr("Nobody of the list that stands here is in this file. Is it the list of another visit?")
            remedy = self.tr("If it is of {visit}, bring it in; undo takes it back.").format(visit=found.place.title)
            self._bar.say(text, remedy, tone=Tone.WARNING)
        elif had_doubts:
            self._bar.hide()

    def _show(self, box: QComboBox, *, is_shown: bool) -> None:
        self._captions[box].setVisible(is_shown)
        box.setVisible(is_shown)

    def _tell_visit(self) -> None:
        chosen = self.visits.currentData()
        if isinstance(chosen, UUID):
            self.visit_chosen.emit(chosen)


def _is_other(found: ListPreview) -> bool:
    """Say whether a list has nobody in common with the one that stands."""
    in_common = found.count(ListRowState.SAME) + found.count(ListRowState.CHANGED)
    return not in_common and found.count(ListRowState.NEW) > 0 and found.count(ListRowState.GONE) > 0
