"""Requests of the sample plant that lead to no visit: refused, waiting, or not answered yet."""

from datetime import timedelta
from functools import partial
from uuid import UUID

from db.commands.requests import (
    RequestDraft,
    WishDraft,
    put_on_waiting_list,
    refuse_request,
    take_request,
)
from db.demo.groups import TYPES
from db.demo.plant import Plant
from db.demo.timeline import Timeline, at
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import (
    RefusalReason,
)
from db.rules.calendar import Month
from db.store import UnitOfWork

REFUSED = (
    RefusalReason.CAPACITY,
    RefusalReason.AGE,
    RefusalReason.LEAD_TIME,
    RefusalReason.CAPACITY,
    RefusalReason.PRODUCTION,
    RefusalReason.LANGUAGE,
    RefusalReason.CLEARANCE,
)


class TurnedAway:
    """Plans requests of a month that are refused, and three at its end that wait."""

    def __init__(self, timeline: Timeline, plant: Plant, month: Month) -> None:
        self._timeline = timeline
        self._plant = plant
        self._month = month

    def plan(self) -> None:
        """Put them on the timeline."""
        self._plan_refusals()
        self._plan_waiting()

    def _plan_refusals(self) -> None:
        for place, reason in enumerate(REFUSED):
            moment = at(self._month.first + timedelta(days=2 + 3 * place), 14, 10)
            step = partial(self._refuse, place, reason)
            self._timeline.plan(moment, say(QT_TRANSLATE_NOOP("db", "Request refused")), step)

    def _refuse(self, place: int, reason: RefusalReason, unit: UnitOfWork) -> None:
        refuse_request(unit, self._ask(unit, place, 20 + place), reason)

    def _plan_waiting(self) -> None:
        for place in range(3):
            moment = at(self._month.last - timedelta(days=6 - place), 15, 20)
            self._timeline.plan(moment, say(QT_TRANSLATE_NOOP("db", "Request taken")), partial(self._wait, place))

    def _wait(self, place: int, unit: UnitOfWork) -> None:
        request = self._ask(unit, place, 12 + place)
        if place == 0:
            put_on_waiting_list(unit, request)

    def _ask(self, unit: UnitOfWork, place: int, people: int) -> UUID:
        group = TYPES[1 + place % 4]
        title = group.names[place % len(group.names)]
        return take_request(
            unit,
            RequestDraft(
                site_id=self._plant.site,
                organiser_id=self._plant.organisers[title.partition(",")[0]],
                title=title,
                people=people,
                group_kind=group.kind,
                wishes=[WishDraft(day=self._month.last + timedelta(days=20 + place))],
                youngest_age=group.youngest,
            ),
        )
