"""A small plant for stories: one route, three guides, groups as the story needs them."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from db.clock import SetClock, instant
from db.commands.enterprise import EnterpriseDraft, SiteDraft, set_up_enterprise
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import begin_tours, check_in_group
from db.commands.visit_steps import confirm_visit
from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import GroupKind, VisitorCategory
from db.queries.cases import load_case
from db.rules.findings import Finding
from db.rules.judges import judge
from db.store import Store
from tests.db.makers import ZONE, make_guide, make_route, write

PUPILS, ADULTS, BUSINESS = VisitorCategory.SCHOOL_5_9, VisitorCategory.CHAPERONE, VisitorCategory.BUSINESS
NAMES = ("Ash", "Birch", "Cedar")
TODAY = date(2026, 11, 24)


class Plant:
    """The foundry takes 15 people a run, two runs at once, from 12 years on, one adult for ten children."""

    def __init__(self, store: Store, clock: SetClock) -> None:
        self.store, self.clock = store, clock
        self.site = write(
            store,
            set_up_enterprise,
            EnterpriseDraft(code="E01234", name="Северный прокат", industry_code="24.10"),
            SiteDraft(name="Площадка", region_code="RU-SVE", zone=ZONE, municipality="Верхний"),
        )
        self.route = make_route(store, code="CAST", title="Литейный цех", parallel_runs=2, industry_code="24.10")
        self.guides = [
            make_guide(store, surname=name, given="Анна", cleared_for=[self.route])
            for name in ("Белова", "Гусева", "Титова")
        ]

    def plan(self, people: dict[VisitorCategory, int] | None = None, *, at: time = time(12), **named: Any) -> UUID:
        """A group planned today, asked for long ago."""
        values: dict[str, Any] = {
            "title": "Школа № 12",
            "group_kind": GroupKind.SCHOOL,
            "region_code": "RU-SVE",
            "requested_at": self.moment(9, day=date(2026, 10, 20)),
            "starts": datetime.combine(TODAY, at),
            "route_id": self.route,
            **named,
        }
        declared = people if people is not None else {PUPILS: 10, ADULTS: 1}
        return write(self.store, plan_visit, VisitDraft(site_id=self.site, declared=declared, **values))

    def moment(self, hour: int, minute: int = 0, *, day: date = TODAY) -> datetime:
        """An instant by the wall of the site."""
        return instant(datetime.combine(day, time(hour, minute)), ZONE)

    def findings(self, visit: UUID) -> list[Finding]:
        """What the judges say of a visit."""
        with self.store.read() as session:
            return judge(load_case(session, visit, with_candidates=True))

    def rules(self, visit: UUID) -> set[str]:
        """Names of the rules that speak."""
        return {finding.rule for finding in self.findings(visit)}


def business(plant: Plant, *, at: time = time(12), names: tuple[str, ...] = NAMES, **named: object) -> UUID:
    """A confirmed group by name."""
    declared = {BUSINESS: max(len(names), 6)}
    visit = plant.plan(declared, at=at, group_kind=GroupKind.CORPORATE, **named)
    if names:
        write(plant.store, receive_list, visit, [PersonDraft(surname=name, given="A") for name in names])
    write(plant.store, confirm_visit, visit)
    return visit


def come(plant: Plant, visit: UUID) -> None:
    """The group comes and sets out."""
    write(plant.store, check_in_group, visit)
    write(plant.store, begin_tours, visit)
