"""Who comes to the sample plant without a request: open doors, families at the gate, a class by video."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from functools import partial
from uuid import UUID

from db.clock import instant
from db.commands.closing import close_visit
from db.commands.presence import (
    begin_tours,
    check_in_group,
    check_out_group,
)
from db.commands.safety import (
    brief,
)
from db.commands.visits import VisitDraft, plan_visit
from db.demo.at_gate import INSTRUCTOR, TEXT_VERSION
from db.demo.plant import ZONE, Plant
from db.demo.timeline import Timeline
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import (
    GroupKind,
    Payment,
    Purpose,
    VisitorCategory,
)
from db.model.visit import Visit
from db.rules.calendar import Month
from db.store import UnitOfWork


class WithoutRequest:
    """Plans visits of a month that nobody asked for beforehand."""

    def __init__(self, timeline: Timeline, plant: Plant, month: Month) -> None:
        self._timeline = timeline
        self._plant = plant
        self._month = month

    def plan(self) -> None:
        """Put them on the timeline."""
        self._plan_open_day()
        self._plan_walk_in_visits()
        self._plan_remote()

    def _plan_open_day(self) -> None:
        """A Saturday of open doors, counted by hand."""
        day = next(
            self._month.first + timedelta(days=count)
            for count in range(12, 20)
            if (self._month.first + timedelta(days=count)).weekday() == 5
        )
        people = {
            VisitorCategory.FAMILY_STAFF: 70,
            VisitorCategory.SCHOOL_5_9: 60,
            VisitorCategory.TOURIST_INDIVIDUAL: 90,
            VisitorCategory.OTHER: 25,
            VisitorCategory.UNKNOWN: 15,
        }
        draft = self._event("День открытых дверей", "MUSE", datetime.combine(day, time(10)), people)
        draft = draft.model_copy(update={"is_open_day": True, "is_estimated": True, "purpose": Purpose.OPEN_DAY})
        self._plan_event(draft, 240)

    def _plan_walk_in_visits(self) -> None:
        for count, people in ((8, 5), (22, 4)):
            day = self._month.first + timedelta(days=count)
            while day.weekday() > 4:
                day += timedelta(days=1)
            starts = datetime.combine(day, time(17, 0))
            draft = self._event("Семья без записи", "MUSE", starts, {VisitorCategory.TOURIST_INDIVIDUAL: people})
            self._plan_event(
                draft.model_copy(update={"is_walk_in": True, "payment": Payment.PAID, "price": Decimal(600)}), 55
            )

    def _plan_remote(self) -> None:
        starts = datetime.combine(self._month.first + timedelta(days=13), time(12, 0))
        draft = self._event("Виртуальная экскурсия для лицея", "MUSE", starts, {VisitorCategory.SCHOOL_10_11: 40})
        self._plan_event(draft.model_copy(update={"is_remote": True}), 55)

    def _event(self, title: str, route: str, starts: datetime, people: dict[VisitorCategory, int]) -> VisitDraft:
        return VisitDraft(
            site_id=self._plant.site,
            route_id=self._plant.routes[route],
            title=title,
            group_kind=GroupKind.TOURIST,
            starts=starts,
            declared=people,
            region_code="RU-SVE",
        )

    def _plan_event(self, draft: VisitDraft, minutes: int) -> None:
        moment = instant(draft.starts, ZONE)
        self._timeline.plan(
            moment, say(QT_TRANSLATE_NOOP("db", "Visitors admitted")), partial(self._come, draft, minutes)
        )

    def _come(self, draft: VisitDraft, minutes: int, unit: UnitOfWork) -> None:
        visit_id = plan_visit(unit, draft)
        check_in_group(unit, visit_id)
        brief(
            unit,
            visit_id,
            people=sum(draft.declared.values()),
            text_version=TEXT_VERSION,
            language="ru",
            instructor=INSTRUCTOR,
        )
        begin_tours(unit, visit_id)
        ends = unit.one(Visit, visit_id).starts_at + timedelta(minutes=minutes)
        self._timeline.plan(ends, say(QT_TRANSLATE_NOOP("db", "Visitors left")), partial(self._go, visit_id))

    def _go(self, visit_id: UUID, unit: UnitOfWork) -> None:
        check_out_group(unit, visit_id)
        close_visit(unit, visit_id)
