"""What the schedule says around the grid: hours beyond the axis, visits it cannot draw, nothing to show."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.schedule import Schedule, ScheduledVisit
from db.rules.calendar import Month
from db.rules.states import PLANNED
from desktop.correcting import correction_remedy
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.empty import EmptyState
from desktop.kit.look import px
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import state_title
from desktop.screens.schedule.choice import Choice, View
from desktop.screens.schedule.layout import Picture
from desktop.screens.schedule.words import outside_hint


class Notices(QObject):
    """Owns `above` and `below` the grid, and a card over it when there is nothing to show."""

    widened = Signal()
    cleared = Signal()
    created = Signal()
    opened = Signal(object)
    amendment_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.above, self.below = QWidget(), QWidget()
        self.hint = Button(kind=Kind.SOFT, sign="expected", small=True)
        self.bar = ProblemBar()
        self.card = Card()
        self.empty = EmptyState("schedule")
        self._undrawn = QHBoxLayout(self.below)
        self._undrawn.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self.above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addWidget(self.hint)
        row.addStretch(1)
        column.addLayout(row)
        self.card.body.addWidget(self.empty)
        self._is_filtered = False
        self.hint.clicked.connect(self.widened)
        self.empty.wanted.connect(self._cure)
        self.bar.closed.connect(self._fit)
        self.hint.hide()
        self.below.hide()
        self._fit()

    def lie_over(self, host: QWidget) -> None:
        """Let the card of the empty state lie in the middle of a widget."""
        self.card.setParent(host)
        self.card.hide()
        host.installEventFilter(self)

    def show_state(
        self, choice: Choice, schedule: Schedule, shown: Sequence[ScheduledVisit], picture: Picture | None
    ) -> None:
        """Say what belongs to what is shown."""
        outside = picture.outside if picture is not None else ()
        moments = list({entry.span.starts for entry in outside})
        self.hint.setVisible(bool(moments))
        if moments:
            self.hint.setText(outside_hint(moments))
        self._list_undrawn(picture.undrawn if picture is not None else ())
        self._show_empty(choice, schedule, shown)
        self._fit()

    def tell_barred(self, visit: ScheduledVisit, schedule: Schedule) -> None:
        """Say why a visit cannot be moved."""
        month = Month.of(visit.span.starts.date())
        if month in schedule.locked:
            name = formats.month_title(month.first)
            remedy = correction_remedy(lambda: self.amendment_wanted.emit(month))
            what = self.tr("{month} is closed. A change becomes an amendment.").format(month=name)
            self.bar.say(what, "", (remedy,), Tone.WARNING)
        elif visit.state not in PLANNED:
            what = self.tr("“{visit}” is “{state}” and can no longer be moved.")
            self.bar.say(what.format(visit=visit.title, state=state_title(visit.state)), "", (), Tone.NEUTRAL)
        self._fit()

    def tell(self, text: str, tone: Tone) -> None:
        """Say something above the grid."""
        self.bar.say(text, "", (), tone)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._centre()
        return False

    def _show_empty(self, choice: Choice, schedule: Schedule, shown: Sequence[ScheduledVisit]) -> None:
        self._is_filtered = bool(schedule.visits) and not shown
        if self._is_filtered:
            text = self.tr("The filters hide all %n visit(s).", "", len(schedule.visits))
            self.empty.set_words(text, self.tr("Clear filters"))
        else:
            self.empty.set_words(self._nothing(choice.view), self.tr("New visit"))
        self.card.setVisible(not shown)
        self.card.raise_()
        self._centre()

    def _nothing(self, view: View) -> str:
        match view:
            case View.DAY:
                return self.tr("No visits this day.")
            case View.WEEK:
                return self.tr("No visits this week.")
        return self.tr("No visits this month.")

    def _list_undrawn(self, visits: Sequence[ScheduledVisit]) -> None:
        while (item := self._undrawn.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.below.setVisible(bool(visits))
        if not visits:
            return
        self._undrawn.addWidget(Text(self.tr("Cannot be drawn here:"), Type.CAPTION_STRONG, "text2"))
        for visit in visits:
            text = f"{formats.moment(visit.span.starts)} {visit.title}"
            button = Button(text, Kind.GHOST, sign="remark", small=True)
            button.clicked.connect(lambda _checked=False, key=visit.id: self.opened.emit(key))
            self._undrawn.addWidget(button)
        self._undrawn.addStretch(1)

    def _cure(self) -> None:
        (self.cleared if self._is_filtered else self.created).emit()

    def _fit(self) -> None:
        self.above.setVisible(not self.hint.isHidden() or not self.bar.isHidden())

    def _centre(self) -> None:
        host = self.card.parentWidget()
        if host is not None and not self.card.isHidden():
            size = self.card.sizeHint().boundedTo(host.size())
            self.card.resize(size)
            self.card.move((host.width() - size.width()) // 2, (host.height() - size.height()) // 2)
