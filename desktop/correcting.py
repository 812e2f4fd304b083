"""A closed month refuses: the sentence stands in place, and its correction is opened there; what was typed stays."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.commands.months import correct_month
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.guard import MonthClosed
from db.model.kinds import CorrectionReason
from db.queries.presence import only_site
from db.reports.titles import month_title
from db.rules.calendar import Month
from desktop.context import Context
from desktop.correction_form import CorrectionForm
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.sizes import SPACE_16, SPACE_24
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.kit.way_out import WAY_OUT_SHOWN

WIDTH = 620


class CorrectionQuestion(QDialog):
    """Why a closed month is opened again; Enter opens it, Esc goes back to what was typed."""

    def __init__(self, context: Context, month: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correction: {month}").format(month=formats.month(month.first)))
        self._context = context
        self._month = month
        self.form = CorrectionForm()
        self.form.show_month(month)
        self.form.corrected.connect(self._open_month)
        self.words = Text(
            self.tr(
                "The figures that were sent stay as they are. What you change from now on becomes a new revision "
                "when the month is closed again. What you have typed stays where it is."
            ),
            Type.BODY,
            wraps=True,
        )
        self.words.setMinimumWidth(px(WIDTH))
        back = Button(self.tr("Back"), keys="Esc")
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self.form.create_button.set_kind(Kind.PRIMARY)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.form.create_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_24), px(SPACE_24), px(SPACE_24), px(SPACE_16))
        column.setSpacing(px(SPACE_16))
        column.addWidget(self.words)
        column.addWidget(self.form)
        column.addLayout(foot)
        self.form.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said to be wrong."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.adjustSize()
        return is_done

    def _open_month(self, reason: CorrectionReason, note: str) -> None:
        try:
            open_correction(self._context, self._month, reason, note)
        except TourError as error:
            self.form.complain(" ".join(refusal_shown(error)))
        else:
            self.accept()


def closed_month(error: object) -> Month | None:
    """Return the month whose being closed is what a refusal speaks of."""
    return error.month if isinstance(error, MonthClosed) else None


def open_correction(context: Context, month: Month, reason: CorrectionReason, note: str) -> None:
    """Open a closed month as one undo step; a refusal is raised."""
    label = say(QT_TRANSLATE_NOOP("db", "Correction opened: {month}"), month=month_title(str(month)))
    context.attempt(label, lambda unit: correct_month(unit, only_site(unit.session).id, month, reason, note))


def ask_correction(host: QWidget, context: Context, month: Month, opened: Callable[[], object]) -> CorrectionQuestion:
    """Ask why a closed month is opened, over the window of `host`; then the keyboard is back where it was."""
    before = host.window().focusWidget()

    def back() -> None:
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    question = CorrectionQuestion(context, month, host.window())
    question.accepted.connect(opened)
    question.finished.connect(back)
    question.open()
    return question


def tell_refusal(bar: ProblemBar, error: TourError, context: Context) -> None:
    """Say a refusal in a bar; one by a closed month with the button that opens its correction."""
    month = closed_month(error)
    if month is None:
        bar.say(*refusal_shown(error))
        return

    def ask() -> None:
        ask_correction(bar, context, month, lambda: bar.say(*opened_words(month), tone=Tone.SUCCESS))

    bar.say(*refusal_shown(error), (correction_remedy(ask),))


def complain(labelled: Labelled, error: TourError) -> None:
    """Say a refusal beside its field; one by a closed month with the button that opens its correction (`mended`)."""
    labelled.complain(" ".join(refusal_shown(error)), "" if closed_month(error) is None else remedy_text())


def correction_remedy(ask: Callable[[], object]) -> Remedy:
    """Return the button that opens a correction."""
    return Remedy("correct_month", remedy_text(), keys=WAY_OUT_SHOWN, act=ask)


def remedy_text() -> str:
    """What the button says."""
    return QCoreApplication.translate("Correcting", "Create a correction")


def opened_words(month: Month) -> tuple[str, str]:
    """What is said when the correction is open, and what to do now."""
    what = QCoreApplication.translate("Correcting", "{month} is open for a correction.")
    cure = QCoreApplication.translate("Correcting", "Repeat the step now: what you typed is still here.")
    return what.format(month=formats.month_title(month.first)), cure
