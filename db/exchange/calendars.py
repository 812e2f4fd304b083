"""Visits and guides' tours as iCalendar (RFC 5545, iTIP RFC 5546) for calendars on desks and telephones.

An event keeps its UID for life: the key of its row. SEQUENCE is the revision that `db.queries.calendar` counts in the
journal: it rises with each Change of what the event shows (title, time, route, zone, how firm it is; of a guide's tour
also language and role; of both the headcount) and with nothing else, so that a guide's answer is not taken for stale
because somebody wrote a note. A route or site that is only worded anew does not raise it. DTSTAMP and LAST-MODIFIED are
the instant of the last such Change, never the clock, so that the same books give the same bytes.

Names of visitors and leaders, telephone numbers and notes are not written.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.queries.calendar import CalendarEvent, EventStatus
from db.queries.people import visit_number

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone

PRODUCT = "-//Gatehouse//Gatehouse//EN"
UID_DOMAIN = "gatehouse"
_UTC = frozenset({"UTC", "Etc/UTC", "Zulu", "Etc/Zulu"})  # written with a Z and without a zone of their own
PEOPLE, ADULTS = "x-gatehouse-people", "x-gatehouse-adults"
"""How many are declared and how many of them come along: for programs; the description says it in words."""
Words = Callable[[Phrase], str]


class Method(StrEnum):
    """What the receiver is to do: note it, answer it, or strike it out."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


class NoAnswerAddress(TourError):
    """An offer goes out and nobody is named to whom it could be answered."""

    message = QT_TRANSLATE_NOOP("db", "No e-mail address is set to which guides can answer.")
    remedy = QT_TRANSLATE_NOOP("db", "Set the coordinator's e-mail address in the settings.")


class NoGuideAddress(TourError):
    """An offer goes to a guide without an address."""

    message = QT_TRANSLATE_NOOP("db", "{guide} has no e-mail address.")
    remedy = QT_TRANSLATE_NOOP("db", "Add the address to the guide, or call.")


def uid_of(key: UUID) -> str:
    """Return the UID of the event of a row."""
    return f"{key}@{UID_DOMAIN}"


def key_of(uid: str) -> UUID | None:
    """Return the key of the row a UID belongs to; None for the event of another program."""
    text, mark, domain = uid.strip().rpartition("@")
    if not mark or domain.lower() != UID_DOMAIN:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None


def write_calendar(
    events: Sequence[CalendarEvent],
    method: Method = Method.PUBLISH,
    *,
    words: Words = str,
    language: str = "en",
    name: str = "",
    answer_to: str = "",
) -> bytes:
    """Return events as one iCalendar file; `language` ("ru", "en") picks the titles of routes and sites.

    `answer_to` is the coordinator's e-mail address, which a REQUEST or CANCEL to a guide needs: raises
    `NoAnswerAddress` and `NoGuideAddress`. The same input gives the same bytes.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    if name:
        calendar.add("x-wr-calname", name)
    _add_zones(calendar, events)
    for event in events:
        calendar.add_component(_event(event, method, words, language, answer_to))
    written: bytes = calendar.to_ical()
    return written


def _event(event: CalendarEvent, method: Method, words: Words, language: str, answer_to: str) -> "Event":
    from icalendar import Event

    is_off = method is Method.CANCEL or event.status is EventStatus.CANCELLED
    status = EventStatus.CANCELLED if is_off else event.status
    route = event.route_en or event.route if language == "en" else event.route
    site = event.site_en or event.site if language == "en" else event.site
    zone = UTC if event.zone in _UTC else ZoneInfo(event.zone)
    made = Event()
    made.add("uid", uid_of(event.key))
    made.add("sequence", event.revision)
    made.add("dtstamp", event.changed_at)
    made.add("last-modified", event.changed_at)
    made.add("dtstart", event.starts.replace(tzinfo=zone))
    made.add("dtend", event.ends.replace(tzinfo=zone))
    made.add("summary", f"{route} · {event.title}" if event.invited else event.title)
    made.add("location", ", ".join(part for part in (site, event.municipality) if part))
    made.add("description", "\n".join(words(line) for line in _lines(event, route)))
    made.add("categories", [event.route_code])
    if event.people is not None:
        made.add(PEOPLE, str(event.people))
    if event.adults is not None:
        made.add(ADULTS, str(event.adults))
    made.add("status", status.value.upper())
    made.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    if event.invited is not None and method is not Method.PUBLISH:
        _add_parties(made, event, method, answer_to)
    return made


def _lines(event: CalendarEvent, route: str) -> list[Phrase]:
    lines = [
        say(QT_TRANSLATE_NOOP("db", "Visit {number}"), number=visit_number(event.number)),
        say(QT_TRANSLATE_NOOP("db", "Route: {route}"), route=route),
        say(QT_TRANSLATE_NOOP("db", "Language: {language}"), language=event.language),
    ]
    if event.people is not None:
        lines.append(say(QT_TRANSLATE_NOOP("db", "People: {people}"), people=event.people))
    return lines


def _add_parties(made: "Event", event: CalendarEvent, method: Method, answer_to: str) -> None:
    """Name who asks and who is asked; the answer is wanted for an offer only."""
    from icalendar import vCalAddress

    assert event.invited is not None
    if not answer_to:
        raise NoAnswerAddress
    if not event.invited.email:
        raise NoGuideAddress(guide=event.invited.name)
    made.add("organizer", vCalAddress(f"mailto:{answer_to}"))
    guide = vCalAddress(f"mailto:{event.invited.email}")
    guide.params["CN"] = event.invited.name
    guide.params["ROLE"] = "REQ-PARTICIPANT"
    if method is Method.REQUEST:
        guide.params["PARTSTAT"] = "NEEDS-ACTION"
        guide.params["RSVP"] = "TRUE"
    made.add("attendee", guide)


def _add_zones(calendar: "Calendar", events: Sequence[CalendarEvent]) -> None:
    """Add the clock changes of every zone used, over the years of its events."""
    for name in sorted({event.zone for event in events}):
        if name not in _UTC:
            years = [year for event in events if event.zone == name for year in (event.starts.year, event.ends.year)]
            calendar.add_component(_zone(name, min(years), max(years)))


def _zone(name: str, first_year: int, last_year: int) -> "Timezone":
    """Return a zone as a part of a calendar: the offset at its beginning, then each change of clocks.

    icalendar's own generator names the hour after the change for the start of summer time; the standard wants the one
    on the clock before it.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = ZoneInfo(name)
    made = Timezone()
    made.add("tzid", name)
    start = datetime.combine(date(first_year, 1, 1), time()).replace(tzinfo=UTC) - timedelta(days=1)
    end = datetime.combine(date(last_year, 12, 31), time()).replace(tzinfo=UTC) + timedelta(days=2)
    before = start.astimezone(zone).utcoffset() or timedelta(0)
    for change in (start, *_clock_changes(zone, start, end)):
        wall = change.astimezone(zone)
        offset = wall.utcoffset() or timedelta(0)
        part = TimezoneDaylight() if wall.dst() else TimezoneStandard()
        part.add("dtstart", (change + before).replace(tzinfo=None))
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", offset)
        part.add("tzname", wall.tzname() or name)
        made.add_component(part)
        before = offset
    return made


def _clock_changes(zone: tzinfo, start: datetime, end: datetime) -> list[datetime]:
    """Return the instants at which a zone's clocks change, to the second."""

    def clock(instant: datetime) -> tuple[object, ...]:
        wall = instant.astimezone(zone)
        return wall.utcoffset(), wall.dst(), wall.tzname()

    changes = []
    day = start
    while day < end:
        following = min(day + timedelta(days=1), end)
        if clock(day) != clock(following):
            low, high = day, following
            while high - low > timedelta(seconds=1):
                middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
                low, high = (middle, high) if clock(middle) == clock(day) else (low, middle)
            changes.append(high)
        day = following
    return changes
