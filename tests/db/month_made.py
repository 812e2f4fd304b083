"""A month of a made plant: groups that come, go, are missed; each call makes one."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from db.clock import SetClock, instant
from db.commands.closing import close_visit
from db.commands.enterprise import EnterpriseDraft, SiteDraft, set_up_enterprise
from db.commands.presence import check_in_counts, check_out_group
from db.commands.requests import RequestDraft, WishDraft, take_request
from db.commands.safety import brief
from db.commands.visit_steps import confirm_visit
from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import GroupKind, IntakeChannel, VisitorCategory
from db.model.visit import Visit
from db.store import Store, UnitOfWork
from tests.db.makers import ZONE, make_guide, make_organiser, make_route, row, write

NOVEMBER = date(2026, 11, 1)
AFTER = datetime.combine(date(2026, 12, 2), time(9))
"""A morning after the month, on the wall of the site."""
BEFORE = datetime.combine(date(2026, 10, 2), time(9))


class MadeMonth:
    """Makes groups of November 2026 and ends on the second of December."""

    def __init__(self, store: Store, clock: SetClock) -> None:
        self.store, self.clock = store, clock
        enterprise = EnterpriseDraft(code="E01234", name="Northern Mill", industry_code="24.10", programme_code="OP-5")
        site = SiteDraft(name="Works", region_code="RU-SVE", municipality="Upper Lake", zone=ZONE)
        self.site = write(store, set_up_enterprise, enterprise, site)
        self.route = make_route(store, title="Foundry", code="CAST", briefing_min=0)
        make_guide(store, cleared_for=[self.route])
        self.end()

    def end(self) -> None:
        """Set the clock after the month."""
        self.clock.set(instant(AFTER, ZONE))

    def planned(self, title: str, day: int, people: dict[VisitorCategory, int], **named: Any) -> UUID:
        """A visit as it was planned, a day of November."""
        values: dict[str, Any] = {
            "group_kind": GroupKind.SCHOOL,
            "region_code": "RU-SVE",
            "requested_at": instant(BEFORE, ZONE),
            **named,
        }
        starts = datetime.combine(NOVEMBER + timedelta(days=day - 1), time(10))
        draft = VisitDraft(
            site_id=self.site, route_id=self.route, title=title, starts=starts, declared=people, **values
        )
        return write(self.store, plan_visit, draft)

    def confirmed(self, title: str, day: int, people: dict[VisitorCategory, int], **named: Any) -> UUID:
        """A visit that was promised."""
        visit = self.planned(title, day, people, **named)
        self.clock.set(instant(BEFORE, ZONE))
        write(self.store, confirm_visit, visit)
        self.end()
        return visit

    def came(
        self,
        title: str,
        day: int,
        people: dict[VisitorCategory, int],
        *,
        briefed: bool = True,
        left: bool = True,
        closed: bool = True,
        **named: Any,
    ) -> UUID:
        """A group that was at the gate; what is not done stays a gap."""
        visit = self.confirmed(title, day, people, **named)

        def arrive(unit: UnitOfWork) -> None:
            check_in_counts(unit, visit, people)
            if briefed:
                brief(unit, visit, people=sum(people.values()), text_version="1", language="ru", instructor="Guide")

        def leave(unit: UnitOfWork) -> None:
            check_out_group(unit, visit)
            if closed:
                close_visit(unit, visit)

        planned = row(self.store, Visit, visit)
        self.clock.set(planned.starts_at)
        write(self.store, arrive)
        if left:
            self.clock.set(planned.ends_at)
            write(self.store, leave)
        self.end()
        return visit

    def asked(self, title: str, day: int) -> UUID:
        """A request for a day of November."""
        draft = RequestDraft(
            site_id=self.site,
            organiser_id=make_organiser(self.store),
            title=title,
            group_kind=GroupKind.SCHOOL,
            people=20,
            intake=IntakeChannel.PHONE,
            wishes=[WishDraft(day=NOVEMBER + timedelta(days=day - 1))],
        )
        return write(self.store, take_request, draft)
