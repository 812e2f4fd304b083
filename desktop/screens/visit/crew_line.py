"""One person beside the lead of a tour: which tour, which role, from when to when, what became of the offer."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from db.commands.crew import CrewMember
from db.model.kinds import AssignmentRole, AssignmentState
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.fields import TimeField
from desktop.kit.look import look, px
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import SPACE_6
from desktop.labels import label

TONES = {
    AssignmentState.PROPOSED: Tone.NEUTRAL,
    AssignmentState.OFFERED: Tone.WARNING,
    AssignmentState.ACCEPTED: Tone.ACCENT,
    AssignmentState.CONFIRMED: Tone.SUCCESS,
    AssignmentState.DECLINED: Tone.DANGER,
    AssignmentState.LAPSED: Tone.DANGER,
}
ROLES = (AssignmentRole.INTERPRETER, AssignmentRole.ESCORT, AssignmentRole.STAND_BY, AssignmentRole.LEAD)
DAY_MIN = 1440
LEAST_LETTERS = 5
"""A list may shrink to so many letters, so that a line fits the sheet in every language."""
Span = tuple[datetime, datetime]


class CrewLine(QWidget):
    """`changed` tells that something was chosen, `removed` that the person is to be taken off."""

    changed = Signal()
    removed = Signal()

    def __init__(self, guides: Sequence[tuple[UUID, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._part: tuple[int, int] | None = None
        self.tour, self.role, self.guide = QComboBox(), QComboBox(), QComboBox()
        self.starts, self.ends = TimeField(), TimeField()
        self.pill = Pill()
        self.pill.hide()
        self.off = Button(kind=Kind.GHOST, sign="close", small=True)
        for box in (self.tour, self.role, self.guide):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(LEAST_LETTERS)
        for role in ROLES:
            self.role.addItem("", role)
        for key, name in guides:
            self.guide.addItem(name, key)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, share in ((self.role, 3), (self.guide, 4), (self.tour, 2), (self.starts, 1), (self.ends, 1)):
            self._row.addWidget(part, share)
        self._row.addWidget(self.pill)
        self._row.addWidget(self.off)
        self.off.clicked.connect(self.removed)
        self.role.currentIndexChanged.connect(self._choose_role)
        self.guide.currentIndexChanged.connect(self._choose_other)
        self.tour.currentIndexChanged.connect(self._choose_tour)
        for field in (self.starts, self.ends):
            field.timeChanged.connect(self._cut)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setSpacing(px(SPACE_6))

    def retranslate(self) -> None:
        """Name the fields and the roles."""
        for place, role in enumerate(ROLES):
            self.role.setItemText(place, self.tr("leads a part") if role is AssignmentRole.LEAD else label(role))
        self.role.setAccessibleName(self.tr("Role"))
        self.guide.setAccessibleName(self.tr("Who"))
        self.tour.setAccessibleName(self.tr("Tour"))
        self.starts.setAccessibleName(self.tr("There from"))
        self.ends.setAccessibleName(self.tr("There until"))
        self.off.set_name(self.tr("Take off the tour"))

    def show_member(self, member: CrewMember, state: AssignmentState | None = None) -> None:
        """Show who it is; an offer's state is told once it is in the books."""
        with QSignalBlocker(self.role), QSignalBlocker(self.guide), QSignalBlocker(self.tour):
            self.role.setCurrentIndex(ROLES.index(member.role))
            self.guide.setCurrentIndex(self._place(member.guide_id))
            self._fill_tours(max(len(self._spans), member.tour))
            self.tour.setCurrentIndex(member.tour - 1)
        is_part = member.from_min is not None or member.until_min is not None
        self._part = (member.from_min or 0, member.until_min or DAY_MIN) if is_part else None
        self._show_part()
        self.pill.setVisible(state is not None)
        if state is not None:
            self.pill.show_state(label(state), TONES.get(state, Tone.NEUTRAL))

    def member(self) -> CrewMember:
        """Return who it is now."""
        first, last = self._part or (None, None)
        return CrewMember(
            tour=max(self.tour.currentIndex(), 0) + 1,
            guide_id=self.guide.currentData(),
            role=self.role.currentData(),
            from_min=first,
            until_min=last,
        )

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Take when the tours run; a part keeps its distance from the start of its tour."""
        self._spans = list(spans)
        with QSignalBlocker(self.tour):
            chosen = self.tour.currentIndex()
            self._fill_tours(len(spans))
            self.tour.setCurrentIndex(min(max(chosen, 0), len(spans) - 1))
        self.tour.setVisible(len(spans) > 1)
        self._show_part()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill_tours(self, count: int) -> None:
        while self.tour.count() > count:
            self.tour.removeItem(self.tour.count() - 1)
        for place in range(count):
            text = self.tr("Tour {n}").format(n=place + 1)
            if place < len(self._spans):
                text = self.tr("Tour {n}, {time}").format(n=place + 1, time=formats.clock(self._spans[place][0]))
            if place < self.tour.count():
                self.tour.setItemText(place, text)
            else:
                self.tour.addItem(text)

    def _place(self, guide_id: UUID) -> int:
        return next((place for place in range(self.guide.count()) if self.guide.itemData(place) == guide_id), -1)

    def _span(self) -> Span | None:
        place = self.tour.currentIndex()
        return self._spans[place] if 0 <= place < len(self._spans) else None

    def _show_part(self) -> None:
        span = self._span()
        for field in (self.starts, self.ends):
            field.setEnabled(span is not None and self.guide.isEnabled())
        if span is None:
            return
        starts, ends = span
        if self._part is not None:
            first, last = self._part
            starts, ends = starts + timedelta(minutes=first), min(starts + timedelta(minutes=last), ends)
        with QSignalBlocker(self.starts), QSignalBlocker(self.ends):
            self.starts.setTime(QTime(starts.hour, starts.minute))
            self.ends.setTime(QTime(ends.hour, ends.minute))

    def _cut(self) -> None:
        """Take the times typed for a part, unless they are those of the whole tour."""
        span = self._span()
        if span is None:
            return
        begins = span[0].hour * 60 + span[0].minute
        length = int((span[1] - span[0]).total_seconds() // 60)
        first, last = (
            (field.time().hour() * 60 + field.time().minute() - begins) % DAY_MIN for field in (self.starts, self.ends)
        )
        is_whole = first == 0 and last == length and self.role.currentData() != AssignmentRole.LEAD
        self._part = None if is_whole else (first, max(last, 1))
        self.changed.emit()

    def _choose_role(self) -> None:
        span = self._span()
        if self.role.currentData() == AssignmentRole.LEAD and self._part is None and span is not None:
            length = int((span[1] - span[0]).total_seconds() // 60)
            self._part = (length // 2, length)
            self._show_part()
        self._choose_other()

    def _choose_tour(self) -> None:
        self._show_part()
        self._choose_other()

    def _choose_other(self) -> None:
        self.pill.hide()
        self.changed.emit()
