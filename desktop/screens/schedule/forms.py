"""The small forms of the schedule: where to move, by how many days, to whom, why called off, what to filter."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QDate, QObject, QRect, QTime
from PySide6.QtWidgets import QLineEdit

from db.model.kinds import Cause, ExitReason, VisitState
from db.queries.schedule import Schedule, ScheduledVisit
from db.rules.trial import Target, Tone, Trial
from desktop.kit import formats
from desktop.kit.fields import DateField, NumberField, TimeField
from desktop.kit.phrases import shown
from desktop.labels import label, language_name, state_title
from desktop.screens.schedule.ask import AskPopover, choices
from desktop.screens.schedule.choice import Filters
from desktop.wordings import is_offered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

REASONS = {
    Cause.VISITOR: (
        ExitReason.CHANGE_OF_PLANS,
        ExitReason.ILLNESS,
        ExitReason.TRANSPORT,
        ExitReason.QUARANTINE,
        ExitReason.WEATHER,
        ExitReason.OTHER,
    ),
    Cause.ENTERPRISE: (
        ExitReason.PRODUCTION,
        ExitReason.GUIDE,
        ExitReason.SAFETY,
        ExitReason.CAPACITY,
        ExitReason.CLEARANCE,
        ExitReason.OTHER,
    ),
    Cause.AUTHORITY: (ExitReason.ORDER, ExitReason.QUARANTINE, ExitReason.OTHER),
    Cause.FORCE_MAJEURE: (ExitReason.WEATHER, ExitReason.OTHER),
}
"""Which reasons go with which cause."""


class Forms(QObject):
    """Asks beside a place of its host and calls back with the answer."""

    def __init__(self, host: "QWidget") -> None:
        super().__init__(host)
        self.popover = AskPopover(host)

    def ask_place(
        self,
        visit: ScheduledVisit,
        schedule: Schedule,
        trial: Callable[[Callable[[Trial], None]], None],
        accept: Callable[[Target], object],
        around: QRect,
    ) -> None:
        """Ask for date, time and guide; what the judges would say of them stands below while they are chosen."""
        day, start = self._day(visit.span.starts.date()), self._time(visit.span.starts.time())
        lead = next((tour.lead_id for tour in visit.tours), None)
        guide = choices(self._guides(schedule), lead)
        known: list[Trial] = []

        def target() -> Target:
            starts = datetime.combine(_date_of(day), _time_of(start))
            chosen: UUID | None = guide.currentData()
            return Target(starts, takes_guide=chosen != lead, guide_id=chosen, instead_of=lead)

        def judge() -> None:
            if known:
                found = known[0].judged(target())
                ink = "success" if found.fits else "danger"
                bad = [shown(one.sentence) for one in found.reasons if (one.tone is Tone.BAD) != found.fits]
                self.popover.tell(" ".join(bad) or self.tr("It fits there."), ink)

        def take(loaded: Trial) -> None:
            known.append(loaded)
            judge()

        day.dateChanged.connect(judge)
        start.timeChanged.connect(judge)
        guide.currentIndexChanged.connect(judge)
        fields = ((self.tr("Date"), day), (self.tr("Start"), start), (self.tr("Guide"), guide))
        title = self.tr("Move “{visit}”").format(visit=visit.title)
        self.popover.ask(title, fields, self.tr("Move"), lambda: accept(target()), around)
        trial(take)

    def ask_days(self, title: str, action: str, accept: Callable[[int], object], around: QRect) -> None:
        """Ask by how many days."""
        days = NumberField()
        days.setRange(-366, 366)
        days.setValue(7)
        self.popover.ask(
            title, ((self.tr("Days, less than 0 for earlier"), days),), action, lambda: accept(days.value()), around
        )

    def ask_date(self, title: str, action: str, day: date, accept: Callable[[date], object], around: QRect) -> None:
        """Ask for a date."""
        field = self._day(day)
        self.popover.ask(title, ((self.tr("Date"), field),), action, lambda: accept(_date_of(field)), around)

    def ask_guide(
        self,
        visits: Sequence[ScheduledVisit],
        schedule: Schedule,
        accept: Callable[[UUID | None, str], object],
        around: QRect,
    ) -> None:
        """Ask for a guide."""
        guide = choices(self._guides(schedule), next((key for one in visits for key in one.guide_ids), None))
        self.popover.ask(
            self.tr("Guide for %n visit(s)", "", len(visits)),
            ((self.tr("Guide"), guide),),
            self.tr("Assign"),
            lambda: accept(guide.currentData(), guide.currentText()),
            around,
        )

    def ask_title(self, visit: ScheduledVisit, accept: Callable[[str], object], around: QRect) -> None:
        """Ask for another title."""
        field = QLineEdit(visit.title)
        field.selectAll()
        title = self.tr("Rename visit {number}").format(number=f"{visit.number:04}")
        self.popover.ask(title, ((self.tr("Title"), field),), self.tr("Rename"), lambda: accept(field.text()), around)

    def ask_route(
        self,
        visits: Sequence[ScheduledVisit],
        schedule: Schedule,
        accept: Callable[[UUID, str], object],
        around: QRect,
    ) -> None:
        """Ask for another route."""
        route = choices([(formats.named(one.title), one.id) for one in schedule.routes], visits[0].route_id)
        self.popover.ask(
            self.tr("Route for %n visit(s)", "", len(visits)),
            ((self.tr("Route"), route),),
            self.tr("Change"),
            lambda: accept(route.currentData(), route.currentText()),
            around,
        )

    def ask_reason(
        self, visits: Sequence[ScheduledVisit], accept: Callable[[Cause, ExitReason], object], around: QRect
    ) -> None:
        """Ask who calls visits off, and why."""
        cause = choices([(label(one), one) for one in REASONS])
        reason = choices([(label(one), one) for one in filter(is_offered, REASONS[Cause.VISITOR])])

        def fit() -> None:
            reason.clear()
            for one in filter(is_offered, REASONS[Cause(cause.currentData())]):
                reason.addItem(label(one), one)

        cause.currentIndexChanged.connect(fit)
        self.popover.ask(
            self.tr("Call off %n visit(s)", "", len(visits)),
            ((self.tr("Whose doing"), cause), (self.tr("Reason"), reason)),
            self.tr("Call off"),
            lambda: accept(Cause(cause.currentData()), ExitReason(reason.currentData())),
            around,
        )

    def ask_filters(
        self, filters: Filters, schedule: Schedule, accept: Callable[[Filters], object], around: QRect
    ) -> None:
        """Ask what to let through beside the kinds of groups."""
        text = QLineEdit(filters.text)
        every = self.tr("all")
        state = choices([(every, None), *((state_title(one), one) for one in VisitState)], filters.state)
        route = choices(
            [(every, None), *((formats.named(one.title), one.id) for one in schedule.routes)], filters.route_id
        )
        guide = choices([(every, None), *((one.name, one.id) for one in schedule.guides)], filters.guide_id)
        spoken = sorted({visit.language for visit in schedule.visits} | ({filters.language} - {""}))
        language = choices([(every, ""), *((language_name(code), code) for code in spoken)], filters.language)

        def take() -> None:
            kind = state.currentData()
            accept(
                replace(
                    filters,
                    text=text.text().strip(),
                    state=VisitState(kind) if kind else None,
                    route_id=route.currentData(),
                    guide_id=guide.currentData(),
                    language=language.currentData(),
                )
            )

        fields = (
            (self.tr("Title or number contains"), text),
            (self.tr("State"), state),
            (self.tr("Route"), route),
            (self.tr("Guide"), guide),
            (self.tr("Language"), language),
        )
        self.popover.ask(self.tr("Show only"), fields, self.tr("Apply"), take, around)

    def _guides(self, schedule: Schedule) -> list[tuple[str, object]]:
        return [(self.tr("nobody yet"), None), *((guide.name, guide.id) for guide in schedule.guides)]

    def _day(self, day: date) -> DateField:
        field = DateField()
        field.setDate(QDate(day.year, day.month, day.day))
        return field

    def _time(self, moment: time) -> TimeField:
        field = TimeField()
        field.setTime(QTime(moment.hour, moment.minute))
        return field


def _date_of(field: DateField) -> date:
    value = field.date()
    return date(value.year(), value.month(), value.day())


def _time_of(field: TimeField) -> time:
    value = field.time()
    return time(value.hour(), value.minute())
