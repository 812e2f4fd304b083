"""What can be done on the agency's page, as actions: menu, palette and keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.screens.agency.work import Form

EXPORT_KEYS = {Form.XLSX: "Ctrl+S", Form.PDF: "", Form.JSON: ""}


class AgencyActions(QMenu):
    """Belongs to a page, whose actions these are; as a menu it lists the forms in which an overview is saved."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._of = page
        self.choose = self._make("agency_folder", "Ctrl+O")
        self.combine = self._make("agency_combine", "F5")
        self.answer = self._make("agency_answer", "Ctrl+Shift+R")
        self.up = self._make("agency_up", "Alt+Up")
        self.exports = {form: self._make(f"agency_{form}", keys) for form, keys in EXPORT_KEYS.items()}
        self.addActions(list(self.exports.values()))

    def connect_forms(self, ask: Callable[[Form], object]) -> None:
        """Have `ask` called with the form in which somebody wants the overview."""
        for form, action in self.exports.items():
            action.setData(form.value)
            action.triggered.connect(lambda _on=False, form=form: ask(form))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for action, text in (
            (self.choose, self.tr("Choose the folder of packages…")),
            (self.combine, self.tr("Read and combine the packages")),
            (self.answer, self.tr("Write the receipts that are due")),
            (self.up, self.tr("Back to the region or the country")),
            (self.exports[Form.XLSX], self.tr("Save the overview as a workbook (XLSX)…")),
            (self.exports[Form.PDF], self.tr("Save the overview as a document (PDF)…")),
            (self.exports[Form.JSON], self.tr("Save the overview for machines (JSON)…")),
        ):
            action.setText(text)
            action.setStatusTip(text)

    def allow(self, *, is_idle: bool, has_overview: bool, due: int) -> None:
        """Grey out what cannot be done now."""
        for action in (self.choose, self.combine):
            action.setEnabled(is_idle)
        for action in self.exports.values():
            action.setEnabled(is_idle and has_overview)
        self.answer.setEnabled(is_idle and due > 0)

    def _make(self, name: str, keys: str) -> QAction:
        action = QAction(self._of)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._of.addAction(action)
        return action
