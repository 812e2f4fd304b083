"""A month of the sample plant: requests, lists, groups at the gate, and what goes wrong."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from random import Random
from uuid import UUID

from sqlmodel import col, select

from db.clock import instant
from db.commands.closing import close_visit
from db.commands.lists import PersonDraft, decide_clearance, receive_list
from db.commands.presence import (
    WalkInDraft,
    add_walk_in,
    begin_tours,
    check_in_counts,
    check_in_group,
    check_out_counts,
    check_out_group,
)
from db.commands.requests import (
    RequestDraft,
    WishDraft,
    convert_request,
    put_on_waiting_list,
    refuse_request,
    take_request,
)
from db.commands.safety import (
    FeedbackDraft,
    IncidentDraft,
    brief,
    issue_ppe,
    record_feedback,
    record_headcount,
    record_incident,
    return_all_ppe,
)
from db.commands.visit_steps import cancel_visit, confirm_visits, interrupt_visit, mark_no_show
from db.commands.visits import VisitDraft, compose, plan_visit
from db.demo.calendar import Coming, programme
from db.demo.groups import TYPES
from db.demo.messy import messy_list
from db.demo.names import adult, guest, pupil, teacher
from db.demo.plant import ZONE, Plant
from db.demo.timeline import Timeline
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.visitor_lists import read_visitor_list
from db.model.kinds import (
    Cause,
    ClearanceState,
    ControlPoint,
    Dimension,
    DocumentRule,
    ExitReason,
    GroupKind,
    IncidentKind,
    IncidentSeverity,
    IntakeChannel,
    ListedRole,
    Payment,
    PpeKind,
    Purpose,
    RefusalReason,
    VisitorCategory,
)
from db.model.route import Route
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.presence import counted
from db.rules.calendar import Month
from db.rules.capacity import even_split
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
INTERRUPTED = 66
HURT = 52
MISCOUNTED = 71
JOINED = 33
"""The group that a family of four joins at the gate."""
ANSWERS_ON = 4
"""Weekday on which the week's requests are answered: Friday."""
NAMED_SHARE = 3
"""One in so many groups that may send a list of names does."""
REFUSED = (
    RefusalReason.CAPACITY,
    RefusalReason.AGE,
    RefusalReason.LEAD_TIME,
    RefusalReason.CAPACITY,
    RefusalReason.PRODUCTION,
    RefusalReason.LANGUAGE,
    RefusalReason.CLEARANCE,
)
INSTRUCTOR = "Н. Котова"
TEXT_VERSION = "2026-1"


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
        self._to_confirm: dict[date, list[int]] = defaultdict(list)

    def plan(self, visits: int, is_working: Callable[[date], bool], *, is_eventful: bool = True) -> None:
        """Put about `visits` visits on the timeline; an eventful month has all that can go wrong."""
        self._is_eventful = is_eventful
        for place, coming in enumerate(programme(self._month, visits, self._random, is_working)):
            self._plan_one(place, coming)
        for day, places in self._to_confirm.items():
            step = partial(self._confirm, places)
            self._timeline.plan(self._at(day, 17, 40), say(QT_TRANSLATE_NOOP("db", "Visits confirmed")), step)
        if is_eventful:
            self._plan_refusals()
            self._plan_waiting()
            self._plan_open_day()
            self._plan_walk_in_visits()
            self._plan_remote()

    def _at(self, day: date, hour: int, minute: int = 0) -> datetime:
        return instant(datetime.combine(day, time(hour, minute)), ZONE)

    def _plan_one(self, place: int, coming: Coming) -> None:
        asked = coming.starts.date() - timedelta(days=coming.lead)
        received = self._at(asked, 9 + place % 8, place * 7 % 60)
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
        visit = self.visits[place]
        has_list = unit.session.exec(select(Visitor.id).where(Visitor.visit_id == visit)).first() is not None
        if has_list:
            check_in_group(unit, visit)
        else:
            missing = self._random.choice((0, 0, 0, 1, 2))
            counts = {coming.group.category: coming.people - missing, VisitorCategory.CHAPERONE: coming.chaperones}
            check_in_counts(unit, visit, {category: number for category, number in counts.items() if number})
            self._compose(unit, visit, coming, coming.people - missing)
        if self._is_eventful and place == JOINED:
            for surname in ("Лосев", "Лосева", "Лосев", "Лосева"):
                draft = WalkInDraft(surname=surname, category=VisitorCategory.TOURIST_INDIVIDUAL)
                add_walk_in(unit, visit, draft)
        inside = self._inside(unit, visit)
        brief(
            unit, visit, people=inside, text_version=TEXT_VERSION, language=coming.group.language, instructor=INSTRUCTOR
        )
        issue_ppe(unit, visit, PpeKind.HARD_HAT, inside, "M")
        begin_tours(unit, visit)
        if self._is_eventful and place == MISCOUNTED:
            record_headcount(unit, visit, ControlPoint.TRANSFER, inside - 1)

    def _compose(self, unit: UnitOfWork, visit: UUID, coming: Coming, people: int) -> None:
        """Type what the leader says of those without names."""
        shares = even_split(people, len(coming.group.ages))
        ages = Counter(dict(zip(coming.group.ages, shares, strict=True)))
        ages["18-64"] += coming.chaperones
        compose(unit, visit, Dimension.AGE, {age: number for age, number in ages.items() if number})
        if coming.group.kind is GroupKind.TOURIST and coming.group.country == "RU" and coming.group.region != "RU-SVE":
            near = people // 4
            compose(unit, visit, Dimension.ORIGIN, {"same_region": near, "other_region": people - near})
            compose(unit, visit, Dimension.REGION, {coming.group.region: people - near})

    def _inside(self, unit: UnitOfWork, visit: UUID) -> int:
        unit.session.flush()
        return counted(unit.session, visit).inside.total()

    def _leave(self, place: int, coming: Coming, unit: UnitOfWork) -> None:
        visit = self.visits[place]
        if self._is_eventful and place == HURT:
            self._hurt(unit, visit, coming)
        if self._is_eventful and place == INTERRUPTED:
            interrupt_visit(unit, visit, Cause.ENTERPRISE, ExitReason.PRODUCTION)
        check_out_group(unit, visit)
        return_all_ppe(unit, visit)
        close_visit(unit, visit)
        if place % 5 < 3:
            self._feedback(unit, visit, coming)

    def _hurt(self, unit: UnitOfWork, visit: UUID, coming: Coming) -> None:
        """One visitor feels unwell, is given first aid and leaves early."""
        record_incident(
            unit,
            IncidentDraft(
                site_id=self._plant.site,
                visit_id=visit,
                severity=IncidentSeverity.FIRST_AID,
                kind=IncidentKind.ILLNESS,
            ),
        )
        known = unit.session.exec(select(Visitor.id).where(Visitor.visit_id == visit)).first()
        if known is None:
            check_out_counts(unit, visit, {coming.group.category: 1})

    def _feedback(self, unit: UnitOfWork, visit: UUID, coming: Coming) -> None:
        answers = max(1, coming.people // 3)
        is_young = coming.group.purpose is Purpose.CAREER_GUIDANCE
        record_feedback(
            unit,
            visit,
            FeedbackDraft(
                responses=answers,
                score_sum=5 * answers - self._random.randint(0, answers),
                recommend_yes=answers - self._random.randint(0, 1),
                recommend_answered=answers,
                career_yes=answers // 2 if is_young else 0,
                career_answered=answers if is_young else 0,
            ),
        )

    def _plan_refusals(self) -> None:
        for place, reason in enumerate(REFUSED):
            moment = self._at(self._month.first + timedelta(days=2 + 3 * place), 14, 10)
            step = partial(self._refuse, place, reason)
            self._timeline.plan(moment, say(QT_TRANSLATE_NOOP("db", "Request refused")), step)

    def _refuse(self, place: int, reason: RefusalReason, unit: UnitOfWork) -> None:
        refuse_request(unit, self._ask(unit, place, 20 + place), reason)

    def _plan_waiting(self) -> None:
        for place in range(3):
            moment = self._at(self._month.last - timedelta(days=6 - place), 15, 20)
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
