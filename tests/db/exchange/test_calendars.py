"""Calendars out and in: read back by others, stable through the life of a visit, and hostile files refused."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import icalendar
import pytest
import vobject

from db.clock import SetClock, instant
from db.commands.assignments import answer, assign_guide, offer
from db.commands.closing import time_tour
from db.commands.visit_steps import cancel_visit, confirm_visit
from db.commands.visits import declare, move_visit, split_visit
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.calendars import Method, NoAnswerAddress, NoGuideAddress, key_of, uid_of, write_calendar
from db.exchange.closures import ClosureProposal, ProposedKind, read_closures
from db.exchange.incoming_calendars import CalendarTooLarge, EventBroken, NotACalendar, read_events
from db.exchange.replies import (
    NotAReply,
    OfferChanged,
    OfferUnknown,
    PartStat,
    Reply,
    Undecided,
    read_reply,
    take_reply,
)
from db.model.kinds import AssignmentState, BlackoutReason, Cause, ExitReason
from db.model.visit import Assignment, Tour, Visit
from db.queries.calendar import (
    CalendarEvent,
    EventStatus,
    Invited,
    assignment_event,
    assignment_events,
    visit_event,
    visit_events,
)
from db.store import Store
from tests.db.makers import ZONE, make_guide, rows, write
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

CHANGED = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)


def wall(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A time by the clock on the wall, in 2026."""
    return datetime.combine(date(2026, month, day), time(hour, minute))


def make_event(zone: str = ZONE, starts: datetime | None = None, **named: Any) -> CalendarEvent:
    starts = starts or wall(11, 24, 10)
    values: dict[str, Any] = {
        "key": UUID(int=5),
        "revision": 2,
        "changed_at": CHANGED,
        "status": EventStatus.CONFIRMED,
        "number": 147,
        "title": "Школа № 14; 8 «В», с очень длинным названием, чтобы строка файла была сложена",
        "route_code": "ROLL",
        "route": "Прокатный стан",
        "route_en": "Rolling mill",
        "language": "ru",
        "site": "Площадка",
        "site_en": "",
        "municipality": "Верхний",
        "zone": zone,
        "starts": starts,
        "ends": starts + timedelta(hours=2),
        **named,
    }
    return CalendarEvent(**values)


ACROSS_ZONES = [
    (ZONE, wall(11, 24, 10)),
    ("Europe/Berlin", wall(3, 29, 3, 30)),  # half an hour after the clocks went forward
    ("Europe/Berlin", wall(3, 29, 1, 30)),
    ("America/New_York", wall(11, 1, 9)),  # the morning after they went back
    ("America/New_York", wall(3, 8, 1, 30)),
    ("UTC", wall(1, 1, 0, 30)),
]


@pytest.mark.parametrize(("zone", "starts"), ACROSS_ZONES)
def test_two_other_readers_find_the_same_instants(zone: str, starts: datetime) -> None:
    written = write_calendar([make_event(zone, starts)])
    expected = [instant(starts, zone), instant(starts + timedelta(hours=2), zone)]
    theirs = icalendar.Calendar.from_ical(written).walk("VEVENT")[0]
    assert [theirs.decoded(name).astimezone(UTC) for name in ("dtstart", "dtend")] == expected
    others = vobject.readOne(written.decode("utf-8")).vevent
    assert [one.value.astimezone(UTC) for one in (others.dtstart, others.dtend)] == expected
    assert others.summary.value == make_event().title
    assert [one.starts for one in read_events(written, zone)] == [starts]


def test_the_clocks_of_a_zone_are_told_without_a_table_of_zones() -> None:
    """A reader that knows no names of zones goes by what the file says of its changes."""
    written = write_calendar([make_event("Europe/Berlin", wall(3, 29, 3, 30))]).decode("utf-8")
    nameless = written.replace("Europe/Berlin", "Somewhere else")
    assert vobject.readOne(nameless).vevent.dtstart.value.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_the_same_event_is_the_same_bytes_and_names_nobody() -> None:
    written = write_calendar([make_event()], name="Площадка")
    assert write_calendar([make_event()], name="Площадка") == written
    assert b"ATTENDEE" not in written
    assert b"DTSTAMP:20261101T080000Z" in written
    assert max(len(line) for line in written.split(b"\r\n")) <= 75


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


def event_of(plant: Plant, visit: UUID) -> CalendarEvent:
    with plant.store.read() as session:
        return visit_event(session, visit)


def test_moving_and_undoing_raise_the_sequence_and_keep_the_uid(plant: Plant) -> None:
    visit = plant.plan()
    first = event_of(plant, visit)
    plant.clock.set(plant.moment(11))
    with plant.store.write(say(QT_TRANSLATE_NOOP("db", "Prepare the books"))) as unit:
        move_visit(unit, visit, datetime.combine(TODAY, time(14)), allow_conflicts=True)
    moved = event_of(plant, visit)
    assert unit.change is not None
    plant.store.undo(unit.change)
    back = event_of(plant, visit)
    assert [first.revision, moved.revision, back.revision] == [0, 1, 2]
    assert moved.changed_at == plant.moment(11)
    assert (first.key, first.starts) == (back.key, back.starts)
    assert uid_of(first.key).encode() in write_calendar([back])


def test_what_a_calendar_does_not_show_leaves_the_sequence_alone(plant: Plant) -> None:
    visit = plant.plan()
    write(plant.store, split_visit, visit, 3)
    write(plant.store, split_visit, visit, 1)
    tour = rows(plant.store, Tour)[0]
    write(plant.store, time_tour, tour.id, plant.moment(12), plant.moment(13))
    shown = event_of(plant, visit).revision
    with plant.store.write(say(QT_TRANSLATE_NOOP("db", "Prepare the books"))) as unit:
        unit.one(Visit, visit).gate_note = "Автобус"
    assert event_of(plant, visit).revision == shown


def test_a_cancelled_visit_is_cancelled_in_the_calendar(plant: Plant) -> None:
    visit = plant.plan()
    assert event_of(plant, visit).status is EventStatus.TENTATIVE
    write(plant.store, assign_guide, rows(plant.store, Tour)[0].id, plant.guides[0])
    write(plant.store, confirm_visit, visit)
    assert event_of(plant, visit).status is EventStatus.CONFIRMED
    write(plant.store, cancel_visit, visit, Cause.VISITOR, ExitReason.ILLNESS)
    with plant.store.read() as session:
        (event,) = visit_events(session, plant.site, TODAY, TODAY)
    assert (event.status, event.revision) == (EventStatus.CANCELLED, 2)
    assert b"STATUS:CANCELLED" in write_calendar([event])


def test_a_guide_is_offered_a_tour_and_answers_it(plant: Plant) -> None:
    guide = make_guide(plant.store, surname="Орлов", email="orlov@example.org", cleared_for=[plant.route])
    plant.plan()
    write(plant.store, assign_guide, rows(plant.store, Tour)[0].id, guide)
    assignment = rows(plant.store, Assignment)[0].id
    write(plant.store, offer, assignment)
    with plant.store.read() as session:
        event = assignment_event(session, assignment)
        assert assignment_events(session, guide, TODAY, TODAY) == [event]
    written = write_calendar([event], Method.REQUEST, answer_to="tours@example.org")
    asked = icalendar.Calendar.from_ical(written).walk("VEVENT")[0]
    assert (str(asked["ORGANIZER"]), str(asked["ATTENDEE"])) == ("mailto:tours@example.org", "mailto:orlov@example.org")
    assert "Руководитель" not in written.decode("utf-8")

    reply = read_reply(_answered(written, "ACCEPTED"))
    assert (reply.assignment_id, reply.partstat, reply.sequence) == (assignment, PartStat.ACCEPTED, event.revision)
    write(plant.store, answer, assignment, accepted=True)
    with plant.store.read() as session:
        accepted = assignment_event(session, assignment)
    assert accepted.revision == event.revision + 1
    write(plant.store, answer, assignment, accepted=False)
    with plant.store.read() as session:
        declined = assignment_event(session, assignment)
    assert declined.status is EventStatus.CANCELLED
    cancelled = write_calendar([declined], Method.CANCEL, answer_to="tours@example.org")
    assert b"METHOD:CANCEL" in cancelled
    assert b"STATUS:CANCELLED" in cancelled


def _answered(request: bytes, partstat: str) -> bytes:
    calendar = icalendar.Calendar.from_ical(request)
    calendar["METHOD"] = icalendar.vText("REPLY")
    calendar.walk("VEVENT")[0]["ATTENDEE"].params["PARTSTAT"] = partstat
    return bytes(calendar.to_ical())


@pytest.fixture
def offered(plant: Plant) -> tuple[UUID, bytes]:
    """An assignment and the request that the guide was sent."""
    guide = make_guide(plant.store, surname="Орлов", email="orlov@example.org", cleared_for=[plant.route])
    plant.plan()
    write(plant.store, assign_guide, rows(plant.store, Tour)[0].id, guide)
    assignment = rows(plant.store, Assignment)[0].id
    write(plant.store, offer, assignment)
    with plant.store.read() as session:
        event = assignment_event(session, assignment)
    return assignment, write_calendar([event], Method.REQUEST, answer_to="tours@example.org")


def state_of(plant: Plant) -> AssignmentState:
    return rows(plant.store, Assignment)[0].state


def test_an_answer_is_entered_once_and_may_be_changed(plant: Plant, offered: tuple[UUID, bytes]) -> None:
    accepted, declined = (read_reply(_answered(offered[1], word)) for word in ("ACCEPTED", "DECLINED"))
    write(plant.store, take_reply, accepted)
    assert state_of(plant) is AssignmentState.ACCEPTED
    version = rows(plant.store, Assignment)[0].version
    write(plant.store, take_reply, accepted)
    assert rows(plant.store, Assignment)[0].version == version
    write(plant.store, take_reply, declined)
    assert state_of(plant) is AssignmentState.DECLINED


def test_an_answer_to_what_stands_no_longer_is_refused(plant: Plant, offered: tuple[UUID, bytes]) -> None:
    reply = read_reply(_answered(offered[1], "ACCEPTED"))
    with pytest.raises(Undecided):
        write(plant.store, take_reply, read_reply(_answered(offered[1], "TENTATIVE")))
    visit = rows(plant.store, Visit)[0].id
    write(plant.store, move_visit, visit, datetime.combine(TODAY, time(15)), allow_conflicts=True)
    with pytest.raises(OfferChanged):
        write(plant.store, take_reply, reply)
    assert state_of(plant) is AssignmentState.PROPOSED, "who was asked is to be asked again"
    write(plant.store, cancel_visit, visit, Cause.VISITOR, ExitReason.ILLNESS)
    with pytest.raises(OfferUnknown):
        write(plant.store, take_reply, reply)
    with pytest.raises(OfferUnknown):
        write(plant.store, take_reply, Reply("else@example.org", PartStat.ACCEPTED, 0))


def test_an_offer_without_addresses_is_refused() -> None:
    offered = make_event(invited=Invited("Орлов", ""))
    with pytest.raises(NoAnswerAddress):
        write_calendar([offered], Method.REQUEST)
    with pytest.raises(NoGuideAddress):
        write_calendar([offered], Method.REQUEST, answer_to="tours@example.org")


def test_a_request_or_a_plain_calendar_is_no_answer() -> None:
    with pytest.raises(NotAReply):
        read_reply(write_calendar([make_event()]))


def test_a_uid_of_another_program_has_no_key() -> None:
    assert key_of(uid_of(key := uuid4())) == key
    assert [key_of(uid) for uid in ("", "x@gatehouse", f"{key}@example.org", str(key))] == [None] * 4


def calendar(*events: str) -> bytes:
    bodies = "".join(f"BEGIN:VEVENT\nUID:{number}\n{event}\nEND:VEVENT\n" for number, event in enumerate(events))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{bodies}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def closures(*events: str) -> list[ClosureProposal]:
    return read_closures(calendar(*events), ZONE)


def test_a_production_calendar_proposes_closed_days_and_a_worked_saturday() -> None:
    found = closures(
        "SUMMARY:Капитальный ремонт стана\nDTSTART;VALUE=DATE:20260706\nDTEND;VALUE=DATE:20260720",
        "SUMMARY:Нерабочий день\nDTSTART;VALUE=DATE:20261104",
        "SUMMARY:Рабочая суббота\nDTSTART;VALUE=DATE:20261107",
        "SUMMARY:Отменено\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20261108",
    )
    assert [(one.kind, one.reason, len(one.days)) for one in found] == [
        (ProposedKind.CLOSED, BlackoutReason.REPAIR, 14),
        (ProposedKind.CLOSED, BlackoutReason.HOLIDAY, 1),
        (ProposedKind.WORKING, BlackoutReason.OTHER, 1),
    ]
    assert (found[0].starts, found[0].ends) == (wall(7, 6), wall(7, 20))


def test_a_weekly_audit_is_written_out_by_the_clock_of_its_own_zone() -> None:
    weekly = "DTSTART;TZID=Europe/Berlin:20261020T090000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;COUNT=4"
    moved = (
        "RECURRENCE-ID;TZID=Europe/Berlin:20261103T090000\nDTSTART;TZID=Europe/Berlin:20261104T090000\nDURATION:PT2H"
    )
    found = read_closures(
        calendar(
            f"SUMMARY:Audit\n{weekly}\nEXDATE;TZID=Europe/Berlin:20261110T090000", f"SUMMARY:Audit\n{moved}"
        ).replace(b"UID:1", b"UID:0"),
        ZONE,
    )
    assert [f"{one.starts:%d.%m %H:%M}" for one in found] == ["20.10 12:00", "27.10 13:00", "04.11 13:00"]


def test_repetitions_end_with_the_window() -> None:
    daily = calendar("SUMMARY:x\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY")
    assert len(read_closures(daily, ZONE, date(2026, 3, 1), date(2026, 3, 31))) == 31
    assert len(read_closures(daily, ZONE)) == 731


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04" + b"\x00" * 200,
        b"%PDF-1.7",
        bytes(range(256)) * 40,
        "Просто письмо".encode("cp1251"),
    ],
)
def test_what_is_no_calendar_is_said_to_be_none(data: bytes) -> None:
    for read in (lambda: read_closures(data, ZONE), lambda: read_reply(data)):
        with pytest.raises(NotACalendar):
            read()


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART:20260231T100000",
        "DTSTART;VALUE=DATE:20260231",
        "SUMMARY:no start",
        "DTSTART:00010101T100000",
        "DTSTART:20260201T100000\nDTSTART:20260202T100000",
        "DTSTART:20260201T100000\nDTEND;VALUE=DATE:20260203",
        "DTSTART:20260201T100000\nDURATION:P999999999999D",
        "DTSTART:20260201T100000\nEXDATE:20260231",
        "DTSTART:20260201T100000\nRRULE:FREQ=SECONDLY",
        "DTSTART:20260201T100000\nRRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3",
        "DTSTART:20260201T100000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
        "DTSTART:20260201T100000\nRRULE:FREQ=SOMETIMES",
        "DTSTART:20260201T100000\nRRULE:COUNT=4",
        "DTSTART;TZID=Mars/Base:20260201T100000",
        "this is no line of a calendar",
        "BEGIN:VEVENT",
    ],
)
def test_a_broken_event_is_refused_with_a_sentence_and_a_remedy(event: str) -> None:
    with pytest.raises(TourError) as refused:
        closures(event)
    assert str(refused.value.what)
    assert str(refused.value.cure)


def test_the_31st_of_february_is_named() -> None:
    with pytest.raises(EventBroken, match=r"Ремонт.*DTSTART.*20260231"):
        closures("SUMMARY:Ремонт\nDTSTART:20260231T100000")


def test_a_calendar_without_end_is_too_large() -> None:
    for data in (b"BEGIN:VCALENDAR\r\n" * 400_000, calendar(*["DTSTART;VALUE=DATE:20260101"] * 10_001)):
        with pytest.raises(CalendarTooLarge):
            read_closures(data, ZONE)


def test_a_cut_calendar_is_damaged() -> None:
    whole = calendar("SUMMARY:x\nDTSTART;VALUE=DATE:20260101")
    with pytest.raises(TourError, match="damaged"):
        read_closures(whole[:-20], ZONE)


def test_the_headcount_is_told_in_words_and_for_programs_and_read_back(plant: Plant) -> None:
    visit = plant.plan()
    event = event_of(plant, visit)
    assert event.people == 11
    written = write_calendar([event])
    theirs = icalendar.Calendar.from_ical(written).walk("VEVENT")[0]
    assert str(theirs["X-GATEHOUSE-PEOPLE"]) == "11"
    assert "People: 11" in str(theirs["DESCRIPTION"])
    others = vobject.readOne(written.decode("utf-8")).vevent
    assert others.contents["x-gatehouse-people"][0].value == "11"
    assert [one.people for one in read_events(written, ZONE)] == [11]


@pytest.mark.parametrize("told", ["", "many", "-4", "0", "²", "99999999999999999999", "12.5"])
def test_a_headcount_that_cannot_be_is_as_if_it_were_not_told(told: str) -> None:
    hostile = write_calendar([make_event(people=12)]).replace(b"PEOPLE:12", f"PEOPLE:{told}".encode())
    assert [one.people for one in read_events(hostile, ZONE)] == [None]


def test_another_headcount_raises_the_sequence_also_when_a_category_goes(plant: Plant) -> None:
    visit = plant.plan()
    seen = [event_of(plant, visit).revision]
    for people in ({PUPILS: 12, ADULTS: 1}, {PUPILS: 12}, {PUPILS: 12, ADULTS: 2}):
        write(plant.store, declare, visit, people)
        seen.append(event_of(plant, visit).revision)
    assert seen == [0, 1, 2, 3]
    assert event_of(plant, visit).people == 14


def test_a_guide_is_told_with_one_uid_that_a_tour_is_called_off(plant: Plant, offered: tuple[UUID, bytes]) -> None:
    assignment, request = offered
    asked = vobject.readOne(request.decode("utf-8"))
    write(plant.store, cancel_visit, rows(plant.store, Visit)[0].id, Cause.VISITOR, ExitReason.ILLNESS)
    with plant.store.read() as session:
        event = assignment_event(session, assignment)
    cancelled = write_calendar([event], Method.CANCEL, answer_to="tours@example.org")
    off = vobject.readOne(cancelled.decode("utf-8"))
    assert [one.method.value for one in (asked, off)] == ["REQUEST", "CANCEL"]
    assert asked.vevent.uid.value == off.vevent.uid.value == uid_of(assignment)
    assert int(off.vevent.sequence.value) > int(asked.vevent.sequence.value)
    assert off.vevent.status.value == "CANCELLED"
    assert asked.vevent.attendee.params["RSVP"] == ["TRUE"]
    assert "RSVP" not in off.vevent.attendee.params
    assert [one.is_cancelled for one in read_events(cancelled, ZONE)] == [True]
