"""How the schedule names days, visits and places, in writing and spoken."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import BlackoutReason
from db.queries.schedule import Away, AwayTime, Schedule, ScheduledVisit
from db.queries.verdicts import Verdict
from db.rules.calendar import Month
from db.rules.facts import Interval
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import blackout_title, kind_title, language_name, state_title
from desktop.screens.schedule.choice import Choice, Filters, Lanes, View
from desktop.screens.schedule.layout import Entry, LaneKey


def page_title(choice: Choice, days: Sequence[date] = ()) -> str:
    """Write "23-27 ноября" of the days shown, "Tuesday, 24 November", "November 2026"."""
    match choice.view:
        case View.DAY:
            return _begun(written(choice.day, "dddd, d MMMM"))
        case View.WEEK:
            first, last = choice.span()
            return days_title(days[0], days[-1]) if days else days_title(first, last)
    return formats.month_title(choice.day)


def days_title(first: date, last: date) -> str:
    """Write "23-29 ноября", "30 November - 6 December"."""
    end = written(last, "d MMMM")
    if first.month == last.month:
        return f"{first.day}{formats.DASH}{end}"
    return f"{written(first, 'd MMMM')} {formats.DASH} {end}"


def page_note(choice: Choice, schedule: Schedule, shown_count: int) -> str:
    """Write the line below the title: year, week, visits, whether the month is open."""
    parts = [str(choice.day.year)]
    if choice.view is View.WEEK:
        parts.append(QCoreApplication.translate("Schedule", "week {number}").format(number=formats.week(choice.day)))
    parts.append(visits(shown_count))
    if choice.view is View.DAY and choice.lanes is Lanes.GUIDES:
        parts.append(shown(say(QT_TRANSLATE_NOOP("db", "%n guide(s)"), len(schedule.guides))))
    parts.append(month_state(choice.day, schedule))
    return " · ".join(parts)


def month_state(day: date, schedule: Schedule) -> str:
    """Write "ноябрь открыт", "October is closed"."""
    name = QLocale().standaloneMonthName(day.month)
    if Month.of(day) in schedule.locked:
        return QCoreApplication.translate("Schedule", "{month} is closed").format(month=name)
    return QCoreApplication.translate("Schedule", "{month} is open").format(month=name)


def filters_title(filters: Filters, schedule: Schedule) -> str:
    """Return what filters let through, in a few words."""
    parts = [kind_title(kind) for kind in sorted(filters.kinds)]
    parts += [state_title(filters.state)] if filters.state else []
    parts += [formats.named(route.title) for route in schedule.routes if route.id == filters.route_id]
    parts += [guide.name for guide in schedule.guides if guide.id == filters.guide_id]
    parts += [language_name(filters.language)] if filters.language else []
    parts += [f"“{filters.text}”"] if filters.text else []
    parts += [QCoreApplication.translate("Schedule", "no guide")] if filters.uncovered else []
    return ", ".join(parts)


def lane_title(lane: LaneKey, schedule: Schedule, by: Lanes) -> str:
    """Return what a lane is called."""
    if lane is None:
        return QCoreApplication.translate("Schedule", "No guide yet")
    if by is Lanes.ROUTES:
        return next((formats.named(route.title) for route in schedule.routes if route.id == lane), "")
    return next((guide.name for guide in schedule.guides if guide.id == lane), "")


def guide_names(visit: ScheduledVisit, schedule: Schedule, *, short: bool) -> str:
    """Return a visit's guides: surnames alone, or with the initial."""
    known = {guide.id: guide.surname if short else guide.name for guide in schedule.guides}
    return ", ".join(known[key] for key in visit.guide_ids if key in known)


def people(count: int) -> str:
    """Write "27 человек", "27 people"."""
    return shown(say(QT_TRANSLATE_NOOP("db", "%n people"), count))


def visits(count: int) -> str:
    """Write "5 визитов", "5 visits"."""
    return shown(say(QT_TRANSLATE_NOOP("db", "%n visit(s)"), count))


def conflict_count(verdict: Verdict) -> str:
    """Write "2 конфликта", "2 conflicts"; "1 possible conflict" where only holds are in the way."""
    count = len(verdict.blocking)
    if verdict.is_possible:
        return shown(say(QT_TRANSLATE_NOOP("db", "%n possible conflict(s)"), count))
    return shown(say(QT_TRANSLATE_NOOP("db", "%n conflict(s)"), count))


def remark_count(verdict: Verdict) -> str:
    """Write "2 замечания", "2 remarks"."""
    return shown(say(QT_TRANSLATE_NOOP("db", "%n remark(s)"), len(verdict.remarks)))


def said_of(verdict: Verdict | None) -> list[str]:
    """Return the sentences of what is wrong with a visit, the gravest first."""
    return [shown(one.sentence) for one in (*verdict.blocking, *verdict.remarks)] if verdict is not None else []


def route_title(visit: ScheduledVisit, schedule: Schedule) -> str:
    """Return the route of a visit."""
    return next((formats.named(route.title) for route in schedule.routes if route.id == visit.route_id), "")


def spoken_time(span: Interval) -> str:
    """Write "среда, 25 ноября, 10:00-11:15" as it is read aloud."""
    text = QCoreApplication.translate("Schedule", "{day} {starts} to {ends}")
    day = written(span.starts.date(), "dddd d MMMM")
    return text.format(day=day, starts=formats.clock(span.starts), ends=formats.clock(span.ends))


def spoken_visit(entry: Entry, schedule: Schedule, verdict: Verdict | None) -> str:
    """Return a visit as it is read aloud: who, when, where, how many, who leads, how it stands, what is wrong."""
    visit = entry.visit
    parts = [visit.title, spoken_time(visit.span), route_title(visit, schedule), people(visit.people)]
    guides = guide_names(visit, schedule, short=False)
    if guides:
        parts.append(QCoreApplication.translate("Schedule", "guide {names}").format(names=guides))
    if visit.is_uncovered:
        parts.append(QCoreApplication.translate("Schedule", "no guide"))
    parts += [kind_title(visit.group_kind), state_title(visit.state)]
    if verdict is not None and verdict.has_conflict:
        parts.append(conflict_count(verdict))
    if verdict is not None and verdict.remarks:
        parts.append(remark_count(verdict))
    return ", ".join(part for part in parts if part)


def spoken_cell(lane: LaneKey, day: date, schedule: Schedule, by: Lanes, *, named: bool) -> str:
    """Return an empty cell as it is read aloud."""
    where = lane_title(lane, schedule, by) if named else ""
    text = QCoreApplication.translate("Schedule", "no visits")
    return ", ".join(part for part in (where, written(day, "dddd d MMMM"), text) if part)


def away_title(away: AwayTime) -> str:
    """Return why a guide cannot lead at a time."""
    match away.why:
        case Away.OFF_DUTY:
            return QCoreApplication.translate("Schedule", "off duty")
        case Away.ABSENT:
            return QCoreApplication.translate("Schedule", "absent")
    return away.title


def closed_title(reason: BlackoutReason, note: str) -> str:
    """Return why a time is closed: what was noted, else the reason."""
    return note or _begun(blackout_title(reason))


def until(moment: datetime) -> str:
    """Write "закрыто до пт 27 ноя", "closed until Fri 27 Nov"; up to midnight is the day before."""
    if moment.time() == time.min:
        when = formats.day(moment.date() - timedelta(days=1))
        return QCoreApplication.translate("Schedule", "closed through {day}").format(day=when)
    return QCoreApplication.translate("Schedule", "closed until {moment}").format(moment=formats.moment(moment))


def outside_hint(moments: list[datetime]) -> str:
    """Write "Есть визит в 19:00", "Visits at 7:00 and 19:00"."""
    times = formats.listed(formats.hour(moment) for moment in sorted(moments))
    if len(moments) == 1:
        return QCoreApplication.translate("Schedule", "A visit at {time}").format(time=times)
    return QCoreApplication.translate("Schedule", "Visits at {times}").format(times=times)


def written(day: date, pattern: str) -> str:
    """Write a day by a pattern of QLocale."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
