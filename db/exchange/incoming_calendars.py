"""iCalendar files of others: checked, and opened into single events by the wall clock of the site.

Whatever is wrong with a file is said before anything of it is used: it is read whole or not at all.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.calendars import ADULTS, PEOPLE
from db.exchange.lists.encodings import decode
from db.exchange.lists.refusals import UnreadableText

if TYPE_CHECKING:
    from icalendar import Calendar, Event

SIZE_LIMIT = 4_000_000  # bytes
EVENT_LIMIT = 10_000  # events of a file, and days a repetition may have
MOST_PEOPLE = 5000
REPEATED_LIMIT = 300  # events that repeat
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)
_REPEATS = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_FINER = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_DAYS = frozenset({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"})
"""Parts that may leave a daily or weekly rule without any day: looking for one would take until the year 9999."""
Report = Callable[[int, int], None]


class CalendarRefused(TourError):
    """Nothing of a calendar file was used."""

    remedy = QT_TRANSLATE_NOOP("db", "Export the calendar again from the program it comes from. Nothing was changed.")


class NotACalendar(CalendarRefused):
    """The content is no iCalendar text."""

    message = QT_TRANSLATE_NOOP("db", "The file is not a calendar (iCalendar, .ics).")


class CalendarTooLarge(CalendarRefused):
    """More than a calendar of a factory can hold."""

    message = QT_TRANSLATE_NOOP("db", "The calendar is too large: more than {limit} MB.")
    remedy = QT_TRANSLATE_NOOP("db", "Export a shorter time from the calendar and try again. Nothing was changed.")


class TooManyEvents(CalendarTooLarge):
    """More events than a calendar of a factory can hold, repetitions among them."""

    message = QT_TRANSLATE_NOOP("db", "The calendar is too large: more than {limit} events.")


class TooManyRepeats(CalendarTooLarge):
    """More repeating events than a calendar of a factory can hold."""

    message = QT_TRANSLATE_NOOP("db", "The calendar is too large: more than {limit} repeating events.")


class CalendarBroken(CalendarRefused):
    """Lines that do not fit together."""

    message = QT_TRANSLATE_NOOP("db", "The calendar is damaged: {reason}.")


class EventBroken(CalendarRefused):
    """A value of an event that cannot be."""

    message = QT_TRANSLATE_NOOP("db", "“{summary}”: {property} cannot be read: {text}.")
    remedy = QT_TRANSLATE_NOOP("db", "Correct the event in its calendar and export it again. Nothing was changed.")


class ZoneUnknown(CalendarRefused):
    """An event in a zone that nobody describes."""

    message = QT_TRANSLATE_NOOP("db", "“{summary}” is in the time zone “{zone}”, which is not known.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a city's time zone in the calendar and export it again.")


class RepeatsTooOften(CalendarRefused):
    """A rule that repeats within a day."""

    message = QT_TRANSLATE_NOOP("db", "“{summary}” repeats more often than daily.")
    remedy = QT_TRANSLATE_NOOP("db", "Take the event out of the calendar and export it again. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class IncomingEvent:
    """One event, wall-clock at the site, half-open. `ordinal` counts the events of the file from 1.

    `people`, and the `adults` among them who come along, are told by calendars of this program only.
    """

    ordinal: int
    uid: str
    summary: str
    starts: datetime
    ends: datetime
    is_all_day: bool
    is_cancelled: bool
    location: str
    categories: tuple[str, ...]
    description: str
    people: int | None = None
    adults: int | None = None


def parsed(data: bytes) -> "Calendar":
    """Return the calendar of a file; raise a subclass of `CalendarRefused`."""
    from icalendar import Calendar

    if len(data) > SIZE_LIMIT:
        raise CalendarTooLarge(limit=SIZE_LIMIT // 1_000_000)
    try:
        text, _ = decode(data, "")
    except UnreadableText as unreadable:
        raise NotACalendar from unreadable
    text = text.lstrip("\ufeff \t\r\n")
    if not text.upper().startswith("BEGIN:VCALENDAR") or "\x00" in text:
        raise NotACalendar
    if text.upper().count("BEGIN:VEVENT") > EVENT_LIMIT:
        raise TooManyEvents(limit=EVENT_LIMIT)
    try:
        found = Calendar.from_ical(text, multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as broken:
        raise CalendarBroken(reason=str(broken)[:120] or type(broken).__name__) from broken
    if not found or getattr(found[0], "name", "") != "VCALENDAR":
        raise CalendarBroken(reason="END:VCALENDAR")
    calendar: Calendar = found[0]
    return calendar


def events_of(calendar: "Calendar") -> "list[Event]":
    """Return the events of a calendar that stand in it directly; raise `EventBroken` for one with a broken value."""
    from icalendar import Event

    events = [part for part in calendar.subcomponents if isinstance(part, Event)]
    for event in events:
        for name, problem in event.errors:
            if name in ("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", None):
                raise EventBroken(summary=text_of(event, "SUMMARY"), property=name or "", text=str(problem)[:120])
    return events


def text_of(event: "Event", name: str) -> str:
    """Return a text of an event on one line, at most 200 characters; the first one where there are several."""
    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(str(value or "").split())[:200]


def read_events(
    data: bytes,
    zone: str,
    first: date | None = None,
    last: date | None = None,
    report: Report = lambda _step, _total: None,
) -> list[IncomingEvent]:
    """Return the events of a file that begin from `first` to `last`, by the wall clock of `zone`, in time.

    Repetitions are written out within these days; without them from the first event on for two years. An event
    without a length is left out. Raises a subclass of `CalendarRefused`.
    """
    events = events_of(parsed(data))
    started = {id(event): _start(event) for event in events}
    first = first or min((_day(value) for value in started.values()), default=EARLIEST)
    last = last or min(first.replace(year=first.year + 2, day=1), LATEST)
    if sum("RRULE" in event or "RDATE" in event for event in events) > REPEATED_LIMIT:
        raise TooManyRepeats(limit=REPEATED_LIMIT)
    moved = _overrides(events)
    found: list[IncomingEvent] = []
    for ordinal, event in enumerate(events, start=1):
        report(ordinal, len(events))
        for start in _occurrences(event, started[id(event)], last, moved):
            read = _incoming(event, ordinal, start, zone)
            if first <= read.starts.date() <= last and read.ends > read.starts:
                found.append(read)
        if len(found) > EVENT_LIMIT:
            raise TooManyEvents(limit=EVENT_LIMIT)
    return sorted(found, key=lambda one: (one.starts, one.ends, one.ordinal))


def _start(event: "Event") -> date:
    if "DTSTART" not in event:
        raise EventBroken(summary=text_of(event, "SUMMARY"), property="DTSTART", text="–")
    return _moment(event, "DTSTART")


def _moment(event: "Event", name: str) -> date:
    """Return a day or a time of an event as it stands there."""
    value = event[name]
    if isinstance(value, list):
        raise EventBroken(summary=text_of(event, "SUMMARY"), property=name, text=f"{len(value)}")
    moment: object = getattr(value, "dt", None)
    if not isinstance(moment, date) or not EARLIEST <= _day(moment) <= LATEST:
        raise EventBroken(summary=text_of(event, "SUMMARY"), property=name, text=str(moment))
    if isinstance(moment, datetime) and moment.tzinfo is None and "TZID" in value.params:
        raise ZoneUnknown(summary=text_of(event, "SUMMARY"), zone=str(value.params["TZID"]))
    return moment


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _overrides(events: "list[Event]") -> Mapping[tuple[str, object], bool]:
    """Return which repetitions, by UID and planned time, stand in the file as events of their own."""
    return {
        (text_of(event, "UID"), _instant(_moment(event, "RECURRENCE-ID"))): True
        for event in events
        if "RECURRENCE-ID" in event
    }


def _instant(value: date) -> object:
    """Return a moment such that the same one in another zone is equal."""
    return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value


def _occurrences(event: "Event", start: date, last: date, moved: Mapping[tuple[str, object], bool]) -> Iterator[date]:
    """Yield when an event begins: once, or as often as its rule says up to the last day."""
    if "RECURRENCE-ID" in event:
        yield start
        return
    uid, left_out = text_of(event, "UID"), {_instant(day) for day in _listed(event, "EXDATE")}
    repeated = dict.fromkeys([*_by_rule(event, start, last), *_listed(event, "RDATE")])
    for day in repeated:
        if _instant(day) not in left_out and (uid, _instant(day)) not in moved:
            yield day


def _by_rule(event: "Event", start: date, last: date) -> Iterator[date]:
    """Yield the days of an event's rule; COUNT is counted here, so that a rule that never fits comes to an end."""
    from dateutil.rrule import rrulestr

    rule = event.get("RRULE")
    if rule is None:
        yield start
        return
    wanted: dict[str, Any] = {} if isinstance(rule, list) else {key.upper(): rule[key] for key in rule}
    if not set(wanted.get("FREQ", ())) <= _REPEATS or _FINER & set(wanted):
        raise RepeatsTooOften(summary=text_of(event, "SUMMARY"))
    if set(wanted.get("FREQ", ())) <= {"DAILY", "WEEKLY"} and _DAYS & set(wanted):
        raise EventBroken(summary=text_of(event, "SUMMARY"), property="RRULE", text=rule.to_ical().decode()[:120])
    wall = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
    end = min([datetime.combine(last, time.max), *(_wall(until, start) for until in wanted.pop("UNTIL", []))])
    most = min([*wanted.pop("COUNT", []), EVENT_LIMIT])
    text = ";".join(f"{key}={','.join(str(value) for value in values)}" for key, values in wanted.items())
    try:
        until = end.strftime("%Y%m%dT%H%M%S")
        days = list(islice(rrulestr(f"{text};UNTIL={until}", dtstart=wall), most))
    except (ValueError, TypeError, OverflowError) as broken:
        raise EventBroken(summary=text_of(event, "SUMMARY"), property="RRULE", text=str(broken)[:120]) from broken
    for day in days:
        yield day.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else day.date()


def _wall(until: date, start: date) -> datetime:
    """Return the end of a rule by the clock of its event."""
    if not isinstance(until, datetime):
        return datetime.combine(until, time.max)
    if until.tzinfo is not None and isinstance(start, datetime) and start.tzinfo is not None:
        until = until.astimezone(start.tzinfo)
    return until.replace(tzinfo=None)


def _listed(event: "Event", name: str) -> Iterator[date]:
    found = event.get(name, [])
    for part in found if isinstance(found, list) else [found]:
        for one in part.dts:
            if isinstance(one.dt, date):
                yield one.dt


def _incoming(event: "Event", ordinal: int, start: date, zone: str) -> IncomingEvent:
    is_all_day = not isinstance(start, datetime)
    begins = _at_site(start, zone)
    return IncomingEvent(
        ordinal=ordinal,
        uid=text_of(event, "UID"),
        summary=text_of(event, "SUMMARY"),
        starts=begins,
        ends=_end(event, start, zone),
        is_all_day=is_all_day,
        is_cancelled=text_of(event, "STATUS").upper() == "CANCELLED",
        location=text_of(event, "LOCATION"),
        categories=_categories(event),
        description=text_of(event, "DESCRIPTION"),
        people=_headcount(event, PEOPLE, 1),
        adults=_headcount(event, ADULTS, 0),
    )


def _headcount(event: "Event", name: str, least: int) -> int | None:
    """Return a headcount of an event; what is no plausible number is as if it were not there."""
    text = text_of(event, name)
    is_number = text.isascii() and text.isdecimal() and len(text) < 6
    return int(text) if is_number and least <= int(text) <= MOST_PEOPLE else None


def _end(event: "Event", start: date, zone: str) -> datetime:
    """Return when an event that begins at `start` ends; a day without an end is that day."""
    if "DTEND" in event:
        planned, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
        if isinstance(planned, datetime) != isinstance(end, datetime):
            raise EventBroken(summary=text_of(event, "SUMMARY"), property="DTEND", text=str(end))
        return _at_site(start, zone) + (_at_site(end, zone) - _at_site(planned, zone))
    length = getattr(event.get("DURATION"), "dt", None)
    if isinstance(length, timedelta):
        if not timedelta(0) <= length <= timedelta(days=3660):
            raise EventBroken(summary=text_of(event, "SUMMARY"), property="DURATION", text=str(length))
        return _at_site(start, zone) + length
    return _at_site(start, zone) + timedelta(days=0 if isinstance(start, datetime) else 1)


def _at_site(value: date, zone: str) -> datetime:
    """Return a moment by the wall clock of the site; a time without a zone is meant there."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if value.tzinfo else value


def _categories(event: "Event") -> tuple[str, ...]:
    found = event.get("CATEGORIES", [])
    parts = found if isinstance(found, list) else [found]
    return tuple(
        str(name).strip()[:200] for part in parts for name in getattr(part, "cats", [part]) if str(name).strip()
    )
