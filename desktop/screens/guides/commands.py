"""What can be done on the page of guides: each a QAction, so that keys, menu and palette know the same ones."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.file_dialogs import ask_where

if TYPE_CHECKING:
    from desktop.screens.guides.screen import GuidesScreen

MONTHS_OFFERED: Final = 13


class GuidesCommands(QObject):
    """Belongs to the screen; `menu` offers what has no button."""

    def __init__(self, screen: "GuidesScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        acts, context, add = screen.acts, screen.context, screen.add_step
        self.new_guide = add("new_guide", "", screen.begin_guide)
        self.open_offers = add("open_offers", "Ctrl+Shift+O", lambda: context.navigate("offers"))
        self.away = add("away_today", "", lambda: acts.away_today(screen.wall()))
        self.retire = add("retire_guide", "", lambda: acts.retire(screen.wall()))
        self.find_guide = add("find_guide", "Ctrl+F", self._find)
        self.bring = add("bring_guides", "", lambda: context.navigate("guide_bringing"))
        self.export = add("export_guides", "", self._export)
        self.export_cards = add("export_cards", "", self._export_cards)
        self.hours_one = add("hours_of_guide", "", lambda: self._save_hours(self._this_month(), one=True))
        self.hours_all = add("hours_of_guides", "", lambda: self._save_hours(self._this_month(), one=False))
        for action, one in ((self.hours_one, True), (self.hours_all, False)):
            months = QMenu(screen)
            months.aboutToShow.connect(partial(self._list_months, months, one=one))
            action.setMenu(months)
        self.menu = QMenu(screen)
        self.menu.addActions([self.away, self.retire])
        self.menu.addSeparator()
        self.menu.addActions([self.hours_one, self.hours_all])
        self.menu.addSeparator()
        self.menu.addActions([self.bring, self.export, self.export_cards])

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for action, text in (
            (self.new_guide, self.tr("New guide")),
            (self.open_offers, self.tr("Offers to guides")),
            (self.away, self.tr("Absent today")),
            (self.retire, self.tr("Take off the list after today")),
            (self.find_guide, self.tr("Find a guide")),
            (self.bring, self.tr("Import guides…")),
            (self.export, self.tr("Export guides…")),
            (self.export_cards, self.tr("Export contact cards (vCard)…")),
            (self.hours_one, self.tr("Hours of this guide…")),
            (self.hours_all, self.tr("Hours of all guides…")),
        ):
            action.setText(text)
            action.setStatusTip(text)

    def follow(self, *, is_one: bool) -> None:
        """Offer what is done with one guide only while one is shown."""
        for action in (self.away, self.retire, self.hours_one):
            action.setEnabled(is_one)

    def _find(self) -> None:
        self._screen.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen(self) -> list[UUID]:
        table = self._screen.table
        keys = [key for key in table.selected_ids() if isinstance(key, UUID)]
        return keys if len(keys) > 1 else [key for key in table.rows.ids() if isinstance(key, UUID)]

    def _export(self) -> None:
        forms = self.tr("Tables (*.xlsx *.csv)")
        ask_where(self._screen, self.tr("Export guides"), "guides.xlsx", self._screen.files.export, forms)

    def _export_cards(self) -> None:
        chosen, forms = self._chosen(), self.tr("Contact cards (*.vcf)")

        def save(file: Path) -> None:
            self._screen.files.export_cards(file, chosen)

        ask_where(self._screen, self.tr("Export contact cards"), "guides.vcf", save, forms)

    def _this_month(self) -> Month:
        return Month.of(self._screen.wall().date())

    def _list_months(self, menu: QMenu, *, one: bool) -> None:
        """Offer this month and those of the year before it: hours are paid for what is over."""
        menu.clear()
        for back in range(MONTHS_OFFERED):
            month = self._this_month().shifted(-back)
            action = menu.addAction(formats.month_title(month.first))
            action.triggered.connect(partial(self._save_hours, month, one=one))

    def _save_hours(self, month: Month, *_triggered: bool, one: bool) -> None:
        card = self._screen.acts.card if one else None
        name = f"hours-{month.year}-{month.number:02}{'-' + str(card.values['code']) if card else ''}.xlsx"

        def save(file: Path) -> None:
            self._screen.files.save_hours(file, month, card.id if card else None)

        forms = self.tr("Workbook or document (*.xlsx *.pdf)")
        ask_where(self._screen, self.tr("Hours of the month"), name, save, forms)
