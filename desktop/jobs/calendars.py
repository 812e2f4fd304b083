"""Jobs of calendars: visits or a guide's tours out, a guide's answer in."""

from datetime import date, timedelta
from pathlib import Path

from sqlmodel import Session, select

from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.calendars import write_calendar
from db.exchange.replies import PartStat, read_reply, take_reply
from db.model.enterprise import Site
from db.model.guide import Guide
from db.queries.calendar import CalendarEvent, assignment_events, visit_event, visit_events
from db.queries.people import full_name
from db.queries.visits import by_number
from desktop.jobs.month import read_file, write_file
from desktop.jobs.setting import JobSetting

BEFORE, AFTER = timedelta(days=31), timedelta(days=366)
"""How far the calendar reaches if no days are given."""


class NoSuchGuide(TourError):
    """A guide's code that is not on the list."""

    message = QT_TRANSLATE_NOOP("db", "There is no guide with the code {code}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the code in the list of guides.")


def calendar(
    setting: JobSetting,
    out: Path,
    *,
    guide: str = "",
    visit: str = "",
    first: date | None = None,
    last: date | None = None,
) -> int:
    """Write a calendar: of one visit, of one guide's tours, or of all visits from the first to the last day."""
    store = setting.store()
    site = setting.site(store)
    today = setting.today(site)
    first, last = first or today - BEFORE, last or today + AFTER
    with store.read() as session:
        if visit:
            name, events = visit, [visit_event(session, by_number(session, visit, today.year).id)]
        else:
            name, events = _events(session, site, guide, first, last)
    write_file(out, write_calendar(events, words=setting.output.words, language=setting.language, name=name))
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result({"file": out, "events": len(events)})
    return 0


def _events(session: Session, site: Site, code: str, first: date, last: date) -> tuple[str, list[CalendarEvent]]:
    if not code:
        return site.name, visit_events(session, site.id, first, last)
    guide = session.exec(select(Guide).where(Guide.code == code)).first()
    if guide is None:
        raise NoSuchGuide(code=code)
    name = full_name(guide.surname, guide.given, guide.patronymic)
    return name, assignment_events(session, guide.id, first, last)


def import_reply(setting: JobSetting, path: Path) -> int:
    """Enter a guide's answer to an offered tour from the file that the mail brought."""
    reply = read_reply(read_file(path))
    store = setting.store()
    with store.write(say(QT_TRANSLATE_NOOP("db", "Answer of a guide entered"))) as unit:
        guide = take_reply(unit, reply)
    accepted = reply.partstat is PartStat.ACCEPTED
    said = (
        say(QT_TRANSLATE_NOOP("db", "{guide} has accepted the tour."), guide=guide)
        if accepted
        else say(QT_TRANSLATE_NOOP("db", "{guide} has declined the tour."), guide=guide)
    )
    setting.output.line(said)
    setting.output.result({"guide": guide, "accepted": accepted, "changed": bool(unit.change and unit.change.rows)})
    return 0
