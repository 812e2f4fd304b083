"""Jobs that write the sheet of a day or a week."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from db.commands.papers import record_papers
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import PaperKind
from db.queries.muster import muster
from db.queries.papers import day_papers
from db.queries.people import visit_number
from db.queries.sheets import day_sheet, week_sheet
from desktop.jobs.month import write_file
from desktop.jobs.setting import JobSetting

if TYPE_CHECKING:
    from desktop.printing.papers import PaperList


class NoSuchVisit(TourError):
    """A list of a visit that does not take place on that day."""

    message = QT_TRANSLATE_NOOP("db", "There is no visit {number} on {day}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the number and the day, or leave out --visit for all of the day.")


def print_day(setting: JobSetting, day: date, out: Path) -> int:
    """Write the sheet of a day, and note for its visits that it was made."""
    from desktop.printing.day_sheet import day_sheet_pdf

    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        sheet = day_sheet(session, site.id, day, setting.clock.now())
    write_file(out, day_sheet_pdf(sheet, setting.output.words, is_english=setting.language == "en"))
    if sheet.visits:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Day sheet printed: {day}"), day=day)) as unit:
            record_papers(unit, [visit.id for visit in sheet.visits], PaperKind.DAY_SHEET)
    return _written(setting, out, visits=len(sheet.visits), revision=sheet.revision)


def print_week(setting: JobSetting, day: date, out: Path) -> int:
    """Write the sheet of the week around a day."""
    from desktop.printing.week_sheet import week_sheet_pdf

    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        sheet = week_sheet(session, site.id, day, setting.clock.now())
    write_file(out, week_sheet_pdf(sheet, setting.output.words, is_english=setting.language == "en"))
    return _written(setting, out, visits=sum(sheet.visits.values()), first=sheet.days[0])


def print_list(setting: JobSetting, which: "PaperList", day: date, out: Path, visit: int | None) -> int:
    """Write a list of a day, or of one of its visits, and note for the visits that it was made."""
    from desktop.printing.papers import PaperList, paper_list_pdf

    store = setting.store()
    site = setting.site(store)
    numbers = () if visit is None else (visit,)
    with store.read() as session:
        papers = day_papers(session, site.id, day, setting.clock.now(), numbers)
    if visit is not None and not papers.visits:
        raise NoSuchVisit(number=visit_number(visit), day=day)
    write_file(out, paper_list_pdf(papers, which, setting.output.words, is_english=setting.language == "en"))
    kinds = {PaperList.GATE: PaperKind.GATE_LIST, PaperList.BRIEFING: PaperKind.BRIEFING_SHEET}
    if papers.visits and which in kinds:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Lists printed: {day}"), day=day)) as unit:
            record_papers(unit, [one.id for one in papers.visits], kinds[which])
    return _written(setting, out, visits=len(papers.visits), people=sum(one.expected for one in papers.visits))


def print_muster(setting: JobSetting, out: Path) -> int:
    """Write who is on site now."""
    from desktop.printing.muster_list import muster_list_pdf

    store = setting.store()
    setting.site(store)
    with store.read() as session:
        seen = muster(session, setting.clock.now())
    write_file(out, muster_list_pdf(seen, setting.output.words, is_english=setting.language == "en"))
    return _written(setting, out, groups=len(seen.groups), inside=seen.inside)


def _written(setting: JobSetting, out: Path, **told: object) -> int:
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result({"file": out, **told})
    return 0
