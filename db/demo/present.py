"""The sample plant's present: a Tuesday morning with groups on site, and a month with a few gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from random import Random
from uuid import UUID

from sqlmodel import select

from db.clock import SetClock, instant
from db.commands.assignments import accept_roster, assign_guide
from db.commands.closing import close_visit
from db.commands.lists import PersonDraft, receive_list
from db.commands.presence import begin_tours, check_in, check_in_group, check_out_group
from db.commands.safety import brief
from db.commands.visit_steps import confirm_visits, hold_visit
from db.commands.visits import VisitDraft, plan_visit
from db.demo.asking import ask_in_the_morning, earlier_calls
from db.demo.names import adult, pupil
from db.demo.plant import ZONE, Plant
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Channel, GroupKind, ListedRole, Payment, Purpose, VisitorCategory, VisitState
from db.model.visit import Tour, Visit
from db.model.visitor import Visitor
from db.reports.titles import month_title
from db.roster.first_plan import plan_month
from db.rules.calendar import Month
from db.store import Store, UnitOfWork

C, K = VisitorCategory, GroupKind
PRESENT = time(10, 42)
SEED = 1112


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of the present: days from the present day, start, route, who and how many."""

    day: int
    start: time
    route: str
    title: str
    kind: GroupKind
    people: dict[VisitorCategory, int]
    guide: str = ""
    language: str = "ru"
    country: str = "RU"
    minutes: int | None = None
    is_held: bool = False


GROUPS = (
    _Group(
        0, time(8, 30), "ROLL", "Школа № 8, 10 «А»", K.SCHOOL, {C.SCHOOL_10_11: 21, C.CHAPERONE: 3}, "G05", minutes=60
    ),
    _Group(0, time(9, 30), "CAST", "Школа № 12, 9 «Б»", K.SCHOOL, {C.SCHOOL_5_9: 24, C.CHAPERONE: 3}, "G01"),
    _Group(0, time(10), "ROLL", "Делегация из Циндао", K.FOREIGN, {C.BUSINESS: 12}, "G06", "zh", "CN"),
    _Group(0, time(10), "ROBO", "Техникум металлургии, 2 курс", K.STUDENT, {C.COLLEGE: 26}, "G02"),
    _Group(0, time(12), "MUSE", "Сборная группа, 12:00", K.TOURIST, {C.TOURIST_INDIVIDUAL: 18}),
    _Group(0, time(14), "ROLL", "Партнёры «Примермаш»", K.CORPORATE, {C.BUSINESS: 9}, "G07", "en"),
    _Group(0, time(15), "ROBO", "Политехнический, группа М-31", K.STUDENT, {C.UNIVERSITY: 22}, "G04", is_held=True),
    _Group(1, time(9, 30), "ROLL", "Лицей № 3, 11 «А»", K.SCHOOL, {C.SCHOOL_10_11: 18, C.CHAPERONE: 2}, "G10"),
    _Group(1, time(10), "CAST", "Школа № 14, 8 «В»", K.SCHOOL, {C.SCHOOL_5_9: 12, C.CHAPERONE: 2}, "G05"),
    _Group(1, time(12), "MUSE", "Круиз «Кама»", K.TOURIST, {C.TOURIST_ORGANISED: 38}, "G10"),
    _Group(1, time(13), "ROLL", "Гости из Лейпцига", K.FOREIGN, {C.TOURIST_ORGANISED: 14}, "G04", "de", "DE"),
    _Group(1, time(14), "LAB", "Институт стали, 3 курс", K.STUDENT, {C.UNIVERSITY: 13}, "G09"),
)
PAST = (
    _Group(-20, time(10), "CAST", "Школа № 30, 7 «А»", K.SCHOOL, {C.SCHOOL_5_9: 24, C.CHAPERONE: 3}),
    _Group(-18, time(11, 15), "ROBO", "Колледж сварки, 1 курс", K.STUDENT, {C.COLLEGE: 25}),
    _Group(-15, time(10), "MUSE", "Клуб «Горизонт»", K.TOURIST, {C.TOURIST_ORGANISED: 31}),
    _Group(-14, time(13, 30), "ROLL", "Завод «Образец»", K.CORPORATE, {C.PROFESSIONAL: 9}),
    _Group(-13, time(9), "CAST", "Гимназия № 5, 7 «А»", K.SCHOOL, {C.SCHOOL_5_9: 22, C.CHAPERONE: 3}),
    _Group(-8, time(11), "MUSE", "Семьи работников", K.TOURIST, {C.FAMILY_STAFF: 19}),
    _Group(-6, time(9), "ROBO", "Школа № 21, 8 «Б»", K.SCHOOL, {C.SCHOOL_5_9: 20, C.CHAPERONE: 2}),
    _Group(-1, time(14), "CAST", "Школа № 4, 9 «А»", K.SCHOOL, {C.SCHOOL_5_9: 13, C.CHAPERONE: 2}),
    _Group(-4, time(13), "MUSE", "Гости из Харбина", K.FOREIGN, {C.BUSINESS: 14}, "", "zh", "XX"),
)
NOT_CLOSED, NO_BRIEFING = "Школа № 4, 9 «А»", "Клуб «Горизонт»"
"""Groups of the month that left a gap."""


def present_day(month: Month) -> date:
    """Return the sample's present day: the fourth Tuesday of the month after `month`."""
    first = month.shifted(1).first
    return first + timedelta(days=(1 - first.weekday()) % 7 + 21)


def live_to_present(store: Store, clock: SetClock, plant: Plant, month: Month) -> None:
    """Go on from the closed month to the present morning, with groups inside and the next day planned."""
    day = present_day(month)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Visits confirmed"))) as unit:
        visits = {group.title: _plan(unit, plant, group, day) for group in (*PAST, *GROUPS)}
        confirm_visits(unit, [visits[one.title] for one in (*PAST, *GROUPS) if not one.is_held])
        for group in GROUPS:
            if group.is_held:
                unit.one(Visit, visits[group.title]).state = VisitState.REQUESTED
                hold_visit(
                    unit, visits[group.title], instant(datetime.combine(day, time(18)), ZONE) + timedelta(days=1)
                )
    with store.write(say(QT_TRANSLATE_NOOP("db", "Guides assigned"))) as unit:
        for group in GROUPS:
            if group.guide:
                _assign(unit, visits[group.title], plant.guides[group.guide])
    with store.write(
        say(QT_TRANSLATE_NOOP("db", "Roster filled: {month}"), month=month_title(str(month.shifted(1))))
    ) as unit:
        past = {visits[group.title] for group in PAST}
        tours = {tour.id for tour in unit.session.exec(select(Tour)) if tour.visit_id in past}
        roster = plan_month(unit.session, plant.site, month.shifted(1))
        accept_roster(unit, [pair for pair in roster.pairs if pair[0] in tours])
    happened = earlier_calls(store, clock, plant, day)
    for group in PAST:
        starts = instant(datetime.combine(day + timedelta(days=group.day), group.start), ZONE)
        happened.append((starts, partial(_receive, store, clock, visits[group.title], group)))
    for _, happen in sorted(happened, key=lambda one: one[0]):
        happen()
    _morning(store, clock, plant, visits, day)


def _plan(unit: UnitOfWork, plant: Plant, group: _Group, day: date) -> UUID:
    starts = datetime.combine(day + timedelta(days=group.day), group.start)
    is_school = group.kind is K.SCHOOL
    return plan_visit(
        unit,
        VisitDraft(
            site_id=plant.site,
            route_id=plant.routes[group.route],
            organiser_id=plant.organisers.get(group.title.partition(",")[0]),
            title=group.title,
            group_kind=group.kind,
            starts=starts,
            duration_min=group.minutes,
            declared=group.people,
            language=group.language,
            country=group.country,
            region_code="RU-SVE" if group.country == "RU" else "",
            channel=Channel.SCHOOL if is_school else Channel.DIRECT,
            purpose=Purpose.CAREER_GUIDANCE if is_school else Purpose.SIGHTSEEING,
            payment=Payment.PAID if group.kind is K.TOURIST else Payment.FREE,
            price=Decimal(800) if group.kind is K.TOURIST else Decimal(0),
            leader_name="Соколова Ирина Викторовна",
            requested_at=instant(starts, ZONE) - timedelta(days=40),
        ),
    )


def _assign(unit: UnitOfWork, visit_id: UUID, guide: UUID) -> None:
    for tour in unit.session.exec(select(Tour).where(Tour.visit_id == visit_id)).all():
        assign_guide(unit, tour.id, guide)


def _receive(store: Store, clock: SetClock, visit_id: UUID, group: _Group) -> None:
    """Let a past group come and go, leaving the gaps that the month is there to show."""
    with store.read() as session:
        row = session.get_one(Visit, visit_id)
        starts, ends = row.starts_at, row.ends_at
    clock.set(starts)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Group checked in"))) as unit:
        check_in_group(unit, visit_id)
        if group.title != NO_BRIEFING:
            _brief(unit, visit_id, group)
        begin_tours(unit, visit_id)
    clock.set(ends)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Group checked out"))) as unit:
        check_out_group(unit, visit_id)
        if group.title != NOT_CLOSED:
            close_visit(unit, visit_id)


def _brief(unit: UnitOfWork, visit_id: UUID, group: _Group) -> None:
    people = sum(group.people.values())
    brief(unit, visit_id, people=people, text_version="2026-1", language=group.language, instructor="Н. Котова")


def _morning(store: Store, clock: SetClock, plant: Plant, visits: dict[str, UUID], day: date) -> None:
    """The present morning: one group has left, three are inside, two of them by name.

    The school is short of two adults, and two pupils ran after it; one student came half an hour late.
    """

    def at(hour: int, minute: int) -> None:
        clock.set(instant(datetime.combine(day, time(hour, minute)), ZONE))

    at(8, 20)
    listed = _lists(store, visits, day)
    at(8, 27)
    _come(store, visits, GROUPS[0])
    ask_in_the_morning(store, clock, plant, day)
    at(9, 31)
    school, pupils = visits[GROUPS[1].title], listed[GROUPS[1].title]
    with store.write(say(QT_TRANSLATE_NOOP("db", "Group checked in"))) as unit:
        check_in(unit, school, [*pupils[:22], pupils[24]])
        _brief(unit, school, GROUPS[1])
        begin_tours(unit, school)
    at(9, 39)
    for late in pupils[22:24]:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Checked in"))) as unit:
            check_in(unit, school, [late])
    at(9, 48)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Group checked out"))) as unit:
        check_out_group(unit, visits[GROUPS[0].title])
    at(9, 57)
    students = listed[GROUPS[3].title]
    _come(store, visits, GROUPS[2])
    _come(store, visits, GROUPS[3], students[:25])
    with store.write(say(QT_TRANSLATE_NOOP("db", "List received"))) as unit:
        receive_list(unit, visits[GROUPS[8].title], [PersonDraft(surname="Мухин", given="Павел", grade="8 В")])
    at(10, 31)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Checked in"))) as unit:
        check_in(unit, visits[GROUPS[3].title], students[25:])
    clock.set(instant(datetime.combine(day, PRESENT), ZONE))


def _lists(store: Store, visits: dict[str, UUID], day: date) -> dict[str, list[UUID]]:
    """Receive the lists of the school and of the college; return the people of each, those who guide others last."""
    random = Random(SEED)
    named = (
        (GROUPS[1], [*(pupil(random, day.year - 15, "9 Б") for _ in range(24)), *(adult(random) for _ in range(3))]),
        (GROUPS[3], [pupil(random, day.year - 17, "") for _ in range(26)]),
    )
    found = {}
    for group, people in named:
        with store.write(say(QT_TRANSLATE_NOOP("db", "List received"))) as unit:
            receive_list(unit, visits[group.title], people)
            unit.session.flush()
            listed = unit.session.exec(select(Visitor).where(Visitor.visit_id == visits[group.title])).all()
            ordered = sorted(listed, key=lambda one: (one.role is ListedRole.CHAPERONE, one.id))
            found[group.title] = [one.id for one in ordered]
    return found


def _come(store: Store, visits: dict[str, UUID], group: _Group, named: Sequence[UUID] = ()) -> None:
    """Let a group come: those named, or as many as were declared."""
    with store.write(say(QT_TRANSLATE_NOOP("db", "Group checked in"))) as unit:
        if named:
            check_in(unit, visits[group.title], named)
        else:
            check_in_group(unit, visits[group.title])
        _brief(unit, visits[group.title], group)
        begin_tours(unit, visits[group.title])
