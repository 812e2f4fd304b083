"""The job that writes the summary of a year."""

from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.shelf import Shelf
from db.reports.year_beside import beside_notices, leading_changes, read_beside
from db.reports.year_words import notices
from desktop.jobs.month import write_file
from desktop.jobs.setting import JobSetting


def report_year(setting: JobSetting, year: int, kind: str, out: Path) -> int:
    """Write a year in one form; say which of its months may change or are missing, and what the year before was."""
    from db.reports.year_files import comparison_value
    from desktop.printing.year_forms import year_form

    store = setting.store()
    site = setting.site(store)
    with store.read() as session:
        picture, two = read_beside(session, site, year, setting.clock.now(), Shelf(), lambda _step, _total: None)
    write_file(out, year_form(kind, picture, setting.language, setting.output.words))
    for notice in (*notices(picture), *beside_notices(picture, two), *leading_changes(two)):
        setting.output.line(notice)
    setting.output.line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=out))
    setting.output.result(
        {
            "file": out,
            "final": picture.is_final,
            "months": {str(one.month): one.standing for one in picture.months},
            "visitors_total": picture.totals.count("visitors_total"),
            "comparison": comparison_value(two),
        }
    )
    return 0
