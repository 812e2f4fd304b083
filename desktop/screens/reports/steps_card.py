"""The card at the left: the six steps, and at its foot what was corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from db.reports.month_picture import MonthPicture, Revision
from db.reports.titles import CORRECTIONS
from desktop.kit import formats
from desktop.kit.card import Card, CardHeader, Panel
from desktop.kit.look import px
from desktop.kit.phrases import shown
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_BLOCK, SPACE_4, SPACE_8
from desktop.kit.steps import StepList
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.reports.steps import StepKey, steps
from desktop.screens.reports.words import named


class StepsCard(Card):
    """`chosen(key)` tells which step a person picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.header = CardHeader()
        self._place = Text("", Type.CAPTION, "text2")
        self.header.right.addWidget(self._place)
        self.list = StepList()
        self.list.chosen.connect(self.chosen)
        self.note = CorrectionNote()
        self.body.addWidget(self.header)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.body.addWidget(self.note)

    def show_month(self, picture: MonthPicture, chosen: StepKey) -> None:
        """Show how far a month is."""
        self.header.set_words(named(self.tr("Closing of {of_month}"), picture.month))
        place = list(StepKey).index(chosen) + 1
        self._place.setText(self.tr("step {n} of {all}").format(n=place, all=len(StepKey)))
        self.list.setAccessibleName(self.header.title.whole_text())
        self.list.show_steps(steps(picture, chosen), chosen)
        self.note.show_month(picture)

    def focus_chosen(self) -> None:
        """Bring the keyboard to the chosen step."""
        row = next((one for one in self.list.rows() if one.isChecked()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)


class CorrectionNote(Panel):
    """The newest correction, of the month itself or of the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", Type.CONTROL_STRONG, wraps=True)
        self.text = Text("", Type.CAPTION, "text2", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_8))
        head.addWidget(Sign("amendment", "text2", ICON_BLOCK), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self.body.setSpacing(px(SPACE_4))
        self.body.addLayout(head)
        self.body.addWidget(self.text)

    def show_month(self, picture: MonthPicture) -> None:
        """Show the correction under way, else the newest one; hide without any."""
        self.show()
        if picture.correction is not None:
            title = self.tr("{month}: correction {n} under way")
            self.title.setText(named(title, picture.month, n=picture.correction.revision))
            why = self.tr("{reason}: “{note}”")
            reason = shown(CORRECTIONS[picture.correction.reason])
            self.text.setText(why.format(reason=reason, note=picture.correction.note))
        elif len(picture.revisions) > 1:
            self._show(*picture.revisions[-2:])
        elif len(picture.revisions_before) > 1:
            self._show(*picture.revisions_before[-2:])
        else:
            self.hide()

    def _show(self, before: Revision, revision: Revision) -> None:
        row = revision.row
        self.title.setText(named(self.tr("{month}: correction {n}"), row.month, n=row.revision))
        if before.visitors == revision.visitors:
            self.text.setText(self.tr("“{note}”, total unchanged").format(note=row.note))
            return
        text = self.tr("“{note}”, total {before} → {after}")
        totals = (formats.number(one.visitors) for one in (before, revision))
        self.text.setText(text.format(note=row.note, before=next(totals), after=next(totals)))
