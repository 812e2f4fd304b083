"""Closing a month, with the question in place; a closed one can be opened for a correction here."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from db.model.kinds import ActivityFlag, ApproverRole
from db.reports.month_picture import MonthPicture
from db.reports.titles import APPROVERS
from desktop.correction_form import CorrectionForm
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, Card, CardHeader
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_4
from desktop.kit.text import Text
from desktop.kit.turning import TurningRow
from desktop.kit.typefaces import Type
from desktop.screens.reports.difference_note import DifferenceNote
from desktop.screens.reports.words import moment, named

LONGEST_NOTE = 400


class ClosingCard(Card):
    """`closed(role, activity)` asks to close the month, `corrected(reason, sentence)` to open a closed one.

    What keeps a month from being closed is said instead of the question. While a month is corrected, what has changed
    since the last revision stands above the question; `compared(before, after)` asks for all of it.
    """

    closed = Signal(object, object)
    corrected = Signal(object, str)
    compared = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header = CardHeader()
        self.text = Text("", Type.BODY, "text2", wraps=True)
        self._question = TurningRow()
        self.role = QComboBox()
        self._role_caption = Caption()
        self.close_month = Button(kind=Kind.PRIMARY, sign="lock")
        self.close_month.setObjectName("close_month_button")
        self.close_month.clicked.connect(self._close)
        self.suspended = Button(kind=Kind.SECONDARY)
        self.suspended.clicked.connect(self._close_suspended)
        for button in (self.close_month, self.suspended):
            button.setAutoDefault(True)  # Enter presses it, as Space does
        self._lay_out_question()
        self.difference = DifferenceNote()
        self.difference.opened.connect(self.compared)
        self.correction = CorrectionForm()
        self.correction.corrected.connect(self.corrected)
        for part in (self.header, self.text, self.difference, self._question, self.correction):
            self.body.addWidget(part)

    def show_month(self, picture: MonthPicture) -> None:
        """Ask the question, or say what stands in the way, or offer a correction."""
        self._fill_roles(picture)
        stands = _in_the_way(picture)
        can_close = not picture.is_closed and not stands
        self._question.setVisible(can_close)
        self.difference.show_difference(picture.views.newest_difference)
        self.correction.setVisible(picture.is_closed)
        self.correction.show_month(picture.month)
        self.suspended.setVisible(picture.is_nil)
        self.suspended.setText(self.tr("The site was closed to visits"))
        if picture.is_closed:
            self._show_closed(picture)
        elif stands:
            self.header.set_words(named(self.tr("{month} cannot be closed yet"), picture.month))
            self.text.setText(stands)
        else:
            self._ask(picture)

    def ask(self) -> None:
        """Bring the keyboard to the question, or to the correction of a closed month."""
        if not self._question.isHidden():
            self.role.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.correction.isHidden():
            self.correction.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, picture: MonthPicture) -> None:
        self.close_month.setText(named(self.tr("Close {month}"), picture.month))
        if picture.is_nil:
            self.header.set_words(named(self.tr("Nobody came in {month}"), picture.month))
            self.text.setText(self.tr("No visits is a report too: it is closed, signed and delivered like any other."))
            self.close_month.setText(self.tr("Report: no visits"))
            return
        title = self.tr("Close {month} as revision {n}?")
        self.header.set_words(named(title, picture.month, n=picture.revision), self.tr("This cannot be undone"))
        text = self.tr(
            "Fixed from then on: visits held {visits}, visitors {people}, and every other figure below. "
            "The summary is signed and put into the outbox. A later change needs a correction with a reason."
        )
        visits, people = (picture.summary.count(name) for name in ("visits_held", "visitors_total"))
        asked = text.format(visits=formats.number(visits), people=formats.number(people))
        left = self.tr("Gaps left: {n}. What is missing is counted as unknown.").format(n=len(picture.unknowns))
        self.text.setText(f"{asked}\n{left}" if picture.unknowns else asked)

    def _show_closed(self, picture: MonthPicture) -> None:
        title = self.tr("{month} is closed as revision {n}")
        self.header.set_words(named(title, picture.month, n=picture.revision))
        if not picture.revisions:
            return
        row = picture.revisions[-1].row
        text = self.tr("Closed on {moment}. Approved by: {role}. A change of its figures becomes a correction.")
        self.text.setText(text.format(moment=moment(row.closed_at, picture), role=shown(APPROVERS[row.approver])))

    def _fill_roles(self, picture: MonthPicture) -> None:
        """Offer the roles; the one that approved last time comes first to hand."""
        chosen = self.role.currentData() or (picture.revisions[-1].row.approver if picture.revisions else None)
        with QSignalBlocker(self.role):
            self.role.clear()
            for role in ApproverRole:
                self.role.addItem(shown(APPROVERS[role]), role)
            self.role.setCurrentIndex(max(self.role.findData(chosen), 0))
        self._role_caption.setText(self.tr("Approved by, as a role and never a name"))
        self.role.setAccessibleName(self._role_caption.text())

    def _lay_out_question(self) -> None:
        field = QVBoxLayout()
        field.setSpacing(px(SPACE_4))
        field.addWidget(self._role_caption)
        field.addWidget(self.role)
        row = self._question.row
        row.addLayout(field)
        row.addStretch(1)
        row.addWidget(self.suspended, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.close_month, 0, Qt.AlignmentFlag.AlignBottom)

    def _close(self) -> None:
        self.closed.emit(ApproverRole(self.role.currentData()), None)

    def _close_suspended(self) -> None:
        self.closed.emit(ApproverRole(self.role.currentData()), ActivityFlag.SUSPENDED)


def _in_the_way(picture: MonthPicture) -> str:
    """Say what keeps a month from being closed; nothing if it can be."""
    if not picture.is_over:
        text = QCoreApplication.translate("ClosingCard", "The month has not ended. It can be closed from {day} on.")
        return text.format(day=formats.day(picture.month.shifted(1).first))
    if picture.open_visits:
        text = QCoreApplication.translate(
            "ClosingCard", "Visits that are not closed: {n}. Step 1 lists them, each with its cure."
        )
        return text.format(n=len(picture.open_visits))
    if picture.blocking:
        return QCoreApplication.translate("ClosingCard", "The figures do not add up. Step 3 says where.")
    return ""
