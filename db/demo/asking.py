"""The requests of the sample plant's present: what the phone brought on the last two days, and who waits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import col, select

from db.clock import SetClock, instant
from db.commands.phone_requests import PhoneDraft, take_phone_request
from db.commands.requests import WishDraft, put_on_waiting_list, withdraw_request
from db.demo.plant import ZONE, Plant
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import IntakeChannel, RequestState
from db.model.visit import Request
from db.store import Store


@dataclass(frozen=True, slots=True)
class _Call:
    """A request: days from the present and hour, who, how many, how many of them adults, route, wished days."""

    day: int
    hour: time
    who: str
    people: int
    adults: int | None
    route: str
    wishes: tuple[tuple[int, time | None], ...]
    phone: str
    language: str = "ru"
    intake: IntakeChannel = IntakeChannel.PHONE
    waits: bool = False
    note: str = ""


CALLS = (
    _Call(-5, time(14, 20), "Школа № 21, 7 «В»", 24, 3, "CAST", ((7, time(11, 15)),), "+7 343 000-21-21", waits=True),
    _Call(-4, time(11, 5), "Клуб «Горизонт»", 12, None, "", ((3, None),), "+7 900 000-30-12", waits=True),
    _Call(-1, time(15, 40), "Школа № 14, 9 «А»", 47, 5, "CAST", ((9, time(9)), (10, time(9))), "+7 343 000-14-14"),
    _Call(
        -1,
        time(16, 10),
        "Делегация из Циндао",
        14,
        None,
        "ROLL",
        ((9, time(13, 30)),),
        "+86 532 0000 0000",
        "zh",
        IntakeChannel.EMAIL,
        note="Нужен ответ на английском",
    ),
    _Call(0, time(9, 5), "Гимназия № 5, 8 «А»", 26, 3, "CAST", ((9, time(9)), (14, None)), "+7 343 000-05-05"),
    _Call(0, time(9, 20), "Колледж сварки, 2 курс", 25, None, "ROBO", ((8, None), (9, None)), "+7 343 000-77-00"),
)
MORNING = 2
"""So many calls of the list came on the present morning."""


def earlier_calls(store: Store, clock: SetClock, plant: Plant, day: date) -> list[tuple[datetime, Callable[[], None]]]:
    """Return what happened before the present day and when: the month before settled, then the calls."""
    settled = _moment(day, -6, time(16))
    found: list[tuple[datetime, Callable[[], None]]] = [(settled, partial(_settle, store, clock, settled))]
    for call in CALLS[:-MORNING]:
        found.append((_moment(day, call.day, call.hour), partial(_take, store, clock, plant, day, call)))
    return found


def ask_in_the_morning(store: Store, clock: SetClock, plant: Plant, day: date) -> None:
    """Take the requests of the present morning."""
    for call in CALLS[-MORNING:]:
        _take(store, clock, plant, day, call)


def _settle(store: Store, clock: SetClock, moment: datetime) -> None:
    clock.set(moment)
    with store.write(say(QT_TRANSLATE_NOOP("db", "Requests withdrawn"))) as unit:
        left = select(Request.id).where(col(Request.state).in_((RequestState.OPEN, RequestState.WAITING)))
        for request_id in unit.session.exec(left).all():
            withdraw_request(unit, request_id)


def _take(store: Store, clock: SetClock, plant: Plant, day: date, call: _Call) -> None:
    clock.set(_moment(day, call.day, call.hour))
    with store.write(say(QT_TRANSLATE_NOOP("db", "Request taken"))) as unit:
        request_id = take_phone_request(unit, _draft(plant.site, plant.routes, day, call))
        if call.waits:
            put_on_waiting_list(unit, request_id)


def _draft(site: UUID, routes: Mapping[str, UUID], day: date, call: _Call) -> PhoneDraft:
    return PhoneDraft(
        site_id=site,
        who=call.who,
        people=call.people,
        adults=call.adults,
        wishes=[WishDraft(day=day + timedelta(days=ahead), starts=starts) for ahead, starts in call.wishes],
        route_id=routes.get(call.route),
        phone=call.phone,
        language=call.language,
        intake=call.intake,
        note=call.note,
    )


def _moment(day: date, ahead: int, hour: time) -> datetime:
    return instant(datetime.combine(day + timedelta(days=ahead), hour), ZONE)
