"""What does not count: refused packages with the reason and what the enterprise is told, and what is late."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.agency.combining import Combined, Overdue
from db.agency.judging import Judged
from desktop.kit.card import CardHeader
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.agency import columns, words
from desktop.screens.agency.listing import Listing
from desktop.screens.agency.scrolled import card_of


class RefusedPage(QWidget):
    """Refused packages; the cure of the current one stands below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing: Listing[Judged] = Listing(columns.refused_columns(), lambda row: row.entry.path)
        self.cure = Text("", Type.BODY, wraps=True)
        self._head = CardHeader()
        self.listing.table.picked.connect(lambda _row: self._show_cure())
        _fill(self, self._head, self.listing, self.cure)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._head.set_words(
            self.tr("Refused packages"), self.tr("Each gets a signed receipt with the reason and what to do")
        )
        self.listing.set_words(self.tr("Refused packages"), self.tr("No package was refused."))
        self._show_cure()

    def show_refused(self, refused: tuple[Judged, ...]) -> None:
        """Show other packages."""
        self.listing.show_rows(refused)
        self._show_cure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_cure(self) -> None:
        row = self.listing.current()
        self.cure.setVisible(row is not None)
        self.cure.setText("" if row is None else columns.cure(row))


class OverduePage(QWidget):
    """Summaries that are late or missing, the latest months first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing: Listing[Overdue] = Listing(columns.overdue_columns(), lambda row: (row.site.code, row.month))
        self._head = CardHeader()
        self._due = ""
        _fill(self, self._head, self.listing)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._head.set_words(self.tr("Late and missing"), self._due)
        self.listing.set_words(self.tr("Late and missing"), self.tr("Every summary that was due is here, in time."))

    def show_overdue(self, combined: Combined | None) -> None:
        """Show other summaries."""
        self._due = ""
        if combined is not None:
            self._due = self.tr("{month} was due on {day}").format(
                month=words.month(combined.last), day=words.day(combined.due)
            )
        self.retranslate()
        self.listing.show_rows(() if combined is None else combined.overdue)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _fill(page: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card_of(*parts))
