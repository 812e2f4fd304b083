"""Jobs that write the sheet of a day or a week."""

from datetime import date
from pathlib import Path

from db.commands.papers import record_papers
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import PaperKind
from db.queries.sheets import day_sheet, week_sheet
from desktop.jobs.month import write_file
from desktop.jobs.setting import JobSetting


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


def _written(setting: JobSetting, out: Path, **told: object) -> int:
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result({"file": out, **told})
    return 0
