"""The panel of the chosen step: gaps, the agency's check, closing, signature, delivery."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.reports.month_picture import MonthPicture
from desktop.screens.reports.check_card import CheckCard
from desktop.screens.reports.closing_card import ClosingCard
from desktop.screens.reports.delivery_card import DeliveryCard
from desktop.screens.reports.gaps_card import GapsCard
from desktop.screens.reports.signing_card import SigningCard
from desktop.screens.reports.steps import StepKey
from desktop.screens.reports.words import named


class StepPanel(QWidget):
    """One card at a time, as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.gaps = GapsCard()
        self.check = CheckCard()
        self.closing = ClosingCard()
        self.signing = SigningCard()
        self.delivery = DeliveryCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in (self.gaps, self.check, self.closing, self.signing, self.delivery):
            column.addWidget(card)

    def show_month(self, picture: MonthPicture, chosen: StepKey) -> None:
        """Show the card of a step."""
        match chosen:
            case StepKey.VISITS:
                self._show_visits(picture)
            case StepKey.GAPS:
                self._show_unknowns(picture)
            case StepKey.FIGURES:
                self.check.show_findings(picture)
            case StepKey.CLOSED:
                self.closing.show_month(picture)
            case StepKey.SIGNED:
                self.signing.show_month(picture)
            case StepKey.DELIVERED:
                self.delivery.show_month(picture)
        self.gaps.setVisible(chosen in (StepKey.VISITS, StepKey.GAPS))
        self.check.setVisible(chosen is StepKey.FIGURES)
        self.closing.setVisible(chosen is StepKey.CLOSED)
        self.signing.setVisible(chosen is StepKey.SIGNED)
        self.delivery.setVisible(chosen is StepKey.DELIVERED)

    def _show_visits(self, picture: MonthPicture) -> None:
        gaps = picture.open_visits
        title = self.tr("Visits not closed: {n}").format(n=len(gaps)) if gaps else self.tr("Visits")
        nothing = self.tr("Every visit of the month is closed, called off or missed.")
        if picture.to_come:
            coming = self.tr("Visits still to come: {n}. They are closed when their day is over.")
            nothing = coming.format(n=picture.to_come)
        note = self.tr("Only a closed visit is counted for good")
        self.gaps.show_gaps(title, note, gaps, picture, nothing)

    def _show_unknowns(self, picture: MonthPicture) -> None:
        gaps = picture.unknowns
        title = self.tr("Gaps in the log: {n}").format(n=len(gaps)) if gaps else self.tr("Gaps in the log")
        nothing = named(self.tr("Nothing is missing in the log of {of_month}."), picture.month)
        if picture.accepted:
            left = self.tr("Left as unknown: {n}. The summary shows how many.")
            nothing = left.format(n=picture.accepted)
        note = self.tr("Fill them in or mark them as unknown: the summary shows how many")
        self.gaps.show_gaps(title, note, gaps, picture, nothing)
