"""A month of the sample plant: requests, lists, groups at the gate, and what goes wrong."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random
from uuid import UUID

from sqlmodel import col, select

from db.clock import instant
from db.commands.lists import PersonDraft, decide_clearance, receive_list
from db.commands.requests import (
    RequestDraft,
    WishDraft,
    convert_request,
    take_request,
)
from db.commands.visit_steps import cancel_visit, confirm_visits, mark_no_show
from db.commands.visits import VisitDraft
from db.demo.at_gate import AtGate
from db.demo.calendar import Coming, programme
from db.demo.messy import messy_list
from db.demo.names import adult, guest, pupil, teacher
from db.demo.plant import ZONE, Plant
from db.demo.timeline import Timeline, at
from db.demo.turned_away import TurnedAway
from db.demo.without_request import WithoutRequest
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.visitor_lists import read_visitor_list
from db.model.kinds import (
    Cause,
    ClearanceState,
    DocumentRule,
    ExitReason,
    GroupKind,
    IntakeChannel,
    ListedRole,
    Purpose,
    VisitorCategory,
)
from db.model.route import Route
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.rules.calendar import Month
from db.store import UnitOfWork

CANCELLED = {
    6: (Cause.VISITOR, ExitReason.QUARANTINE),
    21: (Cause.VISITOR, ExitReason.TRANSPORT),
    38: (Cause.ENTERPRISE, ExitReason.PRODUCTION),
    57: (Cause.VISITOR, ExitReason.CHANGE_OF_PLANS),
    83: (Cause.AUTHORITY, ExitReason.ORDER),
    101: (Cause.FORCE_MAJEURE, ExitReason.WEATHER),
}
"""Visits called off, by their place in the month."""
NO_SHOWS = frozenset({15, 47, 90})
ANSWERS_ON = 4
"""Weekday on which the week's requests are answered: Friday."""
NAMED_SHARE = 3
"""One in so many groups that may send a list of names does."""


@dataclass(frozen=True, slots=True)
class MessyList:
    """The messy list a school sent, and what came out of it."""

    title: str
    number: int
    content: bytes
    people: int
    findings: int


class MonthOfWork:
    """Plans a month's work on a timeline; the visits made are kept in `visits`, in the order of their starts."""

    def __init__(self, timeline: Timeline, plant: Plant, month: Month, seed: int) -> None:
        self._timeline = timeline
        self._plant = plant
        self._month = month
        self._random = Random(f"{seed} {month}")
        self.visits: dict[int, UUID] = {}
        self.messy: MessyList | None = None
        self._is_eventful = False
        self._gate = AtGate(plant, self._random, is_eventful=False)
        self._to_confirm: dict[date, list[int]] = defaultdict(list)

    def plan(self, visits: int, is_working: Callable[[date], bool], *, is_eventful: bool = True) -> None:
        """Put about `visits` visits on the timeline; an eventful month has all that can go wrong."""
        self._is_eventful = is_eventful
        self._gate = AtGate(self._plant, self._random, is_eventful=is_eventful)
        for place, coming in enumerate(programme(self._month, visits, self._random, is_working)):
            self._plan_one(place, coming)
        for day, places in self._to_confirm.items():
            step = partial(self._confirm, places)
            self._timeline.plan(at(day, 17, 40), say(QT_TRANSLATE_NOOP("db", "Visits confirmed")), step)
        if is_eventful:
            TurnedAway(self._timeline, self._plant, self._month).plan()
            WithoutRequest(self._timeline, self._plant, self._month).plan()

    def _plan_one(self, place: int, coming: Coming) -> None:
        asked = coming.starts.date() - timedelta(days=coming.lead)
        received = at(asked, 9 + place % 8, place * 7 % 60)
        self._timeline.plan(received, say(QT_TRANSLATE_NOOP("db", "Request taken")), partial(self._take, place, coming))
        self._to_confirm[asked + timedelta(days=(ANSWERS_ON - asked.weekday()) % 7)].append(place)
        if self._is_eventful and place in CANCELLED:
            moment = instant(coming.starts, ZONE) - timedelta(days=2)
            step = partial(self._cancel, place)
            self._timeline.plan(moment, say(QT_TRANSLATE_NOOP("db", "Visit cancelled")), step)
        elif self._is_eventful and place in NO_SHOWS:
            moment = instant(coming.starts, ZONE) + timedelta(minutes=45)
            step = partial(self._no_show, place)
            self._timeline.plan(moment, say(QT_TRANSLATE_NOOP("db", "Nobody came")), step)
        else:
            self._plan_day(place, coming)

    def _plan_day(self, place: int, coming: Coming) -> None:
        starts = instant(coming.starts, ZONE)
        if coming.group.named and (place % NAMED_SHARE == 0 or coming.group.country != "RU"):
            step = partial(self._list, place, coming)
            self._timeline.plan(starts - timedelta(days=4), say(QT_TRANSLATE_NOOP("db", "List received")), step)
        arrives = starts + timedelta(minutes=self._random.randint(-6, 9))
        self._timeline.plan(
            arrives, say(QT_TRANSLATE_NOOP("db", "Group checked in")), partial(self._arrive, place, coming)
        )
        leaves = starts + timedelta(minutes=self._plant.lengths[coming.route] + self._random.randint(18, 28))
        self._timeline.plan(
            leaves, say(QT_TRANSLATE_NOOP("db", "Group checked out")), partial(self._leave, place, coming)
        )

    def _take(self, place: int, coming: Coming, unit: UnitOfWork) -> None:
        group = coming.group
        organiser = self._plant.organisers[coming.title.partition(",")[0]]
        request = take_request(
            unit,
            RequestDraft(
                site_id=self._plant.site,
                organiser_id=organiser,
                title=coming.title,
                people=coming.people + coming.chaperones,
                group_kind=group.kind,
                wishes=[WishDraft(day=coming.starts.date(), starts=coming.starts.time())],
                intake=(IntakeChannel.PHONE, IntakeChannel.EMAIL, IntakeChannel.WEB_FORM)[place % 3],
                language=group.language,
                purpose=group.purpose,
                payment=group.payment,
                youngest_age=group.youngest,
            ),
        )
        people = {group.category: coming.people, VisitorCategory.CHAPERONE: coming.chaperones}
        self.visits[place] = convert_request(
            unit,
            request,
            VisitDraft(
                site_id=self._plant.site,
                route_id=self._plant.routes[coming.route],
                organiser_id=organiser,
                title=coming.title,
                group_kind=group.kind,
                starts=coming.starts,
                declared={category: number for category, number in people.items() if number},
                language=group.language,
                purpose=group.purpose,
                programme_code="OP-EDU-1" if group.purpose is Purpose.EDUCATION_PROGRAMME else "",
                payment=group.payment,
                price=Decimal(group.price * coming.people),
                channel=group.channel,
                country=group.country,
                region_code=group.region,
                municipality="Екатеринбург" if group.region == "RU-SVE" and place % 4 else "",
                youngest_age=group.youngest,
                adapted_people=1 if coming.route == "MUSE" and place % 9 == 0 else 0,
                leader_name=teacher(self._random),
                leader_phone=f"+7 900 {place:03} 00 {place % 100:02}",
            ),
        )

    def _confirm(self, places: list[int], unit: UnitOfWork) -> None:
        confirm_visits(unit, [self.visits[place] for place in places])

    def _cancel(self, place: int, unit: UnitOfWork) -> None:
        cause, reason = CANCELLED[place]
        cancel_visit(unit, self.visits[place], cause, reason)

    def _no_show(self, place: int, unit: UnitOfWork) -> None:
        mark_no_show(unit, self.visits[place])

    def people(self, coming: Coming) -> list[PersonDraft]:
        """Return invented names for a group."""
        group = coming.group
        if group.country != "RU":
            return [guest(self._random, group.country) for _ in range(coming.people)]
        if group.kind is GroupKind.SCHOOL:
            grade = coming.title.partition(", ")[2].replace("«", "").replace("»", "")
            born = coming.starts.year - group.youngest - 1
            pupils = [pupil(self._random, born, grade) for _ in range(coming.people)]
            return pupils + [adult(self._random) for _ in range(coming.chaperones)]
        return [adult(self._random, ListedRole.VISITOR) for _ in range(coming.people)]

    def _list(self, place: int, coming: Coming, unit: UnitOfWork) -> None:
        visit = self.visits[place]
        people = list({(one.surname, one.given, one.patronymic): one for one in self.people(coming)}.values())
        if self.messy is None and coming.group.kind is GroupKind.SCHOOL and self._is_eventful:
            people = self._read_messy(place, coming, people, unit)
        receive_list(unit, visit, people)
        if unit.one(Route, self._plant.routes[coming.route]).document_rule is DocumentRule.PASSPORT:
            self._clear(unit, visit)

    def _read_messy(self, place: int, coming: Coming, people: list[PersonDraft], unit: UnitOfWork) -> list[PersonDraft]:
        """Send the list as schools do, in a messy workbook, and read it back."""
        content = messy_list(coming.title, people, unit.now().replace(tzinfo=None))
        found = read_visitor_list(content, file_name="list.xlsx", today=coming.starts.date())
        number = unit.one(Visit, self.visits[place]).number
        self.messy = MessyList(coming.title, number, content, len(found.people), len(found.findings))
        return [
            PersonDraft(
                surname=one.surname,
                given=one.given,
                patronymic=one.patronymic,
                birth_date=one.birth_date,
                grade=one.grade,
                role=one.role,
            )
            for one in found.people
        ]

    def _clear(self, unit: UnitOfWork, visit: UUID) -> None:
        """Let the pass office answer: of every group with passports the last one is refused."""
        ids = unit.session.exec(select(Visitor.id).where(Visitor.visit_id == visit).order_by(col(Visitor.id))).all()
        decide_clearance(unit, ids[:-1], ClearanceState.CLEARED)
        decide_clearance(unit, ids[-1:], ClearanceState.REFUSED)

    def _arrive(self, place: int, coming: Coming, unit: UnitOfWork) -> None:
        self._gate.arrive(place, self.visits[place], coming, unit)

    def _leave(self, place: int, coming: Coming, unit: UnitOfWork) -> None:
        self._gate.leave(place, self.visits[place], coming, unit)
